"""False-alarm rates, funnels, Pareto tables and the choice of a chart."""

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from cqi_lib import spc
from cqi_lib.cohort.records.measures import Measure
from cqi_lib.errors import InputError
from cqi_lib.spc.rates import LONGEST_BASELINE, table
from cqi_lib.wording import spc as wording

DATA = Path(__file__).parent.parent / "data" / "spc"
SCRIPT = Path(__file__).parent.parent.parent / "benchmarks" / "simulate_false_alarms.py"


@pytest.mark.parametrize(("baseline", "rate"), [(6, 0.15), (8, 0.13), (10, 0.12), (12, 0.10), (16, 0.09), (20, 0.08)])
def test_rates_are_those_of_an_independent_simulation(baseline, rate):
    assert spc.false_alarm_rate(baseline, 12) == pytest.approx(rate, abs=0.012)


@pytest.mark.parametrize(("points", "rate"), [(12, 0.01), (16, 0.01), (24, 0.03), (36, 0.04)])
def test_rates_against_the_own_median(points, rate):
    assert spc.false_alarm_rate(0, points) == pytest.approx(rate, abs=0.0102)


@pytest.mark.parametrize(
    ("rules", "rates"),
    [
        ("ihi median", (0.12, 0.20, 0.36, 0.55)),
        ("mdc mean", (0.04, 0.08, 0.15, 0.26)),
    ],
)
def test_rates_of_other_rules_against_the_own_line(rules, rates):
    for points, rate in zip((12, 16, 24, 36), rates, strict=True):
        assert spc.false_alarm_rate(0, points, rules) == pytest.approx(rate, abs=0.0151)


@pytest.fixture(scope="module")
def script():
    """Load the script that makes the table."""
    spec = importlib.util.spec_from_file_location("simulate_false_alarms", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.parametrize(("baseline", "rate"), [(6, 0.27), (8, 0.25), (10, 0.23), (12, 0.21), (16, 0.19), (20, 0.19)])
def test_a_fixed_run_of_six(script, monkeypatch, baseline, rate):
    monkeypatch.setattr(script, "RULES", {"ihi": spc.RuleSet("ihi", shift=6, trend=1000)})
    rng = np.random.default_rng(11)
    base, after = rng.standard_normal((8000, baseline)), rng.standard_normal((8000, 12))
    found = script.signals(after, base, script.CHARTS[2], range(12, 13))[0] / 8000
    assert found == pytest.approx(rate, abs=0.02)


def test_the_script_makes_the_same_table_every_time(script, tmp_path, monkeypatch):
    monkeypatch.setattr(script, "JUDGED", range(10, 14))
    monkeypatch.setattr(script, "BASELINES", range(6, 8))
    texts = []
    for name in ("a.csv", "b.csv"):
        monkeypatch.setattr(sys, "argv", [str(SCRIPT), "--runs", "30", "--to", str(tmp_path / name)])
        script.main()
        texts.append((tmp_path / name).read_text(encoding="utf-8"))
    assert texts[0] == texts[1]
    assert texts[0].startswith("rules,baseline,10,11,12,13\n") and texts[0].count("\n") == 1 + 7 * 3


@pytest.mark.slow
def test_the_table_is_what_analyse_gives(months):
    rng = np.random.default_rng(2)
    for chart, rules, freeze in (("run", "ihi", None), ("i", "anhoej", 12), ("i", "mdc", 12), ("i", "mdc", None)):
        frames = [months(row) for row in rng.normal(size=(400, 24))]
        found = [spc.analyse(frame, chart=chart, rules=rules, freeze=freeze) for frame in frames]
        share = np.mean([one.verdict == "signal" for one in found])
        rate = np.mean([spc.false_alarm_rate(one) for one in found])
        assert share == pytest.approx(rate, abs=4 * np.sqrt(rate * (1 - rate) / 400)), (chart, rules, freeze)


def test_nothing_is_said_where_nothing_was_simulated(normal, months):
    for pair in [(5, 12), (12, 9), (12, 121), (0, 9), (12, None)]:
        assert spc.false_alarm_rate(*pair) is None
    assert spc.false_alarm_rate(12, 12, "nelson") is None
    assert max(baseline for _, baseline, _ in table()) == LONGEST_BASELINE
    assert spc.false_alarm_rate(50, 20) == spc.false_alarm_rate(36, 20)
    frame = normal(24)
    for given, key in [
        ({}, "anhoej median"),
        ({"chart": "i"}, "anhoej mean"),
        ({"rules": "ihi"}, "ihi median"),
        ({"rules": "ihi", "chart": "i"}, "ihi mean"),
        ({"rules": "mdc"}, "mdc median"),
        ({"rules": "mdc", "chart": "i"}, "mdc mean screened"),
        ({"rules": "mdc", "chart": "i", "screened": False}, "mdc mean"),
    ]:
        assert spc.false_alarm_rate(spc.analyse(frame, freeze=12, **given)) == spc.false_alarm_rate(12, 12, key)
        assert spc.false_alarm_rate(spc.analyse(frame, **given)) == spc.false_alarm_rate(0, 24, key)
    counts = months(np.random.default_rng(1).poisson(9, 24), 20)
    few = months(np.random.default_rng(1).poisson(1, 24), 20)
    assert spc.false_alarm_rate(spc.analyse(counts, chart="c", freeze=12)) is not None
    assert spc.false_alarm_rate(spc.analyse(counts, chart="p", n="n", freeze=12, multiply=100)) is not None
    nothing = [spc.analyse(frame, freeze="2001-01-01"), spc.analyse(frame, chart="mr"), spc.analyse(few, chart="g")]
    nothing += [spc.analyse(few, chart="c"), spc.analyse(few, chart="p", n="n"), spc.analyse(counts.head(0), chart="c")]
    nothing += [spc.analyse(counts, chart="c", rules="ihi"), spc.analyse(counts, chart="c", rules="mdc")]
    nothing += [spc.analyse(frame, rules=spc.RuleSet("ihi", shift=7))]
    assert [spc.false_alarm_rate(found) for found in nothing] == [None] * len(nothing)


def test_false_alarm_words():
    assert wording.false_alarms(0.102).endswith("about 1 time in 10.")
    assert wording.false_alarms(0.03).endswith("about 1 time in 30.")
    assert "less than 1 time in 100" in wording.false_alarms(0.004)
    assert wording.false_alarms(None) == ""


def test_funnel_limits_cut_the_tail_where_asked():
    # Interpolated limits lie between the two numbers whose tails enclose the level.
    for n in (7, 40, 900):
        for level in (0.95, 0.998):
            low, high = spc.funnel_limits([n], 0.3, "p", level)
            tail = (1 - level) / 2
            assert stats.binom.cdf(np.floor(low[0] * n) - 1, n, 0.3) <= tail
            assert stats.binom.sf(np.ceil(high[0] * n), n, 0.3) <= tail
            assert 0 <= low[0] < 0.3 < high[0] <= 1


def test_funnel_formula_by_hand():
    n, centre, p = 50, 0.2, 0.975
    r = stats.binom.ppf(p, n, centre)
    a = (stats.binom.cdf(r, n, centre) - p) / stats.binom.pmf(r, n, centre)
    assert spc.funnel_limits([n], centre)[1][0] == pytest.approx((r - a) / n, rel=1e-12)
    r = stats.poisson.ppf(0.001, n * centre)
    a = (stats.poisson.cdf(r, n * centre) - 0.001) / stats.poisson.pmf(r, n * centre)
    assert spc.funnel_limits([n], centre, "u", 0.998)[0][0] == pytest.approx((r - a) / n, rel=1e-12)


def test_funnel_keeps_the_order_and_names_bad_rows():
    frame = pd.DataFrame({"who": list("edcba"), "y": [9, 50, 99, 3, -1], "n": [100, 100, 100, 2, 10]})
    found = spc.funnel(frame, "y", "n", "who")
    assert found.table["name"].tolist() == ["e", "d", "c"]
    assert found.table["side"].tolist() == [-1, 0, 1] and found.table["outside"].tolist() == ["99.8", "", "99.8"]
    assert "rows 4 and 5" in found.problems[0].where and found.dispersion > 10
    same = spc.funnel(pd.DataFrame({"y": [0] * 6, "n": range(1, 7)}), "y", "n")
    assert (same.table["outside"] == "").all()
    for given in ({"kind": "x"}, {"y": "z"}):
        with pytest.raises(InputError):
            spc.funnel(frame, **{"y": "y", "n": "n", **given})
    with pytest.raises(InputError):
        spc.funnel(frame.head(0), "y", "n")


@pytest.mark.parametrize(("name", "missing"), [("pareto_missed_visits", False), ("pareto_missed_visits_use_na", True)])
def test_pareto(name, missing):
    expected = pd.read_csv(DATA / f"{name}.csv")
    whole = pd.read_csv(DATA / "pareto_missed_visits_use_na.csv")
    counted = pd.DataFrame({"why": whole["x"], "cases": whole["y"]}).sample(frac=1, random_state=2)
    single = counted.loc[counted.index.repeat(counted["cases"]), ["why"]]
    for found in (spc.pareto(counted, "why", "cases", missing=missing), spc.pareto(single, "why", missing=missing)):
        assert found["category"].fillna("").tolist() == expected["x"].fillna("").tolist()
        assert found["y"].tolist() == expected["y"].tolist() and found["y_cum"].tolist() == expected["y.cum"].tolist()
        np.testing.assert_allclose(found[["p", "p_cum"]], expected[["p", "p.cum"]], rtol=1e-12)
    assert len(spc.pareto(single.head(0), "why")) == 0


def test_bad_counts_of_a_pareto_table_are_named():
    found = spc.pareto(pd.DataFrame({"why": ["a", "b", "c", None], "n": [3, -2, "x", 4]}), "why", "n")
    assert found[["category", "y"]].to_numpy().tolist() == [["a", 3], ["b", 0], ["c", 0]]
    assert ["row 3" in str(p) or "row 2" in str(p) for p in found.attrs["problems"]] == [True, True]
    for given in ({"category": "what"}, {"category": "why", "count": "m"}):
        with pytest.raises(InputError):
            spc.pareto(pd.DataFrame({"why": ["a"]}), **given)


def test_a_choice_and_a_funnel_survive_what_people_type():
    share = Measure(id="m", name="Share", numerator="met", denominator="referrals")
    cells = [3, "x", None, 10**400, float("inf"), -1, 4, 5]
    frame = ratio([1.0] * 8, [2.0] * 8).assign(
        numerator=pd.Series(cells, dtype=object), denominator=pd.Series(cells[::-1], dtype=object)
    )
    assert spc.recommend_chart(share, frame).reason
    assert len(spc.funnel(frame, "numerator", "denominator").problems) >= 3
    count = Measure(id="m", name="Count", numerator="falls")
    with pytest.raises(InputError, match="not in the table"):
        spc.recommend_chart(count, pd.DataFrame({"date": ["2025-01-01"]}))


def test_a_funnel_takes_whole_numbers_for_shares():
    frame = pd.DataFrame({"y": [3, 4.5, 3, 4, 5, 6], "n": [10, 10, 10.5, 10, 10, 10]})
    found = spc.funnel(frame, "y", "n")
    assert len(found.table) == 4 and "rows 2 and 3" in found.problems[0].where
    assert found.table[["lcl_95", "ucl_998"]].notna().all(axis=None)
    assert len(spc.funnel(frame, "y", "n", kind="u").table) == 6


def test_constants_of_subgroup_charts():
    for row in pd.read_csv(DATA / "xbar_s_constants.csv").itertuples():
        assert spc.c4(row.n) == pytest.approx(row.c4, rel=1e-9)


def ratio(y, n):
    dates = pd.date_range("2023-01-01", periods=len(y), freq="MS")
    return pd.DataFrame({"date": dates, "value": np.divide(y, n), "numerator": y, "denominator": n})


def test_choice_of_a_chart():
    share = Measure(id="m", name="Share", numerator="met", denominator="referrals")
    rate = Measure(id="m", name="Rate", numerator="falls", denominator="days", per=1000)
    count = Measure(id="m", name="Count", numerator="falls")
    wait = Measure(id="m", name="Wait")
    assert [spc.recommend_chart(m).later for m in (share, rate, count, wait)] == ["p", "u", "c", "i"]
    assert {spc.recommend_chart(m).chart for m in (share, rate, count, wait)} == {"run"}
    rng = np.random.default_rng(3)
    n = np.full(24, 60)
    stable = ratio(rng.binomial(n, 0.5), n)
    assert spc.recommend_chart(share, stable).chart == "p"
    assert spc.recommend_chart(share, stable.head(8)).case == "few_points"
    assert spc.recommend_chart(share, ratio(np.r_[[10] * 12, [40] * 12], n)).case == "not_stable"
    assert spc.recommend_chart(share, ratio(rng.binomial(n, 0.02), n)).case == "rare"
    nearly_all = spc.recommend_chart(share, ratio(rng.binomial(n, 0.97), n))
    assert nearly_all.case == "rare" and "fewer than five" in nearly_all.reason
    big = np.full(24, 20_000)
    wild = rng.binomial(big, np.clip(rng.normal(0.5, 0.05, 24), 0, 1))
    assert spc.recommend_chart(share, ratio(wild, big)).later == "pp"
    for measure, series in [(share, stable), (share, None), (share, stable.head(3)), (wait, stable)]:
        assert spc.recommend_chart(measure, series).sentence()
