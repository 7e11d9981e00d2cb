"""Texts of an instrument in another language, from the file that a translator wrote beside it.

`instrument.es.yml` stands beside `instrument.yml`, has the same shape and the same ids, and holds nothing but texts; see
docs/instrument.md. What it lacks is a warning, because the instrument's own text stands in; what it has too much is an
error, because it was meant for something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from babel import localedata

from ..cohort.records.base import main_language, wordings
from ..cohort.records.document import KeyPath
from ..cohort.records.instrument_file import InstrumentFile
from ..cohort.records.translation_file import TranslationFile
from ..cohort.records.yaml_file import read_record
from ..errors import Problem, did_you_mean
from ..locale.spoken import SOURCE
from .checks import LANGUAGE, check_meaning
from .texts import SENTENCES

_TEXTS = {"name", "about", "label", "anchor", "topic", "text", *SENTENCES}
_ENTRIES = {"areas": "area", "domains": "domain", "items": "item"}
_NO = {"", "false", "no", "null", "~", '""', "''"}
_START = 4096
"""So many characters of a translation are looked at for its `reviewed:`, which stands above its texts."""
_NON_ANSWERS = ("dont_know", "not_applicable")


def beside(path: Path, like: str = "") -> dict[str, Path]:
    """Find the translations that stand beside an instrument's file.

    Parameters
    ----------
    path : the instrument's file, such as `instrument.yml`.
    like : only those in this language, of whatever region; empty: all.

    Returns
    -------
    Language code -> file, in the order of the codes; a name whose middle is no language is left out.
    """
    named = _named_like(path).items()
    return {
        code: file for code, file in named if _exists(code) and (not like or main_language(code) == main_language(like))
    }


def reviews(path: Path) -> dict[str, bool]:
    """Say of each translation beside an instrument's file whether its `reviewed:` tells of a review.

    Only that line is read: a translation that nobody asked for costs nothing more.
    """
    found = {}
    for code, file in beside(path).items():
        line = re.search(r"^reviewed:(.*)$", read_start(file), re.MULTILINE)
        found[code] = line is not None and line[1].partition(" #")[0].strip().casefold() not in _NO
    return found


def is_translation(name: str, like: str) -> bool:
    """Say whether a file is named as a translation into a language, of whatever region.

    Examples
    --------
    >>> is_translation("own.es-MX.yml", "es"), is_translation("own.yml", "es"), is_translation("own.en.yml", "es")
    (True, False, False)
    """
    *_, code, ending = ("", *name.split("."))
    return ending == "yml" and main_language(code) == main_language(like)


def read_start(file: Path) -> str:
    """Give the beginning of a translation, as far as it can be read."""
    try:
        with file.open(encoding="utf-8", errors="replace") as text:
            return text.read(_START)
    except OSError:
        return ""


def translates(path: Path) -> Path | None:
    """Give the instrument that a file is the translation of, where it is named as one."""
    for ending in (".yml", ".yaml", ".json"):
        whole = path.with_name(path.stem.rpartition(".")[0] + ending)
        if whole.stem and path in beside(whole).values() and whole.is_file():
            return whole
    return None


def no_languages(path: Path) -> list[Problem]:
    """List files that are named as translations of an instrument, into languages that do not exist."""
    allowed, mend = "a language code such as es or pt-BR before .yml", "Rename it, if it is a translation."
    found = {file.name: code for code, file in _named_like(path).items() if not _exists(code)}
    return [
        Problem("warning", name, f"no language {code!r}; it is not read", allowed, mend) for name, code in found.items()
    ]


def _named_like(path: Path) -> dict[str, Path]:
    start, folder = f"{path.stem}.", path.parent
    names = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
    codes = [name[len(start) : -len(".yml")] for name in names if name.startswith(start) and name.endswith(".yml")]
    return {code: folder / f"{start}{code}.yml" for code in codes if LANGUAGE.fullmatch(code)}


def _exists(code: str) -> bool:
    return localedata.exists(main_language(code))


def translated(record: InstrumentFile, shown: str, files: Mapping[str, Path]) -> tuple[InstrumentFile, list[Problem]]:
    """Put translations into an instrument's record: each text becomes one wording for each language.

    Parameters
    ----------
    record : the instrument, without contradictions.
    shown : how its file is named in messages.
    files : language code -> translation, as `beside` finds them.

    Returns
    -------
    The record with the wordings that could be used, and every problem: errors, and a warning for each part of which
    something is not translated.
    """
    if not files:
        return record, []
    data, own = record.model_dump(), record.language or SOURCE
    source = {entry.named: entry for entry in _entries(data)}
    for spot in (spot for entry in source.values() for spot in entry.texts.values()):
        if isinstance(text := spot.holder[spot.at], str):
            spot.holder[spot.at] = {own: text}
    problems = []
    for code, file in files.items():
        if code == own:
            mend = f"Write `language:` with the code of its own language at the top of {shown}, or delete this file."
            found = f"a translation into {code}, in which {shown} is written"
            problems.append(Problem("error", file.name, found, "another language", mend))
        else:
            problems += _Adding(code, file, shown, record.version, source).problems
    merged = InstrumentFile.model_validate(data)
    return merged, problems + check_meaning(merged, ", ".join(file.name for file in files.values()))


class _Spot(NamedTuple):
    """Where a text stands: the group or list that holds it, under what; its path in the file."""

    holder: Any
    at: str | int
    path: KeyPath


class _Entry(NamedTuple):
    """A part of an instrument: its kind and id, the path of its id, its texts by key; codes of non-answers by key."""

    kind: str
    id: str
    path: KeyPath
    texts: dict[str, _Spot]
    codes: dict[str, str]

    @property
    def named(self) -> str:
        return f"{self.kind} {self.id!r}"


def _entries(
    data: Mapping[str, Any], kind: str = "instrument", home: KeyPath = (), key: str = "id"
) -> Iterator[_Entry]:
    """Go through the parts of an instrument or of its translation; what is left empty is no text."""
    spots = [(one, _Spot(data, one, (*home, one))) for one in data if one in _TEXTS]
    spots += [(f"anchor {n}", _Spot(data["anchors"], n, (*home, "anchors", str(n)))) for n in data.get("anchors", ())]
    codes = {}
    for one in (one for one in _NON_ANSWERS if data.get(one)):
        codes[one] = str(data[one][0])
        spots += [(f"{one}[{n + 1}]", _Spot(data[one], n, (*home, one, n))) for n in range(1, len(data[one]))]
    texts = {one: spot for one, spot in spots if not isinstance(spot.holder[spot.at], int)}
    texts = {one: spot for one, spot in texts.items() if wordings(spot.holder[spot.at])}
    yield _Entry(kind, str(data[key] if key else home[-1]), (*home, key) if key else home, texts, codes)
    for scale, entry in data.get("scales", {}).items():
        place = (*home, "scales", scale)
        yield from _entries(entry, "scale", place, key="")
        for n, level in enumerate(entry["levels"]):
            yield from _entries(level, f"scale {scale!r}, level", (*place, "levels", n), key="code")
    for group, one in _ENTRIES.items():
        for n, entry in enumerate(data.get(group, ())):
            yield from _entries(entry, one, (*home, group, n))


class _Adding:
    """Adds one translation's texts to those of an instrument, and notes what does not fit."""

    def __init__(self, code: str, file: Path, shown: str, version: str, source: Mapping[str, _Entry]) -> None:
        self.code, self.shown, self.source = code, shown, source
        loaded = read_record(file, TranslationFile, file.name, root=file.parent)
        self.document, self.problems = loaded.document, list(loaded.problems)
        if loaded.record is None:
            return
        if loaded.record.version != version:
            mend = f"Read the texts against version {version}, mend them, and write its number here."
            where, found = self.document.at("version"), f"a translation of version {loaded.record.version}"
            self.problems.append(Problem("warning", where, found, f"version {version}", mend))
        given: dict[str, _Entry] = {}
        for entry in _entries(loaded.record.model_dump()):
            if entry.named in given:
                self._flaw(entry.path, f"{entry.named} a second time", "each once", "Keep one of them.")
            elif entry.named in source:
                given[entry.named] = entry
                self._take(entry, source[entry.named])
            else:
                self._stray(entry)
        # Of a file that has flaws nobody knows what it lacks.
        self.problems += [] if loaded.problems else self._missing(given)

    def _flaw(self, path: KeyPath, found: str, allowed: str, mend: str) -> None:
        self.problems.append(Problem("error", self.document.at(*path), found, allowed, mend))

    def _stray(self, entry: _Entry) -> None:
        known = [one.id for one in self.source.values() if one.kind == entry.kind]
        if known:  # levels of a scale that is not there are not named beside it
            mend = f"Correct it, or delete it with its texts.{did_you_mean(entry.id, known)}"
            self._flaw(entry.path, f"{entry.named}, which {self.shown} does not have", ", ".join(known), mend)

    def _take(self, entry: _Entry, own: _Entry) -> None:
        for key, code in entry.codes.items():
            if code != own.codes.get(key):
                allowed = f"first the code {own.codes[key]!r}, then the words" if key in own.codes else "nothing"
                self._flaw((*entry.path, key), f"first {code!r}", allowed, f"Write it as in {self.shown}.")
        for key, spot in entry.texts.items():
            if key not in own.texts:
                found = f"a text that {self.shown} does not have"
                self._flaw(spot.path, found, ", ".join(own.texts) or "no texts", "Delete it, or add it there first.")
                continue
            words = own.texts[key].holder[own.texts[key].at]
            if words.get(self.code, "").strip():
                self._flaw(spot.path, f"a text that {self.shown} has in {self.code} too", "one", "Delete one of them.")
            words[self.code] = spot.holder[spot.at]

    def _missing(self, given: Mapping[str, _Entry]) -> Iterator[Problem]:
        for named, own in self.source.items():
            here = given.get(named)
            lacking = [key for key, spot in own.texts.items() if not spot.holder[spot.at].get(self.code, "").strip()]
            if lacking:
                line = self.document.at(*here.path).rpartition(", ")[0] if here else self.document.where
                found = f"no {', '.join(lacking)} in {self.code}"
                mend = "Write it; until then the instrument's own words stand in."
                yield Problem("warning", f"{line}, {named}", found, f"each text of {self.shown}", mend)
