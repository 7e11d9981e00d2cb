"""A real PostgreSQL server from the system's packages, for the tests of the online store."""

from __future__ import annotations

import atexit
import functools
import itertools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

_NUMBERS = itertools.count(1)


def _programs() -> Path | None:
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    places = [*reversed(known), *(Path(p).parent for p in [shutil.which("initdb")] if p)]
    return next((p for p in places if (p / "initdb").exists() and (p / "pg_ctl").exists()), None)


class Server:
    """A server in a folder of its own, reached by a socket there; no port, no password, nobody else."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # a socket's path must be short
        self.data = self.folder / "data"
        # The server refuses to run as root.
        self.user = "postgres" if os.getuid() == 0 else ""
        if self.user:
            shutil.chown(self.folder, self.user)
        self._run("initdb", "-D", self.data, "-U", "cqi", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        with (self.data / "postgresql.conf").open("a") as file:
            file.write(f"listen_addresses = ''\nunix_socket_directories = '{self.folder}'\n")
            file.write("shared_buffers = 16MB\nmax_connections = 40\nfsync = off\n")  # a test's machine is not pulled
        self.start()
        atexit.register(self.remove)

    def _run(self, program: str, *words: object) -> None:
        become = ["setpriv", f"--reuid={self.user}", f"--regid={self.user}", "--init-groups"] if self.user else []
        command = [*become, self.programs / program, *words]
        done = subprocess.run([str(w) for w in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/tmp")
        assert done.returncode == 0, done.stderr.decode()

    def start(self) -> None:
        self._run("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "start")

    def stop(self, mode: str = "fast") -> None:
        self._run("pg_ctl", "-D", self.data, "-w", "-m", mode, "stop")

    def remove(self) -> None:
        try:
            self.stop("immediate")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, name: str) -> str:
        return f"postgresql://cqi@/{name}?host={self.folder}"

    def new_database(self) -> str:
        """Make an empty database and give its URL."""
        name = f"cqi_{next(_NUMBERS)}"
        self._run("createdb", "-h", self.folder, "-U", "cqi", name)
        return self.url(name)


@functools.cache
def server() -> Server:
    """Give the one server of this test run; without PostgreSQL the test is skipped, or fails where it is required."""
    programs = _programs()
    if programs is None:
        reason = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        if os.environ.get("CQI_REQUIRE_POSTGRES"):
            pytest.fail(reason)
        pytest.skip(reason)
    return Server(programs)
