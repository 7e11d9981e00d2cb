"""CSV, TSV and their relatives: bytes to rows of text."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Sequence

from ..errors import row
from ..locale.said import sayings
from .log import Log
from .sheet import Sheet, Source

say = sayings("intake_files")

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}

# Answers to open questions can be long; the csv module's own limit of 131,072 characters is not meant for people.
MOST_IN_CELL = 1_000_000


def read_delimited(raw: bytes, log: Log, *, small: bool = False) -> Source:
    """Read delimited text, finding out its encoding and separator.

    Parameters
    ----------
    raw : the file's bytes.
    log : takes the problems.
    small : False looks first whether the file is so even that its columns can be taken whole, which many rows are worth.

    Returns
    -------
    The source with one sheet; every record of the file is a row, blank lines too.

    Raises
    ------
    IntakeError
        When the text cannot be decoded, has no separator, or a quote is never closed.
    """
    text, encoding = _decode(raw, log)
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r"sep=(.)\r?", first)
    separator = told.group(1) if told else _separator(text)
    rows: Sequence[list[str]] | None = None
    if not told and not small:
        from .even_text import even_rows  # brings pandas

        rows = even_rows(text, separator, MOST_IN_CELL)
    if rows is None:
        parsed = _parse(rest if told else text, separator, log)
        rows = [[], *parsed] if told else parsed
    named = SEPARATORS.get(separator)
    said = say(f"delimited-{named}") if named else repr(separator)
    if text[-1:] not in ("\r", "\n") and rows and len(rows[-1]) > 1 and not rows[-1][-1].strip():
        found, allowed = say("delimited-last-found"), say("delimited-last-allowed")
        log.warn(row(len(rows)), found, allowed, say("delimited-last-mend"))
    if encoding != "UTF-8":
        found, allowed = say("delimited-encoding-found", encoding=encoding), say("delimited-encoding-allowed")
        log.warn("", found, allowed, say("delimited-encoding-mend"))
    if separator != "," and not (separator == "\t" and log.file.lower().endswith((".tsv", ".tab", ".txt"))):
        found, allowed = say("delimited-separator-found", separator=said), say("delimited-separator-allowed")
        log.warn("", found, allowed, say("delimited-separator-mend"))
    return Source([Sheet("", rows)], say("delimited-text", separator=said, encoding=encoding))


def _decode(raw: bytes, log: Log) -> tuple[str, str]:
    for mark, codec, name in (
        (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
        (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
        (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
    ):
        if raw.startswith(mark):
            try:
                return raw.decode(codec), name
            except UnicodeDecodeError:
                found, allowed = say("delimited-broken-found", encoding=name), say("delimited-broken-allowed")
                log.refuse("", found, allowed, say("delimited-broken-mend"))
                log.stop()
    head = raw[:4000]
    if head.count(0) > len(head) // 4:
        codec = "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
        try:
            return raw.decode(codec), "UTF-16"
        except UnicodeDecodeError:
            pass
    if b"\0" in head:
        log.refuse("", say("delimited-bytes-found"), say("any-csv"), say("delimited-bytes-mend"))
        log.stop()
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(raw).best()
        if best is None:
            log.refuse("", say("delimited-unknown-found"), "UTF-8", say("delimited-unknown-mend"))
            raise log.refusal() from None
        return str(best), best.encoding


def _separator(text: str) -> str:
    """Choose the separator that gives most records the same number of fields, more than one."""
    head = text[:200_000]
    if len(text) > len(head):
        head = head[: max(head.rfind("\n"), head.rfind("\r")) + 1] or head
    best, best_score = ",", (0.0, 0)
    for separator in SEPARATORS:
        try:
            sizes = [
                len(r)
                for _, r in zip(
                    range(400), csv.reader(io.StringIO(head, newline=""), delimiter=separator), strict=False
                )
            ]
        except csv.Error:
            continue
        counts = Counter(n for n in sizes if n > 1)
        if not counts:
            continue
        width, times = max(counts.items(), key=lambda kv: (kv[1], kv[0]))
        score = (times / max(1, sum(n > 0 for n in sizes)), width)
        if score[0] > best_score[0] + 0.1 or (abs(score[0] - best_score[0]) <= 0.1 and width > best_score[1]):
            best, best_score = separator, score
    return best


def _parse(text: str, separator: str, log: Log) -> list[list[str]]:
    csv.field_size_limit(MOST_IN_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    begun = 1
    try:
        for cells in reader:
            rows.append(cells)
            begun = reader.line_num + 1
    except csv.Error as error:
        if "field larger" in str(error):
            code = "large"
        elif "unexpected end" in str(error):
            code = "open"
        else:
            code = "within"
        found, mend = say(f"delimited-quote-{code}-found"), say(f"delimited-quote-{code}-mend")
        log.refuse(say("delimited-line", n=str(begun)), found, say("delimited-quotes-allowed"), mend)
        log.stop()
    width = max(Counter(len(r) for r in rows if r).items(), key=lambda kv: kv[1])[0] if any(rows) else 0
    for n, cells in enumerate(rows, start=1):
        # A lost quote swallows whole records: then a line inside a cell looks like a record of its own.
        if width > 2 and any(
            line.count(separator) >= width - 1 for cell in cells if "\n" in cell for line in cell.split("\n")[1:]
        ):
            found, allowed = say("delimited-records-found"), say("delimited-quotes-allowed")
            log.refuse(row(n), found, allowed, say("delimited-records-mend"))
    log.stop()
    return rows
