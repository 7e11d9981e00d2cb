"""The server as a process: what it says, whom it lets in, how it stops."""

import asyncio
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from urllib.parse import urlencode

import pytest
from made_online import AT, ROUND, fields_of, make_cohort

from cqi_lib.errors import CallError
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.assessment import Assessment
from cqi_lib.online.server import is_loopback, serve


@pytest.fixture
def folder(tmp_path):
    return make_cohort(tmp_path / "c")


@pytest.fixture
def store(folder):
    with Store.open(folder / "answers.sqlite", create=True) as made:
        made.open_round(ROUND, at=AT)
        yield made


def ask(port, method, path, fields=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=240)
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        connection.request(method, path, urlencode(fields) if fields else None, kind if fields else {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@pytest.fixture
def no_loop():
    """Take away the mark of a running event loop that Playwright leaves in this thread for as long as it is open."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)


def test_a_polite_end_finishes_what_is_under_way(folder, store, monkeypatch, no_loop):
    [token] = store.invite(ROUND, "maple", "leader", at=AT)
    entered, released, said, answers = threading.Event(), threading.Event(), [], []
    real = store.save

    def slow(*given, **named):
        entered.set()
        assert released.wait(240)
        return real(*given, **named)

    monkeypatch.setattr(store, "save", slow)

    def visit():
        while not said:
            released.wait(0.02)
        port = int(re.search(r":(\d+) ", said[0])[1])
        page = ask(port, "GET", f"/a/{token}/A1")[1]
        poster = threading.Thread(
            target=lambda: answers.append(
                ask(port, "POST", f"/a/{token}/A1", fields_of(page) | {"answer-a1_1": "3"})[0]
            )
        )
        poster.start()
        entered.wait(240)
        os.kill(os.getpid(), signal.SIGTERM)
        while not any(line.startswith("Stopping") for line in said):
            released.wait(0.02)
        with pytest.raises(OSError):  # nobody new is let in
            ask(port, "GET", f"/a/{token}")
        released.set()
        poster.join(240)

    visitor = threading.Thread(target=visit)
    visitor.start()
    before = signal.getsignal(signal.SIGTERM)
    serve(Assessment.read(folder, ROUND), store, port=0, say=said.append)
    visitor.join(240)
    assert answers == [303]
    assert store.latest(store.form(token)) == {"a1_1": Given("3")}
    assert signal.getsignal(signal.SIGTERM) == before


def test_a_port_in_use_is_said_in_words(folder, store, no_loop):
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(CallError, match="Choose another one with --port"),
    ):
        serve(Assessment.read(folder, ROUND), store, port=taken.getsockname()[1], say=print)
    with pytest.raises(CallError, match="cannot listen at no-such-host"):
        serve(Assessment.read(folder, ROUND), store, host="no-such-host.invalid", port=0, say=print)
    with pytest.raises(CallError, match="is no address for links"):
        serve(Assessment.read(folder, ROUND), store, port=0, base_url="forms.example.org", say=print)


@pytest.mark.slow
def test_the_command_serves_tells_where_and_stops_without_a_trace(folder):
    cqi = [sys.executable, "-m", "cqi_lib", "form"]
    assert subprocess.run([*cqi, "open", str(folder), ROUND], capture_output=True).returncode == 0
    from cqi_lib.intake.store.place import place_of

    with Store.open(place_of(folder, ROUND)) as opened:
        [token] = opened.invite(ROUND, "maple", "leader", at=AT)
    serving = [*cqi, "serve", str(folder), ROUND, "--port", "0"]
    process = subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        first = process.stdout.readline()
        port = int(re.search(r"listening at http://127\.0\.0\.1:(\d+) ", first)[1])
        assert "Only this computer can reach it." in process.stdout.readline()
        status, page = ask(port, "GET", f"/a/{token}/A1")
        assert status == 200
        assert ask(port, "POST", f"/a/{token}/A1", fields_of(page) | {"answer-a1_1": "2"})[0] == 303
        assert ask(port, "GET", "/a/nothing")[0] == 404
    finally:
        process.send_signal(signal.SIGTERM)
        rest = process.communicate(timeout=240)[0]
    assert process.returncode == 0
    assert rest.strip() == "Stopping: what is under way is finished."
    with Store.open(place_of(folder, ROUND)) as opened:
        assert opened.latest(opened.form(token)) == {"a1_1": Given("2")}


def test_which_addresses_only_this_computer_reaches():
    assert all(is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "127.8.8.8"))
    assert not any(is_loopback(host) for host in ("0.0.0.0", "192.168.1.5", "forms.example.org", "", "::"))
