"""Shows each judge a folder with one thing broken: a judge that says nothing of it is no judge."""

import json
import shutil

BREAKS = (
    ("schemas", "todo-7.schema.json", '"additionalProperties": false,\n      "properties": {\n        "source"', '"properties": {\n        "source"'),
    ("schemas", "todo-7.schema.json", '"type": "integer"', '"type": "whole"'),
    ("schemas", "todo-7.schema.json", '"#/$defs/email"', '"#/$defs/mail"'),
    ("responses", "todo-7.schema.json", '"maximum": 120', '"maximum": 121'),
    ("responses", "todo-7.schema.json", '"const": "este"', '"const": "ese"'),
    ("responses", "evaluacion-3.schema.json", '"required": [', '"note": ['),
    ("xlsforms", "todo-7.xlsform.md", "${edad}", "${eded}"),
    ("xlsforms", "todo-7.xlsform.md", "select_one nivel", "select_one niveles"),
    ("xlsforms", "todo-7.xlsform.md", "| nota |", "| noten |"),
    ("questionnaires", "todo-7.fhir.json", '"type": "coding"', '"type": "code"'),
    ("questionnaires", "todo-7.fhir.json", '"linkId": "nota"', '"linkId": "edad"'),
    ("questionnaires", "todo-7.fhir.json", '"question": "edad"', '"question": "van"'),
    ("columns", "todo-7.csv", "'=Texto", "=Texto"),
    ("columns", "todo-7.csv", "\r\n", "\n"),
    ("columns", "todo-7.csv", ",nota,", ",noten,"),
)


def missed(folder, work, judges):
    """The breaks that no judge told, and files that have nothing to break."""
    found = []
    for name, file, old, new in BREAKS:
        judge = next(judge for judge in judges if judge.__name__.endswith(name))
        broken = work / "broken"
        shutil.copytree(folder, broken)
        # Bytes, so that line ends stay.
        text = (broken / file).read_bytes().decode("utf-8")
        if old not in text:
            found.append(f"{name}: {file} has no {json.dumps(old)}")
        (broken / file).write_bytes(text.replace(old, new, 1).encode("utf-8"))
        if not judge.judge(broken)[1]:
            found.append(f"{name} says nothing of {json.dumps(old)} being {json.dumps(new)} in {file}")
        shutil.rmtree(broken)
    return found
