"""Pages in Spanish, the evaluator's too: nothing left in English, the same claims with the same numbers as the English ones."""

import re
from pathlib import Path

import pytest
from made_pseudo import DEMO, demo
from two_languages import differences, english_left

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def both():
    """The same pages in English and in Spanish, and all that people wrote into the files."""
    wrote = " ".join(path.read_text("utf-8") for path in DEMO.rglob("*") if path.suffix in (".yml", ".csv", ".md"))
    wrote += Path("docs/method.md").read_text("utf-8")  # the evaluator's cells lead to its parts, which are in English
    return demo("en"), demo("es"), wrote


def test_a_spanish_page_claims_what_the_english_one_does(both):
    english, spanish, _ = both
    assert english.keys() == spanish.keys()
    assert {name: found for name in english if (found := differences(english[name], spanish[name], "es"))} == {}


def test_no_english_is_left_on_a_spanish_page(both):
    _, spanish, wrote = both
    assert {name: found for name, page in spanish.items() if (found := english_left(page, wrote))} == {}
    assert all('<html lang="es"' in page for page in spanish.values())
    # A round is called so in Spanish too, in every title and table.
    assert all("Otoño de 2025" in page and not re.search(r"Fall 202\d", page) for page in spanish.values())
