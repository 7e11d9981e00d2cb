"""The cohort's page: who is named and who is not, what is counted, how movement and the agenda are said."""

import datetime as dt
import re
from dataclasses import replace

import pandas as pd
import pytest
from made_demo import demo_cohort

from cqi_lib.cohort.records.cohort_file import CohortFile, RoundEntry
from cqi_lib.community.cohort_round import CohortRound
from cqi_lib.community.show.change import cohort_movement_since
from cqi_lib.community.show.cohort import _most, cohort_cycles, current_priorities
from cqi_lib.community.show.fidelity import cohort_fidelity
from cqi_lib.community.show.learning import change_ideas, cohort_matches
from cqi_lib.community.show.meeting import meeting_agenda
from cqi_lib.community.standing import Standing
from cqi_lib.privacy import shared_ideas, shared_names
from cqi_lib.privacy.published import marked
from cqi_lib.program.prepared import unpublished
from cqi_lib.show.states import StateRow
from cqi_lib.tables import COHORT_MOVEMENT, FINDINGS
from cqi_lib.wording import fidelity
from cqi_lib.wording.cohort import domains_say

VERBS = (cohort_movement_since, cohort_matches, change_ideas, meeting_agenda)


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(block.html))).strip()


@pytest.fixture(scope="module")
def opened():
    return demo_cohort()


def sharing(opened, *named):
    """The same cohort with other agreements."""
    programs = [
        e.model_copy(update={"sharing": "named" if e.id in named else "none"}) for e in opened.cohort.file.programs
    ]
    file = opened.cohort.file.model_copy(update={"programs": programs})
    return CohortRound(replace(opened.cohort, file=file), opened.round, unpublished(opened), opened.standings)


def test_the_work_of_a_program_that_left_is_not_counted_among_what_programs_do(opened):
    """Its plans and tests stay in the folder; on the page "programs work on" counted it for ever."""
    gone = next(p for p, one in opened.standings.items() if one.cycles and one.priorities)
    entries = [
        e.model_copy(update={"until": opened.as_of - dt.timedelta(days=1)}) if e.id == gone else e
        for e in opened.cohort.file.programs
    ]
    file = opened.cohort.file.model_copy(update={"programs": entries})
    here = CohortRound(replace(opened.cohort, file=file), opened.round, unpublished(opened), opened.standings)
    assert {p for p, _ in current_priorities(opened)} - {p for p, _ in current_priorities(here)} == {gone}
    began = sum(bool(one.cycles) for one in opened.standings.values())
    for one, n in ((opened, began), (here, began - 1)):
        assert fidelity.cohort_say(sum(s.cycles for s in one.standings.values()), n) in plain(cohort_fidelity(one))
    read = CohortRound(replace(opened.cohort, file=file), opened.round, unpublished(opened))
    assert read.standings.keys() == here.standings.keys()


def test_no_domain_is_called_most_often_a_challenge_beside_one_that_is_so_as_often():
    rows = [StateRow("A", name, (n, 6 - n, 0, 0)) for name, n in (("a", 4), ("b", 6), ("c", 4), ("d", 4))]
    assert _most(rows, 0) == (["b", "a", "c"], True)
    told = domains_say(*_most(rows, 0), ["Data"], False)
    assert told == "Among those most often a strength: b, a and c. Most often a challenge: Data."
    assert _most(rows[:3], 0) == (["b", "a", "c"], False) and _most(rows, 2) == ([], False)


def file_of(n, *named):
    programs = [{"id": f"p{k}", "name": f"P {k}", "sharing": "named" if k in named else "none"} for k in range(n)]
    return CohortFile.model_validate({"name": "C", "programs": programs})


def findings(n, basis="everyone"):
    rows = [
        {"program_id": f"p{k}", "round_id": "r", "domain": "B1", "state": "strength", "basis": basis} for k in range(n)
    ]
    return marked(FINDINGS.frame(rows), "program")


def test_only_programs_that_agreed_are_named(opened):
    text = " ".join(plain(verb(opened)) for verb in VERBS)
    for entry in opened.cohort.file.programs:
        assert (entry.name in text) == (entry.sharing == "named"), entry.id


def test_nobody_agreed_and_nobody_is_named(opened):
    closed = sharing(opened)
    text = " ".join(plain(verb(closed)) for verb in VERBS)
    assert not [e.name for e in closed.cohort.file.programs if e.name in text]
    assert "No program is on record as agreeing to be named" in text
    ideas = [text for s in closed.standings.values() for _, text, _, _ in s.ideas]
    assert ideas and not [idea for idea in ideas if idea in text]


def test_the_few_who_did_not_agree_are_not_given_away(opened):
    ids = [e.id for e in opened.cohort.file.programs]
    most = sharing(opened, *ids[:-2])
    assert "Two of the programs counted here did not agree" in plain(cohort_matches(most))
    assert "where five programs or more have some" in plain(change_ideas(most))
    assert opened.cohort.file.programs[-1].name not in plain(change_ideas(most))


@pytest.mark.parametrize(
    ("programs", "named", "told"), [(6, (0,), 1), (5, (0,), 0), (5, (0, 1, 2, 3, 4), 5), (9, (), 0)]
)
def test_names_need_five_without_one_or_none(programs, named, told):
    found = shared_names(findings(programs), [], file_of(programs, *named), "r")
    assert len(found.table) == told and found.audience == "cohort"


def test_a_round_whose_people_were_told_otherwise_names_their_program_no_more():
    file = file_of(9, 0, 1)
    entry = RoundEntry(id="r", label="R", date="2025-10-01", unnamed=[file.programs[0].id])
    told = [(file.programs[n].id, "A1") for n in (0, 1)]
    named = shared_names(findings(9), told, file.model_copy(update={"rounds": [entry]}), "r").table
    assert set(named["program_id"]) == {file.programs[1].id} and set(named["what"]) == {"strength", "works_on"}
    # Of another round both are named; and it counts with those whose number may be worked out.
    assert set(shared_names(findings(9), told, file, "r").table["program_id"]) == {p.id for p in file.programs[:2]}
    five = file_of(5, 0, 1, 2, 3, 4).model_copy(update={"rounds": [entry]})
    assert shared_names(findings(5), [], five, "r").table.empty


def test_a_leaders_own_view_is_not_named():
    assert shared_names(findings(6, "leader"), [], file_of(6, 0), "r").table.empty


def test_findings_for_the_desk_are_refused():
    with pytest.raises(TypeError, match="published for 'program'"):
        shared_names(marked(findings(6), "desk"), [], file_of(6, 0), "r")


def test_ideas_of_fewer_than_five_programs_are_not_counted():
    rows = [(f"p{k}", "B1", f"idea {k}", "adopted", "") for k in range(4)]
    texts, counts = shared_ideas(rows, file_of(9, 0))
    assert texts.table["idea"].tolist() == ["idea 0"] and counts.table.empty
    texts, counts = shared_ideas(
        [*rows, ("p5", "B1", "idea 5", "adopted", ""), ("p6", "B1", "x", "planned", "")], file_of(9, 0)
    )
    assert counts.table.set_index("status")["ideas"].to_dict() == {"adopted": 5, "planned": 1}


def test_a_name_with_markup_stays_text(opened):
    ids = [e.id for e in opened.cohort.file.programs]
    here = sharing(opened, ids[0])
    here.cohort.file.programs[0] = here.cohort.file.programs[0].model_copy(update={"name": "<b>x</b>"})
    here.standings = {
        **here.standings,
        ids[0]: replace(here.standings[ids[0]], ideas=(("B1", "<i>y</i>", "adopted", ""),)),
    }
    html = str(change_ideas(here).html) + str(cohort_matches(here).html)
    assert "<b>x" not in html and "<i>y" not in html and "&lt;i&gt;y" in html


def moved(opened, rows):
    frame = COHORT_MOVEMENT.frame(
        [{"from_round": "2024-fall", "to_round": "2025-fall", "domain": d, "programs": n, "change": c, "p": p, "p_holm": h, "d_z": 0.5, "exact": True} for d, n, c, p, h in rows]
    )  # fmt: skip
    return CohortRound(opened.cohort, opened.round, replace(unpublished(opened), movement=frame), opened.standings)


def test_movement_is_called_so_only_after_the_correction(opened):
    text = plain(cohort_movement_since(moved(opened, [("B1", 12, 0.4, 0.001, 0.002), ("B2", 12, 0.3, 0.03, 0.06)])))
    assert "moved in Accessibility (+0.4 of a level on average)" in text
    assert "moved in Family" not in text and "In the other domain chance alone could explain" in text
    assert "does not say why" in text


@pytest.mark.parametrize(("p", "told"), [(0.01, "more than chance easily brings about."), (0.3, "which chance easily")])
def test_what_all_domains_share_is_named_first(opened, p, told):
    rows = [("B1", 12, 0.4, 0.001, 0.002), (None, 12, 0.3, p, p)]
    block = cohort_movement_since(moved(opened, rows))
    text = plain(block)
    assert text.startswith(
        "First what all domains share: from Fall 2024 to Fall 2025 the programs moved by +0.3 of a level"
    )
    assert told in text and text.index("All domains together 12 +0.3") < text.index("Accessibility 12 +0.4")


def test_few_programs_cannot_stand_out_and_that_is_said(opened):
    text = plain(
        cohort_movement_since(moved(opened, [(d, 6, 0.4, 0.03125, 0.4) for d in opened.cohort.instrument.domains]))
    )
    assert "it cannot be told of any domain whether the programs moved in it by more than chance" in text
    assert "cannot get below 0.031, which after correction is 0.406" in text
    twelve = plain(cohort_movement_since(moved(opened, [("B1", 12, 0.4, 0.01, 0.01)])))
    assert "cannot get below" not in twelve and "4,096 patterns" in twelve
    rows = [("B1", 4, None, None, None)]
    assert "from six on" in plain(cohort_movement_since(moved(opened, rows)))
    assert "nothing can be said about movement" in plain(cohort_movement_since(moved(opened, [])))


def test_the_agenda_comes_from_the_counts(opened):
    text = meeting_agenda(opened).text
    states = opened.prepared.states.query("round_id == '2025-fall'").set_index("domain")
    both = states[["strength", "challenge"]].min(axis=1).max()
    numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    pair = re.search(r"strength in (\w+) programs? and a challenge in (\w+)", text)
    assert min(numbers.index(pair[1]), numbers.index(pair[2])) == both
    assert "October 2026" in text
    older = CohortRound(opened.cohort, opened.cohort.round("2024-fall"), unpublished(opened), opened.standings)
    assert "The next round" not in meeting_agenda(older).text


def test_a_cohort_of_four_gets_no_counts(opened):
    four = dict(list(opened.standings.items())[:4])
    small = CohortRound(opened.cohort, opened.round, unpublished(opened), four)
    assert "fewer than five programs" in meeting_agenda(small).text


def test_an_idea_stands_once_and_carries_what_was_learned(opened):
    ideas = opened.standings["maple-street"].ideas
    assert len({(d, text) for d, text, _, _ in ideas}) == len(ideas)
    assert any(status == "adopted" and learned for _, _, status, learned in ideas)
    assert Standing(True).ideas == ()
    assert (
        pd.Series([s for _, _, s, _ in ideas])
        .isin(["not tried", "planned", "being tested", "adapted", "expanded", "adopted", "abandoned", "stopped"])
        .all()
    )


def test_records_of_few_programs_are_not_counted_and_the_page_does_not_deny_its_other_counts(opened):
    ids = [p for p, one in opened.standings.items() if one.cycles]
    standings = {p: replace(s, cycles=s.cycles if p in ids[:4] else 0) for p, s in opened.standings.items()}
    few = CohortRound(opened.cohort, opened.round, unpublished(opened), standings)
    assert "How far the work on priorities is" in plain(cohort_cycles(few))
    said = plain(cohort_fidelity(few))
    assert said.startswith("Fewer than five programs have begun a cycle") and "counts" not in said
