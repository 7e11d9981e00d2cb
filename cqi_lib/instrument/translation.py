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
from ..errors import Problem, did_you_mean, place
from ..locale.said import sayings, within
from ..locale.spoken import SOURCE
from .checks import LANGUAGE, check_meaning
from .texts import SENTENCES, named

say = sayings("instrument_checks")
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
    problems = []
    for code, file in ((code, file) for code, file in _named_like(path).items() if not _exists(code)):
        found, allowed = say("translation-no_language-found", code=repr(code)), say("translation-no_language-allowed")
        problems.append(Problem("warning", file.name, found, allowed, say("translation-no_language-mend")))
    return problems


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
    source = {entry.names: entry for entry in _entries(data)}
    for spot in (spot for entry in source.values() for spot in entry.texts.values()):
        if isinstance(text := spot.holder[spot.at], str):
            spot.holder[spot.at] = {own: text}
    problems = []
    for code, file in files.items():
        if code == own:
            found, mend = say("translation-same-found", code=code, file=shown), say("translation-same-mend", file=shown)
            problems.append(Problem("error", file.name, found, say("translation-same-allowed"), mend))
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
    """A part of an instrument: its names as `texts.named` takes them, the path of its id, its texts and the codes of its
    non-answers, by key."""

    names: tuple[str, ...]
    path: KeyPath
    texts: dict[str, _Spot]
    codes: dict[str, str]

    @property
    def kind(self) -> tuple[str, ...]:
        """What it is: all its names but the last."""
        return self.names[:-1]


def _entries(
    data: Mapping[str, Any], kind: tuple[str, ...] = ("instrument",), home: KeyPath = (), key: str = "id"
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
    yield _Entry((*kind, str(data[key] if key else home[-1])), (*home, key) if key else home, texts, codes)
    for scale, entry in data.get("scales", {}).items():
        at = (*home, "scales", scale)
        yield from _entries(entry, ("scale",), at, key="")
        for n, level in enumerate(entry["levels"]):
            yield from _entries(level, ("scale", scale), (*at, "levels", n), key="code")
    for group, one in _ENTRIES.items():
        for n, entry in enumerate(data.get(group, ())):
            yield from _entries(entry, (one,), (*home, group, n))


def _named(entry: _Entry) -> str:
    kind, id, *level = entry.names
    return named(kind, id, repr(level[0]) if level else "")


class _Adding:
    """Adds one translation's texts to those of an instrument, and notes what does not fit."""

    def __init__(
        self, code: str, file: Path, shown: str, version: str, source: Mapping[tuple[str, ...], _Entry]
    ) -> None:
        self.code, self.shown, self.source = code, shown, source
        loaded = read_record(file, TranslationFile, file.name, root=file.parent)
        self.document, self.problems = loaded.document, list(loaded.problems)
        if loaded.record is None:
            return
        if loaded.record.version != version:
            where = self.document.at("version")
            found = say("translation-version-found", version=loaded.record.version)
            allowed, mend = (say(f"translation-version-{part}", version=version) for part in ("allowed", "mend"))
            self.problems.append(Problem("warning", where, found, allowed, mend))
        given: dict[tuple[str, ...], _Entry] = {}
        for entry in _entries(loaded.record.model_dump()):
            if entry.names in given:
                found, allowed = say("translation-again-found", part=_named(entry)), say("translation-again-allowed")
                self._flaw(entry.path, found, allowed, say("translation-again-mend"))
            elif entry.names in source:
                given[entry.names] = entry
                self._take(entry, source[entry.names])
            else:
                self._stray(entry)
        # Of a file that has flaws nobody knows what it lacks.
        self.problems += [] if loaded.problems else self._missing(given)

    def _flaw(self, path: KeyPath, found: str, allowed: str, mend: str) -> None:
        self.problems.append(Problem("error", self.document.at(*path), found, allowed, mend))

    def _stray(self, entry: _Entry) -> None:
        known = [one.names[-1] for one in self.source.values() if one.kind == entry.kind]
        if known:  # levels of a scale that is not there are not named beside it
            found = say("translation-stray-found", part=_named(entry), file=self.shown)
            mend = say("translation-stray-mend", meant=did_you_mean(entry.names[-1], known))
            self._flaw(entry.path, found, ", ".join(known), mend)

    def _take(self, entry: _Entry, own: _Entry) -> None:
        for key, code in entry.codes.items():
            if code != own.codes.get(key):
                found, mend = (
                    say("translation-code-found", code=repr(code)),
                    say("translation-code-mend", file=self.shown),
                )
                wanted = own.codes.get(key)
                allowed = (
                    say("translation-code-allowed", code=repr(wanted)) if wanted is not None else say("any-nothing")
                )
                self._flaw((*entry.path, key), found, allowed, mend)
        for key, spot in entry.texts.items():
            if key not in own.texts:
                found = say("translation-extra-found", file=self.shown)
                allowed = ", ".join(own.texts) or say("translation-extra-allowed")
                self._flaw(spot.path, found, allowed, say("translation-extra-mend"))
                continue
            words = own.texts[key].holder[own.texts[key].at]
            if words.get(self.code, "").strip():
                found = say("translation-both-found", file=self.shown, code=self.code)
                self._flaw(spot.path, found, say("translation-both-allowed"), say("translation-both-mend"))
            words[self.code] = spot.holder[spot.at]

    def _missing(self, given: Mapping[tuple[str, ...], _Entry]) -> Iterator[Problem]:
        for names, own in self.source.items():
            here = given.get(names)
            lacking = [key for key, spot in own.texts.items() if not spot.holder[spot.at].get(self.code, "").strip()]
            if lacking:
                at = within(self.document.at(*here.path), "line") if here else None
                where = place(self.document.where, at or "", _named(own))
                found = say("translation-missing-found", keys=", ".join(lacking), code=self.code)
                allowed = say("translation-missing-allowed", file=self.shown)
                yield Problem("warning", where, found, allowed, say("translation-missing-mend"))
