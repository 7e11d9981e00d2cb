"""How words from a file are compared: what counts as the same, and how a value is shown in a message."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence

from ..errors import row
from ..locale.said import put_together, sayings

say = sayings("intake_files")

_ZERO_WIDTH = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"))
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    }
)
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def fold(text: str) -> str:
    """Give the form in which two spellings of one word are equal: blanks, case, dashes, quotes, invisible marks.

    Examples
    --------
    >>> fold(" Don\u2019t\u00a0 KNOW ")
    "don't know"
    """
    return _fold_short(text) if len(text) < 200 else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.split()).casefold()
    plain = unicodedata.normalize("NFC", text).translate(_ZERO_WIDTH).translate(_ALIKE)
    return " ".join(plain.split()).casefold()


# The same few words stand in a file again and again.
_fold_short = functools.lru_cache(maxsize=4096)(_fold)


def trim(text: str) -> str:
    """Take blanks and invisible marks from a text's ends and make every run of blanks one."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFC", text).translate(_ZERO_WIDTH).split())


def shown(value: str, length: int = 60) -> str:
    """Quote a value for a message: one line, shortened, invisible and direction marks written out.

    Examples
    --------
    >>> shown("a\u202eb")
    "'a\\\\u202eb'"
    """
    cut = value if len(value) <= length else value[: length - 1] + "…"
    return repr(cut)


def words_of(text: str) -> str:
    """Give the words and numbers of a text, folded, with one blank between them and no signs.

    Examples
    --------
    >>> words_of("Maple-House \N{EN DASH} Q1/2026")
    'maple house q1 2026'
    """
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def plain(text: str) -> str:
    """Take marks of direction and control signs out of a text; blanks of all kinds stay.

    Examples
    --------
    >>> plain("r\u202e01\x07")
    'r01'
    """
    if text.isascii() and text.isprintable():
        return text
    kept = _DIRECTION.sub("", text)
    return "".join(c for c in kept if c.isspace() or unicodedata.category(c) != "Cc")


def has_direction_marks(text: str) -> bool:
    """Tell whether a text holds marks that change the direction of writing."""
    return _DIRECTION.search(text) is not None


def listed(words: Iterable[str], most: int = 12) -> str:
    """Join words with commas; the rest beyond `most` is counted."""
    all_words = list(words)
    first, more = put_together(all_words[:most]), len(all_words) - most
    return say("spelling-listed", first=first, more=str(more)) if more > 0 else first


def rows_named(rows: Iterable[int], most: int = 20) -> str:
    """Name rows of a file.

    Examples
    --------
    >>> rows_named([4]), rows_named([2, 3, 4, 9])
    ('row 4', 'rows 2-4, 9')
    """
    numbers = sorted(set(rows))
    if len(numbers) == 1:
        return row(numbers[0])
    spans: list[list[int]] = []
    for n in numbers:
        if spans and n == spans[-1][1] + 1:
            spans[-1][1] = n
        else:
            spans.append([n, n])
    words = [f"{a}" if a == b else f"{a}-{b}" for a, b in spans]
    return say("spelling-rows", rows=listed(words, most))


def near(word: str, known: Sequence[str], cutoff: float = 0.75) -> str | None:
    """Give the known word that comes nearest to a word, or None."""
    import difflib

    folded = {fold(k): k for k in reversed(known)}
    found = difflib.get_close_matches(fold(word), list(folded), n=1, cutoff=cutoff)
    return folded[found[0]] if found else None
