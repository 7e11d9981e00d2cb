"""Every form an argument may take, every form it may not, and every kind of column."""

import datetime as dt
import decimal
import fractions

import numpy as np
import pandas as pd
import pytest

from cqi_lib import spc
from cqi_lib.errors import InputError

NAMED = ["x", "y", "n", "cl", "lcl", "ucl", "part", "baseline", "include", "sigma_signal"]
PHASES = ["n_obs", "n_useful", "longest_run", "longest_run_max", "n_crossings", "n_crossings_min"]
PHASES += ["runs_signal", "sigma_signals", "cl"]
WHOLE = np.random.default_rng(4).integers(3, 9, 24)


@pytest.mark.parametrize("chart", sorted(spc.CHARTS))
def test_columns_are_those_of_the_agreement(months, chart):
    frame = months(WHOLE, 20)
    frame = pd.concat([frame, frame.assign(value=frame["value"] + 1)]) if chart in ("xbar", "s") else frame
    for rules, names in (
        ("anhoej", ["long_run", "few_crossings"]),
        ("ihi", ["shift", "trend"]),
        ("mdc", ["beyond_limits", "trend", "two_of_three", "shift"]),
    ):
        found = spc.analyse(frame, chart=chart, n="n" if chart in ("p", "pp", "u", "up") else None, rules=rules)
        assert found.points.columns.tolist() == NAMED + names
        assert all(found.points[name].dtype == bool for name in (*NAMED[7:], *names))
        assert found.phases.columns.tolist()[:9] == PHASES
        assert found.details.index.equals(found.points.index)
        if chart != "mr":
            assert found.verdict in spc.VERDICTS and found.verdict.sentence
            assert found.verdict.direction in ("up", "down", None)


SAME = {
    "object": WHOLE.astype(object),
    "Int64": pd.array(WHOLE, dtype="Int64"),
    "Float64": pd.array(WHOLE.astype(float), dtype="Float64"),
    "arrow int": pd.array(WHOLE.tolist(), dtype="int64[pyarrow]"),
    "arrow double": pd.array(WHOLE.astype(float).tolist(), dtype="double[pyarrow]"),
    "text": pd.array([f" {v} " for v in WHOLE], dtype="str"),
    "string": pd.array([str(v) for v in WHOLE], dtype="string"),
    "decimal": [decimal.Decimal(int(v)) for v in WHOLE],
    "fraction": [fractions.Fraction(int(v)) for v in WHOLE],
    "category": pd.Categorical([str(v) for v in WHOLE]),
    "float32": WHOLE.astype("float32"),
    "uint8": WHOLE.astype("uint8"),
    "sparse": pd.arrays.SparseArray(WHOLE.astype(float)),
}


def test_kinds_of_numbers(months, subtests):
    plain = months(WHOLE, WHOLE + 10)
    for chart, n in (("run", None), ("i", None), ("p", "n"), ("c", None)):
        a = spc.analyse(plain, chart=chart, n=n)
        for kind in SAME:
            for frame in (plain.assign(value=SAME[kind]), plain.assign(value=SAME[kind]).convert_dtypes()):
                with subtests.test(chart=chart, kind=kind):
                    b = spc.analyse(frame, chart=chart, n=n)
                    pd.testing.assert_frame_equal(a.points, b.points)
                    assert b.problems == ()


GAPS = [None, np.nan, pd.NA, pd.NaT, "", "  ", float("nan"), decimal.Decimal("NaN")]
WRONG = ["x", "1,5", "12 %", "nan", "inf", "1_000", b"3", [1], {}, (1,), object(), 1 + 2j]
WRONG += [dt.date(2024, 1, 1), pd.Timedelta("2D"), pd.Timestamp("2024-01-01"), float("inf"), -np.inf]
WRONG += [10**400, 1e308, 5e-324, decimal.Decimal("1e400")]


@pytest.mark.parametrize("chart", sorted(spc.CHARTS))
def test_what_is_no_number_is_a_named_gap(months, subtests, chart):
    # The bad cell stands in a column of objects, in the place of a gap.
    frame = months([*WHOLE, None], 20)
    if chart in ("xbar", "s"):
        frame = pd.concat([frame, frame.assign(value=frame["value"] + 1)], ignore_index=True)
    ratio = {"n": "n"} if chart in ("p", "pp", "u", "up") else {}
    good = spc.analyse(frame, chart=chart, **ratio)
    cells = frame["value"].astype(object).tolist()
    for bad in WRONG:
        cells[24] = bad
        with subtests.test(bad=repr(bad)[:20]):
            values = pd.Series(cells, dtype=object, index=frame.index)
            found = spc.analyse(frame.assign(value=values), chart=chart, **ratio)
            pd.testing.assert_frame_equal(found.points, good.points)
            assert found.verdict == good.verdict
            assert "row 25" in found.problems[0].where and found.problems[0].mend


@pytest.mark.parametrize("gap", GAPS, ids=repr)
def test_empty_cells_are_quiet_gaps(months, gap):
    cells = pd.Series([*WHOLE.tolist(), gap], dtype=object)
    found = spc.analyse(months(cells))
    assert found.problems == () and np.isnan(found.points["y"].iloc[24])


@pytest.mark.parametrize(
    "column", [pd.date_range("2024-01-01", periods=24), pd.to_timedelta(WHOLE, unit="D"), WHOLE + 0j]
)
def test_a_column_of_something_else_is_all_gaps(months, column):
    found = spc.analyse(months(WHOLE).assign(value=column))
    assert found.verdict == "too few points" and "rows 1, 2, 3, 4, 5 and 19 more" in found.problems[0].where


def test_counts_that_are_not_whole_are_named_and_used(months):
    for chart, values, n in (("c", [2.5, 3, 4], None), ("g", [0.7] * 3, None), ("p", [2, 3, 4], [10, 10.5, 10])):
        found = spc.analyse(months(values, n), chart=chart, n=None if n is None else "n")
        assert "not whole" in found.problems[0].found and found.points["y"].notna().all()
    assert spc.analyse(months([2, 3, 4], [10, 10.5, 10]), chart="u", n="n").problems == ()
    assert spc.analyse(months([2.5, 3, 4]), chart="i").problems == ()


LAST_OF_JUNE = ["2024-06", "2024-06-01", "2024-06-20", dt.date(2024, 6, 1), dt.datetime(2024, 6, 1, 12), 6, 6.0]
LAST_OF_JUNE += [np.datetime64("2024-06"), np.datetime64("2024-06-01T00:00"), pd.Timestamp("2024-06-01"), np.int64(6)]
LAST_OF_JUNE += [
    pd.Period("2024-06", "M"),
    pd.Timestamp("2024-06-01", tz="Asia/Tokyo"),
    "2024-06-01T00:00Z",
    np.array(6),
]


def test_places(normal, subtests):
    for place in LAST_OF_JUNE:
        with subtests.test(place=repr(place)):
            means_the_last_of_june(normal(24), place)


def means_the_last_of_june(frame, place):
    assert spc.analyse(frame, part=place).points["part"].tolist() == [1] * 6 + [2] * 18
    assert spc.analyse(frame, part=[place, 12]).points["part"].tolist() == [1] * 6 + [2] * 6 + [3] * 12
    assert spc.analyse(frame, freeze=place).points["baseline"].tolist() == [True] * 6 + [False] * 18
    assert spc.analyse(frame, freeze=[place]).phases["baseline_n"].tolist() == [6]
    if "20" not in repr(place)[-4:] and getattr(place, "hour", 0) == 0:
        assert np.flatnonzero(~spc.analyse(frame, exclude=place).points["include"]).tolist() == [5]


def test_several_places_in_any_container(normal):
    frame = normal(24)
    for places in ([3, 5], (3, 5), {5, 3}, np.array([3, 5]), pd.Series([3, 5]), pd.Index([5, 3]), iter([3, 5])):
        assert np.flatnonzero(~spc.analyse(frame, exclude=places).points["include"]).tolist() == [2, 4]
    assert not spc.analyse(frame, exclude={3, "2024-05-01"}).points["include"][[2, 4]].any()
    assert spc.analyse(frame, exclude=[], part=[], freeze=[]).problems == ()
    assert spc.analyse(frame, part=12, freeze=[None, np.nan]).phases["baseline_n"].isna().all()


def test_a_date_is_a_whole_day_but_a_point_in_time_is_not(normal):
    hours = normal(48).assign(date=pd.date_range("2024-01-01 00:00", periods=48, freq="h"))
    assert spc.analyse(hours, freeze="2024-01-01").baseline_n == 24
    assert spc.analyse(hours, freeze=dt.date(2024, 1, 1)).baseline_n == 24
    assert spc.analyse(hours, freeze=hours["date"][11]).baseline_n == 12
    assert spc.analyse(hours, freeze=pd.Timestamp("2024-01-02")).baseline_n == 25
    assert (~spc.analyse(hours, exclude="2024-01-02").points["include"]).sum() == 24


def test_phases_by_a_column_with_empty_cells(normal):
    frame = normal(24).assign(stage=[None, "a", *[None] * 8, "b", *[None] * 13])
    assert spc.analyse(frame, part="stage").points["part"].tolist() == [1] * 10 + [2] * 14
    with pytest.raises(InputError, match="Did you mean 'stage'"):
        spc.analyse(frame, part="stages")


BAD_PLACES = [
    1.5,
    np.inf,
    True,
    "soon",
    "today",
    "now",
    "12",
    "06/01/2024",
    b"3",
    3 + 0j,
    {},
    {"a": 1},
    [[1]],
    object(),
]
BAD_PLACES += [pd.DataFrame({"a": [1]}), pd.Timedelta("1D"), np.array([[3]]), np.datetime64("NaT", "us"), "2024-13"]


@pytest.mark.parametrize("name", ["part", "freeze", "exclude"])
def test_places_that_cannot_be_understood(normal, subtests, name):
    for bad in BAD_PLACES:
        for frame in (normal(24), normal(24).head(0)):
            with subtests.test(bad=type(bad).__name__ + repr(bad)[:12], points=len(frame)):
                with pytest.raises(InputError) as caught:
                    spc.analyse(frame, **{name: bad})
                assert caught.value.problems[0].where == name


@pytest.mark.parametrize("name", ["part", "exclude"])
def test_places_outside_the_data_are_named(normal, subtests, name):
    for place in (0, -1, 25, 10**30, "2031-01-01", "1999"):
        with subtests.test(place=place):
            found = spc.analyse(normal(24), **{name: place})
            assert [problem.where for problem in found.problems] == [name]
            pd.testing.assert_frame_equal(found.points, spc.analyse(normal(24)).points)


def test_dates_have_no_place_among_numbers(normal):
    frame = normal(24).assign(date=range(24))
    for name in ("part", "freeze", "exclude"):
        with pytest.raises(InputError, match="because x is a number"):
            spc.analyse(frame, **{name: "2024-06-01"})


BAD_CALLS = [("chart", v) for v in (None, 3, [], {}, "I", "pi", np.array([1]))]
BAD_CALLS += [("rules", v) for v in (None, 3, [], {}, "nelson", np.array([1]), pd.DataFrame())]
BAD_CALLS += [("multiply", v) for v in (None, "2", True, 0, -1, np.nan, np.inf, 1e200, b"2", 1j, [2], pd.NA)]
BAD_CALLS += [("target", v) for v in ("2", True, np.nan, -np.inf, b"2", 1j, [2], dt.date(2024, 1, 1))]
BAD_CALLS += [("screened", v) for v in (None, "yes", 1, pd.NA, np.array([True, False]))]
BAD_CALLS += [(name, v) for name in ("y", "x", "n") for v in ("vale", 3, [], ["value"], {}, 1.5, object())]
BAD_CALLS += [("y", None)]


def test_wrong_arguments_are_named(normal, subtests):
    for name, bad in BAD_CALLS:
        with subtests.test(name=name, bad=repr(bad)[:20]):
            with pytest.raises(InputError) as caught:
                spc.analyse(normal(12), **{name: bad})
            assert all(p.where and p.allowed and p.mend for p in caught.value.problems)


@pytest.mark.parametrize("frame", [None, [], {}, pd.Series([1, 2]), np.zeros((2, 2)), pd.DataFrame()], ids=repr)
def test_what_is_no_table_of_points_is_named(frame):
    with pytest.raises(InputError):
        spc.analyse(frame)


def test_an_index_of_any_kind_does_not_matter(normal):
    frame = normal(24)
    expected = spc.analyse(frame, exclude=3).points
    for index in ([0] * 24, list("abcdefghijklmnopqrstuvwx"), pd.MultiIndex.from_product([[1, 2], range(12)])):
        pd.testing.assert_frame_equal(spc.analyse(frame.set_index(pd.Index(index)), exclude=3).points, expected)


BAD_RULES = [("name", v) for v in ("nelson", None, [])] + [("shift", v) for v in (1, 2.5, "7")] + [("trend", True)]
BAD_RULES += [("near", v) for v in (0, 1, np.nan)] + [("moving_range_factor", v) for v in (0, "2.66")]
BAD_RULES += [("run_margin", 0), ("crossings_level", 0), ("crossings_level", 0.5)]


def test_rules_with_impossible_numbers_are_refused(subtests):
    for name, bad in BAD_RULES:
        with subtests.test(name=name, bad=repr(bad)):
            with pytest.raises(InputError) as caught:
                spc.RuleSet(**{"name": "mdc", name: bad})
            assert caught.value.problems[0].where == f"rules, {name}"


def test_numbers_of_the_rules_are_settings(months):
    values = [10, 12, 9, 11, 13, 8, 10, 12, 9, 11, 13, 8, *[14, 15] * 6]
    strict = spc.RuleSet("anhoej", run_margin=9, crossings_level=1e-6)
    assert spc.analyse(months(values), freeze=12).verdict == "signal"
    found = spc.analyse(months(values), freeze=12, rules=strict)
    assert (found.verdict, found.judged.longest_run_max) == ("no signal yet", 13)
    assert spc.anhoej_limits(24, 4, 0.01) == (9, 6)
    six = spc.RuleSet("mdc", shift=7, trend=6, moving_range_factor=2.66)
    rising = months([5, 4, 6, 5, 6, 4, 1, 2, 3, 4, 5, 6, 5])
    assert not spc.analyse(rising, chart="i", rules="mdc").points["trend"].any()
    assert spc.analyse(rising, chart="i", rules=six).points["trend"].sum() == 6


def test_clock_times_are_taken_as_written():
    summer = pd.date_range("2025-01-01", periods=12, freq="MS", tz="Europe/London")
    for dates in (summer, summer.astype(object), [str(day) for day in summer]):
        found = spc.analyse(pd.DataFrame({"date": dates, "value": range(12)}), freeze="2025-06-30")
        assert found.points["x"].dt.strftime("%m-%d").tolist() == [f"{m:02}-01" for m in range(1, 13)]
        assert found.baseline_n == 6
    mixed = ["2025-01-01T00:00+02:00", "2025-02-01T00:00Z", "2025-03-01 10:00-05:00", "2025-04-01"]
    found = spc.analyse(pd.DataFrame({"date": mixed, "value": range(4)}))
    assert found.points["x"].dt.strftime("%m-%d %H").tolist() == ["01-01 00", "02-01 00", "03-01 10", "04-01 00"]
    assert "more than one time zone" in found.problems[0].found


@pytest.mark.parametrize("word", ["today", "now", "soon", "01/02/2024", "2024-13-01", "2024-02-30", 45000, dt.time(1)])
def test_words_are_no_dates(word):
    found = spc.analyse(pd.DataFrame({"date": ["2024-01-01", "2024-02-01", word], "value": [1, 2, 3]}))
    assert len(found.points) == 2 and "row 3" in found.problems[0].where


def test_dates_far_away():
    found = spc.analyse(pd.DataFrame({"date": ["9999-12-31", "0001-01-01", "2024-01-01"], "value": [1, 2, 3]}))
    assert found.points["y"].tolist() == [2, 3, 1]


@pytest.mark.parametrize("chart", ["i", "t", "pp", "up"])
def test_screening_that_leaves_only_equal_neighbours_gives_no_limits(months, chart):
    # All moving ranges but the two of the one wild point are 0; limits on the line would flag every point.
    values = [5] * 12 + [30] + [5] * 12
    found = spc.analyse(months(values, 100), chart=chart, n="n" if len(chart) == 2 else None)
    assert not found.points["sigma_signal"].any() and found.points["ucl"].isna().all()
    assert "no_spread" in found.notes
    unscreened = spc.analyse(months(values, 100), chart=chart, n="n" if len(chart) == 2 else None, screened=False)
    assert unscreened.points["sigma_signal"].tolist() == [v == 30 for v in values]
