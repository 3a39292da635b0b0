"""Approves every plan of a corpus: `planilla approve` itself, in a folder that holds one plan and what it names."""

import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

AROUND = ["sitio.yml", "procedimiento.md", "datos"]


def all_plans(planilla, theme, content):
    """Writes the fingerprint of each plan into its approval."""
    content = Path(content)
    plans = sorted(content.glob("planes/*/*.md"))
    with ThreadPoolExecutor(max_workers=2) as workers:
        for plan, fingerprint in zip(plans, workers.map(lambda plan: _fingerprint(planilla, theme, content, plan), plans)):
            text = plan.read_text(encoding="utf-8")
            plan.write_text(
                re.sub(r"^(aprobacion: \{.*)\}$", rf'\1, huella: "{fingerprint}"}}', text, flags=re.MULTILINE),
                encoding="utf-8")


def _fingerprint(planilla, theme, content, plan):
    """What `planilla approve` writes into the plan, in an office that has no other."""
    text = plan.read_text(encoding="utf-8")
    year = plan.parent.name
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder, "content")
        office.mkdir()
        for name in AROUND:
            copy = shutil.copytree if (content / name).is_dir() else shutil.copy
            copy(content / name, office / name)
        _copy(content, office, f"pai/{year}.yml")
        for report in re.findall(r"^evaluacion_anterior: (.*)$", text, re.MULTILINE):
            _copy(content, office, report)
        # That they are there is all that the plan's links ask for; what is wrong with them is not the plan's.
        for link in re.findall(r"\]\(\.\./\.\./(planes/[^)]+)\)", text):
            _write(office / link, "")
        _write(office / plan.relative_to(content), re.sub(r"^aprobacion:.*\n", "", text, flags=re.MULTILINE))
        name = re.search(r"^  - id: (.*)-01$", text, re.MULTILINE)[1]
        subprocess.run(
            [planilla, "approve", name, "--role", "subdirector", "--content", office, "--theme", theme], check=True,
            stdout=subprocess.DEVNULL)
        written = (office / plan.relative_to(content)).read_text(encoding="utf-8")
        return re.search(r'huella: "(sha256:[0-9a-f]{64})"', written)[1]


def _copy(content, office, path):
    _write(office / path, (content / path).read_text(encoding="utf-8"))


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
