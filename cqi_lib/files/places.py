"""Where the workbook's own parts lie, and where its user's do: in a clone the same folder, else two.

A clone is found by what stands beside the library. What was installed (`pip install`, pipx, uvx) brings its notebooks and
the demo's cohorts along inside the package, where nothing of anybody's is ever written; a user's cohorts and outputs
lie where the command was started, or above it, where `cqi lab` brought the notebooks.
"""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
"""The library."""
CLONED = (PACKAGE.parent / "pyproject.toml").is_file() and (PACKAGE.parent / "notebooks").is_dir()
PARTS = PACKAGE.parent if CLONED else PACKAGE / "workbook"
"""Holds `notebooks/` and the cohorts in `parameters/` that come with the workbook."""
_NAME = "CQI_HOME"


def home_of(folder: Path) -> Path:
    """Find whose folder one stands in: the nearest above that holds the notebooks `cqi lab` brought, else the folder itself.

    Parameters
    ----------
    folder : where a command or a kernel was started; a kernel stands where its notebook lies.
    """
    above = (folder, *folder.parents)
    return next((place for place in above if (place / "notebooks" / "start_here.ipynb").is_file()), folder)


# Processes that a run starts stand elsewhere: the first one says for all where home is.
HOME = PACKAGE.parent if CLONED else Path(os.environ.setdefault(_NAME, str(home_of(Path.cwd().resolve()))))
"""Holds the `parameters/` and `outputs/` of whoever uses it."""


def shown(folder: Path) -> str | None:
    """Write a folder as seen from the workbook or from home; None where it lies in neither.

    Parameters
    ----------
    folder : the folder.

    Examples
    --------
    >>> shown(PARTS / "parameters" / "riverbend")
    'parameters/riverbend'
    """
    whole = Path(folder).resolve()
    return next((whole.relative_to(top).as_posix() for top in (HOME, PARTS) if whole.is_relative_to(top)), None)
