"""Sentences about the work on a priority as a whole: its stage and its ramp of tests."""

from __future__ import annotations

from itertools import pairwise

from ..locale.catalogue import catalogue, key
from .claim import unmarked
from .language import amount

message = catalogue(__name__)


@unmarked
def columns() -> tuple[str, ...]:
    """Head the table behind a ramp."""
    return tuple(message(f"columns-{c}") for c in ("cycle", "dates", "purpose", "size", "decision", "follows"))


@unmarked
def not_noted() -> str:
    """Stand where no size was written down."""
    return message("not_noted")


@unmarked
def none() -> str:
    """Stand where a cycle follows no other."""
    return message("none")


def heading(domain: str) -> str:
    """Head the work on a priority."""
    return message("heading", domain=domain) if domain else message("heading-none")


def stage(label: str, name: str, reached: int, of: int) -> str:
    """Say how far the work on a priority is, as the records show it.

    Examples
    --------
    >>> stage("", "Repeated tests", 4, 7)
    'From the records: Repeated tests, step 4 of 7.'
    >>> stage("Fall 2024", "Held", 7, 7)
    'From the records, for the priority of Fall 2024: Held, step 7 of 7.'
    """
    given: dict = {"name": name, "reached": reached, "of": of}
    return message("stage-priority", label=label, **given) if label else message("stage", **given)


def next_stage(code: str) -> str:
    """Say what record the next step would need.

    Examples
    --------
    >>> next_stage("first test")
    'The next step would show in the records as: a first small test.'
    """
    return message("next_stage", code=key(code))


def ideas_tried(tried: int, of: int) -> str:
    """Say how many of the change ideas the records show as tried; a cycle that names none may have tried one.

    Examples
    --------
    >>> ideas_tried(2, 6), ideas_tried(0, 3), ideas_tried(1, 1)
    ('The records show two of six change ideas as tried.', 'The records show none of three change ideas as tried.', 'The records show the one change idea as tried.')
    """
    if of == 1:
        return message("ideas_tried-one", tried=bool(tried))
    return message("ideas_tried", tried=tried, of=of)


def caption(sizes: list[float], tests: int, unit: str, alike: bool = True, domain: str = "") -> str:
    """Head a ramp with what it shows: how the tests that have begun grew, or did not.

    Parameters
    ----------
    sizes : their sizes in their order, where they were noted.
    tests : tests that have begun, or are on record with a result or a decision.
    unit : people, sites or days.
    alike : they are of one ramp, in the order of their starts; tests of several do not grow out of each other.

    domain : what the tests are for, where there are others.

    Examples
    --------
    >>> caption([24], 1, "people", domain="Outcomes")
    'Outcomes: one test so far, with 24 people'
    >>> caption([24, 52, 216], 3, "people"), caption([120, 20], 2, "people"), caption([24], 1, "people")
    ('Three tests so far, growing from 24 to 216 people', 'Two tests so far, of 20 to 120 people', 'One test so far, with 24 people')
    >>> caption([24, 52, 216], 3, "people", alike=False)
    'Three tests so far, of 24 to 216 people'
    >>> caption([3], 3, "people"), caption([3, 8], 3, "sites")
    ('Three tests so far, with 3 people where a size was noted', 'Three tests so far, of 3 to 8 sites where a size was noted')
    >>> caption([], 2, "people"), caption([], 0, "people")
    ('Two tests so far', 'No start of a test is on record yet')
    """
    if domain:
        said = caption(sizes, tests, unit, alike)
        return message("caption-of", domain=domain, said=said[:1].lower() + said[1:])
    if not tests:
        return message("caption-none")
    if not sizes:
        return message("caption", n=tests)
    low, high, whole = amount(min(sizes)), amount(max(sizes)), len(sizes) == tests
    if min(sizes) == max(sizes):
        values = {"size": low, "one": int(max(sizes)) == 1, "unit": unit, "each": len(sizes) > 1, "whole": whole}
        return message("caption-equal", n=tests, **values)
    if alike and whole and all(a <= b for a, b in pairwise(sizes)):
        return message("caption-grown", n=tests, low=low, high=high, unit=unit)
    return message("caption-between", n=tests, low=low, high=high, unit=unit, whole=whole)


def alt(domain: str, cycles: list[tuple[str, str, str, str]]) -> str:
    """Say a ramp in sentences: each cycle with its dates, size and decision.

    Examples
    --------
    >>> alt("Referrals", [("1 Call", "May 5 to 9, 2025", "5 people", "Expand")])
    'Ramp of tests for Referrals. 1 Call: May 5 to 9, 2025; 5 people; Expand.'
    """
    head = message("alt", domain=domain) if domain else message("alt-none")
    told = (
        message("alt-cycle", title=title, when=when, size=size.rstrip("."), said=said)
        for title, when, size, said in cycles
    )
    return " ".join([head, *told])


def table_caption(domain: str) -> str:
    """Name the table behind a ramp."""
    return message("table_caption", domain=domain) if domain else message("table_caption-none")
