"""Equity: topics that may be shown, then and now; the gap between groups by hand; what is too small stays hidden."""

from __future__ import annotations

import json
import re

import numpy as np
import pandas as pd
import pytest
from made_answers import cohort_file
from made_demo import demo_program
from made_program import AS_OF, program
from made_small import TWO, cohort, instrument, opened, table_cells

import cqi_lib as cqi
from cqi_lib.pdsa.group_gaps import GapBlock, Gaps, gaps
from cqi_lib.pdsa.measures import study

FILE = cohort_file()
TEST = {"01": {"measure": "m", "actual_start": "2025-01-10"}}


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(block.html))).strip()


def found(parts, months=24, cycles=TEST):
    rows = []
    for date in pd.date_range("2024-01-01", periods=months, freq="MS"):
        for group, (top, of) in {**parts, "": tuple(map(sum, zip(*parts.values(), strict=True)))}.items():
            rows.append({"program_id": "maple-street", "measure": "m", "date": date, "group": group, "numerator": top, "denominator": of, "value": 100 * top / of})  # fmt: skip
    records = program(rows, cycles)
    return gaps(records, study(records, "m", AS_OF), FILE)


def test_quarters_where_counts_allow_and_the_largest_group_last():
    told = found({"b": (12, 30), "a": (6, 14)})
    assert told.groups == ("a", "b") and told.together == 3
    assert len(told.blocks) == 8 and told.blocks[0].counts == ((18, 42), (36, 90))


def test_small_counts_are_put_together_further_and_never_shown():
    told = found({"a": (3, 7), "b": (12, 30)})
    assert told.together == 6 and all(top >= 11 and of - top >= 11 for b in told.blocks for top, of in b.counts)
    assert found({"a": (1, 2), "b": (12, 30)}).together == 12
    assert found({"a": (0.5, 1), "b": (12, 30)}) is None


def test_blocks_are_exactly_the_stretches_before_and_since():
    """Otherwise a group's count could be worked out from the table of both stretches."""
    told = found({"a": (6, 14), "b": (12, 30)}, months=23)
    sums = [sum(b.counts[0][1] for b in told.blocks if (b.end.year == 2024) == before) for before in (True, False)]
    assert sums == [12 * 14, 11 * 14]
    assert told.blocks[-1].counts[0][1] == 5 * 14, "the rest belongs to the last block"


def test_the_interval_by_hand():
    gap, low, high = GapBlock(None, None, ((12, 20), (30, 40))).gap(0, 1, 100)
    one, other = 13 / 22, 31 / 42
    spread = (one * (1 - one) / 22 + other * (1 - other) / 42) ** 0.5
    assert gap == -15
    assert (low, high) == pytest.approx(
        (100 * (one - other - 1.959964 * spread), 100 * (one - other + 1.959964 * spread))
    )


def blocks(*counts):
    return tuple(GapBlock(None, None, c) for c in counts)


def test_the_change_of_a_gap_by_hand():
    """Before: 24 of 40 beside 60 of 80; since: 30 of 40 beside 60 of 80. Blocks of a stretch are alike: plain variances."""
    told = Gaps(("a", "b"), blocks(*[((12, 20), (30, 40))] * 2, *[((15, 20), (30, 40))] * 2), 3, 2).change(0, 100)
    assert (told.first, told.second) == (pytest.approx(-15), pytest.approx(0))
    p0, p1, q = 25 / 42, 31 / 42, 61 / 82
    spread = (p0 * (1 - p0) / 42 + p1 * (1 - p1) / 42 + 2 * q * (1 - q) / 82) ** 0.5
    middle = 100 * (p1 - p0)
    assert (told.low, told.high) == pytest.approx((middle - 195.9964 * spread, middle + 195.9964 * spread), rel=1e-6)
    # Three groups, two gaps: each is told of with half the error.
    three = Gaps(
        ("a", "c", "b"), blocks(*[((12, 20), (12, 20), (30, 40))] * 2, *[((15, 20), (12, 20), (30, 40))] * 2), 3, 2
    )
    told = three.change(0, 100)
    assert told.high == pytest.approx(middle + 224.1403 * spread, rel=1e-6)


def test_stretches_that_differ_by_more_than_chance_widen_the_range():
    """One group's blocks of 20 count 4 and 16, of 10 expected and a variance of 5: chi-square 14.4 a stretch, 28.8 on 4."""
    told = Gaps(("a", "b"), blocks(*[((4, 20), (30, 40)), ((16, 20), (30, 40))] * 2), 3, 2).change(0, 100)
    p, q = 21 / 42, 61 / 82
    spread = (2 * p * (1 - p) / 42 + 2 * q * (1 - q) / 82) ** 0.5
    assert told.high == pytest.approx(277.6445 * (28.8 / 4) ** 0.5 * spread, rel=1e-6)


def test_without_a_test_the_first_half_is_set_beside_the_second():
    told = Gaps(("a", "b"), blocks(((12, 20), (30, 40)), ((12, 20), (30, 40)), ((15, 20), (30, 40))), 3).change(0, 100)
    assert (told.first, told.second) == (pytest.approx(-15), pytest.approx(100 * (27 / 40 - 60 / 80)))


@pytest.mark.parametrize(
    ("shares", "sizes", "stretches"),
    [
        ((0.6, 0.7), (25, 60), 8),
        ((0.6, 0.6), (14, 40), 4),
        ((0.85, 0.9), (60, 120), 6),
        ((0.5, 0.7, 0.6), (30, 30, 80), 8),
    ],
)
def test_a_gap_that_never_changed_is_seldom_told_of(shares, sizes, stretches):
    """One error rate over all stretches and groups, whether or not there is a gap."""
    rng, runs, false = np.random.default_rng(4), 1000, 0
    names = tuple("abc"[: len(shares)])
    for _ in range(runs):
        made = blocks(
            *(
                tuple((float(rng.binomial(n, p)), n) for p, n in zip(shares, sizes, strict=True))
                for _ in range(stretches)
            )
        )
        found = Gaps(names, made, 3, stretches // 2)
        false += any(found.change(g, 100).clear for g in range(len(names) - 1))
    assert false / runs <= 0.05 + 2 * (0.05 * 0.95 / runs) ** 0.5


def test_one_group_or_no_share_has_no_gap():
    assert found({"a": (6, 14)}) is None


def test_the_demo_says_what_may_not_be_concluded():
    opened = demo_program("maple-street", cycle="01-text-reminder")
    text = plain(cqi.gap_over_time(opened))
    assert (
        "What may not be concluded" in text
        and "before the first test and" in text
        and "The gap is the same to the nearest point (range of the change" in text
    )
    assert "“Spanish-speaking families” stood" in text
    assert cqi.gap_over_time(demo_program("cedar-grove")).empty


def test_equity_topics_now_and_then():
    opened = demo_program("maple-street")
    text = plain(cqi.equity_topics(opened))
    equity = [i for i in opened.instrument.items.values() if i.equity]
    assert len(equity) == 14 and "Fall 2024" in text and "do not say whether groups of families" in text
    levels = opened.items.query("group == 'everyone' and mean.notna()").set_index("item")["mean"]
    shown = [i for i in equity if i.id in levels]
    reached = sum(levels[i.id] >= 3 - 1e-9 for i in shown)
    assert (
        reached
        and f"Of {['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', '14'][len(shown)]} equity topics"
        in text
    )
    first = demo_program("maple-street", "2024-fall")
    assert "Level" in plain(cqi.equity_topics(first)) and "Change" not in plain(cqi.equity_topics(first))


def test_a_topic_asked_in_other_words_is_not_set_beside_what_it_was(tmp_path):
    """The note says that the round before is shown where the same question was asked."""
    now, before = instrument(2), instrument(2)
    for asked in (now, before):
        for domain in asked["areas"][0]["domains"]:
            domain["items"][0]["equity"] = True
    before["areas"][0]["domains"][0]["items"][0]["text"] += " Always."
    people = [("staff", "222 333")] * 9
    rounds = [TWO[0] | {"instrument": "before.yml"}, TWO[1]]
    folder = cohort(tmp_path, {"first": people, "second": people}, asked=now, rounds=rounds)
    (folder / "before.yml").write_text(json.dumps(before), encoding="utf-8")
    rows = {row[0]: row[2:] for row in table_cells(cqi.equity_topics(opened(folder)), "Equity topics")}
    assert rows["Topic 1.1"] == ["not shown", "2.0", "not shown"] and rows["Topic 2.1"] == ["3.0", "3.0", "0.0"]


def of_groups(folder, days, counts, *first, starts, **more):
    """Open a program whose measure is kept by groups `a` and `b`, the same counts in each period, after some first rows."""
    lines = ["date,measure,value,numerator,denominator,group,reason", *first]
    both = tuple(map(sum, zip(*counts.values(), strict=True)))
    for date in days:
        for group, (top, of) in {**counts, "": both}.items():
            lines.append(f"{date:%Y-%m-%d},m,,{top},{of},{group},")
    measure = {"id": "m", "name": "Kept", "numerator": "kept", "denominator": "all"} | more
    cycle = {"title": "Call", "measure": "m"} | starts
    files = {"measures.yml": {"measures": [measure]}, "measures.csv": "\n".join(lines), "cycles/01-call.yml": cycle}
    return opened(cohort(folder, files=files), cycle="01-call")


WEEKS = pd.date_range("2025-09-15", periods=8, freq="7D")
LATER = {"planned_start": "2026-01-10"}


def test_a_gap_of_a_share_out_of_one_is_told_in_hundredths(tmp_path):
    """0.6 beside 0.43 was printed as 1 beside 0, and a gap of 0.17 as none."""
    months, counts = pd.date_range("2023-01-01", periods=24, freq="MS"), {"a": (12, 20), "b": (12, 28)}
    there = of_groups(tmp_path, months, counts, starts={"actual_start": "2024-01-10"}, per=1, share=True)
    text = plain(cqi.gap_over_time(there))
    assert "“a” stood 0.17 above “b” before the first test and 0.17 above since." in text
    assert "The gap is the same to the nearest 0.01 (range of the change −0." in text
    assert "0.60 (36 of 60)" in text and "+0.17" in text


def test_weeks_put_together_are_named_by_their_days(tmp_path):
    """Two stretches were both of October, and neither of all its weeks."""
    counts = {"a": (6, 12), "b": (8, 14)}
    text = plain(cqi.gap_over_time(of_groups(tmp_path, WEEKS, counts, starts=LATER, frequency="week")))
    assert (
        "September 15 to October 5, 2025 50 (18 of 36)" in text
        and "October 6 to November 9, 2025 50 (30 of 60)" in text
    ), text


def test_a_first_period_without_data_is_of_no_other_line(tmp_path):
    counts, lost = {"a": (16, 32), "b": (18, 34)}, "2025-09-08,m,,,,,the log was lost"
    text = plain(cqi.measure_by_group(of_groups(tmp_path, WEEKS, counts, lost, starts=LATER, frequency="week")))
    assert "All periods a 50 (128 of 256)" in text and "another line begins there" not in text, text


def test_a_round_that_was_not_taken_has_no_panel():
    assert cqi.equity_topics(demo_program("harbor-light")).empty


def test_the_lowest_topics_are_named_only_where_they_are_fewer_than_those_beside_them():
    """One lowest topic, then eight that share a level: naming one of the eight would leave out seven."""
    text = plain(cqi.equity_topics(demo_program("little-oaks")))
    assert text.startswith("In one person’s view, of 14 equity topics with a level")
    assert "Lowest: “staff who reflect the community and fair chances to advance”. Equity topics" in text
