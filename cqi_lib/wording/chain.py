"""Sentences of the whole way: finding, priority, aim, drivers, cycles, measure, the same topics again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .labels import decision
from .labels import state as state_name
from .language import full_date, level, listed, number, plural

STEPS = {
    "finding": "Finding",
    "priority": "Priority",
    "aim": "Aim",
    "drivers": "What should move it",
    "cycles": "Tests",
    "measure": "The measure",
    "again": "The same topics again",
}


def heading(several: bool, name: str) -> str:
    """Head the way of one priority."""
    return f"The whole way: {name}"


def finding(state: str, mean: float | None, edges: Sequence[float], round_label: str) -> str:
    """Say where the domain stood in the round it was chosen from.

    Examples
    --------
    >>> finding("challenge", 2.46, (3.0, 2.5), "Fall 2024")
    'Challenge in Fall 2024, at level 2.46.'
    """
    text = f"{state_name(state)} in {round_label}"
    return f"{text}, at level {level(mean, edges)}." if mean is not None else f"{text}."


def no_finding(round_label: str) -> str:
    """Say that the domain had no finding in that round."""
    return f"No finding is on record for {round_label}."


def priority(on: dt.date | None, why: str) -> str:
    """Say when and why the domain was chosen.

    Examples
    --------
    >>> priority(dt.date(2024, 11, 6), "Families told us so")
    'Chosen on November 6, 2024. Families told us so.'
    """
    text = f"Chosen on {full_date(on)}." if on else "Chosen; no day was written down."
    why = why.strip()
    return f"{text} {why if not why or why[-1] in '.!?' else why + '.'}".strip()


def no_aim() -> str:
    """Say that no aim is written down."""
    return "No aim has been written down yet."


def drivers(names: Sequence[str], ideas: int) -> str:
    """Say what is thought to move the aim.

    Examples
    --------
    >>> drivers(["Warm handovers", "Follow-up calls"], 3)
    'Warm handovers; Follow-up calls. Three ideas to try.'
    """
    if not names:
        return "No driver has been written down yet."
    ends = "; ".join(name.rstrip(".") for name in names)
    idea = f"{number(ideas, start=True)} {plural(ideas, 'idea')} to try." if ideas else "No idea to try yet."
    return f"{ends}. {idea}"


def cycles(begun: int, planned: int, decisions: dict[str, int]) -> str:
    """Say how many tests began and what was decided.

    Parameters
    ----------
    begun, planned : cycles that began (or have a result or a decision), and that did not yet.
    decisions : decision -> how many.

    Examples
    --------
    >>> cycles(3, 1, {"adapt": 2, "adopt": 1})
    'Three tests began: adapt twice, adopt once. One more is planned.'
    >>> cycles(3, 0, {"adapt": 1, "expand": 1})
    'Three tests began: adapt once, expand once; one has no decision yet.'
    """
    if not begun and not planned:
        return "No test has been planned yet."
    if not begun:
        return (
            f"{number(planned, start=True)} {plural(planned, 'test is', 'tests are')} planned; no start is on record."
        )
    text = f"{number(begun, start=True)} {plural(begun, 'test')} began"
    told = [f"{decision(code).lower()} {_times(n)}" for code, n in decisions.items() if n]
    left = begun - sum(decisions.values())
    open_ = f"; {number(left)} {plural(left, 'has', 'have')} no decision yet" if left else ""
    text += f": {', '.join(told)}{open_}." if told else "; nothing has been decided yet."
    if planned:
        text += f" {number(planned, start=True)} more {plural(planned, 'is', 'are')} planned."
    return text


def _times(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n, f"{number(n)} times")


def measure(name: str, verdict: str, why: str) -> str:
    """Say what the measure shows."""
    return f"{name}: {verdict[:1].lower()}{verdict[1:]}. {why}".strip()


def tested_elsewhere() -> str:
    """Say that a measure's verdict does not speak of the work on this priority.

    Examples
    --------
    >>> tested_elsewhere()
    'No test for this priority was about this measure; those of other priorities were.'
    """
    return "No test for this priority was about this measure; those of other priorities were."


def no_measure() -> str:
    """Say that the aim names no measure."""
    return "The aim names no measure."


def again_later(round_label: str) -> str:
    """Say that the topics were asked again, but not in the round right after.

    Examples
    --------
    >>> again_later("Fall 2025")
    'Asked again in Fall 2025; only two rounds that follow each other are compared topic by topic.'
    """
    return f"Asked again in {round_label}; only two rounds that follow each other are compared topic by topic."


def not_again(round_label: str) -> str:
    """Say that the report rests on no later answers; whether somebody asked again is not on record.

    Examples
    --------
    >>> not_again("Fall 2024")
    'This report holds no answers from after Fall 2024.'
    """
    return f"This report holds no answers from after {round_label}."


def again(word: str, up: int, down: int, items: int) -> str:
    """Say what the same topics show, in counts, and what may be claimed.

    Examples
    --------
    >>> again("no clear change", 3, 0, 5)
    'Of the five topics that can be compared, three moved up and none moved down. No clear change of its own in the domain as a whole.'
    >>> again("grew", 2, 0, 2)
    'Both topics that can be compared moved up. The domain as a whole grew by more than the other domains and chance explain.'
    >>> again("cannot tell", 0, 0, 0)
    'The two rounds cannot be compared.'
    """
    if not items:
        return "The two rounds cannot be compared."
    if items == 1:
        text = f"The one topic that can be compared {'moved up' if up else 'moved down' if down else 'did not move'}."
    elif items in (up, down):
        every = "Both" if items == 2 else f"All {number(items)}"
        text = f"{every} topics that can be compared moved {'up' if up else 'down'}."
    elif not up and not down:
        text = f"{'Neither' if items == 2 else 'None'} of the {number(items)} topics that can be compared moved."
    else:
        text = (
            f"Of the {number(items)} topics that can be compared, {number(up, zero='none')} moved up and "
            f"{number(down, zero='none')} moved down."
        )
    told = {
        "grew": "The domain as a whole grew by more than the other domains and chance explain.",
        "declined": "The domain as a whole fell by more than the other domains and chance explain.",
        "no clear change": "No clear change of its own in the domain as a whole.",
        "cannot tell": "Whether the domain as a whole changed cannot be told.",
    }
    return f"{text} {told[word]}"


def together(names: Sequence[str]) -> str:
    """Name the priorities whose way is shown."""
    return f"The whole way of {listed(names)}"
