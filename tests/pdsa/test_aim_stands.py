"""Where an aim stands: one sentence with one number for each thing, on every page that speaks of it."""

import re

import pytest
from made_small import cohort, opened, plain, series

import cqi_lib as cqi
from cqi_lib.pdsa.claims import verdict_sentences
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.priorities.claims import aim_stands
from cqi_lib.priorities.show.plan import plan_page
from cqi_lib.report.first_page import first_page

BEFORE = [41, 44, 46, 43, 45, 44, 42, 47, 43, 45, 46, 44]
AIM = {"measure": "m", "from": 42.5, "to": 60, "by": "2026-06-30"}


def program(folder, after, aim=AIM, as_of="2026-01-20", begun=True, **measure):
    about = {"id": "m", "name": "Families connected", "short": "families connected", "unit": "of every 100"} | measure
    cycle = {"title": "Call first", "measure": "m", "actual_start": "2025-01-02"} if begun else {"title": "Call first"}
    priority = {"id": "one", "domain": "D1", "round": "first", "aim": aim}
    files = {
        "measures.yml": {"measures": [about]},
        "measures.csv": series([*BEFORE, *after]),
        "cycles/01-call.yml": cycle,
        "priorities.yml": {"priorities": [priority]},
    }
    return opened(cohort(folder, {"first": [("leader", "2" * 9)]}, files=files, as_of=as_of), cycle="01-call")


@pytest.mark.parametrize(("last", "told"), [((0, 0, 0, 0, 0, 0), ": reached"), ((0, 1, 0, 0, 1, 0), "")])
def test_no_falls_are_reached_only_where_there_are_none(tmp_path, last, told):
    """Half of six months without a fall made no falls "reached", with a fall in the other half."""
    aim = {"measure": "m", "from": 43, "to": 0, "by": "2026-06-30"}
    there = program(
        tmp_path, [1, 0, 1, 0, 2, 0, *last], aim, direction="decrease", targets=[{"from": "2025-01-01", "value": 0}]
    )
    assert f"0 now, aim 0 by June 30, 2026{told}; middle of the last six points." in said(there)
    assert studies_of(there)["m"].target_reached is (True if told else None)


def said(program) -> str:
    return aim_stands(program, program.current[0])


def test_the_sentence_of_the_issue_with_fewer_than_ten_points(tmp_path):
    there = program(tmp_path, [52, 55, 58, 60], AIM | {"from": 43, "by": "2025-06-30"}, as_of="2025-05-10")
    assert said(there) == "43 at the start, 60 now, aim 60 by June 30, 2025; latest of four since the first test."


@pytest.mark.parametrize(
    ("after", "more", "told"),
    [
        ([], {"as_of": "2025-01-20"}, "42.5 at the start, aim 60 by June 30, 2026; no points since the first test yet."),
        ([50], {"as_of": "2025-02-20"}, "42.5 at the start, 50 now, aim 60 by June 30, 2026; one point since the first test."),
        (
            [50, 61] * 4 + [61],
            {"as_of": "2025-10-20"},
            "42.5 at the start, 61 now, aim 60 by June 30, 2026; latest of nine since the first test.",
        ),
        (
            [50, 52] * 6,
            {},
            "42.5 at the start, 51 now, aim 60 by June 30, 2026; middle of the last six points.",
        ),
        (
            [60, 62] * 6,
            {},
            "42.5 at the start, 61 now, aim 60 by June 30, 2026: reached; middle of the last six points.",
        ),
        (
            [50, 52] * 6,
            {"as_of": "2026-07-01", "aim": AIM | {"by": "2026-06-29"}},
            "42.5 at the start, 51 up to December 2025, aim was 60 by June 29, 2026; middle of the last six points.",
        ),
        ([50, 52] * 6, {"aim": {"measure": "m", "to": 60}}, "44 at the start, 51 now, aim 60; middle of the last six points."),
        (
            [50, 52] * 6,
            {"aim": {"measure": "m", "from": 42.5, "statement": "More families reach help."}},
            "42.5 at the start, 51 now, no number set as the aim; middle of the last six points.",
        ),
        ([], {"aim": {"to": 60}}, "Aim 60; no measure to tell it by."),
        (
            [50, 52] * 6,
            {"direction": "neither"},
            "42.5 at the start, 51 now, aim 60 by June 30, 2026; middle of the last six points.",
        ),
    ],
)  # fmt: skip
def test_each_case_by_hand(tmp_path, after, more, told):
    assert said(program(tmp_path, after, **more)) == told


@pytest.mark.parametrize(
    ("after", "by", "told"),
    [
        ([61] * 12 + [50] * 6, "2025-12-31", "50 now, aim was 60 by December 31, 2025: reached by then, not now"),
        ([50] * 12 + [61] * 6, "2025-12-31", "61 now, aim was 60 by December 31, 2025: not by then, reached now"),
        ([61] * 12 + [62] * 6, "2025-12-31", "62 now, aim was 60 by December 31, 2025: reached"),
        ([61] * 8 + [50] * 10, "2025-08-31", "50 now, aim was 60 by August 31, 2025: not reached now"),
        ([50] * 8 + [61] * 10, "2025-08-31", "61 now, aim was 60 by August 31, 2025: reached now"),
        ([61] * 9 + [50] * 9, "2025-10-30", "50 now, aim was 60 by October 30, 2025: not reached now"),
    ],
)
def test_an_aim_that_was_reached_on_its_day_and_lost_since_was_not_missed(tmp_path, after, by, told):
    there = program(tmp_path, after, AIM | {"by": by}, as_of="2026-07-05")
    assert said(there) == f"42.5 at the start, {told}; middle of the last six points."


@pytest.mark.parametrize(("months", "told"), [(10, "not reached now"), (12, "not reached")])
def test_where_no_value_tells_of_the_day_nobody_says_that_it_was_missed(tmp_path, months, told):
    """Data up to October do not say where the aim of December stood."""
    there = program(tmp_path, [50, 52] * (months // 2), AIM | {"by": "2025-12-31"}, as_of="2026-01-20")
    text = f"42.5 at the start, 51 now, aim was 60 by December 31, 2025: {told}; middle of the last six points."
    assert said(there) == text


def test_a_lower_value_is_the_better_one_where_that_was_wanted(tmp_path):
    there = program(tmp_path, [40, 38] * 6, AIM | {"from": 45, "to": 40}, direction="decrease")
    assert said(there) == "45 at the start, 39 now, aim 40 by June 30, 2026: reached; middle of the last six points."


def test_before_any_test_all_points_count(tmp_path):
    there = program(tmp_path, [], as_of="2025-01-20", begun=False)
    assert said(there) == "42.5 at the start, 45 now, aim 60 by June 30, 2026; middle of the last six points."


@pytest.mark.parametrize("after", [[50, 52, 55, 58], [50, 52] * 6, []])
def test_every_page_says_it_in_these_words_and_with_these_numbers(tmp_path, after):
    there = program(tmp_path, after, as_of="2025-05-01" if len(after) < 9 else "2026-01-20")
    study = studies_of(there)["m"]
    assert study.centre == 44 != there.current[0].aim.from_
    told = said(there)
    assert told in verdict_sentences(study, (), there.current[0].aim)
    for page in (first_page(there), plan_page(there), cqi.agreed(there), cqi.measure_over_time(there)):
        assert told in plain(page)
    # One number for one thing: beside the start that was written down page one knows no other.
    page = str(first_page(there))
    assert not re.search(r"44(\.0)?\b.{0,20}(before|start)", page), page
    assert set(re.findall(r"([\d.]+)(?:</tspan>)? at the start", page)) == {"42.5"}
