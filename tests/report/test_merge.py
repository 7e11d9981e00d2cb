import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from cqi_lib.errors import ReportError
from cqi_lib.report.merge import Executed, merge


def shown(html, once=None, tags=()):
    meta = {"cqi": {"once": once}} if once else {}
    output = new_output("execute_result", data={"text/html": html, "text/plain": "x"}, metadata=meta)
    return new_code_cell("x", outputs=[output], metadata={"tags": list(tags)} if tags else {})


def notebook(*cells):
    return new_notebook(cells=[new_markdown_cell("# Title\n\nHelp."), *cells])


def test_once_blocks_stand_once_and_headings_without_content_go():
    one = notebook(shown("<p>chart</p>", "m"), new_markdown_cell("## Empty"), shown("<div class='cqi'></div>"))
    two = notebook(shown("<p>chart</p>", "m"), shown("<p>cycle 2</p>"))
    merged, sections = merge([Executed("5_pdsa_study", "a", one), Executed("5_pdsa_study", "b", two)])
    assert [s.title for s in sections] == ["Title"]
    texts = [o.data["text/html"] for c in merged.cells if c.cell_type == "code" for o in c.outputs]
    assert texts == ["<p>chart</p>", "<p>cycle 2</p>"]
    assert not [c for c in merged.cells if c.cell_type == "markdown"]


def test_desk_form_setup_and_parameters_stay_out_of_the_leaders_report():
    cells = [shown("<p>a</p>", tags=[t]) for t in ("desk", "form", "setup", "parameters")]
    kept = shown("<p>b</p>")
    merged, _ = merge([Executed("1_groundwork", None, notebook(*cells, kept))])
    assert len(merged.cells) == 1
    desk, _ = merge([Executed("1_groundwork", None, notebook(*cells, kept))], "desk")
    assert len(desk.cells) == 2


def test_headings_move_one_level_down_and_ids_are_stable():
    merged, _ = merge([Executed("1_groundwork", None, notebook(new_markdown_cell("## Part"), shown("<p>b</p>")))])
    assert merged.cells[0].source == "### Part"
    assert [c.id for c in merged.cells] == ["cell-000", "cell-001"]
    nbformat.validate(merged)


def test_a_notebook_without_title_is_refused():
    with pytest.raises(ReportError, match="# Title"):
        merge([Executed("1_x", None, new_notebook(cells=[new_markdown_cell("no title")]))])


def kept_last(html):
    meta = {"cqi": {"once": "log", "keep": "last"}}
    return new_code_cell("x", outputs=[new_output("execute_result", data={"text/html": html}, metadata=meta)])


def test_a_block_that_ends_a_section_is_kept_from_the_last_run():
    runs = [notebook(shown(f"<p>cycle {n}</p>"), kept_last(f"<p>log {n}</p>")) for n in (1, 2, 3)]
    merged, _ = merge([Executed("5_pdsa_study", str(n), run) for n, run in enumerate(runs)])
    texts = [o.data["text/html"] for c in merged.cells for o in c.outputs]
    assert texts == ["<p>cycle 1</p>", "<p>cycle 2</p>", "<p>cycle 3</p>", "<p>log 3</p>"]
