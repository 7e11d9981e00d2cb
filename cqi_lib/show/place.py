"""Where labels go, so that none covers another: one pass over the labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot

Point = tuple[float, float]


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
    >>> hang([10, 12, 14], [80, 60, 50], 300, 2) is None  # too many
    True
    >>> hang([160], [170], 300, 2) is None  # too long, whichever way it runs
    True
    """
    out: list[tuple[int, bool]] = []
    ends = [float("-inf")] * rows
    last = -gap  # to the left of the left edge
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


def covered(box: tuple[float, float, float, float], lines: Iterable[tuple[Point, Point]]) -> float:
    """Say how much of some lines lies within a box, so that words can be put where they cover least.

    Each line is cut to the box (Liang and Barsky 1984, https://doi.org/10.1145/357332.357333).

    Parameters
    ----------
    box : left, top, right and bottom, in pixels.
    lines : pairs of points.

    Returns
    -------
    Pixels of line.

    Examples
    --------
    >>> covered((0, 0, 10, 10), [((-5, 5), (5, 5)), ((0, 20), (10, 20))])
    5.0
    """
    left, top, right, bottom = box
    whole = 0.0
    for (x0, y0), (x1, y1) in lines:
        begin, end = 0.0, 1.0
        for start, step, low, high in ((x0, x1 - x0, left, right), (y0, y1 - y0, top, bottom)):
            if step:
                near, far = sorted(((low - start) / step, (high - start) / step))
                begin, end = max(begin, near), min(end, far)
            elif not low < start < high:
                end = -1.0
        whole += max(0.0, end - begin) * hypot(x1 - x0, y1 - y0)
    return whole
