"""A figure of a result: the drawing with the sentence that stands for it, and the numbers to draw it anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...privacy.published import Rows, marked
from ...show.markup import el
from ...show.svg import data_uri
from .page import drawings, read, tables
from .shapes import FIGURES, SHAPES


@dataclass(frozen=True)
class Figure:
    """A drawing that stands on a page, and its data.

    Parameters
    ----------
    id : its id on the page.
    caption, sentence : the finding it shows, and what it says to people who cannot see it.
    svg : the drawing.
    data : the numbers it draws, a row for each mark or line, as they are printed.
    """

    id: str
    caption: str
    sentence: str
    svg: str = field(repr=False)
    data: Rows = field(repr=False, compare=False)

    def save(self, path: str | Path) -> Path:
        """Write the drawing as an SVG file, for another document.

        Parameters
        ----------
        path : where to; what is there is replaced.
        """
        Path(path).write_text(self.svg, encoding="utf-8")
        return Path(path)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        image = el("img", src=data_uri(self.svg), alt=self.sentence)
        return {"text/html": str(image), "text/plain": f"{self.caption}\n{self.sentence}"}


def figures_of(html: str, verb: str, rows: Sequence[tuple[str, dict[str, Any]]], audience: str) -> tuple[Figure, ...]:
    """Give the figures of a result, in the order of the page.

    Parameters
    ----------
    html : its mark-up.
    verb : the verb that made it.
    rows : the rows of its table, each with the id of the figure that draws it.
    audience : whom it may be shown to.
    """
    root = read(html)
    printed = {one.figure: one for one in tables(root) if one.figure}

    def data(id: str) -> Rows:
        shape = next((shape for begin, shape in FIGURES.items() if id.startswith(begin)), None)
        if shape is not None and id in printed:
            return marked(shape.table.frame([row for _, row in shape.rows([printed[id]])]), audience)
        return marked(SHAPES[verb].table.frame([row for figure, row in rows if figure == id]), audience)

    return tuple(Figure(*drawn, data=data(drawn.id)) for drawn in drawings(root))
