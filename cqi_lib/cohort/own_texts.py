"""The texts of its own that a cohort has beside cohort.yml, a file for each language: `texts.es.ftl`."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import CallError, Problem
from ..files.text_file import read_text, shorten
from ..locale.begin import known
from ..locale.catalogue import languages
from ..locale.own import Own, checked_own
from ..locale.said import sayings
from ..locale.spoken import SHARED, chain
from .records.cohort_file import CohortFile

say = sayings("cohort_checks")
_NAME = re.compile(r"texts\.(?P<tag>[^.]+)\.ftl")


def file_name(tag: str) -> str:
    """Name the file that holds a cohort's own texts in a language.

    Examples
    --------
    >>> file_name("es")
    'texts.es.ftl'
    """
    return f"texts.{tag}.ftl"


def is_own_texts(name: str) -> bool:
    """Tell whether a file, by its path within the cohort's folder, holds own texts.

    Examples
    --------
    >>> is_own_texts("texts.es.ftl"), is_own_texts("programs/a/texts.es.ftl")
    (True, False)
    """
    return _NAME.fullmatch(name) is not None


def read_own_texts(folder: Path, file: CohortFile) -> tuple[Own | None, list[Problem]]:
    """Read a cohort's own texts.

    Parameters
    ----------
    folder : the folder that holds cohort.yml.
    file : what is in it: its words come with the texts.

    Returns
    -------
    The texts, or None where there are none; and every flaw, with file and line. A text with a flaw is not used: what the
    workbook says stands in its place.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.ftl")):
        named = _NAME.fullmatch(path.name)
        if named is None:
            found, allowed, mend = say("any-name_not_read"), say("own_texts-names"), say("own_texts-name-mend")
            problems.append(Problem("warning", shorten(path.name)[1:-1], found, allowed, mend))
            continue
        if flaw := _flaw_of(named["tag"], path.name):
            problems.append(flaw)
            continue
        read = read_text(path, path.name, root=folder)
        problems += read.problems
        if read.text is not None:
            texts[named["tag"]] = read.text
            problems += checked_own(read.text, named["tag"], path.name)
    for tag in texts:
        for wide in chain(tag)[1:]:
            if wide in texts and tag.startswith(f"{wide}-"):
                found, allowed = say("own_texts-two-found", file=file_name(wide)), say("own_texts-two-allowed")
                mend, what = say("own_texts-two-mend"), say("own_texts-two-what", language=tag, wide=wide)
                problems.append(Problem("warning", file_name(tag), found, allowed, mend, what))
    words = file.own_words()
    return (Own(texts, words.words if words else {}) if texts or words else None), problems


def _flaw_of(tag: str, file: str) -> Problem | None:
    """Say what is wrong with the language that a file's name names."""
    found = say("own_texts-language", language=shorten(tag))
    try:
        right = str(known(tag)).replace("_", "-")
    except CallError as error:
        return Problem("error", file, found, say("own_texts-names"), say("own_texts-unknown-mend"), error.args[0])
    if right != tag:
        return Problem("error", file, found, file_name(right), say("own_texts-call_it", file=file_name(right)))
    spoken = languages(SHARED)
    if not any(one in spoken for one in chain(tag)[: -1 if tag.partition("-")[0] != "en" else None]):
        found = say("own_texts-unspoken-found", language=shorten(tag))
        return Problem("error", file, found, ", ".join(spoken), say("own_texts-unspoken-mend"))
    return None
