"""Languages that nobody speaks, made from English: they show what was not translated, what is cut and what does not mirror.

`en-XA` has accents on every letter and is 40 % longer; `ar-XB` runs from right to left. The tags are CLDR's (UTS 35, "Private
Use Codes"); values, names and what people wrote stay as they are, so every plain English word on such a page is one that no
catalogue knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from fluent.syntax import ast, parse, serialize
from fluent.syntax.visitor import Transformer

LONGER = 0.4
"""By how much `en-XA` is longer; German and French need about a third more room than English."""
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
# The mark lets a text that begins with such a word be known to run from right to left.
_RIGHT_TO_LEFT, _END = "\N{RIGHT-TO-LEFT MARK}\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"


def accented(text: str) -> str:
    """Put accents on a text and make it longer, its vowels twice as often where that is needed.

    Examples
    --------
    >>> accented("Open the report")
    'Óóþééñ ţĥéé ŕééþóóŕţ'
    """
    room, out = round(LONGER * len(text)), []
    for letter in text:
        out.append(letter.translate(_ACCENTS))
        if room > 0 and letter in "aeiouAEIOU":
            out.append(out[-1].lower())
            room -= 1
    return "".join(out)


def mirrored(text: str) -> str:
    """Let every word of a text run from right to left.

    Examples
    --------
    >>> mirrored("the report") == "\\u200f\\u202ethe\\u202c \\u200f\\u202ereport\\u202c"
    True
    """
    return re.sub(r"[A-Za-z][A-Za-z’'-]*", lambda word: f"{_RIGHT_TO_LEFT}{word[0]}{_END}", text)


PSEUDO: dict[str, Callable[[str], str]] = {"en-XA": accented, "ar-XB": mirrored}


class _Said(Transformer):
    def __init__(self, say: Callable[[str], str]):
        self.say = say

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        node.value = self.say(node.value)
        return node


def pseudo(text: str, tag: str) -> str:
    """Give an English catalogue in a language that nobody speaks.

    Examples
    --------
    >>> print(pseudo("left = { $n } left", "en-XA"), end="")
    left = { $n } ļééƒţ
    """
    return serialize(_Said(PSEUDO[tag]).visit(parse(text)))
