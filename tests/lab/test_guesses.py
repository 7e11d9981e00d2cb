"""Guesses at the desk: changed in their row, kept until they are confirmed, and written as by hand."""

import datetime as dt
import shutil

import pytest
from made_surveys import export

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError, InputError
from cqi_lib.intake.mapping import SUFFIX
from cqi_lib.lab.guess_widgets import Guesses
from cqi_lib.lab.starting.asked import Nobody
from cqi_lib.lab.starting.cohort_draft import draft_cohort
from cqi_lib.lab.starting.guess_places import GuessPlaces
from cqi_lib.locale.spoken import speaking

MAPPING = f"responses/2026-fall.csv{SUFFIX}"
OAK = "programs/oak/measures.yml"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A cohort of guesses, with the files it was drafted from."""
    top = tmp_path_factory.mktemp("guessed")
    export(top / "survey.csv")
    (top / "oak log.csv").write_text("Month,Families referred\n2026-01,44\n2026-02,40\n", "utf-8")
    draft_cohort(top / "ours", [top / "survey.csv", top / "oak log.csv"], Nobody(), "Our cohort")
    return top / "ours"


@pytest.fixture
def ours(made, tmp_path):
    return shutil.copytree(made, tmp_path / "ours")


def shown(folder):
    guesses = Guesses(lambda: None)
    guesses.show(folder, load_cohort(folder, responses=False).file.guesses)
    return guesses


def row(guesses, name):
    """Give the guess whose values have a name, with its button."""
    (guess,) = [g for g, places in guesses.form.places.items() if any(p.name == name for p in places)]
    n = list(guesses.form.places).index(guess)
    return guess, guesses.box.children[3 + n].children[0].children[1]


def by_hand(folder, guess, **changes):
    """Give what the files hold when somebody edits them by hand: lines replaced, and the guess's line deleted."""
    out = {}
    for path in sorted(path for path in folder.rglob("*.yml") if not path.name.startswith(".")):
        text = path.read_text("utf-8")
        for before, after in changes.get("lines", {}).items():
            if before.startswith(path.name + ": "):
                assert text.count(before.partition(": ")[2]) == 1
                text = text.replace(before.partition(": ")[2], after)
        if path.name == "cohort.yml":
            lines = [line for line in text.splitlines(keepends=True) if guess[:40] not in line]
            assert len(lines) == text.count("\n") - 1
            text = "".join(lines)
        text = text.replace(f"# Guessed: {guess}.\n", "")
        out[path] = text
    return out


CASES = {
    "role Program leader": ("leader", {f"{MAPPING[10:]}: Program leader: staff": "Program leader: leader"}),
    "role Cook": ("frontline", {f"{MAPPING[10:]}: Cook: staff": "Cook: frontline"}),
    "domain D1": ("Being open", {"instrument.yml: name: Trust\n": "name: Being open\n"}),
    "turned d1_2": (
        True,
        {
            "instrument.yml:             text: people are blamed for mistakes\n": "            text: people are blamed for mistakes\n"
            "            reversed: true\n"
        },
    ),
    "closed 2026-fall": (dt.date(2026, 11, 2), {"cohort.yml: closed: 2026-10-21": "closed: 2026-11-02"}),
    "direction oak families-referred": ("increase", {"measures.yml: direction: neither": "direction: increase"}),
    "kind oak families-referred": ("outcome", {"measures.yml: kind: process": "kind: outcome"}),
    "level agreement 2": (
        "In between",
        {
            "instrument.yml: label: Neutral": "label: In between",
            f"{MAPPING[10:]}: roles:\n": "roles:\n",
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_was_guessed_wrong_is_changed_in_its_row_as_by_hand(ours, name):
    value, lines = CASES[name]
    guesses = shown(ours)
    guess, act = row(guesses, name)
    wanted = by_hand(ours, guess, lines=lines)
    before = {path: path.read_text("utf-8") for path in wanted}
    guesses.controls[name].value = value
    assert act.description.startswith("Change as said and confirm")
    assert {path: path.read_text("utf-8") for path in wanted} == before, "nothing is written before it is confirmed"
    act.click()
    if name.startswith("level"):  # what the export calls the level stays known
        path = ours / MAPPING
        assert path.read_text("utf-8") == before[path] + 'answers:\n  Neutral: "3"\n'
        wanted[path] = path.read_text("utf-8")
    assert {path: path.read_text("utf-8") for path in wanted} == wanted
    loaded = load_cohort(ours)
    assert guess not in loaded.file.guesses and len(loaded.responses) == 24 * 4
    assert loaded.responses["level"].notna().all()


def test_what_was_said_of_guesses_is_kept_until_it_is_confirmed(ours):
    first = shown(ours)
    first.controls["role Cook"].value = "frontline"
    first.controls["closed 2026-fall"].value = None
    first.keeper.leave()
    again = shown(ours)
    assert again.controls["role Cook"].value == "frontline" and again.controls["closed 2026-fall"].value is None
    guess, act = row(again, "role Cook")
    act.click()
    # The others stay as they were said, in the same form and in the next one.
    left = load_cohort(ours, responses=False).file.guesses
    again.show(ours, left)
    assert guess not in left and again.controls["closed 2026-fall"].value is None
    again.keeper.leave()
    third = shown(ours)
    row(third, "closed 2026-fall")[1].click()
    assert "closed:" not in (ours / "cohort.yml").read_text("utf-8")
    assert not list((ours / ".drafts").glob("*.json"))


def test_all_guesses_are_confirmed_with_what_was_said(ours):
    guesses = shown(ours)
    guesses.controls["role Program leader"].value = "leader"
    guesses.controls["turned d1_2"].value = True
    guesses.box.children[-1].click()
    loaded = load_cohort(ours)
    assert not loaded.file.guesses and set(loaded.responses["role"]) == {"leader", "staff"}
    assert loaded.instrument.items["d1_2"].reversed


@pytest.mark.parametrize(("name", "value", "said"), [
    ("domain D1", " ", "A name is empty"), ("level agreement 2", "Agree", "Nothing is confirmed"),
])  # fmt: skip
def test_what_would_break_a_file_is_refused_and_stays_in_its_field(ours, name, value, said):
    guesses = shown(ours)
    before = {path: path.read_bytes() for path in ours.rglob("*.yml")}
    guesses.controls[name].value = value
    row(guesses, name)[1].click()
    assert (said in guesses.told.value or "<li>" in guesses.told.value) and "Traceback" not in guesses.told.value
    assert guesses.controls[name].value == value
    assert {path: path.read_bytes() for path in ours.rglob("*.yml")} == before


def test_what_somebody_else_changed_meanwhile_is_not_written_over(ours):
    guesses = shown(ours)
    guesses.controls["role Cook"].value = "frontline"
    path = ours / MAPPING
    path.write_text(path.read_text("utf-8").replace("Cook: staff", "Cook: coach"), "utf-8")
    row(guesses, "role Cook")[1].click()
    assert "Nothing is confirmed" in guesses.told.value and "Cook: coach" in path.read_text("utf-8")
    with pytest.raises((CallError, InputError)):
        guesses.form.confirm(list(guesses.form.places))


def test_guesses_are_known_in_every_language_and_what_a_person_wrote_has_no_field(tmp_path):
    export(tmp_path / "survey.csv")
    with speaking("es"):
        draft_cohort(tmp_path / "ours", [tmp_path / "survey.csv"], Nobody(), "Nuestra cohorte")
    guesses = load_cohort(tmp_path / "ours", responses=False).file.guesses
    places = GuessPlaces(tmp_path / "ours")
    assert [len(places.of(guess)) > 0 for guess in guesses] == [True] * len(guesses)
    assert places.of("the answers of spring") == []
