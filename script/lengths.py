"""Reads Swift file names on standard input; names each file over 250 lines and each function over 60."""
import re
import sys

FILE_LIMIT, FUNCTION_LIMIT = 250, 60
OPENING = re.compile(r"^(\s*)(?:@\w+(?:\([^)]*\))?\s+)*(?:[a-z]+(?:\([a-z]+\))?\s+)*(?:func\s|init[?(<]|subscript\()")


def long_functions(lines):
    """(line number, length) of each function that is longer than the limit, by indentation."""
    start = None
    for number, line in enumerate(lines, 1):
        if start is None:
            match = OPENING.match(line)
            if match:
                start = (number, match.group(1))
        elif line.startswith(start[1] + "}") or line.strip() and len(line) - len(line.lstrip()) < len(start[1]):
            if number - start[0] + 1 > FUNCTION_LIMIT:
                yield start[0], number - start[0] + 1
            start = None


failures = 0
for name in sys.stdin.read().split():
    with open(name, encoding="utf-8") as file:
        lines = file.read().splitlines()
    if len(lines) > FILE_LIMIT:
        print(f"{name}: {len(lines)} lines; at {FILE_LIMIT} a file is two")
        failures += 1
    for line, length in long_functions(lines):
        print(f"{name}:{line}: a function of {length} lines; at {FUNCTION_LIMIT} it is two")
        failures += 1
sys.exit(1 if failures else 0)
