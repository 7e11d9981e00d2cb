"""Ids of what people name: a few plain words, and a number where they are taken."""

from __future__ import annotations

import re
import unicodedata


def free_id(words: str, taken: set[str]) -> str:
    """Make an id of a few words that no other entry has.

    Examples
    --------
    >>> free_id("Ein Anruf für alle", set()), free_id("Text", {"text"})
    ('ein-anruf-fur-alle', 'text-2')
    """
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", letters)[:5])[:40].strip("-") or "entry"
    number = 1
    while (name := slug if number == 1 else f"{slug}-{number}") in taken:
        number += 1
    return name
