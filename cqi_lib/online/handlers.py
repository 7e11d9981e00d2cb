"""A person's form: what the server answers to whoever opens or sends a page of it.

A token opens its own form and nothing else. Whatever does not open one (unknown, altered, of another round, withdrawn,
or of a round that is over) gets the same page after the same work; what such a request brought is shown again, since
that tells nobody anything but its sender.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from ..errors import StoreError
from ..intake.store.faults import RoundClosed
from ..intake.store.store import Form, Given
from ..wording import online_trouble as say
from . import answers
from .answering import LOG, MESSAGES, NO_FORM, Handler
from .pages import RECEIPT, REVIEW, Alert, flaw_words


class FormPage(Handler):
    """A person's form: the start, a page for each domain, the review, the receipt."""

    async def head(self, token: str, page: str) -> None:
        """Say what `get` would, without the page: programs that look whether a link works ask so."""
        await self.get(token, page)

    async def get(self, token: str, page: str) -> None:
        """Show a page."""
        self.arrived()
        try:
            form, saved = await self._opened(token)
        except StoreError as error:
            LOG.error("%s: %s", type(error).__name__, error)
            return self.say(503, MESSAGES[503])
        if form is None:
            return self.say(404, NO_FORM)
        pages = self.serving.pages
        if not page:
            html = pages.start(form, token, saved)
        elif page == REVIEW:
            html = pages.review(form, token, saved, self._overtaken(token))
        elif page == RECEIPT and form.submitted:
            html = pages.receipt(form, token, saved, self.serving.now())
        elif page == RECEIPT:
            return self.redirect(pages.address(token, REVIEW), status=303)
        elif page in pages.assessment.domains:
            html = pages.domain(form, token, page, saved, alert=self._overtaken(token))
        else:
            return self.say(404, NO_FORM)
        self.set_header("Vary", "Accept-Language")
        await self.finish(html)

    async def post(self, token: str, page: str) -> None:
        """Keep a page's answers, or send the form off."""
        self.arrived()
        if not self._from_our_page(token):
            return self.say(403, MESSAGES[403], self._written(page))
        try:
            form, saved = await self._opened(token)
            if form is not None and page == REVIEW:
                submit, read_in = self.serving.store.submit, self._of_statements
                await self.serving.ask(submit, form, at=self.serving.now(), read_in=read_in)
                return self.redirect(self.serving.pages.address(token, RECEIPT), status=303)
            if form is not None and page in self.serving.pages.assessment.domains:
                return await self._save(form, token, page, saved)
        except RoundClosed:
            pass  # closed between the two questions: the same page as ever
        except StoreError as error:
            LOG.error("%s: %s", type(error).__name__, error)
            return self._not_now(token, page, 503, "store_away")
        self.say(404, NO_FORM, self._written(page))

    async def _opened(self, token: str) -> tuple[Form | None, dict[str, Given]]:
        """Find the form that a token opens now; both questions are asked whatever the first one gives."""
        serving = self.serving
        entry = serving.pages.assessment.entry

        def look() -> tuple[Form | None, dict[str, Given]]:
            form = serving.store.form(token)
            is_open = serving.store.is_open(entry.id)
            if form is None or not is_open or form.round_id != entry.id:
                return None, {}
            return form, serving.store.latest(form)

        return await serving.ask(look)

    async def _save(self, form: Form, token: str, page: str, saved: Mapping[str, Given]) -> None:
        serving = self.serving
        if not serving.forms.allows(form.number):
            return self._not_now(token, page, 429, "too_fast", form, saved)
        told = serving.pages.promise(form)
        if (self._sent("told") or told.key) != told.key:
            return self._not_now(token, page, 409, "told_otherwise", form, saved, told.text)
        instrument = serving.pages.texts
        sent = self.request.body_arguments
        entries = answers.read_entries(instrument.domains[page], instrument, sent, saved)
        if entries.changed:
            try:
                kept = {"asked": tuple(instrument.items), "told": told, "read_in": self._of_statements}
                await serving.ask(serving.store.save, form, entries.changed, at=serving.now(), **kept)
            except RoundClosed:
                raise
            except StoreError as error:
                LOG.error("%s: %s", type(error).__name__, error)
                return self._not_now(token, page, 503, "store_away", form, saved)
        if entries.flaws:
            kept = {**saved, **entries.changed}
            alert = self._flawed(entries.flaws)
            html = serving.pages.domain(
                form,
                token,
                page,
                kept,
                shown=entries.shown,
                flaws=entries.flaws,
                alert=alert,
                attempt=self._attempt,
            )
            self.set_status(422)
            return await self.finish(html)
        self.redirect(self._after(token, page, entries.overtaken), status=303)

    def _after(self, token: str, page: str, overtaken: tuple[str, ...]) -> str:
        """Give the address that the pressed button leads to."""
        pages = self.serving.pages
        order = [*pages.assessment.domains, REVIEW]
        go = self._sent("go") or "next"
        more = {"both": " ".join(overtaken)} if overtaken else {}
        if go.startswith("lang:"):
            return pages.address(token, page, pages.assessment.language(go.removeprefix("lang:")), **more)
        here = order.index(page)
        goal = {"back": order[here - 1] if here else "", "all": REVIEW}.get(go, order[here + 1])
        return pages.address(token, goal, **more)

    def _not_now(
        self,
        token: str,
        page: str,
        status: int,
        why: str,
        form: Form | None = None,
        saved: Mapping[str, Given] | None = None,
        lines: tuple[str, ...] = (),
    ) -> None:
        """Say that nothing could be kept, on a page that still holds everything."""
        if not lines:
            self.set_header("Retry-After", "60")
        if form is None:  # the store did not even say whose form this is
            return self.say(status, MESSAGES[503], self._written(page))
        pages = self.serving.pages
        self.set_status(status)
        title = say.told_otherwise_title() if lines else say.not_saved_title()
        alert = Alert(title, getattr(say, why)(), tuple({"href": "", "words": words} for words in lines))
        instrument = pages.texts
        sent = self.request.body_arguments
        entries = answers.read_entries(instrument.domains[page], instrument, sent, saved or {})
        before = {i.id: v for i in instrument.domains[page].items if (v := self._sent(f"seen-{i.id}")) is not None}
        html = pages.domain(
            form,
            token,
            page,
            saved or {},
            shown=entries.shown,
            seen_before=before,
            flaws=entries.flaws,
            alert=alert,
            attempt=self._attempt,
        )
        self.finish(html)

    @property
    def _of_statements(self) -> str:
        """The language in which the page's statements are read."""
        return self.serving.pages.assessment.written.get(self.language, self.language)

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

    def _flawed(self, flaws: tuple[answers.Flaw, ...]) -> Alert:
        lines = []
        texts = self.serving.pages.texts.items
        for flaw in flaws:
            words = flaw_words(flaw)
            lines.append(
                {"href": f"#{flaw.item}", "words": texts[flaw.item].text} if flaw.item else {"href": "", "words": words}
            )
        return Alert(say.look_title(), say.look_at(len(flaws)), tuple(lines))

    def _overtaken(self, token: str) -> Alert | None:
        """Say which answers had been changed in another window, when the page before found some."""
        told = self.request.query_arguments.get("both", [b""])[-1].decode("utf-8", "replace").split()
        known = self.serving.pages.texts.items
        items = [known[item] for item in dict.fromkeys(told) if item in known]
        if not items:
            return None
        lines = tuple(
            {"href": self.serving.pages.address(token, item.domain, mark=item.id), "words": item.text} for item in items
        )
        return Alert(say.overtaken_title(), say.overtaken(), lines)

    def _written(self, page: str) -> list[tuple[str, str, list[str]]]:
        """List what a request brought for a domain's statements, in the reader's words."""
        instrument = self.serving.pages.texts
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
