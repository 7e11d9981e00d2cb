"""A sheet of pixels to draw on: matplotlib's figure without axes, without pyplot, drawn once at its final size."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from ..locale.spoken import runs_left
from .metrics import clean
from .style import BODY, INK, PAPER, theme
from .svg import TEXT, Run, Words, compact

Point = tuple[float, float]


class _Line(Artist):
    """One line of text: it keeps its place among the marks and is written when the SVG is made small.

    matplotlib would measure and lay out every text, which costs more than all the rest of a figure; here its place
    and size are known, and no mark-up is looked for.
    """

    def __init__(self, words: Words, drawn: list[Words]) -> None:
        super().__init__()
        self.words = words
        self.drawn = drawn

    def draw(self, renderer) -> None:
        """Leave a mark in the drawing where the words belong."""
        self.drawn.append(self.words)
        renderer.open_group(TEXT)
        renderer.close_group(TEXT)


class Canvas:
    """A drawing in pixels; y runs down from the top, later marks lie over earlier ones.

    1 pt in matplotlib is 1 px on the page, so every number here is a pixel of the page.

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
        self.figure = Figure(figsize=(self.width / 72, self.height / 72), dpi=72)
        self._canvas = FigureCanvasSVG(self.figure)
        self.figure.patch.set_visible(False)
        self._down = Affine2D().scale(1, -1).translate(0, self.height)
        self._drawn: list[Words] = []

    def _add(self, artist) -> None:
        artist.set_transform(self._down)
        self.figure.add_artist(artist)
        artist.set_zorder(1)

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
        runs = (Run(clean(text), color, bold),) if isinstance(text, str) else tuple(text)
        runs = tuple(Run(clean(run.text), run.color, run.bold) for run in runs if clean(run.text))
        if runs:
            rim = PAPER if halo is True else halo or ""
            # A number by itself has its sign on the left in every language.
            rtl = runs_left() and any(letter.isalpha() for run in runs for letter in run.text)
            self._add(_Line(Words(x, y, runs, size, align, rim, rtl), self._drawn))

    def lines(self, x: float, y: float, lines: Sequence[str], step: float = 15, **kind) -> None:
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
        line = Line2D([x for x, _ in points], [y for _, y in points], color=color, linewidth=width)
        line.set_solid_capstyle("round" if round_ends else "butt")
        if dash:
            # matplotlib gives dashes in line widths; pixels are meant here.
            line.set_linestyle((0, [part / width for part in dash]))
            line.set_dash_capstyle("butt")
        self._add(line)

    def segments(
        self,
        pairs: Iterable[tuple[Point, Point]],
        color: str = INK,
        width: float = 1,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw many straight lines of one kind; hairlines are put on whole pixels."""
        vertices: list[Point] = []
        for (x0, y0), (x1, y1) in pairs:
            if width <= 1 and x0 == x1:
                x0 = x1 = int(x0) + 0.5
            if width <= 1 and y0 == y1:
                y0 = y1 = int(y0) + 0.5
            vertices += [(x0, y0), (x1, y1)]
        if vertices:
            path = Path(vertices, [Path.MOVETO, Path.LINETO] * (len(vertices) // 2))
            style = (0, [part / width for part in dash]) if dash else "solid"
            self._add(PathPatch(path, fill=False, edgecolor=color, linewidth=width, linestyle=style, capstyle="butt"))

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
        path = Path(
            [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)],
            [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY],
        )
        style = (0, [part / line for part in dash]) if dash else "solid"
        self._add(
            PathPatch(
                path, facecolor=fill or "none", edgecolor=edge or "none", linewidth=line if edge else 0, linestyle=style
            )
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
        """Draw equal marks: `o` circle, `D` diamond, `s` square; `size` is their width in pixels."""
        if not points:
            return
        self._add(
            Line2D(
                [x for x, _ in points],
                [y for _, y in points],
                linestyle="",
                marker=shape,
                # A diamond is a square on its corner: as wide as its diagonal.
                markersize=size / 2**0.5 if shape == "D" else size,
                markerfacecolor=fill or "none",
                markeredgecolor=edge or "none",
                markeredgewidth=line if edge else 0,
            )
        )

    def svg(self) -> str:
        """Give the drawing as a small SVG: the same drawing gives the same bytes."""
        self._drawn.clear()
        out = io.StringIO()
        with mpl.rc_context(theme()):
            nothing = {"Date": None, "Creator": None, "Format": None, "Type": None}
            self._canvas.print_svg(out, metadata=nothing)
        return compact(out.getvalue(), self._drawn, self.width, self.height)
