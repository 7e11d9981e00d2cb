"""Where a program stands, as people see it at the desk."""

from __future__ import annotations

import functools
import itertools
import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import ipywidgets as widgets
from markupsafe import Markup

from ..cohort.called import in_words
from ..errors import gathered
from ..files.places import HOME
from ..show.markup import el
from ..wording import desk as say
from ..wording.forms import word
from .frame import button, heading, row, text_line
from .picker import Picker
from .way import Lack, Page, Way


class WayFace:
    """The way with a button for each step, what is due, missing and wrong, and the pages.

    Parameters
    ----------
    open_step : is called with the notebook of the step that is asked for.
    write : is called with what is missing, for the form that has it.
    """

    def __init__(self, open_step: Callable[[str], None], write: Callable[[Lack], None]) -> None:
        self.write = write
        self.states: dict[str, widgets.HTML] = {}
        steps = []
        for stem, title in Picker.steps().items():
            self.states[stem] = text_line("")
            steps.append(row(button(f"{stem[0]} {title}", functools.partial(open_step, stem)), self.states[stem]))
        way = widgets.VBox(steps)
        way.add_class("cqi-way")
        self.fresh = widgets.Checkbox(value=False, description=word("fresh"), indent=False)
        self.link, self.pages, self.whose = text_line(""), text_line(""), text_line("")
        self.due, self.problems, self.missing = text_line(""), text_line(""), widgets.VBox()
        self._lacks: tuple[Lack, ...] | None = None
        left = widgets.VBox([self.whose, way, self.fresh, self.link, heading(say.word("pages")), self.pages])
        missing = heading(say.word("missing"))
        self.standing = widgets.VBox([self.due, missing, self.missing, self.problems])
        self.box = widgets.HBox([left, self.standing])
        self.box.add_class("cqi-both")

    def empty(self) -> None:
        """Say nothing: what would be said cannot be known."""
        for line in (self.whose, *self.states.values(), self.pages):
            line.value = ""
        self.standing.layout.display = "none"

    def show(self, way: Way, name: str) -> None:
        """Show where a program stands, under its name: another one may be chosen by now, and not be looked at yet."""
        self.whose.value = str(el("p", el("b", say.way_of(name))))
        for stem, state in self.states.items():
            state.value = str(el("p", way.steps[stem]))
        links = [_entry(page) for page in way.pages]
        self.pages.value = str(el("ul", links) if links else el("p", say.nothing("pages")))
        dated = el("ul", [el("li", line) for line in way.due]) if way.due else el("p", say.nothing("due"))
        self.due.value = str(el("div", el("p", el("b", say.word("due"))), dated))
        self._lack(way.missing)
        if way.problems:
            listed = el("ul", [el("li", str(entry)) for entry in gathered(in_words(way.problems))])
            found = el("details", el("summary", say.problems(len(way.problems))), listed, open=True)
        else:
            found = el("p", say.nothing("problems"))
        self.problems.value = str(found)
        self.standing.layout.display = ""

    def _lack(self, lacks: tuple[Lack, ...]) -> None:
        """List what is missing, that of one form above the button that leads to it; nothing is made anew that is shown."""
        if lacks == self._lacks:
            return
        self._lacks = lacks
        made: list[widgets.Widget] = [] if lacks else [text_line(el("p", say.nothing("missing")))]
        for _, entries in itertools.groupby(lacks, lambda lack: (lack.form, lack.cycle)):
            first, *others = entries
            to_form = button(say.to_form(first.form, first.title), functools.partial(self.write, first))
            to_form.add_class("cqi-to")
            made += [text_line(el("ul", [el("li", lack.said) for lack in (first, *others)])), to_form]
        self.missing.children = made


def _entry(page: Page) -> Markup:
    return el("li", link_to(page.name, page.path), f" ({say.older()})" if page.older else None)


def link_to(text: str, path: Path) -> Markup:
    """Link to a file: JupyterLab's page opens it in a tab beside this one, where the workbook's extension is there; else the
    browser does."""
    place = os.path.relpath(path, HOME).replace(os.sep, "/")
    return el("a", text, href=f"/lab/tree/{quote(place)}", target="_blank", data_cqi_open=place)
