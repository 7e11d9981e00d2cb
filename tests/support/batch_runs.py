"""Runs with small notebooks and pages, and what they leave."""

from pathlib import Path

from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings

TESTS = Path(__file__).parents[1]
NOTEBOOKS = TESTS / "notebooks_fixture"
STEPS = ("1_ok", "5_cycle")


def settings(*steps, **more):
    pages = {name: f"stub_pages:{page}" for name, page in PAGES.items()}
    how = {"workers": 2, "timeout": 600.0, "notebooks": NOTEBOOKS, "steps": steps or STEPS, "per_cycle": "5_cycle"}
    return Settings(**{**how, "cohort_step": "7_page", **pages, **more})


PAGES = {"render_program": "program_page", "render_cohort": "cohort_page", "render_index": "index"}


def run(pair, *steps, how=None, **more):
    return run_cohort(pair, out=pair.parents[1] / "out", settings=settings(*steps, **(how or {})), **more)


def everything(folder):
    """All files but those with a clock or the path of the cohort in them."""
    clocks = ("manifest.json", "run.jsonl", "cohort.json")
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name not in clocks
    }
