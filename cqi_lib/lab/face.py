"""A form as people see it: its fields, what it will write, saving, and what became of it, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import ipywidgets as widgets
from markupsafe import Markup

from ..cohort.called import in_words
from ..errors import FormError, Problem, gathered
from ..files.kept_file import Saved
from ..files.refusal import refusal
from ..locale.spoken import as_now
from ..show.markup import el
from ..wording import drafts as tell
from ..wording import forms as say
from .draft_widgets import Choices, Offers
from .frame import button, framed, row, text_line, watch
from .keeper import Keeper
from .merging import Choice, Place


class FormModel(Protocol):
    """What a face asks of its form: `FileForm` over one file, or several of those as one."""

    @property
    def file(self) -> str:
        """The file as people know it."""
        ...

    @property
    def folder(self) -> Path:
        """The cohort folder."""
        ...

    @property
    def there(self) -> bool:
        """Whether there is a file."""
        ...

    @property
    def key(self) -> str:
        """What tells it from other forms."""
        ...

    @property
    def base(self) -> Any:
        """What it held when it was read."""
        ...

    @property
    def contested(self) -> list[Choice]:
        """Places that somebody else changed too, in another way."""
        ...

    @property
    def landed(self) -> list[Place]:
        """Places where somebody else's changes came in last."""
        ...

    def typed(self) -> Any:
        """Give what it holds now, as plain values."""

    def take_in(self, base: Any, typed: Any) -> None:
        """Put what was typed elsewhere or before into it."""

    def settle(self, choice: Choice, theirs: bool) -> None:
        """Let one of two changes stand."""

    def named(self, place: Place) -> str:
        """Name a place in words."""
        ...

    def where(self, choice: Choice) -> str:
        """Name the place of a choice in words."""
        ...

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why it cannot be worked on."""
        ...

    def reread(self) -> None:
        """Read the file again."""

    def preview(self) -> str:
        """Show what would be saved."""
        ...

    def check(self) -> list[Problem]:
        """List the problems there would be."""
        ...

    def save(self) -> Saved:
        """Save it."""
        ...


Form = TypeVar("Form", bound=FormModel)


class Face(Generic[Form]):
    """A form as people see it.

    Parameters
    ----------
    form : the form's model.

    Attributes
    ----------
    box : what a notebook shows.
    controls : its fields, by a name or a path of names.
    keeper : keeps a draft of what is typed.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.keeper = Keeper(form, as_now(self._kept))
        self.controls: dict[Any, widgets.Widget] = {}
        self.body = widgets.VBox()
        self.told, self.below = widgets.HTML(), widgets.HTML()
        self.save_button = button(say.word("save"), self.save, main=True)
        self.save_button.add_class("cqi-save")  # the page's Ctrl+S finds it by this
        buttons = row(button(say.word("show"), self.show), self.save_button, button(say.word("again"), self.reread))
        self.asked, self.warned = widgets.VBox(), text_line("")
        self.offers, self.chosen = Offers(self), Choices(self)
        # What is said stands with the buttons, which stay in view however long the form is.
        saving = widgets.VBox([self.warned, buttons, self.asked, self.told])
        saving.add_class("cqi-saving")
        gone = text_line(el("p", tell.gone(), cls="cqi-gone", role="alert", hidden=True))
        self.box = framed([gone, self.offers.box, self.chosen.box, self.body, saving, self.below])
        self.open()

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.box)

    def fields(self) -> list[widgets.Widget]:
        """Make the fields; each form has its own."""
        return []

    def open(self) -> None:
        """Show what the file holds, or why it cannot be worked on."""
        self.save_button.disabled = bool(self.form.problems)
        self.below.value = ""
        self.offers.show()
        if self.form.problems:
            self.body.children = ()
            self.say(say.cannot_open(self.form.file), self.form.problems)
            return
        self.show_again()
        self.say(say.as_in_file(self.form.file, self.form.there))

    def show_again(self) -> None:
        """Show what the form holds now."""
        with self.keeper.quiet():
            self.body.children = tuple(self.fields())
        self.chosen.show()

    def loose(self, name: str, control: widgets.Widget) -> None:
        """Keep also what stands in a field that belongs to no record yet, and show again what stood in it."""
        if text := self.keeper.loose.get(name):
            control.value = text

        def typed(text: Any) -> None:
            if text != self.keeper.loose.get(name, ""):
                self.keeper.loose[name] = text
                self.keeper.touch()

        watch(control, typed)

    def _kept(self, what: OSError | Path | None) -> None:
        """Say what became of a draft: that it cannot be written, that it can again, or where it lies."""
        if isinstance(what, OSError):
            words = tell.not_kept(refusal(what))
        else:
            words = tell.kept_aside(str(what)) if what else tell.kept_again()
        self.warned.value = str(el("p", words, role="status"))

    def say(self, text: str, problems: Iterable[Problem] = ()) -> None:
        """Say one sentence under the form, and list problems below it."""
        listed = [el("li", str(entry)) for entry in gathered(in_words(problems))]
        said = el("div", el("p", text), el("ul", listed) if listed else None, role="status")
        self.told.value = str(said)

    def touched(self) -> None:
        """Say that something is not saved yet."""
        self.keeper.touch()
        self.below.value = ""
        self.say(say.not_saved_yet(self.form.file))

    def put(self, act: Callable[[], object]) -> None:
        """Change the model; what it refuses is said."""
        try:
            act()
        except FormError as error:
            self.say(error.message, error.problems)
        else:
            self.touched()

    def show(self) -> None:
        """Show what saving would change, and what is wrong with it."""
        try:
            lines, problems = self.form.preview(), self.form.check()
        except FormError as error:
            self.say(error.message, error.problems)
            return
        file = self.form.file
        self.say(say.will_be_saved(file) if lines else say.nothing_to_save(file), problems)
        label = say.will_be_saved(file)
        self.below.value = str(el("pre", lines, tabindex="0", role="region", aria_label=label)) if lines else ""

    def save(self) -> None:
        """Save, and say what became of it."""
        self.below.value = ""
        if self.form.contested:
            self.say(tell.not_yet(len(self.form.contested)))
            return
        try:
            saved = self.form.save()
        except FormError as error:
            self._after_merging()
            self.say(say.refused(len(error.problems)), error.problems)
            return
        landed = self._after_merging()
        if self.form.contested:
            self.say(tell.not_yet(len(self.form.contested)))
            return
        if not saved.done:
            where = saved.path.relative_to(self.form.folder).as_posix()
            self.say(say.changed_elsewhere(where, saved.kept.name if saved.kept else ""))
            return
        self.keeper.keep()
        problems = self.form.check()
        if saved.changed:
            self.below.value = str(_anew())
        said = say.saved(self.written(), len(problems)) if saved.changed else say.unchanged(self.form.file)
        self.say(f"{said} {landed}".strip(), problems)
        self.after_save()

    def _after_merging(self) -> str:
        """Show what somebody else's changes made of the form, and say which came in."""
        if not self.form.landed and not self.form.contested:
            return ""
        self.show_again()
        self.keeper.touch()
        return tell.landed(map(self.form.named, self.form.landed)) if self.form.landed else ""

    def written(self) -> str:
        """Name what was saved last."""
        return self.form.file

    def after_save(self) -> None:
        """Do what has to follow a save."""

    def reread(self) -> None:
        """Read the file again and show what it holds; where something is not saved, ask first."""
        if not self.keeper.unsaved:
            self._reread()
            return
        drop, stay = button(tell.word("drop"), self._reread), button(tell.word("stay"), self._stay)
        self.asked.children = (text_line(el("p", tell.asked(self.form.file), role="status")), row(drop, stay))

    def _stay(self) -> None:
        self.asked.children = ()

    def _reread(self) -> None:
        self._stay()
        self.keeper.loose.clear()
        self.keeper.drop()
        self.form.reread()
        self.open()
        if not self.form.problems:
            self.say(say.reread(self.form.file))


def _anew() -> Markup:
    """Say that what stands above is from before, with the one click that makes it anew: JupyterLab obeys such a button."""
    words = el("button", tell.word("anew"), type="button", data_commandlinker_command="notebook:run-all-above")
    return el("p", tell.before_saving(), " ", words, cls="cqi-anew")
