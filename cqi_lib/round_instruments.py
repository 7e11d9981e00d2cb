"""Rounds that asked another version of the assessment: which questions are the same, and so may be compared.

A question is the same where its id, its words and its scale are: number of levels, their codes and labels, and the
direction. Everything else is left out of the comparison, and that is said.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from .errors import CohortError, Problem
from .records.cohort_file import CohortFile
from .records.text_file import shorten

if TYPE_CHECKING:
    from .instrument import Instrument, Item

SHOWN = 8


def read_round_instruments(folder: Path, file: CohortFile, problems: list[Problem]) -> dict[str, Instrument | None]:
    """Load the instruments of rounds that name their own.

    Parameters
    ----------
    folder, file : the cohort's folder and cohort.yml.
    problems : takes what is wrong, and which questions are not compared.

    Returns
    -------
    Round id -> its instrument; None where it cannot be used: then the round's answers are not read.
    """
    from .head import read_instrument

    told = {entry.id: entry.instrument for entry in file.rounds if entry.instrument not in ("", file.instrument)}
    if not told:
        return {}
    now = read_instrument(folder, file)
    found: dict[str, Instrument | None] = {}
    for round_id, name in told.items():
        place = f"cohort.yml, rounds, {round_id}, instrument"
        try:
            then = read_instrument(folder, file.model_copy(update={"instrument": name}))
        except CohortError as error:
            found[round_id] = None
            more = " ".join(f"{p.where}: {p.found}." for p in error.problems[:SHOWN])
            mend = f"Correct it; the answers of {round_id} are not read. {more}"
            problems.append(Problem("error", place, f"{shorten(name)}, which cannot be used", "an instrument", mend))
            continue
        found[round_id] = then
        problems += _said(place, round_id, now, then)
    return found


def differences(now: Instrument, then: Instrument) -> dict[str, str]:
    """List the questions that are not the same in two instruments.

    Parameters
    ----------
    now, then : two instruments.

    Returns
    -------
    Item id -> `only_now`, `only_then`, `domain`, `text` or `scale`; what is the same is left out.

    Examples
    --------
    >>> from cqi_lib.instrument import load_instrument
    >>> full, short = load_instrument("cqi-61"), load_instrument("cqi-26")
    >>> found = differences(full, short)
    >>> len(found), set(found.values())
    (35, {'only_now'})
    """
    out = {}
    for item_id in dict.fromkeys([*now.items, *then.items]):
        here, there = now.items.get(item_id), then.items.get(item_id)
        if here is None or there is None:
            out[item_id] = "only_then" if here is None else "only_now"
        elif here.domain != there.domain:
            out[item_id] = "domain"
        elif _words(here) != _words(there):
            out[item_id] = "text"
        elif _scale(now, here) != _scale(then, there):
            out[item_id] = "scale"
    return out


def same_questions(responses: pd.DataFrame, now: Instrument, then: Instrument) -> pd.DataFrame:
    """Keep the answers to questions that are the same in both instruments.

    Parameters
    ----------
    responses : RESPONSES of a round that asked `then`.
    now, then : the cohort's instrument and the round's.
    """
    other = differences(now, then)
    return responses[~responses["item"].isin(other)].reset_index(drop=True)


def _words(item: Item) -> str:
    return " ".join(item.text.casefold().split())


def _scale(instrument: Instrument, item: Item) -> tuple:
    levels = instrument.domains[item.domain].scale.levels
    return item.reversed, tuple((x.rank, x.code, x.label.casefold()) for x in levels)


def _said(place: str, round_id: str, now: Instrument, then: Instrument) -> list[Problem]:
    other = differences(now, then)
    if not other:
        return []
    why = {
        "only_now": "asked only by the cohort's instrument",
        "only_then": f"asked only in {round_id}",
        "domain": "in another domain",
        "text": "in other words",
        "scale": "on another scale, or one that runs the other way",
    }
    parts = []
    for code, words in why.items():
        ids = [i for i, reason in other.items() if reason == code]
        if ids:
            more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
            parts.append(f"{len(ids)} {words} ({', '.join(ids[:SHOWN])}{more})")
    same = len(set(now.items) - set(other))
    found = f"another instrument than the cohort's: {'; '.join(parts)}"
    mend = f"Nothing needs to be done: only the {same} questions that are the same are read and compared."
    if not same:
        mend = f"No question is the same: the answers of {round_id} are not read. Check the name of the instrument."
    return [Problem("warning" if same else "error", place, found, "the same questions in every round", mend)]
