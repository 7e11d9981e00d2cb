"""What pages say of releases: interim on the desk, no assessment while nothing may be shown, later answers counted."""

import os
import re
from pathlib import Path

import made_pages
import made_small
from made_cohort import edit, pair

from cqi_lib import open_program
from cqi_lib.opening.open import open_cohort
from cqi_lib.program.place import PREPARED


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style.*?</style>", "", html, flags=re.DOTALL)).split())


def test_a_page_of_an_open_round_says_so_on_the_desk_and_shows_nothing_elsewhere(tmp_path):
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", "data: invented\n", "")
    with made_pages.prepared(folder) as cohort:
        shared = made_pages.program_page(folder, "alpha-house", [], "2025-fall", papers=True)
        os.environ[PREPARED] = str(Path(os.environ[PREPARED]) / "now")
        desk = made_pages.program_page(folder, "alpha-house", [], "2025-fall", papers=True)
    assert cohort.released["2025-fall"]["programs"]["alpha-house"]["state"] == "open"
    told = words(shared[""])
    assert "Fall 2025 is still open: its results come when everybody has answered." in told
    at = told.find("No answers are on record")
    assert at < 0, told[at - 150 : at + 80]
    assert "Interim" not in told and "No answers are on record" not in told and "people invited" not in told
    assert "meeting" not in shared
    for paper, html in desk.items():
        assert "Interim, not for sending. Fall 2025 is still open: seven people of this program" in words(html), paper


def test_what_is_opened_by_hand_says_that_its_round_is_open(tmp_path):
    folder = pair(tmp_path)
    whole = open_program(folder, "alpha-house", "2025-fall")
    assert not whole.interim and "Interim" not in repr(whole)  # invented answers need no record
    edit(folder, "cohort.yml", "data: invented\n", "")
    opened, cohort = open_program(folder, "alpha-house", "2025-fall"), open_cohort(folder, "2025-fall")
    assert "Interim, not for sending. Fall 2025 is still open: seven people of this program" in repr(opened)
    assert opened.findings["mean"].notna().any() and not opened.held  # the answers of now, for the desk
    assert "Interim, not for sending. Fall 2025 is still open:" in repr(cohort)
    assert "Interim, not for sending" in opened._repr_mimebundle_()["text/plain"]


def test_a_round_that_is_open_has_pages_at_the_desk_before_anybody_answered(tmp_path):
    folder = made_small.cohort(tmp_path / "own", rounds=[made_small.ROUNDS[0] | {"invited": {"p": {"staff": 4}}}])
    with made_pages.prepared(folder) as survey:
        assert survey.released["first"]["programs"]["p"]["state"] == "open" and set(survey.now["programs"]) <= {"p"}
        os.environ[PREPARED] = str(Path(os.environ[PREPARED]) / "now")
        desk = words(made_pages.program_page(folder, "p", [], "first"))
    assert "Interim, not for sending. Spring 2024 is still open: nobody of this program has answered so far." in desk


def test_where_nobody_wrote_down_who_is_invited_a_round_is_open_to_all_of_the_cohort(tmp_path):
    """The page of a program of which nobody had answered yet said so to everybody, and lost its earlier results."""
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", "data: invented\n", "")
    text = (folder / "cohort.yml").read_text()
    later = '  - id: later\n    label: Spring 2026\n    date: "2025-11-02"\n    privacy: confidential\n'
    (folder / "cohort.yml").write_text(text.replace("rounds:\n", "rounds:\n" + later, 1))
    with made_pages.prepared(folder) as survey:
        states = {p: one["state"] for p, one in survey.released["later"]["programs"].items()}
    assert set(states.values()) == {"open"}, states
    (folder / "cohort.yml").write_text(text.replace("rounds:\n", "rounds:\n" + later.replace("11-02", "12-24"), 1))
    with made_pages.prepared(folder) as survey:
        assert {one["state"] for one in survey.released["later"]["programs"].values()} == {"free"}  # not begun
