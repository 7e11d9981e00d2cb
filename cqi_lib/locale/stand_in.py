"""Texts that stand in for those that a language lacks, such as an instrument's of which nobody made a translation yet."""

from __future__ import annotations

from typing import Self


class StandIn(str):
    """A text in another language than the page's; `show.markup` says so on the element that holds it.

    Parameters
    ----------
    text : what a reader sees.
    language : the language that it is in.

    Examples
    --------
    >>> text = StandIn("Outcomes", "en")
    >>> text, text.language
    ('Outcomes', 'en')
    """

    language: str

    def __new__(cls, text: str = "", language: str = "") -> StandIn:  # noqa: D102
        self = super().__new__(cls, text)
        self.language = language
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        return type(self), (str(self), self.language)
