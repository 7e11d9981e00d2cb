"""A small SVG, written mark by mark: short numbers, styles named once, the page's fonts, no metadata."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote
from xml.sax.saxutils import escape

from .style import FONTS

RIGHT_TO_LEFT, END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Run:
    """A stretch of text in one colour and weight."""

    text: str
    color: str
    bold: bool = False


@dataclass(frozen=True)
class Words:
    """One line of text: its runs stand after each other whatever font the reader's machine has.

    With `rtl` they do so from right to left, within the same room.
    """

    x: float
    y: float
    runs: tuple[Run, ...]
    size: float
    align: str
    halo: str
    rtl: bool = False


def short(value: float, digits: int = 1) -> str:
    """Write a number with few digits.

    Examples
    --------
    >>> short(12.04), short(-0.02), short(3.333, 2)
    ('12', '0', '3.33')
    """
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return "0" if text in ("-0", "") else text


def path(lines: Iterable[Sequence[tuple[float, float]]]) -> str:
    """Write lines as the data of a path.

    Examples
    --------
    >>> path([[(0, 0.25), (10.04, 5)], [(1, 1), (2, 2)]])
    'M0 0.2L10 5M1 1L2 2'
    """
    return "".join("M" + "L".join([f"{_place(x)} {_place(y)}" for x, y in line]) for line in lines)


def _place(value: float) -> str:
    # A place worked out twice may differ in its last bits, and must not be rounded to two sides for that.
    return short(round(value, 6))


_BULGE = 0.2652031
"""How far the handles of an eighth of a circle stand out, of its radius."""
_HALF = 0.5**0.5
_SLANT = _HALF * _BULGE
_ANGULAR = {
    "D": "M-0 {0}L{0} 0L0 -{0}L-{0} -0z",
    "s": "M-{0} {0}L{0} {0}L{0} -{0}L-{0} -{0}z",
    "^": "M0 -{0}L-{0} {0}L{0} {0}z",
}
_EIGHTHS = ((0.0, 1.0), (_BULGE, 1.0), (_HALF - _SLANT, _HALF + _SLANT), (_HALF, _HALF))


@cache
def marker(shape: str, size: float) -> str:
    """Write a mark around the origin as the data of a path.

    Parameters
    ----------
    shape : `o` circle, `D` diamond, `s` square, `^` triangle.
    size : its width in pixels.

    Raises
    ------
    KeyError
        For a shape that is none of these.

    Examples
    --------
    >>> marker("s", 9)
    'M-4.5 4.5L4.5 4.5L4.5 -4.5L-4.5 -4.5z'
    """
    half = size / 2
    if shape != "o":
        return _ANGULAR[shape].format(short(half, 2))
    quarter = [*_EIGHTHS, *((y, x) for x, y in _EIGHTHS[-2:0:-1])]
    turned = [point for part in _turns(quarter) for point in part]
    first, *others = [f"{short(half * x, 2)} {short(half * y, 2)}" for x, y in [*turned, turned[0]]]
    return f"M{first}" + "".join("C" + " ".join(others[n : n + 3]) for n in range(0, len(others), 3)) + "z"


def _turns(quarter: Sequence[tuple[float, float]]) -> Iterable[list[tuple[float, float]]]:
    """Give a quarter of a figure and the three others, each the one before after a quarter turn."""
    part = list(quarter)
    for _ in range(4):
        yield part
        part = [(y, -x) for x, y in part]


class _Styles:
    """Class names for styles, in the order of their first use."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def name(self, style: str) -> str:
        if style not in self.names:
            index, name = len(self.names), ""
            while True:
                index, letter = divmod(index, 26)
                name = chr(97 + letter) + name
                if not index:
                    break
                index -= 1
            self.names[style] = name
        return self.names[style]

    def css(self) -> str:
        return "".join(f".{name}{{{style}}}" for style, name in self.names.items())


def _line(
    stroke: str | None, width: float, dash: tuple[float, float] | None, corners: str, ends: str
) -> tuple[list[str], list[str]]:
    """Write how a line looks: its dashes, and all else."""
    if not stroke or not width:
        return [], []
    dashes = [f"stroke-dasharray:{short(dash[0], 2)},{short(dash[1], 2)}"] if dash else []
    look = [f"stroke:{stroke}"]
    if width != 1:
        look.append(f"stroke-width:{short(width, 2)}")
    if corners:
        look.append(f"stroke-linejoin:{corners}")
    if ends:
        look.append(f"stroke-linecap:{ends}")
    return dashes, look


def _fill(run: Run) -> str:
    return f"fill:{run.color}" + (";font-weight:700" if run.bold else "")


def _words(words: Words, styles: _Styles) -> str:
    style = f"font-size:{short(words.size)}px"
    if words.align != "left":
        style += ";text-anchor:" + {"center": "middle", "right": "end"}[words.align]
    if words.halo:
        style += f";paint-order:stroke;stroke:{words.halo};stroke-width:3px"
    single = len(words.runs) == 1
    if single:
        style += ";" + _fill(words.runs[0])
    body = (
        escape(words.runs[0].text)
        if single
        else "".join(
            # A fixed step between runs holds whatever font the letters are in; it goes to the right in every language.
            f"<tspan class='{styles.name(_fill(run))}'{' dx=' + repr('7') if number and not words.rtl else ''}>"
            f"{NO_BREAK if number and words.rtl else ''}{escape(run.text)}</tspan>"
            for number, run in enumerate(words.runs)
        )
    )
    if words.rtl:
        body = f"{RIGHT_TO_LEFT}{body}{END}"
    return f"<text class='{styles.name(style)}' x='{short(words.x)}' y='{short(words.y)}'>{body}</text>"


class Sheet:
    """What was drawn so far, in its order."""

    def __init__(self) -> None:
        self._styles = _Styles()
        self._markers: dict[tuple[str, str], str] = {}
        self._defs: list[str] = []
        self._body: list[str] = []

    def words(self, words: Words) -> None:
        """Write a line of text."""
        self._body.append(_words(words, self._styles))

    def path(
        self,
        data: str,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1,
        dash: tuple[float, float] | None = None,
        corners: str = "",
        ends: str = "",
    ) -> None:
        """Draw a path; colours, width in pixels, `corners` and `ends` where they are not a plain line's."""
        dashes, line = _line(stroke, width, dash, corners, ends)
        name = self._styles.name(";".join([f"fill:{fill or 'none'}", *dashes, *line]))
        self._body.append(f"<path class='{name}' d='{data}'/>")

    def marks(
        self,
        points: Iterable[tuple[float, float]],
        data: str,
        *,
        fill: str | None,
        stroke: str | None,
        width: float,
        corners: str,
    ) -> None:
        """Draw a mark at each of some points: a path around the origin that is written once."""
        _, line = _line(stroke, width, None, corners, "")
        style = ";".join([f"fill:{fill}" if fill else "fill-opacity:0", *line])
        mark = self._markers.get((data, style))
        if mark is None:
            mark = self._markers[data, style] = f"m{len(self._markers)}"
            own = f" class='{self._styles.name(';'.join(line))}'" if line else ""
            self._defs.append(f"<path id='{mark}'{own} d='{data}'/>")
        name = self._styles.name(style)
        self._body += [f"<use class='{name}' href='#{mark}' x='{_place(x)}' y='{_place(y)}'/>" for x, y in points]

    def svg(self, width: int, height: int) -> str:
        """Give the whole, of a width and a height in pixels."""
        css = f"*{{stroke-linejoin:round}}text{{font-family:{FONTS};font-variant-numeric:tabular-nums}}"
        return (
            f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' viewBox='0 0 {width} {height}'>"
            f"<style>{css}{self._styles.css()}</style>{'<defs>' + ''.join(self._defs) + '</defs>' if self._defs else ''}"
            f"{''.join(self._body)}</svg>"
        )


def data_uri(svg: str) -> str:
    """Write an SVG as a data address, a quarter smaller than in base 64.

    Examples
    --------
    >>> data_uri("<svg a='1'/>")
    "data:image/svg+xml,%3Csvg a='1'/%3E"
    """
    return "data:image/svg+xml," + quote(svg, safe=" =:/;,'()!*@~-._$+?|")
