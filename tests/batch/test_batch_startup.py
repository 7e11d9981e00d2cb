"""What is imported, and what is not, when a process starts."""

import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.mark.slow
def test_the_fork_server_is_ready_and_has_one_thread():
    code = (
        "import threading, sys\nimport cqi_lib.batch.preload as preload\n"
        "print(preload.FAILURE or 'whole', preload.READY, threading.active_count(), 'lark' in sys.modules)"
    )
    done = python(code)
    assert done.stdout == "whole True 1 False\n", done.stdout + done.stderr


ALL_VERBS = """
import sys
import cqi_lib.batch.preload
warm = {name for name in sys.modules if name.startswith("cqi_lib.")}
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


@pytest.mark.slow
def test_the_fork_server_has_all_that_is_drawn_with():
    """What it does not have, every child imports again."""
    done = subprocess.run([sys.executable, "-c", ALL_VERBS], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == "[]\n", done.stdout + done.stderr
