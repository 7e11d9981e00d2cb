"""How big a first test should be, from three judgements: belief in the change, cost of a failure, readiness.

That the size of a test follows these three is in the Improvement Guide (Langley and others 2009, chapter 7; described
at https://www.iecodesign.com/blog/2015/9/9/in-planning-and-design-problems-how-much-testing-should-you-do). The sizes
in words are ours.
"""

from __future__ import annotations

from typing import Literal

from ..cohort.records.cycle import Scale

Size = Literal["one", "few", "site", "all"]
SIZES: dict[tuple[str, str], tuple[Size, Size, Size]] = {
    # (belief, cost of failure): people against, unsure, ready
    ("low", "large"): ("one", "one", "one"),
    ("low", "small"): ("one", "one", "few"),
    ("high", "large"): ("one", "few", "site"),
    ("high", "small"): ("few", "site", "all"),
}
_READINESS = ("against", "unsure", "ready")
SMALL_SITES, SMALL_DAYS = 1, 14
"""A first test is small: one site, two weeks."""


def suggest_size(scale: Scale) -> Size | None:
    """Suggest the size of a test.

    Parameters
    ----------
    scale : with the judgements `belief`, `cost_of_failure` and `readiness`.

    Returns
    -------
    `one` (one person or family, one day), `few` (a few people at one site, up to two weeks), `site` (a whole site) or
    `all` (put it in place everywhere); None while a judgement is missing.

    Examples
    --------
    >>> suggest_size(Scale(belief="low", cost_of_failure="large", readiness="ready"))
    'one'
    """
    if scale.belief is None or scale.cost_of_failure is None or scale.readiness is None:
        return None
    return SIZES[scale.belief, scale.cost_of_failure][_READINESS.index(scale.readiness)]


def too_big(scale: Scale, days: int | None) -> tuple[str, ...]:
    """Say in what a first test is larger than one site and two weeks.

    Parameters
    ----------
    scale : its size.
    days : its length, where known.

    Returns
    -------
    `sites` and `days`, those that are too large.
    """
    sizes = {"sites": (scale.sites, SMALL_SITES), "days": (days, SMALL_DAYS)}
    return tuple(name for name, (size, most) in sizes.items() if size is not None and size > most)
