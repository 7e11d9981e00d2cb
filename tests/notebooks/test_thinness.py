"""Notebooks hold no logic: they load, call one verb and show."""

import ast
from pathlib import Path

import nbformat
import pytest

import cqi_lib
from cqi_lib.files.suite import COHORT_STEP, STEPS

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LEARNING = sorted((ROOT / "notebooks" / "learning").glob("*.ipynb"))
TAGS = {"parameters", "setup", "form", "desk", "nbval-check-output"}
LOGIC = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.comprehension)


def code(path):
    return [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]


def test_the_suite_is_complete():
    assert [p.stem for p in NOTEBOOKS] == [*STEPS, COHORT_STEP, "start_here"]


@pytest.mark.parametrize("path", NOTEBOOKS + LEARNING, ids=lambda p: p.stem)
def test_cells_are_thin(path):
    for cell in code(path):
        assert len(cell.source.splitlines()) <= 8
        tree = ast.parse(cell.source)
        assert not [n for n in ast.walk(tree) if isinstance(n, LOGIC)], cell.source
        calls = [n.func for n in ast.walk(tree) if isinstance(n, ast.Call)]
        assert not [f for f in calls if isinstance(f, ast.Name) and f.id != "print"], cell.source
        imports = [n for n in ast.walk(tree) if isinstance(n, (ast.Import, ast.ImportFrom))]
        assert all(isinstance(n, ast.Import) and n.names[0].name == "cqi_lib" for n in imports)


@pytest.mark.parametrize("path", NOTEBOOKS + LEARNING, ids=lambda p: p.stem)
def test_tags_and_opening(path):
    notebook = nbformat.read(path, as_version=4)
    assert notebook.cells[0].cell_type == "markdown" and notebook.cells[0].source.startswith("# ")
    assert len(notebook.cells[0].source.split("\n\n")) == 2
    tags = [set(c.metadata.get("tags", [])) for c in notebook.cells]
    assert all(t <= TAGS for t in tags)
    assert sum("parameters" in t for t in tags) == 1 and sum("setup" in t for t in tags) == 1


@pytest.mark.parametrize("path", NOTEBOOKS + LEARNING, ids=lambda p: p.stem)
def test_every_verb_exists_and_is_no_module(path):
    used = {
        n.attr
        for cell in code(path)
        for n in ast.walk(ast.parse(cell.source))
        if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name) and n.value.id == "cqi"
    }
    assert used <= set(cqi_lib.__all__)
    modules = {p.stem for p in (ROOT / "cqi_lib").iterdir()}
    assert not set(cqi_lib.__all__) & modules
    assert all(callable(getattr(cqi_lib, name)) for name in used)
