"""What several releases leave over by subtraction, against trying every group of people."""

import itertools
from functools import cache

import numpy as np
import pytest

from cqi_lib.privacy.subtraction import Leftover, leftover


@cache
def rank(table):
    return int(np.linalg.matrix_rank(np.array(table))) if table else 0


def left(answers, rows, group, people):
    """Count the combinations of releases that leave over nothing but answers of the group, among these people."""
    unknown = [(p, v) for p in people for v in set(answers[rows, p]) - {0}]
    table = {(p, v): tuple((answers[rows, p] == v).astype(int)) for p, v in unknown}
    others = {row for (p, _), row in table.items() if p not in group}
    return rank(tuple(sorted(set(table.values())))) - rank(tuple(sorted(others)))


def naive(answers, told, least, known):
    """Try every set of fewer people: does the newest release add a combination left over on nobody else?

    Give the fewest, and whether more people could help for every such set; those who are known stand among the others as
    far as earlier releases go.
    """
    everyone = range(answers.shape[1])
    unknown = [p for p in everyone if not known[p]]
    rows = [n for n in range(len(told)) if told[n]]
    old = [n for n in rows if n < len(told) - 1]
    sizes, mendable = set(), True
    for size in range(1, least):
        for group in itertools.combinations(unknown, size):
            was = left(answers, old, group, everyone) if old else 0
            if rows and left(answers, rows, group, unknown) > was:
                sizes.add(size)
                mendable = mendable and (not old or left(answers, old, group, unknown) <= was)
    return Leftover(min(sizes), mendable) if sizes else None


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("some_known", [False, True])
def test_the_fewest_people_are_those_that_trying_every_group_finds(seed, some_known):
    rng = np.random.default_rng(seed)
    seen = set()
    for _ in range(12):
        releases, people = int(rng.integers(1, 4)), int(rng.integers(3, 9))
        answers = np.tile(rng.integers(1, 4, people), (releases, 1))
        answers[rng.random(answers.shape) < rng.choice([0.05, 0.3])] = 0
        answers[rng.random(answers.shape) < 0.05] = 4
        told = rng.random(releases) < 0.9
        known = rng.random(people) < 0.2 * some_known
        found = leftover(answers, told, 4, known if some_known else None)
        assert found == naive(answers, told, 4, known)
        seen.add(found and found.people)
    assert len(seen) > 1


def test_as_many_as_may_be_told_of_are_not_left_over():
    for more, found in ((4, Leftover(4, True)), (5, None)):
        versions = np.array([[1] * 7 + [0] * more, [1] * 7 + [2] * more])
        assert leftover(versions, [True, True], 5) == found


def test_what_is_out_already_is_not_held_against_the_next_release():
    seven, eight = [1] * 7 + [0] * 7, [1] * 8 + [0] * 6
    both = np.array([seven, eight])
    assert leftover(both, [True, True], 5) == Leftover(1, True)
    assert leftover(np.array([seven, eight, eight]), [True] * 3, 5) is None
    assert leftover(np.array([seven, eight, [1] * 13 + [0]]), [True] * 3, 5) is None
    assert leftover(np.array([seven, eight, [1] * 9 + [0] * 5]), [True] * 3, 5) == Leftover(1, True)


def test_who_becomes_known_leaves_the_others_behind_whoever_comes():
    """Four and one, of whom the one turns out to be the leader: what the first release said is of four now."""
    known = [False] * 4 + [True] + [False] * 6
    for more, fewest in ((0, 4), (1, 1), (6, 4)):
        answers = np.array([[1] * 5 + [0] * 6, [1] * 4 + [0] + [2] * more + [0] * (6 - more)])
        assert leftover(answers, [True, True], 5, known) == Leftover(fewest, False)
    # five are enough to be left behind, be they alike or not
    for column in ([1, 1], [2, 2]):
        five = np.column_stack([[[1] * 5 + [0], [1] * 4 + [0] + [2]], column])
        assert leftover(five, [True, True], 5, [*known[:6], False]) == Leftover(1, True)


def test_too_many_small_groups_to_combine_count_as_unsafe():
    """One release in which every pair answered otherwise leaves nothing over; twelve such pairs are searched."""
    pairs = np.repeat(np.arange(1, 14), 2)[None, :]
    assert leftover(pairs[:, :24], [True], 5) is None
    assert leftover(pairs, [True], 5) == Leftover(2, True)
    assert leftover(np.append(pairs[:, :24], [[13] * 5], axis=1), [True], 5) is None, "five are no small group"
