"""A preview's pages are given to whoever has the token, on this computer, and to nobody else."""

import errno
import http.client
import re
import socket
import threading

import pytest
from made_watch import until

from cqi_lib.batch.preview import TOLD
from cqi_lib.batch.watch import server as served
from cqi_lib.batch.watch.board import Board
from cqi_lib.batch.watch.server import Server
from cqi_lib.errors import CallError
from cqi_lib.files.refusal import refusal
from cqi_lib.locale.spoken import speaking

PAGE = "<!doctype html><title>é</title>" + "x" * 300_000


@pytest.fixture
def server(tmp_path):
    for folder in ("pages", "desk/interim", "desk/prepared", "failed", "releases"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pages" / "a-b_2025-fall.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "pages" / "a-b_2025-fall_plan.html").write_text("plan")
    (tmp_path / "desk" / "interim" / "a-b_2026.html").write_text("interim")
    (tmp_path / "desk" / "prepared" / "responses.parquet").write_text("answers")
    (tmp_path / "failed" / "a-b interim.txt").write_text("why")
    (tmp_path / TOLD).write_text('{"about": "é"}', encoding="utf-8")
    made = Server(tmp_path, Board())
    made.start()
    yield made
    made.board.close()
    made.stop()


def get(server, name="", path=None, method="GET", **headers):
    port = server.server_address[1]
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=240)
    try:
        asked.putrequest(method, f"/{server.token}/{name}" if path is None else path, skip_host=True)
        for key, value in ({"Host": f"127.0.0.1:{port}"} | headers).items():
            asked.putheader(key.replace("_", "-"), value)
        asked.endheaders()
        answer = asked.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        asked.close()


def test_pages_come_as_they_lie_there(server):
    status, headers, body = get(server, "pages/a-b_2025-fall.html?v=1")
    assert (status, body.decode()) == (200, PAGE)
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert (headers["Cache-Control"], headers["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert "script-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert get(server, "interim/a-b_2026.html")[2] == b"interim"
    assert get(server, "failed/a-b%20interim.txt")[2] == b"why"
    assert get(server, "told")[2].decode() == '{"about": "é"}'
    assert get(server, Host=f"localhost:{server.server_address[1]}")[0] == 200


def test_the_shell_may_load_nothing_from_elsewhere_and_be_framed_by_nobody(server):
    status, headers, body = get(server)
    policy = headers["Content-Security-Policy"]
    assert status == 200 and "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<script(?![^>]*(src=|application/json))|\son\w+=|style=", body.decode())
    for name, kind in (("shell.js", "text/javascript"), ("style.css", "text/css"), ("icon.svg", "image/svg+xml")):
        assert get(server, name)[1].get_content_type() == kind
    assert "Vista previa" in _in("es") and 'lang="es"' in _in("es")


def _in(tag):
    with speaking(tag):
        return served.shell_files()[""][1].decode()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "//",
        "",
        "/pages/a-b_2025-fall.html",
        "/{wrong}/",
        "/{wrong}/told",
        "/{token}",
        "/{half}/",
        "/{token}x/",
        "/%C3%A9/",
    ],
)
def test_without_the_token_nothing_is_given(server, path):
    told = {"token": server.token, "wrong": "x" * len(server.token), "half": server.token[:16]}
    status, headers, body = get(server, path=path.format(**told) or "*")
    assert status == 403 and b"x" * 50 not in body and server.token.encode() not in body
    assert headers["Connection"] == "close"


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1.evil.example:{port}"},
        {"Host": ""},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_another_name_or_another_site_is_refused_even_with_the_token(server, headers):
    port = server.server_address[1]
    for name in ("", "told", "news?view=a-b", "pages/a-b_2025-fall.html"):
        assert get(server, name, **{k: v.format(port=port) for k, v in headers.items()})[0] == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_link_from_elsewhere_opens_the_shell_and_nothing_else(server, site):
    link = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
    assert get(server, **link)[0] == 200
    for name in ("told", "news?view=a-b", "shell.js", "pages/a-b_2025-fall.html"):
        assert get(server, name, **link)[0] == 403
    for other in ({"Sec_Fetch_Dest": "iframe"}, {"Sec_Fetch_Mode": "no-cors"}, {"Host": "evil.example"}):
        assert get(server, **(link | other))[0] == 403
    assert get(server, path=f"/{'x' * len(server.token)}/", **link)[0] == 403


@pytest.mark.parametrize(
    "name",
    [
        "pages/../desk/prepared/responses.parquet",
        "pages/..%2fdesk%2fprepared%2fresponses.parquet",
        "pages/.hidden.html",
        "pages/nothing.html",
        "desk/prepared/responses.parquet",
        "prepared/responses.parquet",
        "releases/2025-fall.json",
        "failed/..%20x.txt",
        "failed/",
        "pages/",
        "pages",
        "news",
        "news?view=../x",
        "told.txt",
    ],
)
def test_nothing_else_is_given(server, name):
    assert get(server, name)[0] == 404


def test_only_asking_is_answered(server):
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert get(server, method=method)[0] == 501


def news(server, view="a-b"):
    asked = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=240)
    asked.request("GET", f"/{server.token}/news?view={view}")
    return asked, asked.getresponse()


def test_who_looks_is_known_until_he_leaves(server, monkeypatch):
    monkeypatch.setattr(served, "_BEAT", 0.1)
    before = threading.active_count()
    server.board.say(doing="look", stale=["a-b"], told="1")
    asked, lines = news(server)
    first = lines.readline()
    assert b'"stale": true' in first and b'"pages/a-b_2025-fall.html": ' in first and b"2026" in first
    assert b'"failed/a-b interim.txt"' in first
    assert server.board.views == {"a-b"}
    server.board.say(stale=[])
    while (line := lines.readline()) and not line.startswith(b"data"):
        pass
    assert b'"stale": false' in line
    asked.close()
    lines.close()
    until(lambda: server.board.views == set() and threading.active_count() <= before)


def test_there_is_an_end_to_connections(server, monkeypatch):
    held = [news(server) for _ in range(served.MOST)]
    until(lambda: server.board.views == {"a-b"})
    with pytest.raises(OSError):
        for _ in range(3):
            get(server)
    for asked, lines in held:
        asked.close()
        lines.close()
    server.board.say(doing="")
    server.board.say(doing="")

    def answered():
        try:
            return get(server)[0] == 200
        except OSError:
            return False

    until(answered)


def test_a_port_that_is_taken_is_said(server):
    with pytest.raises(CallError, match=r"port \d+ .*--port"):
        Server(server.place, server.board, server.server_address[1])
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(CallError, match="--port"):
        Server(server.place, server.board, taken.getsockname()[1])
    with socket.create_server(("127.0.0.1", 0)) as taken, speaking("es"), pytest.raises(CallError) as refused:
        Server(server.place, server.board, taken.getsockname()[1])
    with speaking("es"):
        assert "Address already in use" not in str(refused.value) and refusal(OSError(errno.EADDRINUSE, "")) in str(
            refused.value
        )


def test_a_port_is_free_again_when_a_watch_has_ended(server):
    port = server.server_address[1]
    server.board.say(doing="look")
    asked, lines = news(server)  # a connection that the server ends, and whose port the system keeps for a while
    lines.readline()
    server.board.close()
    server.stop()
    lines.read()
    asked.close()
    lines.close()
    again = Server(server.place, Board(), port)
    again.stop()
    again.board.close()


def test_only_this_computer_is_listened_to(server):
    assert server.server_address[0] == "127.0.0.1"
    assert len(server.token) >= 32
