"""The rules of confidential rounds hold in every shared page."""

import csv
import re
import shutil

import made_pages
import pytest

from cqi_lib.cohort.cohort import load_cohort

LEADERS = ("leader", "Program director")


@pytest.fixture(scope="module")
def riverbend():
    return made_pages.riverbend()


@pytest.fixture(scope="module")
def cohort():
    return load_cohort(made_pages.ROOT / "parameters" / "riverbend")


def plain(html):
    return re.sub(r"data:image/svg\+xml[^\"]*", "", html)


@pytest.mark.slow
def test_no_page_names_another_program_or_a_respondent(riverbend, cohort):
    people = set(cohort.responses["respondent_id"])
    names = {p: r.name for p, r in cohort.programs.items()}
    agreed = {e.id for e in cohort.file.programs if e.sharing == "named"}
    assert 0 < len(agreed) < len(names)
    for page, html in riverbend.items():
        if page == "index":
            continue
        text = plain(html)
        # The cohort's page may name those who agreed to be named, and nobody else.
        others = {p: n for p, n in names.items() if p != page and not (page == "cohort" and p in agreed)}
        assert not [n for n in others.values() if n in text], page
        assert not [p for p in people if p in text and re.search(rf"\b{re.escape(p)}\b", text)], page


@pytest.mark.slow
def test_comments_are_those_that_were_allowed(riverbend, cohort):
    rows = cohort.responses[cohort.responses["comment"].notna()]
    rows = rows.assign(shareable=rows["shareable"].fillna(False).astype(bool))
    rounds = {r.id: r for r in cohort.file.rounds}
    for program in cohort.programs:
        mine = rows[rows["program_id"].eq(program)]
        allowed = {
            r.comment for r in mine.itertuples() if rounds[r.round_id].privacy_for(program) == "named" or r.shareable
        }
        secret = {c for c in mine["comment"] if c not in allowed and len(c) > 15}
        assert not [c for c in secret if c in riverbend[program]], program


@pytest.mark.slow
def test_single_people_are_drawn_only_where_they_agreed(riverbend, cohort):
    latest = cohort.round()
    for program in cohort.programs:
        drawn = "one%20staff%20member" in riverbend[program] or "one staff member" in riverbend[program]
        if latest.privacy_for(program) == "confidential":
            assert not drawn, program


def test_what_too_few_staff_answered_changes_nothing(tmp_path):
    """Alpha House with three staff: whatever they answer, its report has the same bytes.

    The one whole page among the quick tests: a slip past the gate, in a section, must not wait for the slow ones.
    """
    source = made_pages.ROOT / "tests" / "fixtures" / "pair"
    made = []
    for turn in ("1", "4"):
        folder = tmp_path / turn / "pair"
        shutil.copytree(source, folder)
        for path in sorted((folder / "responses").glob("*.csv")):
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            staff = [r for r in rows if "alpha" in r["program"].lower() and r["role"] not in LEADERS]
            keep = [r for r in rows if r not in staff[3:]]
            for row in staff[:3]:
                for name in row:
                    if re.fullmatch(r"[abc]\d_\d", name):
                        row[name] = turn
                    elif "comment" in name:
                        row[name] = ""
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0].keys())
                writer.writeheader()
                writer.writerows(keep)
        with made_pages.prepared(folder) as cohort:
            made.append(made_pages.program_page(folder, "alpha-house", cohort.programs["alpha-house"].cycles))
    assert made[0] == made[1]
    assert "too few to show" in made[0]
