"""The frame of every form in JupyterLab: its fields, what it will write, saving, and what became of it, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import ipywidgets as widgets
from markupsafe import Markup

from ..errors import FormError, Problem, gathered
from ..files.kept_file import Saved
from ..locale.spoken import as_now
from ..show.markup import el
from ..wording import forms as say
from .form_style import STYLE


def text_line(html: object) -> widgets.HTML:
    """Show markup that was made with `show.markup`."""
    return widgets.HTML(str(html))


def heading(text: str) -> widgets.HTML:
    """Show a heading inside a form."""
    return text_line(el("p", el("b", text)))


def button(text: str, act: Callable[[], None], *, main: bool = False) -> widgets.Button:
    """Make a button that says what it does."""
    made = widgets.Button(description=text, button_style="primary" if main else "", tooltip="")
    made.on_click(as_now(lambda _: act()))
    return made


def watch(made: widgets.Widget, act: Callable[[Any], object]) -> None:
    """Call a function with what a field holds whenever that changes; it speaks as the form does."""
    made.observe(as_now(lambda change: act(change["new"])), names="value")


def framed(children: Iterable[widgets.Widget]) -> widgets.VBox:
    """Put a form into its frame."""
    box = widgets.VBox([text_line(Markup("<style>{}</style>").format(Markup(STYLE))), *children])
    box.add_class("cqi-form")
    return box


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
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.controls: dict[Any, widgets.Widget] = {}
        self.body = widgets.VBox()
        self.told, self.below = widgets.HTML(), widgets.HTML()
        self.save_button = button(say.word("save"), self.save, main=True)
        self.save_button.add_class("cqi-save")  # the page's Ctrl+S finds it by this
        buttons = widgets.HBox(
            [button(say.word("show"), self.show), self.save_button, button(say.word("again"), self.reread)],
        )
        buttons.add_class("cqi-row")
        self.box = framed([self.body, buttons, self.told, self.below])
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
        if self.form.problems:
            self.body.children = ()
            self.say(say.cannot_open(self.form.file), self.form.problems)
            return
        self.body.children = tuple(self.fields())
        self.say(say.as_in_file(self.form.file, self.form.there))

    def say(self, text: str, problems: Iterable[Problem] = ()) -> None:
        """Say one sentence under the form, and list problems below it."""
        listed = [el("li", str(entry)) for entry in gathered(problems)]
        said = el("div", el("p", text), el("ul", listed) if listed else None, role="status")
        self.told.value = str(said)

    def touched(self) -> None:
        """Say that something is not saved yet."""
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
        try:
            saved = self.form.save()
        except FormError as error:
            self.say(say.refused(len(error.problems)), error.problems)
            return
        if not saved.done:
            where = saved.path.relative_to(self.form.folder).as_posix()
            self.say(say.changed_elsewhere(where, saved.kept.name if saved.kept else ""))
            return
        problems = self.form.check()
        said = say.saved(self.written(), len(problems)) if saved.changed else say.unchanged(self.form.file)
        self.say(said, problems)
        self.after_save()

    def written(self) -> str:
        """Name what was saved last."""
        return self.form.file

    def after_save(self) -> None:
        """Do what has to follow a save."""

    def reread(self) -> None:
        """Read the file again and show what it holds."""
        self.form.reread()
        self.open()
        if not self.form.problems:
            self.say(say.reread(self.form.file))
