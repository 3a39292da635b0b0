"""A form's schema and our own validator say the same of every response, but for what a schema cannot tell."""

import json

from jsonschema import Draft202012Validator


class Twice(ValueError):
    """A name that stands twice in one object: the reader's to refuse, before any schema."""


def _once(members):
    names = [name for name, _ in members]
    if len(set(names)) < len(names):
        raise Twice(names)
    return dict(members)


def judge(folder):
    faults, count, validators = [], 0, {}
    for path in folder.glob("*.schema.json"):
        schema = json.loads(path.read_text("utf-8"))
        validators[path.name.removesuffix(".schema.json")] = Draft202012Validator(schema)
    with open(folder / "corpus.jsonl", encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            count += 1
            try:
                document = json.loads(case["document"], object_pairs_hook=_once)
            except Twice:
                if case["valid"]:
                    faults.append(f"{case['form']}, {case['name']}: a name stands twice")
                continue
            is_accepted = validators[case["form"]].is_valid(document)
            expected = case["valid"] or not case["schema"]
            if is_accepted != expected:
                faults.append(f"{case['form']}, {case['name']}: {'accepted' if is_accepted else 'refused'}{_why(validators[case['form']], document)}")
    if not count:
        faults.append("there is no response")
    return count, faults


def _why(validator, document):
    errors = sorted(validator.iter_errors(document), key=lambda error: len(error.path))[:2]
    return "".join(f"; /{'/'.join(map(str, error.absolute_path))}: {error.message[:160]}" for error in errors)
