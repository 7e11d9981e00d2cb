"""What pages use of cohort.yml: a part of their digests, so that a change reaches no page that does not use it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..cohort.came_from import kin_of
from ..cohort.records.cohort_file import CohortFile, ProgramEntry

_INTAKE = {"timezone", "role_labels"}  # they reach pages through the answers alone


def settings(file: CohortFile) -> dict[str, Any]:
    """Give what pages use of cohort.yml: the cohort's settings, and of the programs only the ids and which others came out of."""
    body = file.model_dump(mode="json", exclude={"programs", "rounds", "as_of", *_INTAKE})
    # Where people answer openly, what pages say of languages waits for the round's end.
    of_round = {"id", "labels", "date", "instrument", "privacy"}
    body["rounds"] = [
        r.model_dump(mode="json", include=of_round | ({"named_for", "closed"} if r.openly else set()))
        for r in file.rounds
    ]
    body["programs"] = [program.id for program in file.programs]
    body["parted"] = sorted({before for program in file.programs for before in program.came_from})
    return body


def of_program(of_all: Mapping[str, Any], file: CohortFile, entry: ProgramEntry) -> dict[str, Any]:
    """Give what a program's pages use of cohort.yml: of the programs only itself."""
    body = {name: value for name, value in of_all.items() if name not in ("programs", "parted")}
    body["program"] = entry.model_dump(mode="json", exclude={"aliases", "former_ids"})
    if entry.came_from or entry.id in of_all["parted"]:
        kin = kin_of(file, entry.id)
        body["kin"] = [[p.id, p.name, str(p.from_), str(p.until), p.came_from] for p in file.programs if p.id in kin]
    body["own"] = [[r.privacy_for(entry.id), r.invited.get(entry.id)] for r in file.rounds]
    return body


def several(file: CohortFile) -> list[list[str]]:
    """Give who answered in several programs, by round: the cohort's page counts them once."""
    return [sorted(person for person, of in r.counts_as.items() if len(of) > 1) for r in file.rounds]


def named(file: CohortFile) -> dict[str, str]:
    """Give the names that the cohort's page may use of cohort.yml."""
    return {p.id: p.name for p in file.programs if p.sharing == "named"}
