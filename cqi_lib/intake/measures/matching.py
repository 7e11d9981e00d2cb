"""Which measure a heading means: by its id, its name, or what it counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import Part
from ..spelling import fold, words_of
from .grids import is_total

NEAR, APART = 0.78, 0.06
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "per",
        "the",
        "to",
        "with",
        "de",
        "del",
        "en",
        "la",
        "las",
        "los",
        "el",
        "y",
        "por",
        "con",
        "para",
        "un",
        "una",
        "month",
        "mes",
    ]
)
_NOT_COUNTED = frozenset(
    [
        "target",
        "targets",
        "goal",
        "goals",
        "benchmark",
        "meta",
        "metas",
        "objetivo",
        "change",
        "trend",
        "cumulative",
        "ytd",
        "prior",
        "previous",
        "last",
    ]
)
_NOTED = re.compile(
    r"\(\s*(?:goals?|targets?|metas?|objetivo)\b[^()]*\d[^()]*\)|\b(?:goals?|targets?|metas?|objetivo)\s*[≥≤<>=]+\s*[$€£]?\d[\d.,]*%?",
    re.IGNORECASE,
)
"""What is aimed for, noted beside the name of what is counted: `Children enrolled (Goal 266)`."""
_OF_100 = re.compile(r"%|percent|of every 100|out of 100|por ciento|de cada 100|porcentaje")


@dataclass(frozen=True)
class Target:
    """What a heading means: a measure and which of its numbers; `sure` where its words say just that.

    `or_value`: it may be the measure's value too, as `families connected` may be a count or a share of them.
    """

    measure: str
    part: Part
    sure: bool = True
    or_value: bool = False


def counts_of_100(measure: Measure) -> bool:
    """Tell whether a measure's value is so many of every hundred, so that 45% is 45."""
    said = bool(measure.numerator or measure.denominator or _OF_100.search(fold(measure.unit)))
    return said and measure.per == 100


def says_share(heading: str) -> bool:
    """Tell whether a heading says that its numbers are of every hundred, or a rate."""
    return bool(re.search(r"%|percent|pct|share|rate|porcentaje|por ciento|tasa", fold(heading)))


def is_counted(measure: Measure) -> bool:
    """Tell whether a measure is made of two counts."""
    return bool(measure.numerator or measure.denominator)


def is_beside(heading: str) -> bool:
    """Tell whether a heading stands for what is beside the numbers: a target, a change, a running total, an id.

    Examples
    --------
    >>> is_beside("Goal"), is_beside("Children enrolled (Goal 266)"), is_beside("Goal ≥ 85%")
    (True, False, True)
    """
    named = _NOTED.sub(" ", fold(heading))
    return bool(_NOT_COUNTED & set(re.findall(r"[^\W_]+", named))) or not re.search(r"[^\W_]", named)


def target_of(heading: str, measures: Mapping[str, Measure]) -> Target | None:
    """Find what a heading means.

    Parameters
    ----------
    heading : as it stands in the file; of joined headings (`Site A / Referred`) the last part may say it alone.
    measures : the program's measures by id.

    Returns
    -------
    The measure and which number of it; None where nothing, or more than one, is meant.
    """
    known = _known(measures)
    heading = re.sub(r" \(\d+\)$", "", heading)
    for text in dict.fromkeys(
        [heading, _NOTED.sub("", heading), *heading.split(" / ")[::-1], heading.rpartition("/")[2]]
    ):
        found = known.exact.get(words_of(text), frozenset())
        if len(found) == 1:
            return next(iter(found))
        counts = [one for one in found if one.part != "value"]
        if len(counts) == 1 and len({one.measure for one in found}) == 1:
            return Target(counts[0].measure, counts[0].part, or_value=True)
    if is_total(heading) or is_beside(heading):
        return None
    best: dict[tuple[str, Part], float] = {}
    here = words_of(heading)
    words = set(here.split()) - _SMALL
    for measure, part, name in known.each:
        best[measure, part] = max(best.get((measure, part), 0), name.likeness(here, words))
    ranked = sorted(best.items(), key=lambda one: -one[1])
    if ranked and ranked[0][1] >= NEAR and (len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= APART):
        return Target(*ranked[0][0], sure=False)
    return None


def part_of(heading: str) -> str:
    """Tell which number of a measure a column of a long table holds, by its heading alone."""
    said = fold(heading)
    for part, words in (
        ("numerator", ("numerator", "num", "numerador", "n")),
        ("denominator", ("denominator", "denom", "denominador", "d", "total", "out of")),
        ("value", ("value", "valor", "count", "number", "result", "amount", "rate", "resultado", "cantidad")),
    ):
        if said in words:
            return part
    return ""


def _names(measures: Mapping[str, Measure]) -> Iterable[tuple[str, Part, str]]:
    for measure in measures.values():
        for name in (measure.id, measure.name, measure.short):
            yield measure.id, "value", name
        yield measure.id, "numerator", measure.numerator
        yield measure.id, "numerator", f"{measure.id} numerator"
        yield measure.id, "denominator", measure.denominator
        yield measure.id, "denominator", f"{measure.id} denominator"


class _Name:
    """One name of a measure, to which headings are compared."""

    def __init__(self, plain: str) -> None:
        self.plain, self.words = plain, frozenset(plain.split()) - _SMALL
        self.matcher = SequenceMatcher(None, "", plain, autojunk=False)

    def likeness(self, here: str, words: Collection[str]) -> float:
        """Say how alike a heading is; nothing of one that is not even near to being near."""
        if not here or not self.plain:
            return 0.0
        inside = (
            0.8 + 0.1 * len(words) / max(1, len(self.words)) if len(words) > 1 and self.words.issuperset(words) else 0.0
        )
        least = NEAR - APART
        # The ratio is never more than its bounds, which cost little: with hundreds of measures nearly all names end here.
        if 2 * min(len(here), len(self.plain)) < least * (len(here) + len(self.plain)):
            return inside
        self.matcher.set_seq1(here)
        return max(self.matcher.ratio(), inside) if self.matcher.quick_ratio() >= least else inside


class _Names:
    """All names of a program's measures."""

    def __init__(self, measures: Mapping[str, Measure]) -> None:
        self.held = tuple(measures.values())
        named = [(measure, part, words_of(name)) for measure, part, name in _names(measures)]
        self.each = [(measure, part, _Name(plain)) for measure, part, plain in dict.fromkeys(named)]
        self.exact: dict[str, frozenset[Target]] = {}
        for measure, part, plain in named:
            self.exact[plain] = self.exact.get(plain, frozenset()) | {Target(measure, part)}


_last: list[_Names] = []


def _known(measures: Mapping[str, Measure]) -> _Names:
    """Give the names of measures; a file's headings are looked up among the same ones after each other."""
    held = tuple(measures.values())
    if (
        not _last
        or len(held) != len(_last[0].held)
        or any(a is not b for a, b in zip(held, _last[0].held, strict=True))
    ):
        _last[:] = [_Names(measures)]
    return _last[0]
