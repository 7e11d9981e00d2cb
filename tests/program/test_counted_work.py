"""How much a program costs is counted, not timed: looks into tables, and calls of functions."""

import json
from pathlib import Path

import pytest
from counted_calls import calls, looks
from made_demo import demo

import cqi_lib
from cqi_lib.opening.prepare import prepare_tables
from cqi_lib.program.prepared import Prepared
from cqi_lib.program.program import program_of

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
STEPS = ("1_groundwork", "2_assessment_intake", "3_strengths_challenges", "4_priority_setting", "6_capacity_culture")
PROGRAM = "maple-street"
LOOKS, MASKS, CALLS = 750, 105, 476_000


def verbs():
    """The verbs of the notebooks that tell of answers, in their order."""
    for step in STEPS:
        for cell in json.loads((NOTEBOOKS / f"{step}.ipynb").read_bytes())["cells"]:
            source = "".join(cell["source"])
            if cell["cell_type"] == "code" and "form" not in cell["metadata"].get("tags", ()) and "(opened)" in source:
                yield getattr(cqi_lib, source.partition("cqi.")[2].partition("(")[0])


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    cohort, prepared = demo()
    kept = prepared.save(tmp_path_factory.mktemp("prepared"))

    def show():
        opened = program_of(cohort, Prepared.load(kept, PROGRAM), PROGRAM)
        for verb in verbs():
            verb(opened)._repr_mimebundle_()

    show()  # imports, fonts, catalogues
    return show


def test_verbs_look_into_few_tables(shown):
    """They looked 1,850 times, 240 of them by a mask, when each read tables for itself."""
    with looks() as made:
        shown()
    assert made["any"] < LOOKS and made["mask"] < MASKS, made


def test_verbs_call_few_functions(shown):
    """They were 1,175,000 calls, most of them of pandas."""
    with calls() as made:
        shown()
    assert made[0] < CALLS, made[0]


def test_prepare_goes_over_the_cohort_and_not_over_its_programs():
    cohort, _ = demo()
    found = {}
    for n in (8, 12):
        ids = list(cohort.programs)[:n]
        file = cohort.file.model_copy(update={"programs": [p for p in cohort.file.programs if p.id in ids]})
        rows = cohort.responses[cohort.responses["program_id"].isin(ids)].reset_index(drop=True)
        with looks() as made:
            prepare_tables(file, cohort.instruments, rows, cohort.as_of)
        found[n] = made["any"]
    assert found[12] < found[8] * 1.05
