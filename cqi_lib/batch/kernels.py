"""Kernels that talk over a private socket where the system has them, and say who they are."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client import AsyncKernelManager
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.channels import AsyncZMQSocketChannel
from jupyter_core.paths import jupyter_runtime_dir
from traitlets import Callable as CallableTrait
from traitlets import Type, default

_SOCKET_PATH = 100  # a Unix socket's path may be 103 characters long on macOS, 107 on Linux
_LOOK = 0.5
"""Seconds after which a client that waits for a kernel's answer looks by itself."""


class Answers(AsyncZMQSocketChannel):
    """A channel that cannot miss an answer.

    A socket of ZeroMQ tells once that something came, and whoever uses the socket next is the one who is told. nbclient
    waits for the answer to a cell while it sends what an `Output` widget caught over the same socket: the sending
    then hears of the answer, and the waiting, without an end of its own, never does (about every third run of
    such a cell on two cores).
    """

    def get_msg(self, timeout: float | None = None) -> Any:
        """Wait for a message, looking each half second.

        Parameters
        ----------
        timeout : seconds to wait, None for ever.

        Returns
        -------
        What gives the message when awaited.

        Raises
        ------
        queue.Empty
            When none came in time.
        """
        return self._looking(super().get_msg, timeout)

    @staticmethod
    async def _looking(look: Any, timeout: float | None) -> dict[str, Any]:
        while timeout is None or timeout > _LOOK:
            try:
                return await look(timeout=_LOOK)
            except Empty:
                timeout = None if timeout is None else timeout - _LOOK
        return await look(timeout=timeout)


class Client(AsyncKernelClient):
    """A kernel's client that cannot miss an answer."""

    shell_channel_class = Type(Answers)


class Kernels(AsyncKernelManager):
    """Start kernels; `told` is called with the process id of each."""

    client_factory = Type(Client, klass=AsyncKernelClient, config=True)

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
