"""What every answer of the server has: headers, limits, messages, and nothing of an address in a log."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import mmap
import traceback
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qs

from tornado.http1connection import HTTP1Connection
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler, stream_request_body

from ..errors import StoreError
from ..intake.store.store import Store
from ..locale.spoken import bind, bound, speaking
from .edge import Door, Proxies
from .limits import Buckets, Limits
from .pages import Pages, static_files

LOG = logging.getLogger("cqi.online")
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    # Kept by the browser itself, so that the back button brings back what was typed; asked for anew otherwise.
    "Cache-Control": "private, no-cache",
    "Content-Type": "text/html; charset=utf-8",
}
NO_FORM = ("no_form_title", "no_form", "ask_sender")
MESSAGES = {
    400: ("foreign_form_title", "foreign_form"),
    403: ("foreign_form_title", "foreign_form"),
    413: ("too_large_title", "too_large"),
    429: ("too_often_title", "too_often"),
    500: ("trouble_title", "trouble"),
    503: ("trouble_title", "trouble"),
}


@dataclass(eq=False)
class Serving:
    """What all handlers of a server share.

    Parameters
    ----------
    pages : the pages.
    store : the answers.
    threads : where the store is asked, so that one slow answer holds nobody else up.
    now : the server's clock.
    limits : sizes and rates.
    secure : whether people reach the server over TLS.
    proxies : who is believed to say who asks.
    """

    pages: Pages
    store: Store
    threads: Executor
    now: Callable[[], dt.datetime]
    limits: Limits = field(default_factory=Limits)
    secure: bool = False
    proxies: Proxies = field(default_factory=Proxies)

    def __post_init__(self) -> None:
        self.door = Door(self.limits.connections, self.limits.bodies)
        self.addresses = Buckets(self.limits.address_rate, self.limits.address_burst)
        self.forms = Buckets(self.limits.form_rate, self.limits.form_burst)
        self.under_way = 0
        self.language = bound()  # of whoever reads the log

    async def ask(self, question: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Ask the store in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, lambda: question(*given, **named))


@stream_request_body
class Handler(RequestHandler):
    """What every answer has: headers, limits, errors in words, nothing of the address in a log."""

    serving: Serving

    def initialize(self, serving: Serving) -> None:
        """Take what is shared."""
        self.serving, self._counted, self._arrived = serving, False, False
        self._body: mmap.mmap | None = None
        self._size = 0
        self._stream = cast(HTTP1Connection, self.request.connection).stream

    def set_default_headers(self) -> None:
        """Say what a browser may do with a page; say nothing about the server."""
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.clear_header("Server")
        serving = self.application.settings.get("serving")
        if serving is not None and serving.secure:
            self.set_header("Strict-Transport-Security", "max-age=31536000")

    def decode_argument(self, value: bytes | None, name: str | None = None) -> str:
        """Read a part of the address, also one that is left out; what is no text is read as far as it is."""
        return (value or b"").decode("utf-8", "replace")

    def prepare(self) -> None:
        """Speak the language that the reader wants; refuse what is too much."""
        bind(self.language, self.serving.pages.assessment.own_texts)
        self.serving.under_way += 1
        self._counted = True
        who = self.serving.proxies.who(self.request.remote_ip or "", self.request.headers.get_list("X-Forwarded-For"))
        if not self.serving.addresses.allows(who):
            raise HTTPError(429)

    def data_received(self, chunk: bytes) -> None:
        """Hold a part of what is sent; of what is too much nothing is held, but it is read to its end, so that the
        browser hears the answer."""
        self._size += len(chunk)
        most = self.serving.limits.body
        if self._size > most:
            self._forget()
        else:
            # Pages of its own, which go back to the system at once: pieces of a heap would not.
            self._body = self._body or mmap.mmap(-1, most)
            self._body.write(chunk)
        self.serving.door.holds(self._stream, self._size if self._body else 0)

    def _forget(self) -> None:
        if self._body is not None:
            self._body.close()
            self._body = None

    def arrived(self) -> None:
        """Read what was sent, now that it is all there, into `request.body_arguments`."""
        self._arrived = True
        self.serving.door.arrived(self._stream)
        if self._size > self.serving.limits.body:
            raise HTTPError(413)
        if not self.request.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
            return
        try:
            # Latin-1 keeps every byte as it is; what is no UTF-8 is seen to where the texts are read.
            body = self._body[: self._size].decode("latin-1") if self._body is not None else ""
            read = parse_qs(body, True, encoding="latin-1", max_num_fields=self.serving.limits.fields)
        except ValueError:
            raise HTTPError(413) from None
        self.request.body_arguments = {name: [v.encode("latin-1") for v in values] for name, values in read.items()}

    def on_connection_close(self) -> None:
        """Forget a request that never arrived: its sender left."""
        super().on_connection_close()
        if not self._arrived:
            self.on_finish()

    def on_finish(self) -> None:
        """Count what is under way, for a polite end."""
        self._forget()
        self.serving.door.answered(self._stream)
        if self._counted:
            self._counted = False
            self.serving.under_way -= 1

    @property
    def language(self) -> str:
        """The language that the reader wants."""
        asked = self.request.query_arguments.get("lang", [b""])[-1].decode("ascii", "replace")
        return self.serving.pages.assessment.language(asked, self.request.headers.get("Accept-Language", ""))

    def say(self, status: int, said: tuple[str, ...], written: Any = ()) -> None:
        """Answer with a message."""
        self.set_status(status)
        if status in (429, 503):
            self.set_header("Retry-After", "60")
        self.finish(self.serving.pages.message(said, written))

    def write_error(self, status_code: int, **about: Any) -> None:
        """Say in words what went wrong; what is not there and what may not be done look like a link without a form."""
        if status_code in MESSAGES:
            self.say(status_code, MESSAGES[status_code])
        else:
            self.say(404, NO_FORM)

    def log_exception(self, kind: Any, value: Any, trace: Any) -> None:
        """Write down where a flaw is, without the address (it holds a token) and without what somebody wrote."""
        if isinstance(value, HTTPError | StreamClosedError):  # refused in words; or the reader left
            return
        where = "".join(traceback.format_tb(trace)[-4:])
        with speaking(self.serving.language):
            said = f": {value}" if isinstance(value, StoreError) else ""
        LOG.error("%s%s\n%s", getattr(kind, "__name__", kind), said, "" if said else where)


class NoPage(Handler):
    """Every address that leads nowhere."""

    def prepare(self) -> None:
        """Answer whatever the method is."""
        super().prepare()
        self.say(404, NO_FORM)


class Static(Handler):
    """The style sheet and the icon; their names change with their content."""

    def head(self, name: str) -> None:
        """Say what `get` would, without the file."""
        self.get(name)

    def get(self, name: str) -> None:
        """Give a file."""
        found = static_files().get(name)
        if found is None:
            raise HTTPError(404)
        self.set_header("Content-Type", found[0])
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.finish(found[1])
