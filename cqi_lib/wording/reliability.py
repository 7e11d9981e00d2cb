"""Sentences for the evaluator about how well the cohort's answers hold together."""

from __future__ import annotations

from collections.abc import Sequence

from .language import MINUS, decimals, listed, number, plural


def columns() -> list[tuple[str, str]]:
    """Head the columns of the table."""
    return [
        ("Domain", "l"),
        ("Complete answers", "r"),
        ("Alpha", "r"),
        ("Alpha within programs", "r"),
        ("Omega", "r"),
        ("Respondents", "r"),
        ("ICC(1)", "r"),
        ("ICC(2)", "r"),
        ("k", "r"),
    ]


def caption(round_label: str) -> str:
    """Head the table."""
    return f"Reliability by domain, {round_label}"


def estimate(value: float, low: float, high: float) -> str:
    """Write an estimate with its 95 % interval.

    Examples
    --------
    >>> estimate(0.812, 0.7, 0.884), estimate(0.1, -0.004, 0.3), estimate(float("nan"), 0, 0)
    ('0.81 (0.70 to 0.88)', '0.10 (0.00 to 0.30)', 'not computed')
    """
    if value != value:
        return "not computed"
    if low != low or high != high:
        return _two(value)
    return f"{_two(value)} ({_two(low)} to {_two(high)})"


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
        return f"In no domain can the averages of these {programs} programs be told apart (ICC(2) of .70 or more)."
    return (
        f"Averages of these {programs} programs can be told apart (ICC(2) of .70 or more) in {number(len(names))} of "
        f"{domains} {plural(domains, 'domain')}: {listed(names)}."
    )


def too_few(n: int, minimum: int) -> str:
    """Say that there are too few respondents for any of it.

    Examples
    --------
    >>> too_few(12, 30)
    'Nothing is computed: 12 respondents, 30 are needed.'
    """
    return f"Nothing is computed: {n} {plural(n, 'respondent')}, {minimum} are needed."


def note(caution: int, programs: int) -> str:
    """Say how to read the table.

    Parameters
    ----------
    caution : domains with an alpha from 30 to 49 complete answers.
    programs : programs behind the table.
    """
    text = (
        "Intervals are 95 % intervals: Feldt’s for alpha, from F for ICC. “Within programs” takes each program’s average "
        "off first, so that differences between programs do not look like consistency. ICC(1) is Shrout and Fleiss’s "
        "ICC(1,1), ICC(2) their ICC(1,k), with k respondents for a program, adjusted for unequal numbers. A low alpha on "
        "a list of distinct practices is no fault."
    )
    if caution:
        text += f" In {number(caution)} {plural(caution, 'domain')} alpha rests on fewer than 50 complete answers: read it with caution there."
    if programs < 15:
        text += " With so few programs the intervals of ICC are wide; rank nobody by them."
    return text
