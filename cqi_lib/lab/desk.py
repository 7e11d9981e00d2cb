"""The desk on the start page: what is worked on, a notebook for each step, the report in place."""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import ipywidgets as widgets
from IPython.display import display

from ..errors import CqiError, Problem, certain, gathered
from ..files.places import HOME
from ..files.refusal import refusal
from ..show.markup import el
from ..wording import forms as say
from .frame import button, framed, heading, text_line, watch
from .picker import Picker
from .recent import recent, remember

if TYPE_CHECKING:
    from ..community.cohort_round import CohortRound


_WIDE = {"description_width": "initial"}
MANY = 12
"""From more programs on there is a field to search them."""


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
    picker : what is chosen; None where no cohort can be.
    trouble : why not, in words.
    """

    def __init__(self, picker: Picker | None, trouble: CqiError | None = None) -> None:
        self.cohort = widgets.Dropdown(description=say.word("cohort"), style=_WIDE)
        self.search = widgets.Text(description=say.word("search"), continuous_update=True, style=_WIDE)
        self.program = widgets.Dropdown(description=say.choose_program(), style=_WIDE)
        self.round = widgets.Dropdown(description=say.word("round"), style=_WIDE)
        self.cycle = widgets.Dropdown(description=say.word("cycle"), style=_WIDE)
        self.path = widgets.Text(description=say.word("other_folder"), style=_WIDE)
        other = widgets.HBox([self.path, button(say.word("open_folder"), self.open_folder)])
        other.add_class("cqi-row")
        self.told, self.link, self.page = text_line(""), text_line(""), text_line("")
        steps = [button(f"{stem[0]} {t}", functools.partial(self.open, stem)) for stem, t in Picker.steps().items()]
        self.fresh = widgets.Checkbox(value=False, description=say.word("fresh"), indent=False)
        buttons = widgets.HBox(steps)
        buttons.add_class("cqi-row")
        self.choice = widgets.HBox()
        self.choice.add_class("cqi-grid")
        run = button(say.word("run"), self.run, main=True)
        self.work = widgets.VBox(
            [heading(say.word("open_a_step")), buttons, self.fresh, heading(say.word("the_report")), run]
        )
        self.box = framed([self.choice, other, self.work, self.told, self.link, self.page])
        watch(self.cohort, self._cohort)
        watch(self.search, self._search)
        watch(self.program, self._program)
        watch(self.round, self._round)
        watch(self.cycle, self._cycle)
        self._turn_to(picker)
        if trouble is not None:
            self._refused(trouble)

    def _ipython_display_(self) -> None:
        display(self.box)

    @property
    def picker(self) -> Picker:
        """What is chosen."""
        return certain(self.chosen)

    def _turn_to(self, picker: Picker | None) -> None:
        """Show another cohort, or that there is none."""
        self.chosen = None  # what changes below is no choice of a person's
        folders = Picker.cohorts()
        if picker is not None:
            folders.setdefault(picker.cohort.folder.resolve(), picker.cohort.id)
        self.cohort.options = [(name, path) for path, name in folders.items()]
        self.cohort.value = None if picker is None else picker.cohort.folder.resolve()
        self.work.layout.display = "none" if picker is None else ""
        if picker is None:
            self.choice.children = (self.cohort,) if folders else ()
            return
        many = len(picker.programs()) > MANY
        self.search.value = ""
        self.choice.children = (self.cohort, *([self.search] if many else []), self.program, self.round, self.cycle)
        _put(self.program, picker.programs(), picker.program)
        _put(self.round, picker.rounds(), picker.round_id)
        self.chosen = picker
        self._cycles()

    def _cycles(self) -> None:
        names = {name: f"{name}: {title}" for name, title in self.picker.cycles().items()}
        self.cycle.options = [(say.no_cycle(), ""), *((words, name) for name, words in names.items())]
        self.cycle.value = ""

    def _cohort(self, folder: Path | None) -> None:
        if self.chosen is None and folder is None:
            return
        if folder is not None and (self.chosen is None or folder != self.picker.cohort.folder.resolve()):
            self._choose(folder)

    def open_folder(self) -> None:
        """Turn to the cohort whose folder was typed."""
        if words := self.path.value.strip():
            self._choose((HOME / Path(words).expanduser()).resolve())

    def _choose(self, folder: Path) -> None:
        before = self.chosen
        known = next((one.program for one in recent() if one.folder == str(folder)), None)
        try:
            picker = Picker.of_folder(folder, known)
            self._turn_to(picker)
        except CqiError as error:
            self._turn_to(before)
            self._refused(error)
            return
        remember(folder, picker.program)
        self.path.value = ""
        self._clear()
        self._say("")

    def _refused(self, error: CqiError) -> None:
        found: tuple[Problem, ...] = getattr(error, "problems", ())
        self._say(str(error.args[0]), tuple(str(entry) for entry in gathered(found)))

    def _search(self, words: str) -> None:
        if self.chosen is None:
            return
        found = self.picker.found(words)
        self._say(say.found(len(found)) if words.strip() else "")
        if found:
            _put(self.program, found, self.picker.program)

    def _program(self, program: str | None) -> None:
        if self.chosen is None or program is None or program == self.picker.program:
            return
        try:
            self.picker.choose_program(program)
            self._cycles()
        except CqiError as error:
            self._refused(error)
        remember(self.picker.cohort.folder, program)
        self._clear()

    def _round(self, round_id: str | None) -> None:
        if self.chosen is not None:
            self.picker.round_id = round_id
            self._clear()

    def _cycle(self, cycle: str | None) -> None:
        if self.chosen is not None:
            self.picker.cycle = cycle or None

    def _say(self, text: str, listed: tuple[str, ...] = ()) -> None:
        items = el("ul", [el("li", line) for line in listed]) if listed else None
        self.told.value = str(el("div", el("p", text), items, role="status"))

    def _clear(self) -> None:
        """Take away what was made for what was chosen before."""
        self.link.value = ""
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
        place = os.path.relpath(copy.path, HOME).replace(os.sep, "/")
        # JupyterLab's page opens it in a tab beside this one, where the workbook's extension is there; else the browser does.
        link = el(
            "a", say.open_copy(copy.path.name), href=f"/lab/tree/{quote(place)}", target="_blank", data_cqi_open=place
        )
        self.link.value = str(el("p", link))

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
