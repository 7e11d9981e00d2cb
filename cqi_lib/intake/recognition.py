"""Which survey tool wrote a file; files that hold no responses are refused by name."""

from __future__ import annotations

from dataclasses import dataclass

from ..cohort.records.mapping import MappingFile
from ..errors import place
from ..locale.said import sayings
from .log import Log
from .readers import READERS
from .readers.plain import PLAIN
from .readers.tool import Tool
from .sheet import Sheet, Source, is_blank
from .spelling import fold, listed, near, shown

say = sayings("intake_files")


@dataclass(frozen=True)
class Recognised:
    """A sheet, the reader of its tool, and the index of its first row of headings."""

    reader: Tool
    sheet: Sheet
    header: int


def recognise(source: Source, told: MappingFile, log: Log) -> Recognised | None:
    """Recognise the tool that wrote a file by its decisive signs, in the order of the readers.

    Parameters
    ----------
    source : the file.
    told : the mapping; its `tool` and `sheet` win.
    log : takes the problems.

    Returns
    -------
    The tool's reader and where its table stands; None for a plain table.

    Raises
    ------
    IntakeError
        When the file holds no responses, or when several tools or sheets fit.
    """
    named = fold(told.tool) if told.tool is not None else None
    tools = [reader.name for reader in READERS] + [plain.name for plain in PLAIN]
    if named is not None and named not in tools:
        best = near(named, tools)
        mend = say("any-did-you-mean", best=repr(best)) if best else say("recognition-tool-mend")
        log.refuse(place(say("any-mapping"), "tool"), shown(told.tool or ""), ", ".join(tools), mend)
        log.stop()
    if named is None:
        _refuse_other_files(source, log)
    if named in {reader.name for reader in PLAIN}:
        return None
    sheets = [s for s in source.sheets if told.sheet is None or fold(s.name) == fold(told.sheet)]
    readers = [r for r in READERS if named in (None, r.name)]
    found = [Recognised(r, s, row) for s in sheets for r in readers if (row := r.header_row(s)) is not None]
    found = [f for f in found if not f.sheet.hidden] or found
    tools = list(dict.fromkeys(f.reader.name for f in found))
    names = list(dict.fromkeys(f.sheet.name for f in found))
    if len(tools) > 1:
        signs = say("recognition-signs-found", tools=list(dict.fromkeys(f.reader.said() for f in found)))
        log.refuse("", signs, say("recognition-signs-allowed"), say("any-tool-mend", tools=tools))
    elif len(names) > 1:
        sheets_found = say("recognition-sheets-found", n=len(names), names=listed(map(repr, names)))
        log.refuse("", sheets_found, say("recognition-sheets-allowed"), say("recognition-sheets-mend"))
    elif not found and named is not None:
        where, no_sign = place(say("any-mapping"), "tool"), say("recognition-no_sign-found", tool=repr(named))
        log.refuse(where, no_sign, say("recognition-no_sign-allowed"), say("recognition-no_sign-mend"))
    log.stop()
    return found[0] if found else None


def _refuse_other_files(source: Source, log: Log) -> None:
    """Refuse what lies beside the answers: questionnaires, dictionaries, lists of events."""
    sheets = {fold(s.name): s for s in source.sheets}
    code = ""
    if "survey" in sheets and {"choices", "settings"} & sheets.keys():
        heads = {fold(c) for row in sheets["survey"].rows[:3] for c in row}
        if {"type", "name"} <= heads:
            code = "xlsform"
    for sheet in source.sheets:
        keys = next(([fold(c) for c in row] for row in sheet.rows if not is_blank(row)), [])
        if keys and keys[0] == "variable / field name":
            code = "dictionary"
        elif {"arm_num", "unique_event_name"} <= {*keys}:
            code = "events"
        elif {"class", "type/scale", "name"} <= {*keys}:
            code = "structure"
    if code:
        found, mend = say(f"recognition-{code}-found"), say(f"recognition-{code}-mend")
        log.refuse("", found, say("recognition-other-allowed"), mend)
        log.stop()
