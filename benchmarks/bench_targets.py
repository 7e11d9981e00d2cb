"""The figures that a change of speed is held against: how it was, how it is, and what was wanted of it.

Each is a ratio of two measurements of one run of the bench, so that another machine or a busy one moves both. Where both
were measured in turns, the ratio is that of each turn, and the lowest and highest are told.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import Any, NamedTuple

Results = dict[str, Any]
Found = tuple[str, list[float]] | None
"""How it was, as a text, and what was found now; None where it was not measured."""


class Target(NamedTuple):
    """One line of the table."""

    name: str
    least: float
    aim: float
    more_is_better: bool
    digits: int
    found: Callable[[Results], Found]


def records(results: Results, size: int, side: str, kind: str) -> list[dict[str, Any]]:
    """Give what was measured of one kind; nothing where it was not."""
    return results.get("sizes", {}).get(str(size), {}).get(side, {}).get(kind, [])


def _values(results: Results, size: int, side: str, kind: str, of: str) -> list[float]:
    return [record[of] for record in records(results, size, side, kind)]


def _ratios(above: list[float], below: list[float]) -> list[float]:
    """Turn by turn; with the middle of what was measured more often than the other."""
    if len(above) != len(below) and above and below:
        above, below = [statistics.median(above)], [statistics.median(below)]
    return [one / other for one, other in zip(above, below, strict=True)]


def _first(results: Results) -> int:
    """The size that every turn runs: the largest one with loops of others, or the first."""
    sizes = [int(size) for size in results.get("sizes", {})]
    return 12 if 12 in sizes else min(sizes, default=0)


def _both(results: Results) -> int:
    """The largest size that both sides ran."""
    sizes = [int(size) for size, found in results.get("sizes", {}).items() if "cold" in found.get("before", {})]
    return max(sizes, default=0)


def _part_of_old(results: Results, size: int, kind: str) -> Found:
    old = _values(results, size, "before", "cold", "seconds")
    now, was = (_ratios(_values(results, size, side, kind, "seconds"), old) for side in ("now", "before"))
    return (f"{statistics.median(was):.3f}", now) if now and was else None


def _processor(results: Results, kind: str) -> Found:
    size = _both(results)
    now = _ratios(_values(results, size, "now", kind, "cpu"), _values(results, size, "before", kind, "cpu"))
    return ("1", now) if now else None


def _overhead(results: Results) -> Found:
    now, was = (_values(results, _both(results), side, "above", "cpu") for side in ("now", "before"))
    return (f"{statistics.median(was):.2f}", now) if now and was else None


def _against(results: Results, part: str) -> Found:
    for size in sorted(map(int, results.get("sizes", {})), reverse=True):
        theirs = _values(results, size, "before", part, "seconds")
        if theirs:
            now, was = (_ratios(theirs, _values(results, size, s, "cold", "seconds")) for s in ("now", "before"))
            return (f"{statistics.median(was):.1f}", now) if now and was else None
    return None


def _nothing(results: Results) -> Found:
    size, nothing = _both(results), _values(results, 1000, "now", "nothing", "seconds")
    if not size or not nothing:
        return None
    old = statistics.median(_values(results, size, "before", "cold", "seconds")) / size * 1000
    return ("–", [one / old for one in nothing])


def _each(results: Results, kind: str, large: int) -> Found:
    small = _first(results)
    one, other = (_values(results, size, "now", kind, "seconds") for size in (small, large))
    if not one or not other:
        return None
    return ("–", [value / large / (statistics.median(one) / small) for value in other])


def _parent(results: Results) -> Found:
    of_twelve, of_many = records(results, _first(results), "now", "cold"), results.get("many", {})
    if not of_twelve or "memory" not in of_many:
        return None
    return ("–", [of_many["memory"]["parent"] / statistics.median(r["memory"]["parent"] for r in of_twelve)])


def _watch(results: Results) -> Found:
    was = _values(results, _first(results), "before", "one", "seconds")
    now = [save["seconds"] for save in results.get("watch", [])]
    return (f"{statistics.median(was):.1f} s (cold run)", now) if was and now else None


TARGETS = (
    Target("a saved number to its page in the browser, `cqi watch`, 12 programs, seconds", 1.0, 0.5, False, 2, _watch),
    Target("one program changed of 12, to the old full run", 0.2, 0.13, False, 3, lambda r: _part_of_old(r, 12, "one")),
    Target("one changed of 192, to the old full run", 0.02, 0.013, False, 4, lambda r: _part_of_old(r, 192, "one")),
    Target("processor time per program, all papers", 0.55, 0.35, False, 2, lambda r: _processor(r, "cold")),
    Target("prepare and verbs alone per program", 0.5, 0.3, False, 2, lambda r: _processor(r, "floor")),
    Target("above prepare and verbs, processor seconds per program", 0.35, 0.25, False, 2, _overhead),
    Target("faster than (c) with its own old library", 2.5, 4, True, 1, lambda r: _against(r, "c")),
    Target("faster than (a) with its own old library", 45, 70, True, 1, lambda r: _against(r, "a")),
    Target("nothing to do of 1,000, to the old full run", 0.004, 0.002, False, 4, _nothing),
    Target("time per program at 1,000 against 12", 1.0, 0.7, False, 2, lambda r: _each(r, "cold", 1000)),
    Target("the parent's memory at 10,000 against 12", 1.5, 1.1, False, 2, _parent),
    Target("`cqi check` per program at 1,000 against 12", 1.0, 0.6, False, 2, lambda r: _each(r, "check", 1000)),
)


def targets(results: Results) -> list[str]:
    """Give the lines of a Markdown table; a figure that was not measured has none."""
    lines = ["| | before | now | wanted at least | aim |", "|---|---|---|---|---|"]
    for target in TARGETS:
        found = target.found(results)
        if found is None:
            continue
        was, now = found
        shown = f"{statistics.median(now):.{target.digits}f}"
        if len(now) > 1:
            shown += f" ({min(now):.{target.digits}f}–{max(now):.{target.digits}f})"
        lines.append(f"| {target.name} | {was} | {shown} | {target.least:g} | {target.aim:g} |")
    return lines
