"""How much work a program's measures are, counted: no table is made for maths that looks at a few dozen numbers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from counted_calls import calls
from made_opened import opened
from made_program import AS_OF, monthly, program

from cqi_lib.pdsa.contradiction import contradicting
from cqi_lib.pdsa.fidelity import fidelity
from cqi_lib.pdsa.measures import study_all
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.pdsa.study import covered

CYCLE = {"measure": "m", "actual_start": "2025-01-10", "actual_end": "2025-02-20", "result": {"value": 44}}


def records():
    return program(monthly([40 + (n * 37) % 11 for n in range(24)]), {"01": CYCLE}, measures=[{"id": "m"}])


@pytest.fixture
def frames(monkeypatch):
    """Count the tables that are made."""
    made, begin = [], pd.DataFrame.__init__
    monkeypatch.setattr(pd.DataFrame, "__init__", lambda self, *a, **k: made.append(a) or begin(self, *a, **k))
    return made


def test_a_measure_is_laid_out_judged_and_set_beside_its_cycles_without_a_table(frames):
    mine = records()
    mine.counted  # noqa: B018 - read once for all measures
    frames.clear()
    studies = study_all(mine, AS_OF)
    cycle = mine.cycles["01"]
    assert covered(cycle, studies["m"]) == 2 and contradicting(cycle, studies["m"]) == ()
    assert fidelity("01", mine, studies)["measured"] and not frames
    assert len(studies["m"].points) == 24 and len(frames) == 1
    assert studies["m"].points is studies["m"].points


def test_laying_a_known_chart_out_takes_few_calls():
    mine = records()
    study_all(mine, AS_OF)  # judged
    with calls() as made:
        study_all(mine, AS_OF)
    assert made[0] < 900, made


def test_what_a_notebook_does_to_a_measures_points_is_not_in_the_next_one():
    first = opened(records())
    mine = studies_of(first.again())["m"]
    mine.points["value"] = np.nan
    mine.columns["value"][0] = 999.0
    assert studies_of(first.again())["m"].columns["value"][0] != 999.0
    assert studies_of(first.again())["m"].points["value"].notna().all() and np.isfinite(mine.columns["value"]).all()
