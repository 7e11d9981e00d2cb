"""Spreadsheets are opened in a process of their own: what it needs is limited, and of their rows only what is asked for comes back.

`python -m cqi_lib.intake.measures.apart` reads the request from its input and writes the answer as JSON; it keeps nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import SheetTable, SpreadsheetsFile
from ...errors import Problem
from ...files import hashes
from ...files.apart import answer_apart, limit_memory
from ...locale.said import read, sayings, written
from ..log import Log
from .answers import Answers
from .confirmed import confirmed_file
from .drafting import Drafted, Sheets, draft_file
from .files import SheetFile, Taken, read_files
from .proposal import Proposed, propose_file

say = sayings("spreadsheets")
MOST_SECONDS = 180
_REMEMBERED: dict[str, Any] = {}
_MOST_REMEMBERED = 64


def read_apart(files: Sequence[SheetFile], told: SpreadsheetsFile, measures: Mapping[str, Measure]) -> Taken:
    """Read spreadsheets as `read_files` does, in a process of its own.

    Parameters
    ----------
    files : the spreadsheets.
    told : the mappings that were confirmed.
    measures : the program's measures by id.

    Returns
    -------
    Points and problems. A file that needs more memory or time than is given is an error.
    """
    answer = ask(
        "read",
        [file.path for file in files],
        files=[(str(file.path), file.where, file.command) for file in files],
        told=told.model_dump(mode="json"),
        measures=[measure.model_dump(mode="json", by_alias=True) for measure in measures.values()],
    )
    if answer is None:
        return Taken([], [_ended(file.where) for file in files])
    return Taken.of_kept(answer)


def propose_apart(
    path: Path, where: str, measures: Mapping[str, Measure], answers: Answers
) -> tuple[list[Proposed], list[Problem]]:
    """Propose how a spreadsheet is read, in a process of its own.

    Parameters
    ----------
    path : the spreadsheet.
    where : how problems name it.
    measures : the program's measures by id.
    answers : what a person told.

    Returns
    -------
    Its tables as they would be read, and the problems.
    """
    answer = ask(
        "propose",
        [path],
        files=[(str(path), where, "")],
        answers=asdict(answers),
        measures=[measure.model_dump(mode="json", by_alias=True) for measure in measures.values()],
    )
    if answer is None:
        return [], [_ended(where)]
    problems = [Problem.of_kept(one) for one in answer["problems"]]
    return [_proposed(one) for one in answer["tables"]], problems


def confirmed_apart(
    path: Path, where: str, told: SpreadsheetsFile, measures: Mapping[str, Measure]
) -> tuple[list[Proposed], list[Problem]]:
    """Say how a spreadsheet is read by what was confirmed, in a process of its own.

    Parameters
    ----------
    path : the spreadsheet.
    where : how problems name it.
    told : the mappings that were confirmed.
    measures : the program's measures by id.

    Returns
    -------
    Its tables, and the problems; no tables where one has a layout that nobody confirmed.
    """
    answer = ask(
        "confirmed",
        [path],
        files=[(str(path), where, "")],
        told=told.model_dump(mode="json"),
        measures=[measure.model_dump(mode="json", by_alias=True) for measure in measures.values()],
    )
    if answer is None:
        return [], [_ended(where)]
    return [_proposed(one) for one in answer["tables"]], [Problem.of_kept(one) for one in answer["problems"]]


def draft_apart(path: Path, where: str, names: Sequence[str] = (), dates: str = "") -> tuple[Sheets, list[Problem]]:
    """List a spreadsheet's measures, in a process of its own.

    Parameters
    ----------
    path : the spreadsheet.
    where : how problems name it.
    names, dates : as there.

    Returns
    -------
    What it is about, see `draft_file`, and the problems.
    """
    answer = ask("draft", [path], files=[(str(path), where, "")], names=list(names), dates=dates, measures=[])
    if answer is None:
        return Sheets([], []), [_ended(where)]
    told = answer["sheets"]
    found = Sheets(**told | {"drafted": [Drafted(**one) for one in told["drafted"]]})
    return found, [Problem.of_kept(one) for one in answer["problems"]]


def _ended(where: str) -> Problem:
    return Problem("error", where, say("apart-ended"), say("apart-allowed", seconds=MOST_SECONDS), say("apart-mend"))


def _proposed(told: Mapping[str, Any]) -> Proposed:
    return Proposed(
        SheetTable.model_validate(told["table"]),
        read(told["where"]),
        [read(line) for line in told["lines"]],
        [read(line) for line in told["questions"]],
        Taken.of_kept({"points": told["points"], "problems": []}).points,
    )


def _kept(one: Proposed) -> dict[str, Any]:
    return {
        "table": one.table.model_dump(mode="json"),
        "where": written(one.where),
        "lines": [written(line) for line in one.lines],
        "questions": [written(line) for line in one.questions],
        "points": Taken(one.points).kept()["points"],
    }


def ask(what: str, paths: Sequence[Path], **request: Any) -> Any:
    """Ask a process of its own; the same question about the same bytes is asked once. None where it ended without an answer."""
    question = json.dumps({"what": what, **request})
    key = hashes.of_value([question, [hashes.of_file(path) for path in paths]])
    if key not in _REMEMBERED:
        while len(_REMEMBERED) >= _MOST_REMEMBERED:
            del _REMEMBERED[next(iter(_REMEMBERED))]
        _REMEMBERED[key] = _answer(question)
    return _REMEMBERED[key]


def _answer(question: str) -> Any:
    return answer_apart("cqi_lib.intake.measures.apart", question, MOST_SECONDS)


def answer_to(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Give what is asked for: of the rows of a spreadsheet nothing else leaves this process."""
    measures = {one["id"]: Measure.model_validate(one) for one in asked["measures"]}
    if asked["what"] == "read":
        files = [SheetFile(Path(path), where, command) for path, where, command in asked["files"]]
        return read_files(files, SpreadsheetsFile.model_validate(asked["told"]).tables, measures).kept()
    [(path, where, _)] = asked["files"]
    log = Log(where)
    if asked["what"] == "draft":
        found = draft_file(Path(path), asked["names"], log, asked["dates"])
        return {"sheets": asdict(found), "problems": [problem.kept() for problem in log.problems]}
    if asked["what"] == "confirmed":
        told = SpreadsheetsFile.model_validate(asked["told"])
        tables = confirmed_file(Path(path), told.tables, measures, log)
    else:
        tables = propose_file(Path(path), measures, Answers(**asked["answers"]), log)
    return {"tables": [_kept(one) for one in tables], "problems": [problem.kept() for problem in log.problems]}


if __name__ == "__main__":
    limit_memory()
    json.dump(answer_to(json.load(sys.stdin)), sys.stdout)
