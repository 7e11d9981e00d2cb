"""How many processes share the tests."""

from __future__ import annotations

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Folders are shared by a process for every processor; files and tests named one by one run in this one.

    A process more costs some seconds of imports before its first test, which a file alone is not worth; and what a
    test prints can be seen, and a debugger be used, only in this one.
    """
    named = (config.invocation_params.dir / arg.partition("::")[0] for arg in config.args)
    return None if any(path.is_dir() for path in named) else 0
