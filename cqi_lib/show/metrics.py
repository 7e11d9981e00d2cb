"""How wide a text is, and where to break it: measured with DejaVu Sans, in pixels."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path

# Characters that XML cannot hold, and those that turn the direction of all that follows.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufffe\uffff]")

# These say of a part of a text where it begins, and take no room.
_DIRECTION = "\u200e\u200f\u2066\u2067\u2068\u2069"


def clean(text: object) -> str:
    """Give a text on one line, without characters that a picture cannot hold.

    Examples
    --------
    >>> clean("Visits\\n on\\x00 time ")
    'Visits on time'
    """
    return " ".join(_UNFIT.sub("", str(text)).split())


@cache
def _font(bold: bool):
    import matplotlib
    from matplotlib.ft2font import FT2Font

    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    path = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name
    # From memory: an open file's position would be shared by all processes forked from this one, and they would read
    # each other's letters.
    font = FT2Font(BytesIO(path.read_bytes()))
    font.set_size(100, 72)
    return font


@cache
def _advance(character: str, bold: bool) -> float:
    """Width of one character at size 1; characters the font lacks are taken to be wide rather than narrow."""
    if unicodedata.combining(character) or character in _DIRECTION:
        return 0.0
    from matplotlib.ft2font import LoadFlags

    font = _font(bold)
    if not font.get_char_index(ord(character)):
        return 1.05 if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF else 0.8
    return font.load_char(ord(character), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / 100


def width_of(text: str, size: float = 13, bold: bool = False) -> float:
    """Say how many pixels a text takes on one line.

    Examples
    --------
    >>> width_of("Established", 12) < width_of("Established", 12, bold=True) < 100
    True
    """
    return size * sum(_advance(character, bold) for character in text)


def fit(text: str, room: float, size: float = 13, bold: bool = False) -> str:
    """Shorten a text to the room there is, with an ellipsis.

    Examples
    --------
    >>> fit("A very long name of a cycle", 90)
    'A very long…'
    """
    text = clean(text)
    if width_of(text, size, bold) <= room:
        return text
    left, kept = room - width_of("…", size, bold), 0
    for character in text:
        left -= size * _advance(character, bold)
        if left < 0:
            break
        kept += 1
    return text[:kept].rstrip(" ,;:.") + "…"


def wrap(text: str, room: float, size: float = 13, bold: bool = False, lines: int = 2) -> list[str]:
    """Break a text into lines at its blanks; what does not fit on the last line is shortened.

    Parameters
    ----------
    text : the text; an empty one has no lines.
    room : pixels in a line.
    size : size of the letters in pixels.
    bold : measure bold letters.
    lines : at most so many lines.

    Returns
    -------
    The lines.

    Examples
    --------
    >>> wrap("Family and community engagement", 170)
    ['Family and community', 'engagement']
    """
    words = clean(text).split(" ")
    out: list[str] = []
    blank = width_of(" ", size, bold)
    current, used = "", 0.0
    for index, word in enumerate(words):
        wide = width_of(word, size, bold)
        if not current or used + blank + wide <= room:
            used += wide + (blank if current else 0)
            current = f"{current} {word}" if current else word
        elif len(out) == lines - 1:
            current = " ".join([current, *words[index:]])
            break
        else:
            out.append(fit(current, room, size, bold))
            current, used = word, wide
    out.append(fit(current, room, size, bold))
    return [line for line in out if line]


def fits(text: str, room: float, size: float = 13, bold: bool = False, lines: int = 2) -> bool:
    """Say whether a text stands in so many lines without being shortened."""
    return " ".join(wrap(text, room, size, bold, lines)) == clean(text)
