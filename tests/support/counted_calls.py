"""How much work something is, without a clock: the calls of Python functions that it takes."""

import contextlib
import sys
from unittest import mock

import pandas as pd


@contextlib.contextmanager
def calls():
    """Count the calls within, in this thread; the same on every machine, and more for every row that is looped over."""
    with _looked_at(lambda frame: True) as made:
        yield made


@contextlib.contextmanager
def calls_of(function):
    """Count the calls of one Python function within, in this thread, whoever makes them."""
    with _looked_at(lambda frame: frame.f_code is function.__code__) as made:
        yield made


@contextlib.contextmanager
def _looked_at(counts):
    made, before = [0], sys.getprofile()

    def look(frame, event, argument):
        made[0] += event == "call" and counts(frame)
        if before is not None:
            before(frame, event, argument)

    sys.setprofile(look)
    try:
        yield made
    finally:
        sys.setprofile(before)


@contextlib.contextmanager
def looks():
    """Count the looks into tables within: columns or rows that are taken out of a DataFrame, one by one or by a mask."""
    made = {"any": 0, "mask": 0}
    take = pd.DataFrame.__getitem__

    def counted(self, key):
        made["any"] += 1
        made["mask"] += pd.api.types.is_bool_dtype(getattr(key, "dtype", None))
        return take(self, key)

    with mock.patch.object(pd.DataFrame, "__getitem__", counted):
        yield made
