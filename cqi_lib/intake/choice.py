"""Which sheet holds the responses, and where in it the headings stand."""

from __future__ import annotations

from ..cohort.records.mapping import MappingFile
from .columns import Headings
from .layout import find_header
from .log import Log
from .sheet import Sheet, Source
from .spelling import fold, listed, near, rows_named, shown


def choose_sheet(source: Source, headings: Headings, told: MappingFile, log: Log) -> tuple[Sheet, int]:
    """Choose the sheet that holds responses; several are asked about, none is refused with what was found."""
    sheets = source.sheets
    if told.sheet is not None:
        chosen = [s for s in sheets if fold(s.name) == fold(told.sheet)]
        if not chosen:
            best = near(told.sheet, [s.name for s in sheets])
            mend = f"Did you mean {best!r}?" if best else "Correct the name, or delete the line: it is for workbooks."
            names = [s.name for s in sheets if s.name]
            log.refuse("mapping, sheet", shown(told.sheet), listed(names) or "no sheet: the file is text", mend)
        log.stop()
        sheets = chosen
    fitting = [(s, h) for s in sheets if (h := find_header(s, headings)) is not None]
    open_ones = [(s, h) for s, h in fitting if not s.hidden] or fitting
    if len(open_ones) > 1:
        names = listed(repr(s.name) for s, _ in open_ones)
        log.refuse("", f"{len(open_ones)} sheets with responses: {names}", "one sheet",
                   "Write `sheet:` with its name in the mapping file.")  # fmt: skip
    elif not open_ones:
        _refuse_headless(sheets, headings, log)
    log.stop()
    sheet, header = open_ones[0]
    report_hidden(source, sheet, log)
    return sheet, header


def _refuse_headless(sheets: list[Sheet], headings: Headings, log: Log) -> None:
    known = [*headings.instrument.items, "respondent_id", "program", "role", "item", "answer"]
    for sheet in sheets[:3]:
        place = f"sheet {sheet.name!r}" if sheet.name else ""
        row = next((r for r in sheet.rows if any(c.strip() for c in r)), [])
        cells = [c for c in row if c.strip()]
        close = {c: best for c in cells if (best := near(c, known, cutoff=0.7)) and best != c}
        log.refuse(
            place,
            "no row of headings; the first row begins with " + listed(map(shown, cells), 5),
            "a row of headings: respondent_id, program, role and item codes, or item and answer",
            ("Did you mean " + listed((f"{b!r} for {c!r}" for c, b in close.items()), 5) + "? " if close else "")
            + "Add the headings, or map them in the mapping file.",
        )


def report_hidden(source: Source, sheet: Sheet, log: Log) -> None:
    """Say what is hidden in a workbook: it is read like everything else."""
    hidden = [s.name for s in source.sheets if s.hidden]
    if hidden:
        log.warn("", f"hidden sheets: {listed(map(repr, hidden))}", "", "Look whether they hold responses."
                 + (" The sheet read is hidden itself." if sheet.hidden else ""))  # fmt: skip
    if sheet.hidden_rows:
        where = f"sheet {sheet.name!r}, {rows_named(sheet.hidden_rows)}"
        log.warn(where, "hidden rows", "", "They were read like all others; delete them if they do not count.")
    if sheet.hidden_columns:
        where = f"sheet {sheet.name!r}, columns {listed(map(str, sheet.hidden_columns))}"
        log.warn(where, "hidden columns", "", "They were read like all others.")
