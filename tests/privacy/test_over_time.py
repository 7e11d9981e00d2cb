"""What several releases tell together: nobody's answers, by subtraction or by searching all that fits."""

import itertools

import numpy as np
import pytest
from made_answers import cohort_file, instrument
from made_versions import LEADER, TWO, judged, staff, version

from cqi_lib.privacy.enumeration import Sum, beyond_one, determined
from cqi_lib.privacy.over_time import Version, judge
from cqi_lib.privacy.printed import told_of
from cqi_lib.privacy.same_people import Sheets, ids_last, pair, readings
from cqi_lib.privacy.subtraction import Leftover, leftover

SEVEN = ["123412", "234123", "341234", "412341", "112233", "223344", "334411"]
MORE = ["131313", "242424", "343434", "121212", "434343", "232323", "141414", "323232"]


# --- the enumeration against every way of answering --------------------------------------------------------------


def brute(levels, k, sums):
    """Try every way of answering."""
    cells = [tuple(c) for c in np.argwhere(levels > 0)]
    seen = {c: set() for c in cells}
    for way in itertools.product(*[range(1, k[i] + 1) for _, i in cells]):
        values = [sum(s.weights[p, i, x - 1] for (p, i), x in zip(cells, way, strict=True)) for s in sums]
        if all(s.low - 1e-9 <= v <= s.high + 1e-9 for s, v in zip(sums, values, strict=True)):
            for cell, x in zip(cells, way, strict=True):
                seen[cell].add(x)
    return {c for c in cells if len(seen[c]) == 1}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_the_search_finds_what_trying_everything_finds(seed):
    rng = np.random.default_rng(seed)
    found = 0
    for _ in range(12):
        people, items = int(rng.integers(3, 6)), int(rng.integers(1, 3))
        levels = rng.choice([0, 1, 2, 3, 3, 3], (people, items))
        sums = []
        for release, item in itertools.product(range(2), range(items)):
            weights = np.zeros((people, items, 3))
            weights[rng.random(people) < 0.8, item] = [1, 2, 3] if rng.random() < 0.5 else np.eye(3)[rng.integers(3)]
            weights[levels == 0] = 0
            value = sum(weights[p, i, levels[p, i] - 1] for p, i in np.argwhere(levels > 0))
            half = float(rng.choice([0, 0.25, 1]))
            sums.append(Sum(weights, value - half, value + half, release))
        assert determined(levels, [3] * items, sums) == brute(levels, [3] * items, sums)
        found += len(determined(levels, [3] * items, sums))
    assert found > 0


def test_what_one_release_tells_by_itself_is_not_counted_again():
    five = np.full((5, 1), 1)
    mean = np.broadcast_to(np.array([1.0, 2, 3, 4]), (5, 1, 4))
    first, second = Sum(mean, 4.75, 5.25, 0), Sum(mean, 4.5, 6.5, 1)
    assert determined(five, [4], [first, second]) and not beyond_one(five, [4], [first, second])
    # ten people's sum and that of five of them: only together they tell of the other five
    levels = np.array([[1]] * 5 + [[1], [2], [3], [3], [3]])
    ten, five = np.tile(np.array([1.0, 2, 3, 4]), (10, 1, 1)), np.tile(np.array([1.0, 2, 3, 4]), (10, 1, 1))
    five[:5] = 0
    sums = [Sum(ten, 17, 17, 0), Sum(five, 11.6, 12.4, 1)]
    assert beyond_one(levels, [4], sums) == {(p, 0) for p in range(5)}


def test_numbers_that_were_not_printed_of_these_answers_are_refused():
    with pytest.raises(ValueError, match="do not fit"):
        determined(np.array([[1], [2]]), [4], [Sum(np.ones((2, 1, 4)), 5, 6)])


# --- by subtraction ----------------------------------------------------------------------------------------------


def naive(answers, told, least):
    """Try every set of fewer people: does the newest release add a combination left over on nobody else?"""

    def left(group, rows):
        unknown = {(p, v) for p in range(answers.shape[1]) for v in set(answers[rows, p]) - {0}}
        table = {u: (answers[rows, u[0]] == u[1]).astype(int) for u in unknown}
        rank = lambda of: int(np.linalg.matrix_rank(np.array(of))) if len(of) else 0  # noqa: E731
        return rank([*table.values()]) - rank([row for u, row in table.items() if u[0] not in group])

    rows = [n for n in range(len(told)) if told[n]]
    old = [n for n in rows if n < len(told) - 1]
    for size in range(1, least):
        for group in itertools.combinations(range(answers.shape[1]), size):
            if rows and left(group, rows) > (left(group, old) if old else 0):
                return size
    return None


@pytest.mark.parametrize("seed", range(6))
def test_the_fewest_people_are_those_that_trying_every_group_finds(seed):
    rng = np.random.default_rng(seed)
    seen = set()
    for _ in range(25):
        releases, people = int(rng.integers(1, 4)), int(rng.integers(3, 12))
        answers = np.tile(rng.integers(1, 4, people), (releases, 1))
        answers[rng.random(answers.shape) < rng.choice([0.05, 0.3])] = 0
        answers[rng.random(answers.shape) < 0.05] = 4
        told = rng.random(releases) < 0.9
        found = leftover(answers, told, 5)
        assert (found and found.people) == naive(answers, told, 5)
        seen.add(found and found.people)
    assert len(seen) > 2


def test_what_is_out_already_is_not_held_against_the_next_release():
    seven, eight = [1] * 7 + [0] * 7, [1] * 8 + [0] * 6
    both = np.array([seven, eight])
    assert leftover(both, [True, True], 5) == Leftover(1, True)
    assert leftover(np.array([seven, eight, eight]), [True] * 3, 5) is None
    assert leftover(np.array([seven, eight, [1] * 13 + [0]]), [True] * 3, 5) is None
    assert leftover(np.array([seven, eight, [1] * 9 + [0] * 5]), [True] * 3, 5) == Leftover(1, True)


@pytest.mark.parametrize("more", [1, 2, 3, 4])
def test_one_to_four_people_more_or_less_are_never_let_out(more):
    for versions in ([SEVEN, SEVEN + MORE[:more]], [SEVEN + MORE[:more], SEVEN]):
        found = judged(*(staff(*v) for v in versions))
        assert found.touched == more and found.more == 5 - more
        assert not found.safe and set(found.items) == set(TWO.items)


@pytest.mark.slow
def test_five_more_are_let_out_and_how_many_are_missing_is_said():
    assert judged(staff(*SEVEN), staff(*SEVEN, *MORE[:5])).safe
    # where single topics were broken down both times, eight are needed: a spread of fewer is not shown either
    eight = [*SEVEN, MORE[7]]
    found = judged(staff(*eight), staff(*eight, *MORE[:5]))
    assert (found.touched, found.more) == (5, 3)
    assert judged(staff(*eight), staff(*eight, *MORE[:7], "444333")).safe


@pytest.mark.slow
def test_three_releases_are_subtracted_from_each_other():
    """Six and one; six others; all twelve: each two are far enough apart, all three leave the one."""
    one, two = SEVEN[:6], MORE[1:7]
    versions = [staff(*one, MORE[0]), staff(*two), staff(*one, *two)]
    for a, b in itertools.combinations(versions, 2):
        assert judged(a, b).safe
    assert judged(*versions).touched == 1


def test_five_people_who_each_changed_another_answer_are_one_person_topic_by_topic():
    changed = [*SEVEN]
    for n in range(5):
        answer = "4" if changed[n][n] != "4" else "1"
        changed[n] = changed[n][:n] + answer + changed[n][n + 1 :]
    found = judged(staff(*SEVEN), staff(*changed))
    assert found.touched == 1 and found.more == 4


def test_an_answer_that_is_emptied_is_a_change_too():
    changed = [SEVEN[0][:3] + "d" + SEVEN[0][4:], *SEVEN[1:]]
    assert judged(staff(*SEVEN), staff(*changed)).touched == 1


@pytest.mark.slow
def test_where_nothing_was_told_there_is_nothing_to_subtract():
    assert judged(staff(*SEVEN[:3]), staff(*SEVEN[:4]), staff(*SEVEN[:6])).safe
    assert not judged(staff(*SEVEN[:3]), staff(*SEVEN[:5]), staff(*SEVEN[:6])).safe


def test_the_same_people_under_other_names_and_in_another_order_are_the_same():
    turned = [LEADER, *[("supervisor", a) for a in reversed(SEVEN)]]
    assert judged(staff(*SEVEN), turned).safe
    assert judged(staff(*SEVEN), [*turned[1:], LEADER]).touched is None


def test_a_leader_who_counted_as_staff_is_known_and_leaves_staff_behind():
    one = ("frontline", "444444")
    two = ("leader", "444444")
    assert judged([*staff(*SEVEN[:6]), one], [*staff(*SEVEN[:6]), two]).safe
    # but of four staff and a leader among them four are left, however many come
    found = judged([*staff(*SEVEN[:4]), one], [*staff(*SEVEN[:4]), two])
    assert (found.touched, found.more, found.mendable) == (4, 1, False)
    assert not judged([*staff(*SEVEN[:4]), one], [*staff(*SEVEN[:4], *MORE[:6]), two]).mendable
    # and eight whose answers were broken down are seven
    assert judged([*staff(*SEVEN), one], [*staff(*SEVEN), two]).touched == 7


def test_staff_who_counted_as_leader_were_shown_already_and_do_not_hide_the_others():
    before = [("leader", SEVEN[0]), LEADER, *[("frontline", a) for a in SEVEN[1:4]]]
    found = judged(before, staff(*SEVEN[:5]))
    assert found.touched == 4


# --- by enumeration ----------------------------------------------------------------------------------------------


def test_five_who_all_answer_alike_are_found_out_and_five_others_are_not():
    of = instrument((1,))
    first = staff(*"1122334")
    first[0] = ("leader", "2")
    # the twelve are broken down, the first seven have a mean: at level 4 stand five or six of twelve
    told = judged(first, [*first, *[("frontline", "4")] * 5], of=of)
    assert told.touched is None
    mixed = judged(first, [*first, *[("frontline", x) for x in "12344"]], of=of)
    assert mixed.safe
    assert mixed.determined == 0


def test_a_difference_at_the_end_of_the_scale_counts_as_determined():
    ends = ["444444"] * 5
    found = judged(staff(*SEVEN), staff(*SEVEN, *ends))
    assert found.touched is None and found.more == 1 and found.determined


def test_the_same_people_printed_in_another_way_are_searched():
    """Five of one answer: neither how many are at the target nor the rounded mean tells it, but both do."""
    made = version(*staff(*["333333"] * 5))
    row = made.numbers[made.numbers["statistic"].eq("mean") & made.numbers["item"].eq("z1_1")].head(1)
    row = row.assign(group="staff")
    target, mean = row.assign(statistic="at_target", low=5, high=5), row.assign(low=2.75, high=3.05)
    found = [Version(made.sheets, numbers) for numbers in (target, mean)]
    minimums = cohort_file().privacy
    assert all(judge([one, one], TWO, minimums, False).safe for one in found)
    both = judge(found, TWO, minimums, False)
    assert (both.touched, both.more, both.items, both.determined) == (None, 1, ("z1_1",), 5)


# --- who is who --------------------------------------------------------------------------------------------------


def sheets(*answers, ids=None, side="staff"):
    rows = np.array([[int(x) for x in a] for a in answers])
    return Sheets(rows, (side,) * len(answers), tuple(ids or [f"p{n}" for n in range(len(answers))]))


def test_ids_count_only_where_those_who_answered_alike_kept_theirs():
    old = sheets(*SEVEN)
    assert ids_last(old, sheets(*SEVEN, MORE[0], ids=[*old.ids, "p9"]))
    assert not ids_last(old, sheets(*SEVEN, ids=[f"q{n}" for n in range(7)]))
    numbered = sheets(*SEVEN, ids=[f"row-{n}" for n in range(7)])
    assert not ids_last(numbered, numbered)


def test_a_changed_sheet_is_paired_where_it_differs_little_and_every_reading_is_given():
    old, new = sheets("11112222", "33334444"), sheets("33334444", "11112223")
    assert pair(old, new, "apart") == [(1, 0)]
    assert sorted(pair(old, new, "nearest")) == [(0, 1), (1, 0)]
    assert pair(old, sheets("44444444"), "nearest") == []
    assert len(readings([old, new])) == 2
    assert len(readings([old, old])) == 1
    kept = sheets("33334444", "11112223", ids=["p1", "p0"])
    assert any((r == [[0, 1], [1, 0]]).all() for r in readings([old, kept]) if len(r) == 2)


def test_who_comes_back_is_who_was_there():
    one, two = sheets("11112222", "33334444"), sheets("33334444")
    [reading] = readings([one, two, one])
    assert reading.tolist() == [[0, -1, 0], [1, 0, 1]]


def test_what_was_told_is_told_of_the_whole_domain():
    few = version(*staff(*SEVEN[:4]))
    assert not told_of(few.numbers, TWO)[0].any()
    levels, spread = told_of(version(*staff(*SEVEN)).numbers, TWO)
    assert levels.all() and not spread.any()
    assert told_of(version(*staff(*SEVEN, MORE[0])).numbers, TWO)[1].all()
