"""A process that imports what a kernel is made of, once, and forks kernels: `ready` starts it and asks.

It ends when the one who asks is gone, and its kernels with it. It must stay single-threaded: what is forked from a
threaded process may find locks held for ever.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import json
import os
import signal
import socket
import struct
import sys
import threading
import time

_PR_SET_PDEATHSIG = 1
"""Of Linux, the only system this runs on: the signal that comes when the parent ends."""

_PARTS = (
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "ipykernel.debugger",
    "debugpy.server.api",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "sqlite3",
    "tornado.platform.asyncio",
)
"""What a kernel imports until it listens."""


def main() -> None:
    """Serve until the other side is gone; return in a forked kernel when that has ended."""
    asked = socket.socket(fileno=int(sys.argv[1]))
    # Where `-c` and `-m` look for modules first; a kernel puts its own working directory there.
    sys.path[:] = [folder for folder in sys.path if folder]
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # a remark of the debugger's, here only
    for name in _PARTS:
        with contextlib.suppress(ImportError):  # other versions have other parts; a kernel imports what is missing
            importlib.import_module(name)
    import ipykernel.kernelapp
    import ipykernel_launcher

    if threading.active_count() > 1:
        return
    mine = os.getpid()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks with what a kernel ended: the system may forget it
    while True:
        head, descriptors, _, _ = socket.recv_fds(asked, 4, 2)
        if len(head) < 4:
            return
        order = json.loads(_exactly(asked, struct.unpack("!I", head)[0]))
        if os.fork() == 0:
            _end_with(mine)
            break
        for descriptor in descriptors:
            os.close(descriptor)
    _settle(asked, descriptors, order, mine)
    sys.argv = [ipykernel_launcher.__file__, *order["argv"]]
    app = ipykernel.kernelapp.IPKernelApp.instance(parent_handle=mine)
    app.initialize()
    app.start()


def _end_with(parent: int) -> None:
    """Let the system end this process with its parent.

    ipykernel looks for its parent once a second, and not before it listens: one whose parent ended earlier would stay for
    ever, and whoever reads what it may print would wait for it.
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before
        os._exit(1)


def _exactly(asked: socket.socket, size: int) -> bytes:
    parts = b""
    while len(parts) < size:
        part = asked.recv(size - len(parts))
        if not part:
            raise ConnectionError("an order came in half")
        parts += part
    return parts


def _settle(asked: socket.socket, descriptors: list[int], order: dict, parent: int) -> None:
    """Make a forked process what a started one would be, and say who it is."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for target, descriptor in zip((1, 2), descriptors, strict=False):
        os.dup2(descriptor, target)
        os.close(descriptor)
    os.environ.clear()
    os.environ.update(order["env"])
    os.environ["JPY_PARENT_PID"] = str(parent)
    time.tzset()
    os.chdir(order["cwd"])
    asked.sendall(struct.pack("!I", os.getpid()))
    asked.close()
