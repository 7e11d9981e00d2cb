"""Texts that stand in for those that a language lacks, such as an instrument's of which nobody made a translation yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Self


class StandIn(str):
    """A text in another language than the page's; `show.markup` says so on the element that holds it.

    Parameters
    ----------
    text : what a reader sees.
    language : the language that it is in.

    Examples
    --------
    >>> text = StandIn("Outcomes", "en")
    >>> text, text.language
    ('Outcomes', 'en')
    """

    language: str

    def __new__(cls, text: str = "", language: str = "") -> StandIn:  # noqa: D102
        self = super().__new__(cls, text)
        self.language = language
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        return type(self), (str(self), self.language)


class Mixed(str):
    """A text of the page's language that holds pieces in another one.

    Parameters
    ----------
    text : what a reader sees.
    spans : where each piece begins and ends, and its language.

    Examples
    --------
    >>> text = Mixed("El tema es Outcomes.", [(11, 19, "en")])
    >>> text, text.spans
    ('El tema es Outcomes.', ((11, 19, 'en'),))
    """

    spans: tuple[tuple[int, int, str], ...]

    def __new__(cls, text: str = "", spans: Any = ()) -> Mixed:  # noqa: D102
        self = super().__new__(cls, text)
        self.spans = tuple(spans)
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), (str(self), self.spans)


_FIRST, _END = 0xFDD0, "\ufdef"
"""Unicode keeps these for use within a program (noncharacters): one for each language that begins, one where any ends."""
MARKS = "".join(map(chr, range(_FIRST, 0xFDF0)))
_MARK = re.compile(f"([{MARKS}])")


def spans_of(text: Any) -> tuple[tuple[int, int, str], ...]:
    """Give where a text holds pieces in another language than the page's.

    Examples
    --------
    >>> spans_of(StandIn("Outcomes", "en")), spans_of("Outcomes")
    (((0, 8, 'en'),), ())
    """
    language = getattr(text, "language", "")
    return ((0, len(text), language),) if language and text else getattr(text, "spans", ())


def marked(value: Any, languages: list[str]) -> Any:
    """Mark within a value of a sentence, also in a list of them, what is in another language.

    Parameters
    ----------
    value : as a catalogue gets it.
    languages : the languages met so far; a new one is added.
    """
    if type(value) is str:
        return _MARK.sub("", value) if _MARK.search(value) else value
    if isinstance(value, (list, tuple)):
        return [marked(one, languages) for one in value]
    if not isinstance(value, str) or not (spans := spans_of(value)):
        return value
    out, last = [], 0
    for start, end, language in spans:
        if language not in languages:
            languages.append(language)
        inner = _MARK.sub("", value[start:end])
        out += [_MARK.sub("", value[last:start]), chr(_FIRST + languages.index(language)), inner, _END]
        last = end
    return "".join([*out, _MARK.sub("", value[last:])])


def unmarked(text: str, languages: list[str]) -> str:
    """Take the marks out of a sentence again, and keep where they stood.

    Examples
    --------
    >>> tongues = []
    >>> said = unmarked(f"El tema es «{marked(StandIn('Outcomes', 'en'), tongues)}».", tongues)
    >>> said, said.spans
    ('El tema es «Outcomes».', ((12, 20, 'en'),))
    """
    out: list[str] = []
    spans: list[tuple[int, int, str]] = []
    at, begun = 0, None
    for part in _MARK.split(text):
        if not _MARK.fullmatch(part):
            out.append(part)
            at += len(part)
        elif part != _END:
            begun = (at, languages[ord(part) - _FIRST])
        elif begun is not None:
            spans.append((begun[0], at, begun[1]))
            begun = None
    said = "".join(out)
    return StandIn(said, spans[0][2]) if [one[:2] for one in spans] == [(0, len(said))] else Mixed(said, spans)


def joined(texts: Iterable[str], between: str = " ") -> str:
    """Put texts after each other, and keep where pieces of them are in another language; empty ones are left out.

    Examples
    --------
    >>> joined(["El tema:", StandIn("Outcomes", "en"), ""]).spans
    ((9, 17, 'en'),)
    """
    kept = [text for text in texts if text]
    spans, at = [], 0
    for text in kept:
        spans += [(at + start, at + end, language) for start, end, language in spans_of(text)]
        at += len(text) + len(between)
    return Mixed(between.join(kept), spans) if spans else between.join(kept)
