"""Bad input is named and left out; it never crashes and never makes a signal."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from cqi_lib import spc
from cqi_lib.errors import InputError

ALL = sorted(spc.CHARTS)


def analyse(frame, chart="run", **given):
    if chart in ("p", "pp", "u", "up"):
        given.setdefault("n", "n")
    return spc.analyse(frame, chart=chart, **given)


def found_words(found):
    return " ".join(problem.found for problem in found.problems)


def test_order_does_not_matter(normal):
    frame = normal(24, after=12, shift=3)
    shuffled = frame.sample(frac=1, random_state=1)
    a, b = (spc.analyse(f, chart="i", freeze=12) for f in (frame, shuffled))
    pd.testing.assert_frame_equal(a.points, b.points)
    assert "out of time order" in found_words(b) and a.problems == ()


def test_two_rows_a_date_are_summed_or_averaged(months):
    frame = pd.concat([months([2, 4, 6], 10), months([4, 4, 4], 10)])
    p = analyse(frame, "p")
    assert p.points["y"].tolist() == [6 / 20, 8 / 20, 10 / 20] and "summed" in p.problems[-1].mend
    assert analyse(frame, "c").points["y"].tolist() == [6, 8, 10]
    i = analyse(frame, "i")
    assert i.points["y"].tolist() == [3, 4, 5] and "averaged" in i.problems[-1].mend
    assert len(analyse(frame, "g").points) == 6, "every row of a g chart is an event of its own"


def test_text_in_numbers_is_a_gap_and_named(months):
    found = analyse(months([1, 2, "three", " 4 ", "", None, "5,5"]))
    assert found.points["y"].isna().tolist() == [False, False, True, False, True, True, True]
    assert "'three'" in found.problems[0].found and "rows 3 and 7" in found.problems[0].where


@pytest.mark.parametrize(
    ("chart", "y", "n", "words"),
    [
        ("p", 12, 10, "larger than its denominator"),
        ("p", -1, 10, "below 0"),
        ("u", 3, 0, "denominator of 0"),
        ("run", 3, 0, "denominator of 0"),
        ("p", 3, None, "without a denominator"),
        ("u", 3, -5, "denominator below 0"),
        ("up", np.inf, 10, "inf"),
    ],
)
def test_impossible_ratios_are_left_out(months, chart, y, n, words):
    good = analyse(months([3, 4, 5, 4] * 6, 10), chart, n="n")
    found = analyse(months([*[3, 4, 5, 4] * 6, y], [*[10] * 24, n]), chart, n="n")
    assert len([p for p in found.problems if p.severity == "error"]) == 1
    assert words in found_words(found) and "row 25" in found.problems[0].where
    assert np.isnan(found.points["y"].iloc[-1])
    assert found.phases["cl"][0] == good.phases["cl"][0]
    assert found.verdict == good.verdict


def test_zero_of_zero_is_a_quiet_gap(months):
    found = analyse(months([3, 0, 5], [10, 0, 10]), "p")
    assert found.problems == () and found.points["y"].isna().tolist() == [False, True, False]


def test_negative_counts_and_times_of_zero(months):
    assert "below 0" in found_words(analyse(months([3, -4, 5]), "c"))
    all_zero = analyse(months([0] * 20), "t")
    assert "0 or less" in found_words(all_zero) and all_zero.verdict == "too few points"


@pytest.mark.parametrize("chart", ALL)
@pytest.mark.parametrize(
    "values", [[], [5], [5, 6], [None] * 12, [0] * 12], ids=["none", "one", "two", "gaps", "zeros"]
)
def test_too_little_data_never_crashes(months, chart, values):
    frame = months(values, 10).astype({"value": float})
    if chart in ("xbar", "s"):
        frame = pd.concat([frame, frame])
    for freeze in (None, 1, 6, 99):
        found = analyse(frame, chart, freeze=freeze)
        assert found.verdict in ("too few points", None) or (chart == "s" and not values)
        assert len(found.points) == len(values)
        assert len(found.phases) == (1 if values else 0)
        assert isinstance(found.sentence, str)


@pytest.mark.parametrize("chart", ALL)
def test_five_thousand_points(chart):
    rng = np.random.default_rng(0)
    frame = pd.DataFrame({"value": rng.poisson(9, 5000) + 1.0, "n": 40.0, "x": range(5000)})
    if chart in ("xbar", "s"):
        frame["x"] //= 5
    for rules in spc.RULES:
        found = analyse(frame, chart, x="x", rules=rules, freeze=200)
        assert len(found.points) == frame["x"].nunique() and found.points["y"].notna().sum() > 900
        assert isinstance(found.sentence, str)


def test_freeze_beyond_the_data(months, normal):
    found = spc.analyse(normal(20), freeze=40)
    assert found.verdict == "too few points" and found.problems[0].where == "freeze"
    late = spc.analyse(normal(20), freeze="2031-01-01")
    assert late.verdict == "too few points" and late.problems[0].where == "freeze"
    early = spc.analyse(normal(20), freeze="2011-01-01")
    assert early.verdict == "too few points" and early.points["cl"].isna().all()


def test_freeze_by_date_is_freeze_by_count(normal):
    frame = normal(24)
    by_count = spc.analyse(frame, freeze=12).points
    for date in (
        "2024-12-01",
        "2024-12-15",
        dt.date(2024, 12, 31),
        pd.Timestamp("2024-12-01"),
        np.datetime64("2024-12-01"),
    ):
        pd.testing.assert_frame_equal(spc.analyse(frame, freeze=date).points, by_count)


def test_parts_by_position_date_and_column(normal):
    frame = normal(24).assign(stage=["before"] * 10 + ["after"] * 14)
    expected = [1] * 10 + [2] * 14
    for part in (10, [10], "2024-10-01", [dt.date(2024, 10, 20)], "stage", [10, 24]):
        assert spc.analyse(frame, part=part).points["part"].tolist() == expected, part


def test_freeze_and_phases_together(normal):
    frame = normal(24)
    counted = spc.analyse(frame, chart="i", part=10, freeze=[6, 8])
    assert counted.points["baseline"].tolist() == [True] * 6 + [False] * 4 + [True] * 8 + [False] * 6
    dated = spc.analyse(frame, chart="i", part=10, freeze=["2024-06-01", "2025-06-01"])
    pd.testing.assert_frame_equal(counted.points, dated.points)
    assert spc.analyse(frame, part=10, freeze=6).phases["baseline_n"].tolist() == [6, pd.NA]


def test_phases_of_two_points_are_named(normal):
    found = spc.analyse(normal(14), part=[12], chart="i")
    assert any(problem.where == "phase 2" for problem in found.problems)
    assert found.verdict == "too few points"


def test_exclude_by_position_and_date(normal):
    frame = normal(24)
    a = spc.analyse(frame, chart="i", exclude=[3, 5])
    b = spc.analyse(frame, chart="i", exclude=["2024-03-01", dt.date(2024, 5, 1)])
    pd.testing.assert_frame_equal(a.points, b.points)
    assert "excluded" in a.notes
    missed = spc.analyse(frame, exclude=[99, "2019-01-01"])
    assert [problem.where for problem in missed.problems] == ["exclude", "exclude"]


def test_an_excluded_point_still_meets_the_limits(months):
    found = spc.analyse(months([10, 12, 9, 11, 90, 10, 12, 9, 11, 10]), chart="i", exclude=5)
    assert found.points["sigma_signal"].tolist() == [False] * 4 + [True] + [False] * 5
    assert np.isnan(found.details["side"][4])


def test_a_moving_range_chart_drops_both_ranges_of_an_excluded_value(months):
    values = [10, 12, 9, 11, 90, 10, 12, 9, 11, 10]
    found = spc.analyse(months(values), chart="mr", exclude=5)
    assert found.points["include"].tolist() == [True] * 4 + [False, False] + [True] * 4
    assert found.phases["cl"][0] == pytest.approx(np.mean([2, 3, 2, 2, 3, 2, 1]))
    assert found.points["sigma_signal"].sum() == 2


def test_unequal_subgroups_are_refused():
    frame = pd.DataFrame({"x": [1, 1, 1, 2, 2], "y": [1.0, 2, 3, 4, 5]})
    for chart in ("xbar", "s"):
        with pytest.raises(InputError, match="subgroups of one size") as caught:
            spc.analyse(frame, chart=chart, x="x", y="y")
        assert caught.value.problems


def test_unreadable_dates_leave_the_row_out():
    frame = pd.DataFrame({"date": ["2025-01-01", "soon", None, "2025-02-01"], "value": [1, 2, 3, 4]})
    found = spc.analyse(frame)
    assert found.points["y"].tolist() == [1, 4] and "rows 2 and 3" in found.problems[0].where


@pytest.mark.parametrize(
    "dates",
    [
        ["2025-01-01", "2025-02-01", "2025-03-01"],
        [dt.date(2025, 1, 1), dt.date(2025, 2, 1), dt.date(2025, 3, 1)],
        pd.period_range("2025-01", periods=3, freq="M"),
        pd.date_range("2025-01-01", periods=3, freq="MS", tz="UTC"),
        pd.Categorical(["2025-01-01", "2025-02-01", "2025-03-01"]),
        ["2025-01", "2025-02", "2025-03"],
    ],
)
def test_dates_of_many_kinds(dates):
    found = spc.analyse(pd.DataFrame({"date": dates, "value": [1, 2, 3]}))
    assert found.points["x"].dt.strftime("%Y-%m-%d").tolist() == ["2025-01-01", "2025-02-01", "2025-03-01"]
    assert found.problems == ()


@pytest.mark.parametrize("x", [[1, 2, 3], ["1", "2", "3"], [1.5, 2.5, 3.5], pd.array([1, 2, 3], dtype="Int64")])
def test_x_may_be_a_number(x):
    assert len(spc.analyse(pd.DataFrame({"x": x, "value": [1, 2, 3]}), x="x", freeze=2).points) == 3


@pytest.mark.parametrize(
    "given",
    [
        {"chart": "pi"},
        {"rules": "nelson"},
        {"y": "vale"},
        {"x": "day"},
        {"chart": "p"},
        {"multiply": "a lot"},
        {"multiply": 0},
        {"freeze": 0},
        {"freeze": "soon"},
        {"part": "stage"},
        {"part": [1.5]},
        {"exclude": [True]},
        {"target": "high"},
    ],
)
def test_wrong_calls_are_named(normal, given):
    with pytest.raises(InputError) as caught:
        spc.analyse(normal(12), **given)
    assert all(problem.where and problem.allowed and problem.mend for problem in caught.value.problems)


def test_multiply_scales_everything(months):
    frame = months([3, 4, 5, 9] * 6, 10)
    one, hundred = (analyse(frame, "p", multiply=m).points for m in (1, 100))
    for name in ("y", "cl", "lcl", "ucl"):
        np.testing.assert_allclose(hundred[name], one[name] * 100)
    assert hundred["sigma_signal"].equals(one["sigma_signal"])


def test_the_table_given_is_left_alone(months):
    frame = months([3, "x", 12, 4], [10, 10, 10, 0])
    before = frame.copy()
    analyse(frame, "p")
    pd.testing.assert_frame_equal(frame, before)


def test_a_column_twice_is_named(normal):
    frame = pd.concat([normal(12), normal(12)[["value"]]], axis=1)
    with pytest.raises(InputError, match="more than once"):
        spc.analyse(frame)
