"""A round answered in several languages, or in a translation without a review: what pages say, and what only the desk sees."""

import re

import pytest
from made_own import own_cohort, rows

import cqi_lib as cqi
from cqi_lib.batch.scanning import row_digests
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.opening.prepare import prepare
from cqi_lib.report.first_page import first_page
from cqi_lib.report.reading import appendix
from cqi_lib.wording.assessment import not_reviewed, several_languages

ROUNDS = [{"id": "2026", "label": "Spring 2026", "date": "2026-03-02", "closed": "2026-04-01"}]
PEOPLE = [("harbor", "leader", "4" * 8)] + [("harbor", "staff", "3" * 8)] * 6 + [("quay", "staff", "22222222")] * 6


def plain(html):
    """The text of a block or of mark-up."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(getattr(html, "html", html)))).strip()


def cohort(place, *languages, comments=()):
    """Write a cohort whose people answered in these languages, one after the other."""
    lines = rows(PEOPLE).splitlines()
    said = [*languages, *[""] * (len(PEOPLE) - len(languages))]
    notes = [*comments, *[""] * (len(PEOPLE) - len(comments))]
    text = "\n".join([f"{lines[0]},language,comment", *map(",".join, zip(lines[1:], said, notes, strict=True))])
    return own_cohort(place / "c", {"2026.csv": text + "\n"}, rounds=ROUNDS)


def page(program):
    return plain(first_page(program)) + plain(cqi.who_answered(program))


def test_a_round_in_one_language_or_in_none_that_is_known_says_nothing_of_it(tmp_path):
    for name, languages in (("one", ["es"] * 13), ("none", []), ("places", ["es-MX", "es-US"]), ("half", ["", "es"])):
        program = cqi.open_program(cohort(tmp_path / name, *languages), "harbor")
        assert several_languages() not in page(program) and not_reviewed() not in page(program)
        assert cqi.levels_by_language(program).text == "" or name in ("half", "places")


def test_every_program_of_the_round_says_it_and_none_says_which_or_how_many(tmp_path):
    """One of the other program answered in Spanish: nobody reads off a page whether that was somebody of theirs."""
    folder = cohort(tmp_path, *["en"] * 12, "es")
    pages = [page(cqi.open_program(folder, name)) for name in ("harbor", "quay")]
    assert all(several_languages() in text for text in pages)
    for text in pages:
        assert not any(word in text for word in ("Spanish", "English", "Español"))


def test_what_is_said_of_a_round_makes_the_pages_of_all_its_programs_stale(tmp_path):
    before, after = (
        row_digests(prepare(load_cohort(cohort(tmp_path / str(n), *["en"] * 12, last))))["harbor"]
        for n, last in enumerate(("en", "es"))
    )
    assert before != after


def test_the_desk_sees_levels_by_language_without_coaches(tmp_path):
    program = cqi.open_program(cohort(tmp_path, "es", *["en"] * 4, "es", ""), "harbor")
    block = cqi.levels_by_language(program)
    assert "English 4, Spanish 2 and not known 1" in block.text
    assert "Welcome 3.0 (4) 3.5 (2) 3.0 (1)" in plain(block)


@pytest.mark.parametrize(
    ("top", "said"),
    [
        ("", True),
        ("reviewed: false\n", True),
        ("reviewed:\n", True),
        ("reviewed: true\n", False),
        ("reviewed: Ana Ruiz, 2026-02-01\n", False),
        ("reviewed: 2026-02-01  # Ana\n", False),
    ],
)
def test_a_translation_without_a_review_is_said(tmp_path, top, said):
    folder = cohort(tmp_path, *["es"] * 13)
    (folder / "own.es.yml").write_text(f'id: own\nversion: "1"\n{top}name: Cómo trabajamos\n', "utf-8")
    program = cqi.open_program(folder, "harbor")
    assert (not_reviewed() in page(program)) is said and several_languages() not in page(program)
    (folder / "cohort.yml").write_text((folder / "cohort.yml").read_text("utf-8") + "form_language: es\n", "utf-8")
    assert not [p for p in load_cohort(folder).problems if p.severity == "error"]


def test_comments_that_wait_for_their_language_are_said_with_the_rule_that_holds_them(tmp_path):
    people = [("harbor", "staff", "3" * 8)] * 12
    lines = rows(people).splitlines()
    said = [
        f"{line},{'es' if n == 3 else 'en'},{'mine' if n == 3 else 'ours' if n == 5 else ''}"
        for n, line in enumerate(lines[1:])
    ]
    folder = own_cohort(
        tmp_path / "c", {"2026.csv": "\n".join([f"{lines[0]},language,comment", *said, ""])}, rounds=ROUNDS
    )
    program = cqi.open_program(folder, "harbor")
    shown = plain(cqi.comments(program))
    assert "ours" in shown and "mine" not in shown
    assert "from ten people on who answered in the same language, or when" in shown
    guide = plain(appendix(program))
    assert "because too few people answered in one language or" in guide
