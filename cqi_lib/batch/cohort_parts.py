"""What pages use of cohort.yml: a part of their digests, so that a change reaches no page that does not use it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..cohort.records.cohort_file import CohortFile, ProgramEntry

_INTAKE = {"timezone", "role_labels"}  # they reach pages through the answers alone


def settings(file: CohortFile) -> dict[str, Any]:
    """Give what pages use of cohort.yml: the cohort's settings, and of the programs only the ids."""
    body = file.model_dump(mode="json", exclude={"programs", "rounds", "as_of", *_INTAKE})
    # Where people answer openly, what pages say of languages waits for the round's end.
    of_round = {"id", "labels", "date", "instrument", "privacy"}
    body["rounds"] = [
        r.model_dump(mode="json", include=of_round | ({"named_for", "closed"} if r.openly else set()))
        for r in file.rounds
    ]
    body["programs"] = [program.id for program in file.programs]
    return body


def of_program(of_all: Mapping[str, Any], file: CohortFile, entry: ProgramEntry) -> dict[str, Any]:
    """Give what a program's pages use of cohort.yml: of the programs only itself."""
    body = {name: value for name, value in of_all.items() if name != "programs"}
    body["program"] = entry.model_dump(mode="json", exclude={"aliases", "former_ids"})
    body["own"] = [[r.privacy_for(entry.id), r.invited.get(entry.id)] for r in file.rounds]
    return body


def named(file: CohortFile) -> dict[str, str]:
    """Give the names that the cohort's page may use of cohort.yml."""
    return {p.id: p.name for p in file.programs if p.sharing == "named"}
