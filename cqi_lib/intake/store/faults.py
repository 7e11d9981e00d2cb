"""What can go wrong with the store, told apart by what a person can do about it.

What a database says is never shown: it may name hosts, users and passwords.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from ...errors import StoreError
from ...files.refusal import refusal
from ...locale.said import sayings

message = sayings("online_store")


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
        return StoreBusy(message("busy", said=said))
    if code in _FULL or "disk is full" in words or "no space left" in words:
        return StoreFull(message("full", said=said))
    if "malformed" in words or "not a database" in words or "file is encrypted" in words or code.startswith("XX"):
        return StoreDamaged(message("damaged", said=said))
    if code in _DENIED or "readonly" in words or "read-only" in words:
        return StoreGone(message("denied", said=said))
    if isinstance(cause, sqlite3.Error):
        return StoreGone(message("disk", said=said))
    return StoreGone(message("unreached", said=said))


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
        if error.errno is not None and error.errno in (28, 122):
            raise StoreFull(message("full-plain", said=said)) from None
        id = "unusable" if error.strerror else "unusable-unreadable"
        raise StoreGone(message(id, said=said, why=refusal(error))) from None
