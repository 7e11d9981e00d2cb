"""An instrument that lacks the page's language: what stands in bears its `lang`, so that no screen reader reads it as Spanish."""

import pickle
import re

import pytest
import yaml
from made_own import instrument_yaml, own_cohort, rows
from reading import parse

import cqi_lib as cqi
from cqi_lib.community.show.cohort import cohort_states
from cqi_lib.locale.spoken import speaking
from cqi_lib.locale.stand_in import StandIn, marked, unmarked
from cqi_lib.opening.open import open_cohort
from cqi_lib.priorities.show.meeting import meeting_page
from cqi_lib.report.first_page import first_page
from cqi_lib.report.heard import heard_page
from cqi_lib.report.reading import appendix
from cqi_lib.show.markup import el, join, table
from cqi_lib.wording.claim import Claim, prose
from cqi_lib.wording.language import capital

PROGRAMS = ("harbor", "quay", "pier", "mole", "wharf")
WORDS = {
    "strong": "People feel at home.",
    "weak": "People wait at the door.",
    "start": "Ask three people.",
    "ask": "who opens?",
}


PIECES = re.compile(r"Follow-up|Topic d\w+|People [\w ]+\.|Ask three people|Strongly (?:dis)?agree|It looks like")


def written(place, language, asked_in):
    """Write a cohort with an instrument in one language, but for the name of its first domain, which is in both."""
    people = [(p, role, "44554411") for p in PROGRAMS for role in ("leader", *["staff"] * 9)]
    answers = {"2026.csv": rows(people).replace(",4,4,5", ",3,4,5", 4)}
    folder = own_cohort(place / "c", answers, programs=PROGRAMS, language=language, as_of="2026-05-01")
    body = yaml.safe_load(instrument_yaml()) | {"language": asked_in}
    for domain in body["areas"][0]["domains"]:
        domain |= WORDS
    body["areas"][0]["domains"][0]["name"] = {"en": "Welcome", "es": "Bienvenida"}
    for level in body["scales"]["agree"]["levels"]:
        level["anchor"] = f"It looks like level {level['code']}."
    (folder / "own.yml").write_text(yaml.safe_dump(body, sort_keys=False, allow_unicode=True), "utf-8")
    return folder


def shown(folder):
    """Everything that shows texts of the instrument: on the report, the page for the wall and the cohort's page."""
    program, whole = cqi.open_program(folder, "harbor"), open_cohort(folder)
    verbs = (cqi.profile, cqi.strengths, cqi.challenges, cqi.item_levels)
    with speaking(program.language):
        parts = [
            first_page(program),
            appendix(program),
            heard_page(program),
            meeting_page(program),
            *(verb(program).html for verb in verbs),
        ]
        return f"<body>{join([*parts, cohort_states(whole).html])}</body>"


def language_at(node):
    return next((up.attrs["lang"] for up in (node, *node.up()) if "lang" in up.attrs), None)


def pieces_of(page):
    """Each text that is seen, with the element right around it."""
    for node in parse(page).walk():
        if node.tag not in ("style", "script"):
            yield from ((node, child) for child in node.children if isinstance(child, str))


def texts_in(page, tag):
    """The texts of a page that are, by the nearest element that says it, in a language."""
    return [node.text.replace("\N{NO-BREAK SPACE}", " ") for node in parse(page).walk() if language_at(node) == tag]


def test_what_stands_in_bears_its_language_and_what_is_translated_does_not(tmp_path):
    page = shown(written(tmp_path, "es", "en"))
    english = texts_in(page, "en")
    assert {"Follow-up", "1 Strongly disagree", "It looks like level 3.", "Topic d2_1"} <= set(english)
    assert {"People wait at the door.", "Ask three people.", "Who opens?"} <= set(english)
    assert "Bienvenida" in page and not any("Bienvenida" in text for text in english)
    # Whether alone or within a sentence, it is nowhere without.
    without = [text for node, text in pieces_of(page) if language_at(node) != "en" and PIECES.search(text)]
    assert without == []
    within = {
        up.claim for node, _ in pieces_of(page) if node.tag == "span" and language_at(node) == "en" for up in node.up()
    }
    assert {"first_page.scale_note", "findings.lowest_topic"} <= within


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_a_page_in_the_language_of_its_instrument_bears_none(tmp_path, language):
    assert " lang=" not in shown(written(tmp_path, language, "en"))


def test_an_instrument_in_spanish_bears_it_on_an_english_page(tmp_path):
    page = shown(written(tmp_path, "en", "es"))
    spanish = texts_in(page, "es")
    assert "Follow-up" in spanish and not any("Welcome" in text for text in spanish) and 'lang="en"' not in page


def test_the_language_goes_onto_the_element_that_holds_the_text():
    text = StandIn("families & friends", "en")
    assert str(el("b", text)) == '<b lang="en">families &amp; friends</b>'
    assert str(el("p", "1. ", text)) == '<p>1. <span lang="en">families &amp; friends</span></p>'
    assert str(el("p", prose([Claim("Uno.", "a.b"), text]))) == (
        '<p><span data-claim="a.b">Uno.</span> <span lang="en">families &amp; friends</span></p>'
    )
    assert str(el("dt", capital(text))) == '<dt lang="en">Families &amp; friends</dt>'
    assert str(el("td", text, data_claim=Claim("Uno.", "a.b"))).count("a.b") == 1
    said = Claim("3 Agree", "reading.level_name", language="en")
    assert str(el("dt", said)) == '<dt data-claim="reading.level_name" lang="en">3 Agree</dt>'
    assert '<th lang="en" scope="row">' in table("", [(text, "l"), ("n", "r")], [(text, "3")])
    assert '<th lang="en" scope="col">' in table("", [(text, "l"), ("n", "r")], [(text, "3")])
    with speaking("ar"):
        assert str(el("b", text)) == '<b lang="en"><bdi>families &amp; friends</bdi></b>'


def test_the_language_outlives_a_journey_to_another_process():
    for text in (StandIn("Outcomes", "en"), Claim("Outcomes?", "a.b", language="en")):
        again = pickle.loads(pickle.dumps(text))
        assert (again, again.language, type(again)) == (text, "en", type(text))


def test_a_sign_that_marks_a_language_is_no_sign_of_one_in_what_people_write():
    found = []
    said = marked("Maple\ufdd5 House\ufdef", found) + ": " + marked(StandIn("Out\ufdd0comes", "en"), found)
    assert unmarked(said, found) == "Maple House: Outcomes" and unmarked(said, found).spans == ((13, 21, "en"),)
