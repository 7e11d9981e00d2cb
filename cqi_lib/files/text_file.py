"""Reading a file's text safely: size, kind, encoding; never a traceback for a strange file."""

from __future__ import annotations

import codecs
import stat
from dataclasses import dataclass
from pathlib import Path

from ..errors import Problem

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\n")
"""What a text begins with that a spreadsheet would take for a formula."""

MEGABYTE = 1_000_000

_SIGNATURES = {
    b"PK\x03\x04": "an Excel workbook or a zip archive",
    b"\xd0\xcf\x11\xe0": "an old or password-protected Office file",
    b"%PDF": "a PDF file",
    b"\x89PNG": "a picture",
    b"\x1f\x8b": "a compressed file",
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
        return "nothing"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
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
        return "a link to nothing" if path.is_symlink() else "nothing"
    except OSError as error:
        return f"something that cannot be looked at ({error.strerror or type(error).__name__})"
    kinds = (
        (stat.S_ISREG, "a file"),
        (stat.S_ISDIR, "a folder, not a file"),
        (stat.S_ISFIFO, "a named pipe (FIFO), not a file"),
        (stat.S_ISSOCK, "a socket, not a file"),
        (stat.S_ISCHR, "a device, not a file"),
        (stat.S_ISBLK, "a device, not a file"),
    )
    return next((kind for holds, kind in kinds if holds(mode)), "something that is not a file")


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
        return refused("a link that leads out of the cohort folder", "files inside it", "Copy the file to this place.")
    try:
        if not path.is_file():
            return refused(kind_of(path), "a text file", "Put a text file of this name here.")
        size = path.stat().st_size
        if size > max_bytes:
            return refused(
                f"a file of {size / MEGABYTE:,.1f} MB",
                f"at most {max_bytes / MEGABYTE:g} MB",
                "Check that this is the right file.",
            )
        raw = path.read_bytes()
    except OSError as error:
        return refused(
            f"a file that cannot be opened ({error.strerror or type(error).__name__})",
            "a file this user may read",
            "Check the file's permissions, and close it in other programs.",
        )
    for signature, kind in _SIGNATURES.items():
        if raw.startswith(signature):
            return refused(kind, "plain text", "Save it as plain text (YAML or CSV) under this name.")
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
            found = f"text in the encoding {encoding}"
            mend = "It was read so; check names with accents, or save the file as 'CSV UTF-8'."
            notice = (Problem("warning", where, found, "UTF-8", mend, program=program),)
        return TextFile(text, encoding, notice)
    if wide:
        found, place = "text in the encoding utf-16", ""
    elif b"\x00" in raw:
        found, place = "bytes that are not text", ""
    else:
        found, place = "letters in another encoding than UTF-8", f", line {_first_bad_line(raw)}"
    mend = "Open it in a text editor and save it with the encoding UTF-8."
    return TextFile(None, "", (Problem("error", where + place, found, "UTF-8 text", mend, program=program),))


def _first_bad_line(raw: bytes) -> int:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return raw.count(b"\n", 0, error.start) + 1
    return 1
