"""The votes of a meeting, person by domain: `votes.csv`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from ..errors import Problem
from ..locale.said import sayings
from ..tables import VOTES
from .file_form import FileForm
from .rows import Row, Rows

say = sayings("desk_forms")
COUNTED = ("points", "rank")


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

    Attributes
    ----------
    unnamed : True where rows without a round are on this round's results.
    turn : the turn of the vote that is seen and typed into; at first the last one in the file.

    Examples
    --------
    >>> form = VotesForm(Path("tests/fixtures/pair"), "alpha-house", "2025-fall", ["A1", "B1"])
    >>> form.people()
    ['Ana', 'Bo', 'Cy']
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
        self.round_id, self.domains, self.unnamed = round_id, list(domains), True
        self.counted: Literal["points", "rank"] = counted
        self.turn = 0
        super().__init__(folder, f"programs/{program}/votes.csv", program=program, as_of=as_of)

    def _take(self) -> None:
        new = ("round", "person", "domain", self.counted)
        self.rows = Rows(self.kept.text, new if not self.kept.text.strip() else ("person", "domain"))
        flaws = [self.rows.flaw] if self.rows.flaw else []
        allowed, mend = say("votes_form-columns-allowed"), say("votes_form-columns-mend")
        found = [Problem("error", self.file, flaw, allowed, mend, program=self.program) for flaw in flaws]
        self.problems = (*self.kept.problems, *found)
        # A turn that was chosen stays in sight after saving.
        self.turn = self.turn or max(self.turns(), default=1)

    def _round_rows(self) -> list[Row]:
        """List the rows on this round's results; a row without a round belongs to the newest that was weighed."""
        mine = ("", self.round_id) if self.unnamed else (self.round_id,)
        return [
            row
            for row in self.rows.rows
            if row.cells.get("round", "").strip() in mine and row.cells.get("person", "").strip()
        ]

    def _mine_rows(self) -> list[Row]:
        """List the rows of the turn that is seen."""
        return [row for row in self._round_rows() if _turn(row) == self.turn]

    def turns(self) -> list[int]:
        """List the turns of the vote that the file holds."""
        return sorted({turn for row in self._round_rows() if (turn := _turn(row)) is not None})

    def count_unnamed(self, unnamed: bool) -> None:
        """Say whether rows without a round are on this round's results."""
        if unnamed != self.unnamed:
            self.unnamed = unnamed
            self.turn = max(self.turns(), default=1)

    def people(self) -> list[str]:
        """List who voted in any turn, in the order of the file."""
        return list(dict.fromkeys(row.cells["person"].strip() for row in self._round_rows()))

    def given(self, person: str, domain: str) -> str:
        """Give what a person gave a domain, as text; empty where nothing."""
        row = self._row(person, domain)
        return row.cells.get(self.counted, "").strip() if row else ""

    def give(self, person: str, domain: str, value: str) -> None:
        """Put down what a person gave a domain; an empty text takes the vote back."""
        person, value = " ".join(person.split()), value.strip()
        row = self._row(person, domain)
        if not value:
            self._take_back(row)
            return
        if row is None:
            row = Row({"round": self.round_id, "person": person, "domain": domain, self.counted: ""})
            if not self.unnamed:
                self.rows.with_columns(("round",))
            if self.turn > 1:
                self.rows.with_columns(("turn",))
            if "turn" in self.rows.headings:
                row.cells["turn"] = str(self.turn)
            self.rows.rows.append(row)
        if row.cells.get(self.counted, "").strip() != value:
            self.rows.with_columns((self.counted,))
            row.cells[self.counted], row.raw = value, None

    def _take_back(self, row: Row | None) -> None:
        """Take a vote back; what the row says under the other way to count stays."""
        other = "points" if self.counted == "rank" else "rank"
        if row is None:
            return
        if row.cells.get(other, "").strip():
            if row.cells.get(self.counted, "").strip():
                row.cells[self.counted], row.raw = "", None
            return
        self.rows.rows.remove(row)

    def _row(self, person: str, domain: str) -> Row | None:
        for row in self._mine_rows():
            if row.cells["person"].strip() == person and row.cells.get("domain", "").strip() == domain:
                return row
        return None

    def votes(self) -> pd.DataFrame:
        """Give the votes of every turn that are numbers, as table VOTES; for a look at the count while people vote."""
        rows: list[dict] = []
        for row in self._round_rows():
            turn = _turn(row)
            text = row.cells.get(self.counted, "").strip()
            number = pd.to_numeric(text, errors="coerce") if text else float("nan")
            # A place is a whole number from 1; anything else is for the checks to name.
            if (
                turn is not None
                and number == number
                and number >= (1 if self.counted == "rank" else 0)
                and not (self.counted == "rank" and number % 1)
            ):
                vote = {"person": row.cells["person"].strip(), "domain": row.cells.get("domain", "").strip()}
                rows.append({"program_id": self.program, "round_id": self.round_id, "turn": turn, **vote,
                             self.counted: number, "source_row": len(rows) + 2})  # fmt: skip
        return VOTES.frame(rows)

    # What is typed

    def typed(self) -> dict[str, dict[str, dict[str, dict[str, str]]]]:
        """Give what was voted on this round: by turn, person, domain, and points or rank."""
        found: dict[str, dict[str, dict[str, dict[str, str]]]] = {}
        for row in [] if self.problems else self._round_rows():
            given = {name: text for name in COUNTED if (text := row.cells.get(name, "").strip())}
            if (turn := _turn(row)) is not None and given:
                people = found.setdefault(str(turn), {})
                people.setdefault(row.cells["person"].strip(), {}).setdefault(row.cells["domain"].strip(), given)
        return found

    def put_typed(self, typed: Any) -> None:
        """Hold other votes on this round."""
        now, wanted = _flat(self.typed()), _flat(typed)
        seen = self.turn, self.counted
        for place in dict.fromkeys([*now, *wanted]):
            if now.get(place) != wanted.get(place):
                turn, person, domain, counted = place
                self.turn, self.counted = int(turn), counted
                self.give(person, domain, wanted.get(place, ""))
        self.turn, self.counted = seen

    def _text(self) -> str:
        return self.rows.text if self.rows.rows or self.kept.there else ""


def _flat(votes: Any) -> dict[tuple[str, str, str, Any], str]:
    return {
        (turn, person, domain, counted): text
        for turn, people in votes.items()
        for person, domains in people.items()
        for domain, given in domains.items()
        for counted, text in given.items()
    }


def _turn(row: Row) -> int | None:
    """Give a row's turn, the first where it says none; None for what is no whole number from 1."""
    text = row.cells.get("turn", "").strip() or "1"
    return int(text) if text.isascii() and text.isdigit() and int(text) else None
