"""What stands in the place of something that rests on a file with errors."""

from __future__ import annotations

from collections.abc import Sequence

from .language import listed, number, plural


def in_its_place(files: Sequence[str]) -> str:
    """Say that files cannot be read as they stand, so that nothing is said from them.

    Examples
    --------
    >>> in_its_place(["programs/maple-street/groundwork.yml"])
    'What stands in programs/maple-street/groundwork.yml cannot be read, so nothing is shown from it.'
    """
    return (
        f"What stands in {listed(files)} cannot be read, so nothing is shown from {plural(len(files), 'it', 'them')}."
    )


def not_counted(programs: int) -> str:
    """Say that some programs are left out of what is counted, because their records cannot be read.

    Examples
    --------
    >>> not_counted(1)
    'The records of one program cannot be read; what is counted here leaves it out.'
    """
    left = plural(programs, "it", "them")
    return (
        f"The records of {number(programs)} {plural(programs, 'program')} cannot be read; what is counted here leaves "
        f"{left} out."
    )


NOT_READABLE = "not readable"
