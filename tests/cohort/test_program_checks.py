"""What must fit together within one program: groundwork, measures, priorities."""

import pytest
from made_cohort import ALPHA, PAIR, edit, load, pair, the_problem, write


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "said", "severity"),
    [
        ("groundwork.yml", "leads_to: [reached]", "leads_to: [reach]", "leads_to[1]", "Did you mean 'reached'?", "error"),
        ("groundwork.yml", "outcome: reached", "outcome: reaches", "indicators[1].outcome", "Did you mean", "error"),
        ("groundwork.yml", "id: less-stress", "id: reached", "outcomes[2]", "second time", "error"),
        ("measures.yml", "indicator: connected", "indicator: conected", "indicator", "Did you mean", "error"),
        ("measures.yml", "value: 60}", "value: 60}\n      - {from: 2024-11-01, value: 70}", "targets[2]", "each date", "error"),
        ("measures.yml", "value: 60}", "value: 60}\n      - {from: 2024-01-01, value: 50}", "targets[2]", "order", "warning"),
        ("measures.yml", "id: hours", "id: calls", "measure 3", "second time", "error"),
        ("priorities.yml", "domain: B1", "domain: B7", "candidates[2].domain", "Write a domain", "error"),
        ("priorities.yml", "B1, round: 2024-fall", "B1, round: 2023-fall", "candidates[2].round", "2024-fall", "error"),
        ("priorities.yml", "{gap: 5, imp", "{gab: 5, gap: 5, imp", "points.gab", "Did you mean 'gap'?", "error"),
        ("priorities.yml", "{gap: 5, imp", "{gap: 6, imp", "points.gap", "at most 5", "error"),
        ("priorities.yml", "control: 2", "control: 2}}\n  - {domain: C2, round: 2024-fall, points: {gap: 1", "candidates[3].points", "importance", "warning"),
        ("priorities.yml", "domain: B1, round: 2024-fall", "domain: B3, round: 2024-fall", "candidates[2]", "each domain once", "error"),
        ("priorities.yml", "measure: connected", "measure: conected", "aim.measure", "Did you mean", "error"),
        ("priorities.yml", "to: 60", "to: 39", "aim.to", "more than 39", "error"),
        ("priorities.yml", "to: 60", "to: 20", "aim.to", "direction: increase", "error"),
        ("priorities.yml", "by: 2025-12-31", "by: 2024-01-31", "aim.by", "a later day", "error"),
        ("priorities.yml", "chosen_on: 2024-10-24", "chosen_on: 2024-10-01", "chosen_on", "before the round", "warning"),
        ("priorities.yml", "chosen_on: 2024-10-24", "chosen_on: 2025-11-20", "chosen_on", "after 2025-11-14", "warning"),
        ("priorities.yml", "measure: calls", "measure: call", "drivers[1].measure", "Did you mean 'calls'?", "error"),
        ("priorities.yml", "id: booking\n", "id: reminders\n", "drivers[2]", "second time", "error"),
        ("priorities.yml", "id: map-card", "id: text-reminder", "ideas[2]", "second time", "error"),
    ],
)  # fmt: skip
def test_a_reference_or_value_that_does_not_fit(tmp_path, file, old, new, where, said, severity):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/{file}", old, new)
    found = [p for p in load(folder).problems if p.where.startswith(f"{ALPHA}/{file}") and where in p.where]
    assert len(found) == 1, load(folder).problems
    assert said in str(found[0]) and found[0].severity == severity and found[0].program == "alpha-house"


def test_a_target_below_the_start_is_right_where_less_is_better(tmp_path):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/measures.yml", "direction: increase", "direction: decrease")
    assert "less than 39" in the_problem(load(folder), "aim.to").allowed
    edit(folder, f"{ALPHA}/priorities.yml", "to: 60", "to: 20")
    assert load(folder).problems == ()


def test_a_fourth_priority_of_one_round_is_warned_of(tmp_path):
    folder = pair(tmp_path)
    more = "".join(f"  - {{id: p{n}, domain: C{n}, round: 2024-fall}}\n" for n in (1, 2, 3, 4))
    edit(folder, f"{ALPHA}/priorities.yml", "visits:", more + "visits:")
    assert the_problem(load(folder), "priorities[4]", "warning").allowed == "1 to 3 priorities in a round"


def test_an_idea_may_be_carried_over_to_the_next_round_but_not_change_its_meaning(tmp_path):
    folder = pair(tmp_path)
    again = """  - id: referrals-2
    domain: B3
    round: 2025-fall
    drivers:
      - id: booking
        text: The first visit is booked before the family leaves
        ideas: [{id: booking-call, text: Call the partner together with the family}]
"""
    edit(folder, f"{ALPHA}/priorities.yml", "visits:", again + "visits:")
    assert load(folder).problems == ()
    edit(folder, f"{ALPHA}/priorities.yml", "text: Call the partner together with the family}]", "text: Other}]")
    assert "another text" in the_problem(load(folder), "priorities[2].drivers[1].ideas[1]").found


def test_points_and_events_after_the_day_of_the_report_are_left_out():
    alpha = load(PAIR, as_of="2024-12-31").programs["alpha-house"]
    assert str(alpha.series["date"].max().date()) == "2024-12-01"
    assert alpha.events["label"].tolist() == ["Referral log moved to a new system; June is lost"]
    said = [p.found for p in alpha.problems if p.severity == "warning"]
    assert "10 points of 'connected' after 2024-12-31, the first on 2025-01-01" in said
    assert any(found.startswith("2025-03-10, after") for found in said)
    assert not alpha.failed


def test_a_measure_without_values_is_warned_of(tmp_path):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/measures.yml", "measures:\n", "measures:\n  - {id: new, name: New}\n")
    assert "'new'" in the_problem(load(folder), f"{ALPHA}/measures.csv", "warning").found


def test_a_file_of_another_name_is_said(tmp_path):
    folder = pair(tmp_path)
    (folder / ALPHA / "votes.csv").rename(folder / ALPHA / "vote.csv")
    assert "Did you mean 'votes.csv'?" in the_problem(load(folder), "vote.csv", "warning").mend


@pytest.mark.parametrize("name", ["01-x.yaml", "a b.yml", "ü.yml", "01.csv"])
def test_a_cycle_of_another_name_is_an_error(tmp_path, name):
    folder = pair(tmp_path)
    write(folder, f"{ALPHA}/cycles/{name}", "title: T\n")
    assert "01-text-reminder.yml" in the_problem(load(folder), f"cycles/{name}").allowed


def test_a_reference_to_an_entry_that_was_set_aside_is_no_second_problem(tmp_path):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/measures.yml", "kind: process", "kind: proces")
    cohort = load(folder)
    assert "Did you mean 'process'?" in the_problem(cohort, "measures.yml").mend
    assert list(cohort.programs["alpha-house"].measures) == ["connected", "hours"]
