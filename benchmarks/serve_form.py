"""How many pages a second the online assessment serves, how many saves it keeps, and what an open form weighs.

A real server (`cqi form serve`) in a process of its own on loopback, people in threads of this one: both share the
machine's cores, so the numbers are a floor. `python benchmarks/serve_form.py [--seconds 5] [--database VARIABLE]`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import http.client
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from cqi_lib.instrument.instrument import load_instrument  # noqa: E402
from cqi_lib.intake.store.store import Store  # noqa: E402
from cqi_lib.online.answers import form_key  # noqa: E402
from cqi_lib.online.desk import Desk  # noqa: E402

ROUND = "2025-fall"
DOMAINS = list(load_instrument("cqi-61").domains.values())


class Person:
    """Somebody with a connection of her own, from an address of her own (the server limits each address)."""

    def __init__(self, number: int, token: str, port: int) -> None:
        self.token, self.number, self.sent = token, number, 0
        source = (f"127.0.{1 + number // 200}.{1 + number % 200}", 0)
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60, source_address=source)

    def get(self, path: str) -> int:
        self.line.request("GET", f"/a/{self.token}{path}")
        answer = self.line.getresponse()
        size = len(answer.read())
        assert answer.status == 200, answer.status
        return size

    def save(self) -> None:
        domain = DOMAINS[self.sent % len(DOMAINS)]
        self.sent += 1
        fields = {f"answer-{item.id}": str((self.sent + n) % 4 + 1) for n, item in enumerate(domain.items)}
        body = urllib.parse.urlencode({"key": form_key(self.token), **fields})
        head = {"Content-Type": "application/x-www-form-urlencoded"}
        self.line.request("POST", f"/a/{self.token}/{domain.id}", body, head)
        answer = self.line.getresponse()
        answer.read()
        assert answer.status == 303, answer.status


def rate(pid: int, people: list[Person], act, seconds: float, most: int | None = None) -> tuple[float, float]:
    """Let people act for some seconds (each at most so often); give how often a second, and the server's ms for one."""
    done, stop = [0] * len(people), threading.Event()

    def go(n: int, person: Person) -> None:
        while not stop.is_set() and (most is None or done[n] < most):
            act(person, done[n])
            done[n] += 1

    threads = [threading.Thread(target=go, args=pair) for pair in enumerate(people)]
    began, spent = time.perf_counter(), processor(pid)
    for thread in threads:
        thread.start()
    end = began + seconds
    while time.perf_counter() < end and any(thread.is_alive() for thread in threads):
        time.sleep(0.02)
    stop.set()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - began), 1000 * (processor(pid) - spent) / sum(done)


def processor(pid: int) -> float:
    """Give the processor time a process has used, in seconds (Linux): what other work on the machine hardly changes."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> float:
    """Give a process's resident memory in kB (Linux)."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return float(found[1])


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=5.0, help="how long each kind is measured")
    options.add_argument("--forms", type=int, default=500, help="how many forms are held open")
    options.add_argument("--database", metavar="VARIABLE", help="a PostgreSQL database instead of a file")
    asked = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="cqi-form-")) / "riverbend"
    folder.mkdir()
    shutil.copy(ROOT / "parameters" / "riverbend" / "cohort.yml", folder)
    desk = Desk.of(folder, ROUND)
    desk.open(database=asked.database)
    with Store.open(desk.place()) as store:
        people = asked.forms
        now = dt.datetime.now(dt.UTC)
        tokens = store.invite(ROUND, "maple-street", "frontline", at=now, number=people)
    command = [sys.executable, "-m", "cqi_lib", "form", "serve", str(folder), ROUND, "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    try:
        port = int(re.search(r":(\d+) ", server.stdout.readline())[1])
        measure(asked, server.pid, port, tokens)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
        shutil.rmtree(folder.parent)


def measure(asked: argparse.Namespace, pid: int, port: int, tokens: list[str]) -> None:
    everybody = [Person(n, token, port) for n, token in enumerate(tokens)]
    sizes = [everybody[0].get(path) for path in ("", "/review", *(f"/{d.id}" for d in DOMAINS))]
    rows = [f"pages of {min(sizes) / 1000:.1f} to {max(sizes) / 1000:.1f} kB"]
    for clients in (1, 10, 50):
        some = everybody[:clients]
        # A single address may ask 100 times a second after a first burst; one person stays below it.
        most = 400 if clients == 1 else None
        got, each = rate(pid, some, lambda p, n: p.get(f"/{DOMAINS[n % len(DOMAINS)].id}"), asked.seconds, most)
        rows.append(
            f"{clients:>3} at once: {got:7.0f} pages a second, {each:.1f} ms of the server's processor time each"
        )
    for clients in (1, 10, 50):
        some = everybody[50 : 50 + clients] if clients == 50 else everybody[100 : 100 + clients]
        kept, each = rate(
            pid, some, lambda p, n: p.save(), asked.seconds, 25
        )  # a form may save 60 times at once, then twice a second
        rows.append(f"{clients:>3} at once: {kept:7.0f} saves a second (a page, on the disk), {each:.1f} ms each")
    before = resident(pid)
    fresh = everybody[150:]
    for person in fresh:
        person.get("")
        person.get(f"/{DOMAINS[0].id}")
    rows.append(
        f"{len(fresh)} more forms held open (connection and all): {(resident(pid) - before) / len(fresh):.1f} kB each; "
        f"the server {before / 1024:.0f} MB before"
    )
    where = f"the database {asked.database}" if asked.database else "an SQLite file"
    print(
        f"Answers go to {where}. {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, ",
        end="",
    )
    print(f"load average {os.getloadavg()[0]:.2f}.")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
