"""Which cohort a response file belongs to, by where it lies, and what that cohort asked in its round."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InstrumentError
from ..locale.said import sayings
from .header import read_header
from .records.cohort_file import CohortFile
from .response_files import round_of

if TYPE_CHECKING:
    from ..instrument.instrument import Instrument

say = sayings("cohort_checks")
ALONE = "cqi-61"
"""What a file outside any cohort is read with."""


@dataclass(frozen=True)
class Home:
    """The instrument to read a file with; cohort.yml and the round where it lies in a cohort's folder."""

    instrument: Instrument
    file: CohortFile | None = None
    round_id: str | None = None

    @property
    def name(self) -> str:
        """The cohort's name; empty outside one."""
        return self.file.name if self.file else ""


def home_of(path: Path, instrument: str | Path | None = None) -> Home:
    """Find what a response file is to be read with.

    Parameters
    ----------
    path : the file; its cohort is the nearest folder above it that holds cohort.yml.
    instrument : the instrument that somebody names; it wins over the cohort's.

    Raises
    ------
    CohortError, InstrumentError
        When cohort.yml, or the instrument of the file's round, cannot be used.

    Examples
    --------
    >>> home = home_of(Path("parameters/riverbend/responses/2025-fall.csv"))
    >>> home.name != "", home.round_id, home.instrument.id
    (True, '2025-fall', 'cqi-61')
    """
    from ..instrument.instrument import load_instrument

    folder = next((up for up in path.absolute().parents if (up / "cohort.yml").is_file()), None)
    if folder is None:
        return Home(load_instrument(instrument or ALONE))
    head = read_header(folder)
    round_id = round_of(path.name, [entry.id for entry in head.file.rounds])
    if instrument is not None:
        return Home(load_instrument(instrument), head.file, round_id)
    own = head.instruments.rounds.get(round_id or "", head.instrument)
    if own is None:
        flaws = [problem for problem in head.problems if problem.severity == "error"]
        raise InstrumentError(say("file_home-unread", round=str(round_id)), flaws)
    return Home(own, head.file, round_id)
