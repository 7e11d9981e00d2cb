"""What is asked of the store, by the server and by intake alike."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Exists, Insert, Select, Table, bindparam, case, func, select
from sqlalchemy.dialects import postgresql, sqlite

from .promises import Promise, Told
from .schema import INVITATIONS, LINKS, PROMISES, QUESTIONS, ROUNDS, SAVES, SUBMISSIONS

ANSWERS = [
    "respondent_id",
    "program",
    "role",
    "round",
    "started_at",
    "submitted_at",
    "item",
    "answer",
    "comment",
    "evidence",
    "shareable",
    "language",
]
"""Columns of what is read from a store."""


def _newest() -> Select:
    order = (
        select(SAVES.c.item, func.max(SAVES.c.seq).label("seq"), func.min(SAVES.c.seq).label("first"))
        .where(SAVES.c.invitation == bindparam("number"))
        .group_by(SAVES.c.item)
        .subquery()
    )
    what = SAVES.c["item", "answer", "comment", "evidence", "shareable"]
    return select(*what).join(order, SAVES.c.seq == order.c.seq).order_by(order.c.first)


# What every page asks; put together once, because that takes longer than the asking.
NEWEST = _newest()
"""The newest save of each item of the form `number`, in the order in which the items were first answered."""

LINKED = (
    select(
        LINKS.c.hash,
        LINKS.c.withdrawn_at,
        *INVITATIONS.c["number", "round_id", "program_id", "role", "respondent_id"],
    )
    .join_from(LINKS, INVITATIONS)
    .where(LINKS.c.hash == bindparam("hash"))
)
"""The invitation that the link with `hash` belongs to."""

BEGUN = select(
    select(SAVES.c.seq).where(SAVES.c.invitation == bindparam("number")).exists(),
    select(SUBMISSIONS.c.seq).where(SUBMISSIONS.c.invitation == bindparam("number")).exists(),
)
"""Whether the form `number` was started, and sent off."""

CLOSED = select(ROUNDS.c.closed_at).where(ROUNDS.c.round_id == bindparam("round_id"))
"""When the round `round_id` was closed."""


def unless_kept(connection: Connection, table: Table) -> Insert:
    """Keep a row unless it is kept already; also where another server keeps it right now."""
    of = postgresql if connection.dialect.name == "postgresql" else sqlite
    return of.insert(table).on_conflict_do_nothing()


def promises_kept(connection: Connection, round_id: str) -> tuple[Told, ...]:
    """List what those were told whose links are in force, by program and promise.

    Whoever saved under several promises counts with each: all of them hold.
    """
    found = connection.execute(
        select(INVITATIONS.c.program_id, INVITATIONS.c.respondent_id, PROMISES.c.promise)
        .join_from(SAVES, PROMISES, PROMISES.c.digest == SAVES.c.promise)
        .join(INVITATIONS, INVITATIONS.c.number == SAVES.c.invitation)
        .where(INVITATIONS.c.round_id == round_id, _in_force())
        .distinct()
    )
    people: dict[tuple[str, str], list[str]] = {}
    for program, respondent, text in found:
        people.setdefault((program, text), []).append(respondent)
    return tuple(Told(p, Promise.read(text), tuple(sorted(people[p, text]))) for p, text in sorted(people))


def times_sent(connection: Connection, round_id: str) -> dict[str, int]:
    """Count how often each person of a round sent the form off; who never did is not in it."""
    found = connection.execute(
        select(INVITATIONS.c.respondent_id, func.count())
        .join_from(INVITATIONS, SUBMISSIONS, SUBMISSIONS.c.invitation == INVITATIONS.c.number)
        .where(INVITATIONS.c.round_id == round_id)
        .group_by(INVITATIONS.c.respondent_id)
    )
    return dict(tuple(row) for row in found)


def answer_rows(connection: Connection, round_id: str) -> tuple[tuple[str, ...], ...]:
    """List what was put to each person of a round and the answers that count, as text.

    Parameters
    ----------
    connection : leads to the store.
    round_id : the round.

    Returns
    -------
    Rows of `ANSWERS`, by program, role and respondent (whose ids are drawn by lot), in the order first answered, then
    those that were put to the person and never answered. The newest save of each item counts; people all of whose links
    were withdrawn, and forms without any word, are left out. To people of whom an older version of the store did not
    keep what they were asked, everything was put that anybody of the round answered or was asked.
    `language` is that of the page that was last sent off, of who never did that of the last save.
    `started_at` is the first save, empty where that one held a third of the answers or more (then most of the time to
    complete came before it); `submitted_at` is the last time the form was sent off, empty where it never was.
    """
    order = (
        select(
            SAVES.c.invitation,
            SAVES.c.item,
            func.max(SAVES.c.seq).label("seq"),
            func.min(SAVES.c.seq).label("first"),
        )
        .group_by(SAVES.c.invitation, SAVES.c.item)
        .subquery()
    )
    who = INVITATIONS.c["number", "program_id", "role", "respondent_id"]
    what = SAVES.c["item", "answer", "comment", "evidence", "shareable"]
    first = SAVES.alias("first_saves")
    mine = INVITATIONS.c.round_id == round_id
    found = connection.execute(
        select(*who, *what, first.c.saved_at.label("first_at"))
        .join_from(INVITATIONS, order, INVITATIONS.c.number == order.c.invitation)
        .join(SAVES, SAVES.c.seq == order.c.seq)
        .join(first, first.c.seq == order.c.first)
        .where(mine, _in_force())
        .order_by(order.c.first)
    ).all()
    last = select(func.max(SUBMISSIONS.c.seq)).group_by(SUBMISSIONS.c.invitation)
    sent_rows = connection.execute(select(SUBMISSIONS).where(SUBMISSIONS.c.seq.in_(last))).all()
    sent = {row.invitation: row.submitted_at for row in sent_rows}
    newest = select(func.max(SAVES.c.seq)).group_by(SAVES.c.invitation)
    saves = connection.execute(select(*SAVES.c["invitation", "language"]).where(SAVES.c.seq.in_(newest))).all()
    spoken: dict[int, str] = {row.invitation: row.language for row in saves}
    spoken |= {row.invitation: row.language for row in sent_rows if row.language}
    saved: dict[int, list[str]] = {}
    for row in found:
        saved.setdefault(row.number, []).append(row.first_at)
    began = {number: times[0] if times.count(times[0]) * 3 < len(times) else "" for number, times in saved.items()}
    people: dict[int, list] = {}
    for row in found:
        people.setdefault(row.number, []).append(row)
    asked = _asked(connection, mine)
    anything = dict.fromkeys([i for items in asked.values() for i in items] + [row.item for row in found])
    out = []
    for number, rows in people.items():
        if not any(row.answer or row.comment or row.evidence for row in rows):
            continue
        who = rows[0]
        head = (who.respondent_id, who.program_id, who.role, round_id, began.get(number, ""), sent.get(number, ""))
        tongue = spoken.get(number, "")
        out += [(*head, r.item, r.answer, r.comment, r.evidence, "yes" if r.shareable else "", tongue) for r in rows]
        there = {row.item for row in rows}
        out += [(*head, item, "", "", "", "", tongue) for item in asked.get(number, anything) if item not in there]
    return tuple(sorted(out, key=lambda row: (row[1], row[2], row[0])))


def _asked(connection: Connection, mine: ColumnElement[bool]) -> dict[int, list[str]]:
    """List the questions that were put to each person, in the form's order; those of several forms one after the other."""
    sets = connection.execute(
        select(SAVES.c.invitation, QUESTIONS.c.questions)
        .join(QUESTIONS, QUESTIONS.c.digest == SAVES.c.asked)
        .join(INVITATIONS, INVITATIONS.c.number == SAVES.c.invitation)
        .where(mine)
        .group_by(SAVES.c.invitation, QUESTIONS.c.digest, QUESTIONS.c.questions)
        .order_by(func.min(SAVES.c.seq))
    )
    out: dict[int, dict[str, None]] = {}
    for number, questions in sets:
        out.setdefault(number, {}).update(dict.fromkeys(questions.split("\n")))
    return {number: list(items) for number, items in out.items()}


def _in_force() -> Exists:
    return (
        select(LINKS.c.hash).where(LINKS.c.invitation == INVITATIONS.c.number, LINKS.c.withdrawn_at.is_(None)).exists()
    )


def progress_table(connection: Connection, round_id: str) -> pd.DataFrame:
    """Count who was invited, started and submitted, by program and role; withdrawn people are left out."""
    begun = select(SAVES.c.seq).where(SAVES.c.invitation == INVITATIONS.c.number).exists()
    sent = select(SUBMISSIONS.c.seq).where(SUBMISSIONS.c.invitation == INVITATIONS.c.number).exists()
    who = INVITATIONS.c["program_id", "role"]
    counted = (
        select(
            *who,
            func.count().label("invited"),
            func.sum(case((begun, 1), else_=0)).label("started"),
            func.sum(case((sent, 1), else_=0)).label("submitted"),
        )
        .where(INVITATIONS.c.round_id == round_id, _in_force())
        .group_by(*who)
        .order_by(*who)
    )
    columns = ["program_id", "role", "invited", "started", "submitted"]
    frame = pd.DataFrame(connection.execute(counted).all(), columns=columns)
    return frame.astype(dict.fromkeys(columns[2:], "int64"))
