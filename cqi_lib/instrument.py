"""The assessment instrument: areas > domains > items, each domain on one anchored scale.

The built-in instrument is our own wording of the structure described in docs/method.md. Any other instrument with 3 to
7 levels can be given as a YAML or JSON file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path

from .errors import InstrumentError, Problem, did_you_mean
from .instrument_flat import code_lists, is_flat, unfold_flat
from .instrument_source import check_record, read_source
from .records.base import Text, text_in
from .records.instrument_file import InstrumentFile, ItemEntry, LevelEntry, ScaleEntry

BUILT_IN = ("cqi-61", "cqi-26")

_FOLDER = Path(__file__).parent / "instruments"


@dataclass(frozen=True)
class Level:
    """One level of a scale: its rank 1..K (K is best), the code in survey exports, its label and what it looks like."""

    rank: int
    code: str
    label: str
    anchor: str = ""


@dataclass(frozen=True)
class Scale:
    """An anchored scale; levels from rank 1 to K, K the best.

    `dont_know` and `not_applicable` are the codes and labels of the two non-answers. `target`, `challenge_below` and
    `low_levels` are in ranks.
    """

    name: str
    levels: tuple[Level, ...]
    dont_know: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    target: float = 3.0
    challenge_below: float = 2.5
    low_levels: tuple[int, ...] = (1, 2)

    @property
    def k(self) -> int:
        """Number of levels."""
        return len(self.levels)

    def label(self, rank: int) -> str:
        """Give the label of a rank 1..K."""
        return self.levels[int(rank) - 1].label


@dataclass(frozen=True)
class Item:
    """One item (question).

    `anchors` maps level 1..K, K the best, to what that level looks like: the item's own wording, else the scale's. For
    a `reversed` item the code of rank r counts as level K + 1 - r; its anchors are numbered by level too.
    """

    id: str
    domain: str
    topic: str
    text: str
    anchors: dict[int, str] = field(default_factory=dict, hash=False)
    short: bool = False
    equity: bool = False
    reversed: bool = False
    anchor_texts: dict[int, Text] = field(default_factory=dict, hash=False, repr=False)

    def anchor(self, level: int, language: str | None = None) -> str:
        """Say what a level looks like for this item.

        Parameters
        ----------
        level : 1..K, K the best, as in the column `level` of responses.
        language : language code; None is the instrument's. The first language given stands in for a missing one.

        Returns
        -------
        The item's own wording, else the scale's, else an empty text (also beyond K: nothing is better than the best).

        Examples
        --------
        >>> load_instrument("cqi-61").items["c2_2"].anchor(3)
        'A written list names one source for each measure, and reports are made from it.'
        """
        if language is None:
            return self.anchors.get(level, "")
        return text_in(self.anchor_texts.get(level), language)


@dataclass(frozen=True)
class Domain:
    """One domain: a group of items on one scale, with the sentences that reports use."""

    id: str
    area: str
    name: str
    about: str
    strong: str
    weak: str
    start: str
    ask: str
    find_out: str
    scale: Scale
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Area:
    """One area: a group of domains."""

    id: str
    name: str
    domains: tuple[Domain, ...]


@dataclass(frozen=True)
class Instrument:
    """An assessment instrument in one language.

    `programs` and `roles` are code lists that some instrument files carry (code -> name); empty in most.
    """

    id: str
    version: str
    name: str
    about: str
    areas: tuple[Area, ...]
    programs: dict[str, str] = field(default_factory=dict, hash=False)
    roles: dict[str, str] = field(default_factory=dict, hash=False)

    @cached_property
    def domains(self) -> dict[str, Domain]:
        """Domains by id, in the instrument's order."""
        return {d.id: d for a in self.areas for d in a.domains}

    @cached_property
    def items(self) -> dict[str, Item]:
        """Items by id, in the instrument's order."""
        return {i.id: i for d in self.domains.values() for i in d.items}


def load_instrument(
    source: str | Path | Instrument, language: str = "en", folder: str | Path | None = None
) -> Instrument:
    """Load a built-in instrument, or one from a YAML or JSON file, and check it.

    Parameters
    ----------
    source : `cqi-61`, `cqi-26`, the path of a file, or an instrument (given back as it is).
    language : language code of the texts; the first language given stands in for a missing one.
    folder : folder that a relative path starts from.

    Returns
    -------
    The instrument; ranks 1..K with K best, whatever the order in the file.

    Raises
    ------
    InstrumentError
        With every problem found: where, what was found, what is allowed, how to mend it.

    Examples
    --------
    >>> instrument = load_instrument("cqi-61")
    >>> len(instrument.areas), len(instrument.domains), len(instrument.items)
    (3, 13, 61)
    >>> instrument.domains["B3"].scale.label(3)
    'Established'
    >>> len(load_instrument("cqi-26").items)
    26
    """
    if isinstance(source, Instrument):
        return source
    if str(source) in BUILT_IN:
        return _built_in(str(source), language)
    path = Path(source)
    if not path.suffix:
        problem = Problem(
            "error",
            "instrument",
            repr(str(source)),
            " or ".join(BUILT_IN) + ", or a file ending in .yml or .json",
            "Correct the name." + did_you_mean(str(source), BUILT_IN),
        )
        raise InstrumentError(f"There is no instrument {str(source)!r}.", [problem])
    document = read_source(Path(folder or ".") / path, path.name)
    programs: dict[str, str] = {}
    roles: dict[str, str] = {}
    if is_flat(document.data):
        programs, roles = code_lists(document.data)
        document = unfold_flat(document, path.stem)
    return replace(_build(check_record(document), language), programs=programs, roles=roles)


@lru_cache(maxsize=8)
def _built_in(name: str, language: str) -> Instrument:
    """Load the full built-in instrument; the short form is its items marked `short`."""
    full = _build(check_record(read_source(_FOLDER / "cqi-61.yml", "cqi-61.yml")), language)
    if name == "cqi-61":
        return full
    areas = tuple(
        replace(a, domains=tuple(replace(d, items=tuple(i for i in d.items if i.short)) for d in a.domains))
        for a in full.areas
    )
    return replace(full, id="cqi-26", areas=areas)


def _build(record: InstrumentFile, language: str) -> Instrument:
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
        record.id, record.version, text_in(record.name, language), text_in(record.about, language), tuple(areas)
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
        anchor_texts=anchors,
    )


def _lowest_first(scale: ScaleEntry) -> list[LevelEntry]:
    return list(reversed(scale.levels)) if scale.reversed else scale.levels


def _scale(name: str, entry: ScaleEntry, language: str) -> Scale:
    levels = tuple(
        Level(rank, str(lv.code), text_in(lv.label, language), text_in(lv.anchor, language))
        for rank, lv in enumerate(_lowest_first(entry), start=1)
    )
    return Scale(
        name,
        levels,
        tuple(str(c) for c in entry.dont_know),
        tuple(str(c) for c in entry.not_applicable),
        3.0 if entry.target is None else entry.target,
        2.5 if entry.challenge_below is None else entry.challenge_below,
        (1, 2) if entry.low_levels is None else tuple(entry.low_levels),
    )
