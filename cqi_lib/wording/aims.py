"""Sentences about aims: the aim written out, the five questions of a SMART aim, what a driver diagram lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..locale.catalogue import catalogue
from ..rounding import as_written
from .claim import unmarked
from .language import amount

message = catalogue(__name__)


@unmarked
def smart_columns() -> tuple[str, str, str]:
    """Head the table of the five questions."""
    return message("smart_columns-question"), message("smart_columns-asks"), message("smart_columns-aim")


@unmarked
def question(letter: str) -> tuple[str, str]:
    """Name one of the five questions, and ask it."""
    return message(f"question-{letter}"), message(f"question-{letter}-asks")


def smart_caption() -> str:
    """Name the table of the five questions."""
    return message("smart_caption")


def aim(to: float | None, from_: float | None, by: dt.date | None, unit: str, short: str, statement: str) -> str:
    """Write an aim out: the program's own words, or from its parts.

    Examples
    --------
    >>> aim(65, 46, dt.date(2026, 6, 30), "of every 100 families", "families connected within 30 days", "")
    'By June 30, 2026: families connected within 30 days, 65 of every 100 families, up from 46.'
    >>> aim(None, None, dt.date(2026, 6, 30), "", "", "")
    'By June 30, 2026: what and how much is not written down yet.'
    """
    if statement:
        return statement
    if to is None and not short:
        return message("aim-open", by=by) if by else ""
    goal = None if to is None else f"{amount(as_written(to))} {unit}".strip()
    way = None if to is None or from_ is None or from_ == to else "up" if to > from_ else "down"
    start = amount(as_written(from_))
    return message("aim", by=by, name=short or message("aim-measure"), to=goal, way=way, start=start)


def stands(
    start: float | None,
    now: float | None,
    to: float | None,
    by: dt.date | None = None,
    *,
    passed: bool = False,
    reached: bool | None = None,
    then: bool | None = None,
    points: int = 0,
    middle: bool = False,
    tested: bool = False,
    last: str = "",
    lacks: str = "",
) -> str:
    """Say where an aim stands; in these words everywhere.

    Parameters
    ----------
    start : the value at the start: the one that was written into the aim; where none was, the middle of the points
        before the first test.
    now : the value now; None without a point since the first test.
    to, by : the value aimed at and its day; None where none was written down.
    passed : the day has passed.
    reached : whether the value now is the one aimed at or better; None where few points cannot say that.
    then : the same of the day, where it has passed.
    points : points since the first test, or all of them where none began.
    middle : the value now is the middle of the last six of them, else it is the latest.
    tested : a first test began.
    last : the period of the latest point, where data stopped long ago.
    lacks : why there is no value: `measure` where none is named, `all` where groups have numbers and all together none.

    Examples
    --------
    >>> by = dt.date(2025, 6, 30)
    >>> stands(43, 60, 60, by, points=4)
    '43 at the start, 60 now, aim 60 by June 30, 2025; latest of four points.'
    >>> stands(43, 60, 60, by, points=4, tested=True)
    '43 at the start, 60 now, aim 60 by June 30, 2025; latest of four since the first test.'
    >>> stands(45, 66, 65, by, reached=True, points=12, middle=True)
    '45 at the start, 66 now, aim 65 by June 30, 2025: reached; middle of the last six points.'
    >>> stands(45, 59, 65, by, passed=True, reached=False, then=True, points=12, middle=True)
    '45 at the start, 59 now, aim was 65 by June 30, 2025: reached by then, not now; middle of the last six points.'
    >>> stands(45, 59, 65, by, passed=True, reached=False, then=False, points=12, middle=True)
    '45 at the start, 59 now, aim was 65 by June 30, 2025: not reached; middle of the last six points.'
    >>> stands(None, None, 65, None), stands(45, None, 65, by, tested=True)
    ('Aim 65; no points yet.', '45 at the start, aim 65 by June 30, 2025; no points since the first test yet.')
    >>> stands(None, None, None, lacks="measure")
    'No number set as the aim; no measure to tell it by.'
    >>> stands(None, 12, None, points=1, last="May 2024")
    '12 up to May 2024, no number set as the aim; one point so far.'
    """
    if now is None:
        rests = lacks or ("tested" if tested else "untested")
    else:
        rests = "middle" if middle else "latest" if points > 1 else "one"
    numbers = {"start": start, "now": now, "to": to}
    return message(
        "stands",
        **{name: None if value is None else amount(value) for name, value in numbers.items()},
        last=last or None,
        by=by,
        passed=passed,
        reached=reached,
        then=then,
        rests=rests,
        points=points,
        tested=tested,
    )


def for_whom(text: str) -> str:
    """Introduce for whom an aim is."""
    whom = text[:1].lower() + text[1:] if text[1:2].islower() else text
    return message("for_whom", whom=whom) if whom else ""


def lacking(codes: Iterable[str]) -> str:
    """Say what leaves one of the five questions open; `Answered` when nothing does.

    Examples
    --------
    >>> lacking(["no_date"]), lacking([])
    ('Still open: no date is set.', 'Answered')
    """
    lacks = _lacks(codes)
    return message("lacking", lacks=lacks) if lacks else message("lacking-none")


def _lacks(codes: Iterable[str]) -> str:
    return "; ".join(message(f"lacks-{code}") for code in codes)


def smart_said(open_questions: int, codes: Iterable[str]) -> str:
    """Say how many of the five questions an aim leaves open, and why.

    Examples
    --------
    >>> smart_said(0, []), smart_said(1, ["no_date"])
    ('The aim answers all five questions of a SMART aim.', 'The aim leaves one of five SMART questions open. What is missing or in doubt: no date is set.')
    """
    if not open_questions:
        return message("smart_said-none")
    return message("smart_said", n=open_questions, lacks=_lacks(codes))


def smart_summary() -> str:
    """Head the table of the five questions, folded away."""
    return message("smart_summary")


def no_aim() -> str:
    """Say that a priority has no aim yet."""
    return message("no_aim")


def driver_gaps(codes: Iterable[tuple[str, str]]) -> str:
    """Say what the drivers still lack, those of one kind together.

    Parameters
    ----------
    codes : code and text of what it concerns, which is empty for the whole diagram.

    Examples
    --------
    >>> driver_gaps([("driver_without_measure", "Partners tell us")])
    'Checked for gaps: “Partners tell us” has no measure yet.'
    >>> driver_gaps([("idea_without_driver", "Vouchers"), ("idea_without_driver", "Maps")])
    'Checked for gaps: “Vouchers” and “Maps” are tied to no driver.'
    """
    kinds: dict[str, list[str]] = {}
    for code, subject in codes:
        kinds.setdefault(code, []).append(message("gap-name", name=subject))
    gaps = [message(f"gap-{code}", names=names, n=len(names)) for code, names in kinds.items()]
    return message("driver_gaps", gaps="; ".join(gaps)) if gaps else message("driver_gaps-none")
