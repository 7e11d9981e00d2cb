"""Notebook 6 on the demo and on spoiled copies of it: what is claimed, what is not, and what is said instead."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from made_demo import demo_program
from made_small import TWO, cohort, instrument, opened, series, table_cells
from made_small import plain as plain_text

import cqi_lib as cqi
from cqi_lib.capacity.growth import Growth, Shared
from cqi_lib.capacity.of_program import changes_of, growths_of
from cqi_lib.capacity.show.chain import _steps
from cqi_lib.capacity.show.culture import learning_habits
from cqi_lib.capacity.show.growth import growth_sentence
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.program.program import Program
from cqi_lib.report.first_page import first_page
from cqi_lib.report.since import since_sentences
from cqi_lib.rounding import Figure
from cqi_lib.wording import growth as say

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "parameters" / "riverbend"


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(block.html))).strip()


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("maple-street", {"B3": "grew"}),
        ("sunrise", {"B1": "grew"}),
        ("northside", {"B1": "no clear change"}),
        ("willow-creek", {"B4": "no clear change"}),
        ("little-oaks", {"B4": "cannot tell"}),
        ("river-road", {"C3": "cannot tell"}),
        ("harbor-light", {}),
    ],
)
def test_what_the_demo_may_claim(program, words):
    opened = demo_program(program)
    assert {d: g.word for d, g in growths_of(opened).items()} == words
    text = plain(cqi.chosen_then_and_now(opened))
    assert bool(text) == bool(words)
    if "grew" in words.values():
        assert "further up than chance explains" in text and "does not say why" in text
    else:
        assert "grew" not in text.lower()


def test_one_person_gets_counts_and_no_claim():
    opened = demo_program("little-oaks")
    text = plain(cqi.chosen_then_and_now(opened))
    assert "cannot tell. One person’s view may change for many reasons" in text
    assert "chance alone" not in text and "people answered" not in text


def test_what_the_domains_share_is_said_before_the_chosen_one():
    opened = demo_program("maple-street")
    text = plain(cqi.chosen_then_and_now(opened))
    shared = "First what the domains share: the other eleven stand where they were in Fall 2024 on average."
    # A confidential round: the ends of the range would depend on who gave which answers.
    assert 0 <= text.index(shared) < text.index("Referrals and partnerships: grew.") and "(range" not in text
    assert "It was at level 1.6 and is now at 2.4, 0.8 more than the others moved." in text
    text = plain(cqi.since_last_time(opened))
    assert text.startswith(
        "The eleven other domains that can be compared stand on average where they were in Fall 2024."
    )
    assert "The one you chose, Referrals and partnerships, stands 0.8 higher: 0.8 more than they do." in text


def test_where_nothing_was_chosen_domains_are_counted_and_no_mean_is_given(monkeypatch):
    opened = cqi.open_program(DEMO, "maple-street")
    monkeypatch.setattr(Program, "priorities", ())
    text = cqi.since_last_time(opened).text
    assert re.match(
        r"Of the twelve domains that can be compared, \w+ stands? higher than in Fall 2024, \w+ lower and", text
    )
    assert "average" not in text.split("\n")[0]


def chosen(*domains):
    """Records of a program that chose domains in the first of two rounds."""
    rows = [{"id": d.lower(), "domain": d, "round": "first", "chosen_on": "2024-05-06"} for d in domains]
    return {"priorities.yml": {"priorities": rows}}


def of_one_topic(folder):
    """Five domains; the last has one topic, so its level of six people is not shown and its leader stands alone."""
    asked = instrument(domains=5)
    del asked["areas"][0]["domains"][4]["items"][1:]
    people = [("leader", "222 333 333 333 3"), *[("staff", f"2{n}2 333 333 333 {n}") for n in (1, 2, 3, 1, 2, 3)]]
    later = [(role, signs.replace("333", "444", 1)) for role, signs in people]
    answers = {"first": people, "second": later}
    return opened(cohort(folder, answers, asked=asked, rounds=TWO, files=chosen("D1")))


def test_the_others_are_counted_as_the_table_shows_them(tmp_path):
    program = of_one_topic(tmp_path)
    block = cqi.since_last_time(program)
    shown = [row for row in table_cells(block, "Levels in")[1:] if row[-1] == "no" and row[1] != "cannot be compared"]
    assert len(shown) == 4, "three on everybody’s answers, one on the leader’s"
    assert block.text.startswith(
        "Of the four other domains that can be compared, three rest on answers of the same group of people and on a scale "
        "of the same length as the one you chose; they stand on average 0.3 of a level higher than in Spring 2024. "
        "The one you chose, Domain 1, stands where it was: 0.3 less than they do."
    ), block.text
    assert (
        "First what the domains share: of the other four, three rest on answers of the same group of people and on a scale "
        "of the same length as Domain 1; they stand 0.3 of a level higher than in Spring 2024 on average"
    ) in plain(cqi.chosen_then_and_now(program))


def test_of_one_other_domain_the_change_is_that_of_its_two_printed_levels(tmp_path):
    # From 2.25 (printed 2.3) to 2.625 (printed 2.6): 0.375, yet a reader who subtracts finds 0.3.
    then = [("leader", "22 22"), *[("staff", "22 22")] * 5, *[("staff", "22 33")] * 2]
    now = [("leader", "22 22"), *[("staff", "22 22")] * 2, *[("staff", "22 33")] * 5]
    rounds = [r | {"privacy": "named"} for r in TWO]
    asked, files = instrument(domains=2, items=2), chosen("D1")
    program = opened(cohort(tmp_path, {"first": then, "second": now}, asked=asked, rounds=rounds, files=files))
    text = plain(cqi.chosen_then_and_now(program))
    assert "the other one stands 0.3 of a level higher than in Spring 2024" in text, text
    assert "0.3 less than the other moved" in text, text
    assert "The one other domain that can be compared stands 0.3 of a level higher" in cqi.since_last_time(program).text


def test_a_domain_with_a_reworded_question_has_one_level_on_the_page(tmp_path):
    """Of the questions asked alike the table has the average of topics; a verdict leaves out who answered one of them alone."""
    old, new = instrument(domains=3, items=4), instrument(domains=3, items=4)
    old["areas"][0]["domains"][0]["items"][0]["text"] += " Always."
    then = [("leader", "3333 3333 3333"), *[("staff", "3333 3333 3333")] * 9]
    now = [("leader", "2222 2222 2222"), *[("staff", "2222 2222 2222")] * 8, ("staff", "2..4 2222 2222")]
    rounds = [TWO[0] | {"instrument": "old.yml", "privacy": "named"}, TWO[1] | {"privacy": "named"}]
    answers = {"first": then, "second": now}
    folder = cohort(tmp_path, answers, asked=new, rounds=rounds, files=chosen("D1"))
    (folder / "old.yml").write_text(json.dumps(old), encoding="utf-8")
    program = opened(folder)
    [row] = [row for row in table_cells(cqi.since_last_time(program), "Levels in")[1:] if row[0] == "Domain 1"]
    assert row[1:3] == ["3.0", "2.1"]
    text = plain(cqi.chosen_then_and_now(program))
    assert "It was at level 3.0 and is now at 2.1, 0.1 more than the others moved" in text, text


def test_all_chosen_there_are_no_others(tmp_path):
    asked = instrument(domains=2)
    then = [("leader", "222 333"), *[("staff", "222 333")] * 6]
    answers = {"first": then, "second": then}
    folder = cohort(tmp_path, answers, asked=asked, rounds=TWO, files=chosen("D1", "D2"))
    assert "other" not in cqi.since_last_time(opened(folder)).text.split("\n")[0]


def test_the_whole_way_has_seven_steps():
    opened = demo_program("maple-street")
    html = str(cqi.whole_way(opened).html)
    assert html.count("<li>") == 7 and "<ol" in html
    text = plain(cqi.whole_way(opened))
    for step in ("Finding", "Priority", "Aim", "What should move it", "Tests", "The measure", "The same topics again"):
        assert step in text
    assert "Challenge in Fall 2024, at level 1.6." in text
    assert "The domain as a whole grew by more than the other domains and chance explain." in text


def test_the_way_of_a_round_that_is_the_first():
    opened = demo_program("maple-street", "2024-fall")
    steps = _steps(opened, opened.current[0])
    assert steps["again"] == "This report holds no answers from after Fall 2024."
    assert not growths_of(opened) and cqi.chosen_then_and_now(opened).empty


def test_a_round_that_nobody_answered_does_not_deny_the_one_before(tmp_path):
    third = {"id": "third", "label": "Spring 2026", "date": "2026-04-06"}
    answers = {"first": six("222 333"), "second": six("222 333"), "third": []}
    rounds = (*TWO, third)
    program = opened(cohort(tmp_path, answers, asked=instrument(domains=2), rounds=rounds, files=chosen("D1")), "third")
    assert _steps(program, program.priorities[0])["again"] == (
        "No answers are on record for Spring 2026, so there is nothing to compare."
    )


def test_the_next_retake():
    assert "too early" in cqi.next_retake(demo_program("maple-street")).text
    assert "is due: twelve months have passed" in cqi.next_retake(demo_program("harbor-light")).text
    assert cqi.next_retake(demo_program("maple-street", "2024-fall")).empty
    assert cqi.next_retake(cqi.open_program("nhs-open", "department-a")).empty


@pytest.mark.parametrize(("until", "told"), [("2025-02-28", False), ("2025-04-07", False), ("2025-06-30", True)])
def test_a_program_that_has_left_by_then_is_not_told_to_take_it_again(tmp_path, until, told):
    """Its page goes on being made; nobody will ask its people again."""
    entry = [{"id": "p", "name": "Lantern Project", "until": until}]
    folder = cohort(tmp_path, {"first": six("222 333 222")}, programs=entry, as_of="2025-05-01", data="invented")
    assert bool(cqi.next_retake(opened(folder)).text) == told


def test_culture_shows_both_rounds_and_the_records():
    opened = demo_program("northside")
    text = plain(cqi.culture_of_learning(opened))
    assert re.search(r"Culture of learning is at level [\d.]+\. In Fall 2024 it was at [\d.]+; ", text)
    assert "beyond what funders and standards ask for" in text
    habits = learning_habits(opened)
    assert habits["begun"] == 2 and habits["let_go"] == 1 and habits["learned"] <= habits["missed"]
    assert f"{habits['predicted']} of {habits['begun']}" in text


def test_a_study_is_one_that_the_records_tell_of_whether_or_not_a_prediction_can_be_compared(tmp_path):
    """None of one had "reached a study" below a record with its result and what was learned."""
    start = {"title": "A", "actual_start": "2025-06-20", "actual_end": "2025-07-01"}
    told = {"result": {"value": 25.3}, "learned": "Calls take long.", "decision": "expand"}
    files = {"cycles/01-a.yml": start | told, "cycles/02-b.yml": start | {"result": {"text": "Some came"}}}
    files["cycles/03-c.yml"] = start
    people = {"first": [("leader", "22 22 22")]}
    habits = learning_habits(opened(cohort(tmp_path, people, asked=instrument(3, 2), files=files, as_of="2025-10-01")))
    assert (habits["begun"], habits["studied"], habits["decided"], habits["comparable"]) == (3, 2, 1, 0)


def test_the_way_of_a_domain_whose_topics_cannot_be_compared_does_not_deny_its_levels(tmp_path):
    """Page one said "went from level 2.0 to 3.8" of a domain whose two rounds "cannot be compared" further down."""
    then = [("leader", "2222 2222"), *[("staff", f"{row} 2222") for row in (".222", "2.22", "22.2", "222.", ".222")]]
    people = {"first": then, "second": [("leader", "4444 2222"), *[("staff", "4444 2222")] * 5]}
    rounds = [entry | {"privacy": "confidential", "closed": f"{entry['date'][:8]}20"} for entry in TWO]
    files = {"priorities.yml": {"priorities": [{"id": "p1", "domain": "D1", "round": "first"}]}}
    program = opened(cohort(tmp_path, people, asked=instrument(2, 4), rounds=rounds, files=files, as_of="2025-10-01"))
    assert changes_of(program).set_index("domain").loc["D1", ["items", "after"]].round(1).tolist() == [0, 3.8]
    assert "None of its topics can be compared one by one. The domain as a whole" in plain_text(cqi.whole_way(program))


def three_rounds(folder):
    """A copy of the demo with a third round: Fall 2023, answered as Fall 2024 was but for one question."""
    copy = Path(shutil.copytree(DEMO, folder / "three"))
    text = (copy / "cohort.yml").read_text("utf-8")
    entry = "\nrounds:\n  - id: 2023-fall\n    label: Fall 2023\n    date: 2023-10-02\n    privacy: confidential\n"
    assert text.count("\nrounds:\n  - ") == 1, "the cohort file's rounds begin otherwise"
    (copy / "cohort.yml").write_text(text.replace("\nrounds:\n", entry, 1), "utf-8")
    earlier = (copy / "responses" / "2024-fall.csv").read_text("utf-8").replace("2024-", "2023-")
    rows = list(csv.reader(io.StringIO(earlier)))
    at = rows[0].index("c5_1")
    for row in rows[1:]:
        row[at] = {"1": "2", "2": "3", "3": "4", "4": "3"}.get(row[at], "2")
    with (copy / "responses" / "2023-fall.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)
    return copy


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    return three_rounds(tmp_path_factory.mktemp("rounds"))


@pytest.mark.slow
def test_more_than_two_rounds_are_a_way(three):
    opened = cqi.open_program(three, "maple-street")
    text = plain(cqi.over_all_rounds(opened))
    assert "taken three times: Fall 2023, Fall 2024 and Fall 2025" in text
    assert "Referrals and partnerships 1.6 1.6 2.4" in text
    assert cqi.over_all_rounds(cqi.open_program(three, "maple-street", "2024-fall")).empty
    assert cqi.over_all_rounds(demo_program("maple-street")).empty
    few = cqi.open_program(three, "river-road")
    alone = plain(cqi.over_all_rounds(few))
    assert "Making sense of data 2.0 2.0 1.5" in alone, "the leader alone: staff are too few"
    assert "those of the program’s leadership alone" in alone and "leadership alone" not in text


@pytest.mark.parametrize("privacy", ["named", "confidential"])
def test_where_roles_count_alike_the_verdict_speaks_of_the_levels_of_the_table(tmp_path, privacy):
    asked = instrument(domains=3, items=2)
    then = [("leader", "44 11 22"), *[("frontline", "22 33 22")] * 8]
    now = [("leader", "44 33 22"), *[("frontline", "22 33 22")] * 4, *[("frontline", "33 33 22")] * 4]
    folder = cohort(
        tmp_path,
        {"first": then, "second": now},
        asked=asked,
        rounds=[r | {"privacy": privacy} for r in TWO],
        files=chosen("D1"),
        aggregate="role_balanced",
    )
    program = opened(folder)
    changes = changes_of(program).set_index("domain")
    assert changes.loc["D1", ["before", "after"]].tolist() == [3.0, 3.25] and changes.loc["D2", "change"] == 1.0
    found = growths_of(program)["D1"]
    assert (found.before, found.after, found.shared.change) == (3.0, 3.25, 0.5)


def test_a_topic_that_one_round_alone_can_show_is_counted_as_such(tmp_path):
    asked = instrument(domains=2, items=3)
    then = [("leader", "222 333"), *[("staff", "22. 333")] * 8]
    now = [("leader", "222 333"), *[("staff", "222 333")] * 8]
    folder = cohort(tmp_path, {"first": then, "second": now}, asked=asked, rounds=TWO, files=chosen("D1"))
    assert "One more topic has too few ratings in one of the two rounds or in both to be shown." in plain(
        cqi.chosen_then_and_now(opened(folder))
    )
    folder = cohort(tmp_path / "both", {"first": then, "second": then}, asked=asked, rounds=TWO, files=chosen("D1"))
    assert "One more topic has too few ratings to be shown." in plain(cqi.chosen_then_and_now(opened(folder)))


def test_a_topic_whose_words_changed_is_not_counted_as_one_of_too_few_ratings(tmp_path):
    old, new = instrument(domains=2, items=3), instrument(domains=2, items=3)
    old["areas"][0]["domains"][0]["items"][0]["text"] += " Always."
    people = [("leader", "222 333"), *[("staff", "222 333")] * 8]
    rounds = [TWO[0] | {"instrument": "old.yml"}, TWO[1]]
    files = chosen("D1")
    folder = cohort(tmp_path, {"first": people, "second": people}, asked=new, rounds=rounds, files=files)
    (folder / "old.yml").write_text(json.dumps(old), encoding="utf-8")
    text = plain(cqi.chosen_then_and_now(opened(folder)))
    assert "Topic 1.2" in text and "Topic 1.1" not in text and "too few ratings" not in text


@pytest.mark.parametrize("changed", [True, False])
def test_a_level_of_the_topics_asked_alike_says_that_it_is_one(tmp_path, changed):
    """Page one said that a domain went to 2.0, and beneath that it stands at 2.3 with a topic of other words."""
    old, new = instrument(domains=2, items=3), instrument(domains=2, items=3)
    old["areas"][0]["domains"][0]["items"][0]["text"] += " Always." if changed else ""
    then, now = ([("leader", signs), *[("staff", signs)] * 8] for signs in ("222 333", "322 333"))
    rounds = [TWO[0] | {"instrument": "old.yml"}, TWO[1]]
    folder = cohort(tmp_path, {"first": then, "second": now}, asked=new, rounds=rounds, files=chosen("D1"))
    (folder / "old.yml").write_text(json.dumps(old), encoding="utf-8")
    told = since_sentences(opened(folder))[0]
    assert ("These levels count only the topics that both rounds asked alike." in told) == changed


@pytest.mark.parametrize(("now", "told"), [("22.", ""), ("222", "is at level about 2.5.")])
def test_what_the_leader_alone_rated_is_no_level_of_everybody(tmp_path, now, told):
    asked = instrument(domains=2, items=3)
    first = asked["areas"][0]["domains"][0]
    first["id"] = "C4"
    for n, item in enumerate(first["items"], start=1):
        item["id"] = f"c4_{n}"
    item["text"] = load_instrument("cqi-61").items["c4_3"].text
    # A year ago only the leader may be shown; now everybody, but too few rated the third topic.
    answers = {
        "first": [("leader", "333 333"), ("staff", "222 222")],
        "second": [("leader", "334 333"), *[("staff", "222 222")] * 4, ("staff", f"{now} 222")],
    }
    text = cqi.culture_of_learning(opened(cohort(tmp_path, answers, asked=asked, rounds=TWO))).text
    assert told in text and ("beyond" in text) == bool(told) and "in Spring 2024" not in text


def test_questions_of_a_cohorts_own_are_not_taken_for_those_of_culture_by_their_ids(tmp_path):
    """A parking lot with the ids C5 and c4_3 was told as using data to learn, beyond what funders ask for."""
    asked = instrument(domains=2, items=3)
    for domain, id_, name in zip(asked["areas"][0]["domains"], ("C4", "C5"), ("Parking", "Rooms"), strict=True):
        domain |= {"id": id_, "name": name}
        for n, item in enumerate(domain["items"], start=1):
            item["id"] = f"{id_.lower()}_{n}"
    assert cqi.culture_of_learning(opened(cohort(tmp_path, {"first": six("222 333")}, asked=asked))).empty


def test_a_change_that_chance_makes_is_not_printed_outside_of_what_chance_makes(tmp_path):
    """Printed levels 2.4 and 3.3 are 0.9 apart, the answers 0.81: beside others that moved 0.1 that is 0.8 more."""
    program = opened(
        cohort(tmp_path, {"first": six("222 333"), "second": six("222 333")}, rounds=TWO, asked=instrument(2))
    )
    beside = Shared(Figure(0.14, 1), 0.02, 0.3, ("D2",))
    found = Growth("no clear change", "within", "D1", 2.44, 3.25, beside, 0.0, 0.68, (6, 6))
    text = growth_sentence(program, found)
    assert "0.8 more than the other moved" in text and "from 0.7 less to 0.8 more than the other did" in text
    assert "(range +0.02 to +0.3)" in say.shared(0.14, 0.02, 0.3, 2, "Fall", True, 2, ["A"])


@pytest.mark.parametrize(("before", "told"), [(2, True), (6, False)])
def test_a_leaders_own_level_beside_another_is_said_to_be_hers(tmp_path, before, told):
    """In the list of domains everybody's level stood at 2.1, then and now at 3.0 in this round: the leader's own."""
    answers = {
        "first": [("leader", "222 333"), *[("staff", "222 222")] * before],
        "second": [("leader", "333 333"), *[("staff", "222 222")] * 6],
    }
    text = cqi.since_last_time(opened(cohort(tmp_path, answers, asked=instrument(domains=2), rounds=TWO))).text
    words = "Domain 1 and Domain 2: the levels beside each other are the leader’s own in both rounds"
    assert (words in text) == told


def six(signs):
    return [("leader", signs), *[("staff", signs)] * 6]


@pytest.mark.parametrize(
    ("then", "now", "why"),
    [
        (
            six("222 333"),
            six("2dd 3dd"),
            "in every domain more than 40% of the answers that may be shown were “don’t know” in one round or both.",
        ),
        (six("222 333"), six("nnn nnn"), "no domain has a level of the same questions in both that may be shown."),
        (
            [("staff", "222 333")] * 6,
            [("leader", "222 333")],
            "the answers that may be shown come from different groups of people.",
        ),
    ],
)
def test_where_no_domain_can_be_compared_the_true_reason_is_given(tmp_path, then, now, why):
    folder = cohort(tmp_path, {"first": then, "second": now}, asked=instrument(domains=2), rounds=TWO)
    assert cqi.since_last_time(opened(folder)).text == f"The two rounds cannot be compared: {why}"


def test_rounds_of_other_questions_are_not_said_to_be_of_other_people(tmp_path):
    asked, before = instrument(domains=2), instrument(domains=2) | {"version": "0"}
    for domain in before["areas"][0]["domains"]:
        for item in domain["items"]:
            item["text"] = f"Before: {item['text']}"
    rounds = [TWO[0] | {"instrument": "before.yml"}, TWO[1]]
    answers = {"first": six("222 333"), "second": six("222 333")}
    folder = cohort(tmp_path, answers, asked=asked, rounds=rounds)
    (folder / "before.yml").write_text(json.dumps(before))
    why = "The two rounds cannot be compared: no topic was asked alike in both."
    assert cqi.since_last_time(opened(folder)).text == why and why in plain_text(first_page(opened(folder)))
    assert "cannot be compared" not in plain_text(first_page(opened(folder, "first")))


def test_one_view_counts_topics_that_can_be_compared_and_says_why_others_are_not(tmp_path):
    """Two of the second domain's topics have a level both times; too many "don't know" keep the domain out."""
    answers = {"first": [("leader", "222 3333")], "second": [("leader", "322 dd31")]}
    asked = instrument(domains=2)
    asked["areas"][0]["domains"][1]["items"].append({"id": "d2_4", "topic": "topic 2.4", "text": "Statement 2.4."})
    program = opened(cohort(tmp_path, answers, asked=asked, rounds=TWO))
    text = plain(cqi.since_last_time(program))
    assert "of 3 topics that can be compared 1 moved up a level or more, 0 moved down, and 2 stayed." in text
    assert (
        "Domain 2 cannot be compared: more than 40% of the answers that may be shown were “don’t know” in one round or both."
    ) in text
    assert since_sentences(program)[0] == (
        "Since Spring 2024, 1 of 3 topics that can be compared moved up by a level or more and 0 down."
    )


def test_a_domain_that_is_not_compared_is_counted_nowhere(tmp_path):
    """Its topics were asked alike and one of them moved, and still the domain has not enough information."""
    answers = {"first": six("222 333 222"), "second": six("333 dd2 333")}
    files = chosen("D2")
    program = opened(cohort(tmp_path, answers, asked=instrument(domains=3), rounds=TWO, files=files))
    assert (
        _steps(program, program.priorities[0])["again"]
        == ("In this domain the two rounds cannot be compared. ").strip()
    )
    assert since_sentences(program)[0].startswith("Since Spring 2024, both domains that can be compared moved up.")


FOUR = [43, 45, 41, 44, 46, 42, 43, 44, 50, 55, 57, 60]


def test_page_one_of_a_retake_says_where_an_aim_of_the_last_round_stands(tmp_path):
    """Others were chosen at the retake; four points since the first test are the latest of four, and no judgement."""
    aim = {"measure": "m", "from": 43, "to": 65, "by": "2025-12-31"}
    then = {"id": "p1", "round": "first", "domain": "D1", "aim": aim}
    now = {"id": "p2", "round": "second", "domain": "D2", "aim": {"statement": "More"}}
    measure = {"id": "m", "name": "Families connected", "direction": "increase"}
    cycle = {"title": "T", "priority": "p1", "measure": "m", "actual_start": "2024-12-01"}
    files = {
        "priorities.yml": {"priorities": [then, now]},
        "measures.yml": {"measures": [measure]},
        "measures.csv": series(FOUR, start=(2024, 4)),
        "cycles/01-t.yml": cycle,
    }
    people = [("leader", "222 333 234"), *[("frontline", "232 333 224")] * 5]
    folder = cohort(
        tmp_path, {"first": people, "second": people}, rounds=TWO, files=files, as_of="2025-05-10", data="invented"
    )
    told = plain_text(first_page(opened(folder)))
    line = "From Spring 2024: Domain 1, Families connected. 43 at the start, 60 now, aim 65 by December 31, 2025; latest of four since the first test."
    assert line in told and "reached" not in told
    # Another number of the same measure: where that stands is told once, and of the one before the number alone.
    more = {
        "priorities.yml": {"priorities": [then, now | {"domain": "D1", "aim": aim | {"to": 70, "by": "2026-06-30"}}]}
    }
    cohort(tmp_path, rounds=TWO, files=files | more, as_of="2025-05-10", data="invented")
    told = plain_text(first_page(opened(folder)))
    assert told.count("60 now") == 1 and "The aim from Spring 2024 was 65 by December 31, 2025." in told
    # Reached in the last months, its day long past: that is said of now, and not of its day.
    more["priorities.yml"]["priorities"][0]["aim"] = aim | {"by": "2024-10-31"}
    late = {
        "measures.csv": series([43.0] * 14 + [68.0] * 6, start=(2023, 9)),
        "cycles/01-t.yml": cycle | {"actual_start": "2024-06-01"},
    }
    cohort(tmp_path, rounds=TWO, files=files | more | late, as_of="2025-05-10", data="invented")
    told = plain_text(first_page(opened(folder)))
    assert "The aim from Spring 2024 was 65 by October 31, 2024; reached now." in told
    more["priorities.yml"]["priorities"][0]["aim"] = aim
    # It began elsewhere: then both are told whole.
    more["priorities.yml"]["priorities"][1]["aim"]["from"] = 50
    cohort(tmp_path, rounds=TWO, files=files | more, as_of="2025-05-10", data="invented")
    assert line in plain_text(first_page(opened(folder)))
    # The same aim goes on: it is told once.
    kept = {"priorities.yml": {"priorities": [then, now | {"domain": "D1", "aim": aim}]}}
    cohort(tmp_path, rounds=TWO, files=files | kept, as_of="2025-05-10", data="invented")
    told = plain_text(first_page(opened(folder)))
    assert told.count("latest of four since the first test") == 1 and "From Spring 2024" not in told
