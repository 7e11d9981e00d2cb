"""Who is who in two versions of a group's answers."""

import numpy as np
import pytest

from cqi_lib.privacy.same_people import Sheets, ids_last, pair, readings

SEVEN = ["123412", "234123", "341234", "412341", "112233", "223344", "334411"]


def sheets(*answers, ids=None, sides="staff"):
    rows = np.array([[int(x) for x in a] for a in answers])
    sides = (sides,) * len(answers) if isinstance(sides, str) else tuple(sides)
    return Sheets(rows, sides, tuple(ids or [f"p{n}" for n in range(len(answers))]))


@pytest.mark.parametrize(
    ("ids", "sides", "want"),
    [
        (["p1", "p0"], ["leader", "staff"], [(1, 0), (0, 1)]),
        (["p1", "p0"], ["staff", "leader"], [(0, 0), (1, 1)]),  # sides come before ids
        (["p0", "p1"], ["leader", "staff"], [(1, 0), (0, 1)]),
        (["p9", "p8"], ["coach", "leader"], [(0, 0), (1, 1)]),
        (["p9", "p8"], ["coach", "staff"], [(1, 0), (0, 1)]),
    ],
)
def test_of_people_who_answered_alike_those_with_the_same_id_or_side_are_the_same(ids, sides, want):
    before = sheets("1234", "1234", sides=["staff", "leader"])
    assert pair(before, sheets("1234", "1234", ids=ids, sides=sides), "apart") == want


def test_the_same_id_counts_among_those_of_one_side():
    before = sheets("1234", "1234")
    assert pair(before, sheets("1234", "1234", ids=["p1", "p0"]), "apart") == [(1, 0), (0, 1)]
    assert pair(before, sheets("1234", "1234", "1234", ids=["p7", "p8", "p9"]), "apart") == [(0, 0), (1, 1)]
    assert pair(before, sheets("1234", "4321", ids=["p1", "p0"]), "apart") == [(1, 0)]


def test_a_changed_sheet_is_paired_where_it_differs_little():
    old, new = sheets("11112222", "33334444"), sheets("33334444", "11112223")
    assert pair(old, new, "apart") == [(1, 0)]
    assert pair(old, new, "nearest") == [(1, 0), (0, 1)]
    for changed, want in (("11112233", [(0, 0)]), ("11112333", [])):  # a quarter of its answers, and more
        assert pair(sheets("11112222"), sheets(changed), "nearest") == want
    apart = sheets("11112222", "11111111")  # who comes nearest to both is paired with one
    assert pair(apart, sheets("11111112"), "nearest") == [(1, 0)]
    for one, other in ((SEVEN[:2], SEVEN[:1]), (SEVEN[:1], SEVEN[:2]), (SEVEN[:1], SEVEN[:1])):
        assert pair(sheets(*one), sheets(*other), "nearest") == [(0, 0)]


def test_where_ids_last_who_changed_everything_is_known_by_the_id():
    old, new = sheets("1111", "2222", "3333"), sheets("3333", "4444", "1234", ids=["p2", "p1", "p9"])
    assert pair(old, new, "ids") == [(2, 0), (1, 1)]


def test_ids_count_only_where_those_who_answered_alike_kept_theirs():
    old = sheets(*SEVEN)
    assert ids_last(old, sheets(*SEVEN, "131313", ids=[*old.ids, "p9"])) is True
    assert ids_last(old, sheets(*SEVEN, ids=[f"q{n}" for n in range(7)])) is False
    assert ids_last(old, sheets("131313", ids=["p0"])) is False, "nobody answered alike"
    ten = sheets(*SEVEN, "131313", "242424", "313131")
    for strangers, last in ((1, True), (2, False)):
        ids = [*ten.ids[strangers:], *(f"q{n}" for n in range(strangers))]
        turned = sheets(
            *["".join(map(str, row)) for row in ten.answers.tolist()][strangers:], *SEVEN[:strangers], ids=ids
        )
        assert ids_last(ten, turned) is last


@pytest.mark.parametrize("numbered", ["row-{}", "{}", "{}-in-survey.xlsx", "row-{}-in-survey.xlsx"])
def test_numbers_of_rows_are_no_ids(numbered):
    of_rows = sheets(*SEVEN, ids=[numbered.format(n) for n in range(7)])
    assert ids_last(of_rows, of_rows) is False
    mixed = sheets(*SEVEN, ids=["p0", "p1", "p2", "p3", "p4", "p5", numbered.format(6)])
    assert ids_last(sheets(*SEVEN), mixed) is False and ids_last(mixed, sheets(*SEVEN)) is False


def test_every_reading_is_given_once():
    old, new = sheets("11112222", "33334444"), sheets("33334444", "11112223", ids=["q0", "q1"])
    apart, nearest = readings([old, new])
    assert apart.tolist() == [[0, -1], [1, 0], [-1, 1]] and nearest.tolist() == [[0, 1], [1, 0]]
    assert [one.tolist() for one in readings([old, old])] == [[[0, 0], [1, 1]]]
    # a sheet that was filled in anew is the same person only where ids last
    anew = sheets("33334444", "12341234", ids=["p1", "p0"])
    assert [one.tolist() for one in readings([old, anew])] == [[[0, -1], [1, 0], [-1, 1]], [[0, 1], [1, 0]]]
    strange = sheets("33334444", "12341234", ids=["p7", "p0"])
    assert len(readings([old, strange])) == 1
    assert len(readings([old, anew, sheets("33334444", "12341234", ids=["q1", "q0"])])) == 1


def test_who_comes_back_is_who_was_there():
    one, two = sheets("11112222", "33334444"), sheets("33334444")
    [reading] = readings([one, two, one])
    assert reading.tolist() == [[0, -1, 0], [1, 0, 1]]
    [reading] = readings([two, sheets("33334444", "12341234", ids=["p0", "p5"]), two])
    assert reading.tolist() == [[0, 0, 0], [-1, 1, -1]]


def test_who_changes_little_each_time_is_known_by_the_sheet_before():
    steps = ["1111111111", "1111111122", "1111112222", "1111222222"]
    every = [sheets(one, ids=[f"q{n}"]) for n, one in enumerate(steps)]
    apart, nearest = readings(every)
    assert len(apart) == 4 and nearest.tolist() == [[0, 0, 0, 0]]


def test_a_version_without_people_has_no_readings_of_them():
    nobody = Sheets(np.zeros((0, 4), int), (), ())
    assert len(nobody) == 0
    assert [one.tolist() for one in readings([nobody, sheets("1234")])] == [[[-1, 0]]]
    assert [one.tolist() for one in readings([sheets("1234"), nobody])] == [[[0, -1]]]
