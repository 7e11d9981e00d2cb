"""The Capacity Improvement Plan and the guide for the meeting."""

import re

import pytest
from made_cohort import ALPHA, BETA, PAIR, edit, load, pair
from made_plan import full
from made_small import cohort as small_cohort
from made_small import opened as small_opened

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.locale.spoken import speaking
from cqi_lib.opening.prepare import prepare
from cqi_lib.priorities.show.meeting import meeting_page
from cqi_lib.priorities.show.plan import improvement_plan, plan_page
from cqi_lib.program.program import program_of
from cqi_lib.report.checks import page_problems
from cqi_lib.report.papers import _paper


def opened(folder, program="alpha-house"):
    cohort = load(folder)
    return program_of(cohort, prepare(cohort), program)


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", str(html)).split())


@pytest.fixture(scope="module")
def alpha():
    return opened(PAIR)


def test_both_are_fit_to_be_shown(alpha):
    for body in (plan_page(alpha), meeting_page(alpha)):
        html = _paper(alpha, body, "plan", "A title", "Running", "A foot.")
        assert page_problems(html) == []


def test_the_plan_says_what_who_and_when(tmp_path):
    folder = pair(tmp_path)
    more = (
        "    owner: Ana\n    review_on: 2025-12-02\n    tasks:\n"
        "      - {what: Write the text, who: Bo, when: 2025-11-28}\n      - {what: Ask =1+1 partners}\n    drivers:\n"
    )
    edit(folder, f"{ALPHA}/priorities.yml", "    drivers:\n", more)
    said = words(plan_page(opened(folder)))
    assert "Seen to by: Ana. To be looked at again on December 2, 2025." in said
    assert "Write the text Bo November 28, 2025" in said and "Ask =1+1 partners nobody named yet no day set" in said
    assert "Hand out a card with a map and the bus line none on record no test on record" in said
    # Dates to come are in their order; those that have passed are left out.
    assert said.index("December 2, 2025 Referrals and partnerships is to be") < said.index(
        "December 4, 2025 Coaching visit"
    )
    assert "June 12, 2025" not in said


def test_days_that_fall_together_take_one_line_and_a_long_plan_makes_room(tmp_path):
    said = words(plan_page(opened(full(pair(tmp_path / "few")))))
    names = "Accessibility and Collecting good data"
    assert f"December 2, 2025 {names} are to be looked at again" in said
    assert f"The aims for Referrals and partnerships, {names} are to be reached" in said
    assert "more line" not in said and "more task" not in said
    # The three ideas of the first priority, two of them with a test, and twice six drivers: a third of a sheet for each.
    many = opened(full(pair(tmp_path / "many"), drivers=6))
    long = words(plan_page(many))
    assert long.count("Two more lines of drivers and tests stand in the report.") == 2
    assert "Send a text message two days before the first visit" in long
    # The report leaves nothing out.
    assert words(improvement_plan(many).html).count("Partners tell us what happened, part") == 12
    # What makes room is told by what it is: in another language the same lines stay.
    with speaking("es"):
        said = words(plan_page(many))
    assert said.count("Dos líneas más de impulsores y pruebas están en el informe.") == 2
    for wrote in ("Send a text message two days before the first visit", "Partners tell us what happened, part"):
        assert said.count(wrote) == long.count(wrote) > 0


def test_a_first_test_has_its_day(alpha):
    said = words(improvement_plan(alpha).html)
    assert re.search(r"Send a text message two days before the first visit [^.]*began \w+ \d+, 20\d\d", said)


def test_no_plan_without_a_priority(tmp_path):
    folder = pair(tmp_path)
    (folder / ALPHA / "priorities.yml").unlink()
    for cycle in (folder / ALPHA / "cycles").iterdir():
        cycle.unlink()
    assert improvement_plan(opened(folder)).empty


def test_text_from_people_is_never_markup(tmp_path):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/priorities.yml", "why: Families told us", "why: <script>alert(1)</script> Families told us")
    html = str(plan_page(opened(folder)))
    assert "<script>" not in html and "&lt;script&gt;" in html


def test_the_guide_holds_only_what_the_program_may_see(alpha):
    html = str(meeting_page(alpha))
    people = set(load_cohort(alpha.cohort.folder).responses["respondent_id"])
    assert not [p for p in people if re.search(rf"\b{re.escape(p)}\b", html)]
    assert not [v for v in alpha.records.votes["person"] if re.search(rf">\s*{re.escape(v)}\s*<", html)]
    assert html.count("<h1") == 1 and html.count("<h2") == 6
    assert BETA.split("/")[-1] not in html


def test_of_several_priorities_each_is_named_in_the_plan(tmp_path):
    rows = [{"id": d, "domain": d, "round": "first", "chosen_on": "2024-04-20"} for d in ("D1", "D2")]
    people = [("leader", "222 222 222")]
    for kept, named in ((rows, ["Domain 1", "Domain 2"]), (rows[:1], [])):
        folder = small_cohort(
            tmp_path / str(len(kept)), {"first": people}, files={"priorities.yml": {"priorities": kept}}
        )
        found = re.findall(r"<h4[^>]*>([^<]+)</h4>", str(improvement_plan(small_opened(folder)).html))
        assert found == named
