"""The one rule of rounding: whatever is printed agrees with itself, on numbers that nobody chose."""

import copy
import itertools
import pickle

import numpy as np
import pytest

from cqi_lib.rounding import Figure, Figures, difference, half_away, printed
from cqi_lib.wording.language import MINUS, amount, level, level_change, signed, unsigned


def read(text: str) -> float:
    """Read a printed number back as a person does."""
    return float(text.replace(",", "").replace(MINUS, "-").replace("+", ""))


def sign(one: float, other: float) -> int:
    return 0 if abs(one - other) < 1e-9 else 1 if one > other else -1


def series(seed: int) -> tuple[list[float], float, float]:
    """Give values, their middle and an aim near them: shares, small rates, counts, waits, large numbers."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(5, 40))
    kind = seed % 5
    if kind == 0:
        values = 100 * rng.binomial(60, 0.7, n) / 60
    elif kind == 1:
        values = rng.uniform(0.02, 0.06, n)
    elif kind == 2:
        values = rng.poisson(6, n).astype(float)
    elif kind == 3:
        values = rng.gamma(4, 5, n)
    else:
        values = 5000 + rng.normal(0, 2, n).round(1)
    middle = float(np.median(values[: n // 2 + 1]))
    aim = float(f"{rng.choice(values) + rng.normal(0, 0.3) * max(values.std(), 0.01):.3g}")
    return [float(v) for v in values], middle, aim


@pytest.mark.parametrize("kind", range(5))
def test_a_printed_value_stands_to_each_printed_line_as_the_true_ones_do(kind):
    for seed in range(kind, 300, 5):
        values, middle, aim = series(seed)
        recent = float(np.median(values[-6:]))
        figures = Figures([*values, recent], given=[aim], lines=[middle])
        shown = {name: read(amount(figures(v))) for name, v in (("middle", middle), ("aim", aim))}
        for value in [*values, recent, middle]:
            text = read(amount(figures(value)))
            assert sign(text, shown["middle"]) == sign(value, middle), (seed, value, middle, text, shown)
            assert sign(text, shown["aim"]) == sign(value, aim), (seed, value, aim, text, shown)
            assert figures(value).printed == pytest.approx(text)


def test_an_aim_is_printed_as_it_was_written():
    figures = Figures([60, 64.67, 71.2], given=[62.5, 65])
    assert [amount(figures(v)) for v in (62.5, 65)] == ["62.5", "65"]
    assert amount(figures(64.67)) == "64.7"


def test_small_rates_are_no_zeros():
    values = [0.03, 0.05, 0.034, 0.041]
    figures = Figures(values, lines=[0.0375])
    assert [amount(figures(v)) for v in values] == ["0.030", "0.050", "0.034", "0.041"]
    assert amount(figures(0.0375)) == "0.038"
    assert amount(0.0412) == "0.041" and amount(0.0) == "0"


def test_values_that_lie_close_together_are_told_apart():
    figures = Figures([101.2, 101.4, 101.9])
    assert [amount(figures(v)) for v in (101.2, 101.4, 101.9)] == ["101.2", "101.4", "101.9"]


def test_half_is_rounded_away_from_zero_everywhere():
    assert level(3.25) == "3.3" and level(2.45) == "2.5" and amount(62.5) == "63" and signed(-0.25) == f"{MINUS}0.3"
    for value in np.round(np.arange(1, 5, 0.05), 2):
        assert read(level(float(value))) == float(f"{int(value * 10 + 0.5 + 1e-9) / 10:.1f}"), value


EDGES = ((), (3.0, 2.5), (2.75,), (4.0, 3.5))


def test_a_levels_change_is_the_difference_of_the_levels_beside_it():
    rng = np.random.default_rng(3)
    for edges in EDGES:
        for before, after in rng.uniform(1, 5, (400, 2)).round(9):
            change = level_change(before, after, edges)
            told = read(level(after, edges)) - read(level(before, edges))
            assert read(signed(change)) == pytest.approx(told, abs=1e-9)
            assert read(unsigned(change)) == pytest.approx(abs(told), abs=1e-9)
            assert abs(told - (after - before)) < 0.1 + 1e-9
            assert sign(change, 0) in (0, sign(after, before)), "a rise is never printed as a fall"


def test_levels_are_on_the_same_side_of_target_and_limit_as_in_truth():
    rng = np.random.default_rng(4)
    for edges in EDGES[1:]:
        for value in [*rng.uniform(1, 5, 500), *(e + d for e in edges for d in (-1e-4, -0.004, -0.04, 0, 1e-4, 0.04))]:
            assert all((read(level(value, edges)) >= e) == (value >= e - 1e-9) for e in edges), value


def test_differences_of_measures_are_those_of_the_printed_numbers():
    for seed in range(100):
        values, middle, aim = series(seed)
        figures = Figures(values, given=[aim], lines=[middle])
        for one, other in itertools.product(values[:6], (middle, aim)):
            found = difference(figures(one), figures(other))
            told = read(amount(figures(one))) - read(amount(figures(other)))
            assert read(amount(found)) == pytest.approx(told, abs=1e-9), (one, other)
    assert difference(3.25, 3.2) == pytest.approx(0.1) and printed(3.25) == 3.3


def test_a_figure_survives_processes_and_copies():
    for twin in (pickle.loads(pickle.dumps(Figure(64.67, 1))), copy.deepcopy(Figure(64.67, 1))):
        assert (twin, twin.digits, twin.printed) == (64.67, 1, 64.7)
    assert Figures([1.0, float("nan")])(None) is None and amount(Figures([1.5])(float("nan"))) == "no data"
    assert half_away(0.1 + 0.2, 1) == 0.3
