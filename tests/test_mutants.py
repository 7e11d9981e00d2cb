"""The mutation check of `make mutants` itself: what it changes, and that it tells who notices."""

import ast
import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).parents[1]
_SPEC = importlib.util.spec_from_file_location("mutants", ROOT / "scripts" / "mutants.py")
mutants = sys.modules.setdefault("mutants", importlib.util.module_from_spec(_SPEC))
_SPEC.loader.exec_module(mutants)

SOURCE = '''
"""A module."""
import functools
from dataclasses import dataclass

LIMIT: int = 3

@functools.cache
def below(n: int = 2) -> bool:
    """Say so."""
    return n < LIMIT and n is not None

@dataclass
class Kept:
    n: int
    most: int = 7

    @property
    def half(self):
        return self.n / 2 if below(self.n) else -self.n
'''


def names():
    return [m.name for m in mutants.mutants(SOURCE)]


def test_each_kind_of_change_is_made_and_named_once():
    assert names() == [
        "module: 3 -> 4",
        "below: 2 -> 3",
        "below: return n < LIMIT and n is not None -> return None",
        "below: n < LIMIT and n is not None -> n < LIMIT or n is not None",
        "below: n < LIMIT -> n <= LIMIT",
        "below: n is not None -> n is None",
        "Kept: 7 -> 8",
        "half: return self.n / 2 if below(self.n) else -self.n -> return None",
        "half: self.n / 2 if below(self.n) else -self.n -> self.n / 2 if not below(self.n) else -self.n",
        "half: self.n / 2 -> self.n * 2",
        "half: 2 -> 3",
        "half: -self.n -> self.n",
    ]
    twice = [m.name for m in mutants.mutants("def f(a): return (a > 1) + (a > 1)")]
    assert len(set(twice)) == len(twice) and any(name.endswith("#2") for name in twice)


@pytest.mark.parametrize("name", names())
def test_a_fork_runs_the_change_and_nothing_else_does(tmp_path, monkeypatch, name):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "made.py").write_text(SOURCE)
    (tmp_path / "user.py").write_text("from made import LIMIT, Kept, below")
    for module in ("made", "user"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    import user

    def looked():
        return [
            user.LIMIT,
            *map(user.below, (2, 3, 4)),
            user.below(),
            *((k := user.Kept(n)).half for n in (2, 8)),
            k.most,
        ]

    before = looked()
    assert before == [3, True, False, False, True, 1, -8, 7]
    [tree] = [m.tree for m in mutants.mutants(SOURCE) if m.name == name]
    trial = mutants.Trial("capacity/growth.py")

    def notices():
        mutants.put_in(sys.modules["made"], tree())
        assert looked() == before

    assert trial._fork(notices, 20) == "killed", "a change that shows is seen"
    unseen = trial._fork(lambda: mutants.put_in(sys.modules["made"], tree()), 20)
    assert unseen == "survives", "who looks at nothing sees nothing"
    assert looked() == before


def test_what_hangs_is_killed_and_named_so(monkeypatch):
    """By a time for each test where it takes processor time, and as a whole where it only waits."""
    trial = mutants.Trial("capacity/growth.py")
    endless = SimpleNamespace(
        nodeid="endless",
        config=SimpleNamespace(hook=SimpleNamespace(pytest_runtest_protocol=lambda **_: [0 for _ in iter(int, 1)])),
    )
    trial.spent = {"endless": 0.01}
    monkeypatch.setattr(mutants, "SPARE", 0.1)
    assert trial._fork(lambda: trial._run([endless]), 60) == "hangs"
    assert trial._fork(lambda: time.sleep(60), 0.02) == "hangs"
    assert trial._fork(lambda: os._exit(3), 60) == "killed"


@pytest.mark.nightly
@pytest.mark.slow
def test_a_module_is_tried_with_the_tests_that_bear_on_it():
    """The whole way, for one mutant that is killed by a test which `-m "not slow"` leaves out."""
    call = [sys.executable, ROOT / "scripts" / "mutants.py", "scoring/levels.py", "--like", "0.2 -> 0.4"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "scoring/levels.py: 1 mutants, 0 equivalent, 1 of 1 killed" in done.stdout


def test_the_table_names_files_that_are_there_and_every_entry_of_the_list_a_mutant_with_a_reason():
    every = set()
    for file, tests in mutants.BEARING.items():
        assert all((ROOT / test).is_file() for test in tests), file
        every |= {f"{file}: {m.name}" for m in mutants.mutants((ROOT / "cqi_lib" / file).read_text("utf-8"))}
    known = mutants.equivalent()
    assert [name for name in known if name not in every] == [], "mend the name, or take the entry out"
    assert all(known.values()), "each needs its reason in the indented line below it"
    assert ast.parse((ROOT / "scripts" / "mutants.py").read_text("utf-8"))
