"""The list of slow tests names tests that are there, and what it leaves is most of them."""

import ast
from pathlib import Path

import pytest
import slow_tests

ROOT = Path(__file__).parents[1]


def functions(file: Path) -> set[str]:
    return {n.name for n in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(n, ast.FunctionDef)}


def test_every_test_of_the_list_is_there():
    by_file: dict[str, set[str]] = {}
    for test in slow_tests.known():
        file, _, function = test.partition("::")
        by_file.setdefault(file, set()).add(function.rpartition("::")[2])
    gone = {f: names - functions(ROOT / f) if (ROOT / f).is_file() else names for f, names in by_file.items()}
    gone = {f: sorted(names) for f, names in gone.items() if names and not f.endswith(".ipynb")}
    assert not gone, f"Measure again (tests/support/slow_tests.py): {gone}"


def test_the_list_is_in_force(request):
    marked = [i for i in request.session.items if i.nodeid.partition("[")[0] in slow_tests.known()]
    assert all(i.get_closest_marker("slow") for i in marked)


def test_times_are_noted_and_become_the_list(tmp_path, monkeypatch):
    times = tmp_path / "times.jsonl"
    for test, seconds in (
        ("a.py::quick[1]", 0.05),
        ("a.py::slow", 0.3),
        ("a.py::many[1]", 0.19),
        ("a.py::many[2]", 0.45),
    ):
        slow_tests.note(times, test, seconds)
    monkeypatch.setattr(slow_tests, "LIST", tmp_path / "slow.txt")
    slow_tests.main(times)
    assert slow_tests.known() == {"a.py::slow", "a.py::many"}


@pytest.mark.parametrize("case", [1])
def test_processor_time_only_grows(case):
    before = slow_tests.processor_time()
    assert sum(range(10_000)) and slow_tests.processor_time() >= before
