import re
import subprocess
import sys

import pytest

from cqi_lib.show.marks import aim_line, level_scale, spark, stage_dots, who_answered

WORDS = [("46", "before"), ("61", "now"), ("65", "the aim")]


@pytest.mark.parametrize(
    "mark",
    [
        level_scale(2.3, 3),
        level_scale(None, None, 1),
        who_answered(1, 5, 2),
        aim_line(46, 61, 65, WORDS),
        stage_dots(3),
        spark([1, 2, None, 3]),
    ],
)
def test_marks_are_hidden_from_screen_readers(mark):
    assert mark.startswith("<svg ") and 'aria-hidden="true"' in mark and "nan" not in mark


def test_who_answered_counts_people():
    drawing = who_answered(2, 3, 4)
    assert drawing.count("l7.5 7.5") == 2 and drawing.count("<circle") == 7
    assert who_answered(0, 0, 0) == "" and who_answered(1, 200, 3) == ""


@pytest.mark.parametrize(
    ("before", "now", "aim"),
    [
        (46, 61, 65),
        (46, 46.5, 65),
        (46, None, 65),
        (None, None, 65),
        (30, 22, 15),
        (46, 70, 65),
        (5, 5, 5),
        (None, 3, 9),
    ],
)
def test_aim_line_runs_from_left_to_right(before, now, aim):
    drawing = aim_line(before, now, aim, WORDS)
    assert drawing.count("<circle") == (before is not None) + (now is not None)
    assert "65</tspan> the aim" in drawing
    circles = [float(x) for x in re.findall(r'cx="([-\d.]+)"', drawing)]
    assert all(0 <= x <= 352 for x in circles) and (now == before or circles == sorted(circles))


def test_words_are_escaped():
    assert "<b>" not in aim_line(1, 2, 3, [("<b>", "x"), ("2", "<b>"), ("3", "&")])


def test_spark_breaks_at_gaps_and_needs_a_value():
    assert spark([1, 2, None, 3, 4]).count("<path") == 2
    assert spark([1, float("nan"), 3]).count("<path") == 0
    assert spark([]) == "" and spark([None]) == ""
    assert spark([5]).count("<circle") == 1


def test_stages():
    assert stage_dots(0).count("<circle") == stage_dots(7).count("<circle") == 7
    assert stage_dots(1, 1).count("<path") == 0


def test_small_marks_and_the_table_need_no_matplotlib():
    code = (
        "import sys; from cqi_lib.show.chart import Chart; from cqi_lib.show.marks import level_scale, stage_dots, who_answered; level_scale(2, 3);"
        "who_answered(1, 2, 3); stage_dots(2); assert not {'matplotlib', 'seaborn', 'pandas'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
