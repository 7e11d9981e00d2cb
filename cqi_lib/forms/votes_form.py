"""The votes of a meeting, person by domain: `votes.csv`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pandas as pd

from ..errors import Problem
from ..tables import VOTES
from .file_form import FileForm
from .rows import Row, Rows


class VotesForm(FileForm):
    """Who gave how many points to which domain.

    Parameters
    ----------
    folder : the cohort folder.
    program : the program's id.
    round_id : the round whose results are voted on.
    domains : the domains that may be voted for.
    counted : `points`, or `rank` where people put the domains in order.
    as_of : the day the checks look from.

    Examples
    --------
    >>> form = VotesForm(Path("tests/fixtures/pair"), "alpha-house", "2025-fall", ["A1", "B1"])
    >>> form.people()
    ['Ana', 'Bo']
    """

    def __init__(
        self,
        folder: Path,
        program: str,
        round_id: str,
        domains: Sequence[str],
        *,
        counted: Literal["points", "rank"] = "points",
        as_of: dt.date | None = None,
    ) -> None:
        self.round_id, self.domains, self.counted = round_id, list(domains), counted
        super().__init__(folder, f"programs/{program}/votes.csv", program=program, as_of=as_of)

    def _take(self) -> None:
        new = ("round", "person", "domain", self.counted)
        self.rows = Rows(self.kept.text, new if not self.kept.text.strip() else ("person", "domain"))
        flaws = [self.rows.flaw] if self.rows.flaw else []
        allowed, mend = "the columns person, domain and points", "Mend the file in a spreadsheet, then read it again."
        found = [Problem("error", self.file, flaw, allowed, mend, program=self.program) for flaw in flaws]
        self.problems = (*self.kept.problems, *found)

    def _mine_rows(self) -> list[Row]:
        """List the rows of this round's first vote; a row without a round belongs to the newest."""
        return [
            row
            for row in self.rows.rows
            if row.cells.get("round", "").strip() in ("", self.round_id)
            and row.cells.get("turn", "").strip() in ("", "1")
            and row.cells.get("person", "").strip()
        ]

    def people(self) -> list[str]:
        """List who voted, in the order of the file."""
        return list(dict.fromkeys(row.cells["person"].strip() for row in self._mine_rows()))

    def given(self, person: str, domain: str) -> str:
        """Give what a person gave a domain, as text; empty where nothing."""
        row = self._row(person, domain)
        return row.cells.get(self.counted, "").strip() if row else ""

    def give(self, person: str, domain: str, value: str) -> None:
        """Put down what a person gave a domain; an empty text takes the vote back."""
        person, value = " ".join(person.split()), value.strip()
        row = self._row(person, domain)
        if not value:
            if row is not None:
                self.rows.rows.remove(row)
            return
        if row is None:
            self.rows.with_columns((self.counted,))
            self.rows.rows.append(
                row := Row({"round": self.round_id, "person": person, "domain": domain, self.counted: ""})
            )
        if row.cells.get(self.counted, "").strip() != value:
            self.rows.with_columns((self.counted,))
            row.cells[self.counted], row.raw = value, None

    def _row(self, person: str, domain: str) -> Row | None:
        for row in self._mine_rows():
            if row.cells["person"].strip() == person and row.cells.get("domain", "").strip() == domain:
                return row
        return None

    def votes(self) -> pd.DataFrame:
        """Give the votes that are numbers, as table VOTES; for a look at the count while people vote."""
        rows = []
        for row in self._mine_rows():
            text = row.cells.get(self.counted, "").strip()
            number = pd.to_numeric(text, errors="coerce") if text else float("nan")
            # A place is a whole number from 1; anything else is for the checks to name.
            if (
                number == number
                and number >= (1 if self.counted == "rank" else 0)
                and not (self.counted == "rank" and number % 1)
            ):
                vote = {"person": row.cells["person"].strip(), "domain": row.cells.get("domain", "").strip()}
                rows.append({"program_id": self.program, "round_id": self.round_id, "turn": 1, **vote,
                             self.counted: number, "source_row": len(rows) + 2})  # fmt: skip
        return VOTES.frame(rows)

    def _text(self) -> str:
        return self.rows.text if self.rows.rows or self.kept.there else ""
