"""All files of all versions ever let out, in invented histories: no answer follows from them; what is planted is found."""

import copy
import json

import numpy as np
import pytest
from history_attack import counted_out, held_work, looked_at
from made_histories import CHANGES, DOMAINS, ITEMS, TOPICS, History, history

from cqi_lib.privacy.enumeration import Sum, determined

FEW = 0
"""A history whose program of few has five staff: what follows of them is counted out as well."""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A history of two versions; tests that plant something take a copy of it."""
    return history(tmp_path_factory.mktemp("history"), FEW, steps=1, at_once=1)


def staff_of(made, program="amber"):
    """Give who is staff in the last version, and their levels."""
    mine = {who: levels for who, (side, levels) in made.versions[-1].people[program].items() if side == "staff"}
    return set(mine), np.array(list(mine.values()))


def test_a_history_of_files_determines_nothing_and_holds_no_work_back(made):
    found, read = looked_at(made)
    assert found == {} and read > 50
    assert held_work(made) == [] and made.anyway == 0 and made.first == 3
    own = b'id="h-own-all"'
    assert all(own in v.files[name] for v in made.versions for name in ("amber_r.html", "cohort_r.html"))


def html(heading, cells):
    rows = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in cells)
    return f"<table><tr><th>Name</th><th>{heading}</th></tr>{rows}</table>"


def in_page(made, heading, cells):
    files = made.versions[-1].files
    files["amber_r.html"] = files["amber_r.html"].replace(b"</main>", f"{html(heading, cells)}</main>".encode())


def on_the_wall(made, heading, cells):
    files = made.versions[-1].files
    files["amber_r_heard.html"] = files["amber_r_heard.html"].replace(
        b"</main>", f"{html(heading, cells)}</main>".encode()
    )


def in_page_of_the_cohort(made, heading, cells):
    files = made.versions[-1].files
    files["cohort_r.html"] = files["cohort_r.html"].replace(b"</main>", f"{html(heading, cells)}</main>".encode())


def in_table(made, heading, cells):
    rows = "".join(f"amber,{name},{value}\n" for name, value in cells)
    made.versions[-1].files["more.csv"] = f"program,name,{heading}\n{rows}".encode()


def in_package(made, heading, cells):
    body = [{"name": name, heading: float(value)} for name, value in cells]
    made.versions[-1].files["more.json"] = json.dumps({"amber": body}).encode()


def means(levels):
    return "level", [(topic, f"{mean:.1f}") for topic, mean in zip(TOPICS, levels.mean(axis=0), strict=True)]


def counts(levels):
    return "n4", [(item, n) for item, n in zip(ITEMS, (levels == 4).sum(axis=0).tolist(), strict=True)]


def low(levels):
    return "low", [(topic, n) for topic, n in zip(TOPICS, (levels <= 2).sum(axis=0).tolist(), strict=True)]


def of_domains(levels):
    """The whole domain's level exactly, beside topics that say only that they are at an end."""
    return "level", [(name, f"{levels[:, 2 * d : 2 * d + 2].mean():.3f}") for d, name in enumerate(DOMAINS)]


PLANTS = [
    (in_page, means, True),
    pytest.param(on_the_wall, means, True, marks=pytest.mark.nightly),
    pytest.param(in_page_of_the_cohort, means, True, marks=pytest.mark.nightly),
    pytest.param(in_table, counts, True, marks=pytest.mark.nightly),
    (in_package, counts, True),
    (in_table, low, False),  # who is low may have given either of two levels
    # Of one topic all alike, the level of its domain leaves the other open.
    pytest.param(in_table, of_domains, False, marks=pytest.mark.nightly),
]


@pytest.mark.parametrize(("where", "what", "tells"), PLANTS)
def test_what_is_planted_in_a_file_is_found(made, where, what, tells):
    """All staff of amber gave the first topic the highest level: whatever says so exactly gives all their answers."""
    planted = copy.deepcopy(made)
    staff, levels = staff_of(made)
    assert len(staff) == 5 and set(levels[:, 0]) == {4}
    where(planted, *what(levels))
    found, read = looked_at(planted)
    assert read > looked_at_before(made)
    theirs = {(who, TOPICS[0]) for who in staff}
    assert theirs <= found["amber"] if tells else not theirs & found.get("amber", set())


def looked_at_before(made):
    if not hasattr(made, "read"):
        made.read = looked_at(made)[1]
    return made.read


@pytest.mark.nightly  # in every run the attack on the numbers of releases finds one that was forced
@pytest.mark.slow
def test_a_release_that_was_forced_is_found_in_the_files_alone(tmp_path):
    made = History(tmp_path / "cohort", 1)
    made.let_out(pages=["birch"])
    new = made.person("birch")
    made.people["birch"].append(new)
    made.let_out(anyway="planted", pages=["birch"])
    for recorded in (True, False):
        found, _ = looked_at(made, recorded)
        assert new["id"] in {who for who, _ in found["birch"]}


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(20))
def test_no_history_of_files_determines_an_answer(tmp_path, seed):
    made = history(tmp_path, seed)
    found, read = looked_at(made)
    assert found == {} and read > 20
    assert held_work(made) == []
    assert made.anyway == 0  # no first release needed a reason


def test_three_histories_see_every_kind_of_change():
    assert {CHANGES[n % len(CHANGES)] for n in range(12)} == set(CHANGES)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_determined_is_what_is_left_when_every_way_of_answering_is_gone_through(seed):
    rng = np.random.default_rng(seed)
    levels = rng.integers(1, 5, (4, 2))
    levels[0, 0] = 0  # known
    sums = []
    for _ in range(4):
        weights = np.where(rng.random((4, 2, 1)) < 0.7, rng.choice([0, 1], 4) + np.zeros((4, 2, 4)), 0.0)
        weights[0, 0] = 0
        true = sum(weights[p, i, levels[p, i] - 1] for p, i in np.argwhere(levels > 0))
        sums.append(Sum(weights, true, true))
    assert determined(levels, [4, 4], sums) == counted_out(levels, sums)
