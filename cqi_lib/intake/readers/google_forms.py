"""Google Forms and its sheet: one row of headings, questions as they were asked, a grid as `Question [row]`."""

from __future__ import annotations

from pathlib import Path

from ...locale.said import sayings
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold
from .signs import at, chosen, find_row, in_brackets, present
from .tool import Tool

say = sayings("intake_readers")

_TIMESTAMP = {
    fold(word)
    for word in (
        "Timestamp",
        "Marca temporal",
        "Horodateur",
        "Zeitstempel",
        "Informazioni cronologiche",
        "Carimbo de data/hora",
        "Tijdstempel",
        "Tidsstämpel",
        "Tidsstempel",
        "Tidsmerke",
        "Aikaleima",
        "Sygnatura czasowa",
        "Časová značka",
        "Časová pečiatka",
        "Időbélyeg",
        "Marcaj de timp",
        "Zaman damgası",
        "Отметка времени",
        "Позначка часу",
        "タイムスタンプ",
        "时间戳记",
        "時間戳記",
        "타임스탬프",
        "Dấu thời gian",
    )
}
_MAIL = (
    "Email Address",
    "Email",
    "Username",
    "Dirección de correo electrónico",
    "Nombre de usuario",
    "Adresse e-mail",
    "E-Mail-Adresse",
    "Nutzername",
    "Endereço de e-mail",
    "Indirizzo email",
)
_PLAIN = {"respondent_id", "respondent id", "response_id", "response id", "id"}


def _find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: the first is the time stamp, and there is no id."""
    return find_row(
        sheet, lambda keys: len(keys) > 1 and keys[0] in _TIMESTAMP and any(keys[1:]) and not _PLAIN & {*keys}
    )


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open; people are numbered by their row."""
    split = [in_brackets(h) for h in table.header]
    table.parts = [rows for _, rows in split]
    table.stems = [stem for stem, _ in split]
    mail = at(table.header, *_MAIL)
    table.own = frozenset({0, *([] if mail is None else [mail])}) | chosen(table.header, ("Score",))
    return Export(table, own=present(submitted_at=0, mail=mail), numbered=True)


READER = Tool("google forms", lambda: say("google_forms"), _find, _lay_open)
