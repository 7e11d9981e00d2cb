"""Sentences of a verdict: what a measure's points say since the baseline. None says "improved"."""

from __future__ import annotations

import datetime as dt

from .language import amount, full_date, number, plural

SINCE = {"month": "month", "week": "week", "quarter": "quarter", "day": "day"}


def run_of_points(
    n: int, on_line: int, frequency: str, side: str, centre: float, first: str, last: str | None, frozen: bool
) -> str:
    """Say the long run that fired.

    Parameters
    ----------
    n, on_line : its points, and points between its ends that lie on the line and are not counted.
    frequency, side, centre, frozen : of the measure; `above` or `below`; the line, and whether it is the baseline.
    first, last : its first and last period; no last one where it goes on.

    Examples
    --------
    >>> run_of_points(9, 0, "month", "above", 46, "January 2025", None, True)
    'Since January 2025, nine months with data in a row lie above the baseline of 46.'
    >>> run_of_points(9, 2, "month", "below", 46, "January 2024", "November 2024", True)
    'From January 2024 to November 2024, nine of eleven months with data lay below the baseline of 46, two on it and none on the other side.'
    """
    line = f"{'the baseline' if frozen else 'the middle line'} of {amount(centre)}"
    when, lie = (f"Since {first}", "lie") if last is None else (f"From {first} to {last}", "lay")
    if not on_line:
        return f"{when}, {number(n)} {plural(n, SINCE[frequency])} with data in a row {lie} {side} {line}."
    return (
        f"{when}, {number(n)} of {number(n + on_line)} {SINCE[frequency]}s with data {lie} {side} {line}, "
        f"{number(on_line)} on it and none on the other side."
    )


def level_moved(n: int, before: int, frequency: str, up: bool) -> str:
    """Say that the points since the first test lie higher or lower than those before it.

    Examples
    --------
    >>> level_moved(11, 12, "month", True)
    'The eleven months with data since the first test lie higher, taken together, than the twelve before it.'
    """
    return (
        f"The {number(n)} {SINCE[frequency]}s with data since the first test lie {'higher' if up else 'lower'}, taken "
        f"together, than the {number(before)} before it."
    )


def moved_from(since: str, n: int, frequency: str, up: bool) -> str:
    """Say from where on the points of a series without a test lie higher or lower.

    Examples
    --------
    >>> moved_from("May 2025", 9, "month", False)
    'From May 2025 on, the nine months with data lie lower, taken together, than those before.'
    """
    return f"From {since} on, the {number(n)} {SINCE[frequency]}s with data lie {'higher' if up else 'lower'}, taken together, than those before."


def few_crossings(crossings: int, of: int, frozen: bool) -> str:
    """Say that the line was crossed seldom.

    Examples
    --------
    >>> few_crossings(2, 14, True), few_crossings(0, 12, False)
    ('The 14 points off the baseline cross it only twice.', 'The twelve points off the middle line never cross it.')
    """
    line = "the baseline" if frozen else "the middle line"
    often = {0: "never cross it", 1: "cross it only once", 2: "cross it only twice"}
    return f"The {number(of)} points off {line} {often.get(crossings, f'cross it only {number(crossings)} times')}."


def in_one(reason: str, better: bool | None, said: bool, chance: str) -> str:
    """Put a verdict's reason, its direction and how often chance shows as much into one sentence.

    Parameters
    ----------
    reason : the sentence that gives the reason.
    better : whether the direction is the wanted one; None when there is no clear direction.
    said : whether anything is said about a direction (not where no signal is, nor where neither way is wanted).
    chance : from `surprise.shows_as_much`; an empty text leaves it out.

    Examples
    --------
    >>> in_one("Nine months in a row lie above the baseline of 46.", True, True, "chance shows as much about 1 time in 30")
    'Nine months in a row lie above the baseline of 46, the wanted direction; chance shows as much about 1 time in 30.'
    """
    text = reason.rstrip(".")
    if said:
        way = ", so the pattern changed, with no clear direction"
        text += way if better is None else ", the wanted direction" if better else ", not the wanted direction"
    return f"{text}; {chance}." if chance else f"{text}."


def begins_with_event(label: str) -> str:
    """Name an event at the start of a run as another possible reason."""
    return f"An event is marked where it begins (“{label}”); the change may come from that."


def no_signal(after: bool) -> str:
    """Say that nothing stands out.

    Examples
    --------
    >>> no_signal(True)
    'The ups and downs since the first test can be chance alone.'
    """
    which = "The ups and downs since the first test" if after else "The ups and downs"
    return f"{which} can be chance alone."


def small_change() -> str:
    """Warn that no signal is not the same as no change."""
    return "No signal does not mean no change: a small change needs more points to show."


def too_few(have: int, needed: int, frequency: str, after: bool) -> str:
    """Say how many points there are and how many more are needed.

    Examples
    --------
    >>> too_few(7, 3, "month", True)
    'Seven months with data since the first test; ten are needed, so three more.'
    """
    unit = plural(have, SINCE[frequency])
    where = " since the first test" if after else ""
    return f"{number(have, start=True)} {unit} with data{where}; ten are needed, so {number(needed)} more."


def on_the_line(on: int, needed: int, frozen: bool) -> str:
    """Say that too many points lie on the line itself to be counted.

    Examples
    --------
    >>> on_the_line(4, 2, True)
    'Four points lie exactly on the baseline and say neither up nor down; two more that do are needed.'
    """
    line = "the baseline" if frozen else "the middle line"
    return (
        f"{number(on, start=True)} {plural(on, 'point lies', 'points lie')} exactly on {line} and "
        f"{plural(on, 'says', 'say')} neither up nor down; {number(needed)} more that {plural(needed, 'does', 'do')} are needed."
    )


def too_short_baseline(n: int) -> str:
    """Say that the baseline is too short for any verdict."""
    return (
        f"{f'Only {number(n)}' if n else 'No'} {plural(max(n, 1), 'point')} from before the first test "
        f"{plural(max(n, 1), 'is', 'are')} on record; at least six are needed to compare with."
    )


def no_points(groups: int, on: dt.date) -> str:
    """Say that there is no number to follow, and what to add where there are numbers of groups.

    Parameters
    ----------
    groups : groups with numbers of their own.
    on : the day looked from.

    Examples
    --------
    >>> no_points(0, dt.date(2025, 11, 4))
    'No number is on record up to November 4, 2025.'
    >>> no_points(2, dt.date(2025, 11, 4))
    'Up to November 4, 2025 numbers of two groups are on record, but none of all together. To follow the measure over time, add rows without a group to measures.csv.'
    """
    if not groups:
        return f"No number is on record up to {full_date(on)}."
    return (
        f"Up to {full_date(on)} numbers of {number(groups)} {plural(groups, 'group')} are on record, but none of all "
        "together. To follow the measure over time, add rows without a group to measures.csv."
    )


def no_data_yet(groups: int) -> str:
    """Head a measure without a single point.

    Parameters
    ----------
    groups : groups with numbers of their own.
    """
    return "Numbers of groups only" if groups else "No data yet"


def trial_baseline(n: int, signal: bool) -> str:
    """Warn that the baseline is short.

    Examples
    --------
    >>> trial_baseline(8, True)
    'The baseline rests on eight points only, so this is a first hint: ten make it firm.'
    """
    hint = ", so this is a first hint: ten make it firm." if signal else "; ten make it firm."
    return f"The baseline rests on {number(n)} points only{hint}"


def recent(middle: float, unit: str) -> str:
    """Say where the last six points lie."""
    return f"The middle of the last six is {amount(middle)}."


def target_word(target: float, reached: bool | None) -> str:
    """Say whether the aim or target is reached by the middle of recent points."""
    if reached is None:
        return f"The target is {amount(target)}."
    return f"The target of {amount(target)} is {'reached' if reached else 'not reached yet'}."


def firm_baseline(n: int) -> str:
    """Say that a baseline carries a verdict.

    Examples
    --------
    >>> firm_baseline(12)
    'The baseline is firm: it rests on 12 points.'
    """
    return f"The baseline is firm: it rests on {n} points."


def phase_drawn(since: str, n: int, centre: float, who: str, on: dt.date | None, why: str) -> str:
    """Say that a measure has a new line, who decided it and why.

    Parameters
    ----------
    since : the first period of the phase.
    n, centre : its points and their middle.
    who, on, why : as people wrote them.

    Examples
    --------
    >>> phase_drawn("March 2025", 9, 62, "Coach and director", None, "Intake moved to the main office")
    'A line of its own since March 2025: the middle of 9 points is 62 (decided by Coach and director: Intake moved to the main office).'
    """
    when = f" on {full_date(on)}" if on else ""
    by = f"decided{f' by {who}' if who else ''}{when}" if who or on else ""
    reason = f"{by}: {why}" if by and why else by or why
    text = f"A line of its own since {since}: the middle of {n} points is {amount(centre)}"
    return text + (f" ({reason.rstrip('.')})." if reason else ".")


def phase_before(last: str, n: int, centre: float | None) -> str:
    """Say what the points before the first phase are.

    Examples
    --------
    >>> phase_before("February 2024", 9, 40)
    'The 9 points up to February 2024 have a middle of 40 and are not compared with later ones.'
    """
    middle = f" have a middle of {amount(centre)} and" if centre is not None else ""
    return f"The {n} {plural(n, 'point')} up to {last}{middle} {plural(n, 'is', 'are')} not compared with later ones."


def phase_waits(since: str, needed: int) -> str:
    """Say that a phase has too few points for a line.

    Examples
    --------
    >>> phase_waits("March 2025", 3)
    'The new line that was declared from March 2025 needs three more points.'
    """
    return f"The new line that was declared from {since} needs {number(needed)} more {plural(needed, 'point')}."


QUESTIONS = {
    "distinctly_different": "is it distinctly different",
    "cause_known": "is the cause known",
    "desirable": "is it desirable",
    "expected_to_last": "is it expected to last",
}


def phase_open(since: str, unanswered: tuple[str, ...]) -> str:
    """Say why a phase has no line of its own.

    Examples
    --------
    >>> phase_open("March 2025", ("desirable",))
    'A new line from March 2025 is not drawn, because not every question is answered with yes: is it desirable?'
    """
    asked = ", ".join(QUESTIONS[name] for name in unanswered)
    return f"A new line from {since} is not drawn, because not every question is answered with yes: {asked}?"
