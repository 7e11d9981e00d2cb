"""A notebook after its run, with what the report needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Executed:
    """One executed notebook.

    Parameters
    ----------
    stem
        The notebook's file name without `.ipynb`, such as `5_pdsa_study`.
    cycle
        The cycle it was run for, or None.
    notebook
        The executed `nbformat` notebook.
    """

    stem: str
    cycle: str | None
    notebook: Any
