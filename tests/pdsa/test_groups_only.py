"""A measure that was recorded for groups only has numbers, but none of all together; groups are never added up."""

from __future__ import annotations

import pytest
from made_small import cohort, instrument, opened, plain

import cqi_lib as cqi
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.report.first_page import first_page

MEASURE = {"measures.yml": {"measures": [{"id": "m", "name": "People placed", "direction": "increase"}]}}
HEAD = "date,measure,value,numerator,denominator,group\n"
GROUPS = HEAD + "".join(
    f"2024-{m:02d}-01,m,,{m + 5},{20 + m},{group}\n" for m in range(1, 13) for group in ("New clients", "Others")
)
PLAN = {"priorities": [{"id": "p1", "domain": "D1", "round": "first", "aim": {"measure": "m", "to": 60}}]}
CYCLE = {"title": "A", "priority": "p1", "measure": "m", "actual_start": "2024-06-20"}


def text(folder, rows, as_of="2025-10-01"):
    files = MEASURE | {"measures.csv": rows, "priorities.yml": PLAN, "cycles/01-a.yml": CYCLE}
    people = {"first": [("leader", "22 22 22")]}
    program = opened(cohort(folder, people, asked=instrument(3, 2), files=files, as_of=as_of))
    shown = (cqi.measure_over_time(program), cqi.whole_way(program), first_page(program))
    return " ".join(plain(each) for each in shown)


def test_numbers_of_groups_are_not_no_data(tmp_path):
    said = text(tmp_path, GROUPS)
    assert "No data" not in said and "No number" not in said
    assert "Up to October 1, 2025 numbers of two groups are on record, but none of all together." in said
    assert said.count("People placed: numbers of groups only.") == 2
    assert "too few points to tell yet" not in said


def test_groups_are_never_added_up(tmp_path):
    text(tmp_path, GROUPS)
    assert studies_of(opened(tmp_path))["m"].latest is None
    problems = [str(problem) for problem in opened(tmp_path).cohort.problems]
    assert any("values of 'm' for groups only" in problem for problem in problems), problems


@pytest.mark.parametrize("rows", [HEAD, HEAD + "2026-01-01,m,7,,,\n"])
def test_without_any_row_the_day_is_said_up_to_which_there_is_none(tmp_path, rows):
    said = text(tmp_path, rows)
    assert "No number is on record up to October 1, 2025." in said


@pytest.mark.parametrize("cycle", [CYCLE, CYCLE | {"actual_start": "2026-01-01"}], ids=["tested", "not yet"])
def test_periods_before_a_new_line_are_said_to_be_left_out(tmp_path, cycle):
    """Old clients were counted before the line began, and are no "no data" of all periods."""
    answers = dict.fromkeys(("distinctly_different", "cause_known", "desirable", "expected_to_last"), True)
    phase = {"from": "2023-07-01", "who": "Coach", "why": "A second site"} | answers
    measures = {"measures.yml": {"measures": [MEASURE["measures.yml"]["measures"][0] | {"phases": [phase]}]}}
    rows = HEAD
    for n in range(20):
        day = f"{2023 + n // 12}-{n % 12 + 1:02d}-01"
        rows += f"{day},m,,{24 + n % 5},40,\n{day},m,,{14 + n % 5},20,{'Old clients' if n < 5 else 'Others'}\n"
    files = measures | {"measures.csv": rows, "priorities.yml": PLAN, "cycles/01-a.yml": cycle}
    asked = {"first": [("leader", "22 22 22")]}
    program = opened(cohort(tmp_path, asked, asked=instrument(3, 2), files=files, as_of="2025-10-01"))
    said = plain(cqi.measure_by_group(program))
    assert "Periods before July 2023 are left out here" in said and "All periods" not in said, said


def test_a_stretch_in_which_nothing_was_counted_is_not_said_to_be_kept_back(tmp_path):
    rows = HEAD + "".join(f"2024-{m:02d}-01,m,,12,40,\n" for m in range(1, 10))
    rows += "".join(
        f"2024-09-01,m,,{n},{of},{group}\n" for n, of, group in ((0, 14, "New clients"), (12, 26, "Others"))
    )
    text(tmp_path, rows)
    block = cqi.measure_by_group(opened(tmp_path))
    assert "New clients, no data, 0 (0 of 14)" in block.text and "not shown" not in str(block.html)
