"""What a run wants of a cluster: where it is, what its workers must see, how pages are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...files import hashes
from ...files.places import PARTS
from ..layout import Layout
from ..scan import FILE, Scan
from ..settings import Settings


@dataclass(frozen=True)
class Order:
    """What a run wants of a cluster.

    Parameters
    ----------
    address
        The scheduler's.
    staging
        The run's staging folder, in the shared output folder.
    cohort, prepared
        The cohort's folder and that of the prepared tables.
    files
        Program (None: the cohort's page) -> path within the cohort's folder -> SHA-256.
    scan
        SHA-256 of the scan beside the tables.
    notebooks, stems
        The notebooks used; their folder is None when it is the workbook's own.
    engine, timeout, megabytes
        As in `Settings`.
    """

    address: str
    staging: Path
    cohort: Path
    prepared: Path
    files: Mapping[str | None, Mapping[str, str]]
    scan: str | None
    notebooks: Path | None
    stems: tuple[str, ...]
    engine: str
    timeout: float
    megabytes: float | None


def order(settings: Settings, folder: Path, layout: Layout, inputs: Mapping[str, str], scan: Scan) -> Order:
    """Put a run's order together.

    Parameters
    ----------
    settings : with the scheduler's address.
    folder, inputs : the cohort's folder, and SHA-256 of its files by path within it.
    layout : the output folder, with the prepared tables in place.
    scan : the cohort.
    """
    settled = {n: sha for n, sha in inputs.items() if "/" not in n and n.endswith((".yml", ".yaml", ".json", ".ftl"))}
    files: dict[str | None, dict[str, str]] = {program: dict(settled) for program in (*scan.programs, None)}
    for name, sha in inputs.items():
        place, _, rest = name.partition("/")
        program = rest.partition("/")[0]
        if place == "programs" and program in files:
            files[program][name] = sha
    return Order(
        address=settings.scheduler or "",
        staging=layout.staging,
        cohort=folder.resolve(),
        prepared=layout.prepared,
        files=files,
        scan=hashes.of_file(layout.prepared / FILE),
        notebooks=None if settings.notebooks == PARTS / "notebooks" else settings.notebooks,
        stems=(*settings.steps, settings.cohort_step),
        engine=settings.engine,
        timeout=settings.timeout,
        megabytes=settings.memory,
    )
