"""Which sheet holds the responses, and where in it the headings stand."""

from __future__ import annotations

from ..cohort.records.mapping import MappingFile
from ..errors import place
from ..locale.said import sayings
from .columns import Headings
from .hidden import hidden_parts
from .layout import find_header
from .log import Log
from .sheet import Sheet, Source, sheet_named
from .spelling import fold, listed, near, shown

say = sayings("intake_answers")


def choose_sheet(source: Source, headings: Headings, told: MappingFile, log: Log) -> tuple[Sheet, int]:
    """Choose the sheet that holds responses; several are asked about, none is refused with what was found."""
    sheets = source.sheets
    if told.sheet is not None:
        chosen = [s for s in sheets if fold(s.name) == fold(told.sheet)]
        if not chosen:
            best = near(told.sheet, [s.name for s in sheets])
            mend = say("any-did_you_mean", word=repr(best)) if best else say("choice-sheet_name")
            names = [s.name for s in sheets if s.name]
            where = place(say("any-mapping"), "sheet")
            log.refuse(where, shown(told.sheet), listed(names) or say("choice-no_sheet"), mend)
        log.stop()
        sheets = chosen
    fitting = [(s, h) for s in sheets if (h := find_header(s, headings)) is not None]
    open_ones = [(s, h) for s, h in fitting if not s.hidden] or fitting
    if len(open_ones) > 1:
        names = listed(repr(s.name) for s, _ in open_ones)
        found = say("choice-sheets-found", n=len(open_ones), names=names)
        log.refuse("", found, say("choice-sheets-allowed"), say("choice-sheets-mend"))
    elif not open_ones:
        _refuse_headless(sheets, headings, log)
    log.stop()
    sheet, header = open_ones[0]
    report_hidden(source, sheet, log)
    return sheet, header


def _refuse_headless(sheets: list[Sheet], headings: Headings, log: Log) -> None:
    known = [*headings.instrument.items, "respondent_id", "program", "role", "item", "answer"]
    for sheet in sheets[:3]:
        where = sheet_named(sheet.name) if sheet.name else ""
        row = next((r for r in sheet.rows if any(c.strip() for c in r)), [])
        cells = [c for c in row if c.strip()]
        close = {c: best for c in cells if (best := near(c, known, cutoff=0.7)) and best != c}
        found = say("choice-headless-found", cells=listed(map(shown, cells), 5))
        pairs = [say("choice-pair", known=repr(best), found=repr(cell)) for cell, best in close.items()]
        mend = say("choice-headless-mend-near", pairs=listed(pairs, 5)) if pairs else say("choice-headless-mend")
        log.refuse(where, found, say("choice-headless-allowed"), mend)


def report_hidden(source: Source, sheet: Sheet, log: Log) -> None:
    """Say what is hidden in a workbook: it is read like everything else."""
    hidden = [s.name for s in source.sheets if s.hidden]
    if hidden:
        found = say("choice-hidden_sheets-found", names=listed(map(repr, hidden)))
        log.warn("", found, "", say("choice-hidden_sheets-mend-read" if sheet.hidden else "choice-hidden_sheets-mend"))
    hidden_parts(sheet, log)
