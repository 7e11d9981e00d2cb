"""Older stores: brought forward whole or left as they were, on both databases."""

import base64
import datetime as dt
import shutil
import sqlite3
from pathlib import Path

import made_postgres
import pytest
from sqlalchemy import create_engine, exc, inspect, text

from cqi_lib.errors import StoreError
from cqi_lib.intake.store import migrations
from cqi_lib.intake.store.place import Place
from cqi_lib.intake.store.reading import read_round
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.intake.store.tokens import new_token, token_hash

ROUND = "2025-fall"
NOON = dt.datetime(2025, 10, 14, 12, tzinfo=dt.UTC)
OLD = Path(__file__).parents[1] / "data" / "online" / "version-1.sqlite"
OLD_3 = OLD.with_name("version-3.sqlite")
TOKEN = "leader-token-of-version-1"
TOKENS_3 = [f"{who}-token-of-version-3" for who in ("ana", "bo", "evil", "withdrawn", "elsewhere")]
"""In the order in which they were listed, which is that of the old store's numbers."""


_BACK = {
    4: (
        "ALTER TABLE cqi_saves DROP COLUMN language",
        "ALTER TABLE cqi_submissions DROP COLUMN language",
    ),
    3: (
        "ALTER TABLE cqi_saves DROP COLUMN promise",
        "DROP TABLE cqi_promises",
        "CREATE SEQUENCE cqi_invitations_number_seq OWNED BY cqi_invitations.number",
        "ALTER TABLE cqi_invitations ALTER COLUMN number SET DEFAULT nextval('cqi_invitations_number_seq')",
    ),
    1: (
        "ALTER TABLE cqi_saves DROP COLUMN evidence, DROP COLUMN shareable, DROP COLUMN asked",
        "DROP TABLE cqi_questions",
        "ALTER TABLE cqi_rounds DROP COLUMN instrument",
    ),
}


def old_database(file=OLD, version=1):
    """Give a PostgreSQL database with the content of a stored file of an older version."""
    url = made_postgres.server().new_database()
    Store.open(url, create=True).close()
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    old = sqlite3.connect(file)
    with engine.begin() as connection:
        for change in [c for step, changes in _BACK.items() if step >= version for c in changes]:
            connection.execute(text(change))
        connection.execute(text("DELETE FROM cqi_about"))
        tables = ["about", "rounds", "invitations", "links", "saves", "submissions"] + ["questions"] * (version > 2)
        for table in tables:
            found = old.execute(f"SELECT * FROM cqi_{table}")
            names = [column[0] for column in found.description]
            values = ", ".join(f":{name}" for name in names)
            command = text(f"INSERT INTO cqi_{table} ({', '.join(names)}) VALUES ({values})")
            rows = [dict(zip(names, row, strict=True)) for row in found]
            for row in rows:
                if "shareable" in row:
                    row["shareable"] = bool(row["shareable"])
            connection.execute(command, rows)
        for table, column in (("saves", "seq"), ("submissions", "seq"), ("invitations", "number")):
            there = f"(SELECT max({column}) FROM cqi_{table})"
            connection.execute(text(f"SELECT setval(pg_get_serial_sequence('cqi_{table}', '{column}'), {there})"))
    old.close()
    engine.dispose()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, tmp_path):
    if request.param == "postgresql":
        return old_database()
    return Path(shutil.copy(OLD, tmp_path / f"{ROUND}.online.sqlite"))


def _place(where):
    return Place(ROUND, url=where, said="The database") if isinstance(where, str) else Place(ROUND, path=where)


def columns(where):
    url = where.replace("postgresql:", "postgresql+psycopg:") if isinstance(where, str) else f"sqlite:///{where}"
    engine = create_engine(url)
    with engine.connect() as connection:
        found = {c["name"] for c in inspect(connection).get_columns("cqi_saves")}
        version = connection.execute(text("SELECT value FROM cqi_about WHERE name = 'version'")).scalar()
    engine.dispose()
    return version, found


def test_an_old_store_is_brought_forward(where):
    assert columns(where) == ("1", {"seq", "invitation", "item", "answer", "comment", "saved_at"})
    with Store.open(where) as store:
        form = store.form(TOKEN)
        assert store.latest(form) == {"a1_1": Given("3", "changed my mind"), "a1_2": Given("DK", "hard to say")}
        store.save(form, {"a1_1": Given("4", "", "minutes", True)}, at=NOON)
        assert store.latest(form)["a1_1"] == Given("4", "", "minutes", True)
        [other] = store.invite(ROUND, form.program_id, "staff", at=NOON)
        store.save(store.form(other), {"a1_1": Given("4")}, at=NOON, asked=("a1_1", "a1_2", "a1_3"))
    rows = read_round(_place(where)).rows
    asked = {role: [row[6] for row in rows if row[2] == role] for role in ("leader", "staff")}
    # Nobody kept what the leader was asked: it is taken to be all that anybody of the round was.
    assert {role: set(items) for role, items in asked.items()} == {role: {"a1_1", "a1_2", "a1_3"} for role in asked}
    version, found = columns(where)
    assert version == "5" and {"evidence", "shareable", "asked", "promise", "language"} <= found


def test_a_step_that_fails_leaves_the_store_as_it_was(where, monkeypatch):
    def half(connection):
        connection.execute(text("ALTER TABLE cqi_saves ADD COLUMN evidence TEXT NOT NULL DEFAULT ''"))
        raise RuntimeError("the power went")

    before = columns(where)
    with monkeypatch.context() as patched:
        patched.setitem(migrations.STEPS, 1, half)
        with pytest.raises(RuntimeError):
            Store.open(where)
    assert columns(where) == before
    with Store.open(where) as store:
        assert store.form(TOKEN).role == "leader"


def test_intake_brings_no_database_forward_and_says_who_does():
    url = old_database()
    with pytest.raises(StoreError, match="made by an older workbook"):
        read_round(Place(ROUND, url=url, said="The database"))
    assert columns(url)[0] == "1"


def test_tokens_are_192_random_bits_kept_as_a_hash():
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert {len(base64.urlsafe_b64decode(token)) * 8 for token in tokens} == {192}
    # https://www.di-mgt.com.au/sha_testvectors.html
    assert token_hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def _all(where, query):
    url = where.replace("postgresql:", "postgresql+psycopg:") if isinstance(where, str) else f"sqlite:///{where}"
    engine = create_engine(url)
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return found


WHOLE = (
    "SELECT s.seq, i.respondent_id, i.program_id, i.role, s.item, s.answer, s.comment, s.saved_at, s.evidence, "
    "s.shareable, s.asked FROM cqi_saves s JOIN cqi_invitations i ON i.number = s.invitation ORDER BY s.seq",
    "SELECT s.seq, i.respondent_id, s.submitted_at FROM cqi_submissions s "
    "JOIN cqi_invitations i ON i.number = s.invitation ORDER BY s.seq",
    "SELECT l.hash, i.respondent_id, l.withdrawn_at FROM cqi_links l "
    "JOIN cqi_invitations i ON i.number = l.invitation ORDER BY l.hash",
    "SELECT * FROM cqi_rounds",
    "SELECT * FROM cqi_questions",
    "SELECT respondent_id, program_id, role, round_id FROM cqi_invitations ORDER BY respondent_id",
)


@pytest.mark.parametrize("database", [False, True])
def test_a_store_of_version_3_loses_nothing_but_the_order_of_its_list(database, tmp_path):
    path = shutil.copy(OLD_3, tmp_path / f"{ROUND}.online.sqlite")
    where = old_database(OLD_3, 3) if database else Path(path)
    before = [_all(where, query) for query in WHOLE]
    assert (
        len(before[0]) == 6 and len(before[1]) == 3 and _all(where, "SELECT max(number) FROM cqi_invitations") == [(5,)]
    )
    read = None if database else read_round(_place(where))  # a copy brought forward, the file left alone
    with Store.open(where) as store:
        numbers = [store.form(token).number for token in TOKENS_3 if token != TOKENS_3[3]]
        assert store.form(TOKENS_3[3]) is None
        ana = store.form(TOKENS_3[0])
        assert (ana.role, ana.submitted) == ("leader", True)
        assert store.latest(ana) == {"a1_1": Given("3"), "a1_2": Given("DK", "hard", "minutes")}
        assert store.told(ROUND) == ()
    assert [_all(where, query) for query in WHOLE] == before
    assert min(numbers) > 5 and len(set(numbers)) == 4
    assert {len(day) for (day,) in _all(where, "SELECT invited_at FROM cqi_invitations")} == {10}
    now = read_round(_place(where))
    assert read is None or (read.rows, read.sent) == (now.rows, now.sent)
    assert now.sent == {"r-0000000000a1": 2, "r-0000000000a3": 1}
    assert _all(where, "SELECT value FROM cqi_about WHERE name = 'version'") == [("5",)]
    with Store.open(where) as store:  # and it goes on
        [token] = store.invite(ROUND, "alpha-house", "staff", at=NOON)
        store.save(store.form(token), {"a1_1": Given("4")}, at=NOON)
    url = where.replace("postgresql:", "postgresql+psycopg:") if database else f"sqlite:///{where}"
    engine = create_engine(url)
    for table in (
        "cqi_saves SET answer = '1'",
        "cqi_submissions SET submitted_at = ''",
        "cqi_promises SET promise = ''",
    ):
        with pytest.raises(exc.DBAPIError, match="what was saved is kept"), engine.begin() as connection:
            connection.execute(text("INSERT INTO cqi_promises VALUES ('x', 'y') ON CONFLICT DO NOTHING"))
            connection.execute(text(f"UPDATE {table}"))
    engine.dispose()
    if not database:
        bytes_ = Path(path).read_bytes()  # what was overwritten is gone from the file too
        assert b"2025-10-14T12:00:00Z" in bytes_  # when the round was opened
        assert bytes_.count(b"2025-10-14T12:03:00Z") == bytes_.count(b"2025-10-14T12:04:00Z") == 0


@pytest.mark.parametrize("database", [False, True])
def test_a_step_to_version_4_that_breaks_off_leaves_version_3(database, tmp_path, monkeypatch):
    where = old_database(OLD_3, 3) if database else Path(shutil.copy(OLD_3, tmp_path / f"{ROUND}.online.sqlite"))
    queries = (*WHOLE, "SELECT number, invited_at FROM cqi_invitations ORDER BY number", "SELECT * FROM cqi_about")
    before = [sorted(_all(where, query)) if "about" in query else _all(where, query) for query in queries]
    drawn = iter([11, 12])
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "draw_number", lambda: next(drawn))
        with pytest.raises(StopIteration):
            Store.open(where)
    after = [sorted(_all(where, query)) if "about" in query else _all(where, query) for query in queries]
    assert after == before
    with Store.open(where) as store:
        assert store.form(TOKENS_3[0]).role == "leader"
