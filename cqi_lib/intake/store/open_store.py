"""A store that is open: its connections, the checks before the first use, and errors in words."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, func, select, update

from ...cohort.records.identity import Identity
from ...errors import StoreError
from ...files.pasted import command as pasted
from ...files.text_file import kind_of
from ...locale.said import sayings
from .engine import WAIT, file_engine, server_engine
from .faults import StoreDamaged, StoreGone, in_words
from .migrations import bring_forward
from .place import Place, is_store, place_at
from .schema import ABOUT, ROUNDS, made_for

message = sayings("online_store")


class OpenStore:
    """A store that is open; made by `open`."""

    def __init__(self, engine: Engine, place: Place) -> None:
        self._engine, self.place = engine, place
        self.said = place.said
        self._file = _identity(place.path) if place.path is not None else None

    @classmethod
    def open(cls, where: Place | Path | str, *, create: bool = False, wait: float = WAIT) -> Self:
        """Open a store for reading and writing; an older version is brought forward.

        Parameters
        ----------
        where : a place, the path of an SQLite file (or of a `.online.yml`), or a PostgreSQL URL.
        create : whether to make the store where there is none.
        wait : seconds to wait for another writer.

        Raises
        ------
        StoreError
            When there is no store, a damaged one, one of another cohort or of a later version.
        """
        place = where if isinstance(where, Place) else _place(where)
        if place.path is not None:
            check_file(place.path, place.said, create)
            engine = file_engine(place.path, wait=wait)
        else:
            engine = server_engine(place.url, place.said, wait=wait)
        try:
            with in_words(place.said), engine.begin() as connection:
                bring_forward(connection, place.said, create=create, cohort=place.cohort.key if place.cohort else "")
                check_cohort(connection, place)
                check_sound(connection, place.said)
            store = cls(engine, place)
        except BaseException:
            engine.dispose()
            raise
        return store

    def close(self) -> None:
        """Let go of all connections; SQLite then folds its log into the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @contextlib.contextmanager
    def _reads(self) -> Iterator[Connection]:
        with in_words(self.said):
            self._check_there()
            with self._engine.connect().execution_options(cqi_reads=True) as connection:
                yield connection

    @contextlib.contextmanager
    def _writes(self) -> Iterator[Connection]:
        with in_words(self.said):
            self._check_there()
            with self._engine.begin() as connection:
                yield connection

    def _check_there(self) -> None:
        """Refuse to write into a file that was moved away or replaced: it would be lost with its last open handle."""
        if self.place.path is not None and self._file is not None and _identity(self.place.path) != self._file:
            raise StoreGone(message("moved", said=self.said))


def _place(where: Path | str) -> Place:
    if isinstance(where, str) and "://" in where:
        return Place("", url=where, said=message("database-plain"))
    path = Path(where)
    if is_store(path.name):
        return place_at(path)
    return Place("", path=path, said=path.name)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        about = os.stat(path)  # noqa: PTH116 (quicker, and asked before every query)
    except OSError:
        return None
    return about.st_dev, about.st_ino


def check_file(path: Path, said: str, create: bool) -> None:
    """Refuse a file that is not there (unless it is to be made) or is no SQLite file; nothing is opened yet."""
    with in_words(said):
        if not path.exists():
            if not create:
                raise StoreError(message("not-there", said=said))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)  # for its owner's eyes only; SQLite gives its files beside it the same rights
            return
        if not path.is_file():
            raise StoreError(message("other-kind", said=said, kind=kind_of(path)))
        with path.open("rb") as file:
            start = file.read(16)
    if not start and not create:
        raise StoreError(message("empty", said=said))
    if start and start != b"SQLite format 3\0":
        raise StoreDamaged(message("no-sqlite", said=said))


def check_cohort(connection: Connection, place: Place) -> None:
    """Refuse a database that was made for another cohort, whatever its folder is called."""
    mine, found = place.cohort, made_for(connection)
    if mine is None or not found or mine.owns(_identity_in(found)):
        return
    command = pasted("form", "adopt", mine.path, place.round_id)
    whose = {"found": found, "mine": mine.key, "name": mine.name or None}
    raise StoreError(message("other-cohort", said=place.said, command=command, **whose))


def take_over(place: Place, cohort: Identity) -> str:
    """Write into a shared database that it is a cohort's; gives whose it was, such as `id c-gy97-6dmf-v6tv`."""
    engine = server_engine(place.url, place.said)
    try:
        with in_words(place.said), engine.begin() as connection:
            bring_forward(connection, place.said, create=False)
            found = made_for(connection)
            connection.execute(update(ABOUT).where(ABOUT.c.name == "cohort").values(value=cohort.key))
    finally:
        engine.dispose()
    return found


def _identity_in(found: str) -> Identity:
    """Read whose a database is; what an older workbook wrote, a folder's name, is nobody's."""
    kind, _, value = found.partition(" ")
    return Identity(value if kind == "id" else "", value if kind == "path" else "")


def check_sound(connection: Connection, said: str) -> None:
    """Refuse an SQLite file that is damaged."""
    if connection.dialect.name != "sqlite":
        return
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        raise StoreDamaged(message("damaged-plain", said=said))
    connection.execute(select(func.count()).select_from(ROUNDS)).scalar()
