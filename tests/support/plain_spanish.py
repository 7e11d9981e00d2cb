"""How easy Spanish is to read: the scale INFLESZ (Barrio-Cantalejo and others, 2008, An. Sist. Sanit. Navar. 31(2)), which takes
Szigriszt-Pazos's perspicuity (1993): 206.835 - 62.3 syllables / words - words / sentences. 55 to 65 is normal, below it is hard."""

import re

NORMAL = 55
_VOWELS = re.compile(r"[aeiouáéíóúü]+")
_STRONG = re.compile(r"[aeoáéíóú]")


def syllables(word: str) -> int:
    """Count them: each strong vowel, or one with an accent, is a syllable; weak ones alone are one together.

    >>> [syllables(word) for word in ("programa", "día", "ciudad", "quien", "muy", "leer")]
    [3, 2, 2, 1, 1, 2]
    """
    groups = _VOWELS.findall(re.sub(r"([gq])u(?=[eéií])", r"\1", word.lower()))
    return max(1, sum(max(1, len(_STRONG.findall(group))) for group in groups))


def perspicuity(sentences: list[str]) -> float:
    """Give the perspicuity of sentences; figures are not read."""
    words = [word for text in sentences for word in re.findall(r"[^\W\d_]+", text)]
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / len(sentences)
