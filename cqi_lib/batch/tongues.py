"""Second sets of pages, in other languages: which there are, whose they are, what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..cohort.records.identity import COHORT_STEM
from .collect import outcome_of
from .layout import Layout
from .outcome import Outcome, read_sidecar
from .scan import Scan
from .settings import Settings


def tongues(layout: Layout, settings: Settings) -> list[Layout]:
    """Give the places of the second sets: of those that are there, which stay up to date, and of the one asked for."""
    there, asked = layout.tongues(), settings.language
    return there if not asked or any(one.tag == asked for one in there) else [*there, layout.speaking(asked)]


def belonging(scan: Scan, layout: Layout) -> set[str]:
    """Give the first parts of a set's pages: to a second one belong none that the first has in that language already."""
    speaking = {COHORT_STEM: scan.language} | {p: one.language for p, one in scan.programs.items()}
    return {stem for stem, tag in speaking.items() if tag != layout.tag}


def outcomes_beside(
    scan: Scan, shown: Mapping[str | None, str], layout: Layout, settings: Settings, again: str
) -> list[tuple[str, Outcome]]:
    """Tell what became of the pages of second sets, with their language; none of those never made.

    Parameters
    ----------
    scan : the cohort.
    shown : the round of each page.
    layout, settings : where the first set lies, and which second one was asked for.
    again : the command that makes the first set.
    """
    return [
        (tongue.tag, outcome_of(scan, program, shown[program], tongue, f"{again} --language {tongue.tag}"))
        for tongue in tongues(layout, settings)
        for program in (*scan.programs, None)
        if (stem := program or COHORT_STEM) in belonging(scan, tongue)
        and read_sidecar(tongue.executed_folder(stem, shown[program]))
    ]


def told(beside: Iterable[tuple[str, Outcome]], program: str | None) -> Iterator[tuple[str, str]]:
    """Give a page's other languages as papers beside it: `.es` and its file."""
    return ((f".{tag}", o.report) for tag, o in beside if o.program_id == program and o.report)
