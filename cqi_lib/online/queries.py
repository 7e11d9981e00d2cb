"""What is asked of the store, by the server and by intake alike."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import Connection, Select, case, func, select

from .schema import INVITATIONS, LINKS, SAVES, SUBMISSIONS

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
]
"""Columns of the plain tidy table."""


def newest_of(number: int) -> Select:
    """Select the newest save of each item of one form, in the order in which the items were first answered."""
    order = (
        select(SAVES.c.item, func.max(SAVES.c.seq).label("seq"), func.min(SAVES.c.seq).label("first"))
        .where(SAVES.c.invitation == number)
        .group_by(SAVES.c.item)
        .subquery()
    )
    return select(SAVES).join(order, SAVES.c.seq == order.c.seq).order_by(order.c.first)


def progress_table(connection: Connection, round_id: str) -> pd.DataFrame:
    """Count who was invited, started and submitted, by program and role; withdrawn people are left out."""
    in_force = (
        select(LINKS.c.hash).where(LINKS.c.invitation == INVITATIONS.c.number, LINKS.c.withdrawn_at.is_(None)).exists()
    )
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
        .where(INVITATIONS.c.round_id == round_id, in_force)
        .group_by(*who)
        .order_by(*who)
    )
    columns = ["program_id", "role", "invited", "started", "submitted"]
    frame = pd.DataFrame(connection.execute(counted).all(), columns=columns)
    return frame.astype(dict.fromkeys(columns[2:], "int64"))
