"""The records of releases within a cohort's folder, and what of them decides on which answers pages rest."""

from __future__ import annotations

from collections.abc import Mapping

RELEASES = "releases"
"""The folder of records within a cohort's."""
UNRECORDED = "unrecorded"
"""Stands for pages that were let out while no record was kept."""


def split(files: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Part the files of a cohort's folder: what people give, and the records of releases."""
    records = {name: sha for name, sha in files.items() if name.startswith(f"{RELEASES}/")}
    return {name: sha for name, sha in files.items() if name not in records}, records


def of_releases(records: Mapping[str, str], known: Mapping[str, set[str]]) -> list:
    """Give what of records and outputs decides on which answers pages rest, for digests.

    What a run itself adds to the outputs, an entry that stands in the record, changes nothing.
    """
    strange = {round_id: sorted(shas - {*records.values(), UNRECORDED}) for round_id, shas in known.items()}
    return [dict(records), {round_id: shas for round_id, shas in sorted(strange.items()) if shas}]
