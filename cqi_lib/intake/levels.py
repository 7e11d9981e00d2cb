"""From the answers' text to levels, for all answers of a file at once."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..cohort.records.mapping import MappingFile
from ..errors import place, row
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from .answers import EMPTY_WORDS, CodeList, Meaning
from .draft import Draft
from .groups import groups
from .log import Log
from .sheet import column_named
from .spelling import fold, listed, rows_named, shown

say = sayings("intake_answers")

# More answers than this that cannot be read mean that the coding is not understood.
MOST_SET_ASIDE = 0.04
MOST_NAMED = 200_000
"""So many places are problems of their own; beyond that those of a column and value are one, which names every row."""

_WAYS = (["item", "value", "row"], ["item", "value"], ["item"])

KINDS = ("level", "dont_know", "not_applicable", "blank", "set_aside")


@dataclass
class Levels:
    """What each answer means: arrays as long as the draft's answers.

    `kind` is a number into `KINDS`, `code` a number into `words`, the scales' codes (0, an empty word, where there is
    none), `rank` the level 1..K after reversing (0 where none), `decimal` true for numbers with a fraction.
    """

    kind: np.ndarray
    code: np.ndarray
    rank: np.ndarray
    decimal: np.ndarray
    words: list[str]

    def keep(self, mask: np.ndarray) -> None:
        """Keep only the answers where the mask is true."""
        for name in ("kind", "code", "rank", "decimal"):
            setattr(self, name, getattr(self, name)[mask])


def read_levels(draft: Draft, instrument: Instrument, mapping: MappingFile, log: Log) -> Levels:
    """Read all answers; each distinct text of a scale is understood once.

    Parameters
    ----------
    draft : the answers; `draft.items` are item codes by now.
    instrument : gives each item's scale.
    mapping : may say what texts mean.
    log : takes the problems of the mapping.

    Returns
    -------
    The meanings.
    """
    n = len(draft.answer)
    levels = Levels(np.zeros(n, np.int8), np.zeros(n, np.int16), np.zeros(n, np.uint8), np.zeros(n, bool), [""])
    domains = [instrument.domains[instrument.items[i].domain] for i in draft.items]
    reversed_item = np.array([instrument.items[i].reversed for i in draft.items], dtype=bool)
    for scale in dict.fromkeys(d.scale for d in domains):
        codes = CodeList(scale, mapping.answers)
        mine = np.array([d.scale == scale for d in domains], dtype=bool)
        here = slice(None) if mine.all() else mine[draft.item]
        number = draft.answer.codes[here]
        meanings: list[Meaning] = [codes.read(text) for text in draft.answer.words]
        levels.kind[here] = np.array([KINDS.index(m.kind) for m in meanings], np.int8)[number]
        levels.words += sorted({m.code for m in meanings} - set(levels.words))
        levels.code[here] = np.array([levels.words.index(m.code) for m in meanings], np.int16)[number]
        levels.decimal[here] = np.array([m.decimal for m in meanings], bool)[number]
        rank = np.array([m.rank if m.kind == "level" else 0 for m in meanings], np.uint8)[number]
        if (reversed_item & mine).any():
            turned = reversed_item[draft.item[here]] & (rank > 0)
            rank[turned] = scale.k + 1 - rank[turned]
        levels.rank[here] = rank
    _check_told(instrument, mapping, log)
    return levels


def _check_told(instrument: Instrument, mapping: MappingFile, log: Log) -> None:
    """Refuse targets of the mapping's `answers` that no scale of the instrument has."""
    scales = dict.fromkeys(d.scale for d in instrument.domains.values())
    unknown = [dict(CodeList(scale, mapping.answers).unknown_targets) for scale in scales]
    for text in mapping.answers:
        if all(text in targets for targets in unknown):
            known = "; ".join(CodeList(scale).allowed() for scale in scales)
            log.refuse(
                place(say("any-mapping"), "answers", shown(text)),
                shown(mapping.answers[text]),
                say("levels-told-allowed", levels=known),
                say("levels-told-mend"),
            )


def report_set_aside(
    people: pd.DataFrame, draft: Draft, levels: Levels, instrument: Instrument, sheet: str, log: Log
) -> None:
    """Name every answer that is no level; refuse the file when they are too many or the coding is shifted.

    Parameters
    ----------
    people, draft, levels : the answers of the people who count.
    instrument : the instrument.
    sheet : the sheet as a place, empty where there is none.
    log : takes the problems.
    """
    aside = np.flatnonzero(levels.kind == KINDS.index("set_aside"))
    if not len(aside):
        return
    scales = {i: instrument.domains[instrument.items[i].domain].scale for i in draft.items}
    lists = {scale: CodeList(scale) for scale in dict.fromkeys(scales.values())}
    for scale, codes in lists.items():
        here = np.array([scales[i] == scale for i in draft.items], dtype=bool)[draft.item]
        if codes.shifted(draft.answer.words[k] for k in np.unique(draft.answer.codes[here])):
            log.refuse(
                sheet,
                say("levels-shifted-found", last=str(scale.k - 1), never=str(scale.k)),
                codes.allowed(),
                say("levels-shifted-mend"),
            )
    programs = people["program_id"].to_numpy()[draft.person[aside]]
    cells = pd.DataFrame({"item": draft.item[aside], "value": draft.answer.codes[aside], "row": draft.row[aside]})

    @functools.cache
    def told(item: int, value: int) -> tuple[str, str, str]:
        codes, text = lists[scales[draft.items[item]]], draft.answer.words[value]
        best = codes.nearest(text)
        mend = say("levels-aside-mend", best=repr(best)) if best else say("levels-aside-mend-none")
        return shown(text), codes.allowed(), mend

    columns = functools.cache(lambda item: column_named(_column(draft, item)))
    what = say("levels-aside-what")
    items, values, rows = (cells[name].to_numpy() for name in cells)
    # Where people read them equal ones are gathered; here each is kept.
    for here in groups(cells, next((by for by in _WAYS if len(cells.drop_duplicates(by)) <= MOST_NAMED), _WAYS[-1])):
        first = here[0]
        found, allowed, mend = told(items[first], values[first])
        others = len(set(values[here])) - 1
        where = [row(rows[first]), columns(items[first])]
        if len(here) > 1:
            where = [where[1], rows_named(rows[here].tolist(), most=len(here))]
        log.warn(
            place(sheet, *where),
            say("levels-more", found=found, n=str(others)) if others else found,
            allowed,
            mend,
            what,
            program=programs[first] if len(set(programs[here])) == 1 else None,
        )
    given = int((levels.kind != KINDS.index("blank")).sum())
    if len(aside) > MOST_SET_ASIDE * given:
        examples = listed(map(shown, dict.fromkeys(draft.answer[aside].texts())), 5)
        log.refuse(
            sheet,
            say("levels-most-found", n=len(aside), given=given, share=f"{len(aside) / given:.0%}", examples=examples),
            say("levels-most-allowed", share=f"{MOST_SET_ASIDE:.0%}"),
            say("levels-most-mend"),
        )


def report_empty_words(draft: Draft, levels: Levels, sheet: str, log: Log) -> None:
    """Name the words of programs for `nothing here` that were read as blanks."""
    said = [n for n, word in enumerate(draft.answer.words) if fold(word) in EMPTY_WORDS]
    if not said:
        return
    blank = levels.kind == KINDS.index("blank")
    for n in said:
        here = blank & (draft.answer.codes == n)
        if here.any():
            log.warn(
                place(sheet, rows_named(draft.row[here].tolist()), say("levels-answers")),
                say("levels-empty-found", word=shown(draft.answer.words[n]), n=int(here.sum())),
                say("levels-empty-allowed"),
                say("levels-empty-mend"),
                say("levels-empty-what"),
            )


def _column(draft: Draft, i: int) -> str:
    """Name an item's column: the heading; in a table of answers the item stands beside it."""
    heading, item = draft.headings[i], draft.items[i]
    apart = draft.item_in_cells or heading != item
    return say("levels-column_of_item", heading=shown(heading), item=item) if apart else heading
