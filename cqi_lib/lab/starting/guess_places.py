"""Where what was guessed stands, so that it can be changed beside its guess: a file, a place in it, and what it may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ...cohort.records.yaml_file import parse_yaml
from ...files.kept_file import KeptFile
from ...intake.mapping import SUFFIX
from ...locale.catalogue import languages
from ...locale.said import sayings
from ...locale.spoken import speaking
from .guess_reading import read_guess

say = sayings("drafting")
COHORT, INSTRUMENT = "cohort.yml", "instrument.yml"
MOST = 12
"""So many values of one guess are asked for; of more the file itself is the better place."""
Kind = Literal["role", "text", "date", "yes_no", "direction", "kind", "language"]
At = tuple[str, tuple[str | int, ...]]


@dataclass(frozen=True)
class Place:
    """One value that was guessed.

    Parameters
    ----------
    name : tells it from others of its cohort.
    asks : what it is: `role`, `everybody`, `domain`, `level`, `turned`, `program`, `closed`, `direction`, `kind`, `pages`
        or `tongue`.
    about : what is asked about: a word, a name, the number of a level.
    kind : what it may hold.
    value : what it holds.
    at : the files, and the places in them, that hold it.
    old : of a level, what the exports call it: they stay as they are, so their mappings say what it means.
    """

    name: str
    asks: str
    about: str
    kind: Kind
    value: Any
    at: tuple[At, ...]
    old: tuple[str, str] | None = None


class GuessPlaces:
    """The files of a drafted cohort, as far as guesses may stand in them.

    Parameters
    ----------
    folder : the cohort's folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, Any] = {}

    def of(self, guess: str) -> list[Place]:
        """Find the values that a guess is about; none where a field cannot hold what is wrong with it."""
        found = read_guess(guess)
        if found is None:
            return []
        name, texts = found
        kind = "domains" if name.startswith("domains-") else name.replace("-", "_")
        places = list(getattr(self, f"_{kind}", _nowhere)(texts))
        return places if len(places) <= MOST else []

    def data(self, file: str) -> Any:
        """Give what a file holds; an empty mapping where it cannot be read."""
        if file not in self._read:
            kept = KeptFile(self.folder / file, self.folder, file)
            held = None if kept.problems else parse_yaml(kept.text, file).data
            self._read[file] = held if isinstance(held, dict) else {}
        return self._read[file]

    def mappings(self) -> list[str]:
        """Name the mappings of response files."""
        found = (self.folder / "responses").glob(f"*{SUFFIX}")
        return sorted(path.relative_to(self.folder).as_posix() for path in found)

    # One kind of guess each

    def _pages(self, texts: Mapping[str, str]) -> Iterator[Place]:
        yield Place("pages", "pages", "", "language", self.data(COHORT).get("language"), ((COHORT, ("language",)),))

    def _tongue(self, texts: Mapping[str, str]) -> Iterator[Place]:
        at: At = (INSTRUMENT, ("language",))
        yield Place("tongue", "tongue", "", "language", self.data(INSTRUMENT).get("language"), (at,))

    _tongue_unknown = _tongue

    def _no_leader(self, texts: Mapping[str, str]) -> Iterator[Place]:
        yield from self._of_word(texts["word"])

    def _role(self, texts: Mapping[str, str]) -> Iterator[Place]:
        for word in dict.fromkeys(word for file in self.mappings() for word in _group(self.data(file), "roles")):
            if any(quoted in texts["words"] for quoted in _quoted(word)):
                yield from self._of_word(word)

    def _of_word(self, word: str) -> Iterator[Place]:
        held = [file for file in self.mappings() if word in _group(self.data(file), "roles")]
        if held:
            role = self.data(held[0])["roles"][word]
            yield Place(f"role {word}", "role", word, "role", role, tuple((file, ("roles", word)) for file in held))

    def _no_role(self, texts: Mapping[str, str]) -> Iterator[Place]:
        file = self._mapping_of(texts["file"])
        if file and "role" in self.data(file):
            yield Place(f"everybody {file}", "everybody", "", "role", self.data(file)["role"], ((file, ("role",)),))

    def _mapping_of(self, export: str) -> str | None:
        """Find the mapping that was drafted for an export: its first line names it."""
        heads = []
        for tag in languages("drafting"):
            with speaking(tag):
                heads.append(f"# {say('head-mapping', file=export)}")
        for file in self.mappings():
            lines = KeptFile(self.folder / file, self.folder, file).text.splitlines()
            if lines and lines[0] in heads:
                return file
        return None

    def _one_program(self, texts: Mapping[str, str]) -> Iterator[Place]:
        for n, entry in enumerate(_listed(self.data(COHORT), "programs")):
            if entry.get("name") == texts["program"]:
                name = f"program {entry.get('id')}"
                yield Place(name, "program", "", "text", entry["name"], ((COHORT, ("programs", n, "name")),))

    def _closed(self, texts: Mapping[str, str]) -> Iterator[Place]:
        for n, entry in enumerate(_listed(self.data(COHORT), "rounds")):
            if entry.get("label") == texts["label"] and str(entry.get("closed") or "") == texts["day"]:
                at = (COHORT, ("rounds", n, "closed"))
                yield Place(f"closed {entry.get('id')}", "closed", texts["label"], "date", texts["day"], (at,))

    def _numbers(self, texts: Mapping[str, str]) -> Iterator[Place]:
        owners = [e for e in _listed(self.data(COHORT), "programs") if e.get("name") == texts["program"]]
        for entry in owners:
            file = f"programs/{entry.get('id')}/measures.yml"
            for n, measure in enumerate(_listed(self.data(file), "measures")):
                name = str(measure.get("name"))
                if any(quoted in texts["names"] for quoted in _quoted(name)):
                    key = f"{entry.get('id')} {measure.get('id')}"
                    way = measure.get("direction") or "neither"
                    at: At = (file, ("measures", n, "direction"))
                    yield Place(f"direction {key}", "direction", name, "direction", way, (at,))
                    at = (file, ("measures", n, "kind"))
                    yield Place(f"kind {key}", "kind", name, "kind", measure.get("kind") or "process", (at,))

    def _domains(self, texts: Mapping[str, str]) -> Iterator[Place]:
        for path, domain in self._every_domain():
            if str(domain.get("name")) in texts["names"]:
                about, at = str(domain.get("id")), (INSTRUMENT, (*path, "name"))
                yield Place(f"domain {about}", "domain", about, "text", str(domain["name"]), (at,))

    def _every_domain(self) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
        for a, area in enumerate(_listed(self.data(INSTRUMENT), "areas")):
            for d, domain in enumerate(_listed(area, "domains")):
                yield ("areas", a, "domains", d), domain

    def _turned(self, texts: Mapping[str, str]) -> Iterator[Place]:
        for path, domain in self._every_domain():
            for i, item in enumerate(_listed(domain, "items")):
                if item.get("id") == texts["item"]:
                    at = (INSTRUMENT, (*path, "items", i, "reversed"))
                    yield Place(f"turned {item['id']}", "turned", "", "yes_no", bool(item.get("reversed")), (at,))

    def _scale(self, texts: Mapping[str, str]) -> Iterator[Place]:
        scales = _group(self.data(INSTRUMENT), "scales")
        fitting = [key for key, scale in scales.items() if _in_order(_labels(scale), texts["levels"])]
        if len(fitting) != 1:
            return
        (key,) = fitting
        others = [label for other, scale in scales.items() if other != key for label in _labels(scale)]
        if set(others) & set(_labels(scales[key])):
            return  # what an export calls a level of both, a mapping could not tell apart
        for n, level in enumerate(_listed(scales[key], "levels")):
            label = str(level.get("label"))
            at = (INSTRUMENT, ("scales", key, "levels", n, "label"))
            old = (label, str(level.get("code")))
            yield Place(f"level {key} {n}", "level", str(n + 1), "text", label, (at,), old)


def _nowhere(texts: Mapping[str, str]) -> Sequence[Place]:
    """Of some guesses no single value holds what is wrong."""
    return ()


def _labels(scale: Any) -> list[str]:
    return [str(level.get("label")) for level in _listed(scale, "levels")]


def _in_order(words: Sequence[str], text: str) -> bool:
    """Say whether a text is a list of just these words."""
    start = 0
    for word in words:
        found = text.find(word, start)
        if found < 0:
            return False
        start = found + len(word)
    return bool(words) and start == len(text)


def _quoted(word: str) -> list[str]:
    out = []
    for tag in languages("drafting"):
        with speaking(tag):
            out.append(str(say("quoted", word=word)))
    return out


def _group(data: Any, key: str) -> dict[str, Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}


def _listed(data: Any, key: str) -> list[dict[str, Any]]:
    """Give the entries of a list; what is no entry keeps its place, empty."""
    found = data.get(key) if isinstance(data, dict) else None
    return [one if isinstance(one, dict) else {} for one in found] if isinstance(found, list) else []
