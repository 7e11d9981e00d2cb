"""Every text of an instrument's file with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..cohort.records.base import Text
from ..cohort.records.instrument_file import DomainEntry, InstrumentFile

SENTENCES = ("strong", "weak", "start", "ask", "find_out")
NEEDED = ("name", "label", "topic", "text")


class Placed(NamedTuple):
    """A text, where it stands in the reader's words, and its key."""

    where: str
    key: str
    text: Text


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
    yield from _of(record, shown, "name", "about")
    for name, scale in record.scales.items():
        for level in scale.levels:
            yield from _of(level, f"{shown}, scale {name!r}, level {level.code}", "label", "anchor")
        for key in ("dont_know", "not_applicable"):
            words = [entry for entry in getattr(scale, key) if isinstance(entry, dict)]
            yield from (Placed(f"{shown}, scale {name!r}, {key}", key, entry) for entry in words)
    for area in record.areas:
        yield from _of(area, f"{shown}, area {area.id!r}", "name")
        for domain in area.domains:
            yield from _of(domain, f"{shown}, domain {domain.id!r}", "name", "about", *SENTENCES)
            for item in domain.items:
                where = f"{shown}, item {item.id!r}"
                yield from _of(item, where, "topic", "text")
                yield from (Placed(f"{where}, anchor {n}", "anchor", text) for n, text in item.anchors.items())


def _of(entry: object, where: str, *keys: str) -> Iterator[Placed]:
    yield from (Placed(f"{where}, {key}", key, getattr(entry, key)) for key in keys)
