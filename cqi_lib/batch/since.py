"""What changed in a cohort's files since its pages were made: by what the files hold, as far as that is known without reading
its answers, which takes long."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ..cohort.records.identity import COHORT_STEM, twins
from ..errors import CohortError
from ..files import hashes
from ..privacy.release.known import of_releases, split
from . import digest
from .layout import Layout
from .ledger import known_of
from .outcome import read_sidecar
from .own.notebooks import Own
from .scan import Scan, load_scan, scan_key
from .stale import files_of, instrument_part

_OF_ONE = ("programs/", "own/")
"""Files that are compared page by page; all pages may rest on the others."""


@dataclass(frozen=True)
class Since:
    """A cohort's files now, beside what the last run found.

    Parameters
    ----------
    folder, inputs : its folder, and the hashes of the files there.
    scan : what the last run knew of the cohort.
    shared : whether a file is another that all pages may rest on; which of them do, the next run will find.
    """

    folder: Path
    inputs: Mapping[str, str]
    scan: Scan
    shared: bool

    @classmethod
    def of(cls, folder: Path, layout: Layout) -> Since | None:
        """Look at the files; None where it cannot be told: no run is known, or a store of answers cannot be read."""
        try:
            inputs, records = split(digest.of_cohort(folder))
            before = json.loads(layout.manifest.read_text(encoding="utf-8"))["inputs"]
        except (CohortError, OSError, ValueError, LookupError, TypeError):
            return None
        scan = load_scan(layout.prepared)
        if scan is None or not isinstance(before, dict):
            return None
        shared = False
        if scan.key != scan_key(inputs, None, of_releases(records, known_of(layout)), twins(folder)):
            others = {name for name in {*before, *inputs} if not name.startswith(_OF_ONE)}
            shared = any(before.get(name) != inputs.get(name) for name in others)
        return cls(folder, inputs, scan, shared)

    def older(self, layout: Layout, stem: str, round_id: str, *, interim: bool = False) -> bool:
        """Say whether a page was made from other files than there are; of one that no run made nothing is said.

        Parameters
        ----------
        layout : the set of pages it belongs to.
        stem : the program, or that of the cohort's page.
        round_id : the round.
        interim : whether that is the desk's set of a round that is still open.
        """
        sidecar = read_sidecar(layout.executed_folder(stem, round_id))
        if sidecar is None:
            return False
        parts = self._of_cohort(interim) if stem == COHORT_STEM else self._of_program(stem, interim)
        return self.shared or any(sidecar.parts.get(name) != now for name, now in parts.items())

    def _of_program(self, program: str, interim: bool) -> dict[str, Any]:
        """Give those of a page's parts (`digest`) that rest on the cohort's files, as `stale` makes them."""
        scan, one = self.scan, self.scan.programs.get(program)
        if one is None:
            return {}
        own = Own.of(self.folder, self.inputs).part("program")
        return {
            "files": self._files(program),
            **one.parts,
            **({"answers": scan.now["programs"].get(program, "")} if interim and scan.now else {}),
            "instrument": instrument_part(scan, self.inputs, one.language),
            "own": own.get("own"),
        }

    def _of_cohort(self, interim: bool) -> dict[str, Any]:
        scan, own = self.scan, Own.of(self.folder, self.inputs).part("cohort")
        return {
            "files": {f"{digest.RECORDS}{program}": hashes.of_value(self._files(program)) for program in scan.programs},
            **scan.parts,
            **({"answers": scan.now["whole"]} if interim and scan.now else {}),
            "own": own.get("own"),
        }

    @cached_property
    def _files(self) -> Callable[[str], dict[str, str]]:
        return files_of(self.inputs)
