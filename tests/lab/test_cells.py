"""What is typed or pasted, as the file has it: nothing that can be read in two ways is decided."""

import pytest

from cqi_lib.cohort.records.numerals import number
from cqi_lib.lab import cells


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ""), (" 7 ", "7"), ("3,5", "3.5"), ("3.25", "3.25"), ("-2", "-2"), ("\N{MINUS SIGN}2", "-2"),
        ("1 234", "1234"), ("1\u202f234,5", "1234.5"), ("1'234'567", "1234567"), ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"), ("1,234,567", "1234567"), ("1.234.567", "1234567"), (".5", ".5"), ("0,125", "0.125"),
    ],
)  # fmt: skip
def test_a_number_that_can_be_read_in_one_way_only_is_written_as_the_file_has_it(typed, told):
    assert number(typed) == told


@pytest.mark.parametrize(
    "typed", ["1,234", "45%", "many", "1 23", "1,23,456", "٣", "0x3", "1e999", "=1+1", "12/50", "#DIV/0!"]
)
def test_what_is_doubtful_or_no_number_stays_as_it_was_typed(typed):
    assert number(typed) == typed


def test_a_percent_sign_says_nothing_new_where_every_100_are_counted():
    assert number("45 %", percent=True) == "45" and number("4,5%", percent=True) == "4.5"
    assert number("many%", percent=True) == "many%"


@pytest.mark.parametrize(
    ("typed", "order", "told"),
    [
        ("2025-3-9", "", "2025-03-09"), ("2025/03", "", "2025-03-01"), ("2025-03-09 00:00:00", "", "2025-03-09"),
        ("31.12.2025", "", "2025-12-31"), ("12/31/2025", "", "2025-12-31"), ("5-5-2025", "", "2025-05-05"),
        ("3/4/2025", "day", "2025-04-03"), ("3/4/2025", "month", "2025-03-04"), ("Sept 2025", "", "Sept 2025"),
        ("September 2025", "", "2025-09-01"), ("sep-2025", "", "2025-09-01"),
        # Not decided, or no day at all:
        ("3/4/2025", "", "3/4/2025"), ("3/4/25", "day", "3/4/25"), ("45658", "", "45658"), ("31.2.2025", "", "31.2.2025"),
        ("13/13/2025", "", "13/13/2025"), ("2025-02-30", "", "2025-02-30"), ("May", "", "May"), ("May 0000", "", "May 0000"),
    ],
)  # fmt: skip
def test_dates(typed, order, told):
    assert cells.day(typed, order) == told
