"""Same input, same bytes: whatever the time zone, locale, folder, umask, file order or processors."""

import os
import random
import subprocess
import tempfile
from pathlib import Path

from .built import Site

NEEDS = ("planilla", "content")


def judge(bench, verdict):
    """Two builds of two copies of the same tree, as differently as a machine allows."""
    with tempfile.TemporaryDirectory() as folder:
        here, there = Path(folder) / "a", Path(folder) / "otra carpeta" / "ñandú"
        plain = build(bench, here, seed=None, TZ="UTC", LC_ALL="C.UTF-8")
        other = build(bench, there, seed=7, TZ="Asia/Tokyo", LC_ALL="C", LANG="", HOME=str(there))
        for run in (plain, other):
            if not verdict.check(run.returncode == 0, f"the build failed: {run.stderr[-2000:]}"):
                return
        verdict.check_none(differences(here / "out", there / "out"), of="two builds")
        verdict.check_none(faults_of_manifest(here / "out"), of="MANIFEST")


def build(bench, folder, seed, **environment):
    """Copies content and theme into a folder and builds the site beside them."""
    tidy = seed is None
    sources = {"content": bench.content, "theme": bench.theme}
    for name, source in sources.items():
        if source:
            copy(source, folder / name, seed)

    def strangely():
        os.umask(0o022 if tidy else 0o077)
        if not tidy:
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    command = [str(bench.planilla.resolve()), "build", "--out", str(folder / "out")]
    for name, source in sources.items():
        command += [f"--{name}", str(folder / name)] if source else []
    return subprocess.run(
        command, env={**os.environ, **environment}, cwd=folder if tidy else "/",
        preexec_fn=strangely, capture_output=True, text=True, timeout=120)


def copy(source: Path, target: Path, seed):
    """Copies a tree, its files made in an order that the seed decides."""
    names = sorted(Site.walk(source))
    if seed is not None:
        random.Random(seed).shuffle(names)
    for name in names:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes((source / name).read_bytes())


def differences(one: Path, two: Path):
    """Files that only one of two folders has, or whose bytes differ, with the first such place."""
    ones, twos = set(Site.walk(one)), set(Site.walk(two))
    for name in sorted(ones ^ twos):
        yield f"{name} is in one of them only"
    for name in sorted(ones & twos):
        left, right = (one / name).read_bytes(), (two / name).read_bytes()
        if left != right:
            at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
            yield f"{name} differs at byte {at}: {left[at - 20:at + 40]!r} / {right[at - 20:at + 40]!r}"


def faults_of_manifest(out: Path):
    """Lines that `sha256sum` refuses, and files that the manifest leaves out."""
    manifest = out / "MANIFEST"
    if not manifest.is_file():
        yield "is not there"
        return
    run = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "MANIFEST"], cwd=out, capture_output=True, text=True)
    yield from (run.stdout + run.stderr).splitlines()
    lines = manifest.read_text("utf-8").splitlines()
    named = {line[66:].removeprefix("./") for line in lines}
    for name in sorted(set(Site.walk(out)) - named - {"MANIFEST"}):
        if not Path(name).name.startswith("."):
            yield f"leaves out {name}"
