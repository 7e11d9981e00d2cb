"""Sentences about measures over time: notes, captions and alternative text of a run chart, and what page one says."""

from __future__ import annotations

import datetime as dt

from .language import amount, capital, full_date, listed, month, number, plural, sentence


def table_caption(name: str) -> str:
    """Head the table of a measure's points."""
    return name


def period(date: dt.date, frequency: str) -> str:
    """Name the period a point stands for."""
    if frequency == "month":
        return month(date)
    if frequency == "quarter":
        return f"quarter {(date.month - 1) // 3 + 1} of {date.year}"
    return full_date(date) if frequency == "day" else f"week of {full_date(date)}"


def no_points_before(since: str = "") -> str:
    """Say that there is no baseline because no point lies before the first test.

    Parameters
    ----------
    since : from when on points are compared, where a new line cuts off earlier ones; empty without one.

    Examples
    --------
    >>> no_points_before("June 2024")
    'No point from June 2024 on lies before the first test, so the line is the middle value of all points from then on.'
    """
    if since:
        return (
            f"No point from {since} on lies before the first test, so the line is the middle value of all points from "
            "then on."
        )
    return "No point lies before the first test, so the line is the middle value of all points."


def merged_note(n: int) -> str:
    """Say that rows of one date were put together."""
    return f"On {number(n)} {plural(n, 'date')} several rows were put together into one point."


def baseline_note(n: int, first: dt.date, last: dt.date, frequency: str, frozen_on: dt.date | None) -> str:
    """Say what the baseline is.

    Examples
    --------
    >>> baseline_note(12, dt.date(2023, 11, 1), dt.date(2024, 10, 1), "month", dt.date(2024, 11, 4))
    'The baseline is the middle value of the twelve points from November 2023 to October 2024, before the first test began on November 4, 2024. It stays fixed.'
    """
    return (
        f"The baseline is the middle value of the {number(n)} {plural(n, 'point')} from {period(first, frequency)} to "
        f"{period(last, frequency)}, before the first test began"
        f"{f' on {full_date(frozen_on)}' if frozen_on else ''}. It stays fixed."
    )


def median_note(n: int, since: str = "") -> str:
    """Say what the middle line is when no test began."""
    which = f"all {number(n)} points" if n > 1 else "the one point"
    return f"No test of this measure is on record as begun, so the line is the middle value of {which}{since and f' from {since} on'}."


def gaps_note(gaps: list[str]) -> str:
    """Say which periods are missing.

    Examples
    --------
    >>> gaps_note(["August 2025"])
    'August 2025 was not recorded, so the line has a gap.'
    """
    if not gaps:
        return ""
    if len(gaps) > 4:
        return f"{number(len(gaps), start=True)} periods were not recorded, so the line has gaps."
    return f"{listed(gaps)} {plural(len(gaps), 'was', 'were')} not recorded, so the line has {plural(len(gaps), 'a gap', 'gaps')}."


def not_cause() -> str:
    """Warn against reading a chart as proof."""
    return "A chart alone cannot prove that the cycles caused the change."


def chart_caption(verdict: str, name: str, direction: str | None, better: bool | None) -> str:
    """Head a run chart with what it shows, never with more.

    Examples
    --------
    >>> chart_caption("no signal yet", "Families connected", None, None)
    'Families connected: no signal of change yet'
    """
    if verdict in ("signal", "possible signal"):
        word = "a signal of change" if verdict == "signal" else "a possible signal of change"
        if direction is None:
            return f"{name}: {word}"
        return f"{name}: {word}, {'upward' if direction == 'up' else 'downward'}"
    told = {
        "no signal yet": "no signal of change yet",
        "too few points": "too few points to tell",
        "cannot be told": "cannot be told this way",
    }
    return f"{name}: {told[verdict]}"


def chart_alt(
    name: str,
    n: int,
    first: str,
    last: str,
    centre: float | None,
    baseline_n: int,
    latest: float | None,
    low: float | None,
    high: float | None,
    gaps: int,
    verdict: str,
    cycles: int,
    events: int,
    unit: str,
) -> str:
    """Say a run chart in sentences, with its numbers."""
    if not n:
        return f"{name}: no point to draw yet."
    text = f"Run chart of {name[:1].lower()}{name[1:]}, {n} {plural(n, 'point')} from {first} to {last}"
    text += f", between {amount(low)} and {amount(high)}" if n > 1 else ""
    text += f" {unit}." if unit else "."
    if centre is not None:
        text += f" {'Baseline' if baseline_n else 'Middle line'} {amount(centre)}" + (
            f" from {baseline_n} points." if baseline_n else "."
        )
    text += f" Latest value {amount(latest)}. {verdict}."
    if gaps:
        text += f" {gaps} {plural(gaps, 'period')} without data."
    if cycles or events:
        parts = ([f"{cycles} {plural(cycles, 'cycle')}"] if cycles else []) + (
            [f"{events} {plural(events, 'event')}"] if events else []
        )
        text += f" {listed(parts)} marked."
    return text + " All values are in the table below."


def counted(kind: str, definition: str, inclusion: str, sampling: str, source: str, who: str) -> str:
    """Say how a measure is counted.

    Examples
    --------
    >>> counted("Outcome", "Confirmed first visits", "", "all referrals", "Referral log", "Ana")
    'Outcome measure. Confirmed first visits. Counted: all referrals. Source: Referral log (Ana).'
    """
    parts = [f"{kind} measure.", sentence(definition), sentence(inclusion)]
    parts += [f"Counted: {sampling[:1].lower()}{sentence(sampling)[1:]}"] if sampling else []
    by = f" ({who})" if who else ""
    parts += [f"Source: {source.rstrip('.')}{by}."] if source else [f"Written down by: {who}."] if who else []
    return " ".join(part for part in parts if part)


POINT_WORDS = {
    "baseline": "Baseline",
    "gap": "Not recorded: a gap",
    "plain": "Recorded",
    "apart": "Not compared with the later line",
}


def beside_line(side: float, own: bool, frozen: bool) -> str:
    """Say on which side of the line a point lies that is compared with it.

    Parameters
    ----------
    side : 1 above, -1 below, 0 on it.
    own : the point's stretch has a line of its own too, so that the one meant is named.
    frozen : the line meant is a baseline.

    Examples
    --------
    >>> beside_line(1, False, True), beside_line(-1, True, True), beside_line(0, True, False)
    ('Above the line', 'Below the baseline', 'On the middle line')
    """
    where = "Above" if side > 0 else "Below" if side < 0 else "On"
    return f"{where} the {('baseline' if frozen else 'middle line') if own else 'line'}"


ALL = "all"
"""Stands where a row is about all points judged."""


def classic_counts(useful: int, longest: int, usual: int, crossings: int, least: int) -> list[tuple[str, str, str]]:
    """Give the classic counts of a run chart, for people who compare with other software: name, number, what is usual.

    Examples
    --------
    >>> classic_counts(12, 9, 7, 2, 3)[0]
    ('Longest run on one side of the line', '9', 'usual up to 7 of 12 points that do not resemble each other')
    """
    points = f"{useful} points that do not resemble each other"
    return [
        ("Longest run on one side of the line", str(longest), f"usual up to {usual} of {points}"),
        ("Crossings of the line", str(crossings), f"usual from {least} with {points}"),
    ]


def measures_heading() -> str:
    """Head the measures on page one of a program whose assessment says nothing."""
    return "What the measures show"


def too_few_short() -> str:
    """Say in a few words that a chart cannot tell yet."""
    return "too few points to tell yet."


def points_columns(numerator: str, denominator: str, unit: str, ratio: bool) -> tuple[str, ...]:
    """Head the table of a measure's points; names of what is counted as the file has them, else plain ones.

    Examples
    --------
    >>> points_columns("", "families", "% of families", True)
    ('Period', 'Counted', 'families', '% of families', 'On the chart')
    """
    counts = (numerator or "Counted", denominator or "Out of") if ratio else ()
    return "Period", *counts, capital(unit) or "Value", "On the chart"
