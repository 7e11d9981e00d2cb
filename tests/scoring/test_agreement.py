import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cqi_lib.scoring.agreement import average_deviation, krippendorff_alpha, r_wg, r_wg_from_variance

STATS = Path(__file__).parents[1] / "data" / "stats"
EXPECTED = json.loads((STATS / "expected.json").read_text())
RATINGS = pd.read_csv(STATS / "ratings.csv")


@pytest.mark.parametrize("domain", ["A1", "B1", "C5"])
def test_agreement_and_average_deviation_equal_r(domain):
    for case in EXPECTED[domain]["per_item"]:
        got = RATINGS.groupby("program")[case["item"]]
        assert [r_wg(got.get_group(p), 4) for p in case["program"]] == pytest.approx(case["rwg"], abs=1e-9)
        assert [average_deviation(got.get_group(p)) for p in case["program"]] == pytest.approx(
            case["ad_mean"], abs=1e-9
        )


def test_bounds_and_too_few():
    assert r_wg([1, 1, 4, 4], 4) == 0
    assert r_wg([3, 3, np.nan], 4) == 1
    assert np.isnan(r_wg([3], 4)) and np.isnan(average_deviation([]))
    assert r_wg_from_variance([0, 2.0], [4, 5]).tolist() == [1, 0]


def table_of(name, ratings):
    return pd.read_csv(Path(__file__).parents[1] / "data" / "reference" / name)[ratings].to_numpy(float)


@pytest.mark.parametrize(
    ("metric", "expected"),
    # R 4.2.2, irr 0.84.1 kripp.alpha; Krippendorff 2011 prints .743, .815, .849, .797
    [
        ("nominal", 0.7434210526316),
        ("ordinal", 0.8153875037549),
        ("interval", 0.8491071428571),
        ("ratio", 0.7974027747116),
    ],
)
def test_krippendorffs_alpha_equals_the_published_example(metric, expected):
    assert krippendorff_alpha(table_of("krippendorff_2011.csv", list("ABCD")), metric) == pytest.approx(
        expected, abs=1e-9
    )


def test_krippendorffs_alpha_without_anything_to_compare():
    assert np.isnan(krippendorff_alpha([[1, np.nan], [np.nan, 2]]))
    assert np.isnan(krippendorff_alpha([[3, 3], [3, 3]]))
    with pytest.raises(ValueError, match="must be one of 'nominal', 'ordinal'"):
        krippendorff_alpha([[1, 2]], "euclid")
