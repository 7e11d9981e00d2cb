"""A run and a cohort's own texts: they are part of every page's digest, and a slip costs no report."""

import pytest
from batch_runs import run, settings
from made_cohort import pair, write

from cqi_lib.batch import digest
from cqi_lib.batch.cluster.order import order
from cqi_lib.batch.layout import Layout
from cqi_lib.batch.scanning import scan_cohort

pytestmark = pytest.mark.slow
FILE = "texts.en.ftl"


def test_a_change_makes_every_page_anew_and_nothing_else_does(tmp_path):
    cohort = pair(tmp_path / "in")
    pages = set(run(cohort).made)
    write(cohort, "notes.txt", "The evening is on Tuesday.")
    assert run(cohort).made == ()
    for text in ("meeting-heading = Our evening", "meeting-heading = Our afternoon"):
        write(cohort, FILE, text)
        again = run(cohort)
        assert set(again.made) == pages and run(cohort).made == ()
    (cohort / FILE).unlink()
    assert set(run(cohort).made) == pages


def test_a_flawed_text_costs_no_report(tmp_path):
    cohort = pair(tmp_path / "in")
    write(cohort, FILE, "verdict-too_few = All is well\nmeeting-heading = Our evening { $n }\nmeeting-foot = {")
    made = run(cohort)
    assert [o.status for o in made.outcomes] == ["ready"] * 2 and made.overview.status == "ready"
    listed = next(made.layout.desk.rglob("problems.csv")).read_text("utf-8")
    assert all(f"{FILE}, line {n}" in listed for n in (1, 2, 3))


def test_a_scan_knows_the_files(tmp_path):
    cohort = pair(tmp_path / "in")
    before = scan_cohort(cohort)
    write(cohort, FILE, "meeting-heading = Our evening")
    after = scan_cohort(cohort)
    assert before.parts["own texts"] == {} and set(after.parts["own texts"]) == {FILE}
    assert {name for name in after.parts if after.parts[name] != before.parts[name]} == {"own texts"}


def test_the_workers_of_a_cluster_have_to_see_the_files(tmp_path):
    cohort = pair(tmp_path / "in")
    write(cohort, FILE, "meeting-heading = Our evening")
    inputs = digest.of_cohort(cohort)
    wanted = order(settings(), cohort, Layout(tmp_path / "out"), inputs, scan_cohort(cohort, inputs=inputs))
    assert {files[FILE] for files in wanted.files.values()} == {inputs[FILE]}
