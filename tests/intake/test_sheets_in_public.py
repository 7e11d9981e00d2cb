"""Public spreadsheets, whose licences let them stand here: what the workbook reads is what pandas alone finds in them."""

from pathlib import Path

import made_sheets
import pandas as pd
import pytest
from test_sheets_made import proposed

from cqi_lib.cohort.records.measures import Measure
from cqi_lib.intake.log import Log
from cqi_lib.intake.measures.drafting import draft_file

DATA = Path(__file__).parents[1] / "data"
PUBLIC = {
    # file: (the column of dates, that of groups, the columns of numbers, how often)
    "sheets/nhs_ae_england_monthly.csv": ("period", None, ["attendances", "breaches", "admissions"], "month"),
    "nhs/nhs_ae_six_trusts_type1_monthly.csv": ("period", "org_code", ["type", "attendances", "breaches", "admissions"], "month"),
    "sheets/nyc_shelter_census_monthly_mean.csv": ("month", None, ["count"], "month"),
    "sheets/nyc_shelter_census_daily_first120.csv": ("date_of_census", None, ["count"], "day"),
    "sheets/ptd_deviation_example.csv": ("date", None, ["value"], "day"),
}  # fmt: skip
KINDS = "sheets/nyc_shelter_ll37_monthly_first96.csv"
"""Whose rows are told apart by the agency: each is a measure of its own."""


def drafted(path):
    log = Log(path.name)
    found = draft_file(path, (), log).drafted
    assert not log.problems
    measures = [{"id": one.id, "name": one.name, "unit": one.said_unit, "frequency": one.frequency} for one in found]
    return {one["id"]: Measure.model_validate(one) for one in measures}


def read_here(folder, path):
    """Draft the measures from the file's own headings, and read their numbers as proposed; nothing is told beside it."""
    measures = drafted(path)
    made = made_sheets.Made(path.name, path.read_bytes(), {})
    found, questions, problems = proposed(folder, made, measures=measures)
    assert not questions and not problems
    return found, measures


@pytest.mark.parametrize("file", PUBLIC)
def test_a_public_file_is_read_as_pandas_reads_it(file, tmp_path):
    dates, groups, columns, often = PUBLIC[file]
    found, measures = read_here(tmp_path, DATA / file)
    assert list(measures) == columns and {one.frequency for one in measures.values()} == {often}
    table = pd.read_csv(DATA / file, dtype={groups: str} if groups else None)
    answer = {
        (column, "value", row[groups] if groups else "", pd.Timestamp(row[dates]).date()): row[column]
        for _, row in table.iterrows()
        for column in columns
    }
    assert {key: pytest.approx(value) for key, value in answer.items()} == found


@pytest.mark.parametrize("head", ["Year,Month", "Month,Fiscal year", "Year,Quarter"])
def test_a_year_beside_the_months_is_no_measure(head, tmp_path):
    """It was drafted as one, and a report would have had a chart of 2025, 2025, 2025."""
    first, second = (
        (("Q1", "Q2") if "Quarter" in head else ("Jan", "Feb")) if head.startswith("Year") else ("2025-01", "2025-02")
    )
    rows = [["2025", one] if head.startswith("Year") else [one, "2025"] for one in (first, second)]
    path = tmp_path / "log.csv"
    path.write_text(f"{head},Visits,Week no.\n" + "".join(",".join([*row, "31", "5"]) + "\n" for row in rows), "utf-8")
    assert [one.name for one in draft_file(path, (), Log("log.csv")).drafted] == ["Visits"]


def test_a_target_beside_a_name_is_no_part_of_it(tmp_path):
    """A measure was called "Visits / 40", and another target next year was another layout."""
    path = tmp_path / "log.csv"
    path.write_text("Indicator,Target,2025-01,2025-02\nVisits,40,31,33\nAverage wait,<7,5,6\n", "utf-8")
    assert [one.name for one in draft_file(path, (), Log("log.csv")).drafted] == ["Visits", "Average wait"]


def test_rows_of_several_agencies_are_so_many_measures(tmp_path):
    found, _ = read_here(tmp_path, DATA / KINDS)
    table = pd.read_csv(DATA / KINDS)
    answer = {
        (row["agency_abb"], "value", "", pd.Timestamp(row["date"]).date()): row["count"] for _, row in table.iterrows()
    }
    assert found == answer
