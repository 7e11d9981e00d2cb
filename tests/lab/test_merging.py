"""Two people's changes put together: by hand, and by many random edits of which no typed text is ever lost."""

import copy
import json
import random

import pytest

from cqi_lib.lab.merging import ABSENT, Choice, Entry, merge, put

BASE = {"vision": "V", "aim": {"from": 1, "to": 2}, "ideas": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]}


def changed(*steps):
    data = copy.deepcopy(BASE)
    for place, value in steps:
        put(data, place, value)
    return data


def test_different_fields_both_land():
    merged = merge(BASE, changed((("aim", "to"), 5)), changed((("vision",), "W"), (("aim", "who"), "all")))
    assert merged.data == {**BASE, "vision": "W", "aim": {"from": 1, "to": 5, "who": "all"}}
    assert sorted(merged.landed) == [("aim", "who"), ("vision",)] and not merged.choices


def test_the_same_field_is_a_choice_and_stays_mine_until_then():
    merged = merge(BASE, changed((("aim", "to"), 5)), changed((("aim", "to"), 6)))
    assert merged.data["aim"]["to"] == 5 and merged.choices == [Choice(("aim", "to"), 5, 6, 2)]
    assert not merge(BASE, changed((("aim", "to"), 5)), changed((("aim", "to"), 5))).choices


def test_entries_are_known_by_their_id_wherever_they_stand():
    theirs = changed((("ideas",), [{"id": "new", "text": "N"}, *BASE["ideas"][::-1]]))
    mine = changed((("ideas", Entry("id b"), "text"), "B2"), (("ideas", Entry("id mine")), {"id": "mine", "text": "M"}))
    merged = merge(BASE, mine, theirs)
    assert [e["text"] for e in merged.data["ideas"]] == ["N", "B2", "A", "M"] and not merged.choices


def test_an_entry_that_one_took_out_and_the_other_changed_is_a_choice():
    out, edit = changed((("ideas", Entry("id a")), ABSENT)), changed((("ideas", Entry("id a"), "text"), "A2"))
    one, other = merge(BASE, out, edit), merge(BASE, edit, out)
    for merged in (one, other):
        assert [e["text"] for e in merged.data["ideas"]] == ["A2", "B"]
    assert one.choices == [Choice(("ideas", Entry("id a")), ABSENT, {"id": "a", "text": "A2"}, BASE["ideas"][0])]
    assert other.choices[0].theirs is ABSENT
    put(one.data, one.choices[0].path, ABSENT)
    assert one.data["ideas"] == [{"id": "b", "text": "B"}]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ([1], [1, 2], [1, 3], [1, 3, 2]),  # what was written first stays first
        (["a", "b"], ["a1", "b"], ["a", "b1"], ["a1", "b1"]),
        (["a", "b"], ["b"], ["a", "b", "c"], ["b", "c"]),
        ([{"t": "a"}], [{"t": "a"}, {"t": "m"}], [{"t": "a1"}, {"t": "n"}], [{"t": "a1"}, {"t": "n"}, {"t": "m"}]),
    ],
)
def test_lists_whose_entries_have_no_id(base, mine, theirs, both):
    merged = merge({"l": base}, {"l": mine}, {"l": theirs})
    assert merged.data == {"l": both} and not merged.choices


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        (["a"], ["a1"], ["a2"]),
        (["a", "b"], ["b", "a"], ["a", "b", "c"]),
        ([{"t": "a"}, {"t": "b"}], [{"t": "new"}, {"t": "a"}, {"t": "b"}], [{"t": "a"}, {"t": "b1"}]),
        ([{"t": "a"}, {"t": "b"}], [{"t": "a"}], [{"t": "a"}, {"t": "b2"}]),
    ],
)
def test_a_list_that_cannot_be_matched_is_one_choice(base, mine, theirs):
    assert merge({"l": base}, {"l": mine}, {"l": theirs}).choices == [Choice(("l",), mine, theirs, base)]


def texts(here):
    """Every text that stands somewhere, also within what is to be chosen."""
    if isinstance(here, dict):
        return {text for value in here.values() for text in texts(value)}
    if isinstance(here, list):
        return {text for value in here for text in texts(value)}
    return {here} if isinstance(here, str) else set()


def edited(chance, data, word):
    """Change a record as people do: a text here, an entry there, something taken out, an entry moved by hand."""
    data = copy.deepcopy(data)
    for n in range(chance.randint(1, 4)):
        new = f"{word}{n}"
        act = chance.randrange(6)
        ideas = data.setdefault("ideas", [])
        if act == 0:
            data[chance.choice(["vision", "why"])] = new
        elif act == 1:
            data.setdefault("aim", {})[chance.choice(["from", "to", "who"])] = new
        elif act == 2:
            ideas.insert(chance.randint(0, len(ideas)), {"id": new, "text": new})
        elif act == 3 and ideas:
            chance.choice(ideas)["text"] = new
        elif act == 4 and ideas:
            ideas.pop(chance.randrange(len(ideas)))
        else:
            lines = data.setdefault(chance.choice(["lines", "steps"]), [])
            lines.insert(chance.randint(0, len(lines)), new if chance.random() < 0.5 else {"t": new})
    return data


@pytest.mark.parametrize("seed", range(5))
def test_no_text_that_somebody_typed_is_lost(seed):
    """It stands in the record, or is shown as a choice."""
    chance = random.Random(seed)
    for _ in range(300):
        base = edited(chance, BASE, "base")
        mine, theirs = edited(chance, base, "mine"), edited(chance, base, "theirs")
        before = json.dumps([base, mine, theirs])
        merged = merge(base, mine, theirs)
        assert json.dumps([base, mine, theirs]) == before
        shown = texts(merged.data) | {t for c in merged.choices for t in texts(c.mine) | texts(c.theirs)}
        assert (texts(mine) | texts(theirs)) - texts(base) <= shown
        # What nobody took out is still there.
        assert texts(base) & texts(mine) & texts(theirs) <= shown


@pytest.mark.parametrize("seed", range(5))
def test_each_choice_settles_its_place_and_no_other(seed):
    chance = random.Random(100 + seed)
    for _ in range(100):
        base = edited(chance, BASE, "base")
        mine, theirs = edited(chance, base, "mine"), edited(chance, base, "theirs")
        merged = merge(base, mine, theirs)
        named = [c for c in merged.choices if not any(isinstance(step, int) for step in c.path)]
        for choice in named:
            put(merged.data, choice.path, copy.deepcopy(choice.theirs))
        again = merge(base, merged.data, theirs)
        assert not [c for c in again.choices if c.path in {c.path for c in named}]
