"""What is hidden is counted, a superlative names its field, and an answer stands where it was ticked."""

import re

import made_assessment as made
import pytest
from made_assessment import plain

import cqi_lib as cqi
from cqi_lib.report.reading import appendix

# Six staff: the fifth topic of each domain is rated by three of them, lower than any other.
STAFF = [
    ("staff", a) for a in ("22331 44443", "23221 44443", "32221 44443", "2223d 5444d", "2323d 4344d", "3222d 5444d")
]
PEOPLE = [("leader", "33333 55555"), *STAFF]


@pytest.fixture(scope="module")
def hidden(tmp_path_factory):
    folder = made.write(
        tmp_path_factory.mktemp("shown") / "c", {"2026": {"p": PEOPLE}}, (5, 5), equity=("z1_4", "z1_5")
    )
    return cqi.open_program(folder, "p")


def test_a_superlative_is_of_the_topics_shown(hidden):
    text = plain(cqi.challenges(hidden))
    assert "Of the topics shown, the lowest is topic 1.3, at" in text and "topic 1.5" not in text
    assert "Four topics behind this that may be shown" in text
    assert "One more topic has too few ratings to be shown." in text


def test_a_strength_speaks_of_the_topics_that_may_be_shown(hidden):
    assert "No topic that may be shown is below" in plain(cqi.strengths(hidden))


def test_the_list_of_topics_counts_those_that_are_not_on_it(hidden):
    text = plain(cqi.item_levels(hidden))
    assert "Topics that may be shown, lowest first, Round 2026" in text and "Every topic" not in text
    assert "Two more topics have too few ratings to be shown." in text


def test_equity_topics_that_are_hidden_are_counted(hidden):
    text = plain(cqi.equity_topics(hidden))
    assert "The one equity topic with a level is not at" in text
    assert "or above. One more equity topic has too few ratings to be shown." in text and "Lowest" not in text


def test_equity_topics_that_are_all_hidden_are_not_passed_over(tmp_path):
    folder = made.write(tmp_path / "c", {"2026": {"p": PEOPLE}}, (5, 5), equity=("z1_5",))
    assert cqi.equity_topics(cqi.open_program(folder, "p")).text == "One equity topic was asked; it has too few ratings to be shown."  # fmt: skip


def test_the_footer_looks_at_everything(hidden):
    text = plain(appendix(hidden))
    assert "Nothing was held back" not in text
    held = re.search(r"Held back in this report: ([^.]*)\.", text)[1]
    assert "the levels of two topics, because too few people rated them" in held
    assert "how the answers to eight topics are spread" in held  # those of six and seven people, from eight they are
    assert "what single staff answered" in held and "the levels of other programs, because they are too few" in held


def test_dots_that_are_no_plain_average_say_so(hidden, tmp_path):
    """Six people said the highest level throughout, and the dot stood at 4.8 of 5, "the average of the six people"."""
    said = "Where fewer than eight staff rated a topic, the domain’s level is worked out from rounded topics"
    assert said in plain(cqi.profile(hidden))
    many = made.write(tmp_path / "c", {"2026": {"p": [("leader", "55555"), *[("staff", "55555")] * 8]}})
    assert said not in plain(cqi.profile(cqi.open_program(many, "p")))


def test_the_only_topic_of_a_domain_without_a_level_has_none(tmp_path):
    """ "No level is shown", and the topic stood at about 3.0 in the list; of two topics on it three were said to be held back."""
    people = [
        ("leader", "33 d 4"),
        *[("staff", f"{n}{n} {one} .") for n, one in zip("23232323", "33333ddd", strict=True)],
    ]
    opened = cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}, (2, 1, 1)), "p")
    assert "4 of 9 answers were “don’t know”. When more than 4 in 10 are, no level is shown." in plain(
        cqi.not_known(opened)
    )
    rows = plain(cqi.item_levels(opened))
    assert "topic 2.1" not in rows.lower() and "One more topic has too few ratings to be shown." in rows
    held = re.search(r"Held back in this report: ([^.]*)\.", plain(appendix(opened)))[1]
    assert "the level of one topic, because" in held and "answers of staff in Domain 3, because" in held


def test_nothing_held_back_is_said_only_where_it_is_so(tmp_path):
    people = {p: [("leader", "34434"), *[("staff", "34434")] * 8] for p in "abcdef"}
    folder = made.write(tmp_path / "c", {"2026": people}, privacy="named")
    assert "Nothing was held back in this report." in plain(appendix(cqi.open_program(folder, "a")))


def test_dont_know_is_counted_for_the_answers_that_may_be_shown(tmp_path):
    """Three staff may not be shown; each of them answered don't know, the leader never."""
    people = [("leader", "33333"), *[("staff", "dd333")] * 3]
    opened = cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}), "p")
    text = cqi.answers_by_domain(opened).text
    assert "Nobody" not in text and "Of the answers that may be shown, none is “don’t know”." in text


def test_topics_as_little_known_as_those_named_are_not_passed_over(tmp_path):
    people = [("leader", "3333d"), *[("staff", "ddddd")] * 2, *[("staff", "33333")] * 8]
    opened = cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}), "p")
    assert "Among the least known: topic 1.5 (3 of 11 people did not know), topic 1.1 (2 of 11)" in plain(cqi.answers_by_domain(opened))  # fmt: skip


def test_topics_then_and_now_count_those_that_cannot_be_set_side_by_side(tmp_path):
    then = [("leader", "32222 33333"), *[("staff", "22232 43333")] * 8]
    now = [("leader", "22222 33333"), *[("staff", "2222d 33333")] * 5, *[("staff", "22222 33333")] * 3]
    folder = made.write(tmp_path / "c", {"2025": {"p": then}, "2026": {"p": now}}, (5, 5), chosen={"p": ["Z1"]})
    text = plain(cqi.chosen_then_and_now(cqi.open_program(folder, "p")))
    assert "Domain 1: the same topics then and now" in text
    assert "One more topic has too few ratings to be shown." in text


# --- reversed items -----------------------------------------------------------------------------------------------

# The first topic asks the other way round: everybody ticks 5, Strongly agree, which counts as the lowest level.
TURNED = [("leader", "52233"), *[("staff", "52323")] * 4, *[("staff", "43232")] * 5]


@pytest.fixture(scope="module")
def turned(tmp_path_factory):
    folder = made.write(tmp_path_factory.mktemp("turned") / "c", {"2026": {"p": TURNED}}, reversed_=("z1_1",))
    return cqi.open_program(folder, "p")


def test_counts_of_answers_say_that_a_topic_was_turned_round(turned):
    said = "Answers to one topic, which asks the other way round, are turned round."
    text = plain(cqi.challenges(turned))
    assert re.search(r"\d+ of 50 answers are at Strongly disagree or Disagree\. " + said, text)
    assert said in plain(cqi.profile(turned)) and said in plain(appendix(turned))
    assert "Topic 1.1 (asked the other way round; answers are turned round)" in plain(cqi.item_levels(turned))


def test_the_answers_to_one_topic_are_those_that_were_ticked(turned):
    text = plain(cqi.least_consensus(turned))
    row = text[text.index("Topic 1.1 (asked") :]
    assert "5 Strongly agree, 5 Agree" in row.split("Topic 1.2")[0] and "Strongly disagree" not in row.split("Topic")[1]


def test_the_next_level_of_a_topic_is_in_the_words_that_would_be_ticked(turned):
    text = plain(cqi.challenges(turned))
    assert "On topic 1.1: what would have to change so that more people disagree, and what is in the way?" in text


def test_views_at_both_ends_are_told_in_the_words_that_were_ticked(tmp_path):
    people = [("leader", "13333"), *[("staff", "13333")] * 4, *[("staff", "53333")] * 5]
    opened = cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}, reversed_=("z1_1",)), "p")
    assert "On topic 1.1, several people answered Strongly agree and several Strongly disagree." in plain(cqi.views_differ(opened))  # fmt: skip


def test_one_answer_throughout_is_what_was_ticked(tmp_path):
    people = [("leader", "4444444444"), ("staff", "2222444444"), ("staff", "3432434343")]
    folder = made.write(tmp_path / "c", {"2026": {"p": people}}, (10,), reversed_=("z1_1", "z1_2", "z1_3", "z1_4"))
    assert "One respondent gave one and the same answer throughout." in cqi.respondents(cqi.open_program(folder, "p")).text  # fmt: skip


def test_a_number_in_the_words_of_a_level_is_not_taken_for_a_count(tmp_path):
    labels = ("1 - Not very impressive", "2 - A little", "3 - Rather", "4 - Impressive", "5 - Very impressive")
    people = [("leader", "13333"), *[("staff", "13333")] * 4, *[("staff", "53333")] * 5]
    opened = cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}, labels=labels), "p")
    assert "5 × 1 - Not very impressive, 5 × 5 - Very impressive" in plain(cqi.least_consensus(opened)).replace(
        "\xa0", " "
    )
    shown = plain(appendix(opened)).replace("\xa0", " ")
    assert "1 - Not very impressive" in shown and "1 1 -" not in shown and "5 5 -" not in shown
