"""The cohort's page and its named version of many programs: short enough to read, and nobody left out."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from made_demo import demo_cohort
from made_text import unmarked

from cqi_lib.community.cohort_round import CohortRound
from cqi_lib.community.show.change import cohort_movement_since
from cqi_lib.community.show.cohort import cohort_first, cohort_priorities
from cqi_lib.community.show.learning import change_ideas, cohort_matches
from cqi_lib.community.show.named import cohort_by_name
from cqi_lib.privacy.published import mark_of, marked
from cqi_lib.program.prepared import unpublished
from cqi_lib.tables import COHORT_MOVEMENT

TIMES = 30


def plain(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(html))).strip()


@pytest.fixture(scope="module")
def many():
    """Thirty times the demo's twelve programs, each idea in words of its own."""
    opened = demo_cohort()
    programs, standings, findings, answers = [], {}, [], []
    for k in range(TIMES):
        for entry in opened.cohort.file.programs:
            new = f"{entry.id}-{k}"
            programs.append(entry.model_copy(update={"id": new, "name": f"{entry.name} {k}"}))
            one = opened.standings[entry.id]
            standings[new] = replace(one, ideas=tuple((d, f"{text} {k}", s, what) for d, text, s, what in one.ideas))
        for table, out in ((opened.prepared.findings, findings), (unpublished(opened).responses, answers)):
            out.append(table.assign(program_id=table["program_id"].astype(str) + f"-{k}"))
    told = marked(pd.concat(findings, ignore_index=True), mark_of(opened.prepared.findings) or "program")
    file = opened.cohort.file.model_copy(update={"programs": programs})
    prepared = replace(unpublished(opened), findings=told, responses=pd.concat(answers, ignore_index=True))
    return CohortRound(replace(opened.cohort, file=file), opened.round, prepared, standings)


def agreed(many):
    return [e.name for e in many.cohort.file.programs if e.sharing == "named"]


def test_large_numbers_are_written_to_be_read(many):
    people = len(many.people)
    assert people > 1000 and f"{people:,} people answered" in plain(cohort_first(many))


def test_a_row_of_matches_stays_a_row_and_names_everybody_on_request(many):
    html = unmarked(cohort_matches(many).html)
    rows = re.findall(r"<tr><th.*?</tr>", html, re.S)
    for row in rows[1:]:
        shown = re.sub(r"<details>.*?</details>", "", row, flags=re.S)
        assert sum(name in plain(shown) for name in agreed(many)) <= 2 * 12
    cell = re.search(r"<span>(\d+) programs</span><details><summary>Show the names</summary><p>(.*?)</p>", html)
    assert int(cell[1]) == len(cell[2].split(", ")) > 12


def test_a_long_library_is_in_parts_and_whole(many):
    html = unmarked(change_ideas(many).html)
    heads = re.findall(r"<summary>([^<]+): ([\w,]+) change ideas?</summary>", html)
    assert len(heads) > 1
    counts = {name: len(re.findall("<tr>", part)) - 1 for name, part in zip([h for h, _ in heads], html.split("<summary>")[2:], strict=True)}  # fmt: skip
    assert counts == {name: int(n.replace(",", "")) for name, n in heads}
    wanted = {e.id for e in many.cohort.file.programs if e.sharing == "named"}
    assert sum(counts.values()) == sum(len(many.standings[p].ideas) for p in wanted)


def test_the_same_idea_of_several_programs_is_one_row():
    opened = demo_cohort()
    here = [e.id for e in opened.cohort.file.programs if e.sharing == "named"][:2]
    same = {p: replace(opened.standings[p], ideas=(("B1", "a bus pass", "adopted", "It helps."),)) for p in here}
    html = str(change_ideas(CohortRound(opened.cohort, opened.round, unpublished(opened), {**opened.standings, **same})).html)  # fmt: skip
    assert html.count("A bus pass") == 1


def test_many_priorities_are_a_table(many):
    html = str(cohort_priorities(many).html)
    told = re.findall(r'<tr><th scope="row">(.*?)</th><td class="r">(.*?)</td>', html)
    counts = [int(n.replace(",", "")) for _, n in told]
    assert len(told) > 4 and counts == sorted(counts, reverse=True)
    assert f"Programs work on {['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][len(told)]} domains" in plain(html)  # fmt: skip


def test_a_movement_too_small_to_notice_is_called_that(many):
    row = {"from_round": "2024-fall", "to_round": "2025-fall", "domain": "B1", "programs": 900, "change": 0.0, "p": 0.001, "p_holm": 0.01, "d_z": 0.1, "exact": False}  # fmt: skip
    here = CohortRound(many.cohort, many.round, replace(unpublished(many), movement=COHORT_MOVEMENT.frame([row])), many.standings)  # fmt: skip
    text = plain(cohort_movement_since(here).html)
    assert "Accessibility (less than 0.05 of a level on average)" in text
    assert "too small for any of them to notice" in text


def test_the_named_page_of_many_has_a_list_for_each_letter(many):
    html = str(cohort_by_name(many).html)
    names = re.findall(r'<th scope="row">(.*?)</th>', html)
    assert len(names) == 12 * TIMES and html.count("<details>") == len({n[0] for n in names})
    assert "Chosen last time" not in html, "growth of many stands in their own reports"
