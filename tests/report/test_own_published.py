"""What an own section is given in a run is what it makes itself elsewhere, and nothing for the desk."""

import json
import re

import pandas as pd
import pytest
from made_demo import demo_cohort, demo_program

import cqi_lib as cqi
from cqi_lib.errors import CallError
from cqi_lib.locale.spoken import speaking
from cqi_lib.privacy.published import mark_of
from cqi_lib.report.analyst.shapes import DESK
from cqi_lib.report.own import section
from cqi_lib.report.own.clean import clean, lost
from cqi_lib.report.own.picture import svg_of
from cqi_lib.report.own.published import ABOUT, PLACE, own_tables, write_tables
from cqi_lib.report.own.section import section_of


@pytest.mark.parametrize("of", ["program", "cohort"])
def test_tables_of_a_run_are_those_that_are_made_elsewhere(of, tmp_path, monkeypatch):
    opened = demo_program("maple-street") if of == "program" else demo_cohort()
    made = dict(own_tables(opened))
    write_tables(opened, tmp_path / "tables")
    monkeypatch.setenv(PLACE, str(tmp_path / "tables"))
    read = own_tables(opened)
    assert set(read) == set(made) == {p.stem for p in (tmp_path / "tables").glob("*.csv")} and not set(read) & DESK
    for name, table in made.items():
        pd.testing.assert_frame_equal(read[name], table, check_dtype=True)
        assert mark_of(read[name]) == mark_of(table) == of
    # Of another page nothing is read from there.
    about = tmp_path / "tables" / ABOUT
    about.write_text(json.dumps({**json.loads(about.read_text()), "round": "1999"}), encoding="utf-8")
    assert own_tables(opened)._folder is None


def test_a_name_that_is_no_table_is_told_what_there_is():
    tables = cqi.own_tables(demo_program("maple-street"))
    with pytest.raises(CallError, match=r"'profil'.*profile"):
        _ = tables["profil"]
    assert "profile" in repr(tables) and len(tables) == len(list(tables))
    with pytest.raises(CallError, match="not str"):
        cqi.own_tables("maple-street")


def test_a_figure_without_a_text_is_refused():
    with pytest.raises(CallError, match="says what the figure shows"):
        from matplotlib.figure import Figure

        cqi.picture(Figure(), " ")
    with pytest.raises(CallError, match="not str"):
        cqi.picture("a", "b")


def test_no_sheet_of_white_paper_lies_behind_a_figure():
    import seaborn as sns
    from matplotlib.figure import Figure

    plain, grey, blue = Figure(), Figure(), Figure(facecolor="#0000ff")
    grey.subplots().set_facecolor("#eaeaf2")  # white lines are drawn on it
    plain.subplots()
    blue.subplots()
    grid = sns.relplot(x=[1, 2], y=[2, 1])
    fills = [re.findall(r"fill: (#?\w+)", svg_of(one)[0]) for one in (plain, grey, blue, grid.figure)]
    assert ["#ffffff" in found for found in fills] == [False] * 4
    assert "#eaeaf2" in fills[1] and "#0000ff" in fills[2]
    assert cqi.picture(grid, "Two points.").text == "Two points."


HOSTILE = [
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    '<img src="x" onerror="alert(1)">',
    '<a href=" jav&#x09;ascript:alert(1)">x</a>',
    '<form action="https://x.org"><input name=a></form>',
    '<p style="background:url(https://x.org/a.png)">x</p>',
    '<base href="https://x.org/"><link rel=stylesheet href=//x.org/a.css><meta http-equiv=refresh content="0;url=//x.org">',
    '<img src="data:text/html,<script>alert(1)</script>" alt="a"><object data="//x.org"></object><embed src="//x.org">',
    '<div id="title" data-claim="findings.strengths" class="skip plan">x</div><svg><use href="https://x.org/a.svg#b"/></svg>',
    "<!--ten:see--><p>x</p><!--/ten-->",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_that_runs_asks_or_pretends_is_left(html):
    kept = clean(html, "Table").lower()
    for word in (
        "alert(",
        "javascript:",
        "x.org",
        "<form",
        "<input",
        "onerror",
        " id=",
        "data-claim",
        "skip",
        "<!--",
        "<base",
        "<meta",
    ):
        assert word not in kept.replace("&lt;img src=1 onerror=alert(1)&gt;", ""), kept


def test_what_is_lost_is_named():
    assert lost(HOSTILE[2]) == ["src=x", "onerror="] and lost("<p>x <b>y</b></p>") == []


def test_a_section_speaks_the_language_of_its_page():
    from made_sections import notebook

    with speaking("es"):
        made = section_of(notebook("## Uno"), "a")
    assert "Lo agregó la persona que evalúa." in made.html and made.executed.notebook.cells[0].source.startswith(
        "# Our part"
    )


def test_the_first_column_names_its_row_and_stands_at_the_left_also_of_numbers():
    told = {"columns": ["n", "x"], "align": ["r", "r"], "rows": [[22, 44]], "caption": "", "all": 1, "wide": 2}
    words = {**told, "align": ["l", "r"]}
    assert section._table(told, "Counts") == section._table(words, "Counts")
    assert section._table(told, "Counts") != section._table({**told, "align": ["l", "l"]}, "Counts")
