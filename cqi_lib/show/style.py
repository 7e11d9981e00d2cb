"""The palette and the look of every figure.

One idea carries the page: teal is what people told us, ochre is what was chosen to work on, grey is context.
Every mark also differs in shape, weight or a word, so that the figures work in greyscale.
"""

from __future__ import annotations

from functools import cache

INK = "#1e2c36"
INK2 = "#51606b"
TEAL = "#0c5768"
TEAL_MID = "#3b7e8d"
OCHRE = "#96560a"
EDGE = "#70777a"
PAPER = "#fcfbf8"
SAND = "#f4f0e7"
OCHRE_TINT = "#f6ead9"
RULE = "#dcd7cc"
BAND = "#e0dcd2"

FONTS = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif'
"""The page's fonts: figures are measured with DejaVu Sans, which is wider than any of these."""

WIDE = 848
NARROW = 314
"""For a phone: a page of 320 px has 288 for it, on which letters of LEAST are 11 px high; wider ones show it larger."""

BODY = 13.0
SMALL = 12.5
LEAST = 12.0

FROZEN = (5.0, 3.0)
TARGET = (4.0, 3.0)
DOTTED = (1.8, 3.2)

RC = {
    "svg.fonttype": "none",
    "svg.hashsalt": "cqi",
    "font.family": "DejaVu Sans",
    "font.size": BODY,
    "axes.labelsize": BODY,
    "xtick.labelsize": SMALL,
    "ytick.labelsize": SMALL,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.edgecolor": EDGE,
    "axes.linewidth": 1,
    "axes.grid": False,
    "grid.color": RULE,
    "grid.linewidth": 1,
    "text.color": INK,
    "xtick.labelcolor": INK2,
    "ytick.labelcolor": INK2,
    "lines.linewidth": 2,
    "lines.solid_capstyle": "round",
    "savefig.transparent": True,
}


@cache
def theme() -> dict:
    """Give seaborn's white theme with the settings of the page, for a figure that somebody draws in a notebook.

    Returns
    -------
    matplotlib settings by name, for `matplotlib.rc_context` or, in a notebook, `matplotlib.rcParams.update`.
    """
    import matplotlib as mpl
    import seaborn as sns

    with mpl.rc_context():
        before = dict(mpl.rcParams)
        sns.set_theme(style="white", rc=RC)
        return {name: value for name, value in mpl.rcParams.items() if before.get(name) != value or name in RC}
