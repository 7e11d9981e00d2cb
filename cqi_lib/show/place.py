"""Where labels go, so that none covers another: one pass over the labels."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wanted: Sequence[float],
    sizes: Sequence[float],
    low: float = float("-inf"),
    high: float = float("inf"),
    order: Sequence[float] | None = None,
) -> list[float]:
    """Move labels along a line as little as possible until none overlaps its neighbour.

    The least sum of squared moves under the order of the wanted places: isotonic regression by pooling adjacent
    violators (Ayer and others 1955, https://doi.org/10.1214/aoms/1177728423), linear after sorting.

    Parameters
    ----------
    wanted : the centres wanted, in pixels, in any order.
    sizes : the room each label takes along the line, in pixels.
    low, high : the ends of the line; when there is too little room the labels start at `low` and run over.
    order : what the labels are ordered by, where that is not the centre wanted.

    Returns
    -------
    The centres, in the order given.

    Examples
    --------
    >>> spread([10, 12, 80], [10, 10, 10])
    [6.0, 16.0, 80.0]
    """
    if not len(wanted):
        return []
    by = wanted if order is None else order
    sequence = sorted(range(len(wanted)), key=lambda i: by[i])
    starts, offset = [], 0.0
    pools: list[list[float]] = []
    for i in sequence:
        starts.append(offset)
        pools.append([wanted[i] - offset - sizes[i] / 2, 1])
        offset += sizes[i]
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            value, count = pools.pop()
            pools[-1][0] = (pools[-1][0] * pools[-1][1] + value * count) / (pools[-1][1] + count)
            pools[-1][1] += count
    flat = [value for value, count in pools for _ in range(int(count))]
    out = [0.0] * len(wanted)
    for position, i in enumerate(sequence):
        edge = max(low, min(high - offset, flat[position]))
        out[i] = float(edge + starts[position] + sizes[i] / 2)
    return out


def hang(
    places: Sequence[float], widths: Sequence[float], right: float, rows: int, gap: float = 10
) -> list[tuple[int, bool]] | None:
    """Hang labels from their places in a few rows so that neither a label nor its line crosses another.

    A label begins at its place and runs to the right; at the right edge it may run to the left instead.

    Parameters
    ----------
    places : where the lines are, in pixels, ascending.
    widths : the labels' widths in pixels.
    right : the right edge.
    rows : at most so many rows; row 0 is the highest.
    gap : least room between a label and what follows.

    Returns
    -------
    For each label its row and whether it runs to the left; None when they do not fit.

    Examples
    --------
    >>> hang([10, 30, 200], [80, 60, 50], 300, 2)
    [(0, False), (1, False), (0, False)]
    >>> hang([10, 12, 14], [80, 60, 50], 300, 2) is None
    True
    """
    out: list[tuple[int, bool]] = []
    ends = [float("-inf")] * rows
    last = float("-inf")
    for place, wide in zip(places, widths, strict=True):
        if place + wide > right:
            if place - wide - gap < max(last, *ends):
                return None
            row, left, end = 0, True, place
        else:
            # A later label hangs below every label that still reaches over it, so lines cross no words.
            row = max((r + 1 for r in range(rows) if ends[r] + gap > place), default=0)
            left, end = False, place + wide
        if row >= rows:
            return None
        ends[row] = max(ends[row], end)
        last = place
        out.append((row, left))
    return out
