"""What all programs see of all programs: limits from both sides, on the smallest tables that reach them."""

import numpy as np
import pandas as pd
import pytest

from cqi_lib.cohort.records.cohort_file import PrivacyMinimums
from cqi_lib.privacy import cohort_bands, cohort_movement, cohort_states
from cqi_lib.privacy.aggregates import to_quarter
from cqi_lib.privacy.published import make, marked
from cqi_lib.tables import CHANGES, DOMAIN_SCORES, FINDINGS

MINIMUMS = PrivacyMinimums()


def test_to_a_quarter():
    assert [to_quarter(v) for v in (2.0, 2.12, 2.125, 2.37, 2.375)] == [2, 2, 2.25, 2.25, 2.5]


def levels(values, round_id="r"):
    """Give domain scores published for `program`, one program for each level."""
    rows = {"program_id": [f"p{n}" for n in range(len(values))], "round_id": round_id, "area": "Z", "domain": "Z1"}
    frame = DOMAIN_SCORES.frame({**rows, "group": "everyone", "basis": "everyone", "mean": values, "levels_k": 4})
    return make("domain_scores", "program", frame, [])


@pytest.mark.parametrize(
    ("n", "median", "quartiles"), [(5, False, False), (6, True, False), (7, True, False), (8, True, True)]
)
def test_a_middle_from_six_programs_and_quartiles_from_eight(n, median, quartiles):
    made = cohort_bands(levels([1.0 + 0.4 * i for i in range(n)]), MINIMUMS)
    got, held = made.table.iloc[0], made.held_back
    assert got["programs"] == n and (pd.notna(got["median"]), pd.notna(got["lower"])) == (median, quartiles)
    assert held["n"].tolist() == ([] if quartiles else [n])
    if quartiles:  # 1.0 to 3.8: quartiles 1.7 and 3.1, middle 2.4
        assert got[["lower", "median", "upper"]].tolist() == [1.75, 2.5, 3.0]


def test_bands_leave_out_who_has_no_level_and_other_minimums_hold():
    made = cohort_bands(levels([2.0] * 5 + [np.nan]), MINIMUMS).table.iloc[0]
    assert made["programs"] == 5 and pd.isna(made["median"])
    wide = PrivacyMinimums(benchmark_median=8)
    assert pd.isna(cohort_bands(levels([2.0] * 8), wide).table.iloc[0]["lower"]), "a quartile never before the middle"
    assert cohort_bands(levels([2.0] * 9), wide).table.iloc[0]["lower"] == 2


@pytest.mark.parametrize("n", [4, 5])
def test_states_are_counted_from_five_programs(n):
    rows = {
        "program_id": [f"p{i}" for i in range(n)],
        "round_id": "r",
        "area": "Z",
        "domain": "Z1",
        "state": "strength",
    }
    found = FINDINGS.frame(rows)
    found.loc[0, ["state", "conversation"]] = ["challenge", True]
    made = cohort_states(marked(found, "program"))
    got = made.table.iloc[0]
    told = [got[s] for s in ("strength", "challenge", "building", "not_enough", "conversation")]
    assert got["programs"] == n and (told == [4, 1, 0, 0, 1] if n == 5 else pd.isna(told).all())
    assert len(made.held_back) == (n < 5)
    with pytest.raises(TypeError, match="findings made from scores published for 'program'"):
        cohort_states(marked(found, "desk"))


def moved(changes, domains=("Z1",)):
    rows = [
        {"program_id": f"p{n}", "domain": d, "before": 2.0, "after": 2.0 + change, "change": change}
        for d in domains
        for n, change in enumerate(changes)
    ]
    frame = CHANGES.frame(pd.DataFrame(rows).assign(from_round="a", to_round="b"))
    return cohort_movement(marked(frame, "program"), dict.fromkeys(domains, "Z"), MINIMUMS)


def test_movement_from_six_programs_and_a_size_only_where_changes_differ():
    got = moved([0.5] * 5)
    assert got.table["change"].isna().all() and got.held_back["n"].tolist() == [5]
    same = moved([0.5] * 6).table.iloc[0]
    assert same["change"] == 0.5 and pd.isna(same["d_z"]) and same["p"] == round(2 / 64, 4)
    other = moved([0.5, 0.5, 0.5, 1, 1, 1]).table.iloc[0]
    assert (other["change"], other["d_z"]) == (0.8, round(0.75 / np.std([0.5] * 3 + [1] * 3, ddof=1), 1))
    none = moved([0.1, -0.11] * 3).table.iloc[0]
    assert str(none["change"]) == str(none["d_z"]) == "0.0", "no minus before a nought"


def test_movement_of_all_domains_together_stands_where_there_are_several():
    assert moved([0.5] * 6).table["domain"].notna().all()
    got = moved([0.5] * 6, ("Z1", "Z2")).table
    assert got["domain"].isna().tolist() == [False, False, True] and got["p_holm"].tolist()[0] == round(3 * 2 / 64, 4)


def test_programs_are_compared_over_all_domains_together_from_half_of_them():
    """Six programs with both domains, and one with one of two: half is enough; one of three is not."""
    rows = [
        {"program_id": f"p{n}", "domain": d, "before": 2.0, "after": 2.5, "change": 0.5}
        for d in ("Z1", "Z2")
        for n in range(5)
    ]
    one = {"program_id": "p5", "domain": "Z1", "before": 2.0, "after": 3.0, "change": 1.0}
    for extra, programs in (
        ([], 6),
        ([{"program_id": "p0", "domain": "Z3", "before": 1.0, "after": 1.5, "change": 0.5}], 5),
    ):
        frame = CHANGES.frame(pd.DataFrame([*rows, one, *extra]).assign(from_round="a", to_round="b"))
        got = cohort_movement(marked(frame, "program"), {"Z1": "Z"}, MINIMUMS).table
        together = got[got["domain"].isna()].iloc[0]
        assert together["programs"] == programs
        # (5 x 0.5 + 1) / 6 = 0.58 in levels, told in tenths
        assert together["change"] == 0.6 if programs == 6 else pd.isna(together["change"])
    frame = CHANGES.frame(pd.DataFrame([*rows, one]).assign(from_round="a", to_round="b"))
    assert cohort_movement(marked(frame, "program"), {}, MINIMUMS, one_scale=False).table["domain"].notna().all()
    with pytest.raises(TypeError, match="changes made from scores published for 'program'"):
        cohort_movement(marked(frame, "desk"), {}, MINIMUMS)


def test_findings_are_taken_as_they_were_made_or_published():
    found = FINDINGS.frame(
        {"program_id": [*"abcde"], "round_id": "r", "area": "Z", "domain": "Z1", "state": "building"}
    )
    for given in (marked(found, "program"), make("findings", "program", found, [])):
        assert cohort_states(given).table["building"].tolist() == [5]
    for refused in (FINDINGS.empty(), [found], make("findings", "desk", found, [])):
        with pytest.raises(TypeError, match="made from scores published for 'program'"):
            cohort_states(refused)


def test_rounds_and_domains_stand_in_the_order_in_which_they_come():
    order = [("s", "Z2"), ("s", "Z1"), ("r", "Z2"), ("r", "Z1")]
    rows = pd.DataFrame(
        [{"program_id": f"p{n}", "round_id": r, "area": "Z", "domain": d} for r, d in order for n in range(8)]
    )
    scores = DOMAIN_SCORES.frame(rows.assign(group="everyone", basis="everyone", mean=2.0))
    found = FINDINGS.frame(rows.assign(state="building"))
    moves = rows.assign(from_round="old", to_round=rows["round_id"], before=2.0, after=2.5, change=0.5)
    moves.loc[moves["to_round"].eq("s"), "from_round"] = "zero"
    for made in (
        cohort_bands(make("domain_scores", "program", scores, []), MINIMUMS),
        cohort_states(marked(found, "program")),
    ):
        assert [*zip(made.table["round_id"], made.table["domain"], strict=True)] == order
    made = cohort_movement(marked(CHANGES.frame(moves), "program"), {}, MINIMUMS, one_scale=False).table
    assert [*zip(made["to_round"], made["domain"], strict=True)] == order
