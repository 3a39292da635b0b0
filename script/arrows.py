"""Compares the imports of Sources/*/ with the module table of docs/architecture.md.

The table's rows read `| Module | may import | what it is |`; a module of C stands in one file only.
"""
import pathlib
import re
import sys

IMPORT = re.compile(r"^(?:@\w+\s+)*(?:public |package |internal |fileprivate |private )?import (?:\w+ )?(\w+)", re.M)
ROW = re.compile(r"^\| `(\w[\w-]*)` \| ([^|]*) \|", re.M)


def main(table_file, sources):
    text = pathlib.Path(table_file).read_text(encoding="utf-8")
    table = {name: set(re.findall(r"`([\w-]+)`", arrows)) for name, arrows in ROW.findall(text)}
    ours = {folder.name for folder in pathlib.Path(sources).iterdir() if folder.is_dir()}
    failures = [f"{table_file}: no row for `{name}`" for name in sorted(ours - set(table))]
    failures += [f"{table_file}: a row for `{name}`, which is gone" for name in sorted(set(table) - ours)]
    rooms = {}
    for file in sorted(pathlib.Path(sources).rglob("*.swift")):
        module = file.relative_to(sources).parts[0]
        for name in IMPORT.findall(file.read_text(encoding="utf-8")):
            if name not in ours:
                continue
            if name not in table.get(module, set()):
                failures.append(f"{file}: imports {name}, an arrow that {table_file} does not have")
            if name.startswith("C") and name[1:2].isupper():
                rooms.setdefault((module, name), []).append(str(file))
    for (module, name), files in rooms.items():
        if len(files) > 1:
            failures.append(f"{module}: {name} is seen by {len(files)} files, and one is enough: {', '.join(files)}")
    print("\n".join(failures), end="\n" if failures else "")
    return 1 if failures else 0


sys.exit(main(*sys.argv[1:]))
