"""A release beside the answers of now: who is gone, who came later, and what of the release may still be shown."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ...cohort.records.cohort_file import CohortFile, ProgramEntry
from ...instrument.instrument import Instrument
from ...scoring.answer_grid import read_grid
from ...scoring.levels import item_and_domain_scores
from .. import publish
from ..over_time import LEVELS, Version, sheets_of
from ..printed import printed_numbers
from ..same_people import Sheets, ids_last, pair
from .record import Record

_WORDS = ["item", "comment_on", "comment"]


@dataclass(frozen=True, eq=False)
class Compared:
    """What a release is worth beside the answers of now.

    Parameters
    ----------
    why : `gone` or `side` where it may no longer be shown; else empty.
    later : the answers of how many people (coaches left out) it does not include.
    rows : what is shown of it; None where the answers are still the same.
    """

    why: str
    later: int
    rows: pd.DataFrame | None


def compare(kept: pd.DataFrame, now: pd.DataFrame, instrument: Instrument) -> Compared:
    """Compare the released answers of one program and round with those of now.

    Parameters
    ----------
    kept, now : RESPONSES.
    instrument : the instrument.

    Returns
    -------
    What was found. Somebody is gone whose sheet is no more there, or is empty now; a sheet that was changed counts as
    later. Comments that were withdrawn are left out of what is shown.
    """
    program = str(kept["program_id"].iloc[0])
    before, after = (sheets_in(rows, program, instrument) for rows in (kept, now))
    pairs = pair(before, after, "ids" if ids_last(before, after) else "nearest") if len(after) else []
    same = [b for b, a in pairs if _levels(after, a) or not _levels(before, b)]
    if len(same) < len(before):
        return Compared("gone", 0, None)
    if any(before.sides[b] != after.sides[a] for b, a in pairs):
        return Compared("side", 0, None)
    alike = {a for b, a in pairs if (before.answers[b] == after.answers[a]).all()}
    later = sum(side != "coach" for a, side in enumerate(after.sides) if a not in alike)
    rows = _without_withdrawn(_with_languages(kept, now), now)
    return Compared("", later, None if later == 0 and len(alike) == len(after) and _equal(rows, now) else rows)


def sheets_in(rows: pd.DataFrame, program: str, instrument: Instrument) -> Sheets:
    """Give the answers of a program's people in some rows of one round."""
    return sheets_of(read_grid(rows, instrument), program)


def _levels(sheets: Sheets, at: int) -> bool:
    given = sheets.answers[at]
    return bool(((given > 0) & (given <= LEVELS)).any())


def _equal(rows: pd.DataFrame, now: pd.DataFrame) -> bool:
    drop = ["source_file", "source_row"]
    return rows.drop(columns=drop).reset_index(drop=True).equals(now.drop(columns=drop).reset_index(drop=True))


def _with_languages(kept: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """Take the languages of people from now where a release that was made before they were kept has none."""
    if kept["language"].notna().any() or now["language"].isna().all():
        return kept
    known = now.drop_duplicates("respondent_id").set_index("respondent_id")["language"]
    return kept.assign(language=kept["respondent_id"].map(known).astype("str"))


def _without_withdrawn(kept: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """Leave out comments, and marks that they may be shown, which do not stand among the answers any more."""
    key = lambda rows: pd.MultiIndex.from_frame(rows[_WORDS].fillna("").astype(str))  # noqa: E731
    there, marked = key(now), key(now[now["shareable"].fillna(False).astype(bool)])
    mine = key(kept)
    gone = kept["comment"].notna().to_numpy() & ~mine.isin(there)
    out = kept.copy()
    out.loc[gone, ["comment", "comment_on"]] = None
    out.loc[gone | ~mine.isin(marked) & kept["shareable"].notna().to_numpy(), "shareable"] = False
    return out


def numbers_of(rows: pd.DataFrame, file: CohortFile, instrument: Instrument) -> pd.DataFrame:
    """Give the numbers that pages print of answers: NUMBERS.

    Parameters
    ----------
    rows : RESPONSES of a confidential round.
    file, instrument : the cohort.
    """
    items, domains = item_and_domain_scores(rows, instrument, frozenset(), file.aggregate, file.privacy)
    shown_items, shown = (publish(table, "program", cohort_file=file) for table in (items, domains))
    return printed_numbers(shown_items, shown, instrument)


def versions_of(record: Record, program: ProgramEntry, instrument: Instrument) -> list[Version]:
    """Give everything that was told of a program in a round, oldest first.

    Parameters
    ----------
    record : the round's record.
    program : the program.
    instrument : the instrument.
    """
    names = (program.id, *program.former_ids)
    out = []
    for entry in record.told(names):
        rows, numbers = record.answers(record.entries[entry.of - 1] if entry.of else entry), record.numbers(entry)
        # Under several of its ids at once: programs of which each had a page.
        for name in [name for name in names if name in entry.programs]:
            mine = rows[rows["program_id"].eq(name)].assign(program_id=program.id)
            told = numbers[numbers["program_id"].eq(name)].assign(program_id=program.id).reset_index(drop=True)
            out.append(Version(sheets_in(mine, program.id, instrument), told))
    return out
