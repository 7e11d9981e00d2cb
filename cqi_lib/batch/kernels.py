"""Kernels that talk over a private socket where the system has them, and say who they are."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path
from typing import Any

from jupyter_client import AsyncKernelManager
from jupyter_core.paths import jupyter_runtime_dir
from traitlets import Callable as CallableTrait
from traitlets import default

_SOCKET_PATH = 100  # a Unix socket's path may be 103 characters long on macOS, 107 on Linux


class Kernels(AsyncKernelManager):
    """Start kernels; `told` is called with the process id of each."""

    told = CallableTrait(default_value=None, allow_none=True)

    @default("connection_file")
    def _connection_file(self) -> str:
        # Without a name of its own, the sockets of every kernel would be called the same, in the working directory.
        folder = Path(jupyter_runtime_dir())
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return str(folder / f"k{uuid.uuid4().hex[:12]}.json")

    @default("transport")
    def _transport(self) -> str:
        # TCP would be open to everybody on the machine, and newer kernels say so on every start.
        fits = len(f"{Path(self.connection_file).with_suffix('')}-ipc-5") <= _SOCKET_PATH
        return "ipc" if sys.platform != "win32" and fits else "tcp"

    async def _async_launch_kernel(self, kernel_cmd: list[str], **kw: Any) -> None:
        await super()._async_launch_kernel(kernel_cmd, **kw)
        if self.told is not None:
            self.told(getattr(self.provisioner, "pid", None))
