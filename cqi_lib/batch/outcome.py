"""What became of a program in a round: ready or failed, with the reason, remembered beside the result."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

from ..errors import Problem

SIDECAR = "outcome.json"


@dataclass(frozen=True)
class Outcome:
    """One program's (or the cohort page's) result.

    Parameters
    ----------
    program_id
        The program, or None for the cohort page.
    name
        Its display name.
    status
        `ready`: the report lies in `share/`. `failed`: it does not, and `failure` says why.
    report
        File name in `share/`, or None.
    problems
        All that was found in the program's files, errors and warnings.
    failure
        What stopped the report, or None.
    """

    program_id: str | None
    name: str
    status: Literal["ready", "failed"]
    report: str | None
    problems: tuple[Problem, ...] = ()
    failure: Problem | None = None


def write_sidecar(outcome: Outcome, folder: Path) -> None:
    """Write the outcome beside the executed notebooks; it is moved in together with them."""
    body = {"program": outcome.program_id, "status": outcome.status, "report": outcome.report}
    body["failure"] = asdict(outcome.failure) if outcome.failure else None
    text = json.dumps(body, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / SIDECAR).write_text(text + "\n", encoding="utf-8")


def read_sidecar(folder: Path) -> dict | None:
    """Read an outcome as it was written.

    Returns
    -------
    A dict with `program`, `status`, `report` and `failure` (a Problem or None); None where there is none, or one that
    cannot be read, which is the same as never made.
    """
    try:
        body = json.loads((folder / SIDECAR).read_text(encoding="utf-8"))
        failure = body["failure"]
        if failure is not None:
            body["failure"] = Problem(**{f.name: failure[f.name] for f in fields(Problem)})
        if body["status"] not in ("ready", "failed"):
            return None
        return {key: body[key] for key in ("program", "status", "report", "failure")}
    except (OSError, ValueError, KeyError, TypeError):
        return None
