"""How much work something is, without a clock: the calls of Python functions that it takes."""

import contextlib
import sys


@contextlib.contextmanager
def calls():
    """Count the calls within, in this thread; the same on every machine, and more for every row that is looped over."""
    made = [0]

    def look(frame, event, argument):
        made[0] += event == "call"

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield made
    finally:
        sys.setprofile(before)
