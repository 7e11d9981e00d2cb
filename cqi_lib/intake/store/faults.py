"""What can go wrong with the store, told apart by what a person can do about it.

What a database says is never shown: it may name hosts, users and passwords.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from ...errors import StoreError


class RoundClosed(StoreError):
    """The round takes no answers (any more)."""


class StoreBusy(StoreError):
    """Somebody else is writing; trying again in a moment helps."""


class StoreGone(StoreError):
    """The database cannot be reached now."""


class StoreFull(StoreError):
    """There is no room for more answers."""


class StoreDamaged(StoreError):
    """What lies there is no sound store."""


_BUSY = {"55P03", "40P01", "40001", "57014"}  # lock not available, deadlock, serialization, cancelled by a time limit
_FULL = {"53100", "53200", "54000"}
_DENIED = {"42501", "25006", "28000", "28P01"}


def fault_of(error: BaseException, said: str) -> StoreError:
    """Say in words what a database's error means for the store.

    Parameters
    ----------
    error : what SQLAlchemy or the driver raised.
    said : the store, as it is named aloud.

    Returns
    -------
    The fault; none of the database's own words are in it.
    """
    cause = getattr(error, "orig", None) or error
    code = str(getattr(cause, "sqlstate", None) or "")
    words = str(cause).casefold()
    if (
        code in _BUSY
        or "database is locked" in words
        or "table is locked" in words
        or isinstance(error, exc.TimeoutError)
    ):
        return StoreBusy(f"{said} is busy: somebody else is writing. Try again in a moment.")
    if code in _FULL or "disk is full" in words or "no space left" in words:
        return StoreFull(f"There is no room left for {said}. Free some space; what was saved before is kept.")
    if "malformed" in words or "not a database" in words or "file is encrypted" in words or code.startswith("XX"):
        return StoreDamaged(
            f"{said} is damaged and was not changed. Put back a copy from before, or send it to whoever looks after it."
        )
    if code in _DENIED or "readonly" in words or "read-only" in words:
        return StoreGone(f"{said} cannot be written or may not be used with this name. Check the rights.")
    if isinstance(cause, sqlite3.Error):
        return StoreGone(f"{said} cannot be read or written now. Check the disk; what was saved before is kept.")
    return StoreGone(
        f"{said} cannot be reached. Check that it is running, that it was made and that its URL is right; what was saved "
        "before is kept."
    )


@contextmanager
def in_words(said: str) -> Iterator[None]:
    """Turn a database's errors inside the block into faults.

    Parameters
    ----------
    said : the store, as it is named aloud.

    Raises
    ------
    StoreError
        The fault that fits.
    """
    try:
        yield
    except (exc.DBAPIError, exc.TimeoutError) as error:
        # Without the chain: a traceback of the driver would show the URL's host and user.
        raise fault_of(error, said) from None
    except OSError as error:
        full = error.errno is not None and error.errno in (28, 122)
        raise (StoreFull if full else StoreGone)(
            f"There is no room left for {said}."
            if full
            else f"{said} cannot be used: {error.strerror or 'unreadable'}."
        ) from None
