"""The tables of the store.

Answers are only ever added (triggers refuse anything else); the newest save of an item, by `seq`, counts, whatever the
clock said. Times are text in UTC, such as 2025-10-14T09:15:00Z. No table knows a person's name or a token.
"""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
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
)

VERSION = 3
"""2 added what shows an answer (`evidence`), the mark on comments (`shareable`) and a round's `instrument`; 3 added the
questions that were put to a person (`asked`)."""

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
    Column("number", _NUMBER, primary_key=True),
    Column("round_id", String(64), ForeignKey("cqi_rounds.round_id"), nullable=False),
    Column("program_id", String(64), nullable=False),
    Column("role", String(40), nullable=False),
    Column("respondent_id", String(40), nullable=False),
    Column("invited_at", String(32), nullable=False),
    UniqueConstraint("round_id", "respondent_id"),
    sqlite_autoincrement=True,
)

LINKS = Table(
    "cqi_links",
    METADATA,
    Column("hash", String(64), primary_key=True),
    Column("invitation", _NUMBER, ForeignKey("cqi_invitations.number"), nullable=False, index=True),
    Column("made_at", String(32), nullable=False),
    Column("withdrawn_at", String(32)),
)

# The questions of a form, as one text; every save names those that were put to the person then.
QUESTIONS = Table(
    "cqi_questions",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("questions", Text, nullable=False),
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
    sqlite_autoincrement=True,
)
Index("cqi_saves_newest", SAVES.c.invitation, SAVES.c.item, SAVES.c.seq)

SUBMISSIONS = Table(
    "cqi_submissions",
    METADATA,
    Column("seq", _NUMBER, primary_key=True),
    Column("invitation", _NUMBER, ForeignKey("cqi_invitations.number"), nullable=False, index=True),
    Column("submitted_at", String(32), nullable=False),
    sqlite_autoincrement=True,
)


def keep_all(table: Table) -> None:
    """Let a table grow only: the database itself refuses to change or delete a row.

    Parameters
    ----------
    table : one of the store's tables.
    """
    for what in ("UPDATE", "DELETE"):
        refusal = f"CREATE TRIGGER {table.name}_{what.lower()} BEFORE {what} ON {table.name}"
        lite = f"{refusal} BEGIN SELECT RAISE(ABORT, 'what was saved is kept'); END"
        event.listen(table, "after_create", DDL(lite).execute_if(dialect="sqlite"))
        function = (
            "CREATE OR REPLACE FUNCTION cqi_kept() RETURNS trigger LANGUAGE plpgsql AS "
            "$$BEGIN RAISE EXCEPTION 'what was saved is kept'; END$$"
        )
        event.listen(table, "after_create", DDL(function).execute_if(dialect="postgresql"))
        server = f"{refusal} FOR EACH ROW EXECUTE FUNCTION cqi_kept()"
        event.listen(table, "after_create", DDL(server).execute_if(dialect="postgresql"))


keep_all(SAVES)
keep_all(SUBMISSIONS)
keep_all(QUESTIONS)
