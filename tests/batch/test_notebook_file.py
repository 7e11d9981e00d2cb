"""An executed notebook is written as nbformat writes it, to the byte, whatever somebody shows in it."""

import nbformat
from counted_calls import calls
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from cqi_lib.batch.notebook_file import write


def shown():
    strange = 'one\r\ntwo\u2028three\x0bfour \\ "five" \t\x00 é 数 \U0001f600\n\n'
    data = {
        "text/plain": strange,
        "text/html": "<p>\n</p>",
        "image/svg+xml": "<svg>\n</svg>\n",
        "image/png": "aGFsbG8\n=",
        "application/json": {2: [1.5, float("nan"), None, {}], 10: {"b": [], "a": True}},
        "application/vnd.x+json": {"é": [[], [{}], "x\ny"], "a": -0.0},
    }
    outputs = [
        new_output("execute_result", data=data, metadata={"cqi": {"z": 1, "a": None}}, execution_count=3),
        new_output("display_data", data={}),
        new_output("stream", name="stderr", text=strange),
        new_output("error", ename="E", evalue="no\nway", traceback=["a\n", strange]),
    ]
    code = new_code_cell(strange, outputs=outputs, execution_count=7, metadata={"trusted": True, "tags": ["x"]})
    text = new_markdown_cell("# Title\n\nText", attachments={"a.txt": {"text/plain": "x\ny"}})
    return new_notebook(cells=[text, code, new_code_cell("")], metadata={"signature": "s", "orig_nbformat": 2, "k": {}})


def test_a_notebook_is_written_to_the_byte_as_nbformat_writes_it(tmp_path):
    for number, cell in enumerate(cells := shown().cells):
        cell.id = f"c{number}"
    notebook = new_notebook(cells=cells, metadata=shown().metadata)
    nbformat.write(notebook, tmp_path / "theirs.ipynb")
    with calls() as made:
        write(notebook, tmp_path / "ours.ipynb")
    assert (tmp_path / "ours.ipynb").read_bytes() == (tmp_path / "theirs.ipynb").read_bytes()
    assert notebook.cells[1].source == shown().cells[1].source and "trusted" in notebook.cells[1].metadata
    assert made[0] < 500


def test_an_executed_notebook_without_cells_is_written_too(tmp_path):
    nbformat.write(new_notebook(), tmp_path / "theirs.ipynb")
    write(new_notebook(), tmp_path / "ours.ipynb")
    assert (tmp_path / "ours.ipynb").read_bytes() == (tmp_path / "theirs.ipynb").read_bytes()
