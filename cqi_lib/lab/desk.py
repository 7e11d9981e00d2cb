"""The desk on the start page: what is worked on, a notebook for each step, the report in place."""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import ipywidgets as widgets
from IPython.display import HTML, display

from ..community.cohort_round import CohortRound
from ..errors import CqiError
from ..files.places import HOME
from ..files.refusal import refusal
from ..show.markup import el
from ..wording import forms as say
from .frame import button, framed, heading, text_line, watch
from .picker import Picker


def desk(opened: CohortRound) -> Desk:
    """Show the desk.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    The choice of program, round and cycle; a button for each step, which makes a copy of its notebook for the program;
    and one that makes the program's report and shows it in place.
    """
    return Desk(Picker(opened.cohort, round_id=opened.round.id))


class Desk:
    """The desk as people see it.

    Parameters
    ----------
    picker : what is chosen.
    """

    def __init__(self, picker: Picker) -> None:
        self.picker = picker
        wide = {"description_width": "initial"}
        self.cohort = widgets.Dropdown(description=say.word("cohort"), style=wide)
        self.program = widgets.Dropdown(description=say.choose_program(), style=wide)
        self.round = widgets.Dropdown(description=say.word("round"), style=wide)
        self.cycle = widgets.Dropdown(description=say.word("cycle"), style=wide)
        self.told, self.link, self.page = text_line(""), widgets.Output(), text_line("")
        folders = {path.resolve(): name for name, path in picker.cohorts().items()}
        folders.setdefault(picker.cohort.folder.resolve(), picker.cohort.id)
        self.cohort.options = [(name, path) for path, name in folders.items()]
        self.cohort.value = picker.cohort.folder.resolve()
        self._offer()
        watch(self.cohort, self._cohort)
        watch(self.program, self._program)
        watch(self.round, lambda new: setattr(picker, "round_id", new))
        watch(self.cycle, lambda new: setattr(picker, "cycle", new or None))
        steps = [
            button(f"{stem[0]} {title}", functools.partial(self.open, stem)) for stem, title in picker.steps().items()
        ]
        self.fresh = widgets.Checkbox(value=False, description=say.word("fresh"), indent=False)
        buttons = widgets.HBox(steps)
        buttons.add_class("cqi-row")
        choice = widgets.HBox([self.cohort, self.program, self.round, self.cycle])
        choice.add_class("cqi-grid")
        run = button(say.word("run"), self.run, main=True)
        self.box = framed(
            [
                choice,
                heading(say.word("open_a_step")),
                buttons,
                self.fresh,
                heading(say.word("the_report")),
                run,
                self.told,
                self.link,
                self.page,
            ]
        )

    def _ipython_display_(self) -> None:
        display(self.box)

    def _offer(self) -> None:
        picker = self.picker
        _put(self.program, picker.programs(), picker.program)
        _put(self.round, picker.rounds(), picker.round_id)
        self._cycles()

    def _cycles(self) -> None:
        names = {name: f"{name}: {title}" for name, title in self.picker.cycles().items()}
        self.cycle.options = [(say.no_cycle(), ""), *((words, name) for name, words in names.items())]
        self.cycle.value = ""

    def _cohort(self, folder: Path) -> None:
        try:
            self.picker.choose_cohort(folder)
        except CqiError as error:
            self._say(str(error))
            self.cohort.value = self.picker.cohort.folder.resolve()
            return
        self._say("")
        self._offer()

    def _program(self, program: str | None) -> None:
        if program is not None and program != self.picker.program:
            self.picker.choose_program(program)
            self._cycles()

    def _say(self, text: str, listed: tuple[str, ...] = ()) -> None:
        items = el("ul", [el("li", line) for line in listed]) if listed else None
        self.told.value = str(el("div", el("p", text), items, role="status"))

    def _clear(self) -> None:
        self.link.outputs = ()
        self.page.value = ""

    def open(self, step: str) -> None:
        """Make or find the copy of a step and link to it."""
        self._clear()
        try:
            copy = self.picker.open(step, fresh=self.fresh.value)
        except CqiError as error:
            self._say(str(error))
            return
        except OSError as error:
            self._say(say.no_copy(refusal(error)))
            return
        name = self.picker.programs()[self.picker.program]
        self._say(say.copied(copy.path.name, name, copy.new))
        href = os.path.relpath(copy.path, HOME / "notebooks").replace(os.sep, "/")
        self._show(el("div", el("p", el("a", say.open_copy(copy.path.name), href=href)), cls="cqi-form"))

    def _show(self, html: Any) -> None:
        # A link in an output opens inside JupyterLab; one in a widget would open another browser tab.
        with self.link:
            display(HTML(str(html)))

    def run(self) -> None:
        """Make the report and show it."""
        self._clear()
        self._say(say.preparing())
        name = self.picker.programs()[self.picker.program]
        made = self.picker.report(told=lambda step, number, of: self._say(say.runs(number, of, step)))
        if made.report is None:
            self._say(say.failed(name), (made.failure, *(p for p in made.problems if p != made.failure)))
            return
        place = made.report.resolve()
        shown = place.relative_to(HOME).as_posix() if place.is_relative_to(HOME) else str(place)
        self._say(say.ready(name, shown), made.problems)
        page = made.report.read_text(encoding="utf-8")
        self.page.value = str(el("iframe", srcdoc=page, title=say.report_of(name), sandbox="allow-same-origin"))


def _put(made: widgets.Dropdown, names: Mapping[str, str], value: str | None) -> None:
    made.options = [(words, name) for name, words in names.items()]
    if names:
        made.value = value if value in names else next(iter(names))
