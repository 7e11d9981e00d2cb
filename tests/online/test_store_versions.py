"""Older stores: brought forward whole or left as they were, on both databases."""

import base64
import datetime as dt
import shutil
import sqlite3
from pathlib import Path

import made_postgres
import pytest
from sqlalchemy import create_engine, inspect, text

from cqi_lib.errors import StoreError
from cqi_lib.online import migrations
from cqi_lib.online.place import Place
from cqi_lib.online.reading import read_round
from cqi_lib.online.store import Given, Store
from cqi_lib.online.tokens import new_token, token_hash

ROUND = "2025-fall"
NOON = dt.datetime(2025, 10, 14, 12, tzinfo=dt.UTC)
OLD = Path(__file__).parents[1] / "data" / "online" / "version-1.sqlite"
TOKEN = "leader-token-of-version-1"


def old_database():
    """Give a PostgreSQL database with the content of the stored file of version 1."""
    url = made_postgres.server().new_database()
    Store.open(url, create=True).close()
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    old = sqlite3.connect(OLD)
    with engine.begin() as connection:
        for change in (
            "ALTER TABLE cqi_saves DROP COLUMN evidence, DROP COLUMN shareable, DROP COLUMN asked",
            "DROP TABLE cqi_questions",
            "ALTER TABLE cqi_rounds DROP COLUMN instrument",
            "DELETE FROM cqi_about",
        ):
            connection.execute(text(change))
        for table in ("about", "rounds", "invitations", "links", "saves", "submissions"):
            found = old.execute(f"SELECT * FROM cqi_{table}")
            names = [column[0] for column in found.description]
            values = ", ".join(f":{name}" for name in names)
            command = text(f"INSERT INTO cqi_{table} ({', '.join(names)}) VALUES ({values})")
            connection.execute(command, [dict(zip(names, row, strict=True)) for row in found])
        connection.execute(text("SELECT setval(pg_get_serial_sequence('cqi_saves', 'seq'), 3)"))
        connection.execute(text("SELECT setval(pg_get_serial_sequence('cqi_invitations', 'number'), 9)"))
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
    assert version == "3" and {"evidence", "shareable", "asked"} <= found


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
