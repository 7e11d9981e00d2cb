"""Who is expected in a round, and the files that bring the personal links to them.

The list of links is the only place where tokens stand in the clear: the store keeps hashes. Names and addresses of a list
go into that file and nowhere else.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from ..cohort.records.base import ROLES
from ..cohort.records.cohort_file import CohortFile, RoundEntry
from ..cohort.records.mapping import MappingFile
from ..errors import InputError, Problem, place
from ..errors import row as row_of
from ..files.spreadsheet import csv_bytes
from ..instrument.instrument import Instrument
from ..intake.columns import NAMES
from ..intake.container import open_source
from ..intake.log import Log
from ..intake.people import role_words
from ..intake.sheet import is_blank
from ..intake.spelling import fold, near, shown
from ..intake.store.addresses import link
from ..locale.own import Own
from ..locale.said import sayings
from ..locale.spoken import speaking
from ..wording import invitations as say
from ..wording import questionnaire as form

message = sayings("online_desk")
OURS = ("program", "program_name", "role", "role_name", "mail_language", "link")
"""Columns of the list of links; those of the evaluator's own list stand before the link."""


@dataclass(frozen=True)
class Person:
    """Somebody who is expected: program, role, and what else the evaluator's list says (it goes into the links' file)."""

    program_id: str
    role: str
    more: Mapping[str, str] = field(default_factory=dict)


def still_to_invite(entry: RoundEntry, programs: Sequence[str], progress: pd.DataFrame) -> list[Person]:
    """List the people whom cohort.yml counts as invited and who have no link yet.

    Parameters
    ----------
    entry : the round; `invited` says how many by program and role.
    programs : ids of programs, in their order.
    progress : the store's counts.
    """
    have = {(row.program_id, row.role): row.invited for row in progress.itertuples()}
    people = []
    for program in programs:
        wanted = entry.invited.get(program, {})
        for role in (r for r in ROLES if r in wanted):
            people += [Person(program, role)] * max(0, wanted[role] - have.get((program, role), 0))
    return people


def not_counted(entry: RoundEntry, progress: pd.DataFrame) -> list[str]:
    """Say where more people have a link than cohort.yml counts as invited: reports would name too few.

    Parameters
    ----------
    entry : the round; `invited` says how many by program and role.
    progress : the store's counts.

    Returns
    -------
    A line for each program and role, with the number to write.
    """
    lines: list[str] = []
    for row in progress.itertuples():
        counted = entry.invited.get(row.program_id, {}).get(row.role, 0)
        if row.invited > counted:
            values = {"program": row.program_id, "role": form.role(row.role), "have": int(row.invited)}
            write = f"{row.role}: {row.invited}"
            lines.append(message("not-counted", **values, counted=counted, write=write, round=entry.id))
    return lines


def read_list(path: Path, cohort: CohortFile, instrument: Instrument) -> list[Person]:
    """Read the evaluator's list of people: a row each, with the columns `program` and `role`, and any others.

    Parameters
    ----------
    path : a CSV, TSV or XLSX file.
    cohort, instrument : know programs and roles, in every spelling that intake knows.

    Raises
    ------
    InputError
        With every row that cannot be used; then nobody is invited.
    """
    log = Log(path.name)
    sheet = open_source(path, log).sheets[0]
    rows = [(n, row) for n, row in enumerate(sheet.rows, start=1) if not is_blank(row)]
    heads = [" ".join(cell.split()) for cell in rows[0][1]] if rows else []
    keys = [fold(head).replace(" ", "_") for head in heads]
    named = {name: next((w for w in NAMES[name] if w in keys), None) for name in ("program", "role")}
    places = {name: keys.index(word) for name, word in named.items() if word is not None}
    for name in ("program", "role"):
        if name not in places:
            log.refuse(
                row_of(rows[0][0] if rows else 1),
                message("no-column", name=repr(name)),
                "program, role",
                message("add-column"),
            )
    rest = [(head, key) for j, (head, key) in enumerate(zip(heads, keys, strict=True)) if j not in places.values()]
    taken = [head for n, (head, key) in enumerate(rest) if key and (key in OURS or key in [k for _, k in rest[:n]])]
    if taken:
        what = message("heading", name=shown(taken[0]))
        log.refuse(row_of(rows[0][0]), what, message("any-other"), message("rename-column"))
    if len(rows) < 2:
        log.refuse("", message("nobody"), message("row-each"), message("add-people"))
    _stop(log)
    programs = {fold(w): p.id for p in cohort.programs for w in (*p.former_ids, *p.aliases, p.name, p.id)}
    roles = role_words(instrument, cohort, MappingFile())
    people = []
    for n, row in rows[1:]:
        cells = dict(zip(range(len(heads)), [*row, *[""] * len(heads)], strict=False))
        found = {}
        for name, known in (("program", programs), ("role", roles)):
            text = cells[places[name]]
            found[name] = known.get(fold(text), "")
            if not found[name]:
                best = near(text, list(known))
                allowed = ", ".join(dict.fromkeys(known.values()))
                mend = message("did-you-mean", word=repr(known[best])) if best else message("correct-it")
                what = shown(text) if text.strip() else message(f"no-{name}-given")
                log.refuse(place(row_of(n), name), what, allowed, mend)
        more = {heads[j]: cell.strip() for j, cell in cells.items() if j not in places.values() and heads[j]}
        people.append(Person(found["program"], found["role"], more))
    _stop(log)
    return people


def _stop(log: Log) -> None:
    if log.refused:
        errors = [p for p in log.problems if p.severity == "error"]
        raise InputError(message("list-unusable", file=log.file), errors)


def asked_languages(people: Sequence[Person], cohort: CohortFile) -> list[str]:
    """Name the languages in which people are invited: that of forms first, then those of single programs."""
    found = {cohort.asks_in(person.program_id) for person in people}
    return sorted(found, key=lambda tag: (tag != cohort.asked_in, tag))


def links_table(people: Sequence[Person], tokens: Sequence[str], address: str, cohort: CohortFile) -> pd.DataFrame:
    """Lay out the list of links, a row per person; see `OURS`. Where people are invited in several languages, each row names its
    own, which says what mail it is for, and the link opens the form in it."""
    names = {p.id: p.name for p in cohort.programs}
    several = len(asked_languages(people, cohort)) > 1
    rows = []
    for person, token in zip(people, tokens, strict=True):
        who = {"program": person.program_id, "program_name": names[person.program_id], "role": person.role}
        tag = cohort.asks_in(person.program_id)
        with speaking(tag, cohort.own_words()):
            who["role_name"] = form.role(person.role, cohort.own_word(person.role, tag))
        whole = link(address, token)
        mine = {"mail_language": tag, "link": f"{whole}?lang={tag}"} if several else {"link": whole}
        rows.append({**who, **person.more, **mine})
    return pd.DataFrame(rows)


def mail_text(cohort: CohortFile, entry: RoundEntry, own: Own | None = None, tag: str = "") -> str:
    """Write the mail for a mail merge, in a language, else in that of forms: `{{...}}` are columns of the list of links; `own`
    has the cohort's own texts."""
    with speaking(tag or cohort.asked_in, own):
        return "\n\n".join([say.subject(entry.label, cohort.name), *say.mail(cohort.name)]) + "\n"


def write_links(path: Path, table: pd.DataFrame) -> None:
    """Write the list of links: whole or not at all, for its owner's eyes only, harmless in a spreadsheet.

    Parameters
    ----------
    path : where; a file there is not replaced.
    table : see `links_table`.

    Raises
    ------
    OSError
        When it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(csv_bytes(table))
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def problem_of_nobody(round_id: str) -> Problem:
    """Say that nothing tells whom to invite."""
    return Problem(
        "error",
        f"cohort.yml, rounds, {round_id}, invited",
        message("nobody-found"),
        message("nobody-allowed", example="{maple-street: {leader: 1, frontline: 6}}"),
        message("nobody-mend"),
    )
