"""Which round everything that follows is about, said before anything else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .language import full_date, listed, plural


def looked_at(
    label: str, round_id: str, date: dt.date, as_of: dt.date, later: Sequence[tuple[str, str, dt.date, int]] = ()
) -> str:
    """Say which round is looked at, from which day, and which rounds come after it.

    Parameters
    ----------
    label, round_id, date : the round and the day it begins.
    as_of : the day everything is looked at from.
    later : rounds of later dates: label, id, date and how many people answered.

    Examples
    --------
    >>> looked_at("Spring 2026", "2026", dt.date(2026, 3, 2), dt.date(2026, 3, 14))
    'Round: Spring 2026 (2026), begun on March 2, 2026; looked at from March 14, 2026.'
    >>> fall = ("Fall 2026", "2026-fall", dt.date(2026, 11, 1), 9)
    >>> looked_at("Spring 2026", "2026", dt.date(2026, 3, 2), dt.date(2026, 10, 14), [fall])
    'Round: Spring 2026 (2026), begun on March 2, 2026; looked at from October 14, 2026. Later and not looked at: Fall 2026 (2026-fall), dated November 1, 2026, with answers of 9 people.'
    """
    began = "begun" if date <= as_of else "beginning"
    text = f"Round: {label} ({round_id}), {began} on {full_date(date)}; looked at from {full_date(as_of)}."
    if not later:
        return text
    told = [
        f"{name} ({own}), dated {full_date(day)}, "
        + (f"with answers of {n} {plural(n, 'person', 'people')}" if n else "without answers")
        for name, own, day, n in later
    ]
    return f"{text} Later and not looked at: {listed(told) if len(told) < 3 else '; '.join(told)}."
