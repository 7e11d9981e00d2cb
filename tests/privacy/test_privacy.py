"""The gate: what comes through, and that nothing of a small group does."""

import numpy as np
import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses, row
from made_scores import domain_scores, item_scores

from cqi_lib import tables
from cqi_lib.capacity.retake import changes
from cqi_lib.cohort.records.cohort_file import PrivacyMinimums, Thresholds
from cqi_lib.errors import CallError
from cqi_lib.privacy import CODES, cohort_bands, cohort_states, publish
from cqi_lib.scoring.levels import area_scores, rater_scores
from cqi_lib.strengths_challenges.findings import find

FIVE = instrument()
TWO = instrument((5, 4))
FILE = cohort_file()


def domains(*people, audience="program", file=FILE, of=FIVE, **more):
    return publish(domain_scores(responses(*people, **more), of), audience, cohort_file=file)


def items(*people, audience="program", file=FILE, of=FIVE, **more):
    return publish(item_scores(responses(*people, **more), of), audience, cohort_file=file)


def people(n, answers="33333", leader="22222"):
    return [("leader", leader), *[("frontline", answers)] * n]


# --- what is refused ----------------------------------------------------------------------------------------------------


def test_wrong_calls_are_refused_in_words():
    table = domain_scores(responses(*people(2)), FIVE)
    with pytest.raises(CallError, match="must be one of 'desk', 'program', 'cohort'; not 'leader'"):
        publish(table, "leader", cohort_file=FILE)
    with pytest.raises(TypeError, match="does not know this table"):
        publish(table.drop(columns="mean"), "program", cohort_file=FILE)
    with pytest.raises(TypeError, match="not a list"):
        publish([1], "program", cohort_file=FILE)
    named = domain_scores(responses(*people(2)), FIVE, named=frozenset({("p", "r")}))
    with pytest.raises(ValueError, match="confidential but was scored by single roles"):
        publish(named, "program", cohort_file=FILE)


def test_what_was_made_for_the_desk_does_not_reach_a_program():
    shown = [f(*people(3), audience="desk") for f in (domains, items)]
    with pytest.raises(TypeError, match="was published for 'desk' and cannot be shown to 'program'"):
        publish(shown[0], "program", cohort_file=FILE)
    found = find(*shown, FIVE, Thresholds())
    assert found.loc[0, "staff_mean"] == 3
    with pytest.raises(TypeError, match="not come from scores published for 'program' but for 'desk'"):
        publish(found, "program", cohort_file=FILE)
    with pytest.raises(TypeError, match="not come from scores published for 'program'"):
        publish(tables.FINDINGS.frame(found), "program", cohort_file=FILE)
    assert len(publish(found, "desk", cohort_file=FILE).table) == 1


def test_what_was_made_for_programs_passes_again(tmp_path):
    found = find(domains(*people(6)), items(*people(6)), FIVE, Thresholds())
    found.to_parquet(tmp_path / "findings.parquet")
    read = pd.read_parquet(tmp_path / "findings.parquet", filters=[("program_id", "==", "p")])
    assert len(publish(read[read["program_id"].eq("p")], "program", cohort_file=FILE).table) == 1
    assert publish(domains(*people(6)), "program", cohort_file=FILE).audience == "program"


# --- domains and items -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("n", range(1, 5))
def test_fewer_than_five_staff_leave_the_leader(n):
    shown = domains(*people(n), ("coach", "44444"))
    assert shown.table["group"].tolist() == ["everyone", "leader", "coach"]
    everyone, leader = shown.table.iloc[0], shown.table.iloc[1]
    same = [c for c in shown.table.columns if c not in ("group",)]
    pd.testing.assert_series_equal(everyone[same], leader[same], check_names=False)
    held = shown.held_back.iloc[0]
    assert (len(shown.held_back), held["code"], held["n"], held["group"]) == (1, "staff_too_few", n, "staff")


def test_from_five_staff_all_groups_are_shown():
    shown = domains(*people(5)).table.set_index("group")
    assert shown["mean"].to_dict() == {"everyone": pytest.approx(17 / 6), "leader": 2, "staff": 3}
    assert shown["basis"].tolist() == ["everyone", "leader", "staff"]
    assert shown["steps"].fillna(False).tolist() == [True, False, True]
    assert np.isnan(shown.loc["staff", "low"]) and shown.loc["staff", "at_target"] == 25
    eight = domains(*people(8)).table.set_index("group")
    assert eight.loc["staff", "low"] == 3 and not eight["steps"].fillna(False).any()


def test_nobody_but_few_staff_leaves_nothing():
    shown = domains(*[("staff", "33333")] * 4).table
    assert shown["basis"].tolist() == ["none"]
    assert (
        shown.drop(columns=["program_id", "round_id", "area", "domain", "group", "basis", "levels_k"])
        .isna()
        .all(axis=None)
    )


def test_leaders_alone_are_the_basis():
    assert row(domains(("leader", "33333"), ("leader", "22222")).table, group="everyone")["basis"] == "leader"


def test_counts_from_five_who_answered_levels_from_five_with_a_level():
    shown = domains(*people(4), ("frontline", "d...."))
    staff, everyone = (row(shown.table, group=g) for g in ("staff", "everyone"))
    assert staff[["raters", "dont_know", "blank", "asked"]].tolist() == [4, 1, 4, 25]
    assert staff[["mean", "sd", "used", "at_target", "at_low", "lowest_item_mean"]].isna().all()
    assert everyone[["basis", "mean", "used", "raters", "asked", "dont_know"]].tolist() == ["leader", 2, 5, 1, 30, 1]
    assert shown.held_back[["code", "n"]].to_numpy().tolist() == [["staff_levels_too_few", 4]]

    # The fifth answered in the other domain only.
    two = {"of": instrument((5, 1)), "items": [*(f"z1_{i}" for i in range(1, 6)), "z2_1"]}
    shown = domains(*people(4, "33333.", "22222."), ("frontline", ".....3"), **two)
    staff = row(shown.table, group="staff", domain="Z1")
    assert staff["respondents"] == 5 and staff[["asked", "raters", "dont_know", "blank"]].isna().all()
    assert row(shown.table, group="everyone", domain="Z1")["asked"] == 5
    assert shown.held_back[["code", "n"]].to_numpy().tolist() == [
        ["staff_answers_too_few", 4],
        ["staff_answers_too_few", 1],
    ]


def test_a_domain_of_one_item_is_a_distribution():
    one = instrument((1,))
    few = domains(("leader", "2"), *[("staff", "3")] * 7, of=one)
    assert row(few.table, group="everyone")["basis"] == "leader"
    assert few.held_back["code"].tolist() == ["staff_answers_too_few"]
    enough = domains(("leader", "2"), *[("staff", "3")] * 8, of=one)
    assert row(enough.table, group="staff")["at_target"] == 8


def test_an_items_mean_from_five_its_distribution_from_eight():
    staff = row(items(*people(5)).table, group="staff", item="z1_1")
    assert staff["mean"] == 3 and staff[["n_3", "sd", "agreement", "dont_know", "at_target"]].isna().all()
    everyone = row(items(*people(5)).table, group="everyone", item="z1_1")
    # In halves below eight: who knows that one leader answered 2 learns of staff's step and no more.
    assert (everyone["mean"], everyone["low"], everyone["high"]) == (3, pytest.approx(16 / 6), pytest.approx(18 / 6))
    assert everyone[["n_3", "sd"]].isna().all()
    assert row(items(*people(8)).table, group="everyone", item="z1_1")["mean"] == pytest.approx(26 / 9)
    staff = row(items(*people(8)).table, group="staff", item="z1_1")
    assert staff[["n_3", "dont_know", "at_target"]].tolist() == [8, 0, 8]
    shown = items(*people(5), ("frontline", "3333d"))
    assert row(shown.table, group="staff", item="z1_5")["raters"] == 5
    shown = items(*people(4), ("frontline", "3333d"))
    for group in ("staff", "everyone"):
        assert np.isnan(row(shown.table, group=group, item="z1_5")["mean"])
    assert row(shown.table, group="leader", item="z1_5")["mean"] == 2
    assert "item_raters_too_few" in shown.held_back["code"].tolist()


def test_one_items_spread_cannot_be_worked_out_from_its_domain():
    shown = items(*people(8), ("frontline", "3333d"), ("frontline", "3333d")).table  # the last topic has 8 of 10
    assert row(shown, group="staff", item="z1_5")["n_3"] == 8
    shown = items(*people(7), ("frontline", "3333d"), ("frontline", "3333d"))  # 7 of 9: held back, and one more
    staff = shown.table[shown.table["group"].eq("staff")]
    assert staff["n_3"].isna().sum() == 2
    assert sorted(shown.held_back["code"]) == ["could_be_worked_out", "distribution_too_few"]


def test_named_rounds_hold_nothing_back_from_their_program():
    file = cohort_file("named")
    data = responses(*people(2))
    pair = frozenset({("p", "r")})
    for table in (domain_scores(data, FIVE, named=pair), item_scores(data, FIVE, named=pair), rater_scores(data, FIVE)):
        shown = publish(table, "program", cohort_file=file)
        pd.testing.assert_frame_equal(shown.table, table, check_exact=True)
        assert shown.held_back.empty
    assert publish(data, "program", cohort_file=file).table["level"].notna().all()


def test_a_program_may_be_named_in_a_confidential_round():
    raw = FILE.model_dump(by_alias=True)
    raw["rounds"][0]["named_for"] = ["p"]
    file = type(FILE).model_validate(raw)
    data = pd.concat([responses(*people(2), program=p) for p in ("p", "q")])
    shown = publish(domain_scores(data, FIVE, named=frozenset({("p", "r")})), "program", cohort_file=file).table
    assert "frontline" in set(shown.loc[shown["program_id"].eq("p"), "group"])
    assert set(shown.loc[shown["program_id"].eq("q"), "group"]) == {"everyone", "leader"}


def test_an_unknown_round_is_confidential():
    assert set(domains(*people(3), round_id="other").table["group"]) == {"everyone", "leader"}


def test_single_respondents_only_in_named_rounds():
    shown = publish(rater_scores(responses(*people(7)), FIVE), "program", cohort_file=FILE)
    assert shown.table.empty and shown.held_back[["code", "n"]].to_numpy().tolist() == [["individuals", 8]]


# --- the attack --------------------------------------------------------------------------------------------------


def answer_signs(rng, n):
    return [("supervisor" if i % 3 else "frontline", "".join(rng.choice(list("1234dn.x"), 9))) for i in range(n)]


def everything(staff, staff_before, aggregate="mean"):
    """Give all that a program gets of two confidential rounds."""
    file = cohort_file(rounds=("a", "b"))
    both = [
        responses(("leader", "123d32143"), *who, ("coach", "333333333"), items=list(TWO.items), round_id=r)
        for who, r in ((staff_before, "a"), (staff, "b"))
    ]
    data = pd.concat(both, ignore_index=True)
    d = publish(domain_scores(data, TWO, aggregate=aggregate), "program", cohort_file=file)
    i = publish(item_scores(data, TWO), "program", cohort_file=file)
    return {
        "domains": d.table,
        "domains held": d.held_back,
        "items": i.table,
        "items held": i.held_back,
        "areas": area_scores(d, TWO),
        "findings": find(d, i, TWO, Thresholds()),
        "changes": changes(i, d, "a", "b", {}),
        "raters": publish(rater_scores(data, TWO), "program", cohort_file=file).table,
        "responses": publish(data, "program", cohort_file=file).table,
    }


@pytest.mark.parametrize(
    "n", [n if n in (1, 4, 5, 8) else pytest.param(n, marks=pytest.mark.nightly) for n in range(10)]
)
def test_nothing_published_depends_on_what_a_small_staff_answered(n):
    rng = np.random.default_rng(n)
    first, before = answer_signs(rng, n), answer_signs(rng, 6)
    aggregate = "role_balanced" if n % 2 else "mean"
    reference = everything(first, before, aggregate)
    for _ in range(2 if n < 5 else 1):
        # under five: any other answers; from five: the same answers by other people
        other = answer_signs(rng, n) if n < 5 else [first[i] for i in rng.permutation(n)]
        got = everything(other, before, aggregate)
        for name, table in reference.items():
            pd.testing.assert_frame_equal(got[name], table, obj=f"{n} staff, {name}")


@pytest.mark.parametrize(
    "n",
    [5, *(pytest.param(n, marks=pytest.mark.nightly) for n in (6, 7)), 8, pytest.param(9, marks=pytest.mark.nightly)],
)
def test_levels_of_fewer_than_five_in_a_domain_never_show(n):
    rng = np.random.default_rng(n)

    def four(levels):
        rest = [("frontline", "dd..dd..d")] * (n - 4)
        return [("frontline", "".join(str(v) for v in row)) for row in levels] + rest

    tables_ = [everything(four(rng.integers(1, 5, (4, 9))), answer_signs(rng, 0)) for _ in range(2)]
    for name, table in tables_[0].items():
        pd.testing.assert_frame_equal(tables_[1][name], table, obj=f"{n} staff, {name}")


def test_what_is_left_after_subtraction_is_never_one_item_nor_fewer_than_five_people():
    rng = np.random.default_rng(5)
    found = 0
    for n in (6, 8, 9, 10, 12):
        for _ in range(4):
            staff = [("staff", "".join(rng.choice(list("1234d"), 9, p=[0.2] * 3 + [0.25, 0.15]))) for _ in range(n)]
            shown = items(("leader", "123432143"), *staff, items=list(TWO.items), of=TWO).table
            for _, part in shown[shown["group"].eq("staff")].groupby("domain"):
                hidden = part[part["at_target"].isna() & part["raters"].gt(0)]
                found += len(hidden) < len(part)
                assert len(hidden) == 0 or (len(hidden) > 1 and hidden["raters"].max() >= 5)
    assert found


# --- comments, participants, cohort ------------------------------------------------------------------------------


def with_comments(n):
    data = responses(*people(n), ("coach", "33333"))
    first = data.groupby("respondent_id").head(1).index
    data.loc[first, "comment"] = [f"said {i}" for i in range(len(first))][::-1]
    data.loc[first, "submitted_at"] = pd.Timestamp("2025-01-01")
    return data


def test_comments_from_ten_staff_or_shareable():
    shown = publish(with_comments(9), "program", cohort_file=FILE)
    assert shown.table.empty
    assert shown.held_back[["code", "n"]].to_numpy().tolist() == [["comments_too_few", 11]]
    data = with_comments(9)
    data.loc[data["comment"].eq("said 3"), "shareable"] = True
    assert "said 3" in publish(data, "program", cohort_file=FILE).table["comment"].tolist()
    shown = publish(with_comments(10), "program", cohort_file=FILE)
    assert len(shown.table) == 10 and shown.held_back["n"].tolist() == [2]
    assert shown.table.drop(columns=["program_id", "round_id", "role", "item", "comment"]).isna().all(axis=None)
    staff = shown.table.loc[shown.table["role"].eq("staff"), "comment"].tolist()
    assert staff == sorted(staff)


def series(rows):
    names = ["group", "value", "numerator", "denominator"]
    made = [dict(zip(names, r, strict=True), program_id="p", measure="m", date="2025-01-01") for r in rows]
    return publish(tables.SERIES.frame(made), "program", cohort_file=FILE)


def shown_groups(rows):
    table = series(rows).table
    return table.loc[table["value"].notna(), "group"].fillna("").tolist()


def test_small_counts_of_participants_are_hidden_by_group_only():
    assert shown_groups([("", 0.5, 3, 6)]) == [""]
    assert shown_groups([("a", 0.5, 20, 40), ("b", 0.5, 5, 10)]) == ["a"]
    assert shown_groups([("a", 0.9, 45, 50)]) == []  # five without it
    assert shown_groups([("a", 1.0, 50, 50), ("b", 0.0, 0, 50)]) == ["a", "b"]  # zero is allowed
    assert shown_groups([("a", 4.0, None, None), ("b", 4.5, None, None), ("c", 0.0, None, None)]) == ["b", "c"]
    held = series([("a", 0.5, 20, 40), ("b", 0.5, 5, 10)]).held_back.iloc[0]
    assert (held["domain"], held["group"], held["code"], held["n"]) == ("m", "b", "participants_too_few", 1)


def test_the_cohort_gets_no_row_of_a_program():
    data = responses(*people(12))
    made = [domain_scores(data, FIVE), item_scores(data, FIVE), rater_scores(data, FIVE), data]
    for file in (FILE, cohort_file("named")):
        for table in [*made, find(domains(*people(6)), items(*people(6)), FIVE, Thresholds())]:
            shown = publish(table, "cohort", cohort_file=file)
            assert shown.table.empty and shown.audience == "cohort"
            assert shown.held_back[["code", "n"]].to_numpy().tolist() == [["single_programs", 1]]


def cohort(n):
    data = pd.concat(
        [responses(("leader", a), program=f"p{i}") for i, a in enumerate(["22222", "33333", "23332"][:n] * 4)][:n]
    )
    file = cohort_file(programs=[f"p{i}" for i in range(n)])
    shown = [publish(f(data, FIVE), "program", cohort_file=file) for f in (domain_scores, item_scores)]
    return shown, file


def test_bands_and_counts_over_programs():
    minimums = PrivacyMinimums()
    bands = {n: cohort_bands(cohort(n)[0][0], minimums) for n in (5, 6, 7, 8)}
    assert np.isnan(bands[5].table.loc[0, "median"]) and bands[6].table.loc[0, "median"] == 2.5
    assert np.isnan(bands[7].table.loc[0, "lower"])
    assert bands[8].table.loc[0, ["programs", "lower", "median", "upper"]].tolist() == [8, 2, 2.5, 3]
    assert bands[7].held_back[["code", "n"]].to_numpy().tolist() == [["programs_too_few", 7]]
    assert bands[8].audience == "cohort" and "program_id" not in bands[8].table

    shown, _ = cohort(5)
    states = cohort_states(find(*shown, FIVE, Thresholds())).table.iloc[0]
    assert states[["programs", "strength", "challenge", "building", "not_enough"]].tolist() == [5, 2, 2, 1, 0]
    shown, _ = cohort(4)
    states = cohort_states(find(*shown, FIVE, Thresholds()))
    assert states.table.loc[0, ["strength", "challenge", "building", "not_enough"]].isna().all()
    with pytest.raises(TypeError, match="published for 'program'"):
        cohort_bands(domains(*people(6), audience="desk"), minimums)
    with pytest.raises(TypeError, match="published for 'program'"):
        cohort_states(tables.FINDINGS.empty())


def test_every_code_is_explained():
    shown = [domains(*people(3)), items(*people(6)), publish(with_comments(3), "program", cohort_file=FILE)]
    assert {c for p in shown for c in p.held_back["code"]} <= set(CODES)
