"""A watch in a process of its own, as somebody starts it in a terminal; and what a browser would ask of it."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

SUPPORT = Path(__file__).parent
PATIENCE = 400
"""Seconds after which a watch is not waited for any more: the first look takes some of a processor, which others may have."""
_START = """
import sys
from pathlib import Path
from batch_runs import settings
from cqi_lib.batch.watch.watch import watch
from cqi_lib.commands.cli import _stop
import signal
signal.signal(signal.SIGTERM, _stop)
pages = {} if sys.argv[3] == "suite" else {"settings": settings("1_ok", render_program=sys.argv[3])}
try:
    watch(sys.argv[1], out=sys.argv[2], port=int(sys.argv[4]), poll=sys.argv[5] == "poll", **pages)
except KeyboardInterrupt:
    print("ended")
"""


class Watching:
    """A watch that runs; `address` is what it printed."""

    def __init__(self, folder, out, *, page="watch_pages:program_page", port=0, poll=False):
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        env["PYTHONPATH"] = os.pathsep.join([str(SUPPORT), str(SUPPORT.parents[1])])
        words = [sys.executable, "-c", _START, str(folder), str(out), page, str(port), "poll" if poll else ""]
        self.log = Path(out).parent / "watch.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(words, env=env, stdout=log, stderr=subprocess.STDOUT)
        until(lambda: re.search(r"http://\S+", self.said()) or self.process.poll() is not None)
        found = re.search(r"http://(127\.0\.0\.1):(\d+)(/\S+/)", self.said())
        assert found, self.said()
        self.address, self.port, self.path = found[0], int(found[2]), found[3]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.stop()

    def said(self):
        return self.log.read_text()

    def stop(self, number=signal.SIGINT):
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def get(self, name="", *, path=None, host=None, method="GET", **headers):
        """Ask for a file: status, headers, body."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            asked.putrequest(method, self.path + name if path is None else path, skip_host=True)
            asked.putheader("Host", host or f"127.0.0.1:{self.port}")
            for key, value in headers.items():
                asked.putheader(key.replace("_", "-"), value)
            asked.endheaders()
            answer = asked.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            asked.close()

    def told(self):
        return json.loads(self.get("told")[2])

    def news(self, view, seconds=PATIENCE):
        """Give one message after the other to whoever looks at a page."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        asked.request("GET", f"{self.path}news?view={view}")
        answer, end = asked.getresponse(), time.monotonic() + seconds
        try:
            while line := answer.fp.readline():  # also when nothing happens a sign of life comes now and then
                assert time.monotonic() < end, self.said()
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])
        finally:
            asked.close()

    def wait_for(self, view, what, seconds=PATIENCE):
        """Look at a page until a message of its news says something."""
        for message in self.news(view, seconds):
            if what(message):
                return message
        raise AssertionError(self.said())

    def idle(self, view, **more):
        return self.wait_for(view, lambda m: m["doing"] == "" and not m["stale"] and m["told"], **more)


def until(what, seconds=PATIENCE):
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
    return found


def processes(pid):
    """Give a process and all that descend from it, also those whose parent is the fork server."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)] = int(fields[1])
    out, more = set(), {pid}
    while more:
        out |= more
        more = {child for child, parent in parents.items() if parent in out} - out
    return out
