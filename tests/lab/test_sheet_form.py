"""A program's own spreadsheets at the desk: what would be read, what is asked, and the same file as the commands write."""

import json
import shutil
import zipfile

import openpyxl
import pytest
from made_sheets import BOUNDED, as_xlsx

from cqi_lib.commands.cli import main
from cqi_lib.intake.measures import apart
from cqi_lib.lab.desk import Desk
from cqi_lib.lab.grid_widgets import edit_points
from cqi_lib.lab.picker import Picker
from cqi_lib.lab.sheet_widgets import SheetDesk
from cqi_lib.opening.open import open_program

OWN = "programs/alpha-house/measures"
LOG = "Month,Families referred,Families connected,Notes\n2025-11-01,44,31,\n2025-12-01,40,29,snow\n"


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    """Spreadsheets are read here; what goes to the other process and back is JSON all the same."""
    monkeypatch.setattr(apart, "_REMEMBERED", {})
    monkeypatch.setattr(apart, "_answer", lambda asked: json.loads(json.dumps(apart.answer_to(json.loads(asked)))))


@pytest.fixture
def own(pair):
    (pair / OWN).mkdir()
    return pair / OWN


@pytest.fixture
def desk(pair, tmp_path):
    return Desk(Picker.of_folder(pair, "alpha-house"))


def press(box, words):
    """Press the button of that name in a box."""
    for child in getattr(box, "children", ()):
        if getattr(child, "description", None) == words and hasattr(child, "click"):
            child.click()
            return True
        if press(child, words):
            return True
    return False


def look(desk, path):
    """Name a spreadsheet by its path, as a person types it."""
    desk.path.value = str(path)
    desk.other()


def by_command(pair, *words):
    """Give the mapping that the command writes, in a copy."""
    copy = shutil.copytree(pair, pair.parent / "by-command")
    (copy / OWN / "mapping.yml").unlink(missing_ok=True)
    files = [str(path) for path in sorted((copy / OWN).iterdir())]
    assert main(["measures", "confirm", str(copy), "alpha-house", *files, *words]) == 0
    return (copy / OWN / "mapping.yml").read_bytes()


def test_a_new_spreadsheet_waits_at_the_desk_and_is_confirmed_there(desk, own, pair):
    desk.tick()
    assert not desk.writing.waiting.children
    (own / "log.csv").write_text(LOG, "utf-8")
    desk.tick()
    assert "log.csv waits" in desk.writing.waiting.children[0].value
    assert press(desk.writing.waiting, "Look at log.csv")
    face = desk.writing.open.face
    assert "is the numerator of &#39;Families connected to" in face.shown.value and "not read" in face.shown.value
    assert ">31<" in face.shown.value and "2025-12-01" in face.shown.value and "log.csv waits" in face.told.value
    assert not (own / "mapping.yml").exists()
    face.confirm_button.click()
    assert "Kept in programs/alpha-house/measures/mapping.yml" in face.told.value
    desk.tick()
    assert not desk.writing.waiting.children
    # Next month's file needs no question; another layout waits, with what is new in it.
    (own / "next.csv").write_text(LOG.replace("2025", "2026"), "utf-8")
    (own / "other.csv").write_text(LOG.replace("Families connected", "Families connected by phone"), "utf-8")
    desk.tick()
    [told, _] = desk.writing.waiting.children
    assert "other.csv" in told.value and "instead of" in told.value
    (own / "other.csv").unlink()
    (own / "next.csv").unlink()
    assert (own / "mapping.yml").read_bytes() == by_command(pair)


def test_what_can_be_read_in_two_ways_is_asked_with_fields(own, pair):
    text = "Day,Families referred,Families connected\n3/4/2025,44,31\n5/6/2025,40,29\n"
    (own / "log.csv").write_text(text, "utf-8")
    desk = SheetDesk(Picker.of_folder(pair, "alpha-house"))
    face = desk.face
    assert face.confirm_button.disabled and "One thing about log.csv has" in face.told.value
    [order] = face.asked.children
    assert "3/4/2025" in order.description and order.options == (("not said yet", ""), ("the month", "month"), ("the day", "day"))  # fmt: skip
    order.value = "day"
    assert not face.confirm_button.disabled and "2025-04-01" in face.shown.value
    order.value = ""
    assert face.confirm_button.disabled
    # What is mended in the file meanwhile is looked at by itself.
    (own / "log.csv").write_text(text.replace("44", "444"), "utf-8")
    desk.follow()
    order.value = "day"
    assert ">444<" in face.shown.value
    order.value = ""
    (own / "log.csv").write_text(text, "utf-8")
    desk.follow()
    order.value = "day"
    face.confirm_button.click()
    assert (own / "mapping.yml").read_bytes() == by_command(pair, "--dates", "day")


def test_what_a_heading_is_can_be_said_otherwise(own, pair):
    (own / "log.csv").write_text(LOG.replace("Families connected", "Reached"), "utf-8")
    face = SheetDesk(Picker.of_folder(pair, "alpha-house")).face
    which, meant = face.columns.children[0].children
    which.value = "Reached"
    meant.value = "connected numerator"
    assert ">31<" in face.shown.value
    which.value = "Month"
    assert meant.value == ""
    which.value = "Reached"
    assert meant.value == "connected numerator"
    face.confirm_button.click()
    assert (own / "mapping.yml").read_bytes() == by_command(pair, "--column", "Reached=connected numerator")


def test_rows_of_people_are_counted_by_a_rule_that_is_said(own, pair):
    rows = [("c1", "Met"), ("c2", "Left"), ("c3", "Met"), ("c4", "Other")]
    text = "Client ID,Referral date,Result\n" + "".join(f"{c},2025-11-0{n + 1},{r}\n" for n, (c, r) in enumerate(rows))
    (own / "visits.csv").write_text(text, "utf-8")
    face = SheetDesk(Picker.of_folder(pair, "alpha-house")).face
    assert face.confirm_button.disabled
    fields = face._fields
    fields.number.value = "connected denominator"
    fields.add()
    fields.number.value, fields.column.value = "connected numerator", "Result"
    fields.add()
    assert "Say with which words" in fields.told.value
    assert fields.words.options == ("Met", "Left", "Other")
    fields.words.value = ("Met",)
    fields.add()
    assert "numerator" in face.shown.value and ">2<" in face.shown.value and ">4<" in face.shown.value
    back = fields.listed.children[1].children[1]
    assert back.description.startswith("Take back how ") and "numerator" in back.description
    back.click()
    assert ">2<" not in face.shown.value
    fields.words.value = ("Met",)
    fields.add()
    face.confirm_button.click()
    words = ["--count", "connected denominator=all", "--count", "connected numerator=Result: Met"]
    assert (own / "mapping.yml").read_bytes() == by_command(pair, *words)


def test_a_confirmed_layout_is_shown_as_it_was_confirmed(own, pair):
    """Not as a fresh proposal: what was said of it holds, in the numbers and in the fields; what is said now comes on top."""
    lines = ["Day,Families referred,Reached,Hours", "3/4/2025,44,31,7", "5/6/2025,40,29,8"]
    (own / "log.csv").write_text("\n".join(lines) + "\n", "utf-8")
    first = SheetDesk(Picker.of_folder(pair, "alpha-house")).face
    first.asked.children[0].value = "day"
    which, meant = first.columns.children[0].children
    which.value, meant.value = "Reached", "connected numerator"
    which.value, meant.value = "Hours", "ignore"
    first.confirm_button.click()
    kept, numbers = (own / "mapping.yml").read_bytes(), first.shown.value.partition("<table")[2]
    assert "2025-04-01" in numbers and ">31<" in numbers
    face = SheetDesk(Picker.of_folder(pair, "alpha-house")).face
    assert face.shown.value.partition("<table")[2] == numbers and "is read so, as was confirmed" in face.told.value
    assert face.confirm_button.disabled and not face.asked.children and not face.keeper.unsaved
    which, meant = face.columns.children[0].children
    which.value = "Reached"
    assert meant.value == "connected numerator"
    which.value = "Hours"
    assert meant.value == "ignore"
    # Next month's file of that layout, wherever it lies.
    (pair.parent / "next.csv").write_text("\n".join([lines[0], "7/8/2025,50,33,9"]) + "\n", "utf-8")
    desk = SheetDesk(Picker.of_folder(pair, "alpha-house"))
    look(desk, pair.parent / "next.csv")
    assert "2025-08-01" in desk.face.shown.value and "once it lies in its folder" in desk.face.told.value
    desk.face.confirm_button.click()
    assert (own / "next.csv").is_file() and (own / "mapping.yml").read_bytes() == kept
    (own / "next.csv").unlink()
    # One thing is changed: the others hold.
    meant.value = ""
    which.value = "Reached"
    assert meant.value == "connected numerator" and ">31<" in face.shown.value and not face.confirm_button.disabled
    assert (own / "mapping.yml").read_bytes() == kept
    # Anew: what was confirmed is asked again.
    face.anew_button.click()
    assert len(face.asked.children) == 1 and face.confirm_button.disabled
    assert face.columns.children == () or face.columns.children[0].children[1].value == ""
    face.close()


def test_the_chart_beside_the_grid_knows_the_numbers_of_spreadsheets(own, pair):
    """Else the form says "no point to draw yet" of what every report shows, and months are typed that are there."""
    csv = pair / "programs/alpha-house/measures.csv"
    text = csv.read_text("utf-8")
    head, *lines = text.splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("2025-09", "2025-10")) or ",connected," not in line]
    csv.write_text("".join([head, *kept]), "utf-8")
    (own / "log.csv").write_text(LOG.replace("2025-11", "2025-09").replace("2025-12", "2025-10"), "utf-8")
    assert main(["measures", "confirm", str(pair), "alpha-house", str(own / "log.csv")]) == 0
    opened = open_program(pair, "alpha-house")
    face = edit_points(opened).numbers
    face.reached(next(line.key for line in face.form.lines() if line.measure == "connected"))
    face.draw()
    assert len(face.elsewhere) == len(lines) - len(kept) == 2
    assert "2 numbers in this chart come from the spreadsheets" in face.chart.value
    with_sheets = face.chart.value
    csv.unlink()  # a program that has no number yet, typed or read
    (own / "mapping.yml").unlink()
    (own / "log.csv").unlink()
    assert "No point to draw yet" in edit_points(open_program(pair, "alpha-house")).numbers.chart.value
    face.elsewhere = face.elsewhere.iloc[:0]
    face.draw()
    assert face.chart.value != with_sheets and "spreadsheets" not in face.chart.value


def test_counted_rows_are_shown_by_their_rules_again(own, pair):
    rows = [("c1", "Met"), ("c2", "Left"), ("c3", "Met")]
    text = "Client ID,Referral date,Result\n" + "".join(f"{c},2025-11-0{n + 1},{r}\n" for n, (c, r) in enumerate(rows))
    (own / "visits.csv").write_text(text, "utf-8")
    words = ["--count", "connected denominator=all", "--count", "connected numerator=Result: Met"]
    assert main(["measures", "confirm", str(pair), "alpha-house", str(own / "visits.csv"), *words]) == 0
    kept = (own / "mapping.yml").read_bytes()
    face = SheetDesk(Picker.of_folder(pair, "alpha-house")).face
    assert ">2<" in face.shown.value and ">3<" in face.shown.value and len(face._fields.listed.children) == 2
    face._fields.number.value, face._fields.column.value = "connected numerator", "Result"
    face._fields.words.value = ("Left",)
    face._fields.add()
    assert ">1<" in face.shown.value and ">3<" in face.shown.value and not face.confirm_button.disabled
    assert (own / "mapping.yml").read_bytes() == kept
    face.close()


def test_measures_are_defined_by_the_headings_where_there_are_none(own, pair):
    for name in ("measures.yml", "measures.csv", "priorities.yml"):
        (own.parent / name).unlink(missing_ok=True)
    (own / "log.csv").write_text(LOG, "utf-8")
    desk = SheetDesk(Picker.of_folder(pair, "alpha-house"))
    assert (
        "Families referred" in desk.place.children[0].value
        and "No measure is defined yet" in desk.place.children[0].value
    )
    assert press(desk.place, "Define these measures")
    assert "2 measures are defined" in desk.told.value and "id: families-referred" in (
        own.parent / "measures.yml"
    ).read_text("utf-8")
    desk.face.confirm_button.click()
    assert "families-connected" in (own / "mapping.yml").read_text("utf-8")


def test_a_spreadsheet_from_elsewhere_is_put_where_it_is_read(pair, tmp_path):
    file = tmp_path / "my log.csv"
    file.write_text(LOG, "utf-8")
    desk = SheetDesk(Picker.of_folder(pair, "alpha-house"))
    look(desk, tmp_path / "nowhere.csv")
    assert "There is no file" in desk.told.value and desk.face is None
    look(desk, file)
    (pair / OWN).mkdir()
    (pair / OWN / "my log.csv").write_text("of somebody else", "utf-8")
    desk.face.confirm_button.click()
    assert "another file called my log.csv" in desk.face.told.value and not (pair / OWN / "mapping.yml").exists()
    (pair / OWN / "my log.csv").unlink()
    desk.face.confirm_button.click()
    assert (pair / OWN / "my log.csv").read_text("utf-8") == LOG and file.exists()
    assert desk.which.value == str(pair / OWN / "my log.csv")


def test_what_is_said_of_a_file_and_not_confirmed_is_there_again(own, pair):
    (own / "log.csv").write_text("Day,Families referred,Families connected\n3/4/2025,44,31\n5/6/2025,40,29\n", "utf-8")
    first = SheetDesk(Picker.of_folder(pair, "alpha-house"))
    first.face.asked.children[0].value = "day"
    first.face.close()
    again = SheetDesk(Picker.of_folder(pair, "alpha-house")).face
    assert "2025-04-01" in again.shown.value and again.asked.children[0].value == "day"
    again.confirm_button.click()
    assert "dates: day first" in (own / "mapping.yml").read_text("utf-8")


def test_what_cannot_be_read_says_so_in_its_place_and_how_to_mend_it(own, pair, subtests):
    """A locked workbook, 300 sheets, a million rows, macros, formulas that were never worked out: words, and nothing to confirm."""
    book = openpyxl.Workbook()
    for line in (["Month", "Families referred"], ["2025-11", 44], ["2025-12", "=B2+1"]):
        book.active.append(line)
    book.save(own / "formula.xlsx")
    cases = {name: (content, said) for name, (content, said) in BOUNDED.items() if said}
    desk = SheetDesk(Picker.of_folder(pair, "alpha-house"))
    for name, (content, said) in cases.items():
        with subtests.test(name):
            (own / "a.xlsx").write_bytes(content)
            look(desk, own / "a.xlsx")
            told = desk.face.told.value
            assert (
                said in told.lower() and "a.xlsx cannot be read as it is" in told and desk.face.confirm_button.disabled
            )
            assert "Traceback" not in told and told.count("<li>") == 1
            (own / "a.xlsx").unlink()
    with subtests.test("macros"):
        (own / "macros.xlsm").write_bytes(
            as_xlsx({"S": [["Month", "Families referred"], ["2025-11", 44], ["2025-12", 40]]})
        )
        with zipfile.ZipFile(own / "macros.xlsm", "a") as archive:
            archive.writestr("xl/vbaProject.bin", "x")
        look(desk, own / "macros.xlsm")
        assert "macros" in desk.face.told.value and not desk.face.confirm_button.disabled
    with subtests.test("formula"):
        look(desk, own / "formula.xlsx")
        assert "The formula was never worked out" in desk.face.told.value and "save it" in desk.face.told.value
