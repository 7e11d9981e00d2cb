"""Reference answers of R, and series to try things on."""

import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def months():
    """Make a table of monthly values from numbers; None is a gap."""

    def make(values, n=None):
        values = list(values)
        frame = pd.DataFrame({"date": pd.date_range("2024-01-01", periods=len(values), freq="MS"), "value": values})
        return frame if n is None else frame.assign(n=n)

    return make


@pytest.fixture
def normal(months):
    """Make a table of independent normal points, shifted after a position."""

    def make(count, *, seed=0, after=None, shift=0.0):
        values = np.random.default_rng(seed).normal(10, 1, count)
        if after is not None:
            values[after:] += shift
        return months(values)

    return make
