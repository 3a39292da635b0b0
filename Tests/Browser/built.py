"""A built site as a folder of files: its pages, their kinds, and pages that stand for all others."""

import os
import posixpath
import re
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from lxml import html as markup


class Page:
    """One HTML file of the site."""

    def __init__(self, folder: Path, path: str):
        self.path = path
        self.file = folder / path
        self.bytes = self.file.read_bytes()

    @cached_property
    def tree(self):
        """The page's elements."""
        return markup.document_fromstring(self.bytes or b"<html></html>", parser=_parser())

    @cached_property
    def kind(self) -> str:
        """What follows `page-` in the class of `body`; without it, the path's shape (digits left out)."""
        body = self.tree.find("body")
        found = re.search(r"\bpage-([\w-]+)", (body.get("class") or "") if body is not None else "")
        return found[1] if found else re.sub(r"[0-9]+", "#", self.path)

    @cached_property
    def features(self) -> frozenset[str]:
        """The element names and classes that occur in the page: what a style or a script can see."""
        seen = set()
        for element in self.tree.iter():
            if isinstance(element.tag, str):
                seen.add(element.tag)
                seen.update((element.get("class") or "").split())
        return frozenset(seen)

    @cached_property
    def text(self) -> str:
        """The words of the page's body, spaces folded; scripts and styles left out."""
        return text_of(self.tree.find("body"))

    @cached_property
    def links(self) -> list:
        """What each `<a>` within the site names, as a path from the top with `#anchor`, and the element."""
        return [
            (_resolved(self.path, element.get("href")), element)
            for element in self.tree.iter("a") if element.get("href") and ":" not in element.get("href")]

    def __repr__(self):
        return self.path


class Site:
    """The folder that a build made."""

    def __init__(self, folder: Path):
        self.folder = folder.resolve()
        self.files = frozenset(self.walk(self.folder))
        names = sorted(name for name in self.files if name.endswith((".html", ".htm")))
        self.pages = [Page(self.folder, name) for name in names]

    @staticmethod
    def walk(folder: Path):
        """The paths of all files below a folder, with `/` between names, in no order."""
        for where, _, names in os.walk(folder):
            for name in names:
                yield (Path(where) / name).relative_to(folder).as_posix()

    def page(self, path: str) -> Page | None:
        """The page at a path of the site."""
        return next((page for page in self.pages if page.path == path), None)

    def of_kind(self, *kinds: str) -> list[Page]:
        """All pages of these kinds."""
        return [page for page in self.pages if page.kind in kinds]

    @cached_property
    def distinct(self) -> list[Page]:
        """Every page, but of the sheets and web forms of sessions one a form: others differ in their session's words."""
        of_forms, rest = {}, []
        for page in self.pages:
            if page.kind in ("sheets", "web-form"):
                key = page.kind, re.sub(r"^\d{4}-\w+-\d+", "", posixpath.basename(page.path))
                if key not in of_forms or len(page.bytes) > len(of_forms[key].bytes):
                    of_forms[key] = page
            else:
                rest.append(page)
        return rest + list(of_forms.values())

    @cached_property
    def samples(self) -> list[Page]:
        """Few pages that between them show every kind, and each kind's elements and classes."""
        by_kind = defaultdict(list)
        for page in self.pages:
            by_kind[page.kind].append(page)
        return [page for kind in sorted(by_kind) for page in cover(by_kind[kind])]


def cover(pages: list[Page], most: int = 4) -> list[Page]:
    """At most `most` pages that show as many different elements and classes as so few can."""
    chosen, missing = [], set().union(*(page.features for page in pages))
    while missing and len(chosen) < most:
        best = max(pages, key=lambda page: (len(page.features & missing), len(page.bytes)))
        if not best.features & missing:
            break
        chosen.append(best)
        missing -= best.features
    return chosen


def text_of(element) -> str:
    """The words inside an element, spaces folded; scripts and styles left out."""
    if element is None:
        return ""
    pieces = element.xpath(".//text()[not(ancestor::script or ancestor::style)]")
    return " ".join(" ".join(pieces).split())


def _resolved(path: str, address: str) -> str:
    target, mark, anchor = unquote(address).partition("#")
    if target:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return path + mark + anchor


def _parser():
    return markup.HTMLParser(encoding="utf-8", remove_comments=True)
