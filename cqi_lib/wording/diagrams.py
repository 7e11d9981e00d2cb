"""Words on the figures of groundwork and priorities: the logic model, impact and effort, how firm an order is."""

from __future__ import annotations

from collections.abc import Sequence

from .language import listed


def quadrant(code: str) -> str:
    """Name a quarter of the picture of impact and effort."""
    return {"first": "Do first", "big": "Plan well", "spare": "If there is time", "leave": "Leave for now"}[code]


def axis_ends(axis: str) -> tuple[str, str]:
    """Name both ends of an axis of the picture of impact and effort."""
    return {
        "effort": ("1 little effort", "much effort 5"),
        "impact": ("little impact", "Much impact at the top (5), little at the foot (1)"),
    }[axis]


def first_places(n: int) -> str:
    """Name the tinted places of a ranking."""
    return f"First {n}"


def key_rank() -> str:
    """Name the mark of a place."""
    return "place with the agreed weights"


def key_chosen() -> str:
    """Name the mark of a place that was chosen."""
    return "the same, chosen as a priority"


def key_ranks() -> str:
    """Name the band of places."""
    return "places in the middle 8 of 10 runs"


def model_column(name: str) -> str:
    """Head a part of the logic model."""
    return {
        "inputs": "What goes in",
        "activities": "What we do",
        "outputs": "What it delivers",
        "short": "What changes soon",
        "medium": "In a few years",
        "long": "In the long run",
    }[name]


def leads_to(numbers: Sequence[int]) -> str:
    """Say by number what something leads to.

    Examples
    --------
    >>> leads_to([1, 3])
    'leads to 1 and 3'
    """
    return f"leads to {listed(str(n) for n in numbers)}"
