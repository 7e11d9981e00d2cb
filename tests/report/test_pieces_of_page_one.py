"""Page one is fitted into its room without being made anew for each."""

from pathlib import Path

import pytest
from counted_calls import calls_of
from odd_programs import three_priorities

import cqi_lib as cqi
from cqi_lib.report import first_page, room
from cqi_lib.report.room import ROOMS, Room, visible_words

DEMO = Path(__file__).parents[2] / "parameters" / "riverbend"


class Strict(Room):
    """A room that lets nobody look at more of it than was said."""

    def __getattribute__(self, name):
        assert name not in Room._fields or name in self.__dict__["said"], name
        return super().__getattribute__(name)


def strictly(asked, *names):
    made = Strict(*asked)
    made.__dict__["said"] = names
    return made


@pytest.fixture(scope="module", params=["demo", "three priorities"])
def program(request, tmp_path_factory):
    if request.param == "demo":
        return cqi.open_program(DEMO, "maple-street")
    return three_priorities(tmp_path_factory.mktemp("three"))


def test_a_piece_looks_at_nothing_of_its_room_but_what_it_says(program, monkeypatch):
    monkeypatch.setattr(room, "MOST_WORDS", 0)  # it fits nowhere
    page = first_page.first_page(program)
    monkeypatch.setattr(Room, "only", strictly)
    assert first_page.first_page(program) == page


def test_a_piece_is_made_once_for_rooms_that_are_alike_to_it(program, monkeypatch):
    monkeypatch.setattr(room, "MOST_WORDS", 0)
    pieces = {name: getattr(first_page, name) for name in ("_lead", "_unknown", "agreed", "ahead")}
    made = {}
    for name, piece in pieces.items():
        with calls_of(piece) as counted:
            first_page.first_page(program)
        made[name] = counted[0]
    assert len(ROOMS) == 9 and made == {"_lead": 2, "_unknown": 3, "agreed": 7, "ahead": 6}


def test_words_of_pieces_are_those_of_the_page(program):
    page, words = first_page._page(ROOMS[-1], room.Pieces(program))
    assert words == visible_words(page)
