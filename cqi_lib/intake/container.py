"""What kind of file the bytes are, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from ..errors import IntakeError, Problem
from ..files.refusal import refusal
from ..files.text_file import kind_of
from ..locale.said import sayings
from .delimited import read_delimited
from .log import Log
from .sheet import Source
from .store.place import is_store
from .workbook import read_workbook

say = sayings("intake_files")

MOST_BYTES = 300_000_000


def open_source(path: Path, log: Log) -> Source:
    """Open a response file by its content.

    Parameters
    ----------
    path : the file.
    log : takes the problems.

    Returns
    -------
    Its sheets as rows of text.

    Raises
    ------
    IntakeError
        When the file is missing, empty, cut off, protected, or of a kind that holds no responses; `NoAnswersYet` for an
        online assessment that nobody has answered so far.
    """
    if is_store(path.name):
        from .online import open_online

        return open_online(path, log)
    raw, name = read_bytes(path, log), path.suffix.lower()
    kind = kind_of_bytes(raw, log)
    if kind == "workbook":
        source = read_workbook(raw, log)
        if name not in (".xlsx", ".xlsm", ".xltx"):
            log.warn("", say("container-workbook", ending=name or None), ".xlsx", say("container-workbook-mend"))
        return source
    source = read_delimited(raw, log)
    if name in (".xlsx", ".xlsm", ".xls", ".ods"):
        log.warn("", say("container-text", ending=name), ".csv", say("container-text-mend"))
    return source


def read_bytes(path: Path, log: Log) -> bytes:
    """Read a file whole, if it is one and not too large; raises IntakeError as `open_source` does."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            log.refuse("", kind_of(path), say("any-csv"), say("container-path-mend"))
        elif size > MOST_BYTES:
            found, allowed = say("container-bytes", n=size), say("container-bytes-allowed", n=MOST_BYTES)
            log.refuse("", found, allowed, say("container-bytes-mend"))
        log.stop()
        return path.read_bytes()
    except FileNotFoundError:
        texts = (say("container-none"), say("container-none-allowed"), say("container-none-mend"))
    except (OSError, ValueError) as error:
        found = refusal(error) if isinstance(error, OSError) and error.strerror else say("container-closed")
        texts = (found, say("container-closed-allowed"), say("container-closed-mend"))
    raise IntakeError(say("container-unreadable", file=log.file), [Problem("error", log.file, *texts)])


def kind_of_bytes(raw: bytes, log: Log, also: str = "") -> str:
    """Tell `workbook` from `text`; everything else is refused by name, but for `open document` where it is taken too."""
    start = raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    low = start.lower()
    found, mend = "", say("container-mend")
    if not raw.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        found = say("container-empty")
    elif raw.startswith(b"PK"):
        found = _zip_fault(raw)
        if not found:
            return "workbook"
        if also == "open document" and found == say("container-ods"):
            return also
    elif raw.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            found, mend = say("container-locked"), say("container-locked-mend")
        else:
            found, mend = say("container-xls"), say("container-xls-mend")
    elif low.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<body")) or b"<table" in low:
        found, mend = say("container-html"), say("container-html-mend")
    elif b"<limesurveydoctype>" in low:
        found, mend = say("container-lss"), say("container-lss-mend")
    elif low.startswith(b"<?xml") or low.startswith(b"<workbook"):
        found, mend = say("container-xml"), say("container-xml-mend")
    elif low.startswith((b"%pdf", b"{\\rtf", b"\x89png", b"\xff\xd8\xff", b"gif8")):
        found = say("container-document")
    elif low.startswith(b"$fl2") or low.startswith(b"$fl3"):
        found, mend = say("container-spss"), say("container-spss-mend")
    elif low.startswith((b"par1", b"sqlite format", b"\x1f\x8b", b"bzh", b"7z\xbc\xaf")):
        found = say("container-packed")
    elif low.startswith(b"{") and b"surveyentry" in low:
        found, mend = say("container-qsf"), say("container-qsf-mend")
    elif re.match(rb'[\[{]\s*["\[{}\]]', low):
        found = say("container-json")
    if found:
        log.refuse("", found, say("any-csv"), mend)
        log.stop()
    return "text"


def _zip_fault(raw: bytes) -> str:
    """Say why a zip file is no workbook; empty when it is one."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if any(info.flag_bits & 1 for info in archive.infolist()):
                return say("container-zip-locked")
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):  # the last: a version of zip that is not known
        return say("any-damaged")
    if "xl/workbook.bin" in names:
        return say("container-xlsb")
    if any(n.endswith("xl/workbook.xml") for n in names):
        return ""
    if "content.xml" in names:
        return say("container-ods")
    if any(n.startswith("word/") for n in names):
        return say("container-word")
    return say("container-zip")
