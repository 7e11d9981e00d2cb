"""The topics of a round: which have a level that may be shown, how many have none, how one is named."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from ..program import Program
from ..wording import findings as say
from ..wording.language import capital


@dataclass(frozen=True, eq=False)
class Topics:
    """Topics that were asked.

    Parameters
    ----------
    rows : ITEM_SCORES of the topics that may be shown, each on the basis of its domain's finding, lowest first.
    hidden : how many were asked and are not among them: too few rated them, or nobody.
    """

    rows: pd.DataFrame
    hidden: int

    @property
    def whole(self) -> bool:
        """Whether what is said of these topics is said of all that were asked."""
        return not self.hidden


def topics(program: Program, among: Collection[str] | None = None) -> Topics:
    """Give the topics with a level that may be shown, and count the others.

    Parameters
    ----------
    program : an opened program.
    among : ids of the items that are meant; None means all.
    """
    items, basis = program.items, program.findings.set_index("domain")["basis"]
    if among is not None:
        items = items[items["item"].isin(among)]
    asked = items.loc[items["group"].eq("everyone"), "item"].nunique()
    rows = items[items["group"].eq(items["domain"].map(basis)) & items["mean"].notna()]
    order = {item: n for n, item in enumerate(program.instrument.items)}
    rows = rows.assign(order=rows["item"].map(order)).sort_values(["mean", "order"], kind="stable")
    return Topics(rows, asked - len(rows))


def topics_of(program: Program, domain: str) -> Topics:
    """Give the topics of one domain."""
    return topics(program, {i.id for i in program.instrument.domains[domain].items})


def name(program: Program, item: str) -> str:
    """Name a topic at the head of a row; of a reversed item it says that its answers were turned round."""
    about = program.instrument.items[item]
    return say.turned_topic(capital(about.topic)) if about.reversed else capital(about.topic)


def turned(program: Program, domain: str | None = None) -> int:
    """Count the reversed items that were asked, of one domain or of all."""
    items = program.items.loc[program.items["group"].eq("everyone"), "item"].unique()
    about = [program.instrument.items[item] for item in items]
    return sum(a.reversed for a in about if domain in (None, a.domain))
