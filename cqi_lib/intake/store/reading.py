"""Reading a store without writing anything where it lies: for intake, `cqi check`, exports and digests.

A run never writes into `parameters/`, but SQLite does as soon as it opens a database in WAL mode, even only to read: it
makes `-wal` and `-shm` files. So a file that no server holds is read into memory, with what stands in its `-wal`, and
opened there, where no copy outlives this process; what is of an older version is brought forward there. A file that a server holds has
both files already: it is opened where it is, read-only, under SQLite's own locks, and nothing is made.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, select
from sqlalchemy.pool import NullPool

from ...errors import StoreError
from ...locale.said import sayings
from .engine import WAIT, server_engine
from .faults import in_words
from .image import image_of
from .lock import is_served
from .migrations import bring_forward, version_of
from .open_store import check_cohort, check_file, check_sound
from .place import Place
from .promises import Told
from .queries import ANSWERS, answer_rows, progress_table, promises_kept, times_sent
from .schema import ROUNDS, VERSION

message = sayings("online_store")


@dataclass(frozen=True)
class Kept:
    """What a store holds of a round.

    Parameters
    ----------
    rows : the answers that count, as text; columns `ANSWERS`. Forms without any answer or comment have no rows.
    opened, closed : when, in UTC; `closed` is None while answers are taken.
    instrument : the id and version of what was asked, where it is known.
    invited, started, submitted : how many people.
    waiting : how many of those whose answers stand in `rows` have not sent them off.
    told : what people were told of who sees their answers, where the store kept it.
    sent : respondent -> how often the form was sent off.
    """

    rows: tuple[tuple[str, ...], ...]
    opened: str
    closed: str | None
    instrument: str
    invited: int
    started: int
    submitted: int
    waiting: int
    told: tuple[Told, ...] = ()
    sent: Mapping[str, int] = field(default_factory=dict)

    @property
    def asked(self) -> str:
        """The id and version of what people were asked; several where it changed meanwhile."""
        return ", ".join(sorted({one.promise.instrument for one in self.told} - {""})) or self.instrument

    @property
    def untold(self) -> int:
        """Of how many people with answers in `rows` it is not known what they were told."""
        return len({row[0] for row in self.rows} - {person for one in self.told for person in one.people})

    @property
    def people(self) -> int:
        """How many people's answers stand in `rows`."""
        return len({row[0] for row in self.rows})

    @property
    def digest(self) -> str:
        """SHA-256 of all of it: the same for as long as nothing of it changes, wherever SQLite puts its bytes."""
        body: list[Any] = [
            self.rows,
            self.opened,
            self.closed,
            self.instrument,
            self.invited,
            self.started,
            self.submitted,
        ]
        body += [[(one.program_id, one.promise.written(), one.people) for one in self.told]]
        return hashlib.sha256(json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def read_round(place: Place, round_id: str = "") -> Kept:
    """Read what a store holds of a round.

    Parameters
    ----------
    place : the store.
    round_id : the round; empty takes that of the place.

    Raises
    ------
    StoreError
        When the store cannot be read, or holds another round.
    """
    wanted = round_id or place.round_id
    with in_words(place.said), _connection(place) as connection:
        found = {row.round_id: row for row in connection.execute(select(ROUNDS))}
        if wanted not in found:
            known = ", ".join(sorted(found)) or message("none-yet")
            raise StoreError(message("no-such-round", said=place.said, round=wanted, known=known))
        progress = progress_table(connection, wanted)
        rows = answer_rows(connection, wanted)
        told, times = promises_kept(connection, wanted), times_sent(connection, wanted)
    row = found[wanted]
    invited, started, submitted = (int(progress[name].sum()) for name in ("invited", "started", "submitted"))
    sent = ANSWERS.index("submitted_at")
    waiting = len({r[0] for r in rows if not r[sent]})
    return Kept(rows, row.opened_at, row.closed_at, row.instrument, invited, started, submitted, waiting, told, times)


@contextlib.contextmanager
def _connection(place: Place) -> Iterator[Connection]:
    if place.path is None:
        with _of(server_engine(place.url, place.said)) as connection:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            check_cohort(connection, place)
            _check_version(connection, place.said)
            yield connection
        return
    check_file(place.path, place.said, create=False)
    if is_served(place.path):
        with _of(_in_place(place.path)) as connection:
            _check_version(connection, place.said)
            yield connection
        return
    with _of(_in_memory(image_of(place.path, place.said))) as connection:
        bring_forward(connection, place.said, create=False)
        check_sound(connection, place.said)
        yield connection


@contextlib.contextmanager
def _of(engine: Engine) -> Iterator[Connection]:
    try:
        with engine.connect() as connection:
            yield connection
            connection.rollback() if engine.dialect.name == "postgresql" else connection.commit()
    finally:
        engine.dispose()


def _in_place(path: Path) -> Engine:
    address = f"file:{quote(str(path.resolve()))}?mode=ro"
    return create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None),
        poolclass=NullPool,
    )


def _in_memory(image: bytes) -> Engine:
    def connected() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.deserialize(image)
        for pragma in ("foreign_keys=ON", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    return create_engine("sqlite+pysqlite://", creator=connected, poolclass=NullPool)


def _check_version(connection: Connection, said: str) -> None:
    found = version_of(connection)
    if found == 0:
        raise StoreError(message("nothing-yet", said=said))
    if found > VERSION:
        raise StoreError(message("newer", said=said, found=str(found), known=str(VERSION)))
    if found < VERSION:
        raise StoreError(message("older", said=said))
