"""Seconds from a saved number to its page in a browser, under `cqi watch`; a part of `make bench`.

The last number of one program's `measures.csv`, in a cohort of twelve, is changed again and again; each time the clock runs
until the page in Chromium, framed as a person sees it, says under that number's chart that it is the latest. The processor
time of all processes of the watch until then is told as well: where others use the machine, it moves less than the clock.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from bench_runs import Cohort, Side

PROGRAM = "maple-street"
_SHOWN = """(value) => new Promise((seen, failed) => {
  const until = performance.now() + 60000;
  const look = () => {
    const page = document.querySelector("#frames iframe:not(.coming)")?.contentDocument;
    const said = [...(page?.querySelectorAll("[data-claim='cycles.span']") ?? [])].map((line) => line.textContent);
    if (said.some((line) => line.endsWith(` ${value}`))) seen();
    else if (performance.now() > until) failed(new Error(`${value} never came; the page says: ${said.join("; ")}`));
    else setTimeout(look, 15);
  };
  look();
})"""
"""Looks as often as a screen is drawn. Not `wait_for_function`, which the shell's policy against scripts forbids."""
_RESTS = "#status[data-of^='Up to date.']:not([data-of*='still'])"
_TICK = os.sysconf("SC_CLK_TCK")


class _Stat(NamedTuple):
    parent: int
    seconds: float


def saves(side: Side, folder: Path, times: int) -> list[dict[str, float]]:
    """Save so many numbers, one after the other is on its page.

    Parameters
    ----------
    side, folder : whose watch, and an empty folder to work in.
    times : how many saves.

    Returns
    -------
    `seconds` and `cpu` of each save but the first, which finds the browser cold.
    """
    from playwright.sync_api import sync_playwright

    cohort = Cohort(folder, 12)
    file = cohort.folder / "programs" / PROGRAM / "measures.csv"
    *lines, last = file.read_text(encoding="utf-8").splitlines()
    day, measure, *_ = last.split(",")
    call = [sys.executable, "-u", "-m", "cqi_lib", "watch", str(cohort.folder), "--out", str(cohort.out(side))]
    watch = subprocess.Popen(
        [*call, "--only", PROGRAM],
        stdout=subprocess.PIPE,
        text=True,
        cwd=side.root,
        env=side.environment(),
        # Who starts this in the background starts it deaf to the signal that ends a watch, and so would be its child.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        address = next(found[0] for line in watch.stdout if (found := re.search(r"http://\S+/", line)))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
            )
            page = browser.new_page()
            page.goto(f"{address}#{PROGRAM}")
            page.wait_for_selector(_RESTS, timeout=240_000)
            out = []
            for turn in range(times + 1):
                value = f"{5 + turn // 9 % 3}.{turn % 9 + 1}"  # within what was seen so far, and never a whole number
                before, started = processor(watch.pid), time.perf_counter()
                file.write_text("\n".join([*lines, f"{day},{measure},{value},,,", ""]), encoding="utf-8")
                page.evaluate(_SHOWN, value)
                seconds = time.perf_counter() - started
                out.append({"seconds": round(seconds, 3), "cpu": round(processor(watch.pid) - before, 2)})
                page.wait_for_selector(_RESTS, timeout=60_000)
            browser.close()
            return out[1:]
    finally:
        watch.send_signal(signal.SIGINT)
        watch.communicate(timeout=60)


def processor(pid: int) -> float:
    """Give the processor time of a process and all that descend from it, ended ones too."""
    stats = {
        int(entry.name): found for entry in Path("/proc").iterdir() if entry.name.isdigit() if (found := _stat(entry))
    }
    tree, more = set[int](), {pid}
    while more:
        tree |= more
        more = {one for one, stat in stats.items() if stat.parent in more} - tree
    return sum(stats[one].seconds for one in tree if one in stats)


def _stat(entry: Path) -> _Stat | None:
    try:
        fields = (entry / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:  # it ended meanwhile
        return None
    return _Stat(int(fields[1]), sum(map(int, fields[11:15])) / _TICK)
