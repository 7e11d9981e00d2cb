"""Programs that joined a cohort after its first round, or left it before its last."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from cqi_lib.batch.rounds import page_round
from cqi_lib.capacity.show.change import since_last_time
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.round_instruments import differences
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.opening.open import open_program
from cqi_lib.program.view import View

COHORT = """name: Two years
as_of: 2025-11-20
data: invented
instrument: now.yml
programs:
  - {id: maple, name: Maple}
  - {id: oak, name: Oak, until: 2025-03-31}
  - {id: elm, name: Elm, from: 2025-01-15}
rounds:
  - {id: 2024-fall, label: Fall 2024, date: 2024-10-01, closed: 2024-10-20}
  - {id: 2025-fall, label: Fall 2025, date: 2025-10-01, closed: 2025-10-20}
"""
INSTRUMENT = """name: Ours
scales: {maturity: {levels: [{code: no, label: No}, {code: partly, label: Partly}, {code: yes_, label: Yes}], cut: CUT}}
areas: [{id: A, name: A, domains: [{id: D, name: D, items: [{id: d1, text: One}, {id: d2, text: Two}]}]}]
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    folder = tmp_path_factory.mktemp("two")
    (folder / "responses").mkdir()
    (folder / "cohort.yml").write_text(COHORT, encoding="utf-8")
    (folder / "now.yml").write_text(INSTRUMENT.replace("CUT", "[0, 30, 70, 100]"), encoding="utf-8")
    (folder / "wider.yml").write_text(INSTRUMENT.replace("CUT", "[0, 40, 70, 100]"), encoding="utf-8")
    for round_id, programs in (("2024-fall", ("maple", "oak")), ("2025-fall", ("maple", "elm"))):
        rows = [f"{p}{n},{p},{'leader' if n == 0 else 'staff'},{10 * n},{90 - n}" for p in programs for n in range(7)]
        text = "respondent_id,program,role,d1,d2\n" + "\n".join(rows) + "\n"
        (folder / "responses" / f"{round_id}.csv").write_text(text, encoding="utf-8")
    return folder


def test_nobody_is_missed_who_was_not_of_the_cohort(two):
    found = [p for p in load_cohort(two).problems if "programs/" not in p.where]
    assert found == []
    text = (two / "cohort.yml").read_text("utf-8")
    try:
        (two / "cohort.yml").write_text(text.replace(", until: 2025-03-31", ", until: 2024-03-31"), encoding="utf-8")
        [stranger] = [p for p in load_cohort(two).problems if "programs/" not in p.where]
        assert stranger.found == "answers of Oak" and stranger.allowed == "none, because it left on 2024-03-31"
        (two / "cohort.yml").write_text(
            text.replace("from: 2025-01-15", "from: 2026-01-15, until: 2025-01-01"), encoding="utf-8"
        )
        assert "2025-01-01, before 2026-01-15" in [p.found for p in load_cohort(two).problems if p.severity == "error"]
    finally:
        (two / "cohort.yml").write_text(text, encoding="utf-8")


def test_who_joined_is_not_compared_with_a_round_before(two):
    elm, maple = open_program(two, "elm"), open_program(two, "maple")
    assert elm.previous is None and View(elm).kind == "people"
    assert maple.previous is not None and maple.previous.id == "2024-fall"


def test_the_page_of_a_program_that_left_stays_that_of_its_last_round():
    rounds = [SimpleNamespace(id="2024-fall", date=1), SimpleNamespace(id="2025-fall", date=2)]
    oak = SimpleNamespace(absent=("2025-fall",), answered={"2024-fall": 7})
    maple = SimpleNamespace(absent=(), answered={"2024-fall": 7})
    scan = SimpleNamespace(released={}, rounds=rounds, programs={"oak": oak, "maple": maple}, round=lambda r: rounds[1])
    assert page_round(scan, "oak", "2025-fall") == "2024-fall"
    assert page_round(scan, "maple", "2025-fall") == "2025-fall"


def test_a_slider_that_is_cut_elsewhere_is_another_scale(two):
    now, wider = load_instrument(two / "now.yml"), load_instrument(two / "wider.yml")
    assert set(differences(now, wider).values()) == {"scale"} and differences(now, now) == {}


def test_a_retake_says_what_became_of_each_question(two, tmp_path):
    folder = Path(shutil.copytree(two, tmp_path / "two"))
    was = INSTRUMENT.replace("CUT", "[0, 30, 70, 100]").replace(
        "{id: d2, text: Two}", "{id: d2, text: Twice}, {id: d4, text: Four}"
    )
    now = INSTRUMENT.replace("CUT", "[0, 30, 70, 100]").replace(
        "{id: d2, text: Two}", "{id: d2, text: Two}, {id: d3, text: Three}"
    )
    (folder / "was.yml").write_text(was, encoding="utf-8")
    (folder / "now.yml").write_text(now, encoding="utf-8")
    cohort = COHORT.replace("closed: 2024-10-20}", "closed: 2024-10-20, instrument: was.yml}")
    (folder / "cohort.yml").write_text(cohort, encoding="utf-8")
    for round_id, item in (("2024-fall", "d4"), ("2025-fall", "d3")):
        path = folder / "responses" / f"{round_id}.csv"
        head, *rows = path.read_text("utf-8").splitlines()
        path.write_text("\n".join([f"{head},{item}", *(f"{row},50" for row in rows)]) + "\n", encoding="utf-8")
    page = str(since_last_time(open_program(folder, "maple")).html)
    cells = re.findall(r"<t[hd][^>]*>(?:<[^>]+>)*([^<]+)", page[page.index("What became of each question") :])
    table = dict(zip(cells[3::3], cells[5::3], strict=False))
    assert table["Two"] == "in other words" and table["Three"].startswith("new") and table["Four"].startswith("retired")
