"""What would make an instrument serve better: warnings for people who write their own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..cohort.records.base import Text, wordings
from ..cohort.records.cohort_file import CLAIM_DOMAINS
from ..cohort.records.instrument_file import InstrumentFile, ItemEntry, ScaleEntry
from ..errors import InstrumentError, Problem
from .build import build
from .instrument import instrument_record, source_path
from .parts import Instrument
from .questionnaire import TOOLS, lay_out
from .texts import SENTENCES, domains_of, texts_of
from .translation import beside, no_languages, translated

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
        raise InstrumentError(f"A translation of {path.name} cannot be used.", errors)
    found = [*_scales(record, shown), *_items(merged, shown), *_languages(record, shown), *_sentences(record, shown)]
    found += [*no_languages(path), *of_translations]
    built = build(record, "en")
    alone = lonely_domains(built)
    found += [_advice(f"{shown}, domains", *no_verdict(alone))] if alone else []
    return [*found, *_tools(built)]


def lonely_domains(instrument: Instrument) -> list[str]:
    """Name the domains that no other stands beside on a scale of as many levels."""
    alike = Counter(d.scale.k for d in instrument.domains.values())
    return [d.name for d in instrument.domains.values() if alike[d.scale.k] < CLAIM_DOMAINS]


def no_verdict(alone: list[str]) -> tuple[str, str, str]:
    """Say that some domains will get no verdict on growth: what was found, what is allowed, how to mend it."""
    return (
        f"no second domain on as many levels as {', '.join(map(repr, alone))}",
        f"{CLAIM_DOMAINS} domains or more, for a verdict on growth at a retake",
        "Split it into two domains, or know before that only the topics that moved will be counted: a change is set "
        "beside what the other domains share.",
    )


def _advice(where: str, found: str, allowed: str, mend: str, what: str = "") -> Problem:
    return Problem("warning", where, found, allowed, mend, what)


def _scales(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    for name, scale in record.scales.items():
        where = f"{shown}, scale {name!r}"
        codes = [str(level.code) for level in (reversed(scale.levels) if scale.reversed else scale.levels)]
        ranks = [str(n) for n in range(1, len(codes) + 1)]
        if codes != ranks and all(code.isdigit() for code in codes) and scale.target is not None:
            below, above = (
                codes[max(0, math.floor(scale.target) - 1)],
                codes[min(len(codes), math.ceil(scale.target)) - 1],
            )
            meant = f"the code {below}" if below == above else f"between the codes {below} and {above}"
            yield _advice(
                f"{where}, target",
                f"{scale.target:g} on the codes {', '.join(codes)}",
                f"a rank from 1 (lowest) to {len(codes)} (best), not a code",
                f"Nothing to do if you mean {meant}.",
            )
        for key, example in (("dont_know", '[DK, "Don\'t know"]'), ("not_applicable", "[NA, Not applicable]")):
            if not getattr(scale, key):
                mend = "Add it, so that people who cannot choose a level need not guess."
                yield _advice(f"{where}, {key}", "nothing", f"a code and words, such as {example}", mend)


def _items(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    texts = Counter(_same(w) for d in domains_of(record) for i in d.items for w in set(wordings(i.text)))
    for domain in domains_of(record):
        scale = record.scales[domain.scale]
        bare = [item.id for item in domain.items if _without_words(item, scale)]
        if bare:
            yield _advice(
                f"{shown}, domain {domain.id!r}, anchors",
                "levels without words in " + ", ".join(bare),
                "what each level looks like in daily work",
                "Write anchors for the items or for the levels of the scale, so that people rate alike.",
            )
        for item in domain.items:
            where = f"{shown}, item {item.id!r}"
            own = [(_same(w), code) for text in item.anchors.values() for code, w in _by_language(text)]
            if len(set(own)) < len(own):
                found = "the same words for two levels"
                yield _advice(f"{where}, anchors", found, "levels that can be told apart", "Change one of them.")
            if any(texts[_same(w)] > 1 for w in wordings(item.text)):
                yield _advice(
                    f"{where}, text",
                    "the text of another item",
                    "texts that differ",
                    "Change one: in exports that name questions by their text, these two cannot be told apart.",
                )


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
    texts = [(placed.where, placed.text) for placed in texts_of(record, shown)]
    known = list(dict.fromkeys(code for _, text in texts if isinstance(text, dict) for code in text))
    for where, text in texts:
        if isinstance(text, dict) and (missing := [code for code in known if not text.get(code, "").strip()]):
            given = ", ".join(code for code in text if text[code].strip())
            yield _advice(
                where,
                f"no text in {', '.join(missing)}",
                f"a text in each of {', '.join(known)}",
                f"Add it; until then {given} stands in.",
            )
    plain = [where for where, text in texts if isinstance(text, str) and text.strip()] if len(known) > 1 else []
    if plain:
        more = f" and {len(plain) - 1} more" if len(plain) > 1 else ""
        yield _advice(
            plain[0] + more,
            "a text in one language, without saying which",
            "a text for each of " + ", ".join(known),
            "Write it as {" + ": ..., ".join(known) + ": ...}, unless it is the same in all of them.",
        )


def _sentences(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    for domain in domains_of(record):
        missing = [key for key in SENTENCES if not wordings(getattr(domain, key))]
        if missing:
            yield _advice(
                f"{shown}, domain {domain.id!r}",
                "no " + ", ".join(missing),
                "sentences that reports use, see docs/instrument.md",
                "Write them; without them reports give the state and the numbers only.",
            )


def _tools(instrument: Instrument) -> Iterator[Problem]:
    form = lay_out(instrument)
    for name, tool in TOOLS.items():
        for problem in tool.problems(form):
            what = f"It can be used, but not be exported to {name}:"
            yield _advice(problem.where, problem.found, problem.allowed, problem.mend, what)
