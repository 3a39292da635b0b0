"""Every schema is JSON Schema 2020-12, and every object that it describes is closed."""

import json

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError


def judge(folder):
    faults, paths = [], sorted(folder.glob("*.schema.json"))
    if not paths:
        faults.append("there is no schema")
    for path in paths:
        schema = json.loads(path.read_text("utf-8"))
        try:
            Draft202012Validator.check_schema(schema)
        except SchemaError as error:
            faults.append(f"{path.name}: {error.message}")
        if schema.get("$schema") != Draft202012Validator.META_SCHEMA["$id"]:
            faults.append(f"{path.name}: another dialect")
        if not schema.get("$id", "").endswith(path.name):
            faults.append(f"{path.name}: its $id is {schema.get('$id')}")
        faults += [f"{path.name}: {where} is left open" for where in _open(schema, "#")]
        faults += [f"{path.name}: {reference} leads nowhere" for reference in _lost(schema)]
    return len(paths), faults


def _open(schema, where, is_rule=False):
    """Objects with members that are named and no word on others; `if`, `then`, `else`, `not` only add to one that is closed."""
    if isinstance(schema, list):
        for index, part in enumerate(schema):
            yield from _open(part, f"{where}/{index}", is_rule)
    if not isinstance(schema, dict):
        return
    if schema.get("type") == "object" and not is_rule and "additionalProperties" not in schema:
        yield where
    for key, part in schema.items():
        rule = is_rule or key in ("if", "then", "else", "not", "contains") or key.startswith(("web:", "paper:"))
        yield from _open(part, f"{where}/{key}", rule)


def _lost(schema):
    """References that lead nowhere, and definitions that nothing refers to."""
    used = set(_references(schema))
    there = {f"#/$defs/{name}" for name in schema.get("$defs", {})}
    return sorted(used - there) + sorted(f"unused {name}" for name in there - used)


def _references(part):
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        part = part.values()
    elif not isinstance(part, list):
        return
    for value in part:
        yield from _references(value)
