"""Who answered two rounds: said where it can be told, never told from numbers of rows, never more than may be shown."""

import csv
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from made_demo import demo_program

import cqi_lib as cqi
from cqi_lib.capacity.changed_raters import changed_raters
from cqi_lib.capacity.of_program import growths_of
from cqi_lib.capacity.show.change import people_sentence
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.program.prepared import unpublished

DEMO = Path(__file__).parents[2] / "parameters" / "riverbend"


def answers(*rounds):
    rows = [("p", r, who, "leader" if who[0] == "L" else "staff") for r, people in rounds for who in people]
    return pd.DataFrame(rows, columns=["program_id", "round_id", "respondent_id", "role"])


@pytest.mark.parametrize(
    ("then", "now", "both", "strangers", "other_leader"),
    [
        (["L1", "a", "b"], ["L1", "a", "b"], 3, (0, 0), False),
        (["L1", "a", "b"], ["L2", "a", "c"], 1, (2, 2), True),
        (["L1", "a"], ["a", "b"], 1, (1, 1), False),
        (["L1", "a"], ["L2", "b", "c"], None, (0, 0), False),
        ([], ["L1"], None, (0, 0), False),
    ],
    ids=["the same", "another leader", "no leader now", "cannot be told", "not taken"],
)
def test_who_answered(then, now, both, strangers, other_leader):
    found = changed_raters(answers(("r1", then), ("r2", now)), "p", "r1", "r2")
    assert (found.before, found.after) == (len(then), len(now))
    assert (found.both, found.strangers, found.other_leader) == (both, strangers, other_leader)
    assert found.same == (set(then) == set(now))


def test_coaches_and_other_programs_are_nobody_here():
    rows = answers(("r1", ["L1", "a"]), ("r2", ["L1", "a"]))
    more = rows.assign(role="coach", respondent_id="k" + rows["round_id"])
    strangers = rows.assign(program_id="q", respondent_id="x" + rows["respondent_id"])
    assert changed_raters(pd.concat([rows, more, strangers]), "p", "r1", "r2").same


@pytest.mark.parametrize(
    ("program", "text"),
    [
        ("maple-street", "six this time; not all of them are the same people. Part of a change may come from who"),
        ("stepping-stones", "The same five people answered both times."),
        ("little-oaks", "The same person answered both times."),
    ],
)
def test_the_demo_says_who(program, text):
    assert text in people_sentence(demo_program(program))


def test_how_many_is_said_where_people_agreed_or_are_enough():
    program = demo_program("stepping-stones")
    frame = unpublished(program).responses
    new = frame["round_id"].eq("2025-fall") & frame["role"].eq("frontline")
    ids = frame["respondent_id"].where(~new, frame["respondent_id"] + "-new")
    other = replace(unpublished(program), responses=frame.assign(respondent_id=ids))
    opened = type(program)(program.cohort, program.records, program.round, other)
    assert "; two of them answered both times." in people_sentence(opened)
    maple = demo_program("maple-street")
    assert not re.search(r"(one|two|three|four|five) of them answered both", people_sentence(maple))


@pytest.fixture(scope="module")
def numbered(tmp_path_factory):
    """The demo with ids that only count the rows of each round's file, as many survey tools give them."""
    folder = Path(shutil.copytree(DEMO, tmp_path_factory.mktemp("numbered") / "numbered"))
    (folder / "responses" / "2025-fall.xlsx").unlink()
    rows = list(csv.reader((folder / "responses" / "2024-fall.csv").read_text("utf-8").splitlines()))
    item = rows[0].index("b3_1")
    for round_id, up in (("2024-fall", {}), ("2025-fall", {"1": "2", "2": "3", "3": "4"})):
        told = [[str(n), *row[1:]] for n, row in enumerate(rows[1:], start=1)]
        told = [[re.sub("^2024-", round_id[:5], up.get(c, c) if item <= k < item + 5 else c) for k, c in enumerate(row)] for row in told]  # fmt: skip
        with (folder / "responses" / f"{round_id}.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows([rows[0], *told])
    return folder


def test_numbers_of_rows_are_no_ids_of_people(numbered):
    cohort = load_cohort(numbered, only=())
    people = cohort.responses.drop_duplicates(["program_id", "round_id", "respondent_id"])
    ids = {r: set(part["respondent_id"]) for r, part in people.groupby("round_id", observed=True)}
    assert len(ids["2024-fall"]) == len(ids["2025-fall"]) > 60 and not ids["2024-fall"] & ids["2025-fall"]


@pytest.mark.slow
def test_then_people_are_not_paired_and_roles_are_said(numbered):
    program = cqi.open_program(numbered, "maple-street")
    assert not any(g.paired for g in growths_of(program).values())
    text = people_sentence(program)
    assert "among them one leader" in text and "Whether they are the same people cannot be told." in text
    said = re.sub(r"<[^>]+>", "", str(cqi.chosen_then_and_now(program).html))
    assert "Whether the same people answered both times cannot be told" in said
    assert "compared with their own" not in said
