"""What is written down at the desk itself: every form in place, response files that come, a cohort that is begun."""

import datetime as dt
import stat

import ipywidgets as widgets
import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError
from cqi_lib.files import drafts
from cqi_lib.lab import cohort_form
from cqi_lib.lab.cohort_form import NewCohort, begin
from cqi_lib.lab.desk import Desk
from cqi_lib.lab.picker import Picker
from cqi_lib.lab.writing import FORMS
from cqi_lib.locale.spoken import speaking
from cqi_lib.opening import open as opening


@pytest.fixture
def desk(pair, tmp_path):
    return Desk(Picker(load_cohort(pair, only=("alpha-house",), responses=False), "alpha-house", out=tmp_path / "out"))


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(cohort_form, "HOME", tmp_path / "home")
    return tmp_path / "home"


def test_every_form_opens_at_the_desk_and_goes_with_what_is_chosen(desk, monkeypatch):
    shown, reads = set(), []
    opens = opening.open_program
    monkeypatch.setattr(opening, "open_program", lambda *asked: reads.append(asked[1]) or opens(*asked))
    for kind in FORMS:
        desk.writing.show(kind)
        (box,) = desk.writing.place.children
        shown.add(box)
    assert len(shown) == len(FORMS) and reads == ["alpha-house"]  # the files are read once for all that are unchanged
    desk.program.value = "beta-corner"
    assert desk.writing.place.children == ()
    desk.writing.show("groundwork")
    assert desk.writing.open.form.file == "programs/beta-corner/groundwork.yml"


def test_a_program_and_its_aliases_are_written_and_comments_stay(desk, pair):
    own = pair / "cohort.yml"
    own.write_text("# Ours.\n" + own.read_text("utf-8"), "utf-8")
    desk.tick()
    desk.writing.show("cohort")
    face = desk.writing.open
    face.controls["programs", "new"].value = "Gamma Place"
    next(w for w in walk(face.box) if getattr(w, "description", "") == "Add the program").click()
    face.controls["programs", 2, "aliases"].value = "Gamma\nGP"
    face.controls["rounds", "new"].value = "Fall 2026"
    next(w for w in walk(face.box) if getattr(w, "description", "") == "Add the round").click()
    face.save()
    assert "to mend" in face.told.value and "Gamma" not in own.read_text("utf-8")  # a round without its day
    face.controls["rounds", 2, "date"].value = dt.date(2026, 10, 1)
    face.save()
    text = own.read_text("utf-8")
    assert text.startswith("# Ours.\n") and "  - id: gamma-place\n    name: Gamma Place\n" in text
    desk.tick()
    assert ("Gamma Place", "gamma-place") in desk.program.options
    assert [r.id for r in desk.picker.cohort.rounds][-1] == "fall-2026" and desk.writing.open is face


def test_programs_that_joined_left_or_merged_and_rounds_in_two_waves_are_written_at_the_desk(desk, pair):
    own = pair / "cohort.yml"
    own.write_text("# Ours.\n" + own.read_text("utf-8"), "utf-8")
    before = own.read_text("utf-8")
    desk.tick()
    desk.writing.show("cohort")
    face = desk.writing.open
    said = face.controls
    said["programs", "which"].value = 1
    said["programs", 1, "from"].value = dt.date(2026, 3, 1)
    merged = next(w for w in walk(face.box) if getattr(w, "description", "").startswith("One more: it came out of"))
    assert list(dict(merged.options).values()) == ["", "alpha-house"]  # not itself
    merged.value = "alpha-house"
    said["programs", "which"].value = 0
    said["programs", 0, "until"].value = dt.date(2026, 2, 28)
    said["rounds", 0, "answered_twice"].value = "together"
    way = "rounds", 0, "counts_as"
    press(face, "Add the person")
    assert "Say first: Respondent&#39;s id, In the program and Counts as" in whole(face)
    said[*way, "new person"].value = "r01"
    said[*way, "new program"].value, said[*way, "new role"].value = "alpha-house", "leader"
    press(face, "Add the person")
    for role, people in (("leader", "1"), ("frontline", "9")):
        invited = "rounds", 0, "invited"
        said[*invited, "new program"].value, said[*invited, "new role"].value = "alpha-house", role
        said[*invited, "new people"].value = people
        press(face, "Add the number")
    face.save()
    held = load_cohort(pair, responses=False).file
    alpha, beta = held.programs
    assert (alpha.until, beta.from_, beta.came_from) == (dt.date(2026, 2, 28), dt.date(2026, 3, 1), ["alpha-house"])
    entry = held.rounds[0]
    assert entry.answered_twice == "together" and entry.counts_as == {"r01": {"alpha-house": "leader"}}
    assert entry.invited["alpha-house"]["frontline"] == 9
    # Taken out again, the file is as it was to the last sign.
    press(face, "Take out: r01, Alpha House: leader")
    said["rounds", 0, "invited", "new program"].value = "alpha-house"
    said["rounds", 0, "invited", "new role"].value = "frontline"
    said["rounds", 0, "invited", "new people"].value = "6"
    press(face, "Add the number")
    for path in (("programs", 0, "until"), ("programs", 1, "from"), ("programs", 1, "came_from")):
        face.form.data["programs"][path[1]].pop(path[2])
    face.form.data["rounds"][0].pop("answered_twice")
    face.save()
    assert own.read_text("utf-8") == before


def test_of_many_programs_those_that_are_chosen_are_ticked_and_the_others_in_a_list(desk, pair):
    own = pair / "cohort.yml"
    more = "".join(f"  - {{id: more-{n:02d}, name: More {n:02d}}}\n" for n in range(20))
    own.write_text(own.read_text("utf-8").replace("rounds:\n", f"{more}rounds:\n", 1), "utf-8")
    desk.tick()
    desk.writing.show("cohort")
    face = desk.writing.open

    def of_many():
        return next(w for w in walk(face.box) if getattr(w, "description", "").startswith("One more: it came out of"))

    of_many().value = "more-07"
    assert face.form.get("programs", 0, "came_from") == ["more-07"] and of_many().value == ""
    assert "more-07" not in dict(of_many().options).values()
    next(w for w in walk(face.box) if getattr(w, "description", "") == "More 07" and w.value).value = False
    assert face.form.get("programs", 0, "came_from") is None and "more-07" in dict(of_many().options).values()


def press(face, words):
    next(w for w in walk(face.box) if getattr(w, "description", "") == words and hasattr(w, "click")).click()


def whole(face):
    return " ".join(str(w.value) for w in walk(face.box) if isinstance(w, widgets.HTML))


def walk(box):
    yield box
    for child in getattr(box, "children", ()):
        yield from walk(child)


def test_a_response_file_that_comes_is_in_the_list_and_what_is_unknown_stands_first(desk, pair):
    desk.writing.show("files")
    files = desk.writing.open
    before, face = files.which.value, files.face
    rows = ["respondent_id,program,role,a1_1", "r1,Alpha House,leader,3", "r2,The Alpha,Boss,2"]
    (pair / "responses" / "2025-fall_more.csv").write_text("\n".join(rows) + "\n", "utf-8")
    desk.tick()
    assert "2025-fall_more.csv" in files.told.value and files.which.value == before and files.face is face
    files.which.value = "2025-fall_more.csv"
    headings = [w.value for w in walk(files.face.words) if "not known yet" in str(getattr(w, "value", ""))]
    assert [text.count("1 not known yet") for text in headings] == [1, 1]
    asked = [name for name in files.face.controls if name[0] in ("programs", "roles")]
    assert asked == [("programs", "The Alpha"), ("programs", "Alpha House"), ("roles", "Boss"), ("roles", "leader")]
    files.face.controls["programs", "The Alpha"].value = "alpha-house"
    files.face.controls["roles", "Boss"].value = "leader"
    files.face.save()
    mapped = (pair / "responses" / "2025-fall_more.csv.mapping.yml").read_text("utf-8")
    assert mapped == "programs:\n  The Alpha: alpha-house\nroles:\n  Boss: leader\n"
    assert "Saved in" in files.face.told.value and "The Alpha" not in files.face.told.value
    (pair / "responses" / "2025-fall_more.csv").unlink()
    desk.tick()
    assert files.which.value == "2025-fall_more.csv"  # until another one is chosen


def test_a_cohort_is_begun_without_examples(home):
    assert load_cohort(begin("Río Verde", "Casa Uno\n\nCasa Dos", "Fall 2026", dt.date(2026, 10, 1))).problems
    with speaking("es"):
        other = begin("Río Verde", "Casa Uno", "Otoño", dt.date(2026, 10, 1), language="es", instrument="cqi-61")
    assert [path.name for path in sorted((home / "parameters").iterdir())] == ["rio-verde", "rio-verde-2"]
    for folder, programs, round_id in (
        (home / "parameters" / "rio-verde", ["casa-uno", "casa-dos"], "fall-2026"),
        (other, ["casa-uno"], "otono"),
    ):
        cohort, text = load_cohort(folder), (folder / "cohort.yml").read_text("utf-8")
        assert [problem for problem in cohort.problems if problem.severity == "error"] == []
        assert (list(cohort.programs), [r.id for r in cohort.rounds]) == (programs, [round_id])
        assert "example" not in text and "ejemplo" not in text.split("\nname:")[0] and "#" in text
    with pytest.raises(CallError, match=r"what the cohort is called, one program at least, .* and its day"):
        begin(" ", "\n", "", None)


def test_what_is_typed_of_a_new_cohort_is_offered_again_until_it_is_made(home, monkeypatch, tmp_path):
    monkeypatch.setenv(drafts.STATE, str(tmp_path / "state"))
    first = NewCohort(print)
    first.name.value, first.programs.value = "Río Verde", "Casa Uno\nCasa Dos"
    first.date.value, first.instrument.value = dt.date(2026, 10, 1), "cqi-61"
    [draft] = (tmp_path / "state").rglob("*.json")  # there are no cohorts yet, so nothing of theirs either
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    assert str(draft.parent) in " ".join(w.value for w in walk(first.box) if isinstance(w, widgets.HTML))
    again = NewCohort(print)
    again.label.value = "Fall 2026"
    offers = {w.description: w for w in walk(again.offers.box) if isinstance(w, widgets.Button)}
    offers["Show it"].click()
    shown = " ".join(w.value for w in walk(again.offers.box) if isinstance(w, widgets.HTML))
    assert "What the cohort is called\n+ Río Verde" in shown and "cqi-61" in shown
    offers["Take it back"].click()
    typed = again.form.typed()
    assert typed == first.form.typed() | {"label": "Fall 2026"} and not again.offers.box.children
    (home / "parameters").mkdir(parents=True)  # drafts lie in it from now on
    again.name.value = "Río Verde 2"
    assert list(tmp_path.rglob("*.json")) == list((home / "parameters" / ".drafts").glob("*.json")) != []
    again.make()
    assert not list(tmp_path.rglob("*.json"))
    assert [path.name for path in (home / "parameters").iterdir()] == ["rio-verde-2"]


def test_the_desk_begins_with_a_new_cohort_where_there_is_none(home, monkeypatch, pair):
    monkeypatch.setattr(Picker, "cohorts", lambda: {})
    desk = Desk(None)
    assert desk.new.children and desk.work.layout.display == "none"
    made = []
    new = NewCohort(made.append)
    new.make()
    assert "Say first" in new.told.value and made == []
    desk._turn_to(Picker.of_folder(pair))
    assert desk.new.children == ()
    desk.ask_new()
    fields = {w.description: w for w in walk(desk.box) if getattr(w, "description", "")}
    for label, value in (
        ("What the cohort is called", "Mine"),
        ("Its programs, one in each line", "Casa Uno"),
        ("First round, such as Spring 2026", "Fall 2026"),
        ("Day of the first round", dt.date(2026, 10, 1)),
    ):
        fields[label].value = value
    turns, turn = [], desk._turn_to
    monkeypatch.setattr(desk, "_turn_to", lambda picker: turns.append(picker) or turn(picker))
    fields["Make the cohort"].click()
    assert len(turns) == 1, "the list of cohorts was filled, nobody chose from it"
    assert desk.cohort.value == home / "parameters" / "mine" and desk.program.label == "Casa Uno"
    assert desk.new.children == () and desk.work.layout.display == ""
    desk.writing.show("groundwork")
    assert desk.writing.place.children
