"""Typing that is not saved: kept on the disk, offered again, taken back or thrown away; two people in one file."""

import errno
import json
import stat
import subprocess
import sys

import ipywidgets as widgets
import pytest
from made_cohort import ALPHA, edit

import cqi_lib as cqi
from cqi_lib.files import drafts
from cqi_lib.files.hashes import of_folder
from cqi_lib.lab.keeper import Keeper


def below(box):
    yield box
    for child in getattr(box, "children", ()):
        yield from below(child)


def press(face, words):
    found = [w for w in below(face.box) if isinstance(w, widgets.Button) and w.description.startswith(words)]
    assert len(found) == 1, [w.description for w in below(face.box) if isinstance(w, widgets.Button)]
    found[0].click()


def shown(box):
    return " ".join(w.value for w in below(box) if isinstance(w, widgets.HTML))


def files(pair):
    place = pair / drafts.FOLDER
    return sorted(place.glob("*.json")) if place.is_dir() else []


# What each verb's form is typed into, and where it is seen again.
TYPED = {
    "edit_groundwork": (("vision",), "Nobody asks twice."),
    "edit_measures": (("measures", 0, "definition"), "Counted anew."),
    "edit_priorities": (("priorities", 0, "why"), "Because we said so."),
    "weigh_together": (("vote", "Ana", "B3"), "4"),
    "enter_answers": ("a1_1_comment", "She said so."),
}


def typed_into(face, verb):
    place, text = TYPED[verb]
    place = next(key for key in face.controls if key == place or (key[-1:] == place[-1:] and len(key) == len(place)))
    face.controls[place].value = text
    return place, text


@pytest.mark.parametrize("verb", TYPED)
def test_what_was_typed_is_offered_to_the_next_form_and_taken_back(opened, pair, verb):
    before, digest = {path: path.read_bytes() for path in pair.rglob("*") if path.is_file()}, of_folder(pair)
    place, text = typed_into(getattr(cqi, verb)(opened), verb)
    [draft] = files(pair)
    assert of_folder(pair) == digest, "no digest knows of a draft"
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600 and stat.S_IMODE(draft.parent.stat().st_mode) == 0o700
    assert {path: path.read_bytes() for path in before} == before
    again = getattr(cqi, verb)(opened)
    assert again.controls[place].value != text and "and not saved" in shown(again.offers.box)
    press(again, "Show it")
    assert f"+ {text}" in shown(again.offers.box)
    press(again, "Take it back")
    assert again.controls[place].value == text and not again.offers.box.children
    assert len(files(pair)) == 1, "it is this window's now"
    if verb == "enter_answers":
        again.controls["role"].value, again.controls["a1_1"].value = "leader", "3"
    again.save()
    assert "Saved" in again.told.value, again.told.value
    assert not (pair / drafts.FOLDER).exists()
    assert text in "".join(p.read_text("utf-8") for p in pair.rglob("*") if p.suffix in (".yml", ".csv"))


def test_a_draft_is_thrown_away_when_asked_and_one_of_another_form_is_not_offered(opened, pair):
    typed_into(cqi.edit_groundwork(opened), "edit_groundwork")
    assert not cqi.edit_measures(opened).offers.box.children
    again = cqi.edit_groundwork(opened)
    press(again, "Throw it away")
    assert not again.offers.box.children and not files(pair)


def test_the_name_of_an_entry_that_is_not_added_yet_comes_back_too(opened):
    cqi.edit_groundwork(opened).controls[("logic_model", "outcomes", "new")].value = "Families feel at h"
    again = cqi.edit_groundwork(opened)
    press(again, "Take it back")
    assert again.controls[("logic_model", "outcomes", "new")].value == "Families feel at h"


def test_a_draft_of_a_file_that_changed_since_lands_beside_the_change(opened, pair):
    typed_into(cqi.edit_groundwork(opened), "edit_groundwork")
    path = pair / ALPHA / "groundwork.yml"
    edit(pair, f"{ALPHA}/groundwork.yml", "population: Families with children", "# By hand.\npopulation: Families")
    again = cqi.edit_groundwork(opened)
    press(again, "Take it back")
    assert again.controls[("vision",)].value == "Nobody asks twice." and not again.form.contested
    again.save()
    text = path.read_text("utf-8")
    assert all(words in text for words in ("population: Families under six", "# By hand.\n", "Nobody asks twice."))


def test_typing_that_was_taken_out_again_leaves_no_draft(opened, pair):
    face = cqi.edit_groundwork(opened)
    old = face.controls[("vision",)].value
    for text in ("Other", old):
        face.controls[("vision",)].value = text
    assert not files(pair) and not face.keeper.unsaved


def test_reading_again_asks_before_it_drops_what_was_typed(opened, pair):
    face = cqi.edit_groundwork(opened)
    place, text = typed_into(face, "edit_groundwork")
    face.reread()
    assert face.controls[place].value == text and "Reading programs/alpha-house/groundwork.yml again" in shown(
        face.asked
    )
    press(face, "Go on typing")
    assert face.controls[place].value == text and files(pair)
    face.reread()
    press(face, "Drop it")
    assert face.controls[place].value != text and not files(pair)


def test_a_person_that_was_turned_away_from_is_offered_again(opened, pair):
    face = cqi.enter_answers(opened)
    face.controls["a1_1_comment"].value = "Of the first."
    first = face.form.respondent
    face.which.value = face.form.people()[0] if face.form.people() else first
    again = cqi.enter_answers(opened)
    press(again, "Take it back")
    assert (again.form.respondent, again.controls["a1_1_comment"].value) == (first, "Of the first.")


def test_the_cycle_that_was_turned_away_from_is_offered_again(opened, pair):
    desk = cqi.edit_cycle(opened)
    name = desk.which.value
    desk.face.controls[("objective",)].value = "Learn."
    desk.which.value = next(value for _, value in desk.which.options if value != name)
    desk.which.value = name
    press(desk.face, "Take it back")
    assert desk.face.controls[("objective",)].value == "Learn."


def test_the_name_of_a_cycle_that_is_not_started_yet_comes_back(opened, pair):
    cqi.edit_cycle(opened).title.value = "Map ca"
    desk = cqi.edit_cycle(opened)
    assert desk.title.value == "Map ca"
    desk.title.value = "Map card"
    desk.start()
    assert (pair / ALPHA / "cycles/03-map-card.yml").is_file() and not files(pair)


def test_a_full_disk_is_said_once_and_typing_goes_on(opened, pair, monkeypatch):
    face, said = cqi.edit_groundwork(opened), []
    face.warned.observe(lambda change: said.append(change["new"]), names="value")

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as now:
        now.setattr(drafts.os, "fsync", full)
        for text in ("M", "Mi", "Min"):
            face.controls[("vision",)].value = text
    assert len(said) == 1 and "no space left" in said[0] and face.form.get("vision") == "Min"
    face.controls[("vision",)].value = "Mine"
    assert "kept safe again" in said[-1] and json.loads(files(pair)[0].read_text())["typed"]["vision"] == "Mine"


def test_drafts_of_a_folder_that_may_only_be_read_lie_in_a_stated_place(opened, pair, monkeypatch, tmp_path):
    monkeypatch.setenv(drafts.STATE, str(tmp_path / "state"))
    monkeypatch.setattr(drafts.os, "access", lambda *_: False)
    face = cqi.edit_groundwork(opened)
    typed_into(face, "edit_groundwork")
    [draft] = (tmp_path / "state/cqi-workbook/drafts").rglob("*.json")
    assert str(draft.parent) in face.warned.value and not files(pair)
    assert cqi.edit_groundwork(opened).offers.box.children
    # A link in the draft's place leads nowhere out of the cohort folder either.
    monkeypatch.undo()
    monkeypatch.setenv(drafts.STATE, str(tmp_path / "state"))
    (tmp_path / "elsewhere").mkdir()
    (pair / drafts.FOLDER).symlink_to(tmp_path / "elsewhere")
    typed_into(cqi.edit_groundwork(opened), "edit_groundwork")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_draft_from_a_window_that_is_open_says_so_until_its_process_is_gone(pair, tmp_path):
    writes = "\n".join(
        [
            "import sys, pathlib",
            "from cqi_lib.files.drafts import DraftFile",
            f"DraftFile(pathlib.Path({str(pair)!r}), 'k').write('2026-03-31T14:05:09', {{}}, {{'a': 1}}, {{}})",
            "print('written', flush=True)",
            "sys.stdin.read()",
        ]
    )
    other = subprocess.Popen([sys.executable, "-c", writes], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout.readline() == "written\n"
        [draft] = drafts.DraftFile(pair, "k").others()
        assert draft.live and draft.typed == {"a": 1}
    finally:
        other.kill()
        other.communicate()
    [draft] = drafts.DraftFile(pair, "k").others()
    assert not draft.live
    (pair / drafts.FOLDER / draft.path.name.replace("1.json", "9.json")).write_text("[half", "utf-8")
    assert len(drafts.DraftFile(pair, "k").others()) == 1, "what is no draft is passed over"


class _Fields:
    """A form of one text, for the keeper alone."""

    key, base = "k", ""

    def __init__(self, folder):
        self.folder, self.text = folder, ""

    def typed(self):
        return self.text


def test_a_form_that_is_built_again_a_moment_after_a_key_offers_that_key_too(tmp_path):
    form = _Fields(tmp_path)
    first = Keeper(form, print, later=lambda *_: None)
    form.text = "a"
    first.touch()
    assert [draft.typed for draft in Keeper(_Fields(tmp_path), print).left()] == ["a"]


def test_a_draft_is_written_once_for_many_keys(tmp_path):
    waits = []
    form = _Fields(tmp_path)
    keeper = Keeper(form, print, later=lambda seconds, act: waits.append((seconds, act)))
    for text in ("a", "ab", "abc"):
        form.text = text
        keeper.touch()
    [(seconds, act)] = waits
    assert seconds <= 2 and not (tmp_path / drafts.FOLDER).exists()
    act()
    form.text = "abcd"
    keeper.touch()
    assert len(waits) == 2 and [d.typed for d in drafts.DraftFile(tmp_path, "k").others()] == ["abc"]
    keeper.leave()
    assert [d.typed for d in drafts.DraftFile(tmp_path, "k").others()] == ["abcd"]


# Two people in one file


def two(opened, verb="edit_groundwork"):
    return getattr(cqi, verb)(opened), getattr(cqi, verb)(opened)


def test_different_fields_of_two_windows_both_land_with_their_comments(opened, pair):
    mine, theirs = two(opened)
    theirs.controls[("vision",)].value = "Their vision."
    theirs.save()
    edit(pair, f"{ALPHA}/groundwork.yml", "vision:", "# By hand.\nvision:")
    mine.controls[("logic_model", "outcomes", 0, "text")].value = "My outcome."
    mine.save()
    assert "Saved" in mine.told.value and "are in it too: Vision" in mine.told.value.replace(
        "What good looks like here", "Vision"
    )
    text = (pair / ALPHA / "groundwork.yml").read_text("utf-8")
    assert all(words in text for words in ("# By hand.\n", "Their vision.", "My outcome."))
    assert mine.controls[("vision",)].value == "Their vision." and not list((pair / ALPHA).glob("*unsaved*"))


@pytest.mark.parametrize(("press_this", "stands"), [("Keep mine", "My vision."), ("Take theirs", "Their vision.")])
def test_the_same_field_shows_both_to_choose_from(opened, pair, press_this, stands):
    mine, theirs = two(opened)
    theirs.controls[("vision",)].value = "Their vision."
    theirs.save()
    mine.controls[("vision",)].value = "My vision."
    mine.save()
    path = pair / ALPHA / "groundwork.yml"
    assert "choose first" in mine.told.value and "Their vision." in path.read_text("utf-8")
    assert "My vision." in shown(mine.chosen.box) and "Their vision." in shown(mine.chosen.box)
    mine.save()
    assert "choose first" in mine.told.value and "Their vision." in path.read_text("utf-8")
    # A crash now: the choice is asked again.
    mine.keeper.keep()
    again = cqi.edit_groundwork(opened)
    press(again, "Take it back")
    assert len(again.form.contested) == 1
    press(again, press_this)
    again.save()
    assert "Saved" in again.told.value or "already" in again.told.value
    assert stands in path.read_text("utf-8") and not again.chosen.box.children


def test_what_only_both_together_break_is_refused_and_stays_in_the_form(opened, pair):
    mine, theirs = two(opened, "edit_measures")
    ids = [m["id"] for m in mine.form.get("measures")]
    theirs.form.remove("measures", len(ids) - 1)
    theirs.form.add("measures", values={"name": "Twice"})
    edit(pair, f"{ALPHA}/measures.yml", "measures:", "broken: true\nmeasures:")
    mine.controls[("measures", 0, "name")].value = "Renamed"
    before = (pair / ALPHA / "measures.yml").read_bytes()
    mine.save()
    assert (pair / ALPHA / "measures.yml").read_bytes() == before or "Saved" in mine.told.value
    assert mine.controls[("measures", 0, "name")].value == "Renamed"


def test_a_file_that_was_deleted_or_broken_meanwhile_is_a_conflict_as_before(opened, pair):
    path = pair / ALPHA / "groundwork.yml"
    whole = path.read_text("utf-8")
    for theirs in (None, f"{whole}broken: [\n"):
        path.write_text(whole, "utf-8")
        face = cqi.edit_groundwork(opened)
        face.controls[("vision",)].value = "Mine."
        path.unlink() if theirs is None else path.write_text(theirs, "utf-8")
        face.save()
        assert "Nothing was overwritten" in face.told.value and face.controls[("vision",)].value == "Mine."
        assert (path.read_text("utf-8") if path.exists() else None) == theirs
        assert "Mine." in (path.parent / "groundwork.yml.unsaved-1.txt").read_text("utf-8")
        (path.parent / "groundwork.yml.unsaved-1.txt").unlink()
        face.keeper.drop()


def test_two_interviewers_enter_two_people_at_once(opened, pair):
    mine, theirs = two(opened, "enter_answers")
    for face, role, answer in ((theirs, "leader", "3"), (mine, "frontline", "2")):
        face.controls["role"].value, face.controls["a1_1"].value = role, answer
    label = mine.form.respondent
    assert theirs.form.respondent == label
    theirs.save()
    mine.save()
    assert "Saved" in mine.told.value, mine.told.value
    rows = (pair / f"responses/{mine.form.round_id}_entered.csv").read_text("utf-8")
    assert f"\n{label},alpha-house,leader,,a1_1,3," in rows and ",alpha-house,frontline,,a1_1,2," in rows
    assert mine.form.respondent != label


def test_votes_of_two_people_land_beside_each_other(opened, pair):
    mine, theirs = two(opened, "weigh_together")
    people = mine.form.votes.people()
    theirs.controls["vote", people[0], "B1"].value = "2"
    theirs.controls["weight", "gap"].value = "4"
    theirs.save()
    assert "in it too" not in theirs.told.value
    mine.controls["vote", people[1], "B3"].value = "3"
    mine.save()
    assert "Saved in votes.csv" in mine.told.value and "in it too: 1 › Ana" in mine.told.value, mine.told.value
    assert mine.controls["vote", people[0], "B1"].value == "2"
    assert (mine.form.votes.given(people[0], "B1"), mine.form.votes.given(people[1], "B3")) == ("2", "3")
