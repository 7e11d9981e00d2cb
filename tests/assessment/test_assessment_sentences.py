"""What the assessment's sections say: one and several, none, one rater, staff too few, everybody."""

import re

import attack_cohort as made
import pytest
from made_demo import demo, demo_program
from made_small import cohort as small_cohort
from made_small import opened as small_opened
from made_small import table_cells

import cqi_lib as cqi
from cqi_lib.report.first_page import first_page
from cqi_lib.wording import assessment, conversation, findings, profile, quality


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return made.write(tmp_path_factory.mktemp("said") / "said", made.answers())


@pytest.fixture(scope="module")
def riverbend():
    names = (
        "little-oaks",
        "willow-creek",
        "cedar-grove",
        "stepping-stones",
        "harbor-light",
        "maple-street",
        "river-road",
    )
    return {name: demo_program(name) for name in names}


def plain(block):
    return " ".join(re.sub(r"<[^>]+>", " ", str(getattr(block, "html", block))).replace("&nbsp;", " ").split())


# --- one person ---------------------------------------------------------------------------------------------------


def test_the_one_view_is_that_of_who_counts_and_not_of_a_coach_whose_row_comes_first(tmp_path):
    """It was said to be the coach's beside "1 coach gave a view from outside; it stands apart"."""
    answers = {"first": [("coach", "222 222 222"), ("leader", "333 333 333")]}
    program = small_opened(small_cohort(tmp_path / "c", answers))
    assert cqi.who_answered(program).text.endswith("stands apart. This is one person’s view: that of the leader.")


def test_where_no_leader_answered_nobody_counts_for_more_than_one(tmp_path):
    """ "The leaders together counted like everybody else together" was said beside "No answers of a leader are on record"."""
    staff = [("frontline", "222 333 333")] * 6
    for name, people, said in (
        ("staff", staff, "each counted once"),
        ("both", [("leader", "333 333 333"), *staff], "the leaders together counted like everybody else together"),
    ):
        folder = small_cohort(tmp_path / name, {"first": people}, aggregate="role_balanced")
        assert f", {said}." in plain(cqi.profile(small_opened(folder)))


def test_one_leader_gets_findings_but_no_word_of_agreement(riverbend):
    one = riverbend["little-oaks"]
    assert "This is one person’s view: that of the leader." in cqi.who_answered(one).text
    assert cqi.views_differ(one).text == "This cannot be told: it takes at least five people."
    assert cqi.least_consensus(one).empty and cqi.role_gaps(one).empty and cqi.role_levels(one).empty
    assert "not given" in plain(cqi.profile(one)) and "95% interval" not in plain(cqi.profile(one))
    text = plain(cqi.challenges(one))
    assert "Four topics are lowest, at 2.0; one is" in text  # one person's topics stand at whole levels
    assert "What Starting looks like:" in text and "Questions for the conversation:" in text


def test_a_challenge_shows_its_topics_the_next_level_of_each_and_questions(riverbend):
    program = riverbend["willow-creek"]
    text = plain(cqi.challenges(program))
    item = program.instrument.items["c3_4"]
    assert f"What Starting looks like: {item.anchor(2)}" in text
    assert "The four topics behind this, and questions for the conversation" in text
    assert "Our views differ here: what have some of us seen that others have not?" in text  # B4 is flagged
    assert "How would the people we serve describe this" in text  # nobody of the families answered
    topics = re.findall(r"(\d\.\d+)\. What (Not yet|Starting|Established|Embedded) looks like", text)
    assert topics and all(float(level) < 3 for level, _ in topics)
    words = {"Starting": 2, "Established": 3, "Embedded": 4}
    assert all(words[label] == int(float(level)) + 1 for level, label in topics)


# --- staff too few ------------------------------------------------------------------------------------------------


def test_three_staff_leave_the_leaders_answers_only(folder):
    few = cqi.open_program(folder, "three-staff")
    assert "Three staff are too few to show, so what follows is the leader’s view only." in cqi.who_answered(few).text
    text = plain(cqi.answers_by_domain(few))
    assert "The leader’s answers only." in text
    assert "108 of 108" in text or "All 108 answers asked for are levels" in str(cqi.answers_by_domain(few).html)
    assert cqi.views_differ(few).text == "This cannot be told: it takes at least five people."
    assert cqi.role_gaps(few).empty and cqi.role_levels(few).empty and cqi.least_consensus(few).empty


def test_answers_of_everybody_are_not_called_the_leaders_where_only_levels_rest_on_these(tmp_path):
    """Six staff answered two domains so thinly that no level of theirs is there, and one domain not at all."""
    thin = [
        ("frontline", signs)
        for signs in ["2.. d.. ...", ".3. .d. ...", "..2 ..4 ...", "d.. 3.. ..."] + ["3.. d.. ..."] * 2
    ]
    program = small_opened(small_cohort(tmp_path, {"first": [("leader", "222 333 333"), *thin]}))
    assert "so what follows is the leader’s view only." in cqi.who_answered(program).text
    text = plain(cqi.answers_by_domain(program))
    assert "The answers of seven people. In Domain 3 it counts the leader’s answers only: too few staff" in text, text
    assert ["Domain 1", "21", "8", "0", "1", "12"] in table_cells(cqi.answers_by_domain(program), "Answers by domain")


def test_six_staff_are_not_told_how_far_their_answers_lie_apart(folder):
    six = cqi.open_program(folder, "six-staff")
    assert cqi.least_consensus(six).text == "It takes at least eight people to say how far answers lie apart."
    assert "<table" not in str(cqi.least_consensus(six).html)
    text = cqi.role_gaps(six).text
    assert "With one leader a difference may be the person" in text and "chance" not in text


def test_nine_staff_see_how_answers_are_spread(folder):
    block = cqi.least_consensus(cqi.open_program(folder, "nine-staff"))
    assert re.fullmatch(
        r"Answers lie furthest apart on t\d+x\d: an answer is typically 1\.\d\d levels from the average\.", block.text
    )
    assert "0.67 of a level or less is usually read as agreement." in plain(block)
    assert re.search(r"\d\s?Step one, \d\s?Step", plain(block))


# --- everybody, openly, nobody ------------------------------------------------------------------------------------


def test_where_everybody_answered_there_is_no_range(riverbend):
    named = riverbend["stepping-stones"]
    text = plain(cqi.profile(named))
    assert (
        "all answered" in text and "nobody is missing from the average: there is no sampling error, so no range" in text
    )
    assert "all answered" not in plain(cqi.profile(riverbend["willow-creek"]))
    assert "95% interval" in plain(cqi.profile(riverbend["willow-creek"]))


def test_roles_are_told_apart_only_where_people_agreed(riverbend):
    text = plain(cqi.role_levels(riverbend["stepping-stones"]))
    assert "Leaders" in text and "Frontline workers" in text and re.search(r"\d\.\d \(3\)", text)
    assert cqi.role_levels(riverbend["willow-creek"]).empty
    assert "Frontline workers" not in plain(cqi.who_answered(riverbend["willow-creek"]))
    assert "Frontline workers" in plain(cqi.invited_by_role(riverbend["willow-creek"]))  # for the desk


def test_nobody_answered(riverbend):
    nobody = riverbend["harbor-light"]
    for verb in (cqi.answers_by_domain, cqi.role_gaps, cqi.role_levels, cqi.least_consensus, cqi.challenges):
        assert verb(nobody).empty, verb.__name__
    assert cqi.respondents(nobody).text == "There are no answers in this round."


def test_two_leaders_differ_from_staff_in_the_plural(riverbend):
    text = cqi.role_gaps(riverbend["cedar-grove"]).text
    assert "the leaders place it at 4.0, staff at 2.95 on average" in text
    assert "at most one in 20 reports without any true difference holds a mark" in text


def test_a_difference_that_is_not_marked_is_matter_for_conversation(riverbend):
    text = plain(cqi.views_differ(riverbend["cedar-grove"]))
    assert "The two leaders rate this 1.0 higher than staff; with two leaders this may be the persons." in text
    one = riverbend["maple-street"]
    assert cqi.views_differ(one).text.startswith("No domain is marked as one on which views differ. ")
    page = " ".join(re.sub(r"<[^>]+>", " ", str(first_page(one))).split())
    assert "differ" not in page, "page one shows what is marked"


# --- the parts add up -------------------------------------------------------------------------------------------


def test_the_bars_of_answers_add_up_to_what_was_asked(riverbend):
    for name in ("little-oaks", "willow-creek", "maple-street", "stepping-stones"):
        html = str(cqi.answers_by_domain(riverbend[name]).html)
        rows = re.findall(r'<th scope="row">[^<]+</th>((?:<td class="r">\d+</td>){5})', html)
        assert len(rows) == 13
        for row in rows:
            asked, *parts = map(int, re.findall(r">(\d+)<", row))
            assert asked == sum(parts)


def test_the_evaluator_sees_every_respondent_and_what_to_look_at(riverbend):
    block = cqi.respondents(riverbend["river-road"])
    assert "Time to complete:" in block.text
    assert len(re.findall(r'<th scope="row">p\d{6}</th>', str(block.html))) == len(riverbend["river-road"].people)


def test_one_level_throughout_and_too_quick_are_both_said():
    cohort, _ = demo()
    from cqi_lib.scoring.response_quality import response_quality

    found = response_quality(cohort.responses, cohort.instrument)
    marked = found[found["same_level"]]
    assert len(marked) and marked["quick"].all()
    assert found["minutes"].median() > 15 and int(found["quick"].sum()) == len(marked)


# --- single sentences -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (quality.completeness(0, 1), "The one answer asked for is no level."),
        (quality.completeness(1, 1), "The one answer asked for is a level."),
        (quality.completeness(1, 366), "1% of all answers asked for are levels (1 of 366)."),
        (quality.completeness(365, 366), "99% of all answers asked for are levels (365 of 366)."),
        (quality.answers_of(2, "people", 1), "The answers of two people."),
        (quality.answers_of(4, "leader", 2), "The leaders’ answers only."),
        (quality.same_level(2), "Two respondents gave one and the same answer throughout."),
        (quality.quick(1, 2.0), "One respondent took less than 2 seconds an answer, too little to read the questions."),
        (quality.look_at(False, False, True), "Fewer than half answered"),
        (quality.problems(1, 0), "1 error, with its mend."),
        (quality.unknown_topics([("plans", 1, 9)]), "Least known: plans (1 of 9 people did not know)."),
        (conversation.better("Starting", ""), "The next level is Starting."),
        (conversation.consensus_topic("plans", 1.0), "Answers lie furthest apart on plans: an answer is typically one level from the average."),
        (conversation.consensus_topic("plans", 1.5), "Answers lie furthest apart on plans: an answer is typically 1.50 levels from the average."),
        (conversation.consensus_note(None), "Distance: how far an answer typically lies from the average."),
        (conversation.consensus_domains(["Outcomes"], 8, "staff"), "Answers lie furthest apart in Outcomes. Single topics are broken down from eight staff on."),
        (conversation.answers_at([(0, "Not yet")]), "none"),
        (conversation.ask_as_sentence(""), ""),
        (conversation.gap_note(2, 1.5).partition(" on,")[0], "A difference is marked from 1.5 levels"),
        (conversation.gap_small(2, True, True), "The leaders and staff, participants and partners place every domain within half a level of each other."),
        (findings.lowest_topic("plans", 1.0, 2), "Two topics are lowest, at 1.0; one is plans."),
        (findings.leader_alone_reason(2), "This is the leaders’ view only: too few staff answered here to show theirs."),
        (findings.dont_know_short(1, 5), "1 of 5 answers was “don’t know”."),
        (findings.strength_reason(1, 1, "Established", None), "The one answer is at Established or above."),
        (findings.challenge_reason(2, 2, ["Not yet"], 1.0, 2.5, True), "Both answers are at Not yet."),
        (findings.building_reason(0, 4, "Established"), "On the way: none of the 4 answers is at Established or above."),
        (findings.agreement_reason(1), "People’s answers lie far apart here."),
        (findings.no_differences(False, 5), "This cannot be told: it takes at least five people."),
        (assessment.staff_too_few(1, 1, 5), "One staff member is too few to show, so what follows is the leader’s view only."),
        (assessment.staff_too_few(3, 2, 5), "Three staff are too few to show, so what follows is the leaders’ view only."),
        (assessment.staff_too_few(5, 0, 5), "Too few of the five staff gave enough answers to show their view."),
        (assessment.staff_too_few(4, 0, 5), "Four staff are too few to show: at least five are needed."),
        (assessment.who_answered(0, 0, 0, 1, False), "No answers of the one person invited are on record."),
        (assessment.who_answered(0, 0, 1, None, False), "No answers are on record. 1\xa0coach gave a view from outside."),
        (assessment.lead(1, 1, "people"), "People here see one strength and one challenge."),
        (assessment.lead(0, 0, "leader", 3, 2), "The leaders see no strength yet and no challenge. Too few staff gave enough answers to show their view."),
        (assessment.strengths_heading(1), "One strength"),
        (assessment.challenges_heading(1, 1), "One challenge"),
        (profile.profile_say(0, 0, "Established", "people"), "No domain has a level that may be shown."),
        (profile.profile_say(0, 1, "Established", "people"), "The only domain with a level has not reached Established on average."),
        (profile.interval_note(True, False).count("."), 1),
    ],
)  # fmt: skip
def test_singular_plural_none(said, expected):
    assert said == expected


def test_what_the_leader_alone_sees_is_not_called_what_people_here_see(tmp_path):
    def lead(name, *signs):
        answers = {"first": [("leader", signs[0]), *[("staff", signs[1])] * 6]}
        return plain(first_page(small_opened(small_cohort(tmp_path / name, answers))))

    alone = lead("a", "111 444 323", "1.. 4.. 323")
    assert "One strength and one challenge, in the leader’s view only." in alone and "People here see" not in alone
    some = lead("b", "111 444 444", "1.. 444 4..")
    assert "People here see two strengths and one challenge; two of these are the leader’s view only." in some
    assert "People here see one strength and one challenge." in lead("c", "111 444 323", "111 444 323")
