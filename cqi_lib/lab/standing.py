"""The page of the desk in JupyterLab: what its one cell shows.

JupyterLab's page runs the cell when the notebook opens and hides its source (`config/labextensions/cqi-desk`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from IPython.display import display

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
    """Make the desk before its page asks for it: its kernel starts with the server, while the browser still opens."""
    _made()


@cache
def _made() -> Desk:
    known = [(Path(one.folder), one.program) for one in recent()]
    for folder, program in [*known, *((path, None) for path in Picker.cohorts())][:1]:
        try:
            picker = Picker.of_folder(folder, program)
            with speaking(picker.cohort.file.language, picker.cohort.own_texts):
                return Desk(picker)
        except CqiError as error:
            return Desk(None, error)
    return Desk(None)
