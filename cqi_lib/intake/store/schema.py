"""The tables of the store.

Answers are only ever added (triggers refuse anything else); the newest save of an item, by `seq`, counts, whatever the
clock said. Times are text in UTC, such as 2025-10-14T09:15:00Z; of an invitation only the day. No table knows a person's name or a token.
"""

from __future__ import annotations

import secrets

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
    false,
    select,
    text,
)

VERSION = 5
"""2 added what shows an answer (`evidence`), the mark on comments (`shareable`) and a round's `instrument`; 3 added the
questions that were put to a person (`asked`); 4 added what the person was told (`promise`), and took the order in which
people were listed out of numbers, rows and times; 5 added the language in which a page was read that was saved or sent."""

METADATA = MetaData()
_NUMBER = BigInteger().with_variant(Integer, "sqlite")

ABOUT = Table(
    "cqi_about",
    METADATA,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

ROUNDS = Table(
    "cqi_rounds",
    METADATA,
    Column("round_id", String(64), primary_key=True),
    Column("opened_at", String(32), nullable=False),
    Column("closed_at", String(32)),
    Column("instrument", String(200), nullable=False, server_default=""),
)

# The hash of an invitation's token stands apart, so that a lost link can be replaced and its answers stay.
INVITATIONS = Table(
    "cqi_invitations",
    METADATA,
    # Drawn, like `respondent_id`: a number that counts would say who stood where on the evaluator's list.
    Column("number", _NUMBER, primary_key=True, autoincrement=False),
    Column("round_id", String(64), ForeignKey("cqi_rounds.round_id"), nullable=False),
    Column("program_id", String(64), nullable=False),
    Column("role", String(40), nullable=False),
    Column("respondent_id", String(40), nullable=False),
    Column("invited_at", String(32), nullable=False),
    UniqueConstraint("round_id", "respondent_id"),
)

LINKS = Table(
    "cqi_links",
    METADATA,
    Column("hash", String(64), primary_key=True),
    Column("invitation", _NUMBER, ForeignKey("cqi_invitations.number"), nullable=False, index=True),
    Column("made_at", String(32), nullable=False),
    Column("withdrawn_at", String(32)),
    sqlite_with_rowid=False,  # else its rows would be numbered in the order in which they came
)

# The questions of a form, as one text; every save names those that were put to the person then.
QUESTIONS = Table(
    "cqi_questions",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("questions", Text, nullable=False),
)

# What people were told of who sees their answers; every save names what the person had been told then.
PROMISES = Table(
    "cqi_promises",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("promise", Text, nullable=False),
)

SAVES = Table(
    "cqi_saves",
    METADATA,
    Column("seq", _NUMBER, primary_key=True),
    Column("invitation", _NUMBER, ForeignKey("cqi_invitations.number"), nullable=False),
    Column("item", String(64), nullable=False),
    Column("answer", String(64), nullable=False),
    Column("comment", Text, nullable=False),
    Column("saved_at", String(32), nullable=False),
    Column("evidence", Text, nullable=False, server_default=""),
    Column("shareable", Boolean, nullable=False, server_default=false()),
    Column("asked", String(64), nullable=False, server_default=""),
    Column("promise", String(64), nullable=False, server_default=""),
    Column("language", String(40), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)
Index("cqi_saves_newest", SAVES.c.invitation, SAVES.c.item, SAVES.c.seq)

SUBMISSIONS = Table(
    "cqi_submissions",
    METADATA,
    Column("seq", _NUMBER, primary_key=True),
    Column("invitation", _NUMBER, ForeignKey("cqi_invitations.number"), nullable=False, index=True),
    Column("submitted_at", String(32), nullable=False),
    Column("language", String(40), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)


def made_for(connection: Connection) -> str:
    """Give whose a store is: `id` and the cohort's id, `path` and its folder's, or a folder's name of old; empty for a file's."""
    return connection.execute(select(ABOUT.c.value).where(ABOUT.c.name == "cohort")).scalar() or ""


def draw_number() -> int:
    """Draw a number for an invitation; of a billion no two are likely to be the same, and the database would refuse it."""
    return secrets.randbits(62) + 1


_REFUSAL = "what was saved is kept"


def _refusal(table: str, what: str, server: bool) -> str:
    start = f"CREATE TRIGGER {table}_{what.lower()} BEFORE {what} ON {table}"
    return (
        f"{start} FOR EACH ROW EXECUTE FUNCTION cqi_kept()"
        if server
        else f"{start} BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    )


def keep(connection: Connection, table: str, what: str) -> None:
    """Let the database refuse to change (`UPDATE`) or to delete (`DELETE`) a row of a table that is there."""
    connection.execute(text(_refusal(table, what, connection.dialect.name == "postgresql")))


def keep_all(table: Table) -> None:
    """Let a table grow only: the database itself refuses to change or delete a row.

    Parameters
    ----------
    table : one of the store's tables.
    """
    for what in ("UPDATE", "DELETE"):
        event.listen(table, "after_create", DDL(_refusal(table.name, what, False)).execute_if(dialect="sqlite"))
        function = (
            "CREATE OR REPLACE FUNCTION cqi_kept() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$BEGIN RAISE EXCEPTION '{_REFUSAL}'; END$$"
        )
        event.listen(table, "after_create", DDL(function).execute_if(dialect="postgresql"))
        event.listen(table, "after_create", DDL(_refusal(table.name, what, True)).execute_if(dialect="postgresql"))


keep_all(SAVES)
keep_all(SUBMISSIONS)
keep_all(QUESTIONS)
keep_all(PROMISES)
