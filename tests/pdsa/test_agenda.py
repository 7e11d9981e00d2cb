from __future__ import annotations

import datetime as dt

from made_program import AS_OF, monthly, program

from cqi_lib.pdsa.agenda import AgendaItem, agenda

D = dt.date


def listed(cycles=None, **rest):
    return agenda(program(cycles=cycles, **rest), AS_OF)


def test_what_is_due_is_listed_by_date():
    cycles = {
        "01-study": {"actual_start": "2025-10-01", "actual_end": "2025-12-01"},
        "02-decide": {"actual_start": "2025-10-01", "actual_end": "2025-11-01", "studied_on": "2025-11-20"},
        "03-start": {"planned_start": "2026-02-01"},
        "04-runs": {"actual_start": "2026-01-01", "planned_end": "2026-02-01"},
        "05-undated": {"predictions": [{"made_on": "2025-12-01", "text": "More"}]},
        "06-late": {"planned_start": "2026-01-10", "predictions": [{"made_on": "2025-12-01", "low": 3}]},
        "07-done": {
            "actual_start": "2025-01-01",
            "decision": "adopt",
            "next": {"plan": "Look again", "on": "2026-03-01"},
        },
    }
    visits = [{"on": "2025-12-04", "what": "past"}, {"on": "2026-01-15", "what": "today"}]
    assert listed(cycles, visits=visits) == [
        AgendaItem(D(2025, 11, 20), "decision", True, cycle="02-decide"),
        AgendaItem(D(2025, 12, 1), "study", True, cycle="01-study"),
        AgendaItem(D(2026, 1, 10), "start", True, cycle="06-late"),
        AgendaItem(D(2026, 1, 15), "visit", False, text="today"),
        AgendaItem(D(2026, 2, 1), "study", False, cycle="04-runs"),
        AgendaItem(D(2026, 2, 1), "prediction", False, cycle="03-start"),
        AgendaItem(D(2026, 2, 1), "start", False, cycle="03-start"),
        AgendaItem(D(2026, 3, 1), "next step", False, cycle="07-done", text="Look again"),
        AgendaItem(None, "start", False, cycle="05-undated"),
    ]


def test_an_empty_prediction_is_missing():
    kinds = [i.kind for i in listed({"01": {"predictions": [{"made_on": "2025-12-01"}]}})]
    assert kinds == ["prediction", "start"]


def test_a_past_next_step_stays_until_the_next_cycle_begins():
    adapted = {"actual_start": "2025-01-01", "decision": "adapt", "next": {"plan": "Again", "on": "2025-03-01"}}
    assert listed({"01": adapted}) == [AgendaItem(D(2025, 3, 1), "next step", True, cycle="01", text="Again")]
    assert listed({"01": adapted | {"decision": "abandon"}}) == []
    begun = {"previous": "01", "actual_start": "2025-04-01", "decision": "adopt"}
    assert listed({"01": adapted, "02": begun}) == []
    planned = {"previous": "01", "planned_start": "2026-02-01"}
    assert [i.kind for i in listed({"01": adapted, "02": planned})] == ["prediction", "start"]


def test_points_needed_come_with_the_month_that_can_bring_them():
    """Six months since the test began in July: January to April can bring the four that lack."""
    cycles = {"01": {"measure": "m", "actual_start": "2025-07-05", "decision": "stopped"}}
    got = listed(cycles, rows=monthly([5, 6] * 6 + [7] * 6, "2024-07-01"))
    assert got == [AgendaItem(D(2026, 4, 30), "points", False, measure="m", points=4)]


def test_points_missing_for_long_are_counted_from_now():
    cycles = {"01": {"measure": "m", "actual_start": "2024-01-01", "decision": "stopped"}}
    got = listed(cycles, rows=monthly([5, 6, 5, 6], "2024-01-01"))
    assert got == [AgendaItem(D(2026, 6, 30), "points", False, measure="m", points=6)]


def test_a_measure_nobody_follows_is_not_on_the_agenda():
    assert listed(rows=monthly([5, 6, 5, 6])) == []
    priority = {"id": "p", "domain": "B3", "round": "r", "aim": {"measure": "m"}}
    got = listed(rows=monthly([5, 6, 5, 6], "2025-09-01"), priorities=[priority])
    assert [(i.kind, i.points, i.on) for i in got] == [("points", 6, D(2026, 6, 30))]


def test_a_short_baseline_needs_no_new_points():
    cycles = {"01": {"measure": "m", "actual_start": "2024-03-10", "decision": "stopped"}}
    assert listed(cycles, rows=monthly([5, 6, 5, 6])) == []


def test_no_records_no_agenda():
    assert listed(measures=[]) == []


def test_a_step_that_was_written_down_twice_is_listed_once():
    def cycle(plan, **more):
        return {"actual_start": "2025-01-01", "decision": "adopt", "next": {"plan": plan, "on": "2026-03-01"}, **more}

    cycles = {"01-a": cycle("Meet the partners"), "02-b": cycle("Meet the  partners."), "03-c": cycle("Ask again")}
    visits = [{"on": "2026-03-01", "what": "Meet the partners"}, {"on": "2026-03-02", "what": "Meet the partners"}]
    assert listed(cycles, visits=visits) == [
        AgendaItem(D(2026, 3, 1), "next step", False, cycle="01-a", text="Meet the partners"),
        AgendaItem(D(2026, 3, 1), "next step", False, cycle="03-c", text="Ask again"),
        AgendaItem(D(2026, 3, 2), "visit", False, text="Meet the partners"),
    ]


def test_of_the_same_step_the_one_that_says_who_is_listed():
    done = {
        "actual_start": "2025-01-01",
        "decision": "adopt",
        "next": {"plan": "Meet the partners", "on": "2026-03-01"},
    }
    task = {"what": "Meet the partners", "when": "2026-03-01"}
    tasks = [task | {"who": "Ana"}, task | {"who": "Ben"}, task]
    runs = {"actual_start": "2026-01-01", "planned_end": "2026-05-01", "tasks": tasks}
    found = [(i.kind, i.text, i.who) for i in listed({"01-a": done, "02-b": runs}) if i.kind != "study"]
    assert found == [("task", "Meet the partners", "Ana"), ("task", "Meet the partners", "Ben")]
