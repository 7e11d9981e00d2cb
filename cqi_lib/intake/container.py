"""What kind of file the bytes are, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from ..errors import IntakeError, Problem
from ..files.text_file import kind_of
from .delimited import read_delimited
from .log import Log
from .sheet import Source
from .store.place import is_store
from .workbook import read_workbook

MOST_BYTES = 300_000_000

_WANTED = "CSV, TSV or XLSX"


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
    raw = _bytes(path, log)
    kind, name = _kind(raw, log), path.suffix.lower()
    if kind == "workbook":
        source = read_workbook(raw, log)
        if name not in (".xlsx", ".xlsm", ".xltx"):
            log.warn("", f"an Excel workbook named {name or 'without ending'}", ".xlsx", "It was read as a workbook.")
        return source
    source = read_delimited(raw, log)
    if name in (".xlsx", ".xlsm", ".xls", ".ods"):
        log.warn("", f"text with separators in a file named {name}", ".csv", "It was read as text.")
    return source


def _bytes(path: Path, log: Log) -> bytes:
    try:
        size = path.stat().st_size
        if not path.is_file():
            log.refuse("", kind_of(path), _WANTED, "Give the path of a response file.")
        elif size > MOST_BYTES:
            log.refuse("", f"{size:,} bytes", f"at most {MOST_BYTES:,} bytes", "Check that this is the export.")
        log.stop()
        return path.read_bytes()
    except FileNotFoundError:
        problem = Problem("error", log.file, "no such file", "a file that exists", "Check the name and the folder.")
    except (OSError, ValueError) as error:
        found = getattr(error, "strerror", None) or "a path that cannot be opened"
        problem = Problem("error", log.file, found, "a readable file", "Check the name and the rights.")
    raise IntakeError(f"{log.file} cannot be read.", [problem])


def _kind(raw: bytes, log: Log) -> str:
    """Tell `workbook` from `text`; everything else is refused by name."""
    start = raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    low = start.lower()
    found, mend = "", "Export the responses again as CSV or XLSX."
    if not raw.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        found = "an empty file"
    elif raw.startswith(b"PK"):
        found = _zip_fault(raw)
        if not found:
            return "workbook"
    elif raw.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            found, mend = "a workbook protected by a password", "Open it, remove the password and save it as .xlsx."
        else:
            found, mend = "a workbook in the old .xls format", "Open it and save it as .xlsx."
    elif low.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<body")) or b"<table" in low:
        found, mend = "a web page (HTML), not a workbook", "Open it in Excel and save it as .xlsx."
    elif b"<limesurveydoctype>" in low:
        found, mend = "a LimeSurvey survey (.lss): the questionnaire, not the answers", "Export the responses as CSV."
    elif low.startswith(b"<?xml") or low.startswith(b"<workbook"):
        found, mend = "an XML file", "Open it in Excel and save it as .xlsx, or export CSV."
    elif low.startswith((b"%pdf", b"{\\rtf", b"\x89png", b"\xff\xd8\xff", b"gif8")):
        found = "a document or picture"
    elif low.startswith(b"$fl2") or low.startswith(b"$fl3"):
        found, mend = "an SPSS file", "Export the responses as CSV or XLSX."
    elif low.startswith((b"par1", b"sqlite format", b"\x1f\x8b", b"bzh", b"7z\xbc\xaf")):
        found = "a database or packed file"
    elif low.startswith(b"{") and b"surveyentry" in low:
        found, mend = "a Qualtrics survey (.qsf): the questionnaire, not the answers", "Export the data as CSV."
    elif re.match(rb'[\[{]\s*["\[{}\]]', low):
        found = "a JSON file"
    if found:
        log.refuse("", found, _WANTED, mend)
        log.stop()
    return "text"


def _zip_fault(raw: bytes) -> str:
    """Say why a zip file is no workbook; empty when it is one."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if any(info.flag_bits & 1 for info in archive.infolist()):
                return "a zip file protected by a password"
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):  # the last: a version of zip that is not known
        return "a workbook that is cut off or damaged"
    if "xl/workbook.bin" in names:
        return "a binary workbook (.xlsb)"
    if any(n.endswith("xl/workbook.xml") for n in names):
        return ""
    if "content.xml" in names:
        return "an OpenDocument file"
    if any(n.startswith("word/") for n in names):
        return "a Word document"
    return "a zip file without a workbook"
