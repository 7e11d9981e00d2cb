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

_shown: list[Desk] = []


def stand() -> None:
    """Show the desk with what was worked on last."""
    made = _made()
    # A page that is loaded again gets a desk of the files as they are then.
    _made.cache_clear()
    for before in _shown:
        before.close()
    _shown[:] = [made]
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
