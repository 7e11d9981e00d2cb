import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses
from made_scores import domain_scores, item_scores

from cqi_lib.cohort.records.cohort_file import Thresholds
from cqi_lib.privacy import publish
from cqi_lib.strengths_challenges.findings import REASONS, find

FIVE = instrument()


def finding(*people, privacy="named", of=FIVE, audience="program", **thresholds):
    file = cohort_file(privacy)
    named = frozenset({("p", "r")}) if privacy == "named" else frozenset()
    data = responses(*people)
    domains = publish(domain_scores(data, of, named=named), audience, cohort_file=file)
    items = publish(item_scores(data, of, named=named), audience, cohort_file=file)
    found = find(domains, items, of, Thresholds(**thresholds))
    assert len(found) == 1 and set(found["reason"]) <= set(REASONS)
    return found.iloc[0]


@pytest.mark.parametrize(
    ("answers", "state", "reason"),
    [
        ("ddd33", "not_enough", "dont_know"),  # 3 of 5
        ("dd333", "strength", "at_target"),  # 2 of 5 is not more than 40 %
        ("ddn33", "not_enough", "dont_know"),  # 2 of 4 applicable
        ("...33", "not_enough", "no_rater"),
        ("nnnnn", "not_enough", "no_rater"),
        ("33333", "strength", "at_target"),
        ("33334", "strength", "at_target"),
        ("44432", "strength", "at_target"),  # four of five at the target, mean 3.4
        ("44422", "building", "few_at_target"),  # mean 3.2, 60 % at the target
        ("44441", "building", "low_item"),  # mean 3.4, 80 %, one topic at 1
        ("33322", "building", "between"),  # mean 2.6, 40 % low
        ("33222", "challenge", "low_mean_and_share"),
        ("33331", "building", "between"),  # mean 2.6
        ("33311", "challenge", "low_mean"),  # mean 2.2, 40 % low
        ("44222", "challenge", "low_share"),  # mean 2.8, 60 % low
        ("11111", "challenge", "low_mean_and_share"),
    ],
)
def test_first_rule_that_holds(answers, state, reason):
    got = finding(("leader", answers))
    assert (got["state"], got["reason"]) == (state, reason)
    assert pd.isna(got["mean"]) == (state == "not_enough")
    assert got["basis"] == "leader"


def test_limits_belong_to_their_side():
    assert finding(("leader", "33322"), ("leader", "33222"))["reason"] == "low_share"  # mean 2.5, exactly half are low
    assert finding(("leader", "3333"), ("leader", "3333"), of=instrument((4,)))["state"] == "strength"
    got = finding(("leader", "4443"), ("leader", "4422"), of=instrument((4,)))
    assert got["state"] == "strength" and got["at_target"] / got["used"] == 0.75


def test_counts_are_those_of_the_basis():
    got = finding(("leader", "34dn."), ("staff", "22222"))
    assert got[["used", "at_target", "at_low", "asked", "applicable", "dont_know", "raters"]].tolist() == [
        7,
        2,
        5,
        10,
        9,
        1,
        2,
    ]
    assert got["basis"] == "everyone"


def test_lowest_item_first_of_equals():
    got = finding(("leader", "42324"))
    assert (got["lowest_item"], got["lowest_item_mean"]) == ("z1_2", 2)


def test_a_single_leader_is_shown_but_never_flagged():
    got = finding(("leader", "44444"), *[("staff", "22222")] * 6)
    assert (got["leader_mean"], got["staff_mean"], got["gap"]) == (4, 2, 2)
    assert not got["conversation"] and pd.isna(got["conversation_reason"])


def test_role_gap_needs_a_level_and_more_than_chance():
    def gap(leaders, staff):
        # z1_1 to z1_5 alike, so that the level of a person is the number given
        people = [("leader", str(a) * 5) for a in leaders] + [("staff", str(a) * 5) for a in staff]
        return "role_gap" in str(finding(*people)["conversation_reason"])

    assert gap((4, 4), (3, 3, 3))
    assert not gap((4, 4), (3, 3, 3, 4))  # 0.75
    # a gap of 1.0: pooled sd sqrt(2 / 4), error 0.707 x sqrt(1/2 + 1/4) = 0.612, 1.64 errors are 1.004
    assert not gap((4, 4), (4, 3, 2, 3))
    assert gap((1, 1), (3, 3, 3, 4))
    assert not gap((4, 4), (2,))


def test_agreement_flag_needs_five_raters():
    scattered = [("staff", a * 5) for a in "12341"]
    assert "agreement" in finding(*scattered)["conversation_reason"]
    assert "agreement" not in str(finding(*scattered[:4])["conversation_reason"])
    assert not finding(*[("staff", a * 5) for a in "33344"])["conversation"]


def test_polarised_flag_names_the_item():
    people = [("staff", f"33{a}33") for a in "1144333"]
    got = finding(*people)
    assert (got["conversation_reason"], got["polarised_item"]) == ("polarised", "z1_3")
    assert pd.isna(finding(*people[1:])["polarised_item"])


def test_several_flags_are_joined():
    got = finding(*[("leader", "44444")] * 3, *[("staff", "11111")] * 3)
    assert got["conversation_reason"] == "role_gap agreement polarised"


def test_flag_stands_beside_any_state():
    # two topics of five answered by each: half of the applicable ones, as one is not applicable
    got = finding(*[("staff", "11ddn")] * 3, *[("staff", "44ddn")] * 3)
    assert (got["state"], got["reason"]) == ("not_enough", "dont_know")
    assert got["conversation_reason"] == "agreement polarised"


def test_confidential_with_four_staff_rests_on_the_leader():
    got = finding(("leader", "33333"), *[("staff", "11111")] * 4, privacy="confidential")
    assert (got["basis"], got["state"], got["mean"], got["raters"], got["asked"]) == ("leader", "strength", 3, 1, 5)
    assert pd.isna(got["staff_mean"]) and pd.isna(got["gap"]) and not got["conversation"]


def test_confidential_with_five_staff_rests_on_everyone():
    got = finding(("leader", "33333"), *[("staff", "11111")] * 5, privacy="confidential")
    assert (got["basis"], got["state"], got["staff_mean"]) == ("everyone", "challenge", 1.2)


def test_confidential_without_leader_and_with_four_staff_says_nothing():
    got = finding(*[("staff", "33333")] * 4, privacy="confidential")
    assert (got["basis"], got["state"], got["reason"]) == ("none", "not_enough", "not_shown")
    numbers = got[["mean", "raters", "used", "at_target", "at_low", "asked", "dont_know", "applicable"]]
    assert numbers.isna().all()


def test_counts_may_decide_where_levels_may_not():
    staff = [("staff", "33333")] * 3 + [("staff", "ddddd")] * 4
    got = finding(("leader", "33333"), *staff, privacy="confidential")
    assert (got["state"], got["reason"], got["basis"]) == ("not_enough", "dont_know", "everyone")
    assert (got["dont_know"], got["applicable"]) == (20, 40) and pd.isna(got["staff_mean"])
    blank = [("staff", "33333")] * 3 + [("staff", "d....")] * 4
    got = finding(("leader", "33333"), *blank, privacy="confidential")
    assert (got["state"], got["basis"], got["used"], got["dont_know"]) == ("strength", "leader", 5, 4)
    got = finding(*blank, privacy="confidential")
    assert (got["state"], got["reason"], got["basis"]) == ("not_enough", "not_shown", "none")


def test_items_that_may_not_be_shown_are_not_looked_at():
    # five staff; only four rated the last topic, all at 1
    staff = [("staff", "44441")] * 4 + [("staff", "4444d")]
    got = finding(("leader", "44444"), *staff, privacy="confidential")
    assert (got["state"], got["lowest_item"], got["lowest_item_mean"]) == ("strength", "z1_1", 3.5)
    got = finding(("leader", "44444"), *staff, privacy="named")
    assert (got["state"], got["reason"], got["lowest_item"]) == ("building", "low_item", "z1_5")


def test_polarised_in_a_confidential_round_from_eight_staff():
    def flag(n):
        people = [("staff", "33133")] * 3 + [("staff", "33433")] * (n - 3)
        return finding(("leader", "33333"), *people, privacy="confidential")["polarised_item"]

    assert pd.isna(flag(7)) and flag(8) == "z1_3"


def test_only_published_tables_are_taken():
    data = responses(("leader", "33333"))
    file = cohort_file()
    domains, items = domain_scores(data, FIVE), item_scores(data, FIVE)
    shown = publish(domains, "program", cohort_file=file)
    with pytest.raises(TypeError, match=r"only as it comes from privacy\.publish"):
        find(domains, items, FIVE, Thresholds())
    with pytest.raises(TypeError, match=r"only as it comes from privacy\.publish"):
        find(shown, items, FIVE, Thresholds())
    with pytest.raises(TypeError, match="published for 'program', not for 'desk'"):
        find(shown, publish(items, "desk", cohort_file=file), FIVE, Thresholds())
    with pytest.raises(TypeError, match="'domain_scores', not 'item_scores'"):
        find(publish(items, "program", cohort_file=file), shown, FIVE, Thresholds())


def test_own_thresholds():
    assert finding(("leader", "44422"), strength_share=0.6)["state"] == "strength"
    assert finding(("leader", "dd333"), dont_know_share=0.3)["reason"] == "dont_know"
