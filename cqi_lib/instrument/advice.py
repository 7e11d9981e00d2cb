"""What would make an instrument serve better: warnings for people who write their own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..cohort.records.base import Text, wordings
from ..cohort.records.cohort_file import CLAIM_DOMAINS
from ..cohort.records.instrument_file import InstrumentFile, ItemEntry, ScaleEntry
from ..errors import InstrumentError, Problem, place
from ..locale.said import sayings
from .build import build, limits
from .instrument import instrument_record, source_path
from .parts import Instrument
from .questionnaire import TOOLS, lay_out
from .texts import SENTENCES, domains_of, named, texts_of
from .translation import beside, no_languages, translated

say = sayings("instrument_checks")
# A label of that many words says what a level looks like.
_TELLING = 5


def advise(source: str | Path, folder: str | Path | None = None) -> list[Problem]:
    """List what an instrument that can be used lacks.

    Parameters
    ----------
    source, folder : as in `load_instrument`.

    Returns
    -------
    Warnings: levels without words, answers that are not offered, texts that miss a language, what a translation beside the
    file lacks, items alike, sentences that reports would use, survey tools that could not hold it.

    Raises
    ------
    InstrumentError
        When the file, or a translation of it, cannot be used at all.
    """
    record, _, _ = instrument_record(source, folder)
    path, shown = source_path(source, folder), record.id
    merged, of_translations = translated(record, path.name, beside(path))
    if errors := [problem for problem in of_translations if problem.severity == "error"]:
        raise InstrumentError(say("advice-translation", file=path.name), errors)
    found = [*_scales(record, shown), *_items(merged, shown), *_languages(record, shown), *_sentences(record, shown)]
    found += [*no_languages(path), *of_translations]
    built = build(record, "en")
    alone = lonely_domains(built)
    found += [_advice(place(shown, "domains"), *no_verdict(alone))] if alone else []
    return [*found, *_tools(built)]


def lonely_domains(instrument: Instrument) -> list[str]:
    """Name the domains that no other stands beside on a scale of as many levels."""
    alike = Counter(d.scale.k for d in instrument.domains.values())
    return [d.name for d in instrument.domains.values() if alike[d.scale.k] < CLAIM_DOMAINS]


def no_verdict(alone: list[str]) -> tuple[str, str, str]:
    """Say that some domains will get no verdict on growth: what was found, what is allowed, how to mend it."""
    return (
        say("advice-alone-found", domains=", ".join(map(repr, alone))),
        say("advice-alone-allowed", n=CLAIM_DOMAINS),
        say("advice-alone-mend"),
    )


def _advice(where: str, found: str, allowed: str, mend: str, what: str = "") -> Problem:
    return Problem("warning", where, found, allowed, mend, what)


def _scales(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    for name, scale in record.scales.items():
        where = place(shown, named("scale", name))
        codes = [str(level.code) for level in (reversed(scale.levels) if scale.reversed else scale.levels)]
        ranks = [str(n) for n in range(1, len(codes) + 1)]
        if codes != ranks and all(code.isdigit() for code in codes) and scale.target is not None:
            below, above = (
                codes[max(0, math.floor(scale.target) - 1)],
                codes[min(len(codes), math.ceil(scale.target)) - 1],
            )
            yield _advice(
                place(where, "target"),
                say("advice-target-found", target=f"{scale.target:g}", codes=", ".join(codes)),
                say("advice-target-allowed", k=len(codes)),
                say("advice-target-mend", below=below, above=None if below == above else above),
            )
        unsaid = [key for key in ("target", "challenge_below", "low_levels") if getattr(scale, key) is None]
        if unsaid and len(codes) != 4:
            target, below, low = limits(scale)
            taken = {"target": f"{target:g}", "below": f"{below:g}", "low": ", ".join(map(str, low))}
            allowed, mend = say("advice-unsaid-allowed"), say("advice-unsaid-mend", **taken)
            yield _advice(place(where, ", ".join(unsaid)), say("any-nothing"), allowed, mend)
        for key, example in (("dont_know", '[DK, "Don\'t know"]'), ("not_applicable", "[NA, Not applicable]")):
            if not getattr(scale, key):
                allowed, mend = say("advice-offered-allowed", example=example), say("advice-offered-mend")
                yield _advice(place(where, key), say("any-nothing"), allowed, mend)


def _items(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    texts = Counter(_same(w) for d in domains_of(record) for i in d.items for w in set(wordings(i.text)))
    for domain in domains_of(record):
        scale = record.scales[domain.scale]
        bare = [item.id for item in domain.items if _without_words(item, scale)]
        if bare:
            yield _advice(
                place(shown, named("domain", domain.id), "anchors"),
                say("advice-bare-found", items=", ".join(bare)),
                say("advice-bare-allowed"),
                say("advice-bare-mend"),
            )
        untold = [item.id for item in domain.items if not wordings(item.topic)]
        if untold:
            where, found = (
                place(shown, named("domain", domain.id), "topic"),
                say("advice-topic-found", items=", ".join(untold)),
            )
            yield _advice(where, found, say("advice-topic-allowed"), say("advice-topic-mend"))
        for item in domain.items:
            own = [(_same(w), code) for text in item.anchors.values() for code, w in _by_language(text)]
            if len(set(own)) < len(own):
                where, found = place(shown, named("item", item.id), "anchors"), say("advice-alike-found")
                yield _advice(where, found, say("advice-alike-allowed"), say("any-change_one"))
            if any(texts[_same(w)] > 1 for w in wordings(item.text)):
                where, found = place(shown, named("item", item.id), "text"), say("advice-twin-found")
                yield _advice(where, found, say("advice-twin-allowed"), say("advice-twin-mend"))


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()


def _by_language(text: Text) -> list[tuple[str, str]]:
    return [("", text)] if isinstance(text, str) else list(text.items())


def _without_words(item: ItemEntry, scale: ScaleEntry) -> bool:
    """Tell whether a level says nothing but a label of a few words."""
    levels = list(reversed(scale.levels)) if scale.reversed != item.reversed else scale.levels
    return any(
        not wordings(item.anchors.get(n))
        and not wordings(level.anchor)
        and all(len(w.split()) < _TELLING for w in wordings(level.label))
        for n, level in enumerate(levels, start=1)
    )


def _languages(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    texts = list(texts_of(record, shown))
    known = list(dict.fromkeys(code for one in texts if isinstance(one.text, dict) for code in one.text))
    for placed in texts:
        text = placed.text
        if isinstance(text, dict) and (missing := [code for code in known if not text.get(code, "").strip()]):
            given = ", ".join(code for code in text if text[code].strip())
            yield _advice(
                placed.where,
                say("advice-missing-found", languages=", ".join(missing)),
                say("advice-missing-allowed", languages=", ".join(known)),
                say("advice-missing-mend", languages=given),
            )
    plain = [one for one in texts if isinstance(one.text, str) and one.text.strip()] if len(known) > 1 else []
    if plain:
        where, more = plain[0].where, len(plain) - 1
        yield _advice(
            say("advice-and_more", first=where, n=more) if more else where,
            say("advice-untold-found"),
            say("advice-untold-allowed", languages=", ".join(known)),
            say("advice-untold-mend", example="{" + ": ..., ".join(known) + ": ...}"),
        )


def _sentences(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    for domain in domains_of(record):
        missing = [key for key in SENTENCES if not wordings(getattr(domain, key))]
        if missing:
            yield _advice(
                place(shown, named("domain", domain.id)),
                say("advice-sentences-found", keys=", ".join(missing)),
                say("advice-sentences-allowed"),
                say("advice-sentences-mend"),
            )


def _tools(instrument: Instrument) -> Iterator[Problem]:
    form = lay_out(instrument)
    for name, tool in TOOLS.items():
        for problem in tool.problems(form):
            what = say("advice-tool-what", tool=name)
            yield _advice(problem.where, problem.found, problem.allowed, problem.mend, what)
