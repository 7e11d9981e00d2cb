"""Phases: a line of its own only with four yeses and points enough; the verdict stays with the frozen baseline."""

from __future__ import annotations

import pytest
from made_program import AS_OF, monthly, program

from cqi_lib.pdsa.claims import phase_sentences, table_rows, verdict_sentences
from cqi_lib.pdsa.measures import study

YES = {"distinctly_different": True, "cause_known": True, "desirable": True, "expected_to_last": True}
TEST = {"01": {"measure": "m", "actual_start": "2025-01-10"}}
BEFORE = [10, 12] * 6


def found(values, phases, cycles=TEST, start="2024-01-01"):
    measures = [{"id": "m", "phases": phases}]
    return study(program(monthly(values, start), cycles, measures=measures), "m", AS_OF)


def phase(start="2025-05-01", **changed):
    return {"from": start, "who": "Team", "why": "New form"} | YES | changed


def test_without_phases_nothing_changes():
    assert found(BEFORE + [20] * 12, []).phases == ()


def test_a_later_phase_has_its_own_line_and_leaves_the_verdict_alone():
    values = BEFORE + [20, 21, 20, 21] + [30, 32] * 4
    plain, got = found(values, []), found(values, [phase()])
    assert (got.verdict, got.centre, got.baseline_n, got.after_n) == (plain.verdict, 11, 12, 12)
    before, line = got.phases
    assert (before.n, before.centre, before.state) == (16, 12, "drawn")
    assert (line.n, line.centre, line.state, line.needed) == (8, 31, "drawn", 0)
    [said] = phase_sentences(got)
    assert said.startswith(
        "A line of its own since May 2025: the middle of 8 points is 31 (decided by Team: New form)."
    )
    assert verdict_sentences(got) == verdict_sentences(plain)


def test_a_phase_before_the_first_test_cuts_off_what_came_before():
    values = [40] * 6 + [10, 12, 9, 11, 12, 11] + [20, 22, 19, 21] * 3
    got = found(values, [phase("2024-07-01")])
    assert (got.baseline_n, got.centre, got.quality, got.verdict) == (6, 11, "trial", "possible signal")
    assert str(got.comparable_from) == "2024-07-01"
    assert not got.points["after"].iloc[:6].any() and not got.points["baseline"].iloc[:6].any()
    assert phase_sentences(got)[0] == "The 6 points up to June 2024 are not compared with later ones."


def said_of_points(study):
    """Give what the table says of each point, without the classic counts under them."""
    return [row[-1] for row in table_rows(study, {})[1]][: len(study.points)]


def test_the_table_compares_no_point_with_a_line_it_is_not_judged_by():
    values = [40] * 6 + [10, 12, 9, 11, 12, 11] + [20, 22, 11, 9] * 3
    told = said_of_points(found(values, [phase("2024-07-01")]))
    assert told[:6] == ["Not compared with the later line"] * 6 and told[6:12] == ["Baseline"] * 6
    assert told[12:16] == ["Above the line", "Above the line", "On the line", "Below the line"]
    early = said_of_points(found(values[:20], [phase("2024-07-01")], {}))
    assert early[:6] == ["Not compared with the later line"] * 6 and early[6] == "Below the line"


FLAT = [20, 21] * 4 + [20] * 2


@pytest.mark.parametrize(
    ("after", "verdict", "counted"),
    [([20, 21, 9] * 3, "too few points", 0), ([20, 21, 9] * 3 + [24], "signal", 2), (FLAT, "cannot be told", 0)],
)
def test_of_few_points_no_run_is_called_usual(after, verdict, counted):
    study = found(BEFORE + after, [])
    assert (study.useful, study.verdict) == (len(after), verdict)
    assert len(table_rows(study, {})[1]) == len(study.points) + counted


def test_the_table_names_the_line_where_a_stretch_has_one_of_its_own():
    values = BEFORE + [20, 21, 20, 21] + [30, 32, 11, 9] * 2
    told = said_of_points(found(values, [phase()]))
    assert told[12] == "Above the line"
    assert told[16:20] == ["Above the baseline", "Above the baseline", "On the baseline", "Below the baseline"]


@pytest.mark.parametrize("no", list(YES))
@pytest.mark.parametrize("value", [False, None])
def test_every_question_must_be_answered_with_yes(no, value):
    values = BEFORE + [20] * 4 + [30] * 8
    got = found(values, [phase(**{no: value})])
    [line] = got.phases
    assert (line.state, line.centre) == ("not agreed", None)
    assert "not every question is answered with yes" in phase_sentences(got)[0]
    early = found(values, [phase("2024-07-01", **{no: value})])
    assert (early.baseline_n, early.comparable_from) == (12, None)


@pytest.mark.parametrize(("months", "needed"), [(2, 6), (7, 1)])
def test_a_short_phase_says_how_many_points_it_needs(months, needed):
    got = found(BEFORE + [20] * 4 + [30] * months, [phase()])
    line = got.phases[-1]
    assert (line.state, line.centre, line.needed, line.n) == ("too few points", None, needed, months)


def test_a_phase_beyond_the_data_and_one_in_the_future():
    got = found(BEFORE + [20] * 4, [phase("2025-12-01"), phase("2027-01-01")])
    assert [(line.n, line.state) for line in got.phases] == [(16, "drawn"), (0, "too few points")]
    assert "needs eight more points" in phase_sentences(got)[-1]


def test_without_a_test_the_latest_phase_is_judged_by_its_own_middle():
    values = [40, 41] * 6 + [10, 12, 9, 13, 11, 12, 10, 9, 12, 13, 10, 11]
    assert found(values, [], {}).verdict == "signal"
    got = found(values, [phase("2025-01-01")], {})
    assert (got.verdict, got.centre, got.after_n) == ("no signal yet", 11, 12)
