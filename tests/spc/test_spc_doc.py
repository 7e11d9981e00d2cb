"""docs/charts.md says what the code does."""

import importlib.util
import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cqi_lib import spc
from cqi_lib.spc import graded, limits, rates, verdict

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "charts.md").read_text(encoding="utf-8")


def table_after(head):
    """Rows of the table whose first line starts with `head`, the first line included."""
    start = TEXT.index(f"| {head}")
    lines = TEXT[start:].split("\n\n", 1)[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]


def test_every_chart_and_every_rule_is_there():
    names = {name.strip() for row in table_after("chart |")[1:] for name in row[0].split("(")[0].split(",")}
    assert names == set(spc.CHARTS)
    for name in spc.RULES:
        assert f"**{name}**" in TEXT
    assert "`run_margin`" in TEXT and "`crossings_level`" in TEXT


def test_limits_of_runs():
    for useful, longest, crossings in table_after("useful points |")[1:]:
        assert spc.anhoej_limits(int(useful)) == (int(longest), int(crossings))


def test_numbers_in_the_text():
    flat = " ".join(TEXT.split())
    assert f"mean moving range / {limits.D2}" in flat and f"{limits.D4} · mean moving range" in flat
    assert f"Shift: {spc.RULES['ihi'].shift} or more" in flat and f"Trend: {spc.RULES['ihi'].trend} or more" in flat
    mdc = spc.RULES["mdc"]
    assert f"{mdc.moving_range_factor} mean moving ranges; a trend of {mdc.trend} points" in flat
    assert f"a shift of {mdc.shift}." in flat and mdc.near == pytest.approx(2 / 3)
    assert f"fewer than {verdict.LEAST_USEFUL} useful points to judge" in flat
    assert f"fewer than {verdict.TRIAL_BASELINE} in the baseline" in flat
    assert f"only {verdict.TRIAL_BASELINE} to {verdict.FIRM_BASELINE - 1} points" in flat
    assert [f"{100 * level:g} %" for level in spc.funnels.LEVELS] == ["95 %", "99.8 %"] and "95 % and 99.8 %" in flat
    order = [flat.index(words) for words in ("beyond the limits of", "a trend of", "two of three", "a shift of")]
    assert order == sorted(order) and mdc.columns == ("beyond_limits", "trend", "two_of_three", "shift")


def test_false_alarm_rates():
    own, frozen = [row for row in TEXT.split("\n") if row.startswith("| rules, line")]
    names = set()
    for head, baseline_first in ((own, False), (frozen, True)):
        numbers = [int(n) for n in re.findall(r"\d+", head)]
        for name, *shares in table_after(head[2:])[1:]:
            key = name.replace(",", "")
            names.add(key)
            for number, share in zip(numbers, shares, strict=True):
                rate = spc.false_alarm_rate(*((number, 12) if baseline_first else (0, number)), key)
                assert share == f"{100 * rate:.0f} %", (name, number)
    assert names == {name for name, _, _ in rates.table()}
    third = spc.false_alarm_rate(0, 24, "ihi median")
    assert 0.3 < third < 0.4 and "every third chart of 24 points" in TEXT


def test_what_a_frozen_baseline_finds():
    spec = importlib.util.spec_from_file_location("simulate", ROOT / "benchmarks" / "simulate_false_alarms.py")
    script = importlib.util.module_from_spec(spec)
    sys.modules["simulate"] = script
    spec.loader.exec_module(script)
    rng = np.random.default_rng(11)
    base, after = rng.standard_normal((8000, 12)), rng.standard_normal((8000, 12)) + 2
    whole = np.concatenate([base, after], axis=1)
    frozen = script.signals(after, base, script.CHARTS[0], range(12, 13))[0] / 80
    own = script.signals(whole, whole, script.CHARTS[0], range(24, 25))[0] / 80
    found = re.search(r"about (\d+) of 100 charts signal, against\s+about (\d+)", TEXT)
    assert (frozen, own) == (pytest.approx(int(found[1]), abs=1), pytest.approx(int(found[2]), abs=1))


@pytest.mark.parametrize("chart", ["g", "t"])
def test_two_events_of_a_day_are_two(chart):
    frame = pd.DataFrame({"date": ["2025-01-01", "2025-01-01", "2025-01-09"], "value": [3, 5, 7]})
    assert spc.analyse(frame, chart=chart).points["y"].tolist() == [3, 5, 7]


def test_too_many_crossings_are_no_signal(months):
    assert spc.analyse(months([1, 9] * 15)).verdict == "no signal yet"


def test_graded_verdicts_keep_to_their_rates():
    """The table that the simulation wrote: every family and cell within two standard errors of what is allowed."""
    head, *rows = table_after("unchanged series |")
    cells, families = head[1:8], [row[0] for row in rows[:-1]]
    assert len(families) == 12 and rows[-1][0] == "all"
    shares = {
        (row[0], cell): [float(x) for x in text.split("/")]
        for row in rows
        for cell, text in zip(cells, row[1:8], strict=True)
    }
    allowed = {"AR .3": 8, "AR .5": 12, "season ±2": 10}

    def within(found, most, series):
        return found <= most + 2 * (most * (100 - most) / series) ** 0.5

    for family in families:
        of = [shares[family, cell] for cell in cells]
        assert within(sum(x[0] for x in of) / 7, allowed.get(family, 5), 2800), family
        assert within(sum(x[1] for x in of) / 7, 33 if family == "AR .5" else 22, 2800), family
        if family in ("normal", "AR .3", "AR .5", "season ±1", "season ±2", "a quarter missing"):
            assert all(x[2] + x[3] <= 5 for x in of[4:]), family
    for cell in cells:
        of = [shares[family, cell] for family in families]
        assert within(sum(x[0] for x in of) / 12, 5, 4800), cell
        assert within(sum(x[1] for x in of) / 12, 22, 4800), cell
    power = {
        row[0]: dict(zip(table_after("a step of |")[0], row, strict=True)) for row in table_after("a step of |")[1:]
    }
    for name, least in (("normal", 45), ("binomial 60", 45), ("Poisson 8", 45), ("AR .3", 38)):
        assert int(power["1 SD"][f"12+12, {name}"].split("/")[0]) >= least, name
        assert int(power["2 SD"][f"12+12, {name}"].split("/")[0]) >= 90, name
    for kind, named in (
        ("own", ("own 24", "own 36")),
        ("firm", ("12+12", "12+24", "12+36")),
        ("trial", ("6+12", "8+10")),
    ):
        for k in (0, 1):
            for family, rate in zip(("normal", "AR .3", "AR .5"), graded.MEASURED[kind][k], strict=True):
                assert sum(shares[family, cell][k] for cell in named) / len(named) / 100 == pytest.approx(
                    rate, abs=0.02
                )
