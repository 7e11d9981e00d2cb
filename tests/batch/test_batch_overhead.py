"""What a page costs above its verbs, counted: calls of Python functions, and how often a notebook is checked and a page is read."""

from html.parser import HTMLParser

import nbformat
import pytest
from counted_calls import calls, calls_of
from fluent.runtime.prepare import Compiler
from nbformat import validator

from cqi_lib.batch.execute import execute
from cqi_lib.batch.shell import fresh_shell
from cqi_lib.locale import catalogue
from cqi_lib.locale.own import Own
from cqi_lib.locale.spoken import speaking
from cqi_lib.report.checks import page_problems
from cqi_lib.report.merge import Executed, merge
from cqi_lib.report.pages import page
from cqi_lib.show.block import Block
from cqi_lib.show.markup import el, table
from cqi_lib.wording.questionnaire import which_program

CELLS = 20
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


@pytest.fixture
def notebook(tmp_path):
    new = nbformat.v4
    cells = [
        new.new_markdown_cell("# Title\n\nHelp."),
        new.new_code_cell("program = ''"),
        new.new_markdown_cell("## Part"),
    ]
    cells[1].metadata["tags"] = ["parameters"]
    cells += [new.new_code_cell("6 * 7") for _ in range(CELLS)]
    path = tmp_path / "1_small.ipynb"
    nbformat.write(new.new_notebook(cells=cells, metadata={"kernelspec": KERNEL}), path)
    return path


def test_a_notebook_is_checked_when_it_is_read_and_seldom_after(notebook):
    execute(notebook, {"program": "a"}, shown={}, warm=True)
    with calls_of(validator._validate) as made:
        done = execute(notebook, {"program": "a"}, shown={}, warm=True)
    assert [cell.outputs[0].data["text/plain"] for cell in done.cells[-CELLS:]] == ["42"] * CELLS
    assert made[0] <= 2  # its text, and the cell with the parameters


def test_a_cell_costs_few_calls():
    with fresh_shell() as shell:
        shell.run("6 * 7")
        with calls() as made:
            for _ in range(CELLS):
                shell.run("6 * 7")
    assert made[0] / CELLS < 1_000  # 809, nearly all of them IPython's


def test_a_shell_that_ends_searches_for_no_garbage_and_puts_back_no_settings_that_are_as_they_were():
    import gc

    import matplotlib

    seen = []
    gc.callbacks.append(look := lambda phase, about: seen.append(about["generation"]) if phase == "start" else None)
    gc.disable()
    try:
        with calls_of(matplotlib.rcdefaults) as made, fresh_shell() as shell:
            shell.run("6 * 7")
        with calls_of(matplotlib.rcdefaults) as again, fresh_shell() as shell:
            shell.run("import matplotlib; matplotlib.rcParams['lines.linewidth'] = 7")
    finally:
        gc.enable()
        gc.callbacks.remove(look)
    assert not seen and made[0] == 0 and again[0] == 1
    assert matplotlib.rcParams["lines.linewidth"] == matplotlib.rcParamsDefault["lines.linewidth"]


def test_a_page_is_made_without_checking_its_notebook_and_read_once():
    new = nbformat.v4
    shown = Block(table("Levels", [("Topic", "l"), ("Level", "r")], [("Visits", "3.1")] * 10), "Levels")
    outputs = [new.new_output("execute_result", data=shown._repr_mimebundle_()[0])]
    cells = [new.new_markdown_cell("# Title\n\nHelp.")]
    for number in range(CELLS):
        cells += [new.new_markdown_cell(f"## Part {number}"), new.new_code_cell("", outputs=outputs)]
    merged, _ = merge([Executed("1_small", None, new.new_notebook(cells=cells))])
    about = {"title": "T", "contents": [], "end": el("p"), "lines": [], "lang": "en", "running": "T"}
    first = el("h1", "T", id="details")
    page(merged, first=first, **about)
    with calls_of(validator._validate) as made, calls() as all_:
        html = page(merged, first=first, **about)
    assert made[0] == 0 and all_[0] / CELLS < 1_000  # 865; with nbconvert's preprocessors 1,529, and 11 checks
    with calls_of(HTMLParser.feed) as made, calls() as all_:
        assert page_problems(html) == []
    assert (
        made[0] == 1 and all_[0] / html.count("<") < 3.5
    )  # 2.9; a report 2.3; when the reader looked at every tag 4.4 and 5.3


def test_markup_goes_through_its_children_once():
    with calls() as made:
        el("ul", [el("li", "a & b", el("b", "c")) for _ in range(CELLS)])
    assert made[0] / CELLS < 45  # 33; when each element went through its children three times, 102


def test_a_process_that_makes_one_page_says_a_message_from_memory(monkeypatch):
    monkeypatch.setattr(catalogue, "_remembers", False)
    say = catalogue.catalogue("cqi_lib.wording.language")
    with calls_of(catalogue._formatted) as made:
        said = [say("numbers-none") for _ in range(3)]
    assert made[0] == 3
    catalogue.remember()
    with calls_of(catalogue._formatted) as made:
        assert [say("numbers-none") for _ in range(3)] == said
        listed = catalogue.catalogue("cqi_lib.wording.completeness")
        assert listed("filled", parts=["a", "b"]) == listed("filled", parts=["a", "b"])
    assert made[0] == 3  # once, and twice with a list, which is not remembered
    catalogue._said_before.cache_clear()


def test_a_cohorts_own_terms_parse_and_compile_no_message_anew():
    catalogue.read_all("en")
    words = {"en": {"program": {"one": "site", "other": "sites"}}}
    with (
        calls_of(catalogue.entries) as parsed,
        calls_of(Compiler.compile_Pattern) as compiled,
        speaking("en", Own({}, words)),
    ):
        assert which_program() == "Which site are you answering for?"
    assert parsed[0] == 1 and compiled[0] == 4  # the term alone, and nothing of the message
