"""What is imported, and what is not, when a process starts."""

import subprocess
import sys

import pytest

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
