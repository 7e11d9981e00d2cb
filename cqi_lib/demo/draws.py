"""Random numbers by name, so that one program's data never depends on another's."""

from __future__ import annotations

import hashlib

import numpy as np


def stream(seed: int, *names: str) -> np.random.Generator:
    """Give the random stream that belongs to a seed and some names.

    Parameters
    ----------
    seed : the demo's seed.
    names : what the numbers are for, such as `"series", "maple-street", "families-connected"`.

    Returns
    -------
    A PCG64 generator; equal arguments give equal numbers, in whatever order streams are asked for.

    Examples
    --------
    >>> stream(1, "a").integers(100) == stream(1, "a").integers(100)
    np.True_
    """
    digest = hashlib.sha256("\x1f".join(names).encode()).digest()
    words = [int.from_bytes(digest[i : i + 4], "little") for i in range(0, 16, 4)]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *words])))
