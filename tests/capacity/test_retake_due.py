import datetime as dt

import pytest

from cqi_lib.capacity.retake_due import months_after, months_between, retake_due

ROUND = dt.date(2024, 10, 15)


def due(as_of, *closed, interval=12):
    got = retake_due(ROUND, [dt.date.fromisoformat(c) for c in closed], dt.date.fromisoformat(as_of), interval)
    return got.word, got.reason, got.on.isoformat()


@pytest.mark.parametrize(
    ("as_of", "closed", "expected"),
    [
        ("2024-10-15", [], ("too early", "interval", "2025-10-15")),
        ("2025-10-14", ["2025-03-01"], ("too early", "interval", "2025-10-15")),
        ("2025-10-14", ["2025-09-20"], ("too early", "interval", "2025-12-20")),
        ("2025-10-15", ["2025-03-01"], ("due", "due", "2025-10-15")),
        ("2025-10-15", [], ("due", "due_without_cycle", "2025-10-15")),
        ("2025-10-15", ["2024-09-01"], ("due", "due_without_cycle", "2025-10-15")),
        ("2025-10-15", ["2026-01-01"], ("due", "due_without_cycle", "2025-10-15")),
        ("2025-11-15", ["2025-09-20"], ("too early", "settling", "2025-12-20")),
        ("2025-12-20", ["2025-09-20"], ("due", "due", "2025-10-15")),
        ("2026-01-14", ["2026-01-01"], ("too early", "settling", "2026-01-15")),
        ("2026-01-15", ["2026-01-01"], ("overdue", "overdue", "2025-10-15")),
    ],
)
def test_words(as_of, closed, expected):
    assert due(as_of, *closed) == expected


def test_months_are_counted():
    got = retake_due(ROUND, [dt.date(2025, 3, 1)], dt.date(2025, 11, 14), 12)
    assert (got.since_round, got.since_cycle) == (12, 8)
    assert retake_due(ROUND, [], dt.date(2025, 11, 14), 12).since_cycle is None


def test_a_month_is_the_shortest_interval():
    assert due("2024-11-15", interval=1) == ("due", "due_without_cycle", "2024-11-15")
    with pytest.raises(ValueError, match="interval"):
        retake_due(ROUND, [], ROUND, 0)


def test_ends_of_months():
    assert months_after(dt.date(2025, 1, 31), 1) == dt.date(2025, 2, 28)
    assert months_after(dt.date(2024, 12, 31), 12) == dt.date(2025, 12, 31)
    assert months_between(dt.date(2025, 1, 31), dt.date(2025, 2, 28)) == 0
