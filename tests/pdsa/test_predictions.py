from __future__ import annotations

import datetime as dt

import pytest

from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.pdsa.predictions import compare, compare_all

AS_OF = dt.date(2025, 6, 1)


def compared(low=60, high=70, value=48, made_on="2024-11-01", start="2024-11-04", as_of=AS_OF, **fields):
    prediction = {"made_on": made_on, "low": low, "high": high}
    return compare(
        CycleFile(title="c", predictions=[prediction], actual_start=start, result={"value": value}, **fields), as_of
    )


@pytest.mark.parametrize(
    ("low", "high", "value", "outcome"),
    [
        (60, 70, 48, "below"),
        (60, 70, 60, "as predicted"),
        (60, 70, 70, "as predicted"),
        (60, 70, 70.5, "above"),
        (60, None, 99, "as predicted"),
        (60, None, 59, "below"),
        (None, 70, 71, "above"),
        (70, 60, 65, "as predicted"),
        (0.3, 0.3, 0.1 + 0.2, "as predicted"),
        (None, None, 48, "cannot tell"),
        (60, 70, None, "cannot tell"),
    ],
)
def test_the_result_is_placed_in_the_predicted_range(low, high, value, outcome):
    assert compared(low, high, value).outcome == outcome


@pytest.mark.parametrize(
    ("made_on", "start", "timing"),
    [
        ("2024-11-03", "2024-11-04", "before"),
        ("2024-11-04", "2024-11-04", "late"),
        ("2024-12-01", "2024-11-04", "late"),
        ("2024-11-03", None, "unknown"),
        ("2024-11-03", "2025-07-01", "unknown"),
    ],
)
def test_a_prediction_made_on_the_day_the_test_began_is_late(made_on, start, timing):
    assert compared(made_on=made_on, start=start).timing == timing


def test_the_first_prediction_counts():
    predictions = [{"made_on": "2024-11-01", "low": 60, "high": 70}, {"made_on": "2024-12-01", "low": 45, "high": 50}]
    got = compare(CycleFile(title="c", predictions=predictions, actual_start="2024-11-04", result={"value": 48}), AS_OF)
    assert (got.prediction.low, got.timing, got.outcome) == (60, "before", "below")


def test_no_prediction_and_one_in_words_cannot_be_compared():
    got = compare(CycleFile(title="c", actual_start="2024-11-04", result={"value": 48}), AS_OF)
    assert (got.prediction, got.timing, got.value, got.outcome) == (None, "unknown", 48, "cannot tell")
    words = CycleFile(title="c", predictions=[{"made_on": "2024-11-01", "text": "More will come"}], result={"value": 4})
    assert compare(words, AS_OF).outcome == "cannot tell"


def test_a_result_studied_later_is_not_known_yet():
    assert compared(studied_on="2025-06-02").value is None
    assert compared(studied_on="2025-06-01").value == 48
    assert compared(start="2025-07-01").value is None


def test_questions_and_measures_make_threads_and_the_first_entry_of_each_counts():
    cycle = CycleFile(
        title="x",
        measure="m",
        questions=["a", "b"],
        predictions=[
            {"made_on": "2025-01-01", "low": 60, "high": 70},
            {"made_on": "2025-01-02", "low": 40, "high": 50, "question": 1},
            {"made_on": "2025-01-02", "high": 20, "question": 2},
            {"made_on": "2025-01-09", "low": 5, "high": 9, "measure": "hours"},
        ],
        actual_start="2025-01-05",
        result={"value": 48},
        answers=[{"question": 2, "value": 9}, {"measure": "hours", "value": 9.5}],
    )
    first, second, hours = compare_all(cycle, AS_OF)
    assert (first.outcome, first.difference, first.later, first.timing) == ("below", -12, 1, "before")
    assert (second.outcome, second.question, second.measure, second.difference) == ("as predicted", 2, None, 0)
    assert (hours.outcome, hours.measure, hours.timing, hours.difference) == ("above", "hours", "late", 0.5)
    assert compare(cycle, AS_OF) == first


@pytest.mark.parametrize(
    ("prediction", "result", "matched", "expected"),
    [
        ({"text": "Short calls"}, {"text": "Nine minutes"}, None, ("cannot tell", None, "words")),
        ({"text": "Short calls"}, {"text": "Nine minutes"}, "partly", ("partly", "team", None)),
        ({"text": "Short calls"}, {}, "not", ("not as predicted", "team", None)),
        ({"direction": "up"}, {"value": 48}, None, ("cannot tell", None, "direction")),
        ({"direction": "up"}, {"value": 48}, "met", ("as predicted", "team", None)),
        ({"low": 60}, {"value": 48}, "met", ("below", "numbers", None)),
        ({"low": 60}, {"text": "Half"}, None, ("cannot tell", None, "words in result")),
        ({"low": 60}, {}, None, ("cannot tell", None, "no result")),
    ],
)
def test_words_are_left_to_the_team_and_numbers_never_are(prediction, result, matched, expected):
    cycle = CycleFile(
        title="x", predictions=[{"made_on": "2025-01-01", **prediction}], actual_start="2025-01-05",
        result=result, matched=matched,
    )  # fmt: skip
    got = compare(cycle, AS_OF)
    assert (got.outcome, got.by, got.why) == expected


def test_without_a_prediction_that_is_said():
    assert compare(CycleFile(title="x", result={"value": 4}, matched="met"), AS_OF).why == "no prediction"
