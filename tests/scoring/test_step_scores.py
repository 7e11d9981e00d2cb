"""What stands for domains of few people, from answers to scores."""

import pandas as pd
import pytest
from made_answers import instrument, responses, row
from made_scores import domain_scores

STEPS = ["step_mean", "step_target", "step_low"]
THREE = instrument((3, 2))
ITEMS = list(THREE.items)
# Of the first two topics half are at 3 and half at 2, as three who left out the third: 15 answers. In the second
# domain five at 1 and one at 2: sums of 6 to 8.
SIX = [*[("staff", "33d11")] * 3, *[("staff", "22211")] * 2, ("staff", "22222")]


def scored(*people, program="p", named=frozenset(), aggregate="mean"):
    data = pd.concat([
        responses(*people, items=ITEMS, program=program),
        responses(*[("leader", "11144")] * 2, *[("staff", "44444")] * 5, items=ITEMS, program="other"),
    ])  # fmt: skip
    return domain_scores(data, THREE, named, aggregate)


def steps(table, group, domain="Z1", program="p"):
    return row(table, program_id=program, group=group, domain=domain)[STEPS].tolist()


def test_staff_are_told_in_steps_and_counts_never_exceed_the_answers():
    table = scored(*SIX)
    # half of fifteen each: 8 at the target, and not 8 low as well
    assert steps(table, "staff") == [2.5, 8, 7]
    assert steps(table, "staff", "Z2") == pytest.approx([7 / 6, 0, 12])
    assert steps(table, "everyone") == steps(table, "staff")
    assert steps(table, "staff", program="other") == pytest.approx([19 / 5, 15, 0])


def test_leaders_are_added_as_they_answered_and_are_told_themselves_without_steps():
    people = [("leader", "44d11"), ("coach", "11111"), *SIX]
    table = scored(*people)
    assert steps(table, "everyone") == pytest.approx([(6 * 2.5 + 4) / 7, 8 + 2, 7])
    assert steps(table, "everyone", "Z2") == pytest.approx([(7 + 1) / 7, 0, 12 + 2])
    assert steps(scored(*people, aggregate="role_balanced"), "everyone")[0] == pytest.approx((2.5 + 4) / 2)
    for group in ("leader", "coach"):
        assert pd.isna(steps(table, group)).all()
    silent = scored(("leader", "ddd11"), *SIX)
    assert steps(silent, "everyone") == [2.5, 8, 7] and steps(silent, "everyone", "Z2")[2] == 14


def test_where_enough_rated_each_topic_or_answered_openly_nothing_is_in_steps():
    assert scored(*SIX)[STEPS].notna().any(axis=None)
    eight = scored(*[("staff", "33333")] * 8)
    assert eight.loc[eight["program_id"].eq("p"), STEPS].isna().all(axis=None)
    open_ = scored(*SIX, named=frozenset({("p", "r")}))
    assert open_.loc[open_["program_id"].eq("p"), STEPS].isna().all(axis=None)
    assert open_.loc[open_["program_id"].eq("other") & open_["group"].eq("staff"), STEPS].notna().all(axis=None)
