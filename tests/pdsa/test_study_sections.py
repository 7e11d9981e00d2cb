"""Notebook 5 on the demo cohort: its built-in truth comes out, a failed change is learning, nothing is overclaimed."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import nbformat
import pytest
from made_cohort import ALPHA, load, pair, write
from made_demo import demo, demo_program

import cqi_lib as cqi
from cqi_lib.demo.measures import TRUTH
from cqi_lib.opening.prepare import prepare
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.program.program import program_of
from cqi_lib.wording.surprise import shows_as_much
from cqi_lib.wording.verdict import in_one

ROOT = Path(__file__).resolve().parents[2]
VERBS = ("ramp", "measure_over_time", "measures_beside", "measure_by_group", "cycle_record", "prediction_log",
         "fidelity_profile", "next_visit")  # fmt: skip


def opened(program, cycle=None):
    return demo_program(program, None, cycle)


def told(program, verb, cycle=None):
    return getattr(cqi, verb)(opened(program, cycle)).text


EVERY_RUN = ("cedar-grove", "little-oaks", "maple-street", "northside")
"""A program without a start, one of late predictions, one of many cycles and one whose change failed; the others nightly."""


@pytest.mark.parametrize(
    "program",
    [p if p in EVERY_RUN else pytest.param(p, marks=pytest.mark.nightly) for p in sorted({t.program for t in TRUTH})],
)
def test_every_verb_speaks_of_every_program_and_never_of_improvement(program):
    records = opened(program).records
    for cycle in [None, *records.cycles]:
        for verb in VERBS:
            block = getattr(cqi, verb)(opened(program, cycle))
            said = block.text + re.sub(r"<[^>]+>", " ", re.sub(r'src="data:[^"]*"', "", str(block.html)))
            # What people wrote may say it; what the workbook says must not.
            ours = said if verb in ("ramp", "fidelity_profile", "measure_by_group") else block.text.split("What ")[0]
            assert not re.search(r"\b(improve[ds]?|improvement|better than before|proves)\b", ours, re.IGNORECASE), verb
            for broken in ("None", "nan", "..", " ,", "{", "}"):
                assert broken not in block.text.replace("None of", ""), (verb, broken, block.text)


def test_the_built_in_truth_comes_out():
    _, prepared = demo()
    for truth in TRUTH:
        study = studies_of(opened(truth.program))[truth.measure]
        assert study.verdict == truth.expected, truth
    assert prepared is not None


def test_a_change_that_failed_is_shown_as_learning():
    block = cqi.cycle_record(opened("northside", "01-text-blast"))
    assert (
        "This change was let go, and the test did its work. What it taught: Forgetting is not the reason." in block.text
    )
    assert "Predicted 18 to 25, got 34 of every 100 parents signed up: 9 above the prediction." in block.text
    assert "Instead: Child care in the next room" in str(block.html)
    log = told("northside", "prediction_log")
    assert "One of two predictions held" in log and "The one that missed says what was learned." in log


def test_a_late_prediction_is_told_and_not_counted():
    log = told("little-oaks", "prediction_log")
    assert "One was written after the test began and is not counted." in log
    assert "written after the test began, on February 20, 2025" in str(cqi.cycle_record(opened("little-oaks")).html)


def test_further_questions_and_measures_have_their_own_answer():
    record = told("casa-munoz", "cycle_record")
    assert "Interpreter hours. Predicted 20 to 24, got 29.3 hours a month: 5.3 above the prediction." in record
    first = told("maple-street", "cycle_record", "01-text-reminder")
    assert "Do families mind the text?" in first and "as predicted, says the team" in first


def test_a_declared_phase_has_its_line_and_its_reason():
    html = str(cqi.measure_over_time(opened("little-oaks")).html)
    assert (
        "A line of its own since March 2025: the middle of 8 points is 1.99 (decided by Director and coach on" in html
    )
    assert "New line 1.99" in html.replace("%20", " ")


def test_the_ramp_says_growing_only_where_it_grew():
    assert "Three tests so far, of 24 to 216 people" in str(cqi.ramp(opened("maple-street")).html)
    assert "Two tests so far, of 20 to 120 people" in str(cqi.ramp(opened("northside")).html)
    assert "No start of a test is on record yet" in str(cqi.ramp(opened("cedar-grove")).html)


def test_the_next_visit_lists_what_is_late():
    text = told("cedar-grove", "next_visit")
    assert "One of them is past its date." in text
    assert "2025-03-31: Overdue: Cycle 1, A list of what is missing: start it, or give it a new date." in text
    assert "write down a prediction before it starts" in text


def test_what_is_overdue_does_not_stand_among_what_is_next():
    html = str(cqi.next_visit(opened("cedar-grove")).html)
    ahead = html.index(">To come</b>")
    days = [(found.start(), found[1]) for found in re.finditer(r'class="when"><time [^>]*datetime="([\d-]+)"', html)]
    as_of = opened("cedar-grove").as_of.isoformat()
    assert days and all((day < as_of) == (at < ahead) for at, day in days) and html.rindex("Overdue: ") < ahead
    # Where nothing is overdue the word does not stand there.
    assert "To come" not in str(cqi.next_visit(opened("maple-street")).html)


def test_a_planned_cycle_is_told_what_size_its_judgements_suggest():
    html = str(cqi.cycle_record(opened("maple-street", "04-same-day")).html)
    assert "suggests: a few people at one site, for two weeks at most." in html
    assert "suggests" not in str(cqi.cycle_record(opened("maple-street", "03-both-sites")).html)


def test_one_sentence_holds_reason_direction_and_rate():
    study = studies_of(opened("maple-street"))["families-connected"]
    said = told("maple-street", "measure_over_time").splitlines()[1].split(". ")[0]
    chance = shows_as_much(study.judged.surprise, study.judged.draws)
    assert said == (
        "The eleven months with data since the first test lie higher, taken together, than the twelve before it, the "
        f"wanted direction; {chance}"
    )
    assert in_one("A.", False, True, "") == "A, not the wanted direction."
    assert in_one("A.", None, True, "") == "A, so the pattern changed, with no clear direction."
    assert in_one("A.", None, False, chance) == f"A; {chance}."


HOSTILE = {
    "empty": "title: x\n",
    "words": 'title: <b>x</b>\nmeasure: connected\npredictions: [{made_on: 2024-01-01, text: "<script>"}]\n'
    'actual_start: 2024-12-01\nactual_end: 2024-12-09\nresult: {text: "<i>"}\nlearned: a\ndecision: abandon\n',
    "direction": "title: x\nmeasure: connected\npredictions: [{made_on: 2024-01-01, direction: up, confidence: 0}]\n"
    "actual_start: 2024-12-01\nresult: {value: 5}\n",
    "zero": "title: x\nscale: {people: 0, sites: 0, days: 0}\nplanned_start: 2026-01-01\n",
    "huge": f"title: {'x' * 300}\nscale: {{people: 100000000}}\nactual_start: 1990-01-01\nmeasure: hours\n"
    "predictions: [{made_on: 2024-01-01, low: -1e9, high: 1e9}]\nresult: {value: -5e11}\n",
    "future": "title: x\nactual_start: 2030-01-01\nmeasure: connected\npredictions: [{made_on: 2031-01-01, low: 1}]\n",
}


def test_hostile_records_are_shown_in_words(tmp_path):
    folder = pair(tmp_path)
    for number, (name, text) in enumerate(HOSTILE.items(), start=3):
        write(folder, f"{ALPHA}/cycles/{number:02d}-{name}.yml", text)
    loaded = load(folder)
    assert [p for p in loaded.problems if p.severity == "error"] == []
    made = prepare(loaded)
    said = {}
    for cycle in loaded.programs["alpha-house"].cycles:
        program = program_of(loaded, made, "alpha-house", None, cycle)
        for verb in VERBS:
            block = getattr(cqi, verb)(program)
            assert "<script>" not in str(block.html) and "<b>x</b>" not in str(block.html)
            said[cycle[3:], verb] = block.text
    record = {name: said[name, "cycle_record"] for name in HOSTILE}
    assert "Predicted in words only, so numbers cannot tell." in record["words"]
    assert "One number cannot tell" in record["direction"] or "one number cannot tell" in record["direction"]
    assert "Planned to begin January 1, 2030" in record["future"] and "Began" not in record["future"]
    assert "Size of the test" not in record["zero"] and "<b>" not in record["huge"]
    log = said["empty", "prediction_log"]
    assert log.startswith("One of two predictions held.") and "One was written after the test began" in log
    assert "The one that missed says what was learned." in log


def test_a_coachs_note_is_shown_at_the_desk_and_nowhere_else():
    note = "The director told the board herself that the texts had failed"
    assert note in told("northside", "coach_notes") and "1 " in told("northside", "coach_notes")
    assert told("maple-street", "coach_notes") == "No note of a coach is written down."
    assert not [verb for verb in VERBS if note in told("northside", verb)]
    notebook = nbformat.read(ROOT / "notebooks/5_pdsa_study.ipynb", as_version=4)
    [cell] = [cell for cell in notebook.cells if "coach_notes" in cell.source]
    assert cell.metadata.tags == ["desk"]


def test_a_line_joins_only_tests_of_one_idea(monkeypatch):
    drawn = []
    shown = importlib.import_module("cqi_lib.pdsa.show.ramp")
    whole = shown.draw_ramp
    monkeypatch.setattr(shown, "draw_ramp", lambda steps, **rest: drawn.append(steps) or whole(steps, **rest))
    html = str(cqi.ramp(opened("maple-street")).html)
    # A text reminder, two tests of a booking call, a visit on the same day; the table says what followed what.
    assert [step.follows for step in drawn[0]] == [None, None, 2, None]
    assert len(re.findall(r"<td>(\d|none)</td></tr>", html)) == 4
