from made_cohort import ALPHA, PAIR, edit, load, pair
from test_priorities import vote

from cqi_lib.cohort.records.priorities import Voting
from cqi_lib.priorities.votes import last_turn, tally, vote_flaws
from cqi_lib.privacy import publish
from cqi_lib.tables import TALLY, VOTES


def count(votes, round_id="r", newest="r", **rule):
    return tally(VOTES.frame(votes), Voting(**rule), round_id, newest)


def test_dots_are_added():
    votes = load(PAIR).programs["alpha-house"].votes
    counted = tally(votes, Voting(), "2025-fall", "2025-fall")
    TALLY.check(counted)
    assert counted[["domain", "points", "place", "voters"]].values.tolist() == [
        ["B3", 7.0, 1, 3], ["B1", 3.0, 2, 3], ["C1", 2.0, 3, 3],
    ]  # fmt: skip
    assert count([]).empty


def test_the_last_of_several_turns_counts():
    votes = [
        vote("x", "A", 3),
        vote("y", "B", 4),
        vote("y", "C", 1),
        vote("x", "A", 2, turn=2),
        vote("y", "B", 2, turn=2),
    ]
    counted = count(votes)
    assert counted["turn"].tolist() == [1, 1, 1, 2, 2]
    assert last_turn(counted)[["domain", "points", "place"]].values.tolist() == [["A", 2.0, 1], ["B", 2.0, 1]]


def test_a_nominal_group_by_hand():
    # Sums of places: A 1 + 2 + 1 = 4, B 2 + 1 + 3 = 6, C 3 + 3 + 2 = 8; as points with m = 3: 3 x 4 less the sum.
    places = {"x": "ABC", "y": "BAC", "z": "ACB"}
    votes = [vote(p, d, rank=n + 1) for p, order in places.items() for n, d in enumerate(order)]
    counted = count(votes, method="rank")
    assert counted[["domain", "points", "place"]].values.tolist() == [["A", 8.0, 1], ["B", 6.0, 2], ["C", 4.0, 3]]


def test_a_place_beyond_the_domains_is_worth_nothing():
    assert count([vote("x", "A", rank=1), vote("x", "B", rank=9)], method="rank")["points"].tolist() == [2.0, 0.0]


def test_votes_belong_to_a_round():
    votes = [vote("x", "A", 1), vote("x", "B", 2, round_id="old")]
    assert count(votes)["domain"].tolist() == ["A"]
    assert count(votes, "old")["domain"].tolist() == ["B"]
    assert count(votes, "old", "old")["domain"].tolist() == ["B", "A"]


def test_votes_that_break_the_rule():
    hundred = [vote("x", "A", 60), vote("x", "B", 40), vote("y", "A", 90)]
    [flaw] = vote_flaws(VOTES.frame(hundred), Voting(method="hundred"))
    assert flaw[0] == "hundred" and "90 points" in flaw[2]
    dots = [vote("x", "A", 3), vote("x", "B", 3), vote("x", "A", 3, turn=2), vote("y", "A", 5)]
    [flaw] = vote_flaws(VOTES.frame(dots), Voting(dots=5))
    assert flaw[0] == "dots" and "6 dots" in flaw[2]
    ranks = [vote("x", "A", rank=1), vote("x", "B", rank=1), vote("y", "A", rank=1), vote("y", "B", points=2)]
    assert [flaw[0] for flaw in vote_flaws(VOTES.frame(ranks), Voting(method="rank"))] == ["no_rank", "rank"]
    assert vote_flaws(VOTES.frame(hundred), Voting()) == []


def test_problems_name_the_row_and_not_the_person(tmp_path):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/votes.csv", "person,domain,points", "person,domain,points,round")
    path = folder / ALPHA / "votes.csv"
    rows = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([rows[0], rows[1] + ",2025-fal", *(row + "," for row in rows[2:])]) + "\n", "utf-8")
    text = (folder / ALPHA / "priorities.yml").read_text("utf-8")
    (folder / ALPHA / "priorities.yml").write_text("voting: {method: dots, dots: 2}\n" + text, "utf-8")
    found = [p for p in load(folder).problems if "votes.csv" in p.where]
    assert "Did you mean '2025-fall'?" in found[0].mend and "row 2, round" in found[0].where
    assert all(p.severity == "warning" and "dots" in p.found for p in found[1:]) and len(found) > 1
    people = {row.split(",")[0] for row in rows[1:]}
    assert not any(person in str(p) for p in found for person in people)


def test_the_sums_of_a_few_people_stay_at_the_desk():
    file = load(PAIR).file
    few = count([vote(p, "A", 2) for p in "abcd"] + [vote("a", "B", 1)])
    shown = publish(few, "program", cohort_file=file)
    assert len(shown.table) == 1 and shown.table["voters"].tolist() == [4]
    assert shown.table[["domain", "points", "place"]].isna().all(axis=None)
    assert shown.held_back[["code", "n"]].values.tolist() == [["voters_too_few", 4]]
    assert publish(few, "desk", cohort_file=file).table["points"].tolist() == [8.0, 1.0]
    enough = publish(count([vote(p, "A", 2) for p in "abcde"]), "program", cohort_file=file)
    assert enough.table["points"].tolist() == [10.0] and enough.held_back.empty
    assert publish(enough, "cohort", cohort_file=file).table.empty
