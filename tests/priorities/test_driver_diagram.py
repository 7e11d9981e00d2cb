import pytest
from chart_reading import faults, texts

from cqi_lib.priorities.figures.driver_diagram import DriverNode, Evidence, IdeaNode, draw_driver_diagram

LONG = "Families who moved here lately and have nobody to ask find a person who speaks their language, at once"
ODD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen <b>&amp;</b> $x^2$ 中文"


def draw(drivers, aim="By June 30, 2026: 65 of every 100 families, up from 45."):
    return draw_driver_diagram(aim, drivers)


def ideas(n, text="Ride vouchers"):
    marks = ("open", "planned", "testing", "promising", "kept", "dropped")
    return tuple(IdeaNode(f"{text} {k}", evidence=Evidence(marks[k % 6], f"state {k % 6}")) for k in range(n))


CASES = {
    "one bare driver": [DriverNode("Families can get there")],
    "six ideas": [DriverNode("Families can get there", "Measure: visits missed", ideas=ideas(6))],
    "five drivers": [DriverNode(LONG, "No measure yet", Evidence("testing", LONG), ideas=ideas(3, LONG))] * 5,
    "secondary": [
        DriverNode("A", ideas=ideas(1), parts=(DriverNode(LONG, ideas=ideas(2)), DriverNode("C"))),
        DriverNode("B", parts=(DriverNode("D", ideas=ideas(4, LONG)),)),
    ],
    "odd letters": [DriverNode(ODD, ODD, Evidence("kept", ODD), ideas=(IdeaNode(ODD, ODD),))],
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("aim", ["Short", LONG, ODD])
def test_no_words_cover_each_other_or_run_over_the_edge(name, aim):
    chart = draw(CASES[name], aim)
    assert faults(chart.wide) == [] and faults(chart.narrow) == []


def test_every_text_and_state_stands_in_both_drawings():
    chart = draw(CASES["six ideas"])
    for svg in (chart.wide, chart.narrow):
        said = {seen.text for seen in texts(svg)}
        assert {"Families can get there", "Measure: visits missed", "Ride vouchers 0"} <= said
        assert {f"state {k}" for k in range(6)} <= said


def test_the_marks_differ_in_shape_and_not_only_in_colour():
    alone = {}
    for mark in ("open", "planned", "testing", "promising", "kept", "dropped"):
        svg = draw([DriverNode("A", ideas=(IdeaNode("B", evidence=Evidence(mark, "same words")),))]).wide
        alone[mark] = svg.replace("#0c5768", "#000").replace("#70777a", "#000").replace("#51606b", "#000")
    assert len(set(alone.values())) == 6


def test_secondary_drivers_get_a_column_of_their_own():
    heads = [seen.text for seen in texts(draw(CASES["secondary"]).wide)]
    assert "Secondary drivers" in heads
    assert "Secondary drivers" not in [seen.text for seen in texts(draw(CASES["six ideas"]).wide)]


def test_the_same_diagram_gives_the_same_bytes():
    assert draw(CASES["secondary"]).wide == draw(CASES["secondary"]).wide
    assert draw(CASES["secondary"]).narrow == draw(CASES["secondary"]).narrow
