"""The cohort's files: what they hold, that they pass the gate, and that other software can read them."""

import csv
import io
import json
import zipfile

import openpyxl
import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses

from cqi_lib import tables
from cqi_lib.cohort.records.cohort_file import PrivacyMinimums
from cqi_lib.files.archive import zip_bytes
from cqi_lib.locale.spoken import speaking
from cqi_lib.opening.prepare import prepare_tables
from cqi_lib.privacy import cohort_movement, publish
from cqi_lib.privacy.published import marked
from cqi_lib.program.prepared import WHOLE
from cqi_lib.report.exports import TYPES, export_files
from cqi_lib.wording.tables import meaning, row

FIVE = instrument()
PROGRAMS = [f"p{i}" for i in range(9)]


def made(programs=9, rounds=("a", "b")):
    names = PROGRAMS[:programs]
    file = cohort_file(programs=names, rounds=rounds)
    people = [("leader", "22233"), *[("staff", "33322")] * 5]
    again = [("leader", "33333"), *[("staff", "33333")] * 5]
    parts = [responses(*(people if r == "a" else again), program=p, round_id=r) for p in names for r in rounds]
    import datetime as dt

    return file, prepare_tables(file, FIVE, pd.concat(parts, ignore_index=True), dt.date(2023, 1, 1))


def files(**how):
    file, prepared = made(**how)
    published = [publish(getattr(prepared, name), "cohort", cohort_file=file) for name in WHOLE]
    return export_files(published, [FIVE], "Tiny")


@pytest.mark.slow
def test_the_files_and_their_bytes():
    got = files()
    assert sorted(got) == [
        "cohort.xlsx",
        "tables/cohort_bands.csv",
        "tables/cohort_movement.csv",
        "tables/cohort_states.csv",
        "tables/datapackage.json",
        "tables/domain_names.csv",
    ]
    assert got == files()


def test_a_shift_that_all_domains_share_by_hand():
    """Six programs, two domains: shifts of 0.5 and 0.1, 0.4 and 0.2 ...; the mean of both is 0.3 in each program."""
    changes = [
        {
            "program_id": f"p{n}",
            "domain": d,
            "from_round": "a",
            "to_round": "b",
            "before": 2.0,
            "after": 2.0 + c,
            "change": c,
        }
        for n in range(6)
        for d, c in (("Z1", 0.5 - n / 10), ("Z2", 0.1 + n / 10))
    ]
    found = cohort_movement(marked(tables.CHANGES.frame(changes), "program"), {}, PrivacyMinimums()).table
    row = found[found["domain"].isna()].iloc[0]
    # All six have one sign: 2 of 64 patterns; Holm over the three lines makes it 3 x 0.03125.
    assert (row["programs"], row["change"], row["p"], row["p_holm"]) == (6, 0.3, round(2 / 64, 4), round(6 / 64, 4))
    assert found["domain"].tolist()[:2] == ["Z1", "Z2"] and len(found) == 3
    short = cohort_movement(marked(tables.CHANGES.frame(changes), "program"), {}, PrivacyMinimums(), False).table
    assert len(short) == 2


def test_movement_by_hand():
    """Nine programs, each up by the same half level: p is 2 / 2^9, and Holm over one domain changes nothing."""
    row = next(csv.DictReader(io.StringIO(files()["tables/cohort_movement.csv"].decode())))
    assert (row["from_round"], row["to_round"], row["programs"]) == ("a", "b", "9")
    assert float(row["change"]) == 0.4 and float(row["p"]) == round(2 / 2**9, 4) == float(row["p_holm"])
    assert row["d_z"] == "" and row["exact"] == "True"


def test_too_few_programs_are_not_told():
    row = next(csv.DictReader(io.StringIO(files(programs=5)["tables/cohort_movement.csv"].decode())))
    assert row["programs"] == "5" and row["change"] == row["p"] == row["p_holm"] == ""


def test_one_round_moves_nowhere():
    assert files(rounds=("a",))["tables/cohort_movement.csv"].decode().count("\n") == 1


def test_the_package_describes_every_column():
    got = files()
    package = json.loads(got["tables/datapackage.json"])
    assert package["profile"] == "tabular-data-package"
    for resource in package["resources"]:
        head = got[f"tables/{resource['path']}"].decode().splitlines()[0].split(",")
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == head
        assert all(field["type"] in TYPES.values() and field["description"] for field in fields)


def test_the_workbook_has_a_dictionary_and_plain_text():
    book = openpyxl.load_workbook(io.BytesIO(files()["cohort.xlsx"]))
    assert book.sheetnames[0] == "data dictionary" and "cohort_movement" in book.sheetnames
    told = {(row[0], row[1]) for row in book["data dictionary"].iter_rows(min_row=2, values_only=True)}
    for sheet in book.sheetnames[1:]:
        head = [cell.value for cell in next(book[sheet].iter_rows(max_row=1))]
        assert {(sheet, column) for column in head} <= told
    assert all(c.data_type != "f" for sheet in book for row in sheet.iter_rows() for c in row)


def test_the_dictionary_speaks_the_cohorts_language():
    with speaking("es"):
        got = files()
    book = openpyxl.load_workbook(io.BytesIO(got["cohort.xlsx"]))
    rows = list(book["diccionario de datos"].iter_rows(values_only=True))
    assert rows[0] == ("tabla", "columna", "tipo", "significado")
    assert ("cohort_bands", "lower", "number", "cuartil inferior, a 0.25; a partir de 8 programas") in rows
    fields = [f for one in json.loads(got["tables/datapackage.json"])["resources"] for f in one["schema"]["fields"]]
    english = [
        f for one in json.loads(files()["tables/datapackage.json"])["resources"] for f in one["schema"]["fields"]
    ]
    for ours, theirs in zip(fields, english, strict=True):
        assert ours["name"] == theirs["name"] and ours["description"] != theirs["description"]


@pytest.mark.parametrize("tag", ["en", "es"])
def test_every_table_that_leaves_is_in_the_dictionary(tag):
    with speaking(tag):
        for name in (*(f"cohort_{name}" for name in WHOLE), "domain_names"):
            table = next(one for one in tables.ALL if one.name == name)
            assert row(name) and all(meaning(name, column) for column in table.columns)


def test_a_name_like_a_formula_stays_text():
    from dataclasses import replace

    area = FIVE.areas[0]
    live = replace(FIVE, areas=(replace(area, name="=1+1"),))
    file, prepared = made()
    got = export_files([publish(prepared.bands, "cohort", cohort_file=file)], [live], "Tiny")
    assert "'=1+1" in got["tables/domain_names.csv"].decode()
    sheet = openpyxl.load_workbook(io.BytesIO(got["cohort.xlsx"]))["domain_names"]
    assert sheet["B2"].value == "=1+1" and sheet["B2"].data_type == "s"


def test_only_what_passed_the_gate_for_all():
    file, prepared = made()
    with pytest.raises(TypeError, match="publish"):
        export_files([prepared.bands], [FIVE], "Tiny")
    own = publish(prepared.domain_scores, "program", cohort_file=file)
    with pytest.raises(TypeError, match="cohort"):
        export_files([own], [FIVE], "Tiny")
    forged = tables.COHORT_BANDS.frame([{"round_id": "a", "domain": "Z1", "programs": 1, "median": 2.37}])
    with pytest.raises(TypeError, match="not made by the gate"):
        publish(forged, "cohort", cohort_file=file)


def test_an_archive_has_no_clock():
    content = zip_bytes([("a.txt", b"1"), ("b/c.txt", b"2")])
    assert content == zip_bytes([("a.txt", b"1"), ("b/c.txt", b"2")])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["a.txt", "b/c.txt"] and archive.infolist()[0].date_time[0] == 1980


def test_share_packs_what_may_leave(tmp_path, capsys):
    from cqi_lib.batch.belonging import bound
    from cqi_lib.commands.cli import main

    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "cohort.yml").write_text("id: mine-x7k2\nname: Mine\n")
    out = tmp_path / "out"
    command = ["share", str(tmp_path / "mine"), "--out", str(out)]
    assert main(command) == 2 and "Nothing may leave yet" in capsys.readouterr().err
    bound(tmp_path / "mine", out)
    (out / "share" / "tables").mkdir(parents=True)
    (out / "share" / "a_r.html").write_text("<p>")
    (out / "share" / "tables" / "x.csv").write_text("a\n")
    (out / "desk").mkdir()
    (out / "desk" / "secret.csv").write_text("a\n")
    assert main(command) == 0 and "2 files" in capsys.readouterr().out
    first = (out / "mine-share.zip").read_bytes()
    assert main(command) == 0 and (out / "mine-share.zip").read_bytes() == first
    with zipfile.ZipFile(out / "mine-share.zip") as archive:
        assert archive.namelist() == ["mine/a_r.html", "mine/tables/x.csv"]
    assert main(["share", str(tmp_path)]) == 2 and "no cohort folder" in capsys.readouterr().err
