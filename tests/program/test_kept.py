"""What a preview keeps of a program's blocks: whatever is saved, it shows what is made anew, and works for what was touched only."""

import contextlib
import json
import pickle
import shutil
from functools import partial
from pathlib import Path

import pytest
from made_demo import DEMO

import cqi_lib
from cqi_lib.batch.execute import execute
from cqi_lib.batch.kept_notebooks import KeptNotebooks
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.program_records import ProgramRecords
from cqi_lib.opening import open as opening
from cqi_lib.program import kept
from cqi_lib.program.place import PREPARED
from cqi_lib.report.first_page import first_page
from cqi_lib.report.papers import papers_beside
from cqi_lib.report.reading import appendix

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
PROGRAM, CYCLE = "maple-street", "01-text-reminder"
PAGE = "page"
STEPS = sorted(path.stem for path in NOTEBOOKS.glob("[1-6]*.ipynb"))
ANSWERED = {"2_assessment_intake", "3_strengths_challenges"}


def verbs(step):
    for cell in json.loads((NOTEBOOKS / f"{step}.ipynb").read_bytes())["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code" and "form" not in cell["metadata"].get("tags", ()) and "(opened)" in source:
            yield source.partition("cqi.")[2].partition("(")[0]


@pytest.fixture(scope="module")
def cohort(tmp_path_factory):
    """The demo with one program's records, and its tables."""
    there = tmp_path_factory.mktemp("kept")
    folder = shutil.copytree(DEMO, there / "riverbend")
    scan_cohort(folder, into=there / "prepared")
    return folder


@pytest.fixture
def records(cohort):
    """The program's folder, put back afterwards."""
    folder = cohort / "programs" / PROGRAM
    whole = shutil.copytree(folder, cohort.parent / "whole")
    yield folder
    shutil.rmtree(folder)
    whole.replace(folder)


def shown(cohort, monkeypatch, path=None, rests=""):
    """Show all that notebooks show, as a new process does; give that, and the verbs that worked for it, by notebook."""
    monkeypatch.setenv(PREPARED, str(cohort.parent / "prepared"))
    opening._program_of_run.cache_clear()
    monkeypatch.setattr(kept, "_kept", None if path is None else kept.Kept(path, rests))
    keeps, out, worked = kept.of_now(), {}, {}
    for step in STEPS:
        with keeps.step(step) if keeps else contextlib.nullcontext():
            opened = cqi_lib.open_program(cohort, PROGRAM, None, CYCLE if step.startswith("5") else None)
            for name in verbs(step):
                out[step, name] = getattr(cqi_lib, name)(opened)._repr_mimebundle_()
    with keeps.step(PAGE, notebook=False) if keeps else contextlib.nullcontext():
        if not opened.records.flaws:  # else no page is made
            out |= {(PAGE, name): page for name, page in papers_beside(opened).items()}
            out |= {(PAGE, part.__name__): part(opened) for part in (first_page, appendix)}
    if keeps:
        for key, entry in keeps._now.items():
            worked.setdefault(key[0], set())
            if keeps._before.get(key) is not entry:
                worked[key[0]].add(key[1].rpartition(".")[2])
        keeps.save()
    return out, worked


def number(folder):
    path = folder / "measures.csv"
    *lines, last = path.read_text().splitlines()
    day, measure, _, *rest = last.split(",")
    path.write_text("\n".join([*lines, ",".join([day, measure, "61.5", *rest]), ""]))


def text(name, old, new):
    def edit(folder):
        path = folder / name
        body = path.read_text()
        assert old in body
        path.write_text(body.replace(old, new, 1))

    return edit


def first_line_of(name):
    def edit(folder):
        path = folder / name
        lines = path.read_text().splitlines()
        path.write_text("\n".join([*lines[:1], *lines[2:], ""]))

    return edit


EDITS = {
    "measures.csv": number,
    "measures.yml": text("measures.yml", "name: ", "name: Newly "),
    "groundwork.yml": text("groundwork.yml", "vision: ", "vision: Newly "),
    "priorities.yml": text("priorities.yml", "why: ", "why: Newly "),
    "votes.csv": first_line_of("votes.csv"),
    "events.csv": first_line_of("events.csv"),
    "a cycle": text(f"cycles/{CYCLE}.yml", "title: ", "title: Newly "),
    "a cycle less": lambda folder: sorted((folder / "cycles").iterdir())[-1].unlink(),
    "a file less": lambda folder: (folder / "votes.csv").unlink(),
    "a file with an error": lambda folder: (folder / "groundwork.yml").write_text("vision: ["),
}


@pytest.fixture(scope="module")
def first(cohort):
    """What is shown first, and the file in which it is kept."""
    path = cohort.parent / "kept.pickle"
    with pytest.MonkeyPatch.context() as monkeypatch:
        out, worked = shown(cohort, monkeypatch, path)
    assert all(worked[step] >= set(verbs(step)) for step in STEPS)
    return out, path


EVERY_RUN = ("measures.csv", "priorities.yml", "a cycle less", "a file with an error")


@pytest.mark.parametrize(
    "what", [what if what in EVERY_RUN else pytest.param(what, marks=pytest.mark.nightly) for what in EDITS]
)
def test_whatever_is_saved_what_is_kept_shows_what_is_made_anew(cohort, records, first, tmp_path, monkeypatch, what):
    path = shutil.copy(first[1], tmp_path)
    EDITS[what](records)
    fresh, _ = shown(cohort, monkeypatch)
    again, worked = shown(cohort, monkeypatch, Path(path))
    assert again == fresh and fresh != first[0]
    if what == "measures.csv":
        assert not worked["2_assessment_intake"] and not worked["1_groundwork"]
        assert worked["3_strengths_challenges"] <= {"equity_topics"} and "measure_over_time" in worked["5_pdsa_study"]
        assert "whole_way" in worked["6_capacity_culture"] and "appendix" in worked[PAGE]
        ours = {"_heard", "_answers", "_votes", "who_sentences", "_domain", "_beyond", "growths_of"}  # what answers say
        assert not ours & set().union(*worked.values())
        assert sum(map(len, worked.values())) < 25, worked


def test_where_anything_else_changed_or_a_file_is_damaged_nothing_kept_is_used(first, tmp_path):
    path = Path(shutil.copy(first[1], tmp_path))
    assert kept.Kept(path, "")._before and not kept.Kept(path, "another day")._before
    for damaged in (b"", path.read_bytes()[:-9], pickle.dumps(("", {}))[:-1]):
        path.write_bytes(damaged)
        assert not kept.Kept(path, "")._before


def test_of_another_program_and_outside_of_notebooks_nothing_is_kept(cohort, tmp_path, monkeypatch):
    shown(cohort, monkeypatch, tmp_path / "kept.pickle")
    keeps = kept.of_now()
    before = dict(keeps._now)
    with keeps.step("x"):
        cqi_lib.vision(cqi_lib.open_program(cohort, "sunrise"))
    opening._program_of_run.cache_clear()
    cqi_lib.vision(cqi_lib.open_program(cohort, PROGRAM))
    assert keeps._now == before


def test_every_record_that_is_read_from_a_file_is_noted():
    fields = set(ProgramRecords.__dataclass_fields__)
    assert fields == {*kept.READ, *kept._OF_ALL}


def test_a_notebook_runs_only_where_something_that_it_shows_was_saved(cohort, records, tmp_path, monkeypatch):
    ours = shutil.copytree(NOTEBOOKS, tmp_path / "notebooks", ignore=lambda *_: {"7_cohort_overview.ipynb"})
    stems = ("1_groundwork", "2_assessment_intake", "4_priority_setting")
    monkeypatch.setenv(PREPARED, str(cohort.parent / "prepared"))

    def run(path):
        """Run them as a new process does; give what they came to, and which ran."""
        opening._program_of_run.cache_clear()
        monkeypatch.setattr(kept, "_kept", kept.Kept(path, ""))
        keeps, out, ran = kept.of_now(), {}, []
        notebooks = KeptNotebooks(keeps, cohort, PROGRAM, "2025-fall")
        given = {"cohort": str(cohort), "program": PROGRAM, "round": "2025-fall"}

        def ran_now(source):
            ran.append(source.stem)
            return execute(source, given, shown={}, warm=True)

        for stem in stems:
            with keeps.step(stem):
                out[stem] = notebooks.run(ours / f"{stem}.ipynb", given, partial(ran_now, ours / f"{stem}.ipynb"))
        keeps.save()
        return out, ran

    path = tmp_path / "kept.pickle"
    first, ran = run(path)
    assert ran == [*stems] and run(path) == (first, [])
    number(records)
    again, ran = run(path)
    assert ran == ["4_priority_setting"] and again == run(tmp_path / "other.pickle")[0]
    mine = ours / "2_assessment_intake.ipynb"
    mine.write_text(mine.read_text().replace("cqi.who_answered(opened)", "cqi.who_answered(opened) or 1", 1))
    assert [run(path)[1] for _ in range(2)] == [[*stems[1:]]] * 2  # and what follows it, which it may have changed
    (records / "measures.yml").write_text("measures: [")
    assert run(path)[1] == [*stems]  # where a record has errors, none of it is as it was
