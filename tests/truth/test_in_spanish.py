"""What Spanish pages say is what the English ones say, which the gate holds against the files."""

import re

import pytest
from cohorts import make
from gate import open_page
from in_spanish import said_otherwise, written
from made_pages import write_pages
from truth import pages


@pytest.fixture(scope="module", params=[5, pytest.param(16, marks=pytest.mark.nightly)])
def both(request, tmp_path_factory):
    into = tmp_path_factory.mktemp("both")
    make(into / "in", request.param)
    write_pages(into / "in", into / "out")
    return pages(into / "in", into / "out"), written(into / "in", into / "es", write_pages)


@pytest.mark.slow
def test_spanish_pages_say_what_the_english_ones_do(both):
    english, spanish = both
    found = [str(one) for mine, theirs in zip(english, spanish, strict=True) for one in said_otherwise(mine, theirs)]
    assert not found, "\n".join(found)
    assert sum(len(page.said) for page in spanish) > 200


PLANTED = {
    "number": lambda said, english: re.sub(r"\d(?=%)", lambda m: str(9 - int(m[0])), said.text),
    "month": lambda said, english: said.text.replace(" de noviembre", " de octubre").replace(" de junio", " de julio"),
    "name": lambda said, english: re.sub("|".join(map(re.escape, said.page.cohort.every_name)), "Otro", said.text),
    "left out": lambda said, english: "",
    "english": lambda said, english: next(
        (e.text for e in english.of(said.id) if e.text.count(" the ") > 1), said.text
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", PLANTED)
def test_what_says_something_else_is_found(both, what):
    english, spanish = ({page.name: page for page in some}["p1_2025-fall.html"] for some in both)
    for said in spanish.said:
        lie = PLANTED[what](said, english)
        if lie != said.text and spanish.html.count(f">{said.text}<") == 1:
            planted = open_page(spanish.name, spanish.html.replace(f">{said.text}<", f">{lie}<"), spanish.cohort)
            assert [*said_otherwise(english, planted)], (said.text, lie)
            return
    pytest.fail("no place for it")
