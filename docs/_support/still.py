"""A form of JupyterLab as a still: what it shows when it is opened, without a kernel behind it."""

from __future__ import annotations

from html import escape
from itertools import count
from typing import Any

from IPython.display import HTML
from ipywidgets import HTML as Markup
from ipywidgets import Box, Button, Checkbox, DatePicker, Dropdown, HBox, Output, Textarea, Widget

from cqi_lib.lab.grid_widgets import Grid

_IDS = count()


def still(form: object, name: str) -> HTML:
    """Give a form's fields with what stands in them.

    Parameters
    ----------
    form : what one of the verbs for forms gives.
    name : what to call it, for people who do not see it.
    """
    inside = _drawn(form.box)
    return HTML(f'<div class="still" role="region" tabindex="0" aria-label="{escape(name)}">{inside}</div>')


def _drawn(widget: Widget) -> str:
    if isinstance(widget, Box):
        kind = "still-row" if isinstance(widget, HBox) else "still-column"
        return f'<div class="{kind}">{"".join(_drawn(child) for child in widget.children)}</div>'
    if isinstance(widget, Markup):
        # A style sheet of the form would reach the whole page.
        return "" if "<style>" in widget.value else f"<div>{widget.value}</div>"
    if isinstance(widget, Button):
        return f'<button type="button" disabled>{escape(widget.description)}</button>'
    if isinstance(widget, Output):
        return ""
    if isinstance(widget, Grid):
        return _table(widget.view)
    id, label = f"still-{next(_IDS)}", escape(widget.description or "")
    if isinstance(widget, Checkbox):
        ticked = " checked" if widget.value else ""
        return f'<span class="still-field"><input type="checkbox" id="{id}" disabled{ticked}><label for="{id}">{label}</label></span>'
    if isinstance(widget, Dropdown):
        field = f'<select id="{id}" disabled><option>{escape(str(widget.label or ""))}</option></select>'
    elif isinstance(widget, Textarea):
        field = f'<textarea id="{id}" disabled rows="2">{escape(widget.value)}</textarea>'
    else:
        value = widget.value.isoformat() if isinstance(widget, DatePicker) and widget.value else widget.value
        field = f'<input id="{id}" disabled value="{escape("" if value is None else str(value))}">'
    if not label:
        field = field.replace(" disabled", ' aria-label="value" disabled', 1)
        return f'<span class="still-field">{field}</span>'
    return f'<span class="still-field"><label for="{id}">{label}</label>{field}</span>'


def _table(view: dict[str, Any]) -> str:
    heads = [view["corner"], *(column["label"] for column in view["columns"])]
    rows = [
        f'<tr><th scope="row">{escape(line["head"])}</th>'
        + "".join(f"<td>{escape(line['cells'][column['id']]['text'])}</td>" for column in view["columns"])
        + "</tr>"
        for line in view["lines"]
    ]
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    label = escape(view["label"])
    return f'<table aria-label="{label}"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
