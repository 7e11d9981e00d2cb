"""Which round everything that follows is about, said before anything else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import prose

message = catalogue(__name__)


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
    begun = date <= as_of
    text = message("looked_at", label=label, round_id=round_id, begun=begun, date=date, as_of=as_of)
    told = [message("looked_at-one", label=name, round_id=own, date=day, n=n) for name, own, day, n in later]
    if not told:
        return text
    return prose([text, message("looked_at-later", rounds=told if len(told) < 3 else "; ".join(told))])
