"""Two cohorts in folders of one name never meet: outputs, archives and releases are one cohort's."""

import json
import random
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from batch_runs import TESTS, settings
from click.testing import CliRunner
from made_cohort import edit, load

from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.share import share
from cqi_lib.batch.status import status
from cqi_lib.cohort.records.identity import new_id
from cqi_lib.commands.cli import cqi
from cqi_lib.errors import CallError
from cqi_lib.lab.scaffold import new_cohort


def organisation(folder, cohort_id, name):
    """A cohort in a folder called `cohort`, as another organisation calls its own."""
    there = Path(shutil.copytree(TESTS / "fixtures" / "pair", folder / "cohort"))
    edit(
        there,
        "cohort.yml",
        "name: Pair\nid: pair-of-tests\n",
        f"name: {name}\n" + (f"id: {cohort_id}\n" if cohort_id else ""),
    )
    return there


def made(folder, out, **more):
    return run_cohort(folder, out=out, settings=settings("1_ok"), **more)


ONE_ID = ("north-1", ""), ("", "south-1")


def contents(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize(
    "ids",
    [("north-1", "south-1"), ("", ""), *(pytest.param(ids, marks=pytest.mark.nightly) for ids in ONE_ID)],
)
def test_two_cohorts_in_folders_of_one_name_never_meet(tmp_path, ids):
    north, south = (organisation(tmp_path / n, i, n) for n, i in zip(("north", "south"), ids, strict=True))
    out = tmp_path / "outputs" / "cohort"
    made(north, out)
    before = contents(out)
    where = re.escape(str(north.resolve()))
    for act in (
        lambda: made(south, out),
        lambda: share(south, out),
        lambda: status(south, out=out, settings=settings("1_ok")),
    ):
        with pytest.raises(
            CallError, match=rf"holds outputs, those of north in {where}.*--out.*cqi adopt .*south"
        ) as told:
            act()
        assert ("With an `id:` in cohort.yml" in str(told.value)) == (not ids[1])
    assert CliRunner().invoke(cqi, ["release", str(south), "2025-fall", "--out", str(out)]).exit_code
    assert contents(out) == before
    archive, _ = share(north, out)
    with zipfile.ZipFile(archive) as packed:
        assert packed.namelist()


def test_a_cohort_that_was_moved_is_known_by_its_id_and_nothing_is_made_again(tmp_path):
    north, out = organisation(tmp_path / "north", "north-1", "North"), tmp_path / "out"
    made(north, out)
    moved = tmp_path / "elsewhere" / "cohort"
    moved.parent.mkdir()
    north.rename(moved)
    again = made(moved, out)
    assert again.made == () and not again.notices
    assert json.loads((out / "cohort.json").read_text()) == {
        "id": "north-1",
        "path": str(moved.resolve()),
        "name": "North",
    }
    renamed = moved.rename(moved.parent / "renamed")
    edit(renamed, "cohort.yml", "name: North", "name: The North")
    assert not made(renamed, out).failed and share(renamed, out)[1]


def test_a_moved_cohort_without_an_id_is_adopted_with_one_command(tmp_path):
    north, out = organisation(tmp_path / "north", "", "North"), tmp_path / "out"
    made(north, out)
    moved = tmp_path / "elsewhere" / "cohort"
    moved.parent.mkdir()
    north.rename(moved)
    with pytest.raises(CallError) as told:
        made(moved, out)
    command = re.search(r"cqi (adopt .*?)(?: With|$)", str(told.value))[1].split()
    assert command == ["adopt", str(moved), "--out", str(out)]
    assert CliRunner().invoke(cqi, command, standalone_mode=False).return_value == 0
    again = made(moved, out)
    assert set(again.made) == {"alpha-house", "beta-corner", "cohort"} and not again.failed
    lines = status(moved, out=out, settings=settings("1_ok")).lines
    assert not [line.stale for line in lines if line.stale]
    edit(moved, "cohort.yml", "name: North\n", "name: North\nid: north-1\n")  # an id comes later, at the same place
    assert not made(moved, out).failed


def test_what_is_not_the_same_cohort_is_not_adopted(tmp_path):
    north, south = (
        organisation(tmp_path / "north", "north-1", "North"),
        new_cohort(tmp_path / "south" / "cohort", "south-1"),
    )
    out = tmp_path / "out"
    with pytest.raises(CallError, match="nothing can be adopted"):
        CliRunner().invoke(cqi, ["adopt", str(north), "--out", str(out)], standalone_mode=False, catch_exceptions=False)
    made(north, out)
    with pytest.raises(CallError, match=r"programs that this cohort does not have .alpha-house, beta-corner."):
        CliRunner().invoke(cqi, ["adopt", str(south), "--out", str(out)], standalone_mode=False, catch_exceptions=False)
    (out / "cohort.json").unlink()  # as an older workbook left it
    with pytest.raises(CallError, match="does not say of which cohort"):
        share(north, out)
    (out / "cohort.json").write_text("[1]")
    assert CliRunner().invoke(cqi, ["adopt", str(north), "--out", str(out)]).exit_code == 0
    assert made(north, out).made == ()


def test_last_years_folder_copied_is_a_warning(tmp_path):
    folder = organisation(tmp_path / "parameters", "north-1", "North")
    assert not [p for p in load(folder).problems if "north-1" in p.found]
    first = made(folder, tmp_path / "out")
    copy = Path(shutil.copytree(folder, folder.with_name("cohort-2026")))
    for mine, other in ((folder, copy), (copy, folder)):
        [problem] = [p for p in load(mine).problems if "north-1" in p.found]
        assert problem.severity == "warning" and f"the folder {other.name} has too" in problem.found
        assert problem.where.startswith("cohort.yml, ") and "copy for another cohort" in problem.mend
    again = made(folder, tmp_path / "out")
    assert again.made == () and len(again.problems) == len(first.problems) + 1
    edit(copy, "cohort.yml", "id: north-1", "id: north-2")
    assert len(made(folder, tmp_path / "out").problems) == len(first.problems)
    # Far apart nobody sees the other; the outputs know where theirs was.
    (tmp_path / "there").mkdir()
    copy = Path(shutil.copytree(folder, tmp_path / "there" / "cohort"))
    [notice] = made(copy, tmp_path / "out").notices
    assert notice.severity == "warning" and str(folder.resolve()) in notice.found


def test_ids_are_drawn_and_can_be_fixed(tmp_path):
    assert new_id(random.Random(7)) == new_id(random.Random(7)) != new_id(random.Random(8))
    one, two = new_cohort(tmp_path / "a" / "x"), new_cohort(tmp_path / "b" / "x")
    drawn = [re.search(r"^id: (c-\S+)$", (f / "cohort.yml").read_text(), re.M)[1] for f in (one, two)]
    assert drawn[0] != drawn[1] and "{id}" not in (one / "cohort.yml").read_text()
    assert load(new_cohort(tmp_path / "c", "fixed-1")).file.id == "fixed-1"
    shipped = [load(TESTS.parent / "parameters" / n).file.id for n in ("riverbend", "nhs-open")]
    assert shipped == ["riverbend-demo", "nhs-open-demo"]


def test_a_run_that_the_fixture_makes_is_bound(made_pair):
    _, out = made_pair
    assert json.loads((out / "cohort.json").read_text())["id"] == "pair-of-tests"
