"""Whom the others see by name: each limit from both sides, on the fewest programs that reach it."""

import pytest

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.privacy.published import marked
from cqi_lib.privacy.shared import (
    SEARCHED,
    few_left,
    may_be_named,
    opted_in,
    shared_ideas,
    shared_names,
    too_few_unnamed,
)
from cqi_lib.tables import FINDINGS

TEN = [f"p{n}" for n in range(10)]


def file(*named, unnamed=()):
    programs = [{"id": p, "name": p.title(), "sharing": "named" if p in named else "none"} for p in TEN]
    rounds = [{"id": "r", "label": "R", "date": "2025-01-01", "unnamed": list(unnamed)},
              {"id": "s", "label": "S", "date": "2026-01-01"}]  # fmt: skip
    return CohortFile.model_validate({"name": "C", "programs": programs, "rounds": rounds})


def findings(programs, **more):
    rows = [
        {"program_id": p, "round_id": "r", "domain": "B1", "state": "strength", "basis": "everyone"} | more
        for p in programs
    ]
    return FINDINGS.frame(rows)


def names(programs, *named, chosen=(), more=None, **how):
    got = shared_names(marked(findings(programs, **(more or {})), "program"), chosen, file(*named), "r", **how)
    rows = [*got.table[["domain", "program_id", "what"]].itertuples(index=False, name=None)]
    return rows, got.held_back[["code", "n"]].to_numpy().tolist()


def test_who_agreed_is_named_but_not_with_the_results_of_a_round_it_was_left_out_of():
    made = file("p1", "p2", unnamed=["p2"])
    assert opted_in(made) == {"p1", "p2"} and opted_in(made, "r") == {"p1"} and opted_in(made, "s") == {"p1", "p2"}


def test_one_to_four_who_did_not_agree_are_too_few():
    for unnamed, told in ((0, 0), (1, 1), (4, 4), (5, 0), (6, 0)):
        assert too_few_unnamed(TEN, file(*TEN[unnamed:])) == told
    assert too_few_unnamed(TEN, file(*TEN, unnamed=TEN[:3]), "r") == 3


def test_one_to_four_whom_no_page_names_are_few():
    for left, few in ((0, False), (1, True), (4, True), (5, False)):
        assert few_left(TEN, TEN[left:]) == few
    # p5 is named by an earlier page alone: five are left without it, and four with another one besides.
    assert not few_left(TEN, TEN[:4], [["p5"]]) and few_left(TEN, TEN[:4], [["p5"], ["p6"]])
    assert few_left(TEN, [], [TEN[:4], TEN[4:8]]) and not few_left(TEN, [], [TEN[:4], TEN[:5]])


def test_what_is_too_much_to_search_counts_as_few():
    """Of n pages that name one program each there are 2^n ways of holding them: 4096 are searched."""
    many = [f"q{n}" for n in range(40)]
    assert SEARCHED == 2**12
    assert not few_left(many, [], [[one] for one in many[:12]]) and few_left(many, [], [[one] for one in many[:13]])


def test_all_who_agreed_are_named_or_those_named_before_or_nobody():
    assert may_be_named(TEN, file(*TEN[:5]), "r") == set(TEN[:5])
    assert may_be_named(TEN, file(*TEN[:6]), "r") == frozenset()
    assert may_be_named(TEN, file(*TEN[:6]), "r", [TEN[:5]]) == set(TEN[:5])
    assert may_be_named(TEN, file(*TEN), "r", counted=[[*TEN[:4], "gone"]]) == frozenset(), "one left of five counted"
    assert may_be_named(TEN, file(*TEN), "r", counted=[[*TEN[:3], "gone"]]) == set(TEN), "of four no counts were given"


def test_strengths_of_everyone_and_what_is_worked_on_are_named():
    five = TEN[:5]
    chosen = [("p0", "B2"), ("p0", "B2"), ("p7", "B2")]
    worked = [("B2", "p0", "works_on")]
    assert names(TEN, *five, chosen=chosen) == ([("B1", p, "strength") for p in five] + worked, [])
    for more in ({"state": "building"}, {"basis": "leader"}):
        assert names(TEN, *five, chosen=chosen, more=more) == (worked, [])
    # Findings of another round are not of this one, and count nobody.
    assert names(TEN, *five, more={"round_id": "s"}) == ([], [])
    assert names(five, *five, chosen=[("p9", "B2")]) == ([], [["programs_too_few", 1]]), (
        "one who works on it is counted"
    )


@pytest.mark.parametrize("unnamed", [1, 4])
def test_beside_one_to_four_who_did_not_agree_nobody_is_named(unnamed):
    assert names(TEN, *TEN[unnamed:]) == ([], [["programs_too_few", unnamed]])


def test_who_waits_for_earlier_pages_is_counted():
    before = [TEN[:5]]
    rows, held = names(TEN, *TEN, named=TEN[:5], before=before)
    assert [p for _, p, _ in rows] == TEN[:5] and held == [["names_wait", 5]]
    assert names(TEN, *TEN, named=TEN[:6], before=before) == ([], [["names_wait", 10]]), "four would be left over"
    rows, held = names(TEN, *TEN[:4], "p5", before=before)
    assert [p for _, p, _ in rows] == TEN[:4] and held == [["names_wait", 1]]


@pytest.mark.parametrize("made_for", ["desk", None])
def test_names_come_from_what_programs_may_see_only(made_for):
    found = findings(TEN) if made_for is None else marked(findings(TEN), made_for)
    with pytest.raises(TypeError, match="findings made from scores published for 'program'"):
        shared_names(found, [], file(*TEN), "r")


def ideas(programs, *named, waiting=(), before=(), round_id="", unnamed=()):
    rows = [(p, "B1", f"Idea of {p}", "adopted" if p == "p0" else "tested", "much") for p in programs]
    shown, counts = shared_ideas(rows, file(*named, unnamed=unnamed), waiting, before, round_id)
    told = dict(zip(counts.table["status"], counts.table["ideas"], strict=True))
    return shown.table["program_id"].tolist(), told, counts.held_back["n"].tolist()


def test_ideas_are_told_of_who_agreed_and_counted_of_five_programs():
    assert ideas(TEN[:5]) == ([], {"adopted": 1, "tested": 4}, [])
    assert ideas(TEN[:4]) == ([], {}, [4]) and ideas([]) == ([], {}, [])
    assert ideas(TEN, "p0") == (["p0"], {"adopted": 1, "tested": 9}, [])
    assert ideas(TEN, *TEN[:5])[1] == {"adopted": 1, "tested": 9} and ideas(TEN, *TEN[:6]) == (TEN[:6], {}, [10])
    assert ideas(TEN, *TEN[:5], waiting=["p4"])[0] == TEN[:4]
    assert ideas(TEN, *TEN[:4], "p5", before=[TEN[:5]])[1:] == ({}, [10])
    assert ideas(TEN, *TEN[:5], round_id="r", unnamed=["p0"])[0] == TEN[1:5]
