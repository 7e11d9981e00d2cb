"""How hard a text is to read, and how many words of a page stand open."""

from __future__ import annotations

import re

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouycsxzg]es|[^aeioutdy]ed|[^laeiou]e)$")


def syllables(word: str) -> int:
    """Count a word's groups of vowels, without the silent ones at its end.

    Examples
    --------
    >>> [syllables(w) for w in ("we", "asked", "people", "answered", "October", "families")]
    [1, 1, 2, 2, 3, 3]
    """
    word = re.sub(r"[^a-z]", "", word.lower())
    spelled = len(_VOWELS.findall(word)) - bool(len(word) > 2 and _SILENT.search(word))
    return max(1, spelled)


def grade(text: str) -> float:
    """Give the grade of school in which a text can be read (Kincaid et al. 1975); numbers are no words."""
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", text) if re.search(r"[A-Za-z]", s)]
    words = [w for s in sentences for w in re.findall(r"[A-Za-z][A-Za-z’'-]*", s)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
