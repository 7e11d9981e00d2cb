"""What is wrong with a store is told in Spanish where Spanish is spoken, though it was found in English."""

import sqlite3

import pytest
from made_online import ROUND, make_cohort
from spoken_problems import english_in, english_left
from test_store_promises import answer, change, errors

from cqi_lib.cohort.header import read_header
from cqi_lib.errors import CallError, InputError, StoreError
from cqi_lib.intake import read_responses
from cqi_lib.intake.online import StoreUnreadable
from cqi_lib.intake.store.faults import fault_of
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.store import Store
from cqi_lib.locale.spoken import speaking
from cqi_lib.online.desk import Desk
from cqi_lib.online.invitations import read_list


@pytest.mark.parametrize(
    "words", ["database is locked", "disk is full", "malformed", "readonly", "no such host", "permission"]
)
def test_a_fault(words):
    fault = fault_of(sqlite3.OperationalError(words), "responses/x")
    assert not english_in(fault.args[0]) and str(fault).isascii()
    with speaking("es"):
        assert "responses/x: " in str(fault)


def of(path):
    with pytest.raises(StoreUnreadable) as caught:
        read_responses(path, "cqi-61")
    return caught.value


def test_a_store_that_cannot_be_read(tmp_path):
    path = tmp_path / "responses" / f"{ROUND}.online.sqlite"
    path.parent.mkdir()
    for content in (b"", b"respondent_id,program\n", b"SQLite format 3\0" + b"x" * 200):
        path.write_bytes(content)
        error = of(path)
        assert str(error).startswith(f"{path.name} cannot be read.\n  - Error in {path.name}: found this store is ")
        assert not english_in(error.message) and not english_left(error.problems)
    with speaking("es"):
        assert "se encontró: este almacén: hay daños y no se cambió nada; se permite: un almacén de" in str(error)
        assert str(error).endswith(". Devuelva una copia anterior, o pida ayuda a quien se encarga.")
    path = path.with_name(f"{ROUND}.online.yml")
    for content in ("url_from: CQI_NOT_SET\n", "url: x\n"):
        path.write_text(content)
        assert "found " in str(of(path)) and "this store" in str(of(path))
        with speaking("es"):
            assert "este almacén" in str(of(path))


def test_answers_not_sent_off_and_promises(tmp_path):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    store = folder / "responses" / f"{ROUND}.online.sqlite"
    with pytest.raises(InputError) as caught:
        read_responses(store, read_header(folder).instrument)
    assert not english_in(caught.value.message) and not english_left(caught.value.problems)
    for role in ("frontline", "leader"):
        answer(folder, role=role)
    taken = read_responses(store, read_header(folder).instrument)
    assert "2 people have not pressed" in str(taken.problems[0]) and not english_left(taken.problems)
    change(folder, "privacy: confidential", "privacy: named")
    change(folder, "timezone", "role_labels: {frontline: leader}\ntimezone")
    found = errors(folder)
    assert len(found) == 2 and not english_left(found)


def test_what_the_desk_cannot_do(tmp_path):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    people = tmp_path / "people.csv"
    people.write_text("program,role,link\nmapel,jefe,x\n,,y\n", encoding="utf-8")
    head = read_header(folder)
    with pytest.raises(InputError) as refused:
        read_list(people, head.file, head.instrument)
    assert not english_in(refused.value.message) and not english_left(refused.value.problems)
    with pytest.raises(CallError) as unknown:
        Desk.of(folder, ROUND).invite("http://127.0.0.1:8010", program="mapel")
    assert "Did you mean 'maple'?" in str(unknown.value) and not english_in(unknown.value.args[0])
    with Store.open(place_of(folder, ROUND)) as store, pytest.raises(StoreError) as withdrawn:
        store.withdraw("x", at=None)
    assert not english_in(withdrawn.value.args[0])
