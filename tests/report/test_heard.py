"""The page for the wall: what all together said, nothing of few people, of a role or of a leader; in plain words."""

import itertools
import re

import made_small as small
import pytest
from made_demo import demo, demo_program
from made_wall import HIGH, LOW, MIXED, PLAN, ROUND, made, page, team, whole
from plain_words import grade

from cqi_lib.report.checks import page_problems
from cqi_lib.report.heard import heard_page


def test_it_tells_a_strength_a_challenge_what_is_not_known_and_what_is_tried(tmp_path):
    cycle = {"title": "Desk", "idea": "desk", "change": "One of us sits at the desk", "planned_start": "2024-05-13"}
    files = {"priorities.yml": PLAN, "cycles/01-desk.yml": cycle}
    said = page(made(tmp_path, [("leader", HIGH + LOW + "ddd"), *team(6, HIGH + LOW + "dd2")], files=files))
    assert (
        "In April 2024 we asked how we work: nine questions on three subjects. Seven of the nine people we invited"
        in said
    )
    assert "A strength Domain 1 Enough answers reach the level" in said
    assert "A challenge Domain 2 The answers here are low." in said
    assert "Not known yet Domain 3 Too many answers were “don’t know” to tell." in said
    assert "Domain 2 Our aim. By June every call is answered within a day." in said
    assert "From May 13, 2024 we try this: One of us sits at the desk. Also chosen: Domain 1." in said
    assert "June 30, 2024 The day we set for our aim. September 2, 2024 We look again" in said
    assert "April 2025 We can ask the same questions again." in said
    # No level, no count of answers, nobody who sees to it.
    assert not re.search(r"\d\.\d| of 2\d|Mo\b", said)


@pytest.mark.parametrize(
    "people",
    [
        [],
        [("leader", HIGH + LOW + MIXED)],
        [("leader", HIGH + LOW + MIXED)] * 6,
        [("coach", HIGH + LOW + MIXED)],
        [("leader", HIGH + LOW + MIXED), ("coach", HIGH + HIGH + HIGH)],
    ],
)
def test_without_anybody_but_leaders_and_coaches_there_is_no_page(tmp_path, people):
    assert page(made(tmp_path, people)) is None


FEW = [(1, 0, "named"), (4, 1, "confidential"), (4, 3, "named")]
EVERY = itertools.product([1, 4], [0, 1, 3], ["confidential", "named"])


@pytest.mark.parametrize(
    ("staff", "leaders", "privacy"),
    [*FEW, *(pytest.param(*few, marks=pytest.mark.nightly) for few in EVERY if few not in FEW)],
)
def test_of_too_few_it_tells_neither_what_they_said_nor_how_many_they_were(tmp_path, staff, leaders, privacy):
    round_ = ROUND | {"privacy": privacy, "closed": "2024-04-20"}
    people = [("leader", HIGH + LOW + MIXED)] * leaders
    said = page(made(tmp_path / "a", [*people, *team(staff)], rounds=[round_], files={"priorities.yml": PLAN}))
    assert "Too few people gave enough answers to tell here what they said without telling who said it." in said
    assert "invited" not in said and "people answered." not in said.replace("Too few people answered", "")
    # Whatever they said, the page is the same.
    assert said == page(
        made(
            tmp_path / "b", [*people, *team(staff, LOW + "ddd" + HIGH)], rounds=[round_], files={"priorities.yml": PLAN}
        )
    )


def test_people_who_agreed_to_answer_openly_agreed_so_to_their_own_program_only(tmp_path):
    named = ROUND | {"privacy": "named"}
    assert page(made(tmp_path / "open", team(6), rounds=[named])) is None
    closed = page(made(tmp_path / "closed", team(6), rounds=[named | {"closed": "2024-04-20"}]))
    assert "Six of the nine people we invited answered." in closed and "A strength Domain 1" in closed
    assert page(made(tmp_path / "later", team(6), rounds=[named | {"closed": "2024-06-20"}])) is None


def test_a_leaders_own_view_is_not_told_nor_that_it_differs(tmp_path):
    alike = page(made(tmp_path / "a", [("leader", HIGH + LOW + "222"), *team(9, HIGH + LOW + "222")]))
    apart = page(made(tmp_path / "b", [("leader", HIGH + "444" + "444"), *team(9, HIGH + LOW + "222")]))
    assert alike == apart and "differ" not in apart
    # Nor what her answers decide where leaders count as much as all others together.
    half = {"aggregate": "role_balanced"}
    said = page(made(tmp_path / "c", [("leader", "111" + LOW + "222"), *team(6, "333" + LOW + "222")], **half))
    assert "Domain 1" not in said.replace("Domain 1 Too few", "") and "A strength None that we can tell" in said


def test_an_area_that_too_few_of_many_rated_is_not_told(tmp_path):
    people = [("leader", HIGH + LOW + LOW), *team(4, HIGH + LOW + LOW), *team(3, HIGH + LOW + "...")]
    said = page(made(tmp_path, people))
    assert "A challenge Domain 2" in said  # one, not two: of the third the leaders' view stands in the report
    assert "Not known yet Domain 3 Too few people gave enough answers on this" in said
    openly = ROUND | {"privacy": "named", "closed": "2024-04-20"}
    assert page(made(tmp_path / "openly", people, rounds=[openly])) == said


def test_where_views_differ_is_told_of_all_together(tmp_path):
    said = page(made(tmp_path, [*team(5, HIGH + LOW + "111"), *team(5, HIGH + LOW + "444")]))
    assert "Where views differ Domain 3 People here see this in different ways." in said


def test_without_strength_challenge_priority_or_day_it_says_so(tmp_path):
    two = [ROUND, {"id": "second", "label": "Spring 2025", "date": "2025-04-07"}]
    said = page(made(tmp_path, team(6, "233233233"), rounds=two, as_of="2025-05-05"))
    assert "On its way Domain 1 This is neither a strength nor a challenge." in said
    assert "A challenge None that we can tell here." in said
    assert "How participants see us: we have no answers of theirs." in said
    assert "What we work on first is not written down yet." in said and "No day is set yet." in said
    low = page(made(tmp_path / "low", team(6, LOW * 3)))
    assert "A strength None that we can tell here. A challenge Domain 1" in low


@pytest.mark.parametrize(
    ("cycle", "says"),
    [
        ({"actual_start": "2024-05-02", "planned_end": "2024-06-01"}, "We are trying this now: Desk."),
        ({"planned_start": "2024-05-02"}, "We planned to try this from May 2, 2024, no start is on record: Desk."),
        ({}, "We plan to try this, no day is set yet: Desk."),
        ({"actual_start": "2024-04-10", "actual_end": "2024-04-20"}, "what comes of it is not decided yet: Desk."),
        ({"actual_start": "2024-04-10", "decision": "adapt"}, "We tried this and decided to change it: Desk."),
        ({"actual_start": "2024-04-10", "decision": "stopped"}, "We stopped this without data: Desk."),
        ({"change": "word " * 40, "actual_start": "2024-05-02"}, "We are trying this now: Desk."),
    ],
)
def test_the_present_test_stands_in_words(tmp_path, cycle, says):
    files = {"priorities.yml": PLAN, "cycles/01-desk.yml": {"title": "Desk", "idea": "desk"} | cycle}
    assert says in page(made(tmp_path, team(6), files=files))
    # One that is under way stands before whatever else there is.
    more = {"cycles/02-now.yml": {"title": "Bell", "idea": "desk", "actual_start": "2024-05-05"}}
    assert "We are trying this now: Bell." in page(made(tmp_path / "more", team(6), files=files | more))


def test_a_day_that_has_passed_is_not_one_to_come(tmp_path):
    said = page(made(tmp_path, team(6), files={"priorities.yml": PLAN}, as_of="2024-07-15"))
    assert "The day we set for it has passed." in said and "June 30, 2024" not in said and "September 2, 2024" in said


def test_of_several_aims_the_day_of_the_one_that_is_told_is_given(tmp_path):
    first, other = PLAN["priorities"]
    plan = PLAN | {"priorities": [first, other | {"aim": {"by": "2024-12-31"}}]}
    said = page(made(tmp_path, team(6), files={"priorities.yml": plan}, as_of="2024-07-15"))
    assert "The day we set for it has passed." in said and "December 31, 2024" not in said
    without = {"priorities": [first | {"aim": {"statement": "Calls are answered."}}, *plan["priorities"][1:]]}
    assert "for our aim" not in page(made(tmp_path / "b", team(6), files={"priorities.yml": without}))


def test_on_every_page_of_the_demo_a_reader_of_grade_eight_finds_few_plain_words():
    found = {}
    for id_ in demo()[0].programs:
        program = demo_program(id_, "2025-fall")
        body = heard_page(program)
        if body is not None:
            found[id_] = str(body)
            assert page_problems(whole(program)) == []
    assert len(found) == 10 and "little-oaks" not in found and "harbor-light" not in found
    for id_, html in found.items():
        assert len(small.plain(html).split()) <= 170, id_
        # Names and headings left out.
        sentences = re.sub(r"<(h[1-6]|b)\b.*?</\1>|<p class=\"(?:kick|eyebrow)\".*?</p>", " ", html)
        assert grade(small.plain(sentences)) <= 8, (id_, grade(small.plain(sentences)))
