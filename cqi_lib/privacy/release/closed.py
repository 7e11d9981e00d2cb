"""Whether a round takes no more answers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ...cohort.records.cohort_file import RoundEntry
from ...errors import StoreError
from ...intake.store.place import place_of as store_of
from ...intake.store.place import store_files


def is_closed(folder: Path, entry: RoundEntry, as_of: dt.date) -> bool:
    """Say whether a round takes no more answers: `closed` stands in cohort.yml, or its online form is closed."""
    if entry.closed is not None:
        return entry.closed <= as_of
    if not any(path.is_file() for path in store_files(folder, entry.id)):
        return False
    try:
        from ...intake.store.reading import read_round  # with SQLAlchemy: few rounds lie in a store

        return read_round(store_of(folder, entry.id)).closed is not None
    except StoreError:
        return False
