"""Where strangers reach the server: who is counted as asking, what HEAD says, how much memory slow senders take."""

import asyncio
import http.client
import re
import socket
import time

import pytest
from made_online import ROUND, make_cohort, served

from cqi_lib.commands import cli
from cqi_lib.errors import CallError
from cqi_lib.intake.store.store import Given
from cqi_lib.online import server
from cqi_lib.online.edge import Door, Proxies
from cqi_lib.online.limits import Limits

FEW = Limits(address_rate=0.001, address_burst=5)
HERE = Proxies.of(["127.0.0.1", "::1"])


def asked(site, each):
    return [site.get("/a/nothing", **headers).status for headers in each]


def test_no_header_of_a_client_gets_round_the_rate_limit(tmp_path, subtests):
    def each(name):
        return [{name: f"198.51.100.{n}"} for n in range(20)]

    for proxies in (Proxies(), HERE):
        for name in ("X_Real_Ip", "Forwarded", "X_Client_Ip", "CF_Connecting_IP", "True_Client_IP"):
            with (
                subtests.test(name, trusted=bool(proxies.trusted)),
                served(make_cohort(tmp_path / "c"), limits=FEW, proxies=proxies) as site,
            ):
                assert asked(site, each(name)) == [404] * 5 + [429] * 15
    with served(make_cohort(tmp_path / "c"), limits=FEW) as site:  # nobody is trusted
        assert asked(site, each("X_Forwarded_For")) == [404] * 5 + [429] * 15
    with served(make_cohort(tmp_path / "c"), limits=FEW, proxies=HERE) as site:
        # A proxy that adds to the header: what the client wrote stands before it.
        rotated = [{"X_Forwarded_For": f"198.51.100.{n}, 203.0.113.9"} for n in range(20)]
        assert asked(site, rotated) == [404] * 5 + [429] * 15
        assert asked(site, each("X_Forwarded_For")) == [404] * 20  # twenty people behind a proxy that is trusted


@pytest.mark.parametrize(
    ("trusted", "peer", "said", "who"),
    [
        ([], "127.0.0.1", ["192.0.2.1"], "127.0.0.1"),
        (["127.0.0.1"], "127.0.0.1", ["192.0.2.1"], "192.0.2.1"),
        (["127.0.0.1"], "192.0.2.8", ["192.0.2.1"], "192.0.2.8"),
        (["127.0.0.1"], "127.0.0.1", [], "127.0.0.1"),
        (["127.0.0.1"], "127.0.0.1", ["192.0.2.1", "192.0.2.2"], "192.0.2.2"),
        (["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", ["6.6.6.6, 192.0.2.2, 10.1.2.3"], "192.0.2.2"),
        (["127.0.0.1"], "127.0.0.1", ["6.6.6.6, unknown"], "127.0.0.1"),
        (["127.0.0.1"], "127.0.0.1", ["6.6.6.6,"], "127.0.0.1"),
        (["127.0.0.1"], "::ffff:127.0.0.1", ["::ffff:192.0.2.1"], "192.0.2.1"),
        (["::1"], "::1", ["2001:db8:0:7:1234::1"], "2001:db8:0:7::/64"),
        ([], "2001:db8:0:7:ffff::2", [], "2001:db8:0:7::/64"),
        (["10.0.0.0/8"], "10.0.0.1", ["10.0.0.2, 10.0.0.3"], "10.0.0.2"),
    ],
)
def test_who_asks(trusted, peer, said, who):
    assert Proxies.of(trusted).who(peer, said) == who


def test_a_trusted_proxy_that_is_no_address_is_refused_in_words():
    with pytest.raises(CallError, match=r"'my-proxy' is no address; one is such as 127\.0\.0\.1"):
        Proxies.of(["127.0.0.1", "my-proxy"])


def test_the_command_takes_trusted_proxies_and_says_when_there_is_none(tmp_path, capsys, monkeypatch):
    folder = make_cohort(tmp_path / "c")
    assert cli.main(["form", "open", str(folder), ROUND]) == 0
    serve = ["form", "serve", str(folder), ROUND, "--port", "0", "--base-url", "https://f.example.org"]
    assert cli.main([*serve, "--trusted-proxy", "my-proxy"]) == 2
    assert "is no address" in capsys.readouterr().err

    async def at_once():
        pass

    monkeypatch.setattr(server, "_asked_to_stop", at_once)
    running = asyncio._get_running_loop()  # Playwright leaves a mark of its own in this thread
    asyncio._set_running_loop(None)
    try:
        assert cli.main(serve) == 0
        assert "everybody behind one shares one rate limit" in capsys.readouterr().out
        assert cli.main([*serve, "--trusted-proxy", "127.0.0.1", "--trusted-proxy", "::1"]) == 0
        assert "rate limit" not in capsys.readouterr().out
    finally:
        asyncio._set_running_loop(running)


def test_head_answers_as_get(tmp_path):
    with served(make_cohort(tmp_path / "c")) as site:
        token = site.invite()
        style = re.search(r'href="(/s/[^"]+)"', site.get(f"/a/{token}").text)[1]
        for path in (f"/a/{token}", f"/a/{token}/A1", f"/a/{token}/review", f"/a/{token}/sent", style, "/a/x", "/s/x"):
            head, got = site.ask("HEAD", path), site.get(path)
            assert (head.status, head.body, head.goal) == (got.status, b"", got.goal)
            names = [name for name in got.headers if name != "Date"]
            assert {name: head.headers[name] for name in names} == {name: got.headers[name] for name in names}
        assert site.kept(token) == {}


def slow(site, token, size, declared=None):
    """Send the head of a page and `size` bytes of it, and leave it there."""
    raw = socket.create_connection(("127.0.0.1", site.port), timeout=240)
    head = f"POST /a/{token}/A1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    raw.sendall(f"{head}Content-Length: {declared or size + 100}\r\n\r\n".encode() + b"x" * size)
    return raw


def ended(raw):
    """Say whether the other side has ended a connection."""
    raw.settimeout(0.05)
    try:
        return raw.recv(1) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def settled(look, wanted):
    deadline = time.monotonic() + 240
    while look() != wanted and time.monotonic() < deadline:
        time.sleep(0.02)
    return look()


def test_bodies_in_memory_are_bounded_and_who_sends_slowly_gives_way(tmp_path):
    limits = Limits(body=40_000, bodies=200_000)
    with served(make_cohort(tmp_path / "c"), limits=limits) as site:
        token, door = site.invite(), site.serving.door
        fields = site.fields(f"/a/{token}/A1") | {"answer-a1_1": "3", "comment-a1_1": "y" * 1500}
        raws = [slow(site, token, 30_000) for _ in range(20)]
        assert settled(lambda: sum(map(ended, raws)), 14) == 14
        assert door.held <= 200_000
        assert [ended(raw) for raw in raws] == [True] * 14 + [False] * 6
        # Somebody who just answers is not held up.
        assert site.post(f"/a/{token}/A1", fields).status == 303
        assert site.kept(token)["a1_1"] == Given("3", "y" * 1500)
        for raw in raws:
            raw.close()
        assert settled(lambda: door.held, 0) == 0
        assert settled(lambda: site.serving.under_way, 0) == 0


def test_of_a_page_that_is_too_large_nothing_is_held_and_the_answer_is_in_words(tmp_path):
    with served(make_cohort(tmp_path / "c"), limits=Limits(body=40_000)) as site:
        token, door = site.invite(), site.serving.door
        with slow(site, token, 60_000, 70_000) as raw:
            assert settled(lambda: site.serving.under_way, 1) == 1
            assert settled(lambda: door.held, 0) == 0
            raw.sendall(b"x" * 10_000)
            answer = http.client.HTTPResponse(raw)
            answer.begin()
            assert (answer.status, b"Go back in your browser" in answer.read()) == (413, True)
        many = "&".join(["a=1"] * 6000).encode()
        kind = "application/x-www-form-urlencoded"
        assert site.ask("POST", f"/a/{token}/A1", many, Content_Type=kind).status == 413


def test_connections_are_bounded_and_who_asks_for_nothing_gives_way(tmp_path):
    with served(make_cohort(tmp_path / "c"), limits=Limits(connections=10)) as site:
        raws = [socket.create_connection(("127.0.0.1", site.port), timeout=240) for _ in range(30)]
        assert settled(lambda: sum(map(ended, raws)), 20) == 20
        assert len(site.serving.door) == 10
        assert site.get(f"/a/{site.invite()}").status == 200
        for raw in raws:
            raw.close()
        assert settled(lambda: len(site.serving.door), 0) == 0


def test_a_page_on_its_way_into_the_store_is_not_let_go():
    class Line:
        over = False

        def close(self):
            self.over = True

    first, second, third, fourth = lines = [Line() for _ in range(4)]
    door = Door(connections=3, held=100)
    door.enter(first)
    door.holds(first, 80)
    door.arrived(first)
    door.enter(second)
    door.holds(second, 30)  # with the first it is too much; only the second still arrives
    assert [line.over for line in lines] == [False, True, False, False]
    for line in (third, fourth):
        door.enter(line)
    door.holds(third, 20)
    assert (door.held, len(door)) == (100, 3)
    door.answered(first)
    door.leave(third)
    door.leave(third)
    assert (door.held, len(door)) == (0, 2)
    door.holds(second, 99)  # what was let go holds nothing
    assert door.held == 0
    for line in (fourth, first):
        door.arrived(line)
    door.enter(second)
    third.over = False
    door.enter(third)  # nobody waits but the second and the third
    assert [line.over for line in lines] == [False, True, False, False]
    assert len(door) == 3
