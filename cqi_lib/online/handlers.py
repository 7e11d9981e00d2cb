"""What the server answers to each request.

A token opens its own form and nothing else. Whatever does not open one (unknown, altered, of another round, withdrawn,
or of a round that is over) gets the same page after the same work; what such a request brought is shown again, since
that tells nobody anything but its sender.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler

from ..errors import StoreError
from ..wording import online_trouble as say
from . import answers
from .faults import RoundClosed
from .limits import Buckets, Limits
from .pages import RECEIPT, REVIEW, Alert, Pages, flaw_words, static_files
from .store import Form, Given, Store

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
_MESSAGES = {
    400: ("foreign_form_title", "foreign_form"),
    403: ("foreign_form_title", "foreign_form"),
    413: ("too_large_title", "too_large"),
    429: ("too_often_title", "too_often"),
    500: ("trouble_title", "trouble"),
    503: ("trouble_title", "trouble"),
}


@dataclass(eq=False)
class Desk:
    """What all handlers of a server share.

    Parameters
    ----------
    pages : the pages.
    store : the answers.
    threads : where the store is asked, so that one slow answer holds nobody else up.
    now : the server's clock.
    limits : sizes and rates.
    secure : whether people reach the server over TLS.
    """

    pages: Pages
    store: Store
    threads: Executor
    now: Callable[[], dt.datetime]
    limits: Limits = field(default_factory=Limits)
    secure: bool = False

    def __post_init__(self) -> None:
        self.addresses = Buckets(self.limits.address_rate, self.limits.address_burst)
        self.forms = Buckets(self.limits.form_rate, self.limits.form_burst)
        self.under_way = 0

    async def ask(self, question: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Ask the store in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, lambda: question(*given, **named))


class Handler(RequestHandler):
    """What every answer has: headers, limits, errors in words, nothing of the address in a log."""

    desk: Desk

    def initialize(self, desk: Desk) -> None:
        """Take what is shared."""
        self.desk, self._counted = desk, False

    def set_default_headers(self) -> None:
        """Say what a browser may do with a page; say nothing about the server."""
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.clear_header("Server")
        desk = self.application.settings.get("desk")
        if desk is not None and desk.secure:
            self.set_header("Strict-Transport-Security", "max-age=31536000")

    def decode_argument(self, value: bytes | None, name: str | None = None) -> str:
        """Read a part of the address, also one that is left out; what is no text is read as far as it is."""
        return (value or b"").decode("utf-8", "replace")

    def prepare(self) -> None:
        """Refuse what is too much."""
        self.desk.under_way += 1
        self._counted = True
        if not self.desk.addresses.allows(self.request.remote_ip):
            raise HTTPError(429)
        if len(self.request.body) > self.desk.limits.body:
            raise HTTPError(413)

    def on_finish(self) -> None:
        """Count what is under way, for a polite end."""
        if self._counted:
            self._counted = False
            self.desk.under_way -= 1

    @property
    def language(self) -> str:
        """The language that the reader wants."""
        asked = self.request.query_arguments.get("lang", [b""])[-1].decode("ascii", "replace")
        return self.desk.pages.assessment.language(asked, self.request.headers.get("Accept-Language", ""))

    def say(self, status: int, said: tuple[str, ...], written: Any = ()) -> None:
        """Answer with a message."""
        self.set_status(status)
        if status in (429, 503):
            self.set_header("Retry-After", "60")
        self.finish(self.desk.pages.message(said, self.language, written))

    def write_error(self, status_code: int, **about: Any) -> None:
        """Say in words what went wrong; what is not there and what may not be done look like a link without a form."""
        if status_code in _MESSAGES:
            self.say(status_code, _MESSAGES[status_code])
        else:
            self.say(404, NO_FORM)

    def log_exception(self, kind: Any, value: Any, trace: Any) -> None:
        """Write down where a flaw is, without the address (it holds a token) and without what somebody wrote."""
        if isinstance(value, HTTPError | StreamClosedError):  # refused in words; or the reader left
            return
        where = "".join(traceback.format_tb(trace)[-4:])
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

    def get(self, name: str) -> None:
        """Give a file."""
        found = static_files().get(name)
        if found is None:
            raise HTTPError(404)
        self.set_header("Content-Type", found[0])
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.finish(found[1])


class FormPage(Handler):
    """A person's form: the start, a page for each domain, the review, the receipt."""

    async def get(self, token: str, page: str) -> None:
        """Show a page."""
        try:
            form, saved = await self._opened(token)
        except StoreError as error:
            LOG.error("%s: %s", type(error).__name__, error)
            return self.say(503, _MESSAGES[503])
        if form is None:
            return self.say(404, NO_FORM)
        pages, language = self.desk.pages, self.language
        if not page:
            html = pages.start(form, token, saved, language)
        elif page == REVIEW:
            html = pages.review(form, token, saved, language, self._overtaken(token, language))
        elif page == RECEIPT and form.submitted:
            html = pages.receipt(form, token, saved, language, self.desk.now())
        elif page == RECEIPT:
            return self.redirect(pages.address(token, REVIEW, language), status=303)
        elif page in pages.assessment.domains:
            html = pages.domain(form, token, page, saved, language, alert=self._overtaken(token, language))
        else:
            return self.say(404, NO_FORM)
        self.set_header("Vary", "Accept-Language")
        await self.finish(html)

    async def post(self, token: str, page: str) -> None:
        """Keep a page's answers, or send the form off."""
        if not self._from_our_page(token):
            return self.say(403, _MESSAGES[403], self._written(page))
        try:
            form, saved = await self._opened(token)
            if form is not None and page == REVIEW:
                await self.desk.ask(self.desk.store.submit, form, at=self.desk.now())
                return self.redirect(self.desk.pages.address(token, RECEIPT, self.language), status=303)
            if form is not None and page in self.desk.pages.assessment.domains:
                return await self._save(form, token, page, saved)
        except RoundClosed:
            pass  # closed between the two questions: the same page as ever
        except StoreError as error:
            LOG.error("%s: %s", type(error).__name__, error)
            return self._not_now(token, page, 503, "store_away")
        self.say(404, NO_FORM, self._written(page))

    async def _opened(self, token: str) -> tuple[Form | None, dict[str, Given]]:
        """Find the form that a token opens now; both questions are asked whatever the first one gives."""
        desk = self.desk
        entry = desk.pages.assessment.entry

        def look() -> tuple[Form | None, dict[str, Given]]:
            form = desk.store.form(token)
            is_open = desk.store.is_open(entry.id)
            if form is None or not is_open or form.round_id != entry.id:
                return None, {}
            return form, desk.store.latest(form)

        return await desk.ask(look)

    async def _save(self, form: Form, token: str, page: str, saved: Mapping[str, Given]) -> None:
        desk, language = self.desk, self.language
        if not desk.forms.allows(form.number):
            return self._not_now(token, page, 429, "too_fast", form, saved)
        instrument = desk.pages.assessment.texts[language]
        sent = self.request.body_arguments
        entries = answers.read_entries(instrument.domains[page], instrument, sent, saved)
        if entries.changed:
            try:
                await desk.ask(desk.store.save, form, entries.changed, at=desk.now())
            except RoundClosed:
                raise
            except StoreError as error:
                LOG.error("%s: %s", type(error).__name__, error)
                return self._not_now(token, page, 503, "store_away", form, saved)
        if entries.flaws:
            kept = {**saved, **entries.changed}
            alert = self._flawed(entries.flaws, language)
            html = desk.pages.domain(
                form,
                token,
                page,
                kept,
                language,
                shown=entries.shown,
                flaws=entries.flaws,
                alert=alert,
                attempt=self._attempt,
            )
            self.set_status(422)
            return await self.finish(html)
        self.redirect(self._after(token, page, language, entries.overtaken), status=303)

    def _after(self, token: str, page: str, language: str, overtaken: tuple[str, ...]) -> str:
        """Give the address that the pressed button leads to."""
        pages = self.desk.pages
        order = [*pages.assessment.domains, REVIEW]
        go = self._sent("go") or "next"
        more = {"both": " ".join(overtaken)} if overtaken else {}
        if go.startswith("lang:"):
            return pages.address(token, page, pages.assessment.language(go.removeprefix("lang:")), **more)
        here = order.index(page)
        goal = {"back": order[here - 1] if here else "", "all": REVIEW}.get(go, order[here + 1])
        return pages.address(token, goal, language, **more)

    def _not_now(
        self,
        token: str,
        page: str,
        status: int,
        why: str,
        form: Form | None = None,
        saved: Mapping[str, Given] | None = None,
    ) -> None:
        """Say that nothing could be kept, on a page that still holds everything."""
        self.set_header("Retry-After", "60")
        if form is None:  # the store did not even say whose form this is
            return self.say(status, _MESSAGES[503], self._written(page))
        pages, language = self.desk.pages, self.language
        ui = language
        self.set_status(status)
        alert = Alert(say.not_saved_title(ui), getattr(say, why)(ui))
        instrument = pages.assessment.texts[language]
        sent = self.request.body_arguments
        entries = answers.read_entries(instrument.domains[page], instrument, sent, saved or {})
        before = {i.id: v for i in instrument.domains[page].items if (v := self._sent(f"seen-{i.id}")) is not None}
        html = pages.domain(
            form,
            token,
            page,
            saved or {},
            language,
            shown=entries.shown,
            seen_before=before,
            flaws=entries.flaws,
            alert=alert,
            attempt=self._attempt,
        )
        self.finish(html)

    @property
    def _attempt(self) -> int:
        """How often a page will have been sent the next time."""
        told = self.request.query_arguments.get("save", [b""])[-1]
        return int(told) % 1000 + 1 if told.isdigit() and len(told) < 4 else 1

    def _from_our_page(self, token: str) -> bool:
        """Tell whether a form was sent from a page of ours: it brings the key, and the browser says no other site."""
        headers = self.request.headers
        if headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            return False
        # Pages say "no-referrer", so browsers send "null" here, or nothing.
        origin = headers.get("Origin", "null")
        if origin != "null" and urlsplit(origin).netloc != self.request.host:
            return False
        return answers.is_form_key(token, self._sent("key") or "")

    def _flawed(self, flaws: tuple[answers.Flaw, ...], language: str) -> Alert:
        lines = []
        texts = self.desk.pages.assessment.texts[language].items
        for flaw in flaws:
            words = flaw_words(flaw, language)
            lines.append(
                {"href": f"#{flaw.item}", "words": texts[flaw.item].text} if flaw.item else {"href": "", "words": words}
            )
        return Alert(say.look_title(language), say.look_at(len(flaws), language), tuple(lines))

    def _overtaken(self, token: str, language: str) -> Alert | None:
        """Say which answers had been changed in another window, when the page before found some."""
        told = self.request.query_arguments.get("both", [b""])[-1].decode("utf-8", "replace").split()
        known = self.desk.pages.assessment.texts[language].items
        items = [known[item] for item in dict.fromkeys(told) if item in known]
        if not items:
            return None
        lines = tuple(
            {"href": self.desk.pages.address(token, item.domain, language, mark=item.id), "words": item.text}
            for item in items
        )
        return Alert(say.overtaken_title(language), say.overtaken(language), lines)

    def _written(self, page: str) -> list[tuple[str, str, list[str]]]:
        """List what a request brought for a domain's statements, in the reader's words."""
        instrument = self.desk.pages.assessment.texts[self.language]
        domain = instrument.domains.get(page)
        if domain is None:
            return []
        blank = dict.fromkeys((item.id for item in domain.items), Given())
        entries = answers.read_entries(domain, instrument, self.request.body_arguments, blank)
        found = []
        for item in domain.items:
            given = entries.shown[item.id]
            labels = {answers.value_of(c): c.label for c in instrument.choices(item.id)}
            words = [text for text in (given.comment, given.evidence) if text]
            if given.answer or words:
                found.append((item.text, labels.get(given.answer, ""), words))
        return found

    def _sent(self, name: str) -> str | None:
        values = self.request.body_arguments.get(name)
        return values[-1].decode("utf-8", "replace") if values else None
