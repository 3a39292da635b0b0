"""pyxform makes an XForm of every XLSForm, and each question that a screen asks has its place in it."""

import json

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert


def judge(folder):
    faults, paths = [], sorted(folder.glob("*.xlsform.md"))
    if not paths:
        faults.append("there is no XLSForm")
    for path in paths:
        try:
            result = convert(xlsform=path.read_text("utf-8"), file_type=".md", validate=False)
        except PyXFormError as error:
            faults.append(f"{path.name}: {error}")
            continue
        faults += [f"{path.name}: {warning}" for warning in result.warnings]
        questionnaire = json.loads((folder / path.name.replace(".xlsform.md", ".fhir.json")).read_text("utf-8"))
        for link in _questions(questionnaire):
            name = f"_{link}" if link[0].isdigit() or link == "meta" else link
            if f"/{name}\"" not in result.xform:
                faults.append(f"{path.name}: {link} has no place in the form")
    return len(paths), faults


def _questions(part):
    """The other export's questions: both ask the same."""
    for item in part.get("item", []):
        if item["type"] not in ("group", "display"):
            yield item["linkId"]
        yield from _questions(item)
