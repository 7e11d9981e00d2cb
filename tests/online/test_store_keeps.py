"""The store: what is kept, what counts, what a link opens."""

import datetime as dt
from pathlib import Path

import made_postgres
import pytest
from sqlalchemy import create_engine, exc, text

from cqi_lib.intake.store.faults import RoundClosed
from cqi_lib.intake.store.store import Given, Store

NOON = dt.datetime(2025, 10, 14, 12, tzinfo=dt.UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "2025-fall.online.sqlite"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, path):
    return path if request.param == "sqlite" else made_postgres.server().new_database()


@pytest.fixture
def store(where):
    with Store.open(where, create=True) as store:
        store.open_round("2025-fall", at=NOON)
        yield store


@pytest.fixture
def form(store):
    [token] = store.invite("2025-fall", "maple-street", "leader", at=NOON)
    return store.form(token)


def test_newest_save_of_each_item_counts(store, form):
    store.save(form, {"a1_1": Given("3", "often", "minutes", True), "a1_2": Given("DK")}, at=NOON)
    store.save(form, {"a1_1": Given("2"), "b1_1": Given("", "about this")}, at=NOON)
    assert store.latest(form) == {"a1_1": Given("2"), "a1_2": Given("DK"), "b1_1": Given("", "about this")}


def test_a_clock_set_back_changes_nothing(store, form):
    store.save(form, {"a1_1": Given("1")}, at=NOON)
    store.save(form, {"a1_1": Given("4")}, at=NOON - dt.timedelta(days=400))
    assert store.latest(form)["a1_1"].answer == "4"


def test_every_save_is_kept_and_nothing_can_be_changed(store, form, where):
    for answer in "1234":
        store.save(form, {"a1_1": Given(answer)}, at=NOON)
    url = f"sqlite:///{where}" if isinstance(where, Path) else where.replace("postgresql:", "postgresql+psycopg:")
    engine = create_engine(url)
    with engine.begin() as connection:
        assert connection.execute(text("SELECT answer FROM cqi_saves ORDER BY seq")).scalars().all() == list("1234")
    for change in ("UPDATE cqi_saves SET answer = '4'", "DELETE FROM cqi_saves"):
        with pytest.raises(exc.DBAPIError, match="what was saved is kept"), engine.begin() as connection:
            connection.execute(text(change))
    engine.dispose()


def test_a_token_opens_its_own_form_only(store):
    one, other = store.invite("2025-fall", "maple-street", "frontline", at=NOON, number=2)
    assert store.form(one).number != store.form(other).number
    store.save(store.form(one), {"a1_1": Given("3")}, at=NOON)
    assert store.latest(store.form(other)) == {}
    assert (store.form(one).started, store.form(other).started) == (True, False)


def test_unknown_tokens_open_nothing(store, form):
    [token] = store.invite("2025-fall", "maple-street", "leader", at=NOON)
    for strange in ("", "x" * 32, token[:-1], token + "=", token.swapcase(), "é\0\ud800", "' OR 1=1 --"):
        assert store.form(strange) is None


def test_the_store_holds_no_token(path):
    with Store.open(path, create=True) as store:
        store.open_round("2025-fall", at=NOON)
        tokens = store.invite("2025-fall", "maple-street", "staff", at=NOON, number=3)
    content = path.read_bytes()
    for token in tokens:
        assert len(token) == 32
        assert token.encode() not in content


def test_nothing_is_kept_after_closing(store, form):
    store.save(form, {"a1_1": Given("3")}, at=NOON)
    assert store.close_round("2025-fall", at=NOON)
    assert not store.close_round("2025-fall", at=NOON)
    assert not store.is_open("2025-fall")
    for act in (
        lambda: store.save(form, {"a1_1": Given("1")}, at=NOON),
        lambda: store.submit(form, at=NOON),
        lambda: store.invite("2025-fall", "maple-street", "staff", at=NOON),
    ):
        with pytest.raises(RoundClosed):
            act()
    assert store.latest(form)["a1_1"].answer == "3"
    with pytest.raises(RoundClosed, match="--again"):
        store.open_round("2025-fall", at=NOON)
    assert store.open_round("2025-fall", at=NOON, again=True)
    store.save(form, {"a1_1": Given("1")}, at=NOON)


def test_progress_counts_and_tells_no_answer(store):
    tokens = store.invite("2025-fall", "maple-street", "frontline", at=NOON, number=3)
    for token in tokens[:2]:
        store.save(store.form(token), {"a1_1": Given("3")}, at=NOON)
    store.submit(store.form(tokens[0]), at=NOON)
    store.submit(store.form(tokens[0]), at=NOON)
    assert store.progress("2025-fall").to_dict("records") == [
        {"program_id": "maple-street", "role": "frontline", "invited": 3, "started": 2, "submitted": 1}
    ]
    assert store.progress("2024-fall").empty


def test_a_lost_link_is_renewed_and_its_answers_stay(store):
    [token] = store.invite("2025-fall", "maple-street", "leader", at=NOON)
    before = store.form(token)
    store.save(before, {"a1_1": Given("3")}, at=NOON)
    fresh = store.withdraw(token, at=NOON, renew=True)
    assert store.form(token) is None
    assert store.form(fresh).respondent_id == before.respondent_id
    assert store.latest(store.form(fresh))["a1_1"].answer == "3"
    assert store.withdraw(fresh, at=NOON) is None
    assert store.progress("2025-fall").empty


def test_text_is_kept_as_it_was_written(store, form):
    hostile = '=HYPERLINK("x")\n<script>\u202e\U0001f600 "quoted", \ttab'
    store.save(form, {"a1_1": Given("3", hostile + "\0\ud83d")}, at=NOON)
    assert store.latest(form)["a1_1"].comment == hostile + "?"
