"""The ramp and the fidelity profile: every mark has its words, nothing is drawn where nothing is known."""

from __future__ import annotations

import datetime as dt

import pytest
from chart_reading import faults, texts

from cqi_lib.pdsa.figures.fidelity_profile import FeatureRow, draw_fidelity
from cqi_lib.pdsa.figures.ramp import RampStep, draw_ramp

DAY = dt.date
TODAY = DAY(2025, 11, 14)
STEPS = [
    RampStep(1, "Text", DAY(2024, 11, 4), DAY(2024, 11, 22), 24, "24 people", "adapt", "Adapt"),
    RampStep(2, "Call", DAY(2025, 1, 13), DAY(2025, 2, 21), 52, "52 people", "expand", "Expand", follows=1),
    RampStep(
        3, "Both <sites> & $x$", DAY(2025, 5, 1), DAY(2025, 7, 31), 216, "216 people", "adopt", "Adopt", follows=2
    ),
    RampStep(4, "Next", DAY(2026, 1, 12), DAY(2026, 2, 6), 15, "15 people", "", "planned", True, follows=3),
]


def ramp(steps):
    return draw_ramp(steps, unit="people", today=TODAY)


def test_a_ramp_names_every_cycle_and_only_the_decisions_that_were_made():
    chart = ramp(STEPS)
    for svg in (chart.wide, chart.narrow):
        for word in (
            "Text",
            "Call",
            "Both &lt;sites&gt; &amp; $x$",
            "Next",
            "adopted",
            "expanded",
            "adapted",
            "planned",
        ):
            assert word in svg, word
        assert "let go" not in svg and "stopped" not in svg and "not noted" not in svg
        assert "this report" in svg and ">300<" in svg and ">10<" in svg
    assert ramp(STEPS).wide == chart.wide


@pytest.mark.parametrize(
    "steps",
    [
        [RampStep(1, "Only a plan")],
        [RampStep(1, "No size", DAY(2025, 1, 1), DAY(2025, 1, 2))],
        [RampStep(1, "No end", DAY(2025, 1, 1), None, 1)],
        [
            RampStep(1, "Huge", DAY(2025, 1, 1), DAY(2025, 1, 1), 1e7),
            RampStep(2, "Zero", DAY(2025, 1, 1), DAY(2025, 1, 9), 0),
        ],
        [RampStep(n, "Same day", DAY(2025, 1, 1), DAY(2025, 1, 2), 5, follows=n) for n in range(1, 9)],
        [RampStep(1, "Follows none", DAY(2025, 1, 1), DAY(2024, 1, 1), 5, follows=7)],
    ],
    ids=lambda steps: steps[0].title,
)
def test_a_ramp_of_hardly_anything(steps):
    chart = ramp(steps)
    assert steps[0].title.split()[0] in chart.wide and steps[0].title.split()[0] in chart.narrow


def test_tests_without_a_size_stand_on_a_line_of_their_own():
    chart = ramp([*STEPS, RampStep(5, "Unknown", DAY(2025, 8, 1), DAY(2025, 8, 9))])
    assert "not noted" in chart.wide


def fidelity(marks, numbers):
    rows = [FeatureRow("A decision is recorded", marks, sum(m is True for m in marks) or 3, len(marks) or 9, "3 of 9")]
    return draw_fidelity(rows, numbers)


def test_a_profile_has_a_mark_per_cycle_and_for_a_cohort_a_bar():
    one = fidelity((True, False, None), [1, 2, 3])
    assert "the record shows it" in one.wide and "too early" in one.wide and "3 of 9" in one.wide
    many = fidelity((), ())
    assert "the record shows it" not in many.wide and "3 of 9" in many.narrow
    # More cycles than a row holds: the numbers alone.
    assert "the record shows it" not in fidelity((True,) * 40, list(range(40))).wide


@pytest.mark.parametrize("sized", [0, 1])
def test_tests_of_no_noted_size_keep_clear_of_the_words_over_the_plot(sized):
    """Bars that would cover each other went upwards, over "No size of a test was written down"."""
    steps = [
        RampStep(n, f"Test {n}", DAY(2025, 1, 10), DAY(2025, 12, 1), None, "", "", "under way") for n in range(1, 6)
    ]
    steps += [RampStep(6, "Sized", DAY(2025, 1, 10), DAY(2025, 12, 1), 10, "10", "", "under way")] * sized
    for svg in (ramp(steps).wide, ramp(steps).narrow):
        label = next(t for t in texts(svg) if "size" in t.text.lower() or "people" in t.text.lower())
        assert min(t.y0 for t in texts(svg) if t.text in "123456") > label.y1 - 1
        assert faults(svg) == []
