"""Every FHIR export is a Questionnaire of R5, by the models and by the rules that models leave out."""

from fhir.resources.questionnaire import Questionnaire
from pydantic import ValidationError


def judge(folder):
    faults, paths = [], sorted(folder.glob("*.fhir.json"))
    if not paths:
        faults.append("there is no Questionnaire")
    for path in paths:
        try:
            questionnaire = Questionnaire.model_validate_json(path.read_bytes())
        except ValidationError as error:
            faults.append(f"{path.name}: {error}")
            continue
        seen = set()
        faults += [f"{path.name}: {fault}" for item in questionnaire.item for fault in _faults(item, seen)]
    return len(paths), faults


def _faults(item, seen):
    """que-1, 2, 4, 7, 10, 11, 12 and 14 of the specification, and conditions that look back."""
    if item.linkId in seen:
        yield f"{item.linkId} stands twice"
    for condition in item.enableWhen or []:
        if condition.question not in seen:
            yield f"{item.linkId} hangs on {condition.question}, which is not before it"
        if condition.operator == "exists" and condition.answerBoolean is None:
            yield f"{item.linkId}: exists is answered by true or false"
    if len(item.enableWhen or []) > 1 and item.enableBehavior is None:
        yield f"{item.linkId}: all, or any?"
    seen.add(item.linkId)
    if item.type == "group" and not item.item:
        yield f"{item.linkId} is an empty group"
    if item.type == "display" and (item.item or item.required or item.repeats):
        yield f"{item.linkId} is shown, and no question"
    if item.answerOption and item.type not in ("coding", "integer", "date", "time", "string"):
        yield f"{item.linkId} has options, being {item.type}"
    if item.type == "coding" and not item.answerOption:
        yield f"{item.linkId} has no options"
    if item.maxLength is not None and item.type not in ("string", "text", "url", "decimal", "integer"):
        yield f"{item.linkId} has a length, being {item.type}"
    for child in item.item or []:
        yield from _faults(child, seen)
