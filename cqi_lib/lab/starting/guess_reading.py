"""What a guess in cohort.yml says, read back from its sentence: the message that it was made of, and the values in it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from ...locale.catalogue import languages
from ...locale.said import sayings
from ...locale.spoken import speaking

say = sayings("drafting")

WORDS: Mapping[str, tuple[str, ...]] = {
    "domains-stem": ("names",),
    "domains-prefix": ("names",),
    "domains-code": ("names",),
    "domains-none": ("names",),
    "scale": ("levels", "unticked"),
    "pages": ("name", "tag"),
    "tongue": ("name", "tag"),
    "tongue-unknown": (),
    "turned": ("item", "text"),
    "one-program": ("file", "program"),
    "no-role": ("file",),
    "no-leader": ("word",),
    "role": ("words",),
    "numbers": ("names", "file", "program"),
    "closed": ("label", "day"),
    "translated": ("file", "first", "other"),
    "reworded": ("text", "file", "other"),
    "words": ("file", "pairs"),
    "ends": ("file", "first"),
}
"""The guesses whose values can be told from the sentence, each with its texts."""
COUNTS: Mapping[str, str] = (
    dict.fromkeys(("no-leader", "role"), "people")
    | {"translated": "n", "ends": "n"}
    | {name: "n" for name in WORDS if name.startswith("domains-")}
)
_COUNT = 77
"""Stands for any number of several; in a sentence about one it is often not said."""


def read_guess(text: str) -> tuple[str, dict[str, str]] | None:
    """Say which guess a sentence is, in whichever language it was written.

    Parameters
    ----------
    text : a line of `guesses:`.

    Returns
    -------
    Its name and its texts; lists as they stand in the sentence. None where a person wrote it, or nobody can tell.

    Examples
    --------
    >>> read_guess("the 3 people whose role is “Director” count as staff; a leader is shown as such only where you write"
    ...            " `leader` into the file's mapping")
    ('no-leader', {'word': 'Director'})
    """
    for name, pattern in _patterns():
        if found := pattern.fullmatch(text):
            return name, {key: value or "" for key, value in found.groupdict().items()}
    return None


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    out = {}
    for tag in languages("drafting"):
        with speaking(tag):
            for name, texts in WORDS.items():
                for values in _values(name, texts):
                    sentence = str(say(f"guess-{name}", **values))
                    out[name, sentence] = re.compile(_pattern(sentence, texts), re.DOTALL)
    return tuple((name, pattern) for (name, _), pattern in out.items())


def _values(name: str, texts: tuple[str, ...]) -> list[dict[str, Any]]:
    """Give values that lead through each variant of a message."""
    marks: dict[str, Any] = {text: _mark(text) for text in texts}
    if name == "scale":
        return [marks | {"k": _COUNT}, marks | {"k": _COUNT, "unticked": None}]
    if name in COUNTS:
        return [marks | {COUNTS[name]: n} for n in (_COUNT, 1)]
    return [marks]


def _mark(text: str) -> str:
    return f"\ue000{text}\ue001"


def _pattern(sentence: str, texts: tuple[str, ...]) -> str:
    out = re.escape(sentence).replace(str(_COUNT), r"[\d.,\s]+")
    for text in texts:
        out = out.replace(re.escape(_mark(text)), f"(?P<{text}>.+)")
    return out
