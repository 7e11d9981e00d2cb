"""What people may get wrong, in the forms as they see them: said where it happens, in words, and nothing is lost."""

import datetime as dt
import errno

import pytest
from made_cohort import ALPHA, edit

import cqi_lib as cqi
from cqi_lib.files import kept_file

PRIORITIES = f"{ALPHA}/priorities.yml"


def refused(face, file, *words):
    """Press save: it says no in these words, and the file holds what it held."""
    before = file.read_bytes()
    face.save()
    assert "Not saved: " in face.told.value, face.told.value
    assert [word for word in words if word not in face.told.value] == [], face.told.value
    assert file.read_bytes() == before


def test_a_target_on_the_wrong_side_of_where_it_stands(opened, pair):
    face = cqi.edit_priorities(opened)
    path = ("priorities", face.first["priorities"], "aim")
    assert face.form.get(*path, "from") == 39
    for value, words in (("20", "more than 39"), ("39", "more than 39"), ("a lot", "a number")):
        face.controls[*path, "to"].value = value
        refused(face, pair / PRIORITIES, "aim.to", words)
        assert face.controls[*path, "to"].value == value


def test_a_day_that_has_passed_is_said(opened, pair):
    face = cqi.edit_priorities(opened)
    path = ("priorities", face.first["priorities"], "aim", "by")
    # Aims of the past are true of the past, so it is said and kept; a day before it was chosen cannot be.
    face.controls[path].value = dt.date(2025, 11, 1)
    face.save()
    assert "aim.by" in face.told.value and "has passed" in face.told.value and "Saved in" in face.told.value
    face.controls[path].value = dt.date(2024, 10, 1)
    refused(face, pair / PRIORITIES, "aim.by", "a later day")


def test_a_fourth_priority_is_said_and_kept(opened, pair):
    face = cqi.edit_priorities(opened)
    new = face.controls["priorities", "new"]
    entries = [e for e in face.form.get("priorities") if e.get("round") == opened.round.id]
    for domain in ("A1", "A2", "C2", "C4")[len(entries) :]:
        new.value = domain
        next(b for b in below(face.box) if getattr(b, "description", "") == "Add the priority").click()
    face.save()
    assert "priority number 4" in face.told.value and "Saved in" in face.told.value, face.told.value
    assert (pair / PRIORITIES).read_text("utf-8").count(f"round: {opened.round.id}") >= 4


def below(box):
    yield box
    for child in getattr(box, "children", ()):
        yield from below(child)


def test_a_priority_for_a_domain_that_is_gone(pair):
    # As after a change of the instrument: the file holds a domain that no instrument has any more.
    edit(pair, PRIORITIES, "    domain: B3\n    round: 2024-fall", "    domain: B9\n    round: 2024-fall")
    face = cqi.edit_priorities(cqi.open_program(pair, "alpha-house"))
    assert face.controls["priorities", 0, "domain"].value == "B9"
    face.show()
    assert "priorities[1].domain" in face.told.value and "B9" in face.told.value
    # It stops no other change, and stays until somebody mends it.
    face.controls["priorities", face.first["priorities"], "why"].value = "Agreed again."
    face.save()
    text = (pair / PRIORITIES).read_text("utf-8")
    assert "Saved in" in face.told.value and "domain: B9" in text and "Agreed again." in text


def test_a_vote_for_a_domain_there_is_not(pair, opened):
    with (pair / ALPHA / "votes.csv").open("a", encoding="utf-8") as file:
        file.write("Dee,Z9,2\n")
    face = cqi.weigh_together(opened)
    assert face.controls["vote", "Dee", "Z9"].value == "2", "it is shown as it stands in the file"
    face.show()
    assert "votes.csv, row 8" in face.told.value and "Z9" in face.told.value
    face.controls["vote", "Dee", "B3"].value = "2.5.1"
    refused(face, pair / ALPHA / "votes.csv", "2.5.1")


def test_weights_that_sum_to_nothing_rank_nothing(opened, pair):
    face = cqi.weigh_together(opened)
    for name in face.form.criteria():
        face.controls["weight", name].value = "0.0" if name == "gap" else "0"
    assert "All weights are 0" in face.rank.value and "<table" not in face.rank.value
    refused(face, pair / "cohort.yml", "at least one weight above 0")


@pytest.mark.parametrize("verb", ["edit_groundwork", "edit_priorities", "edit_cycle", "weigh_together"])
def test_a_full_disk_or_a_read_only_folder_loses_nothing(opened, pair, monkeypatch, verb):
    made = getattr(cqi, verb)(opened)
    face = getattr(made, "face", None) or made
    files = {path: path.read_bytes() for path in pair.rglob("*") if path.is_file()}
    typed = {
        "edit_groundwork": ("vision",),
        "edit_priorities": ("priorities", face.first["priorities"], "why") if verb == "edit_priorities" else None,
        "edit_cycle": ("objective",),
        "weigh_together": ("weight", "equity"),
    }[verb]
    face.controls[typed].value = "7" if verb == "weigh_together" else "What we typed."

    for number, said, words in (
        (errno.ENOSPC, "No space left on device", "no space left"),
        (errno.EROFS, "Read-only file system", "read-only"),
    ):

        def full(*_, number=number, said=said, **__):
            raise OSError(number, said)

        monkeypatch.setattr(kept_file.tempfile, "mkstemp", full)
        face.save()
        assert "Not saved" in face.told.value and words in face.told.value and "still" in face.told.value
        assert face.controls[typed].value in ("7", "What we typed.")
        there = (path for path in pair.rglob("*") if path.is_file() and path.parent.name != ".drafts")
        assert {path: path.read_bytes() for path in there} == files
    monkeypatch.undo()
    face.save()
    assert "Saved in" in face.told.value, face.told.value


@pytest.mark.parametrize("file", ["priorities.yml", "votes.csv"])
def test_a_file_broken_by_hand_is_named_in_the_form_that_weighs(opened, pair, file):
    path = pair / ALPHA / file
    good = path.read_text("utf-8")
    path.write_text("candidates: [\n" if file.endswith("yml") else "who,what\nAna,B3\n", "utf-8")
    face = cqi.weigh_together(opened)
    assert face.save_button.disabled and file in face.told.value and not face.body.children
    path.write_text(good, "utf-8")
    face.reread()
    assert not face.save_button.disabled and face.body.children
