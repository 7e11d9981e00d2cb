"""Scores of a whole cohort: from answers to the tables that reports are made from.

`open_program` computes them from `parameters/` when no run has.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from .. import tables
from ..assessment.benchmark import benchmark
from ..capacity.retake import changes, levels_known
from ..cohort.cohort import Cohort
from ..cohort.records.cohort_file import CohortFile
from ..cohort.round_instruments import Instruments
from ..instrument.instrument import Instrument
from ..privacy import Published, cohort_bands, cohort_movement, cohort_states, publish
from ..privacy.published import Rows, marked
from ..program.prepared import Prepared
from ..scoring.answer_grid import read_grid
from ..scoring.levels import area_scores, item_and_domain_scores, rater_scores
from ..scoring.tongues import round_languages
from ..strengths_challenges.findings import find


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
    changed = {pair: changes(shown_items, shown, *pair, {}, asked.other(*pair)) for pair in _pairs(file)}
    wide, wide_items, of_findings = shown, shown_items, findings
    if of_cohort is not None and of_cohort is not responses:
        _, items_of, domains_of, _ = _scored(file, asked, of_cohort)
        wide, wide_items = (publish(table, "program", cohort_file=file) for table in (domains_of, items_of))
        of_findings = _findings(file, asked, wide, wide_items)
    return Prepared(
        as_of=as_of,
        responses=responses,
        rater_scores=raters,
        item_scores=items,
        domain_scores=domains,
        area_scores=areas,
        findings=findings,
        benchmark=benchmark(wide, file.privacy),
        bands=cohort_bands(wide, file.privacy).table,
        states=cohort_states(of_findings).table,
        movement=_movement(file, asked, wide, wide_items, of_findings, changed if wide is shown else {}),
        changes=_together_changed(changed, findings),
        published={
            "domain_scores": shown,
            "item_scores": shown_items,
            "responses": publish(_commented(responses), "program", cohort_file=file).with_text("comment"),
        },
        languages=round_languages(responses, responses if of_cohort is None else of_cohort, asked, file.privacy.group),
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


def _findings(file: CohortFile, asked: Instruments, domains: Published, items: Published) -> Rows:
    """Find each round's states by the scales that it asked on."""
    if not any(asked.rounds.values()):
        return find(domains, items, asked.cohorts, file.thresholds)
    parts = [
        find(domains.only(round_id=round_id), items.only(round_id=round_id), asked.of(round_id), file.thresholds)
        for round_id in domains.table["round_id"].unique()
    ]
    return marked(_together(parts), domains.audience) if parts else find(domains, items, asked.cohorts, file.thresholds)


def _pairs(file: CohortFile) -> list[tuple[str, str]]:
    """List each round behind the one that a program's report sets it beside."""
    rounds = sorted(file.rounds, key=lambda r: r.date)
    before = {r.id: [other.id for other in rounds if other.date < r.date] for r in rounds}
    return [(earlier[-1], later) for later, earlier in before.items() if earlier]


def _together_changed(changed: dict[tuple[str, str], Rows], findings: Rows) -> Rows:
    """Put the changes between rounds into one table, without those of which not enough is known."""
    found = pd.concat(changed.values(), ignore_index=True) if changed else tables.CHANGES.empty()
    return levels_known(marked(found, "program"), findings)


def _commented(responses: pd.DataFrame) -> pd.DataFrame:
    """Give all answers of the programs and rounds in which somebody wrote a comment: others have none to publish."""
    pairs = pd.MultiIndex.from_frame(responses[["program_id", "round_id"]])
    return responses[pairs.isin(pairs[responses["comment"].notna()].unique())]


def _movement(
    file: CohortFile,
    asked: Instruments,
    domains: Published,
    items: Published,
    findings: Rows,
    changed: dict[tuple[str, str], Rows],
) -> pd.DataFrame:
    """Compare each round that was taken with the one before it, over all programs."""
    there = set(domains.table["round_id"])
    taken = [r.id for r in sorted(file.rounds, key=lambda r: r.date) if r.id in there]
    pairs = [
        changed[pair] if pair in changed else changes(items, domains, *pair, {}, asked.other(*pair))
        for pair in pairwise(taken)
    ]
    areas = {d.id: d.area for d in asked.domains.values()}
    found = marked(pd.concat(pairs, ignore_index=True) if pairs else tables.CHANGES.empty(), "program")
    one_scale = len({d.scale.k for d in asked.domains.values()}) == 1
    return cohort_movement(levels_known(found, findings), areas, file.privacy, one_scale).table
