"""The evaluator's side of an online round: what `cqi form` does."""

from __future__ import annotations

import datetime as dt
import functools
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ..batch.belonging import bound
from ..cohort.header import Header, read_header
from ..cohort.named_instrument import read_instrument
from ..cohort.records.base import ROLES, same_language
from ..cohort.records.cohort_file import RoundEntry
from ..cohort.round_choice import choose_round
from ..errors import CallError, InputError, OutputError, StoreError, did_you_mean
from ..files.refusal import refusal
from ..files.scratch import trial
from ..instrument.instrument import Instrument
from ..intake.store import addresses, tokens
from ..intake.store.open_store import take_over
from ..intake.store.place import Place, named, owner, place_of, store_files
from ..intake.store.queries import ANSWERS
from ..intake.store.reading import read_round
from ..intake.store.store import Store
from ..locale.catalogue import spoken_here
from ..locale.said import sayings
from ..locale.spoken import own_name, speaking
from ..wording import questionnaire as form
from . import invitations
from .export import tidy_table, write_tidy

message = sayings("online_desk")


def now() -> dt.datetime:
    """Give the clock of commands and server; it is written down beside what is kept, and decides nothing."""
    return dt.datetime.now(dt.UTC)


_COUNTED = ("expected", "invited", "started", "submitted")
"""Columns of numbers of the status."""


@dataclass(frozen=True)
class Made:
    """Links that were made: how many, their list, the text for the mail merge in each language, and what cohort.yml does not
    count."""

    number: int
    links: Path
    mails: tuple[Path, ...]
    not_counted: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Desk:
    """A round of a cohort, as the evaluator handles it.

    Parameters
    ----------
    folder : the cohort folder.
    head : cohort.yml and the instrument.
    entry : the round.
    """

    folder: Path
    head: Header
    entry: RoundEntry

    @classmethod
    def of(cls, folder: Path, round_id: str) -> Desk:
        """Read a cohort's folder for one round.

        Raises
        ------
        CohortError
            When cohort.yml or the instrument cannot be used.
        CallError
            When there is no such round.
        """
        head = read_header(folder)
        return cls(Path(folder), head, choose_round(head.file.rounds, round_id, dt.date.max, head.file.name))

    def said(self) -> str:
        """Name the round."""
        return message("round", label=self.entry.label, cohort=self.head.file.name)

    def place(self) -> Place:
        """Find the store; raises StoreError where the round was never opened."""
        return place_of(self.folder, self.entry.id)

    def where(self) -> str:
        """Name the store."""
        place = self.place()
        return place.said if place.path is not None else message("where", said=place.said)

    def open(self, *, database: str | None = None, again: bool = False) -> bool:
        """Make the store where there is none, and let the round take answers.

        Parameters
        ----------
        database : the environment variable that holds a PostgreSQL URL; None keeps the answers in a file.
        again : whether a round that was closed may be opened again.

        Returns
        -------
        False when it was open already.
        """
        file, pointer = store_files(self.folder, self.entry.id)
        write = None
        if file.is_file() or pointer.is_file():
            place = self.place()
            if database and (file.is_file() or database not in place.said):
                raise CallError(message("open-elsewhere", where=self.where()))
        elif database:
            place, write = self._database(database), pointer
        else:
            place = Place(self.entry.id, path=file, said=f"responses/{file.name}")
        with Store.open(place, create=True) as store:
            new = store.open_round(self.entry.id, at=now(), instrument=self._asked(), again=again)
        if write is not None:
            with speaking(self.head.file.language):
                text = message("pointer-file")
            write.parent.mkdir(parents=True, exist_ok=True)
            write.write_text(f"{text}\nurl_from: {database}\n", encoding="utf-8")
        return new

    def _database(self, variable: str) -> Place:
        if "://" in variable or not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,100}", variable):
            raise CallError(message("database-is-url"))
        url = os.environ.get(variable, "")
        if not url.strip():
            raise CallError(message("database-not-set", variable=variable))
        return Place(self.entry.id, cohort=owner(self.folder), url=url, said=named(variable))

    def adopt(self, database: str | None = None) -> str:
        """Say that a database is this cohort's, whatever cohort it was made for; that one is refused from now on.

        Parameters
        ----------
        database : as for `open`; None is the one that the round's file names.

        Returns
        -------
        Whose it was.

        Raises
        ------
        CallError
            When the answers lie in a file of the cohort's folder.
        """
        place = self._database(database) if database else self.place()
        if place.cohort is None:
            raise CallError(message("adopt-no-database", where=place.said))
        return take_over(place, place.cohort)

    def _instrument(self) -> Instrument:
        name = self.entry.instrument or self.head.file.instrument
        return read_instrument(self.folder, self.head.file.model_copy(update={"instrument": name}))

    def _asked(self) -> str:
        """Name the instrument that the round asks, and its version."""
        asked = self._instrument()
        return f"{asked.id} {asked.version}"

    def invite(
        self,
        address: str,
        *,
        program: str | None = None,
        role: str | None = None,
        count: int | None = None,
        people: Path | None = None,
        out: Path | None = None,
    ) -> Made | None:
        """Make personal links, and write them and the mail.

        Parameters
        ----------
        address : what links begin with.
        program, role : only for these.
        count : how many; needs both.
        people : the evaluator's own list.
        out : the folder for both files; None is `online/` in the cohort's desk.

        Returns
        -------
        What was made; None when everybody has a link.

        Raises
        ------
        CallError, InputError, OutputError, StoreError
            Then nobody was invited.
        """
        addresses.base_path(address)
        programs = [p.id for p in self.head.file.programs]
        for what, word, known in (("program", program, programs), ("role", role, ROLES)):
            if word is not None and word not in known:
                unknown = message(f"no-{what}", word=repr(word[:60]))
                allowed = message("allowed", known=", ".join(known))
                raise CallError(unknown + did_you_mean(word, known) + " " + allowed)
        with Store.open(self.place()) as store:
            expected = self._expected(store, programs, program, role, count, people)
            if not expected:
                return None
            folder = bound(self.folder).desk / "online" if out is None else out
            number = 1
            while (folder / f"{self.entry.id}_links-{number}.csv").exists():
                number += 1
            links = folder / f"{self.entry.id}_links-{number}.csv"
            # Each language in which people of these programs are asked has its mail; the usual one needs no name.
            tags = invitations.asked_languages(expected, self.head.file)
            endings = [f".{tag}" if len(tags) > 1 else "" for tag in tags]
            mails = tuple(folder / f"{self.entry.id}_mail-{number}{ending}.txt" for ending in endings)

            def hand_over(secrets: list[str]) -> None:
                table = invitations.links_table(expected, secrets, address, self.head.file)
                _written(links, lambda: invitations.write_links(links, table))

            try:
                store.invite_all(
                    self.entry.id, [(p.program_id, p.role) for p in expected], at=now(), hand_over=hand_over
                )
            except StoreError:
                links.unlink(missing_ok=True)  # written, but not in force: a full disk, a database that went away
                raise
            more = self._not_counted(store.progress(self.entry.id))
        for mail, tag in zip(mails, tags, strict=True):
            text = invitations.mail_text(self.head.file, self.entry, self.head.own_texts, tag)
            _written(mail, functools.partial(mail.write_text, text, encoding="utf-8"))
        return Made(len(expected), links, mails, more)

    def _not_counted(self, progress: pd.DataFrame) -> tuple[str, ...]:
        return tuple(invitations.not_counted(self.entry, progress))

    def _expected(
        self,
        store: Store,
        programs: list[str],
        program: str | None,
        role: str | None,
        count: int | None,
        people: Path | None,
    ) -> list[invitations.Person]:
        if people is not None:
            listed = invitations.read_list(people, self.head.file, self.head.instrument)
            return [p for p in listed if program in (None, p.program_id) and role in (None, p.role)]
        if count is not None:
            if program is None or role is None:
                raise CallError(message("count-needs"))
            return [invitations.Person(program, role)] * count
        if not any(counts for counts in self.entry.invited.values()):
            raise InputError(message("nobody-yet"), [invitations.problem_of_nobody(self.entry.id)])
        missing = invitations.still_to_invite(self.entry, programs, store.progress(self.entry.id))
        return [p for p in missing if program in (None, p.program_id) and role in (None, p.role)]

    def withdraw(self, link: str) -> None:
        """Make a link worthless."""
        with Store.open(self.place()) as store:
            store.withdraw(tokens.token_in(link), at=now())

    def renew(self, link: str, address: str) -> str:
        """Replace a link by another that opens the same form; give the new one."""
        addresses.base_path(address)
        with Store.open(self.place()) as store:
            fresh = store.withdraw(tokens.token_in(link), at=now(), renew=True)
        return addresses.link(address, fresh or "")

    def status(self) -> list[str]:
        """Say in lines how far the round is."""
        with Store.open(self.place()) as store:
            times, progress = store.round_times(self.entry.id), store.progress(self.entry.id)
            languages = store.languages(self.entry.id) if times is not None else frozenset()
        if times is None:
            raise StoreError(message("not-opened-open", round=self.entry.id, where=self.where()))
        opened, closed = times
        rows: list[tuple[str, ...]] = [("", "", *(message("status-head", column=column) for column in _COUNTED))]
        have = {(row.program_id, row.role): row for row in progress.itertuples()}
        sums = [0, 0, 0, 0]
        order = [p.id for p in self.head.file.programs]
        for program in [*order, *sorted({p for p, _ in have} - set(order))]:
            wanted: Mapping[str, int] = {str(r): n for r, n in self.entry.invited.get(program, {}).items()}
            for role in (r for r in ROLES if r in wanted or (program, r) in have):
                row = have.get((program, role))
                counts = [wanted.get(role, 0), *((row.invited, row.started, row.submitted) if row else (0, 0, 0))]
                sums = [a + b for a, b in zip(sums, counts, strict=True)]
                rows.append(
                    (
                        program,
                        form.role(role, own=self.head.file.own_word(role, spoken_here("questionnaire"))),
                        *map(str, counts),
                    )
                )
        rows.append((message("status-all"), "", *map(str, sums)))
        widths = [max(len(row[j]) for row in rows) for j in range(6)]
        lines = [
            "  ".join(c.ljust(w) if j < 2 else c.rjust(w) for j, (c, w) in enumerate(zip(row, widths, strict=True)))
            for row in rows
        ]
        id, since = ("status-closed", closed) if closed else ("status-open", opened)
        first = message(id, round=self.said(), day=since[:10], where=self.where())
        said = [*self._not_counted(progress), *self._of_languages(languages)]
        return [first, *(line.rstrip() for line in lines), *said]

    def _of_languages(self, languages: frozenset[str]) -> list[str]:
        """Say where people answered in several languages, or in a translation of which no review is on record."""
        asked = self._instrument()
        several = len({same_language(tag) for tag in languages}) > 1
        unread = sorted(own_name(tag) for tag in languages if not asked.reviewed_in(tag))
        lines: list[str] = [message("status-languages", names=sorted(map(own_name, languages)))] if several else []
        if unread:
            lines.append(message("status-not-reviewed", names=unread))
        return lines

    def close(self) -> bool:
        """End the round; False when it had ended already."""
        with Store.open(self.place()) as store:
            if store.round_times(self.entry.id) is None:
                raise StoreError(message("not-opened", round=self.entry.id, where=self.where()))
            return store.close_round(self.entry.id, at=now())

    def export(self, path: Path | None = None) -> tuple[Path, int, int]:
        """Write the answers as a plain tidy file; give the file, the number of people and of answers."""
        place = self.place()
        kept = read_round(place, self.entry.id)
        table = tidy_table(kept, self.head.file.timezone, list(self._instrument().items))
        if path is None:
            layout = bound(self.folder)
            target = layout.desk / "online" / f"{self.entry.id}.csv"
            with trial(layout.out) as staged:
                write_tidy(table, target, staged)
        else:
            target = path
            write_tidy(table, path)
        return target, kept.people, sum(bool(row[ANSWERS.index("answer")]) for row in kept.rows)


def _written(path: Path, write: Callable[[], object]) -> None:
    try:
        write()
    except OSError as error:
        raise OutputError(message("cannot-write", file=str(path), why=refusal(error))) from None
