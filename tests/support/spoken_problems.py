"""Whether what was found in one language is told in another, but for what is quoted."""

import re

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
