"""What an instrument is made of: areas, domains, items, scales, levels, and the answers that a form offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..cohort.records.base import Text, main_language, text_in
from .texts import named

StandIns = dict[str | int, str]
"""Texts of a part that are not in the instrument's language: field, of an anchor its level -> the language that stands in."""


@dataclass(frozen=True)
class Level:
    """One level of a scale: its rank 1..K (K is best), the code in survey exports, its label and what it looks like."""

    rank: int
    code: str
    label: str
    anchor: str = ""
    labels: tuple[str, ...] = ()
    """The label in every language of the file."""
    stands_in: StandIns = field(default_factory=dict, hash=False, repr=False)
    numbers: tuple[float, float] | None = None
    """Of a scale that is cut from numbers: where the level begins and ends."""


@dataclass(frozen=True)
class Choice:
    """One answer that a form offers for an item.

    `kind` is level, dont_know or not_applicable; `level` is 1..K after reversing, None for the other two.
    """

    kind: str
    code: str
    label: str
    anchor: str = ""
    level: int | None = None


@dataclass(frozen=True)
class Scale:
    """An anchored scale; levels from rank 1 to K, K the best.

    `dont_know` and `not_applicable` are the codes and labels of the two non-answers, the code first, in all languages;
    `dont_know_label` and `not_applicable_label` are what a form calls them. `target`, `challenge_below` and
    `low_levels` are in ranks.
    """

    name: str
    levels: tuple[Level, ...]
    dont_know: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    target: float = 3.0
    challenge_below: float = 2.5
    low_levels: tuple[int, ...] = (1, 2)
    dont_know_label: str = ""
    not_applicable_label: str = ""
    kind: str = ""
    """`maturity`, `agreement`, `frequency`; empty where neither the file nor the labels say it."""
    kind_stated: bool = False
    """The file says the kind."""
    stands_in: StandIns = field(default_factory=dict, hash=False, repr=False)

    @property
    def k(self) -> int:
        """Number of levels."""
        return len(self.levels)

    @property
    def cut(self) -> tuple[Level, ...]:
        """The levels by the numbers that make them, the smallest first; empty where answers are no numbers."""
        return tuple(sorted((x for x in self.levels if x.numbers), key=lambda x: x.numbers or (0, 0)))

    def level_at(self, number: float) -> Level | None:
        """Give the level that a number counts as; None outside the scale.

        Examples
        --------
        >>> Scale("s", (Level(1, "low", "Low", numbers=(0, 50)), Level(2, "high", "High", numbers=(50, 100)))).level_at(50).rank
        2
        """
        cut = self.cut
        inside = [x for x in cut if x.numbers and x.numbers[0] <= number]
        return inside[-1] if inside and number <= (cut[-1].numbers or (0, 0))[1] else None

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
    texts: tuple[str, ...] = ()
    """The statement in every language of the file."""
    anchor_texts: dict[int, Text] = field(default_factory=dict, hash=False, repr=False)
    stands_in: StandIns = field(default_factory=dict, hash=False, repr=False)

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
        >>> from cqi_lib.instrument.instrument import load_instrument
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
    names: tuple[str, ...] = ()
    """The name in every language of the file."""
    stands_in: StandIns = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Area:
    """One area: a group of domains."""

    id: str
    name: str
    domains: tuple[Domain, ...]
    stands_in: StandIns = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True)
class Instrument:
    """An assessment instrument in one language.

    `programs` and `roles` are code lists that some instrument files carry (code -> name); empty in most. `languages`
    are those in which the file gives texts, in the order of their appearance; empty where it names none. Every part says
    by `stands_in` which of its texts are not in `language`, as far as the file says in which language they are; `written_in` is what it says of
    texts without a language.
    """

    id: str
    version: str
    name: str
    about: str
    areas: tuple[Area, ...]
    programs: dict[str, str] = field(default_factory=dict, hash=False)
    roles: dict[str, str] = field(default_factory=dict, hash=False)
    language: str = "en"
    languages: tuple[str, ...] = ()
    written_in: str = ""
    stands_in: StandIns = field(default_factory=dict, hash=False, repr=False)
    translations: dict[str, bool] = field(default_factory=dict, hash=False, repr=False)
    """The files of translations beside it, read or not: language code -> whether a review is on record."""

    @cached_property
    def domains(self) -> dict[str, Domain]:
        """Domains by id, in the instrument's order."""
        return {d.id: d for a in self.areas for d in a.domains}

    @cached_property
    def items(self) -> dict[str, Item]:
        """Items by id, in the instrument's order."""
        return {i.id: i for d in self.domains.values() for i in d.items}

    @property
    def standing_in(self) -> dict[str, StandIns]:
        """Give the parts of which something is in another language, in the reader's words, with what it is.

        Examples
        --------
        >>> from cqi_lib.instrument.instrument import load_instrument
        >>> load_instrument("cqi-61", "fr").standing_in["area 'A'"]
        {'name': 'en'}
        """
        return {named(*names): part.stands_in for names, part in self._parts() if part.stands_in}

    def reviewed_in(self, tag: str) -> bool:
        """Say whether the texts that people read in a language are the authors' own, or a translation with a review.

        Nothing is said against an instrument that does not say in which language it is, nor has a translation.

        Examples
        --------
        >>> from cqi_lib.instrument.instrument import load_instrument
        >>> short = load_instrument("cqi-26")
        >>> short.reviewed_in("en-GB"), short.reviewed_in("es-MX"), short.reviewed_in("vi")
        (True, False, False)
        """
        main = main_language(tag)
        near = [code for code in self.translations if code == tag] or [
            code for code in self.translations if main_language(code) == main
        ]
        if near:
            return any(self.translations[code] for code in near)
        own = {main_language(code) for code in self.languages} - {main_language(code) for code in self.translations}
        if self.written_in or (self.translations and not own):
            own.add(main_language(self.written_in or "en"))
        return not own or main in own

    def _parts(self) -> Iterator[tuple[tuple[str, ...], Instrument | Scale | Level | Area | Domain | Item]]:
        yield ("instrument", self.id), self
        for scale in dict.fromkeys(domain.scale for domain in self.domains.values()):
            yield ("scale", scale.name), scale
            yield from ((("scale", scale.name, repr(level.code)), level) for level in scale.levels)
        yield from ((("area", area.id), area) for area in self.areas)
        yield from ((("domain", name), domain) for name, domain in self.domains.items())
        yield from ((("item", name), item) for name, item in self.items.items())

    def label(self, item_id: str, level: int) -> str:
        """Give the label of the answer that counts as a level: of a reversed item, that of the scale's other end."""
        return next((c.label for c in self.choices(item_id) if c.level == level), "")

    def choices(self, item_id: str) -> tuple[Choice, ...]:
        """Give the answers that a form offers for an item.

        Parameters
        ----------
        item_id : the item's code.

        Returns
        -------
        The scale's levels from the lowest, then "don't know" and "not applicable" where the scale has them. For a
        reversed item the scale's lowest level is level K.

        Examples
        --------
        >>> from cqi_lib.instrument.instrument import load_instrument
        >>> [(c.code, c.label, c.level) for c in load_instrument("cqi-61").choices("a1_1")][3:]
        [('4', 'Embedded', 4), ('DK', "Don't know", None), ('NA', 'Not applicable', None)]
        """
        item = self.items[item_id]
        scale = self.domains[item.domain].scale
        offered = []
        for level in scale.levels:
            counts_as = scale.k + 1 - level.rank if item.reversed else level.rank
            offered.append(Choice("level", level.code, level.label, item.anchor(counts_as), counts_as))
        if scale.dont_know:
            offered.append(Choice("dont_know", scale.dont_know[0], scale.dont_know_label))
        if scale.not_applicable:
            offered.append(Choice("not_applicable", scale.not_applicable[0], scale.not_applicable_label))
        return tuple(offered)
