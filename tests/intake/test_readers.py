"""The contract of a survey tool's reader: what is its own, what is done for it, and how a broken one is named."""

import pytest

from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake import recognition
from cqi_lib.intake.export import Export
from cqi_lib.intake.readers import READERS
from cqi_lib.intake.readers.signs import at, find_row, present
from cqi_lib.intake.readers.tool import Tool
from cqi_lib.intake.reading import read_responses


def find(sheet):
    return find_row(sheet, lambda keys: keys[0] == "#" and "submit date (utc)" in keys)


def lay_open(table, folder, log):
    table.own = frozenset({0}) | {at(table.header, "Submit Date (UTC)")}
    return Export(table, own=present(respondent_id=0, submitted_at=at(table.header, "Submit Date (UTC)")), zone="UTC")


@pytest.fixture
def file(tmp_path):
    instrument = load_instrument("cqi-26")
    item = next(iter(instrument.items.values()))
    level = instrument.domains[item.domain].scale.levels[1].label
    path = tmp_path / "round.csv"
    path.write_text(f'#,"{item.text}",Submit Date (UTC)\nab12,{level},2025-10-20 09:15:00\n', encoding="utf-8")
    return path, item.id


def test_a_reader_needs_only_what_is_its_own(file, monkeypatch):
    path, item = file
    monkeypatch.setattr(
        recognition, "READERS", (*READERS, Tool("typeform", lambda: "a Typeform export", find, lay_open))
    )
    got = read_responses(path, "cqi-26")
    assert got.source.startswith("A Typeform export (")
    assert got.responses["item"].tolist() == [item] and got.responses["level"].tolist() == [2]
    assert got.responses["submitted_at"].notna().all()


def broken(change):
    def lay(table, folder, log):
        export = lay_open(table, folder, log)
        return change(table, export) or export

    return lay


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda table, export: setattr(table, "names", [("a",)]), "typeform gives 1 names for 3 columns"),
        (lambda table, export: setattr(table, "stems", [""] * 4), "typeform gives 4 stems for 3 columns"),
        (lambda table, export: export.own.update(mail=3), "typeform speaks of columns that are not there: .3"),
        (lambda table, export: table, "typeform must give an Export"),
        (
            lambda table, export: setattr(table, "own", frozenset({None, 99})),
            "speaks of columns that are not there: .99, None",
        ),
        (
            lambda table, export: export.own.update(respondent=0),
            "has own columns called respondent; there are respondent_id,",
        ),
        (lambda table, export: setattr(table, "names", ["a", "b", "c"]), "gives names that are no tuples"),
        (lambda table, export: export.labels.update({1: ["x"]}), "gives labels that are no dicts"),
        (lambda table, export: setattr(export, "zone", 5), "gives the zone 5"),
        (lambda table, export: export.put_aside("a test", "a test", [500]), "puts rows aside that are not there: .500"),
        (lambda table, export: table.header[None], "typeform fails on round.csv: TypeError"),
    ],
)
def test_a_broken_reader_is_named(file, monkeypatch, change, said):
    monkeypatch.setattr(recognition, "READERS", (Tool("typeform", lambda: "a Typeform export", find, broken(change)),))
    with pytest.raises(TypeError, match=said):
        read_responses(file[0], "cqi-26")


@pytest.mark.parametrize("row", [999, -1, True, False, "0"])
def test_headings_stand_in_a_row_of_the_sheet(file, monkeypatch, row):
    reader = Tool("typeform", lambda: "a Typeform export", lambda sheet: row, lay_open)
    monkeypatch.setattr(recognition, "READERS", (reader,))
    with pytest.raises(TypeError, match=f"typeform finds its headings in row {row!r}"):
        read_responses(file[0], "cqi-26")


def test_a_reader_that_fails_while_it_looks_is_named(file, monkeypatch):
    reader = Tool("typeform", lambda: "a Typeform export", lambda sheet: sheet.rows[999], lay_open)
    monkeypatch.setattr(recognition, "READERS", (reader,))
    with pytest.raises(TypeError, match="typeform fails on a sheet: IndexError"):
        read_responses(file[0], "cqi-26")


def test_a_tool_has_a_name_that_a_mapping_file_can_give():
    with pytest.raises(ValueError, match="must be named 'typeform'"):
        Tool("Typeform", lambda: "a Typeform export", find, lay_open)
    assert len({reader.name for reader in READERS}) == len(READERS)
