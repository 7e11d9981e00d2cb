"""Builds `parameters/nhs-open` from two public tables: `python -m cqi_lib.demo.nhs_open SOURCE FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pandas as pd

from ..errors import CallError
from .files import csv_bytes, empty_folder, save, yaml_bytes

HEAD = "# Written by `python -m cqi_lib.demo.nhs_open`.\n"
TEXTS = Path(__file__).parent / "texts" / "nhs-open"
ATTENDANCES = "nhs_ae_six_trusts_type1_monthly.csv"
SURVEY = "apha_cpd_survey_2022.csv"

DEPARTMENTS = {"R1H": "a", "R1K": "b", "RJ7": "c", "RJC": "d", "RQM": "e", "RRK": "f"}
"""The trusts' codes -> the letters they are shown under."""
MERGED = "RRK"
QUESTIONS = (
    "q12a_cpd_time_at_work_cat",
    "q14a_mgr_cpd_supportive_cat",
    "q16a_org_cpd_supportive_cat",
    "q24a_org_analytics_influence_cat",
)

MEASURE = {
    "id": "over-four-hours",
    "name": "Attendances that took longer than four hours",
    "short": "over four hours",
    "kind": "outcome",
    "direction": "decrease",
    "definition": "More than four hours from arrival to admission, transfer or discharge (a breach).",
    "numerator": "Breaches in the month",
    "denominator": "Attendances in the month, type 1 departments",
    "per": 100,
    "unit": "of every 100 attendances",
    "source": "NHS England, monthly figures (CC0 1.0)",
    "frequency": "month",
}
MERGER = {
    "date": "2018-07-01",
    "label": "Merger: from this month the figures cover more departments",
    "measure": MEASURE["id"],
}


def build(source: str | Path, folder: str | Path) -> Path:
    """Write the cohort.

    Parameters
    ----------
    source : folder with the two tables as CSV.
    folder : where; it must not exist yet, or be empty.

    Returns
    -------
    The folder.

    Raises
    ------
    CallError
        When a table is missing or the folder holds something.
    """
    source, folder = Path(source), Path(folder)
    missing = [name for name in (ATTENDANCES, SURVEY) if not (source / name).is_file()]
    if missing:
        raise CallError(
            f"{source} lacks {' and '.join(missing)}. Nothing was written. Give the folder with both tables."
        )
    empty_folder(folder)
    for name in ("README.md", "cohort.yml", "instrument.yml"):
        save(folder / name, (TEXTS / name).read_bytes())
    mapping = "2022-survey.csv.mapping.yml"
    save(folder / "responses" / mapping, (TEXTS / mapping).read_bytes())
    answers = pd.read_csv(source / SURVEY, dtype=str, keep_default_na=False, encoding="utf-8")
    save(folder / "responses" / "2022-survey.csv", reduced(answers))
    months = pd.read_csv(source / ATTENDANCES)
    for code, letter in DEPARTMENTS.items():
        home = folder / "programs" / f"department-{letter}"
        save(home / "measures.yml", yaml_bytes({"measures": [MEASURE]}, head=HEAD))
        save(home / "measures.csv", department(months, code))
        if code == MERGED:
            save(home / "events.csv", csv_bytes(["date", "label", "measure"], [MERGER]))
    return folder


def department(months: pd.DataFrame, code: str) -> bytes:
    """Give one department's measures.csv.

    Parameters
    ----------
    months : columns period, org_code, attendances, breaches.
    code : the trust's code.

    Returns
    -------
    The file's bytes: date, measure, numerator (breaches), denominator (attendances), in time order.
    """
    mine = months[months["org_code"] == code].sort_values("period")
    rows = [
        {"date": m.period, "measure": MEASURE["id"], "numerator": m.breaches, "denominator": m.attendances}
        for m in mine.itertuples()
    ]
    return csv_bytes(["date", "measure", "numerator", "denominator"], rows)


def reduced(answers: pd.DataFrame) -> bytes:
    """Give the survey with a running number and the four questions only; every answer as it stands."""
    rows = answers[list(QUESTIONS)].to_dict("records")
    return csv_bytes(["number", *QUESTIONS], [{"number": k, **row} for k, row in enumerate(rows, start=1)])


@click.command()
@click.argument("source")
@click.argument("folder")
def main(source: str, folder: str) -> None:
    """Build the cohort of public data in FOLDER from the two tables in SOURCE."""
    try:
        build(source, folder)
    except CallError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    click.echo(f"Wrote the cohort to {folder}.")


if __name__ == "__main__":
    main(prog_name="python -m cqi_lib.demo.nhs_open")
