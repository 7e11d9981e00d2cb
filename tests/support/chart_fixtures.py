"""What drawings are made from in tests: a series of months."""

import numpy as np
import pandas as pd
import pytest

from cqi_lib.privacy.published import marked


@pytest.fixture
def series():
    def make(n, gaps=(), base=12, start="2023-11-01"):
        value = 46 + 4 * np.sin(np.arange(n) * 2.4) + np.where(np.arange(n) < base, 0, 14)
        value = value.astype(float)
        value[list(gaps)] = np.nan
        after = np.arange(n) >= base
        points = pd.DataFrame(
            {
                "date": pd.date_range(start, periods=n, freq="MS"),
                "value": value,
                "baseline": ~after,
                "in_run": after & ~np.isnan(value),
            }
        )
        return marked(points, "program")

    return make
