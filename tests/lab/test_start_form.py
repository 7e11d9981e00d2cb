"""A cohort drafted from files at the desk: the draft of the command, what is asked in fields, and guesses confirmed one by one."""

import datetime as dt
import json

import pytest
from made_sheets import BOUNDED
from made_surveys import export

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError
from cqi_lib.intake.measures import apart as measures_apart
from cqi_lib.lab.desk import Desk
from cqi_lib.lab.start_form import files_in
from cqi_lib.lab.starting import apart
from cqi_lib.lab.starting.asked import Nobody
from cqi_lib.lab.starting.cohort_draft import draft_cohort

LOG = "Month,Families referred\n2026-01,44\n2026-02,40\n"


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    """Files are read here; what goes to the other process and back is JSON all the same."""
    for module, name in ((apart, "answer_apart"), (measures_apart, "answer_apart")):
        monkeypatch.setattr(
            module,
            name,
            lambda _, asked, seconds, module=module: json.loads(json.dumps(module.answer_to(json.loads(asked)))),
        )
    monkeypatch.setattr(measures_apart, "_REMEMBERED", {})


@pytest.fixture
def form(tmp_path, monkeypatch):
    """The form of a desk without a cohort, in a folder of its own."""
    monkeypatch.setattr("cqi_lib.lab.start_form.HOME", tmp_path / "home")
    (tmp_path / "files").mkdir()
    (tmp_path / "home" / "outputs").mkdir(parents=True)
    desk = Desk(None)
    desk.ask_files()
    form = desk.new_form
    form.where.value = str(tmp_path / "files")
    form.name.value = "Our cohort"
    return form, desk, tmp_path / "files", tmp_path / "home" / "parameters"


def choose(form, *names):
    """Show the files of the folder and tick some."""
    form.list()
    for path, box in form.boxes.items():
        box.value = path.name in names


def fields(form):
    """Give the fields of each question by its kind."""
    return {one.question.kind: one.fields for one in form.asking.values()}


def test_from_files_to_a_cohort_whose_guesses_are_confirmed_at_the_desk(form, tmp_path):
    form, desk, files, top = form
    export(files / "survey.csv")
    (files / "oak log.csv").write_text(LOG, "utf-8")
    (files / "elm days.csv").write_text("Day,Calls\n3/4/2026,44\n5/6/2026,40\n", "utf-8")
    (files / "notes.docx").write_text("none of these")
    form.draft()
    assert "Choose the files first" in form.told.value
    choose(form, "survey.csv", "oak log.csv", "elm days.csv")
    assert [box.description.partition(" (")[0] for box in form.boxes.values()].count("notes.docx") == 0
    form.draft()
    assert "2 things have to be said first" in form.told.value and "24 people in 2 programs" in form.told.value
    assert not top.exists() or not any(top.iterdir())
    [leads], [order] = fields(form)["leader"], fields(form)["days"]
    assert "Program leader" in leads.description and leads.value == ""
    assert "elm days.csv has days such as" in order.description and order.value == ""  # nobody knows
    leads.value = "yes"
    form.draft()
    assert desk.cohort.value == top / "our-cohort" and "oak log.csv: 2 numbers of Oak" in desk.told.value
    assert "elm days.csv is not read yet" in desk.told.value and "--dates" not in desk.told.value
    loaded = load_cohort(top / "our-cohort")
    assert set(loaded.responses["role"]) == {"leader", "staff"} and not list(top.glob(".*"))

    # The same draft as the command's, but for its own number.
    class Person(Nobody):
        def leader(self, word, people):
            return True

    (tmp_path / "other").mkdir()
    made = draft_cohort(tmp_path / "other" / "our-cohort", [*files.glob("*.csv")], Person(), "Our cohort")
    for path in (p for p in made.folder.rglob("*") if p.is_file()):
        lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("id: ")]
        here = (top / "our-cohort" / path.relative_to(made.folder)).read_text("utf-8").splitlines()
        assert [line for line in here if not line.startswith("id: ")] == lines, path

    guesses = list(loaded.file.guesses)
    box = desk.guesses.box
    assert f"{len(guesses)} guesses are not confirmed" in box.children[1].value and "interim" in box.children[1].value
    assert "instrument.yml</a>" in box.children[-2].value
    button = next(w for w in box.children[4].children[0].children if getattr(w, "description", "") == "Confirm 2")
    button.click()
    assert load_cohort(top / "our-cohort").file.guesses == [guesses[0], *guesses[2:]]
    assert f"{len(guesses) - 1} guesses are left" in desk.guesses.told.value
    # What somebody guessed meanwhile was not seen, and is not confirmed.
    file = top / "our-cohort" / "cohort.yml"
    file.write_text(file.read_text("utf-8").rstrip() + "\n  - the answers of spring\n", "utf-8")
    desk.guesses.box.children[-1].click()
    assert load_cohort(top / "our-cohort").file.guesses == ["the answers of spring"]
    desk.guesses.box.children[-1].click()
    assert not load_cohort(top / "our-cohort").file.guesses and "Nothing is guessed any more" in desk.guesses.told.value


def test_an_order_and_a_day_are_asked_until_they_can_be_used(form):
    form, _, files, top = form
    words = ["Seedling", "Sapling", "Tree"]
    lines = ["Site,Planning,Doing", *(f"Oak,{words[n % 3]},{words[(n + 1) % 3]}" for n in range(12))]
    (files / "survey.csv").write_text("\n".join(lines) + "\n", "utf-8")
    choose(form, "survey.csv")
    form.draft()
    order = fields(form)["order"]
    assert [one.description for one in order] == ["The lowest", "Number 2 of 3", "Number 3 of 3"]
    order[0].value = order[1].value = "Tree"
    form.draft()
    assert "Each answer has one place" in form.told.value
    for field, word in zip(order, words, strict=True):
        field.value = word
    form.draft()
    [day] = fields(form)["day"]
    form.draft()
    assert "survey.csv" in day.description and "has to be said first" in form.told.value
    assert not any(top.iterdir())
    day.value = dt.date(2026, 3, 31)
    form.draft()
    loaded = load_cohort(top / "our-cohort")
    assert [level.label for level in next(iter(loaded.instrument.domains.values())).scale.levels] == words
    assert [r.id for r in loaded.file.rounds] == ["2026-spring"]


def test_files_that_cannot_be_used_are_all_named_and_nothing_is_made(form, subtests):
    form, _, files, top = form
    export(files / "survey.csv")
    for name, (content, _) in {name: case for name, case in BOUNDED.items() if case[1]}.items():
        with subtests.test(name):
            (files / "bad.xlsx").write_bytes(content)
            choose(form, "survey.csv", "bad.xlsx")
            form.draft()
            told = form.told.value
            assert "No cohort was made" in told and "bad.xlsx" in told and "Traceback" not in told, told
            assert told.count("<li>") == 1 and not top.exists()
    choose(form)
    form.where.value = str(files / "nowhere")
    form.list()
    assert "cannot be looked into" in form.seen.value


def test_a_folder_that_holds_something_stays_as_it_is(form):
    form, _, files, _ = form
    export(files / "survey.csv")
    choose(form, "survey.csv")
    form.folder.value = str(files)
    form.draft()
    assert "holds something already" in form.told.value and [p.name for p in files.iterdir()] == ["survey.csv"]
    form.where.value = str(files / "survey.csv")  # a file by its own path
    form.list()
    assert form.boxes[files / "survey.csv"].value


def test_what_was_chosen_and_said_is_there_again(form):
    """As after a restart of the kernel: the files, the words, what was asked and what was answered."""
    form, desk, files, top = form
    export(files / "survey.csv")
    choose(form, "survey.csv")
    form.draft()
    fields(form)["leader"][0].value = "yes"
    form.keeper.leave()
    desk.ask_files()
    again = desk.new_form
    assert again.name.value == "Our cohort" and [path.name for path in again.form.files] == ["survey.csv"]
    assert again.boxes[files / "survey.csv"].value and fields(again)["leader"][0].value == "yes"
    again.draft()
    assert set(load_cohort(top / "our-cohort").responses["role"]) == {"leader", "staff"}
    desk.ask_files()
    assert desk.new_form.name.value == "" and not list(top.parent.rglob("*.json"))


def test_no_folder_has_no_files(tmp_path):
    with pytest.raises(CallError, match="cannot be looked into"):
        files_in(tmp_path / "nowhere")


def test_a_process_that_ends_without_an_answer_is_said(form, monkeypatch):
    form, _, files, _ = form
    export(files / "survey.csv")
    choose(form, "survey.csv")
    monkeypatch.setattr(apart, "answer_apart", lambda *asked: None)
    form.draft()
    assert "time and memory there is" in form.told.value and not form.draft_button.disabled
