"""The figures of impact and effort, and of how firm a ranking is."""

import re

import pytest
from chart_reading import faults, texts

from cqi_lib.priorities.figures.impact_effort import Place, draw_impact_effort
from cqi_lib.priorities.figures.rank_stability import RankRow, draw_rank_stability
from cqi_lib.show.style import NARROW
from cqi_lib.wording import diagrams as words

NAMES = [
    "Referrals and partnerships",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "<b>&</b> $x$",
]


def plane(places):
    return draw_impact_effort(places)


def ranking(rows, top=3):
    return draw_rank_stability(rows, top=top)


def centres(svg):
    """The middle of every mark in the field: its number's place."""
    return [(seen.x0 + seen.x1) / 2 for seen in texts(svg) if re.fullmatch(r"\d", seen.text)]


CORNERS = [Place(name, impact, effort) for name in NAMES for impact in (1, 5) for effort in (1, 5)]


@pytest.mark.parametrize("places", [[Place("One", 3, 3, True)], CORNERS, [Place(n, 2.5, 3) for n in NAMES] * 3])
def test_every_number_can_be_read(places):
    chart = plane(places)
    assert faults(chart.wide) == [] and faults(chart.narrow) == []
    for svg in (chart.wide, chart.narrow):
        numbers = [seen.text for seen in texts(svg)]
        # Once in the field and once in the list.
        assert all(numbers.count(str(k)) >= 2 for k in range(1, len(places) + 1) if k not in (1, 3, 5))


@pytest.mark.parametrize(
    ("impact", "effort", "right", "up"),
    [
        (3.0, 3, False, True),
        (2.95, 3, False, False),
        (3.05, 4, True, True),
        (2.9, 2, False, False),
        (5, 3, False, True),
    ],
)
def test_a_mark_stands_whole_in_its_own_quarter(impact, effort, right, up):
    drawing = plane([Place("One", impact, effort), Place("Two", impact, effort)])
    for svg, left, width in ((drawing.wide, 26, 470), (drawing.narrow, 24, NARROW - 26)):
        seen = texts(svg)
        first = next(found for found in seen if found.text == words.quadrant("first"))
        spare = next(found for found in seen if found.text == words.quadrant("spare"))
        middle_x = left + width / 2
        middle_y = (first.y0 + spare.y1) / 2
        for number in ("1", "2"):
            mark = next(
                found for found in seen if found.text == number and first.y1 < found.y0 < spare.y0 and found.x0 > left
            )
            assert ((mark.x0 + mark.x1) / 2 > middle_x) is right
            assert abs((mark.x0 + mark.x1) / 2 - middle_x) >= 11
            assert ((mark.y0 + mark.y1) / 2 < middle_y) is up
            assert abs((mark.y0 + mark.y1) / 2 - middle_y) >= 11 - 4


def test_more_impact_is_higher_and_more_effort_further_right():
    svg = plane([Place("A", 4, 2), Place("B", 2, 4)]).wide
    [a, b] = [next(t for t in texts(svg) if t.text == n and t.x0 < 400 and t.x0 > 30) for n in ("1", "2")]
    assert a.y0 < b.y0 and a.x0 < b.x0


def test_a_chosen_domain_has_another_shape():
    plain, chosen = plane([Place("A", 4, 2)]).wide, plane([Place("A", 4, 2, True)]).wide
    grey = str.maketrans("", "")
    assert re.sub(r"#[0-9a-f]{6}", "#", plain).translate(grey) != re.sub(r"#[0-9a-f]{6}", "#", chosen)


ROWS = [
    RankRow("Referrals and partnerships", 1, 1, 1, "firm", "100 of 100 runs", True),
    RankRow(NAMES[1], 2, 1, 4, "close call", "72 of 100 runs"),
    RankRow(NAMES[2], 3, 2, 9, "open", "20 of 100 runs"),
]


@pytest.mark.parametrize("rows", [ROWS, ROWS * 5, ROWS[:1]])
def test_the_ranking_has_room_for_its_words(rows):
    chart = ranking(rows)
    assert faults(chart.wide) == [] and faults(chart.narrow) == []
    said = [seen.text for seen in texts(chart.narrow)]
    assert "firm" in said and "100 of 100 runs" in said


def test_the_same_values_give_the_same_bytes():
    assert plane(CORNERS).wide == plane(CORNERS).wide and ranking(ROWS).narrow == ranking(ROWS).narrow
