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
- `own`: every file of the cohort's `own/`, of its notebooks source and tags, and `packages`: the versions of all installed
  packages; both only where own notebooks may run for the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..errors import CohortError, StoreError
from ..files.hashes import of_file, of_folder, of_value
from ..intake.store.place import is_beside_store, is_store
from ..locale.catalogue import key
from ..locale.said import sayings


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
        if inside.startswith("own/") and inside.endswith(".ipynb"):
            return of_notebook(path)
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
        raise CohortError(say("online-unreadable") + f" {error}") from None
    # A file that names a database may name another one with the same answers.
    return of_value([kept.digest, None if path.suffix == ".sqlite" else of_file(path)])


def of_notebook(path: Path) -> str | None:
    """Give the hash of what a notebook does: kind, source and tags of its cells.

    Parameters
    ----------
    path : the notebook; a missing one has no hash.
    """
    try:
        return of_cells(json.loads(path.read_bytes())["cells"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return of_file(path)


def of_cells(cells: Iterable[Mapping[str, Any]]) -> str:
    """Give the hash of a notebook's cells: their kind, source and tags."""
    return of_value([[c["cell_type"], "".join(c["source"]), c["metadata"].get("tags", [])] for c in cells])


def notebooks(folder: Path, stems: Iterable[str]) -> dict[str, str | None]:
    """Give the hashes of some notebooks of the suite."""
    return {stem: of_notebook(folder / f"{stem}.ipynb") for stem in stems}


say = sayings("runs")
RECORDS = "records of "
"""How a part of the cohort page's digest is named that stands for all the files of a program."""
_CHANGED = (
    *("cohort", "workbook", "as_of", "asked", "instrument", "own texts", "answers", "names", "errors", "own"),
    "packages",
)


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
            out.append(_part_changed(part))
    return tuple(dict.fromkeys(filter(None, out)))


def _part_changed(part: str) -> str:
    if part in ("bases", "rests on"):
        return say("changed-released")
    return say(f"changed-{key(part)}") if part in _CHANGED else say("changed", what=part)


def _changed(part: str, name: str, before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    if before.get(name) == now.get(name):
        return ""
    if part == "libraries":
        return say("changed-library", name=name, before=str(before.get(name)), now=str(now.get(name)))
    if part == "files":
        whose = name.removeprefix(RECORDS)
        shown = say("changed-records", program=whose) if whose != name else name
    else:
        shown = say("changed-notebook", name=name)
    return say("changed-new" if name not in before else "changed-removed" if name not in now else "changed", what=shown)
