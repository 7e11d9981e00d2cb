"""Every file of a run's archive, read as series of numbers: pages, tables, workbooks, data packages.

A kind of file that nobody here can read is an error: what is not read is not attacked.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import PurePosixPath

import openpyxl
from privacy_reading import PRINTED, Series, numbers, read_page

EXACT = 0.0005
"""How far numbers in tables may be, unless they are rounded."""
ROUNDED = {"median": 0.125, "lower": 0.125, "upper": 0.125, "change": 0.05}
"""Half of what the numbers under a heading are rounded to."""


class UnreadableError(Exception):
    """A file that leaves the desk and that the attack cannot read."""


def read_files(files: dict[str, bytes], keys: dict[str, str], name: str = "") -> list[Series]:
    """Read everything that an archive holds.

    Parameters
    ----------
    files : name in the archive and content.
    keys : what numbers are about, by every word for it: names of domains, and their ids.
    name : how places begin.

    Returns
    -------
    All series found, by the keys' values.

    Raises
    ------
    UnreadableError
        For a file of a kind that is not known.
    """
    out: list[Series] = []
    for path, content in files.items():
        place = f"{name}{path}"
        kind = PurePosixPath(path).suffix
        if kind == ".html":
            out += read_page(content.decode("utf-8"), sorted(set(keys.values())), place)
        elif kind == ".csv":
            out += read_rows(list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""))), keys, place)
        elif kind == ".xlsx":
            book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
            for sheet in book.worksheets:
                rows = [["" if v is None else str(v) for v in row] for row in sheet.iter_rows(values_only=True)]
                out += read_rows(rows, keys, f"{place}, {sheet.title}")
                notes = [[c.comment.text] for row in sheet.iter_rows() for c in row if c.comment]
                out += read_rows([["note"], *notes], keys, f"{place}, {sheet.title}, notes")
        elif kind == ".json":
            out += _read_json(json.loads(content.decode("utf-8")), keys, place)
        else:
            raise UnreadableError(path)
    return out


def _known(keys: dict[str, str], text: str) -> str | None:
    return keys.get(text.strip().casefold())


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def read_rows(rows: list[list[str]], keys: dict[str, str], place: str) -> list[Series]:
    """Read a table: numbers beside a key, apart by column and by every other word of the row; keys as headings too."""
    keys = {word.casefold(): key for word, key in keys.items()}
    found: dict[str, Series] = {}

    def add(where: str, key: str, value: float, off: float = EXACT) -> None:
        found.setdefault(where, Series(where, off)).add(key, value)

    head = rows[0] if rows else []
    for row in rows[1:]:
        about = next((k for cell in row if (k := _known(keys, cell))), None)
        words = ", ".join(c for c in row if c and _known(keys, c) is None and _number(c) is None)
        for column, cell in enumerate(row):
            value = _number(cell)
            title = head[column] if column < len(head) else str(column)
            if value is not None and about:
                add(f"{place}, {title}, {words}", about, value, ROUNDED.get(title, EXACT))
            if value is not None and (across := _known(keys, title)):
                add(f"{place}, {words}", across, value)
            if value is None:
                _sentence(cell, keys, f"{place}, {title}", lambda where, key, n: add(where, key, n, PRINTED))
    return list(found.values())


def _sentence(text: str, keys: dict[str, str], place: str, add) -> None:
    """Give the numbers behind a key in a text to it, up to the next key."""
    low = text.casefold()
    # An id as short as a code says nothing inside a sentence.
    starts = sorted((at, word) for word in keys if len(word) > 4 and (at := low.find(word)) >= 0)
    for n, (at, word) in enumerate(starts):
        end = starts[n + 1][0] if n + 1 < len(starts) else len(text)
        for k, value in enumerate(numbers(text[at + len(word) : end])):
            add(f"{place}, number {k}", keys[word], value)


def _read_json(tree, keys: dict[str, str], place: str) -> list[Series]:
    """Read a tree: objects are rows, and every text may hold a sentence."""
    keys = {word.casefold(): key for word, key in keys.items()}
    found: dict[str, Series] = {}

    def add(where: str, key: str, value: float) -> None:
        found.setdefault(where, Series(where, PRINTED)).add(key, value)

    def walk(node, where: str) -> None:
        if isinstance(node, dict):
            about = next((k for v in node.values() if isinstance(v, str) and (k := _known(keys, v))), None)
            for name, value in node.items():
                key = about or _known(keys, name)
                if key and isinstance(value, (int, float)) and not isinstance(value, bool):
                    add(f"{where}, {name if about else ''}", key, float(value))
                walk(value, f"{where}, {name}" if _known(keys, name) is None else where)
        elif isinstance(node, list):
            for value in node:
                walk(value, where)
        elif isinstance(node, str):
            _sentence(node, keys, where, add)

    walk(tree, place)
    return list(found.values())
