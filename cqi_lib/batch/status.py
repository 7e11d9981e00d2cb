"""What an output folder holds: per program ready, failed or missing; what is stale, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..cohort.records.identity import twins
from ..errors import Problem, entry_of
from ..privacy.release.known import of_releases, split
from . import digest
from .belonging import own
from .layout import Layout
from .ledger import known_of
from .own.notebooks import Own
from .plan import Page, shown_path
from .rounds import notices
from .scan import kept_scan, scan_key
from .settings import Settings
from .stale import page_states
from .tongues import belonging


@dataclass(frozen=True)
class Line:
    """One page's state.

    Parameters
    ----------
    name
        The program's name, or that of the cohort.
    stem
        The program's id, or `cohort`; of a second set of pages with its language: `maple-street.es`.
    state
        `ready`, `failed` or `missing` (never made, or removed by hand).
    errors, warnings
        How many problems the program's files hold now.
    failure
        What stopped the page, with its equals as one entry, or None.
    stale
        Why the next run makes it again, in words; none when it does not.
    """

    name: str
    stem: str
    state: Literal["ready", "failed", "missing"]
    errors: int
    warnings: int
    failure: Problem | None
    stale: tuple[str, ...]


@dataclass(frozen=True)
class Status:
    """The state of all pages of a round.

    Parameters
    ----------
    round_id
        The round looked at.
    out
        The output folder.
    lines
        One per program in the cohort's order, the cohort page last; then those of second sets, in other languages.
    notices
        What is open, later or withheld, with the command that ends it.
    """

    round_id: str
    out: Path
    lines: tuple[Line, ...]
    notices: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether some page failed or errors stand in the files."""
        return any(line.state == "failed" or line.errors for line in self.lines)


def status(
    folder: str | Path,
    *,
    round_id: str | None = None,
    as_of: dt.date | None = None,
    out: str | Path | None = None,
    settings: Settings | None = None,
    releases: str | Path | None = None,
    command: str = "",
) -> Status:
    """Look at what the last runs left, and at what changed since; nothing is run or written.

    Parameters
    ----------
    folder : the cohort's folder.
    round_id : the round; None means the latest.
    as_of : the day the reports would stand on; None means as the cohort says.
    out : output folder; None means `outputs/<name of the cohort folder>`.
    settings : how a run would be carried out.
    releases : where the records of releases are kept; None is the cohort's folder.
    command : how the cohort's folder is written in commands; empty: as `shown_path` writes it.

    Raises
    ------
    CallError
        For a round the cohort does not have, or an output folder that is another cohort's.
    InputError
        When the cohort cannot be loaded.
    """
    folder, layout = Path(folder), own(folder, out)
    command = command or shown_path(folder)
    inputs, records = split(digest.of_cohort(folder))
    place = None if releases is None else Path(releases).resolve()
    if place is not None:
        records = digest.of_cohort(place)
    known = known_of(layout)
    key = scan_key(inputs, as_of, of_releases(records, known), twins(folder))
    scan = kept_scan(layout.prepared, key)
    if scan is None:
        from .scanning import scan_cohort

        scan = scan_cohort(folder, as_of, key, inputs, layout.prepared, None, place, known)
    chosen = scan.round(round_id).id
    lines = []
    for page, place in [
        (page, each)
        for each in ([layout.interim()] if scan.guesses else [layout, *layout.tongues()])
        for page in page_states(scan, folder, inputs, chosen, settings or Settings(), each, interim=bool(scan.guesses))
        if page.stem in belonging(scan, each)
    ]:
        problems = scan.wide if page.program is None else scan.programs[page.program].problems
        errors = sum(p.severity == "error" for p in problems)
        failure = page.sidecar.failure if page.sidecar else None
        failure = entry_of(failure, problems) if failure else None
        state = _state(page, place)
        lines.append(
            Line(page.name, f"{page.stem}{place.ending}", state, errors, len(problems) - errors, failure, page.reasons)
        )
    of_own = [str(problem) for problem in Own.of(folder, inputs).problems(command)]
    return Status(chosen, layout.out, tuple(lines), (*notices(scan, chosen, command), *of_own))


def _state(page: Page, layout: Layout) -> Literal["ready", "failed", "missing"]:
    made = (layout.share / layout.report_name(page.stem, page.round_id)).is_file()
    if page.sidecar is None or (page.sidecar.status == "ready" and not made):
        return "missing"
    return page.sidecar.status
