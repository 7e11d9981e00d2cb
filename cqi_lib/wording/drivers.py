"""Sentences about the driver diagram: what is thought to move the aim, and the changes to try."""

from __future__ import annotations

from collections.abc import Sequence

from .labels import idea_status
from .language import listed, number, plural

NO_MEASURE = "No measure yet"
NO_IDEA = "No idea yet"
ITSELF = "none"
WITHOUT_DRIVER = "Not tied to a driver yet"
COLUMNS = ("Driver", "Measure", "Secondary driver", "Change to try", "What became of it")
NO_EVIDENCE = "nothing to try yet"


def heading() -> str:
    """Head the driver diagram."""
    return "What we think moves the aim"


def caption(drivers: int, ideas: int, domain: str) -> str:
    """Say what the driver diagram holds.

    Examples
    --------
    >>> caption(3, 6, "Referrals and partnerships")
    'Three drivers and six changes to try for Referrals and partnerships'
    """
    tried = f" and {number(ideas)} {plural(ideas, 'change')} to try" if ideas else ""
    return f"{number(drivers, start=True)} {plural(drivers, 'driver')}{tried} for {domain}"


def measure(name: str) -> str:
    """Name a driver's measure."""
    return f"Measure: {name[:1].lower()}{name[1:]}"


def sentence(aim: str, drivers: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Say a driver diagram in words.

    Parameters
    ----------
    aim : the aim's sentence.
    drivers : each driver with its ideas, which may hold what became of them.

    Examples
    --------
    >>> sentence("By June: 65.", [("Families can get there", ["ride vouchers (no test on record)"]), ("B", [])])
    'By June: 65. Two drivers: “Families can get there”, with ride vouchers (no test on record); “B”, with no idea yet.'
    """
    told = [f"“{driver}”, with {listed(ideas) if ideas else 'no idea yet'}" for driver, ideas in drivers]
    return f"{aim} {number(len(drivers), start=True)} {plural(len(drivers), 'driver')}: {'; '.join(told)}.".strip()


def table_caption(domain: str) -> str:
    """Head the table behind a driver diagram."""
    return f"Drivers and changes to try for {domain}"


def idea_with(text: str, status: str) -> str:
    """Write an idea with what became of it.

    Examples
    --------
    >>> idea_with("Ride vouchers", "no test on record")
    'ride vouchers (no test on record)'
    """
    word = f"{text[:1].lower()}{text[1:]}" if text[1:2].islower() else text
    return f"{word} ({status})"


MEASURE_SHOWS = {
    "signal": "signal, as wanted",
    "possible signal": "possible signal, as wanted",
    "other signal": "signal, but not as wanted",
    "no signal yet": "no signal yet",
}
TESTS = {
    "as predicted": "its test came out as predicted",
    "better": "its test came out better than predicted",
    "partly": "its test came out partly as predicted",
    "missed": "its test missed the prediction",
    "doubtful": "the result of its test does not fit the chart",
}
STATES = {
    "as predicted": "a test came out as predicted",
    "better": "a test came out better than predicted",
    "partly": "a test came out partly as predicted",
    "not compared": "tested, without a prediction to compare with",
    "missed": "what was tested missed its prediction",
    "doubtful": "the result of a test does not fit the chart",
    "being tested": "being tested",
    "let go": "what was tried was let go",
    "no data": "what was tried was stopped",
    "not tried": "no test begun, by the records",
}


def driver_state(state: str, measure: str) -> str:
    """Say what speaks for a driver: its measure, which is named, or else the tests of its ideas.

    Examples
    --------
    >>> driver_state("no signal yet", "first visits missed"), driver_state("missed", "")
    ('first visits missed: no signal yet', 'what was tested missed its prediction')
    """
    return f"{measure}: {MEASURE_SHOWS[state]}" if state in MEASURE_SHOWS else STATES[state]


def idea_state(status: str, state: str) -> str:
    """Say what became of an idea, and how its latest test that can be compared came out.

    Examples
    --------
    >>> idea_state("adopted", "as predicted"), idea_state("abandoned", "let go")
    ('adopted; its test came out as predicted', 'tried and let go')
    """
    became = idea_status(status)
    return f"{became}; {TESTS[state]}" if state in TESTS else became
