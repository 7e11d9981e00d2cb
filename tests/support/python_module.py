"""`python -m` of a module that imports nbformat, without the seconds that this takes by itself."""

from __future__ import annotations

import sys

_RUN = """
import runpy, sys
sys.modules["rfc3987_syntax"] = None
module = sys.argv.pop(1)
runpy.run_module(module, run_name="__main__", alter_sys=True)
"""


def python_module(name: str) -> list[str]:
    """Give the words of a command, to which the module's own may be added; see `without_slow_schema_formats`."""
    return [sys.executable, "-c", _RUN, name]
