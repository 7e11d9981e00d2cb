"""What became of a program in a round: ready or failed, with the reason and the digest, remembered beside the result."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from ..errors import Problem

SIDECAR = "outcome.json"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One program's (or the cohort page's) result.

    Parameters
    ----------
    program_id
        The program, or None for the cohort page.
    name
        Its display name.
    status
        `ready`: the report lies in `share/`. `failed`: it does not, and `failure` says why. `waiting`: nothing may lie there
        until guesses are confirmed.
    report
        File name in `share/`, or None.
    problems
        All that was found in the program's files, errors and warnings.
    failure
        What stopped the report, or None.
    papers
        Name and file name in `share/` of the papers beside the report.
    own
        What is wrong with the page's own sections.
    """

    program_id: str | None
    name: str
    status: Literal["ready", "failed", "waiting"]
    report: str | None
    problems: tuple[Problem, ...] = ()
    failure: Problem | None = None
    papers: tuple[tuple[str, str], ...] = ()
    own: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is remembered beside a page's executed notebooks, and moved in together with them.

    Parameters
    ----------
    program, status, report, failure
        As in `Outcome`.
    unfit
        Whether errors in the program's files stopped it: then trying again without a change is of no use.
    page
        SHA-256 of the report in `share/`, or None.
    digest, parts
        What the page was made from, as one hash and part by part: see `digest`.
    papers
        SHA-256 of the other papers in `share/`, by name: the plan, the guide for the meeting, the page for the wall.
    desk
        SHA-256 of what lies beside the sidecar, by file name: the executed notebooks, the evaluator's page with names.
    own
        What is wrong with the page's own sections.
    """

    program: str | None
    status: Literal["ready", "failed"]
    report: str | None
    failure: Problem | None = None
    unfit: bool = False
    page: str | None = None
    digest: str = ""
    parts: dict[str, Any] = field(default_factory=dict)
    papers: dict[str, str | None] = field(default_factory=dict)
    desk: dict[str, str | None] = field(default_factory=dict)
    own: tuple[Problem, ...] = ()


def write_sidecar(sidecar: Sidecar, folder: Path) -> None:
    """Write a sidecar into the folder of executed notebooks."""
    failure = sidecar.failure.kept() if sidecar.failure else None
    own = [problem.kept() for problem in sidecar.own]
    text = json.dumps(asdict(sidecar) | {"failure": failure, "own": own}, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / SIDECAR).write_text(text + "\n", encoding="utf-8")


def read_sidecar(folder: Path) -> Sidecar | None:
    """Read a sidecar; None where there is none, or one that cannot be read, which is the same as never made."""
    try:
        body = json.loads((folder / SIDECAR).read_text(encoding="utf-8"))
        if body["failure"] is not None:
            body["failure"] = Problem.of_kept(body["failure"])
        body["own"] = tuple(Problem.of_kept(row) for row in body.get("own", ()))
        if body["status"] not in ("ready", "failed") or not isinstance(body["parts"], dict):
            return None
        return Sidecar(**body)
    except (OSError, ValueError, KeyError, TypeError):
        return None
