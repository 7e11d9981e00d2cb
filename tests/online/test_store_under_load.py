"""Many people answer at once, and the server is killed in the middle: every save it acknowledged is there."""

import datetime as dt
import http.client
import threading
import time

import made_postgres
import pytest
from made_cohort import pair
from made_form_server import ROUND, FormServer, Person
from sqlalchemy import select

from cqi_lib.commands import cli
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.reading import read_round
from cqi_lib.intake.store.schema import INVITATIONS, SAVES
from cqi_lib.intake.store.store import Store

DOMAINS = list(load_instrument("cqi-61").domains.values())
LONGEST = 240  # seconds after which the test gives up; nothing is measured


def answer(person, number, each, acknowledged, count, killed, stop):
    """Save page after page, each until it is acknowledged; note what was. The last one waits for the kill."""
    for n in range(each):
        if n == each - 1:
            killed.wait()
        domain = DOMAINS[n % len(DOMAINS)]
        fields = {f"answer-{item.id}": str((number + n + i) % 4 + 1) for i, item in enumerate(domain.items)}
        fields[f"comment-{domain.items[0].id}"] = f"{number}-{n}"
        while not stop.is_set():
            try:
                status, page = person.ask("POST", f"/{domain.id}", fields)
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)
                continue
            if status == 503:  # the store was busy for seconds, on a slow machine: the page says so
                continue
            assert status == 303, (status, page[-2000:])
            acknowledged.append((domain.items[0].id, f"{number}-{n}"))
            count.release()
            break
    person.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "many", "each"),
    [
        ("sqlite", 20, 20),  # every page once, and some of them again
        pytest.param("sqlite", 50, 40, marks=pytest.mark.nightly),
        pytest.param("postgresql", 50, 40, marks=pytest.mark.nightly),
    ],
)
def test_every_acknowledged_save_survives_a_killed_server(tmp_path, monkeypatch, capsys, kind, many, each):
    folder = pair(tmp_path)
    for path in (folder / "responses").glob(f"{ROUND}*"):
        path.unlink()
    words = []
    if kind == "postgresql":
        monkeypatch.setenv("CQI_LOAD_URL", made_postgres.server().new_database())
        words = ["--database", "CQI_LOAD_URL"]
    assert cli.main(["form", "open", str(folder), ROUND, *words]) == 0
    with Store.open(place_of(folder, ROUND)) as store:
        now = dt.datetime.now(dt.UTC)
        tokens = store.invite(ROUND, "alpha-house", "frontline", at=now, number=many)
        forms = [store.form(token) for token in tokens]
    server = FormServer(folder).start()
    if kind == "sqlite":
        assert cli.main(["form", "serve", str(folder), ROUND, "--port", "0"]) == 1
        assert f"(process {server.process.pid}) is already serving" in capsys.readouterr().err
    people = [Person(n, token, server.port) for n, token in enumerate(tokens)]
    acknowledged, count = [[] for _ in people], threading.Semaphore(0)
    killed, stop = threading.Event(), threading.Event()
    threads = [
        threading.Thread(target=answer, args=(person, n, each, acknowledged[n], count, killed, stop), daemon=True)
        for n, person in enumerate(people)
    ]
    try:
        for thread in threads:
            thread.start()
        for _ in range(many * each // 2):
            assert count.acquire(timeout=LONGEST), "no save was acknowledged for minutes"
        midway = read_round(place_of(folder, ROUND))  # as `cqi run` does it, while people answer
        server.kill()
        before = [list(saves) for saves in acknowledged]
        killed.set()
        server.start()
        for thread in threads:
            thread.join(LONGEST)
        assert not any(thread.is_alive() for thread in threads)
    finally:
        stop.set()
        killed.set()
        assert server.stop() == 0
    assert sum(map(len, acknowledged)) == many * each
    assert many * each // 2 <= sum(map(len, before)) < many * each
    with Store.open(place_of(folder, ROUND)) as store:
        with store._engine.connect() as connection:
            rows = connection.execute(
                select(INVITATIONS.c.respondent_id, SAVES.c.item, SAVES.c.comment)
                .join_from(SAVES, INVITATIONS)
                .where(SAVES.c.comment != "")
            ).all()
        latest = [store.latest(form) for form in forms]
    kept = set(map(tuple, rows))
    for form, saves in zip(forms, acknowledged, strict=True):
        assert not [save for save in saves if (form.respondent_id, *save) not in kept]
    for saves, now in zip(acknowledged, latest, strict=True):
        last = dict(saves)  # the last acknowledged save of each page counts
        assert {item: now[item].comment for item in last} == last
    assert 0 < len(midway.rows) <= many * 61
    found = read_round(place_of(folder, ROUND))
    assert (found.started, len(found.rows)) == (many, many * 61)


@pytest.mark.slow
def test_a_page_says_when_the_database_is_away_and_keeps_what_was_typed(tmp_path, monkeypatch):
    folder, database = pair(tmp_path), made_postgres.server()
    for path in (folder / "responses").glob(f"{ROUND}*"):
        path.unlink()
    monkeypatch.setenv("CQI_AWAY_URL", database.new_database())
    assert cli.main(["form", "open", str(folder), ROUND, "--database", "CQI_AWAY_URL"]) == 0
    with Store.open(place_of(folder, ROUND)) as store:
        [token] = store.invite(ROUND, "alpha-house", "leader", at=dt.datetime.now(dt.UTC))
    server = FormServer(folder).start()
    try:
        person = Person(0, token, server.port)
        assert person.ask("POST", "/A1", {"answer-a1_1": "3"})[0] == 303
        database.stop("immediate")
        try:
            status, page = person.ask("POST", "/A1", {"answer-a1_1": "2", "comment-a1_1": "typed meanwhile"})
            assert status == 503
            assert b"typed meanwhile" in page and b"CQI_AWAY_URL" not in page
        finally:
            database.start()
        status, page = person.ask("GET", "/A1")
        assert status == 200 and b"typed meanwhile" not in page
        assert person.ask("POST", "/A1", {"answer-a1_1": "2", "comment-a1_1": "typed meanwhile"})[0] == 303
        person.close()
    finally:
        assert server.stop() == 0
    with Store.open(place_of(folder, ROUND)) as store:
        given = store.latest(store.form(token))["a1_1"]
    assert (given.answer, given.comment) == ("2", "typed meanwhile")
