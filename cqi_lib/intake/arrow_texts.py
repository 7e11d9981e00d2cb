"""Millions of short texts laid out as pandas holds them, from numbers into a short list of words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

MOST_WIDE = 64
"""Longest word, in bytes, that is laid out by a table of bytes; longer ones are taken one by one."""


def spread(words: Sequence[str | None], codes: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """Give `words[code]` for each code; an empty or missing word is a missing value.

    Examples
    --------
    >>> spread(["", "ab", "c"], np.array([1, 0, 2, 1])).tolist()
    ['ab', nan, 'c', 'ab']
    """
    raw = [w.encode("utf-8") if isinstance(w, str) else b"" for w in words]
    sizes = np.array([len(w) for w in raw], dtype=np.int64)
    widest = int(sizes.max(initial=0))
    length = sizes[codes]
    there = None if sizes.all() else length > 0
    if widest > MOST_WIDE:
        return _taken(words, codes)
    table = np.zeros((len(raw), max(widest, 1)), dtype=np.uint8)
    for n, word in enumerate(raw):
        table[n, : len(word)] = np.frombuffer(word, np.uint8)
    used = codes if there is None else codes[there]
    data = table[used]
    if not (sizes[sizes > 0] == widest).all():
        data = data[np.arange(table.shape[1]) < sizes[used][:, None]]
    return _texts(_offsets(length), data.tobytes(), there)


def repeated(words: Sequence[str | None], each: int) -> pd.api.extensions.ExtensionArray:
    """Give every word `each` times in a row; an empty or missing word is a missing value.

    Examples
    --------
    >>> repeated(["ab", None], 2).tolist()
    ['ab', 'ab', nan, nan]
    """
    raw = [w.encode("utf-8") if isinstance(w, str) else b"" for w in words]
    sizes = np.array([len(w) for w in raw], dtype=np.int64)
    there = None if sizes.all() else np.repeat(sizes > 0, each)
    return _texts(_offsets(sizes, each), b"".join([w * each for w in raw]), there)


def tiled(words: Sequence[str], times: int) -> pd.api.extensions.ExtensionArray:
    """Give all words in turn, `times` times over.

    Examples
    --------
    >>> tiled(["a", "b"], 2).tolist()
    ['a', 'b', 'a', 'b']
    """
    raw = [w.encode("utf-8") for w in words]
    ends = np.cumsum([len(w) for w in raw], dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    offsets = np.zeros(len(raw) * times + 1, dtype=np.int64)
    offsets[1:] = (np.arange(times, dtype=np.int64)[:, None] * total + ends).ravel()
    return _texts(offsets, b"".join(raw) * times, None)


def missing(n: int) -> pd.api.extensions.ExtensionArray:
    """Give a column of texts of which none is there."""
    return pd.array(pa.nulls(n, pa.large_string()), dtype="str")


def _offsets(sizes: np.ndarray, each: int = 1) -> np.ndarray:
    """Give where each text begins, and where the last ends."""
    n = len(sizes) * each
    if n and (sizes == sizes[0]).all():
        return np.arange(n + 1, dtype=np.int64) * sizes[0]
    offsets = np.empty(n + 1, dtype=np.int64)
    offsets[0] = 0
    if each == 1:
        np.cumsum(sizes, out=offsets[1:])
    else:
        begins = np.cumsum(sizes * each) - sizes * each
        np.add(begins[:, None], sizes[:, None] * np.arange(1, each + 1), out=offsets[1:].reshape(-1, each))
    return offsets


def _texts(offsets: np.ndarray, data: bytes, there: np.ndarray | None) -> pd.api.extensions.ExtensionArray:
    valid = None if there is None else pa.py_buffer(np.packbits(there, bitorder="little"))
    buffers = [valid, pa.py_buffer(offsets), pa.py_buffer(data)]
    return pd.array(pa.Array.from_buffers(pa.large_string(), len(offsets) - 1, buffers), dtype="str")


def _taken(words: Sequence[str | None], codes: np.ndarray) -> pd.api.extensions.ExtensionArray:
    known = pa.array([w or None for w in words], pa.large_string())
    return pd.array(known.take(pa.array(codes)), dtype="str")
