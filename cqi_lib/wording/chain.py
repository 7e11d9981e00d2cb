"""Sentences of the whole way: finding, priority, aim, drivers, cycles, measure, the same topics again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue, key
from .claim import unmarked
from .language import level

message = catalogue(__name__)


@unmarked
def step(code: str) -> str:
    """Name a step of the way.

    Parameters
    ----------
    code : finding, priority, aim, drivers, cycles, measure or again.

    Examples
    --------
    >>> step("drivers")
    'What should move it'
    """
    return message("step", code=code)


def heading(several: bool, name: str) -> str:
    """Head the way of one priority."""
    return message("heading", name=name)


def finding(state: str, mean: float | None, edges: Sequence[float], round_label: str) -> str:
    """Say where the domain stood in the round it was chosen from.

    Examples
    --------
    >>> finding("challenge", 2.46, (3.0, 2.5), "Fall 2024")
    'Challenge in Fall 2024, at level 2.46.'
    """
    if mean is None:
        return message("finding", state=key(state), round=round_label)
    return message("finding-level", state=key(state), round=round_label, level=level(mean, edges))


def no_finding(round_label: str) -> str:
    """Say that the domain had no finding in that round."""
    return message("no_finding", round=round_label)


def priority(on: dt.date | None, why: str) -> str:
    """Say when and why the domain was chosen.

    Examples
    --------
    >>> priority(dt.date(2024, 11, 6), "Families told us so")
    'Chosen on November 6, 2024. Families told us so.'
    """
    text = message("priority", on=on) if on else message("priority-undated")
    why = why.strip()
    return f"{text} {why if not why or why[-1] in '.!?' else why + '.'}".strip()


def no_aim() -> str:
    """Say that no aim is written down."""
    return message("no_aim")


def drivers(names: Sequence[str], ideas: int) -> str:
    """Say what is thought to move the aim.

    Examples
    --------
    >>> drivers(["Warm handovers", "Follow-up calls"], 3)
    'Warm handovers; Follow-up calls. Three ideas of what to change are on record.'
    """
    if not names:
        return message("drivers-none")
    return message("drivers", names="; ".join(name.rstrip(".") for name in names), ideas=ideas)


def cycles(begun: int, planned: int, decisions: dict[str, int]) -> str:
    """Say how many tests began and what was decided.

    Parameters
    ----------
    begun, planned : cycles that began (or have a result or a decision), and that did not yet.
    decisions : decision -> how many.

    Examples
    --------
    >>> cycles(3, 1, {"adapt": 2, "adopt": 1})
    'Three tests began: two adapted, one adopted. One more is planned.'
    >>> cycles(3, 0, {"adapt": 1, "expand": 1})
    'Three tests began: one adapted, one expanded; one has no decision yet.'
    >>> cycles(1, 0, {"abandon": 1})
    'One test began: it was let go.'
    """
    if not begun:
        return message("cycles-planned", n=planned) if planned else message("cycles-none")
    told = [message("decided", decision=code, n=n, only=begun == 1) for code, n in decisions.items() if n]
    if told:
        text = message("cycles", n=begun, decided=told, left=begun - sum(decisions.values()))
    else:
        text = message("cycles-undecided", n=begun)
    return f"{text} {message('cycles-more', n=planned)}" if planned else text


def measure(name: str, verdict: str, why: str) -> str:
    """Say what the measure shows."""
    return f"{message('measure', name=name, verdict=verdict[:1].lower() + verdict[1:])} {why}".strip()


def tested_elsewhere() -> str:
    """Say that a measure's verdict does not speak of the work on this priority.

    Examples
    --------
    >>> tested_elsewhere()
    'No test for this priority was about this measure; those of other priorities were.'
    """
    return message("tested_elsewhere")


def no_measure() -> str:
    """Say that the aim names no measure."""
    return message("no_measure")


def again_later(round_label: str) -> str:
    """Say that the topics were asked again, but not in the round right after.

    Examples
    --------
    >>> again_later("Fall 2025")
    'Asked again in Fall 2025; only two rounds that follow each other are compared topic by topic.'
    """
    return message("again_later", round=round_label)


def not_again(round_label: str) -> str:
    """Say that the report rests on no later answers; whether somebody asked again is not on record.

    Examples
    --------
    >>> not_again("Fall 2024")
    'This report holds no answers from after Fall 2024.'
    """
    return message("not_again", round=round_label)


def again(word: str, up: int, down: int, items: int, whole: bool = False) -> str:
    """Say what the same topics show, in counts, and what may be claimed.

    Parameters
    ----------
    word : what may be said of the domain.
    up, down, items : topics that moved up and down, and that can be compared.
    whole : the levels of the domain can be compared, also where none of its topics can.

    Examples
    --------
    >>> again("no clear change", 3, 0, 5)
    'Of the five topics that can be compared, three moved up and none moved down. No clear change of its own in the domain as a whole.'
    >>> again("grew", 2, 0, 2)
    'Both topics that can be compared moved up. The domain as a whole grew by more than the other domains and chance explain.'
    >>> again("cannot tell", 0, 0, 0)
    'In this domain the two rounds cannot be compared.'
    >>> again("cannot tell", 0, 0, 0, whole=True)
    'None of its topics can be compared one by one. Whether the domain as a whole changed cannot be told.'
    """
    if not items and not whole:
        return message("again-not-compared")
    if not items:
        text = message("again-no-topic")
    elif items == 1 or items in (up, down) or not (up or down):
        text = message("again-alike", n=items, way="up" if up else "down" if down else "none")
    else:
        text = message("again", n=items, up=up, down=down)
    return f"{text} {message('again-domain', word=key(word))}"


def together(names: Sequence[str]) -> str:
    """Name the priorities whose way is shown."""
    return message("together", names=list(names))
