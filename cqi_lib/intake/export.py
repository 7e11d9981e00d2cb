"""A survey tool's file laid open: which rows are people, which columns are answers, what the tool added itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..cohort.records.mapping import MappingFile
from ..errors import place, row
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from .answers import CodeList
from .columns import Columns
from .draft import Draft, texts
from .log import Log
from .sheet import Table
from .spelling import fold, listed, rows_named, shown
from .wide import draft_wide

say = sayings("intake_files")

# What tools write into a column of mail addresses where there is none.
_NO_MAIL = {"anonymous", "anonym", "anónimo", "anonyme", "n/a", "-"}


@dataclass
class Aside:
    """Rows that a tool marks as no answers: why, in the account's words and in a sentence's, and their positions."""

    reason: str
    found: str
    positions: list[int]


@dataclass
class Export:
    """One export.

    `said` is what messages say after the tool's name. `own` are the tool's columns that are used: respondent_id,
    started_at, submitted_at, mail, round. `zone` is the zone of times that name none, `dates` are columns of further
    times, `blanks` are texts that stand for no answer, `labels` what codes in a column stand for. `after` may look at
    the rows again once the columns are known. `masked` texts begin with an apostrophe that the tool added. `hint` says
    how to mend an export in which no item is found, `again` one with several rows of a respondent.
    """

    table: Table
    said: str = ""
    own: dict[str, int] = field(default_factory=dict)
    aside: list[Aside] = field(default_factory=list)
    zone: str | None = None
    dates: tuple[int, ...] = ()
    blanks: frozenset[str] = frozenset()
    labels: dict[int, dict[str, str]] = field(default_factory=dict)
    after: Callable[[Export, Columns, Log], None] | None = None
    masked: bool = False
    hint: str = ""
    again: str = ""
    numbered: bool = False
    """Ids count from 1 in every file anew, so that the same id in two files says nothing."""

    def put_aside(self, reason: str, found: str, positions: list[int]) -> None:
        """Mark rows as no answers."""
        if positions:
            self.aside.append(Aside(reason, found, positions))

    def put_aside_where(self, j: int | None, fits: Callable[[str], bool], reason: str, found: str) -> None:
        """Mark rows as no answers by a column, if there is one: where its text, as `fold` gives it, fits."""
        if j is not None:
            self.put_aside(reason, found, [i for i, text in enumerate(self.table.column(j)) if fits(fold(text))])


def draft_export(export: Export, columns: Columns, instrument: Instrument, told: MappingFile, log: Log) -> Draft:
    """Turn an export into people and answers.

    Parameters
    ----------
    export : the export; its columns are matched.
    columns : the columns, the tool's own among them.
    instrument : gives each item's scale.
    told : the mapping.
    log : takes the problems.

    Returns
    -------
    The draft; people whom the tool marks as none have `out` set.
    """
    by_rows = told.respondents == "rows"
    draft = draft_wide(export.table, columns, log)
    draft.tool, draft.events = True, "round" in export.own
    draft.again = export.again
    draft.numbered = export.numbered or by_rows or "respondent_id" not in columns.meta
    for name in ("program", "role", "round"):
        if (j := columns.meta.get(name)) in export.labels:
            known = export.labels[j]
            draft.people[name] = draft.people[name].map(lambda t, known=known: known.get(fold(t), t))
    _relabel(draft, columns, export, instrument, told, log)
    if export.masked and draft.comment is not None:
        draft.comment[:] = [c[1:] if c[:2] in ("'=", "'+", "'-", "'@") else c for c in draft.comment]
    _say_aside(export, draft, log)
    _number(draft, columns, export, by_rows)
    return draft


def _relabel(
    draft: Draft, columns: Columns, export: Export, instrument: Instrument, told: MappingFile, log: Log
) -> None:
    """Put labels in the place of the tool's codes, and nothing in the place of its marks for no answer.

    A label that the item's scale does not know says nothing; then the code stays. What the mapping says wins.
    """
    if not export.labels and not export.blanks:
        return
    lists = {d.scale: CodeList(d.scale, told.answers) for d in instrument.domains.values()}
    given = {fold(text) for text in told.answers}
    differ: dict[str, str] = {}
    words = list(draft.answer.words)
    number_of = {word: n for n, word in enumerate(words)}
    for i, item in enumerate(draft.items):
        codes = lists[instrument.domains[instrument.items[item].domain].scale]
        known = export.labels.get(columns.items[item], {})
        here = slice(i, None, draft.each)
        number = draft.answer.codes[here]
        used = np.unique(number)
        meant = {}
        for n, text in ((k, words[k]) for k in used.tolist()):
            word = fold(text)
            label = known.get(word, "")
            if word in given:
                continue
            if word in export.blanks and codes.read(text).kind == "set_aside":
                meant[n] = ""
            elif label and (meaning := codes.read(label)).kind != "set_aside":
                meant[n] = label
                if codes.read(text).kind != "set_aside" and codes.read(text) != meaning:
                    differ[f"{item}: {text}"] = label
            elif label and codes.read(text).kind == "level":
                differ[f"{item}: {text}"] = label
        if meant:
            turn = np.arange(len(words), dtype=np.int32)
            for n, text in meant.items():
                turn[n] = number_of.setdefault(text, len(number_of))
            draft.answer.codes[here] = turn[number]
    draft.answer.words = list(number_of)
    if differ:
        pairs = listed((say("export-is", code=code, label=shown(label)) for code, label in differ.items()), 6)
        log.warn(
            place(export.table.where, row(export.table.header_row)),
            say("export-labels-found", pairs=pairs),
            say("export-labels-allowed"),
            say("export-labels-mend"),
            say("export-labels-what"),
        )


def _say_aside(export: Export, draft: Draft, log: Log) -> None:
    out = np.full(len(draft.people), "", dtype=object)
    for aside in export.aside:
        free = [i for i in aside.positions if not out[i]]
        if not free:
            continue
        out[free] = aside.reason
        rows = [export.table.numbers[i] for i in free]
        where, mend = place(export.table.where, rows_named(rows)), say("export-aside-mend")
        log.warn(where, aside.found, say("export-aside-allowed"), mend, say("any-left_out"))
    draft.people["out"] = out


def _number(draft: Draft, columns: Columns, export: Export, by_rows: bool) -> None:
    """Number people where the tool gives no id; the same mail address is the same person."""
    people = draft.people
    if by_rows or "respondent_id" not in columns.meta:
        people["respondent_id"] = people["row"].map(lambda n: f"row-{n}")
    j = export.own.get("mail")
    if j is None or by_rows:
        return
    mail = pd.Series([fold(t) for t in texts(export.table, j)])
    given = mail.str.contains("@") & ~mail.isin(_NO_MAIL) & (people["out"] == "")
    people["mail"] = mail.where(given & mail.duplicated(keep=False), "")
    key = mail[given]
    people.loc[given, "respondent_id"] = people.loc[given].groupby(key, sort=False)["respondent_id"].transform("first")
