from __future__ import annotations

import pytest
from made_program import AS_OF, monthly, program

from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.pdsa.measures import study
from cqi_lib.pdsa.study import covered, state


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "planned"),
        ({"planned_start": "2025-01-01", "planned_end": "2025-02-01"}, "planned"),
        ({"actual_start": "2026-02-01"}, "planned"),
        ({"actual_start": "2026-01-02"}, "testing"),
        ({"actual_start": "2026-01-02", "planned_end": "2026-01-15"}, "testing"),
        ({"actual_start": "2026-01-02", "planned_end": "2026-01-14"}, "study due"),
        ({"actual_start": "2026-01-02", "planned_end": "2026-01-14", "actual_end": "2026-01-20"}, "testing"),
        ({"actual_start": "2025-01-02", "actual_end": "2025-02-01", "learned": "Calls help"}, "decision due"),
        ({"actual_start": "2025-01-02", "actual_end": "2025-02-01", "studied_on": "2026-01-16"}, "study due"),
        ({"actual_start": "2025-01-02", "decision": "adopt"}, "decided"),
        ({"actual_start": "2025-01-02", "decision": "adopt", "studied_on": "2026-02-01"}, "testing"),
        ({"decision": "stopped"}, "decided"),
    ],
)
def test_the_state_follows_from_the_record(fields, expected):
    assert state(CycleFile(title="c", **fields), AS_OF) == expected


@pytest.mark.parametrize(
    ("start", "end", "points"),
    [
        ("2025-02-10", "2025-03-21", 2),
        ("2025-02-28", "2025-02-28", 1),
        ("2025-03-01", "2025-03-01", 1),
        ("2025-04-01", "2025-05-31", 1),
        ("2025-11-01", None, 2),
        ("2024-01-01", "2024-06-30", 0),
        ("2026-02-01", None, 0),
        (None, None, 0),
    ],
)
def test_points_covered_are_those_whose_month_overlaps(start, end, points):
    """Twelve months of 2025, April missing."""
    values = [1, 2, 3, None, *range(5, 13)]
    records = program(monthly(values, "2025-01-01"), {"01": {"measure": "m", "actual_start": start, "actual_end": end}})
    assert covered(records.cycles["01"], study(records, "m", AS_OF)) == points
