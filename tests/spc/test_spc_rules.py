"""The rules of run and control charts on points worked out by hand: each limit from both sides."""

import math
from fractions import Fraction

import numpy as np
import pytest

from cqi_lib.errors import InputError
from cqi_lib.spc.rules import RULES, RuleSet, anhoej_limits, beyond, marks, runs, sides, tolerance

EPS = np.finfo(float).eps


def found(rules, y, line=0.0, lower=np.nan, upper=np.nan, near_lower=np.nan, near_upper=np.nan):
    """Give rule -> marks as a list, for points with lines that are the same throughout."""
    y = np.array(y, dtype=float)
    lines = [np.full(len(y), one) for one in (line, lower, upper, near_lower, near_upper)]
    return {name: got.tolist() for name, got in marks(RULES[rules], y, sides(y, line), *lines).items()}


@pytest.mark.parametrize("n", range(1, 61))
def test_limits_of_runs_and_crossings_are_those_of_the_binomial(n):
    """Chen 2010: the fewest crossings are the lower 5 % point of n - 1 tosses; Schilling 2012: round(log2 n) + 3."""
    longest, crossings = anhoej_limits(n)
    assert longest == round(math.log2(n)) + 3

    def chance(most):
        return Fraction(sum(math.comb(n - 1, i) for i in range(most + 1)), 2 ** (n - 1))

    assert chance(crossings) >= Fraction(1, 20)
    assert crossings == 0 or chance(crossings - 1) < Fraction(1, 20)


def test_limits_take_other_numbers_and_no_points_are_refused():
    assert anhoej_limits(24) == (8, 8) and anhoej_limits(24, margin=4) == (9, 8)
    assert anhoej_limits(24, level=0.01)[1] == 6 and anhoej_limits(24, level=0.001)[1] == 4
    # 5 tosses: chances of 0, 1, 2 heads at most are 1/32, 6/32, 16/32: a level that is one of them is reached.
    assert anhoej_limits(6, level=6 / 32)[1] == 1 and anhoej_limits(6, level=6.1 / 32)[1] == 2
    with pytest.raises(ValueError, match="must be 1 or more; it is 0"):
        anhoej_limits(0)


def test_on_the_line_is_within_the_rounding_of_either_number():
    assert sides(np.array([1.0, 2, np.nan, 3]), 2.0).tolist()[:2] == [-1, 0]
    third = np.array([0.1 + 0.2, 0.3 + 1e-9, 0.3 - 1e-9])
    assert sides(third, 0.3).tolist() == [0, 1, -1]
    assert tolerance(np.array([1.0]), 1000.0)[0] == pytest.approx(1e-9, rel=1e-6)
    assert tolerance(np.array([1000.0, 1.0]), 0.0)[1] == pytest.approx(8000 * EPS, rel=1e-6, abs=0)
    assert tolerance(np.array([-1000.0]), 1.0)[0] == pytest.approx(1e-9, rel=1e-6)
    assert sides(np.array([1.0, 8 * EPS, -9 * EPS]), 0.0).tolist() == [1, 0, -1], "just as near, and farther"
    assert sides(np.array([1e-20, -1e-20]), 0.0).tolist() == [1, -1], "small numbers are as good as large ones"


def test_runs_and_crossings_by_hand():
    got = runs(np.array([1.0, 1, -1, 0, np.nan, -1, -1, 1, 1, 1]))
    assert (got.n_useful, got.longest_run, got.n_crossings) == (8, 3, 2)
    assert (got.start, got.end, got.side) == (7, 9, 1), "of two longest the latest"
    assert (got.longest_run_max, got.n_crossings_min) == anhoej_limits(8)
    low = runs(np.array([1.0, -1, -1]))
    assert (low.start, low.end, low.side, low.n_crossings) == (1, 2, -1, 1)


def test_no_useful_points_give_nothing():
    got = runs(np.array([0.0, np.nan, 0]))
    assert (got.n_useful, got.longest_run, got.side) == (0, None, None)
    assert (got.long_run, got.few_crossings, got.signal) == (False, False, False)
    one = runs(np.array([0.0, 1]))
    assert (one.n_useful, one.longest_run, one.n_crossings, one.start, one.end) == (1, 1, 0, 1, 1)
    assert not one.signal


def test_a_run_of_just_the_limit_is_none_and_one_more_is():
    alternating = [1.0, -1] * 6
    seven = runs(np.array([*alternating, *[1] * 7, -1]))
    assert (seven.n_useful, seven.longest_run, seven.long_run, seven.signal) == (20, 7, False, False)
    eight = runs(np.array([*alternating, *[1] * 8]))
    assert (eight.n_useful, eight.longest_run, eight.long_run, eight.few_crossings, eight.signal) == (
        20,
        8,
        True,
        False,
        True,
    )


def test_crossings_of_just_the_limit_are_none_and_one_fewer_are():
    """20 useful points need 6 crossings: 19 tosses have at most 5 in 3.2 %, at most 6 in 8.4 %."""
    six = runs(np.array([1.0] * 3 + [-1] * 3 + [1] * 3 + [-1] * 3 + [1] * 3 + [-1] * 3 + [1] * 2))
    assert (six.n_crossings, six.n_crossings_min, six.few_crossings, six.signal) == (6, 6, False, False)
    five = runs(np.array([1.0] * 4 + [-1] * 4 + [1] * 3 + [-1] * 3 + [1] * 3 + [-1] * 3))
    assert (five.n_crossings, five.few_crossings, five.long_run, five.signal) == (5, True, False, True)


def test_marks_of_a_run_chart():
    got = found("anhoej", [*[1, -1] * 6, *[2] * 8, 0])
    assert got["long_run"] == [0] * 12 + [1] * 8 + [0]
    assert got["few_crossings"] == [0] * 21
    two = found("anhoej", [*[1] * 8, *[-1] * 7, 1, -1, 1, -1, 1])
    assert two["long_run"] == [*[1] * 8, *[0] * 12], "the run of seven is one that chance allows"
    slow = found("anhoej", [1] * 4 + [-1] * 4 + [1] * 3 + [-1] * 3 + [0] + [1] * 3 + [-1] * 3)
    assert slow["few_crossings"] == [1] * 14 + [0] + [1] * 6 and slow["long_run"] == [0] * 21
    assert found("anhoej", [0, np.nan]) == {"long_run": [0, 0], "few_crossings": [0, 0]}
    assert found("anhoej", [np.nan, np.nan]) == {"long_run": [0, 0], "few_crossings": [0, 0]}


@pytest.mark.parametrize(("rules", "least"), [("ihi", 6), ("mdc", 7)])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_shift_needs_so_many_points(rules, least, sign):
    short = np.array([-1, *[1] * (least - 1), -1]) * sign
    full = np.array([-1, *[1] * least, -1]) * sign
    assert found(rules, short)["shift"] == [0] * (least + 1)
    assert found(rules, full)["shift"] == [0, *[sign] * least, 0]
    assert found(rules, [sign] * least)["shift"] == [sign] * least
    assert found(rules, [sign] * (least - 1))["shift"] == [0] * (least - 1)


def test_a_point_on_the_line_ends_a_shift_or_is_skipped():
    assert found("mdc", [1, 1, 1, 1, 0, 1, 1, 1])["shift"] == [0] * 8
    assert found("ihi", [1, 1, 1, 0, 1, 1, 1])["shift"] == [1, 1, 1, 0, 1, 1, 1]


@pytest.mark.parametrize(("rules", "least"), [("ihi", 5), ("mdc", 7)])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_trend_needs_so_many_points(rules, least, sign):
    rise = np.arange(least) * sign
    assert found(rules, rise, line=99)["trend"] == [sign] * least
    assert found(rules, rise[1:], line=99)["trend"] == [0] * (least - 1)
    assert found(rules, [*rise, rise[-2]], line=99)["trend"] == [*[sign] * least, 0]
    assert found(rules, [rise[1], *rise], line=99)["trend"] == [0, *[sign] * least]


def test_repeats_are_skipped_in_a_trend_or_end_it():
    y = [1, 2, 2, 3, 4, 5]
    assert found("ihi", y, line=99)["trend"] == [1, 1, 0, 1, 1, 1]
    assert found("mdc", [*y, 6, 7], line=99)["trend"] == [0] * 8
    assert found("mdc", [3] * 8, line=99)["trend"] == [0] * 8
    assert found("ihi", [1, 2, np.nan, 3, 4, 5], line=99)["trend"] == [1, 1, 0, 1, 1, 1]
    assert found("ihi", [np.nan] * 3, line=99)["trend"] == [0] * 3


def test_beyond_a_line_and_not_on_it():
    y = np.array([3.0, 3.1, -3, -3.1, np.nan])
    assert beyond(y, np.full(5, -3.0), np.full(5, 3.0)).tolist() == [0, 1, 0, -1, 0]
    assert beyond(y, np.full(5, np.nan), np.full(5, np.nan)).tolist() == [0] * 5
    near = np.array([1.0, 8 * EPS, -8 * EPS, -1.0])
    assert beyond(near, np.zeros(4), np.zeros(4)).tolist() == [1, 0, 0, -1]
    assert found("mdc", [5, np.nan], upper=3)["beyond_limits"] == [1, 0], "a single point"
    assert beyond(np.array([0.1 + 0.2]), np.array([0.3]), np.array([0.3])).tolist() == [0]
    got = found("mdc", y, lower=-3, upper=3)
    assert got["beyond_limits"] == [0, 1, 0, -1, 0]


@pytest.mark.parametrize("sign", [1, -1])
def test_two_of_three_near_a_limit(sign):
    def picked(*y):
        near = {"lower": -3, "upper": 3, "near_lower": -2, "near_upper": 2}
        return found("mdc", np.array(y, dtype=float) * sign, **near)["two_of_three"]

    assert picked(2.5, 2.5, 1) == [sign, sign, 0]
    assert picked(1, 2.5, 2.5) == [0, sign, sign]
    assert picked(2.5, 1, 2.5, 1) == [sign, 0, sign, 0]
    assert picked(2.5, 1, 1, 2.5) == [0] * 4
    assert picked(2.5, 2.5) == [0, 0]
    assert picked(2.5, 2.5, -1) == [0] * 3, "all three on one side"
    assert picked(2.5, -2.5, 2.5) == [0] * 3
    assert picked(3.5, 2.5, 1) == [0] * 3, "beyond the limit is told by another rule"
    assert picked(2.5, np.nan, 1, 2.5) == [sign, 0, 0, sign]
    assert picked(2, 2.5, 1) == [0] * 3, "on the line is not beyond it"
    assert picked(1, 1, 2.5, 2.5, 1, 1) == [0, 0, sign, sign, 0, 0]


def test_the_numbers_of_the_rules_are_those_of_their_sources():
    """NHS England 2020 (mdc), IHI's Improvement Guide (ihi), Anhoej and Olesen 2014, and 3 / d2 of two points."""
    told = {name: (r.shift, r.trend, r.near, r.moving_range_factor) for name, r in RULES.items()}
    usual = (2 / 3, 3 / 1.128)
    assert told == {"anhoej": (6, 5, *usual), "ihi": (6, 5, *usual), "mdc": (7, 7, 2 / 3, 2.66)}
    assert all((r.run_margin, r.crossings_level) == (3, 0.05) for r in RULES.values())
    assert runs(np.array([1.0] * 8), RuleSet("anhoej", run_margin=4)).longest_run_max == 7


@pytest.mark.parametrize("name", ["shift", "trend", "run_margin"])
def test_whole_numbers_of_rules_have_a_least(name):
    least = 1 if name == "run_margin" else 2
    assert getattr(RuleSet("mdc", **{name: least}), name) == least
    assert getattr(RuleSet("mdc", **{name: np.int64(10**9)}), name) == 10**9
    for wrong in (least - 1, 2.5, True, "3", None, math.inf):
        with pytest.raises(InputError, match=f"rules, {name}"):
            RuleSet("mdc", **{name: wrong})


@pytest.mark.parametrize(("name", "most"), [("near", 1), ("crossings_level", 0.5), ("moving_range_factor", None)])
def test_shares_of_rules_lie_between_their_ends(name, most):
    for fine in (0.001, 0.49, *(() if most else (1000,)), *((0.99,) if most == 1 else ())):
        assert getattr(RuleSet("mdc", **{name: fine}), name) == fine
    for wrong in (0, -1, math.nan, True, *((most, most + 1.5) if most else (math.inf,))):
        with pytest.raises(InputError, match=f"rules, {name}"):
            RuleSet("mdc", **{name: wrong})


def test_rules_without_a_known_name_are_refused_with_all_that_is_wrong():
    with pytest.raises(InputError, match="Did you mean 'mdc'") as caught:
        RuleSet("mdcc", shift=0, near=3)
    assert len(caught.value.problems) == 3
    with pytest.raises(InputError) as caught:
        RuleSet("x" * 99, shift="y" * 99)
    assert [len(p.found) for p in caught.value.problems] == [60, 60], "a long text is cut"
    with pytest.raises(InputError):
        RuleSet(3)
