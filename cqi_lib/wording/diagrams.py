"""Words on the figures of groundwork and priorities: the logic model, impact and effort, how firm an order is."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def quadrant(code: str) -> str:
    """Name a quarter of the picture of impact and effort."""
    return message("quadrant", code=code)


def axis_ends(axis: str) -> tuple[str, str]:
    """Name both ends of an axis of the picture of impact and effort."""
    return message(f"axis_ends-{axis}-low"), message(f"axis_ends-{axis}-high")


def first_places(n: int) -> str:
    """Name the tinted places of a ranking."""
    return message("first_places", n=n)


def key_rank() -> str:
    """Name the mark of a place."""
    return message("key_rank")


def key_chosen() -> str:
    """Name the mark of a place that was chosen."""
    return message("key_chosen")


def key_ranks() -> str:
    """Name the band of places."""
    return message("key_ranks")


def model_column(name: str) -> str:
    """Head a part of the logic model."""
    return message("model_column", name=name)


def leads_to(numbers: Sequence[int]) -> str:
    """Say by number what something leads to.

    Examples
    --------
    >>> leads_to([1, 3])
    'leads to 1 and 3'
    """
    return message("leads_to", numbers=[str(n) for n in numbers])
