"""Gives a preview's pages to whoever has the token, on this computer only.

Files go from the disk to the browser without passing through this process (`socket.sendfile`), so that it never holds
what stands in them.
"""

from __future__ import annotations

import hmac
import json
import os
import re
import secrets
import socket
import sys
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ...errors import CallError
from ...files.refusal import refusal
from ...locale.said import sayings
from ..layout import INTERIM
from ..preview import PAGES, TOLD
from .board import Board
from .builder import FAILED
from .shell import files as shell_files

say = sayings("watch")
HOST = "127.0.0.1"
MOST = 64
"""Connections at once; a browser holds one or two for each tab."""
_BEAT = 15.0
"""Seconds after which a browser is told that nothing happened, so that one that left is noticed."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\.html")
_VIEW = re.compile(r"[a-z0-9-]{1,64}( [A-Za-z0-9-]{1,20})?")
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_OF_PAGE = "script-src 'none'; object-src 'none'; connect-src 'none'; form-action 'none'; frame-ancestors 'self'"
_OF_SHELL = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Server(ThreadingHTTPServer):
    """A preview's server.

    Parameters
    ----------
    place : the preview's folder.
    board : what browsers are told.
    port : where to listen; 0 takes a free port.

    Raises
    ------
    CallError
        When it cannot listen there, in words.
    """

    daemon_threads = True
    # A port is free again at once when a watch has ended. Only on Windows could another server of this computer then
    # listen at the same one too.
    allow_reuse_address = os.name == "posix"

    def __init__(self, place: Path, board: Board, port: int = 0) -> None:
        self.place, self.board, self.token = place, board, secrets.token_urlsafe(24)
        self.shell = shell_files()
        self._room = threading.Semaphore(MOST)
        try:
            super().__init__((HOST, port), _Handler)
        except (OSError, OverflowError) as error:
            why = refusal(error) if isinstance(error, OSError) else str(error)
            raise CallError(say("cannot-listen", port=str(port), why=why)) from None
        self._thread = threading.Thread(target=self.serve_forever, args=(0.1,), name="server", daemon=True)

    def server_bind(self) -> None:
        """Take the port, so that nobody else listens there."""
        if sys.platform == "win32":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        super().server_bind()

    @property
    def address(self) -> str:
        """What is typed into a browser."""
        return f"http://{HOST}:{self.server_address[1]}/{self.token}/"

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; nobody is waited for."""
        if self._thread.is_alive():
            self.shutdown()
        self.server_close()

    def server_close(self) -> None:
        """Close the socket; threads of browsers that still hold on end with this process."""
        self.socket.close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread, as long as there is room."""
        if self._room.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and make room."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser left."""

    def listing(self, stem: str) -> dict[str, str]:
        """Give the files of a page, its papers and other languages, each with what changes when it is made anew."""
        out = {}
        for kind, folder in self.folders().items():
            pattern = f"{stem}.txt" if kind == FAILED else f"{stem}_*.html"
            for path in [*folder.glob(pattern), *(folder.glob(f"{stem} *.txt") if kind == FAILED else ())]:
                try:
                    found = path.stat()
                except OSError:
                    continue
                out[f"{kind}/{path.name}"] = f"{found.st_mtime_ns:x}-{found.st_ino:x}"
        return dict(sorted(out.items()))

    def folders(self) -> dict[str, Path]:
        """Give the folders of which files are given out, by their names in addresses."""
        return {
            PAGES: self.place / PAGES,
            INTERIM: self.place / "desk" / INTERIM,
            FAILED: self.place / FAILED,
        }


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 30.0  # for a request to arrive

    def do_GET(self) -> None:
        """Give a page, or what is new."""
        at = urlsplit(self.path)
        port = self.server.server_address[1]
        if self.headers.get("Host", "") not in (f"{HOST}:{port}", f"localhost:{port}"):
            return self._refuse(403)  # another name that was made to lead here
        _, token, *rest = at.path.split("/") if at.path.count("/") > 1 else ("", "", "")
        if not hmac.compare_digest(token.encode(), self.server.token.encode()):
            return self._refuse(403)
        # From elsewhere only the shell can be opened, as a link in a mail, a chat or another program's terminal is.
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin") and not (
            rest == [""] and self._opened()
        ):
            return self._refuse(403)
        asked = {name: values[-1] for name, values in parse_qs(at.query).items()}
        return self._give("/".join(rest), asked)

    def _opened(self) -> bool:
        """Say whether a browser asks for a page of its own window, which whoever led there cannot look into."""
        how = self.headers.get("Sec-Fetch-Mode"), self.headers.get("Sec-Fetch-Dest")
        return how == ("navigate", "document")

    def _give(self, name: str, asked: Mapping[str, str]) -> None:
        if name == "news":
            return self._news(asked.get("view", ""))
        if name == "told":
            return self._file(self.server.place / TOLD, "application/json")
        if name in self.server.shell:
            kind, body = self.server.shell[name]
            return self._send(200, kind, body, _OF_SHELL)
        kind, _, file = name.partition("/")
        folder = self.server.folders().get(kind)
        if folder is not None and kind != FAILED and _NAME.fullmatch(file):
            return self._file(folder / file, "text/html", _OF_PAGE)
        if (
            folder is not None
            and file.endswith(".txt")
            and _VIEW.fullmatch(file.removesuffix(".txt").replace("%20", " "))
        ):
            return self._file(folder / file.replace("%20", " "), "text/plain")
        return self._refuse(404)

    def _file(self, path: Path, kind: str, policy: str = "default-src 'none'") -> None:
        try:
            with path.open("rb") as file:
                size = file.seek(0, 2)
                file.seek(0)
                self._head(200, kind, policy, size)
                if size:
                    self.connection.sendfile(file)
        except FileNotFoundError:
            self._refuse(404)

    def _news(self, view: str) -> None:
        """Tell a browser whatever is new, for as long as it listens."""
        if not _VIEW.fullmatch(view):
            return self._refuse(404)
        board, number = self.server.board, 0
        self.close_connection = True
        self._head(200, "text/event-stream", "default-src 'none'", None)
        with board.viewing(view):
            while not board.closed and not self._left():
                news = board.after(number, _BEAT)
                if news is None:
                    self.wfile.write(b": \n\n")
                else:
                    number, state = news
                    files = self.server.listing(view.partition(" ")[0])
                    body = {**state, "stale": view in state["stale"], "files": files}
                    self.wfile.write(b"data: " + json.dumps(body).encode() + b"\n\n")

    def _left(self) -> bool:
        """Say whether the browser is gone: it closed its side."""
        self.connection.setblocking(False)
        try:
            return self.connection.recv(1, socket.MSG_PEEK) == b""
        except BlockingIOError:
            return False
        finally:
            self.connection.settimeout(self.timeout)

    def _refuse(self, status: int) -> None:
        self.close_connection = True
        self._send(status, "text/plain", f"{say('refused')}\n".encode())

    def _send(self, status: int, kind: str, body: bytes, policy: str = "default-src 'none'") -> None:
        self._head(status, kind, policy, len(body))
        self.wfile.write(body)

    def _head(self, status: int, kind: str, policy: str, size: int | None) -> None:
        self.send_response_only(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        for name, value in (_HEADERS | {"Content-Security-Policy": policy}).items():
            self.send_header(name, value)
        if size is not None:
            self.send_header("Content-Length", str(size))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep no log of requests: an address holds the token."""
