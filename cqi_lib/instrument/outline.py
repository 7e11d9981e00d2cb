"""An instrument as lines of text, for people who look one up or write their own."""

from __future__ import annotations

from collections.abc import Iterator

from ..locale.catalogue import catalogue
from .instrument import Instrument, Item, Level, Scale

message = catalogue("instrument_checks")

KINDS = ("maturity", "agreement", "frequency")


def outline(instrument: Instrument, anchors: bool = True) -> list[str]:
    """Write an instrument out.

    Parameters
    ----------
    instrument : the instrument.
    anchors : also what each level looks like.

    Returns
    -------
    Lines: what it is, its scales with thresholds, then areas, domains and items with their marks.

    Examples
    --------
    >>> from cqi_lib.instrument.instrument import load_instrument
    >>> outline(load_instrument("cqi-26"), anchors=False)[0]
    'cqi-26, version 1.1: Program self-assessment. 3 areas, 13 domains, 26 items.'
    """
    return list(_lines(instrument, anchors))


def _lines(instrument: Instrument, anchors: bool) -> Iterator[str]:
    counts = {name: len(getattr(instrument, name)) for name in ("areas", "domains", "items")}
    yield message("outline-head", id=instrument.id, version=instrument.version, name=instrument.name, **counts)
    if instrument.about:
        yield instrument.about
    if instrument.languages:
        yield message("outline-languages", languages=", ".join(instrument.languages))
    for scale in dict.fromkeys(d.scale for d in instrument.domains.values()):
        yield ""
        yield from _scale(scale, anchors)
    several = len({d.scale for d in instrument.domains.values()}) > 1
    for area in instrument.areas:
        yield ""
        yield f"{area.id}  {area.name}"
        for domain in area.domains:
            yield ""
            of_scale = f"  [{message('outline-of_scale', scale=domain.scale.name)}]" if several else ""
            yield f"  {domain.id}  {domain.name}{of_scale}"
            for item in domain.items:
                yield f"    {item.id}  {item.text}{_marks(item)}"
                if anchors:
                    yield from _anchors(item, domain.scale)


def _scale(scale: Scale, anchors: bool) -> Iterator[str]:
    yield message("outline-scale", scale=scale.name, k=scale.k)
    for level in scale.levels:
        low = f" [{message('outline-low')}]" if level.rank in scale.low_levels else ""
        numbers = f" [{numbers_of(scale, level)}]" if level.numbers else ""
        code = "" if level.code == str(level.rank) else f" ({message('outline-code', code=level.code)})"
        looks = f" {level.anchor}" if anchors and level.anchor else ""
        yield f"  {level.rank} {level.label}{code}{numbers}{low}{looks}"
    for kind in ("dont_know", "not_applicable"):
        if words := getattr(scale, kind):
            yield f"  {message('outline-counts_as', code=words[0], kind=kind)}"
    yield f"  {scale_says(scale)}"
    yield "  " + message("outline-target", target=f"{scale.target:g}", below=f"{scale.challenge_below:g}")


def numbers_of(scale: Scale, level: Level) -> str:
    """Say which numbers count as a level of a scale that is cut from numbers."""
    low, high = (f"{number:g}" for number in level.numbers or (0, 0))
    return message("outline-numbers", low=low, high=high, last=level == scale.cut[-1])


def scale_says(scale: Scale) -> str:
    """State what a scale's levels are taken to say, and of which numbers they are made.

    Examples
    --------
    >>> from cqi_lib.instrument.instrument import load_instrument
    >>> scale_says(load_instrument("cqi-26").domains["A1"].scale)
    'Scale maturity is one of maturity (how far the work is).'
    """
    cut = "; ".join(f"{level.label} {numbers_of(scale, level)}" for level in scale.cut)
    made = " " + message("outline-cut", levels=cut) if cut else ""
    if not scale.kind:
        return message("outline-kind-unknown", scale=scale.name, kinds=", ".join(KINDS)) + made
    return message("outline-kind", scale=scale.name, kind=scale.kind, stated=scale.kind_stated) + made


def _marks(item: Item) -> str:
    names = [name for name in ("short", "equity", "reversed") if getattr(item, name)]
    return f"  [{', '.join(names)}]" if names else ""


def _anchors(item: Item, scale: Scale) -> Iterator[str]:
    general = {level.rank: level.anchor for level in scale.levels}
    own = {n: text for n, text in item.anchors.items() if text and (item.reversed or text != general.get(n))}
    for level, text in own.items():
        yield f"        {level} {text}"
