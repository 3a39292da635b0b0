"""Every link names a file of the folder, and an anchor in it, exactly; every page can be reached."""

import posixpath
import re
import unicodedata
from collections import defaultdict
from urllib.parse import unquote, urlsplit

NEEDS = ()

ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "cite", "{http://www.w3.org/1999/xlink}href")
RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
IN_CSS = re.compile(r"url\(\s*[\"']?([^\"')]*)|@import\s+[\"']([^\"']*)")
LARGEST_PAGE = 100 * 1024
# A page of printed sheets is as long as it has sheets; each of them may be so large, its codes counted.
LARGEST_SHEET = 64 * 1024
UNLINKED = {"404.html"}


def judge(bench, verdict):
    """All links of all pages and style sheets; then names, sizes and reach."""
    site = bench.site
    anchors = {page.path: anchors_of(page) for page in site.pages}
    reaches = defaultdict(set)
    for page in site.pages:
        faults = []
        for element, address in addresses(page):
            fault, target = follow(site, anchors, page.path, element, address)
            if fault:
                faults.append(f"<{element.tag} … «{address}»> {fault}")
            elif target:
                reaches[page.path].add(target)
        verdict.check_none(faults, of=page.path)
    for name in sorted(site.files):
        if name.endswith(".css"):
            verdict.check_none(faults_of_sheet(site, name), of=name)
    verdict.check_none(faults_of_names(site), of="names")
    verdict.check_none(faults_of_sizes(site), of="sizes")
    verdict.check_none(faults_of_reach(site, reaches), of="reach")
    verdict.check_none(faults_of_sitemap(site), of="sitemap.xml")


def addresses(page):
    """Every address that the page names, with the element that names it."""
    for element in page.tree.iter():
        if not isinstance(element.tag, str):
            continue
        for name in ADDRESSES:
            if element.get(name) is not None:
                yield element, element.get(name)
        for part in filter(None, (element.get("srcset") or "").split(",")):
            yield element, part.split()[0]


def anchors_of(page):
    """The names that a `#…` can have on this page."""
    ids = set(page.tree.xpath("//@id"))
    return ids | set(page.tree.xpath("//a/@name"))


def follow(site, anchors, path, element, address):
    """What is wrong with an address (or nothing), and the file that it names."""
    if address != address.strip() or address == "":
        return "is empty or has spaces around it", None
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return fault_of_outside(element, parts), None
    if parts.path.startswith("/"):
        return "is absolute", None
    if "\\" in address or parts.query:
        return "has a backslash or a query", None
    if parts.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    else:
        target = path
    if target not in site.files:
        return fault_of_missing(site, target), None
    if address.endswith("#") or parts.fragment and target in anchors and (
            unquote(parts.fragment) not in anchors[target]):
        return f"names an anchor that {target} does not have", None
    return None, target


def fault_of_outside(element, parts):
    """Only a link that a reader chooses to follow may lead outside, and it says so."""
    if parts.scheme in ("mailto", "tel") and element.tag == "a":
        return None
    if parts.scheme == "data" and element.tag in ("img", "link"):
        return None
    rel = (element.get("rel") or "").split()
    if element.tag == "link" and rel == ["canonical"]:
        return None
    if element.tag == "a" and parts.scheme == "https" and "external" in rel:
        return None
    return "leads outside (allowed: <a rel=\"external\"> to https, mailto, tel)"


def fault_of_missing(site, target):
    """Why a target is not there: the wrong case, a folder, or nothing at all."""
    if target == ".." or target.startswith("../"):
        return "leaves the folder"
    same = [name for name in site.files if name.casefold() == target.casefold()]
    if same:
        return f"is written otherwise: {same[0]}"
    if target == "." or any(name.startswith(target + "/") for name in site.files):
        return "names a folder, not a file"
    return "names a file that is not there"


def faults_of_sheet(site, name):
    """Addresses in a style sheet."""
    text = (site.folder / name).read_text("utf-8")
    for match in IN_CSS.finditer(text):
        address = (match[1] if match[1] is not None else match[2]).strip()
        if address.startswith(("data:", "#")):
            continue
        path = urlsplit(address).path
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path)))
        if ":" in address or address.startswith("/") or target not in site.files:
            yield f"«{address}» is not a file of the folder"


def faults_of_names(site):
    """Names that some file system would refuse, or take for one another."""
    taken = defaultdict(list)
    for name in sorted(site.files):
        taken[unicodedata.normalize("NFC", name).casefold()].append(name)
        for part in name.split("/"):
            if RESERVED.match(part) or re.search(r"[<>:\"|?*\\\x00-\x1f]|[. ]$", part):
                yield f"«{name}» is not a file name everywhere"
    for names in taken.values():
        if len(names) > 1:
            yield f"{' and '.join(names)} are one file where case does not count"


def faults_of_sizes(site):
    """Pages that are slow to load."""
    for page in site.pages:
        sheets = len(page.tree.xpath("//main/svg")) if page.kind == "sheets" else 0
        most = max(LARGEST_PAGE, sheets * LARGEST_SHEET)
        if len(page.bytes) > most:
            yield f"{page.path} has {len(page.bytes) // 1024} KB, more than {most // 1024}"


def faults_of_reach(site, reaches):
    """Pages that no chain of links from the first page leads to."""
    seen, ahead = {"index.html"}, ["index.html"]
    while ahead:
        for target in reaches[ahead.pop()] - seen:
            seen.add(target)
            ahead.append(target)
    for page in site.pages:
        if page.path not in seen | UNLINKED:
            yield f"{page.path} cannot be reached from index.html"


def faults_of_sitemap(site):
    """Entries of the site map that are no page, and pages that it leaves out."""
    if "sitemap.xml" not in site.files:
        return
    text = (site.folder / "sitemap.xml").read_text("utf-8")
    places = re.findall(r"<loc>\s*([^<\s]+)", text)
    ends = {name for name in site.files for place in places if place == name or place.endswith("/" + name)}
    for place in places:
        if not any(place == name or place.endswith("/" + name) for name in site.files):
            yield f"{place} is no file of the site"
    for page in site.pages:
        # A form is found from its session; nobody is to come upon it by searching.
        if page.path not in ends | UNLINKED and page.kind != "web-form":
            yield f"{page.path} is not in it"
