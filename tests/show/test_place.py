import datetime as dt
import time
from itertools import pairwise

import pytest

from cqi_lib.show.axes import TimeAxis, round_ticks, value_ticks
from cqi_lib.show.metrics import fit, fits, width_of, wrap
from cqi_lib.show.place import hang, spread


def test_labels_that_have_room_stay():
    assert spread([10, 50, 90], [20, 20, 20]) == [10, 50, 90]


def test_labels_never_overlap_and_keep_their_order():
    wanted = [5, 5, 5, 40, 41, 42, 43, 200]
    out = spread(wanted, [12] * 8, 0, 210)
    assert all(b - a >= 12 - 1e-9 for a, b in pairwise(out))
    assert out[0] - 6 >= 0 and out[-1] + 6 <= 210


def test_the_order_can_be_another_than_the_centres():
    out = spread([10, 9], [10, 10], order=[0, 1])
    assert out == [4.5, 14.5]


def test_too_little_room_starts_at_the_low_end():
    assert spread([5, 5, 5], [10, 10, 10], 0, 20) == [5, 15, 25]
    assert spread([], []) == []


def test_placing_labels_is_linear():
    def spent(n):
        wanted = [(i * 7919) % n for i in range(n)]
        start = time.thread_time()
        spread(wanted, [3.0] * n)
        hang(sorted(wanted), [0.4] * n, n * 2, 2)
        return time.thread_time() - start

    # Eight times the labels; a quadratic way takes 64 times as long in every pair. Neighbours on the machine slow one
    # measurement or the other, not one of each pair in all of them.
    assert min(spent(32000) / spent(4000) for _ in range(5)) < 24


def test_hanging_labels_cross_no_line():
    places, widths = [10, 60, 110, 400], [120, 30, 40, 90]
    hung = hang(places, widths, 420, 3)
    assert hung is not None
    boxes = [
        (x - w if left else x, x if left else x + w, row)
        for x, w, (row, left) in zip(places, widths, hung, strict=True)
    ]
    for x, (row, _) in zip(places, hung, strict=True):
        for low, high, other in boxes:
            # A line runs down from its own row: it may cross no words on that row or a lower one.
            assert not (low < x < high and other >= row)
    assert hung[-1][1] is True


@pytest.mark.parametrize(("low", "high"), [(0, 66), (0, 0), (0.001, 0.0013), (5099, 12000), (-5, 3), (12, 12)])
def test_round_ticks_hold_the_range(low, high):
    ticks = round_ticks(low, high)
    assert ticks[0] <= low and ticks[-1] >= high and 2 <= len(ticks) <= 6


def test_shares_begin_at_zero_and_measurements_need_not():
    assert value_ticks([40, 60], True)[0] == 0
    assert value_ticks([40, 42], False)[0] > 0
    assert value_ticks([], True) == [0.0, 1.0]


def test_dates_under_the_axis_do_not_touch():
    for frequency in ("day", "week", "month", "quarter"):
        for days in (1, 20, 90, 400, 800, 2000, 9000):
            axis = TimeAxis(dt.date(2023, 11, 1), dt.date(2023, 11, 1) + dt.timedelta(days=days), 30, 270)
            ticks = axis.ticks(frequency)
            for (x0, a, _), (x1, b, _) in pairwise(ticks):
                assert x1 - x0 >= (width_of(a, 12) + width_of(b, 12)) / 2, (frequency, days)


def test_words_are_broken_at_blanks_and_shortened_at_the_end():
    assert wrap("", 100) == []
    lines = wrap("one two three four five six seven eight nine ten", 80, lines=2)
    assert len(lines) == 2 and lines[1].endswith("…")
    assert all(width_of(line) <= 80 for line in lines)
    assert wrap("Donaudampfschifffahrtsgesellschaft", 60)[0].endswith("…")
    assert fits("one two", 200) and not fits("Donaudampfschifffahrtsgesellschaft", 60)
    assert fit("short", 100) == "short"
