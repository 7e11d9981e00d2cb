"""A scripted day of typing with a hundred interruptions: what was typed more than two seconds before is there again."""

import random

import pytest
from made_cohort import ALPHA

from cqi_lib.files import drafts
from cqi_lib.lab.keeper import Keeper
from cqi_lib.lab.program_forms import CycleForm, GroundworkForm
from cqi_lib.lab.votes_form import VotesForm

WORDS = "We call each family within three days and ask what they still need before the first visit. "


class Killed(BaseException):
    """The process ended in the middle of whatever it did."""


class Desk:
    """One process: its forms, read from the files, with what was typed before taken back; and a clock of its own."""

    def __init__(self, folder, now):
        self.now, self.waits = now, []
        self.forms = {
            "groundwork": GroundworkForm(folder, "alpha-house"),
            "cycle": CycleForm(folder, "alpha-house", "01-text-reminder"),
            "votes": VotesForm(folder, "alpha-house", "2025-fall", ["A1", "B3"]),
        }
        self.keepers = {}
        for name, form in self.forms.items():
            keeper = self.keepers[name] = Keeper(form, print, later=self.later)
            for draft in keeper.left()[:1]:
                form.take_in(draft.base, draft.typed)
                keeper.keep()
                draft.drop()

    def later(self, seconds, act):
        self.waits.append((self.now + seconds, act))

    def until(self, now):
        """Let the clock go on: what is due is done."""
        while due := sorted((at for at in self.waits if at[0] <= now), key=lambda at: at[0]):
            self.waits.remove(due[0])
            self.now = due[0][0]
            due[0][1]()
        self.now = now

    def type(self, place, text):
        name, *path = place
        form = self.forms[name]
        form.give(*path, text) if name == "votes" else form.set(*path, value=text)
        self.keepers[name].touch()

    def read(self, place):
        name, *path = place
        form = self.forms[name]
        return form.given(*path) if name == "votes" else str(form.get(*path) or "")


PLACES = (
    *(("groundwork", "vision"), ("groundwork", "logic_model", "outcomes", 0, "text"), ("cycle", "objective")),
    *(("cycle", "learned"), ("votes", "Ana", "B3"), ("votes", "Bo", "A1")),
)


@pytest.mark.parametrize("seed", [1])
def test_a_hundred_interruptions_lose_at_most_the_last_two_seconds(pair, monkeypatch, seed):
    chance = random.Random(seed)
    dying = []

    def sync(_):
        if dying:
            raise Killed

    monkeypatch.setattr(drafts.os, "fsync", sync)
    now, desk, interrupted, lost = 0.0, Desk(pair, 0.0), 0, []
    said = {place: [(now, desk.read(place))] for place in PLACES}
    while interrupted < 100:
        place = chance.choice(PLACES)
        text = chance.choice("123456789") if place[0] == "votes" else WORDS[: chance.randint(1, len(WORDS))].strip()
        for end in range(1, len(text) + 1):
            now += chance.uniform(0.05, 0.6)
            end_now = chance.random() < 0.02
            if end_now and chance.random() < 0.5:
                dying.append(True)  # killed while a draft is written, if one is
            try:
                desk.until(now)
                desk.type(place, text[:end].strip())
                said[place].append((now, desk.read(place)))
                if end_now:
                    raise Killed
            except Killed:
                dying.clear()
                interrupted += 1
                # A process that is gone holds nothing, also no lock.
                drafts._SESSION = f"{interrupted:08x}"
                desk = Desk(pair, now)
                for where, typed in said.items():
                    there = desk.read(where)
                    # What stood there at some moment of the last two seconds, or since: nothing older.
                    before = [words for at, words in typed if at <= now - 2][-1:]
                    recent = [words for at, words in typed if at > now - 2]
                    assert there in before + recent, (where, there, typed[-3:])
                    lost.append(sum(1 for at, words in typed if at > now - 2 and words != there))
                    said[where] = [(now - 2.1, there)]
                break
    assert any(lost), "interrupted in the middle of typing"
    # In the end all is saved, and nothing is left of it beside the files.
    for name, form in desk.forms.items():
        if form.changed:
            assert form.save().done
        desk.keepers[name].keep()
    assert not list((pair / drafts.FOLDER).glob("*.json"))
    assert desk.read(PLACES[0]) in (pair / ALPHA / "groundwork.yml").read_text("utf-8")
