"""How wide a text is, and where to break it: the same on every machine, whatever fonts are installed there.

Three tables, in this order: the widths of DejaVu Sans, which matplotlib brings (Latin with Vietnamese, Greek, Cyrillic,
Armenian, Georgian, Hebrew, Arabic); the square of Chinese, Japanese and Korean signs (Unicode Standard Annex 11: wide and
fullwidth ones take one em); and for every other script (`without_table`) room to spare.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

# Characters that XML cannot hold, and those that turn the direction of all that follows.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufffe\uffff]")

SPARE = 1.1
"""Ems that a letter of a script without a table is given, a mark beside a letter half of it."""

_KANA_OR_HAN = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What never begins a line, and what never ends one.
_CLOSING, _OPENING = "、。，．！？：；）」』】〉》〕・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ", "（「『【〈《〔"
_PIECES = re.compile(
    f"[{_OPENING}]*[{_KANA_OR_HAN}][{_CLOSING}]*|[^{_KANA_OR_HAN}{_OPENING}\u200b]+[{_CLOSING}\u200b]*|."
)
_JOINER = "\u200d"

# These say of a part of a text where it begins, and take no room.
_DIRECTION = "\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069"


def clean(text: object) -> str:
    """Give a text on one line, without characters that a picture cannot hold.

    Examples
    --------
    >>> clean("Visits\\n on\\x00 time ")
    'Visits on time'
    """
    return " ".join(_UNFIT.sub("", str(text)).split())


@cache
def _font(bold: bool) -> Any:
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
    """Width of one character at size 1; a script without a table is taken to be wide rather than narrow."""
    kind = unicodedata.category(character)
    if kind in ("Mn", "Me") or character in _DIRECTION:
        return 0.0  # a mark above or below the letter before
    if _has(character, bold):
        from matplotlib.ft2font import LoadFlags

        return _font(bold).load_char(ord(character), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / 100
    if _square(character):
        return 1.0
    return SPARE / 2 if kind == "Mc" else SPARE


@cache
def _has(character: str, bold: bool) -> bool:
    return bool(_font(bold).get_char_index(ord(character)))


def _square(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF


def without_table(text: str) -> str:
    """Give the letters of a text whose script has no table, each once.

    Examples
    --------
    >>> without_table("Gia đình, العائلة, 家庭"), without_table("ग, क, ग")
    ('', 'गक')
    """
    letters = [c for c in text if unicodedata.category(c)[0] == "L" and not _has(c, False) and not _square(c)]
    return "".join(dict.fromkeys(letters))


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
    left, kept = room - width_of("…", size, bold), ""
    for sign in _signs(text):
        left -= width_of(sign, size, bold)
        if left < 0:
            break
        kept += sign
    return kept.rstrip(" ,;:.") + "…"


def _signs(text: str) -> list[str]:
    """Cut a text into letters with their marks: none is shown without them."""
    out: list[str] = []
    for character in text:
        joined = (
            unicodedata.category(character)[0] == "M" or character == _JOINER or (out[-1:] and out[-1][-1] == _JOINER)
        )
        if joined and out:
            out[-1] += character
        else:
            out.append(character)
    return out


def _pieces(text: str) -> list[tuple[str, str]]:
    """Cut a text where a line may end: at blanks, and after each sign of a script that is written without them.

    Each with what stands between it and the one before. The rules are those of Unicode Standard Annex 14 for ideographs and
    kana, and for the zero width space, by which a translator says where Thai, Khmer or Burmese may be broken.
    """
    out: list[tuple[str, str]] = []
    for word in text.split(" "):
        between = " " if out else ""
        for piece in _PIECES.findall(word) or [""]:
            out.append((between, piece))
            between = ""
    return out


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
    pieces = _pieces(clean(text))
    out: list[str] = []
    blank = width_of(" ", size, bold)
    current, used = "", 0.0
    for index, (between, piece) in enumerate(pieces):
        wide, gap = width_of(piece, size, bold), blank if between and current else 0.0
        if not current or used + gap + wide <= room:
            used += gap + wide
            current += between + piece if current else piece
        elif len(out) == lines - 1:
            current += "".join(a + b for a, b in pieces[index:])
            break
        else:
            out.append(fit(current, room, size, bold))
            current, used = piece, wide
    out.append(fit(current, room, size, bold))
    return [line for line in out if line]


def fits(text: str, room: float, size: float = 13, bold: bool = False, lines: int = 2) -> bool:
    """Say whether a text stands in so many lines without being shortened."""
    return "".join(wrap(text, room, size, bold, lines)).replace(" ", "") == clean(text).replace(" ", "")
