"""Pages of hostile cohorts, and what the gate finds on them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import rules_answers
import rules_measures
import rules_records
import rules_rounds
import rules_words
from facts import Cohort
from gate import RULES, Finding, Page, check_page, open_page
from whole import whole

IN_FORCE = (rules_answers, rules_measures, rules_records, rules_rounds, rules_words)


def rendered(into: Path, seeds: Iterable[int]) -> list[Page]:
    """Let another process write the cohorts of some seeds and make their pages, and open these."""
    command = [sys.executable, str(Path(__file__).parent / "make.py"), str(into), *map(str, seeds)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return [page for seed in seeds for page in pages(into / "in" / f"c{seed}", into / "out" / f"c{seed}")]


def pages(folder: Path, out: Path) -> list[Page]:
    """Open the pages that a run made of a cohort: what is shared and what stays at the desk."""
    cohort = Cohort(folder)
    files = [
        *sorted(out.glob("share/*.html")),
        out / "desk" / "index.html",
        *sorted(out.glob("desk/executed/*/*.html")),
    ]
    return [open_page(path.name, path.read_text("utf-8"), cohort) for path in files]


def findings(pages_: Iterable[Page]) -> list[Finding]:
    """Give everything on some pages that the files do not carry."""
    return [found for page in pages_ for found in of_page(page)]


def of_page(page: Page) -> list[Finding]:
    """Give everything on one page that the files do not carry, claim by claim and as a whole."""
    return [*check_page(page), *(Finding(page.name, id_, "", why) for id_, why in whole(page))]


def depths() -> dict[str, int]:
    """Count the rules by depth."""
    out: dict[str, int] = {}
    for rule in RULES.values():
        out[rule.depth] = out.get(rule.depth, 0) + 1
    return out
