"""What the outputs know of releases: on which entries of a record pages have rested that may have been sent."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..batch.layout import Layout
from ..batch.survey import Survey

RELEASES = "releases"
"""The folder of records within a cohort's."""
UNRECORDED = "unrecorded"
"""Stands for pages that were let out while no record was kept."""


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
            out.setdefault(page.stem.split("_")[1], set()).add(UNRECORDED)
    return out


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


def released(survey: Survey, round_id: str) -> dict[str, str]:
    """Say what the pages of a run rest on, for `known_of` of later runs.

    Parameters
    ----------
    survey : the cohort, with everything that was due recorded.
    round_id : the round that was run.

    Returns
    -------
    Round -> the digest of its record's newest entry, or `UNRECORDED` where no record is kept.
    """
    out = {r: one["record"] for r, one in survey.released.items() if one["record"]}
    return out if round_id in survey.released else out | {round_id: UNRECORDED}


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
