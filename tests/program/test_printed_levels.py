"""What is drawn and explained of levels follows the number that is printed, whatever sign its language has for decimals."""

import pytest
from made_demo import demo_program

import cqi_lib as cqi
from cqi_lib.locale.spoken import speaking
from cqi_lib.program.view import View

DECIMAL_COMMA = "de"  # there is no catalogue: numbers of CLDR, words in English


@pytest.mark.parametrize("tag", ["en", DECIMAL_COMMA])
def test_a_drawn_level_is_the_printed_one(tag):
    view = View(demo_program("maple-street"))
    with speaking(tag):
        printed = view.printed("B4", 2.9666)
        assert (printed, view.level("B4", printed)) == (2.97, "2.97" if tag == "en" else "2,97")


def test_levels_with_two_decimals_are_explained_in_every_language():
    view = View(demo_program("maple-street"))
    with speaking(DECIMAL_COMMA):
        assert view.finer("<td>2,97</td><td>3,1</td>") == "2,97 is just below the limit of 3."
        assert view.finer("<td>4,297</td>") == ""
        assert view.finer("It went from 2,4 to 2,97. It") == "2,97 is just below the limit of 3.", "at a sentence's end"


def test_sections_of_levels_are_made_where_numbers_have_a_comma():
    program = demo_program("maple-street")
    with speaking(DECIMAL_COMMA):
        for section in (cqi.profile, cqi.since_last_time):
            assert getattr(section, "__wrapped__", section)(program).html
