"""The cohorts that were worked on, the last first, each with its program: what the desk opens with the next time."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from ..files.places import HOME
from ..files.scratch import write_private

PLACE = HOME / "outputs" / ".desk.json"
"""Beside the outputs, not in them: they can be deleted at any time, and belong to one cohort each. For its owner's eyes."""
MOST = 12


@dataclass(frozen=True)
class Recent:
    """A cohort that was worked on.

    Parameters
    ----------
    folder : its folder, whole.
    program : the program that was chosen last; None before one was.
    """

    folder: str
    program: str | None = None


def recent(place: Path | None = None) -> list[Recent]:
    """List the cohorts that were worked on, the last first; those whose folder is gone are left out.

    Parameters
    ----------
    place : the file; None is that of this clone. One that cannot be read is as none.
    """
    try:
        listed = json.loads((place or PLACE).read_text(encoding="utf-8"))
        found = [Recent(str(one["folder"]), one.get("program")) for one in listed]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return []
    return [one for one in found if (Path(one.folder) / "cohort.yml").is_file()]


def remember(folder: Path, program: str | None, place: Path | None = None) -> None:
    """Put a cohort and its program first; what cannot be written is not remembered.

    Parameters
    ----------
    folder : the cohort's folder.
    program : the program that is chosen; None keeps the one that was chosen there last.
    place : the file; None is that of this clone.
    """
    place = place or PLACE
    whole, before = str(Path(folder).resolve()), recent(place)
    if program is None:
        program = next((one.program for one in before if one.folder == whole), None)
    now = [Recent(whole, program), *(one for one in before if one.folder != whole)][:MOST]
    if now == before:
        return
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        write_private(place, json.dumps([asdict(one) for one in now], ensure_ascii=False, indent=1).encode("utf-8"))
