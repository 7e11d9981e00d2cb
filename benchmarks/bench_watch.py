"""Seconds from a saved number to its page in a browser, under `cqi watch`; a part of `make bench`.

A number of one program's last month is changed in `measures.csv` of a cohort of twelve, again and again; each time the clock
runs until the page in Chromium, framed as a person sees it, shows that number in the table under its chart.
"""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from bench_runs import Cohort, Side

PROGRAM = "maple-street"
FRAME = "#frames iframe:not(.coming)"


def saves(side: Side, folder: Path, times: int) -> list[float]:
    """Save so many numbers, one after the other is on its page.

    Parameters
    ----------
    side, folder : whose watch, and an empty folder to work in.
    times : how many saves.

    Returns
    -------
    Seconds of each save but the first, which finds the browser cold.
    """
    from playwright.sync_api import sync_playwright

    cohort = Cohort(folder, 12)
    file = cohort.folder / "programs" / PROGRAM / "measures.csv"
    *lines, last = file.read_text(encoding="utf-8").splitlines()
    day, measure, *_ = last.split(",")
    call = [sys.executable, "-u", "-m", "cqi_lib", "watch", str(cohort.folder), "--out", str(cohort.out(side))]
    watch = subprocess.Popen(
        [*call, "--only", PROGRAM], stdout=subprocess.PIPE, text=True, cwd=side.root, env=side.environment()
    )
    try:
        address = next(found[0] for line in watch.stdout if (found := re.search(r"http://\S+/", line)))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
            )
            page = browser.new_page()
            page.goto(f"{address}#{PROGRAM}")
            page.wait_for_selector("#status[data-of^='Up to date.']", timeout=120_000)
            out = []
            for turn in range(times + 1):
                value = f"{60 + turn / 10:.1f}"
                started = time.perf_counter()
                file.write_text("\n".join([*lines, f"{day},{measure},{value},,,", ""]), encoding="utf-8")
                cell = page.frame_locator(FRAME).locator("td", has_text=re.compile(rf"^{re.escape(value)}\b"))
                cell.first.wait_for(state="attached", timeout=60_000)
                out.append(round(time.perf_counter() - started, 3))
                page.wait_for_selector("#status[data-of^='Up to date.']", timeout=60_000)
            browser.close()
            return out[1:]
    finally:
        watch.send_signal(signal.SIGINT)
        watch.communicate(timeout=60)
