"""Whoever holds every page ever sent, and knows who speaks what, learns of nobody's language nor whether she answered."""

import datetime as dt
from dataclasses import replace

import made_releases as made
import pandas as pd
import pytest
from made_own import own_cohort, rows
from made_small import plain

import cqi_lib as cqi
from cqi_lib.opening.prepare import prepare_tables
from cqi_lib.privacy.release.step import release
from cqi_lib.report.reading import appendix
from cqi_lib.wording.assessment import not_reviewed, several_languages
from cqi_lib.wording.findings import comments_by_language
from cqi_lib.wording.reading import comments_rule

SPRING = {"id": "2026", "label": "Spring 2026", "date": "2026-03-02", "closed": "2026-04-01"}


def opened(place, *people, program="harbor", of=SPRING, **more):
    """Open a program of a cohort in which each of these answered: program, language, comment; the first one leads."""
    lines = rows([(p, "staff" if n else "leader", "3" * 8) for n, (p, _, _) in enumerate(people)]).splitlines()
    said = [f"{line},{language},{text}" for line, (_, language, text) in zip(lines[1:], people, strict=True)]
    table = "\n".join([f"{lines[0]},language,comment", *said, ""])
    return cqi.open_program(own_cohort(place / "c", {"2026.csv": table}, rounds=[of], **more), program)


def page(program):
    return plain(cqi.who_answered(program)) + plain(cqi.comments(program)) + plain(appendix(program))


@pytest.mark.parametrize(
    "others", [[("quay", "en", ""), ("quay", "es", "")], pytest.param([], marks=pytest.mark.nightly)]
)
def test_no_page_tells_that_one_who_answered_in_another_language_wrote_a_comment(tmp_path, others):
    """Twelve staff, one of them in Spanish: with ten in English nobody but her could have a comment that waits."""
    staff = [("harbor", "en", "")] * 11 + [("harbor", "en", "ours")]
    pages = [
        page(opened(tmp_path / text, *staff, ("harbor", "es", text), *others, programs=("harbor", "quay")))
        for text in ("", "mine")
    ]
    assert pages[0] == pages[1] and "ours" in pages[0] and "mine" not in pages[0]
    assert "from ten people on who answered in the same language" in pages[0]


def test_the_rule_by_language_is_told_also_where_the_round_may_not_tell_of_several(tmp_path):
    """Nine said theirs, three did not: twelve are no ten in one language, and the page gives the rule that holds."""
    staff = [("harbor", "es", "mine")] * 10 + [("harbor", "", "")] * 3
    text = page(opened(tmp_path, *staff, programs=("harbor",)))
    assert several_languages() not in text and "mine" not in text
    assert "Comments were written" not in text and comments_by_language(10) in text and comments_rule(10, True) in text


@pytest.mark.parametrize(
    ("spanish", "told"), [pytest.param(1, False, marks=pytest.mark.nightly), (4, False), (5, True)]
)
def test_a_round_of_one_program_tells_of_a_language_from_five_people_on(tmp_path, spanish, told):
    """Where one program alone has staff, the round is this program: leaders' languages are known."""
    people = [("harbor", "en", "")] * 7 + [("harbor", "es", "")] * spanish
    text = page(opened(tmp_path, *people, programs=("harbor", "quay")))
    assert (several_languages() in text) is told


def test_of_one_program_a_translation_is_told_from_five_people_on(tmp_path):
    for name, spanish, told in (("few", 1, False), ("more", 5, True)):
        people = [("harbor", "en", "")] * 7 + [("harbor", "es", "")] * spanish
        program = opened(tmp_path / name, *people, programs=("harbor",))
        (program.cohort.folder / "own.es.yml").write_text('id: own\nversion: "1"\nname: Cómo trabajamos\n', "utf-8")
        again = cqi.open_program(program.cohort.folder, "harbor")
        assert (not_reviewed() in page(again)) is told


@pytest.mark.parametrize(("harbor", "quay", "told"), [(5, 0, False), (6, 0, True), (1, 1, False), (3, 3, True)])
def test_that_all_of_five_answered_in_a_translation_is_told_of_none_of_them(tmp_path, harbor, quay, told):
    people = [("harbor", "en", ""), *[("harbor", "es", "")] * harbor, *[("quay", "es", "")] * quay]
    program = opened(tmp_path, *people, programs=("harbor", "quay"))
    (program.cohort.folder / "own.es.yml").write_text('id: own\nversion: "1"\nname: Cómo trabajamos\n', "utf-8")
    text = page(cqi.open_program(program.cohort.folder, "harbor"))
    assert (not_reviewed() in text) is told


@pytest.mark.parametrize(
    "entry", [pytest.param({"privacy": "named"}, marks=pytest.mark.nightly), {"named_for": ["quay"]}]
)
def test_while_people_answer_openly_no_page_tells_of_languages(tmp_path, entry):
    """No record keeps those answers: with one more on the page, the sentence would tell in which language she answered."""
    people = [("harbor", "en", "")] * 7 + [("quay", "en", "")] * 6 + [("quay", "es", "")]
    for name, day, told in (("live", "2026-03-20", False), ("closed", "2026-04-01", True)):
        more = {"as_of": day, "data": "real", "programs": ("harbor", "quay")}
        for program in ("harbor", "quay"):
            found = opened(tmp_path / name / program, *people, program=program, of=SPRING | entry, **more)
            assert (several_languages() in page(found)) is told, (name, program)


def tongue(people, tag):
    return [person | {"language": tag} for person in people]


def test_a_later_release_of_one_program_does_not_move_what_is_said_of_the_round(tmp_path):
    """Five more of one program, one in Spanish: a sentence that came with them would tell that she is among them."""
    answers = {p: tongue(made.people(8, seed=n), "en") for n, p in enumerate("abcdef")}
    cohort = made.cohort(tmp_path, answers)
    found = made.run(cohort)
    said = [prepare_tables(cohort.file, made.OF, found.responses, made.DAY, found.of_cohort).languages]
    more = made.people(16, seed=0)[9:]
    answers["a"] = answers["a"] + tongue(more[:-1], "en") + tongue(more[-1:], "es")
    later = replace(made.now(cohort, answers), as_of=made.DAY + dt.timedelta(days=30))
    _, [decision] = release(later, "r", ["a"])
    found = made.look(later)
    assert (found.responses["language"] == "es").any(), decision.judgement
    said.append(prepare_tables(later.file, made.OF, found.responses, later.as_of, found.of_cohort).languages)
    pd.testing.assert_frame_equal(*said)
    assert not said[1]["several"].any()
