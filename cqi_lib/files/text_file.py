"""Reading a file's text safely: size, kind, encoding; never a traceback for a strange file."""

from __future__ import annotations

import codecs
import stat
from dataclasses import dataclass
from pathlib import Path

from ..errors import Problem, line, place
from ..locale.said import sayings
from .refusal import refusal

say = sayings("files")

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\n")
"""What a text begins with that a spreadsheet would take for a formula."""

MEGABYTE = 1_000_000

_SIGNATURES = {
    b"PK\x03\x04": "zip",
    b"\xd0\xcf\x11\xe0": "office",
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\x1f\x8b": "compressed",
}


@dataclass(frozen=True)
class TextFile:
    """A file's text, or None where it could not be had, with how it was encoded and what is wrong."""

    text: str | None
    encoding: str
    problems: tuple[Problem, ...]


def shorten(value: object, length: int = 60) -> str:
    """Show a value found in a file on one short line.

    Examples
    --------
    >>> shorten("soon")
    "'soon'"
    >>> shorten(["a"]), shorten(None), shorten("x" * 80, 10)
    ('a list', 'nothing', "'xxxxxxx…'")
    """
    if value is None:
        return say("any-nothing")
    if isinstance(value, dict):
        return say("text_file-keys")
    if isinstance(value, list):
        return say("text_file-list")
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    whole = repr(value)
    return whole if len(whole) <= length else repr(value[: max(1, length - 3)] + "…")


def is_inside(path: Path, folder: Path) -> bool:
    """Say whether a path, links followed, lies within a folder."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def stands(path: Path) -> bool:
    """Say whether a file stands at a path, whatever the path: a name may be longer than a system allows."""
    try:
        return path.is_file()
    except OSError:
        return False


def kind_of(path: Path) -> str:
    """Name what stands in a file's place, links followed; a pipe would keep whoever opens it waiting for ever."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return say("text_file-link_to_nothing" if path.is_symlink() else "any-nothing")
    except OSError as error:
        return say("text_file-cannot_look", why=refusal(error))
    kinds = (
        (stat.S_ISREG, "file"),
        (stat.S_ISDIR, "folder"),
        (stat.S_ISFIFO, "pipe"),
        (stat.S_ISSOCK, "socket"),
        (stat.S_ISCHR, "device"),
        (stat.S_ISBLK, "device"),
    )
    return say("text_file-kind", kind=next((kind for holds, kind in kinds if holds(mode)), "other"))


def read_text(
    path: Path,
    where: str,
    *,
    root: Path,
    program: str | None = None,
    max_bytes: int = MEGABYTE,
    tolerant: bool = False,
) -> TextFile:
    """Read a text file.

    Parameters
    ----------
    path : the file.
    where : how problems name it: its path within the cohort folder.
    root : the cohort folder; a file that a link leads out of it is refused.
    program : the program it belongs to.
    max_bytes : larger files are refused.
    tolerant : True reads UTF-16 and cp1252 too, with a warning (tables from Excel); False asks for UTF-8.

    Returns
    -------
    The text without byte-order mark, or None with the reason among the problems.
    """

    def refused(found: str, allowed: str, mend: str) -> TextFile:
        return TextFile(None, "", (Problem("error", where, found, allowed, mend, program=program),))

    if not is_inside(path, root):
        return refused(say("any-link_out"), say("any-inside"), say("any-copy"))
    try:
        if not path.is_file():
            return refused(kind_of(path), say("text_file-text_file"), say("text_file-text_file-mend"))
        size = path.stat().st_size
        if size > max_bytes:
            return refused(
                say("text_file-large-found", size=f"{size / MEGABYTE:,.1f}"),
                say("text_file-large-allowed", most=f"{max_bytes / MEGABYTE:g}"),
                say("text_file-large-mend"),
            )
        raw = path.read_bytes()
    except OSError as error:
        return refused(
            say("text_file-closed-found", why=refusal(error)),
            say("text_file-closed-allowed"),
            say("text_file-closed-mend"),
        )
    for signature, kind in _SIGNATURES.items():
        if raw.startswith(signature):
            return refused(say("text_file-signature", kind=kind), say("text_file-plain"), say("text_file-plain-mend"))
    return _decode(raw, where, program, tolerant)


def _decode(raw: bytes, where: str, program: str | None, tolerant: bool) -> TextFile:
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    tries = ["utf-16"] if wide else ["utf-8-sig"] + (["cp1252"] if tolerant else [])
    if wide and not tolerant:
        tries = []
    for encoding in tries:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        notice: tuple[Problem, ...] = ()
        if encoding != "utf-8-sig":
            found, mend = say("text_file-encoding", encoding=encoding), say("text_file-encoding-mend")
            notice = (Problem("warning", where, found, "UTF-8", mend, program=program),)
        return TextFile(text, encoding, notice)
    if wide:
        found = say("text_file-encoding", encoding="utf-16")
    elif b"\x00" in raw:
        found = say("text_file-bytes")
    else:
        found, where = say("text_file-letters"), place(where, line(_first_bad_line(raw)))
    allowed, mend = say("text_file-utf8"), say("text_file-utf8-mend")
    return TextFile(None, "", (Problem("error", where, found, allowed, mend, program=program),))


def _first_bad_line(raw: bytes) -> int:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return raw.count(b"\n", 0, error.start) + 1
    return 1
