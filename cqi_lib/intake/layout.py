"""Where in a sheet the table stands: headings found, titles, repeats, totals and footnotes left out by name."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from ..errors import place
from ..locale.catalogue import key
from ..locale.said import sayings
from .columns import Headings
from .encoded import Encoded, EncodedRows
from .log import Log
from .sheet import Sheet, Table, is_blank
from .spelling import fold, listed, rows_named, shown
from .summaries import SIGN, SUMMARY_SIGNS, names_summary

say = sayings("intake_files")

MOST_TITLE_ROWS = 50

_SUMMARY = re.compile(
    r"(grand |sub-?)?(totals?|averages?|avg|mean|median|sum|promedio|media|moyenne|mittelwert|durchschnitt|summe)\b"
    r"\s*(scores?|rows?|all|overall|of\b.*|per\b.*|for\b.*|\(.*\)|[:=].*|[\d.,\s%]*)?"
)
_SUMMARY_WORD = re.compile(r"(n|count|sd|std|stdev|min|max|minimum|maximum|anzahl|overall)\s*([:=].*)?")
# A quick look before the rules above: most rows begin with an id, which is none of these.
_BEGINNINGS = r"(n|count|min|max|anzahl|promedio|media|moyenne|mittelwert|durchschnitt|summe|sub)\b"
_MAY_SUM_UP = re.compile(
    rf"\W*{_BEGINNINGS}|(?=.*(std|" + "|".join(sorted(SUMMARY_SIGNS)) + "))",
    re.IGNORECASE,
)
# What those beginnings begin with; signs that are no letters may stand before them.
_FIRSTS = frozenset("ncmapdsNCMAPDS\u017f")
_FOOTNOTE = re.compile(r"(notes?|source|exported|generated|created|downloaded|printed|page)\b.*|\*.*|©.*|--.*")


def find_header(sheet: Sheet, headings: Headings) -> int | None:
    """Give the index of the row of headings, or None: the row of the first fifty with most known headings."""
    best, index = 1, None
    for i, row in enumerate(sheet.rows[:MOST_TITLE_ROWS]):
        known = headings.known(row)
        if known > best:
            best, index = known, i
    return index


def read_table(sheet: Sheet, header: int, log: Log, heads: int = 1) -> Table:
    """Take the table out of a sheet.

    Parameters
    ----------
    sheet : the sheet.
    header : index of its row of headings.
    heads : how many rows of headings there are.
    log : takes the problems and the account of rows.

    Returns
    -------
    The table. Rows left out (titles, repeated headings, totals, averages, footnotes, blank rows) are named in the log.

    Raises
    ------
    IntakeError
        When rows have more or fewer cells than there are headings.
    """
    tops = sheet.rows[header : header + heads]
    width = max((j + 1 for top in tops for j, cell in enumerate(top) if cell.strip()), default=0)
    tops = [[*top[:width], *[""] * (width - len(top))] for top in tops]
    table = Table(sheet, tops[0], header + 1)
    left: dict[str, list[int]] = {"title": [], "heading repeated": [], "total or average": [], "footnote": []}
    left["title"] = [i + 1 for i, row in enumerate(sheet.rows[:header]) if not is_blank(row)]
    folded = [[fold(h) for h in top] for top in tops]
    firsts = {top[0] for top in folded}
    kept: list[list[str]] = []
    if isinstance(sheet.rows, EncodedRows) and (clean := _nothing_else(sheet.rows, header + heads, width, folded)):
        table.columns, table.numbers = [*clean], list(range(header + heads + 1, len(sheet.rows) + 1))
        return table
    for i, row in enumerate(sheet.rows[header + heads :], start=header + heads + 1):
        if is_blank(row):
            continue
        if fold(row[0]) in firsts and [fold(c) for c in row[:width]] in folded:
            left["heading repeated"].append(i)
        elif _is_summary(row):
            left["total or average"].append(i)
        else:
            kept.append(row)
            table.numbers.append(i)
    _cut_footnotes(kept, table.numbers, left["footnote"])
    log.rows.update({reason: len(rows) for reason, rows in left.items() if rows})
    for reason, rows in left.items():
        if rows:
            words = [shown(next(c for c in sheet.rows[r - 1] if c.strip()), 40) for r in rows]
            log.warn(
                place(table.where, rows_named(rows)),
                say(f"layout-{key(reason)}", words=listed(words, 3)),
                say("layout-left-allowed"),
                say("any-total-mend" if reason == "total or average" else "layout-left-mend"),
            )
    _even(kept, table, log)
    table.columns = list(zip(*kept, strict=True)) if kept else []
    return table


def _nothing_else(rows: EncodedRows, start: int, width: int, heads: list[list[str]]) -> list[Encoded] | None:
    """Give the columns from a row on if every row below is one of answers; None where a closer look is needed."""
    if start != len(heads) or width != len(rows.columns) or start >= len(rows):
        return None
    column = rows.columns[0][start:]
    used = np.unique(column.codes)
    words = [column.words[k] for k in used]
    firsts = {top[0] for top in heads}
    begins = {first[:3] for first in firsts}
    for word in words:
        # An id that begins with a letter or digit can only be a heading if it begins like one.
        plain = word[:3].isascii() and word[:3].isalnum()
        if (not plain and not word.strip()) or ((not plain or word[:3].lower() in begins) and fold(word) in firsts):
            return None
    if may_sum_up(words).any():
        return None
    last = [cell for cell in rows[-1] if cell and not cell.isspace()]
    if len(last) < 3:
        return None
    return [c[start:] for c in rows.columns]


def may_sum_up(words: Sequence[str]) -> np.ndarray:
    """Mark the words that need a closer look, as they may name a total or an average."""
    low = "\n".join(words).lower()
    if any(sign in low for sign in ("std", *SUMMARY_SIGNS)):
        return np.array([bool(_MAY_SUM_UP.match(w) or SIGN.search(w)) for w in words], dtype=bool)
    firsts = {w[:1] for w in words}
    if not any(c in _FIRSTS or not c.isalnum() for c in firsts):
        return np.zeros(len(words), dtype=bool)
    return np.array([bool(_MAY_SUM_UP.match(w)) for w in words], dtype=bool)


def _is_summary(row: list[str]) -> bool:
    """Tell whether a row sums up others: its first word says so."""
    first = next(cell for cell in row if cell and not cell.isspace())
    if not _MAY_SUM_UP.match(first):
        return False
    first = fold(first)
    if _SUMMARY.fullmatch(first):
        return True
    # Short words may be somebody's initials: then the row must hold nothing but numbers besides.
    if not (_SUMMARY_WORD.fullmatch(first) or names_summary(first)):
        return False
    filled = [cell for cell in row if cell and not cell.isspace()]
    return all(re.fullmatch(r"[\d.,%\s]+", c) for c in filled[1:])


def _cut_footnotes(kept: list[list[str]], numbers: list[int], left: list[int]) -> None:
    while kept:
        filled = [cell for cell in kept[-1] if cell and not cell.isspace()]
        if len(filled) > 1 and not (len(filled) == 2 and _FOOTNOTE.fullmatch(fold(filled[0]))):
            break
        if len(filled[0].split()) < 2 and not _FOOTNOTE.fullmatch(fold(filled[0])):
            # One word alone is more likely the id of a record that was cut off.
            break
        if len(kept[-1]) > 1 and len(filled) == 1 and len(kept) == 1:
            break
        kept.pop()
        left.insert(0, numbers.pop())


def _even(kept: list[list[str]], table: Table, log: Log) -> None:
    """Give every row as many cells as there are headings, or refuse: a shifted answer is a wrong answer."""
    width = len(table.header)
    sizes = set(map(len, kept))
    if sizes <= {width}:
        return
    if table.sheet.name:
        # A workbook's rows are whole; cells under no heading become columns of their own and are reported.
        widest = max((j + 1 for row in kept for j, c in enumerate(row) if j >= width and c.strip()), default=width)
        table.header += [""] * (widest - width)
        kept[:] = [row[:widest] + [""] * (widest - len(row)) for row in kept]
        return
    ragged = []
    for i, row in enumerate(kept):
        if len(row) < width or any(cell.strip() for cell in row[width:]):
            ragged.append((table.numbers[i], len(row)))
        else:
            kept[i] = row[:width]
    if ragged:
        cut = len(ragged) == 1 and ragged[0][0] == table.numbers[-1] and ragged[0][1] < width
        log.refuse(
            rows_named([n for n, _ in ragged]),
            say("layout-ragged-found", sizes=listed(str(s) for s in sorted({s for _, s in ragged})), n=width),
            say("layout-ragged-allowed", n=width),
            say("layout-cut-mend" if cut else "layout-ragged-mend"),
        )
        log.stop()
