"""A cohort's own texts: what makes no claim, said in its own words.

A file `texts.es.ftl` beside cohort.yml holds, as `meeting-heading = …`, the catalogue and the message that it says otherwise.
Which messages are open to that stands in the English catalogues (`# open: …`); a text with a flaw is not used.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import ast, parse

from ..errors import Problem, did_you_mean
from .catalogue import Terms, key, new_bundle, plain
from .compare import Entry, by_line, catalogues, differing, entries, problem, unknown_calls, values_of
from .said import sayings
from .spoken import FOLDER, SHARED, SOURCE, chain, speaking
from .terms import Word
from .terms import entry as term_entry

say = sayings("language_checks")

LONGEST = 5000
"""The most letters of one text, as of any other text in a cohort's files: its pages have to be sent."""


class OwnText(str):
    """What a cohort wrote in the place of a text of the workbook: on a page it bears the id of no claim."""


class Own:
    """The own texts of a cohort, by language.

    Parameters
    ----------
    texts : what each file holds, by its language.
    words : by language and term, what the cohort calls it, with the grammar that the language needs (`terms.py`).

    Examples
    --------
    >>> from cqi_lib.locale.spoken import speaking
    >>> from cqi_lib.wording import meeting
    >>> with speaking("en", Own({"en": "meeting-heading = Our evening\\nmeeting-lead = We are the best"})):
    ...     meeting.heading(), meeting.lead("Fall 2025", 60, "staff")[:27]
    ('Our evening', 'A guide for coach and staff')
    """

    def __init__(
        self, texts: Mapping[str, str], words: Mapping[str, Mapping[str, Word]] = MappingProxyType({})
    ) -> None:
        self.texts = dict(texts)
        self.words = {tag: {term: dict(word) for term, word in by.items()} for tag, by in words.items()}
        self._terms: dict[str, Terms] = {}
        self._made: dict[tuple[str, str], FluentBundle | None] = {}

    def __reduce__(self) -> tuple[type, tuple]:
        return Own, (self.texts, self.words)

    def has(self, name: str, tag: str, id: str) -> bool:
        """Tell whether there is an own text, without a flaw, of a message of a catalogue."""
        return tag in self.texts and id in _sound(self.texts[tag], tag).get(name, ())

    def terms_in(self, tag: str) -> Terms:
        """Give the terms of the catalogues that the cohort has words of its own for in a language.

        Examples
        --------
        >>> from cqi_lib.locale.spoken import speaking
        >>> from cqi_lib.wording.questionnaire import which_program
        >>> with speaking("en", Own({}, {"en": {"program": {"one": "site", "other": "sites"}}})):
        ...     which_program()
        'Which site are you answering for?'
        """
        if tag not in self._terms:
            main = tag.partition("-")[0]
            kin = sorted((one for one in self.words if one.partition("-")[0] == main), key=lambda one: one == tag)
            words = {term: word for one in kin for term, word in self.words[one].items()}
            self._terms[tag] = tuple(
                (f"-{term}", term_entry(term, tag, tuple(sorted(w.items())))) for term, w in words.items()
            )
        return self._terms[tag]

    def said(self, name: str, tag: str, id: str, values: Mapping[str, Any]) -> OwnText | None:
        """Say a message of a catalogue by the cohort's own text.

        Returns
        -------
        None where there is none, or where it turns out to say nothing with these values.
        """
        if not self.has(name, tag, id):
            return None
        if (name, tag) not in self._made:
            self._made[name, tag] = self._bundle(name, tag)
        found = self._made[name, tag]
        if found is None or (pattern := found.get_message(id).value) is None:
            return None
        text, errors = found.format_pattern(pattern, {key: plain(key, value) for key, value in values.items()})
        return None if errors or not str(text).strip() else OwnText(text)

    def _bundle(self, name: str, tag: str) -> FluentBundle:
        """Put the own texts over those of the catalogue, to which they may refer; all others come from the catalogue itself."""
        made = new_bundle(name, _there(name, tag), tag, self.terms_in(tag))
        body: dict[str, ast.EntryType] = {}
        for item in parse(self.texts[tag]).body:
            if isinstance(item, ast.Term):
                body.setdefault(f"-{item.id.name}", item)
            elif isinstance(item, ast.Message):
                catalogue, _, id = item.id.name.partition("-")
                if catalogue == name and id in _sound(self.texts[tag], tag)[name] and id not in body:
                    item.id.name = id
                    body[id] = item
        made.add_resource(ast.Resource(list(body.values())), allow_overrides=True)
        return made


@functools.cache
def open_by_catalogue() -> Mapping[str, tuple[str, ...]]:
    """Name the messages that a cohort may write itself, by catalogue."""
    found = {name: tuple(id for id, one in _library(name, SOURCE).items() if one.open) for name in catalogues(SOURCE)}
    return MappingProxyType({name: ids for name, ids in found.items() if ids})


def open_texts() -> tuple[str, ...]:
    """Name all texts that a cohort may write itself, as its file names them.

    Examples
    --------
    >>> "meeting-heading" in open_texts(), "verdict-too_few" in open_texts()
    (True, False)
    """
    return tuple(f"{name}-{id}" for name, ids in open_by_catalogue().items() for id in ids)


def checked_own(text: str, tag: str, file: str) -> list[Problem]:
    """List what is wrong with a cohort's own texts.

    Parameters
    ----------
    text, file : what the file holds, and what it is called in a problem.
    tag : its language.

    Returns
    -------
    Errors, each with its line: what cannot be read or stands there twice, a message that there is not or that is locked,
    values that are missing or that the message does not have, unknown functions, terms and messages, what says nothing.
    Warnings: what is too long for its place. A text with an error is not used.

    Examples
    --------
    >>> for one in checked_own("meeting-heading = Our evening with { $n }\\nmeeting-lead = Welcome", "en", "texts.en.ftl"):
    ...     print(one.where, "|", one.found)
    texts.en.ftl, line 1 | “meeting-heading” with { $n }
    texts.en.ftl, line 2 | “meeting-lead”, which is locked
    """
    have, wrong = entries(text, file)
    wrong += [problem for found in _flaws(have, text, tag, file).values() for problem in found]
    return by_line(wrong)


@functools.lru_cache(64)
def _sound(text: str, tag: str) -> dict[str, frozenset[str]]:
    """Give the messages, by catalogue, that a file has an own text of that can be used."""
    with speaking(SOURCE, None):  # what is said of flaws is no text of the cohort's own
        have, _ = entries(text, "")
        flaws = _flaws(have, text, tag, "")
    found: dict[str, set[str]] = {}
    for id, entry in have.items():
        if not id.startswith("-") and not entry.empty and all(p.severity != "error" for p in flaws[id]):
            name, _, message = id.partition("-")
            found.setdefault(name, set()).add(message)
    return {name: frozenset(ids) for name, ids in found.items()}


def _flaws(have: dict[str, Entry], text: str, tag: str, file: str) -> dict[str, list[Problem]]:
    """Give the flaws of each text of a file."""
    silent = _silent(text)
    out: dict[str, list[Problem]] = {}
    for id, entry in have.items():
        if entry.empty:
            out[id] = []
        elif id.startswith("-"):
            out[id] = list(_flaws_of_term(id, entry, have, tag, file))
        else:
            out[id] = list(_flaws_of(id, entry, have, tag, file, id in silent))
    # What is made of a term with a flaw cannot be said either.
    for id, entry in have.items():
        for term in sorted(entry.terms & {one for one, found in out.items() if found and one.startswith("-")}):
            if not id.startswith("-") and not entry.empty:
                found, allowed = (
                    say("own-flawed_term-found", id=id, part=f"{{ {term} }}"),
                    say("own-flawed_term-allowed"),
                )
                out[id].append(problem("error", file, entry.line, found, allowed, say("own-flawed_term-mend")))
    return out


def _flaws_of(id: str, entry: Entry, have: dict[str, Entry], tag: str, file: str, silent: bool) -> Iterator[Problem]:
    name, _, message = id.partition("-")
    wanted = _library(name, SOURCE) if name in catalogues(SOURCE) else {}
    if message not in wanted:
        found, allowed = say("own-unknown-found", id=id), say("own-unknown-allowed")
        mend = say("own-unknown-mend", meant=did_you_mean(id, open_texts()))
        yield problem("error", file, entry.line, found, allowed, mend)
        return
    if not wanted[message].open:
        found, allowed = say("own-locked-found", id=id), why_locked(wanted[message].locked)
        yield problem("error", file, entry.line, found, allowed, say("any-out"))
        return
    if silent:
        found, allowed = say("own-silent-found", id=id), say("own-silent-allowed")
        yield problem("error", file, entry.line, found, allowed, say("own-silent-mend"))
    if entry.said > LONGEST:
        found, allowed = say("compare-long-found", id=id, n=entry.said), say("own-long-allowed", n=LONGEST)
        yield problem("error", file, entry.line, found, allowed, say("any-shorter"))
    own = {one.partition("-")[2]: found for one, found in have.items() if one.startswith(f"{name}-")}
    base, shared = _library(name, _there(name, tag)), _library(SHARED, _there(SHARED, tag))
    all_: dict[str, Entry] = {**base, **own}
    terms = {one for one in (*shared, *base, *have) if one.startswith("-")}
    yield from unknown_calls(file, id, entry)
    yield from differing(file, id, entry, wanted[message], values_of(all_, message), values_of(dict(wanted), message))
    for part in sorted((entry.refers - set(all_)) | (entry.terms - terms)):
        found = say("any-with_unknown", id=id, part=f"{{ {part} }}")
        allowed = say("own-parts-allowed", file=f"{SOURCE}/{name}.ftl")
        yield problem("error", file, entry.line, found, allowed, say("any-mend_name"))
    if _in_a_ring(all_, message):
        yield _ring(id, entry, file, term=False)


def why_locked(reason: str) -> str:
    """Say what is allowed instead of a text that a cohort may not write itself.

    Parameters
    ----------
    reason : what the English catalogue has behind "locked:"; empty where its group is not open.
    """
    return say("own-locked-allowed", why=key(reason.replace("'", "")) or "other")


def _ring(id: str, entry: Entry, file: str, term: bool) -> Problem:
    found, allowed = say("own-ring-found", id=id), say("own-ring-allowed", term=term)
    return problem("error", file, entry.line, found, allowed, say("own-ring-mend"))


def _flaws_of_term(id: str, entry: Entry, have: dict[str, Entry], tag: str, file: str) -> Iterator[Problem]:
    yield from unknown_calls(file, id, entry)
    if entry.values or entry.refers:
        parts = ", ".join(
            [*(f"{{ ${v} }}" for v in sorted(entry.values)), *(f"{{ {r} }}" for r in sorted(entry.refers))]
        )
        found, allowed = say("any-with", id=id, part=parts), say("own-term-allowed")
        yield problem("error", file, entry.line, found, allowed, say("own-term-mend"))
    for part in sorted(entry.terms - set(have)):
        found, allowed = say("any-with_unknown", id=id, part=f"{{ {part} }}"), say("own-term-allowed")
        yield problem("error", file, entry.line, found, allowed, say("any-mend_name"))
    if _in_a_ring(have, id):
        yield _ring(id, entry, file, term=True)


def _in_a_ring(found: Mapping[str, Entry], start: str) -> bool:
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        entry = found.get(ahead.pop())
        for part in (entry.refers | entry.terms) if entry else ():
            if part == start:
                return True
            if part not in seen:
                seen.add(part)
                ahead.append(part)
    return False


def _there(name: str, tag: str) -> str:
    """Give the language, the nearest first, in which a catalogue is there."""
    return next(one for one in chain(tag) if (FOLDER / one / f"{name}.ftl").is_file())


@functools.cache
def _library(name: str, tag: str) -> Mapping[str, Entry]:
    file = f"{tag}/{name}.ftl"
    return MappingProxyType(entries((FOLDER / file).read_text(encoding="utf-8-sig"), file)[0])


def _silent(text: str) -> set[str]:
    """Name the messages that have no text of their own, or nothing but blanks."""

    def says(pattern: ast.Pattern | None) -> bool:
        return pattern is not None and any(
            bool(part.value.strip())
            if isinstance(part, ast.TextElement)
            else not isinstance(part.expression, ast.StringLiteral) or bool(part.expression.value.strip())
            for part in pattern.elements
        )

    return {item.id.name for item in parse(text).body if isinstance(item, ast.Message) and not says(item.value)}
