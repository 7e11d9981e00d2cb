"""Headings, explanations and rules of the house: fixed words that say nothing about this program."""

import json
import re
from pathlib import Path

from gate import fixed, number, rule

fixed("analyst.rule", "Programs are counted and not named. Counts are shown from 5 on.")
fixed(
    "lesson.step",
    "The group sees what it shares, so that one can help the other. Nobody is ranked.",
    "Look for what is strong in some places and hard in others: that is where an hour together pays.",
    "Who has tried this before, and what would they do otherwise? What do all of us need?",
)
fixed("own_sections.by_hand", "Added by the evaluator. The workbook did not check these words.")


@rule("own_sections.first_rows", "count", "The first {shown:n} of {all:n} rows.")
def _(s, m):
    tables = [len(body.find("tr")) for body in s.node.parent.find("tbody")]
    if number(m["shown"]) not in tables or number(m["all"]) <= number(m["shown"]):
        return f"tables of {tables} rows stand there"
    return None


fixed("aims.smart_caption", "Is the aim SMART? Five questions that an aim should answer")
fixed("aims.smart_summary", "Show the five questions")
fixed("assessment.view_of_families", "The view of families:")
fixed("assessment.view_of_staff", "The view of staff:")
fixed("assessment.strengths_and_challenges", "Strengths and challenges")
fixed("change.caption", "Where each domain was, and where it is now")
fixed("change.not_comparable", "cannot be compared")
fixed("charts.show_table", "Show these numbers as a table")
fixed("charts.no_data", "no data")
fixed("charts.no_points", "No point to draw yet")
fixed("charts.frozen", "frozen")
fixed("charts.all_points", "of all points")
fixed("charts.before_test", "Before the first test")
fixed("charts.since_test", "Since the first test")
fixed("charts.cycles_heading", "Cycles, with the decision")
fixed("charts.level_heading", "Level")
fixed("charts.state_heading", "State")
fixed("charts.change_heading", "Change")
fixed("charts.moved_heading", "Topics moved")
fixed("charts.key_everyone", "everyone together")
fixed("charts.key_person", "one staff member")
fixed("charts.key_leader", "the leader")
fixed("charts.key_staff", "staff together")
fixed("charts.key_coach", "the coach")
fixed("charts.key_others", "middle half of the other programs")
fixed("charts.key_median", "middle program")
fixed("charts.key_programs", "middle half of the programs")
fixed("charts.key_target", "target")
fixed("charts.key_predicted", "predicted before the test")
fixed("charts.key_result", "result")
fixed("charts.programs_heading", "Programs")
fixed(
    "charts.decision_keys",
    "adopt",
    "adopted",
    "expand",
    "expanded",
    "adapt",
    "adapted",
    "abandon",
    "let go",
    "stopped",
    "stopped: no data",
)
fixed("charts.key_planned", "planned")
fixed("charts.not_noted", "No size of a test was written down")
fixed("charts.not_noted_short", "not noted")
fixed("charts.today", "this report")
fixed("charts.key_shown", "the record shows it")
fixed("charts.key_not_shown", "not in the record")
fixed("charts.key_open", "too early, or does not apply")
fixed("charts.cycle_numbers", "Cycle")
fixed("cohort.bands_caption", "Where the middle half of the programs lies")
fixed(
    "cohort.bands_note",
    "Levels are rounded to a quarter of a level. A band is given from eight programs on, a middle from six; with fewer, single programs could be recognized.",
)
fixed("cohort.states_caption", "How many programs are where in each domain")
fixed("cohort.priorities_caption", "How many programs work on each domain")
fixed(
    "cohort.stages_note",
    "Each step needs a record: an aim, a test, a chart with a signal, an owner. Programs started at different times.",
)
fixed(
    "cohort.foot",
    "This page is for the community of practice. It shows no levels of single programs, no overall number and no order of merit.",
)
fixed("cohort.ready_word", "Ready")
fixed("cohort.failed_word", "Failed")
fixed(
    "cohort.index_foot",
    "This page is for the evaluator only. It names programs; the page for the community of practice names only those that agreed. It has no overall number and no order of merit.",
)
fixed(
    "cohort.all_programs_help",
    "In order of the alphabet. The steps come from the records, not from opinion, and they are no ranking: programs started at different times.",
)
fixed("cohort.letters_label", "Programs by first letter")
fixed("index.mend_first", "To mend first")
fixed("cohort.interim_cohort_link", "The cohort’s page with the answers so far: interim, not for sending")
fixed("cohort.cohort_link", "The cohort’s page, for the community of practice")
fixed("cohort.not_read", "records not read")
fixed("cohort.mend_records", "Mend the records")
fixed("cohort.no_priority", "no priority on record")
fixed("cohort.nothing_next", "no step with a date yet")
fixed("cohort.few_short", "too few programs to show")
fixed("community.show_names", "Show the names")
fixed(
    "community.match_note",
    "Only programs that agreed are named, in order of the alphabet. A strength counts where all who answered may be shown together. This is an offer to talk, no comparison.",
)
fixed("community.nothing_learned", "nothing written down yet")
fixed(
    "community.ideas_note",
    "Ideas that were tried come first. An idea that was let go is as useful as one that was adopted. What worked in one program is worth a small test in another, not a copy.",
)
fixed("community.meeting_intro", "Drawn from this round’s answers and the records; leave out what does not help.")
fixed(
    "community.desk_foot",
    "This page names programs and is for the evaluator only. What may be sent to programs lies in the folder share.",
)
fixed("community.desk_link", "The same with names, for the evaluator only")
fixed("conversation.questions_heading", "questions for the conversation")
fixed("conversation.question_views", "Our views differ here: what have some of us seen that others have not?")
fixed("conversation.question_people", "How would the people we serve describe this, and how could we ask them?")
fixed("conversation.consensus_columns", "Topic", "l", "Domain", "l", "Level", "r", "Distance", "r", "Answers", "l")
fixed(
    "conversation.roles_note",
    "In brackets: people of that role who answered. They agreed to be shown to their own program.",
)
fixed("culture.no_miss", "none missed")
fixed("cycles.no_plan", "The next step has a date but no words yet")
fixed("cycles.beside_heading", "Measures that stand beside it")
fixed("cycles.no_notes", "No note of a coach is written down.")
fixed("diagrams.key_rank", "place with the agreed weights")
fixed("diagrams.key_chosen", "the same, chosen as a priority")
fixed("diagrams.key_ranks", "places in the middle 8 of 10 runs")
fixed("drivers.heading", "What we think moves the aim")
fixed("equity.no_level", "not shown")
fixed("equity.gap_heading", "The gap between groups over time")
fixed("fidelity.heading", "How the cycles were done")
fixed(
    "fidelity.note",
    "For coaching, not grading: the features are those by which published cycles were judged (Taylor and others, 2014). What a record does not show may have been done all the same.",
)
fixed("fidelity.visit_heading", "For the next visit")
fixed("fidelity.passed_heading", "Past, and no record says whether it was done:")
fixed("findings.views_differ_short", "views differ")
fixed("findings.way_to_find_out", "A way to find out:")
fixed("findings.place_to_start", "A place to start:")
fixed("findings.see_cycles", "see the aim and the cycles below.")
fixed("findings.question_for_team", "A question for the team:")
fixed("first_page.page_heading", "This round on one page")
fixed("first_page.no_date", "No date yet")
fixed("first_page.no_answers", "No answers are on record for this round.")
fixed("first_page.overdue", "Overdue")
fixed("fidelity.ahead", "To come")
fixed(
    "reading.no_grade",
    "They describe how work is done; they are not a grade.",
    "They say how far people agree; they are not a grade.",
    "They say how often things happen; they are not a grade.",
    "They are not a grade.",
)
fixed("since.one_view", "Only one person’s view can be compared, and it may change for many reasons.")
fixed(
    "first_page.foot",
    "This report is for learning. It is not a grade, an audit or a comparison of programs, and it has no overall number. It goes to the program leader; sharing it is the leader’s choice.",
)
fixed("groundwork.indicators_caption", "How each outcome is followed")
fixed("groundwork.no_indicator", "no indicator yet")
fixed("groundwork.dictionary_caption", "The indicators, exactly")
fixed("groundwork.dictionary_summary", "Show how each indicator is counted")
fixed("groups.heading", "The same measure for groups of participants")
fixed("growth.due_heading", "When to take it again")
fixed("growth.other_questions", "other questions")
fixed("growth.not_shown", "no level")
fixed(
    "meeting.ground",
    "These are people’s answers, not a grade. The numbers open the conversation; the people in the room decide.",
    "Everybody speaks once before anybody speaks twice. What a single person answered is nobody’s business.",
)
fixed(
    "meeting.hints",
    "Begin here: what do we want to keep, and what made it possible?",
    "For each: does this match what we see? What is behind it?",
    "A difference asks for a talk, not for a vote.",
    "Give each domain 1 to 5 points, alone first, then together. For effort, 5 is a great effort.",
    "Fewer is better. Write down why, and what waits.",
    "What could we try with a few families by next Tuesday?",
    "What could we try with a few participants by next Tuesday?",
)
fixed("meeting.weigh_caption", "Points from 1 to 5")
fixed("meeting.choice_caption", "What we chose")
fixed("meeting.to_write", "to be filled in")
fixed(
    "meeting.foot",
    "Afterwards the coach writes points, votes and choices into the program’s records, and the plan follows.",
)
fixed("plan.foot", "A plan to learn by: it changes as tests show what works. It is nobody’s grade.")
fixed("predictions.log_heading", "What was predicted, and what came")
fixed("predictions.show_log", "Show every prediction with its result")
fixed("profile.profile_caption", "Where people place each domain")
fixed("profile.all_answered", "all answered")
fixed("quality.answers_caption", "What people could answer, and what they could not")
fixed("quality.answers_hidden", "Too few people answered here to show.")
fixed(
    "quality.desk_columns",
    "Respondent",
    "l",
    "Role",
    "l",
    "Levels",
    "r",
    "Don’t know",
    "r",
    "Not applicable",
    "r",
    "Blank",
    "r",
    "Set aside",
    "r",
    "Most alike in a row",
    "r",
    "Minutes",
    "r",
    "Look at",
    "l",
)
fixed(
    "quality.desk_note",
    "All of these answers count. Leave a person out only for a reason that you would also give to the program.",
)
fixed("quality.no_respondents", "There are no answers in this round.")
fixed(
    "quality.no_problems",
    "No problems were found in this program’s files. Problems of whole response files stand in the evaluator’s index.",
)
fixed(
    "reading.chart_words",
    "Baseline",
    "The middle value of the points before the first test. It stays fixed.",
    "Signal of change",
    "A pattern that this chart, had nothing changed, would show at most 1 time in 20: points that lie higher or lower, taken together, a long run on one side of the line, or few crossings of it. Where there is a baseline, it is firm: ten points or more.",
    "Possible signal",
    "A pattern that chance makes at most 1 time in 5; against a short baseline of six to nine points, at most 1 time in 20.",
    "No signal yet",
    "A pattern that chance makes more often than that. It does not mean that nothing changed.",
    "Too few points",
    "Fewer than ten points beside the line since the first test, or in all where there was none; or only one to five before the first test: nothing can be said, so nothing is.",
    "Cannot be told this way",
    "Too many points lie on the line, or at the end of the scale, or have the same few values: ups and downs say nothing. Where there are points from before the first test and since, the averages of both are given instead.",
    "“1 time in 30”",
    "Found by letting chance draw many charts like this one: with its own dates, counts, ups and downs, season and resemblance of neighboring points, and without any change.",
    "“(7 to 21)”",
    "What chance leaves open of a change: 19 of 20 such spans hold the true one.",
)
fixed("reading.is_target", "(the target)")
fixed(
    "reading.chart_rule",
    "Charts over time are judged by the run and the crossings of Anhøj and Olesen (2014) and by the averages before and since the first test, each held against what chance makes of the same chart. The first test freezes the baseline before it. How often one or more of several charts would be a signal by chance alone takes them as moving by themselves, but for those that move together.",
)
fixed(
    "reading.named",
    "People here agreed to answer openly: single answers are shown to this program, by role, never to others.",
)
fixed("reading.held_votes", "what the vote came to, because too few people voted")
fixed("reading.held_groups", "some numbers by group of participants, because counts are small")
fixed(
    "reading.held_comments",
    "comments, because too few people answered or their writers did not mark them as shareable",
    "other comments, if any were written, because too few people answered in one language or their writers did not mark them as shareable",
)
fixed(
    "reliability.columns",
    "Domain",
    "l",
    "Complete answers",
    "r",
    "Alpha",
    "r",
    "Alpha within programs",
    "r",
    "Omega",
    "r",
    "Respondents",
    "r",
    "ICC(1)",
    "r",
    "ICC(2)",
    "r",
    "k",
    "r",
)
fixed("study.not_cause", "A chart alone cannot prove that the cycles caused the change.")
fixed("study.measures_heading", "What the measures show")
fixed("verdict.small_change", "No signal does not mean no change: a small change needs more points to show.")
fixed("weighing.points_summary", "Show the points that were given")
fixed(
    "weighing.effort_note",
    "Impact is the weighted average of what a change would bring; readiness, control and effort are left out of it. Effort is as it was given, 5 for much. Both are cut at 3: from 3 impact is much, up to 3 effort is little.",
)

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
TEXTS = {
    line.lstrip("# ").strip()
    for path in NOTEBOOKS.glob("*.ipynb")
    for cell in json.loads(path.read_text("utf-8"))["cells"]
    if cell["cell_type"] == "markdown"
    for line in "".join(cell["source"]).splitlines()
} | {"How to read this", "Words, rules and privacy."}


def _stands_there(s, m):
    return None if s.text in TEXTS else "no notebook says that"


rule("notebook.title", "words", "{any}", depth="fixed words")(_stands_there)
rule("notebook.help", "words", "{any}", depth="fixed words")(_stands_there)


@rule("reliability.note", "count", "Intervals are 95% intervals: {rest}")
def _(s, m):
    told = s.page.table("reliability.caption")
    few = sum(int(r["Complete answers"].replace(",", "")) < 50 and r["Alpha"] != "not computed" for r in told)
    k = re.search(r"In (\w+) domains? alpha rests on fewer than 50 complete answers", s.text)
    yield None if not told or (number(k[1]) if k else 0) == few else f"alpha of {few} domains rests on fewer than 50"
    yield (
        None if ("With so few programs" in s.text) == (len(s.page.cohort.names) < 15) else "another number of programs"
    )
