"""Which layer of a page a figure belongs to: the ten minutes, or everything behind them.

In a notebook a figure stands in the cell that made it. A page that has ten minutes lifts the marked ones out of the notebooks:
the mark is a pair of comments, which nobody's text can hold, because all of it is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, get_args

from markupsafe import Markup

from .markup import Piece, join

Place = Literal["see", "agreed", "working", "learned", "next"]
PLACES: tuple[Place, ...] = get_args(Place)
"""The parts of the ten minutes, in the order of a conversation."""
_MARKED = re.compile(rf"<!--ten:({'|'.join(PLACES)})-->(.*?)<!--/ten-->", re.DOTALL)


def placed(place: Place, piece: Markup) -> Piece:
    """Mark a piece of page as the figure of a part of the ten minutes.

    Examples
    --------
    >>> str(placed("see", Markup("<figure></figure>")))
    '<!--ten:see--><figure></figure><!--/ten-->'
    """
    return join([Markup(f"<!--ten:{place}-->"), piece, Markup("<!--/ten-->")])


def found(html: str) -> Iterator[tuple[Place, Markup]]:
    """Give the marked pieces of a text of ours, with their places, in order."""
    for m in _MARKED.finditer(html):
        yield _place(m), Markup(m[2])


def lifted(html: str, taken: Mapping[Place, Markup], instead: Callable[[Place], Markup]) -> str:
    """Take the pieces that stand elsewhere now out of a text of ours, and the marks of all.

    Parameters
    ----------
    html : markup of a block.
    taken : the pieces that were taken, by place.
    instead : what stands where one was.

    Examples
    --------
    >>> html = str(placed("see", Markup("<b>one</b>")))
    >>> lifted(html, {"see": Markup("<b>one</b>")}, Markup), lifted(html, {}, Markup)
    ('see', '<b>one</b>')
    """
    return _MARKED.sub(lambda m: str(instead(_place(m))) if taken.get(_place(m)) == m[2] else m[2], html)


def _place(m: re.Match[str]) -> Place:
    return next(place for place in PLACES if place == m[1])
