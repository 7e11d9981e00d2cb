"""Our numbers beside those of qicharts2, NHSRplotthedots and base R (tests/data/spc/README.md)."""

import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cqi_lib import spc

DATA = Path(__file__).parent.parent / "data"
SPC = DATA / "spc"
CASES = json.loads((SPC / "cases.json").read_text(encoding="utf-8"))
LACKS = {"method", "cl", "agg.fun"}
"""Arguments of R's `qic` that `analyse` does not have."""

# R answers 0 to infinity where a T chart has no moving range; ours are no limits (README, "not to be copied").
NO_LIMITS = {"t_n1", "constant_decimal_t"}


def name_of(case):
    return case["id"] + ("" if case["screened_mr"] else "__unscreened")


def positions(text):
    return [int(number) for number in re.findall(r"\d+", text)]


def ours(case):
    args = case["args"]
    chart = args.get("chart", '"run"').strip('"')
    frame = pd.read_csv(SPC / case["input"])
    given = {"x": args["x"], "y": args["y"], "n": args.get("n"), "chart": chart, "screened": case["screened_mr"]}
    if "freeze" in args:
        given["freeze"] = int(args["freeze"])
    if "part" in args:
        given["part"] = positions(args["part"])
    if "exclude" in args:
        given["exclude"] = positions(args["exclude"])
    return spc.analyse(frame, **given)


USED = [c for c in CASES if not LACKS & set(c["args"]) and "error" not in c]


def test_nearly_all_cases_are_used():
    assert len(USED) == 139


def test_points_and_phases_agree(subtests):
    for case in USED:
        found = ours(case)
        with subtests.test("points", case=name_of(case)):
            points_agree(case, found)
        with subtests.test("phases", case=name_of(case)):
            phases_agree(case, found.phases)


def points_agree(case, found):
    expected = pd.read_csv(SPC / case["points"])
    found = found.points.join(found.details)
    assert len(found) == len(expected)
    free = case["id"] in NO_LIMITS
    pairs = [("y", "y"), ("cl", "cl"), ("lcl", "lcl"), ("ucl", "ucl"), ("lcl_95", "lcl.95"), ("ucl_95", "ucl.95")]
    for mine, theirs in pairs:
        if (
            free
            and mine != "y"
            and mine != "cl"
            and expected[theirs[:3]].isna().sum() == 0
            and expected["ucl"].isna().all()
        ):
            assert found[mine].isna().all()
            continue
        np.testing.assert_allclose(
            found[mine], expected[theirs].astype(float), rtol=1e-9, atol=1e-9, equal_nan=True, err_msg=mine
        )
    for mine, theirs in [("baseline", "baseline"), ("include", "include"), ("runs_signal", "runs.signal")]:
        assert found[mine].tolist() == expected[theirs].astype(bool).tolist(), mine
    assert found["sigma_signal"].tolist() == expected["sigma.signal"].fillna(False).astype(bool).tolist()
    assert found["part"].tolist() == expected["part"].tolist()


def phases_agree(case, found):
    assert len(found) == len(case["parts"])
    for mine, theirs in zip(found.to_dict("records"), case["parts"], strict=True):
        for key in ("n_obs", "n_useful", "longest_run", "longest_run_max", "n_crossings", "n_crossings_min"):
            value = None if mine[key] is pd.NA else mine[key]
            assert value == theirs[key.replace("_", ".")], key
        assert mine["runs_signal"] is theirs["runs.signal"]
        assert mine["sigma_signals"] == theirs["sigma.signals"]


def test_limits_of_runs_and_crossings():
    table = pd.read_csv(SPC / "anhoej_limits.csv")
    assert [spc.anhoej_limits(int(n)) for n in table["n.useful"]] == list(
        zip(table["longest.run.max"], table["n.crossings.min"], strict=True)
    )


def test_random_series():
    for case in json.loads((SPC / "runs_random.json").read_text(encoding="utf-8")):
        frame = pd.DataFrame({"value": pd.Series(case["y"], dtype=float)})
        found = spc.analyse(frame, x=None)
        row = found.phases.iloc[0]
        assert row["cl"] == pytest.approx(case["cl"], rel=1e-12)
        for key in ("n_obs", "n_useful", "longest_run", "longest_run_max", "n_crossings", "n_crossings_min"):
            assert (None if row[key] is pd.NA else row[key]) == case[key.replace("_", ".")], (key, case["y"])
        assert row["runs_signal"] == case["runs.signal"]


def test_ihi_rules(subtests):
    for name, expected in json.loads((SPC / "ihi_rules.json").read_text(encoding="utf-8")).items():
        with subtests.test(case=name):
            found = spc.analyse(pd.DataFrame({"value": pd.Series(expected["y"], dtype=float)}), x=None, rules="ihi")
            assert found.phases["n_useful"][0] == expected["n.useful"]
            for rule in ("shift", "trend"):
                assert (np.flatnonzero(found.points[rule]) + 1).tolist() == expected[f"{rule}_rows"], rule


NHS_RULES = {
    ("beyond_limits", 1): "Above UCL",
    ("beyond_limits", -1): "Below LCL",
    ("trend", 1): "7 Point Trend (Increasing)",
    ("trend", -1): "7 Point Trend (Decreasing)",
    ("two_of_three", 1): "2 in 3 Above CL",
    ("two_of_three", -1): "2 in 3 Below CL",
    ("shift", 1): "7 Points Above CL",
    ("shift", -1): "7 Points Below CL",
    ("", 0): "Common Cause",
}


def nhs_words(found):
    return [NHS_RULES[pair] for pair in zip(found.details["rule"], found.details["rule_side"], strict=True)]


def test_nhs_point_types(subtests):
    for case in json.loads((SPC / "nhs" / "cases.json").read_text(encoding="utf-8")):
        with subtests.test(case=case["id"]):
            point_types_agree(case)


def point_types_agree(case):
    expected = pd.read_csv(SPC / case["points"])
    given = {}
    if "fix_after_n_points" in case["r_call"]:
        given["freeze"] = 12
    if "rebase" in case["r_call"]:
        given["part"] = [expected["x"][11]]
    found = spc.analyse(
        expected[["x", "y"]],
        chart="i",
        x="x",
        y="y",
        rules="mdc",
        screened="screen_outliers" not in case["r_call"],
        **given,
    )
    assert nhs_words(found) == expected["special_cause_type"].tolist()
    for mine, theirs in [("cl", "mean_col"), ("lcl", "lpl"), ("ucl", "upl")]:
        np.testing.assert_allclose(found.points[mine], expected[theirs], rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("org", ["RQM", "RRK"])
def test_nhs_departments(org):
    reference = json.loads((DATA / "nhs" / "nhs_ae_six_trusts_type1_monthly.json").read_text(encoding="utf-8"))
    expected = reference["reference"][f"{org}_breaches"]
    frame = pd.read_csv(DATA / "nhs" / "nhs_ae_six_trusts_type1_monthly.csv").query("org_code == @org")
    found = spc.analyse(frame, chart="i", x="period", y="breaches", rules="mdc")
    points = found.points
    assert (points["cl"][0], points["lcl"][0], points["ucl"][0]) == pytest.approx(
        (expected["mean"], expected["lpl"], expected["upl"]), rel=1e-9
    )
    special = {row["period"]: row["rule"] for row in expected["special"]}
    words = [special.get(str(date.date()), "Common Cause") for date in points["x"]]
    assert nhs_words(found) == words
