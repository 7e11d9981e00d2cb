"""A cohort drafted in a process of its own, for the desk: files are opened and read there, while the form goes on.

`python -m cqi_lib.lab.starting.apart` reads the request from its input and writes the answer as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ...errors import CqiError, Problem
from ...files.apart import answer_apart, limit_memory
from ...locale.said import read, sayings, written
from ...locale.spoken import bound, speaking
from .asked import Question, Told
from .cohort_draft import draft_cohort

say = sayings("drafting")
MOST_SECONDS = 600


@dataclass
class Answer:
    """What came of drafting.

    Parameters
    ----------
    made : whether the cohort is there.
    found, guesses, problems : as in `Drafted`.
    questions : what has to be answered first; then nothing was made.
    refused : why nothing can be made of the files; empty where that is not so.
    """

    made: bool = False
    found: list[str] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    refused: str = ""


def draft_apart(
    folder: Path, files: Sequence[Path], answers: Mapping[str, Any], *, name: str = "", language: str = ""
) -> Answer:
    """Draft a cohort as `draft_cohort` does, in a process of its own.

    Parameters
    ----------
    folder, files, name : as there.
    answers : what was told so far, see `Told`.
    language : that of its pages, as there; what is said is in the one that is spoken.
    """
    asked = {
        "folder": str(folder),
        "files": [str(file) for file in files],
        "answers": dict(answers),
        "name": name,
        "language": language,
        "spoken": bound(),
    }
    told = answer_apart("cqi_lib.lab.starting.apart", json.dumps(asked), MOST_SECONDS)
    if told is None:
        return Answer(refused=say("ended"))
    return Answer(
        told["made"],
        [read(line) for line in told["found"]],
        [read(line) for line in told["guesses"]],
        [Problem.of_kept(one) for one in told["problems"]],
        [Question(**one) for one in told["questions"]],
        read(told["refused"]),
    )


def answer_to(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Draft what is asked for, or say what has to be answered first, or why nothing can be made."""
    told = Told(asked["answers"])
    out: dict[str, Any] = {"made": False, "found": [], "guesses": [], "problems": [], "refused": ""}
    try:
        files = [Path(file) for file in asked["files"]]
        with speaking(asked["spoken"]):
            made = draft_cohort(Path(asked["folder"]), files, told, asked["name"], asked["language"])
        out |= {"made": not told.open, "problems": [problem.kept() for problem in made.problems]}
        out |= {"found": [written(line) for line in made.found], "guesses": [written(line) for line in made.guesses]}
    except CqiError as error:
        if not told.open:  # what is not answered may be all that is the matter
            problems = getattr(error, "problems", ())
            out |= {"refused": written(error.args[0]), "problems": [problem.kept() for problem in problems]}
    return out | {"questions": [asdict(one) for one in told.open]}


if __name__ == "__main__":
    limit_memory()
    json.dump(answer_to(json.load(sys.stdin)), sys.stdout)
