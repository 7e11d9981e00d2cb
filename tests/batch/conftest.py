"""The two-program cohort, before and after a run with small notebooks."""

import shutil
from pathlib import Path

import pytest
from batch_runs import TESTS, run
from made_once import made_once


@pytest.fixture
def pair(tmp_path):
    return Path(shutil.copytree(TESTS / "fixtures" / "pair", tmp_path / "parameters" / "pair"))


@pytest.fixture(scope="session")
def run_once(tmp_path_factory):
    def make():
        there = tmp_path_factory.mktemp("once")
        pair = Path(shutil.copytree(TESTS / "fixtures" / "pair", there / "parameters" / "pair"))
        run(pair, "1_ok")
        return str(there)

    return Path(made_once("run-of-the-pair", make))


@pytest.fixture
def made_pair(run_once, tmp_path):
    """The cohort after a run of `1_ok`; give its folder and the output folder."""
    shutil.copytree(run_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "parameters" / "pair", tmp_path / "out"
