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

# Labels above their fields, whole and left; the focus always to be seen. JupyterLab's own colours otherwise.
_STYLE = """
.cqi-form{max-width:46rem;padding:.25rem .5rem 1rem;overflow:visible;color:#1b2b34;background:#fff}
.cqi-form .widget-vbox,.cqi-form .widget-box{overflow:visible}
.cqi-form .widget-inline-hbox{flex-flow:column;align-items:stretch;height:auto;width:auto;margin:.3rem 2px;overflow:visible}
.cqi-form .widget-inline-hbox .widget-label{width:auto!important;max-width:none;height:auto;padding:0;text-align:start;
white-space:normal;overflow:visible;line-height:1.4;color:#1b2b34}
.cqi-form .widget-inline-hbox input,.cqi-form .widget-inline-hbox select,.cqi-form .widget-inline-hbox textarea{
flex:none;width:100%;max-width:none;height:2rem;box-sizing:border-box;border:1px solid #5b6b73;color:#1b2b34;background-color:#fff}
.cqi-form .widget-inline-hbox input::placeholder,.cqi-form textarea::placeholder{color:#5b6b73}
.cqi-form .widget-inline-hbox textarea{height:auto}
.cqi-form .widget-inline-hbox.widget-checkbox{flex-flow:row;align-items:center}
.cqi-form .widget-inline-hbox.widget-checkbox input{width:1.1rem;height:1.1rem;margin:.1rem .4rem .1rem 0}
.cqi-form .widget-inline-hbox.widget-checkbox>.widget-label:first-child{display:none}
.cqi-form .widget-checkbox .widget-label-basic{display:flex;flex-direction:row;align-items:center;width:auto}
.cqi-form .widget-checkbox .widget-label-basic{white-space:normal;overflow:visible;color:#1b2b34}
.cqi-form .cqi-group{border-inline-start:3px solid #c8d2d6;padding-inline-start:.6rem;margin:.2rem 0 .6rem;margin-inline-start:2px}
.cqi-form .cqi-grid .widget-inline-hbox{flex:1 1 10rem}
.cqi-form .cqi-grid .widget-inline-hbox.cqi-mid{flex:1 1 15rem}
.cqi-form .cqi-step{border-top:2px solid #0b5563;margin-top:.9rem;padding-top:.2rem;font-size:1.05rem}
.cqi-form .cqi-step .widget-html-content{font-size:1.05rem}
.cqi-form .cqi-beside{align-items:flex-end}
.cqi-form .cqi-beside .widget-inline-hbox{flex:2 1 14rem}.cqi-form .cqi-beside .widget-inline-hbox+.widget-inline-hbox{flex:1 1 8rem}
.cqi-form details{margin:.2rem 0}.cqi-form summary{cursor:pointer;text-decoration:underline;color:#0b5563}
.cqi-form .cqi-numbers{flex-flow:row wrap;align-items:flex-end}
.cqi-form .cqi-numbers .widget-inline-hbox{flex:0 1 7rem}
.cqi-form .cqi-row .widget-inline-hbox{flex:1 1 16rem}
.cqi-form .cqi-row button.widget-button{align-self:flex-end;margin-bottom:.35rem}
.cqi-form textarea{font-family:inherit}
.cqi-form caption{text-align:start}
.cqi-form .cqi-grid{flex-flow:row wrap;align-items:flex-end}
.cqi-form .cqi-row{flex-flow:row wrap;align-items:flex-end}
.cqi-form button.widget-button{width:auto;color:#1b2b34;background:#e3eaec;border:1px solid #5b6b73;border-radius:3px;align-self:flex-start;
height:2rem;line-height:1.9rem}
.cqi-form button.widget-button.mod-primary{color:#fff;background:#0b5563}
.cqi-form button.widget-button:disabled{color:#45545b;opacity:1}
.cqi-form :is(button,input,select,textarea,a,pre,summary):focus-visible{outline:3px solid #0b5563;outline-offset:2px}
.cqi-form .widget-html-content,.cqi-form .widget-html{height:auto;line-height:1.45;font-size:var(--jp-ui-font-size1)}
.cqi-form p{margin:.15rem 0}
.cqi-form ul{margin:.2rem 0;padding-inline-start:1.2rem}
.cqi-form pre{margin:.2rem 0;padding:.4rem;border:1px solid #c8d2d6;background:#f5f7f8;white-space:pre-wrap;color:#1b2b34}
.cqi-form a{color:#0b5563;text-decoration:underline}
.cqi-form iframe{width:100%;height:34rem;border:1px solid #5b6b73}
.cqi-form table{border-collapse:collapse}.cqi-form th,.cqi-form td{padding:.15rem 0;padding-inline-end:.6rem;text-align:start}
"""


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
    box = widgets.VBox([text_line(Markup("<style>{}</style>").format(Markup(_STYLE))), *children])
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
