"""Mends of charts and of page one taken out of the code: the gate finds what the pages then say."""

import subprocess
import sys
from pathlib import Path

import pytest
from facts import Cohort
from gate import open_page
from truth import of_page

PAGE, ROUND = "p1_2025-fall.html", "2025-fall"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    into = tmp_path_factory.mktemp("undone")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "undone.py"), str(into)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return into


def found(made: Path, name: str) -> list[str]:
    cohort = Cohort(made / "in", ROUND, whole=False)
    return [str(one) for one in of_page(open_page(PAGE, (made / name / PAGE).read_text("utf-8"), cohort))]


@pytest.mark.slow
def test_the_page_is_true_with_every_mend_in_place(made):
    assert not found(made, "true")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("mend", "says"),
    [
        ("A1", "the line of 100 is an end of the scale"),
        ("A2", "in a row"),
        ("A3", "it does not read as a reason of a verdict"),
        ("A6", "page one does not say so"),
    ],
)
def test_a_mend_that_is_taken_out_is_found(made, mend, says):
    assert any(says in one for one in found(made, mend)), found(made, mend)
