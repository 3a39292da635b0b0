"""What the judges work with: the site, what it was built from, and one browser for all."""

import contextlib
import ctypes.util
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from .built import Site
from .server import serve

ROOT = Path(__file__).resolve().parents[2]

# A tool that some judges need, and the Debian package that has it.
PACKAGES = {"chromium": "chromium", "java": "default-jre-headless", "pdftotext": "poppler-utils", "zbar": "libzbar0"}


@dataclass
class Bench:
    """Everything that a judge may look at."""

    site: Site
    content: Path | None = None
    theme: Path | None = None
    planilla: Path | None = None
    browser: object = None
    address: str = ""

    def lacks(self, needs) -> str | None:
        """Why a judge with these needs cannot work here, and the way out."""
        for need in needs:
            if need in PACKAGES and not tool(need):
                return f"«{need}» is not installed: sudo apt install {PACKAGES[need]}"
            if need == "content" and not self.content:
                return "no content folder was named: --content DIR"
            if need == "planilla" and not self.planilla:
                return "no generator was found: swift build, or PLANILLA=path"
        return None

    @contextlib.asynccontextmanager
    async def page(self, **options):
        """A page in a fresh context of the browser, closed at the end."""
        options.setdefault("reduced_motion", "reduce")
        context = await self.browser.new_context(locale="es-CO", **options)
        try:
            yield await context.new_page()
        finally:
            await context.close()


def tool(name: str) -> str | None:
    """Where a program is on this machine; Chromium goes by several names, the first opens a page twice as fast."""
    if name == "chromium":
        asked = os.environ.get("CHROMIUM")
        names = [asked] if asked else ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
        return next(filter(None, map(shutil.which, names)), None)
    if name == "zbar":
        return ctypes.util.find_library(name)
    return shutil.which(name)


def bundled(pattern: str) -> Path:
    """A file that one of the Python packages brings along."""
    for folder in map(Path, sys.path):
        found = next(folder.glob(pattern), None) if folder.is_dir() else None
        if found:
            return found
    raise FileNotFoundError(f"{pattern} is in no installed package: remove .cache/venv and try again")


@contextlib.asynccontextmanager
async def opened(bench: Bench):
    """The bench with its browser started and its site served, where there is a browser."""
    if not tool("chromium"):
        yield bench
        return
    from playwright.async_api import async_playwright

    with serve(bench.site.folder) as server:
        bench.address = server.address
        async with async_playwright() as playwright:
            bench.browser = await playwright.chromium.launch(executable_path=tool("chromium"))
            yield bench
            await bench.browser.close()
