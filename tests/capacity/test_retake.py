import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses
from made_scores import domain_scores, item_scores

from cqi_lib.capacity.retake import changes, levels_known
from cqi_lib.privacy import publish
from cqi_lib.privacy.published import marked

FIVE = instrument()


def change(before, after, privacy="confidential", chosen=(), of=FIVE, items=(None, None), other=(), later=()):
    file = cohort_file(privacy, rounds=("a", "b", "c"))
    data = pd.concat(
        [responses(*people, round_id=r, items=i) for people, r, i in zip((before, after), "ab", items, strict=True)]
        + [responses(*later, round_id="c")] * bool(later),
        ignore_index=True,
    )
    named = frozenset({("p", "a"), ("p", "b")}) if privacy == "named" else frozenset()
    domains, item = domain_scores(data, of, named=named), item_scores(data, of, named=named)
    published = [publish(t, "program", cohort_file=file) for t in (item, domains)]
    got = changes(*published, "a", "b", {"p": set(chosen)}, other)
    return got.iloc[0] if len(got) else None


def test_one_rater_items_that_moved_a_level():
    got = change([("leader", "22334")], [("leader", "32324")], chosen=["Z1"])
    assert got[["basis", "items", "items_up", "items_down", "chosen"]].tolist() == ["leader", 5, 1, 1, True]
    assert (got["before"], got["after"], got["change"]) == pytest.approx((2.8, 2.8, 0))


def test_several_raters_half_a_level():
    got = change([("leader", "22222")] * 2, [("leader", "32222"), ("leader", "33222")])
    assert got[["items_up", "items_down", "raters_before", "raters_after"]].tolist() == [2, 0, 2, 2]
    assert got["change"] == pytest.approx(0.3) and not got["chosen"]


def test_only_items_of_both_rounds():
    short = ["z1_1", "z1_2"]
    got = change([("leader", "22444")], [("leader", "33")], items=(None, short))
    assert (got["items"], got["before"], got["after"]) == (2, 2, 3)


def test_an_item_without_a_level_in_one_round_is_not_counted():
    got = change([("leader", "2222d")], [("leader", "33333")])
    assert (got["items"], got["items_up"]) == (4, 4)
    assert (got["before"], got["after"]) == (2, 3)


def test_the_basis_is_the_same_in_both_rounds():
    few = [("leader", "33333"), *[("staff", "11111")] * 3]
    many = [("leader", "44444"), *[("staff", "22222")] * 5]
    got = change(many, many)
    assert (got["basis"], got["before"], got["raters_before"]) == ("everyone", pytest.approx(14 / 6), 6)
    got = change(few, many)
    assert (got["basis"], got["before"], got["after"], got["raters_after"]) == ("leader", 3, 4, 1)
    got = change(few, many, privacy="named")
    assert (got["basis"], got["before"]) == ("everyone", 1.5)
    got = change(few[1:], many)
    assert pd.isna(got["basis"]) and pd.isna(got["change"]) and pd.isna(got["before"]) and got["items"] == 0


def test_a_missed_round_gives_no_row():
    assert change([("leader", "33333")], []) is None


def test_only_published_tables_are_taken():
    data = responses(("leader", "33333"))
    with pytest.raises(TypeError, match=r"privacy\.publish"):
        changes(item_scores(data, FIVE), domain_scores(data, FIVE), "a", "b", {})


def test_a_mean_of_two_that_fell_by_half_a_level_fell():
    got = change([("leader", "32222"), ("leader", "33222")], [("leader", "22222")] * 2)
    assert got[["items_up", "items_down"]].tolist() == [0, 2]


UNEVEN = [("leader", "444dd"), ("leader", "22222")]  # people's mean is 3, the items' 2.6


def test_other_rounds_and_other_questions():
    later = [("leader", "33333"), ("staff", "33333")]
    got = change(UNEVEN, [("leader", "33333")] * 2, later=later)
    assert (got["before"], got["after"], got["items"]) == (3, 3, 5)
    got = change(UNEVEN, [("leader", "43333")] * 2, other=["z1_1"])
    assert (got["items"], got["items_up"], got["before"], got["after"]) == (4, 2, 2.5, 3)


def test_a_domain_without_enough_information_in_either_round_has_no_change():
    got = change([("leader", "22222")], [("leader", "33333")])
    frame = pd.DataFrame([got] * 3).assign(domain=["X", "Y", "Z"]).reset_index(drop=True)
    findings = pd.DataFrame(
        {"program_id": "p", "round_id": ["a", "b", "a", "c"], "domain": ["X", "Y", "Z", "Z"], "state": "not_enough"}
    )
    findings.loc[2, "state"] = "strength"
    known = levels_known(frame, findings)
    assert known["change"].isna().tolist() == known["before"].isna().tolist() == [True, True, False]
    assert known["after"].tolist()[2] == 3 and known["items"].tolist() == [0, 0, 5]
    assert known.attrs == {} and levels_known(marked(frame, "program"), findings).attrs == {"audience": "program"}
