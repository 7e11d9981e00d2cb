"""Writes a round's answers as a survey tool would export them: one row per respondent, as CSV with codes or Excel with labels."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from typing import Any

from openpyxl import Workbook

from ..instrument.instrument import Instrument

FIXED = dt.datetime(2025, 11, 14, 9, 0)
"""The time that stands in the workbook's properties: a clock would make every file another one."""

FLAWS: dict[tuple[str, int, str], str] = {("maple-street", 3, "c3_2"): "5"}
"""In the first round, what somebody wrote where a level was asked: program, which respondent, item."""
SHORT_NAME = ("maple-street", "Maple St. Family Center")
"""One program answered the first round under another spelling, which is among its aliases."""
WITH_ADDRESS = ("casa-munoz", 1, "b2_3", "Please write to rosa.example@riverbend.example if you want to see our cards.")
"""A comment with an address in it, in the second round."""


def survey_csv(answers: dict[str, list[dict]], names: dict[str, str], instrument: Instrument) -> bytes:
    """Write a round as CSV with the scale's codes.

    Parameters
    ----------
    answers : by program, the rows of `answers.answer_program`.
    names : by program, its display name.
    instrument : the assessment.

    Returns
    -------
    The file's bytes.
    """
    table = _table(answers, names | dict([SHORT_NAME]), instrument, lambda level: str(level))
    for (program, number, item), text in FLAWS.items():
        _put(table, answers, program, number, item, text)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(table)
    return out.getvalue().encode()


def survey_xlsx(answers: dict[str, list[dict]], names: dict[str, str], instrument: Instrument) -> bytes:
    """Write a round as an Excel workbook with the scale's labels; the same answers give the same bytes.

    Parameters and result as for `survey_csv`.
    """
    scale = next(iter(instrument.domains.values())).scale
    labels = {"DK": scale.dont_know[-1], "NA": scale.not_applicable[-1]}
    table = _table(answers, names, instrument, lambda level: labels.get(level) or scale.label(level))
    _put(table, answers, *WITH_ADDRESS[:2], WITH_ADDRESS[2] + "_comment", WITH_ADDRESS[3])
    book = Workbook()
    sheet = book.active
    sheet.title = "Responses"
    for row in table:
        sheet.append(row)
    sheet.freeze_panes = "F2"
    for column, width in {"A": 14, "B": 46, "C": 24, "D": 20, "E": 20}.items():
        sheet.column_dimensions[column].width = width
    book.properties.creator = "Riverbend (invented)"
    book.properties.created = FIXED
    out = io.BytesIO()
    book.save(out)
    return _without_clock(out.getvalue())


def _table(answers: dict[str, list[dict]], names: dict[str, str], instrument: Instrument, say: Any) -> list[list]:
    items = list(instrument.items)
    written = {item for people in answers.values() for person in people for item in person["comments"]}
    written.add(WITH_ADDRESS[2])
    remarks = [item for item in items if item in written]
    table: list[list] = [
        [
            "respondent_id",
            "program",
            "role",
            "started_at",
            "submitted_at",
            *items,
            *(f"{item}_comment" for item in remarks),
        ]
    ]
    for program, people in answers.items():
        for person in people:
            levels = [None if (level := person["answers"][item]) is None else say(level) for item in items]
            texts = [person["comments"].get(item) for item in remarks]
            times = [person[name].isoformat(sep=" ") for name in ("started_at", "submitted_at")]
            table.append([person["respondent_id"], names[program], person["label"], *times, *levels, *texts])
    return table


def _put(table: list[list], answers: dict[str, list[dict]], program: str, number: int, column: str, text: str) -> None:
    """Write one cell of one respondent over, if the program is there."""
    if number >= len(answers.get(program, [])):
        return
    wanted = answers[program][number]["respondent_id"]
    row = next(row for row in table if row[0] == wanted)
    row[table[0].index(column)] = text


def _without_clock(content: bytes) -> bytes:
    """Take the times of saving out of a workbook; stored, since packing differs between machines."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist()):
            part = old.read(name)
            if name == "docProps/core.xml":
                stamp = FIXED.isoformat().encode() + b"Z"
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, part)
            entry = zipfile.ZipInfo(name, date_time=(2025, 11, 14, 9, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            new.writestr(entry, part)
    return out.getvalue()
