import itertools
import json
from pathlib import Path

import numpy as np
import pytest

from cqi_lib.scoring.movement import holm, movement, sign_flip

REFERENCE = json.loads((Path(__file__).parents[1] / "data" / "stats" / "expected.json").read_text())["change"]
SLEEP = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]


def by_hand(changes):
    """Count the patterns one by one."""
    seen = abs(sum(changes)) - 1e-12
    signs = list(itertools.product((1, -1), repeat=len(changes)))
    return sum(abs(sum(s * c for s, c in zip(pattern, changes, strict=True))) >= seen for pattern in signs) / len(signs)


def test_reference_of_thirteen_programs():
    got = movement(REFERENCE["before"], REFERENCE["after"])
    assert got.programs == 13 and got.exact
    for name, key in (("mean", "mean_change"), ("p", "sign_flip_two_sided_p"), ("d_z", "d_z"), ("d_av", "d_av")):
        assert getattr(got, name) == pytest.approx(REFERENCE[key], abs=1e-6)
    five = movement(REFERENCE["before"][:5], REFERENCE["after"][:5])
    assert five.p == pytest.approx(REFERENCE["first_five_p"], abs=1e-9)
    assert five.smallest_p == 0.0625


def test_reference_of_holm():
    assert holm(REFERENCE["p_values"]) == pytest.approx(REFERENCE["holm"], abs=1e-9)


@pytest.mark.parametrize("seed", range(6))
def test_every_pattern_is_counted(seed):
    rng = np.random.default_rng(seed)
    changes = np.round(rng.normal(0.2, 0.5, int(rng.integers(1, 11))), 1).tolist()
    assert sign_flip(changes) == (pytest.approx(by_hand(changes)), True)


def test_ties_on_floating_dust_count():
    assert sign_flip([0.1, 0.2, 0.3])[0] == pytest.approx(by_hand([0.1, 0.2, 0.3])) == 0.25
    assert sign_flip([0.7 - 0.6, -0.1])[0] == 1.0


def test_many_programs_are_sampled_with_a_seed():
    changes = np.tile(SLEEP, 3)
    first, second = sign_flip(changes), sign_flip(changes)
    assert first == second and not first[1] and first[0] == pytest.approx(1 / 20_000)
    even = sign_flip(np.tile([0.1, -0.1], 15))
    assert even == (1.0, False)


def test_a_thousand_programs_near_the_normal_curve():
    rng = np.random.default_rng(5)
    changes = rng.normal(0.06, 1, 1000)
    from scipy import stats

    z = changes.sum() / np.sqrt((changes**2).sum())
    assert sign_flip(changes)[0] == pytest.approx(2 * stats.norm.sf(abs(z)), abs=0.01)


def test_few_programs():
    assert movement([2.0], [3.0]).p is None
    assert movement([], []).programs == 0
    assert movement([2.0, np.nan], [3.0, 2.0]).programs == 1
    same = movement([2.0, 2.0], [3.0, 3.0])
    assert (same.p, same.d_z, same.d_av) == (0.5, None, None)


@pytest.mark.parametrize("changes", [[], [np.nan], [1.0, np.inf]])
def test_no_numbers(changes):
    with pytest.raises(ValueError, match="changes"):
        sign_flip(changes)


def test_two_lengths():
    with pytest.raises(ValueError, match="one length"):
        movement([1.0], [1.0, 2.0])
