"""Reports in Spanish: nothing left in English, the same claims with the same numbers as the English ones."""

import re
import shutil

import made_pages
import pytest
from two_languages import differences, english_left

pytestmark = pytest.mark.slow
FEW = ("maple-street", "little-oaks")  # a retake with a plan; one respondent


def pages(folder):
    out = {}
    with made_pages.prepared(folder) as survey:
        for program in FEW:
            made = made_pages.program_page(folder, program, survey.programs[program].cycles, None, papers=True)
            out |= {f"{program} {paper or 'report'}": html for paper, html in made.items()}
        overview = made_pages.Executed(
            "7_cohort_overview", None, made_pages.execute("7_cohort_overview", cohort=str(folder), round=None)
        )
        out["cohort"] = made_pages.render_cohort([overview], cohort=folder, round_id=survey.round().id)
    return out


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The same pages in English and in Spanish, and all that people wrote into the files."""
    english = made_pages.ROOT / "parameters" / "riverbend"
    spanish = tmp_path_factory.mktemp("es") / "riverbend"
    shutil.copytree(english, spanish)
    file = spanish / "cohort.yml"
    file.write_text(re.sub(r"(?m)^name:", "language: es\nname:", file.read_text("utf-8"), count=1), encoding="utf-8")
    wrote = " ".join(path.read_text("utf-8") for path in english.rglob("*") if path.suffix in (".yml", ".csv", ".md"))
    return pages(english), pages(spanish), wrote


def test_a_spanish_page_claims_what_the_english_one_does(both):
    english, spanish, _ = both
    assert english.keys() == spanish.keys()
    assert {name: found for name in english if (found := differences(english[name], spanish[name], "es"))} == {}


def test_no_english_is_left_on_a_spanish_page(both):
    _, spanish, wrote = both
    assert {name: found for name, page in spanish.items() if (found := english_left(page, wrote))} == {}
    assert all('<html lang="es"' in page for page in spanish.values())
