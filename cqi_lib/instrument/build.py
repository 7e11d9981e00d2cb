"""From an instrument's checked record to the instrument in one language."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..cohort.records.base import Record, Text, chosen, main_language, wordings
from ..cohort.records.instrument_file import InstrumentFile, ItemEntry, LevelEntry, ScaleEntry
from ..locale.stand_in import StandIn
from .parts import Area, Domain, Instrument, Item, Level, Scale, StandIns
from .texts import SENTENCES

# Words of answer scales as survey tools offer them, in English and Spanish.
_SIGNS = {
    "agreement": r"(dis)?agree|(des)?acuerdo",
    "frequency": r"never|rarely|seldom|sometimes|occasionally|often|usually|always|nunca|rara vez|a veces|a menudo|siempre",
    "maturity": r"not yet|beginning|starting|emerging|developing|established|embedded|mature|nascent|expanding|advanced"
    r"|todavía no|inicial|establecido|integrado",
}


class _Chosen:
    """The texts of one part in one language; where another one stands in, `stands_in` says which."""

    def __init__(self, wanted: str, plain: str) -> None:
        self.wanted, self.plain = wanted, plain
        self.stands_in: StandIns = {}

    def text(self, key: str | int, text: Text | None) -> str:
        """Choose a text's wording; nothing says in which language a plain text of a file without `language:` is."""
        words, code = chosen(text, self.wanted)
        code = code or self.plain
        if words and code and main_language(code) != main_language(self.wanted):
            self.stands_in[key] = code
            return StandIn(words, code)
        return words


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

    def part() -> _Chosen:
        return _Chosen(language, record.language)

    scales = {name: _scale(name, entry, part) for name, entry in record.scales.items()}
    areas = []
    for area in record.areas:
        domains = []
        for entry in area.domains:
            scale, own = scales[entry.scale], part()
            words: dict[str, Any] = {key: own.text(key, getattr(entry, key)) for key in ("name", "about", *SENTENCES)}
            items = tuple(_item(item, entry.id, record.scales[entry.scale], part()) for item in entry.items)
            words |= {"names": wordings(entry.name), "stands_in": own.stands_in}
            domains.append(Domain(id=entry.id, area=area.id, scale=scale, items=items, **words))
        own = part()
        areas.append(Area(area.id, own.text("name", area.name), tuple(domains), own.stands_in))
    whole = part()
    return Instrument(
        record.id,
        record.version,
        whole.text("name", record.name),
        whole.text("about", record.about),
        tuple(areas),
        language=language,
        languages=tuple(dict.fromkeys(_languages(record))),
        written_in=record.language,
        stands_in=whole.stands_in,
    )


def _item(item: ItemEntry, domain: str, scale: ScaleEntry, own: _Chosen) -> Item:
    general = [level.anchor for level in _lowest_first(scale)]
    if item.reversed:
        general.reverse()
    anchors = {level: item.anchors.get(level) or text for level, text in enumerate(general, start=1)}
    return Item(
        id=item.id,
        domain=domain,
        topic=own.text("topic", item.topic or item.text),
        text=own.text("text", item.text),
        anchors={level: own.text(level, text) for level, text in anchors.items()},
        short=item.short,
        equity=item.equity,
        reversed=item.reversed,
        texts=wordings(item.text),
        anchor_texts=anchors,
        stands_in=own.stands_in,
    )


def _lowest_first(scale: ScaleEntry) -> list[LevelEntry]:
    return list(reversed(scale.levels)) if scale.reversed else scale.levels


def _scale(name: str, entry: ScaleEntry, part: Callable[[], _Chosen]) -> Scale:
    numbers = {id(level): pair for level, pair in zip(entry.levels, itertools.pairwise(entry.cut), strict=False)}
    listed = enumerate(_lowest_first(entry), start=1)
    levels = tuple(_level(rank, level, numbers.get(id(level)), part()) for rank, level in listed)
    own = part()
    return Scale(
        name,
        levels,
        _words(entry.dont_know),
        _words(entry.not_applicable),
        *limits(entry),
        _called("dont_know_label", entry.dont_know, own),
        _called("not_applicable_label", entry.not_applicable, own),
        entry.kind or kind_of([word for level in levels for word in (level.label, *level.labels)]),
        entry.kind is not None,
        own.stands_in,
    )


def limits(entry: ScaleEntry) -> tuple[float, float, tuple[int, ...]]:
    """Give target, limit of a challenge and low levels of a scale; where they are not stated, those of any K.

    The target is the last level but one, a challenge lies below the middle of the scale, the lower half is low; for four
    levels these are the built-in ones.

    Examples
    --------
    >>> from cqi_lib.cohort.records.instrument_file import LevelEntry
    >>> limits(ScaleEntry(levels=[LevelEntry(code=n, label=str(n)) for n in range(5)]))
    (4.0, 3.0, (1, 2))
    """
    k = len(entry.levels)
    target = float(k - 1) if entry.target is None else entry.target
    below = (k + 1) / 2 if entry.challenge_below is None else entry.challenge_below
    return target, below, tuple(range(1, k // 2 + 1) if entry.low_levels is None else entry.low_levels)


def _level(rank: int, entry: LevelEntry, numbers: tuple[float, float] | None, own: _Chosen) -> Level:
    label, anchor = own.text("label", entry.label), own.text("anchor", entry.anchor)
    return Level(rank, str(entry.code), label, anchor, wordings(entry.label), own.stands_in, numbers)


def _words(entries: list[int | Text]) -> tuple[str, ...]:
    """Give code and words of a non-answer in all languages."""
    return tuple(dict.fromkeys(w for e in entries for w in (wordings(e) if isinstance(e, dict) else (str(e),))))


def _called(key: str, entries: list[int | Text], own: _Chosen) -> str:
    """Say what a form calls a non-answer: the first entry after the code, else the code, which has no language."""
    if len(entries) < 2 or isinstance(entries[1], int):
        return str(entries[min(1, len(entries) - 1)]) if entries else ""
    return own.text(key, entries[1])


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
