"""How many processes share the tests, which of them are slow, and the folder where they find what one of them made."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import further_turns
import kept_records
import kept_tables
import made_once
import pytest
import slow_tests

from cqi_lib.batch.environment import without_slow_schema_formats

without_slow_schema_formats()  # seconds of every process that shares the tests


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the further turns be asked for, and nothing be kept."""
    parser.addoption("--nightly", action="store_true", help="run the tests marked nightly too")
    parser.addoption("--anew", action="store_true", help="score the same answers anew wherever they are opened")
    parser.addoption("--times", help="a file to which each test's processor time is added; see support/slow_tests.py")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what was measured to be slow; leave out what takes long and was tried once by a neighbour.

    That is run where it is asked for, or named one by one.
    """
    known, turns = slow_tests.known(), further_turns.listed()
    for item in items:
        if item.nodeid.partition("[")[0] in known:
            item.add_marker("slow")
        if further_turns.named(item.nodeid, turns):
            item.add_marker("nightly")
    if config.option.nightly or any("::" in named for named in config.args):
        return
    left = [item for item in items if item.get_closest_marker("nightly")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if not item.get_closest_marker("nightly")]


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item: pytest.Item):
    """Note the test's processor time, with that of the processes it started."""
    before = slow_tests.processor_time()
    yield
    if item.config.option.times:
        used = max(0.0, slow_tests.processor_time() - before)  # of what was killed nothing is told
        slow_tests.note(Path(item.config.option.times), item.nodeid, used)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Share folders between a process for every processor and two more; keep files and tests that are named in this one.

    Two more, because in a third of their time tests wait: for a process, a page, a time-out.
    A process more costs some seconds of imports before its first test, which a file alone is not worth; and only in
    this one can be seen what a test prints. Neighbours stay together as long as there is enough to do, because they
    use what their module made once. `-n` on the command line comes first.
    """
    if hasattr(config, "workerinput") or config.option.numprocesses is not None:
        return
    here = config.invocation_params.dir
    if any((here / named.partition("::")[0]).is_dir() for named in config.args):
        config.option.numprocesses, config.option.dist = (os.cpu_count() or 1) + 2, "worksteal"


def pytest_collection_finish() -> None:
    """Let the collector of garbage leave alone what was imported: it would go over all of it again and again."""
    gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """Make the folder in the process that starts the others, and remove it with that process."""
    if not config.option.anew:  # as `scripts/mutants.py` asks: what is kept says nothing of changed code
        kept_tables.keep()
        kept_records.keep()
    if not hasattr(config, "workerinput"):
        os.environ[made_once.PLACE] = folder = tempfile.mkdtemp(prefix="cqi-tests-")
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
