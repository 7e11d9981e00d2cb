"""Whose numbers a table holds: the program that its sheet is called by, or that the title above it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..spelling import fold, words_of
from .grids import Grid


def named_in(text: str, names: Iterable[str]) -> list[str]:
    """Give the names that stand in a text as whole words; one that is part of a longer one which stands there does not count.

    Examples
    --------
    >>> named_in("Maple House \N{EN DASH} monthly numbers 2026", ["maple-house", "Maple House", "Maple", "Oak"])
    ['Maple House']
    """
    left, found = f" {words_of(text)} ", []
    for name in sorted(names, key=lambda one: (-len(words_of(one)), one.islower())):
        said = f" {words_of(name)} "
        if said.strip() and said in left:
            left = left.replace(said, " \x00 ")
            found.append(name)
    return found


def own_tables(grids: Sequence[Grid], mine: Sequence[str], others: Sequence[str]) -> tuple[list[Grid], list[Grid]]:
    """Part tables into a program's own and other programs'.

    Parameters
    ----------
    grids : the tables of a file.
    mine : what the program is called.
    others : what other programs of the cohort are called.

    Returns
    -------
    Its own: those on sheets that bear just its name; else those under its title, where other titles name other programs;
    else all of them. With them those under other programs' titles that stand on the same sheets.
    """
    called = set(map(fold, mine))
    if sheets := [grid for grid in grids if grid.sheet.name and fold(grid.sheet.name) in called]:
        return sheets, []
    own = [grid for grid in grids if titled(grid, mine, others)]
    foreign = [grid for grid in grids if not titled(grid, mine, others) and named_in(grid.title, others)]
    return (own, foreign) if own and foreign else (list(grids), [])


def titled(grid: Grid, mine: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether the title above a table names a program and no other one."""
    called = set(map(fold, mine))
    found = named_in(grid.title, [*mine, *(name for name in others if fold(name) not in called)])
    return bool(found) and all(fold(name) in called for name in found)
