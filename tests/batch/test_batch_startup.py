"""What is imported, and what is not, when a process starts."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from batch_runs import settings
from made_apart import in_this_process

from cqi_lib.batch.environment import FEW, SPOKEN, dated, spoken_in
from cqi_lib.batch.layout import Layout
from cqi_lib.batch.listener import Listener
from cqi_lib.batch.run import _Run, run_cohort
from cqi_lib.errors import CohortError
from cqi_lib.files import hashes

ROOT = Path(__file__).parents[2]
SLOW = 0.3
"""Seconds of processor time from which an import is worth keeping out."""

COST = "import time; t = time.process_time(); import rfc3987_syntax; print(time.process_time() - t)"
OURS = """
import sys
from cqi_lib.batch.environment import without_slow_schema_formats
without_slow_schema_formats()
import nbformat
nbformat.validate(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("a")]))
try:
    nbformat.validate({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "no"}]})
except nbformat.ValidationError:
    print("refused", [name for name in ("lark", "rfc3987_syntax") if sys.modules.get(name)])
"""


def python(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)


@pytest.mark.slow
def test_grammars_that_no_notebook_needs_are_not_compiled():
    cost = python(COST)
    if cost.returncode:
        pytest.skip("rfc3987_syntax is not installed: nothing to keep out")
    if float(cost.stdout) < SLOW:
        pytest.skip("upstream is fast: `without_slow_schema_formats` and this test can go")
    done = python(OURS)
    assert done.stdout == "refused []\n", done.stderr


SERVER = """
import sys, threading
import cqi_lib.batch.preload as preload
warm = set(sys.modules)
print(preload.FAILURE or "whole", preload.READY, threading.active_count())
print(*warm)
"""
USELESS = {
    "bokeh",
    "ipywidgets",
    "lark",
    "openpyxl",
    "scipy.stats",
    "seaborn",
    "sqlalchemy",
    "cqi_lib.lab",
    "cqi_lib.online",
}


SPANISH = """
from cqi_lib.locale import catalogue, entry
parsed = []
catalogue.entries = lambda text: parsed.append(text) or entry.entries(text)
from cqi_lib.locale.spoken import speaking
from cqi_lib.wording import cohort, plan
with speaking("es-MX"):
    print(cohort.few_short(), "|", plan.title("Casa"))
print(len(parsed), preload.FAILURE)
"""
ALL_VERBS = """
import cqi_lib as cqi
program = cqi.open_program("tests/fixtures/pair", "alpha-house")
for name in cqi.__all__:
    if callable(getattr(cqi, name)):
        try:
            getattr(cqi, name)(program)
        except Exception:  # of verbs that are told more than a program
            pass
print(sorted(name for name in {*sys.modules} - warm if name.startswith("cqi_lib.") and ".figures" in name))
"""


def server(*more, spoken="", few=False):
    """Start what a fork server imports, and do more in it; give what each part printed, line by line."""
    env = {name: value for name, value in os.environ.items() if name != FEW}
    env |= {SPOKEN: spoken} | ({FEW: "1"} if few else {})
    code = "".join([SERVER, *more])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def for_many():
    """One server for all looks: whether it is ready, its modules, what a child says in Spanish, what verbs import."""
    return server(SPANISH, ALL_VERBS, spoken="es en")


def ready(state, modules, most, useless):
    assert state == "whole True 1"
    assert not useless & set(modules.split())
    assert len(modules.split()) <= most


@pytest.mark.slow
def test_the_fork_server_is_ready_with_one_thread_and_nothing_that_no_page_needs(for_many):
    ready(*for_many[:2], 2460, USELESS)


@pytest.mark.slow
def test_a_server_for_few_pages_is_ready_with_less():
    ready(*server(few=True), 2180, USELESS | {"scipy.optimize"})


@pytest.mark.slow
@pytest.mark.parametrize("missing", ["folder", "file", "both are folders"])
def test_a_cohort_that_is_not_there_is_said_by_whoever_reads_it(tmp_path, missing, monkeypatch):
    """What a server is told before is looked up in cohort.yml too, and has nothing to say of it."""
    if missing != "folder":  # once in processes of their own
        in_this_process(monkeypatch)
    folder = tmp_path / "cohort"
    if missing != "folder":
        (folder / "cohort.yml" if missing == "both are folders" else folder).mkdir(parents=True)
    with pytest.raises(CohortError, match=r"cohort\.yml"):
        run_cohort(folder, out=tmp_path / "out", settings=settings("1_ok"))
    assert spoken_in(folder, "")[SPOKEN] == ""


def test_a_server_for_few_pages_imports_only(made_pair):
    """What it would do once for many is left to the children where there are few."""
    pair, layout = made_pair[0], Layout(made_pair[1])

    def few(**how):
        looked = _Run(pair, layout, settings("1_ok"), Listener())
        vars(looked).update(how)
        return looked._few()

    assert not few()  # no file changed: what did is something that all pages rest on
    measures = pair / "programs" / "alpha-house" / "measures.csv"
    before = measures.read_bytes()
    measures.write_bytes(before + b"\n")
    assert few() and not few(force=True)
    whole = (pair / "cohort.yml").read_text("utf-8")
    assert dated(pair) and not dated(pair / "programs")
    (pair / "cohort.yml").write_text(re.sub(r"(?m)^as_of:.*\n", "", whole), encoding="utf-8")
    assert not few()  # a new point may move the day that all pages stand on
    (pair / "cohort.yml").write_text(whole, encoding="utf-8")
    answers = next((pair / "responses").glob("*.csv"))
    answers.write_bytes(answers.read_bytes() + b"\n")
    assert not few() and few(only=("alpha-house",)) and not few(only=tuple("abcde"))
    layout.manifest.write_text(
        layout.manifest.read_text(encoding="utf-8").replace(hashes.workbook(), "another"), encoding="utf-8"
    )
    measures.write_bytes(before)
    assert not few()


@pytest.mark.slow
def test_the_fork_server_has_all_that_is_drawn_with(for_many):
    """What it does not have, every child imports again."""
    assert for_many[-1] == "[]"


SAID = "muy pocos programas para mostrar | Plan de mejora de la capacidad: Casa"


@pytest.mark.slow
def test_no_child_parses_what_the_server_read_for_it(for_many):
    """Parsing the third of the Spanish catalogues that a report needs takes a tenth of its child's processor time."""
    assert for_many[2:4] == [SAID, "0 "]


@pytest.mark.nightly
def test_a_server_that_was_told_nothing_leaves_it_to_its_children():
    said, counted = server(SPANISH)[2:]
    assert said == SAID and int(counted) >= 3


@pytest.mark.parametrize(
    ("file", "language", "spoken"),
    [
        ("name: A\nlanguage: es-MX\n", "", "es-MX es en"),
        ("programs:\n  - {id: a, language: es}\n  - {id: b}\n", "", "es en"),
        ("name: A\n", "es", "es en"),
        ("name: A\n", "", ""),
    ],
)
def test_the_server_is_told_what_pages_will_speak(tmp_path, file, language, spoken):
    (tmp_path / "cohort.yml").write_text(file, encoding="utf-8")
    assert spoken_in(tmp_path, language) == {SPOKEN: spoken}
    assert spoken_in(tmp_path / "gone", "") == {SPOKEN: ""}  # not for it to say
