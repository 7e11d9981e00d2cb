"""Rounds that do not fit together: another version, another scale, a changed id, the same file twice, turned codes."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
import shutil
from pathlib import Path

import pytest

import cqi_lib as cqi
from cqi_lib.capacity.of_program import changes_of, growth_of
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.round_instruments import differences
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.program.prepared import unpublished

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "parameters" / "riverbend"


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(block.html))).strip()


@pytest.fixture
def demo(tmp_path):
    copy = Path(shutil.copytree(DEMO, tmp_path / "riverbend"))

    def change(name, old, new):
        path = copy / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    copy_change = change
    return copy, copy_change


def short_form(demo):
    """The demo, whose first round asked the short form."""
    folder, change = demo
    change("cohort.yml", "    date: 2024-10-15\n", "    date: 2024-10-15\n    instrument: cqi-26\n")
    path = folder / "responses" / "2024-fall.csv"
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    short = load_instrument("cqi-26").items
    kept = [n for n, name in enumerate(rows[0]) if name[:4] in short or not re.match(r"[abc]\d_\d", name)]
    write(path, [[row[n] for n in kept] for row in rows])
    return folder


def write(path, rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_text(out.getvalue(), "utf-8")


def said(cohort, word):
    found = [p for p in cohort.problems if word in str(p)]
    assert found, "\n".join(map(str, cohort.problems))
    return found[0]


@pytest.mark.slow
def test_a_short_form_in_the_first_round_is_compared_on_its_questions_only(demo):
    folder = short_form(demo)
    cohort = load_cohort(folder)
    problem = said(cohort, "35 asked only in 2025-fall")
    assert problem.severity == "warning" and "only the 26 questions" in problem.mend
    first = cohort.responses.query("round_id == '2024-fall'")["item"].nunique()
    assert (first, cohort.responses.query("round_id == '2025-fall'")["item"].nunique()) == (26, 61)
    opened = cqi.open_program(folder, "maple-street")
    assert changes_of(opened)["items"].max() <= 3
    text = plain(cqi.since_last_time(opened))
    assert "another version of the questions" in text and "35 topics were not asked alike" in text


@pytest.mark.slow
def test_growth_is_judged_on_the_same_questions(demo):
    """Questions asked only once, however high, move no verdict and no level."""
    folder = short_form(demo)
    opened = cqi.open_program(folder, "willow-creek")
    whole = changes_of(opened).query("basis == 'everyone' and change.notna()")
    assert len(whole) > 5
    short = set(load_instrument("cqi-26").items)
    now = unpublished(opened).responses.query("program_id == 'willow-creek' and round_id == '2025-fall'")
    now = now[now["item"].isin(short) & now["role"].ne("coach")]
    exact = 0
    for row in whole.itertuples():
        mine = now[now["item"].str.startswith(row.domain.lower() + "_")]
        asked = mine["item"].nunique()
        levels = mine.groupby("respondent_id")["level"].agg(["mean", "count"])
        by_hand = levels.loc[levels["count"].ge(min(2, asked)), "mean"].mean()
        assert row.items == asked
        staff = mine[mine["role"].ne("leader") & mine["level"].notna()].groupby("item")["respondent_id"].nunique()
        if staff.min() >= 8:  # fewer stand in steps
            assert growth_of(opened, row.domain).after == pytest.approx(by_hand), row.domain
            exact += 1
    assert exact > 3


def test_what_makes_a_question_another_one():
    now = load_instrument("cqi-61")
    assert differences(now, now) == {}
    item = now.items["a1_1"]
    words = "".join(c.upper() if n % 2 else c for n, c in enumerate(item.text))
    for changed, why in (
        ({"text": "Other words?"}, "text"),
        ({"text": words}, None),
        ({"reversed": True}, "scale"),
        ({"domain": "A2"}, "domain"),
    ):
        assert differences(now, with_item(now, item, **changed)).get("a1_1") == why


def with_item(instrument, item, **changed):
    new = dataclasses.replace(item, **changed)
    areas = tuple(
        dataclasses.replace(
            a,
            domains=tuple(
                dataclasses.replace(d, items=tuple(new if i.id == item.id else i for i in d.items)) for d in a.domains
            ),
        )
        for a in instrument.areas
    )
    return dataclasses.replace(instrument, areas=areas)


def test_the_wrong_version_without_a_word_of_it_is_recognised(demo):
    folder, change = demo
    change("cohort.yml", "    date: 2024-10-15\n", "    date: 2024-10-15\n    instrument: cqi-26\n")
    cohort = load_cohort(folder)
    assert "Name the instrument that was used" in said(cohort, "items that this instrument does not have").mend
    assert set(cohort.responses["round_id"]) == {"2025-fall"}


@pytest.mark.slow
def test_an_instrument_that_cannot_be_used_leaves_its_round_unread(demo):
    folder, change = demo
    change("cohort.yml", "    date: 2024-10-15\n", "    date: 2024-10-15\n    instrument: lost.yml\n")
    cohort = load_cohort(folder)
    assert said(cohort, "lost.yml").severity == "error"
    assert set(cohort.responses["round_id"]) == {"2025-fall"}
    text = plain(cqi.since_last_time(cqi.open_program(folder, "maple-street")))
    assert "an instrument that cannot be used" in text and "No answers" not in text


def test_a_program_that_changed_its_id_keeps_its_answers(demo):
    folder, change = demo
    change(
        "cohort.yml",
        "  - id: maple-street\n    name: Maple Street Family Center\n",
        "  - id: maple-hill\n    name: Maple Hill\n    former_ids: [maple-street]\n",
    )
    for name in ("2024-fall.csv",):
        path = folder / "responses" / name
        text = path.read_text("utf-8-sig").replace("Maple Street Family Center", "maple-street")
        path.write_text(text.replace("Maple St. Family Center", "maple-street"), "utf-8")
    cohort = load_cohort(folder)
    assert "maple-hill" in set(cohort.responses.query("round_id == '2024-fall'")["program_id"])
    assert "move its files to programs/maple-hill" in said(cohort, "a folder of no program").mend
    assert "write maple-hill here" in said(cohort, "the program 'maple-street'").mend


@pytest.mark.slow
def test_the_same_file_as_two_rounds_counts_once_and_names_both(demo):
    folder, _ = demo
    (folder / "responses" / "2025-fall.xlsx").unlink()
    shutil.copy(folder / "responses" / "2024-fall.csv", folder / "responses" / "2025-fall.csv")
    cohort = load_cohort(folder)
    problem = said(cohort, "the same answers as in")
    assert problem.severity == "error" and "2025-fall.csv" in problem.where and "2024-fall.csv" in problem.found
    assert set(cohort.responses["round_id"]) == {"2024-fall"}
    assert "compare" in plain(cqi.since_last_time(cqi.open_program(folder, "maple-street")))


def test_the_same_answers_under_another_name_and_at_other_times(demo):
    folder, _ = demo
    (folder / "responses" / "2025-fall.xlsx").unlink()
    text = (folder / "responses" / "2024-fall.csv").read_text("utf-8").replace("2024-", "2025-")
    (folder / "responses" / "2025-fall_again.csv").write_text(text, "utf-8")
    cohort = load_cohort(folder)
    # They were sent in fall 2025, so they count there: each file for the round it fits, never for both.
    assert said(cohort, "the same answers as in").severity == "error"
    assert cohort.responses["round_id"].nunique() == 1


@pytest.mark.slow
def test_codes_that_run_the_other_way_are_noticed(demo):
    folder, _ = demo
    assert not [p for p in load_cohort(folder).problems if "other way round" in str(p)]
    path = folder / "responses" / "2024-fall.csv"
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    items = [n for n, name in enumerate(rows[0]) if re.fullmatch(r"[abc]\d_\d", name)]
    assert len(items) == 61
    for row in rows[1:]:
        for n in items:
            row[n] = {"1": "4", "2": "3", "3": "2", "4": "1"}.get(row[n], row[n])
    write(path, rows)
    problem = said(load_cohort(folder), "other way round")
    assert problem.severity == "warning" and "from best to worst" in problem.mend


def test_rounds_listed_out_of_order_are_compared_by_date(demo):
    folder, _change = demo
    text = (folder / "cohort.yml").read_text("utf-8")
    first, second = text.index("  - id: 2024-fall"), text.index("  - id: 2025-fall")
    end = text.index("role_labels:")
    (folder / "cohort.yml").write_text(text[:first] + text[second:end] + text[first:second] + text[end:], "utf-8")
    cohort = load_cohort(folder)
    assert said(cohort, "in the order of their dates").severity == "warning"
    assert cohort.previous_round("2025-fall").id == "2024-fall" and cohort.previous_round("2024-fall") is None
