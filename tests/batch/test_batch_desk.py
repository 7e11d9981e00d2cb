"""Tables and problems for spreadsheets."""

import io

import pandas as pd

from cqi_lib.batch.desk_files import problems_table
from cqi_lib.errors import Problem
from cqi_lib.files.spreadsheet import csv_bytes, neutral


def test_no_cell_is_a_formula_and_numbers_stay_numbers():
    cells = ["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\r=1", "plain", None]
    data = pd.DataFrame({"=comment": pd.array(cells, dtype="str"), "value": [-1.5] * 8})
    out = neutral(data)
    assert out.columns[0] == "'=comment"
    assert out.iloc[:6, 0].tolist() == ["'" + cell.replace("\r", "\n") for cell in cells[:6]]
    assert out.iloc[6, 0] == "plain" and pd.isna(out.iloc[7, 0])
    assert out["value"].tolist() == [-1.5] * 8
    back = pd.read_csv(io.BytesIO(csv_bytes(data)))
    assert back["value"].tolist() == [-1.5] * 8
    assert csv_bytes(data).startswith(b"\xef\xbb\xbf")


def test_problems_errors_first_each_once():
    warning = Problem("warning", "a.csv, row 2", "'x'", "a date", "Write a date.")
    error = Problem("error", "b.yml", "=1+1", "", "Mend it.", program="alpha-house")
    table = problems_table([warning, error, warning])
    assert table["severity"].tolist() == ["error", "warning"]
    assert "'=1+1" in csv_bytes(table).decode("utf-8-sig")
    assert problems_table([]).columns.tolist() == table.columns.tolist()


def test_tables_that_are_as_before_are_put_in_place_again(tmp_path):
    """A second set of equal tables leaves its files in the staging folder: nothing of that stops the run."""
    from cqi_lib.batch import desk_state
    from cqi_lib.batch.layout import Layout

    layout = Layout(tmp_path / "out")
    for _ in range(2):
        layout.open()
        layout.begin()
        for name in (
            "tables/a.csv",
            "exports/tables/b.csv",
            "exports/cohort.xlsx",
            "desk/index.html",
            "desk/problems.csv",
        ):
            path = layout.staging / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
        desk_state.place(layout, "answers", "state")
        assert desk_state.stands(layout, "answers", "state")
        layout.close()
    assert sorted(p.relative_to(layout.share).as_posix() for p in layout.share.rglob("*.*")) == [
        "cohort.xlsx",
        "tables/b.csv",
    ]
    (layout.share / "cohort.xlsx").write_text("spoiled")
    assert not desk_state.tables_stand(layout, "answers")
