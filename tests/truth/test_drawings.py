"""What is drawn stands beside the drawing or in the files: words and numbers put into a drawing are found."""

import re
from urllib.parse import quote, unquote

import pytest
from cohorts import make
from drawings import unsaid
from gate import open_page
from made_pages import write_pages
from truth import pages

SEED = 24310
"""Of its third program an idea was stopped and is tested again; its second has a middle, an aim and no frozen line."""
LIES = {
    "another middle": ("p2", r">Middle 100<", ">Middle 99<"),
    "another aim": ("p2", r">Aim 97<", ">Aim 98<"),
    "a line that was not frozen": ("p2", r">of all points<", ">frozen<"),
    "a value of no point": ("p2", r">97\.2<", ">96.3<"),
    "an idea tested again": ("p3", r">a test began, not decided yet<", ">what was tried was stopped<"),
    "a claim of its own": ("p3", r">your priority<|>result<", ">the best of all programs<"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    into = tmp_path_factory.mktemp("drawn")
    make(into / "in", SEED)
    write_pages(into / "in", into / "out")
    return {
        page.name.partition("_")[0]: page
        for page in pages(into / "in", into / "out")
        if page.name.endswith("fall.html")
    }


@pytest.mark.slow
def test_true_drawings_are_let_be(made):
    assert not [str(found) for page in made.values() for found in unsaid(page)]


@pytest.mark.slow
@pytest.mark.parametrize(("program", "true", "lie"), LIES.values(), ids=LIES)
def test_a_lie_in_a_drawing_is_found(made, program, true, lie):
    page, places = made[program], 0

    def plant(source: re.Match) -> str:
        nonlocal places
        drawing, n = re.subn(true, lie, unquote(source[1]), count=1)
        places += n
        return f'src="{quote(drawing) if n else source[1]}"'

    html = re.sub(r'src="(data:image/svg[^"]*)"', plant, page.html)
    html = html.replace('src="data%3Aimage/svg%2Bxml%2C', 'src="data:image/svg+xml,')
    assert places and [*unsaid(open_page(page.name, html, page.cohort))]
