"""The evaluator's version of the cohort's page, and the truth of the demo: who was built to grow, and who is shown to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cqi_lib as cqi
from cqi_lib.demo.programs import BY_ID, RETAKE
from cqi_lib.sections.cohort_named import cohort_by_name, growths

DEMO = Path(__file__).parents[1] / "parameters" / "riverbend"


@pytest.fixture(scope="module")
def opened():
    return cqi.open_cohort(DEMO)


def test_every_program_by_name_in_order_of_the_alphabet(opened):
    html = str(cohort_by_name(opened).html)
    names = [re.sub("&amp;", "&", n).replace("&#39;", "'") for n in re.findall(r'<th scope="row">(.*?)</th>', html)]
    assert names == sorted((e.name for e in opened.cohort.file.programs), key=lambda n: (n.casefold(), n))
    assert "no ranking" in html and "evaluator only" in html


def test_the_same_verdicts_as_in_the_programs_reports(opened):
    for program, mine in growths(opened).items():
        told = cqi.open_program(DEMO, program).growths
        assert {d: (g.word, g.after) for d, g in mine.items()} == {d: (g.word, g.after) for d, g in told.items()}, (
            program
        )


def test_programs_built_to_grow_are_shown_to_and_no_other_is(opened):
    """Of those who chose a domain and whose staff may be shown in both rounds, against the table of the demo's truths."""
    found = growths(opened)
    grew = {(p, d) for p, mine in found.items() for d, g in mine.items() if g.word == "grew"}
    assert grew, "somebody is shown to grow"
    for program, domain in grew:
        assert BY_ID[program].growth.get(domain, 0) >= 0.5, f"{program} was not built to grow in {domain}"
    assert not [g for mine in found.values() for g in mine.values() if g.word == "declined"]
    still = {(p, d) for p, mine in found.items() for d in mine if BY_ID[p].growth.get(d, 0) == 0}
    assert still and not still & grew
    assert {(p, d): g.word for p, mine in found.items() for d, g in mine.items()} == RETAKE
