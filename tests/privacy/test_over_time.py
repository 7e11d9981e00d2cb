"""What several releases tell together: nobody's answers, by subtraction or by searching all that fits."""

import itertools

import pytest
from made_answers import cohort_file, instrument
from made_versions import LEADER, TWO, judged, staff, version

from cqi_lib.privacy.over_time import Version, judge

SEVEN = ["123412", "234123", "341234", "412341", "112233", "223344", "334411"]
MORE = ["131313", "242424", "343434", "121212", "434343", "232323", "141414", "323232"]


# --- by subtraction ----------------------------------------------------------------------------------------------


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
