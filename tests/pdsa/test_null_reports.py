"""Programs in which nothing changed, a few of those that `benchmarks/simulate_reports.py` reads by the hundred."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "simulate_reports.py"


@pytest.mark.slow
def test_page_one_seldom_holds_a_false_signal_and_says_how_often():
    spec = importlib.util.spec_from_file_location("simulate_reports", SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    found = [one for family in script.FAMILIES for one in script.reports((family, 0, 12))]
    assert sum(one.headline for one in found) <= 5  # 8 of 100: more than 5 of 24 about 1 time in 100
    assert sum(one.work for one in found) <= 6  # harm shares the error of page one
    assert 0.08 < np.mean([one.said for one in found]) < 0.2
    assert all(one.judged == 3 for one in found)
