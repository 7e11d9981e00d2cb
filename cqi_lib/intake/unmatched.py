"""Columns and items that found no match: proposed, listed, or refused; never guessed."""

from __future__ import annotations

import re

from ..errors import place, row
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from .columns import Columns
from .log import Log
from .sheet import Table, column_named
from .spelling import fold, listed, near, shown

say = sayings("intake_answers")


def report_unmatched(columns: Columns, table: Table, instrument: Instrument, log: Log) -> None:
    """Say which items have no column and which columns are not used; propose near matches, guess none.

    Headings that look like item codes but are none of this instrument's are refused: the file may belong to another
    version.
    """
    where = place(table.where, row(table.header_row))
    asked = f"{instrument.id} {instrument.version}"
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
                say("unmatched-alike-found", names=listed(map(shown, strangers))),
                say("unmatched-instrument", instrument=asked),
                say("unmatched-alike-mend"),
                say("unmatched-alike-what"),
            )
    elif not strangers and len(alike) > 1:
        strangers = alike
    if strangers and not table.names:
        log.refuse(
            where,
            say("unmatched-strangers-found", names=listed(map(shown, strangers))),
            say("unmatched-instrument", instrument=asked),
            say("unmatched-strangers-mend"),
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
            place(where, column_named(shown(heading))),
            say("unmatched-near-found"),
            say("unmatched-near-allowed", item=repr(item)),
            say("unmatched-near-mend", line=f"`columns: {{{heading!r}: {item}}}`"),
            say("unmatched-near-what"),
        )
    if columns.items and missing:
        whole = [d.id for d in instrument.domains.values() if all(i.id in missing for i in d.items)]
        part = [i for i in missing if instrument.items[i].domain not in whole]
        for names, what in ((part, "items"), (whole, "domains")):
            if names:
                log.warn(
                    where,
                    say(f"unmatched-{what}-found", n=len(names), names=listed(names)),
                    say("unmatched-missing-allowed", n=len(instrument.items)),
                    say("unmatched-missing-mend"),
                )
    rest = [h for h in unused if h not in proposals and h not in strangers]
    if rest:
        log.warn(
            where,
            say("unmatched-unused-found", names=listed(map(shown, rest))),
            say("unmatched-unused-allowed"),
            say("unmatched-unused-mend"),
        )
    blank = [str(j + 1) for j in sorted(columns.unused) if not table.header[j].strip()]
    if blank:
        log.warn(
            where,
            say("unmatched-headless-found", columns=listed(blank)),
            say("unmatched-headless-allowed"),
            say("unmatched-headless-mend"),
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
