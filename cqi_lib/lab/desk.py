"""The desk: what is worked on, where it stands, and what can be done for it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import ipywidgets as widgets
from IPython.display import display

from ..batch.belonging import FILE as OWNER
from ..batch.belonging import own
from ..batch.layout import Layout
from ..cohort.called import in_words
from ..errors import CqiError, Problem, certain, gathered
from ..files.places import HOME, shown
from ..files.refusal import refusal
from ..locale.spoken import as_now
from ..show.markup import el
from ..wording import desk as tell
from ..wording import forms as say
from .frame import button, framed, grid, row, text_line, watch
from .guess_widgets import Guesses
from .job import Told
from .keeper import ticking
from .picker import Picker
from .recent import recent, remember
from .way import Lack, mark_of, way_of
from .way_widgets import WayFace, link_to
from .work_widgets import Work
from .writing import Writing

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
    The choice of program, round and cycle; where the program stands: each step with its state and a button that makes a
    copy of its notebook, what is due, missing and wrong, its pages; and work that goes on outside the kernel: check, report,
    preview, release, pack.
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
        self.program.add_class("cqi-long")
        self.round = widgets.Dropdown(description=say.word("round"), style=_WIDE)
        self.cycle = widgets.Dropdown(description=say.word("cycle"), style=_WIDE)
        self.path = widgets.Text(description=say.word("other_folder"), style=_WIDE)
        other = row(self.path, button(say.word("open_folder"), self.open_folder))
        self.told, self.page = text_line(""), text_line("")
        self.choice = grid()
        self.way, self.worked, self.writing = WayFace(self.open, self.write), Work(self._worked), Writing(self._written)
        self.guesses = Guesses(self._follow_files)
        self.work = widgets.VBox(
            [self.guesses.box, self.worked.box, self.way.box, self.writing.box, self.writing.place]
        )
        self.new = widgets.VBox()
        self.begin = row(
            button(tell.word("begin_from_files"), self.ask_files), button(tell.word("begin_cohort"), self.ask_new)
        )
        self.box = framed([self.choice, self.told, self.work, self.page, other, self.begin, self.new])
        self.box.add_class("cqi-desk")
        self._seen: object = None
        self._filling = False
        watch(self.cohort, self._cohort)
        watch(self.search, self._search)
        watch(self.program, self._program)
        watch(self.round, self._round)
        watch(self.cycle, self._cycle)
        self._turn_to(picker)
        if trouble is not None:
            self._refused(trouble)
        self._live: asyncio.Task[None] | None = None
        self._follow = as_now(self.tick)  # in the language that the desk was made in

    def _ipython_display_(self) -> None:
        self.live()
        display(self.box)

    def live(self) -> None:
        """Follow work and files from now on."""
        self._live = self._live or ticking(self._follow)

    @property
    def picker(self) -> Picker:
        """What is chosen."""
        return certain(self.chosen)

    def _turn_to(self, picker: Picker | None) -> None:
        """Show another cohort, or that there is none; what changes by that is no choice of a person's."""
        self._filling = True
        try:
            self._fill(picker)
        finally:
            self._filling = False

    def _fill(self, picker: Picker | None) -> None:
        self.chosen = None
        folders = Picker.cohorts()
        if picker is not None:
            folders.setdefault(picker.cohort.folder.resolve(), picker.cohort.id)
        self.cohort.options = [(name, path) for path, name in folders.items()]
        self.cohort.value = None if picker is None else picker.cohort.folder.resolve()
        self.work.layout.display = "none" if picker is None else ""
        self.worked.turn_to(picker)
        self.writing.turn_to(picker)
        self.new.children = ()
        if picker is None:
            self.choice.children = (self.cohort,) if folders else ()
            if not folders:
                self.ask_new()
            return
        many = len(picker.programs()) > MANY
        self.search.value = ""
        self.choice.children = (self.cohort, *([self.search] if many else []), self.program, self.round, self.cycle)
        _put(self.program, picker.programs(), picker.program)
        _put(self.round, picker.rounds(), picker.round_id)
        self.chosen = picker
        self._cycles()
        self._look()

    def _cycles(self, chosen: str | None = None) -> None:
        names = {name: f"{name}: {title}" for name, title in self.picker.cycles().items()}
        self.cycle.options = [(say.no_cycle(), ""), *((words, name) for name, words in names.items())]
        self.cycle.value = chosen if chosen in names else ""

    def _cohort(self, folder: Path | None) -> None:
        if self._filling or folder is None:
            return
        if self.chosen is None or folder != self.picker.cohort.folder.resolve():
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
        self._say(str(error.args[0]), tuple(str(entry) for entry in gathered(in_words(found))))

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
        self._look()

    def _round(self, round_id: str | None) -> None:
        if self.chosen is not None:
            self.picker.round_id = round_id
            self._clear()
            self._look()

    def _cycle(self, cycle: str | None) -> None:
        if self.chosen is not None:
            self.picker.cycle = cycle or None

    def _say(self, text: str, listed: tuple[str, ...] = ()) -> None:
        items = el("ul", [el("li", line) for line in listed]) if listed else None
        self.told.value = str(el("div", el("p", text), items, role="status"))

    def _clear(self) -> None:
        """Take away what was made, and what was asked, for what was chosen before."""
        self.worked.leave()
        self.way.link.value = ""
        self.page.value = ""
        self.writing.close()

    def ask_new(self) -> None:
        """Show the few fields that a new cohort begins with."""
        from .cohort_form import NewCohort

        self.new.children = (NewCohort(self._choose).box,)

    def ask_files(self) -> None:
        """Show the files that a new cohort may be drafted from."""
        from .start_widgets import NewFromFiles

        self.new_form = NewFromFiles(self._drafted)
        self.new.children = (self.new_form.box,)

    def _drafted(self, folder: Path, found: tuple[str, ...]) -> None:
        """Turn to the cohort that was drafted, and say what was found."""
        self._choose(folder)
        if self.chosen is not None and self.picker.cohort.folder.resolve() == folder:
            self._say(say.drafted(shown(folder) or str(folder)), found)

    def write(self, lack: Lack) -> None:
        """Open the form that has what is missing, over the cycle that lacks it."""
        if lack.cycle:
            self.cycle.value = lack.cycle
        self.writing.show(lack.form)

    def _written(self, error: CqiError | None) -> None:
        """A form was asked for: say why it cannot be shown, or make room for it."""
        self.way.link.value = self.page.value = ""
        if error is None:
            self._say("")
        else:
            self._refused(error)

    def open(self, step: str) -> None:
        """Make or find the copy of a step and link to it."""
        self._clear()
        try:
            copy = self.picker.open(step, fresh=self.way.fresh.value)
        except CqiError as error:
            self._say(str(error))
            return
        except OSError as error:
            self._say(say.no_copy(refusal(error)))
            return
        name = self.picker.programs()[self.picker.program]
        self._say(say.copied(copy.path.name, name, copy.new))
        self.way.link.value = str(el("p", link_to(say.open_copy(copy.path.name), copy.path)))

    def tick(self) -> None:
        """Look whether work has gone on, and whether a file or a page is another than what is shown."""
        self.worked.tick()
        self.writing.tick()
        self._follow_files()

    def _follow_files(self) -> None:
        if self.chosen is None or self._mark() == self._seen:
            return
        try:
            self.picker.reread()
        except CqiError as error:
            self._seen = self._mark()
            self._refused(error)
            return
        picker, self.chosen = self.picker, None
        _put(self.program, picker.found(self.search.value) or picker.programs(), picker.program)
        _put(self.round, picker.rounds(), picker.round_id)
        self.chosen = picker
        self._cycles(picker.cycle)
        self._look()

    def _mark(self) -> object:
        """Give what changes when a file of the program, or a page of its outputs, does."""
        picker = self.picker
        places = []
        with suppress(CqiError):  # whose it is, is asked when it changed: that reads the cohort's file
            layout = Layout.of(picker.cohort.folder, picker.out)
            places = [layout.out / OWNER, layout.share, layout.interim().share, layout.index]
        times = [place.stat().st_mtime_ns for place in places if place.exists()]
        return picker.program, picker.round_id, mark_of(picker.cohort.folder, picker.program), times

    def _look(self) -> None:
        """Show where the program stands."""
        picker = self.picker
        self._seen = self._mark()
        layout = layout_of(picker)
        self.guesses.show(picker.cohort.folder, picker.cohort.file.guesses)
        if picker.program not in picker.cohort.programs or layout is None:
            self.way.empty()
            self.writing.wait_for({})
            return
        way = way_of(picker.cohort, picker.program, picker.round_id, layout)
        self.way.show(way, picker.programs()[picker.program])
        self.writing.wait_for(way.sheets)

    def _worked(self, told: Told) -> None:
        """Show what came of work: a report under the program's own name, and only while that is chosen."""
        self._look()
        result, name = told.result, told.about["name"]
        if result is None:
            return
        if told.about["kind"] == "run" and result["report"]:
            index = link_to(tell.page("index", False), Path(result["report"]).resolve())
            self.worked.tell(tell.run_ended(name, result["ready"], result["of"]), result["problems"], index)
            return
        if not result["report"]:
            problems = [result["failure"], *(p for p in result["problems"] if p != result["failure"])]
            run = told.about["kind"] == "run"
            self.worked.tell(tell.stopped("run", name) if run else say.failed(name), problems)
            return
        place = Path(result["report"]).resolve()
        said = say.ready(name, shown(place) or str(place), result.get("interim") or False)
        self.worked.tell(said, result["problems"], link_to(name, place))
        if (told.about["program"], told.about["round"]) == (self.picker.program, self.picker.round_id):
            page = place.read_text(encoding="utf-8")
            self.page.value = str(el("iframe", srcdoc=page, title=say.report_of(name), sandbox="allow-same-origin"))

    def close(self) -> None:
        """Look no more: another desk is shown in its place."""
        if self._live is not None:
            self._live.cancel()
        self.worked.close()


def layout_of(picker: Picker) -> Layout | None:
    """Give where a cohort's outputs lie; None where they are another's."""
    try:
        return own(picker.cohort.folder, picker.out)
    except CqiError:
        return None


def _put(made: widgets.Dropdown, names: Mapping[str, str], value: str | None) -> None:
    listed = tuple((words, name) for name, words in names.items())
    if made.options != listed:  # to put them in takes the choice away for a moment
        made.options = listed
    if names:
        made.value = value if value in names else next(iter(names))
