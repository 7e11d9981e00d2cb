"""A retake that asked other questions: they are read, scored and shown for their round; compared is only what is the same."""

from __future__ import annotations

import re

import pytest
from made_own import ITEMS, found, instrument_yaml, own_cohort, rows

import cqi_lib as cqi
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.capacity.of_program import changes_of, growth_of
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.opening.open import open_cohort
from cqi_lib.program.prepared import Prepared, unpublished

NEW = {"d1_2": "People are greeted by name.", "d2_5": "We call back within a day.", "d1_4": ""}
"""At the retake one question has other words, one is new and one is gone."""
ASKED = ("d1_1", "d1_2", "d1_3", *ITEMS[4:], "d2_5")
PEOPLE = [("harbor", "leader"), *[("harbor", "staff")] * 8]


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(getattr(block, "html", block)))).strip()


def other_words(folder, *, cohorts_own: str):
    """Nine people answer twice; the question with other words goes from 2 to 5, the others stay at 4."""
    before = [(p, r, "42444444") for p, r in PEOPLE]
    after = [(p, r, "45444443") for p, r in PEOPLE]
    rounds = [
        {"id": "2025", "label": "Spring 2025", "date": "2025-03-02"},
        {"id": "2026", "label": "Spring 2026", "date": "2026-03-02"},
    ]
    names = {"2025": "own.yml", "2026": "new.yml"}
    for entry in rounds:
        if names[entry["id"]] != cohorts_own:
            entry["instrument"] = names[entry["id"]]
    files = {"2025.csv": rows(before), "2026.csv": rows(after, ASKED)}
    own_cohort(folder, files, programs=("harbor",), rounds=rounds, instrument_name=cohorts_own)
    (folder / "new.yml").write_text(instrument_yaml("2", **NEW), encoding="utf-8")
    return folder


@pytest.fixture(params=["own.yml", "new.yml"])
def folder(request, tmp_path):
    """The round of either version may be the one that names its own instrument."""
    return other_words(tmp_path / "own", cohorts_own=request.param)


def test_no_answer_is_lost(folder):
    cohort = load_cohort(folder)
    assert not [p for p in cohort.problems if p.severity == "error"]
    answers = cohort.responses.groupby("round_id")["item"].agg(["size", "nunique"])
    assert answers.loc["2025"].tolist() == [72, 8] and answers.loc["2026"].tolist() == [72, 8]
    text = plain(cqi.answer_counts(cqi.open_program(folder, "harbor")))
    assert text.startswith("8 topics were asked: 72 answers, of which 72 are levels"), text


def test_new_and_changed_questions_are_scored_and_shown_in_their_round(folder):
    now = cqi.open_program(folder, "harbor", "2026")
    means = now.items.query("group == 'everyone'").set_index("item")["mean"]
    assert means["d1_2"] == 5 and means["d2_5"] == 3 and set(means.index) == set(ASKED)
    domain = now.domains.query("group == 'everyone'").set_index("domain")["mean"]
    assert domain["D1"] == pytest.approx(13 / 3) and domain["D2"] == pytest.approx(19 / 5)
    assert now.instrument.items["d1_2"].text == NEW["d1_2"] and "d1_4" not in now.instrument.items
    assert "topic d2_5" in plain(cqi.item_levels(now)).lower()
    then = cqi.open_program(folder, "harbor", "2025")
    assert then.instrument.items["d1_2"].text == "Statement d1_2 holds here."
    assert "d1_4" in set(then.items["item"]) and "d2_5" not in set(then.items["item"])


def test_compared_is_only_what_is_the_same(folder):
    program = cqi.open_program(folder, "harbor", "2026")
    changes = changes_of(program).set_index("domain")
    # By hand: d1_1 and d1_3 in the first domain, d2_1 to d2_4 in the second; none of them moved.
    assert changes.loc["D1", ["before", "after", "items", "items_up"]].tolist() == [4, 4, 2, 0]
    assert changes.loc["D2", ["before", "after", "items", "items_down"]].tolist() == [4, 4, 4, 0]
    growth = growth_of(program, "D1")
    assert (growth.before, growth.after) == (4, 4)
    shown = cqi.since_last_time(program)
    text = plain(shown)
    assert shown.table[["before", "level"]].to_numpy().tolist() == [[4, 4], [4, 4]], "not the table of questions"
    assert "Spring 2025 used another version of the questions or of the scale." in text
    assert "Three topics were not asked alike in both rounds and are not compared" in text
    for topic in ("topic d1_2", "topic d1_4", "topic d2_5"):
        assert topic in text


def test_the_cohort_compares_the_same_questions(folder):
    moved = unpublished(open_cohort(folder))
    assert set(moved.movement["domain"].dropna()) == {"D1", "D2"} and moved.movement["change"].isna().all()
    assert set(moved.findings["round_id"]) == {"2025", "2026"}


def test_check_says_what_is_compared_and_that_all_is_read(folder):
    problem = found(load_cohort(folder).problems, "in other words (d1_2)")
    assert problem.severity == "warning" and "cohort.yml" in problem.where
    assert "1 asked only in 2026 (d2_5)" in problem.found and "1 asked only in 2025 (d1_4)" in problem.found
    assert "Every answer is read, scored and shown for its round" in problem.mend
    assert "only the 6 questions that are the same are compared" in problem.mend


def test_a_run_hands_the_instruments_on(folder, tmp_path):
    survey = scan_cohort(folder, into=tmp_path / "kept")
    kept = Prepared.load(tmp_path / "kept", "harbor")
    direct = unpublished(cqi.open_program(folder, "harbor"))
    for name in ("item_scores", "domain_scores", "findings"):
        assert getattr(kept, name).astype(str).equals(getattr(direct, name).astype(str)), name
    text = (folder / "new.yml").read_text("utf-8")
    (folder / "new.yml").write_text(text.replace("topic d2_5", "calling back"), "utf-8")
    assert scan_cohort(folder).parts["instrument"] != survey.parts["instrument"]


def test_a_domain_that_is_new_or_gone_is_shown_in_its_round(tmp_path):
    """The retake has another second domain; what was chosen from the first round keeps its name."""
    folder = other_words(tmp_path / "own", cohorts_own="new.yml")
    text = instrument_yaml("2").replace("id: D2", "id: D3").replace("Follow-up", "Staying in touch")
    (folder / "new.yml").write_text(re.sub(r"id: d2_", "id: d3_", text), encoding="utf-8")
    asked = (*ITEMS[:4], "d3_1", "d3_2", "d3_3", "d3_4")
    (folder / "responses" / "2026.csv").write_text(rows([(*p, "44442222") for p in PEOPLE], asked), encoding="utf-8")
    place = folder / "programs" / "harbor"
    place.mkdir(parents=True)
    (place / "priorities.yml").write_text(
        "priorities:\n  - {id: p1, round: '2025', domain: D2, why: People asked for it.}\n", encoding="utf-8"
    )
    cohort = load_cohort(folder)
    assert not [p for p in cohort.problems if p.severity == "error"], cohort.problems
    now = cqi.open_program(folder, "harbor", "2026")
    assert [r.domain for r in now.findings.itertuples()] == ["D1", "D3"]
    assert list(changes_of(now)["domain"]) == ["D1"]
    assert "Staying in touch" in plain(cqi.challenges(now))
    for verb in (
        "agreed",
        "improvement_plan",
        "whole_way",
        "since_last_time",
        "chosen_then_and_now",
        "over_all_rounds",
    ):
        assert "D2" not in plain(getattr(cqi, verb)(now)), verb
    assert "Follow-up" in plain(cqi.agreed(now))


def test_rounds_without_a_common_question_are_shown_and_not_compared(tmp_path):
    folder = other_words(tmp_path / "own", cohorts_own="new.yml")
    text = instrument_yaml("2", **{item: f"Another statement {item}." for item in ITEMS})
    (folder / "new.yml").write_text(text, encoding="utf-8")
    people = [(p, r, "45444443") for p, r in PEOPLE]
    (folder / "responses" / "2026.csv").write_text(rows(people), encoding="utf-8")
    problem = found(load_cohort(folder).problems, "8 in other words")
    assert problem.severity == "warning" and "No question is the same" in problem.mend
    program = cqi.open_program(folder, "harbor", "2026")
    assert len(program.findings) == 2 and changes_of(program)["change"].isna().all()
    assert "cannot be compared" in plain(cqi.since_last_time(program))
