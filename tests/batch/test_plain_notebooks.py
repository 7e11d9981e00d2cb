"""Notebooks that only show what verbs give run without a shell, and give what a shell gives."""

import sys
from pathlib import Path

import nbformat
import pytest
from counted_calls import calls, calls_of

import cqi_lib
from cqi_lib.batch import within
from cqi_lib.batch.execute import StepFailed, execute
from cqi_lib.batch.shell import CellShell

PAIR = Path(__file__).parents[1] / "fixtures" / "pair"
OPENING = [
    "cohort = ''\nprogram = ''\nround = ''",
    "import cqi_lib as cqi\nopened = cqi.open_program(cohort, program, round)\nopened",
]
GIVEN = {"cohort": str(PAIR), "program": "alpha-house", "round": "2025-fall"}


def run(folder, *sources):
    """Execute a notebook of these cells after the opening ones; give it as far as it came, and what stopped it."""
    new = nbformat.v4
    cells = [new.new_markdown_cell("# Title\n\nHelp."), *map(new.new_code_cell, [*OPENING, *sources])]
    cells[1].metadata["tags"] = ["parameters"]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = folder / "1_small.ipynb"
    nbformat.write(new.new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)
    try:
        return execute(path, GIVEN, shown={"cohort": "pair"}, warm=True), None
    except StepFailed as stop:
        return stop.notebook, str(stop.problem)


@pytest.fixture
def both(tmp_path, monkeypatch):
    """Execute such a notebook as a run does, and in a shell throughout; give both, and how many shells the first took."""

    def executed(*sources):
        with calls_of(CellShell.__init__) as shells:
            mine = run(tmp_path, *sources)
        with monkeypatch.context() as patched:
            patched.setattr(within, "are_plain", lambda sources: False)
            theirs = run(tmp_path, *sources)
        return mine, theirs, shells[0]

    return executed


def telling(opened):
    """A verb of somebody's that also prints."""
    print("told")
    print("warned", file=sys.stderr)
    return cqi_lib.vision(opened)


@pytest.mark.parametrize(
    ("sources", "shells"),
    [
        (["cqi.vision(opened)", "print(cqi.vision(opened).text)", "# nothing", "number = 3"], 0),
        (["cqi.measure_over_time(opened)", "program", "cqi.vision(opened)"], 1),  # a text is shown by a shell
        (["cqi.vision(opened)", "cqi.lesson(opened, 'nothing', 3, 4, 5)", "cqi.vision(opened)"], 1),
        (["cqi.vision(opened);", "cqi.vision(opened)"], 1),
        (["cqi.vision(opened)", "Out"], 1),
        (["cqi.strengths(opened)", "cqi.next_visit(opened)"], 0),
    ],
)
def test_a_plain_notebook_needs_a_shell_only_where_more_is_shown_than_verbs_give(both, sources, shells):
    mine, theirs, taken = both(*sources)
    assert mine == theirs and taken == shells


def test_what_a_verb_prints_stands_in_the_cell(both, monkeypatch):
    monkeypatch.setattr(cqi_lib, "next_visit", telling)
    mine, theirs, taken = both("cqi.next_visit(opened)")
    assert mine == theirs and taken == 0
    told = [(out.output_type, out.get("text")) for out in mine[0].cells[-1].outputs]
    assert told == [("stream", "told\n"), ("stream", "warned\n"), ("execute_result", None)]


def test_a_plain_cell_costs_few_calls(tmp_path):
    run(tmp_path)
    made = {}
    for cells in (10, 30):
        with calls() as counted:
            run(tmp_path, *["opened"] * cells)
        made[cells] = counted[0]
    assert (made[30] - made[10]) / 20 < 1_100, made  # 979; with a shell 1,750
