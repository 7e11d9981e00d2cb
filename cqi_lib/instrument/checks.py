"""What an instrument's fields must say together: unique ids, scales with thresholds, one meaning for each code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from ..cohort.records.base import wordings
from ..cohort.records.instrument_file import InstrumentFile, ScaleEntry
from ..errors import Problem, did_you_mean
from .texts import NEEDED, domains_of, texts_of

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
        mend = "Write the code of the language that the texts are in."
        yield Problem("error", f"{shown}, language", repr(record.language), "a language code such as en or es", mend)
    for where, key, text in texts_of(record, shown):
        if key in NEEDED and not wordings(text):
            yield Problem("error", where, "nothing", "a text", "Write it.")
        strange = [code for code in text if not LANGUAGE.fullmatch(code)] if isinstance(text, dict) else []
        if strange:
            allowed = "language codes such as en, es or pt-BR"
            mend = "Write `code: text` for each language, or a plain text."
            yield Problem("error", where, ", ".join(map(repr, strange)), allowed, mend)


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
                problems.append(
                    Problem(
                        "error",
                        f"{shown}, {kind} {first[folded]!r}",
                        f"the id {count} times (upper and lower case count as the same)",
                        "ids that differ",
                        "Give each its own id.",
                    )
                )
    return problems


def _scales(record: InstrumentFile, shown: str, without: Collection[str]) -> list[Problem]:
    problems: list[Problem] = []
    for name, scale in record.scales.items():
        if name in without:
            continue
        where, k = f"{shown}, scales.{name}", len(scale.levels)

        def add(key: str, found: object, allowed: str, mend: str, where: str = where) -> None:
            problems.append(Problem("error", f"{where}.{key}", str(found), allowed, mend))

        if k != 4:
            for key in ("target", "challenge_below", "low_levels"):
                if getattr(scale, key) is None:
                    add(
                        key,
                        "nothing",
                        "a value",
                        f"State it: the built-in values hold for 4 levels, this scale has {k}.",
                    )
        for key in ("target", "challenge_below"):
            value = getattr(scale, key)
            if value is not None and not 1 <= value <= k:
                add(
                    key,
                    value,
                    f"a level from 1 to {k}",
                    f"Give a rank, 1 for the lowest level and {k} for the best, whatever their codes.",
                )
        if scale.low_levels is not None:
            low = scale.low_levels
            if sorted(low) != list(range(1, len(low) + 1)) or not 0 < len(low) < k:
                add(
                    "low_levels", low, "the lowest ranks, such as [1, 2], not all of them", "List the low ranks from 1."
                )
            elif scale.target is not None and max(low) >= scale.target:
                add("low_levels", low, f"ranks below the target {scale.target:g}", "A low level lies below the target.")
        problems.extend(_doubles(scale, where))
    return problems


def _doubles(scale: ScaleEntry, where: str) -> list[Problem]:
    """Find codes or words that would mean two things."""
    meaning: dict[str, str] = {}
    problems = []
    entries = [(str(lv.code), f"level {n}") for n, lv in enumerate(scale.levels, 1)]
    for key in ("dont_know", "not_applicable"):
        for said in getattr(scale, key):
            entries += [(word, key) for word in (wordings(said) if isinstance(said, dict) else (str(said),))]
    for n, level in enumerate(scale.levels, 1):
        labels = [level.label] if isinstance(level.label, str) else list(level.label.values())
        entries += [(label, f"level {n}") for label in labels]
    for word, what in entries:
        key = " ".join(word.split()).casefold()
        if meaning.setdefault(key, what) != what:
            problems.append(
                Problem(
                    "error", where, f"{word!r} for {meaning[key]} and {what}", "one meaning each", "Change one of them."
                )
            )
    return problems


def _domains(record: InstrumentFile, shown: str, without: Collection[str]) -> list[Problem]:
    problems = []
    for domain in domains_of(record):
        if domain.scale in without:
            continue
        scale = record.scales.get(domain.scale)
        if scale is None:
            mend = "Name one of the scales." + did_you_mean(domain.scale, record.scales)
            allowed = ", ".join(record.scales) or "a scale"
            problems.append(
                Problem("error", f"{shown}, domain {domain.id!r}, scale", repr(domain.scale), allowed, mend)
            )
            continue
        k = len(scale.levels)
        for item in domain.items:
            wrong = sorted(set(item.anchors) - set(range(1, k + 1)))
            if wrong:
                problems.append(
                    Problem(
                        "error",
                        f"{shown}, item {item.id!r}, anchors",
                        f"{wrong}",
                        f"1 to {k}",
                        "Number anchors by level.",
                    )
                )
    return problems
