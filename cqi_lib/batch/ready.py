"""Kernels forked from one that stands ready: what the engine `cqi` gives to papermill, nothing else being different.

Where a kernel cannot be forked (another system than Linux, another language or Python than this one, a server that
did not start), it is started as always, so that a notebook never notices which it was.
"""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Mapping
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.provisioning import LocalProvisioner

from .kernels import Kernels

_LAUNCHER = ["-m", "ipykernel_launcher"]
_PATIENCE = 60
"""Seconds a server may take until it answers for the first time."""


class ReadyKernels(Kernels):
    """Start kernels by a fork where that gives the same kernel, else as always."""

    async def _async_pre_start_kernel(self, **kw: Any) -> tuple[list[str], dict[str, Any]]:
        if self.provisioner is None and self.kernel_spec is not None and forkable(self.kernel_spec):
            self.kernel_id = self.kernel_id or kw.pop("kernel_id", str(uuid.uuid4()))
            self.provisioner = _Forking(kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self)
        return await super()._async_pre_start_kernel(**kw)


def forkable(spec: KernelSpec) -> bool:
    """Say whether a kernel of this kind is what a fork of this Python's own kernel would be.

    Parameters
    ----------
    spec : what is installed under the kernel's name.

    Examples
    --------
    >>> forkable(KernelSpec(argv=["R", "--slave", "{connection_file}"], language="R"))
    False
    """
    python = {"python", f"python{sys.version_info[0]}", f"python{sys.version_info[0]}.{sys.version_info[1]}"}
    return (
        sys.platform == "linux"
        and spec.language == "python"
        and spec.argv[0] in python | {sys.executable}
        and spec.argv[1:3] == _LAUNCHER
        and "kernel_provisioner" not in spec.metadata
    )


class _Forking(LocalProvisioner):
    """Look after a forked kernel as after one that was started here."""

    process: Any
    pid: Any
    pgid: Any
    cwd: Any

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        env = kwargs.get("env") or dict(os.environ)
        cwd = kwargs.get("cwd") or pathlib.Path.cwd()
        try:
            pid = _server(env).fork(cmd[len(_LAUNCHER) + 1 :], env, str(cwd))
        except (OSError, ValueError) as error:
            self.log.debug("No kernel stands ready (%s): one is started.", error)
            return await super().launch_kernel(cmd, **kwargs)
        self.process, self.pid, self.pgid, self.cwd = _Forked(pid), pid, pid, cwd
        return self.connection_info


class _Forked:
    """A process that somebody else's child is, as `subprocess.Popen` would show it."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        if self.returncode is None and not _lives(self.pid):
            self.returncode = 0  # with what it ended only its parent could know
        return self.returncode

    def wait(self) -> int:
        while self.poll() is None:
            time.sleep(0.01)
        return 0

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def _lives(pid: int) -> bool:
    """Say whether a process is there and has not ended; one whose parent was killed may wait for ever to be counted."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


class _Server:
    """The process that has imported what a kernel is made of, and forks one on demand.

    Parameters
    ----------
    env : its environment; `decides` says what of it a fork could not change any more.
    """

    def __init__(self, env: Mapping[str, str]) -> None:
        self.pid, self.env = os.getpid(), decides(env)
        self._one = threading.Lock()
        self._socket, theirs = socket.socketpair()
        self._socket.settimeout(_PATIENCE)
        start = "from cqi_lib.batch.nursery import main; main()"
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-c", start, str(theirs.fileno())],
                env=dict(env),
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    def fork(self, argv: list[str], env: Mapping[str, str], cwd: str) -> int:
        """Give the process id of a new kernel.

        Raises
        ------
        OSError
            When the server is gone.
        """
        order = json.dumps({"argv": argv, "env": dict(env), "cwd": cwd}).encode()
        with self._one:
            socket.send_fds(self._socket, [struct.pack("!I", len(order))], [1, 2])
            self._socket.sendall(order)
            answer = self._socket.recv(4)
        if len(answer) != 4:
            raise ConnectionError("the server ended")
        return struct.unpack("!I", answer)[0]

    def serves(self, env: Mapping[str, str]) -> bool:
        """Say whether a kernel forked here would be one started in this environment, by this process."""
        return self.pid == os.getpid() and self._process.poll() is None and self.env == decides(env)

    def close(self) -> None:
        """Let the server end; kernels at work end with it."""
        with contextlib.suppress(OSError):
            self._socket.close()
        if self.pid == os.getpid():
            self._process.wait()


def decides(env: Mapping[str, str]) -> dict[str, str]:
    """Name what of an environment takes effect when a Python starts, and never after.

    Examples
    --------
    >>> decides({"PYTHONPATH": "x", "HOME": "/root"})
    {'PYTHONPATH': 'x'}
    """
    return {name: value for name, value in env.items() if name.startswith(("PYTHON", "LD_", "LC_", "LANG"))}


_ONE = threading.Lock()
_READY: list[_Server] = []


def _server(env: Mapping[str, str]) -> _Server:
    with _ONE:
        if _READY and not _READY[0].serves(env):
            _READY.pop().close()
        if not _READY:
            _READY.append(_Server(env))
        return _READY[0]
