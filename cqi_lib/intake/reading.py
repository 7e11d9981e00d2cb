"""Reading one response file from bytes to the tidy table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from ..errors import Problem
from ..instrument import Instrument, load_instrument
from ..records.cohort_file import CohortFile
from ..records.mapping import MappingFile
from ..tables import RESPONSES
from . import duplicates, quality
from .columns import REQUIRED, Columns, Headings, report_unmatched
from .container import open_source
from .draft import Draft
from .layout import find_header, read_table
from .levels import KINDS, Levels, read_levels, report_set_aside
from .log import Log
from .mapping import read_mapping
from .people import check_merges, check_respondents, find_roles, find_rounds
from .programs import find_programs, program_slug
from .readers import Reader, choose_reader
from .sheet import Sheet, Source, Table
from .spelling import fold, listed, near, rows_named, shown
from .times import read_times

_YES = {"yes", "y", "true", "1", "x", "share", "shareable", "ok"}
_NO = {"no", "n", "false", "0"}


@dataclass(frozen=True)
class Intake:
    """What came out of one response file.

    `responses` is a `tables.RESPONSES` frame, `problems` every flaw met on the way, `source` what the file was
    recognised as. `rows` and `answers` are the account: `in` equals the sum of all other entries, which are `used`
    (rows), the kinds of answers (level, dont_know, not_applicable, blank, set_aside) and the reasons for leaving out.
    """

    responses: pd.DataFrame
    problems: tuple[Problem, ...]
    source: str
    rows: dict[str, int] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)


def read_responses(
    path: str | Path,
    instrument: Instrument | str | Path,
    *,
    cohort: CohortFile | None = None,
    round_id: str | None = None,
    mapping: MappingFile | dict | str | Path | None = None,
) -> Intake:
    """Read a file of responses as the survey tool wrote it.

    Parameters
    ----------
    path : a CSV, TSV or XLSX file; it is read by its content, whatever its name.
    instrument : the instrument that was used: an `Instrument`, a built-in's name or a path.
    cohort : gives programs, roles, rounds and the time zone. Without it, names of programs become short names.
    round_id : the round that the file belongs to; without it a column of rounds, or the cohort's only round.
    mapping : what the file cannot say by itself: a `MappingFile`, its content, or its path. By default
        `<file>.mapping.yml` beside the file, where there is one.

    Returns
    -------
    Responses, problems, the source in words, and the account of rows and answers.

    Raises
    ------
    IntakeError
        When nothing of the file may be used; `.problems` says why, all at once.
    """
    path = Path(path)
    log = Log(path.name)
    instrument = load_instrument(instrument)
    told = read_mapping(mapping, path, log)
    headings = Headings(instrument, told)
    source = open_source(path, log)
    sheet, header = _choose_sheet(source, headings, told, log)
    table = read_table(sheet, header, log)
    headings.check_mapping(table.header, log, told)
    columns = headings.match(table, log)
    log.stop()
    reader = choose_reader(table, columns, told.tool, log)
    report_unmatched(columns, table, instrument, log) if columns.items else _report_unused(columns, table, log)
    _require(columns, table, told, log)
    if not table.numbers:
        log.refuse(table.place.rstrip(", "), "headings without any row below", "answers", "Export the responses again.")
    log.stop()
    draft = reader.draft(table, columns, log)
    rows_in = len(np.unique(draft.row)) + sum(log.rows.values())
    log.answers["in"] = len(draft.answer)
    _name_items(draft, instrument, table, log)
    log.stop()
    levels = read_levels(draft, instrument, told, log)
    people = _judge_people(draft, levels, table, columns, instrument, cohort, round_id, told, log)
    log.stop()
    _judge_answers(people, draft, levels, instrument, table, reader, log)
    log.stop()
    responses = _assemble(people, draft, levels, path.name)
    log.rows["used"] = len(np.unique(draft.row))
    said = f"{reader.SAID} ({source.said}" + (f", sheet {sheet.name!r})" if sheet.name else ")")
    rows = {"in": rows_in, **{k: v for k, v in log.rows.items() if v}}
    return Intake(responses, tuple(log.problems), said[0].upper() + said[1:], rows, dict(log.answers))


def _choose_sheet(source: Source, headings: Headings, told: MappingFile, log: Log) -> tuple[Sheet, int]:
    """Choose the sheet that holds responses; several are asked about, none is refused with what was found."""
    sheets = source.sheets
    if told.sheet is not None:
        chosen = [s for s in sheets if fold(s.name) == fold(told.sheet)]
        if not chosen:
            best = near(told.sheet, [s.name for s in sheets])
            mend = f"Did you mean {best!r}?" if best else "Correct the name."
            log.refuse("mapping, sheet", shown(told.sheet), listed(s.name for s in sheets), mend)
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
    _report_hidden(source, sheet, log)
    return sheet, header


def _refuse_headless(sheets: list[Sheet], headings: Headings, log: Log) -> None:
    known = [*headings.instrument.items, "respondent_id", "program", "role", "item", "answer"]
    for sheet in sheets[:3]:
        place = f"sheet {sheet.name!r}" if sheet.name else ""
        row = next((r for r in sheet.rows if any(c.strip() for c in r)), [])
        cells = [c for c in row if c.strip()]
        close = {c: best for c in cells if (best := near(c, known, cutoff=0.7))}
        log.refuse(
            place,
            "no row of headings; the first row begins with " + listed(map(shown, cells), 5),
            "a row of headings: respondent_id, program, role and item codes, or item and answer",
            ("Did you mean " + listed((f"{b!r} for {c!r}" for c, b in close.items()), 5) + "? " if close else "")
            + "Add the headings, or map them in the mapping file.",
        )


def _report_hidden(source: Source, sheet: Sheet, log: Log) -> None:
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


def _report_unused(columns: Columns, table: Table, log: Log) -> None:
    rest = [shown(table.header[j]) for j in sorted(columns.unused) if table.header[j].strip()]
    if rest:
        where, found = f"{table.place}row {table.header_row}", "columns that are not used: " + listed(rest)
        log.warn(where, found, "", "Nothing to do, unless one of them matters.")


def _require(columns: Columns, table: Table, told: MappingFile, log: Log) -> None:
    """Refuse a table without a column for respondent, program or role, unless the mapping stands in for it."""
    given = {
        "respondent_id": told.respondents == "rows",
        "program": told.program is not None,
        "role": told.role is not None,
    }
    instead = {
        "respondent_id": "`respondents: rows` if each row is one person",
        "program": "`program:` for all rows",
        "role": "`role:` for all rows",
    }
    unused = [table.header[j] for j in columns.unused]
    for name in REQUIRED:
        if name not in columns.meta and not given[name]:
            best = near(name, unused, cutoff=0.6) or near(name.split("_")[0], unused, cutoff=0.6)
            hint = f"Is it {best!r}? " if best else ""
            log.refuse(
                f"{table.place}row {table.header_row}",
                f"no column {name!r}",
                "a column for each of " + ", ".join(REQUIRED),
                f"{hint}Add the column, map it under `columns:`, or write {instead[name]} in the mapping file.",
            )


def _name_items(draft: Draft, instrument: Instrument, table: Table, log: Log) -> None:
    """Turn the items of a tidy table, which stand in its cells, into item codes; unknown ones are refused."""
    if not draft.item_in_cells:
        return
    headings = Headings(instrument, MappingFile())
    found, unknown = [], []
    for i, text in enumerate(draft.items):
        target = headings.target(text)
        found.append(target[1] if target and target[0] == "item" else "")
        if not found[-1]:
            unknown.append(i)
    for i in unknown[:50]:
        text = draft.items[i]
        best = near(text, [*instrument.items, *(item.text for item in instrument.items.values())])
        log.refuse(
            f"{table.place}{rows_named(draft.row[draft.item == i])}, column item",
            shown(text) if text.strip() else "no item",
            f"items of {instrument.id} {instrument.version}",
            (f"Did you mean {best!r}? " if best else "") + "Correct it, or name the instrument that was used.",
        )
    if len(unknown) > 50:
        log.refuse(
            table.place.rstrip(", "), f"{len(unknown)} items that are not known", "items", "Check the instrument."
        )
    draft.items = found


def _judge_people(
    draft: Draft,
    levels: Levels,
    table: Table,
    columns: Columns,
    instrument: Instrument,
    cohort: CohortFile | None,
    round_id: str | None,
    told: MappingFile,
    log: Log,
) -> pd.DataFrame:
    """Decide who counts: `out` says why somebody does not; program, round, role and time are found for the rest."""
    people = draft.people
    people["out"] = ""
    size = len(people)
    given = np.bincount(draft.person[levels.kind != KINDS.index("blank")], minlength=size)
    fractions = np.bincount(draft.person[levels.decimal], minlength=size)
    people.loc[(fractions >= 2) & (fractions * 2 >= given), "out"] = "total or average"
    names = [n for n in REQUIRED if n in columns.meta]
    nobody = (people[names].map(str.strip) == "").all(axis=1) if names else pd.Series(False, index=people.index)
    people.loc[(people["out"] == "") & nobody, "out"] = "no respondent"
    for reason, words in (
        ("total or average", "a row of numbers with fractions: an average, not a person"),
        ("no respondent", "a row without respondent, program and role"),
    ):
        rows = people.loc[people["out"] == reason, "row"]
        if len(rows):
            log.warn(f"{table.place}{rows_named(rows)}", words, "one respondent in each row", "Left out.")
    _list_fraction_rows(people, draft, log)
    alive = people[people["out"] == ""].copy()
    check_respondents(alive, table, None if told.respondents == "rows" else columns.meta.get("respondent_id"), log)
    check_merges(table, [*columns.meta.values(), *columns.items.values()], log)
    if told.program is not None and "program" not in columns.meta:
        alive["program_id"] = _fixed_program(told.program, cohort, log)
    else:
        if told.program is not None:
            alive.loc[alive["program"].map(str.strip) == "", "program"] = told.program
        rows = {name: group.tolist() for name, group in alive["row"].groupby(alive["program"], sort=False)}
        alive["program_id"] = alive["program"].map(find_programs(rows, cohort, instrument, told, log))
    alive["role_code"] = find_roles(alive, cohort, instrument, told, log)
    alive["round_id"] = find_rounds(alive, "round" in columns.meta, cohort, round_id, told, log)
    alive["when"] = read_times(
        alive["submitted_at"],
        alive["row"],
        zone=told.timezone or (cohort.timezone if cohort is not None else "UTC"),
        order=told.dates,
        as_of=cohort.as_of if cohort is not None else None,
        place="submitted_at",
        log=log,
    )
    alive["may_share"] = _flags(alive["shareable"])
    for name in ("respondent_id", "program_id", "role_code", "round_id", "when", "may_share"):
        people[name] = alive[name].reindex(people.index)
    people.loc[(people["out"] == "") & people["program_id"].isna(), "out"] = "unknown program"
    people.loc[(people["out"] == "") & people["round_id"].isna(), "out"] = "other round"
    return people


def _list_fraction_rows(people: pd.DataFrame, draft: Draft, log: Log) -> None:
    """Say when leaving out averages leaves nobody."""
    if len(people) and (people["out"] != "").all():
        log.refuse(
            "", "no row of a respondent", "answers of at least one person", "Export the responses, not a summary."
        )


def _fixed_program(name: str, cohort: CohortFile | None, log: Log) -> str:
    if cohort is None:
        return program_slug(name)
    known = {fold(w): e.id for e in cohort.programs for w in (e.id, e.name, *e.aliases)}
    if fold(name) not in known:
        best = near(name, list(known))
        mend = f"Did you mean {known[best]!r}?" if best else "Correct it."
        log.refuse("mapping, program", shown(name), listed(e.id for e in cohort.programs), mend)
    return known.get(fold(name), "")


def _flags(texts: pd.Series) -> pd.Series:
    """Read yes and no; anything else is unknown, and what is unknown is not shown to anybody."""
    meaning = {t: True if fold(t) in _YES else False if fold(t) in _NO else None for t in pd.unique(texts)}
    return texts.map(meaning).astype("boolean")


def _judge_answers(
    people: pd.DataFrame,
    draft: Draft,
    levels: Levels,
    instrument: Instrument,
    table: Table,
    reader: Reader,
    log: Log,
) -> None:
    """Resolve duplicates, drop the answers of people who do not count, account for all, name those set aside."""
    place = table.place
    if draft.item_in_cells:
        items = np.array(draft.items, dtype=object)[draft.item]
        duplicates.refuse_repeated_answers(people, draft, items, place, log)
        _merge_people(people, log, place)
    else:
        said = np.where(levels.code != "", levels.code, np.array(KINDS, dtype=object)[levels.kind])
        duplicates.drop_repeated_people(people, draft, said, place, log)
    log.stop()
    reasons = people["out"].to_numpy(dtype=object)[draft.person]
    for reason in [r for r in dict.fromkeys(people["out"]) if r]:
        log.rows[reason] += len(np.unique(draft.row[reasons == reason]))
        log.answers[reason] += int((reasons == reason).sum())
    used = reasons == ""
    draft.keep(used)
    levels.keep(used)
    counts = Counter(dict(enumerate(np.bincount(levels.kind, minlength=len(KINDS)).tolist())))
    log.answers.update({KINDS[k]: n for k, n in counts.items()})
    if not len(draft.answer) or counts[KINDS.index("blank")] == len(draft.answer):
        log.refuse(place.rstrip(", "), "no answers at all", "answers", "Check that this is the file of responses.")
        log.stop()
    report_set_aside(draft, levels, instrument, place, log)
    quality.note_straight_lining(people, draft, levels.code, place, log)
    quality.note_comments(draft, np.ones(len(draft.row), bool), place, log)


def _merge_people(people: pd.DataFrame, log: Log, place: str) -> None:
    """Refuse tidy people that turn out to be one: two spellings of a program with the same respondent."""
    used = people[people["out"] == ""]
    twice = used[used.duplicated(duplicates.KEY, keep=False)]
    for key, group in twice.groupby(duplicates.KEY, sort=False):
        log.refuse(
            f"{place}{rows_named(group['row'])}, respondent {shown(key[2])}",
            "one respondent under several spellings of program or round: " + listed(map(shown, group["program"])),
            "one spelling for each program",
            "Spell the program alike in all rows of the respondent.",
        )


def _assemble(people: pd.DataFrame, draft: Draft, levels: Levels, file: str) -> pd.DataFrame:
    """Lay out the tidy table: respondents in the file's order, items in the instrument's order for wide files."""

    def of_person(column: str) -> pd.api.extensions.ExtensionArray:
        return _spread(people[column], draft.person)

    kinds = np.array(["", *KINDS[1:]], dtype=object)
    frame = {
        "program_id": of_person("program_id"),
        "round_id": of_person("round_id"),
        "respondent_id": of_person("respondent_id"),
        "role": of_person("role_code"),
        "item": _spread(pd.Series(draft.items, dtype=object), draft.item),
        "answer": _spread_codes(levels.code),
        "level": levels.level,
        "missing_reason": _spread(pd.Series(kinds, dtype=object), levels.kind.astype(np.int64)),
    }
    comment = draft.comment if draft.comment is not None else np.full(len(draft.row), "", dtype=object)
    frame["comment"] = _text(np.array([c if c.strip() else None for c in comment], dtype=object))
    if draft.shareable is not None:
        frame["shareable"] = _flags(pd.Series(draft.shareable)).array
    else:
        frame["shareable"] = people["may_share"].array.take(draft.person)
    frame["submitted_at"] = people["when"].to_numpy()[draft.person]
    frame["source_file"] = _spread(pd.Series([file]), np.zeros(len(draft.row), dtype=np.int64))
    frame["source_row"] = draft.row
    return RESPONSES.frame(pd.DataFrame(frame))


def _spread(values: pd.Series, index: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """Repeat texts by position, empty ones as missing."""
    clean = [v if isinstance(v, str) and v else None for v in values]
    return _text(pa.array(clean, pa.large_string()).take(pa.array(index)))


def _spread_codes(codes: np.ndarray) -> pd.api.extensions.ExtensionArray:
    number, unique = pd.factorize(codes)
    return _spread(pd.Series(unique, dtype=object), number)


def _text(values: object) -> pd.api.extensions.ExtensionArray:
    return pd.array(values, dtype="str")
