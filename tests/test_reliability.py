import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cqi_lib.reliability import alpha, centred, feldt_interval, icc, minres_loadings, omega, reliability

STATS = Path(__file__).parent / "data" / "stats"
EXPECTED = json.loads((STATS / "expected.json").read_text())
RATINGS = pd.read_csv(STATS / "ratings.csv")


@pytest.fixture(params=["A1", "B1", "C5"])
def case(request):
    expected = EXPECTED[request.param]
    return expected, RATINGS[expected["items"]].to_numpy(float), RATINGS["program"].to_numpy()


def test_alpha_and_its_interval_equal_r(case):
    expected, items, program = case
    assert alpha(items) == pytest.approx(expected["alpha"], abs=1e-9)
    assert feldt_interval(alpha(items), len(items), items.shape[1]) == pytest.approx(
        expected["alpha_feldt_95"], abs=1e-9
    )
    assert alpha(centred(items, program)) == pytest.approx(expected["alpha_centred_by_program"], abs=1e-9)


def test_omega_and_loadings_equal_r(case):
    expected, items, _ = case
    assert minres_loadings(np.corrcoef(items, rowvar=False)) == pytest.approx(expected["loadings"], abs=2e-5)
    assert omega(items) == pytest.approx(expected["omega_total_one_factor_minres_correlations"], abs=1e-6)


def test_icc_equals_r(case):
    expected, items, program = case
    got = icc(items.mean(axis=1), program)
    assert got.between == pytest.approx(expected["msb"], abs=1e-9)
    assert got.within == pytest.approx(expected["msw"], abs=1e-9)
    assert got.k == pytest.approx(expected["k_harmonic_like_k0"], abs=1e-9)
    assert got.mean_k == pytest.approx(expected["k_mean"], abs=1e-9)
    assert got.icc1 == pytest.approx(expected["icc1_with_k0"], abs=1e-9)
    assert got.icc1_mean_k == pytest.approx(expected["icc1_multilevel"], abs=1e-9)
    assert got.icc2 == pytest.approx(expected["icc2"], abs=1e-9)
    assert got.icc2_low < got.icc2 < got.icc2_high


def test_nothing_is_computed_under_thirty_and_caution_said_under_fifty(case):
    _, items, program = case
    few, some, all_ = (reliability(items[:n], program[:n]) for n in (29, 30, 75))
    assert np.isnan(few.alpha) and np.isnan(few.omega) and few.n == 29
    assert some.caution and not np.isnan(some.omega)
    assert not all_.caution and all_.alpha_low < all_.alpha < all_.alpha_high


def test_incomplete_rows_are_left_out(case):
    _, items, program = case
    holed = items.copy()
    holed[0, 0] = np.nan
    assert reliability(holed, program).n == 74


def test_what_cannot_be_computed_is_nan():
    assert np.isnan(alpha(np.ones((4, 3))))
    assert np.isnan(omega(np.ones((4, 3))))
    assert np.isnan(icc(np.array([1.0, 2.0]), np.array(["a", "a"])).icc2)
