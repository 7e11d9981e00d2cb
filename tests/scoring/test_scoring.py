import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from counted_calls import calls
from made_answers import cohort_file, instrument, responses, row
from made_scores import domain_scores, item_scores

from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.privacy import publish
from cqi_lib.scoring.levels import area_scores, item_and_domain_scores, rater_scores
from cqi_lib.tables import RESPONSES

STATS = Path(__file__).parents[1] / "data" / "stats"
FIVE = instrument()


def level_of(answers, sizes=(5,)):
    return rater_scores(responses(("leader", answers)), instrument(sizes)).iloc[0]


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        ("34343", 3.4),
        ("34...", None),  # 2 of 5
        ("344..", 11 / 3),  # 3 of 5
        ("34nn.", 3.5),  # 2 of 3 applicable
        ("34n..", 3.5),  # 2 of 4 is half
        ("34ddn", 3.5),  # don't know stays applicable
        ("34ddd", None),
        ("34xx.", None),
        ("3nnnn", None),  # one of one applicable, but at least two of five asked
        ("nnnnn", None),
        ("ddddd", None),
    ],
)
def test_half_rule(answers, level):
    got = level_of(answers)["level"]
    assert np.isnan(got) if level is None else got == pytest.approx(level)


def test_a_domain_asked_as_one_item_needs_one_answer():
    assert level_of("3", (1,))["level"] == 3
    short = responses(("leader", "3"), items=["z1_2"])
    assert rater_scores(short, FIVE).iloc[0]["level"] == 3


def test_rater_counts():
    got = level_of("34dn.")
    assert got[["asked", "applicable", "answered", "dont_know"]].tolist() == [5, 4, 2, 1]


def test_asked_is_what_was_put_to_the_person():
    data = responses(("frontline", "34343"), ("supervisor", "34..."), ("staff", "....."))
    cut = data.drop(data.index[7:10]).reset_index(drop=True)  # the second person was asked two questions
    columns = ["respondents", "raters", "asked", "answered", "used", "dropped", "blank"]
    for frame, by_hand in ((data, [2, 1, 10, 7, 5, 2, 3]), (cut, [2, 2, 7, 7, 7, 0, 0])):
        assert row(domain_scores(frame, FIVE), group="staff")[columns].tolist() == by_hand


def test_groups_and_the_coach_is_never_pooled():
    data = responses(("leader", "44444"), ("frontline", "22222"), ("board_partner", "33333"), ("coach", "11111"))
    got = domain_scores(data, FIVE).set_index("group")["mean"]
    assert got.to_dict() == {"everyone": 3, "leader": 4, "staff": 2.5, "coach": 1}
    named = domain_scores(data, FIVE, named=frozenset({("p", "r")})).set_index("group")["mean"]
    assert named.to_dict() == {
        "everyone": 3,
        "leader": 4,
        "staff": 2.5,
        "coach": 1,
        "frontline": 2,
        "board_partner": 3,
    }


def test_everyone_is_there_when_only_a_coach_answered():
    got = row(domain_scores(responses(("coach", "33333")), FIVE), group="everyone")
    assert got["respondents"] == 0 and got["raters"] == 0 and np.isnan(got["mean"])


def test_answers_are_accounted_for():
    data = responses(("leader", "34dn."), ("staff", "4x..."), ("staff", "33333"))
    got = domain_scores(data, FIVE)
    parts = got[["used", "dropped", "dont_know", "not_applicable", "blank", "set_aside"]].sum(axis=1)
    assert (parts == got["asked"]).all() and (got["answered"] == got["used"] + got["dropped"]).all()
    assert row(got, group="staff")["dropped"] == 1
    items = item_scores(data, FIVE)
    parts = items[["raters", "dropped", "dont_know", "not_applicable", "blank", "set_aside"]].sum(axis=1)
    assert (parts == items["asked"]).all()
    assert (items[[f"n_{k}" for k in range(1, 8)]].sum(axis=1) == items["raters"]).all()


def test_interval_from_five_raters_only():
    people = [("staff", a * 5) for a in "23344"]
    got = row(domain_scores(responses(*people), FIVE), group="staff")
    half = 2.7764451 * np.std([2, 3, 3, 4, 4], ddof=1) / np.sqrt(5)
    assert (got["low"], got["high"]) == pytest.approx((3.2 - half, min(3.2 + half, 4)), abs=1e-6)
    four = row(domain_scores(responses(*people[:4]), FIVE), group="staff")
    assert np.isnan(four["low"]) and np.isnan(four["agreement"]) and four["mean"] == 3


def test_role_balanced_mean_has_no_interval():
    people = [("leader", "44444"), *[("frontline", "22222")] * 4, ("supervisor", "11111")]
    data = responses(*people)
    got = row(domain_scores(data, FIVE, aggregate="role_balanced"), group="everyone")
    assert got["mean"] == pytest.approx((4 + 9 / 5) / 2) and np.isnan(got["low"])
    named = domain_scores(data, FIVE, named=frozenset({("p", "r")}), aggregate="role_balanced")
    assert row(named, group="everyone")["mean"] == pytest.approx((4 + 2 + 1) / 3)
    with pytest.raises(ValueError, match="must be one of 'mean' or 'role_balanced'; not 'median'"):
        domain_scores(data, FIVE, aggregate="median")


@pytest.mark.parametrize(
    ("people", "parts"),
    [
        ([("leader", "44444"), ("frontline", "22222"), ("staff", "11111")], [4, 2, 1]),
        (
            [("leader", "44444"), ("frontline", "22222"), ("frontline", "44444"), *[("staff", "11111")] * 3],
            [4, 3, 1],
        ),
        ([("leader", "44444"), ("frontline", "22222"), ("staff", "ddddd")], [4, 2]),
        ([("leader", "44444"), ("staff", "11111"), ("staff", "22222")], [4, 1.5]),
        ([("frontline", "22222"), ("staff", "11111")], [2, 1]),
        ([("leader", "44444"), ("frontline", "22222"), ("coach", "11111")], [4, 2]),
    ],
)
def test_who_said_staff_and_nothing_more_is_a_part_of_a_balanced_mean(people, parts):
    """A mean of roles that leaves somebody out would be nobody's; worked out by hand."""
    named = domain_scores(responses(*people), FIVE, frozenset({("p", "r")}), "role_balanced")
    assert row(named, group="everyone")["mean"] == pytest.approx(sum(parts) / len(parts))


def test_other_scales():
    five = instrument(k=5, target=4.0, challenge_below=3.0, low_levels=(1, 2, 3))
    got = row(domain_scores(responses(("leader", "13455")), five), group="leader")
    assert got[["at_target", "at_low", "levels_k"]].tolist() == [3, 2, 5]


def test_polarised_item_needs_two_people_and_a_fifth_at_each_end():
    def polarised(column):
        people = [("staff", "33" + c + "33") for c in column]
        return row(domain_scores(responses(*people), FIVE), group="staff")["polarised_item"]

    assert polarised("114423") == "z1_3"
    assert pd.isna(polarised("1444"))
    assert polarised("1144223322") == "z1_3"
    assert pd.isna(polarised("11442233223"))  # 2 of 11


def test_item_agreement_equals_r():
    expected = json.loads((STATS / "expected.json").read_text())
    ratings = pd.read_csv(STATS / "ratings.csv")
    names = {n: n.lower() for n in ratings.columns if n[:2] in ("A1", "B1")}
    long = ratings.rename(columns=names).melt(["respondent", "program"], [*names.values()], "item", "level")
    long = long.rename(columns={"respondent": "respondent_id", "program": "program_id"})
    data = RESPONSES.frame(long.assign(round_id="r", role="staff").to_dict("list"))
    got = item_scores(data, load_instrument("cqi-61"))
    staff = got[got["group"].eq("staff")].set_index(["program_id", "item"])
    for domain in ("A1", "B1"):
        for case in expected[domain]["per_item"]:
            for p, n, rwg, ad in zip(case["program"], case["n"], case["rwg"], case["ad_mean"], strict=True):
                mine = staff.loc[(p, case["item"].lower())]
                assert mine["raters"] == n
                if n >= 5:
                    assert (mine["agreement"], mine["deviation"]) == pytest.approx((rwg, ad), abs=1e-9)
                else:
                    assert np.isnan(mine["agreement"]) and np.isnan(mine["deviation"])


def test_area_needs_two_thirds_of_its_domains():
    three = instrument((2, 2, 2))
    items = list(three.items)
    for answers, mean in (("334422", 3), ("3344..", 3.5), ("33....", None)):
        got = area_scores(domain_scores(responses(("leader", answers), items=items), three), three)
        level = row(got, group="everyone")["mean"]
        assert np.isnan(level) if mean is None else level == mean


def test_what_cannot_be_scored_is_refused_in_words():
    data = responses(("leader", "33333"))
    with pytest.raises(ValueError, match=r"5 answers stand there twice.*'u00' of 'p' in 'r' to 'z1_1'"):
        rater_scores(pd.concat([data, data]), FIVE)
    data["level"] = 9.0
    with pytest.raises(ValueError, match=r"5 levels are not on the item's scale, the first is 9 for 'z1_1'"):
        rater_scores(data, FIVE)


def test_no_answers_give_empty_tables():
    empty = RESPONSES.empty()
    domains = domain_scores(empty, FIVE)
    assert len(rater_scores(empty, FIVE)) == len(item_scores(empty, FIVE)) == len(domains) == 0
    assert len(area_scores(domains, FIVE)) == 0


def test_two_hundred_programs_are_scored_at_once():
    full = load_instrument("cqi-61")
    keys = pd.MultiIndex.from_product(
        [[f"p{i:03d}" for i in range(200)], ["a", "b"], [f"u{i}" for i in range(10)], list(full.items)],
        names=["program_id", "round_id", "respondent_id", "item"],
    ).to_frame(index=False)
    level = np.random.default_rng(1).integers(1, 5, len(keys)).astype(float)
    data = RESPONSES.frame(keys.assign(role="staff", level=level))
    with calls() as made:
        assert len(domain_scores(data, full)) == 200 * 2 * 13 * 2
        assert len(item_scores(data, full)) == 200 * 2 * 61 * 2
    assert made[0] < 450_000  # about 150,000 for 488,000 answers: none is looped over


def test_scores_need_only_the_columns_they_rest_on():
    """Answers as another tool might hand them over: whole-number levels, no times, no comments, no reasons."""
    data = responses(("leader", "33322"), ("staff", "44444"))
    names = ["program_id", "round_id", "respondent_id", "role", "item", "level", "missing_reason"]
    lean = data[names].assign(level=data["level"].astype(int), missing_reason=np.nan)
    pd.testing.assert_frame_equal(domain_scores(lean, FIVE), domain_scores(data, FIVE))
    with pytest.raises(ValueError, match=r"column 'role' is missing; column 'level' is .*str.*, float64 is needed"):
        domain_scores(lean.drop(columns="role").assign(level="three"), FIVE)


def test_who_said_anything_took_part():
    data = responses(*zip(["leader", *["staff"] * 4], ["ddddd", "nnnnn", "x....", "33333", "dn..."], strict=True))
    got = row(domain_scores(data, FIVE), group="everyone")
    assert got[["respondents", "participants", "raters"]].tolist() == [5, 4, 1]


def test_agreement_of_everyone_rests_on_five_staff_in_a_confidential_round():
    def agreement(*people, named=frozenset()):
        return row(domain_scores(responses(*people), FIVE, named=named), group="everyone")["agreement"]

    boss, staff = ("leader", "33333"), ("staff", "33333")
    assert np.isnan(agreement(boss, *[staff] * 4)) and agreement(boss, *[staff] * 5) == 1
    assert agreement(boss, *[staff] * 4, named=frozenset({("p", "r")})) == 1
    assert agreement(*[boss] * 5) == 1, "nobody but leaders: there are no staff to be told apart"


def test_agreement_and_deviation_by_hand():
    """Five answers 2, 2, 3, 3, 4 on four levels: variance 0.7 of 1.25, mean distance from 2.8 is 0.64."""
    got = row(item_scores(responses(*[("staff", a) for a in "22334"]), instrument((1,))), group="staff")
    assert (got["mean"], got["sd"] ** 2) == pytest.approx((2.8, 0.7))
    assert (got["agreement"], got["deviation"]) == pytest.approx((1 - 0.7 / 1.25, 0.64))
    one = row(item_scores(responses(("staff", "2")), instrument((1,))), group="staff")
    assert one["mean"] == 2 and np.isnan(one["sd"]) and np.isnan(one["deviation"])
    none = row(item_scores(responses(("staff", "d")), instrument((1,))), group="staff")
    assert none["raters"] == 0 and np.isnan(none["mean"])


def test_the_least_of_a_domains_items_and_the_middle_of_their_agreement():
    people = [("staff", a) for a in ("12444", "22444", "32444", "22443", "2d.nd")]
    got = row(domain_scores(responses(*people[:4]), FIVE), group="staff")
    assert (got["lowest_item_mean"], got["item_raters"]) == (2, 4)
    got = row(domain_scores(responses(*people[:4], ("staff", "22444")), FIVE), group="staff")
    # Variances 0.5, 0, 0, 0 and 0.2: the middle agreement is 1.
    assert (got["agreement"], got["deviation"]) == (1, 0)
    assert got[["used", "at_target", "at_low"]].tolist() == [25, 16, 9]


def test_the_level_of_an_area_keeps_who_it_is_for():
    table = domain_scores(responses(("leader", "33333")), FIVE)
    shown = publish(table, "program", cohort_file=cohort_file())
    assert area_scores(shown, FIVE).attrs == {"audience": "program"} and area_scores(table, FIVE).attrs == {}


def test_an_area_rests_on_the_basis_of_most_of_its_domains():
    six = instrument((2,) * 6)
    people = [("leader", "443322112233")]
    table = domain_scores(responses(*people, items=list(six.items)), six)
    everyone = table["group"].eq("everyone")
    for of_leaders, level in ((["Z1", "Z2"], (2 + 1 + 2 + 3) / 4), (["Z1", "Z2", "Z3"], None)):
        mixed = table.copy()
        mixed.loc[everyone & mixed["domain"].isin(of_leaders), "basis"] = "leader"
        got = row(area_scores(mixed, six), group="everyone")
        assert (got["of"], got["basis"]) == (6, "everyone" if level else "leader"), "the first of two halves"
        assert np.isnan(got["mean"]) if level is None else got["mean"] == level
    other = table.copy()
    other.loc[everyone & other["domain"].eq("Z1"), "levels_k"] = 5
    assert np.isnan(row(area_scores(other, six), group="everyone")["mean"]), "two scales have no common level"


def test_rows_stand_by_program_then_column_then_group():
    two = instrument((1, 1))
    data = responses(("coach", "33"), ("staff", "22"), ("leader", "44"), items=["z1_1", "z2_1"])
    got = domain_scores(data, two)
    groups = ["everyone", "leader", "staff", "coach"]
    assert got["domain"].tolist() == ["Z1"] * 4 + ["Z2"] * 4 and got["group"].tolist() == groups * 2
    assert item_scores(data, two)["group"].tolist() == groups * 2


def test_the_interval_is_cut_to_the_scale_at_both_ends():
    low = row(domain_scores(responses(*[("staff", a * 5) for a in "11112"]), FIVE), group="staff")
    assert low["low"] == 1 and low["high"] == pytest.approx(1.2 + 2.7764451 * np.sqrt(0.2 / 5), abs=1e-6)
    high = row(domain_scores(responses(*[("staff", a * 5) for a in "44443"]), FIVE), group="staff")
    assert high["high"] == 4 and high["low"] == pytest.approx(3.8 - 2.7764451 * np.sqrt(0.2 / 5), abs=1e-6)


def test_groups_without_a_level_take_no_part_in_the_balance():
    people = [("leader", "ddddd"), ("frontline", "22222"), ("supervisor", "44444"), ("coach", "11111")]
    data = responses(*people)
    got = domain_scores(data, FIVE, aggregate="role_balanced")
    assert row(got, group="everyone")["mean"] == 3 and row(got, group="coach")["mean"] == 1
    alone = domain_scores(responses(("leader", "33333")), FIVE, frozenset({("p", "r")}), "role_balanced")
    assert row(alone, group="everyone")["mean"] == 3
    items, domains = item_and_domain_scores(data, FIVE, aggregate="role_balanced")
    pd.testing.assert_frame_equal(domains, got)
    pd.testing.assert_frame_equal(items, item_scores(data, FIVE))
    with pytest.raises(ValueError, match="must be one of"):
        item_and_domain_scores(data, FIVE, aggregate="median")


def test_rows_stand_where_somebody_was_asked_and_for_everyone_where_a_coach_was():
    two = instrument((1, 1))
    data = pd.concat(
        [
            responses(("leader", "3"), items=["z1_1"]),
            responses(("leader", "3"), items=["z1_1"], program="q"),
            responses(("coach", "3"), items=["z2_1"], program="q").assign(respondent_id="c"),
        ],
        ignore_index=True,
    )
    asked = [("p", "everyone", "Z1"), ("p", "leader", "Z1"), ("q", "everyone", "Z1"), ("q", "leader", "Z1"),
             ("q", "everyone", "Z2"), ("q", "coach", "Z2")]  # fmt: skip
    names = ["program_id", "group", "domain"]
    for table in (domain_scores(data, two), item_scores(data, two)):
        assert [*table[names].itertuples(index=False, name=None)] == asked
    raters = rater_scores(data, two)
    assert raters[["program_id", "respondent_id", "domain"]].to_numpy().tolist() == [
        ["p", "u00", "Z1"], ["q", "c", "Z2"], ["q", "u00", "Z1"],
    ]  # fmt: skip


def test_two_raters_have_a_spread_and_one_has_none():
    """2 and 4 lie one from 3 each: a variance of 2 with one degree of freedom."""
    data = responses(("staff", "2"), ("staff", "4"))
    for table in (item_scores(data, instrument((1,))), domain_scores(data, instrument((1,)))):
        got = row(table, group="staff")
        assert (got["mean"], got["sd"]) == pytest.approx((3, np.sqrt(2))) and np.isnan(got["deviation"])


def test_a_named_round_without_single_roles_is_balanced_over_leader_and_staff():
    data = responses(("leader", "44444"), *[("staff", "22222")] * 3)
    got = domain_scores(data, FIVE, frozenset({("p", "r")}), "role_balanced")
    assert row(got, group="everyone")["mean"] == 3
    silent = domain_scores(responses(("leader", "ddddd"), ("staff", "ddddd")), FIVE, aggregate="role_balanced")
    assert silent["mean"].isna().all()


def test_who_was_asked_and_who_spoke_is_counted_domain_by_domain():
    """Of the first domain the second was asked one topic and left it empty, the third said one word; the fourth was not
    asked of the second domain, in which the third said nothing."""
    two = instrument((2, 2))
    people = [("staff", a) for a in ("3333", "..33", "d...", "33..")]
    data = responses(*people, items=list(two.items))
    got = domain_scores(data.drop([5, 14, 15]).reset_index(drop=True), two)
    names = ["respondents", "participants", "raters"]
    assert row(got, group="staff", domain="Z1")[names].tolist() == [4, 3, 2]
    assert row(got, group="staff", domain="Z2")[names].tolist() == [3, 2, 2]


def test_one_of_staff_is_enough_to_hide_the_agreement_of_everyone():
    got = domain_scores(responses(*[("leader", "33333")] * 5, ("staff", "33333")), FIVE)
    assert np.isnan(row(got, group="everyone")["agreement"]) and row(got, group="leader")["agreement"] == 1


def test_levels_in_steps_are_balanced_as_levels_are():
    """Six staff at 3, whose step has its middle there, and a leader at 1: 19 of seven answers, or 4 of two sides."""
    data = responses(("leader", "11111"), *[("staff", "33333")] * 6)
    for aggregate, level in (("mean", 19 / 7), ("role_balanced", 2)):
        got = row(domain_scores(data, FIVE, aggregate=aggregate), group="everyone")
        assert got["step_mean"] == pytest.approx(level)


def test_an_area_without_a_level_rests_on_no_domain():
    got = area_scores(domain_scores(responses(("leader", "ddddd")), FIVE), FIVE)
    assert set(got["domains"]) == {0} and got["mean"].isna().all()
