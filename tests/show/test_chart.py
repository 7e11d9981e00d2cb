import re

import pytest

from cqi_lib.errors import ReportError
from cqi_lib.show.canvas import Canvas
from cqi_lib.show.chart import Chart, ChartTable, Column, Drawing

NASTY = "<script>alert('1')</script> & \"quoted\" $x_1$ \x00\x1b 中文 😀"


def drawing(text="x", width=848):
    sheet = Canvas(width, 40)
    sheet.text(0, 20, text)
    return sheet.svg()


def chart(**more):
    table = ChartTable("Numbers", (Column("Row"), Column("Value", "r")), (("one", "1"),))
    values = {
        "id": "c1",
        "caption": "A finding",
        "sentence": "It is 1.",
        "table": table,
        "drawing": Drawing(drawing(), drawing(width=358)),
    }
    return Chart(**(values | more))


def test_html_has_both_drawings_the_sentence_and_the_table():
    html = str(chart(note="How it was worked out").html())
    assert html.startswith('<figure class="chart" id="c1"><figcaption>A finding</figcaption>')
    assert html.count('alt="It is 1."') == 2
    assert re.search(r'<img class="wide" src="data:image/svg\+xml,[^"]*" alt="[^"]+" width="848" height="40">', html)
    assert '<img class="narrow" hidden src=' in html
    assert '<p class="note">How it was worked out</p><details><summary data-claim="charts.show_table">' in html
    assert ">Show these numbers as a table</summary>" in html
    assert '<div class="scroll" tabindex="0" role="region" aria-label="Table: Numbers"><table class="few"' in html
    assert '<th scope="col" class="r">Value</th>' in html
    assert '<tr><th scope="row">one</th><td class="r">1</td></tr>' in html


def test_a_notebook_gets_html_and_the_sentence():
    bundle = chart()._repr_mimebundle_()
    assert bundle["text/plain"] == "It is 1."
    assert bundle["text/html"].startswith("<figure")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sentence": " "}, "no sentence"),
        ({"caption": ""}, "no caption"),
        ({"id": "1 x"}, "its id"),
        ({"drawing": Drawing("<p>", drawing(width=358))}, "wide drawing"),
        ({"table": ChartTable("", (Column("a"),), (("1",),))}, "no caption"),
        ({"table": ChartTable("t", (Column(""),), (("1",),))}, "no heading"),
        ({"table": ChartTable("t", (Column("a"),), ())}, "no rows"),
        ({"table": ChartTable("t", (Column("a"), Column("b")), (("1", " "),))}, "empty cell under 'b'"),
        ({"table": ChartTable("t", (Column("a"), Column("b")), (("1",),))}, "1 cells for 2 columns"),
    ],
)
def test_what_cannot_be_shown_is_refused(change, said):
    with pytest.raises(ReportError, match=said):
        chart(**change)


def test_every_fault_is_said_at_once():
    with pytest.raises(ReportError) as caught:
        chart(sentence="", caption="")
    assert "no sentence" in str(caught.value) and "no caption" in str(caught.value)


def test_text_from_people_is_never_markup():
    table = ChartTable(NASTY, (Column(NASTY),), ((NASTY,),))
    made = chart(
        caption=NASTY, sentence=NASTY, note=NASTY, table=table, drawing=Drawing(drawing(NASTY), drawing(width=358))
    )
    html = str(made.html())
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 8
    assert "&lt;script&gt;alert('1')&lt;/script&gt; &amp; \"quoted\" $x_1$ 中文 😀</text>" in made.drawing.wide
    assert "\x00" not in made.drawing.wide and "\x1b" not in made.drawing.wide
