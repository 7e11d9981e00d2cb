from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from cqi_lib.scoring.agreement import krippendorff_alpha, r_wg_from_variance


def test_bounds():
    assert r_wg_from_variance([0, 2.0, np.nan], [4, 5, 4]).tolist() == pytest.approx([1, 0, np.nan], nan_ok=True)


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
