"""Spreadsheets of measures as people keep them, drawn by chance, each with its answer; nothing of the reader is used here."""

import calendar
import csv
import datetime as dt
import io
import random
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

MONTHS = calendar.month_name[1:]
MESES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
MEASURES = {
    "connected": {
        "id": "connected",
        "name": "Families connected to a service within 30 days",
        "short": "families connected",
        "numerator": "Families connected",
        "denominator": "Families referred",
        "unit": "of every 100 families",
    },
    "calls": {"id": "calls", "name": "Follow-up calls made", "unit": "calls a month"},
    "hours": {"id": "hours", "name": "Staff hours on follow-up", "unit": "hours a week"},
    "visits": {"id": "visits", "name": "Home visits", "unit": "visits", "frequency": "quarter"},
}


@dataclass
class Made:
    """A file, what it says by (measure, part, group, first day), and what has to be told beside confirming it."""

    name: str
    content: bytes
    answer: dict
    told: dict = field(default_factory=dict)


class Day:
    """A date in a cell, with the format in which a spreadsheet shows it."""

    def __init__(self, day, shown="mmm yyyy"):
        self.day, self.shown = day, shown


class Percent(float):
    """A share that is shown with a percent sign."""


class Struck(int):
    """A number that is struck through."""


def as_csv(rows, separator=",", encoding="utf-8", decimal="."):
    def text(cell):
        if isinstance(cell, Day):
            return cell.day.strftime("%Y-%m-%d")
        if isinstance(cell, Percent):
            return f"{cell * 100:g}%".replace(".", decimal)
        return f"{cell:.12g}".replace(".", decimal) if isinstance(cell, float) else "" if cell is None else str(cell)

    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([[text(cell) for cell in row] for row in rows])
    return out.getvalue().encode(encoding)


def as_xlsx(sheets, *, merged=(), hidden_rows=(), mac=False, notes=()):
    book = openpyxl.Workbook()
    book.remove(book.active)
    if mac:
        book.epoch = CALENDAR_MAC_1904
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for r, row in enumerate(rows, 1):
            for c, cell in enumerate(row, 1):
                if cell is None or cell == "":
                    continue
                at = sheet.cell(r, c)
                if isinstance(cell, Day):
                    at.value, at.number_format = cell.day, cell.shown
                elif isinstance(cell, Percent):
                    at.value, at.number_format = float(cell), "0.0%"
                elif isinstance(cell, Struck):
                    at.value, at.font = int(cell), Font(strike=True)
                else:
                    at.value = cell
        for area in merged:
            sheet.merge_cells(area)
        for r in hidden_rows:
            sheet.row_dimensions[r].hidden = True
        for cell, text in notes:
            sheet[cell].comment = openpyxl.comments.Comment(text, "Ana")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_ods(sheets):
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'

    def cell(value):
        if value is None or value == "":
            return "<table:table-cell/>"
        if isinstance(value, Day):
            day = value.day.isoformat()
            return f'<table:table-cell office:value-type="date" office:date-value="{day}"><text:p>{value.day:%m/%d/%y}</text:p></table:table-cell>'
        if isinstance(value, Percent):
            return f'<table:table-cell office:value-type="percentage" office:value="{float(value)!r}"><text:p>{value * 100:g}%</text:p></table:table-cell>'
        if isinstance(value, int | float):
            return f'<table:table-cell office:value-type="float" office:value="{value!r}"><text:p>{value:.0f}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'

    body = ""
    for name, rows in sheets.items():
        lines = "".join(
            f'<table:table-row>{"".join(map(cell, row))}<table:table-cell table:number-columns-repeated="1000"/></table:table-row>'
            for row in rows
        )
        body += f'<table:table table:name={quoteattr(name)}><table:table-column table:number-columns-repeated="1024"/>{lines}'
        body += '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>'
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"'
        parts = (("/", kind), ("content.xml", "text/xml"))
        files = "".join(
            f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{what}"/>' for path, what in parts
        )
        manifest = f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {space}>{files}</manifest:manifest>'
        archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


def first_days(rng, n=None):
    year, month = rng.choice([2023, 2024, 2025]), rng.randint(1, 12)
    out = []
    for _ in range(n or rng.randint(4, 15)):
        out.append(dt.date(year, month, 1))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return out


def counts(rng, days, group=""):
    """Draw the two counts of a measure and the value of another for each month."""
    out = {}
    for day in days:
        whole = rng.randint(20, 80)
        out["connected", "denominator", group, day] = whole
        out["connected", "numerator", group, day] = rng.randint(0, whole)
    return out


def way_of(rng):
    """Write months in one of the ways in which people write them."""
    ways = {
        "iso": lambda d: d.strftime("%Y-%m"),
        "long": lambda d: f"{MONTHS[d.month - 1]} {d.year}",
        "short": lambda d: f"{MONTHS[d.month - 1][:3]}-{d.year % 100:02}",
        "quoted": lambda d: f"{MONTHS[d.month - 1][:3]} '{d.year % 100:02}",
        "slash": lambda d: f"{d.month:02}/{d.year}",
        "spanish": lambda d: f"{MESES[d.month - 1]} de {d.year}",
        "capitals": lambda d: f"{MONTHS[d.month - 1].upper()} {d.year}",
        # The last days of months leave no doubt about the order.
        "american": lambda d: (lambda e: f"{e.month}/{e.day}/{e.year}")(last_day(d)),
        "european": lambda d: (lambda e: f"{e.day}/{e.month}/{e.year}")(last_day(d)),
        "dotted": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    }
    return ways[rng.choice(list(ways))]


def last_day(day):
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)


def written(rng, days):
    way = way_of(rng)
    return [way(day) for day in days]


def packed(rng, rows, **more):
    """Save rows in one of the kinds of files."""
    kind = rng.choice(["csv", "xlsx", "ods"]) if not more else "xlsx"
    if kind == "csv":
        return "numbers.csv", as_csv(rows, encoding=rng.choice(["utf-8", "utf-8-sig", "utf-16"]))
    if kind == "ods":
        return "numbers.ods", as_ods({"Sheet1": rows})
    return "numbers.xlsx", as_xlsx({"Sheet1": rows}, **more)


def titles(rng):
    return rng.choice([[], [["Monthly numbers"], []], [["Referral log of the program"], ["kept by Ana"], []]])


def down(rng):
    days = first_days(rng)
    found = counts(rng, days)
    names = ["Families referred", "Families connected", "Follow-up calls made"]
    rows = [*titles(rng), ["Month", *names, "Remarks"]]
    total = [0, 0, 0]
    for text, day in zip(written(rng, days), days, strict=True):
        calls = rng.randint(0, 300)
        found["calls", "value", "", day] = calls
        numbers = [found["connected", "denominator", "", day], found["connected", "numerator", "", day], calls]
        total = [a + b for a, b in zip(total, numbers, strict=True)]
        rows.append([text, *numbers, rng.choice(["", "", "office moved"])])
    rows += rng.choice([[], [["Total", *total]], [[], ["Average", *(t / len(days) for t in total)]]])
    return Made(*packed(rng, rows), found)


def down_dates(rng):
    days = first_days(rng)
    found = counts(rng, days)
    rows = [*titles(rng), ["Reporting month", "Families referred", "Families connected"]]
    rows += [
        [
            Day(day, rng.choice(["mmm yyyy", "d.m.yy", "mm-dd-yy"])),
            found["connected", "denominator", "", day],
            found["connected", "numerator", "", day],
        ]
        for day in days
    ]
    hidden = [len(rows) - 1]
    rows.append(["TOTAL", *(sum(row[k] for row in rows[-len(days) :]) for k in (1, 2))])
    note = [(f"B{len(rows) - 2}", "counted by hand")]
    return Made("log.xlsx", as_xlsx({"Log": rows}, hidden_rows=hidden, mac=rng.random() < 0.5, notes=note), found)


def across(rng):
    days = first_days(rng)
    found = counts(rng, days)
    texts = written(rng, days)
    rows = [*titles(rng), ["Measure", *texts, "Total"]]
    for name, part in (("Families referred", "denominator"), ("Families connected", "numerator")):
        numbers = [found["connected", part, "", day] for day in days]
        rows.append([name, *numbers, sum(numbers)])
    rows.append(["Staff on leave", *(rng.randint(0, 3) for _ in days), ""])
    return Made(*packed(rng, rows), found)


def across_years(rng):
    days = first_days(rng, 14)
    found = counts(rng, days)
    starts = [0, *(k for k in range(1, len(days)) if days[k].year != days[k - 1].year)]
    years = ["", *((days[k].year if k in starts else "") for k in range(len(days)))]
    rows = [["Monthly numbers"], [], years, ["", *(MONTHS[day.month - 1][:3] for day in days)]]
    for name, part in (("Families referred", "denominator"), ("Families connected", "numerator")):
        rows.append([name, *(found["connected", part, "", day] for day in days)])
    merged = []
    for a, b in zip(starts, [*starts[1:], len(days)], strict=True):
        if b - a > 1:
            merged.append(f"{openpyxl.utils.get_column_letter(a + 2)}3:{openpyxl.utils.get_column_letter(b + 1)}3")
    return Made("years.xlsx", as_xlsx({"Numbers": rows}, merged=merged), found)


def two_tables(rng):
    days = first_days(rng)
    found = counts(rng, days)
    rows = [["Referrals"], ["Month", "Families referred", "Families connected"]]
    texts = written(rng, days)
    rows += [
        [t, found["connected", "denominator", "", d], found["connected", "numerator", "", d]]
        for t, d in zip(texts, days, strict=True)
    ]
    hours = {day: rng.randint(10, 99) / 10 for day in days}
    found |= {("hours", "value", "", day): value for day, value in hours.items()}
    below = [
        ["Time"],
        ["Month", "Staff hours on follow-up"],
        *([t, hours[d]] for t, d in zip(texts, days, strict=True)),
    ]
    if rng.random() < 0.5:
        rows += [[], [], *below]
    else:
        below = below + [[]] * (len(rows) - len(below))
        rows = [[*a, *[""] * (4 - len(a)), *b] for a, b in zip(rows, below, strict=True)]
    return Made(*packed(rng, rows), found)


def groups_over_columns(rng):
    days = first_days(rng)
    found = counts(rng, days, "North") | counts(rng, days, "South")
    rows = [["", "North", "", "South", ""], ["Month", *["Families referred", "Families connected"] * 2]]
    for text, day in zip(written(rng, days), days, strict=True):
        rows.append(
            [
                text,
                *(
                    found["connected", part, g, day]
                    for g in ("North", "South")
                    for part in ("denominator", "numerator")
                ),
            ]
        )
    return Made("groups.xlsx", as_xlsx({"S": rows}, merged=["B1:C1", "D1:E1"]), found)


def two_columns_a_month(rng):
    days = first_days(rng, 5)
    found = counts(rng, days)
    rows = [
        ["", *(cell for day in days for cell in (f"{MONTHS[day.month - 1]} {day.year}", ""))],
        ["", *["Families referred", "Families connected"] * 5],
    ]
    rows.append(
        ["All families", *(found["connected", part, "", day] for day in days for part in ("denominator", "numerator"))]
    )
    merged = [
        f"{openpyxl.utils.get_column_letter(c)}1:{openpyxl.utils.get_column_letter(c + 1)}1" for c in range(2, 12, 2)
    ]
    return Made("months.xlsx", as_xlsx({"S": rows}, merged=merged), found)


def percent(rng):
    days = first_days(rng)
    shares = {day: rng.randint(20, 95) for day in days}
    rows = [*titles(rng), ["Month", "Families connected to a service within 30 days"]]
    rows += [[t, Percent(shares[d] / 100)] for t, d in zip(written(rng, days), days, strict=True)]
    return Made(*packed(rng, rows), {("connected", "value", "", day): float(v) for day, v in shares.items()})


def comma(rng):
    days = first_days(rng)
    hours = {day: rng.randint(10, 999) / 10 + 0.01 for day in days}
    calls = {day: rng.randint(1000, 9999) for day in days}
    rows = [["Mes", "Staff hours on follow-up", "Follow-up calls made"]]
    rows += [
        [t, f"{hours[d]:.2f}".replace(".", ","), f"{calls[d]:,}".replace(",", ".")]
        for t, d in zip(written(rng, days), days, strict=True)
    ]
    answer = {("hours", "value", "", day): round(v, 2) for day, v in hours.items()}
    answer |= {("calls", "value", "", day): v for day, v in calls.items()}
    return Made("semicolons.csv", as_csv(rows, ";", rng.choice(["cp1252", "utf-8-sig"])), answer)


def quarters(rng):
    year = rng.choice([2023, 2024])
    keys = [(year + k // 4, k % 4 + 1) for k in range(rng.randint(4, 8))]
    values = {dt.date(y, 3 * q - 2, 1): rng.randint(10, 60) for y, q in keys}
    way = rng.choice(
        [lambda y, q: f"Q{q} {y}", lambda y, q: f"{y} Q{q}", lambda y, q: f"{q}Q{y % 100}", lambda y, q: f"T{q} {y}"]
    )
    rows = [["Quarter", "Home visits"], *([way(y, q), values[dt.date(y, 3 * q - 2, 1)]] for y, q in keys)]
    return Made(*packed(rng, rows), {("visits", "value", "", day): v for day, v in values.items()})


def quarters_between(rng):
    year = rng.choice([2023, 2024, 2025])
    days = [dt.date(year, m, 1) for m in range(1, 13)]
    found = counts(rng, days)
    heads, sums = [], {"denominator": [], "numerator": []}
    for q in range(4):
        heads += [f"{MONTHS[m][:3]} {year}" for m in range(3 * q, 3 * q + 3)] + [f"Q{q + 1} {year}"]
        for part, out in sums.items():
            numbers = [found["connected", part, "", day] for day in days[3 * q : 3 * q + 3]]
            out += [*numbers, sum(numbers)]
    rows = [
        ["Measure", *heads, year],
        ["Families referred", *sums["denominator"], 0],
        ["Families connected", *sums["numerator"], 0],
    ]
    return Made(*packed(rng, rows), found)


def long(rng):
    days = first_days(rng)
    found = counts(rng, days)
    names = {"denominator": "Families referred", "numerator": "Families connected"}
    rows = [["Period", "Indicator", "Value"]]
    for text, day in zip(written(rng, days), days, strict=True):
        rows += [[text, name, found["connected", part, "", day]] for part, name in names.items()]
        rows.append([text, "Staff meetings", rng.randint(0, 5)])
    return Made(*packed(rng, rows), found)


def long_groups(rng):
    days = first_days(rng)
    sites = ["Elm Street", "Harbor", "West Side"]
    found = {}
    for site in sites:
        found |= counts(rng, days, site)
    rows = [["Site", "Month", "Families referred", "Families connected"]]
    texts = dict(zip(days, written(rng, days), strict=True))
    rows += [
        [s, texts[d], found["connected", "denominator", s, d], found["connected", "numerator", s, d]]
        for s in sites
        for d in days
    ]
    return Made(*packed(rng, rows), found)


def gaps(rng):
    days = first_days(rng, 9)
    found = counts(rng, days)
    rows = [["Month", "Families referred", "Families connected"]]
    for k, (text, day) in enumerate(zip(written(rng, days), days, strict=True)):
        pair = [found["connected", "denominator", "", day], found["connected", "numerator", "", day]]
        if k in (2, 5, 7):
            pair = {2: ["n/a", "N/A"], 5: ["<11", "<11"], 7: [Struck(pair[0]), Struck(pair[1])]}[k]
            found = {key: value for key, value in found.items() if key[3] != day}
        rows.append([text, *pair])
    return Made("gaps.xlsx", as_xlsx({"S": rows}), found)


def of(rng):
    days = first_days(rng)
    found = counts(rng, days)
    rows = [["Month", "Families connected to a service within 30 days"]]
    rows += [
        [t, f"{found['connected', 'numerator', '', d]} of {found['connected', 'denominator', '', d]}"]
        for t, d in zip(written(rng, days), days, strict=True)
    ]
    return Made(*packed(rng, rows), found)


def redcap(rng):
    days = first_days(rng)
    found = counts(rng, days)
    rows = [
        [
            "record_id",
            "redcap_event_name",
            "report_month",
            "families_referred",
            "families_connected",
            "monthly_report_complete",
        ]
    ]
    rows += [
        [
            k,
            "month_arm_1",
            d.strftime("%Y-%m-%d"),
            found["connected", "denominator", "", d],
            found["connected", "numerator", "", d],
            2,
        ]
        for k, d in enumerate(days, 1)
    ]
    return Made("redcap.csv", as_csv(rows), found)


def kobo(rng):
    days = first_days(rng)
    found = counts(rng, days)
    rows = [
        [
            "start",
            "end",
            "report/report_month",
            "report/families_referred",
            "report/families_connected",
            "_id",
            "_uuid",
            "_submission_time",
            "_index",
        ]
    ]
    for k, d in enumerate(days, 1):
        sent = last_day(d) + dt.timedelta(days=rng.randint(1, 20))
        time = f"{sent}T10:{k:02}:00.000-05:00"
        rows.append(
            [
                time,
                time,
                d.isoformat(),
                found["connected", "denominator", "", d],
                found["connected", "numerator", "", d],
                100 + k,
                f"u{k}",
                f"{sent}T15:00:00",
                k,
            ]
        )
    return Made("kobo.csv", as_csv(rows, ";"), found)


def google(rng):
    days = first_days(rng)
    found = counts(rng, days)
    rows = [["Timestamp", "Month", "Families referred", "Families connected", "Anything to add?"]]
    for text, d in zip(written(rng, days), days, strict=True):
        sent = last_day(d) + dt.timedelta(days=rng.randint(1, 20))
        rows.append(
            [
                f"{sent.month}/{sent.day}/{sent.year} 14:05:11",
                text,
                found["connected", "denominator", "", d],
                found["connected", "numerator", "", d],
                "",
            ]
        )
    return Made("responses.csv", as_csv(rows), found)


def year_column(rng):
    days = first_days(rng)
    found = counts(rng, days)
    rows = [["Year", "Month", "Families referred", "Families connected"]]
    before = None
    for d in days:
        rows.append(
            [
                d.year if d.year != before else "",
                MONTHS[d.month - 1],
                found["connected", "denominator", "", d],
                found["connected", "numerator", "", d],
            ]
        )
        before = d.year
    return Made(*packed(rng, rows), found)


def events(rng):
    """An export of people and events; the answer is counted here, row by row."""
    first = dt.date(rng.choice([2024, 2025]), 1, 1)
    rows, found, outcomes = [], {}, ["Connected", "Completed", "Declined", "No show"]
    for k in range(rng.randint(40, 120)):
        day = first + dt.timedelta(days=rng.randint(0, 180))
        outcome = rng.choice(outcomes)
        rows.append([f"C{k:04}", f"Person {k}", day.isoformat(), "Referral", outcome])
        month = day.replace(day=1)
        found["connected", "denominator", "", month] = found.get(("connected", "denominator", "", month), 0) + 1
        found["connected", "numerator", "", month] = found.get(("connected", "numerator", "", month), 0) + (
            outcome in outcomes[:2]
        )
    rows = [["Record ID", "Participant", "Date of Service", "Service Type", "Outcome"], *rows]
    told = {"counts": {"connected denominator": "all", "connected numerator": "Outcome: Connected | Completed"}}
    return Made("apricot.csv", as_csv(rows), found, told)


SHAPES = (
    down, down_dates, across, across_years, two_tables, groups_over_columns, two_columns_a_month, percent, comma, quarters,
    quarters_between, long, long_groups, gaps, of, redcap, kobo, google, year_column, events,
)  # fmt: skip


def made(n, seed):
    """Make the n-th shape from a seed."""
    return SHAPES[n](random.Random(f"{SHAPES[n].__name__} {seed}"))


def zipped(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


def many_sheets(n):
    return zipped(
        **{"xl__workbook.xml": "<workbook/>", **{f"xl__worksheets__sheet{k}.xml": "<worksheet/>" for k in range(n)}}
    )


BOUNDED = {
    "300 sheets": (many_sheets(300), "300 sheets"),
    "a million rows": (zipped(**{"xl__workbook.xml": "<workbook/>", "xl__worksheets__sheet1.xml": "".join(f'<row r="{k}"/>' for k in range(200_050))}), "more rows or cells"),
    "a bomb": (zipped(**{"xl__workbook.xml": "<workbook/>", "xl__worksheets__sheet1.xml": " " * 20_000_000}), "unpacks to 20 mb"),
    "a password": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
    "a password of OpenDocument": (zipped(**{"content.xml": "x", "META-INF__manifest.xml": "<encryption-data/>"}), "password"),
    "an entity": (zipped(**{"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "entit"),
    "a damaged OpenDocument": (zipped(**{"content.xml": "<a><b></a>"}), "damaged"),
    "a cell repeated for ever": (as_ods({"S": [["Month", "x"]]}), ""),
    "nothing": (b"", "empty"),
    "a document": (b"%PDF-1.7", "document"),
}  # fmt: skip
