"""A program's own spreadsheets, as people see them: what each would be read as, what is asked, and a button that confirms it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from ..cohort.program_sheets import waiting
from ..errors import CqiError, gathered
from ..files.places import HOME
from ..files.refusal import refusal
from ..intake.measures.drafting import Drafted
from ..locale.said import Said, again
from ..show.markup import el, table
from ..wording import desk as tell
from ..wording import drafts
from ..wording import sheets as say
from .aside import Aside, Refused
from .frame import button, choice, framed, grid, row, text_line, watch
from .keeper import Keeper
from .picker import Picker
from .program_sheets import Look, ProgramSheets, numbers, said_of
from .sheet_form import IGNORED, SheetForm, kind_of
from .sheet_rules import RuleFields, one_of

_WIDE = {"description_width": "initial"}
MOST_ROWS = 60


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
                told.value = str(_refused(got))
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
            self._say(*_refused(error))
            return
        self._say(el("p", say.defined(self.sheets.measures_file, len(found))))
        self._show()

    def _kept(self, form: SheetForm) -> None:
        """A spreadsheet was confirmed: it lies where it is read, and stays in view."""
        self.waiting.pop(form.file, None)
        self._offer(form.file)


class SheetFace:
    """What one spreadsheet would be read as.

    Parameters
    ----------
    form : what is told of it.
    why : how its layout differs from those that were confirmed; empty where it does not wait.
    kept : is called when it was confirmed.
    """

    def __init__(self, form: SheetForm, why: str, kept: Callable[[SheetForm], object]) -> None:
        self.form, self.why, self.kept = form, again(why), kept
        self.told, self.shown, self.warned = text_line(""), text_line(""), text_line("")
        self.asked, self.columns, self.rules = widgets.VBox(), widgets.VBox(), widgets.VBox()
        self.confirm_button = button(say.word("confirm"), self.confirm, main=True)
        self.confirm_button.add_class("cqi-save")
        saving = widgets.VBox([self.warned, row(self.confirm_button), self.told])
        saving.add_class("cqi-saving")
        self.box = framed([self.asked, self.columns, self.rules, self.shown, saving])
        self.aside = Aside()
        self.controls: dict[str, widgets.Widget] = {}
        self.keeper = Keeper(form, self._not_kept)
        for draft in [one for one in self.keeper.left() if not one.live][:1]:
            form.told.update({name: value for name, value in dict(draft.typed).items() if name in form.told})
            self.keeper.keep()
            draft.drop()
            self.warned.value = str(el("p", drafts.taken_back(form.file.name), role="status"))
        self.read()

    def close(self) -> None:
        """Turn to another file; what was said of this one is kept as a draft."""
        self.aside.leave()
        self.keeper.leave()

    def _not_kept(self, what: OSError | Path | None) -> None:
        words = drafts.not_kept(refusal(what)) if isinstance(what, OSError) else ""
        self.warned.value = str(el("p", words, role="status")) if words else ""

    def _say(self, *parts: Any) -> None:
        self.told.value = str(el("div", parts, role="status"))

    def follow(self) -> None:
        """Look again where the file was changed."""
        if not self.aside.busy and self._mark() != self._read:
            self.read()

    def _mark(self) -> object:
        path = self.form.file
        if not path.is_file():
            return None
        stat = path.stat()
        return path, stat.st_mtime_ns, stat.st_size

    def read(self) -> None:
        """See what the file would be read as with what is told by now."""
        self.confirm_button.disabled = True
        self._read = self._mark()
        self._say(el("p", say.state("reading", self.form.file.name)))
        self.aside.read(self.form.look, self._seen)

    def _seen(self, got: Look | Refused) -> None:
        if not isinstance(got, Look):
            self._say(*_refused(got))
            return
        if self.form.take(got):
            self.read()
            return
        self.confirm_button.disabled = not got.ready
        self._ask()
        self._offer_columns()
        self._offer_rules()
        self.shown.value = str(el("div", [_of_table(one) for one in got.tables]))
        file = self.form.file.name
        if got.questions:
            words = say.asked(file, len(got.questions))
        elif got.ready:
            words = say.state("as_read", file)
        elif got.unmatched:
            words = say.unmatched(file, tell.word("write-measures"))
        else:
            words = say.state("wrong", file)
        waits = el("p", say.waits(file, self.why)) if self.why else None
        if self.form.read_already and not self.why:
            waits = el("p", say.state("already", file))
        listed = [*map(again, self.form.open_questions()), *map(str, gathered(got.problems))]
        self._say(waits, el("p", words), el("ul", [el("li", line) for line in listed]) if listed else None)

    def _changed(self) -> None:
        self.keeper.touch()
        self.read()

    # What is asked

    def _ask(self) -> None:
        """Show a field for each question; those that are there already stay as they are."""
        for key, question in self.form.asked.items():
            if key not in self.controls and kind_of(question) != "rule":
                self.controls[key] = self._question(question)
        self.asked.children = tuple(self.controls[key] for key in self.form.asked if key in self.controls)

    def _question(self, question: Said) -> widgets.Dropdown:
        kind, form = kind_of(question), self.form
        about = {"found": "", "column": "", "part": ""} | dict(question.values)
        if measure := form.sheets.measures.get(str(about.get("of"))):
            about["measure"] = measure.name
        known = [(say.answer(kind, code), code) for code in form.choices(question)]
        options = [(say.word("not_said"), ""), *known]
        made = choice(say.ask(kind, about), options, form.given(question))

        def answered(code: str) -> None:
            form.answer(question, code)
            self._changed()

        watch(made, answered)
        return made

    def _offer_columns(self) -> None:
        """Let a person say what a heading is, where the proposal is wrong."""
        form = self.form
        if not form.headings or self.columns.children:
            return
        names = {one.id: one.name for one in form.sheets.measures.values()}
        meanings = [
            (say.meaning(names[m], part), m if part == "value" else f"{m} {part}") for m, part in form.numbers()
        ]
        which = choice(say.word("heading"), [(name, name) for name in form.headings], form.headings[0])
        means = [(say.word("proposed"), ""), (say.word("ignore"), IGNORED), *meanings]
        known = {code for _, code in means}

        def now() -> str:
            given = form.meaning(which.value)
            return given if given in known else ""

        meant = choice(say.word("stands_for"), means, now())
        group = [(say.word("no_group"), ""), *((name, name) for name in form.headings)]
        groups = choice(say.word("group"), group, one_of(form.told["group"], form.headings))
        turning = False

        def turn(_: str) -> None:
            nonlocal turning
            turning, meant.value = True, now()
            turning = False

        def mean(code: str) -> None:
            if not turning:
                form.mean(which.value, code)
                self._changed()

        watch(which, turn)
        watch(meant, mean)
        watch(groups, functools.partial(self._tell, "group"))
        self.columns.children = (grid(which, meant), groups)

    def _tell(self, name: str, value: str) -> None:
        self.form.told[name] = value
        self._changed()

    # Rows that are counted

    def _offer_rules(self) -> None:
        """Let a person say which rows count, where the file has a row for each person or event."""
        form = self.form
        columns = form.columns
        if not columns:
            self.rules.children = ()
            return
        names = {one.id: one.name for one in form.sheets.measures.values()}
        called = {m if part == "value" else f"{m} {part}": say.meaning(names[m], part) for m, part in form.numbers()}
        if not self.rules.children:
            self._fields = RuleFields(form, columns, called, self._changed)
        self._fields.list()
        self.rules.children = (self._fields.box,)

    def confirm(self) -> None:
        """Keep how the file is read, and put it where it is read."""
        form, look = self.form, self.form.seen
        if look is None or not look.ready or self.aside.busy:
            return
        said = []
        try:
            form.sheets.check()
            target = form.sheets.bring(form.file)
            form.sheets.keep(look)
        except CqiError as error:
            self._say(*_refused(error))
            return
        if target != form.file:
            said.append(el("p", say.brought(form.file.name, target.parent.relative_to(form.folder).as_posix())))
            form.file = target
            self._read = self._mark()
        self.keeper.drop()
        self.why = ""
        said.append(el("p", say.kept(form.file.name, form.sheets.mapping_file)))
        flaws = [el("li", str(entry)) for entry in gathered(look.problems)]
        self._say(*said, el("ul", flaws) if flaws else None)
        self.kept(form)


def _of_table(one: Any) -> Any:
    """Show what is read of a table, in words and numbers."""
    head, lines = said_of(one)
    heads, rows = numbers(one)
    parts = [el("p", el("b", again(head))), el("ul", [el("li", again(line)) for line in lines])]
    if heads:
        columns = [(say.period(), "l"), *((again(name), "r") for name in heads)]
        left = ["…", *([""] * len(heads))]
        cut = rows if len(rows) <= MOST_ROWS else [*rows[: MOST_ROWS // 2], left, *rows[-MOST_ROWS // 2 :]]
        parts.append(table(say.numbers(), columns, cut))
    return el("div", parts)


def _refused(error: CqiError | OSError) -> tuple[Any, Any]:
    """Give why something was not done, and what is wrong in the files."""
    if isinstance(error, OSError):
        return el("p", refusal(error)), None
    found = [el("li", str(entry)) for entry in gathered(getattr(error, "problems", ()))]
    return el("p", str(error.args[0])), el("ul", found) if found else None
