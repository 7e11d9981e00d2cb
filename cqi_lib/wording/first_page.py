"""Sentences of page one: who answered, strengths, challenges, differences, gaps, agreement, next steps."""

from __future__ import annotations

import datetime as dt

from .language import capital, full_date, number, numbered, plural, weekday_date

WHO = "Who answered"
DIFFER = "Where views differ"
UNKNOWN = "What is not known"
AGREED = "What was agreed"
WORKING = "Is it working?"
OPEN = "Promised and still open"
NEXT = "What happens next"
PRIORITY_TAG = "your priority"
START, NOW, AIM = "start", "now", "aim"
NOTES = "Notes from the team meeting"
SKIP = "Skip to the details"
CONTENTS = "In this report"


def eyebrow(round_label: str, as_of: dt.date, cohort: str) -> str:
    """Say above the name what this page is, and from what day it looks.

    Examples
    --------
    >>> eyebrow("Fall 2025", dt.date(2025, 11, 14), "Riverbend")
    'Report for Fall 2025, as of November 14, 2025 · Riverbend'
    """
    return f"Report for {round_label}, as of {full_date(as_of)} · {cohort}"


def title(program: str, round_label: str) -> str:
    """Name the page for the browser's tab."""
    return f"{program}: improvement report, {round_label}"


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
    return f"{low} to {high}; the target is {goal} (the tall mark). They are not a grade."


def scales_differ(lengths: bool) -> str:
    """Say that domains stand on different scales.

    Parameters
    ----------
    lengths : the scales have different numbers of levels.
    """
    which = "answer scales of different lengths" if lengths else "different answer scales"
    return f"Domains here have {which}; the tall mark is the target of each. They are not a grade."


LEVELS = "Levels:"


def nothing_agreed() -> str:
    """Say that no priority is on record."""
    return "No priority has been written down yet."


def no_aim() -> str:
    """Say that a priority has no aim yet."""
    return "No aim has been written down yet: what, by how much, by when, for whom."


def counted(name: str, unit: str) -> str:
    """Name what an aim counts.

    Examples
    --------
    >>> counted("families connected", "of every 100 families"), counted("supervision hours", "hours a month")
    ('Families connected, of every 100 families', 'Supervision hours, hours a month')
    """
    return capital(f"{name}, {unit}" if unit else name)


def still_open(n: int) -> str:
    """Say how many promises are past their day.

    Examples
    --------
    >>> still_open(1), still_open(3)
    ('One promise is past its day; no record says it was kept.', 'Three promises are past their day; no record says they were kept.')
    """
    what, whose = plural(n, "promise is", "promises are"), plural(n, "its day", "their day")
    return f"{number(n, start=True)} {what} past {whose}; no record says {plural(n, 'it was', 'they were')} kept."


def also(names: list[str]) -> str:
    """Name the further priorities."""
    return f"Also chosen: {' and '.join(names)}."


def page_heading() -> str:
    """Head page one for those who hear it."""
    return "This round on one page"


def day(on: dt.date) -> str:
    """Give the day of a next step."""
    return weekday_date(on)


def near_day(on: dt.date, as_of: dt.date) -> str:
    """Give a day on page one: without its year where that is the year of the report.

    Examples
    --------
    >>> near_day(dt.date(2025, 12, 5), dt.date(2025, 11, 14)), near_day(dt.date(2026, 1, 5), dt.date(2025, 11, 14))
    ('December 5', 'January 5, 2026')
    """
    text = full_date(on)
    return text.removesuffix(f", {on.year}") if on.year == as_of.year else text


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
    return full_date(on)


def no_date() -> str:
    """Stand in for a date that nobody has set."""
    return "No date yet"


def no_answers() -> str:
    """Say that there are no answers, whatever the reason."""
    return "No answers are on record for this round."


def not_asked() -> str:
    """Say that nobody was asked, where that was written down."""
    return "Nobody was asked in this round."


def all_known() -> str:
    """Say that nothing is marked as unknown."""
    return "Every domain has enough answers."


def nothing_next() -> str:
    """Say that no date is on record."""
    return "No next step has a date yet. A good one: the next look at the chart."


def overdue() -> str:
    """Mark a step whose date has passed."""
    return "Overdue"


def retake() -> str:
    """Say from when on the assessment is due again."""
    return "The assessment is due again."


def step(kind: str, subject: str, overdue: bool = False) -> str:
    """Say a step of the agenda.

    Parameters
    ----------
    kind : of an AgendaItem.
    subject : the cycle, the domain that is reviewed, or what people wrote.
    overdue : its day has passed.

    Examples
    --------
    >>> step("study", "2, Booking call")
    'Cycle 2, Booking call: look at the result beside the prediction.'
    """
    texts = {
        "study": f"Cycle {subject}: look at the result beside the prediction.",
        "decision": f"Cycle {subject}: decide to adopt, adapt, expand or abandon.",
        "prediction": f"Cycle {subject}: write down a prediction before it starts.",
        "review": f"{subject or 'A priority'}: to be looked at again.",
        "start": f"Cycle {subject}: starts." if not overdue else f"Cycle {subject}: start it, or give it a new date.",
    }
    return texts.get(kind, subject)


def points_needed(name: str, n: int, frequency: str) -> str:
    """Say how many more points a measure needs.

    Examples
    --------
    >>> points_needed("Booking calls", 3, "month")
    'Booking calls: 3 more months of data until the chart can say anything.'
    """
    unit = {"month": "month", "week": "week", "quarter": "quarter", "day": "day"}[frequency]
    return f"{name}: {n} more {unit}{'' if n == 1 else 's'} of data until the chart can say anything."


def foot() -> str:
    """Say what the report is for."""
    return (
        "This report is for learning. It is not a grade, an audit or a comparison of programs, and it has no overall "
        "number. It goes to the program leader; sharing it is the leader’s choice."
    )


def prepared(as_of: dt.date, areas: list[str], version: str) -> str:
    """Say from what day the report looks, and how it is organised."""
    text = f"As of {full_date(as_of)}."
    if areas:
        text += f" Organized around {', '.join(a[:1].lower() + a[1:] for a in areas)}."
    return f"{text} Made with the workbook for Continuous Quality Improvement (CQI), version {version}."
