"""The grid as people see it: a small module in the page shows cells and sends what is typed; the form decides what it means."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import anywidget
import ipywidgets as widgets
import pandas as pd
import traitlets

from ..errors import Problem
from ..locale.spoken import as_now
from ..pdsa.measures import study
from ..pdsa.show.measure import measure_chart
from ..program.program import Program
from ..show.markup import el
from ..show.svg import data_uri
from ..wording import points as say
from .events_form import EventsForm
from .face import Face
from .frame import button, framed, heading, row, text_line
from .grid_form import At, GridForm
from .keeper import in_loop
from .pasting import Pasted, paste
from .points_form import MONTHS, PointsForm
from .turns import hear_in_turn

WORDS = ("label", "reason", "source", "measure")
"""Columns of words; the others are of numbers or days."""
CHART_AFTER = 0.4
"""Seconds after the last change until the chart is drawn anew."""
MODULE = Path(__file__).with_name("grid.js")


class Grid(anywidget.AnyWidget):
    """The cells in the page; what is typed comes as messages."""

    _esm = MODULE.read_text(encoding="utf-8")
    view = traitlets.Dict().tag(sync=True)


def edit_points(opened: Program) -> PointsDesk:
    """Show the grid of a program's numbers, with the run chart beside it, and that of its events.

    Parameters
    ----------
    opened : an opened program.

    Returns
    -------
    Forms over `measures.csv` and `events.csv`; nothing is written until “Save” is pressed.
    """
    return PointsDesk(opened)


class PointsDesk:
    """The numbers of a program, and below them its events.

    Parameters
    ----------
    opened : an opened program.
    """

    def __init__(self, opened: Program) -> None:
        folder, records = opened.cohort.folder, opened.records
        today = opened.cohort.file.as_of or dt.date.today()
        self.events = GridFace(EventsForm(folder, records, opened.as_of, today))
        if records.measures:
            self.numbers = PointsFace(PointsForm(folder, records, opened.as_of, today), opened)
            above = self.numbers.box
        else:
            above = framed([text_line(el("p", say.no_measures(f"programs/{records.id}/measures.yml"), role="status"))])
        self.box = widgets.VBox([above, self.events.box])

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.box)


class GridFace(Face[GridForm]):
    """A form of cells.

    Parameters
    ----------
    form : the form's model.
    """

    title = "events"

    def __init__(self, form: GridForm) -> None:
        self.question = widgets.VBox()
        self.flawed: dict[At, Problem] = {}
        self.shown: list[str] = []
        super().__init__(form)
        self.box.add_class("cqi-wide")

    def fields(self) -> list[widgets.Widget]:
        """Make the grid, its buttons and what stands beside it."""
        self.grid = Grid(view=self.view())
        self.grid.on_msg(as_now(lambda _, message, __: self.heard(message)))
        hear_in_turn(self.grid)
        self.question.children = ()
        acts: dict[str, Callable[[], None]] = {"undo": self.undo, "redo": self.redo}
        acts |= {"earlier": self.earlier} if isinstance(self.form, PointsForm) else {}
        buttons = row(*(button(say.word(code), act) for code, act in acts.items()))
        sheet = widgets.HBox([self.grid, *self.beside()])
        sheet.add_class("cqi-sheets")
        how = text_line(el("p", say.how(), cls="cqi-quiet"))
        return [heading(say.word(self.title)), how, sheet, buttons, self.question]

    def beside(self) -> list[widgets.Widget]:
        """Give what stands beside the grid."""
        return []

    def view(self) -> dict[str, Any]:
        """Give all cells as the page shows them."""
        form, lines = self.form, self.form.lines()
        _, flaws, _ = form.told()
        self.flawed, self.shown = flaws, [line.key for line in lines]
        columns = [{"id": name, "label": say.column(name), "text": name in WORDS} for name in form.columns()]
        shown = [
            {
                "key": line.key,
                "head": line.head,
                "block": line.block,
                "cells": {name: self.cell((line.key, name), flaws) for name in form.columns()},
            }
            for line in lines
        ]
        label = f"{say.word(self.title)}, {form.records.name}"
        return {"label": label, "corner": say.corner(self.title), "columns": columns, "lines": shown}

    def cell(self, at: At, flaws: dict[At, Problem]) -> dict[str, Any]:
        """Give one cell as the page shows it."""
        key, column = at
        problem = flaws.get(at)
        hint = self.form.reckoned(key) if column == "value" and isinstance(self.form, PointsForm) else ""
        said = say.flaw(str(problem.allowed), str(problem.mend)) if problem else ""
        severe = problem is not None and problem.severity == "error"
        return {
            "key": key,
            "column": column,
            "text": self.form.cell(key, column),
            "hint": hint,
            "flaw": said,
            "severe": severe,
        }

    def heard(self, message: dict[str, Any]) -> None:
        """Do what the page asks for."""
        what, key, column = message.get("do"), message.get("key", ""), message.get("column", "")
        known = key in self.shown and (not column or column in self.form.columns())
        if what == "undo":
            self.undo()
        elif what == "redo":
            self.redo()
        elif what == "edit" and known:
            self.form.enter({(key, column): str(message.get("text", ""))}, more=bool(message.get("more")))
            self.changed([(key, column)], echo=True)
        elif what == "paste" and known:
            self.paste(key, column, str(message.get("text", "")), {})
        elif what == "at" and known:
            self.reached(key)

    def reached(self, key: str) -> None:
        """Do what has to follow when a line is reached."""

    def changed(self, cells: Collection[At], said: str = "", echo: bool = False) -> None:
        """Show what became of cells, and what is flawed now; an echo leaves the text alone that is being typed."""
        if [line.key for line in self.form.lines()] != self.shown:
            self.grid.view = self.view()
            flaws = self.flawed
        else:
            _, flaws, _ = self.form.told()
            lines = {key for key, _ in cells}
            touched = {(key, name) for key in lines for name in self.form.columns()} | {*self.flawed, *flaws}
            self.flawed = flaws
            here = set(self.shown)
            told = [self.cell(at, flaws) for at in sorted(touched) if at[0] in here]
            self.grid.send({"do": "cells", "cells": told, "echo": echo})
        self.touched()
        errors = sum(problem.severity == "error" for problem in flaws.values())
        if said or errors:
            self.say(" ".join(text for text in (said, say.flaws(errors) if errors else "") if text))

    def undo(self) -> None:
        """Take the last step back."""
        cells = self.form.undo()
        self.changed(cells, say.undone(len(cells)))

    def redo(self) -> None:
        """Do again what was taken back."""
        cells = self.form.redo()
        self.changed(cells, say.redone(len(cells)))

    def earlier(self) -> None:
        """Show a year more."""
        if isinstance(self.form, PointsForm):
            self.form.months += MONTHS
            self.grid.view = self.view()

    def paste(self, key: str, column: str, text: str, answers: dict[str, str]) -> None:
        """Take a block, or ask what has to be known first, or say why it is refused."""
        got = paste(self.form, key, column, text, answers)
        self.question.children = ()
        if got.question:
            self._ask(got, key, column, text, answers)
        elif got.refused:
            self.say(got.refused)
        else:
            over = sum(self.form.cell(*at) not in ("", self.form.canonical(*at, new)) for at, new in got.cells.items())
            self.form.enter(got.cells)
            self.changed(list(got.cells), say.pasted(len(got.cells), over))
        if answers:
            self.grid.send({"do": "focus", "key": key, "column": column})

    def _ask(self, got: Pasted, key: str, column: str, text: str, answers: dict[str, str]) -> None:
        def answered(code: str) -> None:
            if code == "leave":
                self.question.children = ()
                self.say(say.left_out())
                self.grid.send({"do": "focus", "key": key, "column": column})
            else:
                self.paste(key, column, text, answers | {got.about: code})

        choices = dict(got.choices) | ({} if "leave" in got.choices else {"leave": say.paste_leave()})
        buttons = row(*(button(words, functools.partial(answered, code)) for code, words in choices.items()))
        self.question.children = (text_line(el("p", got.question, role="status")), buttons)
        self.say(got.question)


class PointsFace(GridFace):
    """The numbers by month, with the run chart of the measure whose line has the focus.

    Parameters
    ----------
    form : the form's model.
    opened : the program, for its cycles, events and aims on the chart.
    """

    form: PointsForm
    title = "numbers"

    def __init__(self, form: PointsForm, opened: Program) -> None:
        self.opened, self.measure, self.waits = opened, next(iter(form.measures)), False
        typed, _ = form.read(form.kept.text)
        self.elsewhere = _without(opened.records.series, typed)
        self.chart = text_line("")
        self.chart.add_class("cqi-chart")
        super().__init__(form)

    def beside(self) -> list[widgets.Widget]:
        """Give the chart."""
        self.draw()
        return [self.chart]

    def reached(self, key: str) -> None:
        """Show the chart of the line's measure."""
        measure = self.form.measure_of(key)
        if measure in self.form.measures and measure != self.measure:
            self.measure = measure
            self.later()

    def changed(self, cells: Collection[At], said: str = "", echo: bool = False) -> None:
        """Show what became of cells, and soon the chart of them."""
        super().changed(cells, said, echo)
        self.later()

    def later(self) -> None:
        """Draw the chart when nobody types for a moment."""
        if not self.waits:
            self.waits = True
            in_loop(CHART_AFTER, as_now(self.draw))

    def draw(self) -> None:
        """Draw the run chart of what the form holds now."""
        self.waits = False
        typed, _, _ = self.form.told()
        table = typed
        if len(self.elsewhere):
            table = pd.concat([typed, _without(self.elsewhere, typed)], ignore_index=True)
        newest = table["date"].max()
        as_of = max(self.opened.as_of, newest.date()) if len(table) else self.opened.as_of
        records = dataclasses.replace(self.opened.records, series=table)
        program = copy.copy(self.opened)
        program.records, program.made, program.blocks, program.first = records, {}, {}, None
        chart = measure_chart(program, study(records, self.measure, as_of))
        image = el("img", src=data_uri(chart.drawing.narrow), alt=chart.sentence)
        n = int(self.elsewhere["measure"].eq(self.measure).sum())
        more = el("p", say.elsewhere(n)) if n else None
        self.chart.value = str(el("figure", el("figcaption", chart.caption), image, more))


def _without(series: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Give the points whose measure, day and group do not stand in another table too."""
    key = ["measure", "date", "group"]
    there = set(other[key].fillna("").itertuples(index=False, name=None))
    kept = [one not in there for one in series[key].fillna("").itertuples(index=False, name=None)]
    return series.loc[kept]
