"""What the outputs know of releases: on which entries of a record pages have rested that may have been sent."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from ..batch.layout import Layout
from ..records.cohort_file import CohortFile
from .basis import UNRECORDED, Bases


def known_of(layout: Layout, rounds: list[str]) -> dict[str, set[str]]:
    """Read from manifest and history what pages have rested on.

    Parameters
    ----------
    layout : the output folder.
    rounds : the cohort's rounds.

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
        for round_id in rounds:
            if any(layout.share.glob(f"*_{round_id}.html")):
                out.setdefault(round_id, set()).add(UNRECORDED)
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


def released(found: Bases, file: CohortFile, round_id: str) -> dict[str, str]:
    """Say what the pages of a run rest on, for `known_of` of later runs.

    Parameters
    ----------
    found : the bases of the run, with everything that was due recorded.
    file : cohort.yml.
    round_id : the round that was run.

    Returns
    -------
    Round -> the digest of its record's newest entry, or `UNRECORDED` where no record is kept.
    """
    out = {r: one.record.digest for r, one in found.rounds.items() if one.record.digest}
    if round_id not in found.rounds:
        out[round_id] = UNRECORDED
    return out


def all_known(known: Mapping[str, set[str]]) -> list[tuple[str, tuple[str, ...]]]:
    """Give what is known in one order, for digests."""
    return sorted((round_id, tuple(sorted(shas))) for round_id, shas in known.items())
