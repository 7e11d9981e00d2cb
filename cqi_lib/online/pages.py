"""The pages that people answer on, as HTML: templates filled with the instrument, the wording and what was saved."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ..instrument.instrument import Choice, Instrument
from ..intake.store.addresses import FORM
from ..intake.store.promises import Promise, promise_to
from ..intake.store.store import Form, Given
from ..locale.catalogue import spoken_here
from ..locale.spoken import bound, runs_left, speaking
from ..wording import online as start_words
from ..wording import online_pages as page_words
from ..wording import online_trouble as trouble_words
from ..wording import questionnaire
from ..wording.claim import language_of
from .answers import DONT_KNOW, LONGEST, NOT_APPLICABLE, Flaw, form_key, seen, value_of
from .assessment import Assessment

REVIEW, RECEIPT, STATIC = "review", "sent", "s"
WORDS = "online"
"""The catalogue whose language a page is in."""
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Frame of the instrument's own words within a sentence: two characters that no text uses."""


@dataclass(frozen=True)
class Alert:
    """What stands above a page: a title, a sentence, and lines with addresses within the form, or without."""

    title: str
    words: str
    list: tuple[Mapping[str, str], ...] = ()


@functools.cache
def _templates() -> Environment:
    loader = PackageLoader("cqi_lib.online", "templates")
    options: dict[str, Any] = {
        "autoescape": True,
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    return Environment(loader=loader, **options)


@functools.cache
def static_files() -> dict[str, tuple[str, bytes]]:
    """Give what pages load beside themselves: name with a digest of the content -> kind and content."""
    made = {}
    for name, kind in (("style.css", "text/css; charset=utf-8"), ("icon.svg", "image/svg+xml")):
        content = (files("cqi_lib.online") / "templates" / name).read_bytes()
        stem, _, ending = name.partition(".")
        made[f"{stem}-{hashlib.sha256(content).hexdigest()[:12]}.{ending}"] = (kind, content)
    return made


class Pages:
    """The pages of one assessment.

    Parameters
    ----------
    assessment : the round.
    path : what every address begins with.
    """

    def __init__(self, assessment: Assessment, path: str = "") -> None:
        self.assessment, self.path = assessment, path
        css, icon = (f"{path}/{STATIC}/{name}" for name in static_files())
        self._site = {"css": css, "icon": icon, "cohort": assessment.cohort.name}

    @property
    def texts(self) -> Instrument:
        """The instrument in the language that is spoken now."""
        return self.assessment.texts[bound()]

    def address(self, token: str, page: str = "", lang: str | None = None, mark: str = "", **more: str) -> str:
        """Give the address of a page of somebody's form.

        It names the language where there are several: the one that is spoken now, another one, or none ("").
        """
        lang = bound() if lang is None else lang
        told = {"lang": lang} if lang and len(self.assessment.languages) > 1 else {}
        asked = urlencode(told | more)
        parts = [self.path, FORM, quote(token, safe=""), *([page] if page else [])]
        return "/".join(parts) + (f"?{asked}" if asked else "") + (f"#{mark}" if mark else "")

    def start(self, form: Form, token: str, saved: Mapping[str, Given]) -> str:
        """Show what this is, who sees what, and the way in."""
        instrument = self.texts
        blank = self._blank(instrument, saved)
        first = next(iter(instrument.domains))
        goal = next((d.id for d in instrument.domains.values() if {i.id for i in d.items} & blank), REVIEW)
        scale = instrument.domains[first].scale
        return self._render(
            "start",
            here=self.address(token, lang=""),
            title=instrument.name,
            program=self._program(form),
            role=self._role(form, instrument),
            submitted=form.submitted,
            started=form.started,
            go=self.address(token, goal if form.started else first),
            review=self.address(token, REVIEW),
            who_sees=self.promise(form).text,
            lowest=_theirs(scale.label(1)),
            about=instrument.about,
            how_to_answer=questionnaire.how_to_answer(
                _theirs(scale.dont_know_label) if scale.dont_know else "",
                _theirs(scale.not_applicable_label) if scale.not_applicable else "",
                True,
            ),
            items=len(instrument.items),
            pages=len(instrument.domains),
            reviewed=instrument.reviewed_in(self.assessment.written.get(bound(), bound())),
            **self._progress(instrument, saved),
        )

    def promise(self, form: Form) -> Promise:
        """Give what the first page tells a person of who will see the answers."""
        instrument = self.texts
        asked = f"{instrument.id} {instrument.version}"
        cohort, entry = self.assessment.cohort, self.assessment.entry
        return promise_to(cohort, entry, form.program_id, form.role, asked)

    def domain(
        self,
        form: Form,
        token: str,
        domain_id: str,
        saved: Mapping[str, Given],
        *,
        shown: Mapping[str, Given] | None = None,
        seen_before: Mapping[str, str] | None = None,
        flaws: Iterable[Flaw] = (),
        alert: Alert | None = None,
        attempt: int = 1,
    ) -> str:
        """Show a domain's statements.

        Parameters
        ----------
        form, token : whose.
        domain_id : the domain.
        saved : item -> what is kept.
        shown : item -> what stands in the fields, where that is not what is kept.
        seen_before : item -> what the page before said it had shown, where nothing could be saved.
        flaws : entries that were not kept.
        alert : what stands above the page.
        attempt : how often it is sent with this. A browser that is sent to the address it is at forgets the page it
            came from, and with it what was typed, should the connection break; so the form goes to another one.
        """
        instrument = self.texts
        domain = instrument.domains[domain_id]
        flaws = list(flaws)
        items = []
        for item in domain.items:
            given = (shown or saved).get(item.id, Given())
            kept = saved.get(item.id, Given())
            wrong = [flaw for flaw in flaws if flaw.item == item.id]
            choices = instrument.choices(item.id)
            items.append(
                {
                    "id": item.id,
                    "text": item.text,
                    "given": given,
                    "seen": (seen_before or {}).get(item.id, seen(kept)),
                    "levels": [_offer(c) for c in choices if c.kind == "level"],
                    "apart": self._apart(choices, kept),
                    "flaws": [flaw_words(flaw) for flaw in wrong],
                    "fields": [
                        {
                            "name": name,
                            "label": label(),
                            "help": help_(),
                            "text": text,
                            "most": LONGEST[name],
                            "over": len(text) > LONGEST[name],
                        }
                        for name, label, help_, text in (
                            ("comment", page_words.comment, page_words.comment_help, given.comment),
                            ("evidence", page_words.evidence, page_words.evidence_help, given.evidence),
                        )
                    ],
                    "open": bool(given.comment or given.evidence or any(f.field != "answer" for f in wrong)),
                    "written": bool(given.comment or given.evidence),
                }
            )
        order = list(instrument.domains)
        area = next(area for area in instrument.areas if area.id == domain.area)
        return self._render(
            "domain",
            title=domain.name,
            about=domain.about,
            area=area.name,
            number=order.index(domain_id) + 1,
            pages=len(order),
            last=domain_id == order[-1],
            action=self.address(token, domain_id, save=str(attempt)),
            key=form_key(token),
            told=self.promise(form).key,
            items=items,
            share=self.assessment.entry.privacy_for(form.program_id) != "named",
            alert=alert,
            **self._progress(instrument, saved),
        )

    def review(self, form: Form, token: str, saved: Mapping[str, Given], alert: Alert | None = None) -> str:
        """Show what is answered and what is blank, and let the answers be sent."""
        instrument = self.texts
        blank = self._blank(instrument, saved)
        parts = []
        for domain in instrument.domains.values():
            missing = [item for item in domain.items if item.id in blank]
            marks = ((item.text, self.address(token, domain.id, mark=item.id)) for item in missing)
            blanks = [{"text": text, "href": href} for text, href in marks]
            state = page_words.page_state(len(domain.items) - len(missing), len(domain.items))
            href = self.address(token, domain.id)
            parts.append({"href": href, "name": domain.name, "state": state, "blanks": blanks})
        return self._render(
            "review",
            title=page_words.review_title(),
            here=self.address(token, REVIEW, lang=""),
            program=self._program(form),
            blank=len(blank),
            dont_know=next(
                (_theirs(d.scale.dont_know_label) for d in instrument.domains.values() if d.scale.dont_know), ""
            ),
            parts=parts,
            action=self.address(token, REVIEW, save="1"),
            key=form_key(token),
            alert=alert,
            **self._progress(instrument, saved),
        )

    def receipt(self, form: Form, token: str, saved: Mapping[str, Given], at: dt.datetime) -> str:
        """Show that the answers have arrived, and how many."""
        instrument = self.texts
        answers = [saved.get(item, Given()).answer for item in instrument.items]
        scale = next(iter(instrument.domains.values())).scale
        apart = [(answers.count(DONT_KNOW), _theirs(scale.dont_know_label))]
        apart += [(answers.count(NOT_APPLICABLE), _theirs(scale.not_applicable_label))]
        blank = answers.count("")
        levels = len(answers) - blank - sum(n for n, _ in apart)
        here = at.astimezone(self.assessment.zone)
        return self._render(
            "receipt",
            title=page_words.receipt_title(),
            here=self.address(token, RECEIPT, lang=""),
            program=self._program(form),
            received=page_words.receipt(levels, apart, blank),
            looked_up=page_words.looked_up(here, self.assessment.cohort.timezone),
            review=self.address(token, REVIEW),
        )

    def message(self, said: tuple[str, ...], written: Iterable[tuple] = ()) -> str:
        """Show a message that knows nothing of who asks: in the language that is spoken now, then in the others.

        Parameters
        ----------
        said : names of sentences of `wording.online_trouble`, the title first.
        written : statement, answer and texts that were sent but not saved.
        """
        each: dict[str, Any] = {}
        for code in (bound(), *self.assessment.languages):
            with speaking(code):
                title, *sentences = (getattr(trouble_words, name)() for name in said)
                here = spoken_here(WORDS)
                each.setdefault(here, {"lang": here, "title": title, "sentences": sentences})
        first, *_ = each.values()
        return self._render("message", title=first["title"], each=list(each.values()), written=list(written))

    def _render(self, template: str, **values: Any) -> str:
        language, ui = bound(), spoken_here(WORDS)
        words = {"start": start_words, "page": page_words, "trouble": trouble_words}
        # Texts of the instrument in a language that the fixed words are not there in.
        texts = self.assessment.written.get(language, language)
        theirs = _in_language(texts) if texts != ui else Markup("")

        def own(text: str) -> Markup:
            """Mark a text of the instrument that stands in for one that its language lacks."""
            return _in_language(language_of(text)) if language_of(text) else Markup("")

        def foreign(text: str = "") -> Markup:
            """Mark a text of the instrument as of its language, where that is not the page's."""
            return own(text) or theirs

        def marked(sentence: str) -> Markup:
            """Mark the instrument's own words within a sentence of ours as of their language."""
            whole = escape(sentence)
            if not theirs:
                return Markup(whole.replace(_OPEN, "").replace(_CLOSE, ""))
            return Markup(whole.replace(_OPEN, Markup(f"<span{theirs}>")).replace(_CLOSE, Markup("</span>")))

        languages = [
            (code, questionnaire.LANGUAGES.get(code.partition("-")[0], code)) for code in self.assessment.texts
        ]
        values |= words
        named = {
            "lang": language,
            "ui": ui,
            "direction": Markup(' dir="rtl"') if runs_left(ui) else "",
            "foreign": foreign,
            "own": own,
            "marked": marked,
            "languages": languages,
            "site": self._site
            | {"round": self.assessment.entry.label, "notice": self.assessment.cohort.notice_in(bound())},
        }
        return _templates().get_template(f"{template}.html.j2").render(named | values)

    def _progress(self, instrument: Instrument, saved: Mapping[str, Given]) -> dict[str, int]:
        of = len(instrument.items)
        return {"answered": of - len(self._blank(instrument, saved)), "of": of}

    def _blank(self, instrument: Instrument, saved: Mapping[str, Given]) -> set[str]:
        return {item for item in instrument.items if not saved.get(item, Given()).answer}

    def _apart(self, choices: Iterable[Choice], kept: Given) -> list[dict[str, Any]]:
        means = {"dont_know": page_words.dont_know_means, "not_applicable": page_words.not_applicable_means}
        offers = [{**_offer(c), "means": means[c.kind](), "foreign": True} for c in choices if c.kind != "level"]
        if kept.answer:
            label, meaning = page_words.take_back(), page_words.take_back_means()
            offers.append({"value": "", "label": label, "means": meaning, "foreign": False})
        return offers

    def _program(self, form: Form) -> str:
        known = self.assessment.programs.get(form.program_id)
        return known.name if known is not None else form.program_id

    def _role(self, form: Form, instrument: Instrument) -> str:
        own = self.assessment.cohort.own_word(form.role, spoken_here(WORDS))
        return instrument.roles.get(form.role) or questionnaire.role(form.role, own)


def _in_language(tag: str) -> Markup:
    return Markup(' lang="{}" dir="auto"').format(tag)


def _theirs(label: str) -> str:
    """Frame words of the instrument within a sentence; `marked` makes an element of the frame."""
    return f"{_OPEN}{label.replace(_OPEN, '').replace(_CLOSE, '')}{_CLOSE}"


def flaw_words(flaw: Flaw) -> str:
    """Say what is the matter with an entry."""
    if flaw.kind == "long":
        return trouble_words.too_long(flaw.length, LONGEST[flaw.field])
    return {"off": trouble_words.off_the_scale, "unknown": trouble_words.unknown_item}[flaw.kind]()


def _offer(choice: Choice) -> dict[str, str]:
    return {"value": value_of(choice), "label": choice.label, "anchor": choice.anchor}
