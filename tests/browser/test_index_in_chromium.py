"""The evaluator's index in a browser: its three numbers are of one size, whatever each of them is."""

import datetime as dt

import pytest

from cqi_lib.batch.index import render_index
from cqi_lib.batch.outcome import Outcome
from cqi_lib.batch.scan import Round, Scan, Scanned
from cqi_lib.community.standing import Standing
from cqi_lib.errors import Problem

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SIZES = """[...document.querySelectorAll('.counts b')].map(b =>
    [b, ...b.querySelectorAll('span')].map(e => getComputedStyle(e).fontSize + getComputedStyle(e).color))"""


def index(failed: int, ready: int) -> str:
    flaw = Problem("error", "cohort.yml", "y", "z", "Mend.")
    standing, states = Standing(True), ["failed"] * failed + ["ready"] * ready
    names = [f"p{n}" for n in range(len(states))]
    programs = {p: Scanned(p, (), (flaw,), standing, {"r": 3}, {}, {}, "", 1, None) for p in names}
    rounds = (Round("r", "Fall 2025", dt.date(2025, 10, 1)),)
    more = {"sources": {}, "answer_problems": (), "parts": {}, "tables": {}}
    cohort = Scan("", "", "The cohort", "en", "", dt.date(2025, 11, 14), rounds, programs, (), **more)
    outcomes = [
        Outcome(p, p, state, None if state == "failed" else f"{p}_r.html", (), flaw if state == "failed" else None)
        for p, state in zip(names, states, strict=True)
    ]
    overview = Outcome(None, "The cohort", "ready" if ready else "failed", None, (), None if ready else flaw)
    return render_index(cohort, [*outcomes, overview], "r", "many")


@pytest.mark.parametrize(("failed", "ready"), [(2, 0), (0, 2), (1, 1)])
def test_the_three_numbers_have_one_size(tab, failed, ready):
    page = tab()
    page.set_content(index(failed, ready))
    found = page.evaluate(SIZES)
    assert len(found) == 3 and len({size for one in found for size in one}) == 1, found
