"""A SQLite file and its log as one image in memory, as they stand at one moment; nothing is written anywhere.

The log (WAL) is read as https://www.sqlite.org/fileformat2.html#walformat says: frames with the log's salts and right
checksums count up to the last one that ends a transaction, as when SQLite itself recovers.
"""

from __future__ import annotations

import contextlib
import struct
import time
from pathlib import Path

from ...locale.said import sayings
from .faults import StoreBusy

message = sayings("online_store")
_TRIES, _PAUSE = 40, 0.05
_HEAD, _FRAME = struct.Struct(">8I"), struct.Struct(">6I")
_MAGIC = 0x377F0682  # the next number says that checksums are made of big-endian words
_ALL = 0xFFFFFFFF


def image_of(path: Path, said: str) -> bytes:
    """Read a database that nobody serves.

    Parameters
    ----------
    path : the file; its log lies beside it.
    said : the store, as it is named aloud.

    Returns
    -------
    A whole database that keeps no log, for `sqlite3.Connection.deserialize`.

    Raises
    ------
    StoreBusy
        When it is being written all the time.
    """
    log = path.with_name(f"{path.name}-wal")
    for _ in range(_TRIES):
        before = _state(path), _state(log)
        main, more = path.read_bytes(), b""
        with contextlib.suppress(FileNotFoundError):
            more = log.read_bytes()
        if (_state(path), _state(log)) == before:
            return merged(main, more)
        time.sleep(_PAUSE)
    raise StoreBusy(message("busy-all-the-time", said=said))


def merged(main: bytes, log: bytes) -> bytes:
    """Put what stands in a log into the database.

    Parameters
    ----------
    main, log : the content of both files.

    Returns
    -------
    The database, marked as one without a log.
    """
    image = bytearray(main)
    for number, page in _committed(log).items():
        start = (number - 1) * len(page)
        if start > len(image):
            image.extend(bytes(start - len(image)))
        image[start : start + len(page)] = page
    if len(image) >= 100:
        image[18:20] = b"\x01\x01"  # the versions that read and write it: 2 stands for a database with a log
    return bytes(image)


def _committed(log: bytes) -> dict[int, bytes]:
    """Give the newest version of every page that a finished transaction wrote, up to the size the database then had."""
    if len(log) < _HEAD.size:
        return {}
    magic, _, size, _, *salts, first, second = _HEAD.unpack_from(log)
    order = ">" if magic == _MAGIC + 1 else "<"
    sums = _sums(log[:24], (0, 0), order)
    if magic not in (_MAGIC, _MAGIC + 1) or sums != (first, second) or size < 512:
        return {}
    done: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    for at in range(_HEAD.size, len(log) - _FRAME.size - size + 1, _FRAME.size + size):
        number, pages, *mine, first, second = _FRAME.unpack_from(log, at)
        page = log[at + _FRAME.size : at + _FRAME.size + size]
        sums = _sums(page, _sums(log[at : at + 8], sums, order), order)
        if mine != salts or sums != (first, second) or not number:
            break
        waiting[number] = page
        if pages:  # this frame ends a transaction, after which the database has so many pages
            done = {n: content for n, content in (done | waiting).items() if n <= pages}
            waiting = {}
    return done


def _sums(content: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    a, b = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for x, y in zip(words[::2], words[1::2], strict=True):
        a = (a + x + b) & _ALL
        b = (b + y + a) & _ALL
    return a, b


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        about = path.stat()
    except FileNotFoundError:
        return None
    return about.st_ino, about.st_size, about.st_mtime_ns
