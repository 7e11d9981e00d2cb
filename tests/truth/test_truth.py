"""The truth gate on small hostile cohorts: no page says what the files do not carry."""

import ast
import re
from pathlib import Path

import pytest
from cohorts import KINDS, make
from gate import RULES
from made_drafted import drafted
from made_pages import write_pages
from made_truth import BY_RUN, DRAFTED, HERE, made
from result_reading import results, unprinted
from truth import depths, findings, pages

import cqi_lib as cqi
from cqi_lib.opening.open import programs_of


@pytest.mark.slow
@pytest.mark.parametrize("seed", [*BY_RUN, *(pytest.param(seed, marks=pytest.mark.nightly) for seed in HERE)])
def test_every_sentence_of_a_run_is_carried_by_the_files(seed):
    place = made(seed)
    looked_at = pages(place / "in" / f"c{seed}", place / "out" / f"c{seed}")
    found = findings(looked_at)
    assert not found, "\n".join(map(str, found))
    with_own = [page for page in looked_at if any(h.attrs.get("id") == "h-own-all" for h in page.root.find("h2"))]
    assert {"cohort", "p1"} <= {page.name.partition("_")[0] for page in with_own}


@pytest.mark.slow
@pytest.mark.parametrize("seed", HERE)
def test_every_sentence_of_pages_is_carried_by_the_files(seed, tmp_path):
    folder, out = tmp_path / f"c{seed}", tmp_path / "out"
    make(folder, seed)
    write_pages(folder, out)
    looked_at = pages(folder, out)
    found = findings(looked_at)
    assert not found, "\n".join(map(str, found))
    assert {page.name for page in looked_at} > {"index.html", "named.html"}


@pytest.mark.slow
@pytest.mark.parametrize("seed", DRAFTED)
def test_what_is_drafted_says_what_its_people_meant(seed, tmp_path):
    """While guesses are not confirmed, and when they are: beside the drafted files and beside the team's own."""
    found = drafted(tmp_path, seed, write_pages)
    assert not found, "\n".join(map(str, found))
    assert list(tmp_path.glob(f"confirmed/c{seed}/programs/*/measures.csv")), "no spreadsheet was read"


@pytest.mark.slow
@pytest.mark.parametrize("seed", BY_RUN[:2])
def test_a_table_of_a_result_says_what_its_page_says(seed):
    """What the gate holds against the files on a page holds for the table that is read from it."""
    cohort = cqi.open_cohort(made(seed) / "in" / f"c{seed}")
    found = [*programs_of(cohort), cohort]
    cells = [cell for one in results(*found) if not one.unread for cell in unprinted(one)]
    assert not cells and sum(len(one.table) for one in results(found[0]) if not one.unread) > 20


def test_those_of_every_run_are_of_every_kind():
    seeds = {*BY_RUN, *DRAFTED, *HERE}
    assert {seed % 15 for seed in seeds} >= set(KINDS) and len(seeds) == 30


def test_the_gate_knows_nothing_of_the_library():
    here = Path(__file__).parent
    for path in here.glob("*.py"):
        if path.name not in (
            "make.py",
            "made_drafted.py",
            "undone.py",
            "test_truth.py",
            "test_planted.py",
            "test_year.py",
        ):
            assert "cqi_lib" not in path.read_text("utf-8"), path.name


def _does_nothing(function: ast.FunctionDef | ast.Lambda) -> bool:
    if isinstance(function, ast.Lambda):
        return isinstance(function.body, ast.Constant)
    body = [x for x in function.body if not (isinstance(x, ast.Expr) and isinstance(x.value, ast.Constant))]
    return all(
        isinstance(x, ast.Pass | ast.Return) and isinstance(getattr(x, "value", None), ast.Constant | None)
        for x in body
    )


def test_a_rule_works_something_out_or_says_why_there_is_nothing():
    for path in sorted(Path(__file__).parent.glob("rules_*.py")):
        functions = [
            n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.FunctionDef | ast.Lambda)
        ]
        idle = [function.lineno for function in functions if _does_nothing(function)]
        assert functions and not idle, f"{path.name}, lines {idle}: `words_only` with its reason, or a fact"
    assert all(r.why for r in RULES.values() if r.depth == "words only")


def test_the_documentation_counts_the_rules():
    text = (Path(__file__).parents[2] / "docs" / "truth.md").read_text("utf-8")
    told = re.search(
        r"Of about (\d+) rules about (\d+) work a fact out anew, about (\d+) hold .+?, (\d+) holds?\s", text, re.DOTALL
    )
    by = depths()
    found = (len(RULES), by["recomputed"], by["fixed words"])
    # To tens, so that not every new sentence changes the page.
    assert all(abs(int(a) - b) <= 10 for a, b in zip(told.groups(), found, strict=False)), found
    assert int(told[4]) == by["words only"]
