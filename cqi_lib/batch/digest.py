"""Digests: what a page was made from, so that it is made again when, and only when, some of that changed.

A page's parts, each a hash or something short enough to be kept as it is:

- `workbook`: every file of `cqi_lib`; `notebooks`: source and tags of each of the page's cells (not ids and outputs);
  `libraries`: the versions of those that count and draw. The engine and the number of workers are not among them:
  they change no byte.
- `cohort`: whose it is, the cohort's id or else the full path of its folder.
- `asked`: the parameters, and `as_of`.
- `files`: of a program's page the files in its folder, of the cohort's page those of every program.
- `cohort.yml`: name, notice, thresholds, minimums, weights and rounds; of the programs and of what rounds say about
  them only the page's own. Another program's display name changes no page but its own.
- `instrument`: its file, or its built-in name.
- `own texts`: the files of texts that the cohort says in its own words.
- `answers`: the page's own rows of every prepared table, its benchmark among them; where in a file an answer stood
  is left out. So a new answer of one program reaches the others only where it moves their benchmark.
- `bases`, `rests on`: on which released answers it rests, and how many later ones there are.
- `errors`: those in the program's files, because they decide whether there is a page at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..errors import CohortError, StoreError
from ..files.hashes import of_file, of_folder, of_value
from ..intake.store.place import is_beside_store, is_store


def of_cohort(folder: Path) -> dict[str, str]:
    """Give the SHA-256 of every file of a cohort's folder, by path within it; of a store of online answers that of what
    it holds.

    Parameters
    ----------
    folder : the cohort folder, or one of records of releases.

    Raises
    ------
    CohortError
        As `of_store`.
    """

    def by(inside: str, path: Path) -> str | None:
        if not inside.startswith("responses/"):
            return None
        return "" if is_beside_store(path.name) else of_store(path, Path(folder)) if is_store(path.name) else None

    return of_folder(folder, by)


def of_store(path: Path, folder: Path) -> str:
    """Give a hash of what a store of online answers holds.

    SQLite moves answers between the file and its log as it likes: bytes say neither that something changed nor that
    nothing did.

    Parameters
    ----------
    path : the store, or the file that names its database.
    folder : the cohort folder.

    Raises
    ------
    CohortError
        When the store cannot be read: a database that is away for an hour must not make reports without its answers.
    """
    from ..intake.store.place import place_at
    from ..intake.store.reading import read_round

    try:
        kept = read_round(place_at(path, root=Path(folder)))
    except StoreError as error:
        raise CohortError(f"The online answers cannot be read, so nothing was looked at or made. {error}") from None
    # A file that names a database may name another one with the same answers.
    return of_value([kept.digest, None if path.suffix == ".sqlite" else of_file(path)])


def of_notebook(path: Path) -> str | None:
    """Give the hash of what a notebook does: kind, source and tags of its cells.

    Parameters
    ----------
    path : the notebook; a missing one has no hash.
    """
    try:
        cells = json.loads(path.read_bytes())["cells"]
        return of_value([[c["cell_type"], "".join(c["source"]), c["metadata"].get("tags", [])] for c in cells])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return of_file(path)


def notebooks(folder: Path, stems: Iterable[str]) -> dict[str, str | None]:
    """Give the hashes of some notebooks of the suite."""
    return {stem: of_notebook(folder / f"{stem}.ipynb") for stem in stems}


_CHANGED = {
    "cohort": "it was made for a cohort at another place, or with another id",
    "workbook": "the workbook itself changed",
    "as_of": "the day it stands on changed",
    "asked": "the parameters changed",
    "cohort.yml": "cohort.yml changed",
    "instrument": "the instrument changed",
    "own texts": "the cohort's own texts changed",
    "answers": "answers changed",
    "bases": "what was released changed",
    "rests on": "what was released changed",
    "names": "who agreed to be named changed",
    "errors": "errors in its files came or went",
}


def reasons(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    """Say in words what differs between the parts of two digests.

    Parameters
    ----------
    old, new : the parts when the page was made, and now.

    Examples
    --------
    >>> reasons({"files": {"measures.csv": "1", "a.yml": "1"}}, {"files": {"measures.csv": "2", "b.yml": "1"}})
    ('a.yml was removed', 'b.yml is new', 'measures.csv changed')
    """
    out = []
    for part in dict.fromkeys([*new, *old]):
        before, now = old.get(part), new.get(part)
        if before == now:
            continue
        if part in ("files", "libraries", "notebooks") and isinstance(before, Mapping) and isinstance(now, Mapping):
            out += [_changed(part, name, before, now) for name in sorted({*before, *now})]
        else:
            out.append(_CHANGED.get(part, f"{part} changed"))
    return tuple(dict.fromkeys(filter(None, out)))


def _changed(part: str, name: str, before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    if before.get(name) == now.get(name):
        return ""
    if part == "libraries":
        return f"{name} {before.get(name)} was replaced by {now.get(name)}"
    shown = name if part == "files" else f"notebook {name}"
    return (
        f"{shown} is new" if name not in before else f"{shown} was removed" if name not in now else f"{shown} changed"
    )
