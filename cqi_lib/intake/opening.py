"""From sheets to people and answers as text: the way of a plain table and the way of a survey tool's export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..cohort.records.base import ROLES
from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.mapping import MappingFile
from ..errors import place, row
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from ..locale.spoken import bound, speaking
from .choice import choose_sheet, report_hidden
from .columns import REQUIRED, Columns, Headings
from .draft import Draft
from .export import Export, draft_export
from .layout import read_table
from .log import Log
from .people import role_words
from .questions import find_asked
from .readers.plain import choose_plain
from .recognition import Recognised, recognise
from .sheet import Source, Table
from .spelling import fold, listed, near, shown
from .unmatched import report_unmatched

say = sayings("intake_files")

FOR_READERS = ("minutes", "submissions")
"""Columns that the export of an online store has for people, and nothing is made of."""


@dataclass
class Opened:
    """A table opened: its columns, people and answers as text, the tool in words, the zone its times are written in.

    `dates` are further times of the file: they may tell the order of day and month.
    """

    table: Table
    columns: Columns
    draft: Draft
    said: str
    zone: str | None = None
    dates: tuple[str, ...] = ()


def open_answers(
    source: Source, path: Path, instrument: Instrument, cohort: CohortFile | None, told: MappingFile, log: Log
) -> Opened:
    """Recognise what wrote the file, match its columns, and take out people and answers as text.

    Parameters
    ----------
    source : the file's sheets.
    path : the file; a tool's own key to the codes may lie beside it.
    instrument : gives items.
    cohort : gives names of programs and roles.
    told : the mapping.
    log : takes the problems.

    Returns
    -------
    The table opened.

    Raises
    ------
    IntakeError
        When no table, no column of answers, or no row is found.
    """
    headings = Headings(instrument, told)
    recognised = recognise(source, told, log)
    if recognised is None:
        return _open_plain(source, headings, instrument, cohort, told, log)
    report_hidden(source, recognised.sheet, log)
    return _open_export(recognised, path, headings, instrument, cohort, told, log)


def _open_plain(
    source: Source,
    headings: Headings,
    instrument: Instrument,
    cohort: CohortFile | None,
    told: MappingFile,
    log: Log,
) -> Opened:
    sheet, header = choose_sheet(source, headings, told, log)
    table = read_table(sheet, header, log)
    headings.check_mapping(table, log, told)
    columns = headings.match(table, log)
    log.stop()
    reader = choose_plain(table, columns, told.tool, log)
    if columns.items:
        # Only a row that is an answer can say what shows it; in a row that is a person the column means something else.
        columns.unused += [columns.meta.pop("evidence")] if "evidence" in columns.meta else []
        report_unmatched(columns, table, instrument, log)
    else:
        _report_unused(columns, table, log)
    _require(columns, table, told, REQUIRED, log)
    _refuse_without_rows(table, log)
    # Comment and evidence become one text, which reports print: with a word between them in the language people were asked in.
    with speaking(cohort.asked_in if cohort is not None else bound()):
        draft = reader.draft(table, columns, log)
        draft.numbered = told.respondents == "rows"
        return Opened(table, columns, draft, reader.said())


def _open_export(
    recognised: Recognised,
    path: Path,
    headings: Headings,
    instrument: Instrument,
    cohort: CohortFile | None,
    told: MappingFile,
    log: Log,
) -> Opened:
    export = recognised.reader.open_sheet(recognised.sheet, recognised.header, path.absolute().parent, log)
    table = export.table
    headings.check_mapping(table, log, told)
    columns = headings.match(table, log)
    log.stop()
    wanted = [n for n in ("program", "role") if n not in columns.meta and getattr(told, n) is None]
    find_asked(table, columns, _program_words(instrument, cohort), role_words(instrument, cohort, told), wanted, log)
    if not columns.items:
        log.refuse(
            place(table.where, row(table.header_row)),
            say(
                "opening-no_items-found",
                tool=recognised.reader.said(),
                instrument=instrument.id,
                columns=listed(shown(table.header[j]) for j in columns.unused),
            ),
            say("opening-no_items-allowed"),
            export.hint or say("opening-no_items-mend"),
        )
        log.stop()
    report_unmatched(columns, table, instrument, log)
    _refuse_without_rows(table, log)
    for name, j in _own_used(export, headings).items():
        if name != "mail":
            columns.meta.setdefault(name, j)
    if export.after is not None:
        export.after(export, columns, log)
    if cohort is not None:
        _require(columns, table, told, ("program", "role"), log)
        log.stop()
    else:
        _stand_in(columns, table, told, log)
    draft = draft_export(export, columns, instrument, told, log)
    dates = tuple(cell for j in export.dates for cell in table.column(j))
    return Opened(table, columns, draft, export.said, export.zone, dates)


def _own_used(export: Export, headings: Headings) -> dict[str, int]:
    """Give the tool's own columns, less those that the mapping says to ignore."""
    header = export.table.header
    export.own = {n: j for n, j in export.own.items() if headings.mapped.get(fold(header[j])) != "ignore"}
    return export.own


def _program_words(instrument: Instrument, cohort: CohortFile | None) -> set[str]:
    words = {fold(w) for pair in instrument.programs.items() for w in pair}
    for entry in cohort.programs if cohort is not None else ():
        words |= {fold(w) for w in (entry.id, entry.name, *entry.aliases, *entry.former_ids)}
    return words


def _refuse_without_rows(table: Table, log: Log) -> None:
    if not table.numbers:
        log.refuse(table.where, say("opening-no_rows-found"), say("any-answers"), say("any-again"))
    log.stop()


def _stand_in(columns: Columns, table: Table, told: MappingFile, log: Log) -> None:
    """Say what stands in for a program or role that the export does not tell."""
    for name in ("program", "role"):
        if name not in columns.meta and getattr(told, name) is None:
            log.warn(
                place(table.where, row(table.header_row)),
                say(f"opening-{name}-found"),
                say(f"opening-{name}-allowed", roles=", ".join(ROLES)),
                say("opening-stand_in-mend", name=name),
            )


def _report_unused(columns: Columns, table: Table, log: Log) -> None:
    ours = FOR_READERS if "promised" in columns.meta else ()
    names = [table.header[j] for j in sorted(columns.unused)]
    rest = [shown(name) for name in names if name.strip() and name not in ours]
    if rest:
        where, found = place(table.where, row(table.header_row)), say("opening-unused-found", columns=listed(rest))
        log.warn(where, found, "", say("opening-unused-mend"))


def _require(columns: Columns, table: Table, told: MappingFile, names: tuple[str, ...], log: Log) -> None:
    """Refuse a table without a column for respondent, program or role, unless the mapping stands in for it."""
    given = {
        "respondent_id": told.respondents == "rows",
        "program": told.program is not None,
        "role": told.role is not None,
    }
    unused = [table.header[j] for j in columns.unused]
    for name in names:
        if name not in columns.meta and not given[name]:
            best = near(name, unused, cutoff=0.6) or near(name.split("_")[0], unused, cutoff=0.6)
            log.refuse(
                place(table.where, row(table.header_row)),
                say("opening-missing-found", name=repr(name)),
                say("opening-missing-allowed", names=", ".join(names)),
                say("opening-missing-mend", name=name, best=repr(best) if best else None),
            )
