"""Where a measure is too rare for the run chart, the page says how long it is from one event to the next."""

from __future__ import annotations

import numpy as np
from made_opened import opened
from made_program import monthly, program
from made_small import plain

import cqi_lib as cqi
from cqi_lib.locale.spoken import speaking
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.pdsa.rare_claims import between_sentence
from cqi_lib.pdsa.show.rare import between_chart

FALLS = [{"id": "m", "name": "Falls with injury", "short": "falls", "direction": "decrease", "kind": "outcome"}]
EVENTS = [1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
TEST = {"01": {"measure": "m", "actual_start": "2025-01-10"}}


def studied(values, cycles=None, **measure):
    measures = [FALLS[0] | measure]
    return opened(program(monthly(values), cycles or {}, measures=measures), *([] if not cycles else ["01"]))


def test_the_times_between_are_told_before_the_first_test_and_since():
    there = studied(EVENTS, TEST)
    assert studies_of(there)["m"].verdict == "cannot be told"
    told = (
        "From one to the next before the first test: two to four months, 2.5 in the middle. Times that ended since: one to "
        "six months, 3.5 in the middle. The last one is of July 2025; five months on record since then are without one."
    )
    assert between_sentence(studies_of(there)["m"]) == told
    text = plain(cqi.measure_over_time(there))
    assert "all points together it was 0.4 before the first test and is 0.2 since" in text
    assert told in text and "Falls: months from one to the next" in text
    assert "no verdict is drawn from them" in text


def test_the_chart_has_a_point_for_every_event_after_the_first():
    chart = between_chart(studies_of(studied(EVENTS, TEST))["m"], "falls")
    assert [row[1] for row in chart.table.rows] == ["2", "3", "2", "4", "1", "6"]
    assert [row[2] for row in chart.table.rows] == ["before the first test"] * 4 + ["since"] * 2
    assert "March 2024, 2; June 2024, 3" in chart.sentence


def test_without_a_test_all_times_stand_together():
    study = studies_of(studied(EVENTS))["m"]
    assert between_sentence(study).startswith("From one to the next: one to six months, 2.5 in the middle.")
    assert [len(row) for row in between_chart(study, "falls").table.rows] == [2] * 6


def test_where_a_new_line_was_agreed_the_sentence_says_from_when_on():
    """The times before it are not among them: without a word a reader takes them for all there are."""
    sure = dict.fromkeys(("distinctly_different", "cause_known", "desirable", "expected_to_last"), True)
    study = studies_of(studied(EVENTS, phases=[{"from": "2024-06-01", "who": "We", "why": "Moved"} | sure]))["m"]
    assert between_sentence(study).startswith("Since June 2024, from one to the next: one to six months")
    with speaking("es"):
        assert between_sentence(study).startswith("Desde junio de 2024, de uno al siguiente: de uno a seis meses")


def test_two_events_of_one_period_have_no_time_between_that_is_known():
    values = [2 if n == 11 else v for n, v in enumerate(EVENTS)]
    there = studied(values, TEST)
    assert between_sentence(studies_of(there)["m"]) == "" and between_chart(studies_of(there)["m"], "falls") is None


def test_what_the_run_chart_can_judge_has_no_times_between():
    values = np.random.default_rng(3).poisson(12, 24).tolist()
    assert between_sentence(studies_of(studied(values, TEST))["m"]) == ""
