"""Sentences about priorities, aims and drivers."""

from __future__ import annotations

import datetime as dt

from .language import amount, full_date, listed, number, plural

AIM = "Aim"
NO_MEASURE = "No measure yet"
COLUMNS_FIRST = "Domain"
WEIGHTED = "Weighted average"


def none_yet(language: str = "en") -> str:
    """Say that nothing was chosen yet."""
    return "No priority has been chosen yet. Coach and staff choose one to three together, from the findings above."


def chosen(names: list[str], when: dt.date | None, round_label: str, language: str = "en") -> str:
    """Say what was chosen and when.

    Examples
    --------
    >>> chosen(["Referrals and partnerships"], dt.date(2024, 11, 4), "Fall 2024")
    'On November 4, 2024, coach and staff chose Referrals and partnerships, from the results of Fall 2024.'
    """
    day = f"On {full_date(when)}, coach" if when else "Coach"
    return f"{day} and staff chose {listed(names)}, from the results of {round_label}."


def stays(names: list[str], round_label: str, language: str = "en") -> str:
    """Say that the priorities are those of an earlier round."""
    verb = plural(len(names), "was", "were")
    return f"{listed(names)} {verb} chosen from the results of {round_label}; no new priority has been chosen since."


def weighing_caption(round_label: str, language: str = "en") -> str:
    """Head the table of weighed domains."""
    return f"How the domains were weighed, from the results of {round_label}"


def weighing_note(weights: dict[str, str], language: str = "en") -> str:
    """Explain the weighted average.

    Parameters
    ----------
    weights : weight as text by criterion's name.
    """
    return (
        "Each reason was given 1 to 5 points by coach and staff together; for effort, 5 means little effort. "
        f"The weights are {listed(f'{name} {w}' for name, w in weights.items())}. The table orders a conversation; "
        "it does not decide."
    )


def aim(
    to: float | None,
    from_: float | None,
    by: dt.date | None,
    unit: str,
    short: str,
    statement: str,
    language: str = "en",
) -> str:
    """Write an aim out: the program's own words, or from its parts.

    Examples
    --------
    >>> aim(65, 46, dt.date(2026, 6, 30), "of every 100 families", "families connected within 30 days", "")
    'By June 30, 2026: families connected within 30 days, 65 of every 100 families, up from 46.'
    """
    if statement:
        return statement
    parts = []
    if to is not None:
        parts.append(f"{amount(to)} {unit}".strip())
        if from_ is not None and from_ != to:
            parts.append(f"{'up' if to > from_ else 'down'} from {amount(from_)}")
    what = ", ".join([short or "the measure", *parts])
    return f"By {full_date(by)}: {what}." if by else f"{what[0].upper()}{what[1:]}."


def aim_alt(before: float | None, now: float | None, to: float, unit: str, tested: bool, language: str = "en") -> str:
    """Say the small line of an aim in words.

    Parameters
    ----------
    before, now, to : values; None where there is none.
    unit : what follows a number.
    tested : a test has begun, so that `before` is the baseline.

    Examples
    --------
    >>> aim_alt(46, 60, 65, "of every 100 families", True)
    'Before the first test 46, now 60, aim 65 of every 100 families'
    """
    start = "before the first test" if tested else "at the start"
    parts = [f"{start} {amount(before)}"] if before is not None else []
    parts += [f"now {amount(now)}"] if now is not None else []
    text = ", ".join([*parts, f"aim {amount(to)} {unit}".strip()])
    return text[0].upper() + text[1:]


def for_whom(text: str, language: str = "en") -> str:
    """Introduce for whom an aim is."""
    return f"For {text[:1].lower() + text[1:] if text[1:2].islower() else text}" if text else ""


def missing(codes: list[str], language: str = "en") -> str:
    """Say what an aim still lacks.

    Examples
    --------
    >>> missing(["no_date", "no_target"])
    'The aim still lacks a date and a target.'
    """
    if not codes:
        return ""
    names = {
        "no_measure": "a measure",
        "unknown_measure": "a measure that is defined",
        "no_baseline": "a starting value",
        "no_target": "a target",
        "no_date": "a date",
        "date_past": "a date that has not passed",
        "no_scope": "for whom it is",
        "no_equity": "a word on whom it must not leave behind",
        "wrong_side": "a target on the better side of its starting value",
        "within_chance": "a target beyond the usual ups and downs",
        "no_aim": "a sentence of its own",
    }
    return f"The aim still lacks {listed(names.get(c, c.replace('_', ' ')) for c in codes)}."


def drivers_heading(language: str = "en") -> str:
    """Head the driver diagram."""
    return "What we think moves the aim"


def driver_measure(name: str, language: str = "en") -> str:
    """Name a driver's measure."""
    return f"Measure: {name[:1].lower()}{name[1:]}"


def driver_gaps(codes: list[tuple[str, str]], language: str = "en") -> str:
    """Say what the drivers still lack.

    Examples
    --------
    >>> driver_gaps([("driver_without_measure", "Partners tell us")])
    'Checked for gaps: “Partners tell us” has no measure yet.'
    """
    texts = []
    for code, subject in codes:
        texts.append(
            {
                "driver_without_measure": f"“{subject}” has no measure yet",
                "driver_without_idea": f"“{subject}” has no change idea yet",
                "no_driver": "no driver is named yet",
                "no_outcome_measure": "the aim has no outcome measure",
                "no_balancing_measure": "no measure watches for side effects",
                "few_drivers": "only one driver is named",
                "too_many_drivers": "more than five drivers are named",
            }.get(code, code.replace("_", " "))
        )
    return (
        f"Checked for gaps: {'; '.join(texts)}."
        if texts
        else "Checked for gaps: every driver has a measure and an idea."
    )


def count(n: int, language: str = "en") -> str:
    """Say a number of priorities."""
    return f"{number(n)} {plural(n, 'priority', 'priorities')}"
