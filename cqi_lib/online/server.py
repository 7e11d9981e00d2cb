"""The server of one round: how it listens, how it stops.

It holds no state of its own: every page is made from the store, so that it can be stopped and started at any time. It
writes no address into any log, since an address holds a person's token.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import ipaddress
import re
import signal
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tornado.http1connection import HTTP1ServerConnection
from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import Application, RequestHandler

from ..errors import CallError
from ..files.refusal import refusal
from ..intake.store.addresses import DEFAULT_PORT, FORM, base_path
from ..intake.store.store import Store
from ..locale.said import sayings
from .answering import NoPage, Serving, Static
from .assessment import Assessment
from .edge import Door, Proxies
from .handlers import FormPage
from .limits import Limits
from .pages import STATIC, Pages

message = sayings("online_desk")
THREADS = 4
_PATIENCE = 10.0  # seconds that requests under way are given when the server is stopped


def _clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def make_application(
    assessment: Assessment,
    store: Store,
    *,
    base_url: str = "",
    limits: Limits | None = None,
    now: Callable[[], dt.datetime] = _clock,
    threads: ThreadPoolExecutor | None = None,
    proxies: Proxies | None = None,
) -> Application:
    """Make the tornado application of a round.

    Parameters
    ----------
    assessment : the round.
    store : where answers are kept; left open.
    base_url : the address people use, where that is not the server's own.
    limits : sizes and rates.
    now : the clock, which is written beside saves and decides nothing.
    threads : where the store is asked.
    proxies : who is believed to say who asks; None believes nobody.

    Returns
    -------
    The application; its setting `serving` is what its handlers share.
    """
    path = base_path(base_url)
    pool = threads or ThreadPoolExecutor(THREADS, thread_name_prefix="store")
    secure = base_url.startswith("https:")
    serving = Serving(Pages(assessment, path), store, pool, now, limits or Limits(), secure, proxies or Proxies())
    shared, start = {"serving": serving}, re.escape(path)
    routes = [
        (rf"{start}/{STATIC}/([^/]+)", Static, shared),
        (rf"{start}/{FORM}/([^/]+)(?:/([^/]*))?", FormPage, shared),
    ]
    return Application(
        routes,
        serving=serving,
        default_handler_class=NoPage,
        default_handler_args=shared,
        log_function=_log_nothing,
    )


class _Server(HTTPServer):
    """Counts who comes and goes."""

    door: Door

    def handle_stream(self, stream: IOStream, address: tuple) -> None:
        self.door.enter(stream)
        if not stream.closed():
            super().handle_stream(stream, address)

    def on_close(self, server_conn: object) -> None:
        if isinstance(server_conn, HTTP1ServerConnection):
            self.door.leave(server_conn.stream)
        super().on_close(server_conn)


def _log_nothing(handler: RequestHandler) -> None:
    """Keep no log of requests: an address holds a token. What goes wrong, handlers write down themselves."""


def listen(application: Application, *, host: str, port: int) -> tuple[HTTPServer, int]:
    """Let an application listen.

    Parameters
    ----------
    application : see `make_application`.
    host : the address of this computer to listen at.
    port : the port; 0 takes a free one.

    Returns
    -------
    The server and its port.

    Raises
    ------
    CallError
        When it cannot listen there, in words.
    """
    serving = application.settings["serving"]
    limits = serving.limits
    try:
        sockets = _sockets(host, port)
    except OSError as error:
        raise CallError(message("cannot-listen", host=host, port=str(port), why=refusal(error))) from None
    server = _Server(
        application,
        max_header_size=limits.headers,
        max_body_size=limits.hard_body,
        idle_connection_timeout=limits.header_seconds,
        body_timeout=limits.body_seconds,
    )
    server.door = serving.door
    server.add_sockets(sockets)
    return server, sockets[0].getsockname()[1]


def _sockets(host: str, port: int) -> list[socket.socket]:
    """Listen at every address that a name stands for, at the same port."""
    found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    made: list[socket.socket] = []
    try:
        for family, place in dict.fromkeys((family, place[:2]) for family, _, _, _, place in found):
            taken = made[0].getsockname()[1] if made else port
            made.append(socket.create_server((place[0], taken), family=family, backlog=128))
            made[-1].setblocking(False)
    except OSError:
        for one in made:
            one.close()
        raise
    return made


def is_loopback(host: str) -> bool:
    """Tell whether an address is reached from this computer only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def serve(
    assessment: Assessment,
    store: Store,
    *,
    host: str = "127.0.0.1",
    port: int = DEFAULT_PORT,
    base_url: str = "",
    limits: Limits | None = None,
    now: Callable[[], dt.datetime] = _clock,
    say: Callable[[str], object] = print,
    proxies: Proxies | None = None,
) -> None:
    """Serve a round until Ctrl-C or a polite end (SIGTERM); requests under way are finished.

    Parameters
    ----------
    assessment, store : the round, and where answers are kept; the store is left open.
    host, port : where to listen; port 0 takes a free one.
    base_url : the address people use, where a proxy stands before the server.
    limits : sizes and rates.
    now : the clock.
    say : takes the lines for the evaluator.
    proxies : who is believed to say who asks; None believes nobody.

    Raises
    ------
    CallError
        When it cannot listen there, or the address is none.
    """
    asyncio.run(_serve(assessment, store, host, port, base_url, limits, now, say, proxies or Proxies()))


async def _serve(
    assessment: Assessment,
    store: Store,
    host: str,
    port: int,
    base_url: str,
    limits: Limits | None,
    now: Callable[[], dt.datetime],
    say: Callable[[str], object],
    proxies: Proxies,
) -> None:
    with ThreadPoolExecutor(THREADS, thread_name_prefix="store") as threads:
        how: dict[str, Any] = {
            "base_url": base_url,
            "limits": limits,
            "now": now,
            "threads": threads,
            "proxies": proxies,
        }
        application = make_application(assessment, store, **how)
        server, taken = listen(application, host=host, port=port)
        for line in _opening(assessment, host, taken, base_url, proxies):
            say(line)
        await _asked_to_stop()
        server.stop()
        say(message("stopping"))
        # Idle connections are closed at once; a request under way is given some time.
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(_settled(application), _PATIENCE)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(server.close_all_connections(), 1.0)


async def _settled(application: Application) -> None:
    serving = application.settings["serving"]
    while serving.under_way:
        await asyncio.sleep(0.02)


async def _asked_to_stop() -> None:
    """Wait for Ctrl-C or SIGTERM."""
    loop, asked = asyncio.get_running_loop(), asyncio.Event()
    before = {}
    for number in (signal.SIGINT, signal.SIGTERM):
        before[number] = signal.signal(number, lambda *_: loop.call_soon_threadsafe(asked.set))
    try:
        while not asked.is_set():
            with contextlib.suppress(TimeoutError):  # Windows sees a signal only when something happens
                await asyncio.wait_for(asked.wait(), 1.0)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _opening(assessment: Assessment, host: str, port: int, base_url: str, proxies: Proxies) -> list[str]:
    """Say where the server listens and who can reach it."""
    shown = f"[{host}]" if ":" in host else host
    here = f"http://{shown}:{port}{base_path(base_url)}"
    said: list[str] = [message("listening", round=assessment.entry.label, cohort=assessment.cohort.name, address=here)]
    if base_url:
        said.append(message("links-begin", address=f"{base_url.rstrip('/')}/{FORM}/"))
        if not proxies.trusted:
            said.append(message("no-proxy"))
    elif is_loopback(host):
        said.append(message("only-here"))
    if not is_loopback(host) and not base_url.startswith("https:"):
        said.append(message("no-encryption"))
    return said
