import datetime as dt
from itertools import pairwise

import pandas as pd
import pytest
from chart_reading import faults, size, texts

from cqi_lib.pdsa.figures.run_chart import draw_run_chart
from cqi_lib.pdsa.figures.run_data import Aim, Flag, Lane, TargetStep
from cqi_lib.privacy.published import marked
from cqi_lib.show.canvas import Canvas
from cqi_lib.show.metrics import width_of
from cqi_lib.show.place import covered
from cqi_lib.show.style import SMALL

D = dt.date
TEST = D(2024, 11, 4)
LANES = [
    Lane("1 Text reminder", D(2024, 11, 4), D(2024, 11, 22), "Adapt"),
    Lane("2 Booking call, Oak Street", D(2025, 2, 10), D(2025, 3, 21), "Expand"),
    Lane("3 Booking call, both sites", D(2025, 5, 1), D(2025, 7, 31), "Adopt"),
    Lane("4 A title that is much too long to stand beside its bar or over it, wherever", D(2025, 4, 1), None, "open"),
    Lane("5 Next", D(2025, 6, 1), D(2025, 12, 1), "planned", planned=True),
]
CLOSE = [Flag(D(2025, 3, 1) + dt.timedelta(days=5 * i), f"Event <{i}> with words") for i in range(6)]
MORE = {
    "centre": 46.0,
    "unit": "Families connected within 30 days, of every 100 referred",
    "first_test": TEST,
    "aim": Aim(65, D(2026, 6, 30)),
    "lanes": LANES,
    "targets": [TargetStep(D(2023, 11, 1), 50), TargetStep(D(2025, 1, 1), 58)],
}


def words(svg):
    return [seen.text for seen in texts(svg)]


@pytest.mark.parametrize("n", [1, 2, 7, 24, 36, 60])
@pytest.mark.parametrize("flags", [[], CLOSE[:1], CLOSE], ids=["no event", "one", "six"])
def test_no_text_covers_another(series, n, flags):
    chart = draw_run_chart(series(n), flags=flags, **MORE)
    for svg in (chart.wide, chart.narrow):
        # Words inside the plot have a rim and lie over lines; only words over words and over the edge are faults.
        assert [fault for fault in faults(svg) if "in a row" not in fault] == []
        assert len(svg) < 25_000
    assert size(chart.wide)[0] == 848 and size(chart.narrow)[0] == 314


def test_the_same_data_give_the_same_bytes(series):
    first, second = (draw_run_chart(series(24, (3,)), flags=CLOSE, **MORE) for _ in range(2))
    assert first == second


def test_a_gap_breaks_the_line_and_says_no_data(series):
    whole = draw_run_chart(series(24), unit="x")
    gap = draw_run_chart(series(24, (5, 6, 15)), unit="x")
    assert "no data" not in " ".join(words(whole.wide)) and "no data" in " ".join(words(gap.wide))
    assert whole.wide.count("<use") - gap.wide.count("<use") == 3


def reasons(table, told):
    return marked(table.assign(reason=[told.get(i, "") for i in range(len(table))]), "program")


def test_a_gap_says_why_nothing_was_collected(series):
    table = reasons(series(24, (5, 6, 7, 15)), {5: "<b>moved</b>", 6: "<b>moved</b>"})
    chart = draw_run_chart(table, unit="x")
    for svg in (chart.wide, chart.narrow):
        said = " ".join(words(svg))
        assert "not collected: <b>moved</b>" in " ".join(said.split()), said
        assert "no data" in said and "<b>" not in svg and faults(svg) == []


def test_reasons_beside_each_other_stand_apart_or_give_way(series):
    told = {i: f"reason {i} that is rather long to read on a chart" for i in range(3, 21, 2)}
    chart = draw_run_chart(reasons(series(24, told), told), unit="x")
    assert faults(chart.wide) == [] and faults(chart.narrow) == []
    assert "not collected" in " ".join(words(chart.wide))


LOW = [42, 55, 64, 60, 45, 53, 57, 66, 56, 58, 57, 64]  # points before the run, where its words would stand


@pytest.mark.parametrize("before", [LOW, LOW * 2, [100 - n for n in LOW]])
@pytest.mark.parametrize("after", [12, 6, 4])
@pytest.mark.parametrize("turned", [False, True])
def test_words_of_a_run_cover_no_line_where_there_is_room(monkeypatch, before, after, turned):
    said, pieces = [], []
    real = Canvas.curve

    def lines(canvas, x, y, text, **kind):
        if kind.get("halo") and kind.get("bold"):
            half = max(width_of(line, SMALL, True) for line in text) / 2
            said.append((canvas.width, (x - half, y - 9, x + half, y + 15 * (len(text) - 1) + 3)))

    def curve(canvas, points, *more, **kind):
        if kind.get("round_ends"):
            pieces.append((canvas.width, list(pairwise(points))))
        real(canvas, points, *more, **kind)

    monkeypatch.setattr(Canvas, "lines", lines)
    monkeypatch.setattr(Canvas, "curve", curve)
    values = [*before, *(70 + n % 4 for n in range(after))]
    values = [100 - value for value in values] if turned else values
    table = pd.DataFrame({"date": pd.date_range("2023-11-01", periods=len(values), freq="MS"), "value": values})
    table["in_run"] = table.index >= len(before)
    draw_run_chart(marked(table, "program"), unit="x", centre=43.0 if turned else 57.0)
    assert [width for width, _ in said] == [848, 314]
    assert [box for (_, box), (_, line) in zip(said, pieces, strict=True) if covered(box, line) > 2] == []


def test_an_event_that_is_too_long_for_a_phone_has_a_letter(series):
    long = Flag(D(2024, 11, 1), "Merger: from this month the figures cover more departments")
    chart = draw_run_chart(series(24), unit="x", flags=[long])
    assert "A" in words(chart.narrow) and faults(chart.narrow) == faults(chart.wide) == []


def test_many_gaps_do_not_pile_up(series):
    chart = draw_run_chart(series(60, range(1, 60, 2)), unit="x")
    assert faults(chart.wide) == [] and faults(chart.narrow) == []


def test_lines_are_named_at_their_end(series):
    said = words(draw_run_chart(series(24), flags=[], **MORE).wide)
    assert {"Baseline 46", "frozen", "Aim 65", "by June 30, 2026", "Target 58"} <= set(said)
    assert any(text.endswith("October") for text in said)
    assert "12 in a row above the baseline" in said
    assert {"Before the first test", "Since the first test", "Cycles, with the decision"} <= set(said)
    assert "1 Text reminder Adapt" in said


def test_without_a_baseline_the_line_is_the_middle_of_all(series):
    points = series(8).assign(baseline=False, in_run=False)
    said = words(draw_run_chart(points, centre=47.0, unit="x").wide)
    assert "Middle 47" in said and "of all points" in said and "frozen" not in said


def test_an_aim_equal_to_the_target_is_named_once(series):
    chart = draw_run_chart(series(24), unit="x", targets=[TargetStep(D(2023, 11, 1), 65)], aim=Aim(65), first_test=TEST)
    assert "Aim 65" in words(chart.wide) and "Target 65" not in words(chart.wide)


def test_shares_start_at_zero_and_measurements_need_not(series):
    assert "0" in words(draw_run_chart(series(24), unit="x").wide)
    points = series(24).assign(value=lambda t: t["value"] + 500)
    assert "0" not in words(draw_run_chart(points, unit="x", from_zero=False).wide)


def test_no_point_is_said(series):
    nothing = series(0)
    for more in ({}, {"lanes": LANES, "flags": CLOSE, "aim": Aim(65)}):
        chart = draw_run_chart(nothing, unit="x", **more)
        assert "No point to draw yet" in words(chart.wide) and "No point to draw yet" in words(chart.narrow)
        assert faults(chart.wide) == [] and faults(chart.narrow) == []
    empty = series(5).assign(value=float("nan"), in_run=False)
    assert "No point to draw yet" in words(draw_run_chart(empty, unit="x").wide)


def test_events_that_have_room_are_written_out_and_others_get_letters(series):
    far = [Flag(D(2024, 1, 5), "First"), Flag(D(2024, 8, 5), "Second")]
    said = words(draw_run_chart(series(24), unit="x", flags=far).wide)
    assert "First" in said and "A" not in said
    said = words(draw_run_chart(series(24), unit="x", flags=CLOSE).wide)
    assert {"A", "F"} <= set(said)
    assert "March 1, 2025: Event <0> with words" in said


def test_events_and_cycles_far_outside_are_still_named(series):
    chart = draw_run_chart(
        series(6),
        unit="x",
        flags=[Flag(D(2019, 1, 1), "Long ago")],
        lanes=[Lane("1 Later", D(2030, 1, 1), D(2030, 2, 1), "Adopt")],
    )
    assert "January 1, 2019: Long ago" in words(chart.wide) and "1 Later Adopt" in words(chart.wide)
    assert faults(chart.wide) == [] and faults(chart.narrow) == []


def test_a_hundred_events_and_thirty_cycles_are_drawn(series):
    flags = [Flag(D(2024, 1, 1) + dt.timedelta(days=5 * i), f"Event {i}") for i in range(100)]
    lanes = [Lane(f"{i} Cycle", D(2024, 2, 1) + dt.timedelta(days=15 * i), None, "Adapt") for i in range(30)]
    chart = draw_run_chart(series(24), unit="x", flags=flags, lanes=lanes)
    assert "CV" in words(chart.wide)
    assert faults(chart.wide) == []


@pytest.mark.parametrize(("frequency", "step"), [("day", "D"), ("week", "W-MON"), ("quarter", "QS")])
def test_other_frequencies(frequency, step):
    points = marked(
        pd.DataFrame({"date": pd.date_range("2024-01-01", periods=30, freq=step), "value": range(30)}), "program"
    )
    chart = draw_run_chart(points, unit="Days", frequency=frequency, centre=14.5)
    assert faults(chart.wide) == [] and faults(chart.narrow) == []


def test_a_flat_series_and_huge_and_tiny_numbers():
    for values in ([5, 5, 5], [0, 0, 0], [1e7, 2e7, 3e7], [0.001, 0.002, 0.0015], [-3, 2, 5]):
        points = marked(
            pd.DataFrame({"date": pd.date_range("2024-01-01", periods=3, freq="MS"), "value": values}), "program"
        )
        chart = draw_run_chart(points, unit="x")
        assert "nan" not in chart.wide and faults(chart.narrow) == []


def test_a_cycles_number_is_not_covered_by_a_point(series):
    """Points are drawn over the numbers, which stand at the top unless a point lies there."""
    tops = series(24).assign(value=80.0)
    lane = [Lane("1 Call", TEST, TEST + dt.timedelta(days=20), "Adapt")]
    for values, high in ((tops, False), (tops.assign(value=lambda t: [80.0] + [20.0] * (len(t) - 1)), True)):
        for svg in (lambda c: (c.wide, c.narrow))(draw_run_chart(values, unit="x", lanes=lane, first_test=TEST)):
            mark = next(t for t in texts(svg) if t.text == "1")
            axis = max(t.y0 for t in texts(svg) if t.text == "0")
            assert (mark.y0 < axis - 100) == high
