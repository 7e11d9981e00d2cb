"""Without a strength the domains on the way stand there: a challenge may be rated higher, where most answers are low."""

import pytest
from made_own import own_cohort, rows
from made_small import cohort, instrument, opened, plain

import cqi_lib as cqi
from cqi_lib.priorities.show.meeting import meeting_page
from cqi_lib.report.first_page import first_page

# Follow-up: four of nine at the very top, five at Disagree, 3.3 on average. Welcome: everybody at the middle, 3.0.
PEOPLE = [
    ("harbor", "leader", "33335555"),
    *[("harbor", "staff", "33335555")] * 3,
    *[("harbor", "staff", "33332222")] * 5,
]


@pytest.fixture
def program(tmp_path):
    folder = own_cohort(tmp_path / "own", {"2026.csv": rows(PEOPLE)}, programs=("harbor",))
    return cqi.open_program(folder, "harbor")


def test_a_domain_below_a_challenge_is_not_called_the_highest_rated(program):
    found = program.findings.set_index("domain")
    assert found["state"].to_dict() == {"D1": "building", "D2": "challenge"}
    assert found["mean"]["D2"] > found["mean"]["D1"]
    for page in (plain(first_page(program)), plain(cqi.strengths(program)), plain(meeting_page(program))):
        assert "so far" not in page
    assert "On the way Welcome" in plain(first_page(program))
    assert "On the way: Welcome." in plain(meeting_page(program))


def test_where_all_on_the_way_are_named_none_of_them_is_called_the_highest(tmp_path):
    """The lowest of all stood there as "highest-rated" too, under the headline that it is rated lowest."""
    people = [("harbor", "leader", "33333333"), *[("harbor", "staff", "33334333")] * 8]
    folder = own_cohort(tmp_path / "own", {"2026.csv": rows(people)}, programs=("harbor",))
    program = cqi.open_program(folder, "harbor")
    assert set(program.findings["state"]) == {"building"}
    for page in (plain(first_page(program)), plain(cqi.strengths(program)), plain(meeting_page(program))):
        assert "On the way" in page and "ighest of those" not in page and "ighest-rated" not in page


@pytest.mark.parametrize(("state", "answers"), [("building", "3"), ("challenge", "2"), ("strength", "5")])
def test_of_domains_at_one_level_none_is_among_the_highest_or_the_lowest(tmp_path, state, answers):
    """Five of them, of which page one names three."""
    asked = instrument(domains=5, items=1, labels=("Never", "Seldom", "Sometimes", "Often", "Always"))
    program = opened(cohort(tmp_path, {"first": [("leader", answers * 5)]}, asked=asked))
    assert set(program.findings["state"]) == {state}
    pages = [plain(first_page(program)), plain(cqi.strengths(program)), plain(meeting_page(program))]
    assert not any("ighest" in page or "owest" in page for page in pages), pages
    assert ("Some of those on the way, all rated alike" if state == "building" else ", three of them") in pages[0]
