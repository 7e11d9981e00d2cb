"""A cohort drafted from files, as people see it: the files of a folder to choose from, what is asked, and what was found."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import ipywidgets as widgets
from babel import Locale

from ..errors import CqiError, gathered
from ..files.places import HOME
from ..files.refusal import refusal
from ..locale.catalogue import languages
from ..locale.said import Said, again
from ..locale.spoken import bound
from ..show.markup import el
from ..wording import desk as tell
from ..wording import drafted as say
from .aside import Aside, Refused
from .frame import button, choice, framed, grid, heading, row, text_line, watch
from .start_form import MOST, StartForm, files_in
from .starting.apart import Answer
from .starting.asked import Question

_WIDE = {"description_width": "initial"}
DOWNLOADS = Path("~/Downloads")


class NewFromFiles:
    """The files and the few words that a cohort is drafted from.

    Parameters
    ----------
    made : is called with the folder of the cohort that was made, and with what was found and is wrong in the files.
    """

    def __init__(self, made: Callable[[Path, tuple[str, ...]], object]) -> None:
        self.made, self.form, self.aside = made, StartForm(), Aside()
        near = str(DOWNLOADS) if DOWNLOADS.expanduser().is_dir() else ""
        self.where = widgets.Text(value=near, description=say.word("folder_of_files"), style=_WIDE)
        self.listed, self.seen = widgets.VBox(), text_line("")
        self.name = widgets.Text(description=say.word("name"), style=_WIDE)
        self.folder = widgets.Text(description=say.word("folder"), style=_WIDE)
        tongues = {tag: str(Locale.parse(tag).get_display_name()).capitalize() for tag in languages("shared")}
        named = [(words, tag) for tag, words in tongues.items()]
        self.language = choice(say.word("language"), named, bound() if bound() in tongues else "en")
        self.questions, self.asking = widgets.VBox(), dict[str, Asking]()
        self.told = text_line("")
        self.draft_button = button(say.word("draft"), self.draft, main=True)
        self.boxes: dict[Path, widgets.Checkbox] = {}
        look = row(self.where, button(say.word("list"), self.list))
        parts = [heading(say.word("title")), text_line(el("p", say.how())), look, self.seen, self.listed]
        short = grid(self.folder, self.language)
        self.box = framed([*parts, self.name, short, self.questions, self.draft_button, self.told])

    def list(self) -> None:
        """Show the files of the folder; those that are chosen already stay."""
        words = self.where.value.strip()
        folder = (HOME / Path(words).expanduser()).resolve()
        try:
            found = files_in(folder)
        except CqiError as error:
            self.seen.value = str(el("p", str(error), role="status"))
            return
        lines = [say.nothing_here(words)] if not found else [say.more(MOST)] if len(found) == MOST else []
        self.seen.value = str(el("div", [el("p", line) for line in lines], role="status"))
        chosen = {path: self.boxes[path] for path in self.form.files if path in self.boxes}
        self.boxes = chosen | {path: self._box(path, on) for path, on in found if path not in chosen}
        if folder in self.boxes:  # named by its own path
            self.boxes[folder].value = True
        self.listed.children = tuple(self.boxes.values())

    def _box(self, path: Path, on: dt.date) -> widgets.Checkbox:
        made = widgets.Checkbox(value=False, description=say.file(path.name, on), indent=False, style=_WIDE)
        watch(made, functools.partial(self._chosen, path))
        return made

    def _chosen(self, path: Path, wanted: bool) -> None:
        self.form.choose(path, wanted)
        self._ask()

    def draft(self) -> None:
        """Draft the cohort with what is said by now, or say what is not."""
        form = self.form
        form.name, form.folder, form.language = self.name.value, self.folder.value, self.language.value
        wrong = [one for one in self.asking.values() if not one.tell(form)]
        if wrong:
            return self._say(el("p", say.twice()))
        try:
            place = form.place()
        except (CqiError, OSError) as error:
            return self._say(el("p", refusal(error) if isinstance(error, OSError) else str(error)))
        self.draft_button.disabled = True
        self._say(el("p", say.drafting()))
        self.aside.read(functools.partial(form.draft, place), functools.partial(self._drafted, place))
        return None

    def _drafted(self, place: Path, got: Answer | Refused) -> None:
        self.draft_button.disabled = False
        if not isinstance(got, Answer):
            return self._say(el("p", refusal(got) if isinstance(got, OSError) else str(got)))
        problems = [el("li", str(entry)) for entry in gathered(got.problems)]
        listed = el("ul", problems) if problems else None
        if got.made:
            self.made(place, (*_found(got), *map(str, gathered(got.problems))))
            return None
        self.form.take(got)
        self._ask()
        if got.refused:
            return self._say(el("p", again(got.refused)), listed)
        found = [el("li", line) for line in _found(got)]
        parts = [el("p", say.found()), el("ul", found)] if found else []
        return self._say(el("p", say.ask(len(got.questions))), *parts, listed)

    def _ask(self) -> None:
        known = {question.key: question for question in self.form.questions}
        self.asking = {key: self.asking.get(key) or Asking(question) for key, question in known.items()}
        self.questions.children = tuple(one.box for one in self.asking.values())

    def _say(self, *parts: Any) -> None:
        self.told.value = str(el("div", parts, role="status"))


class Asking:
    """One question with its fields; what stands in them at first is the safe answer.

    Parameters
    ----------
    question : what is asked.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.fields: list[widgets.Widget] = []
        text, kind = question.text, question.kind
        if kind == "day":
            self.fields = [widgets.DatePicker(description=text, style=_WIDE)]
        elif kind == "order":
            options = [(say.word("no_levels"), ""), *((one, one) for one in question.choices)]
            n = len(question.choices)
            self.fields = [choice(say.place(k, n), options, "") for k in range(1, n + 1)]
        else:
            self.fields = [choice(text, self._options(), "")]
        parts = [heading(text), grid(*self.fields)] if kind == "order" else self.fields
        self.box = widgets.VBox(parts)
        self.box.add_class("cqi-group")

    def _options(self) -> Sequence[tuple[str, str]]:
        kind = self.question.kind
        if kind == "leader":
            return [(say.word("no"), ""), (say.word("yes"), "yes")]
        if kind == "days":
            orders = [(say.word("month"), "month first"), (say.word("day"), "day first")]
            return [(say.word("not_known"), ""), *orders]
        none = say.word("nobody" if kind == "program" else "none")
        return [(none, ""), *((name, str(n)) for n, name in enumerate(self.question.choices))]

    def tell(self, form: StartForm) -> bool:
        """Put the answer into the form; False where it cannot be one."""
        kind, values = self.question.kind, [one.value for one in self.fields]
        if kind == "order":
            if any(values) and sorted(values) != sorted(self.question.choices):
                return False
            form.answer(self.question, values if all(values) else [])
        elif kind == "day":
            form.answer(self.question, values[0].isoformat() if values[0] else "")
        elif kind == "leader":
            form.answer(self.question, bool(values[0]))
        elif kind == "days":
            form.answer(self.question, values[0])
        else:
            form.answer(self.question, int(values[0]) if values[0] else -1)
        return True


def _found(got: Answer) -> list[str]:
    """Say what was found; what of a spreadsheet has to be asked is asked by the desk's own form, not by a command."""
    lines = []
    for line in got.found:
        about = line if isinstance(line, Said) else Said(line)
        if about.id == "numbers-open":
            lines.append(say.not_read(about.values["file"], tell.word("write-sheets")))
        elif about.name != "spreadsheets":
            lines.append(again(line))
    return lines
