"""Pictures of the pages that people see first: python -m Browser.screenshots SITE OUT."""

import asyncio
import sys
from pathlib import Path

from .bench import Bench, opened, tool
from .built import Site

KINDS = [
    "home", "plan", "session", "year", "calendar-year", "calendar-month", "commitments", "procedure", "rules",
    "conformity", "conformity-year"]
WIDTHS = {"desk": (1280, 900), "phone": (360, 740)}


def chosen(site: Site):
    """Of each kind the page that shows most; the first page of the site, whatever its kind."""
    home = site.page("index.html")
    found = {"home": home} if home else {}
    for kind in KINDS:
        pages = site.of_kind(kind)
        if pages:
            found.setdefault(kind, max(pages, key=lambda page: (len(page.features), page.path)))
    return found


async def shoot(site: Site, out: Path) -> None:
    """Writes `kind-width-scheme.png`, the whole page high."""
    out.mkdir(parents=True, exist_ok=True)
    bench = Bench(site)
    async with opened(bench):
        for width, (across, down) in WIDTHS.items():
            for scheme in ("light", "dark"):
                async with bench.page(
                        viewport={"width": across, "height": down}, color_scheme=scheme) as tab:
                    for kind, page in chosen(site).items():
                        await tab.goto(bench.address + page.path)
                        name = out / f"{kind}-{width}-{scheme}.png"
                        await tab.screenshot(path=name, full_page=True)
                        print(f"{name}  {page.path}")


def main() -> int:
    """The command line."""
    if len(sys.argv) != 3:
        print("usage: script/browser --screenshots SITE OUT", file=sys.stderr)
        return 64
    if not tool("chromium"):
        print("«chromium» is not installed: sudo apt install chromium", file=sys.stderr)
        return 1
    asyncio.run(shoot(Site(Path(sys.argv[1])), Path(sys.argv[2])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
