"""By which rule rows of people and events are counted: as told, or proposed where one column alone can be meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import Series
from ...locale.said import sayings
from ..spelling import fold, listed, shown, trim
from .answers import Answers
from .grids import Field, Grid
from .matching import is_counted

say = sayings("spreadsheets")
MOST_WORDS = 40
MOST_SHOWN = 8
"""A column of more words than these is asked about by its heading alone: they may be names."""
_PERSONAL = re.compile(
    r".*(name|client|participant|person|people|famil|child|youth|worker|staff|coach|mail|phone|address|birth|\bids?\b|_id\b|"
    r"nombre|participante|cliente|persona|niñ|correo|teléfono|dirección|nacimiento|trabajador).*"
)
_YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "1",
        "checked",
        "x",
        "si",
        "sí",
        "verdadero",
        "completed",
        "complete",
        "attended",
        "connected",
        "done",
        "met",
    ]
)
_NO = frozenset(["no", "n", "false", "0", "unchecked", "falso", "incomplete"]) | {
    "",
    "not completed",
    "not attended",
    "not connected",
    "no show",
    "not met",
}
_PART = re.compile(
    r"\s*(?P<measure>[A-Za-z0-9_-]+)\s+(?P<part>numerator|denominator|value)\s*|\s*(?P<alone>[A-Za-z0-9_-]+)\s*"
)


def few_words(one: Field, rows: Sequence[int]) -> list[str]:
    """Give the words of a column of kinds, in the order of the file; none where nearly every row has its own."""
    words: dict[str, str] = {}
    for cell in dict.fromkeys(one.cells[i] for i in rows):
        if cell.strip():
            words.setdefault(fold(cell), trim(cell))
            if len(words) > MOST_WORDS:
                return []
    repeated = len(words) * 2 <= len(rows) or len(words) <= 3
    return list(words.values()) if repeated else []


def event_series(
    grid: Grid, dates: Field, measures: Mapping[str, Measure], answers: Answers
) -> tuple[list[Series], list[str], dict[str, list[str]]]:
    """Propose by which rule the rows of a table are counted.

    Parameters
    ----------
    grid, dates : the table, and its column of days.
    measures : the program's measures by id.
    answers : rules that a person told; without any, one is proposed where a single yes-or-no column comes near to it.

    Returns
    -------
    The series, what is asked, and the words of each column that decides.
    """
    rows = range(len(grid.lines))
    kinds = {
        one.heading: words
        for one in grid.fields
        if one is not dates and not _PERSONAL.fullmatch(fold(one.heading)) and (words := few_words(one, rows))
    }
    given = [_told(name, rule, grid, answers) for name, rule in answers.counts.items()]
    found = [one for one in given if isinstance(one, Series)]
    asked: list[str] = [one for one in given if isinstance(one, str)]
    if not answers.counts:
        found = _guessed(kinds, measures, answers)
    if not found and not asked:
        columns = [
            say(
                "ask-rule-column",
                column=shown(h),
                words=listed(map(shown, w)) if len(w) <= MOST_SHOWN else None,
                heading=h,
                kinds=w if len(w) <= MOST_SHOWN else [],
            )
            for h, w in kinds.items()
        ]
        counted = next((m.id for m in measures.values() if is_counted(m)), next(iter(measures), ""))
        asked = [say("ask-rule", columns=columns or ["-"], measure=counted, column=next(iter(kinds), ""))]
    decides = {h for one in found for h in one.where}
    known = {one.heading: few_words(one, rows) for one in grid.fields if one.heading in decides}
    return found, asked, {h: words for h, words in known.items() if words}


def _told(name: str, rule: str, grid: Grid, answers: Answers) -> Series | str:
    match = _PART.fullmatch(name)
    if match is None:
        return say("ask-count-form", found=shown(name))
    measure, part = match["measure"] or match["alone"], match["part"] or "value"
    told: dict[str, Any] = {
        "measure": measure,
        "part": part,
        "count": "people" if answers.person else "rows",
        "person": answers.person,
    }
    if fold(rule) not in ("all", "todas", "todos"):
        heading, _, words = rule.rpartition(":")
        one = grid.named(heading)
        if one is None:
            return say("ask-count-column", found=shown(heading or rule), names=listed(map(shown, grid.headings)))
        told["where"] = {one.heading: [trim(word) for word in words.split("|") if word.strip()]}
        there = set(map(fold, one.cells))
        missing = [word for word in told["where"][one.heading] if fold(word) not in there]
        if missing:
            return say(
                "ask-count-word",
                found=shown(missing[0]),
                column=shown(one.heading),
                words=listed(map(shown, few_words(one, range(len(one.cells)))), 12),
            )
    if name in answers.within:
        pair, _, days = answers.within[name].rpartition(":")
        ends = [one.heading for part in pair.split("..") if (one := grid.named(part.strip()))]
        if len(ends) != 2 or not days.strip().isdigit():
            return say("ask-within-form", found=shown(answers.within[name]))
        told["within"] = {"start": ends[0], "end": ends[1], "days": int(days)}
    return Series.model_validate(told)


def _guessed(kinds: Mapping[str, list[str]], measures: Mapping[str, Measure], answers: Answers) -> list[Series]:
    """Propose counts for measures of which one yes-or-no column alone bears the words."""
    yes_no = {
        h: words for h, words in kinds.items() if {*map(fold, words)} <= _YES | _NO and {*map(fold, words)} & _YES
    }
    out: list[Series] = []
    count: dict[str, Any] = {"count": "people" if answers.person else "rows", "person": answers.person}
    for measure in measures.values():
        if not is_counted(measure):
            continue
        said = set(re.findall(r"\w{4,}", fold(f"{measure.numerator} {measure.name}")))
        near = [h for h in yes_no if said & set(re.findall(r"\w{4,}", fold(h)))]
        if len(near) == 1:
            words = [word for word in yes_no[near[0]] if fold(word) in _YES]
            out.append(Series(measure=measure.id, part="denominator", **count))
            out.append(Series(measure=measure.id, part="numerator", where={near[0]: words}, **count))
    return out
