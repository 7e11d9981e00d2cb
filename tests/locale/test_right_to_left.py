"""A page in a language that runs from right to left mirrors; what has a direction of its own keeps it."""

import re

import made_pseudo
import pytest
from made_pages import ROOT

from cqi_lib.locale.spoken import runs_left, speaking
from cqi_lib.report.pages import stylesheet
from cqi_lib.show.canvas import Canvas
from cqi_lib.show.markup import el, join
from cqi_lib.show.metrics import width_of
from cqi_lib.show.svg import Run
from cqi_lib.wording.claim import Claim
from cqi_lib.wording.first_page import eyebrow

FORM = (ROOT / "cqi_lib" / "online" / "templates" / "style.css").read_text(encoding="utf-8")
SIDES = re.compile(
    r"(?:margin|padding|border)-(?:left|right)|text-align:(?:left|right)|float:(?:left|right)|[{;](?:left|right):"
)
UNEVEN = re.compile(r"(?:margin|padding):[^ ;}]+ ([^ ;}]+) [^ ;}]+ (?!\1[;}])[^ ;}]+[;}]")


@pytest.mark.parametrize("sheet", [stylesheet(), FORM], ids=["report", "form"])
def test_style_sheets_name_no_side(sheet):
    sheet = re.sub(r"\[dir=rtl\][^}]*\}", "", sheet)
    assert SIDES.findall(sheet) == []
    assert [found[0] for found in UNEVEN.finditer(sheet)] == []


def test_the_direction_is_that_of_cldr():
    assert [tag for tag in ("en", "es", "ar", "ar-XB", "he", "fa", "ur", "ht", "vi", "zh", "xx") if runs_left(tag)] == [
        "ar",
        "ar-XB",
        "he",
        "fa",
        "ur",
    ]


def test_a_value_of_a_sentence_and_a_name_keep_their_direction():
    said = "Report of \u2068Maple Street (north)\u2069, \u2068−0.7\u2069"
    with speaking("ar-XB"):
        assert str(el("p", Claim(said, "a.b"))) == (
            '<p data-claim="a.b">Report of <bdi>Maple Street (north)</bdi>, <bdi>−0.7</bdi></p>'
        )
        assert str(el("td", "Maple & Street")) == "<td><bdi>Maple &amp; Street</bdi></td>"
        assert str(join(["−0.7", " · ", el("b", "x")])) == "<bdi>−0.7</bdi> · <b><bdi>x</bdi></b>"
        assert str(el("img", alt=said)) == f'<img alt="{said}">'
        # A text that was cut in the middle of a value is still well formed.
        assert str(el("p", "to \u2068Maple…")) == "<p>to <bdi>Maple…</bdi></p>"
        assert str(el("p", "Street\u2069 to")) == "<p>Street to</p>"
    assert str(el("td", "Maple & Street")) == "<td>Maple &amp; Street</td>"


def test_sentences_mark_their_values_only_where_directions_mix():
    import datetime as dt

    values = ("Fall 2025", dt.date(2025, 11, 14), "Riverbend")
    assert "\u2068" not in eyebrow(*values)
    with speaking("ar-XB"):
        assert "\u2068Fall 2025\u2069" in eyebrow(*values)


def test_a_line_of_a_drawing_runs_as_its_language_does_in_the_same_room():
    def drawn() -> str:
        sheet = Canvas(100, 20)
        sheet.text(0, 15, [Run("one", "#000"), Run("two", "#111")])
        return sheet.svg()

    assert ">one</tspan><tspan class='b' dx='7'>two</tspan></text>" in drawn()
    with speaking("ar"):
        assert ">\u2067<tspan class='a'>one</tspan><tspan class='b'>\u00a0two</tspan>\u2069</text>" in drawn()
        sheet = Canvas(100, 20)
        sheet.text(0, 15, "−0.7")
        assert ">−0.7</text>" in sheet.svg()
    assert width_of("\u2068one\u2069") == width_of("one")


@pytest.mark.slow
def test_pages_and_forms_say_their_direction():
    for tag, direction in (("en-XA", ""), ("ar-XB", ' dir="rtl"')):
        for name, html in made_pseudo.forms(tag).items():
            assert name == "mail" or f'<html lang="{tag}"{direction}>' in html, name
    assert 'dir="auto"' not in made_pseudo.forms("en-XA")["form-start"].partition("<main")[0]


@pytest.mark.slow
def test_reports_say_their_direction():
    for html in made_pseudo.demo("ar-XB").values():
        assert '<html lang="ar-XB" dir="rtl">' in html and "@bottom-right{content:" in html
        assert html.count("<bdi>") == html.count("</bdi>") > 0
