"""How much of the cohort's page and of the papers is read without a tap, and how hard it is to read."""

import re
import shutil

import made_pages
import pytest
from made_demo import demo_papers
from plain_words import grade, open_words

from cqi_lib.report.merge import Executed
from cqi_lib.report.pages import render_cohort

RIVERBEND = made_pages.ROOT / "parameters" / "riverbend"
COHORT = 900
HARDEST = 8


def cohort_page(folder):
    with made_pages.prepared(folder) as cohort:
        notebook = made_pages.execute("7_cohort_overview", cohort=str(folder), round=None)
        return render_cohort([Executed("7_cohort_overview", None, notebook)], cohort=folder, round_id=cohort.round().id)


def taps(html):
    """Give, for each table, how many disclosures have to be opened to read it."""
    depth, found = 0, []
    for tag in re.findall(r"<(/?details|table)\b", html):
        depth += {"details": 1, "/details": -1}.get(tag, 0)
        found += [depth] if tag == "table" else []
    return found


def sentences(html):
    """Give what is said in whole sentences and stands open; names and headings left out."""
    open_ = re.sub(r"<(style|svg|title|details|table|figcaption|footer)\b.*?</\1>", "", html, flags=re.DOTALL)
    told = re.findall(r"<(?:p|li)\b[^>]*>(.*?)</(?:p|li)>", open_, flags=re.DOTALL)
    texts = [" ".join(re.sub(r"<(b|h[1-6])\b.*?</\1>|<[^>]+>", " ", t, flags=re.DOTALL).split()) for t in told]
    return " ".join(t for t in texts if t.endswith((".", "?", "!")))


def test_what_stands_in_a_closed_disclosure_is_not_open():
    html = "<p>One two</p><details><summary>three</summary><p>no</p><details><summary>no</summary></details></details>"
    assert open_words(f"{html}<details open><p>four</p></details><b class='vh'>no</b>") == [
        "One",
        "two",
        "three",
        "four",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("made", [made_pages.riverbend, made_pages.nhs_open])
def test_the_cohorts_page_is_short_and_plain(made):
    html = made()["cohort"]
    assert len(open_words(html)) <= COHORT
    assert grade(sentences(html)) <= HARDEST
    assert max(taps(html), default=0) <= 2


@pytest.mark.slow
def test_the_cohorts_page_is_short_where_every_program_agreed_to_be_named(tmp_path):
    folder = shutil.copytree(RIVERBEND, tmp_path / "named")
    file = folder / "cohort.yml"
    text = re.sub(r"\n    sharing: named", "", file.read_text("utf-8"))
    file.write_text(re.sub(r"(\n  - id: .*\n    name: .*)", r"\1\n    sharing: named", text), "utf-8")
    html = cohort_page(folder)
    assert "Twelve programs agreed to be named." in html
    assert len(open_words(html)) <= COHORT


def test_papers_of_the_demo_are_plain():
    found = {of: grade(sentences(html)) for of, html in demo_papers().items()}
    assert len(found) == 33 and {of: hard for of, hard in found.items() if hard > HARDEST} == {}
