"""24 spreadsheets written down by hand, each with its answer written by hand too; four of them need an answer beside a yes."""

import datetime as dt
import io
import zipfile

import made_sheets
import pytest
from made_sheets import Day, Percent, as_csv, as_ods, as_xlsx
from test_sheets_made import proposed

REFERRED, CONNECTED, CALLS = "Families referred", "Families connected", "Follow-up calls made"


def lines(text):
    """Read a table off its text: a line for each row, a bar between cells."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]


def shares(*rows, group=""):
    """Write an answer: a month, the numerator, the denominator."""
    out = {}
    for month, top, bottom in rows:
        day = dt.date.fromisoformat(f"{month}-01")
        out["connected", "numerator", group, day], out["connected", "denominator", group, day] = top, bottom
    return out


def values(measure, *rows, group=""):
    return {(measure, "value", group, dt.date.fromisoformat(f"{month}-01")): value for month, value in rows}


UNITS = """
Referral log, Harbor House||
||
Month|Families referred|Families connected
(month)|(n)|(n)
January 2025|44|31
February 2025|40|29
Year to date|84|60
Source: intake database||
"""
FISCAL = """
Home visits by quarter|
Quarter|Home visits
FY25 Q1|12
FY25 Q2|15
FY25 Q3|9
FY25 total|36
"""
AMBIGUOUS = """
Date|Follow-up calls made
1/2/2025|10
2/2/2025|12
3/2/2025|14
"""
QUARTER_ROWS = """
Month|Follow-up calls made
2024-11|10
2024-12|11
Q4 2024|21
2025-01|12
2025 total|12
"""
PARTS = """
|Jan 2025|Feb 2025
Families connected to a service within 30 days|31 of 44|29 of 40
Trend|up|down
"""
BARE = """
Monthly report 2025||
|Families referred|Families connected
Jan|44|31
Feb|40|29
Mar|51|40
"""
SCHOOL_YEAR = """
School year 2024-2025||||||
|Oct|Nov|Dec|Jan|Feb|YTD
Families referred|10|11|12|13|14|60
Families connected|1|2|3|4|5|15
"""
PROGRAMS = """
Program|Month|Families referred|Families connected
Harbor House|2025-01|44|31
Elm Street|2025-01|50|50
Harbor House|2025-02|40|29
Elm Street|2025-02|50|50
"""
SECTIONS = """
Measure|Jan 2025|Feb 2025|Mar 2025
REFERRALS|||
  Families referred|44|40|51
  Families connected|31|29|40
|||
STAFF|||
  Follow-up calls made|120|98|101
  Vacancies|1|0|0
"""
SPANISH = """
Mes|Families referred|Families connected
ene-25|44|31
feb-25|40|29
mar-25|51|40
Total|135|100
"""
WEEKS = """
Week of|Follow-up calls made
Week of 1/13/2025|10
Week of 2/17/2025|12
"""
PEOPLE = """
Client|Referral date|First visit|Outcome
a|2025-01-03|2025-01-20|Seen
b|2025-01-09|2025-03-01|Seen
b|2025-01-20|2025-01-30|Seen
c|2025-02-01||Moved
d|2025-02-11|2025-02-12|Seen
"""
STATED = """
Client ID|Service date|Connected?|Q1|Q2|Q3|Q4
1|01/14/2025|Yes|1|3|2|2
2|01/15/2025|No|4|4|1|3
3|01/20/2025|Yes|1|1|1|2
4|02/03/2025|Yes|2|2|2|2
"""
BLANKS = """
Month|Families referred|Families connected
2025-01|44|31

2025-02|40|29
2025-03||
2025-04|51|40
"""
BEFORE = """
Prepared by Ana on 3/4/2025||
Month|Families connected|Families referred|Goal
2025-01|31|44|65
2025-02|29|40|65
"""
SPENT = """
Month|Staff hours on follow-up
2025-01|7.5 hours
2025-02|6 hours
"""
INDICATORS = """
Family Services|||Oct|Nov|Dec|Jan|YTD|% of Goal
||Families referred (Goal 200)|44|40|51|50|185|0.925
||Families connected (Goal ≥ 65%)|31|29|40|39|139|
Staff|||||||||
||Total hires|1|0|0|2|3|
"""
BLANK_WORDS = """
Figures by area, 2025|NA|NA|NA|NA
NA|NA|NA|NA|NA
Area|NA|NA|Jan-25|Feb-25
NA|NA|NA|NA|NA
Families referred|NA|NA|44|40
NA|Families connected|NA|31|29
"""
HARBOR = "Harbor House|since 2019|\n||\nMonth|Families referred|Families connected\n"
OF_PROGRAMS = {
    "Summary": lines("Program|Families\nHarbor House|84\nElm Street|100"),
    "Elm Street": lines(HARBOR.replace("Harbor House", "Elm Street") + "2025-01|50|50\n2025-02|50|49"),
    "Harbor House": lines(HARBOR + "2025-01|44|31\n2025-02|40|29"),
    "West Side": lines("Month|Families referred|Nights\n2025-01|9|9\n2025-02|8|8"),
}
MANY_SITES = """
Date|Site|Received|Follow-up calls made|Staff hours on follow-up
2025-01-31|Oahu|18|120|7.5
2025-01-31|Maui|5|98|6
2025-02-28|Oahu|17|101|8
2025-02-28|Maui|4|99|5.5
"""
TWO_YEARS = {
    "2024": lines("Month|Follow-up calls made\n2024-11|90\n2024-12|80"),
    "2025": lines("Month|Follow-up calls made\n2025-01|70"),
}
SHARES = [
    ["", Day(dt.date(2025, 1, 31)), Day(dt.date(2025, 2, 28))],
    ["Families connected to a service within 30 days", Percent(0.705), Percent(0.725)],
]


def raw_workbook():
    """A workbook as reporting systems write it: texts in their cells, cells that do not say where they are, dates from 1904."""
    text = '<c t="inlineStr"><is><t>{}</t></is></c>'.format
    day = '<c s="1"><v>{}</v></c>'.format
    rows = [[text("Month"), text(REFERRED), text(CONNECTED)]]
    rows += [
        [day(d), f"<c><v>{a}</v></c>", f'<c t="str"><f>A1</f><v>{b}</v></c>']
        for d, a, b in ((44196, 44, 31), (44227, 40, 29))
    ]
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{link}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{link}"><workbookPr date1904="1"/><sheets><sheet name="Report" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{link}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{link}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {main}><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="17" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{''.join('<row>' + ''.join(row) + '</row>' for row in rows)}</sheetData></worksheet>",
    }  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


FIRST_TWO = shares(("2025-01", 31, 44), ("2025-02", 29, 40))
CASES = {
    # name: (file, content, told beside a yes, answer)
    "a row of units": ("a.csv", as_csv(lines(UNITS)), {}, FIRST_TWO),
    "fiscal quarters": (
        "b.csv",
        as_csv(lines(FISCAL)),
        {"fiscal_year": 7},
        values("visits", ("2024-07", 12), ("2024-10", 15), ("2025-01", 9)),
    ),
    "day or month": (
        "c.csv",
        as_csv(lines(AMBIGUOUS)),
        {"dates": "month first"},
        values("calls", ("2025-01", 10), ("2025-02", 12), ("2025-03", 14)),
    ),
    "a quarter between months": (
        "d.csv",
        as_csv(lines(QUARTER_ROWS)),
        {},
        values("calls", ("2024-11", 10), ("2024-12", 11), ("2025-01", 12)),
    ),
    "31 of 44": ("e.ods", as_ods({"S": lines(PARTS)}), {}, FIRST_TWO),
    "the year in the title": ("f.xlsx", as_xlsx({"Sheet1": lines(BARE)}), {}, FIRST_TWO | shares(("2025-03", 40, 51))),
    "a school year": (
        "g.csv",
        as_csv(lines(SCHOOL_YEAR)),
        {},
        shares(("2024-10", 1, 10), ("2024-11", 2, 11), ("2024-12", 3, 12), ("2025-01", 4, 13), ("2025-02", 5, 14)),
    ),
    "several programs": ("h.ods", as_ods({"All": lines(PROGRAMS)}), {"program": ["Harbor House"]}, FIRST_TWO),
    "sections": (
        "i.csv",
        as_csv(lines(SECTIONS), "\t"),
        {},
        FIRST_TWO | shares(("2025-03", 40, 51)) | values("calls", ("2025-01", 120), ("2025-02", 98), ("2025-03", 101)),
    ),
    "months in Spanish": ("j.csv", as_csv(lines(SPANISH), ";", "cp1252"), {}, FIRST_TWO | shares(("2025-03", 40, 51))),
    "weeks": ("k.csv", as_csv(lines(WEEKS)), {}, values("calls", ("2025-01", 10), ("2025-02", 12))),
    "people within 30 days": (
        "l.csv",
        as_csv(lines(PEOPLE)),
        {
            "date": "Referral date",
            "person": "Client",
            "counts": {"connected denominator": "all", "connected numerator": "Outcome: Seen"},
            "within": {"connected numerator": "Referral date .. First visit: 30"},
        },
        shares(("2025-01", 2, 2), ("2025-02", 1, 2)),
    ),
    "people, yes or no": ("m.csv", as_csv(lines(STATED)), {}, shares(("2025-01", 2, 3), ("2025-02", 1, 1))),
    "blank lines": ("n.csv", as_csv(lines(BLANKS)), {}, FIRST_TWO | shares(("2025-04", 40, 51))),
    "a date in the title": ("o.csv", as_csv(lines(BEFORE)), {}, FIRST_TWO),
    "a unit in the cells": ("p.csv", as_csv(lines(SPENT)), {}, values("hours", ("2025-01", 7.5), ("2025-02", 6))),
    "a sheet for each year": (
        "q.xlsx",
        as_xlsx(TWO_YEARS),
        {},
        values("calls", ("2024-11", 90), ("2024-12", 80), ("2025-01", 70)),
    ),
    "dates of 1904": ("r.xlsx", raw_workbook(), {}, FIRST_TWO),
    "percent across": ("s.ods", as_ods({"S": SHARES}), {}, values("connected", ("2025-01", 70.5), ("2025-02", 72.5))),
    "a sheet without numbers": (
        "t.xlsx",
        as_xlsx(
            {
                "Read me": [["Notes of the month"]],
                "Report": lines("Month|Follow-up calls made\n2025-01|120\n2025-02|98"),
            }
        ),
        {},
        values("calls", ("2025-01", 120), ("2025-02", 98)),
    ),
    "a fiscal year in the sheet's name": (
        "u.xlsx",
        as_xlsx({"FY25 KPIs": lines(INDICATORS)}),
        {"fiscal_year": 10},
        shares(("2024-10", 31, 44), ("2024-11", 29, 40), ("2024-12", 40, 51), ("2025-01", 39, 50)),
    ),
    "NA for what is blank": ("v.csv", as_csv(lines(BLANK_WORDS)), {}, FIRST_TWO),
    "a sheet for each program": (
        "w.xlsx",
        as_xlsx(OF_PROGRAMS),
        {"program": ["harbor-house", "Harbor House"]},
        FIRST_TWO,
    ),
    "sites in rows": (
        "x.csv",
        as_csv(lines(MANY_SITES)),
        {},
        values("calls", ("2025-01", 120), ("2025-02", 101), group="Oahu")
        | values("calls", ("2025-01", 98), ("2025-02", 99), group="Maui")
        | values("hours", ("2025-01", 7.5), ("2025-02", 8), group="Oahu")
        | values("hours", ("2025-01", 6), ("2025-02", 5.5), group="Maui"),
    ),
}
ASKED = {"fiscal quarters", "day or month", "people within 30 days", "a fiscal year in the sheet's name"}
"""Those that cannot be read without being told: the file does not say it."""


@pytest.mark.parametrize("name", CASES)
def test_what_is_read_is_the_answer(name, tmp_path):
    file, content, told, answer = CASES[name]
    made = made_sheets.Made(file, content, answer)
    alone = {key: value for key, value in told.items() if key == "program"}  # which the cohort knows
    found, questions, problems = proposed(tmp_path, made, alone)
    assert bool(questions) == (name in ASKED), questions
    if questions:
        assert not found
        found, questions, problems = proposed(tmp_path, made, told)
    assert not questions and found == {key: pytest.approx(value) for key, value in answer.items()}
    assert not [problem for problem in problems if problem.severity == "error"], problems
