"""Programs merged and split within a round: nobody follows from the pages of the parts beside those of the whole."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from made_releases import cohort, file, look, now, people, run

from cqi_lib.privacy.release import basis, step
from cqi_lib.privacy.release.step import decide, release


def named(n: int, start: int) -> list[dict]:
    """Make a leader and n staff, whose ids are their own in all programs."""
    made = people(n, seed=start + 1, leader="".join(str(1 + (start + i) % 4) for i in range(6)))
    return [one | {"id": f"x{start + k}"} for k, one in enumerate(made)]


def told(found) -> list[frozenset]:
    """Give the staff of each program of whom pages tell as a group: five or more."""
    staff = found.responses[found.responses["role"].ne("leader")]
    groups = staff.groupby("program_id")["respondent_id"].unique()
    return [frozenset(group) for group in groups if len(group) >= 5]


def left_over(groups: list[frozenset]) -> set[frozenset]:
    """Give the one to four people whom sums and differences of up to four groups leave over: the attack."""
    every = sorted(set().union(*groups))
    rows = np.array([[person in group for person in every] for group in dict.fromkeys(groups)], dtype=int)
    found = set()
    for signs in itertools.product((-1, 0, 1), repeat=len(rows)):
        at = np.flatnonzero(np.array(signs) @ rows)
        if 0 < len(at) < 5:
            found.add(frozenset(every[i] for i in at))
    return found


ALPHA, BETA = named(3, 0), named(9, 20)
WHOLE = named(12, 80)
GAMMA = {"id": "gamma", "name": "Gamma"}
CASES = {
    "three and nine put together": (
        {"alpha": ALPHA, "beta": BETA},
        {"gamma": ALPHA + BETA},
        [GAMMA],
        {"gamma": "withheld"},
    ),
    "three and nine put together by former ids": (
        {"alpha": ALPHA, "beta": BETA},
        {"gamma": ALPHA + BETA},
        [GAMMA | {"former_ids": ["alpha", "beta"]}],
        {"gamma": "withheld"},
    ),
    "twelve parted into nine and three": (
        {"whole": WHOLE},
        {"one": WHOLE[:10], "other": WHOLE[10:]},
        ["one", "other"],
        {"one": "withheld", "other": "due"},
    ),
    "twelve parted into six and six": (
        {"whole": WHOLE},
        {"one": WHOLE[:7], "other": WHOLE[7:]},
        ["one", "other"],
        {"one": "due", "other": "due"},
    ),
    "five and five of twelve": (
        {"whole": WHOLE},
        {"one": WHOLE[:6], "other": WHOLE[6:11]},
        ["one", "other"],
        {"one": "due", "other": "withheld"},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_nobody_follows_from_the_parts_and_the_whole(tmp_path, monkeypatch, case):
    before, after, programs, states = CASES[case]
    made = cohort(tmp_path, before)
    first = told(run(made))
    later = now(made, after, file=file(*programs))
    assert {p: b.state for p, b in look(later).rounds["r"].programs.items()} == states
    found = run(later)
    assert not left_over([*first, *told(found)])
    # What is not safe is not released by the command either.
    _, decisions = decide(later, "r")
    assert {d.program for d in decisions if d.new and not d.safe} == {
        p for p, state in states.items() if state == "withheld"
    }
    release(later, "r")
    assert not left_over([*first, *told(found), *told(look(later))])
    if "withheld" in states.values() and "former" not in case:
        # The attack finds somebody where nothing is held back.
        for module in (basis, step):
            monkeypatch.setattr(module, "versions_elsewhere", lambda *given: [])
        free = now(cohort(tmp_path / "free", before), after, file=file(*programs))
        run(cohort(tmp_path / "free", before))
        assert left_over([*first, *told(run(free))])


def test_people_who_stand_in_two_programs_of_one_first_release_are_found(tmp_path):
    """The whole and its parts at once: rows that were copied, not moved."""
    answers = {"beta": BETA, "gamma": ALPHA + BETA}
    found = run(cohort(tmp_path, answers))
    assert [found.of(p, "r").state for p in answers] == ["released", "withheld"] and not left_over(told(found))
    alone = run(cohort(tmp_path / "others", {"beta": BETA, "gamma": WHOLE}))
    assert [alone.of(p, "r").state for p in answers] == ["released", "released"]


def test_numbers_are_worked_out_for_all_programs_at_once(tmp_path, monkeypatch):
    """The same people in every program: each is looked at beside all before it."""
    asked = []
    for module in (basis, step):
        monkeypatch.setattr(
            module, "numbers_of", lambda rows, *given, of=module.numbers_of: asked.append(rows) or of(rows, *given)
        )
    counted = []
    for many in (3, 6):
        asked.clear()
        run(cohort(tmp_path / str(many), {f"p{n}": people(5) for n in range(many)}))
        counted.append(len(asked))
    assert counted == [3, 3]  # where it is looked at, looked at again behind the lock, and kept
