"""Signs by which survey tools are recognised: rows of headings that hold certain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ..sheet import Sheet
from ..spelling import fold

MOST_ROWS = 50


def find_row(sheet: Sheet, fits: Callable[[list[str]], bool]) -> int | None:
    """Give the index of the first row, of the first fifty, whose headings fit."""
    for i, row in enumerate(sheet.rows[:MOST_ROWS]):
        if fits([fold(cell) for cell in row]):
            return i
    return None


def at(header: Sequence[str], *names: str) -> int | None:
    """Give the index of the first of these headings that is there."""
    keys = [fold(h) for h in header]
    return next((keys.index(fold(n)) for n in names if fold(n) in keys), None)


def chosen(header: Sequence[str], names: Iterable[str]) -> frozenset[int]:
    """Give the indices of all headings that are among the names."""
    words = {fold(n) for n in names}
    return frozenset(j for j, h in enumerate(header) if fold(h) in words)


def present(**own: int | None) -> dict[str, int]:
    """Keep the columns that are there."""
    return {name: j for name, j in own.items() if j is not None}


def in_brackets(heading: str) -> tuple[str, tuple[str, ...]]:
    """Split `Question [row]` at every bracket: the question, and what may be the row.

    Examples
    --------
    >>> in_brackets("How far along? [We plan [ahead].]")
    ('How far along?', ('We plan [ahead].', 'ahead].'))
    >>> in_brackets("Your role?")
    ('', ())
    """
    text = heading.rstrip()
    if not text.endswith("]"):
        return "", ()
    places = [m.start() for m in re.finditer(r"\[", text)]
    return (text[: places[0]].strip(), tuple(text[p + 1 : -1] for p in places)) if places else ("", ())


def after(heading: str, mark: str) -> tuple[str, ...]:
    """Give what stands after each mark in a heading, the longest first.

    Examples
    --------
    >>> after("lead/about/lead_1", "/")
    ('about/lead_1', 'lead_1')
    """
    parts = heading.split(mark)
    return tuple(mark.join(parts[n:]).strip() for n in range(1, len(parts)))
