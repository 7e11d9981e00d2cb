"""What a person calls the keys that problems name: the words of the forms, beside the key for who writes the file."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from ..errors import Problem, each_part
from ..locale.said import again
from ..wording.fields import called, known_label

if TYPE_CHECKING:
    from pydantic import BaseModel

_KEYS = re.compile(r"[a-z_]+(\[\d+\])*(\.[a-z_]+(\[\d+\])*)*")


def in_words(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give problems whose places also say what the forms call their keys, in the language that is spoken now.

    Parameters
    ----------
    problems : as they were found.

    Examples
    --------
    >>> where = "programs/maple/cycles/01-call.yml, line 7, tasks[1].who"
    >>> [found] = in_words([Problem("error", where, "3", "a text", "Put it into quotation marks.")])
    >>> found.where
    'programs/maple/cycles/01-call.yml, line 7, tasks[1].who (“Who”)'
    """
    for problem in problems:
        where = again(problem.where)
        model = _form_over(where.partition(", ")[0])
        yield problem if model is None else replace(problem, where=each_part(where, functools.partial(_named, model)))


def _form_over(file: str) -> type[BaseModel] | None:
    """Give the type of the record that a form writes into a file; None where none does."""
    if not file.endswith(".yml"):
        return None
    return next((kind for pattern, kind in _with_forms().items() if fnmatch(file, pattern)), None)


@functools.cache
def _with_forms() -> dict[str, type[BaseModel]]:
    """Give the files that forms write; most commands have no problem to tell, and need no record."""
    from .records.cohort_file import CohortFile
    from .records.cycle import CycleFile
    from .records.groundwork import GroundworkFile
    from .records.mapping import MappingFile
    from .records.measures import MeasuresFile
    from .records.priorities import PrioritiesFile

    return {
        "cohort.yml": CohortFile,
        "programs/*/groundwork.yml": GroundworkFile,
        "programs/*/measures.yml": MeasuresFile,
        "programs/*/priorities.yml": PrioritiesFile,
        "programs/*/cycles/*.yml": CycleFile,
        "responses/*.mapping.yml": MappingFile,
    }


def _named(model: type[BaseModel], part: str) -> str:
    """Give one part of a place; a path of keys with the name of the last."""
    from .records.validation import keys_of, record_at

    here: type[BaseModel] | None = model
    label = ""
    for key in re.sub(r"\[\d+\]", "", part).split(".") if _KEYS.fullmatch(part) else ():
        if here is None or key not in keys_of(here):
            return part
        label = known_label(here.__name__, key)
        here = record_at(here, (key, 0)) or record_at(here, (key,))
    return called(part, label) if label else part
