"""What happened around a program, dated, for its charts: `events.csv`, cell by cell."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..cohort.records.csv_file import table_of
from ..cohort.records.csv_records import EVENT_COLUMNS, events_in
from ..errors import Problem
from ..wording import points as words
from . import cells
from .grid_form import GridForm, Line


class EventsForm(GridForm):
    """A line for each event, the newest first, and an empty one above them for the next.

    Parameters
    ----------
    folder : the cohort folder.
    records : the program's records.
    as_of : the day the checks look from.
    today : the day that new rows say they were entered on.
    """

    needed = ("date", "label")
    new = ("date", "label", "measure", "entered_on", "source")

    def __init__(
        self, folder: Path, records: ProgramRecords, as_of: dt.date | None = None, today: dt.date | None = None
    ) -> None:
        self.today = today or as_of or dt.date.today()
        super().__init__(folder, records, "events.csv", as_of)

    def columns(self) -> tuple[str, ...]:
        """Name the columns that are typed into."""
        return ("date", "label", "measure", "source")

    def lines(self) -> list[Line]:
        """List the events: new ones with the next empty one above, then those of the file from the newest."""
        new = sorted((int(key[2:]) for key in self._at if key.startswith("n:")), reverse=True)
        new = [next(n for n in range(len(new) + 1) if n not in new), *new]
        old = [key for key, row in self._at.items() if key.startswith("r") and any(row.cells.values())]
        old.sort(key=lambda key: cells.day(self.rows_was(key)), reverse=True)
        return [*(self._line(f"n:{n}") for n in new), *(self._line(key) for key in old)]

    def rows_was(self, key: str) -> str:
        """Give an event's day as the file has it, so that no line moves while its day is typed."""
        return self._was[id(self._at[key])][0].get("date", "")

    def _line(self, key: str) -> Line:
        given = {"entered_on": self.today.isoformat()} if "entered_on" in self.rows.headings else {}
        if key.startswith("n:"):
            return Line(key, words.new_event(), words.new_events(), given)
        return Line(key, words.event(self.rows_was(key)), words.events_on_record())

    def named_rows(self) -> dict[str, str]:
        """Name each event by day and words as the file has them, new ones by their number."""
        were = [(key, self._was.get(id(row), (None, None))[0]) for key, row in self._at.items()]
        return self.numbered(
            (f"{was.get('date', '')} {was.get('label', '')}" if was else key, key) for key, was in were
        )

    def key_named(self, name: str) -> str:
        """Give the key of a line for an event that the file does not hold."""
        return next(f"n:{n}" for n in range(len(self._at) + 1) if f"n:{n}" not in self._at)

    def canonical(self, key: str, column: str, text: str) -> str:
        """Write what was typed as the file has it."""
        text = " ".join(text.split())
        if column == "date":
            return cells.day(text)
        if column == "measure":
            # The name that people know stands for the id.
            named = {m.short.casefold(): m.id for m in self.records.measures.values() if m.short}
            named |= {m.name.casefold(): m.id for m in self.records.measures.values()}
            return named.get(text.casefold(), text)
        return text

    def read(self, text: str) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
        """Read a text of the file as the cohort is read."""
        if not text.strip():
            return self.records.events.iloc[:0], ()
        table = table_of(text, self.file, program=self.program, **EVENT_COLUMNS)
        return events_in(table, program=self.records.id, measures=list(self.records.measures))
