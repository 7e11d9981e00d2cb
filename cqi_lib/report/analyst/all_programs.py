"""All programs in one table: for the evaluator's desk."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import pandas as pd

from ...community.cohort_round import CohortRound
from ...errors import CallError
from ...locale.spoken import in_its_language
from ...opening.open import programs_of
from ...privacy.published import Rows, marked
from ...program.program import Program
from ...wording import analyst as say
from .page import plain
from .result import Result


@in_its_language
def table_of_all(opened: CohortRound, verb: Callable[[Program], Result]) -> Rows:
    """Put one verb's tables of all programs under each other, for the desk: no page names programs beside each other.

    Parameters
    ----------
    opened : an opened cohort.
    verb : a verb that shows a program, such as `cqi.profile`.

    Returns
    -------
    The tables, each with the program's id and name before its own columns. Texts are in each program's language. A
    program whose records cannot be read is left out, and a warning names it.

    Raises
    ------
    CallError
        When the verb shows a cohort, or is none.

    Examples
    --------
    >>> import cqi_lib as cqi
    >>> cohort = cqi.open_cohort("tests/fixtures/pair")
    >>> levels = cqi.table_of_all(cohort, cqi.profile)
    >>> levels.groupby("program_id")["level"].max().to_dict()
    {'alpha-house': 3.8, 'beta-corner': 3.2}
    """
    if not isinstance(opened, CohortRound) or getattr(verb, "of", "") != "program":
        raise CallError(say.no_verb_of_programs())
    parts, unread = [], []
    for program in programs_of(opened):
        shown = verb(program)
        if shown.unread:
            unread.append(program.name)
            continue
        part = shown.table
        # Under a name of its own where the verb has a column of that name.
        part.insert(0, "program_id", program.id)
        part.insert(1, "program_name", program.name)
        parts.append(part)
    if unread:
        warnings.warn(plain(say.left_out(unread)), stacklevel=3)
    return marked(pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(), "desk")
