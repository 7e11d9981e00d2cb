"""The quick way through even text gives what the long way gives, and leaves everything else to it."""

import csv
import io

import made_responses as made
import numpy as np
import pytest

from cqi_lib.intake import encoded
from cqi_lib.intake.even_text import even_rows

EVEN = {
    "short": "a,b\n1,2\n3,\n",
    "the last line without an end": "a,b\n1,\n2,3",
    "Windows": "a,b\r\n1,2\r\n,4\r\n",
    "Windows, the last line without an end": "a,b\r\n1,2\r\n3,4",
    "words and accents": "name,what\nJosé,Établi partout et vérifié\n東京,-\n ,\u00a0\n",
    "three to eight bytes": "a,b\nabc,12345678\nab,x\nabc,é\n",
    "the heading below": "a,b\na,b\n1,a\n",
    "marks that end no line": "a,b\n\u2028x,\u0085\n\x0b,\x1c\n",
}
UNEVEN = {
    "quotes": 'a,b\n"1",2\n',
    "ragged": "a,b\n1\n2,3,4\n",
    "a blank line": "a,b\n\n1,2\n",
    "blank lines at the end": "a,b\n1,2\n\n",
    "two kinds of line ends": "a,b\r\n1,2\n3,4\n",
    "old line ends": "a,b\r1,2\r",
    "one column": "a\n1\n",
    "a zero byte": "a,b\n\0,2\n",
    "only a heading": "a,b\n",
}


@pytest.mark.parametrize("name", EVEN)
def test_even_text_is_taken_apart_as_the_csv_module_does(name):
    expected = list(csv.reader(io.StringIO(EVEN[name], newline=""), strict=True))
    got = even_rows(EVEN[name], ",", 1000)
    assert list(got) == expected == [got[i] for i in range(len(got))] == got[:]
    assert [list(column) for column in got.columns] == [list(c) for c in zip(*expected, strict=True)]


@pytest.mark.parametrize("name", UNEVEN)
def test_uneven_text_goes_the_long_way(name):
    assert even_rows(UNEVEN[name], ",", 1000) is None


def test_a_very_long_record_goes_the_long_way():
    assert even_rows(f"a,b\n{'x' * 50},2\n", ",", 49) is None


def test_a_column_of_texts_is_a_sequence():
    column = encoded.Encoded(np.array([0, 1, 0]), ["x", "y"])
    assert len(column) == 3 and column[1] == "y" and list(column[1:]) == ["y", "x"] and "y" in column
    assert encoded.encode(column) is column


def test_a_file_is_read_alike_with_and_without_quotes(read):
    rows = made.wide(90)
    rows[40][4], rows[41][5] = "seven", "5.5"
    plain = made.text(rows)
    quoted = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows) + "\n"
    one, other = read(plain), read(quoted)
    assert one.responses.equals(other.responses)
    assert (one.rows, one.answers, one.problems, one.source) == (
        other.rows,
        other.answers,
        other.problems,
        other.source,
    )


def test_a_total_in_even_text_is_no_respondent(read):
    rows = made.wide(90)
    rows.append(["Total", "", "", *["3.0"] * 9])
    taken = read(made.text(rows))
    assert taken.rows == {"in": 91, "total or average": 1, "used": 90}
