"""The page of the desk in JupyterLab: what its one cell shows.

JupyterLab's page runs the cell when the notebook opens and hides its source (`config/labextensions/cqi-desk`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from IPython.display import display
from ipywidgets import Widget

from ..errors import CqiError
from ..locale.spoken import speaking
from .desk import Desk
from .picker import Picker
from .recent import recent


def stand() -> None:
    """Show the desk with what was worked on last."""
    made = _made()
    if made.chosen is None:  # what stood in its way may be mended since
        _made.cache_clear()
        made = _made()
    # A page that is loaded again gets the same desk: it has followed the files.
    made.live()
    display(made.box)


def warm() -> None:
    """Make a desk before its page asks for one: its kernel starts with the server, while the browser still opens.

    It is closed again, and the one that is shown takes a tenth of the time. A page asks a kernel for the widgets that are
    there, and where it waits for more than four seconds, because the kernel is still at work, for each by itself: hundreds of
    questions, to which a kernel without widgets has nothing to answer.
    """
    _make()
    Widget.close_all()


@cache
def _made() -> Desk:
    return _make()


def _make() -> Desk:
    known = [(Path(one.folder), one.program) for one in recent()]
    for folder, program in [*known, *((path, None) for path in Picker.cohorts())][:1]:
        try:
            picker = Picker.of_folder(folder, program)
            with speaking(picker.cohort.file.language, picker.cohort.own_texts):
                return Desk(picker)
        except CqiError as error:
            return Desk(None, error)
    return Desk(None)
