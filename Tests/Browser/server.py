"""A plain file server on loopback, with the site below a sub-path as an intranet would have it."""

import contextlib
import posixpath
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PREFIX = "/intranet/at/"


class Server(ThreadingHTTPServer):
    """Serves one folder and keeps the list of what was asked for and not found."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path):
        self.folder = folder
        self.missed: list[str] = []
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, request, client_address) -> None:
        """A browser that goes on to the next page hangs up: no mistake, and nothing to print."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """Where the site's top folder is."""
        return f"http://127.0.0.1:{self.server_port}{PREFIX}"


class Handler(SimpleHTTPRequestHandler):
    """Answers below the sub-path, and with 404 everywhere else."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
        ".ics": "text/calendar; charset=utf-8",
        ".json": "application/json",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
    }

    def translate_path(self, path: str) -> str:
        path = path.split("?", 1)[0].split("#", 1)[0]
        if not path.startswith(PREFIX):
            return "/nonexistent"
        self.directory = str(self.server.folder)
        return super().translate_path("/" + posixpath.relpath(path, PREFIX))

    def list_directory(self, path):
        self.send_error(404, "a folder is not a page")
        return None

    def send_error(self, code, message=None, explain=None):
        if code == 404:
            self.server.missed.append(self.path)
        super().send_error(code, message, explain)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serve(folder: Path):
    """Serves a folder for as long as the block lasts."""
    server = Server(folder)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
