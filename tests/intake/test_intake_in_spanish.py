"""What is found in response files is told in Spanish: nothing but what stands in the file stays as it is."""

import io
import re
import zipfile

import made_responses as made
import openpyxl
import pytest
from test_hostile import READ, REFUSED, workbook
from test_intake_exports import EXPORTS, FILES, INSTRUMENT
from test_odd_files import repeated, with_chart

from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses
from cqi_lib.intake.proposal import propose_mapping
from cqi_lib.locale.spoken import speaking

ENGLISH = re.compile(r"\b(an|and|but|each|found|from|it|of|or|rows?|sheets|the|they|was|were|with|write)\b", re.I)
QUOTED = re.compile(r"""'[^']*'|"[^"]*"|`[^`]*`|«[^»]*»""")


def far() -> bytes:
    book = openpyxl.Workbook()
    for row in made.wide():
        book.active.append(row)
    book.active["XFD1"], book.active["A150000"] = "x", "y"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "x")
    return out.getvalue()


def tidy(*changes: tuple[int, int, str]) -> str:
    rows = made.tidy()
    for row, column, value in changes:
        rows[row][column] = value
    return made.text(rows)


TEXT = made.text(made.wide())
STARTS = {
    b"": "vacío",
    b"PK\x03\x04": "incompleto o dañado",
    b"\xd0\xcf\x11\xe0": ".xls",
    b"<html>": "HTML",
    b"<?xml?>": "XML",
    b"%PDF": "documento",
    b"$FL2": "SPSS",
    b"PAR1": "base de datos",
    b'{"a"': "JSON",
    b"\0\1\2\3 a": "no son texto",
    b"\xef\xbb\xbfa,\xff": "dañado",
    zipped("content.xml"): "OpenDocument",
    zipped("xl/workbook.xml"): "incompleto o dañado",
    zipped("a"): "sin libro",
}
MAPPINGS = (
    {"columns": {"LEAD_1": "LEAD_"}},
    {"columns": {"LEED_1": "LEAD_1"}},
    {"columns": {"LEAD_1": "LEAD_2"}},
    {"tool": "qualtrix"},
    {"tool": "qualtrics"},
    {"program": "Maple Street", "role": "staff"},
    {"sheet": "A"},
)
CONTENTS = {
    **{name: rows for group in (READ, REFUSED) for name, (rows, *_) in group.items()},
    "far.xlsx": far,
    "chart.xlsx": lambda: with_chart(True, False),
    "another ending": lambda: workbook(made.wide()),
    "text.xlsx": lambda: TEXT,
    "repeated": repeated,
    "unknown item": lambda: tidy((4, 3, "DATA_l")),
    "no item": lambda: tidy((4, 3, "")),
    "two roles": lambda: tidy((4, 2, "staff")),
    "open quote": lambda: TEXT.replace("\nr05,", '\n"r05,'),
    "ragged": lambda: TEXT.replace("\nr05,", "\nr05,,"),
    "another encoding": lambda: TEXT.replace("Casa", "Niños").encode("cp1252"),
    "semicolons": lambda: made.text(made.wide(), ";"),
    "two layouts": lambda: TEXT.replace("LEAD_1,LEAD_2", "item,answer"),
    "examples": lambda: TEXT.replace("\nr", "\nexample-"),
}


def problems(path, **options):
    try:
        return read_responses(path, made.INSTRUMENT, **options).problems
    except IntakeError as error:
        assert str(error)
        return error.problems


def check(found):
    """Hold that no text of these problems is English, nor has English in it; they were found in English."""
    assert found
    with speaking("es"):
        for problem in found:
            now = problem.again()
            for name in ("where", "found", "allowed", "mend", "what"):
                assert not (left := ENGLISH.search(QUOTED.sub("", getattr(now, name)))), (left[0], name, str(now))
            assert now.mend != problem.mend and (now.what != problem.what or not now.what)


@pytest.mark.parametrize("name", CONTENTS)
def test_flaws_of_files(tmp_path, name):
    content = CONTENTS[name]()
    path = tmp_path / (name if name.endswith(".xlsx") else "answers.csv")
    content = made.text(content) if isinstance(content, list) else content
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    check(problems(path))


@pytest.mark.parametrize("start", STARTS, ids=STARTS.values())
def test_files_that_hold_no_responses(tmp_path, start):
    path = tmp_path / "answers.csv"
    path.write_bytes(start)
    check(found := problems(path))
    with speaking("es"):
        assert STARTS[start] in str(found[0])
        assert str(IntakeError("x", found)).startswith("x\n  - Error en answers.csv: se encontró: ")


@pytest.mark.parametrize("mapping", MAPPINGS, ids=map(str, MAPPINGS))
def test_mappings_that_cannot_be_followed(tmp_path, mapping):
    path = tmp_path / "answers.csv"
    path.write_text(TEXT, encoding="utf-8")
    check(problems(path, mapping=mapping))


@pytest.mark.parametrize("name", FILES)
def test_exports(name):
    with speaking("es"):
        taken = read_responses(EXPORTS / name, INSTRUMENT)
    assert taken.source.startswith("Una exportación de ") and not ENGLISH.search(QUOTED.sub("", taken.source))
    if taken.problems:
        check(read_responses(EXPORTS / name, INSTRUMENT).problems)


def test_a_draft_of_a_mapping_file(tmp_path):
    path = tmp_path / "a.csv"
    rows = made.wide()
    rows[0][:4], rows[5][4] = ["who", "agency", "job", "Leaders make time for improvment work."], "Emergin"
    path.write_text(made.text(rows), encoding="utf-8")
    with speaking("es"):
        draft = propose_mapping(path, made.INSTRUMENT)
    assert draft.startswith("# Cómo leer a.csv.") and "# respondents: rows  # no hay columna de personas" in draft
    assert not ENGLISH.search(re.sub(r"# (\w+:|    *)[^#]*", "", draft))
