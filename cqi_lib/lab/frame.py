"""The frame of every form in JupyterLab: how it looks, and what its parts are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import ipywidgets as widgets
from markupsafe import Markup

from ..locale.spoken import as_now
from ..show.markup import el
from .form_style import STYLE
from .turns import hear_in_turn

_WIDE = {"description_width": "initial"}


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
    hear_in_turn(made)
    return made


def watch(made: widgets.Widget, act: Callable[[Any], object]) -> None:
    """Call a function with what a field holds whenever that changes; it speaks as the form does."""
    made.observe(as_now(lambda change: act(change["new"])), names="value")
    hear_in_turn(made)


def choice(text: str, options: Sequence[tuple[str, str]], value: str) -> widgets.Dropdown:
    """Make a field that offers words for values."""
    return widgets.Dropdown(options=list(options), value=value, description=text, style=_WIDE)


def row(*children: widgets.Widget) -> widgets.HBox:
    """Put controls beside each other, as wide as they are."""
    return _beside(children, "cqi-row")


def grid(*children: widgets.Widget) -> widgets.HBox:
    """Put short fields beside each other, in columns of one width."""
    return _beside(children, "cqi-grid")


def _beside(children: Iterable[widgets.Widget], name: str) -> widgets.HBox:
    made = widgets.HBox(tuple(children))
    made.add_class(name)
    return made


def framed(children: Iterable[widgets.Widget]) -> widgets.VBox:
    """Put a form into its frame."""
    box = widgets.VBox([text_line(Markup("<style>{}</style>").format(Markup(STYLE))), *children])
    box.add_class("cqi-form")
    return box
