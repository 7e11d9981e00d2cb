"""A page for the tests of `cqi watch`: says what stands in the program's files, and is long enough to be scrolled."""

import csv
from html import escape

from stub_pages import program_page as stub_page


def program_page(executed, *, cohort, program, round_id):
    with (cohort / "programs" / program / "measures.csv").open(encoding="utf-8") as file:
        last = list(csv.DictReader(file))[-1]
    head = stub_page(executed, cohort=cohort, program=program, round_id=round_id)
    lines = "".join(f"<p id='l{n}'>Line {n}</p>" for n in range(200))
    more = "<details><summary>More</summary><p id='within'>Folded</p></details>"
    return f"{head}<p id='last'>{escape(last['value'])}</p>{more}{lines}<p>{escape(_votes(cohort, program))}</p>\n"


def failing_page(executed, *, cohort, program, round_id):
    if "broken" in _votes(cohort, program):
        raise ZeroDivisionError(f"the page of a broken program: {_votes(cohort, program)}")
    return program_page(executed, cohort=cohort, program=program, round_id=round_id)


def _votes(cohort, program):
    path = cohort / "programs" / program / "note.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else ""
