"""An extension of Jupyter's server: the desk's kernel starts with the server, while the browser still opens."""

from __future__ import annotations

import asyncio
from typing import Any

from .server import DESK


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(app: Any) -> None:
    """Begin as soon as the server's loop runs; a server without the desk's page starts nothing."""
    app.io_loop.call_later(0, _start, app)


async def _start(app: Any) -> None:
    """Start the session that JupyterLab will find by the page's path, and let it make the desk."""
    path = DESK.as_posix()
    try:
        if not await app.contents_manager.file_exists(path):
            return
    except TypeError:  # a contents manager that does not wait
        return
    made = await app.session_manager.create_session(path=path, name=DESK.name, type="notebook", kernel_name="python3")
    kernel = app.kernel_manager.get_kernel(made["kernel"]["id"])
    client = kernel.client()
    client.start_channels()
    try:
        await asyncio.wait_for(client.wait_for_ready(), 60)
        client.execute("from cqi_lib.lab.standing import warm\n\nwarm()", silent=True, store_history=False)
    finally:
        client.stop_channels()
