"""Whose view a page says it shows is shown there: what nobody may see is nobody's view."""

import re

import pytest
from made_own import own_cohort, rows

import cqi_lib as cqi
from cqi_lib.report.first_page import first_page
from cqi_lib.strengths_challenges.show.profile import profile


def opened(tmp_path, people):
    text = rows([("harbor", role, answers) for role, answers in people])
    rounds = [{"id": "2026", "label": "Spring 2026", "date": "2026-03-02"}]
    return cqi.open_program(own_cohort(tmp_path / "own", {"2026.csv": text}, rounds=rounds), "harbor")


def words(shown):
    return " ".join(
        re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<svg.*?</svg>", " ", str(getattr(shown, "html", shown)))).split()
    )


@pytest.mark.parametrize("leader", ["3...4444", "33..4444"], ids=["answered too few", "answered enough"])
def test_only_the_leaders_view_is_said_to_be_shown_where_it_is(tmp_path, leader):
    """Of Welcome six staff answered one question each, and the leader one or two of four."""
    program = opened(tmp_path, [("leader", leader), *[("staff", "3...4444")] * 6])
    text = words(first_page(program)) + words(profile(program))
    assert ("Of Welcome only the leader’s view is shown" in text) == (leader == "33..4444"), text
    assert ("leader’s view only" in text) == (leader == "33..4444")
    # In Follow-up all seven have a level; everybody's is shown of no other domain.
    assert "Large dots are the average of the seven people" in text


def test_no_topic_is_lowest_beside_one_that_may_be_lower(tmp_path):
    """Of eight staff the first topic of Welcome stands at 2.5, and the second, which one left out, at 2.3, told in halves."""
    topics = ("22223333", "2222233.", "33333333", "33333333")
    program = opened(tmp_path, [("staff", "".join(given) + "4444") for given in zip(*topics, strict=True)])
    text = words(cqi.challenges(program))
    assert "Which topic is lowest cannot be told: topic d1_1 (2.5) or topic d1_2 (about 2.5)." in text, text


def test_a_topic_known_to_be_higher_is_not_among_the_lowest(tmp_path):
    """Beside one told in halves ("1.5 or less") only the lowest of the others may be it; the page lists all with their levels."""
    topics = ("11111112", "1111111.", "11112222", "22222222")
    program = opened(tmp_path, [("staff", "".join(given) + "4444") for given in zip(*topics, strict=True)])
    text = words(cqi.challenges(program))
    assert "Which topic is lowest cannot be told: topic d1_1 (1.1) or topic d1_2 (1.5 or less)." in text, text


def test_of_topics_at_one_level_none_is_the_lowest(tmp_path):
    program = opened(tmp_path, [("leader", "22224444")])
    text = words(cqi.challenges(program))
    assert "All four topics stand at 2.0." in text and "lowest, at" not in text, text


def test_dots_are_of_those_who_count(tmp_path):
    """One of seven answered one question of Welcome only."""
    text = words(profile(opened(tmp_path, [("staff", "3...4444"), *[("staff", "33334444")] * 6])))
    assert "Large dots are the average of those who answered enough of a domain’s questions, each counted" in text, text


@pytest.mark.parametrize("people", [[("staff", "33334444")] * 3, [("staff", "dddddddd")] * 7], ids=["few", "unknown"])
def test_dots_are_explained_where_there_are_some(tmp_path, people):
    text = words(profile(opened(tmp_path, people)))
    assert "dots are the average" not in text and "Too few other programs answered for a comparison." in text, text


@pytest.mark.parametrize(("leaders", "whose"), [(1, "leader’s"), (2, "leaders’")])
def test_several_leaders_are_not_one(tmp_path, leaders, whose):
    """Of three staff nothing is shown."""
    people = [*[("leader", "33334444")] * leaders, *[("staff", "33334444")] * 3]
    text = words(profile(opened(tmp_path, people)))
    assert f"In the {whose} view, one of the two domains" in text and f"{whose} view. Too few other" in text, text
