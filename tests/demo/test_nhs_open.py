"""The cohort of public data: nothing in it but what the sources say."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner
from scipy.stats import binom

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.demo.nhs_open import ATTENDANCES, DEPARTMENTS, QUESTIONS, TEXTS, department, main, reduced
from cqi_lib.pdsa.measures import study

NHS_OPEN = Path(__file__).parents[2] / "parameters" / "nhs-open"
DATA = Path(__file__).parents[1] / "data" / "nhs"


@pytest.fixture(scope="module")
def cohort():
    return load_cohort(NHS_OPEN)


@pytest.fixture(scope="module")
def months():
    return pd.read_csv(DATA / ATTENDANCES)


def test_loads_with_one_warning_only(cohort):
    said = [str(p) for p in cohort.problems]
    assert len(said) == 1 and said[0].startswith("Warning in programs/analysts")
    assert list(cohort.programs) == [f"department-{letter}" for letter in "abcdef"] + ["analysts"]


@pytest.mark.parametrize("code", DEPARTMENTS)
def test_department_is_the_source(cohort, months, code):
    program = f"department-{DEPARTMENTS[code]}"
    assert (NHS_OPEN / "programs" / program / "measures.csv").read_bytes() == department(months, code)
    mine = months[months["org_code"] == code].sort_values("period")
    share = (mine["breaches"] / mine["attendances"]).to_numpy()
    side = np.sign(share - np.median(share))
    side = side[side != 0]
    turns = np.flatnonzero(np.diff(side))
    longest = int(np.diff(np.concatenate([[-1], turns, [len(side) - 1]])).max())
    found = study(cohort.programs[program], "over-four-hours", cohort.as_of)
    assert (found.useful, found.longest_run, found.crossings) == (len(side), longest, len(turns))
    assert found.longest_run_max == round(np.log2(len(side))) + 3
    assert found.crossings_min == binom.ppf(0.05, len(side) - 1, 0.5)


def test_merger_is_an_event_of_one_department(cohort):
    events = {name: records.events["label"].tolist() for name, records in cohort.programs.items()}
    assert [name for name, labels in events.items() if labels] == ["department-f"]
    assert events["department-f"][0].startswith("Merger")


def test_survey_is_reduced_to_four_questions_and_counts_as_published(cohort):
    with (NHS_OPEN / "responses" / "2022-survey.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["number", *QUESTIONS]
    assert [row["number"] for row in rows] == [str(k) for k in range(1, 238)]
    published = json.loads((DATA / "apha_cpd_survey_2022.json").read_text("utf-8"))["reference"]
    assert Counter(row["q14a_mgr_cpd_supportive_cat"] for row in rows) == published["q14a_mgr_cpd_supportive_cat"]
    levels = cohort.responses.groupby("item")["level"].value_counts().sort_index()
    for item, key in {"q12a": "q12a", "q16a": QUESTIONS[2], "q24a": QUESTIONS[3]}.items():
        assert levels[item].tolist() == list(published[key].values())
    assert set(cohort.responses["role"]) == {"staff"} and set(cohort.responses["program_id"]) == {"analysts"}


def test_reducing_drops_everything_else():
    answers = pd.DataFrame(
        {"respondent_id": ["195"], "q05a_afc_band_cat": ["Band 5"], **{q: ["Rarely"] for q in QUESTIONS}}
    )
    assert reduced(answers).decode().splitlines()[1] == "1,Rarely,Rarely,Rarely,Rarely"


def test_texts_are_the_scripts():
    for name in ("README.md", "cohort.yml", "instrument.yml"):
        assert (NHS_OPEN / name).read_bytes() == (TEXTS / name).read_bytes()
    assert "CC0" in (NHS_OPEN / "README.md").read_text("utf-8")


def test_says_which_table_is_missing(tmp_path):
    called = CliRunner().invoke(main, [str(tmp_path), str(tmp_path / "new")])
    assert called.exit_code == 2 and ATTENDANCES in called.output
    assert not (tmp_path / "new").exists()
