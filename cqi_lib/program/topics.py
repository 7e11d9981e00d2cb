"""The topics of a round: which have a level that may be shown, how many have none, how one is named."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from ..privacy.published import Row, Rows
from ..rounding import Halves
from ..scoring.steps import TINY
from ..wording import findings as say
from ..wording.language import capital
from .program import Program, once


@dataclass(frozen=True, eq=False)
class Topics:
    """Topics that were asked.

    Parameters
    ----------
    rows : of ITEM_SCORES, the topics that may be shown, each on the basis of its domain's finding, lowest first;
        a `mean` that is known in steps only prints as such.
    hidden : how many were asked and are not among them: too few rated them, or nobody.
    """

    rows: tuple[Row, ...]
    hidden: int

    @property
    def whole(self) -> bool:
        """Whether what is said of these topics is said of all that were asked."""
        return not self.hidden


def row_in_halves(row: Row) -> Row:
    """Let a level that is known in steps be printed as such; as `in_halves`."""
    level = _level(row["mean"], row["low"], row["high"], row["levels_k"])
    return Row([*row.items(), ("mean", level)], row.audience)


def in_halves(rows: Rows) -> Rows:
    """Let levels that are known in steps be printed as such.

    Parameters
    ----------
    rows : published ITEM_SCORES.

    Returns
    -------
    The rows; a `mean` that was rounded to halves knows it.
    """
    ends = zip(rows["mean"], rows["low"], rows["high"], rows["levels_k"], strict=True)
    return rows.assign(mean=pd.Series([_level(*one) for one in ends], index=rows.index, dtype=object))


def _level(mean: float, low: float, high: float, k: int) -> float:
    if pd.isna(low):
        return mean
    return Halves(mean, "or less" if high <= 1.5 + TINY else "or more" if low >= k - 0.5 - TINY else "about")


@once
def _shown(program: Program) -> tuple[tuple[Row, ...], set[str]]:
    """Give the rows of all topics with a level that may be shown, and the ids of all that were asked."""
    # A domain of one topic is that topic: where one has no level, the other has none.
    known = [
        row
        for row in program.found
        if pd.notna(row["mean"]) or len(program.instrument.domains[row["domain"]].items) > 1
    ]
    basis = {row["domain"]: row["basis"] for row in known}
    order = {item: n for n, item in enumerate(program.instrument.items)}
    rows = [r for r in program.item_rows if r["group"] == basis.get(r["domain"]) and pd.notna(r["mean"])]
    rows.sort(key=lambda r: (r["mean"], order[r["item"]]))
    return tuple(map(row_in_halves, rows)), {r["item"] for r in program.item_rows if r["group"] == "everyone"}


def topics(program: Program, among: Collection[str] | None = None) -> Topics:
    """Give the topics with a level that may be shown, and count the others.

    Parameters
    ----------
    program : an opened program.
    among : ids of the items that are meant; None means all.
    """
    rows, asked = _shown(program)
    if among is not None:
        rows, asked = tuple(row for row in rows if row["item"] in among), asked & set(among)
    return Topics(rows, len(asked) - len(rows))


def topics_of(program: Program, domain: str) -> Topics:
    """Give the topics of one domain."""
    return topics(program, {i.id for i in program.instrument.domains[domain].items})


def name(program: Program, item: str) -> str:
    """Name a topic at the head of a row; of a reversed item it says that its answers were turned round."""
    about = program.instrument.items[item]
    return say.turned_topic(capital(about.topic)) if about.reversed else capital(about.topic)


def turned(program: Program, domain: str | None = None) -> int:
    """Count the reversed items that were asked, of one domain or of all."""
    about = [program.instrument.items[item] for item in _shown(program)[1]]
    return sum(a.reversed for a in about if domain in (None, a.domain))


def domain_name(program: Program, domain: str) -> str:
    """Give a domain's name; an id that no round's instrument knows stands for itself."""
    known = program.instrument.domains.get(domain) or program.cohort.instruments.domains.get(domain)
    return known.name if known else domain
