"""Sentences about the work on a priority as a whole: its stage and its ramp of tests."""

from __future__ import annotations

from itertools import pairwise

from .language import amount, number, plural

COLUMNS = ("Cycle", "Dates", "Purpose", "Size", "Decision", "Follows cycle")
NOT_NOTED = "not noted"
NONE = "none"
NEXT = {
    "aim and baseline": "an aim with a measure, a value and a date, and six points before a test",
    "first test": "a first small test",
    "repeated tests": "a second test that uses what the first one taught",
    "signal of change": "a signal in the wanted direction since a firm baseline",
    "adopted": "a decision to adopt, while the signal is there",
    "held": "three periods after the adoption on the better side",
}


def heading(domain: str) -> str:
    """Head the work on a priority."""
    return f"{domain}: the tests so far" if domain else "Tests that belong to no priority"


def stage(label: str, name: str, reached: int, of: int) -> str:
    """Say how far the work on a priority is, as the records show it.

    Examples
    --------
    >>> stage("", "Repeated tests", 4, 7)
    'From the records: Repeated tests, step 4 of 7.'
    >>> stage("Fall 2024", "Held", 7, 7)
    'From the records, for the priority of Fall 2024: Held, step 7 of 7.'
    """
    which = f", for the priority of {label}" if label else ""
    return f"From the records{which}: {name}, step {reached} of {of}."


def next_stage(code: str) -> str:
    """Say what record the next step would need.

    Examples
    --------
    >>> next_stage("first test")
    'The next step would show in the records as: a first small test.'
    """
    return f"The next step would show in the records as: {NEXT[code]}."


def ideas_tried(tried: int, of: int) -> str:
    """Say how many of the change ideas the records show as tried; a cycle that names none may have tried one.

    Examples
    --------
    >>> ideas_tried(2, 6), ideas_tried(0, 3), ideas_tried(1, 1)
    ('The records show two of six change ideas as tried.', 'The records show none of three change ideas as tried.', 'The records show the one change idea as tried.')
    """
    if of == 1:
        return f"The records {'show' if tried else 'do not show'} the one change idea as tried."
    return f"The records show {number(tried, zero='none')} of {number(of)} change ideas as tried."


def caption(sizes: list[float], tests: int, unit: str, alike: bool = True) -> str:
    """Head a ramp with what it shows: how the tests that have begun grew, or did not.

    Parameters
    ----------
    sizes : their sizes in their order, where they were noted.
    tests : tests that have begun, or are on record with a result or a decision.
    unit : people, sites or days.
    alike : they try one idea; tests of several do not grow out of each other.

    Examples
    --------
    >>> caption([24, 52, 216], 3, "people"), caption([120, 20], 2, "people"), caption([24], 1, "people")
    ('Three tests so far, growing from 24 to 216 people', 'Two tests so far, of 20 to 120 people', 'One test so far, with 24 people')
    >>> caption([24, 52, 216], 3, "people", alike=False)
    'Three tests so far, of 24 to 216 people'
    >>> caption([], 2, "people"), caption([], 0, "people")
    ('Two tests so far', 'No start of a test is on record yet')
    """
    if not tests:
        return "No start of a test is on record yet"
    head = f"{number(tests, start=True)} {plural(tests, 'test')} so far"
    if not sizes:
        return head
    low, high = amount(min(sizes)), amount(max(sizes))
    one = {"people": "person", "sites": "site", "days": "day"}[unit]
    if min(sizes) == max(sizes):
        each = " each" if len(sizes) > 1 else ""
        return f"{head}, with {low} {plural(int(max(sizes)), one, unit)}{each}"
    grown = alike and len(sizes) == tests and all(a <= b for a, b in pairwise(sizes))
    return f"{head}, {'growing from' if grown else 'of'} {low} to {high} {unit}"


def alt(domain: str, cycles: list[tuple[str, str, str, str]]) -> str:
    """Say a ramp in sentences: each cycle with its dates, size and decision.

    Examples
    --------
    >>> alt("Referrals", [("1 Call", "May 5 to 9, 2025", "5 people", "Expand")])
    'Ramp of tests for Referrals. 1 Call: May 5 to 9, 2025; 5 people; Expand.'
    """
    head = f"Ramp of tests for {domain}." if domain else "Ramp of tests."
    return " ".join([head, *(f"{title}: {when}; {size.rstrip('.')}; {said}." for title, when, size, said in cycles)])


def table_caption(domain: str) -> str:
    """Name the table behind a ramp."""
    return f"Cycles for {domain}" if domain else "Cycles"
