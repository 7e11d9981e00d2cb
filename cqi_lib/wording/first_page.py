"""Sentences of page one: who answered, strengths, challenges, differences, gaps, agreement, next steps."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue
from .claim import unmarked
from .language import amount, numbered

message = catalogue(__name__)


@unmarked
def head(what: str) -> str:
    """Give a heading of page one, or a name that stands beside a number or a domain."""
    return message(f"head-{what}")


@unmarked
def terms(signal: bool = False) -> tuple[str, ...]:
    """Give the words that lead to their meaning, the longer ones first: all of them, or those for a signal."""
    return tuple(message("terms-signal" if signal else "terms").split("|"))


@unmarked
def page_of(page: str, pages: str) -> str:
    """Number a printed page.

    Examples
    --------
    >>> page_of("1", "6")
    'Page 1 of 6'
    """
    return message("page_of", page=page, pages=pages)


def eyebrow(round_label: str, as_of: dt.date, cohort: str) -> str:
    """Say above the name what this page is, and from what day it looks.

    Examples
    --------
    >>> eyebrow("Fall 2025", dt.date(2025, 11, 14), "Riverbend")
    'Report for Fall 2025, as of November 14, 2025 · Riverbend'
    """
    return message("eyebrow", round_label=round_label, as_of=as_of, cohort=cohort)


def title(program: str, round_label: str) -> str:
    """Name the page for the browser's tab."""
    return message("title", program=program, round_label=round_label)


def scale_note(levels: list[str], target: str) -> str:
    """Explain the levels in one line, after the word Levels:.

    Examples
    --------
    >>> scale_note(["Not yet", "Starting", "Established", "Embedded"], "Established")
    '1 Not yet to 4 Embedded; the target is 3 Established (the tall mark). They are not a grade.'
    >>> scale_note(["1 - Not very impressive", "2 - Impressive"], "2 - Impressive")
    '1 - Not very impressive to 2 - Impressive; the target is 2 - Impressive (the tall mark). They are not a grade.'
    """
    low, goal, high = (numbered(n, levels[n - 1]) for n in (1, levels.index(target) + 1, len(levels)))
    return message("scale_note", low=low, goal=goal, high=high)


def scales_differ(lengths: bool) -> str:
    """Say that domains stand on different scales.

    Parameters
    ----------
    lengths : the scales have different numbers of levels.
    """
    return message("scales_differ", lengths=lengths)


def nothing_agreed() -> str:
    """Say that no priority is on record."""
    return message("nothing_agreed")


def no_aim() -> str:
    """Say that a priority has no aim yet."""
    return message("no_aim")


def counted(name: str, unit: str) -> str:
    """Name what an aim counts.

    Examples
    --------
    >>> counted("families connected", "of every 100 families"), counted("supervision hours", "hours a month")
    ('Families connected, of every 100 families', 'Supervision hours, hours a month')
    """
    return message("counted", name=name, unit=unit) if unit else message("counted-plain", name=name)


def aim_before(domain: str, measure: str, before: str) -> str:
    """Name an aim of the round before, in a retake in which others were chosen; where it stands follows.

    Examples
    --------
    >>> aim_before("Outcomes", "families connected", "Fall 2024")
    'From Fall 2024: Outcomes, families connected.'
    """
    return message("aim_before", domain=domain, measure=measure, before=before)


def aim_moved(before: str, to: float, by: dt.date | None, passed: bool, reached: bool | None) -> str:
    """Say which number was aimed at in the round before, by a measure whose values stand above.

    Whether it is reached is said of now: where it stood on its day, nobody looked.

    Examples
    --------
    >>> by = dt.date(2025, 10, 31)
    >>> aim_moved("Fall 2024", 60, by, True, False)
    'The aim from Fall 2024 was 60 by October 31, 2025; not reached now.'
    >>> aim_moved("Fall 2024", 60, by, False, False), aim_moved("Fall 2024", 60, None, False, True)
    ('The aim from Fall 2024 was 60 by October 31, 2025.', 'The aim from Fall 2024 was 60; reached now.')
    """
    return message("aim_moved", before=before, to=amount(to), by=by, passed=passed, reached=reached)


def still_open(n: int) -> str:
    """Say how many promises are past their day.

    Examples
    --------
    >>> still_open(1), still_open(3)
    ('One promise is past its day; no record says it was kept.', 'Three promises are past their day; no record says they were kept.')
    """
    return message("still_open", n=n)


def also(names: list[str]) -> str:
    """Name the further priorities."""
    return message("also", names=names)


def page_heading() -> str:
    """Head page one for those who hear it."""
    return message("page_heading")


def day(on: dt.date) -> str:
    """Give the day of a next step."""
    return message("day", on=on)


def near_day(on: dt.date, as_of: dt.date) -> str:
    """Give a day on page one: without its year where that is the year of the report.

    Examples
    --------
    >>> near_day(dt.date(2025, 12, 5), dt.date(2025, 11, 14)), near_day(dt.date(2026, 1, 5), dt.date(2025, 11, 14))
    ('December 5', 'January 5, 2026')
    """
    return message("near_day-this_year" if on.year == as_of.year else "near_day", on=on)


def shortened(text: str, most: int) -> str:
    """Cut what people wrote after so many words, where page one has no room for all of it.

    Examples
    --------
    >>> shortened("Ask ten partners for a name", 3), shortened("Buy paper", 3)
    ('Ask ten partners…', 'Buy paper')
    """
    words = text.split()
    return text if len(words) <= most else f"{' '.join(words[:most]).rstrip('.,;:!?')}…"


def due_day(on: dt.date) -> str:
    """Give the day from which something is due; no appointment, so without its weekday."""
    return message("due_day", on=on)


def no_date() -> str:
    """Stand in for a date that nobody has set."""
    return message("no_date")


def no_answers() -> str:
    """Say that there are no answers, whatever the reason."""
    return message("no_answers")


def not_asked() -> str:
    """Say that nobody was asked, where that was written down."""
    return message("not_asked")


def all_known() -> str:
    """Say that nothing is marked as unknown."""
    return message("all_known")


def nothing_next(chart: bool) -> str:
    """Say that no date is on record, and what would be a good step where there is a chart to look at.

    Examples
    --------
    >>> nothing_next(False)
    'No next step has a date yet.'
    """
    return message("nothing_next-chart" if chart else "nothing_next")


def overdue() -> str:
    """Mark a step whose date has passed."""
    return message("overdue")


def retake(passed: bool = False) -> str:
    """Say beside a day that the assessment is due again from then on, or has been since then.

    Examples
    --------
    >>> retake(), retake(passed=True)
    ('The assessment is due again.', 'The assessment has been due again since then.')
    """
    return message("retake-since" if passed else "retake")


OF_CYCLES = ("study", "decision", "prediction", "start")
"""Steps of the agenda that a cycle's records ask for; the words of the others are people's own."""


def step(kind: str, subject: str, overdue: bool = False, predicted: bool = True) -> str:
    """Say a step of the agenda.

    Parameters
    ----------
    kind : of an AgendaItem.
    subject : the cycle, the domain that is reviewed, or what people wrote.
    overdue : its day has passed.
    predicted : the cycle has a prediction.

    Examples
    --------
    >>> step("study", "2, Booking call")
    'Cycle 2, Booking call: look at the result beside the prediction.'
    >>> step("study", "2, Booking call", predicted=False)
    'Cycle 2, Booking call: look at the result.'
    """
    if kind == "review":
        return message("step-review", subject=subject) if subject else message("step-review-one")
    if kind == "start" and overdue:
        return message("step-start-late", subject=subject)
    if kind == "study" and not predicted:
        return message("step-study-alone", subject=subject)
    return message(f"step-{kind}", subject=subject) if kind in OF_CYCLES else subject


def points_needed(name: str, n: int, frequency: str) -> str:
    """Say how many more points a measure needs.

    Examples
    --------
    >>> points_needed("Booking calls", 3, "month")
    'Booking calls: at least 3 more months of data until the chart can say anything.'
    """
    return message("points_needed", name=name, n=n, frequency=frequency)


def foot() -> str:
    """Say what the report is for."""
    return message("foot")


def prepared(as_of: dt.date, areas: list[str], version: str) -> str:
    """Say from what day the report looks, and how it is organised."""
    if not areas:
        return message("prepared-plain", as_of=as_of, version=version)
    inner = [a[:1].lower() + a[1:] for a in areas]
    return message("prepared", as_of=as_of, areas=inner, version=version)
