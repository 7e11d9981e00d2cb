"""The list of further turns names tests that are there, each beside one that every run has."""

import ast
from pathlib import Path

import further_turns

ROOT = Path(__file__).parents[1]


def test_every_turn_stands_beside_a_test_that_is_no_further_turn():
    turns = further_turns.listed()
    alone = {turn: beside for turn, beside in turns.items() if further_turns.named(beside, turns)}
    assert not alone, f"What holds the same is itself left out of every run: {alone}"


def test_all_of_them_are_there():
    gone = [test for pair in further_turns.listed().items() for test in pair if not is_there(test)]
    assert not gone, f"tests/data/further_turns.txt names what is not there: {gone}"


def is_there(test: str) -> bool:
    file, function = test.partition("[")[0].split("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8")) if (ROOT / file).is_file() else ast.Module([], [])
    return any(isinstance(node, ast.FunctionDef) and node.name == function for node in ast.walk(tree))


def test_the_list_is_in_force(request):
    turns = further_turns.listed()
    listed = [item for item in request.session.items if further_turns.named(item.nodeid, turns)]
    assert all(item.get_closest_marker("nightly") for item in listed)
    cases = {item.nodeid for item in request.session.items}
    functions = {case.partition("[")[0] for case in cases}
    # Where a function was collected, each case of it that the list names is one of its cases.
    strange = [turn for turn in turns if "[" in turn and turn.partition("[")[0] in functions and turn not in cases]
    nightly = request.config.option.nightly
    assert not strange or not nightly, f"Cases that are none: {strange}"
