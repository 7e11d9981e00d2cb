"""The evaluator's index of a thousand programs: by letter, at most 20 failed cards and 200 problems, the rest named."""

import dataclasses
import datetime as dt
import re
from collections import Counter

import pytest
from made_text import unmarked

from cqi_lib.batch.desk_files import problems_table
from cqi_lib.batch.index import render_index
from cqi_lib.batch.outcome import Outcome
from cqi_lib.batch.scan import Round, Scan, Scanned
from cqi_lib.community.standing import Standing
from cqi_lib.errors import Problem

LETTERS = ["Ash", "Birch", "Élan", "éclair", "Oak", "3 Elms", "Ñandú", "Ωmega"]


def survey(n, problems=0):
    names = [f"{LETTERS[k % len(LETTERS)]} {k:04d}" for k in range(n)]
    standing = Standing(True, stages=("planned",))
    programs = {}
    for k, name in enumerate(names):
        mine = [warning(k, i) for i in range(problems // n + (k < problems % n))]
        programs[f"p{k}"] = Scanned(name, (), tuple(mine), standing, {"r": k % 9}, {}, {}, "", len(mine), None)
    rounds = (Round("r", "Fall 2025", dt.date(2025, 10, 1)),)
    more = {"sources": {}, "answer_problems": (), "parts": {}, "tables": {}}
    return Scan("", "", "The cohort", "en", "", dt.date(2025, 11, 14), rounds, programs, (), **more)


def warning(k, i):
    severity = "error" if (k, i) == (7, 0) else "warning"
    return Problem(severity, f"programs/p{k}/measures.csv, row {i}", "'x'", "a number", "Mend it.", program=f"p{k}")


def index(cohort, failed=(), papers=()):
    outcomes = [
        Outcome(p, one.name, "failed", None, one.problems, Problem("error", f"{p}.yml", "y", "z", "Mend.", program=p))
        if p in failed
        else Outcome(
            p, one.name, "ready", f"{p}_r.html", one.problems, papers=tuple((n, f"{p}_r_{n}.html") for n in papers)
        )
        for p, one in cohort.programs.items()
    ]
    return unmarked(
        render_index(cohort, [*outcomes, Outcome(None, "The cohort", "ready", "cohort_r.html")], "r", "many")
    )


@pytest.fixture(scope="module")
def thousand():
    cohort = survey(1000, 1300)
    return cohort, index(cohort, failed={f"p{k}" for k in range(0, 1000, 40)})


def test_one_table_for_each_letter_with_links_to_it(thousand):
    _, html = thousand
    shown = re.findall(r'<h3 id="(programs-\w+)">(\w+)</h3>', html)
    assert [letter for _, letter in shown] == ["A", "B", "E", "N", "O", "Other"]
    # Élan and éclair are filed under E; what begins with none of A to Z stands at the end.
    count = Counter(letter for _, letter in shown)
    assert max(count.values()) == 1
    nav = re.search(r'<nav aria-label="Programs by first letter">(.*?)</nav>', html, re.S)[1]
    assert re.findall(r'href="#([^"]+)"', nav) == [anchor for anchor, _ in shown]
    told = dict(re.findall(r'">(\w+)</a> ([\d, failed]+)</li>', nav))
    assert told["A"] == "125, 25 failed" and told["E"] == "250" and told["Other"] == "250"
    assert html.count('<section class="letter">') == 6


def test_every_program_stands_once_in_order(thousand):
    cohort, html = thousand
    start = html.index('class="letters"')
    part = html[start : html.index("<details", start)]
    names = re.findall(r'<th scope="row">(?:<a[^>]*>)?([^<]+)', part)
    assert sorted(names) == sorted(one.name for one in cohort.programs.values())
    under_a = [n for n in names if n.startswith("Ash")]
    assert under_a == sorted(under_a)


def test_twenty_failed_cards_and_the_rest_counted(thousand):
    _, html = thousand
    assert html.count('<div class="card">') == 20
    assert "Five more reports failed; what stopped them stands in problems.csv, beside this page." in html
    assert ">975 ready" in re.sub(r"<svg.*?</svg>", "", html, flags=re.S) and "25 failed" in html


def test_two_hundred_problems_errors_first_and_all_of_them_in_the_file(thousand):
    cohort, html = thousand
    part = html[html.index("Problems found while reading") :]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(\w+)</td>', part)
    more = re.search(r"([\d,]+) more problems stand in problems.csv", part)[1]
    # Two of a program stand in one row; what is left is counted in problems, as the heading does.
    assert len(rows) == 200 and sum(", 2 rows (" in where for where, _ in rows) == 198
    assert int(more.replace(",", "")) == 1300 - 198 * 2 - 2
    assert rows[0] == ("programs/p7/measures.csv, row 0", "error")
    assert {severity for _, severity in rows[1:]} == {"warning"}
    table = problems_table(cohort.problems)
    assert len(table) == 1300 and table["severity"].iloc[0] == "error"


def test_it_is_made_of_any_number_of_programs_with_all_their_papers():
    """It is not sent: what a mail takes is no limit of it, as it was of a thousand real programs."""
    few, many = (len(index(survey(n), papers=("plan", "guide", "heard")).encode()) for n in (100, 2000))
    assert many > 1_000_000 and (many - few) / 1900 < 1000


def test_a_cohort_of_few_keeps_one_table_and_no_letters():
    cohort = survey(60, 3)
    html = index(cohort, failed={"p1"})
    assert "letters" not in re.sub(r"<style.*?</style>", "", html, flags=re.S)
    assert html.count('class="listing"') == 1 and "problems.csv" not in html
    assert 'class="listing"' in index(survey(61)) and '<section class="letter">' in index(survey(61))


def test_the_others_are_named_only_where_there_are_any():
    cohort = survey(2)
    one, none = index(cohort, failed={"p0"}), without_reports(cohort)
    assert "The other reports were not held up." in one and "No report could be made." not in one
    assert "No report could be made." in none and "not held up" not in none and "2 failed" in none


def without_reports(cohort):
    outcomes = [
        Outcome(p, one.name, "failed", None, (), Problem("error", "cohort.yml", "y", "z", "Mend."))
        for p, one in cohort.programs.items()
    ]
    overview = Outcome(None, "The cohort", "failed", None, (), Problem("error", "cohort.yml", "y", "z", "Mend."))
    return unmarked(render_index(cohort, [*outcomes, overview], "r", "many"))


def test_a_problem_found_twice_is_counted_once():
    cohort = survey(3, 3)
    cohort = dataclasses.replace(cohort, wide=tuple(cohort.programs["p0"].problems * 2))
    html = index(cohort)
    assert "3 problems" in html and "Show the 3 problems" in html
