"""LimeSurvey: headings as codes, as full questions, or as both with any sign between; answers as codes or texts."""

from __future__ import annotations

import re
from pathlib import Path

from ...locale.said import sayings
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold
from .limesurvey_structure import Question, find_structure
from .signs import at, chosen, find_row, in_brackets, present
from .tool import Tool

say = sayings("intake_readers")

_CODES = ("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr", "refurl")
_TEXTS = (
    "Response ID",
    "Date submitted",
    "Last page",
    "Start language",
    "Seed",
    "Date started",
    "Date last action",
    "IP address",
    "Referrer URL",
    "Total time",
)
_CODE = re.compile(r"([A-Za-z]\w*?(?:\[[^\[\]\s]+\])*)(?=\W|_\.|$)(.*)", re.DOTALL)
_SUB = re.compile(r"(\w+)\[([^\[\]\s]+)\]")
_PLAIN = {"respondent_id", "response_id", "program", "role"}


def _find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: LimeSurvey's own names, or question codes with a code in brackets."""

    def fits(keys: list[str]) -> bool:
        first = [re.split(r"[^\w]|_\.", k)[0] for k in keys]
        by_code = {"id", "submitdate", "lastpage"} <= {*first} or {"submitdate", "startlanguage"} <= {*first}
        by_text = {"response id", "date submitted"} <= {*keys} or {"date submitted", "last page"} <= {*keys}
        grids = sum(re.match(r"[a-z]\w*\[\w+\](?!$)|[a-z]\w*\[sq\d+\]$", k) is not None for k in keys)
        return by_code or by_text or (grids > 1 and len(_PLAIN & {*keys}) < 2)

    return find_row(sheet, fits)


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open; a structure file in the same folder says what codes mean."""
    split = _split(table.header)
    codes = [code for code, _ in split]
    structure = find_structure(folder, {c.partition("[")[0] for c in codes if c}, log) if any(codes) else {}
    labels: dict[int, dict[str, str]] = {}
    for j, (code, text) in enumerate(split):
        question, _, sub = code.partition("[")
        entry = structure.get(question, Question())
        stem, rows = in_brackets(text)
        rows = tuple(r for r in rows if r.strip())
        whole = [code, text, *([] if rows else [stem])]
        parts = [sub.rstrip("]"), *rows]
        if entry.text:
            part = entry.parts.get(sub.rstrip("]"), "")
            whole += [f"{entry.text} [{part}]"] if part else [] if sub else [entry.text]
            parts.append(part)
            stem = stem or entry.text
            labels[j] = {**{fold(c): label for c, label in entry.answers.items()}, "-oth-": "Other"}
        table.names.append(tuple(n for n in whole if n.strip()))
        table.parts.append(tuple(p for p in parts if p.strip()))
        table.stems.append(stem if sub or rows else "")
    table.loose = any(codes)
    table.own = chosen(codes, _CODES) | chosen(table.header, _TEXTS)
    table.own |= {j for j, (code, _) in enumerate(split) if code.endswith(("[other]", "Time")) or code == "token"}
    unnamed = 0 if table.header and not table.header[0].strip() else None
    export = Export(
        table,
        say("limesurvey-structure") if structure else "",
        own=present(
            respondent_id=_first(at(codes, "id"), at(table.header, "Response ID"), unnamed),
            started_at=_first(at(codes, "startdate"), at(table.header, "Date started")),
            submitted_at=_first(at(codes, "submitdate"), at(table.header, "Date submitted")),
            language=_first(at(codes, "startlanguage"), at(table.header, "Start language")),
        ),
        labels=labels,
        masked=True,
        numbered=True,
    )
    if any(codes) and not structure:
        export.hint = say("limesurvey-hint")
    return export


def _first(*places: int | None) -> int | None:
    return next((p for p in places if p is not None), None)


def _split(header: list[str]) -> list[tuple[str, str]]:
    """Split headings into code and text: one of the two may be all there is."""
    keys = {fold(h) for h in header}
    if {"response id", "date submitted"} & keys and "submitdate" not in keys:
        return [("", h) for h in header]
    found = [_CODE.fullmatch(h.strip()) for h in header]
    rests = [m.group(2) for m in found if m]
    sign = _beginning([r for r in rests if r])
    if sum(not r for r in rests) > len(rests) / 2 or not sign:
        return [(h.strip(), "") for h in header]
    sign = re.split(r"[A-Za-z0-9\[¿\"']", sign, maxsplit=1)[0].rstrip(" ") or sign[:1]
    return [
        (m.group(1), m.group(2).removeprefix(sign).strip()) if m else ("", h)
        for m, h in zip(found, header, strict=True)
    ]


def _beginning(texts: list[str]) -> str:
    """Give what all texts begin with."""
    if not texts:
        return ""
    first, last = min(texts), max(texts)
    n = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:n]


READER = Tool("limesurvey", lambda: say("limesurvey"), _find, _lay_open)
