"""The search for answers that follow from printed numbers, against trying every way of answering."""

import itertools

import numpy as np
import pytest

from cqi_lib.privacy import enumeration
from cqi_lib.privacy.enumeration import Sum, beyond_one, determined


def ways(levels, k, sums):
    """Give the cells that were answered, and every way of answering them that fits the sums."""
    cells = [tuple(map(int, c)) for c in np.argwhere(levels > 0)]
    every = np.array(list(itertools.product(*[range(1, k[i] + 1) for _, i in cells])))
    fits = np.ones(len(every), dtype=bool)
    for one in sums:
        value = sum(one.weights[p, i][every[:, n] - 1] for n, (p, i) in enumerate(cells))
        fits &= (value >= one.low - 1e-9) & (value <= one.high + 1e-9)
    return cells, every[fits]


def brute(levels, k, sums):
    """Try every way of answering."""
    cells, fits = ways(levels, k, sums)
    return {cell for n, cell in enumerate(cells) if len(set(fits[:, n])) == 1}


def not_exchanged(levels, k, sums):
    """Give the answers that stay what they are when they change alone, or with one more answer to the same item."""
    cells, fits = ways(levels, k, sums)
    changed = fits != np.array([levels[c] for c in cells])
    item = np.array([i for _, i in cells])
    few = (changed.sum(axis=1) <= 2) & np.array([len(set(item[row])) <= 1 for row in changed], dtype=bool)
    return {cell for n, cell in enumerate(cells) if not (few & changed[:, n]).any()}


def printed(rng):
    """Make three or four people's answers to one or two items, and some numbers printed of them."""
    people, items = int(rng.integers(3, 5)), int(rng.integers(1, 3))
    k = rng.choice([2, 3], items).tolist()
    levels = np.minimum(rng.choice([0, 1, 2, 3, 3, 3], (people, items)), k)
    sums = []
    for release, item in itertools.product(range(2), range(items)):
        weights = np.zeros((people, items, 3))
        weights[rng.random(people) < 0.8, item] = [1, 2, 3] if rng.random() < 0.5 else np.eye(3)[rng.integers(3)]
        value = sum(weights[p, i, levels[p, i] - 1] for p, i in np.argwhere(levels > 0))
        low, high = rng.choice([0, 0.25, 1, 1], 2)
        sums.append(Sum(weights, value - low, value + high, release))
    if items > 1 and rng.random() < 0.7:  # the mean of both items, and only that of the second
        both = np.tile(np.array([1.0, 2, 3]), (people, items, 1))
        value = sum(both[p, i, levels[p, i] - 1] for p, i in np.argwhere(levels > 0))
        sums = [Sum(both, value, value), *sums[1 :: int(rng.integers(1, 3))]]
    return levels, k, sums


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("exchanges", [True, False])
def test_the_search_finds_what_trying_everything_finds(monkeypatch, seed, exchanges):
    """With the short cut of single exchanges, and by integer programming alone."""
    if not exchanges:
        monkeypatch.setattr(enumeration._Told, "_exchanged", lambda *_: False)
    rng = np.random.default_rng(seed)
    found = 0
    for _ in range(20):
        levels, k, sums = printed(rng)
        got = determined(levels, k, sums)
        assert got == brute(levels, k, sums)
        found += len(got)
    assert found > 0


@pytest.mark.parametrize("seed", range(6))
def test_what_two_exchanged_answers_show_needs_no_search(monkeypatch, seed):
    monkeypatch.setattr(enumeration._Told, "_searched", lambda *_: False)
    rng = np.random.default_rng(seed)
    for _ in range(25):
        levels, k, sums = printed(rng)
        assert determined(levels, k, sums) == not_exchanged(levels, k, sums)


class Ended:
    """What a search that ended without a sound result gives."""

    def __init__(self, x):
        self.x = x


@pytest.mark.parametrize(
    "counts", [None, [2, 0, 0, 1, 0, 1], [0, 1, 0, 1, 0, 1], [1, 2, -1, 1, 0, 1], [0, 0, 2, 1, 0, 1]]
)
def test_what_the_search_could_not_settle_counts_as_determined(monkeypatch, counts):
    """No end within its time; a fit that is the true one, of other people, of fewer than none, or none at all."""
    sheets = np.array([[1], [1], [1], [3]])
    weights = np.zeros((4, 1, 3))
    weights[:2, 0], weights[2:, 0] = [1, 2, 3], [0.1, 0.2, 0.4]
    one = [Sum(weights, 2.5, 2.5)]
    monkeypatch.setattr("scipy.optimize.milp", lambda *_, **__: Ended(None if counts is None else np.array(counts)))
    monkeypatch.setattr(enumeration._Told, "_exchanged", lambda *_: False)
    assert {(0, 0), (1, 0)} <= determined(sheets, [3], one)


def test_numbers_that_were_not_printed_of_these_answers_are_refused():
    for low, high in ((5, 6), (0, 1), (3, 6)):
        with pytest.raises(ValueError, match="do not fit"):
            determined(np.array([[1], [2]]), [4], [Sum(np.ones((2, 1, 4)), low, high)])
    assert determined(np.array([[1], [2]]), [4], [Sum(np.ones((2, 1, 4)), 2, 2)]) == set()


def test_without_people_or_without_numbers_nothing_follows():
    one = Sum(np.ones((1, 1, 4)), 1, 1)
    assert determined(np.zeros((0, 1), int), [4], [Sum(np.ones((0, 1, 4)), 0, 0)]) == set()
    assert determined(np.array([[1]]), [4], []) == beyond_one(np.array([[1]]), [4], []) == set()
    assert determined(np.array([[0]]), [4], [one, Sum(np.zeros((1, 1, 4)), 0, 0)][1:]) == set()


def test_what_one_release_tells_by_itself_is_not_counted_again():
    five = np.full((5, 1), 1)
    mean = np.broadcast_to(np.array([1.0, 2, 3, 4]), (5, 1, 4))
    first, second = Sum(mean, 4.75, 5.25), Sum(mean, 4.5, 6.5, 1)
    assert determined(five, [4], [first, second]) and not beyond_one(five, [4], [first, second])
    # ten people's sum and that of five of them: only together they tell of the other five
    levels = np.array([[1]] * 5 + [[1], [2], [3], [3], [3]])
    ten, five = np.tile(np.array([1.0, 2, 3, 4]), (10, 1, 1)), np.tile(np.array([1.0, 2, 3, 4]), (10, 1, 1))
    five[:5] = 0
    sums = [Sum(ten, 17, 17), Sum(five, 11.6, 12.4, 1)]
    left = {(p, 0) for p in range(5)}
    assert beyond_one(levels, [4], sums) == left
    # what the releases before the newest told together was told already; what it tells with one of them was not
    nothing = Sum(ten, 10, 40, 2)
    assert beyond_one(levels, [4], [*sums, nothing]) == set()
    assert beyond_one(levels, [4], [sums[0], Sum(ten, 10, 40, 1), Sum(five, 11.6, 12.4, 2)]) == left
