"""The cohort's page says that people answered in several languages, or in an unread translation, where programs' pages do."""

from dataclasses import replace

import pytest
from made_own import own_cohort, rows
from made_small import plain

import cqi_lib as cqi
from cqi_lib.batch.scanning import scan_cohort, whole_digest
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.community.cohort_round import CohortRound
from cqi_lib.community.show.cohort import cohort_first
from cqi_lib.opening.open import open_cohort
from cqi_lib.opening.prepare import prepare
from cqi_lib.program.prepared import unpublished
from cqi_lib.wording.assessment import not_reviewed, several_languages

SPRING = {"id": "2026", "label": "Spring 2026", "date": "2026-03-02", "closed": "2026-04-01"}


def written(place, harbor, quay, of=SPRING, translation=False, **more):
    """Write a cohort; of each program so many staff answered in each language."""
    staff = [(p, tag) for p, tags in (("harbor", harbor), ("quay", quay)) for tag, n in tags.items() for _ in range(n)]
    people = [("harbor", "leader", "3" * 8), *((program, "staff", "3" * 8) for program, _ in staff)]
    lines = rows(people).splitlines()
    told = [f"{line},{tag}" for line, tag in zip(lines[1:], ["en", *(tag for _, tag in staff)], strict=True)]
    folder = own_cohort(place / "c", {"2026.csv": "\n".join([f"{lines[0]},language", *told, ""])}, rounds=[of], **more)
    if translation:
        (folder / "own.es.yml").write_text('id: own\nversion: "1"\nname: Cómo trabajamos\n', "utf-8")
    return folder


def said(folder):
    """Which of the two sentences the cohort's page says, to all and at the desk; and which the first program's."""
    whole = open_cohort(folder)
    pages = [plain(cohort_first(whole)), plain(cohort_first(whole, desk=True))]
    pages.append(plain(cqi.who_answered(cqi.open_program(folder, "harbor"))))
    told = [(several_languages() in text, not_reviewed() in text) for text in pages]
    assert told[0] == told[1] == told[2]
    assert not any(word in text for text in pages for word in ("Spanish", "English", "español"))
    return told[0]


@pytest.mark.parametrize(
    ("harbor", "quay", "told"),
    [
        ({"en": 7}, {"en": 6}, (False, False)),
        ({"": 7}, {"": 6}, (False, False)),
        ({"es-MX": 7}, {"es-US": 6}, (True, True)),  # the leader's is English
        ({"en": 7}, {"en": 5, "es": 1}, (True, True)),
        ({"en": 3}, {"es": 2}, (False, False)),  # five of the staff: each would be told
        ({"en": 7, "es": 4}, {}, (False, False)),  # one program alone: fewer than five in Spanish
        ({"en": 7, "es": 5}, {}, (True, True)),
    ],
)
def test_it_is_said_where_it_is_said_on_programs_pages(tmp_path, harbor, quay, told):
    assert said(written(tmp_path, harbor, quay, translation=True)) == told


def test_without_a_translation_nothing_is_said_of_a_review(tmp_path):
    assert said(written(tmp_path, {"en": 7}, {"es": 6})) == (True, False)


@pytest.mark.parametrize("entry", [{"privacy": "named"}, {"named_for": ["quay"]}])
def test_while_people_answer_openly_it_waits_for_the_end_of_the_round(tmp_path, entry):
    for day, told in (("2026-03-20", False), ("2026-04-01", True)):
        folder = written(
            tmp_path / day, {"en": 7}, {"en": 6, "es": 1}, of=SPRING | entry, data="real", as_of=day, translation=True
        )
        head = plain(cohort_first(open_cohort(folder)))
        assert (several_languages() in head, not_reviewed() in head) == (told, told)


def test_a_round_without_answers_that_may_be_shown_says_nothing(tmp_path):
    opened = open_cohort(written(tmp_path, {"en": 7}, {"es": 6}))
    tables = unpublished(opened)
    nobody = replace(tables, responses=tables.responses.iloc[:0])
    assert several_languages() not in plain(cohort_first(CohortRound(opened.cohort, opened.round, nobody)))


def test_what_is_said_of_languages_makes_the_page_stale(tmp_path):
    one, two = (
        whole_digest(prepare(load_cohort(written(tmp_path / tag, {"en": 7}, {"en": 5, tag: 1}))))
        for tag in ("en", "es")
    )
    assert one != two


@pytest.mark.parametrize(
    ("entry", "moves"), [({"privacy": "named"}, True), ({"named_for": ["quay"]}, True), ({}, False)]
)
def test_the_end_of_a_round_in_which_people_answer_openly_makes_pages_stale(tmp_path, entry, moves):
    """Another day on which it ends, both before the day looked from: of a confidential round releases tell it."""
    parts = []
    for closed in ("2026-04-01", "2026-04-02"):
        of = SPRING | entry | {"closed": closed}
        scan = scan_cohort(written(tmp_path / closed, {"en": 7}, {"en": 6}, of=of, as_of="2026-05-01"))
        parts += [scan.parts["cohort.yml"], *(one.parts["cohort.yml"] for one in scan.programs.values())]
    before, after = parts[:3], parts[3:]
    assert [a != b for a, b in zip(before, after, strict=True)] == [moves] * 3
