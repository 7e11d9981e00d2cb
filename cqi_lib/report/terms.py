"""A word of ours or of statistics on page one leads to its meaning."""

from __future__ import annotations

from ..show.markup import Markup, el
from ..wording.claim import Claim

MEANINGS = "#reading"
"""The appendix that says what the words mean."""
TERMS = ("signal of change", "signal", "strengths", "strength", "challenges", "challenge", "level")
"""Words that are explained there, the longer ones first."""


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
    term = next((t for t in TERMS if t in text), None)
    if term is None:
        return el(tag, text)
    before, _, after = str(text).partition(term)
    return el(
        tag,
        before,
        el("a", term, href=MEANINGS, cls="term"),
        after,
        data_claim=text if isinstance(text, Claim) else None,
    )
