"""What is written down at the desk itself: the forms over a cohort's files, one at a time."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from ..errors import CqiError
from ..show.markup import el
from ..wording import desk as say
from ..wording import sheets as tell
from .frame import button, heading, row, text_line
from .picker import Picker
from .way import mark_of

FORMS = ("groundwork", "answers", "files", "weigh", "priorities", "cycle", "measures", "points", "sheets", "cohort")


class Writing:
    """A button for each form, and the form that is open.

    Parameters
    ----------
    refused : is called with what stands in the way of a form.
    """

    def __init__(self, refused: Callable[[CqiError | None], None]) -> None:
        self.refused, self.place = refused, widgets.VBox()
        self.place.add_class("cqi-writing")  # the page finds there what was asked for
        self.picker: Picker | None = None
        self.buttons = {kind: button(say.word(f"write-{kind}"), functools.partial(self.show, kind)) for kind in FORMS}
        self.waiting = widgets.VBox()
        self.box = widgets.VBox([heading(say.word("write")), self.waiting, row(*self.buttons.values())])
        self.open: Any = None
        self._opened: tuple[object, Any] = None, None

    def turn_to(self, picker: Picker | None) -> None:
        """Write for another cohort."""
        self.close()
        self.picker = picker

    def close(self) -> None:
        """Take the form away; what is typed in it and not saved is kept as a draft."""
        self.open, self.place.children = None, ()

    def show(self, kind: str) -> None:
        """Show a form for what is chosen."""
        assert self.picker is not None, "buttons are there with a cohort only"
        self.close()
        try:
            self.open = self._form(kind, self.picker)
        except CqiError as error:
            self.refused(error)
            return
        self.refused(None)
        self.place.children = (self.open.box,)

    def wait_for(self, sheets: Mapping[Path, str]) -> None:
        """Say which spreadsheets wait to be looked at, and offer to.

        Parameters
        ----------
        sheets : their paths, each with what is said of its layout.
        """
        made: list[widgets.Widget] = []
        for path, why in sheets.items():
            told = text_line(el("p", tell.waits(path.name, why), role="status"))
            made += [told, button(tell.look_at(path.name), functools.partial(self.look_at, path))]
        self.waiting.children = made

    def look_at(self, sheet: Path) -> None:
        """Show what a spreadsheet would be read as."""
        self.show("sheets")
        if self.open is not None:
            self.open.which.value = str(sheet)

    def tick(self) -> None:
        """Let the form that is open follow the files; called again and again."""
        follow = getattr(self.open, "follow", None)
        if follow is not None:
            follow()

    def _form(self, kind: str, picker: Picker) -> Any:
        """Make a form; what it needs is imported when it is first asked for."""
        if kind == "cohort":
            from .cohort_form import edit_cohort

            return edit_cohort(picker.cohort, picker.program)
        if kind == "sheets":
            from .sheet_widgets import SheetDesk

            return SheetDesk(picker)
        from . import answer_widgets, editors, grid_widgets, mapping_widgets, weighing_widgets

        faces: dict[str, Callable[[Any], Any]] = {
            "groundwork": editors.edit_groundwork,
            "answers": answer_widgets.enter_answers,
            "files": mapping_widgets.map_columns,
            "weigh": weighing_widgets.weigh_together,
            "priorities": editors.edit_priorities,
            "cycle": editors.edit_cycle,
            "measures": editors.edit_measures,
            "points": grid_widgets.edit_points,
        }
        return faces[kind](self._program(picker))

    def _program(self, picker: Picker) -> Any:
        """Open the program; the same again while no file of it is another, because reading all answers takes its time."""
        from ..opening import open as opening

        folder, chosen = picker.cohort.folder, (picker.program, picker.round_id, picker.cycle)
        mark = folder, chosen, mark_of(folder, picker.program)
        if self._opened[0] != mark:
            self._opened = mark, opening.open_program(folder, *chosen)
        return self._opened[1]
