"""What is told of several tests is true in time and of the right one, whatever their files are called."""

from made_opened import opened
from made_program import monthly, program
from made_small import plain

import cqi_lib as cqi
from cqi_lib.capacity.show.culture import learning_habits

IDEAS = [{"id": "d", "text": "D", "ideas": [{"id": "call", "text": "C"}, {"id": "text", "text": "T"}]}]
PRIORITY = {"id": "p", "domain": "B3", "round": "2024-fall", "drivers": IDEAS}


def begun(start: str, people: int, **more) -> dict:
    return {"priority": "p", "actual_start": start, "scale": {"people": people}, **more}


def ramp(cycles: dict) -> str:
    return plain(cqi.ramp(opened(program([], cycles, [PRIORITY]))))


def test_tests_grow_in_time_and_not_in_the_order_of_their_files():
    """Eight people in January and three in July were "growing from 3 to 8 people"."""
    shrank = {"01": begun("2025-07-16", 3, idea="call"), "02": begun("2025-01-02", 8, idea="call")}
    assert "Two tests so far, of 3 to 8 people" in ramp(shrank)
    grew = {"01": begun("2025-07-16", 8, idea="call"), "02": begun("2025-01-02", 3, idea="call")}
    assert "Two tests so far, growing from 3 to 8 people" in ramp(grew)


def test_tests_that_name_no_idea_do_not_grow_out_of_each_other_unless_one_follows_the_other():
    apart = {"01": begun("2025-01-02", 3), "02": begun("2025-07-16", 8)}
    assert "of 3 to 8 people" in ramp(apart)
    assert "growing from 3 to 8 people" in ramp(apart | {"02": begun("2025-07-16", 8, previous="01")})


def test_a_prediction_written_late_is_in_no_count_of_them():
    """The log said that none can be compared, and the table of habits "1 of 1"."""
    late = {"predictions": [{"made_on": "2025-01-07", "low": 10, "high": 20}], "result": {"value": 25}}
    there = opened(program([], {"01": begun("2025-01-02", 3, actual_end="2025-02-06", **late)}, [PRIORITY]))
    assert "No prediction can be compared with a result yet." in plain(cqi.prediction_log(there))
    habits = learning_habits(there)
    assert (habits["comparable"], habits["missed"]) == (0, 0)


def test_a_cycle_without_a_measure_is_named_where_that_is_said():
    """It stood under the record of the cycle before it, whose chart the page shows."""
    cycles = {"01": begun("2025-01-02", 3, measure="m"), "02": begun("2025-07-16", 8, title="Booking call")}
    there = opened(program(monthly([1, 2, 3], "2025-01-01"), cycles, [PRIORITY]), "02")
    assert "Cycle 2, Booking call, names no measure yet" in plain(cqi.measure_over_time(there))
