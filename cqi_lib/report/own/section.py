"""An executed notebook of an analyst -> a section of a page, with all that was left out of it and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import nbformat
from markupsafe import Markup
from nbconvert.filters import markdown2html

from ...errors import ReportError
from ...locale.said import Said, put_together, sayings
from ...show.markup import el, join, table
from ...show.svg import data_uri
from ...wording import charts
from ...wording import own_sections as words
from ...wording.language import amount
from ..checks import page_problems
from ..merge import DROPPED_TAGS, Executed, split_title
from .clean import clean, levelled, lost

say = sayings("own_sections")
TABLE = "application/vnd.cqi.own-table+json"
"""How a run lets a table of pandas be shown: its cells, and not yet their look."""
ROWS, COLUMNS = 200, 20
"""The most of a table that is shown."""
_NO_TEXT = ("image/svg+xml", "image/png", "image/jpeg")
_PROGRAMS = ("application/javascript", "application/vnd.jupyter.widget-view+json")


class Fault(NamedTuple):
    """What is wrong with a section: the code cell by number from 1 (0: a cell of text), the heading above it, and what."""

    cell: int
    heading: str
    what: Said
    mend: Said

    @property
    def place(self) -> str:
        """Say which cell."""
        return cell_place(self.cell, self.heading)


def cell_place(cell: int, heading: str) -> str:
    """Name a cell: the code cell by number, and the heading above it."""
    return put_together([say("cell", number=cell) if cell else "", say("under", heading=heading) if heading else ""])


@dataclass(frozen=True)
class Section:
    """A section, ready for `merge`.

    Parameters
    ----------
    executed : a notebook of its title and one cell that holds all of it.
    faults : for which it cannot be shown.
    left_out : what is missing in it.
    """

    executed: Executed
    faults: tuple[Fault, ...]
    left_out: tuple[Fault, ...]

    @property
    def html(self) -> str:
        """What stands under its title."""
        return str(self.executed.notebook.cells[1].outputs[0]["data"]["text/html"])


class _Refused(Exception):
    def __init__(self, what: Said, mend: Said) -> None:
        super().__init__(what)
        self.what, self.mend = what, mend


def section_of(notebook: Any, name: str, audience: str = "program") -> Section:
    """Make a section of what a notebook showed.

    Parameters
    ----------
    notebook : the executed notebook.
    name : its file's name, without `.ipynb`.
    audience : cells tagged `desk` are kept for `desk` only.

    Returns
    -------
    The section; one with faults cannot be shown.
    """
    title, help_, body = _titled(notebook.cells, name)
    faults: list[Fault] = []
    left_out: list[Fault] = []
    pieces: list[Any] = []
    heading, number = "", 0
    for cell in body:
        tags = set(cell.metadata.get("tags", []))
        if cell.cell_type == "code" and cell.source.strip() and "injected-parameters" not in tags:
            number += 1
        if tags & DROPPED_TAGS or ("desk" in tags and audience != "desk"):
            continue
        if cell.cell_type == "markdown":
            heading = next(iter(re.findall(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", cell.source, flags=re.MULTILINE)), heading)
        at = number if cell.cell_type == "code" else 0
        for html, gone in _shown(cell, heading or title, at, faults):
            wrong = page_problems(_ALONE.format(levelled(html)))
            if wrong:
                faults.append(Fault(at, heading, say("unfit", reasons="; ".join(wrong)), say("unfit-mend")))
            pieces.append(html)
            if gone:
                left_out.append(Fault(at, heading, say("left-out", what=", ".join(gone)), say("left-out-mend")))
    content = el("div", el("p", words.by_hand(), cls="note"), levelled("".join(pieces)), cls="own")
    return Section(_as_notebook(name, title, help_, content), tuple(faults), tuple(left_out))


_ALONE = '<html lang="en"><title>x</title><meta http-equiv="Content-Security-Policy"><main><h1>x</h1><h2>x</h2>{}</main></html>'


def _titled(cells: list[Any], name: str) -> tuple[str, str, list[Any]]:
    """Take title and paragraph from the first cell, as the suite's notebooks have them; else the file's name."""
    if cells and cells[0].cell_type == "markdown":
        try:
            return *split_title(cells[0].source), cells[1:]
        except ReportError:
            pass
    return re.sub(r"^\d+_", "", name).replace("_", " "), "", cells


def _as_notebook(name: str, title: str, help_: str, content: Markup) -> Executed:
    shown = nbformat.v4.new_output("display_data", data={"text/html": str(content), "text/plain": " "})
    cells = [nbformat.v4.new_markdown_cell(f"# {title}\n\n{help_}".strip())]
    cells.append(nbformat.v4.new_code_cell("", outputs=[shown]))
    stem = "own-" + re.sub(r"[^A-Za-z0-9-]+", "-", name)
    return Executed(stem, None, nbformat.v4.new_notebook(cells=cells), own=True)


def _shown(cell: Any, heading: str, number: int, faults: list[Fault]) -> Iterator[tuple[Markup, list[str]]]:
    """Give the pieces of page of one cell, each with what was left out of it."""
    if cell.cell_type == "markdown":
        html = _of_text(cell.source)
        yield clean(html, heading), lost(html)
        return
    for output in cell.get("outputs", []) if cell.cell_type == "code" else []:
        try:
            yield _output(output, heading)
        except _Refused as refused:
            faults.append(Fault(number, heading, refused.what, refused.mend))


def _of_text(source: str) -> str:
    """Give Markdown as HTML; a heading of the first level is none of the page's."""
    html = re.sub(r'<a class="anchor-link".*?</a>', "", markdown2html(source))
    return re.sub(r"(</?)h1\b", r"\1h2", html)


def _output(output: Any, heading: str) -> tuple[Markup, list[str]]:
    nothing = Markup("")
    if output.output_type == "stream":
        return (el("pre", output.text, cls="out") if output.name == "stdout" and output.text.strip() else nothing), []
    data = output.get("data", {})
    if TABLE in data:
        return _table(data[TABLE], heading), []
    for kind in _NO_TEXT:
        if kind in data:
            return _image(kind, data[kind], output.metadata), []
    if "text/html" in data:
        html = str(data["text/html"])
        return clean(html, heading), lost(html)
    if "text/markdown" in data:
        html = _of_text(str(data["text/markdown"]))
        return clean(html, heading), lost(html)
    gone = [kind for kind in _PROGRAMS if kind in data]
    text = "" if gone else str(data.get("text/plain", ""))
    return (el("pre", text, cls="out") if text.strip() else nothing), gone


def _image(kind: str, content: str, metadata: Any) -> Markup:
    alt = str(metadata.get("alt") or metadata.get(kind, {}).get("alt") or "").strip()
    if not alt:
        raise _Refused(say("picture-no-alt"), say("picture-no-alt-mend"))
    src = data_uri(content) if kind == "image/svg+xml" else f"data:{kind};base64,{''.join(content.split())}"
    return el("figure", el("img", src=src, alt=alt), cls="chart")


def _table(told: dict[str, Any], heading: str) -> Markup:
    heads, rows = told["columns"], told["rows"]
    if len(heads) > COLUMNS:
        raise _Refused(say("wide", columns=told["wide"], most=COLUMNS), say("wide-mend"))
    cells = [[_cell(value) for value in row] for row in rows[:ROWS]]
    aligned = ["l" if not n else how for n, how in enumerate(told["align"])]  # the first names its row
    columns = list(zip(heads, aligned, strict=True))
    shown = table(told["caption"] or heading, columns, cells)
    all_ = told["all"]
    return join([shown, el("p", words.first_rows(len(cells), all_), cls="note") if all_ > len(cells) else None])


def _cell(value: Any) -> str:
    if value is None:
        return charts.no_data()
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    # At most two decimals, and no zero behind the last one that says something.
    return amount(value, next(d for d in (0, 1, 2) if round(value, d) == round(value, 2)))
