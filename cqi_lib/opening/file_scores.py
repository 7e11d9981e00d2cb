"""One file of responses -> scores, in one call: read, checked and scored without a cohort folder around it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import pandas as pd

from ..cohort.answered import PERSON
from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.mapping import MappingFile
from ..instrument.instrument import Instrument, load_instrument
from ..intake.levels import KINDS
from ..intake.reading import Intake, read_responses
from ..scoring.answer_grid import WHY, Grid, lay_out
from ..scoring.levels import area_scores, item_and_domain_scores
from .prepare import named_pairs


@dataclass(frozen=True)
class ScoredFile(Intake):
    """What one file of responses comes to: what was read, and its scores.

    `item_scores`, `domain_scores` and `area_scores` are the tables of those names in `cqi_lib.tables`, for every
    program, round and group: what an evaluator may see, not yet fit for anybody else (see `privacy.publish`).
    """

    item_scores: pd.DataFrame
    domain_scores: pd.DataFrame
    area_scores: pd.DataFrame


def score_file(
    path: str | Path,
    instrument: Instrument | str | Path,
    *,
    cohort: CohortFile | None = None,
    round_id: str | None = None,
    mapping: MappingFile | dict | str | Path | None = None,
) -> ScoredFile:
    """Read a file of responses as the survey tool wrote it, check it, and score it.

    Parameters
    ----------
    path : a CSV, TSV or XLSX file; it is read by its content, whatever its name.
    instrument : the instrument that was used: an `Instrument`, a built-in's name or a path.
    cohort : gives programs, roles, rounds, the time zone, and which rounds were answered openly. Without it, names of
        programs become short names and every round is confidential.
    round_id, mapping : as for `intake.read_responses`.

    Returns
    -------
    Scores, problems, the source in words, and the account of rows and answers.

    Raises
    ------
    IntakeError
        When nothing of the file may be used; `.problems` says why, all at once.

    Examples
    --------
    >>> import cqi_lib as cqi
    >>> scored = cqi.score_file("parameters/riverbend/responses/2024-fall.csv", "cqi-61")
    >>> scored.source
    'A plain table with one row per respondent (text, comma, UTF-8)'
    >>> scored.rows["in"] == sum(n for why, n in scored.rows.items() if why != "in")
    True
    >>> scored.domain_scores.query("program_id == 'little-oaks-early-learning' and domain == 'A1'")["mean"].tolist()
    [2.6, 2.6]
    """
    instrument = load_instrument(instrument)
    taken = read_responses(path, instrument, cohort=cohort, round_id=round_id, mapping=mapping)
    named = named_pairs(cohort) if cohort is not None else frozenset()
    aggregate = cohort.aggregate if cohort is not None else "mean"
    minimums = cohort.privacy if cohort is not None else None
    items, domains = item_and_domain_scores(_grid(taken, instrument), instrument, named, aggregate, minimums)
    read = {field.name: getattr(taken, field.name) for field in fields(taken)}
    return ScoredFile(**read, item_scores=items, domain_scores=domains, area_scores=area_scores(domains, instrument))


def _grid(taken: Intake, instrument: Instrument) -> Grid:
    """Lay a file's answers out as a grid, without the tidy table in between."""
    draft, levels = taken.draft, taken.levels
    people = taken.people[taken.people["out"] == ""].rename(columns={"role": "written", "role_code": "role"})
    order = np.lexsort([pd.factorize(people[name], sort=True)[0] for name in reversed(PERSON)])
    item = pd.Index(tuple(instrument.items)).get_indexer(draft.items)
    why = np.array([0 if kind == "level" else WHY[kind] for kind in KINDS], dtype=np.int8)[levels.kind]
    shape = (len(order), len(instrument.items))
    grid = np.zeros(shape, np.uint8, order="F"), np.zeros(shape, np.int8, order="F")
    place = np.full(len(taken.people), -1, dtype=np.int64)
    place[people.index.to_numpy()[order]] = np.arange(len(order))
    for whole, values in zip(grid, (levels.rank, why), strict=True):
        if draft.each:
            who = place[draft.person[:: draft.each]]
            for j, column in enumerate(item):
                whole[who, column] = values[j :: draft.each]
        else:
            whole[place[draft.person], item[draft.item]] = values
    people = people.iloc[order][[*PERSON, "role"]].reset_index(drop=True).astype("str")
    return lay_out(people, *grid, instrument)
