"""Provenance: the manifest of the last run and the history of all runs, the only files with a clock in them.

Also what they know of releases: on which entries of a record pages have rested that may have been sent.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..files import hashes
from ..files.versions import versions
from ..privacy.release.known import UNRECORDED
from .child import most_memory
from .layout import Layout
from .plan import shown_path
from .pool import Result
from .ran import Run
from .scan import Scan
from .settings import Settings


def now() -> str:
    """Give the time of the wall clock, UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def manifest_text(body: dict[str, Any]) -> str:
    """Write the manifest."""
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def append(history: Path, body: dict[str, Any]) -> None:
    """Add one line to the history of runs."""
    line = json.dumps(body, ensure_ascii=False) + "\n"
    with history.open("a", encoding="utf-8") as file:
        file.write(line)


def known_of(layout: Layout) -> dict[str, set[str]]:
    """Read from manifest and history what pages have rested on.

    Parameters
    ----------
    layout : the output folder.

    Returns
    -------
    Round -> digests of entries; `UNRECORDED` where pages were let out of which no record tells: by a workbook that kept
    none, while the data were called invented or public, or where only the pages themselves are left.
    """
    out: dict[str, set[str]] = {}
    bodies = list(_bodies(layout))
    for body in bodies:
        if isinstance(body.get("released"), dict):
            for round_id, sha in body["released"].items():
                out.setdefault(str(round_id), set()).add(str(sha))
        elif isinstance(body.get("pages"), dict) and any(_made(page) for page in body["pages"].values()):
            out.setdefault(str(body.get("round")), set()).add(UNRECORDED)
    if not bodies:
        for page in layout.share.glob("*_*.html"):
            out.setdefault(page.name.split("_")[1].partition(".")[0], set()).add(UNRECORDED)
    return out


def changed_since(layout: Layout, inputs: Mapping[str, str]) -> set[str] | None:
    """Name the files that are not those of the last run that made something.

    Parameters
    ----------
    layout, inputs : the output folder, and the hashes of the files in the cohort's folder now.

    Returns
    -------
    Their paths; None where all may have to be made: no such run is known, or it was another workbook's.
    """
    try:
        body = json.loads(layout.manifest.read_text(encoding="utf-8"))
        before = body["inputs"] if body["workbook"] == hashes.workbook() and body["versions"] == versions() else None
        return None if before is None else {n for n in {*before, *inputs} if before.get(n) != inputs.get(n)}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _made(page: Any) -> bool:
    return isinstance(page, dict) and page.get("failure") is None


def _bodies(layout: Layout) -> Iterator[dict[str, Any]]:
    for path, lines in ((layout.manifest, False), (layout.history, True)):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            text = path.read_text(encoding="utf-8")
            for part in text.splitlines() if lines else [text]:
                with contextlib.suppress(ValueError):
                    body = json.loads(part)
                    if isinstance(body, dict):
                        yield body


def released(scan: Scan, round_id: str) -> dict[str, str]:
    """Say what the pages of a run rest on, for `known_of` of later runs.

    Parameters
    ----------
    scan : the cohort, with everything that was due recorded.
    round_id : the round that was run.

    Returns
    -------
    Round -> the digest of its record's newest entry, or `UNRECORDED` where no record is kept.
    """
    out = {r: one["record"] for r, one in scan.released.items() if one["record"]}
    return out if round_id in scan.released else out | {round_id: UNRECORDED}


def record(
    run: Run,
    results: Mapping[str, Result],
    peaks: Mapping[str, float],
    settings: Settings,
    folder: Path,
    inputs: Mapping[str, str],
    started: str,
    seconds: float,
) -> None:
    """Add a run to the history, and write its manifest where it made something.

    Parameters
    ----------
    run, results : what it made, and what became of each page that was made.
    peaks : the most megabytes that each process beside the pages held, by the function it ran.
    settings, folder, inputs : as it was told, the cohort's folder and the hashes of the files there.
    started, seconds : by the wall clock.
    """
    layout = run.layout
    pages: dict[str, dict[str, Any]] = {}
    for stem, result in results.items():
        failure = str(result.failure) if result.failure else None
        pages[stem] = {"failure": failure, "warm": result.warm, "memory": result.memory, "seconds": result.seconds}
        if result.failure and result.log:
            pages[stem]["log"] = result.log
        if result.worker:
            pages[stem]["worker"] = result.worker
    body = {
        "cohort": shown_path(folder),
        "started": started,
        "seconds": seconds,
        "round": run.round_id,
        "released": released(run.scan, run.round_id),
        "as_of": run.scan.as_of.isoformat(),
        "programs": list(run.asked),
        "workers": settings.workers,
        "timeout": settings.timeout,
        "engine": settings.engine,
        "memory": round(most_memory(), 1),
        "processes": dict(peaks),
    }
    if settings.scheduler:
        del body["workers"]
        body |= {"scheduler": settings.scheduler, "notices": [str(notice) for notice in run.notices]}
    if run.made or not layout.manifest.is_file():
        manifest = {
            **body,
            "workbook": hashes.workbook(),
            "versions": versions(),
            "inputs": inputs,
            "tables": sorted(path.name for path in layout.tables.glob("*.csv")),
            "pages": {stem: {"seconds": page["seconds"]["whole"]} for stem, page in pages.items()},
        }
        layout.write(layout.manifest, manifest_text(manifest))
    append(layout.history, {**body, "pages": pages})
