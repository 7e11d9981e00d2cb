"""A word of ours or of statistics on page one leads to its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..show.markup import Markup, el
from ..wording.claim import Claim
from ..wording.first_page import terms

MEANINGS = "#reading"
"""The appendix that says what the words mean."""


def tapped(text: str, tag: str = "span") -> Markup:
    """Make the first word of a sentence that needs a meaning a link to it.

    Parameters
    ----------
    text : a sentence of `wording/`.
    tag : the element it makes.

    Returns
    -------
    The element, with the sentence's id.

    Examples
    --------
    >>> str(tapped("No signal of change yet."))
    '<span>No <a href="#reading" class="term">signal of change</a> yet.</span>'
    """
    term = first_of(terms(), text)
    if term is None:
        return el(tag, text)
    before, after = text[: term.start()], text[term.end() :]
    return el(
        tag,
        before,
        el("a", term[0], href=MEANINGS, cls="term"),
        after,
        data_claim=text if isinstance(text, Claim) else None,
    )


def first_of(words: Iterable[str], text: str) -> re.Match[str] | None:
    """Find the first of some words that begins a word of a text; None where none does."""
    return next((found for word in words if (found := re.search(rf"\b{re.escape(word)}", text))), None)
