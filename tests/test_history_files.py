"""All files of all versions ever let out, in invented histories: no answer follows from them; what is planted is found."""

import numpy as np
import pytest
from history_attack import looked_at
from made_histories import CHANGES, TOPICS, History, history


def test_a_history_of_files_determines_nothing_and_what_is_planted_is_found(tmp_path):
    """One short history: in the first page of a program of few, an exact level of a topic that all rated alike."""
    made = history(tmp_path, 0, steps=1, at_once=1)
    found, read = looked_at(made)
    assert found == {} and read > 50
    assert made.anyway == 0 and made.first == 3
    version, name = made.versions[1], "amber_r.html"
    levels = np.array([k for side, k in version.people["amber"].values() if side == "staff"])
    cells = zip(TOPICS, levels.mean(axis=0), strict=True)
    said = "".join(f"<tr><th>{topic}</th><td>{mean:.1f}</td></tr>" for topic, mean in cells)
    said = f"<table><tr><th>Topic</th><th>Staff</th></tr>{said}</table>"
    version.files[name] = version.files[name].replace(b"</main>", f"{said}</main>".encode())
    found, _ = looked_at(made)
    assert {(who, TOPICS[0]) for who, (side, _) in version.people["amber"].items() if side == "staff"} <= found["amber"]


@pytest.mark.slow
def test_a_release_that_was_forced_is_found_in_the_files(tmp_path):
    made = History(tmp_path / "cohort", 1)
    made.let_out()
    new = made.person("birch")
    made.people["birch"].append(new)
    made.let_out(anyway="planted")
    found, _ = looked_at(made)
    assert new["id"] in {who for who, _ in found["birch"]}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_no_history_of_files_determines_an_answer(tmp_path, seed):
    made = history(tmp_path, seed)
    found, read = looked_at(made)
    assert found == {} and read > 100
    assert made.anyway == 0  # no first release needed a reason


def test_three_histories_see_every_kind_of_change():
    assert {CHANGES[n % len(CHANGES)] for n in range(12)} == set(CHANGES)
