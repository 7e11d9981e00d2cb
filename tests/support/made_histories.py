"""Invented histories of a cohort's folder, and every file that each version of it let out.

Three programs of a leader and five to nine staff answer one confidential round, which is released as a run releases it;
then people come, go and change their answers, comments are withdrawn, a program leaves, thresholds and `sharing` are
switched, a release is taken back, and the same people come under other pseudonyms or other minimums. Work goes on in
every version. Own sections show all that they are given, on the page of the program of few and on the cohort's.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import made_pages
import numpy as np
import pandas as pd
from made_sections import ALL, put_both
from made_small import MATURITY

from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.privacy.release.basis import bases
from cqi_lib.privacy.release.compare import numbers_of
from cqi_lib.privacy.release.step import Cohort, record_due, release, take_back
from cqi_lib.scoring.answer_grid import read_grid

TOPICS = ("Acorns", "Barges", "Cedars", "Ditches", "Engines", "Falcons", "Gardens", "Hollows")
DOMAINS = ("Northern part", "Eastern part", "Southern part", "Western part")
ITEMS = [f"d{d}_{i}" for d in (1, 2, 3, 4) for i in (1, 2)]
WORDS = {name: name for name in TOPICS} | dict(zip(ITEMS, TOPICS, strict=True))
WORDS_OF_DOMAINS = {name: name for name in DOMAINS} | {f"D{n}": name for n, name in enumerate(DOMAINS, 1)}
CHANGES = (
    "one more",
    "comment withdrawn",
    "sharing",
    "one gone",
    "pseudonyms",
    "six more",
    "thresholds",
    "taken back",
    "changed",
    "minimums",
    "program leaves",
)
PROGRAMS = ("amber", "birch", "coral")


@dataclass
class Version:
    """What one version let out, and the truth behind it."""

    number: int
    programs: tuple[str, ...]
    distribution: int
    files: dict[str, bytes]
    numbers: dict[str, pd.DataFrame]
    people: dict[str, dict[str, tuple[str, tuple[int, ...]]]]
    """Program -> true person -> side and levels, of those the page rests on; programs whose page has no answers have none."""


@dataclass
class History:
    """A cohort's folder as it changes."""

    folder: Path
    seed: int
    programs: tuple[str, ...] = PROGRAMS
    people: dict[str, list[dict]] = field(default_factory=dict)
    settings: dict = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)
    anyway: int = 0
    first: int = 0
    asked: int = 0
    let: int = 0
    written: int = 0
    """How many versions were written; first releases, those that needed a reason; later ones asked for and let through."""

    def __post_init__(self) -> None:
        """Make the people: in the programs of few, all staff gave the highest level to the first topic."""
        self.rng = np.random.default_rng([23, self.seed])
        for number, program in enumerate(self.programs):
            staff = (int(self.rng.integers(5, 8)), int(self.rng.integers(8, 11)), 6)[number % 3]
            self.people[program] = [self.person(program, role) for role in ("leader", *["frontline"] * staff)]

    def person(self, program: str, role: str = "frontline") -> dict:
        """Make somebody with answers of her own and a comment."""
        self.made = getattr(self, "made", 0) + 1
        levels = [int(n) for n in self.rng.integers(1, 5, len(ITEMS))]
        if program != "birch" and not self.written:
            levels[0] = 4
        if len(self.programs) > len(PROGRAMS):  # a strength of everybody, on which everybody works
            levels[2:4] = 4, int(self.rng.integers(3, 5))
        return {"id": f"{program}-{self.made}", "shown": f"{program}-{self.made}", "role": role, "levels": levels,
                "comment": f"Words of {self.made}."}  # fmt: skip

    def change(self, what: str) -> None:
        """Change the cohort as life does."""
        program = str(self.rng.choice(list(self.people)[:2]))
        mine, at = self.people[program], int(self.rng.integers(1, len(self.people[program])))
        if what.endswith("more"):
            mine += [self.person(program) for _ in range(1 if what == "one more" else 6)]
        elif what == "one gone" and len(mine) > 4:
            del mine[at]
        elif what == "changed":
            mine[at] = mine[at] | {"levels": [*mine[at]["levels"][:-1], 5 - mine[at]["levels"][-1]]}
        elif what == "comment withdrawn":
            mine[at] = mine[at] | {"comment": ""}
        elif what == "pseudonyms":
            for p, them in self.people.items():
                turned = [them[n] for n in self.rng.permutation(len(them))]
                self.people[p] = [one | {"shown": f"x{self.rng.integers(10**9)}"} for one in turned]
        elif what == "sharing":
            self.named = [p for p in self.programs if self.rng.random() < 0.6]
        elif what == "thresholds":
            self.settings["thresholds"] = {"strength_share": float(self.rng.choice([0.5, 0.6, 0.9]))}
        elif what == "minimums":
            self.settings["privacy"] = {"distribution": int(self.rng.choice([8, 9, 12]))}
        elif what == "program leaves":
            self.people.pop("coral", None)
        elif what == "taken back":
            self.take_back()

    def take_back(self) -> None:
        """Take back what the last version released anew: nothing of it was ever sent, so nobody holds its files."""
        made = self._cohort()
        releases = [entry for entry in made.look("r").record.standing if entry.what == "release"]
        if len(releases) > 1 and releases[-1].as_of == made.as_of:
            take_back(made, "r", "never sent")
            self.versions.pop()

    def write(self) -> None:
        """Write the folder: answers as they are, and work that has moved on since the version before."""
        self.written += 1
        n = self.written
        levels = [{"code": k, "label": label} for k, label in enumerate(MATURITY, 1)]
        domains = [
            {"id": f"D{d}", "name": name, "scale": "own", "items": [
                {"id": f"d{d}_{i}", "topic": TOPICS[2 * d + i - 3], "text": f"Statement {d} {i}."} for i in (1, 2)]}
            for d, name in enumerate(DOMAINS, 1)
        ]  # fmt: skip
        files = {
            "cohort.yml": {
                "name": "Histories", "id": f"histories-{self.seed}", "as_of": f"2025-12-{n:02d}", "instrument": "own.yml",
                "rounds": [{"id": "r", "label": "Fall", "date": "2025-10-01", "closed": "2025-11-01"}],
                "programs": [{"id": p, "name": f"House {p.title()}", "sharing": "named" if p in self.named else "none"}
                             for p in self.people],
            } | self.settings,
            "own.yml": {"id": "own", "version": "1", "name": "Own", "scales": {"own": {"levels": levels}},
                        "areas": [{"id": "A", "name": "All", "domains": domains}]},
        }  # fmt: skip
        for p in self.people:
            months = [f"{2024 + (m // 12)}-{m % 12 + 1:02d}-01,m,{40 + m % 5}" for m in range(14)]
            files[f"programs/{p}/measures.csv"] = "\n".join(
                ["date,measure,value", *months, *(f"2025-{k + 2:02d}-01,m,{700 + k}" for k in range(1, n + 1)), ""]
            )
            files[f"programs/{p}/measures.yml"] = {"measures": [
                {"id": "m", "name": "Visits", "short": "visits", "kind": "outcome", "direction": "increase",
                 "definition": "Visits.", "unit": "visits a month", "source": "log", "frequency": "month"}]}  # fmt: skip
            files[f"programs/{p}/priorities.yml"] = {"priorities": [
                {"id": "p", "domain": "D2", "round": "r", "chosen_on": "2025-11-05", "why": f"Reason number {n}."}]}  # fmt: skip
            files[f"programs/{p}/cycles/01-try.yml"] = {
                "title": f"Try of visit {n}", "priority": "p", "measure": "m", "purpose": "test", "objective": f"Learn of visit {n}.",
                "change": "Call first.", "planned_start": "2025-11-06", "actual_start": "2025-11-06",
                "observations": f"Seen at visit {n}."}  # fmt: skip
        for gone in set(self.programs) - set(self.people):
            for path in sorted((self.folder / "programs" / gone).rglob("*"), reverse=True):
                path.rmdir() if path.is_dir() else path.unlink()
            if (self.folder / "programs" / gone).is_dir():
                (self.folder / "programs" / gone).rmdir()
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content if isinstance(content, str) else json.dumps(content, indent=1), encoding="utf-8")
        if self.written == 1:
            put_both(self.folder, "all", *ALL)
        path = self.folder / "responses" / "r.csv"
        path.parent.mkdir(exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(["respondent_id", "program", "role", "submitted_at", *ITEMS, "d2_1_comment"])
            for p, them in self.people.items():
                for one in them:
                    rows.writerow([one["shown"], p, one["role"], "2025-10-02T10:00:00", *one["levels"], one["comment"]])

    def _cohort(self) -> Cohort:
        loaded = load_cohort(self.folder)
        assert not loaded.failed, [str(p) for p in loaded.problems]
        return Cohort(self.folder, loaded.file, loaded.instruments, loaded.responses, loaded.as_of)

    def let_out(self, anyway: str = "", pages: Iterable[str] | None = None) -> Version:
        """Run as `cqi run` does, after `cqi release` has been asked; keep every file of `share/` (of `pages` only)."""
        self.write()
        made = self._cohort()
        if self.written > 1:
            _, decisions = release(made, "r", anyway=anyway)
            self.asked += sum(d.new for d in decisions)
            self.let += sum(d.new and (d.safe or bool(anyway)) for d in decisions)
        for round_id, one in scan_cohort(self.folder).released.items():
            if one["due"] or one["renamed"]:
                record_due(made, round_id)
        found = bases(made.folder, made.file, made.asked, made.responses, made.as_of)
        if self.written == 1:
            self.first = len(self.people)
            self.anyway = sum(found.of(p, "r").state != "released" for p in self.people)
        out = self.folder.parent / f"out-{self.written}"
        files = made_pages.shared_files(self.folder, ["r"], out, self.people if pages is None else pages, ["amber"])[
            "r"
        ]
        numbers, people = {}, {}
        asked, true = made.instrument("r"), {}
        for before in (*self.known, self.people):
            true |= {one["shown"]: one["id"] for them in before.values() for one in them}
        self.known.append({p: list(them) for p, them in self.people.items()})
        for p in self.people:
            rows = found.responses[found.responses["program_id"].eq(p)]
            if not found.of(p, "r").shown or rows.empty:
                continue
            grid = read_grid(rows, asked)
            ids = [true[i] for i in grid.people["respondent_id"]]
            sides = zip(ids, grid.people["side"], grid.kinds.tolist(), strict=True)
            people[p] = {who: (side, tuple(kinds)) for who, side, kinds in sides}
            numbers[p] = numbers_of(rows, made.file, asked)
        self.versions.append(
            Version(self.written, tuple(self.people), made.file.privacy.distribution, files, numbers, people)
        )
        return self.versions[-1]

    known: list[dict[str, list[dict]]] = field(default_factory=list)


def history(folder: Path, seed: int, steps: int = 2, at_once: int = 2) -> History:
    """Make a history of so many later versions, changed so often each; three neighbouring seeds see every change."""
    made = History(folder / "cohort", seed)
    made.let_out()
    for k in range(steps):
        for n in range(at_once):
            made.change(CHANGES[((seed * steps + k) * at_once + n) % len(CHANGES)])
        made.let_out()
    return made
