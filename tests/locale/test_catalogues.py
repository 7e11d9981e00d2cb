"""Every catalogue can be read, says what English says with the same values, and calls what there is."""

import datetime as dt

import pytest

from cqi_lib.commands.cli import main as cqi
from cqi_lib.errors import gathered
from cqi_lib.locale.catalogue import word
from cqi_lib.locale.compare import checked, compared
from cqi_lib.locale.spoken import FOLDER, speaking
from cqi_lib.wording.charts import new_line_flag
from cqi_lib.wording.cycles import size
from cqi_lib.wording.language import amount, date_range, full_date, listed, signed

TAGS = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and (path / "shared.ftl").is_file())


@pytest.mark.parametrize("tag", TAGS)
def test_every_catalogue_holds_against_english(tag):
    assert list(map(str, gathered(checked(tag)))) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("left = { $n } left\nleft = again", "which stands in line 1 too"),
        ("left = { $n", "which cannot be read"),
        ("left = { NUMBERS($n) }", "with NUMBERS(…)"),
        ('left = { DATE($n, form: "long") }', "form: “long”"),
        ("left = { $n } " + "left " * 9, "with 45 letters"),
        ('left = {""}', "no “left”"),
    ],
)
def test_a_flawed_catalogue_is_found_with_its_line(text, said):
    found = compared("x", text, "# short\nleft = { $n } left", "es")
    assert any(said in one.found and "line " in one.where for one in found), found


def test_numbers_dates_and_lists_follow_the_language():
    day, later = dt.date(2025, 11, 4), dt.date(2025, 11, 22)
    with speaking("es"):
        assert (full_date(day), date_range(day, later)) == (
            "4 de noviembre de 2025",
            "del 4 al 22 de noviembre de 2025",
        )
        assert (listed(["a", "b", "iglesia"]), word("es", 3), amount(5099.5)) == ("a, b e iglesia", "tres", "5,100")
    with speaking("de"):  # no catalogue: CLDR's numbers, English words
        assert (full_date(day), amount(5099), signed(-0.7)) == ("4. November 2025", "5.099", "\N{MINUS SIGN}0,7")


def test_a_long_text_of_people_stands_whole_in_a_message():
    text = "It saved three calls. " * 200
    assert new_line_flag(text) == f"New line: {text}"


def test_a_language_is_begun_and_checked(tmp_path, capsys):
    assert cqi(["language", "new", "fr", "--into", str(tmp_path)]) == 0
    assert "texts to write" in capsys.readouterr().out
    charts = tmp_path / "fr" / "charts.ftl"
    assert '# show_table = Show these numbers as a table\nshow_table = {""}\n' in charts.read_text(encoding="utf-8")
    assert cqi(["language", "check", "fr", "--into", str(tmp_path)]) == 1
    assert "no “show_table”" in capsys.readouterr().out
    # What is written stays to the letter when the library has more to say.
    charts.write_text("# A note of mine\nshow_table = Voir ces nombres dans un tableau\n", encoding="utf-8")
    assert cqi(["language", "new", "fr", "--into", str(tmp_path)]) == 0
    assert charts.read_text(encoding="utf-8").startswith("# A note of mine\nshow_table = Voir ces nombres")
    charts.write_bytes("show_table = Voir à côté".encode("latin-1"))
    assert cqi(["language", "check", "fr", "--into", str(tmp_path)]) == 1
    assert "fr/charts.ftl, line 1: found signs in another encoding" in capsys.readouterr().out


@pytest.mark.parametrize("tag", ["xx", "../es", "english", ""])
def test_a_language_that_does_not_exist_is_none(tag, tmp_path, capsys):
    assert cqi(["language", "new", tag, "--into", str(tmp_path)]) == 2
    assert "There is no language" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_what_a_sentence_is_made_of_may_differ_by_language_its_values_may_not():
    english = "unit = { $u ->\n   *[day] days\n    }\nleft = { $n } { unit } left"
    spanish = "unit = días\nleft = { $u ->\n   *[day] Quedan { $n } días\n    }"
    assert [str(one) for one in compared("x", spanish, english, "es") if "left" in str(one)] == []
    assert "“left” without { $u }" in str(compared("x", spanish.replace("$u", "$n"), english, "es"))


@pytest.mark.parametrize("tag", ["en", "es"])
def test_a_message_may_say_nothing(tag):
    with speaking(tag):
        assert size(None, None, None, "") == ""


def test_a_language_in_letters_without_widths_is_told(tmp_path, capsys):
    assert cqi(["language", "new", "hi", "--into", str(tmp_path)]) == 0
    charts = tmp_path / "hi" / "charts.ftl"
    charts.write_text("show_table = ये संख्याएँ तालिका में दिखाएँ\n", encoding="utf-8")
    capsys.readouterr()
    cqi(["language", "check", "hi", "--into", str(tmp_path)])
    assert "hi: charts have no widths of letters such as य स ख" in capsys.readouterr().out
    charts.write_text("show_table = 以表格显示这些数字\n", encoding="utf-8")
    cqi(["language", "check", "hi", "--into", str(tmp_path)])
    assert "widths" not in capsys.readouterr().out
