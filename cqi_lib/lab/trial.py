"""Trying a change before it is made: the cohort is read as `cqi check` reads it, with the new text in the file's place."""

from __future__ import annotations

import datetime as dt
import hashlib
import pickle
from collections.abc import Mapping
from pathlib import Path

from ..batch.layout import Layout
from ..cohort.cohort import load_cohort
from ..cohort.records.yaml_file import read_yaml
from ..errors import CallError, CqiError, InputError, Problem
from ..files.scratch import trial as trial_folder
from ..files.text_file import is_inside
from ..instrument.translation import beside
from ..locale.said import sayings
from ..locale.spoken import bound

say = sayings("desk_forms")


def try_out(
    folder: Path,
    texts: Mapping[str, str],
    program: str | None,
    *,
    as_of: dt.date | None = None,
    responses: tuple[str, ...] = (),
) -> tuple[Problem, ...]:
    """Find what would be wrong if files held other texts.

    Parameters
    ----------
    folder : the cohort folder; nothing is written to it.
    texts : the new texts by path within the folder.
    program : the program whose records are read too, or None.
    as_of : the day to look from.
    responses : files in `responses/` that are read too.

    Returns
    -------
    Every problem that `cqi check` would list for these files, the program's other records and cohort.yml. The copies lie
    in the output folder meanwhile, for their owner's eyes, and are swept by the next run should this process be killed.
    """
    files = _read(folder, program, responses) | {name: text.encode() for name, text in texts.items()}
    rests_on = pickle.dumps((folder.resolve().name, program, as_of, responses, bound(), sorted(files.items())))
    key = hashlib.sha256(rests_on).digest()
    if key not in _tried:
        _tried[key] = _try(folder, files, program, as_of, bool(responses) or any(map(_of_answers, texts)))
        while len(_tried) > MOST:
            del _tried[next(iter(_tried))]
    return _tried[key]


MOST = 20
_tried: dict[bytes, tuple[Problem, ...]] = {}
"""What was found in the last contents tried: a save asks several times what was wrong before, and nothing changes meanwhile."""


def _try(
    folder: Path, files: Mapping[str, bytes], program: str | None, as_of: dt.date | None, asked: bool
) -> tuple[Problem, ...]:
    """Read the files from copies of their own."""
    try:
        out = Layout.of(folder).out
    except CallError:
        out = None
    with trial_folder(out) as place:
        trial = place / folder.resolve().name
        for name, content in files.items():
            path = trial / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if program is not None:
            (trial / "programs" / program).mkdir(parents=True, exist_ok=True)
        try:
            return load_cohort(trial, as_of=as_of, only=program or (), responses=asked).problems
        except InputError as error:
            return error.problems or (Problem("error", "cohort.yml", error.message, "", say("any-correct")),)
        except CqiError as error:
            return (Problem("error", "cohort.yml", error.args[0], "", say("any-correct")),)


def _of_answers(name: str) -> bool:
    return name.startswith("responses/")


def _read(folder: Path, program: str | None, responses: tuple[str, ...]) -> dict[str, bytes]:
    """Read what stands above all programs, one program's records, and the response files asked for."""
    wanted = [folder / "cohort.yml"]
    data = read_yaml(folder / "cohort.yml", "cohort.yml", root=folder).data
    instrument = data.get("instrument") if isinstance(data, dict) else None
    if isinstance(instrument, str):
        wanted += [folder / instrument, *beside(folder / instrument).values()]
    wanted += [folder / "responses" / name for name in responses]
    if program is not None:
        wanted += sorted((folder / "programs" / program).rglob("*"))
    there = [path for path in wanted if path.is_file() and is_inside(path, folder)]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in there}
