"""Sentences of a verdict: what a measure's points say since the baseline. None says "improved"."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue, key
from .claim import unmarked
from .language import amount

message = catalogue(__name__)


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
    values = {"n": n, "frequency": frequency, "side": side, "frozen": frozen, "centre": amount(centre), "first": first}
    if last is None and not on_line:
        return message("run_of_points-goes-on", **values)
    if last is None:
        return message("run_of_points-goes-on-beside", **values, on_line=on_line, of=n + on_line)
    if not on_line:
        return message("run_of_points", **values, last=last)
    return message("run_of_points-beside", **values, last=last, on_line=on_line, of=n + on_line)


def level_moved(n: int, before: int, frequency: str, up: bool) -> str:
    """Say that the points since the first test lie higher or lower than those before it.

    Examples
    --------
    >>> level_moved(11, 12, "month", True)
    'The eleven months with data since the first test lie higher, taken together, than the twelve before it.'
    """
    return message("level_moved", n=n, before=before, frequency=frequency, up=up)


def moved_from(since: str, n: int, frequency: str, up: bool) -> str:
    """Say from where on the points of a series without a test lie higher or lower.

    Examples
    --------
    >>> moved_from("May 2025", 9, "month", False)
    'From May 2025 on, the nine months with data lie lower, taken together, than those before.'
    """
    return message("moved_from", since=since, n=n, frequency=frequency, up=up)


def few_crossings(crossings: int, of: int, frozen: bool) -> str:
    """Say that the line was crossed seldom.

    Examples
    --------
    >>> few_crossings(2, 14, True), few_crossings(0, 12, False)
    ('The 14 points off the baseline cross it only twice.', 'The twelve points off the middle line never cross it.')
    """
    return message("few_crossings", crossings=crossings, of=of, frozen=frozen)


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
    way = better if said else "unsaid"
    id = "in_one" if chance else "in_one-alone"
    return message(
        id, reason=reason.rstrip("."), way="unclear" if way is None else way, **({"chance": chance} if chance else {})
    )


def begins_with_event(label: str) -> str:
    """Name an event at the start of a run as another possible reason."""
    return message("begins_with_event", label=label)


def no_signal(after: bool) -> str:
    """Say that nothing stands out.

    Examples
    --------
    >>> no_signal(True)
    'The ups and downs since the first test can be chance alone.'
    """
    return message("no_signal", after=after)


def small_change() -> str:
    """Warn that no signal is not the same as no change."""
    return message("small_change")


def too_few(have: int, needed: int, frequency: str, after: bool, on: int = 0, frozen: bool = False) -> str:
    """Say how many points there are and how many more are needed.

    Parameters
    ----------
    have, needed : points that there are, and how many more that lie beside the line.
    frequency : day, week, month or quarter.
    after : a test has begun.
    on : how many of them lie on the line and count for nothing.
    frozen : the line is a baseline.

    Examples
    --------
    >>> too_few(7, 3, "month", True)
    'Seven months with data since the first test; ten are needed, so three more.'
    >>> too_few(9, 9, "month", True, 8, True)
    'Nine months with data since the first test, eight of them exactly on the baseline; ten beside it are needed, so nine more.'
    """
    return message("too_few", have=have, needed=needed, frequency=frequency, after=after, on=on, frozen=frozen)


def on_the_line(on: int, needed: int, frozen: bool) -> str:
    """Say that too many points lie on the line itself to be counted.

    Examples
    --------
    >>> on_the_line(4, 2, True)
    'Four points lie exactly on the baseline and say neither up nor down; two more that do are needed.'
    """
    return message("on_the_line", on=on, needed=needed, frozen=frozen)


def too_short_baseline(n: int) -> str:
    """Say that the baseline is too short for any verdict."""
    return message("too_short_baseline", n=n)


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
    return message("no_points-groups", groups=groups, on=on) if groups else message("no_points", on=on)


def no_data_yet(groups: int) -> str:
    """Head a measure without a single point.

    Parameters
    ----------
    groups : groups with numbers of their own.
    """
    return message("no_data_yet", groups=groups > 0)


def trial_baseline(n: int, signal: bool) -> str:
    """Warn that the baseline is short.

    Examples
    --------
    >>> trial_baseline(8, True)
    'The baseline rests on eight points only, so this is a first hint: ten make it firm.'
    """
    return message("trial_baseline", n=n, signal=signal)


def recent(middle: float, unit: str) -> str:
    """Say where the last six points lie."""
    return message("recent", middle=amount(middle))


def went_back(middle: float, centre: float) -> str:
    """Say that the last points of a measure that moved the wanted way are no better than the baseline.

    Examples
    --------
    >>> went_back(6, 5.5)
    'It may not have lasted: the middle of the last six points, 6, is no better than the baseline of 5.5.'
    """
    return message("went_back", middle=amount(middle), centre=amount(centre))


def target_word(target: float, reached: bool | None) -> str:
    """Say whether the aim or target is reached by the middle of recent points."""
    return message("target_word", target=amount(target), reached=reached)


def firm_baseline(n: int) -> str:
    """Say that a baseline carries a verdict.

    Examples
    --------
    >>> firm_baseline(12)
    'The baseline is firm: it rests on 12 points.'
    """
    return message("firm_baseline", n=n)


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
    values = {"since": since, "n": n, "centre": amount(centre)}
    why = why.rstrip(".")
    if who or on:
        values |= {"named": bool(who), "who": who if on or why else who.rstrip("."), "dated": on is not None, "on": on}
        return (
            message("phase_drawn-decided-why", **values, why=why) if why else message("phase_drawn-decided", **values)
        )
    return message("phase_drawn-why", **values, why=why) if why else message("phase_drawn", **values)


def phase_before(last: str, n: int, centre: float | None) -> str:
    """Say what the points before the first phase are.

    Examples
    --------
    >>> phase_before("February 2024", 9, 40)
    'The 9 points up to February 2024 have a middle of 40 and are not compared with later ones.'
    """
    if centre is None:
        return message("phase_before", last=last, n=n)
    return message("phase_before-middle", last=last, n=n, centre=amount(centre))


def phase_waits(since: str, needed: int) -> str:
    """Say that a phase has too few points for a line.

    Examples
    --------
    >>> phase_waits("March 2025", 3)
    'The new line that was declared from March 2025 needs three more points.'
    """
    return message("phase_waits", since=since, needed=needed)


@unmarked
def question(name: str) -> str:
    """Ask one of the questions that a new line must answer with yes, within a sentence.

    Examples
    --------
    >>> question("cause_known")
    'is the cause known'
    """
    return message("question", name=key(name))


def phase_open(since: str, unanswered: tuple[str, ...]) -> str:
    """Say why a phase has no line of its own.

    Examples
    --------
    >>> phase_open("March 2025", ("desirable",))
    'A new line from March 2025 is not drawn, because not every question is answered with yes: is it desirable?'
    """
    return message("phase_open", since=since, questions=[question(name) for name in unanswered])
