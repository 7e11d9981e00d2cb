"""Own notebooks become sections, and whatever one does costs no more than its section."""

import json
import re

import pytest
from made_cohort import pair
from made_sections import html, put, sections, told

from cqi_lib.batch.own import guard, making
from cqi_lib.batch.own.notebooks import Own
from cqi_lib.batch.own.trust import PLACE, allow
from cqi_lib.commands import cli
from cqi_lib.files import hashes
from cqi_lib.report.checks import page_problems
from cqi_lib.report.merge import merge

DRAWN = "import matplotlib.pyplot as plt\nfigure, axes = plt.subplots(figsize=(4, 2))\naxes.plot([1, 2])\n"
BAD = {
    "a_error": ("## Ratios", "1 / 0"),
    "b_figure_without_words": ("## Lines", DRAWN + "plt.show()"),
    "c_no_parameters": ("print(1)",),
    "d_loop": ("## Round and round", "while True: pass"),
    "e_output": ("print('x' * 100_000_000)",),
    "f_displays": ("from IPython.display import HTML\nHTML('<p>' + 'x' * 100_000_000 + '</p>')",),
    "f_many_cells": tuple(f"'{n}' + 'x' * 900_000" for n in range(112)),
    "g_ends_itself": ("import os\nos._exit(3)",),
    "h_wide": ("import pandas as pd\npd.DataFrame([range(30)])",),
    "i_no_alt": ("from IPython.display import HTML\nHTML('<img src=\"data:image/png;base64,AA==\">')",),
    "j_memory": ("x = bytearray(3_000_000_000)",),
}
pytestmark = pytest.mark.slow
OWN = "from pathlib import Path\n"
DESK = {
    "k_answers": (OWN + "len(Path(cohort, 'responses', '2025-fall.csv').read_text())",),
    "l_other_program": ("cqi.open_program(cohort, 'beta-corner', round).name",),
    "m_desk_verb": ("cqi.respondents(opened)",),
    "n_people": ("len(opened.people)",),
    "o_inside": (
        "from cqi_lib.pdsa.of_program import studies_of\nfrom cqi_lib import profile, show\nlen(studies_of(opened))",
    ),
    "p_network": (
        "import socket\ns = socket.socket()\ns.settimeout(1)\ntry:\n    s.connect(('127.0.0.1', 9))\nexcept OSError:\n    pass",
    ),
    "q_unseen": ("import pyarrow.parquet as pq", "pq.__name__"),
    "q_program": ("import subprocess\nsubprocess.run(['true']).returncode",),
}
FINE = {
    "r_beside": (
        OWN + "import helper\nPath(cohort, 'own', 'census.csv').read_text()",
        "helper.twice(21)",
        "sorted(p.name for p in Path('.').iterdir())[:2]",
    ),
    "s_html": (
        "from IPython.display import HTML, Javascript, Markdown",
        'HTML(\'<p style="color:red" onclick="x()">Red<script>alert(1)</script>'
        '<img src="https://x.org/a.png" alt="a"><style>p{}</style></p><table><thead><tr><th>a</th></tr></thead>'
        "<tbody><tr><th>b</th></tr></tbody></table>')",
        "Javascript('alert(2)')",
        "Markdown('**bold** <iframe src=\"https://x.org\"></iframe>')",
    ),
    "t_long": ("import pandas as pd\npd.DataFrame({'n': range(5000), 'x': [0.12345] * 5000, 'no': [None] * 5000})",),
}


# Each is a process of its own: `make nightly` tries all of them.
EVERY_RUN = {"a_error", "d_loop", "e_output", "k_answers", "l_other_program", "p_network", *FINE}


@pytest.fixture(scope="module")
def tried(pytestconfig):
    every = {**BAD, **DESK, **FINE}
    return every if pytestconfig.option.nightly else {name: every[name] for name in every if name in EVERY_RUN}


@pytest.fixture(scope="module")
def cohort(tried, tmp_path_factory):
    folder = pair(tmp_path_factory.mktemp("own"))
    for name, cells in tried.items():
        put(folder, name, *cells, **({"parameters": "cohort = 1"} if name == "c_no_parameters" else {}))
    (folder / "own" / "census.csv").write_text("people\n3\n", encoding="utf-8")
    (folder / "own" / "helper.py").write_text("def twice(n):\n    return 2 * n\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def staging(tmp_path_factory):
    return tmp_path_factory.mktemp("s") / "s"


@pytest.fixture(scope="module")
def made(cohort, tried, staging):
    """All of them as sections of one page, each notebook run once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "SECONDS", 3)
        return sections(cohort, staging, *tried)


def said(made, name):
    return [text for text in told(made) if f"own/program/{name}.ipynb" in text]


def test_what_a_notebook_does_costs_its_section_alone_and_the_cell_is_named(made, tried, subtests):
    words = {
        "a_error": "code cell 3, under “Ratios”: Its section is not on the page; all else is. found ZeroDivisionError: division by zero",
        "b_figure_without_words": "code cell 3, under “Lines”: Its section is not on the page; all else is. found a picture without a text",
        "c_no_parameters": "does not declare the parameter program, round",
        "d_loop": "code cell 3, under “Round and round”: Its section is not on the page; all else is. found still running after 3 seconds",
        "e_output": "kB; at most 1,000 kB can be shown",
        "f_displays": "found it shows 100000 kB; at most 1,000 kB can be shown",
        "f_many_cells": "code cell 14, under “Our part”: Its section is not on the page; all else is. found with those before it, it shows more than 10,000 kB",
        "g_ends_itself": "found the process ended without a word (exit code 3)",
        "h_wide": "a table of 30 columns; at most 20 can be shown",
        "i_no_alt": "a picture without a sentence for those who cannot see it",
        "j_memory": "MemoryError",
    }
    assert set(words) == set(BAD)
    for name, text in ((name, text) for name, text in words.items() if name in tried):
        with subtests.test(name):
            [one] = said(made, name)
            assert text in one.replace("100,000", "100000") and one.startswith("Error in own/program/")


def test_a_hundred_megabytes_of_output_are_not_kept(made, staging):
    names = {path.name for path in (staging / "executed").iterdir()}
    assert "own_program_e_output.ipynb" in names
    assert sum(path.stat().st_size for path in (staging / "executed").iterdir()) < 15_000_000


def test_what_rests_on_more_than_the_published_tables_stays_at_the_desk(made, tried, subtests):
    words = {
        "k_answers": "it read ",
        "l_other_program": "it used open_program",
        "m_desk_verb": "it used respondents",
        "n_people": "it used opened.people",
        "o_inside": "it used cqi_lib.pdsa.of_program",
        "p_network": "it asked 127.0.0.1 in the network",
        "q_program": "it started true",
        "q_unseen": "it uses pyarrow.parquet, and which files that reads cannot be seen",
    }
    assert set(words) == set(DESK)
    for name, text in ((name, text) for name, text in words.items() if name in tried):
        with subtests.test(name):
            [one] = said(made, name)
            assert text in one and "stays at the desk" in one and one.startswith("Warning in ")
    assert len(made.desk) == len(DESK.keys() & tried.keys())


# Where a section could have read what people answered without anybody hearing of it, each way with what has to be told.
LEAKS = {
    "ctypes": ("from ctypes import CDLL", "CDLL(secret + '.bin')", "/secret/answers.bin"),
    "folders": ("import glob, os", "glob.glob(secret + '/a/*')", "os.listdir(secret + '/b')", "list(os.walk(secret + '/c'))",
                "/secret/answers/a", "/secret/answers/b", "/secret/answers/c"),
    "databases": ("import sqlite3", "sqlite3.connect(f'file:{secret}.db?mode=ro', uri=True)",
                  "sqlite3.connect(':memory:').execute(f\"attach '{secret}.other' as o\")",
                  "/secret/answers.db", "/secret/answers.other"),
    "network": ("import socket, urllib.request", "socket.getaddrinfo('answers.invalid', 80)",
                "urllib.request.urlopen('http://there.invalid/')",
                "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendmsg([b'?'], [], 0, ('127.0.0.1', 9))",
                "answers.invalid", "there.invalid", "127.0.0.1"),
    "tables": ("import pandas as pd", "pd.read_parquet(secret + '.parquet')", "pd.read_orc(secret + '.orc')",
               "pd.read_csv('https://far.invalid/a.csv')",
               "/secret/answers.parquet", "/secret/answers.orc", "far.invalid"),
    "threads": ("from concurrent.futures import ThreadPoolExecutor", "from pathlib import Path",
                "next(ThreadPoolExecutor(1).map(Path.read_text, [Path(secret + '.thread')]))", "/secret/answers.thread"),
    "names": ("import os", "os.link(secret + '.first', 'a.csv')", "os.rename(secret + '.second', 'b.csv')",
              "/secret/answers.first", "/secret/answers.second"),
}  # fmt: skip


def test_no_way_to_what_people_answered_is_open_without_being_told(cohort, tmp_path, subtests):
    cells = ["secret = '/secret/answers'"]
    for ways in LEAKS.values():
        cells += [
            f"try:\n    {way}\nexcept Exception as error:\n    type(error).__name__" for way in ways if "(" in way
        ]
        cells += [way for way in ways if "import " in way and "(" not in way]
    cells.sort(key=lambda cell: "import " not in cell)
    put(cohort, "x_leaks", *cells)
    made = sections(cohort, tmp_path / "s", "x_leaks")
    assert made.sections == [] and len(made.desk) == 1
    [one] = told(made)
    for name, ways in LEAKS.items():
        for asked in (way for way in ways if "(" not in way and "import " not in way):
            with subtests.test(f"{name}: {asked}"):
                assert asked in one


def test_what_lies_in_own_may_be_read_and_html_loses_what_no_page_has(made):
    names = [one.name for one, _ in made.sections]
    assert names == sorted(FINE)
    assert [text for text in told(made) if "r_beside" in text or "t_long" in text] == []
    shown = html(made)
    assert "people\\n3" in shown and ">42<" in shown and "agreed.csv" in shown and "responses" not in shown
    assert not re.search(r"<script|alert|onclick|x\.org|<style|color:red|<iframe", shown)
    assert '<th scope="col">a</th>' in shown and '<th scope="row">b</th>' in shown and "<strong>bold</strong>" in shown
    assert "The first 200 of 5,000 rows." in shown and "0.12" in shown and "no data" in shown and "4,999" not in shown
    left = " ".join(said(made, "s_html"))
    for what in ("<script>", "<style>", "src=https://x.org/a.png", "onclick=", "application/javascript", "<iframe>"):
        assert what in left


def test_sections_are_folded_parts_of_a_page_whose_words_are_data(made):
    merged, parts = merge([section for _, section in made.sections])
    assert [part.id for part in parts] == ["own-r-beside", "own-s-html", "own-t-long"]
    assert {part.title for part in parts} == {"Our part"} and merged.cells[0].metadata.cqi.open.own == ["title", "help"]
    assert html(made).count("data-claim=") == html(made).count('data-claim="own_sections.by_hand"') + 1 == 4


def test_tables_figures_text_and_blocks_stand_on_the_page_and_chance_is_told(cohort, tmp_path):
    put(
        cohort,
        "y_shows",
        "## Levels\n\nSome *words* of ours.\n\n#### Deep",
        'tables = cqi.own_tables(opened)\nlevels = tables["profile"][["domain", "level"]]\nlevels.head(2)',
        "cqi.profile(opened)",
        DRAWN + 'cqi.picture(figure, "A line from 1 to 2.", "Line")',
        'print("printed", 3)\nimport sys; print("not this", file=sys.stderr)',
    )
    put(cohort, "z_chance", "import random, time\nimport numpy as np", "random.random(), np.random.rand(), time.time()")
    put(cohort, "z_clock", "import datetime as dt", "dt.date.today().year > 2000")
    made = sections(cohort, tmp_path / "s", "y_shows", "z_chance", "z_clock", told_in=None)
    chance, clock = told(made)
    assert "z_chance" in chance and "run twice, it showed two different things" in chance
    assert "z_clock" in clock and "it asks for the time of day: dt.date.today" in clock
    shown = html(made)
    assert "<h3>Levels</h3>" in shown and "<h4>Deep</h4>" in shown and "<em>words</em>" in shown
    assert 'alt="A line from 1 to 2."' in shown and "printed 3" in shown and "not this" not in shown
    assert "data-claim" not in shown.replace('data-claim="own_sections.by_hand"', "") and "3.8" in shown
    assert 'class="wide"' in shown and 'style="--c' in shown and "\N{PILCROW SIGN}" not in shown
    kept = json.loads((tmp_path / "s" / "executed" / "own_program_y_shows.ipynb").read_text(encoding="utf-8"))
    assert "guard" not in json.dumps(kept) and 'cohort = "pair"' in json.dumps(kept).replace("\\", "")


def test_a_cohort_section_has_the_tables_of_the_cohorts_page(cohort, tmp_path):
    opened = "import cqi_lib as cqi\n\nopened = cqi.open_cohort(cohort, round)"
    how = {"parameters": 'cohort = "pair"\nround = None', "opened": opened, "kind": "cohort"}
    put(cohort, "all", 'cqi.own_tables(opened)["cohort_states"]', **how)
    put(cohort, "one", "cqi.open_program(cohort, 'alpha-house', round).name", **how)
    put(cohort, "named", "len(opened.standings)", **how)
    made = sections(cohort, tmp_path / "s", "all", "one", "named", program=None)
    assert [one.name for one, _ in made.sections] == ["all"] and len(made.desk) == 2
    assert "it used open_program" in " ".join(told(made)) and "it used opened.standings" in " ".join(told(made))


def test_a_page_that_cannot_hold_a_section_is_made_without_it(made):
    def page(some):
        if any("s-html" in one.stem for one in some):
            raise ValueError("too large")
        return [one.stem for one in some]

    tried = making.Made(list(made.sections))
    assert tried.fitted(page) == ["own-r-beside", "own-t-long"]
    assert "s_html" in str(tried.problems[0]) and "too large" in str(tried.problems[0])
    with pytest.raises(ZeroDivisionError):
        making.Made().fitted(lambda some: 1 / 0)


@pytest.fixture
def allowed(tmp_path, monkeypatch):
    monkeypatch.setenv(PLACE, str(tmp_path / "kept" / "allowed.json"))


def test_nothing_runs_before_it_is_allowed_and_after_it_was_changed(tmp_path, allowed, capsys):
    folder = pair(tmp_path)
    assert Own.at(folder).problems("pair") == []
    path = put(folder, "a", "print(1)")
    found = Own.at(folder)
    assert found.for_page("program") == () and found.part("program") == {}
    assert cli.main(["check", str(folder)]) == 0
    assert "own/program/a.ipynb: found not run: nobody on this computer has allowed it" in capsys.readouterr().out
    assert cli.main(["own", "allow", str(folder)]) == 0
    assert [one.name for one in Own.at(folder).for_page("program")] == ["a"] and Own.at(folder).problems("pair") == []
    assert not any(path.is_relative_to(folder) for path in (tmp_path / "kept").iterdir())
    # Outputs and where it was run make no other notebook; its code does.
    body = json.loads(path.read_text(encoding="utf-8"))
    body["cells"][-1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["1\n"]}]
    path.write_text(json.dumps(body), encoding="utf-8")
    assert Own.at(folder).allowed
    body["cells"][-1]["source"] = ["print(2)"]
    path.write_text(json.dumps(body), encoding="utf-8")
    assert not Own.at(folder).allowed
    allow(folder, Own.at(folder).files)
    (folder / "own" / "helper.py").write_text("x = 1\n", encoding="utf-8")
    assert not Own.at(folder).allowed
    copy = pair(tmp_path / "elsewhere")
    put(copy, "a", "print(2)")
    assert not Own.at(copy).allowed


def test_what_is_wrong_with_a_notebook_is_said_before_it_runs(tmp_path, allowed):
    folder = pair(tmp_path)
    put(folder, "a", "print(1)", parameters="cohort = 1")
    (folder / "own" / "program" / "b.ipynb").write_text("{", encoding="utf-8")
    put(folder, "c", "print(1)", kind="programs")
    allow(folder, Own.at(folder).files)
    found = {p.where: str(p) for p in Own.at(folder).problems("pair")}
    assert "does not declare program, round" in found["own/program/a.ipynb"]
    assert "not a notebook that can be read" in found["own/program/b.ipynb"]
    assert "belongs to no page" in found["own/programs/c.ipynb"]


def test_a_page_rests_on_all_of_own_and_on_what_is_installed(tmp_path, allowed):
    folder = pair(tmp_path)
    put(folder, "a", "print(1)")
    put(folder, "b", "print(1)", kind="cohort", parameters="cohort = round = 1")
    (folder / "own" / "data.csv").write_text("1\n", encoding="utf-8")
    allow(folder, Own.at(folder).files)
    part = Own.at(folder).part("program")
    assert set(part["own"]) == {"own/data.csv", "own/program/a.ipynb"}
    assert any(name.startswith("pandas-") for name in part["packages"])
    assert set(Own.at(folder).part("cohort")["own"]) == {"own/data.csv", "own/cohort/b.ipynb"}


def test_the_guard_lets_pass_what_no_cell_asked_for(tmp_path):
    order = {
        "place": str(tmp_path),
        "own": str(tmp_path / "own"),
        "barred": [str(tmp_path / "c")],
        "notes": str(tmp_path / "n"),
    }
    watch = guard.Guard(order)
    (tmp_path / "c").mkdir()
    watch.heard("open", (str(tmp_path / "c" / "answers.csv"), "r", 0))
    assert (tmp_path / "n").read_text() == ""
    code = compile("watch.heard('open', (name, 'r', 0))", "cell-3.py", "exec")
    for name, noted in [
        (str(tmp_path / "t.csv"), 0),
        ("/etc/hostname", 0),
        ("/elsewhere/a.csv", 1),
        ("/elsewhere/a.csv", 1),
    ]:
        exec(code, {"watch": watch, "name": name})
        assert len((tmp_path / "n").read_text().splitlines()) == noted, name
    events = [
        ("sqlite3.connect", "file:/elsewhere/answers%2esqlite?mode=ro", "/elsewhere/answers.sqlite"),
        ("os.scandir", "/elsewhere", "/elsewhere"),
        ("ctypes.dlopen", "/elsewhere/lib.bin", "/elsewhere/lib.bin"),
    ]
    code = compile("watch.heard(event, (name,))", "cell-4.py", "exec")
    for event, name, shown in events:
        exec(code, {"watch": watch, "event": event, "name": name})
        assert json.loads((tmp_path / "n").read_text().splitlines()[-1]) == ["file", shown]
    said = (tmp_path / "n").read_text()
    exec(code, {"watch": watch, "event": "os.listdir", "name": str(tmp_path)})
    looking = compile("watch.heard('os.listdir', ('/elsewhere',))", "<frozen importlib._bootstrap_external>", "exec")
    exec(compile("exec(looking)", "cell-5.py", "exec"), {"watch": watch, "looking": looking})
    assert (tmp_path / "n").read_text() == said


def test_the_stub_that_pieces_are_checked_on_is_itself_fit():
    from cqi_lib.report.own.section import _ALONE

    assert page_problems(_ALONE.format("<p>x</p>")) == []


def test_packages_are_a_part_of_the_digest_that_is_said_in_words():
    from cqi_lib.batch.digest import reasons

    assert reasons({"own": 1, "packages": 1}, {"own": 2, "packages": 2}) == (
        "own sections changed",
        "an installed package changed, on which own sections may rest",
    )
    assert hashes.of_value(["own"])
