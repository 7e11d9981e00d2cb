"""Without a strength the domains on the way stand there: a challenge may be rated higher, where most answers are low."""

import pytest
from made_own import own_cohort, rows
from made_small import plain

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
