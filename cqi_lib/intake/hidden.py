"""What is hidden on a sheet, said: it is read like everything else."""

from __future__ import annotations

from ..errors import place
from ..locale.said import sayings
from .log import Log
from .sheet import Sheet, sheet_named
from .spelling import listed, rows_named

say = sayings("intake_answers")


def hidden_parts(sheet: Sheet, log: Log) -> None:
    """Say which rows and columns of a sheet are hidden."""
    if sheet.hidden_rows:
        where = place(sheet_named(sheet.name), rows_named(sheet.hidden_rows))
        log.warn(where, say("choice-hidden_rows-found"), "", say("choice-hidden_rows-mend"))
    if sheet.hidden_columns:
        where = place(sheet_named(sheet.name), say("choice-columns", columns=listed(map(str, sheet.hidden_columns))))
        log.warn(where, say("choice-hidden_columns-found"), "", say("choice-hidden_columns-mend"))
