"""A column map is a table: whole lines, headings that stand once, nothing that a spreadsheet would work out."""

import csv
import io
import json

COLUMNS = 9


def judge(folder):
    faults, paths = [], sorted(folder.glob("*.csv"))
    if not paths:
        faults.append("there is no column map")
    for path in paths:
        text = path.read_bytes().decode("utf-8-sig")
        if text.count("\n") != text.count("\r\n"):
            faults.append(f"{path.name}: a line ends otherwise than RFC 4180 has it")
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        faults += [f"{path.name}: line {n} has {len(line)} columns" for n, line in enumerate(lines, 1) if len(line) != COLUMNS]
        heads = [(line[0], line[1]) for line in lines[1:]]
        faults += [f"{path.name}: “{head}” stands twice" for head in {h for h in heads if heads.count(h) > 1}]
        for line in lines:
            for cell in line:
                if cell[:1] in tuple("=+-@\t\r") and not cell.lstrip("+-").isdigit():
                    faults.append(f"{path.name}: a spreadsheet works out “{cell}”")
        schema = json.loads((folder / path.name.replace(".csv", ".schema.json")).read_text("utf-8"))
        asked = {
            name
            for key, part in schema["$defs"].items() if key.split(".")[0] == "answers"
            for name in part["properties"]
        }
        told = {line[2] for line in lines[1:]} - {"session", "captured_at", "row"}
        faults += [f"{path.name}: {name} is in one of schema and map only" for name in sorted(asked ^ told)]
    return len(paths), faults
