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
        (FIRST, "actual_end: 2025-01-31", "actual_end: 2024-10-31", "actual_end", "before the beginning (actual_start: ", "error"),
        (FIRST, "planned_end: 2025-01-31", "planned_end: 2024-10-31", "planned_end", "before the beginning (planned_start: ", "error"),
        (FIRST, "actual_end: 2025-01-31\n", "", "decision", "it ended (actual_end)", "warning"),
        (FIRST, "studied_on: 2025-02-05", "studied_on: 2024-10-05", "studied_on", "before the test began", "error"),
        (FIRST, "n: 11,", "n: 12,", "baselines[1].n", "11", "warning"),
        (FIRST, "centre: 38.71", "centre: 35", "baselines[1].centre", "median 38.71", "warning"),
        (FIRST, "{value: 51, n: 80}", "{value: 62, n: 80}", "result.value", "days of the test: ", "warning"),
        (FIRST, "to: 2024-10-01, n: 11", "to: 2024-11-01, n: 12", "baselines[1].to", "the first test", "warning"),
        (FIRST, "from: 2023-11-01", "from: 2025-11-01", "baselines[1].from", "Exchange", "error"),
        (SECOND, "previous: 01-text-reminder", "previous: 01-text-remind", "previous", "Did you mean", "error"),
        (SECOND, "previous: 01-text-reminder", "previous: 02-booking-call", "previous", "the cycle itself", "error"),
        (SECOND, "actual_start: 2025-02-10", "actual_start: 2024-10-30", "actual_start", "before 01-text", "warning"),
        (OPEN, "planned_start: 2025-11-20", "actual_start: 2025-11-20", "actual_start", "after 2025-11-14", "warning"),
        (OPEN, "planned_end", "decision: adapt\nplanned_end", "decision", "actual_start", "error"),
        (OPEN, "planned_end", "actual_start: 2025-11-12\ndecision: adapt\nplanned_end", "decision", "without a study", "error"),
        (OPEN, "planned_start: 2025-11-20", "actual_end: 2025-11-13", "actual_end", "an end without the day the test began (actual_start)", "error"),
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


def test_a_result_that_counts_other_people_says_so(tmp_path):
    folder = pair(tmp_path)
    edit(folder, FIRST, "{value: 51, n: 80}", "{value: 62, n: 12, text: The 12 families at the north door}")
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


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "said", "severity"),
    [
        (SECOND, "purpose:", "next: {cycle: 02-booking-call}\npurpose:", "next.cycle", "the cycle itself", "error"),
        (OPEN, "[Do families come without an appointment?]", "[a, b, c, d]", "questions", "4 questions", "warning"),
        (OPEN, "made_on: 2025-11-10", "question: 3, made_on: 2025-11-10", "predictions[1].question", "question 3", "warning"),
        (OPEN, "planned_end", "answers: [{question: 2, value: 1}]\nplanned_end", "answers[1].question", "question 2", "warning"),
        (OPEN, "planned_end", "answers: [{measure: visit}]\nplanned_end", "answers[1].measure", "visit", "error"),
        (FIRST, "learned:", "data: [{on: 2025-03-01, value: 2}]\nlearned:", "data[1].on", "not within the test", "warning"),
        (FIRST, "learned:", "data: [{on: 2030-03-01, value: 2}]\nlearned:", "data[1].on", "after 2025-11-14", "warning"),
        (FIRST, "learned:", "data: [{on: 2024-12-01, numerator: 2}]\nlearned:", "data[1]", "without the other", "warning"),
        (FIRST, "learned:", "data: [{on: 2024-12-01, numerator: 2, denominator: 0}]\nlearned:", "denominator", "more than 0", "warning"),
        (FIRST, "from: 2023-11-01, to: 2024-10-01, n: 11", "from: 2023-12-01, to: 2024-10-01, n: 10", "baselines[1]",
         "The rule counts", "warning"),
        (FIRST, "made_on: 2024-10-28, measure: connected, from", "made_on: 2024-11-04, measure: connected, from",
         "baselines[1].made_on", "when the test had begun", "warning"),
    ],
)  # fmt: skip
def test_what_does_not_fit_in_the_fields_of_a_full_record(tmp_path, file, old, new, where, said, severity):
    folder = pair(tmp_path)
    edit(folder, file, old, new)
    found = [p for p in load(folder).problems if p.where.startswith(file) and where in p.where and said in str(p)]
    assert len(found) == 1, load(folder).problems
    assert found[0].severity == severity and ", line " in found[0].where


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{made_on: 2025-11-10, text: Many will come}", "in words only"),
        ("{made_on: 2025-11-10, direction: up}", "a direction without a number"),
        ("{made_on: 2025-11-10, confidence: 50}", "predicts nothing"),
    ],
)
def test_a_prediction_without_a_number_is_named_and_explained(tmp_path, entry, said):
    folder = pair(tmp_path)
    text = (folder / OPEN).read_text("utf-8").splitlines()
    text = [
        f"predictions: [{entry}]" if line.startswith("predictions") else line
        for line in text
        if "made_on" not in line or "predictions" in line
    ]
    (folder / OPEN).write_text("\n".join(text) + "\n", "utf-8")
    [problem] = load(folder).problems
    assert said in problem.found and problem.severity == "warning"
    if "in words" in said or "direction" in said:
        assert "before the test begins" in problem.mend
        with (folder / OPEN).open("a", encoding="utf-8") as file:
            file.write("actual_start: 2025-11-12\n")
        [problem] = [p for p in load(folder).problems if said in p.found]
        assert "`matched" in problem.mend


def test_a_circle_through_next_is_found_too(tmp_path):
    folder = pair(tmp_path)
    edit(folder, SECOND, "previous: 01-text-reminder\n", "")
    assert not [p for p in load(folder).problems if "comes back" in p.found]
    edit(folder, FIRST, "purpose:", "previous: 02-booking-call\npurpose:")
    assert len([p for p in load(folder).problems if "comes back" in p.found]) == 1


PHASES = "    phases: [{from: 2025-01-01, who: Team, why: Moved, distinctly_different: true, cause_known: true, desirable: true, expected_to_last: true}]\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("from: 2025-01-01", "from: 2030-01-01", "after 2025-11-14"),
        ("from: 2025-01-01", "from: 2025-09-01", "a phase of 2 points"),
        ("desirable: true", "desirable: false", "no yes to desirable"),
        (", cause_known: true, desirable: true", "", "no yes to cause_known, desirable"),
        ("who: Team, ", "", "a phase without who"),
        ("who: Team, why: Moved, ", "", "a phase without who and why"),
    ],
)
def test_phases(tmp_path, old, new, said):
    folder = pair(tmp_path)
    file = f"{ALPHA}/measures.yml"
    edit(folder, file, "value: 60}\n", "value: 60}\n" + PHASES)
    assert not [p for p in load(folder).problems if "phase" in str(p)]
    edit(folder, file, old, new)
    assert [p.severity for p in load(folder).problems if said in p.found] == ["warning"]
