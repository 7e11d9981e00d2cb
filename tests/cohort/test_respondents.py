"""Somebody who answered nothing is no respondent, and what was asked is what was put to a person."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from made_own import ITEMS, found, own_cohort, rows

import cqi_lib as cqi
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.answered import respondents
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.community.cohort_round import CohortRound
from cqi_lib.community.show.cohort import cohort_first, cohort_states
from cqi_lib.community.show.named import cohort_by_name
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.reading import read_round
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.desk import Desk
from cqi_lib.opening.open import open_cohort
from cqi_lib.opening.prepare import prepare_tables
from cqi_lib.program.prepared import unpublished
from cqi_lib.report.first_page import first_page
from cqi_lib.report.start import programs

NOON = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
SPRING = [
    {
        "id": "2026",
        "label": "Spring 2026",
        "date": "2026-03-02",
        "invited": {"harbor": {"leader": 1, "staff": 9}, "quay": {"leader": 1}},
    }
]


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(getattr(block, "html", block)))).strip()


def full(role="staff", program="harbor", sign="4"):
    return (program, role, sign * len(ITEMS))


def blank(role="staff", program="harbor"):
    return (program, role, "." * len(ITEMS))


@pytest.fixture
def opened_and_left(tmp_path):
    """Five people of Harbor answered, four only opened the survey; of Quay one person did, and left."""
    people = [full("leader"), *[full()] * 4, *[blank()] * 4, blank("leader", "quay")]
    return own_cohort(tmp_path / "own", {"2026.csv": rows(people)}, rounds=SPRING)


def test_who_answered_nothing_is_counted_nowhere(opened_and_left):
    cohort = load_cohort(opened_and_left)
    program = cqi.open_program(opened_and_left, "harbor")
    assert len(program.people) == 5 and repr(program).count("5 answered")
    text = plain(cqi.who_answered(program))
    assert text.startswith("5 of the 10 people invited answered: 1 leader and 4 staff."), text
    assert text.endswith("Leaders 1 1 Staff 9 4")
    whole = open_cohort(opened_and_left)
    assert len(whole.people) == 5
    assert whole.people["program_id"].nunique() == 1
    assert "One of two programs took the assessment; 5 people answered" in plain(cohort_first(whole)), plain(
        cohort_first(whole)
    )
    assert re.search(r"Quay quay 0 ", plain(programs(whole)))
    domain = unpublished(program).domain_scores.query("program_id == 'harbor' and group == 'staff'")
    assert set(domain["respondents"]) == {4} and set(domain["blank"]) == {0}
    assert found(cohort.problems, "no answer from Quay").program == "quay"


def test_a_program_that_is_withheld_is_not_one_that_did_not_answer(tmp_path):
    people = [full("leader"), *[full()] * 6]
    opened = open_cohort(own_cohort(tmp_path / "own", {"2026.csv": rows(people)}, rounds=SPRING))
    opened.prepared.told["bases"] = {"quay": {"2026": {"state": "withheld"}}}
    text = plain(cohort_first(opened))
    assert (
        "7 people in one of two programs answered. The answers of one more are being looked at again; the group’s numbers"
        in text
    )
    assert "took the assessment" not in text
    assert "Quay withheld not shown not shown none" in plain(cohort_by_name(opened)), plain(cohort_by_name(opened))


def test_of_a_round_that_goes_on_the_group_is_not_told_that_nobody_answered(tmp_path):
    opened = open_cohort(own_cohort(tmp_path / "own", {"2026.csv": rows([])}, rounds=SPRING))
    assert "no answers are on record for this round" in plain(cohort_first(opened))
    opened.prepared.told.update(bases={"quay": {"2026": {"state": "open", "now": 4}}}, interim=False)
    text = plain(cohort_first(opened))
    assert "Spring 2026 is still open: its results come when everybody has answered." in text, text
    assert "no answers are on record" not in text


def test_a_coach_alone_is_no_answer_of_the_program(tmp_path):
    people = [full("leader"), *[full()] * 6, full("coach", "quay")]
    folder = own_cohort(tmp_path / "own", {"2026.csv": rows(people)}, rounds=SPRING, as_of="2026-04-01")
    quay = cqi.open_program(folder, "quay")
    assert not quay.took("2026")
    assert cqi.next_retake(quay).empty, "it was never taken, so nothing is due"
    assert "Too few answers" not in plain(first_page(quay))
    assert cqi.answers_by_domain(quay).empty, "nothing of it was asked of the program's people"
    assert (
        plain(cohort_states(open_cohort(folder)))
        == "Of one of the programs it can be said where a domain stands; from five on, the group is shown."
    )


def test_a_group_that_waits_for_newer_answers_is_not_said_to_be_shown(tmp_path):
    """Five programs stand somewhere on their own pages; the group still rests on the four that were released before."""
    five = ("harbor", "quay", "pier", "dock", "slip")
    people = [full("staff", program) for program in five for _ in range(6)]
    folder = own_cohort(tmp_path / "own", {"2026.csv": rows(people)}, programs=five, rounds=SPRING, as_of="2026-04-01")
    cohort = load_cohort(folder)
    before = cohort.responses[cohort.responses["program_id"].ne("slip")]
    tables = prepare_tables(cohort.file, cohort.instruments, cohort.responses, cohort.as_of, before)
    text = plain(cohort_states(CohortRound(cohort, cohort.round(), tables)))
    assert text.startswith("The group is shown from five programs on. So far it rests on the answers of fewer"), text
    assert "can be said" in plain(
        cohort_states(
            open_cohort(
                own_cohort(
                    tmp_path / "four", {"2026.csv": rows(people[:24])}, programs=five, rounds=SPRING, as_of="2026-04-01"
                )
            )
        )
    )


def test_who_answered_nothing_does_not_lift_a_group_over_its_minimum(opened_and_left):
    """Four staff answered: they stay hidden, whoever else opened the survey."""
    program = cqi.open_program(opened_and_left, "harbor")
    shown = program.domains
    assert shown[shown["group"].eq("staff")].empty
    assert "Four staff are too few to show" in plain(cqi.who_answered(program))


def test_the_rows_without_an_answer_are_named(opened_and_left):
    problem = found(load_cohort(opened_and_left).problems, "no answer to any question")
    assert problem.severity == "warning" and "rows 7-11" in problem.where
    assert "not counted as respondents" in problem.mend


def test_a_comment_alone_is_kept_and_makes_no_respondent(tmp_path):
    people = rows([full("leader"), *[full()] * 9, blank()]).splitlines()
    people = [f"{line},d1_1_comment" if n == 0 else f"{line},{'no time' * (n == 11)}" for n, line in enumerate(people)]
    folder = own_cohort(tmp_path / "own", {"2026.csv": "\n".join(people) + "\n"}, programs=("harbor",))
    cohort = load_cohort(folder)
    assert len(respondents(cohort.responses)) == 10
    assert cohort.responses["comment"].dropna().tolist() == ["no time"]
    program = cqi.open_program(folder, "harbor")
    assert len(program.people) == 10
    # Nine staff answered: a tenth who only commented does not make a group of ten.
    assert program.comments.empty
    assert "row 12" in found(cohort.problems, "a comment and no answer").where


def test_the_index_counts_who_answered(opened_and_left):
    survey = scan_cohort(opened_and_left)
    assert {name: program.answered for name, program in survey.programs.items()} == {"harbor": {"2026": 5}, "quay": {}}


def test_topics_asked_are_those_that_were_put_to_people(tmp_path):
    """A survey of six of the eight statements: six were asked."""
    people = [full("leader"), *[full()] * 7]
    short = [(p, r, a[:6]) for p, r, a in people]
    folder = own_cohort(tmp_path / "own", {"2026.csv": rows(short, ITEMS[:6])}, programs=("harbor",))
    text = plain(cqi.answer_counts(cqi.open_program(folder, "harbor")))
    assert text.startswith("6 topics were asked: 48 answers, of which 48 are levels."), text


def tidy(people) -> str:
    lines = ["respondent_id,program,role,item,answer"]
    for who, program, role, answers in people:
        lines += [f"{who},{program},{role},{item},{answer}" for item, answer in answers.items()]
    return "\n".join(lines) + "\n"


def test_a_table_of_answers_holds_the_half_rule(tmp_path):
    """The leader gave one answer of four in a domain; a row that is missing is a blank."""
    staff = dict.fromkeys(ITEMS, "4")
    people = [("a1", "harbor", "leader", {"d1_1": "5"}), *((f"s{n}", "harbor", "staff", staff) for n in range(6))]
    people.append(("q1", "quay", "leader", {"d2_1": "3", "d2_2": "3"}))
    folder = own_cohort(tmp_path / "own", {"2026.csv": tidy(people)})
    scores = load_cohort(folder)
    harbor, quay = (
        unpublished(cqi.open_program(folder, key)).rater_scores.set_index(["respondent_id", "domain"])
        for key in ("harbor", "quay")
    )
    assert harbor.loc[("a1", "D1"), ["asked", "answered"]].tolist() == [4, 1]
    assert harbor.loc[("a1", "D1"), "level"] != harbor.loc[("a1", "D1"), "level"]
    assert harbor.loc[("a1", "D2"), "asked"] == 4
    # Quay was asked about one domain only: nothing says that the other was put to anybody there.
    assert ("q1", "D1") not in quay.index and quay.loc[("q1", "D2"), "level"] == 3
    assert not [p for p in scores.problems if p.severity == "error"]


@pytest.fixture
def online(tmp_path):
    folder = own_cohort(tmp_path / "own", {}, programs=("harbor",), rounds=SPRING)
    Desk.of(folder, "2026").open()
    return folder


def test_an_online_form_opened_and_left_is_asked_whole(online):
    """Ten people with one answer each have no level, and 70 blanks are counted."""
    with Store.open(place_of(online, "2026")) as store:
        for token in store.invite("2026", "harbor", "staff", at=NOON, number=10):
            store.save(store.form(token), {"d1_1": Given("4")}, at=NOON, asked=ITEMS)
        [empty] = store.invite("2026", "harbor", "staff", at=NOON)
        store.save(store.form(empty), {"d1_1": Given("")}, at=NOON, asked=ITEMS)
    program = cqi.open_program(online, "harbor")
    assert len(program.people) == 10
    staff = unpublished(program).domain_scores.query("group == 'staff'").set_index("domain")
    assert staff.loc["D1", ["respondents", "asked", "answered", "blank", "raters"]].tolist() == [10, 40, 10, 30, 0]
    assert staff["blank"].sum() == 70 and staff["mean"].isna().all()
    text = plain(cqi.answer_counts(program))
    # Nobody answered anything in the second domain: a count of it may not be shown.
    assert text.startswith(
        "Counted here are the answers that may be shown, to 4 topics: 40 answers, of which 10 are levels and 30 were"
    ), text


def test_what_was_asked_is_stored_with_the_answer(online):
    """The form was changed while the round ran: each person was asked what stood in the form then."""
    with Store.open(place_of(online, "2026")) as store:
        one, two = store.invite("2026", "harbor", "staff", at=NOON, number=2)
        store.save(store.form(one), {"d1_1": Given("4")}, at=NOON, asked=ITEMS[:6])
        store.save(store.form(two), {"d1_1": Given("4")}, at=NOON, asked=ITEMS)
        ids = [store.form(token).respondent_id for token in (one, two)]
    kept = [row[0] for row in read_round(place_of(online, "2026")).rows]
    assert [kept.count(who) for who in ids] == [6, 8]


def test_the_server_says_what_it_asked(tmp_path):
    import made_online
    from made_online import ROUND

    folder = made_online.make_cohort(tmp_path / "c", instrument="two.yml")
    with made_online.served(folder) as site:
        token = site.invite()
        page = f"/a/{token}/A1"
        answered = site.post(page, site.fields(page) | {"answer-a1_1": "3", "go": "next"})
        assert answered.status == 303
        items = [row[6] for row in read_round(site.store.place, ROUND).rows]
    assert items == list(load_instrument("two.yml", folder=folder).items)
