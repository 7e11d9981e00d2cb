"""What a notebook verb shows: a piece of page with its plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup

from ..wording.claim import Claim
from .markup import claims_of, el


@dataclass(frozen=True)
class Block:
    """A piece of page, shown by Jupyter as HTML and by a terminal as text.

    Parameters
    ----------
    html
        Safe markup, made with `show.markup` or a chart.
    text
        The same in plain words: what nbval compares and a terminal shows.
    once
        A key; of several blocks with one key a report keeps the first, so that the chart of a measure stands
        once although every cycle's notebook shows it.
    keep
        Which one a report keeps: the `first`, or the `last`, after everything that is shown cycle by cycle.
    unread
        Whether the errors of a record stand here, in the place of what rests on it.
    """

    html: Markup
    text: str
    once: str | None = None
    keep: Literal["first", "last"] = "first"
    unread: bool = False

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        metadata = {"cqi": {"once": self.once, "keep": self.keep}} if self.once else {}
        return {"text/html": str(el("div", self.html, cls="cqi")), "text/plain": self.text}, metadata

    def __repr__(self) -> str:
        return self.text

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the block claims, in the order of the page: sentences with their ids and the values in them.

        Examples
        --------
        >>> said = Claim("Nine months lie above 46.", "verdict.run_of_points")
        >>> [claim.id for claim in Block(el("p", said), said).claims]
        ['verdict.run_of_points']
        """
        return tuple(claims_of(self.html))

    @property
    def empty(self) -> bool:
        """True when there is nothing to show."""
        return not self.html


NOTHING = Block(Markup(""), "")
