"""Sentences about the driver diagram: what is thought to move the aim, and the changes to try."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue, key
from .claim import unmarked
from .labels import idea_status

message = catalogue(__name__)
MEASURE_SHOWS = ("signal", "possible signal", "other signal", "no signal yet")
COMPARED = ("as predicted", "better", "partly", "missed", "doubtful")


@unmarked
def columns() -> tuple[str, ...]:
    """Head the table behind a driver diagram."""
    return tuple(message(f"columns-{c}") for c in ("driver", "measure", "secondary", "change", "became"))


@unmarked
def no_measure() -> str:
    """Stand where no measure is named."""
    return message("no_measure")


@unmarked
def no_idea() -> str:
    """Stand where no change is named."""
    return message("no_idea")


@unmarked
def itself() -> str:
    """Stand where a change hangs on a driver itself."""
    return message("itself")


@unmarked
def without_driver() -> str:
    """Stand where a change hangs on no driver."""
    return message("without_driver")


@unmarked
def no_evidence() -> str:
    """Stand where there is nothing that could be tried."""
    return message("no_evidence")


def heading() -> str:
    """Head the driver diagram."""
    return message("heading")


def caption(drivers: int, ideas: int, domain: str) -> str:
    """Say what the driver diagram holds.

    Examples
    --------
    >>> caption(3, 6, "Referrals and partnerships")
    'Three drivers and six changes to try for Referrals and partnerships'
    """
    if not ideas:
        return message("caption", drivers=drivers, domain=domain)
    return message("caption-ideas", drivers=drivers, ideas=ideas, domain=domain)


def measure(name: str) -> str:
    """Name a driver's measure."""
    return message("measure", name=f"{name[:1].lower()}{name[1:]}")


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
    told = [
        message("sentence-driver", driver=driver, ideas=list(ideas))
        if ideas
        else message("sentence-bare", driver=driver)
        for driver, ideas in drivers
    ]
    return f"{aim} {message('sentence', n=len(drivers), told='; '.join(told))}".strip()


def table_caption(domain: str) -> str:
    """Head the table behind a driver diagram."""
    return message("table_caption", domain=domain)


def idea_with(text: str, status: str) -> str:
    """Write an idea with what became of it.

    Examples
    --------
    >>> idea_with("Ride vouchers", "no test on record")
    'ride vouchers (no test on record)'
    """
    return message("idea_with", idea=f"{text[:1].lower()}{text[1:]}" if text[1:2].islower() else text, status=status)


def driver_state(state: str, measure: str) -> str:
    """Say what speaks for a driver: its measure, which is named, or else the tests of its ideas.

    Examples
    --------
    >>> driver_state("no signal yet", "first visits missed"), driver_state("missed", "")
    ('first visits missed: no signal yet', 'what was tested missed its prediction')
    """
    if state in MEASURE_SHOWS:
        return message("driver_state-measure", measure=measure, code=key(state))
    return message("driver_state", code=key(state))


def idea_state(status: str, state: str, earlier: bool = False) -> str:
    """Say what became of an idea, and how its latest test that can be compared came out.

    Parameters
    ----------
    status : what became of the idea.
    state : what speaks for it.
    earlier : that test is an earlier one than the test that says what became of the idea.

    Examples
    --------
    >>> idea_state("adopted", "as predicted"), idea_state("abandoned", "let go")
    ('adopted; its test came out as predicted', 'tried and let go')
    >>> idea_state("being tested", "missed", True)
    'test not decided yet; an earlier test missed the prediction'
    """
    became, before = idea_status(status), "-before" if earlier else ""
    return message(f"idea_state{before}", became=became, code=key(state)) if state in COMPARED else became
