"""Pages of hostile cohorts, and what the gate finds on them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import rules_answers
import rules_group
import rules_heard
import rules_measures
import rules_records
import rules_release
import rules_rounds
import rules_ten
import rules_words
from drawings import unsaid
from facts import Cohort
from gate import RULES, Finding, Page, check_page, open_page
from whole import whole

IN_FORCE = (
    rules_answers,
    rules_group,
    rules_heard,
    rules_measures,
    rules_records,
    rules_release,
    rules_rounds,
    rules_ten,
    rules_words,
)


def rendered(into: Path, seeds: Iterable[int]) -> list[Page]:
    """Let another process write the cohorts of some seeds and make their pages, and open these."""
    command = [sys.executable, str(Path(__file__).parent / "make.py"), str(into), *map(str, seeds)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return [page for seed in seeds for page in pages(into / "in" / f"c{seed}", into / "out" / f"c{seed}")]


def pages(folder: Path, out: Path) -> list[Page]:
    """Open the pages that a run made of a cohort: what is shared and what stays at the desk."""
    last = Cohort(folder, interim=True)
    ids = [r["id"] for r in last.rounds]
    released = next((r["id"] for r in reversed(last.rounds) if not last.open(r)), None)
    files = [
        *sorted(out.glob("share/*.html")),
        *sorted(out.glob("desk/interim/**/*.html")),
        out / "desk" / "index.html",
        *sorted(out.glob("desk/executed/*/*.html")),
    ]
    cohorts: dict[tuple, Cohort] = {}
    given = []
    for path in files:
        # A page says what was known in its round, and one of the desk may rest on a round that is still open.
        place = path.parent.name if path.parent.parent.name == "executed" else path.name
        round_ = next((i for i in ids if f"_{i}" in place), released)
        whole = place.startswith("cohort")
        key = (None, True, True) if place == "index.html" else (round_, "interim" in path.parts, whole)
        if key not in cohorts:
            cohorts[key] = Cohort(folder, *key)
        given.append(open_page(path.name, path.read_text("utf-8"), cohorts[key]))
    return given


def findings(pages_: Iterable[Page]) -> list[Finding]:
    """Give everything on some pages that the files do not carry."""
    return [found for page in pages_ for found in of_page(page)]


def of_page(page: Page) -> list[Finding]:
    """Give everything on one page that the files do not carry, claim by claim and as a whole."""
    return [*check_page(page), *(Finding(page.name, id_, "", why) for id_, why in whole(page)), *unsaid(page)]


def depths() -> dict[str, int]:
    """Count the rules by depth."""
    out: dict[str, int] = {}
    for rule in RULES.values():
        out[rule.depth] = out.get(rule.depth, 0) + 1
    return out
