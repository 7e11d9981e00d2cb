"""A program's own spreadsheets, as people see them: which one is looked at, and the first measures where there are none."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from ..cohort.program_sheets import waiting
from ..errors import CqiError, gathered
from ..files.places import HOME
from ..intake.measures.drafting import Drafted
from ..show.markup import el
from ..wording import desk as tell
from ..wording import sheets as say
from .aside import Aside
from .frame import button, framed, row, text_line, watch
from .picker import Picker
from .program_sheets import ProgramSheets
from .sheet_face import SheetFace, refused
from .sheet_form import SheetForm

_WIDE = {"description_width": "initial"}


class SheetDesk:
    """One spreadsheet of a program at a time.

    Parameters
    ----------
    picker : the cohort and program that are worked on.
    """

    def __init__(self, picker: Picker) -> None:
        self.picker = picker
        self.sheets = ProgramSheets(picker.cohort.folder, picker.program)
        self.which = widgets.Dropdown(description=say.word("which"), style=_WIDE)
        self.path = widgets.Text(description=say.word("other"), style=_WIDE, continuous_update=False)
        self.told, self.place = text_line(""), widgets.VBox()
        self.face: SheetFace | None = None
        self.aside = Aside()
        self.files: list[Path] = []
        self._offering = False
        other = row(self.path, button(say.word("look"), self.other))
        self.box = framed([self.told, self.which, other, self.place])
        self.waiting = self._waiting()
        self._offer(next(iter(self.waiting), None))
        watch(self.which, lambda _: self._show())
        self._show()

    def _waiting(self) -> dict[Path, str]:
        records = self.picker.cohort.programs.get(self.picker.program)
        return waiting(self.sheets.folder, self.sheets.program, records.problems if records else ())

    def _offer(self, chosen: Path | None) -> None:
        """Offer the files there are; which one is seen does not change by that."""
        self.files = self.sheets.files()
        there = [*self.files, *([chosen] if chosen and chosen not in self.files else [])]
        self._offering = True
        self.which.options = [(path.name, str(path)) for path in there] or [(say.word("none"), "")]
        self.which.value = str(chosen) if chosen else str(there[0]) if there else ""
        self._offering = False

    def follow(self) -> None:
        """List the spreadsheets anew where one came or went; what is said of the one that is seen stays, and is looked at again
        where the file is another by now."""
        if self.face is not None:
            self.face.follow()
        before, here = self.files, self.which.value
        if self.sheets.files() == before:
            return
        self._offer(Path(here) if here else None)
        new = [path.name for path in self.files if path not in before]
        if new:
            self._say(el("p", say.new(new)))
        if self.which.value != here:
            self._show()

    def other(self) -> None:
        """Look at a spreadsheet that lies elsewhere."""
        if not (words := self.path.value.strip()):
            return
        path = (HOME / Path(words).expanduser()).resolve()
        if not path.is_file():
            self._say(el("p", say.state("no_file", words)))
            return
        self._say()
        self._offer(path)
        self._show()

    def _say(self, *parts: Any) -> None:
        self.told.value = str(el("div", parts, role="status"))

    def _show(self) -> None:
        if self._offering:
            return
        if self.face:
            self.face.close()
        self.face = None
        if not self.which.value:
            self.place.children = ()
            return
        file = Path(self.which.value)
        if not self.sheets.measures:
            self._draft(file)
            return
        self.face = SheetFace(SheetForm(self.sheets, file), self.waiting.get(file, ""), self._kept)
        self.place.children = (self.face.box,)

    def _draft(self, file: Path) -> None:
        """Show the measures that the headings give, where none is defined yet."""
        told = text_line(el("p", say.state("reading", file.name), role="status"))
        self.place.children = (told,)

        def shown(got: Any) -> None:
            if isinstance(got, (CqiError, OSError)):
                told.value = str(refused(got))
                return
            found, problems = got
            items = [el("li", one.name) for one in found]
            flaws = [el("li", str(entry)) for entry in gathered([*self.sheets.problems, *problems])]
            head = say.undefined(file.name, len(found), tell.word("write-measures")) if found else None
            wrong = say.state("wrong", file.name) if not found else None
            parts = [el("p", head or wrong), el("ul", items) if items else None, el("ul", flaws) if flaws else None]
            told.value = str(el("div", parts, role="status"))
            if found:
                act = button(say.word("define"), functools.partial(self._define, found), main=True)
                self.place.children = (told, act)

        self.aside.read(lambda: self.sheets.find([file]), shown)

    def _define(self, found: Sequence[Drafted]) -> None:
        try:
            self.sheets.define(found)
        except CqiError as error:
            self._say(*refused(error))
            return
        self._say(el("p", say.defined(self.sheets.measures_file, len(found))))
        self._show()

    def _kept(self, form: SheetForm) -> None:
        """A spreadsheet was confirmed: it lies where it is read, and stays in view."""
        self.waiting.pop(form.file, None)
        self._offer(form.file)
