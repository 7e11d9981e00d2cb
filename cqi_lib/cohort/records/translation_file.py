"""A translation of an instrument: a file beside it of the same shape, with the same ids and nothing but texts."""

from __future__ import annotations

from .base import Date, Key, Record


class LevelWords(Record):
    """One level of a scale."""

    code: int | str
    label: str = ""
    anchor: str = ""


class ScaleWords(Record):
    """A scale."""

    levels: list[LevelWords] = []
    dont_know: list[int | str] = []
    """The code, then the words, as in the instrument."""
    not_applicable: list[int | str] = []


class ItemWords(Record):
    """One item."""

    id: Key
    topic: str = ""
    text: str = ""
    anchors: dict[int, str] = {}


class DomainWords(Record):
    """One domain."""

    id: Key
    name: str = ""
    about: str = ""
    strong: str = ""
    weak: str = ""
    start: str = ""
    ask: str = ""
    find_out: str = ""
    items: list[ItemWords] = []


class AreaWords(Record):
    """One area."""

    id: Key
    name: str = ""
    domains: list[DomainWords] = []


class TranslationFile(Record):
    """The texts of an instrument in another language; which one, the file's name says: `instrument.es.yml`."""

    id: Key
    """That of the instrument."""
    version: str
    """The version of the instrument that was translated."""
    reviewed: bool | Date | str | None = False
    """Who knows the language and the field and read it against the original, and when; or `true`."""
    name: str = ""
    about: str = ""
    scales: dict[str, ScaleWords] = {}
    areas: list[AreaWords] = []
