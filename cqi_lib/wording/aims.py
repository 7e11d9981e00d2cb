"""Sentences about aims: the aim written out, the five questions of a SMART aim, what a driver diagram lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..rounding import as_written
from .language import amount, full_date, listed, number, plural, sentence

SMART_COLUMNS = ("Question", "What it asks", "This aim")
SMART = {
    "specific": ("Specific", "What is counted, for whom, and who must not be left behind?"),
    "measurable": ("Measurable", "Is there a measure with a starting value and a target?"),
    "achievable": ("Achievable", "Is it a real gain, and mostly in our hands?"),
    "relevant": ("Relevant", "Does it say something about people’s lives, and why it was chosen?"),
    "time_bound": ("Time-bound", "By which day?"),
}
ANSWERED = "Answered"


def smart_caption() -> str:
    """Head the table of the five questions."""
    return "Is the aim SMART? Five questions that an aim should answer"


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
        return f"By {full_date(by)}: what and how much is not written down yet." if by else ""
    parts = []
    if to is not None:
        parts.append(f"{amount(as_written(to))} {unit}".strip())
        if from_ is not None and from_ != to:
            parts.append(f"{'up' if to > from_ else 'down'} from {amount(as_written(from_))}")
    what = ", ".join([short or "the measure", *parts])
    return f"By {full_date(by)}: {what}." if by else f"{what[0].upper()}{what[1:]}."


def stands(
    start: float | None,
    now: float | None,
    to: float | None,
    by: dt.date | None = None,
    *,
    passed: bool = False,
    reached: bool | None = None,
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
    >>> stands(45, 66, 65, by, reached=True, points=12, middle=True)
    '45 at the start, 66 now, aim 65 by June 30, 2025: reached; middle of the last six points.'
    >>> stands(45, 59, 65, by, passed=True, reached=False, points=12, middle=True)
    '45 at the start, 59 now, aim was 65 by June 30, 2025: not reached; middle of the last six points.'
    >>> stands(None, None, 65, None), stands(45, None, 65, by, tested=True)
    ('Aim 65; no points yet.', '45 at the start, aim 65 by June 30, 2025; no points since the first test yet.')
    >>> stands(None, None, None, lacks="measure")
    'No number set as the aim; no measure to tell it by.'
    >>> stands(None, 12, None, points=1, last="May 2024")
    '12 up to May 2024, no number set as the aim; one point so far.'
    """
    parts = [f"{amount(start)} at the start"] if start is not None else []
    if now is not None:
        parts.append(f"{amount(now)} {f'up to {last}' if last else 'now'}")
    if to is None:
        parts.append("no number set as the aim")
    else:
        end = "" if reached is None else ": reached" if reached else ": not reached" if passed else ""
        when = f" by {full_date(by)}" if by else ""
        parts.append(f"aim {'was ' if passed else ''}{amount(to)}{when}{end}")
    if now is None:
        none = {"measure": "no measure to tell it by", "all": "no numbers of all together yet"}
        rests = none.get(lacks, "no points since the first test yet" if tested else "no points yet")
    elif middle:
        rests = "middle of the last six points"
    else:
        rests = f"latest of {number(points)} points" if points > 1 else "one point so far"
    return sentence(f"{', '.join(parts)}; {rests}")


def for_whom(text: str) -> str:
    """Introduce for whom an aim is."""
    return f"For {text[:1].lower() + text[1:] if text[1:2].islower() else text}" if text else ""


def lacking(codes: Iterable[str]) -> str:
    """Say what leaves one of the five questions open; `Answered` when nothing does.

    Examples
    --------
    >>> lacking(["no_date"]), lacking([])
    ('Still open: no date is set.', 'Answered')
    """
    texts = [LACKS.get(code, code.replace("_", " ")) for code in codes]
    return f"Still open: {'; '.join(texts)}." if texts else ANSWERED


LACKS = {
    "no_measure": "no measure is named",
    "unknown_measure": "the measure is not defined in measures.yml",
    "no_baseline": "no starting value is given",
    "baseline_unfounded": "the measure has no values from before the first test that the starting value could come from",
    "no_target": "no target is given",
    "wrong_side": "the target is no better than the starting value",
    "within_chance": "the target lies within the usual ups and downs, so chance alone can reach it",
    "out_of_control": "the team gave this domain 1 or 2 of 5 points for being within its control",
    "not_outcome": "its measure does not count a change in people’s lives",
    "no_why": "no reason is written down for choosing it",
    "no_date": "no date is set",
    "date_past": "its date has passed",
    "no_scope": "it does not say for whom",
    "no_equity": "it does not say who must not be left behind",
}


def smart_said(open_questions: int, codes: Iterable[str]) -> str:
    """Say how many of the five questions an aim leaves open, and why.

    Examples
    --------
    >>> smart_said(0, []), smart_said(1, ["no_date"])
    ('The aim answers all five questions of a SMART aim.', 'The aim leaves one SMART question open: no date is set.')
    """
    if not open_questions:
        return "The aim answers all five questions of a SMART aim."
    texts = "; ".join(LACKS.get(code, code.replace("_", " ")) for code in codes)
    return f"The aim leaves {number(open_questions)} SMART {plural(open_questions, 'question')} open: {texts}."


def smart_summary() -> str:
    """Head the table of the five questions, folded away."""
    return "Show the five questions"


def no_aim() -> str:
    """Say that a priority has no aim yet."""
    return "No aim has been written down yet: what, by how much, by when, for whom."


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
        kinds.setdefault(code, []).append(subject)
    texts = [_gap(code, listed(f"“{s}”" for s in subjects), len(subjects)) for code, subjects in kinds.items()]
    if not texts:
        return "Checked for gaps: every driver has a measure and an idea, and every idea belongs to a driver."
    return f"Checked for gaps: {'; '.join(texts)}."


def _gap(code: str, names: str, n: int) -> str:
    has, are = plural(n, "has", "have"), plural(n, "is", "are")
    return {
        "driver_without_measure": f"{names} {has} no measure yet",
        "driver_without_process": f"{names} {has} no measure that shows whether the change happens",
        "driver_without_idea": f"{names} {has} no change idea yet",
        "idea_without_driver": f"{names} {are} tied to no driver",
        "idea_without_measure": f"nothing would show whether {names} {plural(n, 'works', 'work')}",
        "no_driver": "no driver is named yet",
        "no_outcome_measure": "the aim has no outcome measure",
        "no_balancing_measure": "no measure watches for side effects",
        "few_drivers": "only one driver is named",
        "too_many_drivers": "more than five drivers are named",
    }.get(code, code.replace("_", " "))
