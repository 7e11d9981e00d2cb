"""Executed notebooks -> one notebook whose cells know the section they open or close."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import nbformat
from markupsafe import Markup
from nbformat import NotebookNode

from ..errors import ReportError
from ..locale.own import OwnText
from ..show.layer import Place, found, lifted
from ..wording import notebooks as say

DROPPED_TAGS = frozenset({"parameters", "injected-parameters", "setup", "form"})


@dataclass(frozen=True)
class Executed:
    """One executed notebook.

    Parameters
    ----------
    stem
        The notebook's file name without `.ipynb`, such as `5_pdsa_study`.
    cycle
        The cycle it was run for, or None.
    notebook
        The executed `nbformat` notebook.
    own
        Whether it is an analyst's section: then its words are data, and no catalogue says them.
    """

    stem: str
    cycle: str | None
    notebook: Any
    own: bool = False


@dataclass(frozen=True)
class Section:
    """A part of the page: one suite notebook, or several runs of the same one."""

    id: str
    title: str
    help: str


def split_title(source: str) -> tuple[str, str]:
    """Split a notebook's first cell into its title and the paragraph under it.

    Parameters
    ----------
    source : markdown `# Title`, a blank line, then one paragraph.

    Returns
    -------
    Title and paragraph, both plain text.

    Raises
    ------
    ReportError
        When the cell does not begin with a first-level heading.

    Examples
    --------
    >>> split_title("# Groundwork\\n\\nWhat quality means here.")
    ('Groundwork', 'What quality means here.')
    """
    match = re.match(r"#[ \t]+(.+?)[ \t]*(?:\n+(.*))?\Z", source.strip(), flags=re.DOTALL)
    if not match:
        raise ReportError("A notebook of the suite must begin with a cell '# Title' and one paragraph.")
    return match[1], " ".join((match[2] or "").split())


def _shown(cell: NotebookNode, audience: str) -> bool:
    tags = set(cell.metadata.get("tags", []))
    return not tags & DROPPED_TAGS and not (audience != "desk" and "desk" in tags)


def _deeper(source: str) -> str:
    """Move headings one level down: the page's own h1 is the program's name, a notebook's title is an h2."""
    return re.sub(r"^(#{2,5}) ", r"#\1 ", source, flags=re.MULTILINE)


class _Once:
    """Keeps one output of each `once` key: the first one, or the last where its block says so."""

    def __init__(self, bodies: Iterable[list]) -> None:
        self.seen: set[str] = set()
        cells = [cell for body in bodies for cell in body if cell.cell_type == "code"]
        keys = [_key(output) for cell in cells for output in cell.outputs]
        self.left = Counter(key for key, keep in keys if key and keep == "last")

    def __call__(self, cell: NotebookNode) -> None:
        """Drop the outputs of a cell that another one stands for."""
        kept = []
        for output in cell.outputs:
            key, keep = _key(output)
            if key and keep == "last":
                self.left[key] -= 1
                if self.left[key] == 0:
                    kept.append(output)
                continue
            if key not in self.seen:
                kept.append(output)
            if key:
                self.seen.add(key)
        cell.outputs = kept


def _key(output: NotebookNode) -> tuple[str | None, str]:
    about = output.get("metadata", {}).get("cqi", {})
    return about.get("once"), about.get("keep", "first")


def merge(executed: Iterable[Executed], audience: str = "program") -> tuple[nbformat.NotebookNode, list[Section]]:
    """Merge executed notebooks into one, a section per notebook, without what readers must not see.

    Parameters
    ----------
    executed : notebooks in reading order; runs of one notebook for several cycles follow each other.
    audience : `program` or `cohort` drop cells tagged `desk`; `desk` keeps them.

    Returns
    -------
    The merged notebook, with stable cell ids, and its sections. A heading whose cells all turned out empty is left
    out, and so is a section without content.
    """
    cells: list = []
    sections: list[Section] = []
    runs = list(executed)
    bodies = [[c.copy() for c in run.notebook.cells[1:] if _shown(c, audience)] for run in runs]
    once = _Once(bodies)
    last_stem = None
    for run, body in zip(runs, bodies, strict=True):
        title, help_ = map(OwnText if run.own else say.said, split_title(run.notebook.cells[0].source))
        body = _without_empty(body, once)
        if not body:
            continue
        name = run.stem.split("_", 1)[-1].replace("_", "-")
        if run.stem != last_stem:
            if cells:
                cells[-1].metadata["cqi"]["close"] = True
            sections.append(Section(name, title, help_))
            own = [key for key, text in (("title", title), ("help", help_)) if isinstance(text, OwnText)]
            opening = {"id": name, "title": title, "help": help_, "own": own}
        else:
            opening = None
        for i, cell in enumerate(body):
            cell.metadata = nbformat.from_dict({"cqi": {"open": opening if i == 0 else None, "close": False}})
            cells.append(cell)
        last_stem = run.stem
    if cells:
        cells[-1].metadata["cqi"]["close"] = True
    for i, cell in enumerate(cells):
        cell.id = f"cell-{i:03d}"
        if _is_heading(cell):
            marks, _, heading = cell.source.strip().partition(" ")
            cell.metadata["cqi"]["anchor"] = say.named(heading)
            shown = say.said(heading)
            cell.metadata["cqi"]["own"] = isinstance(shown, OwnText)
            cell.source = f"{marks} {_literal(shown) if isinstance(shown, OwnText) else shown}"
    merged = nbformat.v4.new_notebook(cells=cells, metadata={})
    return merged, sections


def lift(merged: nbformat.NotebookNode, instead: Callable[[Place], Markup]) -> dict[Place, Markup]:
    """Take the figures of the ten minutes out of a merged notebook.

    Parameters
    ----------
    merged : what `merge` gave; its outputs are changed.
    instead : makes what stands where a figure was.

    Returns
    -------
    A figure by place: of several with one place the last, which belongs to a later step.
    """
    outputs = [o for cell in merged.cells if cell.cell_type == "code" for o in cell.outputs if "data" in o]
    shown = [(o, o.data["text/html"]) for o in outputs if "text/html" in o.data]
    taken = {place: piece for _, html in shown for place, piece in found(html)}
    for output, html in shown:
        output.data["text/html"] = lifted(html, taken, instead)
    return taken


def ids_in(merged: nbformat.NotebookNode) -> set[str]:
    """Give the ids that a link within the page can lead to."""
    out = {cell.metadata["cqi"]["anchor"] for cell in merged.cells if "anchor" in cell.metadata["cqi"]}
    for cell in merged.cells:
        for output in cell.get("outputs", []):
            out.update(re.findall(r'\sid="([^"]+)"', str(output.get("data", {}).get("text/html", ""))))
    return out


def _without_empty(body: list, once: _Once) -> list:
    """Drop code cells without output, and headings with nothing beneath them."""
    kept: list = []
    for cell in body:
        if cell.cell_type == "code":
            once(cell)
            cell.outputs = [o for o in cell.outputs if _has_content(o)]
            if cell.outputs:
                kept.append(cell)
        elif cell.cell_type == "markdown" and cell.source.strip():
            cell.source = _deeper(cell.source)
            if kept and _is_heading(kept[-1]) and _is_heading(cell):
                kept.pop()
            kept.append(cell)
    if kept and _is_heading(kept[-1]):
        kept.pop()
    return kept


def _literal(text: str) -> str:
    """Write people's text so that Markdown shows every sign of it."""
    return re.sub(r"[!-/:-@\[-`{-~]", lambda sign: f"&#{ord(sign[0])};", " ".join(text.split()))


def _has_content(output: NotebookNode) -> bool:
    if output.output_type == "stream":
        return output.name == "stdout" and bool(output.text.strip())
    data = output.get("data", {})
    html = data.get("text/html")
    if html is not None:
        return bool(re.sub(r"</?div[^>]*>", "", html).strip())
    return bool(str(data.get("text/plain", "")).strip())


def _is_heading(cell: NotebookNode) -> bool:
    return cell.cell_type == "markdown" and bool(re.fullmatch(r"#{2,6} [^\n]+", cell.source.strip()))
