"""Limits of the gate from both sides, on the smallest tables that reach them."""

import numpy as np
import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses, row
from made_scores import domain_scores, item_scores

from cqi_lib.cohort.records.cohort_file import PrivacyMinimums
from cqi_lib.privacy import cohort_states, publish
from cqi_lib.privacy.published import marked
from cqi_lib.privacy.scores import _withhold_more, lonely_leaders
from cqi_lib.scoring.levels import rater_scores
from cqi_lib.tables import COHORT_STATES, DOMAIN_SCORES, FINDINGS, ITEM_SCORES

FIVE = instrument()
FILE = cohort_file()
MINIMUMS = PrivacyMinimums()


def domains(*people, audience="program", **more):
    return publish(domain_scores(responses(*people), FIVE, **more), audience, cohort_file=FILE).table


def items(*people, audience="program", **more):
    return publish(item_scores(responses(*people), FIVE, **more), audience, cohort_file=FILE).table


@pytest.mark.parametrize("audience", ["desk", "program"])
def test_everyone_is_the_leaders_where_nobody_else_was_asked(audience):
    boss, coach = ("leader", "33333"), ("coach", "22222")
    for got in (domains, items):
        for people, basis in (([boss], "leader"), ([boss, coach], "leader"), ([coach], "everyone")):
            table = got(*people, audience=audience)
            assert set(table.loc[table["group"].eq("everyone"), "basis"]) == {basis}
            assert "index" not in table, "the columns are those of its kind"
    whole = domains(boss, *[("staff", "33333")] * 5, audience=audience)
    assert row(whole, group="everyone")["basis"] == "everyone"
    raters = publish(rater_scores(responses(boss), FIVE), "desk", cohort_file=FILE)
    assert len(raters.table) == 1


def test_a_confidential_round_scored_by_roles_is_refused():
    named = frozenset({("p", "r")})
    people = [("leader", "33333"), *[("frontline", "33333")] * 9]
    for got in (domains, items):
        with pytest.raises(ValueError, match=r"confidential but was scored by single roles \('frontline'\)"):
            got(*people, named=named)


@pytest.mark.parametrize(
    ("raters", "held"),
    [
        ([8, 8, 8], [False, False, False]),
        ([7, 8, 9], [True, True, False]),
        ([8, 7, 8], [True, True, False]),
        ([0, 8, 9], [True, False, False]),
        ([0, 7, 9, 10], [True, True, True, False]),
        ([2, 1, 9, 9], [True, True, True, False]),
        ([5, 4, 9], [True, True, False]),
        ([4, 4, 9], [True, True, True]),
        ([1, 8], [True, True]),
        ([1, 9, 9], [True, True, False]),
        ([7], [True]),
    ],
)
def test_so_many_items_are_held_that_their_sum_is_nobodys_alone(raters, held):
    assert _withhold_more(np.array(raters), MINIMUMS).tolist() == held


def test_nobody_rated_is_told_and_few_who_did_are_not():
    silent = domains(*[("staff", "ddddd")] * 6)
    got = row(silent, group="everyone")
    assert (got["basis"], got["raters"], got["used"], got["dont_know"]) == ("everyone", 0, 0, 30)
    got = row(silent, group="staff")
    assert (got["basis"], got["raters"], got["dont_know"]) == ("staff", 0, 30) and pd.isna(got["used"])
    got = row(domains(("leader", "33333"), *[("staff", "ddddd")] * 6), group="everyone")
    assert (got["basis"], got["raters"], got["mean"]) == ("leader", 1, 3)
    few = row(domains(*[("staff", "33333")] * 4, *[("staff", "ddddd")] * 2), group="everyone")
    assert few["basis"] == "none" and pd.isna(few["mean"]) and pd.isna(few["raters"])
    two = row(domains(("staff", "33333"), ("staff", "ddddd")), group="everyone")
    assert two["basis"] == "none" and pd.isna(two["asked"]) and pd.isna(two["raters"])


def test_leaders_alone_means_no_staff_were_asked_and_some_leader_was():
    frame = DOMAIN_SCORES.frame(
        {"program_id": "p", "round_id": "r", "domain": "Z1", "group": ["everyone", "leader", "staff"], "respondents": [1, 1, 0]}
    )  # fmt: skip
    key = ["program_id", "round_id", "domain"]
    assert lonely_leaders(frame, key, "respondents").tolist() == [True, False, False]
    for staff, leader in ((1, 1), (0, 0), (1, 0)):
        frame["respondents"] = [1.0, float(leader), float(staff)]
        assert not lonely_leaders(frame, key, "respondents").any()
    turned = frame.iloc[::-1].reset_index(drop=True)  # staff stand in the first row
    turned["respondents"] = [1.0, 1.0, 2.0]
    assert not lonely_leaders(turned, key, "respondents").any()


def test_what_a_table_is_for_is_looked_at_before_it_is_shown():
    made = cohort_states(marked(FINDINGS.empty(), "program"))
    assert publish(made, "cohort", cohort_file=FILE) is made
    assert publish(made.table, "cohort", cohort_file=FILE).audience == "cohort"
    with pytest.raises(TypeError, match="was not made by the gate"):
        publish(COHORT_STATES.empty(), "cohort", cohort_file=FILE)
    assert publish(domains(("leader", "33333")).iloc[:0], "cohort", cohort_file=FILE).held_back.empty, "of no program"
    found = FINDINGS.empty()
    for made_for, audience in (("program", "program"), ("program", "desk"), ("desk", "desk")):
        assert publish(marked(found, made_for), audience, cohort_file=FILE).audience == audience
    for made_for in ("desk", "cohort"):
        with pytest.raises(TypeError, match=f"for 'program' but for '{made_for}'; make them"):
            publish(marked(found, made_for), "program", cohort_file=FILE)
    with pytest.raises(TypeError, match="published for 'program'; make them"):
        publish(FINDINGS.empty(), "program", cohort_file=FILE)


def test_rows_stay_in_their_order_where_some_answered_openly():
    file = cohort_file(programs=("p", "q"), rounds=("r",))
    raw = file.model_dump(by_alias=True)
    raw["rounds"][0]["named_for"] = ["q"]
    data = pd.concat([responses(("leader", "3" * 5), ("staff", "2" * 5), program=p) for p in ("p", "q")])
    named = frozenset({("q", "r")})
    for made in (domain_scores(data, FIVE, named), item_scores(data, FIVE, named)):
        mixed = made.sort_values("group", kind="stable", ignore_index=True)
        shown = publish(mixed, "program", cohort_file=type(file).model_validate(raw)).table
        told = [*shown[["program_id", "group"]].itertuples(index=False, name=None)]
        kept = mixed[~(mixed["program_id"].eq("p") & mixed["group"].eq("staff"))]
        assert told == [*kept[["program_id", "group"]].itertuples(index=False, name=None)]
        assert shown.loc[shown["program_id"].eq("q") & shown["group"].eq("everyone"), "basis"].eq("everyone").all()


def test_what_is_told_of_eight_is_not_told_of_seven():
    """A median of single topics' spreads from eight raters of each topic; the least mean where enough rated the topic."""
    told = ["deviation", "agreement", "lowest_item_mean", "low", "sd"]
    for n, shown in ((7, False), (8, True)):
        staff = row(domains(*[("staff", "33333")] * n), group="staff")
        assert staff[told].notna().all() == staff[told].notna().any() == shown
        single = row(items(*[("staff", "33333")] * n), group="staff", item="z1_1")
        spread = single[[*(f"n_{k}" for k in range(1, 8)), "sd", "agreement", "deviation", "blank", "at_low"]]
        assert spread.notna().all() == spread.notna().any() == shown and single["mean"] == 3
    apart = [*[("staff", "33133")] * 4, *[("staff", "33433")] * 4]
    assert row(domains(*apart), group="staff")["polarised_item"] == "z1_3"
    # A topic that nobody rated gives nothing away by the agreement on the others.
    staff = row(domains(*[("staff", "3333d")] * 8), group="staff")
    assert staff["agreement"] == 1 and staff[["lowest_item_mean", "deviation"]].isna().all()


@pytest.mark.parametrize(("group", "raters", "shown"), [(8, 8, True), (9, 8, False), (9, 9, True), (6, 0, False)])
def test_a_larger_smallest_group_holds_for_the_least_topic_and_for_agreement(group, raters, shown):
    file = FILE.model_copy(update={"privacy": PrivacyMinimums(group=group)})
    people = [*[("staff", "33333")] * raters, *[("staff", "3333d")] * (10 - raters)]
    table = publish(domain_scores(responses(*people), FIVE, minimums=file.privacy), "program", cohort_file=file).table
    assert row(table, group="staff")[["lowest_item_mean", "agreement"]].notna().tolist() == [shown] * 2


def test_a_topic_is_held_back_beside_another_of_its_own_domain():
    """Seven of eight rated the first topic of the second domain: one more of that domain is held back, none of the first."""
    two = instrument((3, 3))
    people = [*[("staff", "333333")] * 7, ("staff", "333d33")]
    made = item_scores(responses(*people, items=list(two.items)), two)
    for order in (made, made.iloc[::-1], made.sort_values(["group", "item"], key=lambda c: c.str[::-1])):
        shown = publish(order, "program", cohort_file=FILE)
        staff = shown.table[shown.table["group"].eq("staff")].set_index("item")["n_3"]
        assert staff[["z1_1", "z1_2", "z1_3"]].tolist() == [8] * 3
        assert pd.isna(staff["z2_1"]) and staff[["z2_2", "z2_3"]].isna().sum() == 1
        assert shown.held_back.set_index("code")["item"].to_dict() == {
            "distribution_too_few": "z2_1",
            "could_be_worked_out": staff[["z2_2", "z2_3"]].isna().idxmax(),
        }


@pytest.mark.parametrize("n", [1, 4])
def test_topics_of_so_few_staff_are_the_leaders(n):
    shown = items(("leader", "22222"), *[("staff", "33333")] * n)
    assert set(shown["group"]) == {"everyone", "leader"}
    assert set(shown["mean"]) == {2} and set(shown["asked"]) == {1} and set(shown["basis"]) == {"leader"}


@pytest.mark.parametrize("kind", [DOMAIN_SCORES, ITEM_SCORES])
def test_of_nobody_nothing_is_shown_and_nothing_held_back(kind):
    shown = publish(kind.empty(), "program", cohort_file=FILE)
    assert shown.table.empty and shown.held_back.empty


def test_the_order_of_rows_hides_and_shows_nothing():
    people = [("leader", "22222"), *[("staff", "33333")] * 6, ("staff", "3333d"), ("coach", "44444")]
    for scores in (domain_scores, item_scores):
        made = scores(responses(*people), FIVE)
        key = [c for c in ("domain", "item", "group") if c in made]
        for order in (made, made.iloc[::-1]):
            order = order.reset_index(drop=True)
            told = publish(order, "program", cohort_file=FILE).table.sort_values(key, ignore_index=True)
            if order.loc[0, "group"] == "everyone":
                first = told
        pd.testing.assert_frame_equal(told, first)


def test_everyones_level_of_few_staff_is_weighed_with_what_leaders_answered():
    """Six staff at 3 lie in the step of 17 to 19; with two leaders at 1 that is 19 to 21 of eight."""
    got = items(*[("leader", "11111")] * 2, *[("staff", "33333")] * 6)
    both = row(got, group="everyone", item="z1_2")
    assert (both["low"], both["high"], both["mean"]) == pytest.approx((19 / 8, 21 / 8, 2.5))
    staff = row(got, group="staff", item="z1_2")
    assert (staff["low"], staff["high"], staff["mean"]) == pytest.approx((17 / 6, 19 / 6, 3))
    leader = row(got, group="leader", item="z1_2")
    assert leader["mean"] == 1 and leader["n_1"] == 2 and pd.isna(leader["low"])
    eight = row(items(("leader", "11111"), *[("staff", "33333")] * 8), group="everyone", item="z1_2")
    assert eight["mean"] == pytest.approx(25 / 9) and pd.isna(eight["low"]) and eight["n_3"] == 8


def test_what_was_held_back_is_said_once_with_how_many():
    def held(made):
        return made.held_back[["domain", "item", "group", "code", "n"]].fillna("").to_numpy().tolist()

    def published(scores, *people):
        return publish(scores(responses(*people), FIVE), "program", cohort_file=FILE)

    four, boss = [("staff", "33333")] * 4, ("leader", "22222")
    assert held(published(domain_scores, boss, *four)) == [["", "", "staff", "staff_too_few", 4]]
    few = published(item_scores, boss, *four)
    assert held(few) == [["", "", "staff", "staff_too_few", 4]]
    everyone = few.table[few.table["group"].eq("everyone")]
    assert set(everyone["basis"]) == {"leader"} and set(everyone["mean"]) == {2} and set(everyone["n_2"]) == {1}
    nobody = published(item_scores, *four).table
    assert set(nobody["basis"]) == {"none"} and nobody[["mean", "asked", "n_3"]].isna().all(axis=None)
    # Of the last topic there are four levels of five: neither mean nor spread, and of the others no spread.
    some = published(item_scores, boss, *four, ("staff", "3333d"))
    assert held(some) == [["Z1", "z1_5", "staff", "item_raters_too_few", 4]] + [
        ["Z1", f"z1_{i}", "staff", "distribution_too_few", 5] for i in range(1, 5)
    ]
    last = row(some.table, group="everyone", item="z1_5")
    assert last["basis"] == "none" and pd.isna(last["mean"]) and last["raters"] == 5
    assert row(some.table, group="everyone", item="z1_1")["basis"] == "everyone"
    silent = published(domain_scores, *[("staff", "ddddd")] * 5)
    assert held(silent) == [["Z1", "", "staff", "staff_levels_too_few", 0]]
