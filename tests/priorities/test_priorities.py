import math

from made_cohort import PAIR, load

from cqi_lib.cohort.records.priorities import Candidate, Hanlon, Pearl, Voting
from cqi_lib.priorities.votes import tally
from cqi_lib.priorities.weighing import gap_points, hanlon, impact_effort, lenses, weigh
from cqi_lib.tables import VOTES


def vote(person, domain, points=None, rank=None, turn=1, round_id=""):
    return {"program_id": "p", "round_id": round_id, "turn": turn, "person": person, "domain": domain,
            "points": points, "rank": rank, "source_row": 2}  # fmt: skip


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


def test_gap_points_by_hand():
    # A scale of four with the target at 3: half of the way down is the middle of the points.
    assert [gap_points(level, 3) for level in (4, 3, 2.5, 2, 1)] == [1, 1, 2, 3, 5]
    assert gap_points(3, 5) == 3 and gap_points(1, 1) == 1


def test_impact_and_effort_by_hand():
    weights = {"gap": 3, "importance": 3, "readiness": 2, "effort": 2, "equity": 2, "control": 1}
    weighed = weigh(load(PAIR).programs["alpha-house"].priorities.candidates, weights, "2024-fall")
    placed = impact_effort(weighed, weights).set_index("domain")
    # Gap, importance and equity with 3, 3 and 2 of 8.
    by_hand = {"B3": (3 * 5 + 3 * 5 + 2 * 4) / 8, "B1": (3 * 4 + 3 * 4 + 2 * 5) / 8, "C1": (3 * 4 + 3 * 2 + 2 * 2) / 8}
    assert all(math.isclose(placed.loc[d, "impact"], value) for d, value in by_hand.items())
    assert placed["effort"].to_dict() == {"B3": 3.0, "C1": 2.0, "B1": 4.0}
    assert placed["quadrant"].to_dict() == {"B3": "first", "C1": "spare", "B1": "big"}


def test_no_impact_without_effort_or_without_gains():
    one = [Candidate(domain="A", round="r", points={"gap": 2, "readiness": 4})]
    assert impact_effort(weigh(one, {"gap": 1, "readiness": 1}, "r"), {"gap": 1, "readiness": 1}).empty
    assert impact_effort(weigh(one, {"readiness": 1}, "r"), {"readiness": 1}).empty
    bare = [Candidate(domain="A", round="r", points={"gap": 2})]
    assert impact_effort(weigh(bare, {"gap": 1, "effort": 1}, "r"), {"gap": 1, "effort": 1}).empty


def rate(domain, a, b, c, **pearl):
    rated = Hanlon(size=a, seriousness=b, effectiveness=c, pearl=Pearl(**pearl))
    return Candidate(domain=domain, round="r", hanlon=rated)


def test_hanlon_by_hand():
    yes = dict.fromkeys(("propriety", "economics", "acceptability", "resources", "legality"), True)
    made = [
        rate("A", 8, 9, 5, **yes),  # (8 + 18) x 5 = 130
        rate("B", 6, 6, 9, **yes | {"legality": False}),  # (6 + 12) x 9 = 162, but not ours to do by law
        rate("C", 2, 10, 6, **yes | {"economics": None}),  # (2 + 20) x 6 = 132
        rate("D", 10, 10, None),
        Candidate(domain="E", round="r"),
        rate("F", 10, 10, 10).model_copy(update={"round": "other"}),
    ]
    rated = hanlon(made, "r")
    assert rated["domain"].tolist() == ["C", "A", "B", "D"]
    assert rated["score"].tolist()[:3] == [132, 130, 162] and math.isnan(rated["score"][3])
    assert rated["rank"].tolist()[:2] == [1, 2] and rated["rank"].isna().tolist() == [False, False, True, True]
    assert rated["screened"].tolist() == [(), (), ("legality",), ()]
    assert rated["unanswered"].tolist()[:2] == [("economics",), ()] and len(rated["unanswered"][3]) == 5
    assert hanlon([], "r").empty


def test_the_two_forms_of_hanlon_can_disagree():
    # (A + B) x C / 3 would put A first, 40 to 36.7; seriousness counted twice puts B first, 210 to 150.
    assert hanlon([rate("A", 9, 3, 10), rate("B", 1, 10, 10)], "r")["score"].tolist() == [210, 150]


def test_four_lenses_on_one_table():
    weighed = weigh(
        [Candidate(domain=d, round="r", points={"gap": p, "effort": e}) for d, p, e in
         (("A", 5, 2), ("B", 4, 2), ("C", 3, 2), ("D", 2, 5))],
        {"gap": 1, "effort": 1}, "r",
    )  # fmt: skip
    votes = [vote("x", "D", 3), vote("x", "A", 2), vote("y", "D", 1)]
    tallied = tally(VOTES.frame(votes), Voting(), "r", "r")
    seen = lenses(
        weighed,
        impact_effort(weighed, {"gap": 1, "effort": 1}),
        hanlon([rate("B", 5, 5, 5), rate("E", 9, 9, 9, legality=False)], "r"),
        tallied,
    )
    seen = seen.set_index("domain")
    assert seen.index.tolist() == ["A", "B", "C", "D", "E"]
    assert seen["firsts"].to_dict() == {"A": 2, "B": 2, "C": 1, "D": 1, "E": 0}
    assert set(seen["rankings"]) == {3}
    assert seen.loc["D", "votes"] == 4 and seen.loc["D", "votes_rank"] == 1 and seen.loc["D", "quadrant"] == "leave"
    assert seen.loc["E", "screened"] == ("legality",)


def test_without_a_weight_nothing_is_weighed_and_nothing_fails():
    """`check` calls it an error; a notebook that is opened all the same shows the rest."""
    one = Candidate(domain="B3", round="r", points={"gap": 5})
    weighed = weigh([one], {"gap": 0}, "r")
    assert weighed["domain"].tolist() == ["B3"] and weighed[["weighted", "rank"]].isna().all(axis=None)
