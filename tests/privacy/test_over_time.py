"""What several releases tell together: nobody's answers, by subtraction or by searching all that fits."""

import itertools

import numpy as np
import pandas as pd
import pytest
from made_answers import instrument, responses
from made_versions import LEADER, TWO, judged, staff

from cqi_lib.cohort.records.cohort_file import PrivacyMinimums
from cqi_lib.privacy.over_time import Version, judge, sheets_of
from cqi_lib.privacy.printed import NUMBERS
from cqi_lib.privacy.same_people import Sheets
from cqi_lib.scoring.answer_grid import KINDS, read_grid

SEVEN = ["123412", "234123", "341234", "412341", "112233", "223344", "334411"]
MORE = ["131313", "242424", "343434", "121212", "434343", "232323", "141414", "323232"]


# --- by subtraction ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("more", [1, *(pytest.param(n, marks=pytest.mark.nightly) for n in (2, 3)), 4])
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


# --- on the smallest versions, with numbers set by hand ---------------------------------------------------------


SMALL = instrument((2, 1))
SIGNS = {"d": KINDS.index("dont_know"), "x": KINDS.index("dropped")}
LEAD = ("leader", "241")


def by_hand(people, *told):
    """Give a version of (side, "34d") that tells numbers: (item or domain, statistic, low, high), of staff or (..., group)."""
    kinds = np.array([[SIGNS.get(sign) or int(sign) for sign in answers] for _, answers in people])
    sheets = Sheets(
        kinds.reshape(len(people), -1), tuple(side for side, _ in people), tuple(f"row-{n}" for n in range(len(people)))
    )
    rows = []
    for where, statistic, low, high, *group in told:
        item = where if where.startswith("z") else None
        rows.append({"program_id": "p", "round_id": "r", "domain": where[:2].upper(), "item": item,
                     "group": group[0] if group else "staff", "statistic": statistic, "low": low, "high": high})  # fmt: skip
    return Version(sheets, NUMBERS.frame(rows))


def team(*answers, side="staff"):
    return [(side, a) for a in answers]


def seen(*versions, of=SMALL, balanced=False, **minimums):
    found = judge(versions, of, PrivacyMinimums(**minimums), balanced)
    return found.touched, found.more, found.mendable, found.items, found.determined


SAFE = (None, 0, True, (), 0)
FIVE = team("112", "223", "334", "441", "132")
OTHERS = team("113", "224", "331", "442", "133")


def test_the_answers_of_one_program_are_kept_as_they_count():
    data = [
        responses(("leader", "12d"), ("frontline", "4.3"), ("coach", "111"), items=list(SMALL.items), program=p)
        for p in "pq"
    ]
    data[1]["level"] = 2.0
    grid = read_grid(pd.concat(data), SMALL)
    sheets = sheets_of(grid, "p")
    assert (sheets.sides, sheets.ids) == (("leader", "staff", "coach"), ("u00", "u01", "u02"))
    told = [[KINDS[kind] for kind in row] for row in sheets.answers]
    # one level of two topics is not enough for a level of the domain
    assert told == [["n_1", "n_2", "dont_know"], ["dropped", "blank", "n_3"], ["n_1", "n_1", "n_1"]]


def test_what_one_release_tells_is_the_matter_of_the_gate():
    assert seen(by_hand([LEAD, *FIVE[:1]], ("Z1", "mean", 1, 1))) == SAFE
    coach = by_hand(team("444", side="coach"))
    assert seen(coach, coach) == SAFE, "nobody who is protected"


@pytest.mark.parametrize("more", [1, 4, 5])
def test_so_many_more_are_missing_in_what_was_told(more):
    """Something of the first domain is told both times, nothing of the second; where they stand in the file is no matter."""
    mean, new = ("Z1", "mean", 1, 4), OTHERS[:more]
    found = seen(by_hand([*FIVE, LEAD], mean), by_hand([new[0], LEAD, *FIVE, *new[1:]], mean))
    assert found == (SAFE if more == 5 else (more, 5 - more, True, ("z1_1", "z1_2"), 0))


def test_eight_are_needed_where_a_topic_was_broken_down():
    spread = [("z1_2", "n_1", 0, 9), ("Z2", "mean", 1, 4)]
    before = by_hand([*FIVE, *OTHERS[:3]], *spread)
    six = by_hand([*FIVE, *OTHERS[:3], *team("121", "232", "343", "414", "424", "141")], *spread)
    assert seen(before, six) == (6, 2, True, ("z1_2",), 0)
    assert seen(before, six, group=9) == (6, 3, True, ("z1_1", "z1_2", "z2_1"), 0), (
        "never fewer than the smallest group"
    )


def test_the_fewest_of_all_topics_are_told_and_the_most_that_are_missing():
    """Two changed their answer to one topic, three theirs to another."""
    changed = [("4" if a[0] != "4" else "1") + a[1:] for a in SEVEN[:2]]
    changed += [a[0] + ("4" if a[1] != "4" else "1") + a[2:] for a in SEVEN[2:5]]
    mean = ("Z1", "mean", 1, 4)
    found = seen(by_hand(team(*SEVEN), mean), by_hand(team(*changed, *SEVEN[5:]), mean), of=TWO)
    assert found == (2, 3, True, ("z1_1", "z1_2"), 0)


def test_a_refusal_for_how_few_are_left_over_tells_nothing_of_their_answers():
    """The answers that the numbers determine are not looked for: the refusal would tell of them."""
    ones = team("111", "111", "111", "111", "111")
    level = [("z1_1", "n_1", 5, 5), ("z1_2", "n_1", 5, 5)]
    assert seen(by_hand(ones, *level), by_hand([*ones, *team("211")], *level))[-1] == 0


def test_a_leader_who_counted_as_staff_leaves_four_whoever_comes():
    mean = ("Z1", "mean", 1, 4)
    before = by_hand([*FIVE, LEAD], mean)
    as_leader = [*FIVE[:4], ("leader", FIVE[4][1]), LEAD]
    four = (4, 1, False, ("z1_1", "z1_2"), 0)
    assert seen(before, by_hand(as_leader, mean)) == four
    assert seen(before, by_hand([*as_leader, *OTHERS], mean)) == four
    # one more who came makes another gap, and to close that one does not help
    assert seen(before, by_hand([*as_leader, OTHERS[0]], mean)) == (1, 4, False, ("z1_1", "z1_2"), 0)


def test_who_became_a_leader_in_an_earlier_release_is_not_held_against_the_next():
    mean = ("Z1", "mean", 1, 4)
    as_leader = [*FIVE[:4], ("leader", FIVE[4][1]), LEAD]
    versions = [by_hand([*FIVE, LEAD], mean), by_hand(as_leader, mean), by_hand([*as_leader, *OTHERS], mean)]
    assert seen(*versions[:2])[0] == 4 and seen(*versions) == SAFE


def test_who_was_a_leader_before_is_known_and_does_not_hide_the_others():
    before = by_hand([("leader", FIVE[4][1]), LEAD, *FIVE[:3]])
    assert seen(before, by_hand([LEAD, *FIVE], ("Z1", "mean", 1, 4))) == (4, 1, True, ("z1_1", "z1_2"), 0)
    assert seen(before, by_hand([LEAD, *FIVE])) == SAFE


ALIKE = [("z2_1", "at_target", 5, 5), ("z2_1", "mean", 2.75, 3.05)]


def test_the_same_people_printed_in_another_way_are_searched():
    """Five of one answer: neither how many are at the target nor the rounded mean tells it, but both do."""
    threes = team("123", "213", "333", "143", "423")
    for one in ALIKE:
        assert seen(by_hand(threes, one), by_hand(threes, one)) == SAFE
    both = [by_hand(threes, one) for one in ALIKE]
    assert seen(*both) == (None, 1, True, ("z2_1",), 5)
    # also beside people who are known, a coach who counts nowhere, and staff whose answer does not count
    others = [LEAD, ("coach", "444"), ("staff", "12d"), ("staff", "12x")]
    assert seen(*(by_hand([*others, *threes], one) for one in ALIKE)) == (None, 1, True, ("z2_1",), 5)
    told = [("z2_1", "at_target", 5, 5, "everyone"), ("z2_1", "mean", 16 / 6 - 0.05, 16 / 6 + 0.05, "everyone")]
    assert seen(*(by_hand([*others, *threes], one) for one in told)) == (None, 1, True, ("z2_1",), 5)


def test_answers_of_several_domains_are_counted_together():
    same = team("333", "333", "333", "333", "333")
    numbers = [[(item, *one[1:]) for item in ("z1_2", "z2_1")] for one in ALIKE]
    assert seen(*(by_hand(same, *told) for told in numbers)) == (None, 1, True, ("z1_2", "z2_1"), 10)


def test_a_mean_of_leaders_and_staff_alike_is_read_as_such():
    """Everyone's level of five staff at 3 and a leader at 1: 2.67 of six people, 2.0 of two sides."""
    people = [("leader", "111"), *team("331", "331", "331", "331", "331")]
    target = by_hand(people, ("z1_1", "at_target", 5, 5), ("z1_2", "at_target", 5, 5))
    for balanced, level in ((True, 2.0), (False, 16 / 6)):
        mean = by_hand(people, ("Z1", "mean", level - 0.02, level + 0.02, "everyone"))
        assert seen(target, mean, balanced=balanced) == (None, 1, True, ("z1_1", "z1_2"), 10)


@pytest.mark.parametrize(
    ("added", "determined"),
    [
        (["441"] * 5, 10),  # both topics at the upper end
        (["112"] * 5, 10),
        (["441", "441", "441", "441", "4d1"], 9),
        (["ddd"] * 5, 0),
        (["331"] * 5, 0),  # alike, but not at an end
        (["441", "441", "441", "441", "431"], 0),
        (["441", "441", "441", "441", "411"], 0),
    ],
)
def test_a_difference_of_people_at_an_end_of_the_scale_is_determined(added, determined):
    """Whatever the numbers, because spreads and intervals tell as much; who is in both versions is no difference."""
    wide = ("Z1", "mean", 1, 4)
    start = team("444", "442", "443", "441", "444")
    found = seen(by_hand([LEAD, *start], wide), by_hand([LEAD, *start, *team(*added)], wide))
    assert found == (None, int(determined > 0), True, ("z1_1", "z1_2") if determined else (), determined)
    # a version that told nothing makes no difference
    assert seen(by_hand([LEAD, *start]), by_hand([LEAD, *start, *team(*added)], wide)) == SAFE


def test_the_highest_of_seven_levels_is_a_level():
    seven = instrument((1,), 7)
    people, more = team(*"1234567"), team(*"77777")
    wide = ("z1_1", "mean", 1, 7)
    assert seen(by_hand(people, wide), by_hand([*people, *more], wide), of=seven) == (None, 1, True, ("z1_1",), 5)
