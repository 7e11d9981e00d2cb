"""One server at a time on an SQLite store: a hidden file beside it, locked for as long as the server runs."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from ...errors import StoreError
from ...files.lock import claim, holder
from ...files.refusal import refusal
from ...locale.said import sayings

message = sayings("online_store")

_PATIENCE = 1.0  # a reader looks at the lock for a moment; a server lives longer


def lock_path(store: Path) -> Path:
    """Give the file that is locked for a store: `.2025-fall.online.lock` beside it."""
    return store.with_name(f".{store.name.removesuffix('.sqlite')}.lock")


def is_served(store: Path) -> bool:
    """Tell whether a server holds a store; nothing is written."""
    with contextlib.suppress(OSError), lock_path(store).open("r+", encoding="utf-8") as file:
        return not claim(file)
    return False


@contextlib.contextmanager
def only_server(store: Path | None) -> Iterator[None]:
    """Hold a store for this server.

    Parameters
    ----------
    store : the SQLite file; None (a database server, which takes many) holds nothing.

    Raises
    ------
    StoreError
        When another server holds it, in words. The lock of a process that is gone is taken over.
    """
    if store is None:
        yield
        return
    path = lock_path(store)
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise StoreError(message("lock-unwritable", file=f"responses/{path.name}", why=refusal(error))) from None
    with file:
        deadline = time.monotonic() + _PATIENCE
        while not claim(file):
            if time.monotonic() > deadline:
                raise _refusal(path, store)
            time.sleep(0.05)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        # The file stays: were it removed, a server that had opened it meanwhile would hold a lock nobody sees.
        yield


def _refusal(path: Path, store: Path) -> StoreError:
    return StoreError(message("served-already", holder=holder(path), file=f"responses/{store.name}"))
