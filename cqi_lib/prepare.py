"""Scores of a whole cohort, made once per run and read by every report.

A cache, never a parameter: `open_program` computes the same tables from `parameters/` when there is no cache.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from . import judgements, tables
from .answer_grid import read_grid
from .benchmark import benchmark
from .cohort import Cohort
from .findings import find
from .head import Head, read_instrument
from .instrument import Instrument
from .privacy import Published, cohort_bands, cohort_movement, cohort_states, publish
from .privacy.published import marked
from .records.cohort_file import CohortFile
from .retake import changes, levels_known
from .round_instruments import Instruments, read_round_instruments
from .scoring import area_scores, item_and_domain_scores, rater_scores

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
}
ABOUT = "prepared.json"
WHOLE = ("bands", "states", "movement")
"""Tables without a program: what all programs may see of all."""


@dataclass(frozen=True)
class Prepared:
    """The cohort's tables: scores as the evaluator may see them, findings and benchmark as a program may.

    Every table holds all rounds and, unless loaded for one program, all programs; columns as in `cqi_lib.tables`.
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
    told: dict[str, Any] = field(default_factory=dict)
    """What a run hands on of cohort.yml, so that not every process reads the whole file again."""

    def head(self, folder: Path) -> Head | None:
        """Give what stands above all programs, or None when no run has handed it on.

        Parameters
        ----------
        folder : the cohort's folder.
        """
        if not self.told:
            return None
        file = CohortFile.model_validate(self.told["file"])
        asked = read_round_instruments(folder, file, read_instrument(folder, file), [])
        return Head(file, asked, tuple(self.told["aside"]), None)

    def again(self) -> Prepared:
        """Give tables that may be changed without changing these; pandas copies on writing."""
        return replace(self, **{name: getattr(self, name).copy(deep=False) for name in TABLES})

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
        save_about(folder, self.as_of)
        return folder

    @classmethod
    def load(cls, folder: str | Path, program: str | None = None) -> Prepared:
        """Read the tables back, of one program only when it is named; how its charts were judged is remembered.

        Parameters
        ----------
        folder : what `save` wrote.
        program : a program id; None reads all.

        Returns
        -------
        The prepared tables.
        """
        folder = Path(folder)
        if program:
            judgements.load(folder, program)
        rows = [("program_id", "==", program)] if program else None
        read = {n: pd.read_parquet(folder / f"{n}.parquet", filters=None if n in WHOLE else rows) for n in TABLES}
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        return cls(as_of=dt.date.fromisoformat(about["as_of"]), told=about["told"], **read)


def save_about(
    folder: Path,
    as_of: dt.date,
    head: Head | None = None,
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
    told = {} if head is None else {"file": head.file.model_dump(mode="json"), "aside": list(head.aside)}
    if told:
        told |= {"bases": bases or {}, "interim": interim, "names": names or {}}
    text = json.dumps({"as_of": as_of.isoformat(), "told": told}, ensure_ascii=False)
    (folder / ABOUT).write_text(text, encoding="utf-8")


def named_pairs(file: CohortFile) -> frozenset[tuple[str, str]]:
    """List the (program, round) pairs whose people agreed to answer openly."""
    return frozenset((p.id, r.id) for r in file.rounds for p in file.programs if r.privacy_for(p.id) == "named")


def prepare(cohort: Cohort) -> Prepared:
    """Score a cohort: all programs and rounds at once.

    Parameters
    ----------
    cohort : a loaded cohort.

    Returns
    -------
    The prepared tables. Work grows linearly with the answers.
    """
    return prepare_tables(cohort.file, cohort.instruments, cohort.responses, cohort.as_of)


def prepare_tables(
    file: CohortFile,
    asked: Instruments | Instrument,
    responses: pd.DataFrame,
    as_of: dt.date,
    of_cohort: pd.DataFrame | None = None,
) -> Prepared:
    """Score answers.

    Parameters
    ----------
    file : cohort.yml.
    asked : what each round asked; one instrument where that was the same in all rounds.
    responses : table RESPONSES.
    as_of : the day looked from; it is handed on, no score depends on it.
    of_cohort : the answers that benchmarks and the cohort's tables rest on, where these are others (`release.basis`).

    Returns
    -------
    The prepared tables.
    """
    asked = asked if isinstance(asked, Instruments) else Instruments(asked, {})
    raters, items, domains, areas = _scored(file, asked, responses)
    shown, shown_items = (publish(table, "program", cohort_file=file) for table in (domains, items))
    findings = _findings(file, asked, shown, shown_items)
    if of_cohort is None or of_cohort is responses:
        wide, of_findings = (shown, shown_items), findings
    else:
        _, items_of, domains_of, _ = _scored(file, asked, of_cohort)
        wide = tuple(publish(table, "program", cohort_file=file) for table in (domains_of, items_of))
        of_findings = _findings(file, asked, *wide)
    return Prepared(
        as_of=as_of,
        responses=responses,
        rater_scores=raters,
        item_scores=items,
        domain_scores=domains,
        area_scores=areas,
        findings=findings,
        benchmark=benchmark(wide[0], file.privacy),
        bands=cohort_bands(wide[0], file.privacy).table,
        states=cohort_states(of_findings).table,
        movement=_movement(file, asked, *wide, of_findings),
    )


def _scored(file: CohortFile, asked: Instruments, responses: pd.DataFrame) -> list[pd.DataFrame]:
    """Give rater, item, domain and area scores of all rounds, each scored by what it asked."""
    parts = []
    for own, rows in _by_instrument(asked, responses):
        grid = read_grid(rows, own)
        items, domains = item_and_domain_scores(grid, own, named_pairs(file), file.aggregate, file.privacy)
        parts.append((rater_scores(grid, own), items, domains, area_scores(domains, own)))
    return [_together(tables_) for tables_ in zip(*parts, strict=True)]


def _by_instrument(asked: Instruments, responses: pd.DataFrame) -> list[tuple[Instrument, pd.DataFrame]]:
    """Divide answers by the instrument that their round asked; all together where that is one."""
    of = {round_id: asked.of(round_id) for round_id in responses["round_id"].unique()}
    each = {id(own): own for own in of.values()}
    if len(each) < 2:
        return [(next(iter(each.values()), asked.cohorts), responses)]
    mine = responses["round_id"].map({round_id: id(own) for round_id, own in of.items()})
    return [(own, responses[mine.eq(key)].reset_index(drop=True)) for key, own in each.items()]


def _together(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Put tables of several rounds into one, ordered as if they had been scored at once."""
    if len(parts) == 1:
        return parts[0]
    both = pd.concat(parts, ignore_index=True)
    return both.sort_values(["program_id", "round_id"], kind="stable", ignore_index=True)


def _findings(file: CohortFile, asked: Instruments, domains: Published, items: Published) -> pd.DataFrame:
    """Find each round's states by the scales that it asked on."""
    if not any(asked.rounds.values()):
        return find(domains, items, asked.cohorts, file.thresholds)
    parts = [
        find(domains.only(round_id=round_id), items.only(round_id=round_id), asked.of(round_id), file.thresholds)
        for round_id in domains.table["round_id"].unique()
    ]
    return marked(_together(parts), domains.audience) if parts else find(domains, items, asked.cohorts, file.thresholds)


def _movement(
    file: CohortFile, asked: Instruments, domains: Published, items: Published, findings: pd.DataFrame
) -> pd.DataFrame:
    """Compare each round that was taken with the one before it, over all programs."""
    there = set(domains.table["round_id"])
    taken = [r.id for r in sorted(file.rounds, key=lambda r: r.date) if r.id in there]
    pairs = [changes(items, domains, *pair, {}, asked.other(*pair)) for pair in pairwise(taken)]
    areas = {d.id: d.area for d in asked.domains.values()}
    found = marked(pd.concat(pairs, ignore_index=True) if pairs else tables.CHANGES.empty(), "program")
    one_scale = len({d.scale.k for d in asked.domains.values()}) == 1
    return cohort_movement(levels_known(found, findings), areas, file.privacy, one_scale).table
