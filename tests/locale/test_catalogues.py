"""Every catalogue can be read, says what English says with the same values, and calls what there is."""

import datetime as dt

import pytest

from cqi_lib.locale.catalogue import source
from cqi_lib.locale.compare import catalogues, compared
from cqi_lib.locale.spoken import FOLDER, SOURCE, speaking
from cqi_lib.wording.charts import new_line_flag
from cqi_lib.wording.language import amount, date_range, full_date, listed, number, signed

TAGS = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and (path / "shared.ftl").is_file())


@pytest.mark.parametrize("tag", TAGS)
def test_every_catalogue_holds_against_english(tag):
    found = []
    for name in sorted({*catalogues(SOURCE), *catalogues(tag)}):
        english = source(name, SOURCE)
        assert english is not None, f"{tag}/{name}.ftl translates nothing"
        found += map(str, compared(name, source(name, tag), english, tag))
    assert found == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("left = { $n } left\nleft = again", "twice"),
        ("left = { $n", "cannot be read"),
        ("left = { NUMBERS($n) }", "calls NUMBERS"),
        ('left = { DATE($n, form: "long") }', "with “long”"),
    ],
)
def test_a_flawed_catalogue_is_found_with_its_line(text, said):
    found = compared("x", text, "left = { $n } left", "es")
    assert any(said in str(one) and one.line for one in found), found


def test_numbers_dates_and_lists_follow_the_language():
    day, later = dt.date(2025, 11, 4), dt.date(2025, 11, 22)
    with speaking("es"):
        assert (full_date(day), date_range(day, later)) == (
            "4 de noviembre de 2025",
            "del 4 al 22 de noviembre de 2025",
        )
        assert (listed(["a", "b", "iglesia"]), number(3), amount(5099.5)) == ("a, b e iglesia", "tres", "5,100")
    with speaking("de"):  # no catalogue: CLDR's numbers, English words
        assert (full_date(day), amount(5099), signed(-0.7)) == ("4. November 2025", "5.099", "\N{MINUS SIGN}0,7")


def test_a_long_text_of_people_stands_whole_in_a_message():
    text = "It saved three calls. " * 200
    assert new_line_flag(text) == f"New line: {text}"
