"""What of single comments, of votes and of counts of participants is shown, at the limits."""

import pandas as pd
import pytest
from made_answers import cohort_file

from cqi_lib.cohort.records.cohort_file import PrivacyMinimums
from cqi_lib.privacy import publish
from cqi_lib.privacy.people import confidential_comments, hidden_individuals, small_participant_groups
from cqi_lib.tables import RESPONSES, SERIES, TALLY

MINIMUMS = PrivacyMinimums()


def answer(n, comment=None, role="frontline", **more):
    return {"program_id": "p", "round_id": "r", "respondent_id": f"{role}{n}", "role": role, "item": "z1_1", "answer": "3",
            "level": 3.0, "comment": comment, "submitted_at": "2025-01-01"} | more  # fmt: skip


def comments(*rows):
    shown, [held] = confidential_comments(RESPONSES.frame(list(rows)), MINIMUMS)
    return shown, held[["table", "group", "code", "n"]].to_numpy().tolist()


def held(n):
    return [["responses", "everyone", "comments_too_few", n]]


@pytest.mark.parametrize(("n", "told"), [(9, []), (10, ["a0", "a1"])])
def test_comments_of_a_group_are_shown_from_ten_people_in_it(n, told):
    """Roles of staff are one group; a leader, a coach, and who only wrote are no part of it."""
    staff = [answer(k, role="frontline" if k % 2 else "supervisor") for k in range(n)]
    staff[3]["comment"], staff[4]["comment"] = "a1", "a0"
    others = [answer(0, "boss", role="leader"), answer(0, "coach", role="coach")]
    only_wrote = answer(99, "  ", level=None, answer=".", missing_reason="blank")
    shown, away = comments(*staff, *others, only_wrote)
    assert shown["comment"].tolist() == told and set(shown["role"]) <= {"staff"}
    assert away == held(2 if told else 4)
    assert shown.drop(columns=["program_id", "round_id", "item", "role", "comment"]).isna().all(axis=None)


def test_what_was_marked_as_shareable_is_shown_of_fewer():
    shown, away = comments(answer(1, "yes", shareable=True), answer(2, "no", shareable=False), answer(3, "not said"))
    assert shown["comment"].tolist() == ["yes"] and away == held(2)
    written = answer(1, "only this", level=None, answer=".", missing_reason="blank")
    assert comments(written)[1] == held(1)


def test_people_of_hidden_rows_are_counted_once():
    rows = pd.DataFrame([answer(1), answer(1, item="z1_2"), answer(2)])
    [away] = hidden_individuals(rows, "rater_scores")
    assert away[["table", "group", "code", "n"]].to_numpy().tolist() == [["rater_scores", "everyone", "individuals", 2]]


def groups(*rows):
    """Give the groups of which something is shown; each row is (group, value, numerator, denominator)."""
    names = ("group", "value", "numerator", "denominator")
    made = [dict(zip(names, r, strict=True), program_id="p", measure="m", date="2025-01-01") for r in rows]
    made += [made[-1] | {"date": "2025-02-01", "value": 0.5, "numerator": 500, "denominator": 1000, "group": "later"}]
    shown, away = small_participant_groups(SERIES.frame(made), MINIMUMS)
    told = shown.loc[shown["value"].notna(), "group"].fillna("").tolist()
    assert told.pop() == "later" and sum(int(one["n"].sum()) for one in away) == len(rows) - len(told)
    assert shown.loc[shown["value"].isna(), ["numerator", "denominator"]].isna().all(axis=None)
    return told


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ((0.2, 10, 50), False),
        ((0.22, 11, 50), True),
        ((0.78, 39, 50), True),
        ((0.8, 40, 50), False),  # ten without it
        ((0.02, 1, 50), False),
        ((0.0, 0, 50), True),
        ((0.5, 5, 10), False),
        ((10.0, None, None), False),  # a whole number may be a count of people
        ((11.0, None, None), True),
        ((0.0, None, None), True),
        ((10.5, None, None), True),
        ((5.0, None, 50), True),  # a value of fifty
        ((5.0, 50, None), True),
    ],
)
def test_a_count_of_one_to_ten_participants_is_not_told_of_a_group(row, shown):
    assert groups(("a", *row), ("b", 0.5, 500, 1000)) == (["a", "b"] if shown else ["b"])
    assert groups(("", *row), ("b", 0.5, 500, 1000)) == ["", "b"], "only of a group"


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        # the smallest goes with it, until what is left over is no such count
        ([("", 0.5, 65, 130), ("a", 0.5, 40, 80), ("b", 0.5, 20, 40), ("c", 0.5, 5, 10)], ["", "a"]),
        ([("", 0.5, 65, 130), ("c", 0.5, 5, 10), ("b", 0.5, 20, 40), ("a", 0.5, 40, 80)], ["", "a"]),
        ([("a", 0.5, 40, 80), ("b", 0.5, 20, 40), ("c", 0.5, 5, 10)], ["a", "b"]),
        # two and three are five
        ([("", 0.3, 45, 150), ("a", 0.1, 2, 20), ("b", 0.1, 3, 30), ("c", 0.4, 40, 100)], [""]),
        # five and six are eleven
        ([("", 0.3, 51, 150), ("a", 0.1, 5, 50), ("b", 0.1, 6, 50), ("c", 0.4, 40, 100)], ["", "c"]),
        # nobody hides nobody
        ([("", 20, None, None), ("a", 5, None, None), ("b", 15, None, None), ("z", 0, None, None)], ["", "z"]),
    ],
)
def test_a_hidden_group_cannot_be_worked_out_from_the_whole(rows, shown):
    assert groups(*rows) == shown


def vote(turn, domain, points, voters, **more):
    return {
        "program_id": "p",
        "round_id": "r",
        "turn": turn,
        "domain": domain,
        "points": points,
        "place": 1,
        "voters": voters,
    } | more


def test_sums_of_a_vote_from_five_voters():
    got = publish(
        TALLY.frame([vote(1, "A", 9, 4), vote(1, "B", 3, 4), vote(2, "A", 7, 5), vote(3, "A", 7, 3)]),
        "program",
        cohort_file=cohort_file(),
    )
    told = got.table.sort_values("turn")
    assert told["turn"].tolist() == [1, 2, 3] and told["voters"].tolist() == [4, 5, 3]
    assert (
        told["domain"].isna().tolist()
        == told["points"].isna().tolist()
        == told["place"].isna().tolist()
        == [True, False, True]
    )
    assert got.held_back[["table", "group", "code", "n"]].to_numpy().tolist() == [
        ["tally", "everyone", "voters_too_few", 4]
    ]


@pytest.mark.parametrize(("spanish", "told"), [(9, ["e"]), (10, ["e", "s"])])
def test_a_comment_needs_ten_people_within_its_language(spanish, told):
    """Twelve others do not hide who writes Spanish; tags of one language are one, whoever only wrote is nobody."""
    english = [answer(k, language="en" if k % 2 else "en-GB") for k in range(12)]
    others = [answer(k, role="supervisor", language="es" if k % 2 else "es-MX") for k in range(spanish)]
    others += [answer(99, "  ", role="other", language="es", level=None, answer=".", missing_reason="blank")]
    english[0]["comment"], others[0]["comment"] = "e", "s"
    shown, away = comments(*english, *others)
    assert shown["comment"].tolist() == told and shown["language"].isna().all()
    assert away == (held(1) if spanish < 10 else [])


def test_a_mark_lets_a_comment_through_in_every_language():
    rows = [answer(k, language="en") for k in range(12)] + [answer(20, "sí", language="es", shareable=True)]
    assert comments(*rows)[0]["comment"].tolist() == ["sí"]


def test_whose_language_is_not_known_is_counted_apart_only_where_others_said_theirs():
    """Nine without a language beside one with: neither group has ten. Nobody said theirs: as ever."""
    rows = [answer(k, "x" if not k else None) for k in range(9)]
    assert comments(*rows, answer(9, "y", language="es"))[1] == held(2)
    assert comments(*rows, answer(9, "y"))[0]["comment"].tolist() == ["x", "y"]


@pytest.mark.parametrize("privacy", ["named", "confidential"])
def test_a_language_is_published_for_the_desk_alone(privacy):
    rows = RESPONSES.frame([answer(k, "words", language="es") for k in range(10)])
    file = cohort_file(privacy)
    assert publish(rows, "program", cohort_file=file).table["language"].isna().all()
    assert publish(rows, "cohort", cohort_file=file).table.empty
    assert len(publish(rows, "program", cohort_file=file).table) == 10
    assert publish(rows, "desk", cohort_file=file).table["language"].eq("es").all()
