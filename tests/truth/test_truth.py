"""The truth gate on small hostile cohorts: no page says what the files do not carry."""

from pathlib import Path

import pytest
from made_truth import SHARDS, made
from truth import findings, pages


@pytest.mark.slow
@pytest.mark.parametrize("seeds", SHARDS, ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")
def test_every_sentence_is_carried_by_the_files(seeds):
    place = made(seeds)
    found = findings(page for s in seeds for page in pages(place / "in" / f"c{s}", place / "out" / f"c{s}"))
    assert not found, "\n".join(map(str, found))


def test_the_gate_knows_nothing_of_the_library():
    here = Path(__file__).parent
    for path in here.glob("*.py"):
        if path.name not in ("make.py", "undone.py", "test_truth.py", "test_planted.py"):
            assert "cqi_lib" not in path.read_text("utf-8"), path.name
