"""What of problems is left in English when they are told in Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cqi_lib.errors import Problem
from cqi_lib.files.text_file import shorten
from cqi_lib.locale.spoken import speaking

DATA = re.compile(r"""[\[{].*|('[^']*'|"[^"]*"|[\w.:+-]+)(, ('[^']*'|"[^"]*"|[\w.:+-]+))*""")
"""Values in quotation marks, numbers, dates, ids and keys, lists of them: the same in every language."""

SHOWN = {shorten(value) for value in (None, [], {})}
"""What stands for a value that is not shown; `files` says it."""


def left_in_english(problems: Iterable[Problem]) -> list[str]:
    """List the texts that are the same in both languages although they are no data; a mend is never data."""
    left = []
    for problem in problems:
        with speaking("es"):
            told = problem.again()
        for name in ("found", "allowed", "mend", "what"):
            text = getattr(problem, name)
            if (
                text
                and text == getattr(told, name)
                and (name in ("mend", "what") or not (text in SHOWN or DATA.fullmatch(text)))
            ):
                left.append(text)
        if re.search(r"(^|, )(row|rows|line|column|columns) ", told.where):
            left.append(told.where)
    return left
