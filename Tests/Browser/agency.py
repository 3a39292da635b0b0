"""An independent reading of the content folder: front matter as plain words, nothing interpreted."""

import csv
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

COMMITMENT = re.compile(
    r"^\d+\.\s+(?P<text>.+?)\s+`(?P<who>[a-z-]+)`\s+`(?P<due>\d{4}-\d\d-\d\d)`"
    r"(?:\s+`cumplido (?P<done>\d{4}-\d\d-\d\d)`)?\s*$", re.MULTILINE)


def front_matter(path: Path) -> tuple[dict, str]:
    """The keys above a file's text, every value as it was written, and the text."""
    _, keys, text = path.read_text("utf-8-sig").split("---\n", 2)
    return yaml.load(keys, yaml.BaseLoader), text


@dataclass(frozen=True)
class Session:
    """A session as planned, and as told afterwards where it was."""

    id: str
    plan: str
    planned: dict
    told: dict | None
    text: str
    extraordinary: bool = False

    @property
    def state(self) -> str:
        """`programada` until something is told of it."""
        return self.told["estado"] if self.told else "programada"

    @property
    def date(self) -> str:
        """The day it was or will be held."""
        return (self.told or {}).get("fecha") or self.planned["fecha"]

    @property
    def promises(self) -> list[str]:
        """The words of each commitment as a reader sees them, without Markdown's marks."""
        return [re.sub(r"[*_]|\[([^]]*)\]\([^)]*\)", r"\1", each["text"]) for each in self.commitments]

    @property
    def commitments(self) -> list[re.Match]:
        """What was promised, with who, by when, and when it was done."""
        section = re.search(r"^## Compromisos\n(.*?)(?=^## |\Z)", self.text, re.MULTILINE | re.DOTALL)
        return list(COMMITMENT.finditer(section[1])) if section else []


class Agency:
    """All plans and sessions of a content folder."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.site = yaml.load((folder / "sitio.yml").read_text("utf-8"), yaml.BaseLoader)
        self.cut = self.site["corte"]

    @cached_property
    def places(self) -> dict[str, tuple[str, str]]:
        """Municipality and department by code."""
        with open(self.folder / "datos/divipola.csv", encoding="utf-8", newline="") as file:
            return {row["codigo"]: (row["municipio"], row["departamento"]) for row in csv.DictReader(file)}

    @cached_property
    def plans(self) -> dict[str, dict]:
        """Front matter of the plans by id (`2026-POT`)."""
        plans = [front_matter(path)[0] for path in sorted(self.folder.glob("planes/*/*.md"))]
        return {f"{plan['vigencia']}-{plan['tema'].upper()}": plan for plan in plans}

    @cached_property
    def sessions(self) -> dict[str, Session]:
        """All sessions by id, those outside a plan's list included."""
        told = {keys["sesion"]: (keys, text) for keys, text in
                map(front_matter, sorted(self.folder.glob("sesiones/*/*.md")))}
        found = {}
        for plan, keys in self.plans.items():
            for planned in keys["sesiones"]:
                story, text = told.get(planned["id"], (None, ""))
                found[planned["id"]] = Session(planned["id"], plan, planned, story, text)
        for name, (keys, text) in told.items():
            if name not in found:
                found[name] = Session(name, keys["plan"], keys, keys, text, extraordinary=True)
        return found

    def of_plan(self, plan: str) -> list[Session]:
        """The sessions of a plan's own list."""
        return [each for each in self.sessions.values() if each.plan == plan and not each.extraordinary]

    def of_year(self, year: str) -> list[Session]:
        """The sessions of the lists of a year's plans."""
        return [each for plan in self.plans if plan.startswith(year) for each in self.of_plan(plan)]
