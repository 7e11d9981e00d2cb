"""Microsoft Forms: ID and two times, then questions; statements of a scale question are headings by themselves."""

from __future__ import annotations

import re
from pathlib import Path

from ...locale.said import sayings
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold
from .signs import chosen, find_row, present
from .tool import Tool

say = sayings("intake_readers")

_FIRST = (
    {"id"},
    {fold(w) for w in ("Start time", "Startzeit", "Hora de inicio", "Heure de début", "Ora di inizio", "Begintijd")},
    {
        fold(w)
        for w in (
            "Completion time",
            "Fertigstellungszeit",
            "Hora de finalización",
            "Heure de fin",
            "Ora di completamento",
            "Hora de conclusão",
            "Tijd van voltooien",
        )
    },
)
_MAIL = {fold(w) for w in ("Email", "E-Mail", "Correo electrónico", "Adresse de messagerie", "Posta elettronica")}
_LANGUAGE = ("Language", "Sprache", "Idioma", "Langue", "Lingua", "Taal")
_OWN = (
    "Name",
    "Nombre",
    "Nom",
    "Nome",
    "Last modified time",
    "Uhrzeit der letzten Änderung",
    "Hora de la última modificación",
    "Heure de la dernière modification",
    *_LANGUAGE,
    "Total points",
    "Quiz feedback",
    "Grade posted time",
)


def _find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: it begins with ID, start time and completion time."""
    return find_row(
        sheet, lambda keys: len(keys) > 3 and all(k in words for k, words in zip(keys[:3], _FIRST, strict=True))
    )


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open; a number at the end of a repeated question is taken off: both are seen as the same."""
    keys = [fold(h) for h in table.header]
    table.names = [(h,) for h in table.header]
    for j, heading in enumerate(table.header):
        again = re.fullmatch(r"(.*\D)\d+", heading.strip(), re.DOTALL)
        if again and fold(again.group(1)) in keys:
            table.names[j] = (heading, again.group(1))
    mail = next((j for j, k in enumerate(keys[:8]) if k in _MAIL), None)
    own = chosen(table.header, _OWN) | {0, 1, 2} | ({mail} if mail is not None else set())
    table.own = frozenset(j for j in own if j < 8 or fold(table.header[j]) in ("total points", "quiz feedback"))
    table.own |= {j for j, k in enumerate(keys) if k.startswith(("points - ", "feedback - "))}
    language = next((j for j in sorted(table.own) if keys[j] in {fold(word) for word in _LANGUAGE}), None)
    own_used = present(respondent_id=0, started_at=1, submitted_at=2, mail=mail, language=language)
    return Export(table, own=own_used, numbered=True)


READER = Tool("microsoft forms", lambda: say("microsoft_forms"), _find, _lay_open)
