"""Exports that were opened in a spreadsheet and saved again, and variants of them that the examples do not hold."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re

import openpyxl
import pytest
from test_intake_exports import EXPORTS, FILES, INSTRUMENT, key, people

from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses

Rows = list[list[str]]

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4}) (\d{1,2}):(\d\d)(?::\d\d)?(?: ([AP])M)?")


def rows_of(name: str) -> Rows:
    """Give the records of an export as text."""
    path = EXPORTS / name
    if path.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(path).active
        return [["" if c is None else str(c) for c in row] for row in sheet.iter_rows(values_only=True)]
    raw = path.read_bytes()
    text = raw.decode("cp1252") if "cp1252" in name else raw.decode("utf-8-sig")
    first = text.splitlines()[0]
    return [r for r in csv.reader(io.StringIO(text, newline=""), delimiter=max(",;", key=first.count)) if r]


def written(rows: Rows, separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def redated(cell: str, form: str) -> str:
    """Write a time as a spreadsheet of another country would."""
    if found := ISO.fullmatch(cell):
        year, month, day, hour, minute = map(int, found.groups())
    elif found := US.fullmatch(cell):
        month, day, year, hour, minute = map(int, found.groups()[:5])
        year += 2000 if year < 100 else 0
        hour = hour % 12 + (12 if found.group(6) == "P" else 0) if found.group(6) else hour
    else:
        return cell
    when = dt.datetime(year, month, day, hour, minute)
    return f"{when:%d.%m.%Y %H:%M}" if form == "german" else f"{when.month}/{when.day}/{when.year} {hour}:{minute:02}"


def german(rows: Rows) -> bytes:
    return written([[redated(c, "german") for c in row] for row in rows], ";").encode("cp1252", "replace")


def american(rows: Rows) -> bytes:
    return written([[redated(c, "american") for c in row] for row in rows]).encode("utf-8-sig")


def unicode_text(rows: Rows) -> bytes:
    return written(rows, "\t").encode("utf-16")


def as_workbook(rows: Rows) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for r, row in enumerate(rows, start=1):
        for c, text in enumerate(row, start=1):
            cell = sheet.cell(r, c)
            cell.value = float(text) if re.fullmatch(r"\d{1,3}", text) else text or None
            if isinstance(cell.value, str):
                cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_title_and_average(rows: Rows) -> bytes:
    width = len(rows[0])
    return written([["Exported results"], [], *rows, ["Average", *[""] * (width - 1)]]).encode()


def read(path, raw: bytes, beside: str | None = None):
    path.write_bytes(raw)
    if beside is not None:
        (path.parent / beside.rpartition("/")[2]).write_bytes((EXPORTS / beside).read_bytes())
    return read_responses(path, INSTRUMENT)


@pytest.mark.parametrize("save", [german, american, unicode_text, as_workbook, with_title_and_average])
@pytest.mark.parametrize("name", FILES)
def test_saved_again(tmp_path, name, save):
    tool, lacking = FILES[name]
    structure = "limesurvey/limesurvey_survey_structure.txt" if "code_short" in name else None
    ending = ".xlsx" if save is as_workbook else ".csv"
    taken = read(tmp_path / f"again{ending}", save(rows_of(name)), structure)
    assert tool in taken.source
    frame = taken.responses
    if "redcap" in name:
        frame = frame[frame["round_id"] == "baseline-arm-1"]
    got = [{k: v for k, v in p.items() if k not in ("program", "role")} for p in people(frame)]
    wanted = [
        {k: v for k, v in p.items() if k not in ("program", "role")} for r, p in key().items() if r not in lacking
    ]
    assert sorted(map(str, map(sorted, (p.items() for p in got)))) == sorted(
        map(str, map(sorted, (p.items() for p in wanted)))
    )


def test_ids_of_surveymonkey_rounded_by_a_spreadsheet(tmp_path):
    rows = rows_of("surveymonkey/surveymonkey_condensed_actual_answer_text.csv")
    for row in rows[2:]:
        row[0] = "1.1819E+11"
    with pytest.raises(IntakeError, match=r"rows 3-13.*Excel has rounded"):
        read(tmp_path / "a.csv", written(rows).encode())


def test_not_applicable_as_a_number_is_never_averaged(tmp_path):
    """SurveyMonkey numbers the column N/A after the last level: 6 on a scale of five."""
    rows = rows_of("surveymonkey/surveymonkey_condensed_actual_answer_text.csv")
    codes = {"Not yet started": "1", "Exploring": "2", "Emerging": "3", "Established": "4", "Leading": "5"}
    codes |= {"Strongly disagree": "1", "Disagree": "2", "Neither agree nor disagree": "3", "Agree": "4"}
    codes |= {"Strongly agree": "5", "Don't know / not applicable": "6"}
    rows = [*rows[:2], *([codes.get(c, c) for c in row] for row in rows[2:])]
    taken = read(tmp_path / "a.csv", written(rows).encode())
    assert taken.answers["set_aside"] == 1 and taken.responses["level"].max() == 5
    assert "row 5, column 'Leadership and culture" in str(taken.problems) and "'6'" in str(taken.problems)


def test_google_headings_of_another_country(tmp_path):
    rows = rows_of("google_forms/google_sheets_us_locale.csv")
    rows[0][:2] = ["Marca temporal", "Dirección de correo electrónico"]
    taken = read(tmp_path / "a.csv", written(rows).encode())
    assert "Google Forms" in taken.source and taken.rows["superseded row"] == 1


def test_microsoft_headings_with_breaks_and_repeated_statements(tmp_path):
    rows = rows_of("microsoft_forms/ms_forms_saved_as_csv_cp1252.csv")
    j = next(j for j, h in enumerate(rows[0]) if h.startswith("Leaders make"))
    rows[0][j] = "Leaders make\u00a0time\nfor improvement work."
    assert "LEAD_1" in set(read(tmp_path / "a.csv", written(rows).encode()).responses["item"])
    again = [[*r, r[j]] for r in rows]
    again[0][-1] = "Leaders make time for improvement work.2"
    with pytest.raises(IntakeError, match="twice, for LEAD_1"):
        read(tmp_path / "b.csv", written(again).encode())


def test_qualtrics_with_only_its_names(tmp_path):
    rows = rows_of("qualtrics/qualtrics_numeric_split_multi.csv")
    codes = dict(zip(("Q3_1", "Q3_2", "Q3_3", "Q5_1"), ("LEAD_1", "LEAD_2", "LEAD_3", "DATA_1"), strict=True))
    names = [{"Q1": "program", "Q2": "role"}.get(h, codes.get(h, h)) for h in rows[0]]
    taken = read(tmp_path / "a.csv", written([names, *rows[3:]]).encode())
    assert "Qualtrics" in taken.source and taken.rows["test response"] == 1
    assert set(taken.responses["item"]) == set(codes.values()) and taken.responses["program_id"].nunique() == 3


def test_rejected_submissions_of_odk_are_put_aside(tmp_path):
    rows = rows_of("kobo_odk/odk_central_submissions_split.csv")
    rows[3][rows[0].index("ReviewState")] = "rejected"
    taken = read(tmp_path / "a.csv", written(rows).encode())
    assert taken.rows == {"in": 10, "rejected": 1, "used": 9} and "row 4" in str(taken.problems)


def test_limesurvey_codes_without_their_structure(tmp_path):
    with pytest.raises(IntakeError, match="structure file"):
        read(tmp_path / "a.csv", (EXPORTS / "limesurvey/results-survey123456_code_short.csv").read_bytes())


def test_redcap_labels_and_dictionary(tmp_path):
    """The dictionary beside the file explains codes that run the other way: labels are believed, never codes."""
    rows = rows_of("redcap/CQIReadiness_DATA_2025-03-10_0912.csv")
    turned = {"1": "5", "2": "4", "3": "3", "4": "2", "5": "1", "99": "99"}
    first = rows[0].index("lead_1")
    for row in rows[1:]:
        row[first] = turned.get(row[first], row[first])
    told = (EXPORTS / "redcap/redcap_data_dictionary.csv").read_text(encoding="utf-8").splitlines()
    told = [
        line.replace(
            "1, Not yet started | 2, Exploring | 3, Emerging | 4, Established | 5, Leading",
            "5, Not yet started | 4, Exploring | 3, Emerging | 2, Established | 1, Leading",
        )
        if line.startswith("lead_1")
        else line
        for line in told
    ]
    (tmp_path / "dictionary.csv").write_text("\n".join(told), encoding="utf-8")
    taken = read(tmp_path / "a.csv", written(rows).encode())
    answers = taken.responses[taken.responses["item"] == "LEAD_1"]["answer"].tolist()
    assert answers == [p["LEAD_1"][0] for p in key().values()]
    assert "labels differ" in str(taken.problems)


def test_two_tools_at_once_are_asked_about(tmp_path):
    rows = rows_of("kobo_odk/kobo_xml_values_no_groups.csv")
    rows = [[*row, f"x{i}", "2025-03-03T09:00:00Z"] for i, row in enumerate(rows)]
    rows[0][-2:] = ["KEY", "SubmissionDate"]
    with pytest.raises(IntakeError, match="signs of a KoboToolbox export and an ODK Central export"):
        read(tmp_path / "a.csv", written(rows).encode())
    (tmp_path / "a.csv.mapping.yml").write_text("tool: kobotoolbox\n", encoding="utf-8")
    assert "KoboToolbox" in read_responses(tmp_path / "a.csv", INSTRUMENT).source


def test_an_export_without_program_and_role_takes_them_from_the_mapping(tmp_path):
    rows = rows_of("google_forms/google_sheets_us_locale.csv")
    rows = [[*row[:2], *row[4:]] for row in rows]
    taken = read(tmp_path / "a.csv", written(rows).encode())
    assert set(taken.responses["program_id"]) == {"not-stated"} and "asks for the program" in str(taken.problems)
    (tmp_path / "a.csv.mapping.yml").write_text("program: Maple Street\nrole: staff\n", encoding="utf-8")
    told = read_responses(tmp_path / "a.csv", INSTRUMENT).responses
    assert set(told["program_id"]) == {"maple-street"} and set(told["role"]) == {"staff"}


@pytest.mark.parametrize("name", [n for n in FILES if "google" not in n])
def test_a_row_that_was_copied_is_counted_once(tmp_path, name):
    rows = rows_of(name)
    structure = "limesurvey/limesurvey_survey_structure.txt" if "code_short" in name else None
    clean = read(tmp_path / "a.csv", written(rows).encode(), structure)
    taken = read(tmp_path / "b.csv", written([*rows, rows[-2]]).encode())
    assert taken.rows["repeated row"] == 1 and taken.rows["used"] == clean.rows["used"]
