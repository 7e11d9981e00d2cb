"""The evaluator's tables and list of problems, safe to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

import pandas as pd

from ..cohort.header import read_header
from ..errors import Problem
from ..files.spreadsheet import csv_bytes
from ..locale.spoken import SOURCE, speaking, spoken
from .child import renderer
from .layout import NOW
from .outcome import Outcome
from .scan import load_scan

PROBLEM_COLUMNS = ["severity", "program", "where", "found", "allowed", "mend", "what"]


def problems_table(problems: Iterable[Problem]) -> pd.DataFrame:
    """List problems as a table, errors first, otherwise in the order given; each once."""
    rows = list(dict.fromkeys(problems))
    rows.sort(key=lambda problem: problem.severity != "error")
    assert {f.name for f in fields(Problem)} == set(PROBLEM_COLUMNS)
    return pd.DataFrame([p.as_dict() for p in rows], columns=PROBLEM_COLUMNS)


def write_tables(prepared: Path, folder: Path) -> list[str]:
    """Write every prepared table as CSV.

    Parameters
    ----------
    prepared : folder with the run's prepared tables as Parquet.
    folder : where the CSV files go.

    Returns
    -------
    The names of the files, sorted.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    # The evaluator sees the answers as they are, also where pages that may leave rest on released ones.
    prepared = prepared / NOW if (prepared / NOW / "responses.parquet").is_file() else prepared
    for path in sorted(prepared.glob("*.parquet")):
        (folder / f"{path.stem}.csv").write_bytes(csv_bytes(pd.read_parquet(path)))
        names.append(f"{path.stem}.csv")
    return names


def write_exports(prepared: Path, cohort: Path, folder: Path) -> None:
    """Write what may leave of the cohort's tables: CSV files, a workbook, a data package.

    Parameters
    ----------
    prepared : folder with the run's prepared tables as Parquet.
    cohort : the cohort's folder.
    folder : where `tables/` and `cohort.xlsx` go.
    """
    from ..privacy import publish
    from ..program.prepared import WHOLE, Prepared
    from ..report.exports import export_files

    kept = Prepared.load(prepared)
    head = kept.head(cohort) or read_header(cohort)
    if head.file.guesses:
        return
    published = [publish(getattr(kept, name), "cohort", cohort_file=head.file) for name in WHOLE]
    with speaking(spoken(head.file.language), head.own_texts):
        files = export_files(published, head.instruments.each, head.file.name)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def write_tables_and_exports(prepared: Path, cohort: Path, folder: Path, exports: Path) -> None:
    """Write the evaluator's tables and the cohort's; parameters as in `write_tables` and `write_exports`."""
    write_tables(prepared, folder)
    write_exports(prepared, cohort, exports)


def write_pages(
    prepared: Path,
    folder: Path,
    outcomes: Sequence[Outcome],
    interim: Sequence[Outcome],
    problems: Sequence[Problem],
    round_id: str,
    shown: str,
    index: str,
) -> None:
    """Write the list of problems and the index.

    Parameters
    ----------
    prepared : folder with the run's scan.
    folder : where `problems.csv` and `index.html` go.
    outcomes : of every program, and of the cohort's page.
    interim : of the desk's pages of a round that is still open.
    problems : everything found in the files, and what stopped pages.
    round_id : the round.
    shown : how the cohort's folder is written in commands.
    index : `module:function` that makes the index.
    """
    scan = load_scan(prepared)
    folder.mkdir(parents=True, exist_ok=True)
    with speaking(scan.language if scan else SOURCE):
        (folder / "problems.csv").write_bytes(csv_bytes(problems_table(problems)))
    page = renderer(index)(scan, outcomes, round_id, shown, interim)
    (folder / "index.html").write_text(page, encoding="utf-8", newline="\n")
