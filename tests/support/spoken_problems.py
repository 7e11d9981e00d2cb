"""Whether what was found in one language is told in another, but for what is quoted."""

import re
from collections.abc import Iterable

from cqi_lib.errors import Problem
from cqi_lib.files.text_file import shorten
from cqi_lib.locale.said import Said, again
from cqi_lib.locale.spoken import speaking

QUOTED = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`""")
ENGLISH = re.compile(
    r"\b(the|an|of|and|or|is|are|was|were|be|not|with|without|that|this|in|it|to|from|for|rows?|sheets?|columns?)\b"
)


def english_in(text):
    """Tell whether a text is still English when it is told in Spanish."""
    with speaking("es"):
        return bool(ENGLISH.search(QUOTED.sub("''", again(text))))


def english_left(problems):
    """Give what of problems is still English when they are told in Spanish."""
    texts = [text for p in problems for text in (p.where, p.found, p.allowed, p.mend, p.what)]
    return [text for text in texts if english_in(text)]


def told_by(problems, *names):
    """Give the problems of which something was said from one of these catalogues; there has to be one."""
    told = [p for p in problems if any(_catalogues(text) & {*names} for text in (p.where, p.found, p.allowed, p.mend))]
    assert told
    return told


def _catalogues(text):
    if not isinstance(text, Said):
        return set()
    return {text.name, *(name for part in text.parts for name in _catalogues(part))}


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
