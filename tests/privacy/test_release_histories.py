"""Twenty invented histories of a round: what all versions let out tell together, to an attacker who knows who is who."""

import itertools

import numpy as np
import pytest
from made_releases import OF, cohort, file, now, people, run

from cqi_lib.privacy.enumeration import determined
from cqi_lib.privacy.printed import sums_of
from cqi_lib.privacy.release.compare import numbers_of
from cqi_lib.privacy.release.step import release
from cqi_lib.scoring.answer_grid import read_grid

HISTORIES, STEPS = 20, 5


def separated(versions, least=5):
    """Look, topic by topic, for one to four people whom two or three of the versions separate; ids are the true ones.

    The attacker tries every combination with small whole weights: sums are taken as exact, changed answers as others.
    """
    found = set()
    for item in OF.items:
        tables = [{who: row[item] for who, row in version.items()} for version in versions]
        answers = sorted({(who, value) for table in tables for who, value in table.items()})
        for size in (1, 2, 3):
            for chosen in itertools.combinations(tables, size):
                columns = np.array([[table.get(who) == value for who, value in answers] for table in chosen], dtype=int)
                for weights in itertools.product((-2, -1, 1, 2), repeat=size):
                    left = np.array(weights) @ columns
                    who = {answers[n][0] for n in np.flatnonzero(left)}
                    if 0 < len(who) < least:
                        found.add((item, tuple(sorted(who))))
    return found


def printed(made, found, program="p"):
    """Give the numbers that a version prints of a program, and its people's sides and answers by true person."""
    if not found.of(program, "r").shown:
        return None
    rows = found.responses[found.responses["program_id"].eq(program)]
    grid = read_grid(rows, OF)
    ids = grid.people["respondent_id"].str.replace("x-", "", regex=False)
    people = {who: (side, tuple(k)) for who, side, k in zip(ids, grid.people["side"], grid.kinds.tolist(), strict=True)}
    return numbers_of(rows, made.file, OF), people


def determined_by(versions):
    """Find staff's answers that all numbers of all versions determine, every way of answering gone through; leaders' are
    known, as is who is who."""
    names, found = list(OF.items), set()
    for domain in OF.domains:
        at = [n for n, name in enumerate(names) if OF.items[name].domain == domain]
        keys = list(dict.fromkeys((w, s, tuple(k[n] for n in at)) for _, p in versions for w, (s, k) in p.items()))
        levels, hidden = np.array([k for *_, k in keys]), np.array([s == "staff" for _, s, _ in keys])
        sums = []
        for v, (numbers, persons) in enumerate(versions):
            here = {(w, s, tuple(k[n] for n in at)) for w, (s, k) in persons.items()}
            whole = np.zeros((len(keys), len(names)), dtype=int)
            whole[:, at] = np.where(np.array([key in here for key in keys])[:, None], levels, 0)
            mine = numbers[numbers["domain"].eq(domain)]
            sums += sums_of(mine, OF, whole, hidden, hidden, v).get(domain, [])
        known = determined(np.where(hidden[:, None], levels, 0), [4] * len(at), sums)
        found |= {(keys[person][0], names[at[i]]) for person, i in known}
    return found


def told(made, found, program="p"):
    """Give staff's answers that the page of a program rests on, by true person; None where staff are not shown."""
    if not found.of(program, "r").shown:
        return None
    rows = found.responses[found.responses["program_id"].eq(program)]
    grid = read_grid(rows, OF)
    staff = grid.people["side"].eq("staff").to_numpy()
    if staff.sum() < made.file.privacy.group:
        return None
    ids = grid.people["respondent_id"][staff].str.replace("x-", "", regex=False)
    return {
        who: dict(zip(OF.items, kinds, strict=True)) for who, kinds in zip(ids, grid.kinds[staff].tolist(), strict=True)
    }


def changed(rng, persons, k):
    """Change a program's answers as life does."""
    what = rng.choice(["one more", "two more", "six more", "one gone", "changed", "sorted", "renamed", "comment gone"])
    persons = [dict(p) for p in persons]
    if what.endswith("more"):
        n = {"one more": 1, "two more": 2, "six more": 6}[what]
        more = people(n, 1000 * k + int(rng.integers(100)))[1:]
        persons += [p | {"id": f"n{k}-{j}"} for j, p in enumerate(more)]
    elif what == "one gone" and len(persons) > 3:
        del persons[int(rng.integers(1, len(persons)))]
    elif what == "changed":
        p = persons[int(rng.integers(1, len(persons)))]
        p["answers"] = ("4" if p["answers"][0] != "4" else "1") + p["answers"][1:]
    elif what == "sorted":
        persons = [persons[n] for n in rng.permutation(len(persons))]
    elif what == "renamed":
        persons = [p | {"id": p["id"][2:] if p["id"].startswith("x-") else f"x-{p['id']}"} for p in persons]
    else:
        persons[1]["comments"] = {}
    return persons


@pytest.mark.slow
@pytest.mark.parametrize("seed", [n if n < 1 else pytest.param(n, marks=pytest.mark.nightly) for n in range(HISTORIES)])
def test_no_history_of_releases_separates_one_to_four_people(tmp_path, seed):
    rng = np.random.default_rng(seed)
    persons = people(int(rng.integers(4, 12)), seed)
    made = cohort(tmp_path, {"p": persons}, file("p"))
    found = run(made)
    assert found.of("p", "r").state == "released"  # a first release needs no reason
    versions, numbers = [told(made, found)], [printed(made, found)]
    for k in range(1, STEPS + 1):
        persons = changed(rng, persons, k)
        if rng.random() < 0.2:
            privacy = made.file.privacy.model_copy(update={"distribution": int(rng.choice([8, 9, 12]))})
            made = now(made, {"p": persons})
            made = type(made)(**{**made.__dict__, "file": made.file.model_copy(update={"privacy": privacy})})
        made = now(made, {"p": persons})
        for by_hand in (False, True):
            if by_hand:
                release(made, "r")
            found = run(made)
            versions.append(told(made, found))
            numbers.append(printed(made, found))
    shown = list({repr(sorted(v.items())): v for v in versions if v}.values())
    assert separated(shown) == set()
    assert determined_by(list({repr(n): n for n in numbers if n}.values())) == set()


def test_a_release_that_was_forced_is_found_by_the_attack(tmp_path):
    made = cohort(tmp_path, {"p": people(7)})
    first, numbers = told(made, run(made)), [printed(made, run(made))]
    assert determined_by(numbers) == set()
    made = now(made, {"p": people(8)})
    release(made, "r", anyway="planted")
    numbers.append(printed(made, run(made)))
    assert "s7" in {who for who, _ in determined_by(numbers)}
    assert {who for _, who in separated([first, told(made, run(made))])} == {("s7",)}
