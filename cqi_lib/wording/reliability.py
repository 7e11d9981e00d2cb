"""Sentences for the evaluator about how well the cohort's answers hold together."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import unmarked
from .language import MINUS, decimals

message = catalogue(__name__)


def columns() -> list[tuple[str, str]]:
    """Head the columns of the table."""
    codes = ("domain", "complete", "alpha", "within", "omega", "respondents", "icc1", "icc2", "k")
    return [(message("columns", code=code), "l" if code == "domain" else "r") for code in codes]


def caption(round_label: str) -> str:
    """Head the table."""
    return message("caption", round=round_label)


@unmarked
def not_computed() -> str:
    """Fill a cell of what could not be worked out."""
    return message("not_computed")


def estimate(value: float, low: float, high: float) -> str:
    """Write an estimate with its 95 % interval.

    Examples
    --------
    >>> estimate(0.812, 0.7, 0.884), estimate(0.1, -0.004, 0.3), estimate(float("nan"), 0, 0)
    ('0.81 (0.70 to 0.88)', '0.10 (0.00 to 0.30)', 'not computed')
    """
    if value != value:
        return not_computed()
    if low != low or high != high:
        return _two(value)
    return message("estimate", value=_two(value), low=_two(low), high=_two(high))


def _two(value: float) -> str:
    text = decimals(abs(value), 2)
    return MINUS + text if value < 0 and float(text) else text


def apart(names: Sequence[str], domains: int, programs: int) -> str:
    """Say in which domains programs can be told apart.

    Examples
    --------
    >>> apart(["Outcomes"], 13, 11)
    'Averages of these 11 programs can be told apart (ICC(2) of .70 or more) in one of 13 domains: Outcomes.'
    >>> apart([], 13, 11)
    'In no domain can the averages of these 11 programs be told apart (ICC(2) of .70 or more).'
    """
    if not names:
        return message("apart-none", programs=programs)
    return message("apart", programs=programs, n=len(names), domains=domains, names=list(names))


def too_few(n: int, minimum: int) -> str:
    """Say that there are too few respondents for any of it.

    Examples
    --------
    >>> too_few(12, 30)
    'Nothing is computed: no domain has more than 12 respondents, 30 are needed.'
    """
    return message("too_few", n=n, minimum=minimum)


def note(caution: int, programs: int) -> str:
    """Say how to read the table.

    Parameters
    ----------
    caution : domains with an alpha from 30 to 49 complete answers.
    programs : programs behind the table.
    """
    parts = [message("note")]
    if caution:
        parts.append(message("note-caution", n=caution))
    if programs < 15:
        parts.append(message("note-few"))
    return " ".join(parts)
