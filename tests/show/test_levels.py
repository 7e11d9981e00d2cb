import pytest
from chart_reading import faults, texts

from cqi_lib.capacity.figures.change import ChangeRow, draw_change
from cqi_lib.community.figures.bands import BandRow, draw_cohort_bands
from cqi_lib.pdsa.figures.predictions import PredictionRow, draw_predictions
from cqi_lib.show.scale import WIDE_SHEET
from cqi_lib.show.states import StateRow, draw_cohort_states
from cqi_lib.strengths_challenges.figures.domain_profile import DomainRow, draw_domain_profile

FOUR = ("Not yet", "Starting", "Established", "Embedded")
LONG = "A domain with a name that is so long that it cannot stand on a single line of any chart that we draw"
NAMES = ["Outcomes", "Family and community engagement", LONG, "<b>Use</b> of $evidence$"]


def words(svg):
    return " ".join(seen.text for seen in texts(svg))


def profile(**more):
    return [
        DomainRow(
            "Area one" if i < 2 else "Area two",
            name,
            FOUR,
            1 + i,
            f"{1 + i:.1f}",
            3,
            state="Building",
            remark="views differ" if i == 1 else "",
            chosen="your priority" if i == 2 else "",
            **more,
        )
        for i, name in enumerate(NAMES)
    ]


def both(chart):
    for svg in (chart.wide, chart.narrow):
        assert faults(svg) == []
        assert len(svg) < 25_000
    return chart


def test_profile_shows_only_what_is_given():
    plain = both(draw_domain_profile(profile()))
    for word in ("one staff member", "the leader", "staff together", "the coach", "other programs"):
        assert word not in words(plain.wide)
    full = both(
        draw_domain_profile(profile(people=(1.0, 1.0, 1.0, 4.0), leader=2.0, staff=2.1, coach=2.0, others=(2.0, 3.0)))
    )
    for word in ("one staff member", "the leader", "staff together", "the coach", "other programs"):
        assert word in words(full.wide) and word in words(full.narrow)
    assert "your priority" in words(full.wide) and "views differ" in words(full.narrow)


def test_key_words_can_be_given():
    chart = draw_domain_profile(profile(), key={"everyone": "the leader's view"})
    assert "the leader's view" in words(chart.wide) and "everyone together" not in words(chart.wide)


def test_a_row_without_a_level_says_why():
    rows = [*profile(), DomainRow("Area two", "Last", FOUR, None, target=3, missing="13 of 24 answers were unknown")]
    chart = both(draw_domain_profile(rows))
    assert "13 of 24 answers were unknown" in words(chart.wide) and "13 of 24" in words(chart.narrow)


def test_common_words_stand_on_top_and_other_scales_carry_their_own():
    common = texts(draw_domain_profile(profile()).wide)
    assert [seen.text for seen in common].count("Starting") == 1
    by_area = [*profile(), DomainRow("Area three", "Five", ("a", "b", "c", "d", "e"), 5, "5.0", 4)]
    seen = [seen.text for seen in texts(both(draw_domain_profile(by_area)).wide)]
    assert seen.count("Starting") == 2 and "e" in seen
    mixed = [*profile()[:2], DomainRow("Area one", "Three", ("Never, " + LONG, "b", LONG), 3, "3.0", 2)]
    said = words(both(draw_domain_profile(mixed)).wide)
    assert "1 Never, A domain" in said and "3 A domain" in said


def test_levels_on_other_scales_are_placed_by_their_share():
    assert WIDE_SHEET.x(3, 5) == WIDE_SHEET.x(2.5, 4) == (WIDE_SHEET.left + WIDE_SHEET.right) / 2
    assert WIDE_SHEET.x(1, 1) == WIDE_SHEET.x(2, 3)
    assert WIDE_SHEET.x(9, 4) == WIDE_SHEET.right


def test_no_rows_and_one_row():
    both(draw_domain_profile([]))
    both(draw_domain_profile(profile()[:1]))
    both(draw_change([], before="a", after="b"))
    both(draw_cohort_bands([]))
    both(draw_cohort_states([], ("Strength",)))
    both(draw_predictions([]))


def test_the_same_rows_give_the_same_bytes():
    first, second = (draw_domain_profile(profile(leader=2.0)) for _ in range(2))
    assert (first.wide, first.narrow) == (second.wide, second.narrow)


def test_names_are_data():
    chart = draw_domain_profile(profile())
    assert "&lt;b&gt;Use&lt;/b&gt; of $evidence$" in chart.wide and "<b>" not in chart.wide


@pytest.mark.parametrize("after", [2.3, 1.6, 1.601, 1.0, 4.0])
def test_change_before_and_after(after):
    rows = [
        ChangeRow(
            "Chosen", NAMES[1], FOUR, 1.6, after, "+0.7", "3 of 5 up", 3, True, 0.3, "this much can come by chance"
        ),
        ChangeRow("Not chosen", "Outcomes", FOUR, 2.0, 2.1, "+0.1", "none", 3),
        ChangeRow("Not chosen", LONG, FOUR, None, None, target=3, missing="Cannot be compared"),
    ]
    chart = both(draw_change(rows, before="Fall 2024", after="Fall 2025", footer=("Average", "+0.1")))
    for word in ("Fall 2024", "this much can come by chance", "Cannot be compared", "Average"):
        assert word in words(chart.wide) and word in words(chart.narrow)


def test_bands_have_no_dots():
    rows = [
        BandRow("Area", "Outcomes", FOUR, 2.0, 2.5, 3.0, "2.50", "12 programs", 3),
        BandRow("Area", "Indicators", FOUR, None, 2.5, None, "2.50", "6 programs", 3),
        BandRow("Area", LONG, FOUR, None, None, None, target=3, missing="Fewer than 5 programs"),
    ]
    chart = both(draw_cohort_bands(rows))
    assert "<use" not in chart.wide and "<use" not in chart.narrow
    assert "Fewer than 5 programs" in words(chart.wide)


def test_states_are_numbers_and_words():
    states = ("Strength", "Building", "Challenge", "Not enough information")
    rows = [
        StateRow("Area", "Outcomes", (3, 5, 0, 4)),
        StateRow("Area", LONG, (0, 0, 0, 0), missing="Not shown"),
        StateRow("Other", "All", (190, 1, 1, 0)),
    ]
    chart = both(draw_cohort_states(rows, states))
    for word in (*states, "190", "Not shown"):
        assert word in words(chart.wide) and word in words(chart.narrow)


def test_predictions_of_every_kind():
    rows = [
        PredictionRow("1 Held", 55, 65, 59, "55 to 65", "59", "24 families", "As predicted", unit="of every 100"),
        PredictionRow("2 Below", 55, 65, 50, "55 to 65", "50", "", "Below the prediction", True, "of every 100"),
        PredictionRow("3 At the end", 50, 60, 60, "50 to 60", "60", LONG, "As predicted", unit="of every 100"),
        PredictionRow("4 Open", 55, None, 70, "55 or more", "70", unit="of every 100"),
        PredictionRow("5 Up to", None, 40, 70, "up to 40", "70", unit="of every 100"),
        PredictionRow("6 One number", 6, 6, 6.5, "6", "6.5", unit="hours a week"),
        PredictionRow("7 No number", missing="No prediction with a number was written down", outcome="Cannot tell"),
        PredictionRow(LONG, 0, 0, None, "0", "", "", LONG, unit="visits"),
    ]
    chart = both(draw_predictions(rows))
    for word in ("55 to 65", "Below the prediction", "hours a week", "No prediction with a number"):
        assert word in words(chart.wide) and word in words(chart.narrow)


AGREE = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
NUMBERED = ("1 - Not very impressive", "2 - Somewhat impressive and clearly so", "3 - Very impressive to everybody")


@pytest.mark.parametrize(
    "labels", [AGREE, FOUR, NUMBERED, ("Rarely, if ever at all, that one can tell", "Wholly agree")]
)
def test_a_scale_keeps_away_from_the_heading_beside_it(labels):
    for chart in (
        draw_domain_profile([DomainRow("", "Outcomes", labels, 2, "2.0", len(labels), state="Building")]),
        draw_cohort_bands([BandRow("", "Outcomes", labels, 1.0, 1.5, 2.0, "1.5", "7", len(labels))]),
    ):
        both(chart)
        seen = texts(chart.wide)
        [head] = [found for found in seen if found.text == "Level"]
        beside = [found.x1 for found in seen if found.x1 <= head.x0 + 9 and abs(found.y0 - head.y0) < 12]
        assert all(head.x0 - x1 >= 8 for x1 in beside)


def test_a_number_that_people_wrote_into_a_level_stands_once():
    chart = both(draw_domain_profile([DomainRow("", "Outcomes", NUMBERED, 2, "2.0", 3, state="Building")]))
    for svg in (chart.wide, chart.narrow):
        assert "1 - Not very" in words(svg) and "1 1" not in words(svg) and "3 3" not in words(svg)
