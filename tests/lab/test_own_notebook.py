"""A notebook of one's own is begun, saved and taken out of a copy, and stays allowed for who makes it."""

import json
import subprocess
import sys
from types import SimpleNamespace

import nbformat
import pytest
from made_cohort import pair

from cqi_lib.batch.execute import execute
from cqi_lib.batch.own.notebooks import Own
from cqi_lib.batch.own.trust import PLACE
from cqi_lib.commands import cli
from cqi_lib.errors import CallError
from cqi_lib.lab.own_notebook import NOTE, new_own
from cqi_lib.lab.server import keep_stripped
from cqi_lib.lab.work_copy import work_copy


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(PLACE, str(tmp_path / "allowed.json"))
    return pair(tmp_path)


def test_the_notebook_to_begin_with_runs_for_any_program_and_stands_in_its_report(folder, capsys):
    assert cli.main(["own", "new", str(folder), "waiting-times"]) == 0
    path = folder / "own" / "program" / "waiting-times.ipynb"
    assert path.is_file() and "Made " in capsys.readouterr().out
    assert [one.name for one in Own.at(folder).for_page("program")] == ["waiting-times"]
    assert Own.at(folder).problems("pair") == []
    ran = execute(path, {"cohort": str(folder), "program": "beta-corner", "round": None}, shown={}, warm=True)
    kinds = [kind for cell in ran.cells for output in cell.get("outputs", []) for kind in output.get("data", {})]
    assert kinds.count("text/html") >= 3
    with pytest.raises(CallError, match="There is own/program/waiting-times"):
        new_own(folder, "waiting-times")
    with pytest.raises(CallError, match="letters, digits"):
        new_own(folder, "../out")
    assert new_own(folder, "all", "cohort").parent.name == "cohort" and Own.at(folder).allowed


@pytest.mark.nightly  # the same notebook is executed above by the workbook's own engine
def test_papermill_alone_executes_an_own_notebook_on_the_ordinary_kernel(folder, tmp_path):
    path, out = new_own(folder, "waiting-times"), tmp_path / "out.ipynb"
    command = [sys.executable, "-m", "papermill", str(path), str(out), "-k", "python3", "--no-progress-bar"]
    for name, value in (("cohort", folder), ("program", "beta-corner"), ("round", "2025-fall")):
        command += ["-p", name, str(value)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    ran = nbformat.read(out, as_version=4)
    assert all(cell.execution_count for cell in ran.cells if cell.cell_type == "code")
    shown = [str(data) for cell in ran.cells for output in cell.get("outputs", []) for data in [output.get("data")]]
    assert any("Beta Corner" in data for data in shown) and not any("Alpha House" in data for data in shown)


def test_in_a_folder_that_somebody_sent_a_new_one_allows_nothing(folder):
    (folder / "own" / "program").mkdir(parents=True)
    (folder / "own" / "theirs.py").write_text("import os\n", encoding="utf-8")
    new_own(folder, "mine")
    assert not Own.at(folder).allowed


def test_saving_strips_outputs_and_what_was_allowed_stays_so(folder):
    path = new_own(folder, "mine")
    body = json.loads(path.read_text(encoding="utf-8"))
    body["cells"][-1] |= {"source": "print(7)", "outputs": [{"output_type": "stream", "name": "stdout", "text": "7\n"}]}

    def save():
        model = {"type": "notebook", "content": json.loads(json.dumps(body))}
        keep_stripped(model, "own/program/mine.ipynb", SimpleNamespace(root_dir=str(folder)))
        path.write_text(json.dumps(model["content"]), encoding="utf-8")
        return model["content"]["cells"][-1]["outputs"]

    assert save() == [] and Own.at(folder).allowed
    (folder / "own" / "theirs.py").write_text("import os\n", encoding="utf-8")
    body["cells"][-1]["source"] = "print(8)"
    assert save() == [] and not Own.at(folder).allowed


def test_a_copy_says_that_added_cells_stay_in_it_and_they_become_an_own_notebook(folder, tmp_path):
    copy = work_copy(folder, "3_strengths_challenges", program="alpha-house", out=tmp_path / "out").path
    body = json.loads(copy.read_text(encoding="utf-8"))
    [note] = [cell for cell in body["cells"] if cell.get("id") == NOTE]
    said = "".join(note["source"])
    assert "no report takes them" in said and f"--from {copy}" in said
    with pytest.raises(CallError, match="No cell was added"):
        new_own(folder, "none", copy=copy)
    mine = {"cell_type": "code", "id": "abc", "metadata": {}, "source": ["cqi.own_tables(opened)"], "outputs": []}
    copy.write_text(json.dumps({**body, "cells": [*body["cells"], mine]}), encoding="utf-8")
    made = json.loads(new_own(folder, "added", copy=copy).read_text(encoding="utf-8"))
    sources = ["".join(cell["source"]) for cell in made["cells"]]
    assert len(sources) == 4 and sources[-1] == "cqi.own_tables(opened)" and "opened = cqi.open_program" in sources[2]
    with pytest.raises(CallError, match="no copy of a notebook of the suite"):
        new_own(folder, "other", copy=folder / "cohort.yml")


def test_in_spanish(folder):
    path = folder / "cohort.yml"
    path.write_text(path.read_text(encoding="utf-8") + "language: es\n", encoding="utf-8")
    made = new_own(folder, "nuestra").read_text(encoding="utf-8")
    assert "Nuestra propia sección" in made and "lo que muestran la tabla" in made
