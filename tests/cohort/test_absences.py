"""Absences and superlatives say no more than the records carry."""

from made_small import cohort, instrument, opened, plain, series

import cqi_lib as cqi
from cqi_lib.pdsa.claims import note
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.report.first_page import first_page

ALIKE = {"first": [("leader", "11" * 5)]}


def test_of_domains_at_one_level_none_is_called_the_lowest(tmp_path):
    program = opened(cohort(tmp_path, ALIKE, asked=instrument(5, 2)))
    assert "Five challenges , three of them" in plain(first_page(program))
    apart = {"first": [("leader", "11 11 11 21 22")]}
    program = opened(cohort(tmp_path / "b", apart, asked=instrument(5, 2)))
    assert "Five challenges , the lowest three" in plain(first_page(program))


def test_of_domains_at_one_place_on_scales_of_two_lengths_none_is_called_the_lowest(tmp_path):
    asked = instrument(5, 2)
    seven = [{"code": n, "label": f"Step {n}"} for n in range(1, 8)]
    asked["scales"]["long"] = {"levels": seven, "target": 6, "challenge_below": 5, "low_levels": [1, 2, 3]}
    for domain in (2, 4):
        asked["areas"][0]["domains"][domain]["scale"] = "long"
    # The third is a third of its way up, and so are the fourth, on another scale, and the fifth.
    program = opened(cohort(tmp_path, {"first": [("leader", "11 12 33 22 33")]}, asked=asked))
    assert "Five challenges , three of the lowest" in plain(first_page(program))
    program = opened(cohort(tmp_path / "b", {"first": [("leader", "11 12 33 22 34")]}, asked=asked))
    assert "Five challenges , three of the lowest" in plain(first_page(program))
    program = opened(cohort(tmp_path / "c", {"first": [("leader", "11 12 33 23 34")]}, asked=asked))
    assert "Five challenges , the lowest three" in plain(first_page(program))


def test_who_is_missing_is_said_of_the_records(tmp_path):
    text = plain(first_page(opened(cohort(tmp_path, {"first": [("staff", "2" * 9)]}))))
    assert "none of them answered" not in text and "No answers of a leader are on record." in text


def measured(folder, phases, cycles):
    yes = dict.fromkeys(("distinctly_different", "cause_known", "desirable", "expected_to_last"), True)
    measure = {"id": "m", "name": "Counted", "phases": [{"from": day, "why": "new form"} | yes for day in phases]}
    files = {"measures.yml": {"measures": [measure]}, "measures.csv": series(range(10, 30))} | cycles
    return plain(
        cqi.measure_over_time(opened(cohort(folder, ALIKE, asked=instrument(5, 2), files=files, as_of="2025-10-01")))
    )


def test_points_that_a_new_line_cuts_off_were_recorded_all_the_same(tmp_path):
    cycle = {"cycles/01-a.yml": {"title": "A", "measure": "m", "actual_start": "2024-10-20"}}
    text = measured(tmp_path, ["2024-10-01"], cycle)
    assert "Nothing was recorded" not in text
    assert "No point from October 2024 on lies before the first test" in text


def test_a_test_of_something_else_is_no_test_of_this_measure(tmp_path):
    measured(tmp_path, [], {"cycles/01-a.yml": {"title": "A", "actual_start": "2024-10-20"}})
    text = note(studies_of(opened(tmp_path))["m"])
    assert "No test has begun" not in text
    assert "No test of this measure is on record as begun, so the line is the middle value of all 20 points." in text
