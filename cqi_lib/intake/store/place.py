"""Where the store of a round is: a file beside the cohort's responses, or a database named by an environment variable.

- `responses/<round>.online.sqlite`: the store itself.
- `responses/<round>.online.yml`: which environment variable holds the URL of a PostgreSQL database. The URL has a
  password in it and never stands in a file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from ...cohort.records.identity import Identity, identity_of
from ...cohort.records.yaml_file import read_record
from ...errors import StoreError, gathered
from ...files.pasted import command as pasted
from ...files.text_file import is_inside
from ...locale.said import put_together, sayings

message = sayings("online_store")

FILE = ".online.sqlite"
POINTER = ".online.yml"


@dataclass(frozen=True)
class Place:
    """Where the store of a round is.

    Parameters
    ----------
    round_id : the round; empty where it is not known.
    cohort : the cohort whose a shared database must be; None for a file, which lies in its cohort's folder.
    path : the SQLite file, or None.
    url : the PostgreSQL URL, a secret; empty for a file.
    said : the store, as it is named aloud.
    """

    round_id: str
    cohort: Identity | None = None
    path: Path | None = None
    url: str = field(default="", repr=False)
    said: str = ""


def is_store(name: str) -> bool:
    """Tell whether a file name in `responses/` is that of an online assessment."""
    return name.endswith((FILE, POINTER))


def is_beside_store(name: str) -> bool:
    """Tell whether a file name is one that SQLite keeps beside an open store."""
    return name.endswith((f"{FILE}-wal", f"{FILE}-shm", f"{FILE}-journal"))


def store_files(folder: Path, round_id: str) -> tuple[Path, Path]:
    """Give where the store and the pointer of a round lie or would lie."""
    responses = Path(folder) / "responses"
    return responses / f"{round_id}{FILE}", responses / f"{round_id}{POINTER}"


def place_of(folder: str | Path, round_id: str) -> Place:
    """Find the store of a round.

    Parameters
    ----------
    folder : the cohort folder.
    round_id : the round.

    Returns
    -------
    The place.

    Raises
    ------
    StoreError
        When the round was never opened, has two stores, or its database is not named as it must be.
    """
    folder = Path(folder)
    store, pointer = store_files(folder, round_id)
    if store.is_file() and pointer.is_file():
        both = {"one": f"responses/{store.name}", "other": f"responses/{pointer.name}"}
        raise StoreError(message("two-stores", round=round_id, **both))
    for path in (store, pointer):
        if path.is_file():
            return place_at(path, root=folder, round_id=round_id)
    raise StoreError(message("not-open", round=round_id, command=pasted("form", "open", folder, round_id)))


def place_at(path: Path, *, root: Path | None = None, round_id: str = "", said: str = "") -> Place:
    """Give the place that a file in `responses/` stands for.

    Parameters
    ----------
    path : a store or a pointer.
    root : the cohort folder; what leads out of it is refused. None: the one that the file's own folder lies in.
    round_id : the round; empty takes it from the file's name.
    said : the file, as it is named aloud; empty is its place in the cohort folder.

    Raises
    ------
    StoreError
        When the file cannot be used.
    """
    where = said or f"responses/{path.name}"
    round_id = round_id or path.name.removesuffix(FILE).removesuffix(POINTER)
    root = root or path.absolute().parent.parent
    if not is_inside(path, root):
        raise StoreError(message("link-out", where=where))
    if path.name.endswith(POINTER):
        return _pointed(path, where, root, round_id)
    return Place(round_id, path=path, said=where)


def named(variable: str) -> str:
    """Name aloud the database whose URL an environment variable holds."""
    return message("database", variable=variable)


def owner(folder: Path) -> Identity:
    """Say whose a database is that a cohort's folder names: by the cohort's id, without one by the folder's full path."""
    return identity_of(folder) or Identity("", str(Path(folder).resolve()))


def _pointed(path: Path, where: str, root: Path, round_id: str) -> Place:
    from ...cohort.records.online_file import OnlineFile

    loaded = read_record(path, OnlineFile, where, root=root, salvage=False)
    if loaded.record is None:
        flaws = put_together([str(entry) for entry in gathered(loaded.problems)], " ")
        raise StoreError(flaws or message("unreadable", where=where))
    name = loaded.record.url_from
    url = os.environ.get(name, "")
    if not url.strip():
        raise StoreError(message("variable-not-set", where=where, variable=name))
    return Place(round_id, cohort=owner(root), url=url, said=named(name))
