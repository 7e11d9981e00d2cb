import json
from pathlib import Path

import made_answers
import numpy as np
import pandas as pd
import pytest

from cqi_lib.scoring.reliability import (
    alpha,
    centred,
    cohort_reliability,
    feldt_interval,
    icc,
    minres_loadings,
    omega,
    reliability,
)

STATS = Path(__file__).parents[1] / "data" / "stats"
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


def _off_diagonal(correlations, loadings):
    return (correlations - np.outer(loadings, loadings)) * ~np.eye(len(loadings), dtype=bool)


def _by_turns(correlations):
    """Minimum residuals by another way: each loading in turn is the closed least squares solution given the others."""
    load = np.full(len(correlations), 0.5)
    for _ in range(3000):
        for i in range(len(load)):
            rest = np.arange(len(load)) != i
            load[i] = correlations[i, rest] @ load[rest] / (load[rest] @ load[rest])
    return load


def test_omega_and_loadings_equal_r(case):
    """R's optimiser stops early: its loadings of A1 are 2.9e-6 from the minimum, the others' less than 1e-6.

    So ours must agree to 1e-6 with a second computation that shares no code, and be at the minimum where R's are near
    it: a misfit that is not larger than R's, and a slope nearer to zero.
    """
    expected, items, _ = case
    correlations = np.corrcoef(items, rowvar=False)
    ours, theirs = minres_loadings(correlations), np.array(expected["loadings"])
    assert ours == pytest.approx(_by_turns(correlations), abs=1e-8)
    misfit, slope = {}, {}
    for name, load in (("ours", ours), ("theirs", theirs)):
        left = _off_diagonal(correlations, load)
        misfit[name], slope[name] = (left**2).sum(), np.abs(4 * left @ load).max()
    assert misfit["ours"] <= misfit["theirs"] and slope["ours"] < 1e-7
    near = slope["theirs"] < 2e-6
    assert near == (len(items[0]) != 5)
    assert ours == pytest.approx(theirs, abs=1e-6 if near else 5e-6)
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


REFERENCE = Path(__file__).parents[1] / "data" / "reference"


def test_icc_equals_the_published_example():
    """Shrout & Fleiss 1979, table 4: ICC(1,1) .17, ICC(1,4) .44; intervals from R, psych 2.2.9."""
    table = pd.read_csv(REFERENCE / "shrout_fleiss_1979.csv").set_index("target").stack()
    got = icc(table.to_numpy(float), table.index.get_level_values("target").to_numpy())
    assert (got.programs, got.n, got.k) == (6, 24, pytest.approx(4))
    assert got.icc1 == pytest.approx(0.1657417684055, abs=1e-9)
    assert (got.icc1_low, got.icc1_high) == pytest.approx((-0.1329323248748, 0.7225600623281), abs=1e-9)
    assert got.icc2 == pytest.approx(0.4427971336793, abs=1e-9)
    assert (got.icc2_low, got.icc2_high) == pytest.approx((-0.8844421552381, 0.9124154203408), abs=1e-9)


def test_alpha_of_open_survey_data_equals_r():
    data = pd.read_csv(REFERENCE / "carpentries_longterm_2020_impact.csv").filter(like="impact_").to_numpy(float)
    whole = data[~np.isnan(data).any(axis=1)]
    assert len(whole) == 84
    assert alpha(whole) == pytest.approx(0.8931329303491, abs=1e-9)
    assert reliability(data, np.zeros(len(data))).alpha == pytest.approx(0.8931329303491, abs=1e-9)


def test_the_cohorts_table_leaves_coaches_out_and_says_nothing_under_thirty():
    instrument = made_answers.instrument((5,))
    rng = np.random.default_rng(4)

    def people(n):
        return [("staff", "".join(str(v) for v in rng.integers(1, 5, 5))) for _ in range(n)]

    data = pd.concat([made_answers.responses(*people(10), ("coach", "44444"), program=p) for p in ("p", "q", "s", "t")])
    got = cohort_reliability(data, instrument).iloc[0]
    assert (got["n"], got["respondents"], got["programs"]) == (40, 40, 4)
    staff = data[data["role"].eq("staff")].pivot_table(
        index=["program_id", "respondent_id"], columns="item", values="level"
    )
    assert got["alpha"] == pytest.approx(alpha(staff.to_numpy()))
    assert got["icc2"] == pytest.approx(
        icc(staff.mean(axis=1).to_numpy(), staff.index.get_level_values(0).to_numpy()).icc2
    )
    few = cohort_reliability(data[data["program_id"].isin(["p", "q"])], instrument).iloc[0]
    assert few["n"] == 20 and few[["alpha", "omega", "icc1", "icc2"]].isna().all()
