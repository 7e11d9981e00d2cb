"""Columns of text held as numbers into a list of distinct texts: what millions of short answers need.

To everybody who does not ask for the numbers, an `Encoded` column is a sequence of texts, and `EncodedRows` are rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

FIRST = 60
"""Rows that are kept laid out as rows."""


class Encoded(Sequence):
    """A column of texts: the i-th is `words[codes[i]]`. Words are distinct; not every word need be in use."""

    def __init__(self, codes: np.ndarray, words: Sequence[str]) -> None:
        self.codes, self.words = codes, words

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, (slice, np.ndarray)):
            return Encoded(self.codes[at], self.words)
        return self.words[self.codes[at]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts().tolist())

    def texts(self) -> np.ndarray:
        """Give the texts as an array of Python strings."""
        return objects(self.words)[self.codes]


def objects(texts: Sequence[str]) -> np.ndarray:
    """Give texts as an array of Python strings."""
    out = np.empty(len(texts), dtype=object)
    out[:] = texts
    return out


def encode(texts: Sequence[str] | np.ndarray) -> Encoded:
    """Give any column of texts as numbers and distinct texts.

    Examples
    --------
    >>> column = encode(("3", "2", "3"))
    >>> column.codes.tolist(), list(column.words), list(column)
    ([0, 1, 0], ['3', '2'], ['3', '2', '3'])
    """
    if isinstance(texts, Encoded):
        return texts
    codes, words = pd.factorize(texts if isinstance(texts, np.ndarray) else objects(texts))
    return Encoded(codes.astype(np.int32), words.tolist())


class EncodedRows(Sequence):
    """Rows of text, all of the same length, held by column."""

    def __init__(self, columns: list[Encoded]) -> None:
        self.columns = columns
        # Everybody looks for headings in the first rows.
        self._first = [[column[i] for column in columns] for i in range(min(len(self), FIRST))]

    def __len__(self) -> int:
        return len(self.columns[0])

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        return self._first[at] if 0 <= at < len(self._first) else [column[at] for column in self.columns]

    def __iter__(self) -> Iterator[list[str]]:
        yield from self._first
        if len(self) > len(self._first):
            yield from map(list, zip(*(column[len(self._first) :] for column in self.columns), strict=True))
