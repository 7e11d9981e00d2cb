"""A real JupyterLab over a copy of the workbook, for tests in a browser."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from free_port import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240_000
"""Milliseconds: kernels start slowly on a busy machine."""
# Waits for the notebook and its kernel, runs every cell, and gives what went wrong.
RUN = """async stem => {
  const app = window.jupyterapp;
  const panel = await app.commands.execute('docmanager:open', {path: stem});
  await panel.context.ready;
  await panel.context.sessionContext.ready;
  await panel.revealed;
  await app.commands.execute('notebook:run-all-cells');
  const cells = panel.content.model.cells;
  const wrong = [];
  for (let n = 0; n < cells.length; n++) {
    const cell = cells.get(n).toJSON();
    if (cell.cell_type !== 'code') continue;
    if (!cell.execution_count) wrong.push(['not run', cell.source]);
    for (const out of cell.outputs) if (out.output_type === 'error') wrong.push([out.ename, out.evalue]);
  }
  return wrong;
}"""
CLOSE = """async () => {
  const app = window.jupyterapp;
  for (const widget of Array.from(app.shell.widgets('main'))) {
    if (widget.context) await widget.context.save();
    widget.dispose();
  }
  await app.serviceManager.sessions.shutdownAll();
}"""


@dataclass(frozen=True)
class Lab:
    """A JupyterLab that runs: where it is, and the clone it works in."""

    url: str
    token: str
    clone: Path

    def address(self, path: str) -> str:
        return f"{self.url}/lab/tree/{path}?token={self.token}&reset"

    def kernels(self) -> list[dict]:
        """Ask the server which kernels run."""
        with urllib.request.urlopen(f"{self.url}/api/kernels?token={self.token}", timeout=240) as answer:
            return json.load(answer)


def _copy(clone: Path, cohort: bool) -> None:
    for name in ("cqi_lib", "notebooks"):
        shutil.copytree(ROOT / name, clone / name)
    if cohort:
        shutil.copytree(ROOT / "parameters" / "riverbend", clone / "parameters" / "riverbend")
    shutil.copy(ROOT / "pyproject.toml", clone)  # by which the library knows that it lies in a clone
    (clone / "outputs").mkdir()


@contextlib.contextmanager
def started(folder: Path, cohort: bool = True) -> Iterator[Lab]:
    """Start JupyterLab as `cqi lab` does, over a clone of its own, with or without a cohort, and end it with all its kernels."""
    clone = folder / "clone"
    _copy(clone, cohort)
    token, port = secrets.token_hex(16), free_port()
    own = {f"JUPYTER_{kind}_DIR": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")}
    values = os.environ | own | {"IPYTHONDIR": str(folder / "ipython"), "PYTHONPATH": str(clone)}
    values.pop("JUPYTER_CONFIG_PATH", None)
    told = ["--no-browser", f"--port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}"]
    told += [f"--MappingKernelManager.{name}" for name in ("cull_idle_timeout=20", "cull_interval=2")]
    told += ["--ServerApp.allow_root=True", "--LabApp.expose_app_in_browser=True"]
    log = (folder / "lab.log").open("wb")
    command = [sys.executable, "-m", "cqi_lib", "lab", *told]
    running = subprocess.Popen(command, cwd=clone, env=values, stdout=log, stderr=log, start_new_session=True)
    try:
        lab = Lab(f"http://127.0.0.1:{port}", token, clone)
        _wait(lab, running, folder / "lab.log")
        yield lab
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGTERM)
        try:
            running.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
        log.close()


def _wait(lab: Lab, running: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + 400
    while time.monotonic() < until:
        if running.poll() is not None:
            break
        with contextlib.suppress(urllib.error.URLError, OSError):
            urllib.request.urlopen(f"{lab.url}/api/status?token={lab.token}", timeout=60).close()
            return
        time.sleep(0.3)
    raise AssertionError("JupyterLab did not start:\n" + log.read_text("utf-8", "replace")[-3000:])
