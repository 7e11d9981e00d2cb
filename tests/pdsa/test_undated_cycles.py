"""A test that was studied or decided but has no start on record is a test all the same; and nothing is said of what
records could not show."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from made_opened import opened
from made_program import program
from made_small import cohort, instrument
from made_small import plain as plain_page

import cqi_lib as cqi
from cqi_lib.community.show.fidelity import cohort_fidelity
from cqi_lib.community.show.learning import change_ideas, cohort_matches
from cqi_lib.community.show.meeting import meeting_agenda
from cqi_lib.opening.open import open_cohort
from cqi_lib.priorities.show.plan import plan_page
from cqi_lib.report.headline import work_sentences
from cqi_lib.rounding import outward
from cqi_lib.wording import community, growth, headline, quality

IDEAS = {"drivers": [{"id": "d", "text": "Calls", "ideas": [{"id": "i", "text": "Call back"}]}]}
DECIDED = {"priority": "p", "title": "Call", "decision": "adopt", "result": {"value": 5}, "learned": "It works"}
STUDIED = {"priority": "p", "title": "Ask", "result": {"text": "Nine of ten said yes"}, "learned": "They like it"}


def made(*cycles):
    priorities = [{"id": "p", "domain": "B3", "round": "2024-fall", "aim": {"to": 9}} | IDEAS]
    return opened(program((), {f"{n:02d}": c for n, c in enumerate(cycles, 1)}, priorities))


def said(there, *verbs):
    text = " ".join([*work_sentences(there), *(str(verb(there).html) for verb in verbs)])
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


def test_a_decided_test_without_a_start_is_not_said_not_to_have_begun():
    text = said(made(DECIDED, STUDIED), cqi.ramp, cqi.whole_way, cqi.culture_of_learning)
    assert not re.search(r"has begun|have begun|not begun", text)
    assert "No start of a test for Referrals and partnerships is on record yet." in text
    assert "No start of a cycle is on record yet, so learning habits are not counted." in text
    assert "Two tests so far" in text and "Two tests began: one adopted; one has no decision yet." in text
    assert "no decision yet" in text and "under way" not in text  # it was studied


def test_what_is_only_planned_has_no_start_on_record():
    text = said(made({"priority": "p", "title": "Call", "planned_start": "2026-03-01"}), cqi.ramp, cqi.whole_way)
    assert "No start of a test is on record yet" in text and "One test is planned; no start is on record." in text


def test_an_idea_that_no_cycle_names_may_have_been_tried():
    text = said(made(DECIDED), cqi.ramp, cqi.agreed)
    assert "not tried" not in text and "been tried" not in text
    assert "The records do not show the one change idea as tried." in text and "no test on record" in text
    assert "The records show the one change idea as tried." in said(made(DECIDED | {"idea": "i"}), cqi.ramp)


@pytest.mark.parametrize(
    ("cycle", "told"),
    [
        ({"planned_start": "2026-03-01"}, "Call, to begin March 1, 2026"),
        ({"planned_start": "2025-09-01"}, "Call, was to begin September 1, 2025; no start is on record"),
        ({"decision": "adopt"}, "Call, no start is on record"),
    ],
)
def test_the_plan_says_no_day_as_to_come_that_has_passed(cycle, told):
    there = made({"priority": "p", "title": "Call", "idea": "i"} | cycle)
    assert told in re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(plan_page(there))))


FIVE = [{"id": name, "name": f"Program {name}"} for name in ("p", "q", "r", "s", "t")]


def five(folder, files=None, as_of="2025-01-01"):
    people = {"first": [("leader", "22 22 22"), ("staff", "22 22 22")]}
    return open_cohort(cohort(folder, people, asked=instrument(3, 2), files=files, as_of=as_of, programs=FIVE))


def test_the_cohorts_page_speaks_of_records(tmp_path):
    opened_ = five(tmp_path)
    assert plain_page(cohort_fidelity(opened_)) == "No start of a cycle is on record yet."
    assert "No program is on record as agreeing to be named here." in plain_page(cohort_matches(opened_))
    assert plain_page(change_ideas(opened_)) == "The records hold no change idea yet."


def test_records_that_could_not_be_read_hold_no_absence(tmp_path):
    opened_ = five(tmp_path, {"priorities.yml": "priorities: [[{id: x\n"})
    assert opened_.partly
    assert "The records that could be read hold no change idea yet." in plain_page(change_ideas(opened_))
    said_of_cycles = plain_page(cohort_fidelity(opened_))
    assert said_of_cycles.startswith("The records that could be read hold no start of a cycle yet. The records of one")


@pytest.mark.parametrize(("as_of", "told"), [("2025-01-01", "is due in "), ("2027-01-01", "has been due since ")])
def test_the_next_round_is_not_due_in_a_month_that_has_passed(tmp_path, as_of, told):
    assert f"By the cohort’s interval it {told}" in plain_page(meeting_agenda(five(tmp_path, as_of=as_of)))
    on = dt.date(2026, 10, 21)
    assert "is due in October 2026" in community.retake(on, dt.date(2026, 10, 20))[1]


def test_a_level_that_chance_allows_is_within_the_printed_range():
    """2.46 less than the others is within 2.46 to 0.04; the range is never printed as 2.5 to 0.0 around 2.46 or 0.04."""
    text = growth.no_clear_change(2.5, 2.5, 0.04, 11, 0.0, (-0.41, 0.04), (3.0,))
    assert "it can move from 0.5 less to 0.1 more than they did." in text
    assert [float(end) for end in outward(-0.25, 0.35, 1)] == [-0.3, 0.4]


def test_measures_that_cannot_be_judged_are_told_apart():
    assert headline.measures_show(0, 0, 3, 2) == (
        "Of three measures one can be judged; it shows no signal of change yet."
    )
    assert headline.measures_show(1, 1, 5, 2) == (
        "Of five measures three can be judged; one of them shows a signal of change; one shows a possible one."
    )
    assert headline.measures_show(0, 0, 2, 2) == "Neither of two measures can be judged."
    rows = [{"measure": m, "date": f"2025-{k + 1:02d}-01", "value": 10 + k % 4} for m in "ab" for k in range(5)]
    there = opened(program(rows, measures=[{"id": "a"}, {"id": "b"}]))
    assert work_sentences(there) == ["Neither of two measures can be judged."]


def test_shares_round_half_up_and_never_to_none_or_all():
    assert (quality.rough_share(1, 8), quality.rough_share(1, 300), quality.rough_share(299, 300)) == (
        "13%",
        "1%",
        "99%",
    )
