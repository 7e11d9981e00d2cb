"""Numbers in finished sections: what a reader subtracts or compares on the page comes out, on cohorts unlike the demo."""

import re

import numpy as np
import pytest
from made_small import AGREEMENT, TWO, cohort, instrument, opened, plain, series, table_cells

import cqi_lib as cqi
from cqi_lib.report.first_page import first_page
from cqi_lib.wording import headline, reading, verdict
from cqi_lib.wording.language import MINUS


def number(text: str) -> float:
    return float(text.replace(MINUS, "-").replace("+", "").replace(",", ""))


def people(rng, n: int, items: int, k: int, shift: float = 0.0):
    levels = np.clip(np.round(rng.normal((k + 1) / 2 + shift, 0.9, (n, items))), 1, k).astype(int)
    return [("leader" if row == 0 else "staff", "".join(map(str, signs))) for row, signs in enumerate(levels)]


PRIORITY = {"priorities": [{"id": "one", "domain": "D1", "round": "first"}]}


@pytest.mark.parametrize("seed", range(6))
def test_every_change_is_that_of_the_levels_beside_it(tmp_path, seed):
    rng = np.random.default_rng(seed)
    labels = AGREEMENT if seed % 2 else AGREEMENT[:4]
    asked = instrument(6, 3, labels)
    k = len(labels)
    answers = {"first": people(rng, 9 + seed, 18, k), "second": people(rng, 10, 18, k, 0.15)}
    program = opened(cohort(tmp_path, answers, asked=asked, rounds=TWO, files={"priorities.yml": PRIORITY}))
    block = cqi.since_last_time(program)
    rows = table_cells(block)[1:]
    assert len(rows) == 6
    for _, before, after, change, *_ in rows:
        assert number(change) == pytest.approx(number(after) - number(before)), rows
    chosen = rows[0]
    said = re.search(r"you chose, Domain 1, stands (?:(\S+) (higher|lower)[:,]|where it was)", plain(block))
    size = number(chosen[3])
    assert (float(said[1]), said[2]) == (abs(size), "higher" if size > 0 else "lower") if size else not said[1]
    for _, before, after, change, moved in table_cells(cqi.chosen_then_and_now(program))[1:]:
        assert number(change) == pytest.approx(number(after) - number(before))
        assert moved == ("up" if number(change) >= 0.5 else "down" if number(change) <= -0.5 else "no")


def measured(folder, values, direction="increase", aim=None, **measure):
    """Open a program with one measure, a test that began after twelve months, and maybe an aim."""
    about = {"id": "m", "name": "What is counted", "direction": direction} | measure
    cycle = {"title": "A test", "measure": "m", "actual_start": "2025-01-02"}
    priority = {"id": "one", "domain": "D1", "round": "first"} | ({"aim": aim | {"measure": "m"}} if aim else {})
    files = {
        "measures.yml": {"measures": [about]},
        "measures.csv": series(values),
        "cycles/01-test.yml": cycle,
        "priorities.yml": {"priorities": [priority]},
    }
    folder = cohort(folder, {"first": [("leader", "2" * 9)]}, files=files, as_of="2026-03-01")
    return opened(folder, cycle="01-test")


def test_an_aim_that_is_nearly_reached_is_not_printed_as_reached(tmp_path):
    values = [(30, 60), (33, 60), (31, 60)] * 4 + [(39, 60), (38, 60), (39, 60), (39, 60), (38, 59), (39, 60)] * 2
    text = plain(cqi.measure_over_time(measured(tmp_path, values, aim={"to": 65, "by": "2026-12-31"})))
    assert "65 now, aim 65 by December 31, 2026: reached; middle of the last six points." in text
    values = [*values[:12], *(64.6, 64.74, 64.67, 64.67, 64.7, 64.5) * 2]
    text = plain(cqi.measure_over_time(measured(tmp_path / "b", values, aim={"to": 65, "by": "2026-12-31"})))
    middle = re.search(r"(\S+) now, aim 65 by December 31, 2026; middle of the last six points\.", text)
    assert middle and number(middle[1]) < 65, text


def test_small_rates_lie_above_a_line_that_is_not_zero(tmp_path):
    values = [0.03, 0.05, 0.04, 0.03, 0.04, 0.05] * 2 + [0.031, 0.032, 0.03, 0.031] * 4
    block = cqi.measure_over_time(measured(tmp_path, values, direction="decrease"))
    text = plain(block)
    assert "was 0.040 before" in text and "baseline of 0," not in text and " of 0." not in text.replace(" of 0.0", "")
    cells = [row[1] for row in table_cells(block, "What is counted")[1:] if row[0].endswith(("2024", "2025", "2026"))]
    assert len(cells) >= 24 and "0" not in cells and set(cells) >= {"0.030", "0.050", "0.031"}
    assert "Baseline 0.04" in str(block.html).replace("%20", " ")


@pytest.mark.parametrize("seed", range(8))
def test_each_row_of_a_chart_stands_to_the_printed_line_as_it_says(tmp_path, seed):
    rng = np.random.default_rng(seed)
    makers = (
        lambda: [(int(rng.binomial(n := int(rng.integers(40, 70)), 0.6)), n) for _ in range(26)],
        lambda: [float(v) for v in rng.gamma(3, 0.02, 26)],
        lambda: [int(v) for v in rng.poisson(5, 26)],
        lambda: [float(v) for v in rng.normal(101.5, 0.3, 26)],
    )
    block = cqi.measure_over_time(measured(tmp_path, makers[seed % 4](), aim={"to": 60}))
    html = str(block.html).replace("%20", " ")
    line = number(re.search(r"Baseline ([\d.,]+)", html)[1])
    rows = table_cells(block, "What is counted")[1:]
    for *_, value, where in rows:
        side = {"Above": 1, "Below": -1, "On": 0}.get(where.split()[0].rstrip(";"))
        if side is not None:
            assert np.sign(round(number(value) - line, 9)) == side, (value, line, where)


def test_page_one_prints_the_same_numbers_as_the_chart(tmp_path):
    values = [(30, 61), (33, 60), (31, 59)] * 4 + [(38, 60), (39, 61), (40, 62)] * 4
    program = measured(tmp_path, values, aim={"from": 52.5, "to": 65, "by": "2026-12-31"})
    page, chart = plain(first_page(program)), plain(cqi.measure_over_time(program))
    told = re.search(r"52.5 at the start, \S+ now, aim 65 by December 31, 2026; [^.]+\.", chart)[0]
    assert told in page


def test_counts_of_none_and_one_are_whole_sentences():
    assert headline.signals_say(0, 0, 0, 0, 0, 0) == "No measure has values yet."
    assert headline.measures_show(0, 0, 2, 0).startswith("Neither of two measures shows")
    assert headline.measures_show(0, 0, 3, 0).startswith("None of three measures shows")
    assert (
        verdict.too_short_baseline(0)
        == "No point from before the first test is on record; at least six are needed to compare with."
    )
    assert verdict.too_short_baseline(1).startswith("Only one point from before the first test is on record;")
    assert verdict.too_short_baseline(5).startswith("Only five points from before the first test are on record;")


def test_thresholds_are_printed_as_they_were_set():
    assert "12.5%" in reading.challenge_rule(2.25, 0.125) and "below 2.25" in reading.challenge_rule(2.25, 0.125)
    assert "level 2.75 or more" in reading.strength_rule(
        2.75, 0.75, 2.0
    ) and "level 3.0 or more" in reading.strength_rule(3.0, 0.75, 2.0)
