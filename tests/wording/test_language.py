"""`lang` is that of the text; a language without texts is an error; the form's is its own; it is bound, never passed on."""

from __future__ import annotations

import ast
import asyncio
import re
import shutil
from pathlib import Path

import made_online
import pytest
from made_own import found, own_cohort, rows

import cqi_lib as cqi
from cqi_lib.batch.index import render_index
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.commands import cli
from cqi_lib.instrument.instrument import source_path
from cqi_lib.locale.catalogue import spoken_here
from cqi_lib.locale.spoken import bind, bound, speaking
from cqi_lib.online.invitations import mail_text
from cqi_lib.wording.online import start

PEOPLE = [("harbor", "leader", "43443443"), *[("harbor", "staff", "44434434")] * 6]


def cohort(tmp_path, **more):
    return own_cohort(tmp_path / "own", {"2026.csv": rows(PEOPLE)}, programs=("harbor",), **more)


@pytest.mark.parametrize("language", ["fr", "xx"])
def test_a_language_without_texts_is_an_error_and_pages_say_the_truth(tmp_path, language, capsys):
    folder = cohort(tmp_path, language=language)
    problem = found(load_cohort(folder).problems, "language")
    assert problem.severity == "error" and "language" in problem.where and repr(language) in problem.found
    assert "en" in problem.allowed and "form_language" in problem.mend
    assert cli.main(["check", str(folder)]) == 1
    capsys.readouterr()
    program = cqi.open_program(folder, "harbor")
    assert program.language == "en"
    assert '<html lang="en">' in render_index(scan_cohort(folder), [], "2026", "mine")


@pytest.mark.parametrize(
    "told", [{}, {"language": "en"}, {"language": "en-GB"}, {"language": "es"}, {"form_language": "es"}]
)
def test_english_needs_no_word_and_the_form_has_its_own(tmp_path, told):
    folder = cohort(tmp_path, **told)
    assert not [p for p in load_cohort(folder).problems if p.severity == "error"]
    assert cqi.open_program(folder, "harbor").language == told.get("language", "en")


def spanish(folder):
    text = (folder / "cohort.yml").read_text("utf-8").replace("language: en\n", "form_language: es\n")
    (folder / "cohort.yml").write_text(text, encoding="utf-8")
    return folder


def test_the_form_speaks_spanish_around_english_statements_and_marks_them(tmp_path):
    folder = spanish(made_online.make_cohort(tmp_path, instrument="own.yml"))
    shutil.copyfile(source_path("cqi-61"), folder / "own.yml")  # without the translation beside it
    with made_online.served(folder) as site:
        token = site.invite()
        start, page = site.get(f"/a/{token}").text, site.get(f"/a/{token}/A1").text
        review = site.get(f"/a/{token}/review").text
    assert '<html lang="es">' in start and '<html lang="es">' in page and "Página 1 de 13" in page
    assert re.search(r'<h1 lang="en" dir="auto">', page) and re.search(r'<h1 lang="en" dir="auto">', start)
    told = '<span lang="en" dir="auto">'
    assert f"elija «{told}Don&#39;t know</span>»" in start and f"elija «{told}Not applicable</span>»" in start
    assert f"{told}Not yet" in start
    assert f"«{told}Don&#39;t know</span>»" in review and "\ue000" not in start + review + page
    statements = re.findall(r"<legend>.*?</legend>", page, flags=re.DOTALL)
    assert statements and all('lang="en"' in one for one in statements)


def test_the_built_in_form_is_spanish_whole_and_english_is_a_tap_away(tmp_path):
    folder = spanish(made_online.make_cohort(tmp_path, instrument="cqi-26"))
    with made_online.served(folder) as site:
        token = site.invite()
        start, page, english = (site.get(f"/a/{token}{rest}").text for rest in ("", "/A1", "/A1?lang=en"))
    assert '<html lang="es">' in start and "elija «No sé»" in start and "Autoevaluación del programa" in start
    assert "Los objetivos del programa nombran cambios" in page and "<legend lang" not in page and "Todavía no" in page
    assert "Don&#39;t know" not in page and "<legend>" in page
    assert '<html lang="en">' in english and "name changes in people&#39;s lives" in english.replace("'", "&#39;")


def test_a_form_in_both_languages_begins_with_its_own(tmp_path):
    folder = spanish(made_online.make_cohort(tmp_path, instrument="two.yml"))
    assert made_online.Assessment.read(folder, made_online.ROUND).languages == ("es", "en")
    loaded = load_cohort(folder)
    assert not [p for p in loaded.problems if p.severity == "error"]
    assert next(iter(loaded.instrument.items.values())).text == "We are open when people can come."
    assert "Test cohort" in mail_text(loaded.file, loaded.file.rounds[0])
    assert mail_text(loaded.file, loaded.file.rounds[0]) != mail_text(
        loaded.file.model_copy(update={"form_language": "en"}), loaded.file.rounds[0]
    )


# What reads a text that was given in several languages, and what a page or a form is begun with.
TOLD = {
    "cohort/records/text.py chosen",
    "cohort/records/text.py text_in",
    "cohort/records/cohort_file.py own_word",
    "commands/cli.py _run",
    "commands/instrument.py show",
    "instrument/build.py _called",
    "instrument/build.py _item",
    "instrument/build.py _scale",
    "instrument/build.py build",
    "instrument/instrument.py _built_in",
    "instrument/instrument.py load_instrument",
    "instrument/parts.py anchor",
    "instrument/questionnaire/export.py export_instrument",
    "instrument/questionnaire/export.py questionnaires",
    "intake/store/store.py save",  # the one a person answers in, which is kept with the answers
    "intake/store/store.py submit",
    "lab/scaffold.py begin_cohort",  # the language that the new cohort's file is to have
    "intake/drafting/instrument.py _domains",  # the one a survey was answered in
    "lab/starting/apart.py draft_apart",  # the same of a cohort that is drafted from files
    "lab/starting/cohort_draft.py _make",
    "lab/starting/cohort_draft.py draft_cohort",
    "lab/starting/exports.py rounds_of",
    "lab/scaffold.py new_cycle",  # what was said before the command comes before the program's own
    "locale/stand_in.py __new__",  # the language that a text is in, which is not the one that is spoken
    "wording/claim.py __new__",
    "wording/questionnaire.py language_name",
}


def test_no_function_is_told_the_language():
    """It is bound once, where a page is begun."""
    root = Path(cqi.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                if any(arg.arg == "language" for arg in given):
                    found.add(f"{path.relative_to(root).as_posix()} {node.name}")
    assert found <= TOLD, sorted(found - TOLD)


def test_a_language_holds_within_and_no_longer():
    with pytest.raises(RuntimeError), speaking("es"):
        with speaking("fr"):
            assert (start(), spoken_here("online")) == ("Start", "en")
        assert (start(), spoken_here("online")) == ("Empezar", "es")
        raise RuntimeError
    assert (bound(), start()) == ("en", "Start")


def test_two_who_ask_at_once_hear_their_own_language():
    async def ask(language):
        bind(language)
        await asyncio.sleep(0)
        return start()

    async def both():
        return await asyncio.gather(ask("es"), ask("en"), ask("es-MX"))

    assert asyncio.run(both()) == ["Empezar", "Start", "Empezar"] and bound() == "en"
