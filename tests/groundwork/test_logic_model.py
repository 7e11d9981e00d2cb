import pytest
from chart_reading import faults, texts

from cqi_lib.groundwork.figures.logic_model import ActivityNode, OutcomeNode, draw_logic_model

LONG = "Families who moved here lately and have nobody to ask find a person who speaks their language"
ODD = "Donaudampfschifffahrtsgesellschaftskapit\u00e4n <b>&amp;</b> $x^2$"


def draw(inputs, activities, outcomes, outputs=()):
    return draw_logic_model(inputs, activities, outcomes, outputs=outputs)


FULL = (
    [LONG, "a van", ODD],
    [
        ActivityNode("v", "Home visits", ("640 families",), ("a", "d")),
        ActivityNode("r", LONG, ("800 referrals", LONG), ("a",)),
        ActivityNode("g", ODD, (), ("b", "nothing of the kind")),
    ],
    [
        OutcomeNode("a", LONG, "short", ("d",)),
        OutcomeNode("b", ODD, "medium", ("d", "a")),
        OutcomeNode("c", "Parents know", "medium", (), "no indicator yet"),
        OutcomeNode("d", "Families feel less alone", "long"),
    ],
    ["one open day"],
)
CASES = {
    "all": FULL,
    "nothing but activities": ([], [ActivityNode("v", "Visits")], []),
    "nothing but outcomes": ([], [], [OutcomeNode("a", "A"), OutcomeNode("b", "B", "long")]),
    "no outputs": ([], [ActivityNode("v", LONG, (), ("a",))] * 1, [OutcomeNode("a", LONG, "long")]),
    "many": ([], [ActivityNode(f"v{k}", LONG, (LONG,), ("a",)) for k in range(7)], [OutcomeNode("a", "A", "medium")]),
}


@pytest.mark.parametrize("name", CASES)
def test_no_words_cover_each_other_or_run_over_the_edge(name):
    chart = draw(*CASES[name])
    assert faults(chart.wide) == [] and faults(chart.narrow) == []


def test_outcomes_stand_in_the_column_of_their_horizon():
    seen = {text.text: text for text in texts(draw(*FULL).wide)}
    heads = ("What we do", "What it delivers", "What changes soon", "In a few years", "In the long run")
    places = [seen[head].x0 for head in heads]
    assert places == sorted(places)
    assert abs(seen["Parents know"].x0 - 9 - seen["In a few years"].x0) < 1


def test_on_a_phone_numbers_say_what_leads_to_what():
    said = [text.text for text in texts(draw(*FULL).narrow)]
    assert "leads to 1 and 4" in said and "leads to 4" in said and "leads to 1" in said


def test_the_same_model_gives_the_same_bytes():
    assert draw(*FULL).wide == draw(*FULL).wide and draw(*FULL).narrow == draw(*FULL).narrow
