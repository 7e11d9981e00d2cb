"""Small response files for the tests of intake, written anew for each test."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from cqi_lib.instrument.instrument import load_instrument

INSTRUMENT = load_instrument(Path(__file__).parents[1] / "data" / "exports" / "instrument.json")
ITEMS = list(INSTRUMENT.items)
HEADER = ["respondent_id", "program", "role", *ITEMS]
PROGRAMS = ("Maple Street", "Casa Nueva", "Youth Drop-In")


def people(n: int = 12) -> list[list[str]]:
    """Give rows of invented people; answers run through 1..5."""
    return [
        [f"r{i:02d}", PROGRAMS[i % 3], "leader" if i < 3 else "staff", *(str((i + 2 * j) % 5 + 1) for j in range(9))]
        for i in range(n)
    ]


def wide(n: int = 12) -> list[list[str]]:
    """Give a wide table with its headings."""
    return [list(HEADER), *people(n)]


def tidy(n: int = 12) -> list[list[str]]:
    """Give the same answers, one in each row."""
    rows = [["respondent_id", "program", "role", "item", "answer"]]
    for person in people(n):
        rows += [[*person[:3], item, answer] for item, answer in zip(ITEMS, person[3:], strict=True)]
    return rows


def text(rows: list[list[str]], separator: str = ",") -> str:
    """Write rows as delimited text."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()
