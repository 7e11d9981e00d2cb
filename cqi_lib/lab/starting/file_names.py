"""What exports that name no program are called by: the words of a file's name that tell it from the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ...intake.measures.owners import named_in
from ...intake.measures.periods import MONTHS
from ...intake.spelling import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


_NO_NAME = frozenset(MONTHS) | _words(
    "survey|surveys|responses|response|results|export|exports|data|answers|final|copy|form|forms|wave|round|pre|post|baseline|"
    "followup|follow|up|retake|spring|summer|fall|autumn|winter|year|english|spanish|en|es|v|staff|the|of|"
    "for|and|encuesta|respuestas|resultados|datos|copia|formulario|ola|ronda|primavera|verano|otoño|invierno|español|inglés|de|"
    "del|la|el|y|qualtrics|limesurvey|redcap|kobo|google|microsoft"
)
"""Words that say which survey it is, or when, in whose language or from which tool, and not whose."""


def names_of(files: Sequence[Path], programs: Sequence[str], cohort: str) -> list[str]:
    """Name the program of each export that names none.

    Parameters
    ----------
    files : the exports.
    programs : what programs are called in other exports.
    cohort : the cohort's name, for a single export, and where names do not tell.

    Returns
    -------
    A name for each: the program that its file's name bears; of several files the words that they do not share.

    Examples
    --------
    >>> names_of([Path("survey_Oak House_2026.csv"), Path("survey_Elm_2026.csv")], [], "Ours")
    ['Oak House', 'Elm']
    >>> names_of([Path("fall.csv"), Path("spring (english).csv")], [], "Ours")
    ['Ours', 'Ours']
    """
    known = list(dict.fromkeys(programs))
    borne = [named_in(path.stem, known) for path in files]
    words = [re.findall(r"[^\W_]+", path.stem) for path in files]
    shared = set.intersection(*(set(map(fold, each)) for each in words)) if len(files) > 1 else set()
    told = [_called(each, shared) for each in words]
    apart = len(files) > 1 and all(told)
    return [found[0] if len(found) == 1 else own if apart else cohort for found, own in zip(borne, told, strict=True)]


def _called(words: Sequence[str], shared: set[str]) -> str:
    """Give the words that name a program; a number is part of a name only behind one."""
    out: list[str] = []
    for word in words:
        number = re.search(r"\d", word) is not None
        if fold(word) in shared or fold(word) in _NO_NAME or (number and (not out or len(word) > 2)):
            continue
        out.append(word)
    return " ".join(out)
