"""Whom the cohort's page names, over time: switched as it may be, nobody can be told by taking the named ones off."""

import itertools
import json
from dataclasses import replace

import numpy as np
import pytest
from history_attack import left_over
from made_histories import History
from made_releases import OF, cohort, file, look, people, run

from cqi_lib.privacy import shared_ideas
from cqi_lib.privacy.release.basis import bases
from cqi_lib.privacy.release.record import Entry, _digest, read_record
from cqi_lib.privacy.release.step import release, take_back
from cqi_lib.privacy.shared import few_left, may_be_named

TEN = [f"p{n}" for n in range(10)]


def sharing(*named, of=TEN, **more):
    """Make cohort.yml in which these of ten programs agreed."""
    kinds = [{"id": p, "name": p.title(), "sharing": "named" if p in named else "none"} for p in of]
    return file(*kinds, **more)


def test_the_attack_finds_a_set_that_was_switched():
    assert left_over([set(TEN[:5]), {*TEN[:4], "p5"}], TEN)
    assert not left_over([set(TEN[:5])], TEN) and not left_over([set(TEN)], TEN)


@pytest.mark.parametrize("seed", range(20))
def test_no_history_of_sharing_leaves_one_to_four(seed):
    rng = np.random.default_rng(seed)
    printed = [frozenset()]
    for _ in range(7):
        now = rng.choice(TEN, int(rng.integers(0, 11)), replace=False)
        named = may_be_named(TEN, sharing(*now), "r", printed)
        assert named <= set(now)  # who does not agree is never named
        printed.append(named)
    assert left_over([one for one in printed if one], TEN) == []


def come_and_go(seed, keeps):
    """Let programs come, go and switch; an attacker keeps all counts and takes off whom any page names: what is told."""
    rng = np.random.default_rng([1, seed])
    of, counted, printed, told = [f"p{n}" for n in range(14)], [], [], 0
    for _ in range(7):
        here = [p for p in of if rng.random() < 0.95]
        agree = rng.choice([0.3, 0.5, 1.0])
        file = sharing(*(p for p in here if rng.random() < agree), of=here)
        named = may_be_named(here, file, "r", printed, counted if keeps else ())
        counted.append(frozenset(here))
        if named:
            some = [
                [named, *more] for size in range(len(printed) + 1) for more in itertools.combinations(printed, size)
            ]
            told += any(0 < len(whole.difference(*sets)) < 5 for whole in counted for sets in some)
            printed.append(named)
    return told, len(printed)


def test_whoever_is_named_while_programs_come_and_go_tells_of_no_earlier_count():
    found = [come_and_go(seed, True) for seed in range(40)]
    assert sum(told for told, _ in found) == 0 and sum(pages for _, pages in found) > 40
    assert sum(told for told, _ in (come_and_go(seed, False) for seed in range(40))) > 0  # earlier counts forgotten


def test_one_that_left_the_counts_is_not_told_when_the_others_agree():
    before, counted = [frozenset(TEN[:5])], [frozenset(TEN)]
    nine = sharing(*TEN[:9], of=TEN[:9])
    assert may_be_named(TEN[:9], nine, "r", before) == set(TEN[:9])  # seen without the earlier count: p9 alone is left
    assert may_be_named(TEN[:9], nine, "r", before, counted) == frozenset()
    # Of fewer than five, no page gives counts that names could be taken off.
    assert may_be_named(TEN, sharing(*TEN[:5]), "r", (), [frozenset(TEN[4:7])]) == set(TEN[:5])


def test_what_cannot_be_searched_counts_as_told():
    many = [f"q{n}" for n in range(40)]
    assert few_left(many, [], [[one] for one in many])
    assert not few_left(many, [], [many[:n] for n in range(30)])


def test_a_switch_is_judged_and_kept_though_nothing_is_released(tmp_path):
    made = cohort(tmp_path, {p: people(5, n) for n, p in enumerate(TEN)}, sharing(*TEN[:5]))
    found = run(made)
    assert found.rounds["r"].named == set(TEN[:5]) and found.before == (frozenset(TEN[:5]),)
    [first] = found.rounds["r"].record.entries
    assert first.named == tuple(TEN[:5]) and first.thresholds["strength_share"] == 0.75
    other = replace(made, file=sharing(*TEN[:4], "p5"))
    found = run(other)
    assert found.rounds["r"].named == set(TEN[:4])  # p4 agrees no more, p5 waits
    assert [e.what for e in found.rounds["r"].record.entries] == ["release", "naming"]
    assert not found.rounds["r"].renamed and not run(other).rounds["r"].renamed
    # All of them agree: nobody is left over, but who holds only a page of before still counts with the rest.
    assert run(replace(made, file=sharing(*TEN))).rounds["r"].named == set(TEN)
    assert run(replace(made, file=sharing())).rounds["r"].named == frozenset()
    looser = sharing(*TEN[:5], thresholds={"strength_share": 0.5})
    assert run(replace(made, file=looser)).rounds["r"].named == set(TEN[:5])


def test_what_was_taken_back_renamed_or_stands_in_another_record_counts_all_the_same(tmp_path):
    made = cohort(tmp_path, {p: people(5, n) for n, p in enumerate(TEN)}, sharing(*TEN[:5]))
    run(made)
    take_back(made, "r")
    other = replace(made, file=sharing(*TEN[:4], "p5"))
    assert run(other).rounds["r"].named == set(TEN[:4])
    assert run(made).before == (frozenset(TEN[:5]), frozenset(TEN[:4]))
    # The ids of today, whatever the programs were called.
    of = [{"id": p, "name": p.title(), "former_ids": []} for p in TEN[:9]]
    of.append({"id": "new", "name": "New", "former_ids": ["p9"]})
    [*_, last] = [{"id": "s", "label": "S", "date": "2025-11-01"}]
    moved = cohort(tmp_path, {p["id"]: people(5, n) for n, p in enumerate(of)}, file(*of, rounds=[last]))
    moved.responses["round_id"] = "s"
    assert bases(moved.folder, moved.file, OF, moved.responses, moved.as_of).before == run(made).before


def test_where_a_record_cannot_be_trusted_nobody_is_named(tmp_path):
    made = cohort(tmp_path, {p: people(5, n) for n, p in enumerate(TEN)}, sharing(*TEN[:5]))
    assert run(made).rounds["r"].named == set(TEN[:5])
    other = made.place("earlier")  # of a round that is not in cohort.yml any more
    other.mkdir()
    (other / "001.json").write_text("{}")
    assert look(made).rounds["r"].named == frozenset() and not look(made).rounds["r"].renamed
    (other / "001.json").unlink()
    assert look(made).rounds["r"].named == set(TEN[:5])
    lost = replace(made, known={"r": {"0" * 64}})
    assert look(lost).rounds["r"].named == frozenset()


def test_other_minimums_and_thresholds_name_the_same_programs(tmp_path):
    five = TEN[:5]
    made = cohort(tmp_path, {p: people(5, n) for n, p in enumerate(five)}, sharing(*five, of=five))
    run(made)
    other = sharing(*five, of=five, privacy={"distribution": 12}, thresholds={"strength_share": 0.5})
    assert run(replace(made, file=other)).rounds["r"].named == set(five)
    assert [e.what for e in look(made).rounds["r"].record.entries] == ["release"]
    assert {e.named for e in look(made).rounds["r"].record.entries} == {tuple(five)}
    assert {e.counted for e in look(made).rounds["r"].record.entries} == {tuple(five)}


def test_a_program_that_left_counts_with_those_whom_nobody_names(tmp_path):
    answers = {p: people(5, n) for n, p in enumerate(TEN[:7])}
    made = cohort(tmp_path, answers, sharing(*TEN[:6], of=TEN[:7]))
    assert run(made).rounds["r"].named == frozenset()
    without = {p: answers[p] for p in TEN[:6]}
    left = cohort(tmp_path, without, sharing(*TEN[:6], of=TEN[:6]))
    assert run(left).rounds["r"].named == frozenset()  # the counts still hold the seventh


@pytest.mark.slow
def test_a_program_that_left_is_not_told_by_its_counts_of_before_when_the_others_agree(tmp_path):
    answers = {p: people(5, n) for n, p in enumerate(TEN)}
    run(cohort(tmp_path, answers, sharing(*TEN[:5])))
    nine = TEN[:9]
    # The last one leaves, and five others are released anew: only then do the cohort's counts go on without it.
    more = {p: answers[p] + people(6, 100 + n)[1:] if n < 5 else answers[p] for n, p in enumerate(nine)}
    for p, them in more.items():
        more[p] = [one | {"id": f"{n}-{one['id']}"} for n, one in enumerate(them)]
    left = cohort(tmp_path, more, sharing(*TEN[:5], of=nine))
    assert {"p9"} == run(left).rounds["r"].cohort.keys() - {*nine}
    _, decisions = release(left, "r")
    assert [d.program for d in decisions if d.new and d.safe] == TEN[:5]
    assert run(left).rounds["r"].cohort.keys() == {*nine}
    agreed = run(replace(left, file=sharing(*nine, of=nine))).rounds["r"]
    assert agreed.record.counted == (frozenset(TEN), frozenset(nine)) and agreed.named == frozenset()


def test_a_record_begun_without_names_goes_on(tmp_path):
    made = cohort(tmp_path, {p: people(5, n) for n, p in enumerate(TEN)}, sharing())
    run(made)
    path = made.place("r") / "001.json"
    body = json.loads(path.read_text())
    for name in ("sha256", "named", "counted", "thresholds"):
        del body[name]
    path.write_text(json.dumps(body | {"sha256": _digest(body)}))
    old = read_record(made.place("r"), "Made", "r")
    assert (
        not old.flaw
        and old.entries[0] == replace(old.entries[0], named=(), counted=(), thresholds={})
        and old.named == ()
    )
    found = run(replace(made, file=sharing(*TEN[:5])))
    assert found.of("p0", "r").state == "released" and found.rounds["r"].named == set(TEN[:5])
    assert isinstance(found.rounds["r"].record.entries[-1], Entry)


def test_ideas_of_a_program_that_waits_are_not_shown_and_not_counted():
    ideas = [(p, "Z1", f"Idea of {p}", "adopted", "") for p in TEN]
    shown, counts = shared_ideas(ideas, sharing(*TEN[:4], "p5"), {"p5"}, [TEN[:5]])
    assert set(shown.table["program_id"]) == set(TEN[:4]) and len(counts.table)
    shown, counts = shared_ideas(ideas, sharing(*TEN[:4], "p5"), (), [TEN[:5]])
    assert len(shown.table) == 5 and counts.table.empty


def test_who_is_unnamed_at_a_round_is_not_named_with_ideas_on_its_page_either():
    """One set of names for a page: what the record keeps is what its readers can take off."""
    ideas = [(p, "Z1", f"Idea of {p}", "adopted", "") for p in TEN]
    rounds = [{"id": "r", "label": "R", "date": "2025-10-01", "unnamed": ["p0"]}]
    made = sharing(*TEN[:5], rounds=rounds)
    shown, _ = shared_ideas(ideas, made, round_id="r")
    assert set(shown.table["program_id"]) == set(TEN[1:5]) == may_be_named(TEN, made, "r")
    assert set(shared_ideas(ideas, made, round_id="s")[0].table["program_id"]) == set(TEN[:5])


@pytest.mark.slow
@pytest.mark.parametrize("versions", [2, pytest.param(4, marks=pytest.mark.nightly)])
def test_the_names_read_in_all_pages_of_the_cohort_leave_nobody_to_be_told(tmp_path, versions):
    """The cohort's page of ten programs in which everybody is strong: who is named there, in every version."""
    made, printed, said = History(tmp_path / "cohort", 5, tuple(f"{p}x" for p in TEN)), [], []
    for named in (TEN[:5], [*TEN[:4], "p5"], TEN[5:], TEN[:4])[:versions]:
        made.named = [f"{p}x" for p in named]
        page = made.let_out(pages=()).files["cohort_r.html"].decode()
        printed.append({p for p in TEN if f"House {p.upper()}X" in page})
        said.append("not named yet: beside earlier pages" in page)
    assert printed == [set(TEN[:5]), set(TEN[:4]), set(), set(TEN[:4])][:versions]
    assert said == [False, True, True, False][:versions]
    assert left_over([some for some in printed if some], TEN) == []
