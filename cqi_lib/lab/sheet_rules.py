"""Which rows of an export count for which number: the fields in which a person says it, one rule after the other."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence

import ipywidgets as widgets

from ..show.markup import el
from ..wording import sheets as say
from .frame import button, choice, grid, heading, row, text_line, watch
from .sheet_form import SheetForm

_WIDE = {"description_width": "initial"}
MOST_WORDS = 10


class RuleFields:
    """The fields of one rule after the other.

    Parameters
    ----------
    form : takes the rules.
    columns : the headings of the rows that are counted.
    called : the numbers that may be counted, by how a rule calls them.
    changed : is called after each rule.
    """

    def __init__(
        self, form: SheetForm, columns: Sequence[str], called: Mapping[str, str], changed: Callable[[], object]
    ) -> None:
        self.form, self.called, self.changed = form, called, changed
        names = [(name, name) for name in columns]
        self.number = choice(say.word("number"), [(words, code) for code, words in called.items()], next(iter(called)))
        self.column = choice(say.word("rows"), [(say.word("all_rows"), ""), *names], "")
        self.words = widgets.SelectMultiple(description=say.word("words"), style=_WIDE)
        self.typed = widgets.Text(description=say.word("words_typed"), style=_WIDE)
        self.start = choice(say.word("from"), [(say.word("no_dates"), ""), *names], "")
        self.end = choice(say.word("to"), names, columns[0])
        self.days = widgets.BoundedIntText(value=30, min=0, max=3650, description=say.word("days"), style=_WIDE)
        self.told, self.listed = text_line(""), widgets.VBox()
        twice = [(say.word("not_said"), ""), *((say.word(code), code) for code in ("once", "each"))]
        repeated = choice(say.word("repeated"), twice, form.told["repeated"])
        person = choice(say.word("person"), [(say.word("each_row"), ""), *names], one_of(form.told["person"], columns))
        self.within = grid(self.end, self.days)
        parts = [grid(self.number, self.column), self.words, self.typed, self.start, self.within]
        act = button(say.word("add_rule"), self.add)
        self.box = widgets.VBox([heading(say.word("rules")), self.listed, *parts, act, self.told, person, repeated])
        self.box.add_class("cqi-group")
        watch(self.column, lambda _: self._turn())
        watch(self.start, lambda _: self._turn())
        watch(person, functools.partial(self._tell, "person"))
        watch(repeated, functools.partial(self._tell, "repeated"))
        self._turn()

    def _turn(self) -> None:
        words = self.form.words(self.column.value)
        self.words.options = words
        self.words.rows = max(2, min(MOST_WORDS, len(words)))
        self.words.layout.display = "" if self.column.value and words else "none"
        self.typed.layout.display = "" if self.column.value and not words else "none"
        self.within.layout.display = "" if self.start.value else "none"

    def _tell(self, name: str, value: str) -> None:
        self.form.told[name] = value
        self.changed()

    def add(self) -> None:
        """Take the rule in."""
        column = self.column.value
        words = [*self.words.value] or [word.strip() for word in self.typed.value.split("|") if word.strip()]
        if column and not words:
            self.told.value = str(el("p", say.no_words(column), role="status"))
            return
        within = (self.start.value, self.end.value, str(self.days.value)) if self.start.value else None
        self.told.value = self.typed.value = ""
        self.form.count(self.number.value, column, words if column else (), within)
        self.changed()

    def list(self) -> None:
        """Show the rules so far, each with a button that takes it back."""
        made: list[widgets.Widget] = []
        for one in self.form.told["rules"]:
            called = self.called.get(one["number"], one["number"])
            line = say.rule(called, one["column"], one["words"], one["within"])
            act = functools.partial(self._uncount, one["number"])
            made.append(row(text_line(el("p", line)), button(say.take_back(called), act)))
        self.listed.children = made

    def _uncount(self, number: str) -> None:
        self.form.uncount(number)
        self.changed()


def one_of(value: str, known: Sequence[str]) -> str:
    """Give a value where it is one of those that are known, else none."""
    return value if value in known else ""
