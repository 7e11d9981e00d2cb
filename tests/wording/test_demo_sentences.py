"""The exact verdict of every measure of the shipped demo, as a reader sees it."""

from pathlib import Path

import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.pdsa.claims import verdict_heading, verdict_sentences
from cqi_lib.pdsa.measures import study_all

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = ROOT / "tests" / "data" / "demo_sentences.txt"


def sentences() -> str:
    cohort = load_cohort(ROOT / "parameters" / "riverbend", responses=False)
    lines = []
    for program, records in cohort.programs.items():
        for measure, study in study_all(records, cohort.as_of).items():
            lines.append(f"{program}/{measure}: {verdict_heading(study)}. {' '.join(verdict_sentences(study))}")
    return "\n".join(lines) + "\n"


@pytest.mark.slow
def test_the_demos_sentences():
    assert sentences() == EXPECTED.read_text(encoding="utf-8")
