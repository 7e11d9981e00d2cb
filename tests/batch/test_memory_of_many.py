"""What a run's own process holds of each program, counted in bytes: of ten thousand programs it is most of what it holds."""

import dataclasses
import gc
import tracemalloc
from pathlib import Path

import pytest

from cqi_lib.batch import digest
from cqi_lib.batch.layout import Layout
from cqi_lib.batch.scan import load_scan
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.batch.settings import Settings
from cqi_lib.batch.stale import page_states

PAIR = Path(__file__).parents[1] / "fixtures" / "pair"
KEPT, MOST = 3_700, 5_600


@pytest.fixture(scope="module")
def scan():
    return scan_cohort(PAIR)


def held(scan, programs, folder):
    """Let a run look at so many programs of which nothing was made; give the bytes it keeps and the most it held."""
    ids = [f"program-{number:05d}" for number in range(programs)]
    one = scan.programs["beta-corner"]
    dataclasses.replace(scan, programs=dict.fromkeys(ids, one)).save(folder)
    files = [name.partition("beta-corner/")[2] for name in digest.of_cohort(PAIR) if "beta-corner/" in name]
    gc.collect()
    tracemalloc.start()
    inputs = {f"programs/{id}/{name}": f"{number:064x}" for number, id in enumerate(ids) for name in files}
    found = load_scan(folder)
    pages = page_states(found, PAIR, inputs, found.rounds[-1].id, Settings(), Layout(folder / "out"))
    gc.collect()
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(pages) == programs + 1 and len(pages[0].parts["files"]) == len(files)
    return kept, most


def test_a_program_more_takes_little_memory_of_the_run(scan, tmp_path):
    held(scan, 10, tmp_path)  # what is read once, such as words and the workbook's own hash
    some, more = held(scan, 200, tmp_path), held(scan, 400, tmp_path)
    kept, most = ((there - here) / 200 for here, there in zip(some, more, strict=True))
    assert kept < KEPT and most < MOST, (kept, most)
