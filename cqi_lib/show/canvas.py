"""A sheet of pixels to draw on: every mark is written into the SVG as it is drawn, at its final size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..locale.spoken import runs_left
from .metrics import clean
from .style import BODY, INK, PAPER
from .svg import Run, Sheet, Words, marker, path

Point = tuple[float, float]


class Canvas:
    """A drawing in pixels; y runs down from the top, later marks lie over earlier ones.

    Parameters
    ----------
    width, height : size in pixels.

    Examples
    --------
    >>> sheet = Canvas(100, 20)
    >>> sheet.text(0, 15, "5 < 6 & $x$")
    >>> sheet.svg().endswith("5 &lt; 6 &amp; $x$</text></svg>")
    True
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = round(width), round(height)
        self._sheet = Sheet()

    def text(
        self,
        x: float,
        y: float,
        text: str | Sequence[Run],
        size: float = BODY,
        color: str = INK,
        bold: bool = False,
        align: str = "left",
        halo: bool | str = False,
    ) -> None:
        """Write one line; `y` is the foot of the letters.

        Parameters
        ----------
        x, y : where the line begins, ends or has its middle, after `align`.
        text : a text (data: nothing in it is mark-up) or runs of text with their own colour and weight.
        size : size of the letters in pixels.
        color, bold : for a plain text.
        align : left, center or right.
        halo : a rim where the text may cross a line: True for the page's colour, or a colour.
        """
        given = (Run(text, color, bold),) if isinstance(text, str) else text
        runs = tuple(Run(said, run.color, run.bold) for run in given if (said := clean(run.text)))
        if runs:
            rim = PAPER if halo is True else halo or ""
            # A number by itself has its sign on the left in every language.
            rtl = runs_left() and any(letter.isalpha() for run in runs for letter in run.text)
            self._sheet.words(Words(x, y, runs, size, align, rim, rtl))

    def lines(self, x: float, y: float, lines: Sequence[str], step: float = 15, **kind: Any) -> None:
        """Write lines under each other; `y` is the foot of the first."""
        for number, line in enumerate(lines):
            self.text(x, y + number * step, line, **kind)

    def curve(
        self,
        points: Sequence[Point],
        color: str = INK,
        width: float = 1,
        dash: tuple[float, float] | None = None,
        round_ends: bool = False,
    ) -> None:
        """Draw a line through points."""
        ends = "round" if round_ends and not dash else ""
        self._sheet.path(path([points]), stroke=color, width=width, dash=dash, ends=ends)

    def segments(
        self,
        pairs: Iterable[tuple[Point, Point]],
        color: str = INK,
        width: float = 1,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw many straight lines of one kind; hairlines are put on whole pixels."""
        drawn: list[tuple[Point, Point]] = []
        for (x0, y0), (x1, y1) in pairs:
            if width <= 1 and x0 == x1:
                x0 = x1 = int(x0) + 0.5
            if width <= 1 and y0 == y1:
                y0 = y1 = int(y0) + 0.5
            drawn.append(((x0, y0), (x1, y1)))
        if drawn:
            self._sheet.path(path(drawn), stroke=color, width=width, dash=dash, corners="miter")

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None,
        edge: str | None = None,
        line: float = 1,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw a rectangle from its top left corner."""
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        # A dashed edge meets itself where it began.
        round_about = corners if fill else [*corners, (x, y)]
        self._sheet.path(
            path([round_about]) + "z", fill=fill, stroke=edge, width=line, dash=dash if edge else None, corners="miter"
        )

    def marks(
        self,
        points: Sequence[Point],
        size: float,
        fill: str | None,
        edge: str | None = None,
        line: float = 1.5,
        shape: str = "o",
    ) -> None:
        """Draw equal marks: `o` circle, `D` diamond, `s` square, `^` triangle; `size` is their width in pixels."""
        if points:
            corners = "" if shape == "o" else "miter"
            self._sheet.marks(points, marker(shape, size), fill=fill, stroke=edge, width=line, corners=corners)

    def svg(self) -> str:
        """Give the drawing as a small SVG: the same drawing gives the same bytes."""
        return self._sheet.svg(self.width, self.height)
