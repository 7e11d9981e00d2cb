import math

from made_cohort import PAIR, load

from cqi_lib.priorities import count_votes, weigh
from cqi_lib.records.priorities import Candidate
from cqi_lib.tables import VOTES


def test_weighing_by_hand():
    cohort = load(PAIR)
    candidates = cohort.programs["alpha-house"].priorities.candidates
    weighed = weigh(candidates, cohort.file.criteria, "2024-fall")
    assert weighed["domain"].tolist() == ["B3", "B1", "C1"]
    # gap 3, importance 3, readiness 2, effort 2 (6 less the points), equity 2, control 1; the sum is 13.
    by_hand = [
        (3 * 5 + 3 * 5 + 2 * 4 + 2 * (6 - 3) + 2 * 4 + 3) / 13,
        (3 * 4 + 3 * 2 + 2 * 4 + 2 * (6 - 2) + 2 * 2 + 5) / 13,
        (3 * 4 + 3 * 4 + 2 * 2 + 2 * (6 - 4) + 2 * 5 + 2) / 13,
    ]
    assert all(math.isclose(a, b) for a, b in zip(weighed["weighted"], sorted(by_hand, reverse=True), strict=True))
    assert weighed["rank"].tolist() == [1, 2, 3] and weighed.columns.tolist() == [
        "domain", "gap", "importance", "readiness", "effort", "equity", "control", "weighted", "rank",
    ]  # fmt: skip
    assert weighed.loc[0, "effort"] == 3


def test_missing_points_ties_and_weights_of_zero():
    made = [
        Candidate(domain="A", round="r", points={"x": 2}),
        Candidate(domain="B", round="r", points={"x": 3, "y": 3}),
        Candidate(domain="C", round="r", points={"x": 1, "y": 5}),
        Candidate(domain="D", round="other", points={"x": 5, "y": 5}),
    ]
    weighed = weigh(made, {"x": 1, "y": 1, "z": 0}, "r")
    assert weighed["domain"].tolist() == ["B", "C", "A"]
    assert weighed["rank"].tolist()[:2] == [1, 1] and weighed["rank"].isna().tolist() == [False, False, True]
    none = weigh([], {"x": 1}, "r")
    assert none.empty and none.columns.tolist() == ["domain", "x", "weighted", "rank"]


def test_votes():
    counted = count_votes(load(PAIR).programs["alpha-house"].votes)
    assert counted.values.tolist() == [["B3", 7.0, 3], ["B1", 3.0, 2], ["C1", 2.0, 1]]
    assert count_votes(VOTES.empty()).empty
