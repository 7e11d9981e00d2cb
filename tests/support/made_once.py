"""What several tests look at is made by one of the processes that share them; the others read it."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from cqi_lib.files.lock import claim

Made = TypeVar("Made")
PLACE = "CQI_TESTS_SHARED"
"""The environment's name for the folder of this run of tests (`conftest.py`)."""


def made_once(name: str, make: Callable[[], Made]) -> Made:
    """Give what `make` gives, from the file of the process that made it first; one that fails leaves nothing."""
    folder = os.environ.get(PLACE)
    if folder is None:
        return make()
    made = Path(folder) / f"{name}.pickle"
    with made.with_suffix(".lock").open("a+", encoding="utf-8") as lock:
        while not claim(lock):
            time.sleep(0.1)
        if not made.exists():
            made.write_bytes(pickle.dumps(make()))
        return pickle.loads(made.read_bytes())
