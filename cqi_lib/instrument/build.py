"""From an instrument's checked record to the instrument in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..cohort.records.base import Record, Text, text_in, wordings
from ..cohort.records.instrument_file import InstrumentFile, ItemEntry, LevelEntry, ScaleEntry
from .parts import Area, Domain, Instrument, Item, Level, Scale

# Words of answer scales as survey tools offer them, in English and Spanish.
_SIGNS = {
    "agreement": r"(dis)?agree|(des)?acuerdo",
    "frequency": r"never|rarely|seldom|sometimes|occasionally|often|usually|always|nunca|rara vez|a veces|a menudo|siempre",
    "maturity": r"not yet|beginning|starting|emerging|developing|established|embedded|mature|nascent|expanding|advanced"
    r"|todavía no|inicial|establecido|integrado",
}


def build(record: InstrumentFile, language: str) -> Instrument:
    """Make the instrument of a record.

    Parameters
    ----------
    record : a record without contradictions, see `instrument_source.check_record`.
    language : language code of the texts.

    Returns
    -------
    The instrument; ranks 1..K with K best, whatever the order in the file.
    """
    scales = {name: _scale(name, entry, language) for name, entry in record.scales.items()}
    areas = []
    for area in record.areas:
        domains = []
        for entry in area.domains:
            scale = scales[entry.scale]
            words = {
                key: text_in(getattr(entry, key), language)
                for key in ("name", "about", "strong", "weak", "start", "ask", "find_out")
            }
            items = tuple(_item(item, entry.id, record.scales[entry.scale], language) for item in entry.items)
            domains.append(Domain(id=entry.id, area=area.id, scale=scale, items=items, **words))
        areas.append(Area(area.id, text_in(area.name, language), tuple(domains)))
    return Instrument(
        record.id,
        record.version,
        text_in(record.name, language),
        text_in(record.about, language),
        tuple(areas),
        language=language,
        languages=tuple(dict.fromkeys(_languages(record))),
    )


def _item(item: ItemEntry, domain: str, scale: ScaleEntry, language: str) -> Item:
    general = [level.anchor for level in _lowest_first(scale)]
    if item.reversed:
        general.reverse()
    anchors = {level: item.anchors.get(level) or text for level, text in enumerate(general, start=1)}
    return Item(
        id=item.id,
        domain=domain,
        topic=text_in(item.topic, language),
        text=text_in(item.text, language),
        anchors={level: text_in(text, language) for level, text in anchors.items()},
        short=item.short,
        equity=item.equity,
        reversed=item.reversed,
        texts=wordings(item.text),
        anchor_texts=anchors,
    )


def _lowest_first(scale: ScaleEntry) -> list[LevelEntry]:
    return list(reversed(scale.levels)) if scale.reversed else scale.levels


def _scale(name: str, entry: ScaleEntry, language: str) -> Scale:
    levels = tuple(
        Level(rank, str(lv.code), text_in(lv.label, language), text_in(lv.anchor, language), labels=wordings(lv.label))
        for rank, lv in enumerate(_lowest_first(entry), start=1)
    )
    return Scale(
        name,
        levels,
        _words(entry.dont_know),
        _words(entry.not_applicable),
        3.0 if entry.target is None else entry.target,
        2.5 if entry.challenge_below is None else entry.challenge_below,
        (1, 2) if entry.low_levels is None else tuple(entry.low_levels),
        _called(entry.dont_know, language),
        _called(entry.not_applicable, language),
        entry.kind or kind_of([word for level in levels for word in (level.label, *level.labels)]),
        entry.kind is not None,
    )


def _words(entries: list[int | Text]) -> tuple[str, ...]:
    """Give code and words of a non-answer in all languages."""
    return tuple(dict.fromkeys(w for e in entries for w in (wordings(e) if isinstance(e, dict) else (str(e),))))


def _called(entries: list[int | Text], language: str) -> str:
    """Say what a form calls a non-answer: the first entry after the code."""
    first = entries[1:2] or entries[:1]
    return text_in(str(first[0]) if isinstance(first[0], int) else first[0], language) if first else ""


def _languages(value: object) -> Iterator[str]:
    """Go through the language codes of every text in a record."""
    if isinstance(value, dict):
        yield from value if all(isinstance(k, str) and isinstance(v, str) for k, v in value.items()) else ()
        for part in value.values():
            yield from _languages(part)
    elif isinstance(value, list):
        for part in value:
            yield from _languages(part)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _languages(getattr(value, name))


def kind_of(labels: Iterable[str]) -> str:
    """Find what a scale's levels say; at least two labels must say it, and none may say another kind.

    Parameters
    ----------
    labels : the levels' labels, in any language of the file.

    Returns
    -------
    `agreement`, `frequency`, `maturity`, or an empty text where the labels do not tell.

    Examples
    --------
    >>> kind_of(["Disagree", "Neither", "Agree"]), kind_of(["Never", "Often", "Always"]), kind_of(["1", "2", "3"])
    ('agreement', 'frequency', '')
    """
    words = list(dict.fromkeys(label.casefold() for label in labels))
    found = {kind: sum(bool(re.search(rf"\b({sign})", word)) for word in words) for kind, sign in _SIGNS.items()}
    said = [kind for kind, n in found.items() if n]
    return said[0] if len(said) == 1 and found[said[0]] >= 2 else ""
