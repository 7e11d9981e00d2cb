"""One spreadsheet as people see it: what it would be read as, what is asked, what its headings and rows mean."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from ..errors import CqiError, gathered
from ..files.refusal import refusal
from ..locale.said import Said, again, sayings
from ..show.markup import el, table
from ..wording import desk as tell
from ..wording import drafts
from ..wording import sheets as say
from .aside import Aside, Refused
from .frame import button, choice, framed, grid, row, text_line, watch
from .keeper import Keeper
from .program_sheets import Look, numbers, said_of
from .sheet_form import IGNORED, SheetForm, kind_of
from .sheet_rules import RuleFields, one_of

MOST_ROWS = 60


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
        self.anew_button = button(say.word("anew"), self.anew)
        saving = widgets.VBox([self.warned, row(self.confirm_button, self.anew_button), self.told])
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
            self._say(*refused(got))
            return
        if self.form.take(got):
            self.read()
            return
        kept = got.confirmed and self.form.read_already
        self.confirm_button.disabled = not got.ready or kept
        self.anew_button.layout.display = "" if got.confirmed or self.form.told["given"] else "none"
        self._ask()
        self._offer_columns()
        self._offer_rules()
        names = {one.id: one.name for one in self.form.sheets.measures.values()}
        self.shown.value = str(el("div", [_of_table(one, names) for one in got.tables]))
        file = self.form.file.name
        if got.questions:
            words = say.asked(file, len(got.questions))
        elif got.confirmed:
            words = say.state("already" if kept else "known", file)
        elif got.ready:
            words = say.state("as_read", file)
        elif got.unmatched:
            words = say.unmatched(file, tell.word("write-measures"))
        else:
            words = say.state("wrong", file)
        waits = el("p", say.waits(file, self.why)) if self.why else None
        if self.form.read_already and not self.why and not got.confirmed:
            waits = el("p", say.state("instead", file))
        listed = [*map(again, self.form.open_questions()), *map(str, gathered(got.problems))]
        self._say(waits, el("p", words), el("ul", [el("li", line) for line in listed]) if listed else None)

    def anew(self) -> None:
        """Propose how the file is read as if nobody had confirmed its layout."""
        self.form.propose_anew()
        self.controls, self.columns.children, self.rules.children = {}, (), ()
        self._changed()

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
            self._say(*refused(error))
            return
        if target != form.file:
            said.append(el("p", say.brought(form.file.name, target.parent.relative_to(form.folder).as_posix())))
            form.file = target
            self._read = self._mark()
        self.keeper.drop()
        self.why = ""
        form.told["anew"] = False
        said.append(el("p", say.kept(form.file.name, form.sheets.mapping_file)))
        flaws = [el("li", str(entry)) for entry in gathered(look.problems)]
        self._say(*said, el("ul", flaws) if flaws else None)
        self.kept(form)


def _by_name(text: str, names: Mapping[str, str]) -> str:
    """Say again what names a measure by its id, as people know it."""
    told = str(text.values.get("measure", "")) if isinstance(text, Said) else ""
    if not isinstance(text, Said) or told.strip("'") not in names:
        return again(text)
    name = told.replace(told.strip("'"), names[told.strip("'")])
    return sayings(text.name)(text.id, **{**text.values, "measure": name})


def _of_table(one: Any, names: Mapping[str, str]) -> Any:
    """Show what is read of a table, in words and numbers."""
    head, lines = said_of(one)
    heads, rows = numbers(one)
    parts = [el("p", el("b", again(head))), el("ul", [el("li", _by_name(line, names)) for line in lines])]
    if heads:
        columns = [(say.period(), "l"), *((_by_name(name, names), "r") for name in heads)]
        left = ["…", *([""] * len(heads))]
        cut = rows if len(rows) <= MOST_ROWS else [*rows[: MOST_ROWS // 2], left, *rows[-MOST_ROWS // 2 :]]
        parts.append(table(say.numbers(), columns, cut))
    return el("div", parts)


def refused(error: CqiError | OSError) -> tuple[Any, Any]:
    """Give why something was not done, and what is wrong in the files."""
    if isinstance(error, OSError):
        return el("p", refusal(error)), None
    found = [el("li", str(entry)) for entry in gathered(getattr(error, "problems", ()))]
    return el("p", str(error.args[0])), el("ul", found) if found else None
