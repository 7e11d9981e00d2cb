import json
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from made_answers import instrument, responses, row

from cqi_lib.instrument import load_instrument
from cqi_lib.scoring import area_scores, domain_scores, item_scores, rater_scores
from cqi_lib.tables import RESPONSES

STATS = Path(__file__).parent / "data" / "stats"
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
    start = time.thread_time()
    assert len(domain_scores(data, full)) == 200 * 2 * 13 * 2
    assert len(item_scores(data, full)) == 200 * 2 * 61 * 2
    assert time.thread_time() - start < 20  # about one second of this thread's, however busy the machine is


def test_scores_need_only_the_columns_they_rest_on():
    """Answers as another tool might hand them over: whole-number levels, no times, no comments, no reasons."""
    data = responses(("leader", "33322"), ("staff", "44444"))
    names = ["program_id", "round_id", "respondent_id", "role", "item", "level", "missing_reason"]
    lean = data[names].assign(level=data["level"].astype(int), missing_reason=np.nan)
    pd.testing.assert_frame_equal(domain_scores(lean, FIVE), domain_scores(data, FIVE))
    with pytest.raises(ValueError, match=r"column 'role' is missing; column 'level' is .*str.*, float64 is needed"):
        domain_scores(lean.drop(columns="role").assign(level="three"), FIVE)
