"""The four lenses in one form: by hand, saved in the same files, and read by the batch run in the same way."""

import datetime as dt

import pytest
from made_cohort import ALPHA, edit
from made_opened import opened_copy

import cqi_lib as cqi
from cqi_lib.errors import FormError
from cqi_lib.lab.weighing_form import WeighingForm
from cqi_lib.locale.spoken import speaking
from cqi_lib.priorities.show import candidates as priority

# Points by domain for gap, importance, readiness, effort, equity and control.
POINTS = {"A1": "543213", "A2": "333333", "B1": "415243", "B2": "222222", "B3": "554244", "C1": "111511"}


OF_FALL = """  - {domain: B3, round: 2025-fall, points: {gap: 3, importance: 5, readiness: 5, effort: 3, equity: 4, control: 3}}
  - {domain: C3, round: 2025-fall, points: {gap: 4, importance: 3, readiness: 3, effort: 3, equity: 3, control: 4}}
"""


@pytest.fixture
def opened(pair):
    edit(pair, f"{ALPHA}/priorities.yml", OF_FALL, "")
    return opened_copy(pair, "alpha-house")


def weighed(opened, *domains):
    form = WeighingForm(opened)
    for domain in domains or POINTS:
        form.add_candidate(domain)
        for criterion, value in zip(form.criteria(), POINTS[domain], strict=True):
            form.set_points(domain, criterion, value)
    return form


def test_four_lenses_and_a_word_by_hand(opened):
    form = weighed(opened)
    for part, value in {"size": "6", "seriousness": "8", "effectiveness": "5"}.items():
        form.set_rating("B3", part, value)
        form.set_rating("B1", part, "9")
    form.set_screen("B1", "legality", False)
    for person, domain, dots in (("Ana", "B3", "2"), ("Ana", "B1", "3"), ("Dee", "B3", "3")):
        form.votes.give(person, domain, dots)
    seen = form.ranking().set_index("domain")
    # Gap 3, importance 3, readiness 2, effort 2 (6 less the points), equity 2, control 1, together 13.
    assert seen.loc["B3", "weighted"] == pytest.approx((15 + 15 + 8 + 8 + 8 + 4) / 13)
    assert seen.loc["C1", "weighted"] == pytest.approx((3 + 3 + 2 + 2 + 2 + 1) / 13)
    assert seen.loc["B3", ["weighted_rank", "quadrant", "hanlon", "hanlon_rank"]].tolist() == [1, "first", 110.0, 1]
    # B1 has (9 + 18) x 9 = 243, more than 110, and is not allowed: set aside, without a place.
    assert seen.loc["B1", "screened"] == ("legality",) and seen["hanlon_rank"].isna()["B1"]
    # Bo and Cy gave B3 two each before, Dee gives three, and Ana two in place of three; B1 has three and two.
    assert seen.loc["B3", ["votes", "votes_rank"]].tolist() == [9.0, 1] and seen.loc["B1", "votes"] == 5.0
    assert seen.loc["B3", "word"] == "firm" and seen.loc["C1", "word"] == "open"
    assert set(seen["word"].dropna()) <= {"firm", "close call", "open"}


def test_fewer_than_four_domains_have_no_word(opened):
    assert weighed(opened, "B3", "B1", "C1").ranking()["word"].isna().all()


def test_what_the_form_shows_is_what_the_page_shows(opened, pair):
    form = weighed(opened)
    form.set_rating("B3", "size", "6")
    form.set_rating("B3", "seriousness", "8")
    form.set_rating("B3", "effectiveness", "5")
    form.set_screen("A1", "resources", False)
    form.set_voting("held_on", dt.date(2025, 11, 4))
    assert form.save().done
    again = cqi.open_program(pair, "alpha-house")
    found = priority.weighed_of(again)
    firm = dict(priority.stability_of(again)[0][["domain", "word"]].to_numpy())
    seen = WeighingForm(again).ranking()
    assert seen["domain"].tolist()[:6] == found.points["domain"].tolist()
    assert dict(zip(seen["domain"], seen["word"], strict=True)) == {d: firm.get(d) for d in seen["domain"]}
    assert again.records.priorities.voting.held_on == dt.date(2025, 11, 4)
    [b3] = [c for c in again.records.priorities.candidates if c.domain == "B3" and c.round == again.round.id]
    assert (b3.hanlon.size, b3.hanlon.seriousness, b3.hanlon.effectiveness) == (6, 8, 5)


def test_ratings_are_taken_back_and_leave_nothing(opened, pair):
    form = weighed(opened, "B3")
    assert form.save().done
    before = (pair / ALPHA / "priorities.yml").read_text("utf-8")
    form.set_rating("B3", "size", "6")
    form.set_screen("B3", "legality", True)
    assert form.rated and form.screen("B3", "legality") is True and form.rating("B3", "size") == "6"
    form.set_rating("B3", "size", "")
    form.set_screen("B3", "legality", None)
    assert form.points.text == before and not form.rated


def test_the_face_says_how_firm_each_place_is(opened, pair):
    form = weighed(opened)
    assert form.save().done
    face = cqi.weigh_together(cqi.open_program(pair, "alpha-house"))
    said = face.rank.value
    assert "With other weights" in said and ">firm<" in said and ">open<" in said and "80 of 100 runs" in said
    # What was not given is told by what it is, in whatever language it is said.
    with speaking("es"):
        face.touched()
    spanish = face.rank.value
    assert "Con otros pesos" in spanish and ">firme<" in spanish and ">abierto<" in spanish
    assert spanish.count("<th ") == said.count("<th ") and spanish.count(">sin dato<") == said.count(">not given<") > 0
    # Only effort counts: four domains with 2 points share the first place in every run, C1 with 5 is the last.
    for name in face.form.criteria():
        face.controls["weight", name].value = "1" if name == "effort" else "0"
    firm = face.form.ranking().set_index("domain")["word"]
    assert firm["B2"] == "firm" and firm["C1"] == "open"


@pytest.mark.parametrize("value", ["11", "-1", "much"])
def test_a_rating_that_is_none_is_said_where_it_stands(opened, pair, value):
    form = weighed(opened, "B3")
    before = (pair / ALPHA / "priorities.yml").read_bytes()
    form.set_rating("B3", "size", value)
    with pytest.raises(FormError) as caught:
        form.save()
    assert "hanlon.size" in str(caught.value) and form.rating("B3", "size") == value
    assert (pair / ALPHA / "priorities.yml").read_bytes() == before


def test_a_nominal_group_and_the_way_back(opened, pair):
    form = weighed(opened, "B1", "B3", "C1")
    points = (pair / ALPHA / "votes.csv").read_text("utf-8")
    form.set_voting("method", "rank")
    assert form.votes.counted == "rank"
    for person, order in {"Ana": "B3 B1 C1", "Bo": "B1 B3 C1", "Cy": "B3 C1 B1"}.items():
        for place, domain in enumerate(order.split(), 1):
            form.votes.give(person, domain, str(place))
    # Sums of places 4, 6, 8; as points with three domains, 12 less the sum.
    seen = form.ranking().set_index("domain")["votes"]
    assert seen.to_dict() == {"B3": 8.0, "B1": 6.0, "C1": 4.0}
    assert form.save().done
    text = (pair / ALPHA / "votes.csv").read_text("utf-8")
    assert "Ana,B3,3,1\n" in text, "the points of before stay"
    read = cqi.open_program(pair, "alpha-house").records.votes
    assert read[read["person"].eq("Bo") & read["rank"].eq(2)]["domain"].tolist() == ["B3"]
    form.set_voting("method", "dots")
    assert form.votes.counted == "points" and form.votes.given("Ana", "B3") == "3"
    assert points.startswith("person,domain,points")


def test_a_second_turn_counts_and_the_first_stays(opened, pair):
    form = weighed(opened, "B1", "B3", "C1")
    first = form.ranking().set_index("domain")["votes"].to_dict()
    form.votes.turn = 2
    assert form.votes.given("Ana", "B3") == "" and form.votes.people()[:2] == ["Ana", "Bo"]
    form.votes.give("Ana", "C1", "5")
    form.votes.give("Bo", "C1", "4")
    assert form.ranking().set_index("domain")["votes"].dropna().to_dict() == {"C1": 9.0}
    assert form.save().done
    assert form.votes.turn == 2 and form.votes.turns() == [1, 2]
    read = cqi.open_program(pair, "alpha-house").records.votes
    assert read[read["turn"].eq(1)].groupby("domain")["points"].sum().to_dict() == {
        d: v for d, v in first.items() if v == v
    }
    assert read[read["turn"].eq(2)]["points"].tolist() == [5.0, 4.0]


def test_too_many_dots_are_said_and_kept(opened):
    form = weighed(opened, "B3")
    form.set_voting("dots", "2")
    form.votes.give("Dee", "B3", "3")
    assert any("4 dots" in p.found for p in form.check()), form.check()
    assert form.votes.given("Dee", "B3") == "3"


def test_votes_on_an_older_round_are_told_apart(pair):
    # The newest round was weighed: votes without a round belong to it, not to the one that is looked at.
    older = cqi.open_program(pair, "alpha-house", "2024-fall")
    newer = weighed(cqi.open_program(pair, "alpha-house"), "B3")
    assert newer.save().done
    form = WeighingForm(cqi.open_program(pair, "alpha-house", older.round.id))
    assert form.votes.people() == []
    form.votes.give("Ana", "B3", "1")
    assert "2024-fall" in form.votes.text


def test_the_face_shows_every_lens_and_the_fields_that_are_wanted(opened, pair):
    face = cqi.weigh_together(opened)
    if "B3" not in face.form.candidates():
        face.domain.value = "B3"
        face._add_domain()
    for heading in ("Weighted average", "Impact and effort", "Hanlon", "Votes"):
        assert heading in face.rank.value
    assert "With other weights" not in face.rank.value and ("hanlon", "B3", "size") not in face.controls
    face.ratings.wanted.value = True
    for part in ("size", "seriousness", "effectiveness"):
        face.controls["hanlon", "B3", part].value = "4"
    assert "48" in face.rank.value  # (4 + 8) x 4
    face.controls["pearl", "B3", "economics"].value = "no"
    assert "set aside: not worth its cost" in face.rank.value
    face.controls["voting", "method"].value = "rank"
    assert "1 for the first" in face.ballots.title.value and face.ballots.dots.disabled
    face.controls["voting", "turn"].value = 2
    assert face.form.votes.turn == 2
    face.save()
    assert "Saved in priorities.yml." in face.told.value, face.told.value
    assert "method: rank" in (pair / ALPHA / "priorities.yml").read_text("utf-8")


def test_a_rule_of_the_vote_that_nobody_knows_is_shown_and_said(pair):
    edit(pair, f"{ALPHA}/priorities.yml", "priorities:", "voting: {method: shouting, held_on: soon}\npriorities:")
    face = cqi.weigh_together(cqi.open_program(pair, "alpha-house"))
    assert face.controls["voting", "method"].value == "shouting" and face.controls["voting", "held_on"].value == "soon"
    face.show()
    assert "voting.method" in face.told.value and "voting.held_on" in face.told.value
