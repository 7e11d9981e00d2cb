"""The scale that answers were given on, found from the answers themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...locale.said import sayings
from ...locale.spoken import speaking
from ..spelling import fold, trim
from .vocabulary import DONT_KNOW, FAMILIES, KINDS, NO_ANSWER, NOT_APPLICABLE, Family

say = sayings("drafting")

MOST_LEVELS, MOST_KEPT, FEWEST_LEVELS = 11, 7, 3
TOPS = (3, 4, 5, 6, 7, 10)
"""Where scales of bare numbers end."""
CUT = {10: (4.0, 7.0, 9.0), 100: (25.0, 50.0, 75.0)}
"""More numbers than an instrument has levels are cut into four: up to 10 at 4, 7 and 9, sliders up to 100 in quarters (docs/instrument.md)."""
FEWEST_PLACES = 5
"""A slider was left at so many different places at least."""
LONGEST = 60
"""A longer text is something that somebody wrote, not a level that somebody ticked."""

_LED = re.compile(r"(\d{1,2})\s*(?:[-–—.:)=]|\s)\s*(\D.*)")
_TAILED = re.compile(r"(\D.*?)\s*\((\d{1,2})\)")
_NUMBER = re.compile(r"\d{1,2}(?:[.,]0+)?")
_PLACE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")


@dataclass(frozen=True)
class Rung:
    """One level: its code and label in the file, and whether anybody ticked it."""

    code: str
    label: str
    ticked: bool = True


@dataclass(frozen=True)
class Ladder:
    """A scale, the lowest level first.

    `kind` is a kind that sentences know, or empty; `family` is what it was recognised by: one of `vocabulary.FAMILIES`,
    `numbers` (bare ones) or `numbered` (labels with a number). `dont_know`, `not_applicable` and `blank` are texts of the
    file that are no level.
    """

    family: str
    kind: str
    rungs: tuple[Rung, ...]
    dont_know: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    cut: tuple[float, ...] = ()
    """Of numbers that are cut into levels: where each level begins, and where the last one ends."""

    @property
    def k(self) -> int:
        """Count the levels."""
        return len(self.rungs)

    @property
    def apart(self) -> dict[str, tuple[str, ...]]:
        """Give the texts that say why there is no level, by what an instrument's file calls them."""
        return {"dont_know": self.dont_know, "not_applicable": self.not_applicable}

    @property
    def unticked(self) -> tuple[str, ...]:
        """Give the labels of levels that nobody ticked: that they are there is a guess."""
        return tuple(rung.label for rung in self.rungs if not rung.ticked)


def sorted_out(texts: Iterable[str], blanks: bool = True) -> tuple[list[str], dict[str, list[str]]]:
    """Part answers that may be levels from those that say that there is none.

    Parameters
    ----------
    texts : answers as they stand in the file.
    blanks : whether some numbers stand for no answer; on a slider 98 is a place.

    Returns
    -------
    The first, each once, and the others by `dont_know`, `not_applicable`, `blank`.

    Examples
    --------
    >>> sorted_out(["Agree", "N/A", " agree", "Not sure", ""])
    (['Agree'], {'dont_know': ['Not sure'], 'not_applicable': ['N/A'], 'blank': []})
    """
    apart: dict[str, list[str]] = {"dont_know": [], "not_applicable": [], "blank": []}
    words = {"dont_know": DONT_KNOW, "not_applicable": NOT_APPLICABLE, "blank": NO_ANSWER}
    levels: dict[str, str] = {}
    seen: set[str] = set()
    for text in texts:
        word = fold(text)
        if not word or word in seen:
            continue
        seen.add(word)
        kind = next((kind for kind, known in words.items() if word in known), None)
        if kind == "blank" and not blanks and _PLACE.fullmatch(word):
            kind = None
        if kind is None:
            levels[word] = trim(text)
        else:
            apart[kind].append(trim(text))
    return list(levels.values()), apart


def family_of(texts: Sequence[str]) -> str:
    """Say by what a column's answers are recognised as levels.

    Parameters
    ----------
    texts : the different answers that may be levels, see `sorted_out`.

    Returns
    -------
    A family's name, `numbers`, `slider`, `numbered`, or an empty text: then nothing tells that these are levels.

    Examples
    --------
    >>> family_of(["Often", "Never"]), family_of(["1", "4"]), family_of(["2 - Fair", "4 - Good"]), family_of(["Red", "Blue"])
    ('frequency', 'numbers', 'numbered', '')
    """
    if _places(texts):
        return "slider"
    if not texts or len(texts) > MOST_LEVELS or any(len(text) > LONGEST for text in texts):
        return ""
    words = [fold(text) for text in texts]
    bare = [_NUMBER.fullmatch(word) is not None for word in words]
    if all(bare):
        found = {float(word.replace(",", ".")) for word in words}
        # Boxes that were ticked or not are 1 and 0, or 1 and nothing.
        return "numbers" if max(found) <= 10 and len(found) > 1 and max(found) > 1 else ""
    if all(plain or numbered(text) for plain, text in zip(bare, texts, strict=True)):
        return "numbered"
    return next((family.name for family in FAMILIES if {*words} <= family.places.keys()), "")


def ladder(texts: Iterable[str], family: str, tag: str = "en") -> Ladder | None:
    """Put the answers of some questions in order.

    Parameters
    ----------
    texts : all answers of the questions.
    family : by what they were recognised, see `family_of`.
    tag : the language in which a level is named that nobody ticked.

    Returns
    -------
    The scale; None where the order cannot be told or there are fewer than three levels.

    Examples
    --------
    >>> [rung.label for rung in ladder(["Disagree", "Agree", "Strongly agree", "DK"], "agreement").rungs]
    ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree']
    >>> ladder(["2", "4"], "numbers").unticked
    ('1', '3')
    """
    levels, apart = sorted_out(texts, blanks=family != "slider")
    told = _no_levels(apart)
    if family in ("numbers", "slider"):
        found = [number(text) for text in levels]
        if max(found) > MOST_KEPT:
            return _cut(found, told, tag)
        rungs = _numbers([int(one) for one in found])
    elif family == "numbered":
        rungs = _with_numbers(levels)
    else:
        rungs = _with_words(levels, next(one for one in FAMILIES if one.name == family), tag)
    if rungs is None or not FEWEST_LEVELS <= len(rungs) <= MOST_KEPT:
        return None
    return replace(told, family=family, kind=family if family in KINDS else "", rungs=rungs)


def number(text: str) -> float:
    """Give the number that a text is."""
    return float(fold(text).replace(",", "."))


def _places(texts: Sequence[str]) -> bool:
    """Tell whether texts are places on a slider from 0 to 100."""
    if len(texts) < FEWEST_PLACES or not all(_PLACE.fullmatch(fold(text)) for text in texts):
        return False
    found = [number(text) for text in texts]
    # Of few numbers the large ones may stand for no answer.
    return max(found) <= 100 and sum(one > 10 for one in found) >= FEWEST_PLACES


def _cut(found: Sequence[float], told: Ladder, tag: str) -> Ladder:
    """Cut numbers into four levels."""
    top = 10 if max(found) <= 10 else 100
    low = 1.0 if top == 10 and min(found) >= 1 else 0.0
    with speaking(tag):
        rungs = tuple(Rung(code, str(say(f"cut-{code}"))) for code in ("low", "rather_low", "rather_high", "high"))
    return replace(told, family="slider", rungs=rungs, cut=(low, *CUT[top], float(top)))


def in_order(texts: Iterable[str], order: Sequence[str]) -> Ladder:
    """Give the scale whose order a person told, lowest first; `texts` are all answers."""
    _, apart = sorted_out(texts)
    rungs = tuple(Rung(str(n), text) for n, text in enumerate(order, start=1))
    return replace(_no_levels(apart), family="told", rungs=rungs)


def _no_levels(apart: dict[str, list[str]]) -> Ladder:
    """Give a scale of which only the answers are known that are no levels."""
    return Ladder("", "", (), tuple(apart["dont_know"]), tuple(apart["not_applicable"]), tuple(apart["blank"]))


def _numbers(found: list[int]) -> tuple[Rung, ...] | None:
    low, top = (0 if 0 in found else 1), next((top for top in TOPS if top >= max(found)), None)
    if top is None or len(set(found)) < 2:
        return None
    return tuple(Rung(str(n), str(n), n in found) for n in range(low, top + 1))


def numbered(text: str) -> tuple[int, str] | None:
    """Part a label that bears a number; None of one that does not.

    Examples
    --------
    >>> numbered("4 - Often"), numbered("Often (4)"), numbered("Often")
    ((4, 'Often'), (4, 'Often'), None)
    """
    if led := _LED.fullmatch(trim(text)):
        return int(led[1]), led[2]
    tailed = _TAILED.fullmatch(trim(text))
    return (int(tailed[2]), tailed[1]) if tailed else None


def _with_numbers(levels: list[str]) -> tuple[Rung, ...] | None:
    pairs = [numbered(text) or (int(float(fold(text).replace(",", "."))), text) for text in levels]
    by_number = dict(pairs)
    if len(by_number) != len(pairs) or max(by_number) > MOST_LEVELS:
        return None
    low = 0 if 0 in by_number else 1
    return tuple(Rung(str(n), by_number.get(n, str(n)), n in by_number) for n in range(low, max(by_number) + 1))


def _with_words(levels: list[str], family: Family, tag: str) -> tuple[Rung, ...] | None:
    placed = {family.places[fold(text)]: text for text in levels}
    if len(placed) != len(levels):
        return None
    wanted = {*placed, *family.ends} | ({-place for place in placed} if family.mirrored else set())
    names = family.labels.get(tag, family.labels["en"])
    return tuple(
        Rung(str(n), placed.get(place, names[place]), place in placed)
        for n, place in enumerate(sorted(wanted), start=1)
    )
