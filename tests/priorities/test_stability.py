import numpy as np
import pandas as pd
import pytest
from made_cohort import PAIR, load
from scipy.stats import beta

from cqi_lib.cohort.records.priorities import Candidate
from cqi_lib.priorities.stability import DRAWS, leave_one_out, stability
from cqi_lib.priorities.weighing import gap_points, weigh
from cqi_lib.privacy import publish
from cqi_lib.tables import RATER_SCORES


def weighed(weights, **domains):
    made = [Candidate(domain=d, round="r", points=dict(zip(weights, p, strict=True))) for d, p in domains.items()]
    return weigh(made, weights, "r")


def shares(weights, shifts=None, **domains):
    return stability(weighed(weights, **domains), weights, shifts).set_index("domain")


@pytest.mark.parametrize("first", [0.5, 0.6, 0.7])
def test_against_the_beta_distribution(first):
    # With two criteria a draw of Dirichlet(20 w) is one of Beta(20 w, 20 (1 - w)). A and B are always first; C is
    # before D when the first weight is more than a half.
    weights = {"x": first, "y": 1 - first}
    found = shares(weights, A=(5, 5), B=(5, 5), C=(4, 2), D=(2, 4))
    exact = 1 - beta.cdf(0.5, 20 * first, 20 * (1 - first))
    error = 3.5 * np.sqrt(exact * (1 - exact) / DRAWS)
    assert found.loc["C", "share"] == pytest.approx(exact, abs=error)
    assert found.loc["C", "share"] + found.loc["D", "share"] == pytest.approx(1)
    assert found.loc["A", "share"] == found.loc["B", "share"] == 1
    assert set(found["runs"]) == {DRAWS}


def test_the_words():
    found = shares({"x": 0.6, "y": 0.4}, A=(5, 5), B=(5, 5), C=(4, 2), D=(2, 4))
    # 1 - BetaCDF(0.5; 12, 8) = 0.82
    assert found["word"].to_dict() == {"A": "firm", "B": "firm", "C": "firm", "D": "open"}
    found = shares({"x": 0.55, "y": 0.45}, A=(5, 5), B=(5, 5), C=(4, 2), D=(2, 4))
    assert found.loc["C", "word"] == "close call" and found.loc["C", "share"] == pytest.approx(0.675, abs=0.05)


def test_effort_counts_the_other_way_round():
    found = shares({"gap": 1, "effort": 1}, A=(5, 1), B=(5, 1), C=(3, 1), D=(3, 5))
    assert found["share"].to_dict() == {"A": 1, "B": 1, "C": 1, "D": 0}
    assert found.loc["D", ["low", "middle", "high"]].tolist() == [4, 4, 4]


def test_ties_at_the_edge_are_all_first():
    found = shares({"x": 1, "y": 1}, A=(5, 5), B=(5, 5), C=(3, 3), D=(3, 3))
    assert found["share"].tolist() == [1, 1, 1, 1] and found["high"].tolist() == [1, 1, 3, 3]


def test_the_same_seed_gives_the_same_shares():
    weights = {"x": 0.5, "y": 0.5}
    made = weighed(weights, A=(5, 5), B=(5, 5), C=(4, 2), D=(2, 4))
    pd.testing.assert_frame_equal(stability(made, weights), stability(made, weights))
    assert not stability(made, weights).equals(stability(made, weights, seed=1))


def test_nothing_to_say_with_three_domains_or_missing_points():
    weights = {"x": 1, "y": 1}
    assert stability(weighed(weights, A=(5, 5), B=(4, 4), C=(3, 3)), weights).empty
    made = [Candidate(domain=d, round="r", points={"x": 3, "y": 3}) for d in "ABC"]
    made.append(Candidate(domain="D", round="r", points={"x": 3}))
    assert stability(weigh(made, weights, "r"), weights).empty


def scores(levels, domain="C1", program="alpha-house", round_id="2024-fall"):
    """One row per rater."""
    rows = [
        {"program_id": program, "round_id": round_id, "respondent_id": f"r{k}", "role": "frontline", "domain": domain,
         "level": level}
        for k, level in enumerate(levels)
    ]  # fmt: skip
    return RATER_SCORES.frame(rows)


def test_leaving_one_out_by_hand():
    cohort = load(PAIR)
    made = weigh([Candidate(domain="C1", round="2024-fall", points={"gap": 3})], {"gap": 1}, "2024-fall")
    table = scores([1.0, 2.0, 3.0])
    shown = publish(table, "desk", cohort_file=cohort.file)
    # All together 2.0, that is 3 points; without the first 2.5 (2 points), the second 2.0 (3), the third 1.5 (4).
    assert leave_one_out(shown, made, cohort.instrument, "2024-fall").ravel().tolist() == [-1.0, 0.0, 1.0]
    assert (
        leave_one_out(publish(scores([2.0]), "desk", cohort_file=cohort.file), made, cohort.instrument, "2024-fall")
        is None
    )


def test_where_roles_count_alike_one_person_is_left_out_of_the_mean_of_the_roles():
    cohort = load(PAIR)
    made = weigh([Candidate(domain="C1", round="2024-fall", points={"gap": 3})], {"gap": 1}, "2024-fall")
    table = scores([3.0, 1.0, 2.0, 1.0]).assign(role=["leader", "staff", "frontline", "frontline"])
    shown = publish(table, "desk", cohort_file=cohort.file)
    # Leader and the others: (3 + 4/3) / 2; without the leader 4/3, without one of the others (3 + 3/2) / 2 or (3 + 1) / 2.
    levels = [4 / 3, (3 + 1.5) / 2, (3 + 1) / 2, (3 + 1.5) / 2]
    whole = gap_points((3 + 4 / 3) / 2, 3.0)
    found = leave_one_out(shown, made, cohort.instrument, "2024-fall", balanced=False)
    assert found.ravel().tolist() == pytest.approx([gap_points(x, 3.0) - whole for x in levels])
    # Every role for itself: (3 + 1 + 3/2) / 3; without the only one of a role that role is gone.
    levels = [(1 + 1.5) / 2, (3 + 1.5) / 2, (3 + 1 + 1) / 3, (3 + 1 + 2) / 3]
    whole = gap_points(5.5 / 3, 3.0)
    found = leave_one_out(shown, made, cohort.instrument, "2024-fall", balanced=True)
    assert found.ravel().tolist() == pytest.approx([gap_points(x, 3.0) - whole for x in levels])


def test_one_person_can_decide_a_close_call():
    # D is behind C by a little; without the second rater its gap is larger and it comes before C every time.
    weights = {"gap": 1}
    made = weighed(weights, A=(5,), B=(4.5,), C=(3.2,), D=(3,))
    shifts = np.array([[0, 0, 0, 0], [0, 0, 0, 1.0]])
    found = stability(made, weights, shifts).set_index("domain")
    assert found["share"].to_dict() == {"A": 1, "B": 1, "C": 0.5, "D": 0.5}
    assert set(found["runs"]) == {2 * DRAWS}


def test_points_stay_on_their_scale():
    made = weighed({"gap": 1}, A=(5,), B=(5,), C=(5,), D=(4.5,))
    found = stability(made, {"gap": 1}, np.array([[0.0, 0, 0, 3.0], [-9.0, 0, 0, 0]]))
    # Five points are the most: D ties with the others without the first rater, and is third without the second.
    assert found["share"].tolist() == [0.5, 1, 1, 1]


def test_in_a_confidential_round_nobody_is_left_out_for_the_program():
    cohort = load(PAIR)
    assert cohort.file.rounds[0].privacy_for("alpha-house") == "confidential"
    shown = publish(scores([1.0, 2.0, 3.0]), "program", cohort_file=cohort.file)
    made = weigh([Candidate(domain="C1", round="2024-fall", points={"gap": 3})], {"gap": 1}, "2024-fall")
    assert leave_one_out(shown, made, cohort.instrument, "2024-fall") is None
    with pytest.raises(TypeError):
        leave_one_out(scores([1.0, 2.0]), made, cohort.instrument, "2024-fall")


def test_one_criterion_alone_that_is_reversed():
    effort = dict(zip("ABCDE", (2, 2, 3, 4, 5), strict=True))
    five = [Candidate(domain=d, round="r", points={"effort": e}) for d, e in effort.items()]
    firm = stability(weigh(five, {"gap": 0, "effort": 2}, "r"), {"gap": 0, "effort": 2})
    assert firm[["domain", "share"]].to_numpy().tolist() == [["A", 1], ["B", 1], ["C", 1], ["D", 0], ["E", 0]]
