"""The paired example of Student (1908): effect sizes as R gives them."""

from pathlib import Path

import pandas as pd
import pytest

from cqi_lib.scoring.movement import movement

REFERENCE = Path(__file__).parents[1] / "data" / "reference"


def test_effect_sizes_of_the_published_pairs_equal_r():
    table = pd.read_csv(REFERENCE / "sleep_paired.csv")
    got = movement(table["drug1"], table["drug2"])
    assert got.d_z == pytest.approx(1.284557562591, abs=1e-9)
    assert got.d_av == pytest.approx(0.8334963413127, abs=1e-9)
