"""A database and its log read in memory say what SQLite says that it finds there itself, whole or cut anywhere."""

import random
import shutil
import sqlite3

import pytest

from cqi_lib.intake.store.image import merged


def by_sqlite(main, log, folder):
    """Let SQLite itself recover a copy."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "a.db").write_bytes(main)
    if log:
        (folder / "a.db-wal").write_bytes(log)
    connection = sqlite3.connect(folder / "a.db")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def in_memory(main, log):
    connection = sqlite3.connect(":memory:")
    connection.deserialize(merged(main, log))
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    out = list(connection.iterdump())
    connection.close()
    return out


@pytest.mark.parametrize("seed", range(6))
def test_it_says_what_sqlite_says(tmp_path, seed):
    chance = random.Random(seed)
    path = tmp_path / "live.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA page_size={chance.choice([512, 1024, 4096])}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute(f"PRAGMA wal_autocheckpoint={chance.choice([0, 5, 1000])}")
    connection.execute("CREATE TABLE a (n INTEGER PRIMARY KEY, said TEXT)")
    logs = 0
    for _ in range(12):
        connection.execute("BEGIN")
        for _ in range(chance.randint(1, 30)):
            if chance.random() < 0.3:
                connection.execute("DELETE FROM a WHERE n % 7 = ?", (chance.randint(0, 6),))
            connection.execute("INSERT INTO a (said) VALUES (?)", ("x" * chance.randint(0, 900),))
        connection.execute("ROLLBACK" if chance.random() < 0.2 else "COMMIT")
        if chance.random() < 0.2:
            connection.execute("PRAGMA wal_checkpoint(RESTART)")
        if chance.random() < 0.1:
            connection.execute("VACUUM")
        main, log = path.read_bytes(), (tmp_path / "live.db-wal").read_bytes()
        logs += len(log)
        for cut in (len(log), chance.randint(0, len(log)), chance.randint(0, len(log))):
            assert in_memory(main, log[:cut]) == by_sqlite(main, log[:cut], tmp_path / "copy")
        if log:
            spoiled = bytearray(log)
            spoiled[chance.randrange(len(log))] ^= 0xFF
            assert in_memory(main, bytes(spoiled)) == by_sqlite(main, bytes(spoiled), tmp_path / "copy")
    connection.close()
    assert logs > 10_000


def test_a_database_without_a_log_stays_as_it_is():
    assert merged(b"", b"") == b"" and merged(b"x" * 90, b"short") == b"x" * 90
