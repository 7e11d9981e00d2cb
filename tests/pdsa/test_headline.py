"""Page one's sentences on the work: work is named where it was done, and harm stands beside the good news."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from made_opened import opened
from made_program import monthly, program

from cqi_lib.pdsa.aim_claims import went_back
from cqi_lib.pdsa.claims import verdict_sentences
from cqi_lib.pdsa.headline import Told, chance_of_any, headline, holm
from cqi_lib.pdsa.of_program import headline_of, studies_of
from cqi_lib.pdsa.show.cycle import cycle_record
from cqi_lib.pdsa.show.predictions import prediction_log
from cqi_lib.report.first_page import _measures, first_page
from cqi_lib.report.headline import chance_sentence, work_sentences
from cqi_lib.report.room import ROOMS
from cqi_lib.report.since import since_sentences

STEADY = [40, 46, 51, 45, 42, 47, 50, 41, 43, 49, 48, 44]
UP = [*STEADY, 60, 66, 63, 58, 67, 61, 64, 59, 65, 62, 68, 63]
OTHER = [8, 5, 6, 9, 7, 4, 5, 8, 6, 9, 5, 7, 6, 9, 8, 4, 5, 7, 9, 6, 8, 7, 5, 6]
FLAT = [*STEADY, *STEADY[3:], *STEADY[:3]]
MEASURES = [
    {"id": "m", "name": "Families connected", "short": "families connected"},
    {"id": "near", "name": "Waiting", "short": "waiting days", "direction": "decrease"},
    {"id": "hours", "name": "Staff hours", "short": "staff hours", "kind": "balancing", "direction": "decrease"},
]
TEST = {"priority": "p", "measure": "m", "actual_start": "2025-01-10"}


def priority(name="p", domain="B3", measure="m"):
    return {"id": name, "domain": domain, "round": "2024-fall", "aim": {"measure": measure, "to": 65}}


def made(series, cycles, priorities=None):
    rows = [row for name, values in series.items() for row in monthly(values, measure=name)]
    return opened(program(rows, cycles, priorities or [priority()], measures=MEASURES))


def said(series, cycles, priorities=None):
    return " ".join(work_sentences(made(series, cycles, priorities)))


def test_work_is_named_only_where_a_cycle_of_this_priority_tested_the_measure():
    """B1's aim rests on a measure that only cycles of B3 tested: of B1 no more is said than that no test began."""
    both = [priority("q", "B1", "near"), priority("p", "B3", "m")]
    cycles = {"01": TEST | {"other_measures": ["near"]}}
    text = said({"m": UP, "near": [90 - v for v in UP]}, cycles, both)
    assert text.startswith("No start of a test for Accessibility is on record yet. ")
    assert "Waiting days" not in text and "Families connected: a signal of change" in text
    own = cycles | {"02": {"priority": "q", "measure": "near", "actual_start": "2025-01-12"}}
    assert "Waiting days: a signal of change" in said({"m": UP, "near": [90 - v for v in UP]}, own, both)
    begun = {"01": TEST, "02": {"priority": "q", "actual_start": "2025-01-12"}}
    text = said({"m": UP, "near": UP}, begun, both)
    assert text.startswith("Tests began, but no measure of the aim follows them. Families connected: a signal")


def test_good_and_bad_news_have_one_form():
    good, bad = said({"m": UP}, {"01": TEST}), said({"m": [90 - v for v in UP]}, {"01": TEST})
    same = "Families connected: a signal of change, "
    assert good.startswith(same + "as wanted.") and bad.startswith(same + "not as wanted.")


def test_a_change_that_went_back_is_not_only_good_news():
    """All points since the first test are one signal, also where the last six are back where they were before it."""
    study = studies_of(made({"m": UP}, {"01": TEST}))["m"]
    assert study.better and went_back(study) == ""
    back = "It may not have lasted: the middle of the last six points, 45, is no better than the baseline of 45.5."
    assert went_back(replace(study, recent_middle=45.0)) == back
    assert went_back(replace(study, recent_middle=46.0)) == went_back(replace(study, verdict="no signal yet")) == ""
    assert back in verdict_sentences(replace(study, recent_middle=45.0))


def test_harm_stands_beside_the_good_news():
    text = said({"m": UP, "hours": UP}, {"01": TEST | {"other_measures": ["hours"]}})
    assert text.index("as wanted") < text.index("Not as wanted: staff hours, a signal of change upward.")
    assert "Not as wanted" not in said({"m": UP, "hours": FLAT}, {"01": TEST | {"other_measures": ["hours"]}})
    page = re.sub(r"<[^>]+>", "", str(first_page(made({"m": UP, "hours": UP}, {"01": TEST}))))
    told = page.split("Is it working?")[1]
    assert "as wanted. Not as wanted: staff hours" in told.split("By chance")[0]


@pytest.mark.parametrize(
    ("surprises", "told"),
    [
        ((0.6, 0.5, 0.04), "a possible signal of change upward"),
        ((0.6, 0.5, 0.01), "a signal of change upward"),
        # The goal's measure takes part: Holm leaves the second of three its own half.
        ((0.001, 0.5, 0.02), "a signal of change upward"),
        ((0.001, 0.5, 0.15), "a possible signal of change upward"),
    ],
)
def test_harm_shares_the_error_of_page_one_and_is_never_left_out(surprises, told):
    rows = {"m": UP, "near": OTHER, "hours": UP}
    there = with_surprise(made(rows, {"01": TEST | {"other_measures": ["near", "hours"]}}), hours=surprises[2])
    there = with_surprise(there, m=surprises[0], near=surprises[1])
    near = studies_of(there)["near"]
    studies_of(there)["near"] = replace(near, direction=None, better=None)
    text = " ".join(work_sentences(there))
    assert f"Not as wanted: staff hours, {told}." in text
    weaker = "Three measures are judged together here, so staff hours counts for less than on its own chart."
    assert (weaker in text) == (surprises[2] == 0.04)
    # The list of what the measures show has the same word.
    assert f"Staff hours: {told.replace(' upward', ', upward')}." in re.sub(
        r"<[^>]+>", "", str(_measures(there, ROOMS[0]))
    )


def test_a_level_that_fell_stands_beside_the_good_news():
    """Everybody's level of B4 is 2.3 in 2024 and 2.2 in 2025; chance can do that. That of B3 rose."""
    text = " ".join(since_sentences(made({"m": UP}, {"01": TEST}, [priority(domain="B4")])))
    assert text.startswith("Since Fall 2024, Staff support and performance went from level 2.3 to 2.2. ")
    assert "chance easily makes that much." in text


def test_a_result_that_the_chart_contradicts_is_remarked_in_the_record_and_in_the_log():
    foreseen = [{"made_on": "2025-01-02", "measure": "m", "low": 48, "high": 54}]
    cycle = TEST | {"actual_end": "2025-02-20", "predictions": foreseen, "result": {"value": 52}, "learned": "x",
                    "studied_on": "2025-02-25", "decision": "adapt"}  # fmt: skip
    there = made({"m": UP}, {"01": cycle})
    assert "The chart has 60 and 66 for the months of this test, so the two do not agree" in cycle_record(there).text
    assert "One result does not agree with what the chart has" in prediction_log(there).text
    fits = made({"m": UP}, {"01": cycle | {"result": {"value": 62}}})
    assert "agree" not in cycle_record(fits).text + prediction_log(fits).text


def with_surprise(there, **surprises):
    """Let charts of an opened program have other surprises; words as these give them on their own."""
    for name, surprise in surprises.items():
        found = studies_of(there)[name]
        word = "signal" if surprise <= 0.05 else "possible signal" if surprise <= 0.2 else "no signal yet"
        judged = replace(found.judged, surprise=surprise, word=word)
        told = replace(found, judged=judged, verdict=word, direction="up", better=found.measure.direction == "increase")
        studies_of(there)[name] = told
    return there


@pytest.mark.parametrize(
    ("surprises", "words"),
    [
        ((0.04, 0.6), ["possible signal", "no signal yet"]),
        ((0.02, 0.04), ["signal", "signal"]),
        ((0.02, 0.15), ["signal", "possible signal"]),
        ((0.15, 0.12), ["no signal yet", "no signal yet"]),
    ],
)
def test_the_aims_share_one_error_and_page_one_says_so(surprises, words):
    cycles = {"01": TEST, "02": {"priority": "q", "measure": "near", "actual_start": "2025-01-12"}}
    there = made({"m": UP, "near": UP}, cycles, [priority(), priority("q", "B1", "near")])
    there = with_surprise(there, m=surprises[0], near=surprises[1])
    found = headline(there.records, there.current, studies_of(there), there.as_of)
    assert [one.word for one in found.told] == words
    lines = work_sentences(there)
    assert ("Two measures are judged together here" in " ".join(lines)) == (
        surprises != (0.02, 0.04) and surprises != (0.02, 0.15)
    )
    assert lines[0] == f"Families connected: {SAID[words[0]]}"
    alone = with_surprise(made({"m": UP}, {"01": TEST}), m=surprises[0])
    assert (
        headline(alone.records, alone.current, studies_of(alone), alone.as_of).told[0].word
        == studies_of(alone)["m"].verdict
    )


SAID = {
    "signal": "a signal of change, as wanted.",
    "possible signal": "a possible signal of change, as wanted.",
    "no signal yet": "no signal of change yet.",
}


def test_holm_is_the_textbooks():
    """Holm 1979; the same as R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")."""
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == [] and holm([0.9, 0.8]) == [1.0, 1.0]


def with_chance(there, chance):
    """Let every judged chart be a signal as often where nothing changed."""
    for name, found in studies_of(there).items():
        studies_of(there)[name] = replace(found, judged=replace(found.judged, false_signal=chance))
    return there


def test_how_often_chance_alone_shows_one_or_more():
    there = made({"m": UP, "near": OTHER, "hours": STEADY}, {"01": TEST | {"other_measures": ["near", "hours"]}})
    one, other = studies_of(there)["m"], studies_of(there)["near"]
    assert chance_of_any([one, other]) == (pytest.approx(1 - (1 - one.chance) * (1 - other.chance)), ())
    told = "By chance alone, one or more of two charts would show a signal about 1 time in 10."
    assert chance_sentence(with_chance(there, 0.05)) == told
    assert str(chance_sentence(there)) in re.sub(r"<[^>]+>", "", str(first_page(there)))


def test_of_one_chart_page_one_says_how_often_chance_shows_as_much_as_it_does():
    """How often it would be a signal at all, "1 time in 18", stood beside a possible signal of 1 time in 5."""
    alone = made({"m": UP}, {"01": TEST})
    [verdict] = [text for text in verdict_sentences(studies_of(alone)["m"]) if "shows as much" in text]
    rate = re.search(r"shows as much (.+)\.", verdict)[1]
    told = f"Families connected: if nothing had changed, a chart like this would show as much {rate}."
    assert chance_sentence(alone) == told
    # Where it shows none, how often it would have shown one stands alone.
    assert chance_sentence(made({"m": FLAT}, {"01": TEST})).startswith(
        "By chance alone, the one chart would show a signal about"
    )


def test_beside_a_possible_signal_the_rate_of_signals_is_not_read_as_its_own(monkeypatch):
    there = made({"m": UP, "near": FLAT}, {"01": TEST | {"other_measures": ["near"]}})
    assert "more often" not in chance_sentence(there)
    possible = replace(headline_of(there), told=(Told(studies_of(there)["m"], "possible signal"),))
    monkeypatch.setattr("cqi_lib.report.headline.headline_of", lambda _: possible)
    assert chance_sentence(there).endswith(". A possible signal comes more often.")


def test_measures_that_move_together_count_for_less():
    twin = [v + (k % 2) for k, v in enumerate(UP)]
    there = made({"m": UP, "near": twin}, {"01": TEST | {"other_measures": ["near"]}})
    chance, [pair] = chance_of_any(list(studies_of(with_chance(there, 0.05)).values())[:2])
    assert {s.measure.id for s in pair} == {"m", "near"} and 0.045 < chance < 0.09


@pytest.mark.parametrize(
    ("values", "start", "told"),
    [
        (
            UP[:19],
            "2025-01-10",
            "Families connected: too few points to tell. March 2026 brings enough at the earliest.",
        ),
        (UP, "2024-03-10", "Families connected: too few points from before the first test to tell."),
        ([100] * 24, "2025-01-10", "cannot be told this way."),
    ],
)
def test_an_aim_that_cannot_be_judged_says_when_it_can(values, start, told):
    assert told in said({"m": values}, {"01": TEST | {"actual_start": start}})


def test_a_program_without_a_priority_speaks_of_its_measures():
    rows = [row for name, values in {"m": UP, "near": FLAT}.items() for row in monthly(values, measure=name)]
    there = opened(program(rows, measures=MEASURES))
    assert work_sentences(there) == ["One of two measures shows a signal of change."]
    assert "one or more of two charts" in chance_sentence(there)


def test_priorities_of_two_rounds_on_one_domain_are_one_work():
    again = priority("again") | {"round": "2025-fall"}
    text = said({"m": UP}, {"01": TEST}, [priority(), again])
    assert text == "Families connected: a signal of change, as wanted."


def test_the_week_that_brings_enough_is_called_by_its_first_day_as_on_the_chart():
    """Weeks of the chart begin on a Monday; "Week of July 26, 2026", a Sunday, was the end of one of them."""
    days = [dt.date(2025, 10, 6) + dt.timedelta(7 * k) for k in range(4)]
    rows = [{"date": day, "measure": "m", "value": value} for day, value in zip(days, (5, 9, 4, 8), strict=True)]
    measures = [MEASURES[0] | {"frequency": "week"}]
    cycle = TEST | {"actual_start": "2025-10-01"}
    text = " ".join(work_sentences(opened(program(rows, {"01": cycle}, [priority()], measures=measures))))
    until = re.search(r"Week of (\w+ \d+, \d+) brings enough", text)
    assert until and dt.datetime.strptime(until[1], "%B %d, %Y").weekday() == 0, text
