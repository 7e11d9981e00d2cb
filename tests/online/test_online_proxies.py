"""The real proxies, with the configurations of docs/online.md, in front of the real server."""

import http.client
import shutil
from contextlib import contextmanager
from urllib.parse import urlencode

import made_proxies
import pytest
from made_online import fields_of, make_cohort, served

from cqi_lib.intake.store.store import Given
from cqi_lib.online.edge import Proxies
from cqi_lib.online.limits import Limits

HERE = Proxies.of(["127.0.0.1"])
pytestmark = pytest.mark.slow


@pytest.fixture(params=["caddy", "nginx"])
def proxy(request):
    return getattr(made_proxies, request.param)


@pytest.fixture
def place(tmp_path):
    (tmp_path / "proxy").mkdir()
    return tmp_path / "proxy"


@contextmanager
def visitor(port, source="127.0.0.1"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=240, source_address=(source, 0))

    def ask(method, path, fields=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        body = None
        if fields is not None:
            body, headers["Content-Type"] = urlencode(fields), "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer, answer.read().decode()

    try:
        yield ask
    finally:
        connection.close()


def test_the_rate_limit_holds_whatever_a_client_says_of_itself(proxy, place, tmp_path):
    few = Limits(address_rate=0.0001, address_burst=10)
    with served(make_cohort(tmp_path / "c"), limits=few, proxies=HERE) as site, proxy(place, site.port) as before:
        with visitor(before.port, "127.0.0.2") as ask:
            statuses = []
            for n in range(300):
                mine = f"198.51.{n // 200}.{n % 200}"
                lies = {"X_Real_Ip": mine, "X_Forwarded_For": mine, "Forwarded": f"for={mine}", "X_Client_Ip": mine}
                statuses.append(ask("GET", "/a/nothing", **lies)[0].status)
            assert statuses == [404] * 10 + [429] * 290
        with visitor(before.port, "127.0.0.3") as ask:  # somebody else has a limit of his own
            assert ask("GET", f"/a/{site.invite()}")[0].status == 200


def test_somebody_answers_through_it(proxy, place, tmp_path):
    """From the link to the review, under a path and without one; `HEAD` tells whether a link works."""
    for path in ("", "/assessment"):
        folder = place / f"with{path.replace('/', '-')}"
        folder.mkdir()
        with (
            served(make_cohort(tmp_path / f"c{path}"), base_url=f"https://www.example.org{path}", proxies=HERE) as site,
            proxy(folder, site.port, path=bool(path)) as before,
            visitor(before.port) as ask,
        ):
            token = site.invite()
            link = f"{path}/a/{token}"
            head, body = ask("HEAD", link)
            assert (head.status, body) == (200, "")
            assert ask("HEAD", f"{path}/a/nothing")[0].status == 404
            page = ask("GET", link)[1]
            assert f'href="{link}/A1"' in page
            style = page.split('rel="stylesheet" href="')[1].split('"')[0]
            assert ask("GET", style)[0].status == 200
            fields = fields_of(ask("GET", f"{link}/A1")[1]) | {"answer-a1_1": "3", "comment-a1_1": "é" * 1500}
            origin = f"http://127.0.0.1:{before.port}"
            answer, _ = ask("POST", f"{link}/A1", fields, Origin=origin, Sec_Fetch_Site="same-origin")
            assert (answer.status, answer.headers["Location"]) == (303, f"{link}/A2")
            assert site.kept(token) == {"a1_1": Given("3", "é" * 1500)}
            foreign = ask("POST", f"{link}/A1", fields, Origin="https://evil.example")[0]
            assert foreign.status == 403
            assert token not in before.written()


def test_no_link_and_no_answer_in_what_a_proxy_writes(proxy, place, tmp_path):
    secret = "nobody may read this "
    with served(make_cohort(tmp_path / "c"), proxies=HERE) as site:
        token = site.invite()
        fields = fields_of(site.get(f"/a/{token}/A1").text)
        fields |= {name: secret * 90 for name in fields if name.startswith("comment-")}
        with proxy(place, site.port) as before, visitor(before.port) as ask:
            assert ask("POST", f"/a/{token}/A1", fields | {"answer-a1_1": "3"})[0].status == 303
            assert ask("POST", f"/a/{token}/A1", fields | {"answer-a1_1": "9"})[0].status == 422
            for path in (f"/a/{token}/%00", f"/a/{token}/A1?lang=%ff", f"/a/{token}/../../x"):
                ask("GET", path)
            told = before.written()
    with proxy(place, site.port) as before, visitor(before.port) as ask:  # our server is down
        for method, sent in (("GET", None), ("HEAD", None), ("POST", fields)):
            assert ask(method, f"/a/{token}/A1", sent, Referer=f"http://x/a/{token}")[0].status == 502
        told += before.written()
        for kind in ("client_body", "proxy"):  # nothing can be put aside
            shutil.rmtree(place / kind, ignore_errors=True)
        ask("POST", f"/a/{token}/A1", {"x": secret * 30_000})
    told += before.written()
    assert token not in told and token[:12] not in told and secret not in told and "nobody+may" not in told


@pytest.mark.parametrize(
    ("name", "text", "spoiled"),
    [("caddy", "exclude http.log http.handlers", "level info"), ("nginx", "forms.log emerg", "forms.log error")],
)
def test_with_other_configurations_links_are_found_in_what_is_written(name, text, spoiled, place, monkeypatch):
    """The check above would see a link: without the lines that keep it out, it is there."""
    shown = made_proxies.documented
    monkeypatch.setattr(made_proxies, "documented", lambda kind: [t.replace(text, spoiled) for t in shown(kind)])
    port = made_proxies.free_port()
    with getattr(made_proxies, name)(place, port) as before, visitor(before.port) as ask:
        assert ask("GET", "/a/SOMEBODYS-TOKEN/A1")[0].status == 502
    assert "SOMEBODYS-TOKEN" in before.written()
