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
from ..show.markup import el
from ..wording import desk as tell
from ..wording import drafted as say
from ..wording import drafts
from .aside import Aside, Refused
from .frame import button, choice, framed, grid, heading, row, text_line, watch
from .keeper import Keeper
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
        self.language = choice(say.word("language"), [(say.word("language_of_survey"), ""), *named], "")
        self.questions, self.asking = widgets.VBox(), dict[str, Asking]()
        self.told, self.boxes = text_line(""), dict[Path, widgets.Checkbox]()
        self.draft_button = button(say.word("draft"), self.draft, main=True)
        self.keeper = Keeper(self.form, self._not_kept)
        self.words = {"where": self.where, "name": self.name, "into": self.folder, "language": self.language}
        self._take_back()
        for field, control in self.words.items():
            watch(control, functools.partial(self._typed, field))
        look = row(self.where, button(say.word("list"), self.list))
        parts = [heading(say.word("title")), text_line(el("p", say.how())), look, self.seen, self.listed]
        short = grid(self.folder, self.language)
        self.box = framed([*parts, self.name, short, self.questions, self.draft_button, self.told])

    def _take_back(self) -> None:
        """Show again what was chosen and said, and is no cohort yet."""
        for draft in [one for one in self.keeper.left() if not one.live][:1]:
            try:
                self.form.put_typed(draft.typed)
            except (LookupError, TypeError, ValueError):  # of an older workbook
                continue
            for field, control in self.words.items():
                known = control.options if control is self.language else ()
                if not known or getattr(self.form, field) in dict(known).values():
                    control.value = getattr(self.form, field)
            for path, on in [found for file in self.form.files for found in files_in(file)]:
                self.boxes[path] = self._box(path, on, chosen=True)
            self.listed.children = tuple(self.boxes.values())
            self._ask()
            self.keeper.keep()
            draft.drop()

    def _typed(self, field: str, text: str) -> None:
        setattr(self.form, field, text)
        self.keeper.touch()

    def _not_kept(self, what: OSError | Path | None) -> None:
        if isinstance(what, OSError):
            self._say(el("p", drafts.not_kept(refusal(what))))

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

    def _box(self, path: Path, on: dt.date, chosen: bool = False) -> widgets.Checkbox:
        made = widgets.Checkbox(value=chosen, description=say.file(path.name, on), indent=False, style=_WIDE)
        watch(made, functools.partial(self._chosen, path))
        return made

    def _chosen(self, path: Path, wanted: bool) -> None:
        self.form.choose(path, wanted)
        self.keeper.touch()
        self._ask()

    def draft(self) -> None:
        """Draft the cohort with what is said by now, or say what is not."""
        form = self.form
        for field, control in self.words.items():
            setattr(form, field, control.value)
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
            self.keeper.drop()
            self.made(place, (*_found(got), *map(str, gathered(got.problems))))
            return None
        self.form.take(got)
        self.keeper.touch()
        self._ask()
        if got.refused:
            return self._say(el("p", again(got.refused)), listed)
        found = [el("li", line) for line in _found(got)]
        parts = [el("p", say.found()), el("ul", found)] if found else []
        return self._say(el("p", say.ask(len(got.questions))), *parts, listed)

    def _ask(self) -> None:
        known = {question.key: question for question in self.form.questions}
        self.asking = {
            key: self.asking.get(key) or Asking(question, self._told, self.form.answers.get(key))
            for key, question in known.items()
        }
        self.questions.children = tuple(one.box for one in self.asking.values())

    def _told(self, asking: Asking) -> None:
        if asking.tell(self.form):
            self.keeper.touch()

    def _say(self, *parts: Any) -> None:
        self.told.value = str(el("div", parts, role="status"))


class Asking:
    """One question with its fields; what stands in them at first is the safe answer.

    Parameters
    ----------
    question : what is asked.
    told : is called when something was answered.
    given : what was answered before.
    """

    def __init__(self, question: Question, told: Callable[[Asking], object], given: Any = None) -> None:
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
        if given is not None:
            self._show(given)
        for made in self.fields:
            watch(made, lambda _: told(self))
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

    def _show(self, given: Any) -> None:
        """Show what was answered."""
        kind = self.question.kind
        if kind == "order":
            for made, word in zip(self.fields, given, strict=False):
                made.value = word
        elif kind == "day":
            self.fields[0].value = dt.date.fromisoformat(given) if given else None
        elif kind == "leader":
            self.fields[0].value = "yes" if given else ""
        else:
            self.fields[0].value = given if kind == "days" else "" if given == -1 else str(given)

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
