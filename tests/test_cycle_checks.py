"""What must fit together in a program's cycles."""

import pytest
from made_cohort import ALPHA, BETA, edit, load, pair, the_problem, write

FIRST, SECOND = f"{ALPHA}/cycles/01-text-reminder.yml", f"{ALPHA}/cycles/02-booking-call.yml"
OPEN = f"{BETA}/cycles/01-open-hour.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "said", "severity"),
    [
        (FIRST, "priority: referrals", "priority: referral", "priority", "Did you mean 'referrals'?", "error"),
        (FIRST, "driver: reminders", "driver: reminder", "driver", "Did you mean 'reminders'?", "error"),
        (FIRST, "idea: text-reminder", "idea: text-remind", "idea", "Did you mean 'text-reminder'?", "error"),
        (FIRST, "idea: text-reminder", "idea: booking-call", "idea", "an idea of 'booking'", "error"),
        (FIRST, "\nmeasure: connected", "\nmeasure: conected", ", measure", "Did you mean 'connected'?", "error"),
        (FIRST, "other_measures: [hours]", "other_measures: [hour]", "other_measures[1]", "Did you mean", "error"),
        (FIRST, "10-28, measure: connected, low", "10-28, measure: x, low", "predictions[1].measure", "calls", "error"),
        (FIRST, "low: 55", "low: 75", "predictions[1].low", "at most 65", "error"),
        (FIRST, "made_on: 2024-10-28, measure: connected, low", "made_on: 2024-11-01, measure: connected, low",
         "predictions[1].made_on", "when the test had begun", "warning"),
        (FIRST, "cycle: 02-booking-call", "cycle: 03-booking-call", "next.cycle", "Did you mean", "warning"),
        (FIRST, "actual_end: 2025-01-31", "actual_end: 2024-10-31", "actual_end", "before actual_start", "error"),
        (FIRST, "planned_end: 2025-01-31", "planned_end: 2024-10-31", "planned_end", "before planned_start", "error"),
        (FIRST, "actual_end: 2025-01-31\n", "", "decision", "no actual_end", "warning"),
        (FIRST, "studied_on: 2025-02-05", "studied_on: 2024-10-05", "studied_on", "before the test began", "error"),
        (FIRST, "n: 11,", "n: 12,", "baselines[1].n", "11", "warning"),
        (FIRST, "centre: 38.71", "centre: 35", "baselines[1].centre", "median 38.71", "warning"),
        (FIRST, "to: 2024-10-01, n: 11", "to: 2024-11-01, n: 12", "baselines[1].to", "the first test", "warning"),
        (FIRST, "from: 2023-11-01", "from: 2025-11-01", "baselines[1].from", "Exchange", "error"),
        (SECOND, "previous: 01-text-reminder", "previous: 01-text-remind", "previous", "Did you mean", "error"),
        (SECOND, "previous: 01-text-reminder", "previous: 02-booking-call", "previous", "the cycle itself", "error"),
        (SECOND, "actual_start: 2025-02-10", "actual_start: 2024-10-30", "actual_start", "before 01-text", "warning"),
        (OPEN, "planned_start: 2025-11-20", "actual_start: 2025-11-20", "actual_start", "after 2025-11-14", "warning"),
        (OPEN, "planned_end", "decision: adapt\nplanned_end", "decision", "actual_start", "error"),
        (OPEN, "planned_end", "actual_start: 2025-11-12\ndecision: adapt\nplanned_end", "decision", "without a study", "error"),
        (OPEN, "planned_start: 2025-11-20", "actual_end: 2025-11-13", "actual_end", "an end without actual_start", "error"),
        (OPEN, "made_on: 2025-11-10", "made_on: 2025-11-20", "predictions[1].made_on", "after 2025-11-14", "warning"),
        (OPEN, "made_on: 2025-11-10", "made_on: soon", "predictions[1].made_on", "2025-03-31", "error"),
        (OPEN, "planned_end", "decision: maybe\nplanned_end", "decision", "adopt", "error"),
    ],
)  # fmt: skip
def test_what_does_not_fit(tmp_path, file, old, new, where, said, severity):
    folder = pair(tmp_path)
    edit(folder, file, old, new)
    cohort = load(folder)
    found = [p for p in cohort.problems if p.where.startswith(file) and where in p.where and said in str(p)]
    assert len(found) == 1, cohort.problems
    assert found[0].severity == severity and ", line " in found[0].where


def test_a_test_that_stopped_without_data_needs_no_study(tmp_path):
    folder = pair(tmp_path)
    edit(
        folder, OPEN, "planned_end", "actual_start: 2025-11-12\nactual_end: 2025-11-13\ndecision: stopped\nplanned_end"
    )
    assert load(folder).problems == ()


def test_a_chain_that_comes_back_to_itself_is_named_once(tmp_path):
    folder = pair(tmp_path)
    edit(folder, FIRST, "purpose:", "previous: 02-booking-call\npurpose:")
    circle = [p for p in load(folder).problems if "comes back" in p.found]
    assert len(circle) == 1 and "01-text-reminder → 02-booking-call → 01-text-reminder" in circle[0].found


def test_a_driver_of_another_priority(tmp_path):
    folder = pair(tmp_path)
    other = "  - {id: other, domain: C1, round: 2024-fall, drivers: [{id: far, text: Far}]}\n"
    edit(folder, f"{ALPHA}/priorities.yml", "visits:", other + "visits:")
    edit(folder, FIRST, "driver: reminders", "driver: far")
    found = [p for p in load(folder).problems if ", driver" in p.where]
    assert "a driver of 'other'" in found[0].found


def test_many_cycles_and_an_empty_one(tmp_path):
    folder = pair(tmp_path)
    write(folder, f"{BETA}/cycles/02-empty.yml", "")
    assert the_problem(load(folder), "02-empty").found == "an empty file"
