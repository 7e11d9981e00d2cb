"""Connections to the store: SQLite in a file, or a PostgreSQL server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from ...errors import StoreError
from ...locale.said import sayings

message = sayings("online_store")

WAIT = 5.0
"""Seconds to wait for somebody else's write before the store is called busy."""


def file_engine(path: Path, *, wait: float = WAIT) -> Engine:
    """Connect to an SQLite file, in WAL mode: readers never wait for the writer, nor the writer for them.

    Parameters
    ----------
    path : the file.
    wait : seconds to wait for another writer.

    Returns
    -------
    The engine. `synchronous=FULL`: what was committed is on the disk, not only with the system.
    """
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        connect_args={"timeout": wait, "check_same_thread": False},
        pool_size=4,
        max_overflow=8,
        pool_timeout=wait,
    )

    @event.listens_for(engine, "connect")
    def connected(connection: Any, record: Any) -> None:
        # SQLAlchemy's own BEGIN is wanted, and at once as a writer: a reader that becomes one may have to give up.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "secure_delete=ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        reads = connection.get_execution_options().get("cqi_reads")
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def server_engine(url: str, said: str, *, wait: float = WAIT) -> Engine:
    """Connect to a PostgreSQL database.

    Parameters
    ----------
    url : `postgresql://user:password@host/database`; it is a secret and never shown.
    said : the database, as it is named aloud.
    wait : seconds to wait for the server, and for another writer.

    Returns
    -------
    The engine. A connection that broke is noticed before it is used again, so that a server may go and come back.

    Raises
    ------
    StoreError
        When the URL is of another kind, or the driver is not installed.
    """
    try:
        parsed = make_url(url.strip())
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        parsed = None
    if parsed is None or parsed.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise StoreError(message("no-url", said=said))
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise StoreError(message("no-driver", said=said)) from None
    milliseconds = max(1, int(wait * 1000))
    return create_engine(
        parsed.set(drivername="postgresql+psycopg"),
        connect_args={
            "connect_timeout": max(2, int(wait)),
            "options": f"-c lock_timeout={milliseconds} -c statement_timeout={4 * milliseconds}",
            "tcp_user_timeout": 2 * milliseconds,
        },
        pool_size=4,
        max_overflow=8,
        pool_timeout=wait,
        pool_pre_ping=True,
    )
