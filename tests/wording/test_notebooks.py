"""Whatever a notebook of the suite writes over its cells stands in the catalogue, in its own words."""

import nbformat
from made_pages import NOTEBOOKS
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from cqi_lib.locale.catalogue import has
from cqi_lib.locale.spoken import speaking
from cqi_lib.report.merge import Executed, merge, split_title
from cqi_lib.wording.notebooks import message, named, said


def written() -> list[str]:
    texts: list[str] = []
    for path in sorted(NOTEBOOKS.glob("[1-9]_*.ipynb")):
        first, *others = (c.source for c in nbformat.read(path, as_version=4).cells if c.cell_type == "markdown")
        texts += [*split_title(first), *(source.strip().lstrip("# ") for source in others)]
    return texts


def test_every_text_of_a_notebook_is_in_the_catalogue():
    texts = written()
    assert len(texts) > 40
    assert [text for text in texts if not has("notebooks", named(text)) or message(named(text)) != text] == []


def test_a_page_says_headings_in_its_language_and_keeps_their_ids():
    output = new_output("execute_result", data={"text/html": "<p>b</p>", "text/plain": "b"})
    cells = [
        new_markdown_cell("# Who answered\n\nOur own paragraph."),
        new_markdown_cell("## What people did not know"),
        new_code_cell("x", outputs=[output]),
        new_markdown_cell("## Our own part"),
        new_code_cell("x", outputs=[output]),
    ]
    with speaking("es"):
        merged, sections = merge([Executed("2_assessment_intake", None, new_notebook(cells=cells))])
        assert said("Who answered") == "Quiénes respondieron"
    assert [(s.title, s.help) for s in sections] == [("Quiénes respondieron", "Our own paragraph.")]
    headings = [(c.source, c.metadata["cqi"]["anchor"]) for c in merged.cells if c.cell_type == "markdown"]
    assert headings == [
        ("### Lo que la gente no sabía", "what-people-did-not-know"),
        ("### Our own part", "our-own-part"),
    ]
