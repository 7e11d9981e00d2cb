"""What a run keeps of closed rounds for the first time; in a process of its own, because it reads the answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from ..cohort.header import read_header
from ..privacy.release.step import Cohort, record_due
from .layout import NOW


def record_first(
    folder: Path,
    prepared: Path,
    as_of: dt.date,
    releases: Path | None,
    known: Mapping[str, Collection[str]],
    rounds: Collection[str],
) -> None:
    """Record what is due.

    Parameters
    ----------
    folder : the cohort's folder.
    prepared : the tables of the run, with the answers as it read them.
    as_of : the day looked from.
    releases, known : as in `release.basis.bases`.
    rounds : the rounds.
    """
    head = read_header(folder)
    at = prepared / NOW if (prepared / NOW / "responses.parquet").is_file() else prepared
    responses = pd.read_parquet(at / "responses.parquet")
    cohort = Cohort(folder, head.file, head.instruments, responses, as_of, releases, known)
    for round_id in rounds:
        record_due(cohort, round_id)
