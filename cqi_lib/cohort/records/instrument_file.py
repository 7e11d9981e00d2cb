"""An instrument's file: areas, domains and items, each domain on one anchored scale."""

from __future__ import annotations

from typing import Literal

from .base import Field, Key, Record, Text


class LevelEntry(Record):
    """One level of a scale."""

    code: int | str
    """What a survey export writes for this level."""
    label: Text
    anchor: Text = ""


class ScaleEntry(Record):
    """An anchored scale, lowest level first unless `reversed`."""

    levels: list[LevelEntry] = Field(min_length=3, max_length=7)
    reversed: bool = False
    """True: the first level listed is the best one (COA's 1 = best)."""
    kind: Literal["maturity", "agreement", "frequency"] | None = None
    """What the levels say: how far the work is, how far people agree, how often it happens. Found from the labels when
    it is not said; where these do not tell, sentences keep to what holds of any scale."""
    cut: list[float] = []
    """For answers in numbers, such as a slider from 0 to 100: where each listed level begins, and where the last one ends.
    `[0, 25, 50, 75, 100]` makes four levels; a number on a bound belongs to the level that begins there."""
    dont_know: list[int | Text] = []
    """The code of "don't know", then words for it."""
    not_applicable: list[int | Text] = []
    target: float | None = None
    """The level to reach, as a rank 1..K; the last but one where it is not said."""
    challenge_below: float | None = None
    low_levels: list[int] | None = None


class ItemEntry(Record):
    """One item (question)."""

    id: Key
    topic: Text = ""
    """A short noun phrase for sentences: `regular supervision`; the statement stands in."""
    text: Text
    """The statement that people rate."""
    anchors: dict[int, Text] = {}
    """What each level (1..K) looks like for this item."""
    short: bool = False
    equity: bool = False
    reversed: bool = False


class DomainEntry(Record):
    """One domain."""

    id: Key
    name: Text
    about: Text = ""
    strong: Text = ""
    """A sentence for page one when this is a strength."""
    weak: Text = ""
    """A sentence for page one when this is a challenge."""
    start: Text = ""
    """A place to start when this is a challenge."""
    ask: Text = ""
    """A question for the team when views differ."""
    find_out: Text = ""
    """A question for the team when too little is known."""
    scale: str = "maturity"
    items: list[ItemEntry] = Field(min_length=1)


class AreaEntry(Record):
    """One area."""

    id: Key
    name: Text
    domains: list[DomainEntry] = Field(min_length=1)


class InstrumentFile(Record):
    """An assessment instrument."""

    id: Key
    version: str
    language: str = ""
    """The language of texts that are written without one; empty: English, where a translation stands beside."""
    name: Text
    about: Text = ""
    scales: dict[str, ScaleEntry]
    areas: list[AreaEntry] = Field(min_length=1)
