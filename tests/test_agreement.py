import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cqi_lib.agreement import average_deviation, r_wg, r_wg_from_variance

STATS = Path(__file__).parent / "data" / "stats"
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
