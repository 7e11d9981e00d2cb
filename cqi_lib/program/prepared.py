"""The tables of a whole cohort, made once per run and read by every report: a cache, never a parameter."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pandas as pd

from .. import tables
from ..cohort.came_from import tied
from ..cohort.header import Header
from ..cohort.named_instrument import read_instrument
from ..cohort.own_texts import read_own_texts
from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.document import Document
from ..cohort.round_instruments import read_round_instruments
from ..errors import CallError
from ..files.sealed import seal, unseal
from ..locale.said import sayings
from ..privacy.published import Published, Rows, kept_back, kept_of
from ..scoring.tongues import ROUND_LANGUAGES
from .place import ABOUT
from .slices import FILE as SLICES
from .slices import Slices, save_slices

say = sayings("opening")
TABLES = {
    "responses": tables.RESPONSES,
    "rater_scores": tables.RATER_SCORES,
    "item_scores": tables.ITEM_SCORES,
    "domain_scores": tables.DOMAIN_SCORES,
    "area_scores": tables.AREA_SCORES,
    "findings": tables.FINDINGS,
    "benchmark": tables.BENCHMARK,
    "bands": tables.COHORT_BANDS,
    "states": tables.COHORT_STATES,
    "movement": tables.COHORT_MOVEMENT,
    "languages": ROUND_LANGUAGES,
}
WHOLE = ("bands", "states", "movement")
"""Tables without a program: what all programs may see of all."""
OF_ROUNDS = ("languages",)
"""Tables without a program of which pages say something, and which never leave as tables."""
OF_PROGRAM = tuple(name for name in TABLES if name not in (*WHOLE, *OF_ROUNDS))
"""Tables of which each program has its own rows."""
FILES = (*(f"{name}.parquet" for name in TABLES), SLICES)
"""What `Prepared.save` writes besides `ABOUT`."""
CHANGED = "changes"
"""What changed between rounds for each program, which is no table of its own at the desk."""


@dataclass(frozen=True)
class Prepared:
    """The cohort's tables: scores as the evaluator may see them, findings and benchmark as a program may.

    Every table holds all rounds and, unless loaded for one program, all programs; columns as in `cqi_lib.tables`.

    Attributes
    ----------
    changes : CHANGES of each round since the one before, of what each program may see; nothing is marked as chosen.
    published : what the gate let through for each program: `domain_scores`, `item_scores`, and `responses` with a comment.
    """

    as_of: dt.date
    responses: pd.DataFrame
    rater_scores: pd.DataFrame
    item_scores: pd.DataFrame
    domain_scores: pd.DataFrame
    area_scores: pd.DataFrame
    findings: pd.DataFrame
    benchmark: pd.DataFrame
    bands: pd.DataFrame
    states: pd.DataFrame
    movement: pd.DataFrame
    languages: pd.DataFrame
    changes: pd.DataFrame
    published: dict[str, Published]
    told: dict[str, Any] = field(default_factory=dict)
    """What a run hands on of cohort.yml, so that not every process reads the whole file again."""
    folder: Path | None = None
    """Where a run keeps what programs may see of theirs (`changes`, `published`): it is read one by one from there."""

    def head(self, folder: Path) -> Header | None:
        """Give what stands above all programs, or None when no run has handed it on.

        Parameters
        ----------
        folder : the cohort's folder.
        """
        if not self.told:
            return None
        file = CohortFile.model_validate(self.told["file"])
        asked = read_round_instruments(folder, file, read_instrument(folder, file), [])
        own, _ = read_own_texts(folder, file)
        return Header(file, asked, tuple(self.told["aside"]), Document("cohort.yml"), own_texts=own)

    def again(self) -> Prepared:
        """Give tables that may be changed without changing these; pandas copies on writing."""
        return replace(self, **{name: getattr(self, name).copy(deep=False) for name in (*TABLES, CHANGED)})

    def save(self, folder: str | Path) -> Path:
        """Write the tables as Parquet, for other processes of the same run.

        Parameters
        ----------
        folder : a folder, made if it is not there.

        Returns
        -------
        The folder.
        """
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for name in TABLES:
            getattr(self, name).to_parquet(folder / f"{name}.parquet", index=False)
        kept = {name: getattr(self, name) for name in (*OF_PROGRAM, CHANGED)}
        for name, one in self.published.items():
            kept |= {f"{name} {part}": table for part, table in kept_of(one).items()}
        save_slices(kept, folder)
        save_about(folder, self.as_of)
        return folder

    @classmethod
    def load(cls, folder: str | Path, program: str | None = None) -> Prepared:
        """Read the tables back, of one program only when it is named.

        Parameters
        ----------
        folder : what `save` wrote.
        program : a program id; None reads all, without what is kept of each program for itself.

        Returns
        -------
        The prepared tables; those of one program are read when they are first asked for.
        """
        folder = Path(folder)
        about = unseal(folder / ABOUT)
        head = {"as_of": dt.date.fromisoformat(about["as_of"]), "told": about["told"]}
        if program is not None:
            if head["told"]:
                head["told"]["file"] = _seen_by(head["told"]["file"], program)
            return OfProgram(folder, program, **head)
        read = {name: pd.read_parquet(folder / f"{name}.parquet") for name in TABLES}
        return cls(**head, **read, changes=tables.CHANGES.empty(), published={}, folder=folder)

    def of(self, program: str) -> Prepared:
        """Give what is one program's: of each table that has programs only its rows.

        Parameters
        ----------
        program : the program's id.
        """
        if self.folder is not None:
            return OfProgram(self.folder, program, as_of=self.as_of, told=self.told)
        mine: dict[str, Any] = {name: _of(getattr(self, name), program) for name in (*OF_PROGRAM, CHANGED)}
        published = {name: one.only(program) for name, one in self.published.items()}
        return replace(self, **mine, published=published)


class OfProgram(Prepared):
    """One program's tables as a run keeps them, each read when it is first asked for.

    Parameters
    ----------
    folder : what `Prepared.save` wrote.
    program : the program's id.
    as_of, told : as in `Prepared`.
    """

    def __init__(self, folder: Path, program: str, as_of: dt.date, told: dict[str, Any]) -> None:
        vars(self).update(as_of=as_of, told=told, folder=folder, _program=program, _slices=Slices(folder, program))

    def __getattr__(self, name: str) -> Any:
        slices = vars(self)["_slices"]
        if name in (*OF_PROGRAM, CHANGED):
            found = slices.read(name)
        elif name in TABLES:
            found = pd.read_parquet(vars(self)["folder"] / f"{name}.parquet")
        elif name == "published":
            found = _Published(slices)
        else:
            raise AttributeError(name)
        vars(self)[name] = found
        return found

    def of(self, program: str) -> Prepared:
        """Give these tables for their own program; else as `Prepared.of`."""
        return self if program == vars(self)["_program"] else super().of(program)


class _Published(dict[str, Published]):
    """What the gate let through for one program, read when it is first asked for."""

    def __init__(self, slices: Slices) -> None:
        self._slices = slices

    def __missing__(self, name: str) -> Published:
        self[name] = kept_back(name, {part: self._slices.read(f"{name} {part}") for part in ("table", "held_back")})
        return self[name]


def _seen_by(file: dict[str, Any], program: str) -> dict[str, Any]:
    """Leave out of cohort.yml what is of other programs, so that no program checks the entries of ten thousand."""
    # In which languages people may answer is the cohort's: the instrument is read in all of them, in this order.
    tongues: dict[str, str] = {}
    for entry in file["programs"]:
        tongues.setdefault(entry.get("language") or "", entry["id"])
    # Its page says what it came out of, and what came out of it.
    came_from = {entry["id"]: entry["came_from"] for entry in file["programs"] if entry.get("came_from")}
    kept = {program, *tied(came_from, program), *(name for tongue, name in tongues.items() if tongue)}
    programs = [entry for entry in file["programs"] if entry["id"] in kept]
    rounds = [
        {**r, "invited": {p: asked for p, asked in r["invited"].items() if p == program}, "counts_as": {}}
        for r in file["rounds"]
    ]
    return {**file, "programs": programs, "rounds": rounds}


def _of(table: pd.DataFrame, program: str) -> pd.DataFrame:
    return table[table["program_id"].eq(program)].reset_index(drop=True)


OPEN = ("findings", "benchmark", CHANGED, *WHOLE, *OF_ROUNDS)
"""Tables made from published ones only: what an opened program or cohort shows of what was prepared."""


class Shown:
    """What an opened program or cohort may show of the prepared tables; no other one can be reached from here.

    Parameters
    ----------
    prepared : all of them; `unpublished` gives them to those who may have them.
    """

    def __init__(self, prepared: Prepared) -> None:
        self._all = prepared
        self.as_of, self.told = prepared.as_of, prepared.told

    def __getattr__(self, name: str) -> Rows:
        if name in OPEN:
            return getattr(self._all, name)
        if name in TABLES:
            raise CallError(say("prepared-not_published", table=name))
        raise AttributeError(name)


def unpublished(opened: Any) -> Prepared:
    """Give the tables that have not passed the gate: for maths, for the desk, and for counting what is held back.

    Parameters
    ----------
    opened : an opened program or cohort. Who asks stands with a reason in `tests/program/test_unpublished.py`.
    """
    return opened.prepared._all


def save_about(
    folder: Path,
    as_of: dt.date,
    head: Header | None = None,
    bases: dict[str, Any] | None = None,
    interim: bool = False,
    names: dict[str, Any] | None = None,
) -> None:
    """Write beside the tables what they do not say: the day looked from and, of a run, what it read of cohort.yml.

    Parameters
    ----------
    folder, as_of, head : where, the day, and cohort.yml.
    bases : program -> round -> on which answers its pages rest (`release.basis.Basis.told`).
    interim : whether these tables are of a round that is still open, for the desk only.
    names : whom the cohort's pages name (`release.basis.Bases.names`).
    """
    told: dict[str, Any] = (
        {} if head is None else {"file": head.file.model_dump(mode="json", by_alias=True), "aside": list(head.aside)}
    )
    if told:
        told |= {"bases": bases or {}, "interim": interim, "names": names or {}}
    seal(folder / ABOUT, {"as_of": as_of, "told": told})
