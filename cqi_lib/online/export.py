"""The answers as a plain tidy file: a row per answer, in words and codes that any tool can read.

To the second, times would say who answered after whom, and a list of who was where when would say who that was. So the
file has the day, the minutes taken in bands and how often the form was sent; the exact times stay in the store.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import zoneinfo
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from ..errors import OutputError
from ..files.refusal import refusal
from ..files.spreadsheet import csv_bytes
from ..intake.store.queries import ANSWERS
from ..intake.store.reading import Kept
from ..locale.said import sayings
from ..scoring.response_quality import minutes_taken

message = sayings("online_desk")

COLUMNS = (
    "respondent_id",
    "program",
    "role",
    "round",
    "submitted_at",
    "minutes",
    "submissions",
    *ANSWERS[ANSWERS.index("item") :],
    "promised",
)
"""Columns of the file. `submitted_at` is the day on which the form was last sent, `submissions` how often it was, and
`promised` what the person was told, so that the promise goes where the answers go."""

BANDS = (2, 5, 10, 20, 40, 60)
"""Minutes at which one band ends and the next begins."""


def band(minutes: float) -> str:
    """Name the band of a time to complete; empty where it is not known.

    Examples
    --------
    >>> band(1.9), band(2), band(24.2), band(300), band(float("nan"))
    ('under 2', '2 to 5', '20 to 40', '60 or more', '')
    """
    if pd.isna(minutes):
        return ""
    above = next((n for n, edge in enumerate(BANDS) if minutes < edge), len(BANDS))
    if above == 0:
        return f"under {BANDS[0]}"
    return f"{BANDS[above - 1]} to {BANDS[above]}" if above < len(BANDS) else f"{BANDS[-1]} or more"


def tidy_table(kept: Kept, zone: str, order: Sequence[str] = ()) -> pd.DataFrame:
    """Lay out the answers; columns `COLUMNS`, all text.

    Parameters
    ----------
    kept : what the store holds.
    zone : the cohort's time zone, for the day.
    order : items in the order in which the form has them; so are the rows of a person, whatever came first.
    """
    table = pd.DataFrame(list(kept.rows), columns=ANSWERS, dtype="str")
    times = table[["started_at", "submitted_at"]].apply(pd.to_datetime, utc=True)
    taken = minutes_taken(times["started_at"], times["submitted_at"])
    table["minutes"] = [band(minutes) for minutes in taken]
    table["submissions"] = [str(kept.sent.get(one, 0)) for one in table["respondent_id"]]
    table["submitted_at"] = [_day(text, zone) for text in table["submitted_at"]]
    promised: dict[str, dict[str, None]] = {}
    for one in kept.told:
        for person in one.people:
            promised.setdefault(person, {})[one.promise.in_short()] = None
    table["promised"] = [" | ".join(promised.get(one, ())) for one in table["respondent_id"]]
    place = {item: n for n, item in enumerate(order)}
    table["place"] = [place.get(item, len(place)) for item in table["item"]]
    # Sorted within each person only: people stand in the order of their ids, which are drawn.
    table = table.sort_values(["program", "role", "respondent_id", "place", "item"], kind="stable")
    return table[list(COLUMNS)].reset_index(drop=True).astype("str")


def _day(text: str, zone: str) -> str:
    return dt.datetime.fromisoformat(text).astimezone(zoneinfo.ZoneInfo(zone)).date().isoformat() if text else ""


def write_tidy(table: pd.DataFrame, path: Path, staged: Path | None = None) -> None:
    """Write a table of answers as CSV, for its owner's eyes only; whole or not at all.

    Parameters
    ----------
    table : see `tidy_table`.
    path : the file; one that is there is replaced.
    staged : a folder on the same disk where it is written first; None is the file's own.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    beside = (staged or path.parent) / f".{path.name}.part"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(csv_bytes(table))
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise OutputError(message("cannot-write", file=str(path), why=refusal(error))) from None
