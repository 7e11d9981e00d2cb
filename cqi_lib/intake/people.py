"""Who answered: respondents, roles and rounds."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

import numpy as np
import pandas as pd

from ..cohort.records.base import ROLES, wordings
from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.mapping import MappingFile
from ..errors import place
from ..instrument.instrument import Instrument
from ..locale.catalogue import languages
from ..locale.own import Own
from ..locale.said import sayings
from ..locale.spoken import speaking
from ..wording import questionnaire as form
from .log import Log
from .sheet import Table, column_named
from .spelling import fold, has_direction_marks, listed, near, plain, rows_named, shown, trim

say = sayings("intake_answers")

# Plain English for each role; a cohort adds its own words in `role_labels`.
ROLE_WORDS = {
    "leader": ("program leader", "leadership", "program lead"),
    "supervisor": ("program supervisor",),
    "frontline": ("frontline staff", "front-line staff", "front line staff", "front line", "front-line"),
    "staff": ("staff member", "staff members", "otro personal"),
    "data_eval": ("data and evaluation", "data and evaluation staff", "data or evaluation", "data / evaluation"),
    "participant_family": (
        "participant",
        "family",
        "family member",
        "participant or family member",
        "parent",
        "participante o familiar",
    ),
    "board_partner": ("board member", "board", "partner", "board member or partner", "board or partner"),
    "coach": ("cqi coach",),
    "other": ("other (please specify)",),
}

_YES = {"yes", "y", "true", "1", "x", "share", "shareable", "ok"}
_NO = {"no", "n", "false", "0"}

# More roles than this that are not known are named in one message.
MOST_ROLES = 12

UNNAMED_ROUND = "round-1"

_EXCEL_ROUNDED = re.compile(r"[+-]?\d(?:[.,]\d+E\+?|E\+)\d{1,3}", re.IGNORECASE)
_POWER = re.compile(r"\d(E\+|[.,]\d+E)", re.IGNORECASE)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")


def rows_by(values: pd.Series, rows: pd.Series) -> dict[str, list[int]]:
    """Give every distinct value with its rows, in order of appearance."""
    codes, words = pd.factorize(values.to_numpy(dtype=object))
    order = np.argsort(codes, kind="stable")
    ends = np.cumsum(np.bincount(codes, minlength=len(words)))[:-1]
    return dict(zip(words, (part.tolist() for part in np.split(rows.to_numpy()[order], ends)), strict=True))


def mapped(values: pd.Series, found: Mapping[str, str | None]) -> pd.Series:
    """Put what was found in the place of each value."""
    return pd.Series([found[value] for value in values], index=values.index, dtype=object)


def check_respondents(people: pd.DataFrame, table: Table, column: int | None, log: Log) -> None:
    """Check ids, and number the rows where the mapping says that every row is a respondent (`column` None).

    Ids that are missing or that a spreadsheet has rounded are refused: nobody could tell who answered twice.
    """
    if column is None:
        people["respondent_id"] = people["row"].map(lambda n: f"row-{n}")
        return
    # All ids as one text: what none of them holds need not be looked for in each.
    joined = "\n".join(people["respondent_id"])
    turned = people["row"][people["respondent_id"].map(has_direction_marks)].tolist() if not joined.isascii() else []
    here = shown(table.header[column])
    if turned:
        where, found = _cells(table, turned, here), say("people-marks-found")
        log.warn(where, found, say("any-plain_text"), say("people-marks-mend"))
    texts = people["respondent_id"].tolist()
    texts = [t if t.isascii() and t.isalnum() else trim(plain(t)) for t in texts]
    people["respondent_id"] = pd.Series(texts, index=people.index, dtype=object)
    ids, rows = people["respondent_id"], people["row"]
    missing = rows[ids == ""].tolist()
    if missing:
        log.refuse(
            _cells(table, missing, here),
            say("people-no_id-found"),
            say("people-no_id-allowed"),
            say("people-no_id-mend"),
        )
    odd = {r for r, c in table.sheet.odd_numbers if c == column + 1}
    power = (
        ids.str.fullmatch(_EXCEL_ROUNDED)
        if "E" in joined.upper() and _POWER.search(joined)
        else np.zeros(len(ids), dtype=bool)
    )
    rounded = rows[power | rows.isin(odd)].tolist()
    if rounded:
        example = ids[rows == rounded[0]].iloc[0]
        log.refuse(
            _cells(table, rounded, here),
            say("people-rounded-found", id=shown(example)),
            say("people-rounded-allowed"),
            say("people-rounded-mend"),
            say("people-rounded-what"),
        )
    mails = rows[ids.str.fullmatch(_MAIL)].tolist() if "@" in joined else []
    if mails:
        log.warn(
            _cells(table, mails, here),
            say("people-mail-found"),
            say("people-mail-allowed"),
            say("people-mail-mend"),
        )


def _cells(table: Table, rows: list[int], heading: str) -> str:
    return place(table.where, rows_named(rows), column_named(heading))


def role_words(instrument: Instrument, cohort: CohortFile | None, mapping: MappingFile) -> dict[str, str]:
    """Give every word that names a role, as it is compared, with the role."""
    known = {fold(role): role for role in ROLES} | {fold(role.replace("_", " ")): role for role in ROLES}
    for role, words in ROLE_WORDS.items():
        known.update({fold(word): role for word in words})
    known.update(_labels_of_our_forms())
    if cohort is not None:
        own = {
            "participant_family": cohort.words.wordings("person", "people"),
            "staff": cohort.words.wordings("staff_member", "staff"),
            "coach": cohort.words.wordings("coach"),
        }
        for role, words in own.items():
            known.update({fold(word): role for word in words if fold(word) not in known})
        if (calls := cohort.own_words()) is not None:
            labels = _labels_of_our_forms(calls)
            known.update({label: role for label, role in labels.items() if label not in known})
        known.update({fold(label): role for label, role in cohort.role_labels.items()})
    known.update({fold(label): role for label, role in mapping.roles.items()})
    for code, label in instrument.roles.items():
        if fold(label) in known:
            known.setdefault(fold(code), known[fold(label)])
    return known


@functools.cache
def _labels_of_our_forms(own: Own | None = None) -> dict[str, str]:
    """Give the labels of roles on our own forms, in every language that these are there in, in a cohort's words."""
    found: dict[str, str] = {}
    for tag in languages("questionnaire"):
        with speaking(tag, own):
            found |= {fold(form.role(role)): role for role in ROLES}
    return found


def find_roles(
    people: pd.DataFrame, cohort: CohortFile | None, instrument: Instrument, mapping: MappingFile, log: Log
) -> pd.Series:
    """Give the role of each person.

    A role is known by its code, the cohort's `role_labels`, the mapping's `roles`, the instrument's code list, or plain
    English. An unknown or missing one becomes `other` and is listed: it is never guessed.
    """
    if mapping.role is not None:
        return pd.Series(mapping.role, index=people.index, dtype=object)
    known = role_words(instrument, cohort, mapping)
    found = {}
    groups = rows_by(people["role"], people["row"])
    strange = [label for label in groups if fold(label) not in known]
    allowed, what = say("people-role-allowed", roles=", ".join(ROLES)), say("people-role-what")
    if len(strange) > MOST_ROLES:
        names = listed((shown(trim(s)) for s in strange), MOST_ROLES)
        log.warn(
            place(rows_named(r for label in strange for r in groups[label]), "role"),
            say("people-roles-found", n=len(strange), names=names),
            allowed,
            say("people-roles-mend"),
            what,
        )
    for label, rows in groups.items():
        found[label] = known.get(fold(label), "other")
        if fold(label) not in known and len(strange) <= MOST_ROLES:
            best = near(label, list(known))
            found_text = shown(trim(label)) if fold(label) else say("people-role-none")
            mend = say("people-role-mend-near", role=repr(known[best])) if best else say("people-role-mend")
            log.warn(place(rows_named(rows), "role"), found_text, allowed, mend, what)
    return mapped(people["role"], found)


def find_rounds(
    people: pd.DataFrame,
    has_column: bool,
    cohort: CohortFile | None,
    round_id: str | None,
    mapping: MappingFile,
    log: Log,
    events: bool = False,
) -> pd.Series:
    """Give the round of each person, None where the row belongs to another round or to none that is known.

    The caller's `round_id` names the round of the file; a column of rounds may repeat it, and rows of other rounds are
    then left out by name. Without either, the cohort's only round is meant. `events` are a survey tool's own: each that
    is known as a round is one, whatever the file's name; the only event of a file is the file's round.
    """
    if cohort is not None and cohort.rounds:
        _check_told_rounds(cohort, round_id, mapping, log)
    only = cohort.rounds[0].id if cohort is not None and len(cohort.rounds) == 1 else None
    if not has_column:
        if round_id is None and cohort is not None and only is None and cohort.rounds:
            log.refuse(
                "",
                say("people-unnamed_round-found"),
                ", ".join(r.id for r in cohort.rounds),
                say("people-unnamed_round-mend"),
            )
        return pd.Series(round_id or only or UNNAMED_ROUND, index=people.index, dtype=object)
    known: dict[str, str] = {}
    for entry in cohort.rounds if cohort is not None else ():
        for label in wordings(entry.labels):
            known.setdefault(fold(label), entry.id)
        known[fold(entry.id)] = entry.id
    known.update({fold(k): v for k, v in mapping.rounds.items()})
    found: dict[str, str | None] = {}
    for name, rows in rows_by(people["round"], people["row"]).items():
        word = fold(name)
        value = known.get(word) or (None if cohort is not None else re.sub(r"[^a-z0-9]+", "-", word).strip("-") or None)
        if not word:
            value = round_id or only
        if events and round_id is not None and word not in known and people["round"].nunique() == 1:
            value = round_id
        if value is None:
            best = near(name, list(known))
            mend = say("any-did_you_mean", word=repr(known[best])) if best else say("people-round-mend")
            if events:
                mend = say("people-round-mend-event", event=trim(name))
            found_text = shown(trim(name)) if word else say("people-round-none")
            allowed = ", ".join(dict.fromkeys(known.values())) or say("people-round-any")
            log.error(place(rows_named(rows), "round"), found_text, allowed, mend, say("any-not_used"))
        elif round_id is not None and value != round_id and not (events and word in known):
            log.error(
                place(rows_named(rows), "round"),
                say("people-other_round-found", found=repr(value), round=repr(round_id)),
                repr(round_id),
                say("people-other_round-mend"),
                say("any-not_used"),
            )
            value = None
        found[name] = value
    kept = sorted({v for v in found.values() if v})
    if len(kept) > 1:
        log.warn(
            "",
            say("people-rounds-found", n=len(kept), rounds=listed(kept)),
            say("people-rounds-allowed"),
            say("people-rounds-mend"),
        )
    return mapped(people["round"], found)


def _check_told_rounds(cohort: CohortFile, round_id: str | None, mapping: MappingFile, log: Log) -> None:
    """Refuse rounds that the caller or the mapping names and the cohort does not have."""
    known = [r.id for r in cohort.rounds]
    told = [("round_id", round_id)] if round_id is not None else []
    told += [(place(say("any-mapping"), "rounds", shown(name)), target) for name, target in mapping.rounds.items()]
    for where, target in told:
        if target not in known:
            best = near(target, known)
            mend = say("any-did_you_mean", word=repr(best)) if best else say("people-told_round-mend")
            log.refuse(where, shown(target), ", ".join(known), mend)


def check_merges(table: Table, columns: list[int], log: Log) -> None:
    """Refuse cells merged over several rows of people: only the first of them holds the value."""
    places = {c + 1 for c in columns}
    rows = sorted(
        {
            r
            for first, last, left, right in table.sheet.merged
            if last > first and any(left <= c <= right for c in places)
            for r in range(max(first, table.header_row + 1), min(last, (table.numbers or [0])[-1]) + 1)
        }
        & set(table.numbers)
    )
    if len(rows) > 1:
        log.refuse(
            place(table.where, rows_named(rows)),
            say("people-merged-found"),
            say("people-merged-allowed"),
            say("people-merged-mend"),
        )


def read_flags(texts: pd.Series) -> pd.Series:
    """Read yes and no; anything else is unknown, and what is unknown is not shown to anybody."""
    meaning = {t: True if fold(t) in _YES else False if fold(t) in _NO else None for t in pd.unique(texts)}
    return texts.map(meaning).astype("boolean")
