"""Every public verb gives table, figure, text, claims and why, and none of them says more than its page."""

import re
import subprocess
import sys
import warnings
from pathlib import Path

import pandas as pd
import pytest
from made_cohort import pair
from made_demo import demo_cohort, demo_program
from made_opened import opened_copy
from result_reading import VERBS, results, same, unprinted

import cqi_lib as cqi
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError
from cqi_lib.locale.spoken import speaking
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.privacy.published import mark_of
from cqi_lib.report.analyst import result as result_module
from cqi_lib.report.analyst import rows as rows_module
from cqi_lib.report.analyst.rows import MADE
from cqi_lib.report.analyst.shapes import DESK, SHAPES
from cqi_lib.report.analyst.why import RULES
from cqi_lib.show.block import Block
from cqi_lib.show.markup import el
from cqi_lib.tables.table import Table
from cqi_lib.wording import analyst as say

ROOT = Path(__file__).parents[2]
DRAWN = {
    "logic_model",
    "answers_by_domain",
    "profile",
    "impact_effort",
    "rank_stability",
    "agreed",
    "ramp",
    "measure_over_time",
    "fidelity_profile",
    "since_last_time",
    "cohort_domains",
    "cohort_states",
    "cohort_fidelity",
}
EMPTY = {"levels_by_language", "coach_notes", "over_all_rounds"}
"""Verbs that show nothing of the demo: it has one language, no notes and two rounds; `filled` gives them rows."""


@pytest.fixture(scope="module")
def shown():
    opened = [demo_program("maple-street"), demo_program("stepping-stones", cycle=None), demo_cohort()]
    return list(results(*opened))


def test_every_verb_has_the_five_and_its_columns_are_the_documented_ones(shown, subtests):
    assert set(VERBS) == set(SHAPES) == set(RULES) and {one.verb for one in shown} == set(VERBS)
    for one in shown:
        with subtests.test(one.verb):
            table = one.table
            assert isinstance(table, pd.DataFrame) and list(table.columns) == list(one.columns)
            assert all(meaning.strip() for meaning in one.columns.values())
            Table(one.verb, SHAPES[one.verb].table.columns).check(table)
            assert isinstance(one.text, str) and isinstance(one.claims, tuple)
            assert (one.figure is None) == (one.figures == ())
            for figure in one.figures:
                assert figure.svg.startswith("<svg") and figure.svg.endswith("</svg>") and figure.sentence
                assert len(figure.data) and mark_of(figure.data) == mark_of(table)
                assert figure.sentence in figure._repr_mimebundle_()["text/plain"]
            why = one.why()
            assert why.rule and len(why.source) >= 1 and set(why.numbers.columns) == {"claim", "said", "number"}
            assert repr(why).startswith(why.rule[:9]) and "<p" in why._repr_mimebundle_()["text/html"]
    assert {one.verb for one in shown if one.figures} == DRAWN
    assert {verb for verb in VERBS if not any(len(one.table) for one in shown if one.verb == verb)} == EMPTY


def test_the_five_say_nothing_that_the_page_does_not(shown, subtests):
    for one in shown:
        with subtests.test(one.verb):
            assert unprinted(one) == []
            said = " ".join(one.why().numbers["said"])
            assert all(f"{n:g}" in said.replace(",", "").replace(".0", "") for n in one.why().numbers["number"].abs())


def test_a_table_that_says_more_is_found(monkeypatch):
    program = demo_program("maple-street")
    exact = [float(mean) for mean in program.findings["mean"].dropna()]
    monkeypatch.setitem(MADE, "vision", lambda shown: ({"vision": str(mean)} for mean in exact))
    assert len(unprinted(cqi.vision(program))) == len(exact)


def test_a_count_that_the_page_tells_roughly_is_not_told_exactly(shown):
    [profile] = [one for one in shown if one.verb == "profile" and one.opened.id == "maple-street"]
    row = profile.table.set_index("domain").loc["Accessibility"]
    assert pd.isna(row["at_target"]) and row["used"] == 28
    assert "nearly all of 28" in str(profile.html)


def test_whom_a_table_may_be_shown_to(shown):
    marks = {one.verb: mark_of(one.table) for one in shown}
    assert {verb for verb, mark in marks.items() if mark == "desk"} == DESK
    assert all(marks[verb] == "program" for verb in ("profile", "comments", "measure_over_time"))
    assert all(marks[verb] == "cohort" for verb in ("cohort_states", "change_ideas", "meeting_agenda"))
    cells = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "notebooks").glob("[1-7]_*.ipynb")))
    tagged = re.findall(r'"desk"\s*\]\s*\},\s*"outputs": \[\],\s*"source": \[\s*"cqi\.(\w+)\(opened\)"', cells)
    assert set(tagged) <= DESK and DESK - set(tagged) == {"programs"}


def test_a_table_is_made_when_it_is_asked_for_and_once(monkeypatch):
    made = []
    true = rows_module.rows_of
    monkeypatch.setattr(rows_module, "rows_of", lambda *given: made.append(given[0]) or true(*given))
    program = demo_program("maple-street")
    given = [one for one in results(program) if one.verb in ("profile", "strengths")]
    assert made == []
    assert len(given[0].table) and len(given[0].table) and given[0].figure.data is not None
    assert made == [given[0].verb]


def test_what_a_page_has_no_use_for_is_not_loaded():
    code = (
        "import sys, cqi_lib as cqi\n"
        "p = cqi.open_program('tests/fixtures/pair', 'alpha-house')\n"
        "cqi.profile(p)._repr_mimebundle_()\n"
        "print([m for m in sys.modules if m.startswith('cqi_lib.report.analyst')])\n"
        "cqi.profile(p).table\n"
        "print('cqi_lib.report.analyst.rows' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "['cqi_lib.report.analyst', 'cqi_lib.report.analyst.result']\nTrue\n", done.stderr


def test_what_is_done_to_a_table_is_not_done_to_the_result():
    profile = cqi.profile(demo_program("maple-street"))
    changed = profile.table
    changed["level"] = 0.0
    assert profile.table["level"].max() > 3 and not same(changed, profile.table)


def test_a_record_that_cannot_be_read_is_no_empty_table(tmp_path):
    folder = pair(tmp_path)
    (folder / "programs" / "alpha-house" / "measures.yml").write_text("measures: [", encoding="utf-8")
    broken = cqi.measure_over_time(opened_copy(folder, "alpha-house"))
    with pytest.raises(CallError, match=r"measures\.yml"):
        _ = broken.table
    assert broken.why().rule
    cohort = cqi.open_cohort(folder)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        left = cqi.table_of_all(cohort, cqi.measure_over_time)
    assert any("Alpha House" in str(one.message) for one in told) and "alpha-house" not in set(
        left.get("program_id", ())
    )


def test_all_programs_in_one_table_are_for_the_desk():
    cohort = demo_cohort()
    every = cqi.table_of_all(cohort, cqi.profile)
    assert mark_of(every) == "desk" and list(every.columns[:3]) == ["program_id", "program_name", "domain"]
    mine = every[every["program_id"].eq("maple-street")].drop(columns=["program_id", "program_name"])
    assert same(mine.reset_index(drop=True), cqi.profile(demo_program("maple-street")).table)
    for wrong in (cqi.cohort_states, cqi.desk, print):
        with pytest.raises(CallError, match="table_of_all"):
            cqi.table_of_all(cohort, wrong)
    with pytest.raises(CallError, match="table_of_all"):
        cqi.table_of_all(demo_program("maple-street"), cqi.profile)


def test_rows_for_what_the_demo_does_not_show():
    """What the demo lacks is laid out as the verbs lay it out, and read."""
    from cqi_lib.report.analyst.rows import rows_of
    from cqi_lib.show.markup import table

    heads = [("Domain", "l"), ("English", "r"), ("Spanish", "r")]
    block = Block(table("Levels", heads, [("Outcomes", "3.2 (5)", "not known")]), "x")
    assert rows_of("levels_by_language", None, block) == [
        ("", {"domain": "Outcomes", "language": "English", "level": 3.2, "raters": 5.0}),
        ("", {"domain": "Outcomes", "language": "Spanish", "level": None, "raters": None}),
    ]
    heads = [("Domain", "l"), ("Fall 2023", "r"), ("Fall 2024", "r"), ("Way", "l")]
    block = Block(table("Levels", heads, [("Outcomes", "1.5 or less", "2.0", el("svg"))]), "x")
    assert [row["level"] for _, row in rows_of("over_all_rounds", None, block)] == [1.5, 2.0]
    block = Block(el("dl", el("div", el("dt", "1 Call"), el("dd", "Went well."))), "x")
    assert rows_of("coach_notes", None, block) == [("", {"cycle": "1 Call", "said": "Went well."})]


def test_columns_and_rules_are_in_every_language():
    for verb, shape in SHAPES.items():
        for language in ("es", "en-XA"):
            english = [say.meaning(verb, name) for name in shape.table.columns]
            with speaking(language):
                assert not set(english) & {say.meaning(verb, name) for name in shape.table.columns} - {
                    "McDonald’s omega"
                }
    values = dict.fromkeys(
        ("strength", "challenge", "unknown", "gap", "distribution", "comments", "participants", "quartiles", "one"), "1"
    )
    for rule, _ in RULES.values():
        english = say.rule(rule, **values)
        for language in ("es", "en-XA"):
            with speaking(language):
                assert say.rule(rule, **values) != english


def test_a_rule_leads_to_a_heading_of_the_method_page():
    method = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    headings = {re.sub(r" \(.*", "", line) for line in re.findall(r"^## (.+)$", method, flags=re.MULTILINE)}
    assert {heading for _, heading in RULES.values()} <= headings


def test_what_is_opened_completes_to_a_short_list_and_reads_well():
    program, cohort = demo_program("maple-street"), demo_cohort()
    text = (ROOT / "docs" / "analysts.md").read_text(encoding="utf-8")
    for opened in (program, cohort):
        offered = dir(opened)
        assert offered == sorted(offered) and len(offered) < 20
        assert all(hasattr(opened, name) and f"`{name}`" in text for name in offered)
    study = next(iter(studies_of(program).values()))
    loaded = load_cohort(ROOT / "tests" / "fixtures" / "pair")
    for one in (study, loaded):
        assert "\n" not in repr(one) and len(repr(one)) < 250
        assert "&" not in repr(one) and one._repr_html_().startswith("<code>")
    assert repr(study).startswith("Study(measure=") and repr(loaded).startswith("Cohort('Pair', id=pair, programs=2")
    assert result_module.Result.__mro__[1] is Block
