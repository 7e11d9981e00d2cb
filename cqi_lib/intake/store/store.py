"""The store of online answers: every save is kept, the newest of each item counts.

What counts as newest is decided by the store's own running number, never by a clock; a save is one transaction, and it
is acknowledged only when the database has it on its disk.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection, insert, select, update

from ...errors import StoreError
from ...locale.said import sayings
from . import tokens
from .faults import RoundClosed
from .open_store import OpenStore
from .promises import Promise, Told
from .queries import BEGUN, CLOSED, LINKED, NEWEST, answer_rows, progress_table, promises_kept, unless_kept
from .schema import INVITATIONS, LINKS, PROMISES, QUESTIONS, ROUNDS, SAVES, SUBMISSIONS, draw_number

message = sayings("online_store")

_LOT = random.SystemRandom()
_NOBODY = 0  # no invitation has this number: unknown tokens are looked up all the way, like known ones


@dataclass(frozen=True)
class Given:
    """What stands for one item.

    Parameters
    ----------
    answer : empty, a code of the item's scale as the person sees it, `DK` or `NA`.
    comment : what the person wrote about it.
    evidence : what, in the person's words, shows it.
    shareable : the person marked the comment as one that may be shown.
    """

    answer: str = ""
    comment: str = ""
    evidence: str = ""
    shareable: bool = False


@dataclass(frozen=True)
class Form:
    """What one personal link opens: one person's form in one round."""

    number: int
    round_id: str
    program_id: str
    role: str
    respondent_id: str
    started: bool
    submitted: bool


class Store(OpenStore):
    """The online answers of a cohort's round (a database may hold several rounds); made by `Store.open`.

    Methods may be called from several threads. Every error is a `StoreError` in words.
    """

    # What a respondent's page needs.

    def form(self, token: str) -> Form | None:
        """Say what a personal link opens; the same work for every token, known or not.

        Parameters
        ----------
        token : the secret of the link, whatever was sent for it.

        Returns
        -------
        The form; None for a token that is unknown, withdrawn, or of another round than this store was opened for.
        """
        hashed = tokens.token_hash(token)
        with self._reads() as connection:
            row = connection.execute(LINKED, {"hash": hashed}).first()
            known = tokens.same_hash(row.hash if row is not None else "0" * 64, hashed)
            if row is not None:
                known = known and row.withdrawn_at is None
                known = known and (not self.place.round_id or row.round_id == self.place.round_id)
            number = row.number if row is not None and known else _NOBODY
            started, submitted = connection.execute(BEGUN, {"number": number}).one()
        if row is None or not known:
            return None
        person = (row.round_id, row.program_id, row.role, row.respondent_id)
        return Form(number, *person, started=bool(started), submitted=bool(submitted))

    def is_open(self, round_id: str) -> bool:
        """Tell whether a round takes answers: it was opened and not closed."""
        with self._reads() as connection:
            found = connection.execute(CLOSED, {"round_id": round_id}).first()
        return found is not None and found.closed_at is None

    def latest(self, form: Form) -> dict[str, Given]:
        """Give what counts for a form: item (or domain) code -> the newest save, in the order first answered."""
        with self._reads() as connection:
            rows = connection.execute(NEWEST, {"number": form.number}).all()
        return {row.item: Given(row.answer, row.comment, row.evidence, bool(row.shareable)) for row in rows}

    def save(
        self,
        form: Form,
        given: Mapping[str, Given],
        *,
        at: dt.datetime,
        asked: Iterable[str] = (),
        told: Promise | None = None,
        read_in: str = "",
    ) -> None:
        """Keep what somebody answered: one transaction, all of it or nothing; when it returns, it is on the disk.

        Parameters
        ----------
        form : the form.
        given : item code (or a domain's id, for a comment on all of it) -> what stands there now.
        at : the server's clock; it is written down and decides nothing.
        asked : every question that the whole form puts to the person; they are kept with the answers, so that what was
            left blank can be counted whatever becomes of the instrument.
        told : what the person was told of who sees the answers.
        read_in : the language in which the statements were read.

        Raises
        ------
        RoundClosed, StoreBusy, StoreGone, StoreFull
            When nothing was kept.
        """
        when = stamp(at)
        questions = "\n".join(map(_clean, asked))
        digest = hashlib.sha256(questions.encode()).hexdigest() if questions else ""
        promise = _clean(told.written()) if told is not None else ""
        promised = hashlib.sha256(promise.encode()).hexdigest() if promise else ""
        rows = [
            {
                "invitation": form.number,
                "item": _clean(item),
                "answer": _clean(one.answer),
                "comment": _clean(one.comment),
                "evidence": _clean(one.evidence),
                "shareable": one.shareable,
                "saved_at": when,
                "asked": digest,
                "promise": promised,
                "language": read_in,
            }
            for item, one in given.items()
        ]
        with self._writes() as connection:
            self._hold(connection, form)
            if rows and digest:
                connection.execute(unless_kept(connection, QUESTIONS), {"digest": digest, "questions": questions})
            if rows and promised:
                connection.execute(unless_kept(connection, PROMISES), {"digest": promised, "promise": promise})
            if rows:
                connection.execute(insert(SAVES), rows)

    def submit(self, form: Form, *, at: dt.datetime, read_in: str = "") -> None:
        """Note that somebody sent the form off; it may be changed and sent again until the round closes.

        Parameters
        ----------
        form, at, read_in : as for `save`.

        Raises
        ------
        RoundClosed, StoreBusy, StoreGone, StoreFull
            When nothing was kept.
        """
        with self._writes() as connection:
            self._hold(connection, form)
            sent = {"invitation": form.number, "submitted_at": stamp(at), "language": read_in}
            connection.execute(insert(SUBMISSIONS), sent)

    # What the evaluator's commands need.

    def progress(self, round_id: str) -> pd.DataFrame:
        """Count who was invited, started and submitted; never what they answered.

        Returns
        -------
        Columns program_id, role, invited, started, submitted; a row per program and role. People all of whose links
        were withdrawn are not counted.
        """
        with self._reads() as connection:
            return progress_table(connection, round_id)

    def languages(self, round_id: str) -> frozenset[str]:
        """Give the languages in which people answered whose answers count, as far as they were kept."""
        with self._reads() as connection:
            return frozenset(row[-1] for row in answer_rows(connection, round_id)) - {""}

    def told(self, round_id: str) -> tuple[Told, ...]:
        """Give what those whose answers count were told, program by program."""
        with self._reads() as connection:
            return promises_kept(connection, round_id)

    def round_times(self, round_id: str) -> tuple[str, str | None] | None:
        """Give when a round was opened and closed (None: it is open); None where it was never opened."""
        with self._reads() as connection:
            row = connection.execute(select(ROUNDS).where(ROUNDS.c.round_id == round_id)).first()
        return None if row is None else (row.opened_at, row.closed_at)

    def open_round(self, round_id: str, *, at: dt.datetime, instrument: str = "", again: bool = False) -> bool:
        """Let a round take answers.

        Parameters
        ----------
        round_id : the round.
        at : the clock.
        instrument : the id and version of what is asked.
        again : whether a round that was closed may be opened again.

        Returns
        -------
        False when it was open already.

        Raises
        ------
        RoundClosed
            When it was closed and `again` is not said.
        """
        with self._writes() as connection:
            found = connection.execute(select(ROUNDS).where(ROUNDS.c.round_id == round_id).with_for_update()).first()
            if found is None:
                row = {"round_id": round_id, "opened_at": stamp(at), "instrument": instrument}
                connection.execute(insert(ROUNDS), row)
                return True
            if found.closed_at is None:
                return False
            if not again:
                raise RoundClosed(message("was-closed", round=round_id, day=found.closed_at[:10]))
            now = update(ROUNDS).where(ROUNDS.c.round_id == round_id).values(closed_at=None, instrument=instrument)
            connection.execute(now)
            return True

    def close_round(self, round_id: str, *, at: dt.datetime) -> bool:
        """End a round: from now on nothing is kept. False when it had ended already."""
        with self._writes() as connection:
            mine = (ROUNDS.c.round_id == round_id) & ROUNDS.c.closed_at.is_(None)
            done = connection.execute(update(ROUNDS).where(mine).values(closed_at=stamp(at)))
        return done.rowcount > 0

    def invite(self, round_id: str, program_id: str, role: str, *, at: dt.datetime, number: int = 1) -> list[str]:
        """Make personal links for some people of one program and role; see `invite_all`."""
        return self.invite_all(round_id, [(program_id, role)] * number, at=at)

    def invite_all(
        self,
        round_id: str,
        people: Sequence[tuple[str, str]],
        *,
        at: dt.datetime,
        hand_over: Callable[[list[str]], None] | None = None,
    ) -> list[str]:
        """Make personal links: for all these people, or for nobody.

        Parameters
        ----------
        round_id : the round.
        people : program and role of each.
        at : the clock.
        hand_over : takes the tokens before they are in force; where it fails, nobody was invited.

        Returns
        -------
        Their tokens. The store keeps only hashes: they cannot be had again.

        Raises
        ------
        RoundClosed
            When the round takes no answers.
        """
        secrets = [tokens.new_token() for _ in people]
        with self._writes() as connection:
            self._hold_round(connection, round_id)
            # Numbers and ids are drawn, and rows come by lot: nothing may say where on a list somebody stood.
            invited = list(zip(secrets, people, strict=True))
            _LOT.shuffle(invited)
            for token, (program_id, role) in invited:
                number, respondent = draw_number(), f"r-{os.urandom(6).hex()}"
                person = {"number": number, "round_id": round_id, "program_id": program_id, "role": role}
                connection.execute(
                    insert(INVITATIONS), {**person, "respondent_id": respondent, "invited_at": stamp(at)[:10]}
                )
                link = {"hash": tokens.token_hash(token), "invitation": number, "made_at": stamp(at)[:10]}
                connection.execute(insert(LINKS), link)
            if hand_over is not None:
                hand_over(secrets)
        return secrets

    def withdraw(self, token: str, *, at: dt.datetime, renew: bool = False) -> str | None:
        """Make a link worthless; with `renew` another one opens the same form, answers and all.

        Parameters
        ----------
        token : the link's secret.
        at : the clock.
        renew : whether to make another link.

        Returns
        -------
        The new token, or None.

        Raises
        ------
        StoreError
            When no such link is in force.
        """
        hashed = tokens.token_hash(token)
        with self._writes() as connection:
            mine = select(LINKS).where(LINKS.c.hash == hashed, LINKS.c.withdrawn_at.is_(None)).with_for_update()
            row = connection.execute(mine).first()
            if row is None:
                raise StoreError(message("no-such-link"))
            connection.execute(update(LINKS).where(LINKS.c.hash == hashed).values(withdrawn_at=stamp(at)))
            if not renew:
                return None
            fresh = tokens.new_token()
            link = {"hash": tokens.token_hash(fresh), "invitation": row.invitation, "made_at": stamp(at)[:10]}
            connection.execute(insert(LINKS), link)
        return fresh

    def _hold(self, connection: Connection, form: Form) -> None:
        """Let saves of one form come one after the other, and none after the round was closed."""
        self._hold_round(connection, form.round_id)
        held = select(INVITATIONS.c.number).where(INVITATIONS.c.number == form.number).with_for_update()
        if connection.execute(held).first() is None:
            raise StoreError(message("no-such-form"))

    def _hold_round(self, connection: Connection, round_id: str) -> None:
        mine = select(ROUNDS.c.closed_at).where(ROUNDS.c.round_id == round_id).with_for_update(read=True)
        row = connection.execute(mine).first()
        if row is None or row.closed_at is not None:
            raise RoundClosed(message("no-answers" if row is None else "no-more-answers", round=round_id))


def stamp(at: dt.datetime) -> str:
    """Write a time as the store keeps it: UTC to the second; a time without a zone is UTC."""
    at = at if at.tzinfo is not None else at.replace(tzinfo=dt.UTC)
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _clean(text: str) -> str:
    """Take out what no database can keep: NUL, and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
