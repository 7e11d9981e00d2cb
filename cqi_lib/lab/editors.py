"""The editors in the notebooks: groundwork, measures, priorities with aims and drivers, and cycles."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import ipywidgets as widgets

from ..cohort.records.cycle import CycleFile
from ..cohort.records.priorities import Idea, Priority
from ..cohort.records.validation import without_flaws
from ..errors import CqiError
from ..files.refusal import refusal
from ..pdsa.completeness import due
from ..pdsa.study import state
from ..priorities.aims import lint_drivers, smart
from ..program.program import Program
from ..show.markup import el
from ..wording import forms as say
from ..wording.aims import driver_gaps, smart_said
from ..wording.drafts import not_kept
from .face import Face
from .frame import button, framed, heading, text_line, watch
from .keeper import Keeper
from .program_forms import CycleForm, GroundworkForm, MeasuresForm, PriorityForm, start_cycle
from .record_widgets import RecordFace
from .references import References

STANDS = {
    "planned": "objective",
    "testing": "actual_start",
    "study due": "result",
    "decision due": "decision",
    "decided": "decision",
}
"""The part of a cycle that is open at first, by where it stands; each part by the key it begins with."""


def edit_groundwork(opened: Program) -> Face:
    """Show the editor of a program's groundwork.

    Parameters
    ----------
    opened : an opened program.

    Returns
    -------
    A form over `groundwork.yml`; nothing is written until “Save” is pressed.
    """
    form = GroundworkForm(opened.cohort.folder, opened.id, opened.as_of)
    return RecordFace(form, References(opened.cohort, opened.id))


def edit_measures(opened: Program) -> Face:
    """Show the editor of what a program counts over time; parameters and returns as in `edit_groundwork`."""
    form = MeasuresForm(opened.cohort.folder, opened.id, opened.as_of)
    return RecordFace(form, References(opened.cohort, opened.id))


def edit_priorities(opened: Program) -> Face:
    """Show the editor of priorities, aims, drivers and ideas; parameters and returns as in `edit_groundwork`."""
    form = PriorityForm(opened.cohort.folder, opened.id, opened.as_of)
    return PriorityFace(form, opened)


def edit_cycle(opened: Program) -> CycleDesk:
    """Show the editor of the opened cycle, the choice of another one, and the start of a new one.

    Parameters and returns as in `edit_groundwork`, over `cycles/NN-slug.yml`.
    """
    return CycleDesk(opened)


class PriorityFace(RecordFace):
    """Priorities with what their aims and drivers still lack, as they are typed."""

    form: PriorityForm

    def __init__(self, form: PriorityForm, opened: Program) -> None:
        self.opened = opened
        self.advice = text_line("")
        given = {"priorities": {"round": opened.round.id}}
        rounds = [entry.get("round") for entry in form.get("priorities") or [] if isinstance(entry, dict)]
        first = {"priorities": rounds.index(opened.round.id) if opened.round.id in rounds else max(0, len(rounds) - 1)}
        super().__init__(form, References(opened.cohort, opened.id), given=given, first=first)

    def fields(self) -> list[widgets.Widget]:
        """Make the fields, and the lines of advice below them."""
        made = super().fields()
        self._advise()
        return [*made, self.advice]

    def touched(self) -> None:
        """Look at the aims again."""
        super().touched()
        self._advise()

    def _advise(self) -> None:
        lines = []
        names = self.references.to("domain")
        for number in range(len(self.form.get("priorities") or [])):
            priority = self.form.priority(number)
            if priority is None or priority.round != self.opened.round.id:
                continue
            codes = self.form.lacking(number, self.opened.records, self.opened.as_of)
            still_open = sum(bool(found) for found in smart(codes).values())
            gaps = [(f.code, f.subject) for f in lint_drivers(priority, self.opened.records)]
            said = f"{smart_said(still_open, codes)} {driver_gaps(gaps)}".strip()
            if said:
                lines.append(el("p", el("b", f"{names.get(priority.domain, priority.domain)}: "), said))
        self.advice.value = str(el("div", lines))


class CycleFace(RecordFace):
    """A cycle in its four parts, folded but for the one where it stands."""

    form: CycleForm

    def __init__(self, form: CycleForm, references: References, as_of: dt.date) -> None:
        plan, do, study, act = say.steps_of_cycle()
        heads = {"objective": plan, "actual_start": do, "result": study, "decision": act}
        cycle = without_flaws(form.data, CycleFile)
        self.open_parts = {STANDS[state(cycle, as_of)] if cycle else "objective"}
        if cycle and due(cycle, as_of) == "start":  # what is asked for next stands in the part after the plan
            self.open_parts.add("actual_start")
        super().__init__(form, references, headings=heads)

    def fields(self) -> list[widgets.Widget]:
        """Make the fields: what links the cycle, then a button and a box for each part."""
        made = super().fields()
        heads = [n for n, widget in enumerate(made) if "cqi-step" in widget._dom_classes]
        out = made[: heads[0]]
        for key, start, end in zip(self.headings, heads, [*heads[1:], len(made)], strict=True):
            out += self._part(key, made[start + 1 : end])
        return out

    def _part(self, key: str, fields: list[widgets.Widget]) -> list[widgets.Widget]:
        box, turn = widgets.VBox(fields), button("", lambda: fold(key not in self.open_parts))
        turn.add_class("cqi-step")

        def fold(shown: bool) -> None:
            (self.open_parts.add if shown else self.open_parts.discard)(key)
            box.layout.display = "" if shown else "none"
            turn.description = say.folded(self.headings[key], shown)

        fold(key in self.open_parts)
        return [turn, box]


class CycleDesk:
    """One cycle at a time, and the start of a new one."""

    def __init__(self, opened: Program) -> None:
        self.opened, self.folder = opened, opened.cohort.folder
        self.which = widgets.Dropdown(description=say.which("cycles"), style={"description_width": "initial"})
        self.title = widgets.Text(description=say.word("new_cycle"), style={"description_width": "initial"})
        self.idea = widgets.Dropdown(description=say.label("Cycle", "idea"), style={"description_width": "initial"})
        self.told, self.place = text_line(""), widgets.VBox()
        self.face: RecordFace | None = None
        self._ideas = {i.id: (p.id, d, i.text) for p in opened.current for d, i in _ideas(p)}
        self.idea.options = [(say.word("not_said"), ""), *((text, i) for i, (_, _, text) in self._ideas.items())]
        self.idea.value = ""
        watch(self.which, lambda _: self._show())
        starter = widgets.VBox([self.title, self.idea, button(say.word("start_cycle"), self.start), self.told])
        starter.add_class("cqi-group")
        self.box = framed([self.which, self.place, heading(say.word("new_cycle_heading")), starter])
        self.keeper = Keeper(NewTitle(self), self._kept)
        for draft in self.keeper.left()[:1]:
            self.title.value = str(draft.typed)
            self.keeper.keep()
            draft.drop()
        watch(self.title, lambda _: self.keeper.touch())
        self._offer(opened.cycle_id or next(reversed(opened.records.cycles), None))

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.box)

    def _offer(self, cycle: str | None) -> None:
        place = self.folder / "programs" / self.opened.id / "cycles"
        names = sorted(path.stem for path in place.glob("*.yml")) if place.is_dir() else []
        titles = {name: cycle.title for name, cycle in self.opened.records.cycles.items()}
        listed = [(f"{name}: {titles[name]}" if name in titles else name, name) for name in names]
        self.which.options = listed or [(say.none_there("cycles"), "")]
        self.which.value = cycle if cycle in names else (names[-1] if names else "")
        self._show()

    def _show(self) -> None:
        if self.face:
            self.face.keeper.leave()
        if not self.which.value:
            self.place.children = ()
            return
        form = CycleForm(self.folder, self.opened.id, self.which.value, self.opened.as_of)
        self.face = CycleFace(form, References(self.opened.cohort, self.opened.id), self.opened.as_of)
        self.place.children = (self.face.box,)

    def _kept(self, what: OSError | Path | None) -> None:
        if isinstance(what, OSError):
            self.told.value = str(el("p", not_kept(refusal(what)), role="status"))

    def start(self) -> None:
        """Start the next cycle and show it."""
        priority, driver, _ = self._ideas.get(self.idea.value or "", (None, None, ""))
        links = {"priority": priority, "driver": driver, "idea": self.idea.value or None}
        try:
            form = start_cycle(self.folder, self.opened.id, self.title.value, self.opened.as_of, **links)
        except CqiError as error:
            self.told.value = str(el("p", str(error), role="status"))
            return
        self.told.value = str(el("p", say.saved(form.file), role="status"))
        self.title.value = ""
        self.keeper.keep()
        self._offer(form.kept.path.stem)


class NewTitle:
    """The name of a cycle that is not started yet, as a form whose typing is kept."""

    base = ""

    def __init__(self, desk: CycleDesk) -> None:
        self.desk, self.folder = desk, desk.folder
        self.key = f"programs/{desk.opened.id}/cycles#new"

    def typed(self) -> str:
        """Give the name."""
        return str(self.desk.title.value)


def _ideas(priority: Priority) -> list[tuple[str | None, Idea]]:
    """List a priority's ideas with the driver each belongs to."""
    found = [(driver.id, idea) for driver in priority.every_driver for idea in driver.ideas]
    return [*found, *((None, idea) for idea in priority.ideas)]
