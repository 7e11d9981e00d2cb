"""The evaluator's version of the cohort's page, and the truth of the demo: who was built to grow, and who is shown to."""

from __future__ import annotations

import re

import pytest
from made_demo import demo_cohort, demo_program

import cqi_lib as cqi
from cqi_lib.capacity.of_program import growths_of
from cqi_lib.community.show.named import cohort_by_name, growths
from cqi_lib.demo.programs import BY_ID, RETAKE


@pytest.fixture(scope="module")
def opened():
    return demo_cohort()


def test_every_program_by_name_in_order_of_the_alphabet(opened):
    html = str(cohort_by_name(opened).html)
    names = [re.sub("&amp;", "&", n).replace("&#39;", "'") for n in re.findall(r'<th scope="row">(.*?)</th>', html)]
    assert names == sorted((e.name for e in opened.cohort.file.programs), key=lambda n: (n.casefold(), n))
    assert "no ranking" in html and "evaluator only" in html


@pytest.fixture(scope="module")
def programs():
    return {program: demo_program(program) for program in BY_ID}


def test_the_same_verdicts_as_in_the_programs_reports(opened, programs):
    for program, mine in growths(opened).items():
        told = growths_of(programs[program])
        assert {d: (g.word, g.after) for d, g in mine.items()} == {d: (g.word, g.after) for d, g in told.items()}, (
            program
        )


def test_programs_built_to_grow_are_shown_to_and_no_other_is(opened):
    """Every program of the demo in the domain it chose, against the table of the demo's truths."""
    found = growths(opened)
    words = {(p, d): g.word for p, mine in found.items() for d, g in mine.items()}
    assert words == RETAKE
    # Who chose nothing, or did not take the second round, has no verdict; nobody else is missing.
    assert set(BY_ID) - {p for p, _ in words} == {"harbor-light"}
    built = {(p, d) for p, d in words if BY_ID[p].growth.get(d, 0) > 0}
    assert all(BY_ID[p].growth[d] >= 0.8 for p, d in built), "less cannot be told from chance by so few people"
    assert len(built) >= 4 and len(words) - len(built) >= 4
    for key, word in words.items():
        assert (word == "grew") == (key in built), f"{key}: {word}"
    assert [key for key, word in words.items() if word == "declined"] == [("grace-avenue", "B6")]


@pytest.mark.parametrize("program", list(BY_ID))
def test_each_programs_report_says_the_same(programs, program):
    """The sentence in the program's own report, not only the verdict behind it."""
    text = re.sub(r"<[^>]+>", "", str(cqi.chosen_then_and_now(programs[program]).html))
    built = any(p == program and BY_ID[p].growth.get(d, 0) > 0 for p, d in RETAKE)
    assert ("further up than chance explains" in text) == built
    assert ("further down" in text) == (program == "grace-avenue")
