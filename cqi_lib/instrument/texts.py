"""Every text of an instrument's file with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..cohort.records.base import Text
from ..cohort.records.instrument_file import DomainEntry, InstrumentFile
from ..errors import place
from ..locale.said import sayings

say = sayings("instrument_checks")

SENTENCES = ("strong", "weak", "start", "ask", "find_out")
NEEDED = ("name", "label", "text")


class Placed(NamedTuple):
    """A text with its key, the file and the part that it is of (see `named`; empty: the instrument)."""

    shown: str
    part: tuple[str, ...]
    key: str
    text: Text
    last: str = ""
    """What the place ends with, where it is not the key."""

    @property
    def where(self) -> str:
        """Say where it stands, in the reader's words."""
        return place(self.shown, named(*self.part) if self.part else "", self.last or self.key)


def named(kind: str, id: str, level: str = "") -> str:
    """Name a part of an instrument by its kind and its id; of a scale also one level, by its code as it is to be shown.

    Examples
    --------
    >>> named("domain", "B3"), named("scale", "steps", "4")
    ("domain 'B3'", "scale 'steps', level 4")
    """
    return place(say("any-named", kind=kind, id=repr(id)), level_of(level) if level else "")


def level_of(code: str) -> str:
    """Name a level of a scale by its code."""
    return say("any-level", code=code)


def domains_of(record: InstrumentFile) -> list[DomainEntry]:
    """List the domains of all areas."""
    return [domain for area in record.areas for domain in area.domains]


def texts_of(record: InstrumentFile, shown: str) -> Iterator[Placed]:
    """Go through all texts in the file's order.

    Parameters
    ----------
    record : the instrument's file.
    shown : how the file is named in messages.
    """
    yield from _of(record, shown, (), "name", "about")
    for name, scale in record.scales.items():
        own = ("scale", name)
        for level in scale.levels:
            yield from _of(level, shown, (*own, str(level.code)), "label", "anchor")
        for key in ("dont_know", "not_applicable"):
            words = [entry for entry in getattr(scale, key) if isinstance(entry, dict)]
            yield from (Placed(shown, own, key, entry) for entry in words)
    for area in record.areas:
        yield from _of(area, shown, ("area", area.id), "name")
        for domain in area.domains:
            yield from _of(domain, shown, ("domain", domain.id), "name", "about", *SENTENCES)
            for item in domain.items:
                part = ("item", item.id)
                yield from _of(item, shown, part, "topic", "text")
                yield from (Placed(shown, part, "anchor", text, f"anchor {n}") for n, text in item.anchors.items())


def _of(entry: object, shown: str, part: tuple[str, ...], *keys: str) -> Iterator[Placed]:
    yield from (Placed(shown, part, key, getattr(entry, key)) for key in keys)
