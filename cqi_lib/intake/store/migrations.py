"""The store's versions: making a new one, and bringing an older one forward, step by step, in one transaction.

A step changes a store of version n into one of n + 1 and is never edited again. Both databases run such changes within
a transaction: a step that fails leaves the store as it was.
"""

from __future__ import annotations

import random
import secrets
from collections.abc import Callable

from sqlalchemy import Connection, inspect, select, text, update

from ...errors import StoreError
from ...locale.said import sayings
from .schema import ABOUT, LINKS, METADATA, PROMISES, QUESTIONS, VERSION, draw_number, keep

message = sayings("online_store")

_LOCK = 0x637169  # PostgreSQL's advisory lock: one process at a time makes or changes the tables


def version_of(connection: Connection) -> int:
    """Give the version of the store that a connection leads to; 0 where there is none yet."""
    if not inspect(connection).has_table(ABOUT.name):
        return 0
    value = connection.execute(select(ABOUT.c.value).where(ABOUT.c.name == "version")).scalar()
    return int(value) if value is not None and value.isdecimal() else 0


def bring_forward(connection: Connection, said: str, *, create: bool, cohort: str = "") -> int:
    """Make the tables of a new store, or bring an older one to this version; call it within a transaction.

    Parameters
    ----------
    connection : leads to the store.
    said : the store, as it is named aloud.
    create : whether an empty place may become a store.
    cohort : the cohort that a new store is made for.

    Returns
    -------
    The version found, 0 for a new store.

    Raises
    ------
    StoreError
        For a store of a later version, and for an empty place that may not become one.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    found = version_of(connection)
    if found > VERSION:
        raise StoreError(message("newer", said=said, found=str(found), known=str(VERSION)))
    if found == 0:
        if not create:
            raise StoreError(message("nothing-yet", said=said))
        METADATA.create_all(connection)
        rows = {"version": str(VERSION), "store": secrets.token_hex(8), "cohort": cohort}
        connection.execute(ABOUT.insert(), [{"name": name, "value": value} for name, value in rows.items()])
    for number in range(found, VERSION) if found else ():
        STEPS[number](connection)
        connection.execute(update(ABOUT).where(ABOUT.c.name == "version").values(value=str(number + 1)))
    return found


def _from_1(connection: Connection) -> None:
    """Version 2: what shows an answer, the mark on comments, the instrument that a round asks."""
    no = "0" if connection.dialect.name == "sqlite" else "false"
    for change in (
        "ALTER TABLE cqi_saves ADD COLUMN evidence TEXT NOT NULL DEFAULT ''",
        f"ALTER TABLE cqi_saves ADD COLUMN shareable BOOLEAN NOT NULL DEFAULT {no}",
        "ALTER TABLE cqi_rounds ADD COLUMN instrument VARCHAR(200) NOT NULL DEFAULT ''",
    ):
        connection.execute(text(change))


def _from_2(connection: Connection) -> None:
    """Version 3: the questions that were put to a person."""
    QUESTIONS.create(connection)
    connection.execute(text("ALTER TABLE cqi_saves ADD COLUMN asked VARCHAR(64) NOT NULL DEFAULT ''"))


def _from_3(connection: Connection) -> None:
    """Version 4: what people were told; and nothing tells any more in which order they were listed."""
    PROMISES.create(connection)
    connection.execute(text("ALTER TABLE cqi_saves ADD COLUMN promise VARCHAR(64) NOT NULL DEFAULT ''"))
    # Rows that only grow are touched this once: whose they are is written anew, what was saved is not.
    grown = ("cqi_saves", "cqi_submissions")
    server = connection.dialect.name == "postgresql"
    for table in grown:
        drop = f"DROP TRIGGER {table}_update" + (f" ON {table}" if server else "")
        connection.execute(text(drop))
    people = list(connection.execute(text("SELECT number FROM cqi_invitations")).scalars())
    random.SystemRandom().shuffle(people)
    for number in people:
        both = {"old": number, "new": draw_number()}
        # A copy under the new number first, so that answers and links always belong to somebody.
        connection.execute(
            text(
                "INSERT INTO cqi_invitations (number, round_id, program_id, role, respondent_id, invited_at) "
                "SELECT :new, round_id, program_id, role, '~' || respondent_id, substr(invited_at, 1, 10) "
                "FROM cqi_invitations WHERE number = :old"
            ),
            both,
        )
        for table in (*grown, "cqi_links"):
            connection.execute(text(f"UPDATE {table} SET invitation = :new WHERE invitation = :old"), both)
        connection.execute(text("DELETE FROM cqi_invitations WHERE number = :old"), both)
    connection.execute(text("UPDATE cqi_invitations SET respondent_id = substr(respondent_id, 2)"))
    for table in grown:
        keep(connection, table, "UPDATE")
    for change in ("ALTER TABLE cqi_links RENAME TO cqi_links_3", "DROP INDEX ix_cqi_links_invitation"):
        connection.execute(text(change))
    if server:
        connection.execute(text("ALTER TABLE cqi_invitations ALTER COLUMN number DROP DEFAULT"))
        connection.execute(text("ALTER TABLE cqi_links_3 RENAME CONSTRAINT cqi_links_pkey TO cqi_links_3_pkey"))
    LINKS.create(connection)
    connection.execute(
        text(
            "INSERT INTO cqi_links (hash, invitation, made_at, withdrawn_at) "
            "SELECT hash, invitation, substr(made_at, 1, 10), withdrawn_at FROM cqi_links_3 ORDER BY hash"
        )
    )
    connection.execute(text("DROP TABLE cqi_links_3"))


def _from_4(connection: Connection) -> None:
    """Version 5: the language in which a page was read that was saved or sent."""
    for table in ("cqi_saves", "cqi_submissions"):
        connection.execute(text(f"ALTER TABLE {table} ADD COLUMN language VARCHAR(40) NOT NULL DEFAULT ''"))


STEPS: dict[int, Callable[[Connection], None]] = {1: _from_1, 2: _from_2, 3: _from_3, 4: _from_4}
