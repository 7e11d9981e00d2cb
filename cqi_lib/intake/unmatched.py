"""Columns and items that found no match: proposed, listed, or refused; never guessed."""

from __future__ import annotations

import re

from ..instrument.instrument import Instrument
from .columns import Columns
from .log import Log
from .sheet import Table
from .spelling import fold, listed, near, shown


def report_unmatched(columns: Columns, table: Table, instrument: Instrument, log: Log) -> None:
    """Say which items have no column and which columns are not used; propose near matches, guess none.

    Headings that look like item codes but are none of this instrument's are refused: the file may belong to another
    version.
    """
    where = f"{table.place}row {table.header_row}"
    missing = [i for i in instrument.items if i not in columns.items]
    shapes = {_shape(i) for i in instrument.items}
    stems = {_stem(i) for i in instrument.items}
    unused = [table.header[j] for j in sorted(columns.unused) if table.header[j].strip()]
    alike = [h for h in unused if _shape(_leaf(h)) in shapes]
    strangers = [h for h in alike if _stem(_leaf(h)) in stems]
    if table.names:
        # A survey tool names questions itself, and asks for more than the items: Q3_1 looks like many an item code.
        if strangers and columns.items:
            log.warn(
                where,
                "columns that look like items which this instrument does not have: " + listed(map(shown, strangers)),
                f"items of {instrument.id} {instrument.version}",
                "If they are items, name the instrument that was used, or map them under `columns:`.",
                "They were not used.",
            )
    elif not strangers and len(alike) > 1:
        strangers = alike
    if strangers and not table.names:
        log.refuse(
            where,
            "items that this instrument does not have: " + listed(map(shown, strangers)),
            f"items of {instrument.id} {instrument.version}",
            "Name the instrument that was used, or map these columns to items or to `ignore` in the mapping file.",
        )
    proposals = {}
    words = {instrument.items[i].text: i for i in missing} | {i: i for i in missing}
    for j in sorted(columns.unused):
        heading = table.header[j]
        for name in _spellings(table, j) if heading.strip() and heading not in strangers else ():
            if best := near(name, list(words), cutoff=0.8):
                proposals[heading] = words[best]
                break
    for heading, item in proposals.items():
        log.warn(
            f"{where}, column {shown(heading)}",
            "a heading that comes near to an item but is not the same",
            f"{item!r} or its text",
            f"If it is that item, write `columns: {{{heading!r}: {item}}}` in the mapping file.",
            "It was not used.",
        )
    if columns.items and missing:
        whole = [d.id for d in instrument.domains.values() if all(i.id in missing for i in d.items)]
        part = [i for i in missing if instrument.items[i].domain not in whole]
        for items, what in ((part, "items without a column"), (whole, "domains without any column")):
            if items:
                log.warn(
                    where,
                    f"{len(items)} {what}: {listed(items)}",
                    f"a column for each of the {len(instrument.items)} items",
                    "The rest was read and is scored by the rule for missing answers; check the instrument's name.",
                )
    rest = [h for h in unused if h not in proposals and h not in strangers]
    if rest:
        log.warn(
            where,
            "columns that are not used: " + listed(map(shown, rest)),
            "items, comments, and what is known about the respondent",
            "Nothing to do, unless one of them is an answer.",
        )
    blank = [str(j + 1) for j in sorted(columns.unused) if not table.header[j].strip()]
    if blank:
        log.warn(
            where,
            f"cells filled in under no heading, in column {listed(blank)}",
            "a heading for each column",
            "They were left out; give the column a heading if it holds answers.",
        )


def _spellings(table: Table, j: int) -> list[str]:
    return [table.header[j], *(table.names[j] + table.parts[j] if table.names else ())]


def _leaf(heading: str) -> str:
    """Take groups off a heading such as `lead/lead_1` or `lead-lead_1`."""
    return re.split(r"[/-]", heading)[-1]


def _shape(code: str) -> str:
    """Reduce a code to its shape: runs of letters by length, runs of digits as one sign."""
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]", "x", fold(code)))


def _stem(code: str) -> str:
    return re.sub(r"\d+$", "", fold(code))
