"""What is past and unrecorded is named as that: never as done, never dropped."""

import pytest
from made_small import cohort, opened, plain, table_cells

import cqi_lib as cqi
from cqi_lib.priorities.show.plan import plan_page
from cqi_lib.report.first_page import first_page

ONE = {"first": [("leader", "2" * 9)]}
TASKS = [
    {"what": "Ask two parents", "who": "Ana", "when": "2024-05-20"},
    {"what": "Print the cards", "who": "Ben", "when": "2024-07-01"},
]
PRIORITY = {
    "id": "one",
    "domain": "D2",
    "round": "first",
    "chosen_on": "2024-04-22",
    "review_on": "2024-06-03",
    "tasks": TASKS,
}
VISITS = [
    {"on": day, "what": f"Visit {n}"} for n, day in enumerate(("2024-03-01", "2024-05-06", "2024-06-20"), start=1)
]
CYCLES = {
    "cycles/01-call.yml": {
        "title": "Call first",
        "actual_start": "2024-04-25",
        "actual_end": "2024-05-03",
        "result": {"text": "Some answered."},
        "learned": "Mornings work.",
        "decision": "adopt",
        "next": {"plan": "Tell the other site", "on": "2024-05-27"},
    },
    "cycles/02-card.yml": {
        "title": "A card",
        "planned_start": "2024-07-08",
        "tasks": [{"what": "Buy paper", "when": "2024-05-13"}],
    },
}


def program(folder, as_of, cycles=CYCLES):
    files = {"priorities.yml": {"priorities": [PRIORITY], "visits": VISITS}} | cycles
    return opened(cohort(folder, ONE, files=files, as_of=as_of))


def test_a_review_is_a_plan_until_its_day_and_unrecorded_after_it(tmp_path):
    text = plain(plan_page(program(tmp_path / "a", "2024-06-03")))
    assert (
        "To be looked at again on June 3, 2024." in text
        and "not on record" not in text.split("Dates")[0].split("Task")[0]
    )
    text = plain(plan_page(program(tmp_path / "b", "2024-06-04")))
    assert "Was to be looked at again on June 3, 2024; whether it was is not on record." in text
    assert "Looked at again" not in text


def test_a_task_whose_day_has_passed_says_so_beside_its_day(tmp_path):
    rows = table_cells(plan_page(program(tmp_path, "2024-06-10")), "tasks")
    assert [row[0::2] for row in rows[1:]] == [
        ["Ask two parents", "May 20, 2024; past, not on record whether done"],
        ["Print the cards", "July 1, 2024"],
    ]


def test_the_next_visit_names_what_has_passed_without_a_record(tmp_path):
    text = plain(cqi.next_visit(program(tmp_path, "2024-06-10")))
    head, passed = text.split("Past, and no record says whether it was done:")
    for what in ("Visit 3", "Print the cards", "Cycle 2, A card: starts."):
        assert what in head and what not in passed
    for what in (
        "May 6, 2024 Visit 2",
        "May 13, 2024 Buy paper",
        "May 20, 2024 Ask two parents (Ana)",
        "May 27, 2024 Tell the other site",
        "June 3, 2024 Domain 2: to be looked at again",
    ):
        assert what in passed and what not in head, passed
    assert "Visit 1" not in text, "it was before anything was chosen"
    assert "give them a new date" in passed


def test_nothing_has_passed_on_the_day_itself(tmp_path):
    text = plain(cqi.next_visit(program(tmp_path, "2024-04-24", {})))
    assert "Past, and" not in text and "Domain 2: to be looked at again" in text and "Ask two parents" in text


@pytest.mark.parametrize("kind", ["tasks", "review_on"])
def test_a_dated_task_or_review_is_a_next_step(tmp_path, kind):
    bare = {key: PRIORITY[key] for key in ("id", "domain", "round", kind)}
    program = opened(cohort(tmp_path, ONE, files={"priorities.yml": {"priorities": [bare]}}, as_of="2024-05-01"))
    page, visit = plain(first_page(program)), plain(cqi.next_visit(program))
    assert "No next step has a date" not in page and "with a date is due" not in visit
    for text in (page, visit):
        assert ("Ask two parents (Ana)" if kind == "tasks" else "Domain 2: to be looked at again") in text
