"""What a notebook of the suite came to, kept as long as all that it showed: for previews, where one save follows the other.

A notebook that does nothing but open its program and show what verbs give rests on what these rest on, so it need not run
when none of that was saved. One with code of somebody's own runs each time, and so does every one after it in the same
process, which it may have changed.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..errors import CqiError
from ..files.hashes import of_value
from ..opening.open import open_program
from ..program.kept import Kept
from .plain import is_plain


class KeptNotebooks:
    """The notebooks of one program's page, in their order.

    Parameters
    ----------
    keeps : what keeps all that verbs show in this process.
    cohort, program, round_id : what they are run for. It is opened at once: what its records hold decides what is kept.
    """

    def __init__(self, keeps: Kept, cohort: Path, program: str | None, round_id: str) -> None:
        self._keeps, self._plain = keeps, True
        try:
            open_program(str(cohort), str(program), round_id)
        except CqiError:  # the first notebook says it, in its place
            self._plain = False

    def run(self, path: Path, parameters: dict[str, Any], execute: Callable[[], Any]) -> Any:
        """Give an executed notebook: as it was, where that holds, else executed now.

        Parameters
        ----------
        path, parameters : the notebook's file and what it is run with.
        execute : runs it; what it raises passes through.
        """
        text = path.read_text(encoding="utf-8")
        self._plain = self._plain and is_plain(text)
        if not self._plain:
            return execute()
        made = []

        def make() -> bytes:
            made.append(execute())
            return pickle.dumps(made[0])

        kept = self._keeps.whole(of_value([text, parameters]), make)
        return made[0] if made else pickle.loads(kept)
