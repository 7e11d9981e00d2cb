"""What an instrument's fields must say together: unique ids, scales with thresholds, one meaning for each code."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator

from ..cohort.records.base import wordings
from ..cohort.records.instrument_file import InstrumentFile, ScaleEntry
from ..errors import Problem, did_you_mean, place
from ..locale.said import sayings
from .build import limits
from .texts import NEEDED, domains_of, level_of, named, texts_of

say = sayings("instrument_checks")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check_meaning(record: InstrumentFile, shown: str, without: Collection[str] = ()) -> list[Problem]:
    """List every contradiction in an instrument whose shape is right.

    Parameters
    ----------
    record : the instrument's file, or what is left of it when flawed entries are taken out.
    shown : how the file is named in messages.
    without : scales from which something was taken out; what they say together is not checked.

    Returns
    -------
    The problems; empty when the instrument can be used.
    """
    return [
        *_ids(record, shown),
        *_texts(record, shown),
        *_scales(record, shown, without),
        *_domains(record, shown, without),
    ]


def _texts(record: InstrumentFile, shown: str) -> Iterator[Problem]:
    if record.language and not LANGUAGE.fullmatch(record.language):
        allowed, mend = say("checks-language-allowed"), say("checks-language-mend")
        yield Problem("error", place(shown, "language"), repr(record.language), allowed, mend)
    for placed in texts_of(record, shown):
        text = placed.text
        if placed.key in NEEDED and not wordings(text):
            yield Problem("error", placed.where, say("any-nothing"), say("any-text"), say("checks-no_text-mend"))
        strange = [code for code in text if not LANGUAGE.fullmatch(code)] if isinstance(text, dict) else []
        if strange:
            found, allowed = ", ".join(map(repr, strange)), say("checks-codes-allowed")
            yield Problem("error", placed.where, found, allowed, say("checks-codes-mend"))


def _ids(record: InstrumentFile, shown: str) -> list[Problem]:
    """List ids that stand there twice."""
    domains = [d for a in record.areas for d in a.domains]
    kinds = {
        "area": [a.id for a in record.areas],
        "domain": [d.id for d in domains],
        "item": [i.id for d in domains for i in d.items],
    }
    problems = []
    for kind, ids in kinds.items():
        # Survey tools do not keep upper and lower case apart, so ids must differ in more than that.
        first = {i.casefold(): i for i in reversed(ids)}
        for folded, count in Counter(i.casefold() for i in ids).items():
            if count > 1:
                where, found = place(shown, named(kind, first[folded])), say("checks-twice-found", n=count)
                allowed, mend = say("checks-twice-allowed"), say("checks-twice-mend")
                problems.append(Problem("error", where, found, allowed, mend))
    return problems


def _scales(record: InstrumentFile, shown: str, without: Collection[str]) -> list[Problem]:
    problems: list[Problem] = []
    for name, scale in record.scales.items():
        if name in without:
            continue
        where, k = place(shown, f"scales.{name}"), len(scale.levels)

        def add(key: str, found: str, allowed: str, mend: str, where: str = where) -> None:
            problems.append(Problem("error", where + f".{key}", found, allowed, mend))

        for key in ("target", "challenge_below"):
            value = getattr(scale, key)
            if value is not None and not 1 <= value <= k:
                add(key, str(value), say("checks-rank-allowed", k=k), say("checks-rank-mend", k=k))
        if scale.low_levels is not None:
            low = scale.low_levels
            if sorted(low) != list(range(1, len(low) + 1)) or not 0 < len(low) < k:
                add("low_levels", str(low), say("checks-low-allowed"), say("checks-low-mend"))
            elif max(low) >= (target := limits(scale)[0]):
                allowed = say("checks-below-allowed", target=f"{target:g}")
                add("low_levels", str(low), allowed, say("checks-below-mend"))
        problems.extend(_cut(scale, where))
        problems.extend(_doubles(scale, where))
    return problems


def _cut(scale: ScaleEntry, where: str) -> Iterator[Problem]:
    """Find what keeps a scale from being cut from numbers: bounds that do not fit, and codes that would be numbers too."""
    if not scale.cut:
        return
    k, bounds = len(scale.levels), scale.cut
    if len(bounds) != k + 1 or any(a >= b for a, b in itertools.pairwise(bounds)):
        found, allowed = ", ".join(f"{n:g}" for n in bounds), say("checks-cut-allowed", k=k, n=k + 1)
        yield Problem("error", f"{where}.cut", found, allowed, say("checks-cut-mend"))
    for level in scale.levels:
        if any(_is_number(word) for word in (str(level.code), *wordings(level.label))):
            allowed, mend = say("checks-cut_code-allowed"), say("checks-cut_code-mend")
            yield Problem("error", f"{where}.levels", level_of(str(level.code)), allowed, mend)
    for key in ("dont_know", "not_applicable"):
        for word in (w for said in getattr(scale, key) for w in (wordings(said) if isinstance(said, dict) else [said])):
            if _is_number(str(word)) and bounds[0] <= float(word) <= bounds[-1]:
                allowed = say("checks-cut_outside-allowed", low=f"{bounds[0]:g}", high=f"{bounds[-1]:g}")
                yield Problem("error", f"{where}.{key}", str(word), allowed, say("checks-cut_outside-mend"))


def _is_number(word: str) -> bool:
    return re.fullmatch(r"[+-]?[0-9]+([.,][0-9]+)?", word.strip()) is not None


def _doubles(scale: ScaleEntry, where: str) -> list[Problem]:
    """Find codes or words that would mean two things."""
    meaning: dict[str, str | int] = {}
    problems = []
    entries: list[tuple[str, str | int]] = [(str(level.code), n) for n, level in enumerate(scale.levels, 1)]
    for key in ("dont_know", "not_applicable"):
        for said in getattr(scale, key):
            entries += [(word, key) for word in (wordings(said) if isinstance(said, dict) else (str(said),))]
    for n, level in enumerate(scale.levels, 1):
        labels = [level.label] if isinstance(level.label, str) else list(level.label.values())
        entries += [(label, n) for label in labels]
    for word, what in entries:
        key = " ".join(word.split()).casefold()
        if meaning.setdefault(key, what) != what:
            one, other = (level_of(str(it)) if isinstance(it, int) else it for it in (meaning[key], what))
            found = say("checks-meanings-found", word=repr(word), one=one, other=other)
            problems.append(Problem("error", where, found, say("checks-meanings-allowed"), say("any-change_one")))
    return problems


def _domains(record: InstrumentFile, shown: str, without: Collection[str]) -> list[Problem]:
    problems = []
    for domain in domains_of(record):
        if domain.scale in without:
            continue
        scale = record.scales.get(domain.scale)
        if scale is None:
            mend = say("checks-scale-mend", meant=did_you_mean(domain.scale, record.scales))
            where, allowed = place(shown, named("domain", domain.id), "scale"), ", ".join(record.scales)
            problems.append(Problem("error", where, repr(domain.scale), allowed or say("checks-scale-allowed"), mend))
            continue
        k = len(scale.levels)
        for item in domain.items:
            wrong = sorted(set(item.anchors) - set(range(1, k + 1)))
            if wrong:
                where, allowed = place(shown, named("item", item.id), "anchors"), say("checks-anchors-allowed", k=k)
                problems.append(Problem("error", where, str(wrong), allowed, say("checks-anchors-mend")))
    return problems
