"""Names by their first letter, for lists that are too long for one table."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

OTHER = "Other"
"""Names that begin with none of A to Z stand under this."""

Named = TypeVar("Named")


def letter(name: str) -> str:
    """Give the letter a name stands under: A to Z without accents, everything else together.

    Examples
    --------
    >>> letter("Élan"), letter("2nd Street")
    ('E', 'Other')
    """
    first = unicodedata.normalize("NFKD", name.strip())[:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def by_letter(things: Iterable[Named], name: Callable[[Named], str]) -> dict[str, list[Named]]:
    """Put things under their letters, A to Z, then the others; within a letter they stay in their order.

    Parameters
    ----------
    things : what is to be listed, in the order of its names.
    name : gives the name of one of them.

    Examples
    --------
    >>> by_letter(["Ash", "élan", "3 Oaks", "Elm"], str)
    {'A': ['Ash'], 'E': ['élan', 'Elm'], 'Other': ['3 Oaks']}
    """
    found: dict[str, list[Named]] = {}
    for thing in things:
        found.setdefault(letter(name(thing)), []).append(thing)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] == OTHER, pair[0])))
