"""The desk's work outside its kernel, and what it says of a program while files change."""

import html
import json
import os
import re
import stat
import threading
import time
from types import SimpleNamespace

import ipywidgets as widgets
import pytest

from cqi_lib.batch import belonging
from cqi_lib.batch.belonging import bound
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.records.identity import identity_of
from cqi_lib.lab import desk as desk_module
from cqi_lib.lab import way
from cqi_lib.lab.desk import Desk
from cqi_lib.lab.job import Job
from cqi_lib.lab.picker import Picker
from cqi_lib.lab.turns import unless_busy
from cqi_lib.locale.spoken import speaking
from cqi_lib.wording.fields import label

KEY = re.compile(r"[a-z]+_[a-z]+|\.yml")
"""What a key or a file looks like."""


@pytest.fixture
def desk(pair, tmp_path):
    made = Desk(Picker(load_cohort(pair, only=("alpha-house",), responses=False), "alpha-house", out=tmp_path / "out"))
    yield made
    for job in (made.worked.job, made.worked.watching):
        job.end()


def until(true, what="nothing"):
    end = time.monotonic() + 240  # a busy machine
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def idle(desk):
    def ended():
        desk.tick()
        return not desk.worked.job.running

    until(ended, desk.worked.told.value)
    desk.tick()


SOME = {"report": "", "failure": "", "problems": ["Beta Corner: row 3"], "ready": 2, "of": 3}


def result(report, failure="", problems=()):
    told = {"report": str(report), "failure": failure, "problems": list(problems)}
    return ["-c", f"import json; print(json.dumps({told!r}))"]


def test_work_goes_on_when_who_began_it_is_gone_and_is_found_again(tmp_path):
    code = "import time, json; print(json.dumps({'step': '3', 'number': 2, 'of': 7})); print('a line'); time.sleep(600)"
    job = Job(tmp_path / "work", "work")
    assert job.look() is None and not job.running
    assert job.begin(["-c", code], kind="report", name="Alpha House")
    again = Job(tmp_path / "work", "work")  # as after a restart of the kernel
    until(lambda: again.look().lines == ("a line",))
    told = again.look()
    assert told.running and told.step == ("3", 2, 7) and told.about == {"kind": "report", "name": "Alpha House"}
    assert os.getsid(job._process.pid) == job._process.pid != os.getsid(0)
    assert not again.begin(["-c", "pass"], kind="check")
    again.end()
    job._process.wait(240)
    assert not again.look().running and again.look().about["kind"] == "report"
    for path in (job.log, job.note):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert again.look().stopped
    # The number in the note is another process's by now: nobody's end.
    job.note.write_text(json.dumps({"pid": os.getpid(), "about": {}}))
    again.end()


def test_buttons_are_truthful_while_something_is_done(desk):
    work = desk.worked
    work._begin("check", ["-c", "import time; print('Pair: fine'); time.sleep(600)"])
    until(lambda: work.job.look().lines)
    desk.tick()
    assert [k for k, b in work.buttons.items() if b.disabled] == ["report", "run", "check", "release", "share"]
    assert work.cancel.layout.display == "" and "The files of Pair are being checked" in work.told.value
    work.stop()
    idle(desk)
    assert not any(b.disabled for b in work.buttons.values()) and work.cancel.layout.display == "none"
    assert "Checking the files of Pair was not finished" in work.told.value and "Pair: fine" in work.told.value
    work._begin("check", ["-c", "print('Pair: fine')"])
    idle(desk)
    assert "The files of Pair were checked:" in work.told.value and "Pair: fine" in work.told.value
    # What had ended before is no news to another desk.
    other = Desk(Picker.of_folder(desk.picker.cohort.folder))
    assert "Pair" not in other.worked.told.value


def test_a_report_never_stands_under_another_programs_name(desk, tmp_path):
    page = tmp_path / "alpha.html"
    page.write_text("<h1>Alpha House</h1>")
    desk.worked._begin("report", result(page))
    idle(desk)
    assert "The report of Alpha House is ready" in desk.worked.told.value and "srcdoc" in desk.page.value
    desk.program.value = "beta-corner"
    assert desk.page.value == ""
    desk.program.value = "alpha-house"
    desk.worked._begin("report", result(page))
    desk.program.value = "beta-corner"
    idle(desk)
    assert "The report of Alpha House is ready" in desk.worked.told.value and desk.page.value == ""
    desk.worked._begin("report", result("", "measures.csv, row 3: found 'x'", ["measures.csv, row 3: found 'x'"]))
    idle(desk)
    assert "The report of Beta Corner could not be made" in desk.worked.told.value
    assert desk.worked.told.value.count("row 3") == 1
    desk.worked._begin(
        "report", ["-c", f"import json; print(json.dumps({dict(SOME, report=str(page), interim=True)!r}))"]
    )
    idle(desk)
    assert "The round is open, so the report of Beta Corner is interim" in desk.worked.told.value
    desk.page.value = ""
    desk.worked._begin("run", ["-c", f"import json; print(json.dumps({dict(SOME, report=str(page))!r}))"])
    idle(desk)
    assert "2 of 3 pages of Pair are ready" in desk.worked.told.value and "Beta Corner: row 3" in desk.worked.told.value
    assert desk.page.value == ""
    desk.worked._begin("run", ["-c", f"import json; print(json.dumps({dict(SOME, failure='no cohort')!r}))"])
    idle(desk)
    assert "were not all made" in desk.worked.told.value and "no cohort" in desk.worked.told.value
    desk.worked._begin("report", ["-c", "raise SystemExit('no room')"])
    idle(desk)
    assert (
        "The report of Beta Corner was not finished" in desk.worked.told.value and "no room" in desk.worked.told.value
    )


@pytest.mark.slow
def test_a_report_is_made_and_told(desk, pair, tmp_path):
    steps = set()
    desk.worked.report()
    until(lambda: (desk.tick(), steps.add(desk.worked.job.look().step), not desk.worked.job.running)[2])
    desk.tick()
    report = tmp_path / "out/share/alpha-house_2025-fall.html"
    assert report.is_file() and "is ready" in desk.worked.told.value and "srcdoc" in desk.page.value
    assert {step[1:] for step in steps if step} and next(iter(filter(None, steps)))[0][0].isdigit()
    assert "page made" in desk.way.states["3_strengths_challenges"].value and "Plan" in desk.way.pages.value
    # The others', and the cohort's page.
    desk.worked.run()
    idle(desk)
    assert "All 3 pages of Pair are ready" in desk.worked.told.value and "index.html" in desk.worked.told.value
    assert desk.worked.job.look().step == ("beta-corner", 1, 1)
    assert (tmp_path / "out/share/cohort_2025-fall.html").is_file()
    (pair / "cohort.yml").write_text("name: [", "utf-8")
    desk.worked.report()
    idle(desk)
    assert "could not be made" in desk.worked.told.value and "cohort.yml, line" in desk.worked.told.value


def test_releasing_asks_first(desk):
    work, begun = desk.worked, []
    work._begin = lambda kind, command: begun.append((kind, command[2:]))
    work.ask()
    assert "Fall 2025" in work.warning.value and work.sure.layout.display == "" and begun == []
    work.leave()
    assert work.sure.layout.display == "none"
    work.ask()
    work.release()
    folder = str(desk.picker.cohort.folder)
    asked = ("release", ["--language", "en", "release", folder, "2025-fall", "--out", str(desk.picker.out)])
    assert begun == [asked]
    # What was asked is released, whatever the files or somebody chose meanwhile; what is chosen by hand asks anew.
    work.ask()
    desk.picker.round_id = "2024-fall"
    work.release()
    work.release()
    assert begun == [asked, asked]
    desk.picker.round_id = "2025-fall"
    work.ask()
    desk.round.value = "2024-fall"
    assert work.sure.layout.display == "none"
    work.release()
    assert begun == [asked, asked]


def test_the_address_of_a_preview_is_a_link_and_it_ends_with_the_desk(desk):
    desk.worked._begin(
        "preview", ["-c", "import time; print('Watching: http://127.0.0.1:81/x/#alpha-house'); time.sleep(600)"]
    )
    until(lambda: (desk.tick(), "http://127.0.0.1:81/x/#alpha-house" in desk.worked.seen.value)[1])
    assert desk.worked.buttons["preview"].disabled and not desk.worked.buttons["report"].disabled
    assert os.getsid(desk.worked.watching._process.pid) == os.getsid(0)  # goes with the kernel
    desk.close()
    until(lambda: not desk.worked.watching.running)
    desk.tick()
    assert "has ended" in desk.worked.seen.value and "127.0.0.1" not in desk.worked.seen.value


def test_what_is_shown_follows_the_files(desk, pair, monkeypatch):
    said = {stem: state.value for stem, state in desk.way.states.items()}
    assert "answers are there" in said["2_assessment_intake"] and "since Fall 2024" in said["6_capacity_culture"]
    assert "no page yet" in said["3_strengths_challenges"] and "2 tests" in said["5_pdsa_study"]
    assert "No page was made yet" in desk.way.pages.value and "No problem was found" in desk.way.problems.value
    looks = []
    heads = []
    monkeypatch.setattr(belonging, "identity_of", lambda folder: heads.append(folder))
    monkeypatch.setattr(Picker, "reread", lambda self, whole=Picker.reread: looks.append(1) or whole(self))
    desk.tick()
    monkeypatch.setattr(belonging, "identity_of", identity_of)
    assert looks == [] == heads  # nothing is read where nothing changed
    own = pair / "programs" / "alpha-house"
    (own / "measures.csv").write_text("date,measure,value\n2025-13-01,nothing,x\n")
    (own / "groundwork.yml").unlink()
    text = (pair / "cohort.yml").read_text("utf-8")
    (pair / "cohort.yml").write_text(text.replace("Beta Corner", "Beta Square"), "utf-8")
    desk.tick()
    assert looks == [1] and "not begun" in desk.way.states["1_groundwork"].value
    assert "measures.csv, row 2" in desk.way.problems.value and "in its files" in desk.way.problems.value
    assert [name for name, _ in desk.program.options] == ["Alpha House", "Beta Square"]
    (pair / "cohort.yml").write_text("name: [\n", "utf-8")
    desk.tick()
    assert "cohort.yml" in desk.told.value and desk.program.value == "alpha-house"
    (pair / "cohort.yml").write_text(text, "utf-8")
    desk.tick()
    assert [name for name, _ in desk.program.options] == ["Alpha House", "Beta Corner"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_missing_is_called_as_its_form_calls_it_and_leads_there(pair, tmp_path, language):
    text = (pair / "cohort.yml").read_text("utf-8")
    (pair / "cohort.yml").write_text(text.replace("\nlanguage: en", "") + f"language: {language}\n", "utf-8")
    own = pair / "programs/beta-corner/groundwork.yml"
    own.write_text("logic_model: {outcomes: [{id: safe, text: Families are safe}]}\n", "utf-8")
    with speaking(language):
        desk = Desk(Picker(load_cohort(pair, responses=False), "beta-corner", out=tmp_path / "out"))
        said = list(way.way_of(*_arguments(desk)).missing)
        fields = [label("CycleFile", key) for key in ("actual_start", "risks", "theory")]
        begun = desk.way.missing.children
    shown = " ".join(html.unescape(w.value) for w in begun if isinstance(w, widgets.HTML))
    assert all(lack.said in shown for lack in said) and not KEY.search(shown), shown
    assert all(field in shown for field in fields)
    # One button for each form, and for each test; it opens what it names.
    to = {b.description.partition(": ")[2]: b for b in begun if isinstance(b, widgets.Button)}
    assert len(to) == len({(lack.form, lack.cycle) for lack in said}) >= 2
    to["An open hour on Thursdays"].click()
    assert desk.writing.open.which.value == desk.cycle.value == "01-open-hour"
    assert "actual_start" in desk.writing.open.face.open_parts
    desk.tick()
    assert desk.way.missing.children is begun  # as long as it is the same, or a button would go while it is pressed
    desk.close()


def test_a_problem_at_the_desk_says_what_the_form_calls_its_key(desk, pair):
    own = pair / "programs/alpha-house/cycles/02-booking-call.yml"
    own.write_text(own.read_text("utf-8").replace("actual_end: 2025-05-30", "actual_end: 2025-01-30"), "utf-8")
    desk.tick()
    said = html.unescape(desk.way.problems.value)
    assert "actual_end (“Ended on”): found 2025-01-30, before the beginning (actual_start: 2025-02-10)" in said


def _arguments(desk):
    picker = desk.picker
    return picker.cohort, picker.program, picker.round_id, desk_module.layout_of(picker)


def test_a_choice_that_comes_while_the_desk_follows_the_files_is_kept(desk, pair, monkeypatch):
    """JupyterLab lets a kernel hear its widgets in another thread than the one in which the desk looks."""
    sent = {"content": {"data": {"method": "update", "state": {"index": 1}}}}
    heard = threading.Thread(target=desk.program.comm.handle_msg, args=(sent,))
    put = desk_module._put

    def meanwhile(*args):
        if not heard.ident:
            heard.start()
            heard.join(0.5)  # that it waits is what is asked here; where it does not, it is done by then
        put(*args)

    monkeypatch.setattr(desk_module, "_put", meanwhile)
    (pair / "cohort.yml").write_text((pair / "cohort.yml").read_text("utf-8") + "# Ours.\n", "utf-8")
    unless_busy(desk.tick)
    assert heard.ident, "the desk looked"
    heard.join()
    assert desk.program.value == desk.picker.program == "beta-corner"


def test_answers_are_those_of_the_round_whose_id_is_the_longest(desk, pair):
    text = (pair / "cohort.yml").read_text("utf-8")
    (pair / "cohort.yml").write_text(text.replace("id: 2024-fall", "id: '2025'"), "utf-8")
    for path in (pair / "responses").glob("2024-fall*"):
        path.unlink()
    desk.tick()
    assert "answers are there" in desk.way.states["2_assessment_intake"].value
    desk.round.value = "2025"
    assert "no answers yet" in desk.way.states["2_assessment_intake"].value  # 2025-fall.csv is not of 2025


def test_pages_are_links_and_one_made_before_a_change_says_so(desk, pair, monkeypatch):
    share = bound(pair, desk.picker.out).share
    share.mkdir(parents=True)
    for name in ("alpha-house_2025-fall", "alpha-house_2025-fall_plan", "cohort_2025-fall", "beta-corner_2025-fall"):
        (share / f"{name}.html").write_text(name)
    desk.tick()
    assert "page made" in desk.way.states["3_strengths_challenges"].value
    assert desk.way.pages.value.count("<a ") == 3 and "beta-corner" not in desk.way.pages.value
    assert "before the last change" not in desk.way.pages.value
    # What a run made it from is compared in tests/batch/test_since.py.
    older = SimpleNamespace(older=lambda layout, stem, round_id, interim: stem == "cohort")
    monkeypatch.setattr(way.Since, "of", lambda folder, layout: older)
    measures = pair / "programs" / "alpha-house" / "measures.csv"
    before = measures.stat()
    measures.write_text(measures.read_text("utf-8") + "\n", "utf-8")
    os.utime(measures, ns=(before.st_atime_ns, before.st_mtime_ns))  # as a copy that keeps its time has it
    desk.tick()
    assert desk.way.pages.value.count("before the last change") == 1
