"""Every example of a sentence, said in Spanish: the same figures, no word of English, nothing said in the wrong number."""

import doctest
import importlib
import pkgutil
import re

import pytest

from cqi_lib import wording
from cqi_lib.locale.spoken import FOLDER, speaking

ENGLISH = re.compile(
    r"\b(?:the|and|of|with|from|is|are|was|were|this|that|by|not|more|than|which|each|only|who|what)\b"
)
# "Un" before a plural, or before "de": "uno de trece".
BROKEN = re.compile(r"\bun de\b|\b(?:un|una|ningún|ninguna|1) (?!mes\b|más\b|menos\b)\w+[aeo]s\b")
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# What examples name, and names instead that begin with an article, as quarters and days do, or with the sound of i.
NAMED = (
    (rf'"{MONTH}(?: \d{{1,2}},)? \d{{4}}"', '"el trimestre 2 de 2025"'),
    (r'"(?:Fall|Spring) 20\d\d"|"20\d\d"', '"Invierno de 2025"'),
    (r'"(?:Embedded|Strongly agree)"', '"Integrado"'),
)
UNFIT = re.compile(r"\b(?:de|a) el trimestre|\by I(?:nvierno|ntegrado)")
MODULES = sorted(m.name for m in pkgutil.iter_modules(wording.__path__) if (FOLDER / "es" / f"{m.name}.ftl").is_file())


def examples(name):
    module = importlib.import_module(f"cqi_lib.wording.{name}")
    for test in doctest.DocTestFinder().find(module):
        known = dict(vars(module))
        for example in test.examples:
            if not example.want:
                exec(example.source, known)
            elif not example.source.startswith("with "):
                yield example.source, known


def said(source, known, tag):
    with speaking(tag):
        found = eval(source, known)
    return found if isinstance(found, str) else repr(found)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_say_in_spanish_what_they_say_in_english(name):
    wrong = []
    for source, known in examples(name):
        english, spanish = said(source, known, "en"), said(source, known, "es")
        figures = [sorted(re.findall(r"\d+", text)) for text in (english, spanish)]
        if figures[0] != figures[1]:
            wrong.append(f"other figures: {spanish}")
        if left := [one for one in ENGLISH.findall(spanish.lower()) if one not in source.lower()]:
            wrong.append(f"{left} in: {spanish}")
        if broken := [b for b in BROKEN.findall(spanish) if b.lower() not in source.lower()]:
            wrong.append(f"{broken} in: {spanish}")
    assert wrong == []


@pytest.mark.parametrize("name", MODULES)
def test_no_preposition_meets_the_article_of_a_period_and_no_and_the_sound_of_i(name):
    """Of a chart by quarters the pages said "A partir de el trimestre 1 de 2024"; of two rounds "Otoño y Invierno"."""
    wrong = []
    for source, known in examples(name):
        for named, other in NAMED:
            changed = re.sub(named, other, source)
            if changed != source and UNFIT.search(spanish := said(changed, known, "es")):
                wrong.append(spanish)
    assert wrong == []
