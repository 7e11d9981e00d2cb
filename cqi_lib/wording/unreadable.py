"""What stands in the place of something that rests on a file with errors."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)


def in_its_place(files: Sequence[str]) -> str:
    """Say that files cannot be read as they stand, so that nothing is said from them.

    Examples
    --------
    >>> in_its_place(["programs/maple-street/groundwork.yml"])
    'What stands in programs/maple-street/groundwork.yml cannot be read, so nothing is shown from it.'
    """
    return message("in_its_place", files=files, n=len(files))


def not_counted(programs: int) -> str:
    """Say that some programs are left out of what is counted, because their records cannot be read.

    Examples
    --------
    >>> not_counted(1)
    'The records of one program cannot be read; what is counted here leaves it out.'
    """
    return message("not_counted", n=programs)


@unmarked
def not_readable() -> str:
    """Stand in the place of a number that rests on such a file."""
    return message("not_readable")
