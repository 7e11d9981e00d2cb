"""Who gets in, what is refused, what leaks: nothing."""

import datetime as dt
import http.client
import logging
import socket

import made_online
import made_postgres
import pytest
from made_online import ROUND, make_cohort, served

from cqi_lib.intake.store.faults import StoreBusy, StoreFull, StoreGone
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.answers import form_key
from cqi_lib.online.limits import Buckets, Limits


@pytest.fixture
def site(tmp_path):
    with served(make_cohort(tmp_path / "c")) as made:
        yield made


def altered(token):
    return token[:-1] + ("A" if token[-1] != "A" else "B")


def calls_of(site, monkeypatch):
    """Note what is asked of the store."""
    calls = []
    for name in ("form", "is_open", "latest", "save", "submit"):
        real = getattr(site.store, name)

        def noted(*given, _name=name, _real=real, **named):
            calls.append(_name)
            return _real(*given, **named)

        monkeypatch.setattr(site.store, name, noted)
    return calls


def test_every_dead_link_gets_the_same_page_after_the_same_work(site, monkeypatch):
    good, withdrawn, foreign = site.invite(), site.invite(), site.invite()
    site.store.withdraw(withdrawn, at=made_online.AT)
    site.store.open_round("2024-fall", at=made_online.AT)
    [foreign] = site.store.invite("2024-fall", "maple", "leader", at=made_online.AT)
    dead = [altered(good), withdrawn, foreign, "x", good.upper(), "%00%ff", "é".encode().hex(), "a" * 2000, good + "=="]
    calls = calls_of(site, monkeypatch)
    answers, work = [], []
    for token in dead:
        for page in ("", "/A1", "/review", "/sent", "/nowhere"):
            calls.clear()
            answers.append(site.get(f"/a/{token}{page}"))
            work.append(tuple(calls))
    site.store.close_round(ROUND, at=made_online.AT)
    for page in ("", "/A1", "/review"):  # expired
        calls.clear()
        answers.append(site.get(f"/a/{good}{page}"))
        work.append(tuple(calls))
    assert {a.status for a in answers} == {404}
    assert len({a.body for a in answers}) == 1
    assert set(work) == {("form", "is_open")}
    assert {tuple((k, v) for k, v in a.headers.items() if k != "Date") for a in answers} == {
        tuple((k, v) for k, v in site.get("/a/anything").headers.items() if k != "Date")
    }
    assert "This link does not open an assessment" in answers[0].text


def test_what_is_sent_to_a_dead_link_is_shown_again_whatever_the_reason(site):
    good = site.invite()
    fields = site.fields(f"/a/{good}/A1") | {"answer-a1_1": "3", "comment-a1_1": "Long <thought>"}
    unknown = altered(good)
    gone = site.post(f"/a/{unknown}/A1", fields | {"key": form_key(unknown)})
    site.store.close_round(ROUND, at=made_online.AT)
    closed = site.post(f"/a/{good}/A1", fields)
    assert (closed.status, closed.body) == (404, gone.body)
    assert "Long &lt;thought&gt;" in closed.text and "Established" in closed.text
    assert "What you had written was not saved." in closed.text
    assert site.kept(good) == {}
    assert site.post(f"/a/{good}/review", {"key": form_key(good)}).status == 404
    assert not site.store.form(good).submitted


def test_a_token_opens_only_its_own_form(site):
    mine, hers = site.invite(), site.invite("leader")
    site.post(f"/a/{hers}/A1", site.fields(f"/a/{hers}/A1") | {"comment-a1_1": "hers alone"})
    for page in ("", "/A1", "/review"):
        assert "hers alone" not in site.get(f"/a/{mine}{page}").text
    # Her form sent to my address: the key is of another token.
    refused = site.post(f"/a/{mine}/A1", site.fields(f"/a/{hers}/A1") | {"answer-a1_1": "1"})
    assert refused.status == 403 and site.kept(mine) == {}


def test_forms_of_other_sites_are_refused(site):
    token = site.invite()
    fields = site.fields(f"/a/{token}/A1") | {"answer-a1_1": "3"}
    keyless = {name: value for name, value in fields.items() if name != "key"}
    here = f"127.0.0.1:{site.port}"
    for sent, headers in (
        (keyless, {}),
        (keyless | {"key": "0" * 32}, {}),
        (fields, {"Sec_Fetch_Site": "cross-site"}),
        (fields, {"Sec_Fetch_Site": "same-site"}),
        (fields, {"Origin": "https://evil.example"}),
        (fields, {"Origin": f"http://{here}.evil.example"}),
    ):
        answer = site.post(f"/a/{token}/A1", sent, **headers)
        assert answer.status == 403 and "did not come from a page of this assessment" in answer.text
    assert site.kept(token) == {}
    for headers in ({}, {"Sec_Fetch_Site": "same-origin", "Origin": "null"}, {"Origin": f"http://{here}"}):
        assert site.post(f"/a/{token}/A1", fields, **headers).status == 303
    assert site.get(f"/a/{token}/A1?answer-a1_2=1").status == 200 and set(site.kept(token)) == {"a1_1"}


HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}


def test_headers_of_every_answer(site):
    token = site.invite()
    answers = [
        site.get(f"/a/{token}"),
        site.get(f"/a/{token}/A1"),
        site.get("/a/none"),
        site.get("/"),
        site.get("/../../etc/passwd"),
        site.ask("PUT", f"/a/{token}/A1"),
        site.post(f"/a/{token}/A1", {}),
        site.post(f"/a/{token}/A1", site.fields(f"/a/{token}/A1")),
    ]
    for answer in answers:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'")
        assert "unsafe" not in policy and "script-src" not in policy and "frame-ancestors 'none'" in policy
        for name, value in HEADERS.items():
            assert answer.headers[name] == value
        assert answer.headers["Server"] is None and "Set-Cookie" not in answer.headers
        assert "tornado" not in (str(answer.headers) + answer.text).lower() and "python" not in answer.text.lower()
    assert answers[3].body == answers[4].body == answers[2].body
    assert answers[5].body == answers[2].body


def test_no_token_and_no_answer_in_any_log(site, caplog, monkeypatch, capfd):
    caplog.set_level(logging.DEBUG)
    token, secret = site.invite(), "nobody may read this"
    fields = site.fields(f"/a/{token}/A1") | {"answer-a1_1": "3", "comment-a1_1": secret}
    site.post(f"/a/{token}/A1", fields)
    site.get(f"/a/{token}/A1")
    site.ask("DELETE", f"/a/{token}/A1")
    site.get(f"/a/{token}/%ff%fe?lang=%ff")
    site.ask("POST", f"/a/{token}/A1", b"\xff=%zz&&&==", Content_Type="multipart/form-data; boundary=x")
    site.post(f"/a/{token}/A1", fields | {"answer-a1_2": "9"})

    def fails(*given, **named):
        raise ValueError(f"a flaw that names {token} and {secret}")

    monkeypatch.setattr(site.store, "latest", fails)
    assert site.get(f"/a/{token}/A1").status == 500
    assert site.post(f"/a/{token}/A1", fields).status == 500
    monkeypatch.setattr(site.store, "form", fails)
    assert site.get(f"/a/{token}").status == 500
    told = caplog.text + "".join(capfd.readouterr())
    assert "ValueError" in told
    assert token not in told and secret not in told and token[:12] not in told


def test_methods_and_bodies_that_nobody_sends(site):
    token = site.invite()
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "BREW"):
        assert site.ask(method, f"/a/{token}/A1").status == 404
    bad = site.ask("POST", f"/a/{token}/A1", b"--x\r\nbroken", Content_Type="multipart/form-data; boundary=x")
    assert bad.status in (400, 403, 404)
    assert site.ask("POST", f"/a/{token}/A1", b"{}", Content_Type="application/json").status == 403
    assert site.ask("POST", f"/a/{token}/nowhere", f"key={form_key(token)}".encode()).status in (403, 404)
    assert site.kept(token) == {}


def test_too_large_a_page_is_refused_in_words(site):
    token = site.invite()
    fields = site.fields(f"/a/{token}/A1")
    answer = site.post(f"/a/{token}/A1", fields | {"comment-a1_1": "x" * 300_000})
    assert answer.status == 413 and "Go back in your browser" in answer.text
    # Beyond the hard limit the request is not even read.
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=240)
    connection.putrequest("POST", f"/a/{token}/A1")
    connection.putheader("Content-Length", str(10**9))
    connection.endheaders()
    assert connection.getresponse().status in (400, 413)
    connection.close()
    with socket.create_connection(("127.0.0.1", site.port), timeout=240) as raw:
        raw.sendall(b"GET / HTTP/1.1\r\nX: " + b"y" * 20_000)
        assert b"200" not in raw.recv(100)
    assert site.kept(token) == {}


def test_entries_that_cannot_be_kept_are_shown_again_and_the_others_are_kept(site):
    token = site.invite()
    fields = site.fields(f"/a/{token}/A1")
    sent = fields | {"answer-a1_1": "7", "answer-a1_2": "2", "comment-a1_1": "y" * 2100, "answer-zz_1": "1"}
    answer = site.post(f"/a/{token}/A1", sent)
    assert answer.status == 422
    assert "3 entries were not saved. The others are saved." in answer.text
    assert "This text has 2,100 characters, 100 more than the 2,000 that can be saved." in answer.text
    assert "This answer is not one of those offered." in answer.text and "y" * 2100 in answer.text
    assert "An answer to a statement that is not on this page was left out." in answer.text
    assert site.kept(token) == {"a1_2": Given("2")}
    # Shortened, the same page is kept.
    again = made_online.fields_of(answer.text) | {"answer-a1_1": "1", "comment-a1_1": "y"}
    assert site.post(f"/a/{token}/A1", again).status == 303
    assert site.kept(token) == {"a1_1": Given("1", "y"), "a1_2": Given("2")}


@pytest.mark.parametrize("fault", [StoreBusy, StoreGone, StoreFull])
def test_a_store_in_trouble_loses_nothing(site, monkeypatch, caplog, fault):
    token = site.invite()
    site.post(f"/a/{token}/A1", site.fields(f"/a/{token}/A1") | {"answer-a1_1": "1"})
    fields = site.fields(f"/a/{token}/A1") | {"answer-a1_1": "3", "comment-a1_2": "typed <now>"}

    def fails(*given, **named):
        raise fault("responses/2025-fall.online.sqlite cannot be written now.")

    with monkeypatch.context() as broken:
        broken.setattr(site.store, "save", fails)
        answer = site.post(f"/a/{token}/A1", fields)
        assert (answer.status, answer.headers["Retry-After"]) == (503, "60")
        assert "This page is not saved yet" in answer.text and "typed &lt;now&gt;" in answer.text
        shown = made_online.fields_of(answer.text)
        assert shown["answer-a1_1"] == "3"
        assert "cannot be written now" not in answer.text and "cannot be written now" in caplog.text
        broken.setattr(site.store, "form", fails)
        gone = site.post(f"/a/{token}/A1", fields)
        assert gone.status == 503 and "typed &lt;now&gt;" in gone.text
        assert site.get(f"/a/{token}").status == 503
        broken.setattr(site.store, "submit", fails)
        assert site.post(f"/a/{token}/review", {"key": form_key(token)}).status == 503
    assert site.kept(token) == {"a1_1": Given("1")}
    # It came back: the same page, pressed again, is kept.
    assert site.post(f"/a/{token}/A1", shown | {"comment-a1_2": "typed <now>"}).status == 303
    assert site.kept(token) == {"a1_1": Given("3"), "a1_2": Given("", "typed <now>")}


@pytest.mark.slow
def test_a_database_that_goes_away_and_comes_back(tmp_path, caplog):
    server = made_postgres.server()
    with (
        Store.open(server.new_database(), create=True) as store,
        served(make_cohort(tmp_path / "c"), store=store) as site,
    ):
        token = site.invite()
        fields = site.fields(f"/a/{token}/A1")
        assert site.post(f"/a/{token}/A1", fields | {"answer-a1_1": "3"}).status == 303
        server.stop()
        try:
            away = site.post(f"/a/{token}/A1", fields | {"answer-a1_2": "4", "comment-a1_2": "kept <here>"})
            assert away.status == 503 and "kept &lt;here&gt;" in away.text
            assert site.get(f"/a/{token}").status == 503
        finally:
            server.start()
        assert site.post(f"/a/{token}/A1", fields | {"answer-a1_2": "4", "comment-a1_2": "kept <here>"}).status == 303
        assert site.kept(token) == {"a1_1": Given("3"), "a1_2": Given("4", "kept <here>")}
    assert "postgresql://" not in caplog.text and token not in caplog.text


def test_who_leaves_in_the_middle_of_a_page_saves_nothing_of_it(site, caplog):
    caplog.set_level(logging.DEBUG)
    token = site.invite()
    with socket.create_connection(("127.0.0.1", site.port), timeout=240) as raw:
        body = f"key={form_key(token)}&answer-a1_1=3&comment-a1_1=".encode()
        head = f"POST /a/{token}/A1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        raw.sendall(head.encode() + b"Content-Length: 5000\r\n\r\n" + body)
    with socket.create_connection(("127.0.0.1", site.port), timeout=240) as raw:  # asks and does not wait
        raw.sendall(f"GET /a/{token}/A1 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert site.get(f"/a/{token}").status == 200
    assert site.kept(token) == {}
    assert token not in caplog.text


def test_a_clock_set_back_does_not_bring_old_answers_back(site):
    token = site.invite()
    for answer, days in (("1", 0), ("4", -400)):
        site.clock[0] = made_online.AT + dt.timedelta(days=days)
        site.post(f"/a/{token}/A1", site.fields(f"/a/{token}/A1") | {"answer-a1_1": answer})
    assert site.kept(token)["a1_1"] == Given("4")


def test_rates(tmp_path):
    few = Limits(form_rate=0.001, form_burst=2, address_rate=0.001, address_burst=9)
    with served(make_cohort(tmp_path / "c"), limits=few) as site:
        token = site.invite()
        fields = site.fields(f"/a/{token}/A1")
        for answer in ("1", "2"):
            assert site.post(f"/a/{token}/A1", fields | {"answer-a1_1": answer}).status == 303
        held = site.post(f"/a/{token}/A1", fields | {"answer-a1_1": "3", "comment-a1_2": "not lost"})
        assert held.status == 429 and "not lost" in held.text and "press the button again" in held.text
        assert site.kept(token)["a1_1"] == Given("2")
        other = site.invite()
        assert site.post(f"/a/{other}/A1", {"key": form_key(other), "answer-a1_1": "3"}).status == 303
        statuses = [site.get(f"/a/{token}").status for _ in range(6)]
        assert statuses == [200] * 4 + [429] * 2
        answer = site.get(f"/a/{token}")
        assert "wait a minute" in answer.text.lower() and answer.headers["Retry-After"] == "60"


def test_buckets_forget_who_came_least_recently():
    now = [0.0]
    few = Buckets(rate=1, burst=1, clock=lambda: now[0], most=2)
    assert [few.allows(who) for who in "aba"] == [True, True, False]
    assert few.allows("c") and few.allows("b")  # b was forgotten when c came
    now[0] = 5.0
    assert few.allows("b") and not few.allows("b")


def test_behind_a_proxy_every_address_begins_with_its_path_and_tls_is_insisted_on(tmp_path):
    base = "https://hub.example.org/services/assessment/"
    with served(make_cohort(tmp_path / "c"), base_url=base) as site:
        token = site.invite()
        assert site.path == "/services/assessment"
        answer = site.get(f"/a/{token}")
        assert answer.headers["Strict-Transport-Security"].startswith("max-age=")
        assert f'href="/services/assessment/a/{token}/A1"' in answer.text
        fields = site.fields(f"/a/{token}/A1")
        moved = site.post(f"/a/{token}/A1", fields, Host="hub.example.org", Origin="https://hub.example.org")
        assert moved.goal == f"/services/assessment/a/{token}/A2"
        site.path = ""
        assert site.get(f"/a/{token}").status == 404
