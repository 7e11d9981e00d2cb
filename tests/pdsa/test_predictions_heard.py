"""The figure of predictions, read aloud: what was not predicted or not found is said once."""

import re

from made_small import cohort, opened, plain, series

import cqi_lib as cqi

CYCLES = {
    "01": {"measure": "m", "actual_start": "2024-11-04", "actual_end": "2024-11-22", "result": {"value": 46}},
    "02": {
        "measure": "m",
        "predictions": [{"made_on": "2024-11-30", "low": 55, "high": 65}],
        "actual_start": "2024-12-02",
    },
    "03": {"measure": "m", "actual_start": "2024-12-09"},
    "04": {
        "measure": "m",
        "predictions": [{"made_on": "2024-11-30", "text": "Fewer calls"}],
        "actual_start": "2024-12-02",
        "result": {"text": "They called less"},
    },
}


def test_what_is_not_there_is_not_read_twice(tmp_path):
    files = {f"cycles/{n}.yml": {"title": f"Try {n}"} | c for n, c in CYCLES.items()}
    files |= {"measures.yml": {"measures": [{"id": "m", "name": "Calls"}]}, "measures.csv": series(range(40, 52))}
    people = [("leader", "222 222 222")]
    program = opened(cohort(tmp_path, {"first": people}, files=files, as_of="2025-03-01"))
    html = str(cqi.measure_over_time(program).html)
    heard = re.search(r'Predictions and results\. [^<"]+\.', html)[0]
    assert heard == (
        "Predictions and results. 1 Try 01: got 46, nothing was predicted; 2 Try 02: predicted 55 to 65, no result yet; "
        "3 Try 03: nothing was predicted; 4 Try 04: predicted “Fewer calls”, got “They called less”, "
        "predicted in words only, so numbers cannot tell."
    )


def test_peoples_words_inside_a_sentence_stand_in_quotes(tmp_path):
    cycle = {
        "title": "Call",
        "measure": "m",
        "questions": ["Do more come?", "Does the call annoy?"],
        "predictions": [
            {"made_on": "2024-11-01", "measure": "m", "low": 40},
            {"made_on": "2024-11-01", "question": 2, "text": "Nobody"},
        ],
        "actual_start": "2024-11-04",
        "actual_end": "2024-11-22",
        "result": {"value": 46},
        "answers": [{"question": 2, "text": "One family", "matched": "partly"}],
    }
    files = {"cycles/01.yml": cycle, "measures.yml": {"measures": [{"id": "m", "name": "Calls"}]}}
    program = opened(
        cohort(tmp_path, {"first": [("leader", "222 222 222")]}, files=files, as_of="2025-03-01"), cycle="01"
    )
    assert "Predicted “Nobody”, got “One family”: partly as predicted, says the team." in plain(
        cqi.cycle_record(program)
    )
