"""An instrument as lines of text, for people who look one up or write their own."""

from __future__ import annotations

from collections.abc import Iterator

from .instrument import Instrument, Item, Scale

KINDS = {
    "maturity": "how far the work is",
    "agreement": "how far people agree",
    "frequency": "how often something happens",
}


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
    counts = (len(instrument.areas), "area"), (len(instrument.domains), "domain"), (len(instrument.items), "item")
    yield (
        f"{instrument.id}, version {instrument.version}: {instrument.name}. "
        + ", ".join(f"{n} {what}" if n == 1 else f"{n} {what}s" for n, what in counts)
        + "."
    )
    if instrument.about:
        yield instrument.about
    if instrument.languages:
        yield f"Languages: {', '.join(instrument.languages)}."
    for scale in dict.fromkeys(d.scale for d in instrument.domains.values()):
        yield ""
        yield from _scale(scale, anchors)
    several = len({d.scale for d in instrument.domains.values()}) > 1
    for area in instrument.areas:
        yield ""
        yield f"{area.id}  {area.name}"
        for domain in area.domains:
            yield ""
            yield f"  {domain.id}  {domain.name}" + (f"  [scale {domain.scale.name}]" if several else "")
            for item in domain.items:
                yield f"    {item.id}  {item.text}{_marks(item)}"
                if anchors:
                    yield from _anchors(item, domain.scale)


def _scale(scale: Scale, anchors: bool) -> Iterator[str]:
    yield f"Scale {scale.name}: {scale.k} levels, from the lowest to the best"
    for level in scale.levels:
        marks = ["low"] if level.rank in scale.low_levels else []
        code = "" if level.code == str(level.rank) else f" (code {level.code})"
        looks = f" {level.anchor}" if anchors and level.anchor else ""
        yield f"  {level.rank} {level.label}{code}{' [' + ', '.join(marks) + ']' if marks else ''}{looks}"
    for words, what in ((scale.dont_know, "don't know"), (scale.not_applicable, "not applicable")):
        if words:
            yield f"  {words[0]} counts as {what}"
    yield f"  {scale_says(scale)}"
    yield f"  target: level {scale.target:g}; a challenge below {scale.challenge_below:g}"


def scale_says(scale: Scale) -> str:
    """State what a scale's levels are taken to say.

    Examples
    --------
    >>> from cqi_lib.instrument.instrument import load_instrument
    >>> scale_says(load_instrument("cqi-26").domains["A1"].scale)
    'Scale maturity is one of maturity (how far the work is).'
    """
    if not scale.kind:
        return f"Scale {scale.name}: its labels do not tell what its levels say; write `kind:` ({', '.join(KINDS)})."
    found = "" if scale.kind_stated else ", found from its labels"
    return f"Scale {scale.name} is one of {scale.kind} ({KINDS[scale.kind]}){found}."


def _marks(item: Item) -> str:
    names = [name for name in ("short", "equity", "reversed") if getattr(item, name)]
    return f"  [{', '.join(names)}]" if names else ""


def _anchors(item: Item, scale: Scale) -> Iterator[str]:
    general = {level.rank: level.anchor for level in scale.levels}
    own = {n: text for n, text in item.anchors.items() if text and (item.reversed or text != general.get(n))}
    for level, text in own.items():
        yield f"        {level} {text}"
