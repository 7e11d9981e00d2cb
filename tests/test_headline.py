"""Page one's sentences on the work: work is named where it was done, and harm stands beside the good news."""

from __future__ import annotations

import re

from made_opened import opened
from made_program import monthly, program

from cqi_lib.sections.cycle import cycle_record
from cqi_lib.sections.first_page import first_page
from cqi_lib.sections.headline import work_sentences
from cqi_lib.sections.predictions import prediction_log

STEADY = [40, 46, 51, 45, 42, 47, 50, 41, 43, 49, 48, 44]
UP = [*STEADY, 60, 66, 63, 58, 67, 61, 64, 59, 65, 62, 68, 63]
FLAT = [*STEADY, *STEADY[3:], *STEADY[:3]]
MEASURES = [
    {"id": "m", "name": "Families connected", "short": "families connected"},
    {"id": "near", "name": "Waiting", "short": "waiting days", "direction": "decrease"},
    {"id": "hours", "name": "Staff hours", "short": "staff hours", "kind": "balancing", "direction": "decrease"},
]
TEST = {"priority": "p", "measure": "m", "actual_start": "2025-01-10"}


def priority(name="p", domain="B3", measure="m"):
    return {"id": name, "domain": domain, "round": "2024-fall", "aim": {"measure": measure, "to": 65}}


def made(series, cycles, priorities=None):
    rows = [row for name, values in series.items() for row in monthly(values, measure=name)]
    return opened(program(rows, cycles, priorities or [priority()], measures=MEASURES))


def said(series, cycles, priorities=None):
    return " ".join(work_sentences(made(series, cycles, priorities)))


def test_work_is_named_only_where_a_cycle_of_this_priority_tested_the_measure():
    """B1's aim rests on a measure that only cycles of B3 tested: nothing is said of B1."""
    both = [priority("q", "B1", "near"), priority("p", "B3", "m")]
    cycles = {"01": TEST | {"other_measures": ["near"]}}
    text = said({"m": UP, "near": [90 - v for v in UP]}, cycles, both)
    assert "Accessibility" not in text and "Referrals and partnerships shows a signal" in text
    own = cycles | {"02": {"priority": "q", "measure": "near", "actual_start": "2025-01-12"}}
    assert "Accessibility" in said({"m": UP, "near": [90 - v for v in UP]}, own, both)


def test_good_and_bad_news_have_one_form():
    good, bad = said({"m": UP}, {"01": TEST}), said({"m": [90 - v for v in UP]}, {"01": TEST})
    same = "The measure for Referrals and partnerships shows a signal of change, "
    assert good.startswith(same + "as wanted.") and bad.startswith(same + "not as wanted.")


def test_harm_stands_beside_the_good_news():
    text = said({"m": UP, "hours": UP}, {"01": TEST | {"other_measures": ["hours"]}})
    assert text.index("as wanted") < text.index("Not as wanted: staff hours, a signal of change upward.")
    assert "Not as wanted" not in said({"m": UP, "hours": FLAT}, {"01": TEST | {"other_measures": ["hours"]}})
    page = re.sub(r"<[^>]+>", "", str(first_page(made({"m": UP, "hours": UP}, {"01": TEST}))))
    assert "Not as wanted: staff hours" in page.split("Who answered")[0]


def test_a_level_that_fell_stands_beside_the_good_news():
    """Everybody's level of B4 is 2.3 in 2024 and 2.1 in 2025; chance can do that. That of B3 rose."""
    text = said({"m": UP}, {"01": TEST}, [priority(domain="B4")])
    assert (
        "stands at level 2.1, lower than in Fall 2024 (2.3); beside the other domains chance alone can do that." in text
    )
    assert "lower than" not in said({"m": UP}, {"01": TEST})


def test_a_result_that_the_chart_contradicts_is_remarked_in_the_record_and_in_the_log():
    foreseen = [{"made_on": "2025-01-02", "measure": "m", "low": 48, "high": 54}]
    cycle = TEST | {"actual_end": "2025-02-20", "predictions": foreseen, "result": {"value": 52}, "learned": "x",
                    "studied_on": "2025-02-25", "decision": "adapt"}  # fmt: skip
    there = made({"m": UP}, {"01": cycle})
    assert "The chart has 60 and 66 for the months of this test, so the two do not agree" in cycle_record(there).text
    assert "One result does not agree with what the chart has" in prediction_log(there).text
    fits = made({"m": UP}, {"01": cycle | {"result": {"value": 62}}})
    assert "agree" not in cycle_record(fits).text + prediction_log(fits).text
