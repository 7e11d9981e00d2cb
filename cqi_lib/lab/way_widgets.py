"""Where a program stands, as people see it at the desk."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import ipywidgets as widgets
from markupsafe import Markup

from ..errors import gathered
from ..files.places import HOME
from ..show.markup import el
from ..wording import desk as say
from ..wording.forms import word
from .frame import button, heading, row, text_line
from .picker import Picker
from .way import Page, Way


class WayFace:
    """The way with a button for each step, what is due, missing and wrong, and the pages.

    Parameters
    ----------
    open_step : is called with the notebook of the step that is asked for.
    """

    def __init__(self, open_step: Callable[[str], None]) -> None:
        self.states: dict[str, widgets.HTML] = {}
        steps = []
        for stem, title in Picker.steps().items():
            self.states[stem] = text_line("")
            steps.append(row(button(f"{stem[0]} {title}", functools.partial(open_step, stem)), self.states[stem]))
        way = widgets.VBox(steps)
        way.add_class("cqi-way")
        self.fresh = widgets.Checkbox(value=False, description=word("fresh"), indent=False)
        self.link, self.pages, self.standing = text_line(""), text_line(""), text_line("")
        self.whose = text_line("")
        left = widgets.VBox([self.whose, way, self.fresh, self.link])
        right = widgets.VBox([heading(say.word("pages")), self.pages, self.standing])
        self.box = widgets.HBox([left, right])
        self.box.add_class("cqi-both")

    def empty(self) -> None:
        """Say nothing: what would be said cannot be known."""
        for line in (self.whose, *self.states.values(), self.pages, self.standing):
            line.value = ""

    def show(self, way: Way, name: str) -> None:
        """Show where a program stands, under its name: another one may be chosen by now, and not be looked at yet."""
        self.whose.value = str(el("p", el("b", say.way_of(name))))
        for stem, state in self.states.items():
            state.value = str(el("p", way.steps[stem]))
        links = [_entry(page) for page in way.pages]
        self.pages.value = str(el("ul", links) if links else el("p", say.nothing("pages")))
        parts: list[Any] = []
        for kind, lines in (("due", way.due), ("missing", way.missing)):
            parts.append(el("p", el("b", say.word(kind))))
            parts.append(el("ul", [el("li", line) for line in lines]) if lines else el("p", say.nothing(kind)))
        if way.problems:
            listed = el("ul", [el("li", str(entry)) for entry in gathered(way.problems)])
            parts.append(el("details", el("summary", say.problems(len(way.problems))), listed, open=True))
        else:
            parts.append(el("p", say.nothing("problems")))
        self.standing.value = str(el("div", parts))


def _entry(page: Page) -> Markup:
    return el("li", link_to(page.name, page.path), f" ({say.older()})" if page.older else None)


def link_to(text: str, path: Path) -> Markup:
    """Link to a file: JupyterLab's page opens it in a tab beside this one, where the workbook's extension is there; else the
    browser does."""
    place = os.path.relpath(path, HOME).replace(os.sep, "/")
    return el("a", text, href=f"/lab/tree/{quote(place)}", target="_blank", data_cqi_open=place)
