"""When answers were sent: the many ways to write a time, to UTC."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import pandas as pd

from ..cohort.records.mapping import MIXED, first_of
from ..errors import place as at
from ..errors import row
from ..locale.said import sayings
from .log import Log
from .spelling import rows_named, shown, trim

say = sayings("intake_answers")

EARLIEST = dt.datetime(2000, 1, 1)
LATEST = dt.datetime(2100, 1, 1)
FAR_BEFORE, FAR_AFTER = dt.timedelta(days=3653), dt.timedelta(days=1096)

_CLOCK = r"(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?)?"
_ZONE = r"\s*(Z|UTC|GMT|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)?"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _CLOCK + _ZONE)
_PARTS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})" + _CLOCK + _ZONE)


def read_times(
    values: pd.Series,
    rows: pd.Series,
    *,
    zone: str,
    order: str | None,
    as_of: dt.date | None,
    place: str,
    log: Log,
    evidence: Iterable[str] = (),
) -> pd.Series:
    """Turn times as text into UTC.

    Parameters
    ----------
    values : the texts; empty where there is none.
    rows : their rows in the file.
    zone : zone of times that name none, such as `America/Chicago`.
    order : as in `MappingFile.dates`, or None to find out.
    as_of : a later time lies in the future.
    place : how the column is named in messages.
    log : takes the problems; an order that cannot be told is refused there.
    evidence : other times of the same file, which may tell the order of day and month.

    Returns
    -------
    Times without a zone, in UTC (`datetime64[us]`); missing where there is none or it cannot be (these are listed).
    """
    try:
        home = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        log.warn("timezone", shown(zone), say("times-zone-allowed"), say("times-zone-mend"))
        home = ZoneInfo("UTC")
    number, found = pd.factorize(values.to_numpy(dtype=object))
    trimmed = [trim(text) for text in found]
    unique = [t for t in dict.fromkeys(trimmed) if t]
    texts = pd.Series(np.array(trimmed, dtype=object)[number], index=values.index, dtype=object)
    split = [m for m in map(_PARTS.fullmatch, unique) if m and m.group(2) != "."]
    day_first, both = _day_first(split, order, texts, rows, place, log, evidence)
    parsed: dict[str, tuple[dt.datetime | None, bool]] = {t: _one(t, day_first, home) for t in unique}
    if both:
        parsed |= {t: _one(t, not day_first, home) for t in unique if parsed[t][0] is None}
    impossible = [t for t in unique if parsed[t][0] is None]
    if impossible:
        allowed, mend = say("times-impossible-allowed"), say("any-correct")
        _list(impossible, texts, rows, place, log, allowed, mend, say("times-impossible-what"))
    zoned = {parsed[t][1] for t in unique if parsed[t][0] is not None}
    if zoned == {True, False}:
        log.warn(
            place,
            say("times-zones-found"),
            say("times-zones-allowed"),
            say("times-zones-mend", zone=zone),
        )
    limit = dt.datetime.combine(as_of, dt.time.max) if as_of is not None else LATEST
    # A day of grace: the zone west of UTC may still have the day of `as_of` when UTC has the next.
    limit += dt.timedelta(days=1)
    first = EARLIEST
    times = np.array([parsed[t][0] if t else None for t in trimmed], dtype="datetime64[us]")[number]
    known = np.sort(times[(times >= np.datetime64(EARLIEST)) & (times <= np.datetime64(limit))])
    if len(known) and as_of is None:
        # Nothing says which day it is: a time far from those of the other answers is no time of this survey.
        middle = known[len(known) // 2].item()
        first, limit = max(first, middle - FAR_BEFORE), min(limit, middle + FAR_AFTER)
    strange = [t for t in unique if (when := parsed[t][0]) is not None and not first <= when <= limit]
    if strange:
        allowed = say("times-far-allowed", first=f"{first:%Y-%m-%d}", last=f"{as_of or limit:%Y-%m-%d}")
        _list(strange, texts, rows, place, log, allowed, say("times-far-mend"), say("times-far-what"))
    for text in strange:
        parsed[text] = (None, False)
    out = np.array([parsed[t][0] if t else None for t in trimmed], dtype="datetime64[us]")
    return pd.Series(out[number], index=values.index)


def read_beginnings(
    started: pd.Series,
    submitted: pd.Series,
    when: pd.Series,
    *,
    zone: str,
    order: str | None,
    as_of: dt.date | None,
    evidence: Iterable[str] = (),
) -> pd.Series:
    """Give when each respondent began, in UTC, where the file says so.

    Nothing but the time to complete rests on it, so that a flaw here is no problem of the file: a time that cannot be,
    or that lies after the answers were sent, is missing. The order of day and month is that of `submitted`.

    Parameters
    ----------
    started, submitted : texts of both columns.
    when : `submitted` as `read_times` gave it.
    zone, order, as_of, evidence : as for `read_times`.

    Returns
    -------
    Times as from `read_times`.
    """
    missing = pd.Series(np.datetime64("NaT", "us"), index=started.index)
    if not any(text and not text.isspace() for text in started):
        return missing
    aside = Log("")
    both = pd.concat([started, submitted], ignore_index=True)
    rows = pd.Series(0, index=both.index)
    read = read_times(both, rows, zone=zone, order=order, as_of=as_of, place="", log=aside, evidence=evidence)
    if aside.refused:
        return missing
    began = pd.Series(read.to_numpy()[: len(started)], index=started.index)
    return began.where(~(began > when))


def _list(
    bad: list[str],
    texts: pd.Series,
    rows: pd.Series,
    place: str,
    log: Log,
    allowed: str,
    mend: str,
    what: str,
) -> None:
    mine = texts.isin(bad)
    for n, text in zip(rows[mine], texts[mine], strict=True):
        log.warn(at(row(n), place), shown(text), allowed, mend, what)


def _order(texts: Iterable[str]) -> str | None:
    """Tell the order of day and month from times of which at least one leaves no choice; None where they do not."""
    found = [m for m in map(_PARTS.fullmatch, dict.fromkeys(map(trim, texts))) if m and m.group(2) != "."]
    day = any(int(m.group(1)) > 12 >= int(m.group(3)) for m in found)
    month = any(int(m.group(3)) > 12 >= int(m.group(1)) for m in found)
    return None if day == month else "day first" if day else "month first"


def _day_first(
    split: list[re.Match[str]],
    order: str | None,
    texts: pd.Series,
    rows: pd.Series,
    place: str,
    log: Log,
    evidence: Iterable[str],
) -> tuple[bool, bool]:
    """Tell whether 3/4/2025 is a day of April, and whether a date that cannot be one in that order is one in the other.

    Refuse where the file does not say. Where both orders stand in it, each date that can be read in one way only is read so.
    """
    if order is not None:
        return first_of(order) == "day first", order in MIXED.values()
    day = [m.string for m in split if int(m.group(1)) > 12 >= int(m.group(3))]
    month = [m.string for m in split if int(m.group(3)) > 12 >= int(m.group(1))]
    either = [m.string for m in split if int(m.group(1)) <= 12 and int(m.group(3)) <= 12 and m.group(1) != m.group(3)]
    if either and not day and not month and (told := _order(evidence)):
        return told == "day first", False
    if day and month and not either:
        found, allowed = say("times-both-found", day=shown(day[0]), month=shown(month[0])), say("times-both-allowed")
        log.warn(place, found, allowed, say("times-both-read"))
        return True, True
    if day and month:
        log.refuse(
            at(rows_named(rows[texts.isin([day[0], month[0]])]), place),
            say("times-both-found", day=shown(day[0]), month=shown(month[0])),
            say("times-both-allowed"),
            say("times-both-mend", example=shown(either[0])),
        )
    elif either and not day and not month:
        log.refuse(
            at(rows_named(rows[texts.isin(either)]), place),
            say("times-either-found", example=shown(either[0])),
            say("times-either-allowed"),
            say("times-order-mend"),
        )
    return bool(day), False


def _one(text: str, day_first: bool, home: ZoneInfo) -> tuple[dt.datetime | None, bool]:
    """Give one time in UTC without a zone, and whether it named its zone; None where it cannot be."""
    try:
        # Most exports write ISO; the library's own reader is many times faster than the patterns below.
        when = dt.datetime.fromisoformat(text) if len(text) > 9 and text[4] == "-" else None
    except ValueError:
        when = None
    if when is None:
        iso, parts = _ISO.fullmatch(text), _PARTS.fullmatch(text)
        if iso:
            year, month, day = (int(iso.group(n)) for n in (1, 2, 3))
            clock, zone = iso.group(4, 5, 6, 7), iso.group(8)
        elif parts:
            first, second, year = int(parts.group(1)), int(parts.group(3)), int(parts.group(4))
            year += 2000 if year < 100 else 0
            day, month = (first, second) if day_first or parts.group(2) == "." else (second, first)
            clock, zone = parts.group(5, 6, 7, 8), parts.group(9)
        else:
            return None, False
        hour, minute, second = int(clock[0] or 0), int(clock[1] or 0), int(clock[2] or 0)
        if clock[3]:
            if not 1 <= hour <= 12:
                return None, False
            hour = hour % 12 + (12 if clock[3][0] in "pP" else 0)
        try:
            when = dt.datetime(year, month, day, hour, minute, second, tzinfo=_offset(zone))
        except ValueError:
            return None, False
    named = when.tzinfo is not None
    try:
        return when.replace(tzinfo=when.tzinfo or home).astimezone(dt.UTC).replace(tzinfo=None), named
    except (OverflowError, ValueError):
        return None, named


def _offset(zone: str | None) -> dt.tzinfo | None:
    if not zone:
        return None
    found = re.search(r"([+-])(\d{1,2}):?(\d{2})?", zone)
    if not found:
        return dt.UTC
    minutes = int(found.group(2)) * 60 + int(found.group(3) or 0)
    return dt.timezone(dt.timedelta(minutes=minutes if found.group(1) == "+" else -minutes))


def latest(times: pd.Series) -> int | None:
    """Give the position of the latest time, or None when one is missing or two are equal."""
    stamps = times.to_numpy(dtype="datetime64[us]")
    if np.isnat(stamps).any() or (stamps == stamps.max()).sum() > 1:
        return None
    return int(stamps.argmax())
