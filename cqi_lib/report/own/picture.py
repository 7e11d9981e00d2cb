"""A figure that somebody drew, with the text that stands for it."""

from __future__ import annotations

import io
import re
from typing import Any

from ...errors import CallError
from ...locale.said import sayings
from ...show.block import Block
from ...show.markup import el
from ...show.style import FONTS
from ...show.svg import data_uri

say = sayings("own_sections")
_LETTERS = FONTS.replace('"', "'")
PIXELS = 96
"""An inch on a page."""


def picture(figure: Any, alt: str, caption: str = "") -> Block:
    """Show a figure of matplotlib or seaborn with the text for people who cannot see it.

    Parameters
    ----------
    figure : a figure, or the axes or the grid that seaborn gave.
    alt : what the figure shows, in a sentence or two, with its numbers.
    caption : what stands over it.

    Returns
    -------
    A block with the figure as SVG. It is closed, so that a notebook does not show it a second time.

    Raises
    ------
    CallError
        When the text is empty, or this is no figure.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> drawn = Figure(figsize=(4, 2))
    >>> _ = drawn.subplots().plot([1, 2, 3])
    >>> picture(drawn, "The line goes up, from 1 to 3.").text
    'The line goes up, from 1 to 3.'
    """
    drawn = getattr(figure, "figure", None)  # a figure is its own
    if not hasattr(drawn, "patch"):
        raise CallError(say("no-figure", given=type(figure).__name__))
    if not isinstance(alt, str) or not alt.strip():
        raise CallError(say("no-alt"))
    svg, width, height = svg_of(drawn)
    image = el("img", src=data_uri(svg), alt=alt.strip(), width=width, height=height)
    # On a phone its letters would be too small to be read: there it scrolls sideways.
    kept = el("div", image, cls="scroll drawn", tabindex="0", role="region", aria_label=alt.strip())
    return Block(el("figure", el("figcaption", caption) if caption else None, kept), alt.strip())


def svg_of(figure: Any) -> tuple[str, int, int]:
    """Draw a figure as SVG: the same each time, with the page's letters; close it.

    Parameters
    ----------
    figure : of matplotlib.

    Returns
    -------
    The drawing, its width and its height in pixels.
    """
    import matplotlib as mpl
    import matplotlib.pyplot as plt

    out = io.StringIO()
    _see_through(figure)
    with mpl.rc_context({"svg.hashsalt": "cqi", "svg.fonttype": "none"}):
        figure.savefig(out, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None})
    plt.close(figure)
    svg = out.getvalue()
    # As in our own drawings: matplotlib measures with its own letters, which are wider than any of the page's.
    svg = re.sub(r"(\d+px )'[^;\"]+", lambda found: found[1] + _LETTERS, svg[svg.index("<svg") :])
    width, height = (float(svg.split(f'{name}="')[1].split("pt")[0]) / 72 * PIXELS for name in ("width", "height"))
    return svg, round(width), round(height)


def _see_through(figure: Any) -> None:
    """Take what is white behind a figure away: a page is not white, and a sheet of paper would lie on it."""
    for patch in (figure.patch, *(axes.patch for axes in figure.axes)):
        if tuple(patch.get_facecolor()) == (1, 1, 1, 1):
            patch.set_facecolor("none")
