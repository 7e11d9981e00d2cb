"""Guesses that a person confirms: each leaves `guesses:` in cohort.yml; what was guessed wrong is changed where it stands."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ...cohort.header import read_header
from ...cohort.records.cohort_file import CohortFile
from ...cohort.records.document import Document
from ...cohort.records.validation import explain
from ...cohort.records.yaml_file import parse_yaml
from ...errors import CallError, InputError
from ...files.kept_file import KeptFile
from ...instrument.source import check_record
from ...locale.said import sayings
from ..yaml_patch import patch
from .guess_places import COHORT, INSTRUMENT, GuessPlaces, Place
from .remarks import without_remarks

say = sayings("drafting")


def guesses_of(folder: Path) -> list[str]:
    """List the guesses of a cohort that nobody has confirmed.

    Raises
    ------
    InputError
        When there is no cohort.
    """
    return list(read_header(folder).file.guesses)


def confirm(folder: Path, right: Collection[str], changed: Iterable[tuple[Place, Any]] = ()) -> list[str]:
    """Take confirmed guesses out of a cohort's file, and write first what of them was wrong.

    Parameters
    ----------
    folder : the cohort's folder.
    right : the guesses that are right by now, as they stand in the file.
    changed : values that were guessed wrong, with what is right; None takes one out.

    Returns
    -------
    The guesses that are left.

    Raises
    ------
    InputError
        When a file cannot be read, or would not be one any more.
    CallError
        When somebody else changed one at this moment, or a name is empty.
    FormError
        When one cannot be written, or is laid out so that it cannot be changed safely.
    """
    wanted: dict[str, list[tuple[Place | None, tuple[str | int, ...], Any]]] = {}
    for place, value in changed:
        if place.kind == "text" and not str(value).strip():
            raise CallError(say("not-empty"))
        for file, path in place.at:
            wanted.setdefault(file, []).append((place, path, value))
        if place.old is not None:
            for file in GuessPlaces(folder).mappings():
                wanted.setdefault(file, []).append((None, ("answers", place.old[0]), place.old[1]))
    wanted[COHORT] = wanted.pop(COHORT, [])  # the last one: a guess goes when what it is about is written
    texts: list[tuple[KeptFile, str]] = []
    left: list[str] = []
    for name, changes in wanted.items():
        file = KeptFile(folder / name, folder, name)
        if file.problems:
            raise InputError(say("not-confirmed"), file.problems)
        data = copy.deepcopy(dict(parse_yaml(file.text, name).data or {}))
        for about, path, value in changes:
            _put(data, path, value, about)
        if name == COHORT:
            left = [guess for guess in data.pop("guesses", None) or [] if guess not in right]
            data |= {"guesses": left} if left else {}
        text = patch(file.text, data, name)
        _still_sound(name, parse_yaml(text, name))
        texts.append((file, text))
    if not any(file.where == INSTRUMENT for file, _ in texts):
        texts.insert(0, (remarked := KeptFile(folder / INSTRUMENT, folder, INSTRUMENT), remarked.text))
    for file, text in texts:
        rest = without_remarks(text, right, left)
        if rest != file.text and not file.save(rest).done:
            raise CallError(say("not-confirmed"))
    return left


def _put(data: Any, path: tuple[str | int, ...], value: Any, about: Place | None) -> None:
    """Put a value where a guess stood; that it stands there still was looked up a while ago."""
    *way, key = path
    here = data
    try:
        for step in way:
            here = here.setdefault(step, {}) if about is None else here[step]
        there = here.get(key) if isinstance(here, dict) else None
    except (LookupError, TypeError, AttributeError):
        raise CallError(say("not-confirmed")) from None
    if not isinstance(here, dict) or (about is not None and str(there or "") != str(about.value or "") and there):
        raise CallError(say("not-confirmed"))
    if value is None:
        here.pop(key, None)
    elif about is not None or there is None:
        here[key] = value.isoformat() if isinstance(value, dt.date) else value


def _still_sound(name: str, document: Document) -> None:
    """See that what was changed leaves a file that can be read."""
    if name == INSTRUMENT:
        check_record(document)
    elif name == COHORT:
        try:
            CohortFile.model_validate(document.data)
        except ValidationError as error:
            raise InputError(say("not-confirmed"), explain(error, CohortFile, document, None)) from None
