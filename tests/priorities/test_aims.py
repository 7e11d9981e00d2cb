import datetime as dt

import pytest
from made_cohort import ALPHA, PAIR, edit, load, pair

from cqi_lib.cohort.records.priorities import Priority
from cqi_lib.priorities.aims import SMART, check_aim, lint_drivers, smart, values_before_tests

DAY = dt.date(2025, 11, 14)


@pytest.fixture(scope="module")
def alpha():
    return load(PAIR).programs["alpha-house"]


def test_a_whole_aim_lacks_nothing(alpha):
    assert check_aim(alpha.priorities.priorities[0], alpha, DAY) == []
    assert check_aim(alpha.priorities.priorities[0], alpha, dt.date(2026, 1, 1)) == ["date_past"]


@pytest.mark.parametrize(
    ("aim", "codes"),
    [
        ({}, ["no_measure", "no_baseline", "no_target", "no_date"]),
        ({"measure": "nothing", "from": 1, "to": 2, "by": "2026-01-01"}, ["unknown_measure"]),
        ({"measure": "connected", "from": 39, "to": 30, "by": "2026-01-01"}, ["wrong_side"]),
        ({"measure": "connected", "from": 39, "to": 44, "by": "2026-01-01"}, ["within_chance"]),
        ({"measure": "connected", "from": 39, "to": 45, "by": "2026-01-01"}, []),
        ({"measure": "hours", "from": 6, "to": 5.8, "by": "2026-01-01"}, ["within_chance", "not_outcome"]),
        ({"measure": "hours", "from": 6, "to": 7, "by": "2026-01-01"}, ["wrong_side", "not_outcome"]),
        ({"measure": "hours", "to": 4}, ["no_baseline", "not_outcome", "no_date"]),
        ({"measure": "calls", "from": 4, "to": 9, "by": "2026-01-01"}, ["baseline_unfounded", "not_outcome"]),
    ],
)
def test_what_an_aim_lacks(alpha, aim, codes):
    aim |= {"for_whom": "families", "equity": "all languages"}
    whole = {"id": "p", "domain": "B3", "round": "2024-fall", "why": "families told us", "aim": aim}
    assert check_aim(Priority.model_validate(whole), alpha, DAY) == codes


def test_for_whom_and_equity(alpha):
    made = Priority.model_validate({"id": "p", "domain": "B3", "round": "2024-fall"})
    assert check_aim(made, alpha, DAY)[-2:] == ["no_scope", "no_equity"]
    assert "no_why" in check_aim(made, alpha, DAY)


def test_what_is_mostly_out_of_our_hands(alpha):
    # The team gave B1 2 of 5 for being within its control, C1 5 of 5.
    aim = {"measure": "connected", "from": 39, "to": 60, "by": "2026-01-01", "for_whom": "a", "equity": "b"}
    made = {"id": "p", "domain": "B1", "round": "2024-fall", "why": "c", "aim": aim}
    assert check_aim(Priority.model_validate(made), alpha, DAY) == ["out_of_control"]
    assert check_aim(Priority.model_validate(made | {"domain": "C1"}), alpha, DAY) == []


def test_a_step_without_start_or_target_is_not_called_a_real_one():
    for code in ("no_baseline", "no_target"):
        assert smart([code])["measurable"] == smart([code])["achievable"] == (code,)


def test_without_a_measure_nothing_is_measured_and_nobody_can_say_whose_life_changes():
    """Both questions were "Answered" of an aim without one, beside "no aim is set on an outcome measure"."""
    for letter in ("measurable", "relevant"):
        assert smart(["no_measure"])[letter] == ("no_measure",)
        assert smart(["unknown_measure"])[letter] == ("unknown_measure",)


def test_the_five_questions_hold_every_code():
    every = [code for codes in SMART.values() for code in codes]
    assert len(set(every)) == 14 and len(every) == 19
    asked = smart(["no_measure", "wrong_side", "no_date"])
    assert asked == {
        "specific": ("no_measure",), "measurable": ("no_measure",), "achievable": ("wrong_side",),
        "relevant": ("no_measure",), "time_bound": ("no_date",),
    }  # fmt: skip


def test_values_before_the_first_test(alpha):
    assert len(values_before_tests(alpha, "connected")) == 11
    assert len(values_before_tests(alpha, "calls")) == 0
    assert values_before_tests(alpha, "hours")[:2] == [6.0, 6.6]


def test_what_drivers_lack(alpha, tmp_path):
    lacks = [(lack.code, lack.id, lack.subject) for lack in lint_drivers(alpha.priorities.priorities[0], alpha)]
    assert lacks == [("driver_without_measure", "booking", "The first visit is booked before the family leaves")]
    bare = Priority(id="p", domain="B3", round="2024-fall")
    assert [lack.code for lack in lint_drivers(bare, alpha)] == ["no_driver", "no_outcome_measure"]
    many = [{"id": f"d{n}", "text": "D"} for n in range(6)]
    full = Priority.model_validate({"id": "p", "domain": "B3", "round": "r", "drivers": many})
    codes = [lack.code for lack in lint_drivers(full, alpha)]
    assert codes[0] == "too_many_drivers" and codes.count("driver_without_idea") == 6
    one = full.model_copy(update={"drivers": full.drivers[:1]})
    assert lint_drivers(one, alpha)[0].code == "few_drivers"
    theory = {
        "drivers": [
            {"id": "a", "text": "A", "measure": "connected", "ideas": [{"id": "i", "text": "I"}]},
            {"id": "b", "text": "B", "secondary": [
                {"id": "c", "text": "C", "measure": "calls", "ideas": [{"id": "j", "text": "J"}]},
                {"id": "d", "text": "D", "ideas": [{"id": "k", "text": "K"}]},
            ]},
        ],
        "ideas": [{"id": "l", "text": "L", "measure": "calls"}],
    }  # fmt: skip
    made = Priority.model_validate({"id": "p", "domain": "B3", "round": "r", "aim": {"measure": "connected"}} | theory)
    assert [(lack.code, lack.id) for lack in lint_drivers(made, alpha)] == [
        ("driver_without_process", "a"), ("idea_without_measure", "k"), ("idea_without_driver", "l"),
    ]  # fmt: skip
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/measures.yml", "kind: balancing", "kind: learning")
    changed = load(folder).programs["alpha-house"]
    assert lint_drivers(changed.priorities.priorities[0], changed)[-1].code == "no_balancing_measure"
