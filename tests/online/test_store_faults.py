"""What goes wrong around a store: said in words, nothing acknowledged lost, no secret shown."""

import datetime as dt
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
import traceback

import made_postgres
import pytest
from made_cohort import pair
from sqlalchemy import create_engine, event, text

from cqi_lib.batch import digest
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.commands import cli
from cqi_lib.errors import StoreError
from cqi_lib.intake.store.faults import RoundClosed, StoreBusy, StoreDamaged, StoreFull, StoreGone, fault_of
from cqi_lib.intake.store.lock import is_served, only_server
from cqi_lib.intake.store.place import Place, place_of
from cqi_lib.intake.store.reading import read_round
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.desk import Desk

ROUND = "2025-fall"
NOON = dt.datetime(2025, 10, 14, 12, tzinfo=dt.UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, tmp_path):
    if request.param == "postgresql":
        return made_postgres.server().new_database()
    return tmp_path / f"{ROUND}.online.sqlite"


def opened(where, wait=60, **how):
    store = Store.open(where, create=True, wait=wait, **how)
    store.open_round(ROUND, at=NOON)
    return store


def invited(store):
    [token] = store.invite(ROUND, "alpha-house", "leader", at=NOON)
    return store.form(token)


def kept_saves(where):
    url = where.replace("postgresql:", "postgresql+psycopg:") if isinstance(where, str) else f"sqlite:///{where}"
    engine = create_engine(url)
    with engine.connect() as connection:
        found = connection.execute(text("SELECT answer FROM cqi_saves ORDER BY seq")).scalars().all()
    engine.dispose()
    return found


def test_every_token_takes_the_same_work(where):
    with opened(where) as store:
        good, lost = store.invite(ROUND, "alpha-house", "leader", at=NOON, number=2)
        store.save(store.form(good), {"a1_1": Given("3")}, at=NOON)
        store.withdraw(lost, at=NOON)
        store.open_round("2024-fall", at=NOON)
        [other] = store.invite("2024-fall", "alpha-house", "leader", at=NOON)
        store.place = Place(ROUND, path=store.place.path, url=store.place.url, said=store.said)
        asked = []
        event.listen(store._engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
        work = []
        for token in (good, lost, other, "x" * 32, ""):
            asked.clear()
            assert (store.form(token) is not None) == (token == good)
            work.append(tuple(asked))
        assert len(set(work)) == 1 and len(work[0]) >= 2


def test_saves_of_many_at_once_are_all_kept(where):
    with opened(where) as store:
        forms = [invited(store) for _ in range(4)]
        errors = []

        def answer(form):
            try:
                for n in range(10):
                    store.save(form, {"a1_1": Given(str(n))}, at=NOON)
            except StoreError as error:
                errors.append(error)

        threads = [threading.Thread(target=answer, args=(form,)) for form in forms for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not errors
        assert len(kept_saves(where)) == 80
        assert {store.latest(form)["a1_1"].answer for form in forms} == {"9"}


def test_no_save_slips_in_after_closing(where):
    with opened(where) as store:
        form, done, ended = invited(store), [], []

        def answer():
            try:
                while True:
                    store.save(form, {"a1_1": Given("3")}, at=NOON)
                    done.append(1)
                    time.sleep(0.005)
            except StoreError as error:
                ended.append(error)

        thread = threading.Thread(target=answer)
        thread.start()
        while len(done) < 3 and thread.is_alive():
            time.sleep(0.005)
        store.close_round(ROUND, at=NOON)
        at_closing = len(kept_saves(where))
        thread.join()
        assert len(kept_saves(where)) == at_closing == len(done)
        assert [type(error) for error in ended] == [RoundClosed]


def test_a_locked_store_is_busy_and_then_is_not(where):
    with opened(where, wait=1) as store:
        form = invited(store)
        store.save(form, {"a1_1": Given("1")}, at=NOON)
        if isinstance(where, str):
            engine = create_engine(where.replace("postgresql:", "postgresql+psycopg:"))
            other = engine.connect()
            other.execute(text("LOCK TABLE cqi_saves IN ACCESS EXCLUSIVE MODE"))
        else:
            other = sqlite3.connect(where, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="Try again in a moment"):
            store.save(form, {"a1_1": Given("2")}, at=NOON)
        other.close()
        store.save(form, {"a1_1": Given("3")}, at=NOON)
        assert kept_saves(where) == ["1", "3"]
        if isinstance(where, str):
            engine.dispose()


def test_a_full_disk_loses_nothing_and_is_said(tmp_path):
    path = tmp_path / f"{ROUND}.online.sqlite"
    with opened(path) as store:
        form, pages = invited(store), [100]
        event.listen(store._engine, "checkout", lambda c, *_: c.execute(f"PRAGMA max_page_count = {pages[0]}"))
        kept = 0
        with pytest.raises(StoreFull, match="no room left"):
            for n in range(200):
                store.save(form, {"a1_1": Given(str(n), "x" * 5000)}, at=NOON)
                kept += 1
        assert kept > 5
        assert kept_saves(path) == [str(n) for n in range(kept)]
        assert store.latest(form)["a1_1"].answer == str(kept - 1)
        pages[0] = 10_000
        store.save(form, {"a1_1": Given("4")}, at=NOON)
        assert store.latest(form)["a1_1"].answer == "4"


def test_a_full_disk_of_a_server_is_told_apart():
    class Refusal(Exception):
        sqlstate = "53100"

    assert isinstance(fault_of(Refusal("could not extend file: No space left on device"), "The store"), StoreFull)


@pytest.mark.parametrize("spoil", ["a text", "nothing", "its middle", "its beginning"])
def test_a_damaged_store_is_refused_and_left_alone(tmp_path, spoil):
    path = tmp_path / f"{ROUND}.online.sqlite"
    with opened(path) as store:
        form = invited(store)
        for n in range(50):
            store.save(form, {f"a1_{n}": Given("3", "words " * 200)}, at=NOON)
    content = path.read_bytes()
    half = len(content) // 2
    path.write_bytes(
        {
            "a text": b"respondent_id,program\n",
            "nothing": b"",
            "its middle": content[:4096] + os.urandom(half) + content[4096 + half :],
            "its beginning": os.urandom(200) + content[200:],
        }[spoil]
    )
    before = path.read_bytes()
    for act in (Store.open, lambda p: read_round(Place(ROUND, path=p, said=p.name))):
        with pytest.raises(StoreError) as caught:
            act(path)
        assert isinstance(caught.value, StoreDamaged) or spoil == "nothing"
        assert path.name in str(caught.value) and "sqlite3" not in str(caught.value)
    assert path.read_bytes() == before


def test_a_store_moved_away_takes_nothing_until_it_is_back(tmp_path):
    path = tmp_path / f"{ROUND}.online.sqlite"
    with opened(path) as store:
        form = invited(store)
        store.save(form, {"a1_1": Given("1")}, at=NOON)
        path.rename(tmp_path / "away")
        for act in (lambda: store.save(form, {"a1_1": Given("2")}, at=NOON), lambda: store.form("x")):
            with pytest.raises(StoreGone, match="moved away"):
                act()
        (tmp_path / "away").rename(path)
        store.save(form, {"a1_1": Given("3")}, at=NOON)
        assert store.latest(form)["a1_1"].answer == "3"


def test_a_database_server_that_goes_away_and_comes_back():
    server = made_postgres.server()
    with opened(server.new_database(), wait=2) as store:
        form = invited(store)
        store.save(form, {"a1_1": Given("1")}, at=NOON)
        server.stop("immediate")
        try:
            for _ in range(2):
                with pytest.raises(StoreGone, match="cannot be reached"):
                    store.save(form, {"a1_1": Given("2")}, at=NOON)
            with pytest.raises(StoreGone):
                store.form("x")
        finally:
            server.start()
        assert store.latest(form)["a1_1"].answer == "1"
        store.save(form, {"a1_1": Given("3")}, at=NOON)
        assert store.latest(form)["a1_1"].answer == "3"


def test_two_servers_on_one_file_are_refused(tmp_path):
    path = tmp_path / f"{ROUND}.online.sqlite"
    assert not is_served(path)
    with only_server(path):
        assert is_served(path)
        with pytest.raises(StoreError, match=rf"process {os.getpid()}.*already serving"), only_server(path):
            pass
    assert not is_served(path)
    with only_server(path), only_server(None), only_server(None):
        pass


def test_the_lock_of_a_killed_server_is_taken_over(tmp_path):
    path = tmp_path / f"{ROUND}.online.sqlite"
    code = (
        "import os, pathlib, signal, sys\nfrom cqi_lib.intake.store.lock import only_server\n"
        f"with only_server(pathlib.Path({str(path)!r})):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == -9
    assert not is_served(path)
    with only_server(path):
        assert is_served(path)


def test_no_error_shows_the_secret_of_a_url(monkeypatch):
    server = made_postgres.server()
    urls = {
        f"postgresql://nobody:hunter2@/cqi_none?host={server.folder}": "",
        "postgresql://cqi:hunter2@127.0.0.1:9/cqi": "cannot be reached",
        "mysql://cqi:hunter2@host/db": "not the URL of a PostgreSQL database",
        "postgresql://cqi:hunter2@host:port/db": "not the URL of a PostgreSQL database",
        f"postgresql://cqi:hunter2@/cqi_none?host={server.folder}": "that it was made and that its URL is right",
    }
    for url, words in urls.items():
        with pytest.raises(StoreError) as caught:
            Store.open(url, create=True, wait=1)
        assert words in str(caught.value)
        shown = "".join(traceback.format_exception(caught.value)) + repr(Place(ROUND, url=url))
        assert "hunter2" not in shown, shown


@pytest.fixture
def in_database(tmp_path, monkeypatch):
    folder = pair(tmp_path)
    for path in (folder / "responses").glob(f"{ROUND}*"):
        path.unlink()
    monkeypatch.setenv("CQI_TEST_URL", made_postgres.server().new_database())
    assert cli.main(["form", "open", str(folder), ROUND, "--database", "CQI_TEST_URL"]) == 0
    return folder


def test_a_database_is_read_like_a_file(in_database, monkeypatch, capsys, tmp_path):
    folder = in_database
    pointer = folder / "responses" / f"{ROUND}.online.yml"
    assert "postgresql" not in pointer.read_text() and "url_from: CQI_TEST_URL" in pointer.read_text()
    assert cli.main(["form", "open", str(folder), ROUND, "--database", "CQI_OTHER"]) == 2
    before = digest.of_cohort(folder)
    with Store.open(place_of(folder, ROUND)) as store:
        form = invited(store)
        store.save(form, {"a1_1": Given("2"), "a1_2": Given("DK", "hard to say", "minutes")}, at=NOON)
        store.save(form, {"a1_1": Given("3")}, at=NOON)
        store.submit(form, at=NOON)
    after = digest.of_cohort(folder)
    assert [name for name in after if after[name] != before[name]] == [f"responses/{pointer.name}"]
    assert digest.of_cohort(folder) == after
    answers = load_cohort(folder).responses
    answers = answers[answers["round_id"] == ROUND]
    assert answers[["item", "level", "missing_reason", "comment"]].astype(object).fillna("").to_numpy().tolist() == [
        ["a1_1", 3.0, "", ""],
        ["a1_2", "", "dont_know", "hard to say Evidence: minutes"],
    ]
    assert cli.main(["form", "status", str(folder), ROUND]) == 0
    assert "the database that CQI_TEST_URL names" in capsys.readouterr().out
    assert cli.main(["form", "export", str(folder), ROUND, "--out", str(tmp_path / "o.csv")]) == 0
    monkeypatch.delenv("CQI_TEST_URL")
    [problem] = [p for p in load_cohort(folder).problems if p.severity == "error"]
    assert pointer.name in problem.where and "CQI_TEST_URL" in problem.found + problem.mend


def copied(folder, into, id_=None):
    """Give a cohort in a folder of the same name elsewhere, with the same pointer and another id, or none."""
    other = into / "elsewhere" / folder.name
    shutil.copytree(folder, other)
    text = (other / "cohort.yml").read_text()
    lines = [line for line in text.splitlines() if not line.startswith("id:")]
    (other / "cohort.yml").write_text("\n".join([f"id: {id_}"] * bool(id_) + lines) + "\n")
    return other


@pytest.mark.parametrize("ids", [("c-aaaa", "c-bbbb"), ("c-aaaa", None), (None, "c-bbbb"), (None, None)])
def test_two_cohorts_in_folders_of_one_name_never_meet_in_one_database(tmp_path, monkeypatch, ids):
    first = copied(pair(tmp_path), tmp_path / "one", ids[0])
    for path in (first / "responses").glob(f"{ROUND}*"):
        path.unlink()
    monkeypatch.setenv("CQI_TEST_URL", made_postgres.server().new_database())
    assert cli.main(["form", "open", str(first), ROUND, "--database", "CQI_TEST_URL"]) == 0
    other = copied(first, tmp_path / "two", ids[1])
    assert other.name == first.name
    for look in (lambda: Store.open(place_of(other, ROUND)).close(), lambda: read_round(place_of(other, ROUND))):
        with pytest.raises(StoreError, match="was made for another cohort") as caught:
            look()
        assert f"cqi form adopt {other} {ROUND}" in str(caught.value)
    (other / "responses" / f"{ROUND}.online.yml").unlink()
    with pytest.raises(StoreError, match="was made for another cohort"):
        Desk.of(other, ROUND).open(database="CQI_TEST_URL")
    assert read_round(place_of(first, ROUND)).people == 0


def test_a_cohort_with_an_id_keeps_its_database_wherever_it_goes(in_database, tmp_path):
    own = in_database / "cohort.yml"
    moved = tmp_path / "new" / "name"
    if "\nid:" not in "\n" + own.read_text():
        own.write_text("id: c-aaaa\n" + own.read_text())  # the database was bound to the path before
        read_round(place_of(in_database, ROUND))
        assert cli.main(["form", "adopt", str(in_database), ROUND]) == 0
    shutil.move(in_database, moved)
    with Store.open(place_of(moved, ROUND)):
        assert read_round(place_of(moved, ROUND)).people == 0


@pytest.mark.parametrize("again", [False, True])
def test_a_database_is_adopted_in_one_line_and_the_other_cohort_is_refused_then(in_database, tmp_path, capsys, again):
    other = copied(in_database, tmp_path, "c-bbbb")
    more = []
    if again:
        (other / "responses" / f"{ROUND}.online.yml").unlink()
        more = ["--database", "CQI_TEST_URL"]
    assert cli.main(["form", "adopt", str(other), ROUND, *more]) == 0
    assert "is this cohort's now; it was made for " in capsys.readouterr().out
    if again:
        Desk.of(other, ROUND).open(database="CQI_TEST_URL")
    Store.open(place_of(other, ROUND)).close()
    with pytest.raises(StoreError, match="the one with the id c-bbbb"):
        read_round(place_of(in_database, ROUND))


def test_a_database_bound_to_a_folders_name_by_an_older_workbook_is_adopted_first(in_database):
    with Store.open(place_of(in_database, ROUND)) as store, store._writes() as connection:
        connection.exec_driver_sql(f"UPDATE cqi_about SET value = '{in_database.name}' WHERE name = 'cohort'")
    with pytest.raises(StoreError, match="whose database an older workbook made: cqi form adopt"):
        read_round(place_of(in_database, ROUND))
    assert cli.main(["form", "adopt", str(in_database), ROUND]) == 0
    assert read_round(place_of(in_database, ROUND)).people == 0


def test_a_store_in_a_file_needs_no_adopting(tmp_path, capsys):
    folder = pair(tmp_path)
    for path in (folder / "responses").glob(f"{ROUND}*"):
        path.unlink()
    Desk.of(folder, ROUND).open()
    assert cli.main(["form", "adopt", str(folder), ROUND]) == 2
    assert "in this cohort's own folder" in capsys.readouterr().err


def test_a_pointer_must_name_a_variable(tmp_path):
    folder = pair(tmp_path)
    for path in (folder / "responses").glob(f"{ROUND}*"):
        path.unlink()
    pointer = folder / "responses" / f"{ROUND}.online.yml"
    pointer.write_text("url_from: postgresql://cqi:hunter2@host/db\n")
    with pytest.raises(StoreError, match="url_from"):
        place_of(folder, ROUND)
    pointer.write_text("url: X\n")
    with pytest.raises(StoreError, match="url_from"):
        place_of(folder, ROUND)
    assert any(p.severity == "error" and pointer.name in p.where for p in load_cohort(folder).problems)
    Desk.of(folder, "2024-fall")
    (folder / "responses" / f"{ROUND}.online.sqlite").write_bytes(b"")
    with pytest.raises(StoreError, match="two stores"):
        place_of(folder, ROUND)
