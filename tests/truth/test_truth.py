"""The truth gate on small hostile cohorts: no page says what the files do not carry."""

from pathlib import Path

import pytest
from truth import findings, rendered

SHARDS = [
    range(0, 4),
    (4, 5, 6, 7, 8, 9),
    (10, 11, 12, 14, 15),
    (16, 17, 18, 19, 20),
    (21, 22, 23, 25, 27, 29),
]


@pytest.mark.slow
@pytest.mark.parametrize("seeds", SHARDS, ids=lambda seeds: f"{seeds[0]}-{seeds[-1]}")
def test_every_sentence_is_carried_by_the_files(seeds, tmp_path):
    found = findings(rendered(tmp_path, seeds))
    assert not found, "\n".join(map(str, found))


def test_the_gate_knows_nothing_of_the_library():
    here = Path(__file__).parent
    for path in here.glob("*.py"):
        if path.name not in ("make.py", "test_truth.py", "test_planted.py"):
            assert "cqi_lib" not in path.read_text("utf-8"), path.name
