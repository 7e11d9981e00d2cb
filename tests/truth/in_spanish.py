"""Spanish pages beside the English ones of the same data, which the gate holds against the files: the same claims in the same
order, with the same numbers, months and names; and no English left."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from gate import MONTHS, WORDS, Finding, Page, Said
from made_sheets import MESES
from truth import pages

COUNTS = ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"]
SAME = {name: f"month {n}" for names in (MONTHS, MESES) for n, name in enumerate(names, start=1)}
SAME |= {word: str(n) for words in (WORDS[2:11], COUNTS) for n, word in enumerate(words, start=2)}
SAME |= {word.capitalize(): n for word, n in SAME.items()}
SAME |= dict.fromkeys(("both", "Both", "ambos", "ambas", "Ambos", "Ambas", "twice"), "2")
PAIR = re.compile(r"\b(the two|both|los dos|las dos|amb[oa]s)\b", re.IGNORECASE)
"""Said of things that were told before: the other language may leave the number out."""
TOKENS = re.compile(r"\d+(?:[.,]\d+)*|\w+")
ENGLISH = re.compile(r"\b(the|of|and|is|are|was|were|with|no|not|this|that|from|than)\b", re.IGNORECASE)


def said_otherwise(english: Page, spanish: Page) -> Iterator[Finding]:
    """Give the claims of a Spanish page that say other numbers or names than the English page, or say them in English."""
    first, mine = _parted(english)
    first_there, theirs = _parted(spanish)
    match = SequenceMatcher(None, [s.id for s in mine], [s.id for s in theirs], autojunk=False)
    for kind, a, b, c, d in match.get_opcodes():
        if kind != "equal":
            for one in (*mine[a:b], *theirs[c:d]):
                yield Finding(spanish.name, one.id, one.text, "said in one language only")
            continue
        for one, other in zip(mine[a:b], theirs[c:d], strict=True):
            if why := _differs(one, other):
                yield Finding(spanish.name, other.id, other.text, f"{why}; in English: {one.text!r}")
    yield from _on_page_one(first, first_there)
    yield from (
        Finding(spanish.name, one.id, one.text, "it is English") for one in spanish.said if _is_english(one, english)
    )


def written(folder: Path, into: Path, write: Callable[[Path, Path], None]) -> list[Page]:
    """Write a cohort's pages in Spanish, beside a copy of its folder, and open them.

    Parameters
    ----------
    folder : the cohort, of which no language is said.
    into : a new folder.
    write : makes a cohort's pages: its folder, and where they go.
    """
    copy = shutil.copytree(folder, into / folder.name)
    file = copy / "cohort.yml"
    file.write_text(file.read_text("utf-8") + "language: es\n", encoding="utf-8")
    write(copy, into / "out")
    return pages(copy, into / "out")


def _parted(page: Page) -> tuple[list[Said], list[Said]]:
    """Part the claims of page one from all others."""
    first = [s for s in page.said if any(up.tag == "section" and "one" in up.classes for up in s.node.up())]
    return first, [s for s in page.said if s not in first]


SHOWN = ("assessment.challenges_heading", "assessment.strengths_shown")
"""Headings of page one that say how many there was room for."""


def _on_page_one(mine: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Finding]:
    """Compare what stands on page one: it holds as much as there is room for, so that one language may tell more of a kind."""
    if len(mine) != len(theirs):
        mine, theirs = ([s for s in some if s.id not in SHOWN] for some in (mine, theirs))
    for id_ in dict.fromkeys(s.id for s in (*mine, *theirs)):
        here, there = ([s for s in some if s.id == id_] for some in (mine, theirs))
        fewer, more = sorted((here, there), key=len)
        left = [*more]
        for one in fewer:
            same = next((other for other in left if not _differs(one, other)), None)
            if same is None:
                yield Finding(one.page.name, id_, one.text, f"other numbers or names than {[s.text for s in more]}")
            else:
                left.remove(same)


def _differs(one: Said, other: Said) -> str:
    mine, theirs = _numbers(one.text), _numbers(other.text)
    if mine != theirs and not ({*(mine - theirs), *(theirs - mine)} == {"2"} and PAIR.search(one.text + other.text)):
        return f"numbers: {dict(theirs)} beside {dict(mine)}"
    cohort = one.page.cohort
    # Names of questions that come with the workbook are translated.
    names = [*cohort.names.values(), *(cohort.every_name if "instrument" in cohort.file else ())]
    odd = [name for name in names if (name in one.text) != (name in other.text)]
    return f"{odd[0]!r} is named in one of them only" if odd else ""


def _is_english(said: Said, english: Page) -> bool:
    """Tell whether a claim is as it is in English, beyond what people wrote in it."""
    if said.text not in {one.text for one in english.of(said.id)} or said.page.cohort.quoted(said.text):
        return False
    left = said.text
    for line in said.page.cohort.texts.splitlines():
        left = left.replace(line, " ") if len(line) > 3 else left
    return len(ENGLISH.findall(left)) > 1


def _numbers(text: str) -> Counter[str]:
    """Count numbers, months and words for numbers: not one and none, for `un` and `no` are too much else, nor `once`."""
    words = TOKENS.findall(text)
    return Counter(SAME.get(word, word) for word in words if word in SAME or (word[0].isdigit() and word != "1"))
