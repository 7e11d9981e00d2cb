"""Guesses that a person confirms: each leaves `guesses:` in cohort.yml, and nothing else of the file changes."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ...cohort.header import read_header
from ...cohort.records.yaml_file import parse_yaml
from ...errors import CallError, InputError
from ...files.kept_file import KeptFile
from ...locale.said import sayings
from ..yaml_patch import patch

say = sayings("drafting")
FILE = "cohort.yml"


def guesses_of(folder: Path) -> list[str]:
    """List the guesses of a cohort that nobody has confirmed.

    Raises
    ------
    InputError
        When there is no cohort.
    """
    return list(read_header(folder).file.guesses)


def confirm(folder: Path, right: Collection[str]) -> list[str]:
    """Take confirmed guesses out of a cohort's file.

    Parameters
    ----------
    folder : the cohort's folder.
    right : the guesses that are right, as they stand in the file.

    Returns
    -------
    The guesses that are left.

    Raises
    ------
    InputError
        When the file cannot be read.
    CallError
        When somebody else changed it at this moment.
    FormError
        When it cannot be written, or is laid out so that it cannot be changed safely.
    """
    file = KeptFile(folder / FILE, folder, FILE)
    if file.problems:
        raise InputError(say("not-confirmed"), file.problems)
    data = dict(parse_yaml(file.text, FILE).data or {})
    left = [guess for guess in data.get("guesses") or [] if guess not in right]
    wanted = {key: value for key, value in data.items() if key != "guesses"} | ({"guesses": left} if left else {})
    if not file.save(patch(file.text, wanted, FILE)).done:
        raise CallError(say("not-confirmed"))
    return left
