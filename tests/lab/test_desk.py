"""The desk: what is chosen, copies of notebooks, notebooks saved without outputs."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError
from cqi_lib.files.places import HOME as ROOT
from cqi_lib.files.places import home_of
from cqi_lib.lab import standing
from cqi_lib.lab.desk import Desk
from cqi_lib.lab.own_notebook import NOTE
from cqi_lib.lab.picker import Picker
from cqi_lib.lab.recent import Recent, recent, remember
from cqi_lib.lab.server import CONFIG, choose, keep_stripped, lab_command, lab_environment
from cqi_lib.lab.suite_copy import bring

SUITE = sorted((ROOT / "notebooks").glob("?_*.ipynb"))


@pytest.fixture
def picker(pair, tmp_path):
    return Picker(load_cohort(pair, responses=False), out=tmp_path / "out")


def parameters(path):
    cells = nbformat.read(path, as_version=4).cells
    source = next(c.source for c in cells if "parameters" in c.metadata.get("tags", []))
    return {n.targets[0].id: ast.literal_eval(n.value) for n in ast.parse(source).body}


def test_what_there_is_to_choose(picker):
    assert picker.programs() == {"alpha-house": "Alpha House", "beta-corner": "Beta Corner"}
    assert list(picker.rounds()) == ["2025-fall", "2024-fall"] and picker.round_id == "2025-fall"
    assert list(picker.cycles()) == ["01-text-reminder", "02-booking-call"]
    assert list(picker.steps()) == [path.stem for path in SUITE]
    assert "riverbend" in picker.cohorts().values()
    with pytest.raises(CallError, match="Allowed: alpha-house"):
        picker.choose_program("../x")


def test_a_copy_is_the_notebook_with_its_parameters(picker, pair, tmp_path):
    suite = {path: path.read_bytes() for path in SUITE}
    picker.choose_program("beta-corner")
    picker.cycle = "01-open-hour"
    for path in SUITE:
        copy = picker.open(path.stem)
        assert copy.new and copy.path.parent == tmp_path / "out/desk/work"
        found = parameters(copy.path)
        assert (found["cohort"], found["round"]) == (str(pair), "2025-fall")
        assert found.get("program", "beta-corner") == "beta-corner" and found.get("cycle") in (None, "01-open-hour")
        mine, theirs = nbformat.read(copy.path, as_version=4), nbformat.read(path, as_version=4)
        kept = [cell for cell in mine.cells if cell.id != NOTE]
        differing = [m.id for m, t in zip(kept, theirs.cells, strict=True) if m.source != t.source]
        assert len(differing) == 1
    assert {path: path.read_bytes() for path in SUITE} == suite


def test_a_copy_somebody_worked_in_is_kept(picker):
    first = picker.open("1_groundwork")
    first.path.write_text(first.path.read_text("utf-8").replace("# Groundwork", "# My groundwork"), "utf-8")
    again = picker.open("1_groundwork")
    assert again.path == first.path and not again.new and "My groundwork" in again.path.read_text("utf-8")
    fresh = picker.open("1_groundwork", fresh=True)
    assert fresh.new and fresh.path.name == "1_groundwork_alpha-house_2025-fall-2.ipynb"
    with pytest.raises(CallError):
        picker.open("../start_here")


class Manager:
    root_dir = str(ROOT)


def saved(path, kind="notebook"):
    cell = {"cell_type": "code", "id": "a", "metadata": {"tags": []}, "source": "1", "execution_count": 3,
            "outputs": [{"output_type": "stream", "name": "stdout", "text": "a name\n"}]}  # fmt: skip
    model = {"type": kind, "content": {"cells": [cell], "metadata": {"widgets": {"x": 1}}, "nbformat": 4}}
    keep_stripped(model, path=path, contents_manager=Manager())
    return model["content"]


def test_the_suite_is_saved_without_outputs_and_copies_with_them():
    mine = saved("notebooks/1_groundwork.ipynb")
    assert mine["cells"][0]["outputs"] == [] and mine["cells"][0]["execution_count"] is None
    assert "widgets" not in mine["metadata"]
    nbformat.validate(nbformat.from_dict({**mine, "nbformat_minor": 5}))
    for path in ("outputs/x/desk/copies/1_groundwork.ipynb", "mine.ipynb", "notebooks/more/x.ipynb"):
        assert saved(path)["cells"][0]["outputs"], path
    assert saved("notebooks/x.txt", "file")["cells"][0]["outputs"]


def test_a_notebook_used_on_another_program_keeps_what_is_compared():
    committed = json.loads((ROOT / "notebooks" / "2_assessment_intake.ipynb").read_text())
    used = json.loads(json.dumps(committed))
    for cell in used["cells"]:
        if cell["cell_type"] == "code":
            said = {"name": "stdout", "output_type": "stream", "text": ["of another program\n"]}
            cell |= {"outputs": [said], "execution_count": 77}
    model = {"type": "notebook", "content": used}
    keep_stripped(model, "notebooks/2_assessment_intake.ipynb", SimpleNamespace(root_dir=str(ROOT)))
    assert model["content"] == committed


def test_a_cohort_and_a_program_are_taken_from_the_command(pair, tmp_path):
    assert choose(["--port", "8899"]) == ["--port", "8899"] and recent() == []
    assert choose([str(pair), "beta-corner", "--no-browser"]) == ["--no-browser"]
    assert recent() == [Recent(str(pair), "beta-corner")]
    assert choose([str(pair)]) == [] and recent()[0].program == "beta-corner"
    assert choose(["riverbend"]) == [] and recent()[0].folder == str(ROOT / "parameters" / "riverbend")
    with pytest.raises(CallError, match=r"no cohort.yml in .*Name a cohort's folder"):
        choose([str(tmp_path / "nowhere")])
    with pytest.raises(CallError, match="What is x y"):
        choose([str(pair), "beta-corner", "x", "y"])


def test_what_was_worked_on_last_comes_first(pair, tmp_path, monkeypatch):
    other = shutil.copytree(pair, tmp_path / "other" / pair.name)
    remember(pair, "beta-corner")
    remember(other, None)
    assert [one.folder for one in recent()] == [str(other), str(pair)]
    # Two folders of one name are told apart by their paths.
    assert list(Picker.cohorts().items())[:2] == [(other, str(other)), (pair, str(pair))]
    shutil.rmtree(other)
    assert recent() == [Recent(str(pair), "beta-corner")]
    assert (tmp_path / "remembered.json").stat().st_mode & 0o077 == 0
    desk = standing._made.__wrapped__()
    assert desk.program.value == "beta-corner" and desk.cohort.value == pair
    (tmp_path / "remembered.json").write_text("[broken")
    assert recent() == []
    monkeypatch.setattr("cqi_lib.lab.recent.PLACE", pair / "cohort.yml" / "in the way")
    remember(pair, None)


def test_a_cohort_that_cannot_be_loaded_is_said_and_another_can_be_chosen(pair):
    good = (pair / "cohort.yml").read_text("utf-8")
    (pair / "cohort.yml").write_text("name: [\n", "utf-8")
    remember(pair, None)
    desk = standing._made.__wrapped__()
    assert "cohort.yml" in desk.told.value and 'role="status"' in desk.told.value
    assert desk.cohort.value is None and desk.work.layout.display == "none"
    (pair / "cohort.yml").write_text(good, "utf-8")
    desk.path.value = str(pair)
    desk.open_folder()
    assert desk.cohort.value == pair and desk.program.label == "Alpha House" and desk.work.layout.display == ""
    desk.path.value = "no/such/folder"
    desk.open_folder()
    assert "no/such/folder" in desk.told.value and desk.cohort.value == pair


def test_two_hundred_programs_are_searched_as_one_types(pair):
    text = (pair / "cohort.yml").read_text("utf-8")
    many = "".join(f'  - {{id: p-{n}, name: "Casa {n} Muñoz"}}\n' for n in range(200))
    (pair / "cohort.yml").write_text(text.replace("programs:\n", f"programs:\n{many}"), "utf-8")
    picker = Picker.of_folder(pair, "alpha-house")
    desk = Desk(picker)
    assert list(picker.cohort.programs) == ["alpha-house"]  # only its files were read
    assert desk.search in desk.choice.children and len(desk.program.options) == 202
    desk.search.value = "munoz 17"
    assert len(desk.program.options) == 11 + 1 and desk.program.label == "Casa 117 Muñoz"
    desk.search.value = "beta"
    assert desk.program.value == picker.program == "beta-corner"
    desk.search.value = "nobody"
    assert "No program" in desk.told.value and desk.program.value == "beta-corner"


def test_lab_starts_at_the_clone_with_our_settings_before_the_users_own():
    command = lab_command(["--no-browser"])
    assert f"--ServerApp.root_dir={ROOT}" in command and command[-1] == "--no-browser"
    values = lab_environment({"JUPYTER_CONFIG_PATH": "theirs", "PATH": "x"})
    assert values["JUPYTER_CONFIG_PATH"].split(":" if ":" in values["JUPYTER_CONFIG_PATH"] else ";")[0] == str(CONFIG)
    assert values["JUPYTER_CONFIG_PATH"].endswith("theirs")
    with pytest.raises(CallError, match="complete clone"):
        lab_command(root=Path("nowhere"))
    overrides = json.loads((CONFIG / "labconfig/default_setting_overrides.json").read_text("utf-8"))
    assert overrides["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"


def test_set_up_cells_are_protected_and_forms_are_tagged():
    for path in (*SUITE, ROOT / "notebooks/start_here.ipynb"):
        for cell in nbformat.read(path, as_version=4).cells:
            tags = cell.metadata.get("tags", [])
            if "setup" in tags:
                assert (cell.metadata.get("editable"), cell.metadata.get("deletable")) == (False, False), path
            forms = ("cqi.edit_", "cqi.weigh_together", "cqi.enter_answers", "cqi.map_columns", "cqi.desk")
            if cell.cell_type == "code" and cell.source.startswith(forms):
                assert tags == ["form"], cell.source


def test_an_installed_workbook_brings_its_notebooks_and_leaves_a_persons_alone(tmp_path):
    assert bring(ROOT, ROOT) is None
    parts, home = tmp_path / "parts", tmp_path / "home"
    shutil.copytree(ROOT / "notebooks", parts / "notebooks")
    assert bring(home, parts) is None
    copies = sorted((home / "notebooks").rglob("*.ipynb"))
    there = [path.relative_to(home / "notebooks") for path in copies]
    assert there == sorted(path.relative_to(ROOT / "notebooks") for path in (ROOT / "notebooks").rglob("*.ipynb"))
    assert len({path.parent for path in there}) == 2  # exercises lie in a folder of their own
    assert home_of(home / "outputs" / "ours" / "desk" / "work") == home_of(home / "notebooks") == home
    first, second = copies[:2]
    first.write_text(first.read_text().replace('"cqi_version": "', '"cqi_version": "0.0.'))
    second.write_text("of mine")
    said = str(bring(home, parts))
    assert first.name in said and second.name in said and copies[2].name not in said and second.read_text() == "of mine"


WARMED = """
import sys
import ipykernel.ipkernel, ipywidgets
bare = len(sys.modules)
from cqi_lib.lab.standing import warm
warm()
print(len(ipywidgets.widgets.widget._instances), len(sys.modules) - bare, *sys.modules)
"""


def test_the_desk_imports_what_it_needs_and_no_more():
    """What its kernel imports is most of what the desk costs beside a bare JupyterLab, whose first widget it may not wait for
    much longer (docs/evaluator.md has the times)."""
    done = subprocess.run([sys.executable, "-c", WARMED], capture_output=True, text=True, cwd=ROOT, check=True)
    widgets, more, *modules = done.stdout.split()
    assert widgets == "0"  # a page would ask a busy kernel for each by itself
    assert int(more) <= (1040 if sys.version_info >= (3, 13) else 1000)
    useless = {"matplotlib", "nbconvert", "nbformat", "openpyxl", "papermill", "scipy.stats", "seaborn", "sqlalchemy"}
    assert not useless & set(modules)
