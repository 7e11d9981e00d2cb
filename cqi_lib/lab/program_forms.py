"""The forms over one program's records."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from ..cohort.program_records import ProgramRecords
from ..cohort.records.cycle import CycleFile
from ..cohort.records.groundwork import GroundworkFile
from ..cohort.records.measures import MeasuresFile
from ..cohort.records.priorities import PrioritiesFile, Priority
from ..cohort.records.validation import without_flaws
from ..errors import CallError
from ..locale.said import sayings
from ..priorities.aims import check_aim
from .ids import free_id
from .record_form import RecordForm
from .scaffold import new_cycle

say = sayings("desk_forms")


class GroundworkForm(RecordForm):
    """Vision, logic model and indicators: `groundwork.yml`.

    Parameters
    ----------
    folder : the cohort folder.
    program : the program's id.
    as_of : the day the checks look from.
    """

    def __init__(self, folder: Path, program: str, as_of: dt.date | None = None) -> None:
        file = f"programs/{program}/groundwork.yml"
        super().__init__(folder, file, GroundworkFile, program=program, as_of=as_of)


class MeasuresForm(RecordForm):
    """What is counted over time: `measures.yml`. Parameters as in `GroundworkForm`."""

    def __init__(self, folder: Path, program: str, as_of: dt.date | None = None) -> None:
        file = f"programs/{program}/measures.yml"
        super().__init__(folder, file, MeasuresFile, program=program, as_of=as_of)


class PriorityForm(RecordForm):
    """What was chosen, the aims, the drivers and the ideas: `priorities.yml`. Parameters as in `GroundworkForm`.

    What was weighed stands in the same file and is changed by another form.

    Examples
    --------
    >>> form = PriorityForm(Path("parameters/riverbend"), "maple-street")
    >>> form.set("priorities", 0, "aim", "to", value="64")
    >>> print(*form.preview().splitlines()[1:3], sep="\\n")
    -      to: 60
    +      to: 64
    """

    def __init__(self, folder: Path, program: str, as_of: dt.date | None = None) -> None:
        file = f"programs/{program}/priorities.yml"
        keys = ("priorities", "visits")
        super().__init__(folder, file, PrioritiesFile, program=program, keys=keys, as_of=as_of)

    def choose(self, domain: str, round_id: str, **more: Any) -> int:
        """Choose a domain for work; gives the priority's number."""
        return self.add("priorities", values={"domain": domain, "round": round_id, **more})

    def priority(self, number: int) -> Priority | None:
        """Give a priority as a record, without what is flawed; None while it is none."""
        entry = self.get("priorities", number)
        data = {"priorities": [entry] if entry else []}
        record = without_flaws(data, PrioritiesFile)
        return record.priorities[0] if record and record.priorities else None

    def lacking(self, number: int, records: ProgramRecords, as_of: dt.date) -> list[str]:
        """Give what the aim of a priority still lacks; see `aims.check_aim`."""
        priority = self.priority(number)
        return check_aim(priority, records, as_of) if priority else []


class CycleForm(RecordForm):
    """One Plan-Do-Study-Act cycle: `cycles/NN-slug.yml`. Predictions and baselines are only added to.

    Parameters
    ----------
    folder : the cohort folder.
    program : the program's id.
    cycle : the file's name without `.yml`.
    as_of : the day the checks look from.
    """

    def __init__(self, folder: Path, program: str, cycle: str, as_of: dt.date | None = None) -> None:
        file = f"programs/{program}/cycles/{cycle}.yml"
        fixed = ("predictions", "baselines")
        super().__init__(folder, file, CycleFile, program=program, fixed=fixed, as_of=as_of)


def start_cycle(folder: Path, program: str, title: str, as_of: dt.date | None = None, **links: str | None) -> CycleForm:
    """Start a cycle: the next numbered file, from the commented example; an idea brings its links and measures along.

    Parameters
    ----------
    folder, program, as_of : as in `CycleForm`.
    title : what the test is called.
    links : `priority`, `driver`, `idea`, `previous`, `measure`.

    Returns
    -------
    The form over the new file; the file is saved.

    Raises
    ------
    CallError
        When the title says nothing, or the file cannot be made.
    """
    title = " ".join(title.split())
    if not title:
        raise CallError(say("program_forms-no_title", example=repr("Text reminder")))
    path = new_cycle(folder, program, free_id(title, set()), links.get("idea"))
    form = CycleForm(folder, program, path.stem, as_of)
    form.set("title", value=title)
    for key, value in links.items():
        form.set(key, value=value)
    form.save()
    return form
