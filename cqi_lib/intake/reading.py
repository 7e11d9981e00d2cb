"""Reading one response file from bytes to the tidy table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pandas as pd

from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.mapping import MappingFile
from ..errors import Problem, place
from ..instrument.instrument import Instrument, load_instrument
from ..locale.said import put_together, sayings
from .assembly import assemble
from .columns import Headings
from .container import open_source
from .draft import Draft
from .judgement import judge_answers, judge_people
from .levels import Levels, read_levels
from .log import Log
from .mapping import read_mapping
from .online import keep_promises, promised
from .opening import open_answers
from .quality import note_other_texts
from .sheet import Table, column_named
from .spelling import near, rows_named, shown
from .unanswered import add_blanks

say = sayings("intake_files")


@dataclass(frozen=True)
class Intake:
    """What came out of one response file: read and checked.

    `people` are all rows of people (`out` is empty for those who count), `draft` and `levels` the answers that count:
    `responses` is laid out of them when it is asked for. `problems` is every flaw met on the way, `source` what the
    file was recognised as. `rows` and `answers` are the account: `in` equals the sum of all other entries, which are
    `used` (rows), the kinds of answers (level, dont_know, not_applicable, blank, set_aside) and the reasons for leaving
    out.
    """

    file: str
    people: pd.DataFrame
    draft: Draft
    levels: Levels
    problems: tuple[Problem, ...]
    source: str
    rows: dict[str, int]
    answers: dict[str, int]

    @cached_property
    def responses(self) -> pd.DataFrame:
        """The tidy table of answers, `tables.RESPONSES`."""
        return assemble(self.people, self.draft, self.levels, self.file)

    @property
    def numbered(self) -> bool:
        """Whether ids of respondents mean nothing outside this file."""
        return self.draft.numbered


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
    path, instrument = Path(path), load_instrument(instrument)
    log = Log(path.name)
    told = read_mapping(mapping, path, log)
    source = open_source(path, log)
    _compare_asked(source.asked, instrument, log)
    opened = open_answers(source, path, instrument, cohort, told, log)
    table, draft = opened.table, opened.draft
    rows_in = draft.rows() + sum(log.rows.values())
    _name_items(draft, instrument, table, log)
    log.stop()
    if draft.item_in_cells and not source.asked:
        add_blanks(draft, instrument)
    log.answers["in"] = len(draft.answer)
    levels = read_levels(draft, instrument, told, log)
    people = judge_people(opened, levels, instrument, cohort, round_id, told, log)
    promises = source.told or promised(opened.table, opened.columns.meta)
    keep_promises(promises, cohort, round_id, people, log, source.untold)
    log.stop()
    judge_answers(people, draft, levels, instrument, cohort, table, log)
    log.stop()
    note_other_texts(table, opened.columns.unused, log)
    _compare_rounds(people, cohort, log)
    log.rows["used"] = draft.rows()
    said = say("reading-source", said=opened.said, how=put_together([source.said, table.where]))
    rows = {"in": rows_in, **{k: v for k, v in log.rows.items() if v}}
    return Intake(path.name, people, draft, levels, tuple(log.problems), said, rows, dict(log.answers))


def _compare_asked(asked: str, instrument: Instrument, log: Log) -> None:
    """Warn where a file says that another version of the instrument was asked than the one it is read by."""
    now = f"{instrument.id} {instrument.version}"
    if asked and asked != now:
        log.warn(
            "",
            say("reading-asked-found", asked=shown(asked)),
            now,
            say("reading-asked-mend"),
        )


def _compare_rounds(people: pd.DataFrame, cohort: CohortFile | None, log: Log) -> None:
    """Warn where a later round was answered before an earlier one: then no comparison can be trusted."""
    used = people[(people["out"] == "") & people["when"].notna()]
    times = used.groupby("round_id", sort=False)["when"].median()
    if len(times) < 2:
        return
    if cohort is not None:
        order = [r.id for r in sorted(cohort.rounds, key=lambda r: r.date) if r.id in times.index]
    else:
        order = sorted(times.index, key=lambda r: [int(p) if p.isdigit() else p for p in re.split(r"(\d+)", r)])
        if not any(c.isdigit() for r in order for c in r):
            order = list(times.index)
    for before, after in pairwise(order):
        if times[after] < times[before]:
            log.warn(
                say("reading-round"),
                say(
                    "reading-order-found",
                    after=repr(after),
                    later=f"{times[after]:%Y-%m-%d}",
                    before=repr(before),
                    earlier=f"{times[before]:%Y-%m-%d}",
                ),
                say("reading-order-allowed"),
                say("reading-order-mend"),
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
            place(table.where, rows_named(draft.row[draft.item == i]), column_named("item")),
            shown(text) if text.strip() else say("reading-no_item"),
            say("reading-item-allowed", instrument=f"{instrument.id} {instrument.version}"),
            say("reading-item-mend", best=repr(best) if best else None),
        )
    if len(unknown) > 50:
        found_too = say("reading-items-found", n=len(unknown))
        log.refuse(table.where, found_too, say("reading-items-allowed"), say("reading-items-mend"))
    draft.items = found
