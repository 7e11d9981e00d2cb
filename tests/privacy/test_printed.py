"""Printed numbers: where each lies, and what it says as a sum over answers."""

import itertools

import numpy as np
import pytest
from made_answers import instrument

from cqi_lib.privacy.printed import NUMBERS, printed_numbers, sums_of, told_of
from cqi_lib.privacy.published import make
from cqi_lib.tables import DOMAIN_SCORES, ITEM_SCORES

TWO = instrument((2, 1))
HERE = {"program_id": "p", "round_id": "r", "levels_k": 4}


def printed(items=(), domains=()):
    """Read off what these rows print; each is a row of staff in Z1, but for what it says."""
    rows = [
        [HERE | {"domain": "Z1", "group": "staff", "basis": "staff", "raters": 9, **more} for more in part]
        for part in ([{"item": "z1_1"} | i for i in items], domains)
    ]
    made = [
        make(t.name, "program", t.frame(part), []) for t, part in zip((ITEM_SCORES, DOMAIN_SCORES), rows, strict=True)
    ]
    return printed_numbers(*made, TWO)


def ends(numbers):
    return [numbers.iloc[0][end] for end in ("low", "high")]


@pytest.mark.parametrize(
    ("mean", "low", "high"),
    [
        (2.34, 2.25, 2.35),
        (2.97, 2.965, 2.975),  # 3.0 would stand at the target, so two decimals are written
        (2.996, 2.985, 2.996),  # written as 2.99, because 3.00 would say that the target is reached
    ],
)
def test_a_mean_lies_within_half_of_its_last_digit(mean, low, high):
    for numbers in (printed(items=[{"mean": mean}]), printed(domains=[{"mean": mean}])):
        assert numbers["statistic"].tolist() == ["mean"] and numbers["people"].tolist() == [9]
        assert ends(numbers) == pytest.approx([low, high])


def test_the_mean_of_a_topic_in_steps_lies_in_its_step_both_ends_included():
    low, high = ends(printed(items=[{"mean": 2.5, "low": 2.2, "high": 2.6}]))
    assert (low, high) == pytest.approx((2.2, 2.6)) and low < 2.2 and high > 2.6
    # what a domain calls low and high is an interval
    assert ends(printed(domains=[{"mean": 2.5, "low": 2.2, "high": 2.6}])) == pytest.approx([2.45, 2.55])


def test_a_domain_in_steps_says_nothing_beyond_its_topics_but_how_many_did_not_answer():
    told = {"mean": 2.5, "at_target": 4, "at_low": 1, "dont_know": 2}
    exact = printed(domains=[told])
    assert exact["statistic"].tolist() == ["at_low", "at_target", "dont_know", "mean"]
    assert exact["low"].tolist()[:3] == exact["high"].tolist()[:3] == [1, 4, 2]
    assert printed(domains=[told | {"steps": False}])["statistic"].tolist() == exact["statistic"].tolist()
    assert printed(domains=[told | {"steps": True}])["statistic"].tolist() == ["dont_know"]


def test_staff_and_everyone_with_staff_among_them_are_read_off_in_order():
    rows = [
        {"group": group, "basis": basis, "mean": 2.0, "n_1": 3}
        for group, basis in (("staff", "staff"), ("leader", "leader"), ("everyone", "everyone"), ("coach", "everyone"))
    ]
    got = printed(items=rows, domains=[{"group": "everyone", "basis": "leader", "mean": 2.0}, {"mean": 3.0}])
    told = got[["item", "group", "statistic"]].fillna("").to_numpy().tolist()
    assert told == [["", "staff", "mean"]] + [
        ["z1_1", group, what] for group in ("everyone", "staff") for what in ("mean", "n_1")
    ]
    assert got.index.tolist() == [*range(5)]
    with pytest.raises(TypeError, match="published for 'program'"):
        printed_numbers(*[make(t.name, "desk", t.empty(), []) for t in (ITEM_SCORES, DOMAIN_SCORES)], TWO)


def numbers(*rows):
    names = ("domain", "item", "group", "statistic", "low", "high")
    return NUMBERS.frame([HERE | dict(zip(names, row, strict=True)) for row in rows])


def test_what_was_told_is_told_of_the_whole_domain_and_broken_down_topic_by_topic():
    mean, spread = ("Z1", "z1_2", "staff", "mean", 2, 2), ("Z1", "z1_1", "staff", "n_1", 3, 3)
    for rows, levels, levels_each in (
        ([], [False] * 3, [False] * 3),
        ([mean], [True, True, False], [False] * 3),
        ([mean, spread], [True, True, False], [True, False, False]),
    ):
        told = told_of(numbers(*rows), TWO)
        assert (told[0].tolist(), told[1].tolist()) == (levels, levels_each)


# --- sums --------------------------------------------------------------------------------------------------------


def worked_out(levels, staff, of, row, balanced):
    """Work a number out from the answers as its definition says."""
    domain, item, group, statistic = row
    at = [n for n, (name, i) in enumerate(of.items.items()) if i.domain == domain and item in (None, name)]
    who = [p for p in range(len(levels)) if group == "everyone" or staff[p]]
    sides = [[[x for x in levels[p, at] if x > 0] for p in who if staff[p] == side] for side in (True, False)]
    given = [[g for g in side if g] for side in sides]
    if statistic == "mean":
        means = [[np.mean(g) for g in side] for side in given]
        if balanced and item is None and group == "everyone":
            return np.mean([np.mean(side) for side in means if side])
        return np.mean([m for side in means for m in side])
    scale = of.domains[domain].scale
    counts = {"at_target": lambda x: x >= scale.target, "at_low": lambda x: x in scale.low_levels}
    counted = counts.get(statistic, lambda x: statistic == f"n_{x}")
    return sum(counted(x) for side in given for g in side for x in g)


@pytest.mark.parametrize("k", [4, 7])
@pytest.mark.parametrize("balanced", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_a_number_is_the_sum_that_it_is_whatever_the_others_answered(seed, balanced, k):
    """The true answers give what was printed; other answers give what would have been printed of them."""
    of, rng = instrument((3, 1), k), np.random.default_rng(seed)
    staff = np.array([False, False, True, True, True, True, True])
    hidden = staff & (np.arange(7) != 4)  # one of the staff was a leader once, so that her answers are known
    statistics = ["mean", "at_target", "at_low", "dont_know", *(f"n_{x}" for x in range(1, k + 1))]
    domain_of = {None: "Z1", **{name: item.domain for name, item in of.items.items()}}
    for _ in range(3):
        levels = rng.integers(1, k + 1, (7, 4)) * (rng.random((7, 4)) < 0.6)
        other = np.where(hidden[:, None], rng.integers(1, k + 1, (7, 4)), levels) * (levels > 0)
        rows, kept = [], {"Z1": [], "Z2": []}
        for (item, domain), group, statistic in itertools.product(domain_of.items(), ("staff", "everyone"), statistics):
            at = [n for n, name in enumerate(of.items) if item == name or (item is None and domain_of[name] == domain)]
            told = (domain, item, group, statistic)
            mine = (levels[:, at] > 0).any(axis=1) & (staff if group == "staff" else True)
            if statistic == "dont_know":
                rows.append((*told, 0, 0.5))
            elif mine.any():
                value, otherwise = (worked_out(x, staff, of, told, balanced) for x in (levels, other))
                rows.append((*told, value, value + 0.5))
                if (mine & hidden).any():
                    kept[domain].append((value, otherwise))
        sums = sums_of(numbers(*rows), of, levels, hidden, staff, 3, balanced)
        for domain, wanted in kept.items():
            own = [n for n, name in enumerate(of.items) if domain_of[name] == domain]
            answered = [(p, n) for p in range(7) for n in range(len(own)) if levels[p, own[n]]]
            for one, (value, otherwise) in zip(sums.get(domain, []), wanted, strict=True):
                assert (one.release, one.high - one.low) == (3, pytest.approx(0.5))
                assert one.weights.shape == (7, len(own), k) and not one.weights[~hidden].any()
                for answers, want in ((levels, value), (other, otherwise)):
                    total = sum(one.weights[p, n, answers[p, own[n]] - 1] for p, n in answered)
                    assert total + value - one.low == pytest.approx(want)


def test_unasked_answers_weigh_nothing_and_means_are_not_balanced_unless_that_is_said():
    levels, staff = np.array([[4, 4, 4], [1, 0, 1], [1, 2, 0]]), np.array([False, True, True])
    [one] = sums_of(numbers(("Z1", None, "everyone", "mean", 2, 2)), TWO, levels, staff, staff, 0)["Z1"]
    assert not one.weights[1, 1].any()
    assert one.weights[1, 0].tolist() == pytest.approx([x / 3 for x in (1, 2, 3, 4)])
    assert one.weights[2, 1].tolist() == pytest.approx([x / 6 for x in (1, 2, 3, 4)])
    assert (one.low, one.high) == pytest.approx((2 - 4 / 3, 2 - 4 / 3))


def test_where_one_side_alone_answered_its_mean_is_everyones():
    levels, staff = np.array([[0, 0, 4], [1, 1, 1], [1, 2, 0]]), np.array([False, True, True])
    [one] = sums_of(numbers(("Z1", None, "everyone", "mean", 2, 2)), TWO, levels, staff, staff, 0, True)["Z1"]
    assert one.weights[1, 0].tolist() == pytest.approx([x / 4 for x in (1, 2, 3, 4)])
