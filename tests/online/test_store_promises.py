"""What people were told before they answered is kept with their answers, and cohort.yml may not promise less afterwards."""

import datetime as dt
import json
import sqlite3
from itertools import pairwise

import made_online
import made_postgres
import pytest
from made_online import AT, ROUND, make_cohort, served
from sqlalchemy import create_engine, text

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.header import read_header
from cqi_lib.cohort.response_files import read_answers
from cqi_lib.commands import cli
from cqi_lib.errors import CohortError
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.promises import promise_to
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.desk import Desk

SECRET = "Our leader reads the mail of others."


@pytest.fixture(params=["sqlite", "postgresql"])
def cohort(request, tmp_path, monkeypatch):
    """A confidential round that is open, its answers in a file or in a database."""
    folder = make_cohort(tmp_path / "c")
    database = None
    if request.param == "postgresql":
        database = "CQI_TEST_DATABASE"
        monkeypatch.setenv(database, made_postgres.server().new_database())
    Desk.of(folder, ROUND).open(database=database)
    return folder


def answer(folder, role="frontline", program="maple", **fields):
    """Let somebody answer a page as it is served now."""
    with Store.open(place_of(folder, ROUND)) as store, served(folder, store=store) as site:
        token = site.invite(role, program)
        sent = site.fields(f"/a/{token}/A1") | {"answer-a1_1": "3", "comment-a1_1": SECRET} | fields
        assert site.post(f"/a/{token}/A1", sent).status == 303
        return token, site.get(f"/a/{token}").text


def change(folder, old, new):
    path = folder / "cohort.yml"
    written = path.read_text("utf-8")
    assert old in written
    path.write_text(written.replace(old, new, 1), "utf-8")


def errors(folder):
    return [p for p in load_cohort(folder).problems if p.severity == "error"]


def rows_of(folder, query):
    place = place_of(folder, ROUND)
    url = place.url.replace("postgresql:", "postgresql+psycopg:") if place.url else f"sqlite:///{place.path}"
    engine = create_engine(url)
    with engine.connect() as connection:
        found = connection.execute(text(query)).all()
    engine.dispose()
    return found


def test_the_store_keeps_what_each_person_was_shown(cohort):
    change(cohort, "timezone", "privacy: {comments: 12}\ntimezone")
    _, start = answer(cohort)
    answer(cohort, role="leader", program="oaks")
    kept = [json.loads(row[0]) for row in rows_of(cohort, "SELECT promise FROM cqi_promises")]
    staff, leader = sorted(kept, key=lambda one: -len(one["minimums"]))
    assert staff["minimums"] == {"group": 5, "distribution": 8, "comments": 12}
    assert leader["minimums"] == {"comments": 12}  # her text names no other
    for one in kept:
        assert (one["privacy"], one["sharing"], one["data"]) == ("confidential", "none", "real")
        assert (one["instrument"], one["language"]) == ("cqi-26 1.1", "en")
    assert all(sentence in start for sentence in staff["text"]) and len(staff["text"]) == 5
    assert not all(sentence in start for sentence in leader["text"])
    # Every save names its promise, and the questions that were put.
    [(saves, named, asked)] = rows_of(
        cohort,
        "SELECT count(*), count(p.digest), count(q.digest) FROM cqi_saves s "
        "LEFT JOIN cqi_promises p ON p.digest = s.promise LEFT JOIN cqi_questions q ON q.digest = s.asked",
    )
    assert saves == named == asked == 2


# A run reads a database as it reads a file (`test_a_database_is_read_like_a_file`); each takes seconds here.
@pytest.mark.parametrize("cohort", ["sqlite", pytest.param("postgresql", marks=pytest.mark.nightly)], indirect=True)
@pytest.mark.slow
def test_a_round_that_is_named_afterwards_is_refused_and_nothing_is_made(cohort, tmp_path, capsys):
    answer(cohort)
    answer(cohort)
    answer(cohort, role="leader", program="oaks")
    assert errors(cohort) == [] and load_cohort(cohort).responses["comment"].eq(SECRET).sum() == 3
    assert cli.main(["run", str(cohort), "--out", str(tmp_path / "out")]) == 0  # the first run keeps what it read
    change(cohort, "privacy: confidential", "privacy: named")
    [problem] = errors(cohort)
    assert problem.where == f"cohort.yml, rounds, {ROUND}, privacy"
    assert problem.found == "`named`, but 3 people were told otherwise before answering (maple, oaks)"
    assert problem.allowed == "`confidential`, as they were told"
    assert problem.mend.startswith("Write `privacy: confidential` again.")
    assert load_cohort(cohort).responses.empty
    assert cli.main(["run", str(cohort), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert "3 people were told otherwise" in said.out + said.err and "Traceback" not in said.out + said.err
    shared = [p for p in (tmp_path / "out" / "share").rglob("*") if p.is_file()]
    assert not [p for p in shared if SECRET in p.read_text("utf-8", "replace")]
    assert cli.main(["form", "serve", str(cohort), ROUND, "--port", "0"]) == 1
    said = capsys.readouterr()
    assert "The form is not served" in said.out + said.err
    change(cohort, "privacy: named", "privacy: confidential")
    assert errors(cohort) == []


@pytest.mark.parametrize(
    ("before", "after", "where", "words"),
    [
        (
            "named_for: []",
            "named_for: [maple]",
            f"rounds, {ROUND}, named_for",
            "`maple`, but 1 person was told otherwise",
        ),
        ("comments: 12", "comments: 11", "privacy, comments", "11, but 2 people were told otherwise"),
        ("group: 6", "group: 5", "privacy, group", "5, but 1 person was told otherwise"),
        ("distribution: 9", "distribution: 8", "privacy, distribution", "8, but 1 person was told"),
        (
            'name: "Maple <Street>"',
            'name: "Maple <Street>", sharing: named',
            "programs, maple, sharing",
            "`named`, but 1",
        ),
        ("timezone", "data: public\ntimezone", "cohort.yml, data", "`public`, but 2 people were told otherwise"),
    ],
)
def test_promising_less_in_any_way_is_refused(tmp_path, before, after, where, words):
    folder = make_cohort(tmp_path / "c")
    change(folder, "timezone", "privacy: {group: 6, distribution: 9, comments: 12}\ntimezone")
    Desk.of(folder, ROUND).open()
    answer(folder)
    answer(folder, role="leader", program="oaks")
    assert errors(folder) == []
    change(folder, before, after)
    [problem] = errors(folder)
    assert where in problem.where and words in problem.found and problem.mend
    with pytest.raises(CohortError, match="so nothing was made"):
        read_answers(folder, read_header(folder).file, read_header(folder).instrument, whole=True)


@pytest.mark.parametrize(
    ("file", "text", "found"),
    [
        ("cohort.yml", "role_labels: {frontline: leader}", "answers read as of the role `leader`, but 2 people were"),
        ("cohort.yml", "role_labels: {Frontline: coach}", "answers read as of the role `coach`, but 2 people were"),
        ("mapping", "role: leader", "answers read as of the role `leader`, but 2 people were"),
        ("mapping", "roles: {frontline: leader}", "answers read as of the role `leader`, but 2 people were"),
        ("mapping", "programs: {maple: oaks}", "answers read as of the program `oaks`, but 3 people were"),
    ],
)
def test_nobody_is_read_as_somebody_else_whom_less_was_promised(tmp_path, file, text, found):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    for role in ("frontline", "frontline", "leader"):
        answer(folder, role=role)
    assert errors(folder) == []
    path = folder / "cohort.yml" if file == "cohort.yml" else folder / f"responses/{ROUND}.online.sqlite.mapping.yml"
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text + "\n", "utf-8")
    [problem] = errors(folder)
    assert found in problem.found and "told otherwise" in problem.found
    assert load_cohort(folder).responses.empty


def test_a_program_that_got_another_id_is_held_to_what_it_promised(tmp_path):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    answer(folder)
    change(folder, "id: maple", "id: maple-house, aliases: [maple]")
    assert errors(folder) == [] and len(load_cohort(folder).responses)
    change(folder, "named_for: []", "named_for: [maple-house]")
    [problem] = errors(folder)
    assert "1 person was told otherwise before answering (maple-house)" in problem.found


def test_all_broken_promises_are_said_at_once_and_a_program_of_another_name_is_the_same(tmp_path):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    answer(folder)
    change(folder, "privacy: confidential", "privacy: named")
    change(folder, "id: maple", "id: maple-house, former_ids: [maple], sharing: named")
    assert [p.where.split(", ")[-1] for p in errors(folder)] == ["privacy", "sharing"]


def test_promising_more_is_nobodys_loss(tmp_path):
    folder = make_cohort(tmp_path / "c", privacy="named")
    Desk.of(folder, ROUND).open()
    answer(folder)
    change(folder, "privacy: named", "privacy: confidential")
    change(folder, "timezone", "privacy: {group: 7, comments: 15}\ntimezone")
    assert errors(folder) == []
    # Somebody who answered under the named round and again under this one holds the better promise.
    answer(folder)
    change(folder, "privacy: confidential", "privacy: named")
    [problem] = errors(folder)
    assert "1 person was told otherwise" in problem.found


def test_a_program_may_be_named_with_later_rounds(tmp_path):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    answer(folder)
    change(folder, "id: maple", "id: maple, sharing: named")
    [problem] = errors(folder)
    assert f"Write `unnamed: [maple]` at the round {ROUND}" in problem.mend
    change(folder, "named_for: []", "named_for: [], unnamed: [maple]")
    assert errors(folder) == []
    file = read_header(folder).file
    told = promise_to(file, file.rounds[0], "maple", "staff", "en")
    assert "Your program’s results are not shown to the other programs under its name." in told.text
    change(folder, ", unnamed: [maple]", "")
    file = read_header(folder).file
    assert "agreed to be named" in promise_to(file, file.rounds[0], "maple", "staff", "en").text[-1]


def test_of_whom_an_older_workbook_kept_nothing_is_said_where_answers_are_shown_openly(tmp_path):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    with Store.open(place_of(folder, ROUND)) as store:
        [token] = store.invite(ROUND, "maple", "staff", at=AT)
        store.save(store.form(token), {"a1_1": Given("3")}, at=AT)
    said = "answers of 1 person of whom an older workbook did not keep what they were told"
    assert said not in [p.found for p in load_cohort(folder).problems]
    change(folder, "privacy: confidential", "privacy: named")
    [problem] = [p for p in load_cohort(folder).problems if p.found == said]
    assert problem.severity == "warning" and "agreed to answer openly" in problem.mend


def test_a_page_that_was_open_while_the_rules_changed_asks_again(tmp_path):
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    with Store.open(place_of(folder, ROUND)) as store:
        with served(folder, store=store) as site:
            token = site.invite()
            fields = site.fields(f"/a/{token}/A1") | {"answer-a1_1": "3", "comment-a1_1": SECRET}
        change(folder, "privacy: confidential", "privacy: named")
        with served(folder, store=store) as site:
            held = site.post(f"/a/{token}/A1", fields)
            assert held.status == 409 and SECRET in held.text
            assert "Who will see your answers has changed." in held.text
            assert "In this round people agreed to answer openly" in held.text
            assert site.kept(token) == {}
            again = made_online.fields_of(held.text)
            assert again["answer-a1_1"] == "3"
            assert site.post(f"/a/{token}/A1", again).status == 303
            assert site.kept(token)["a1_1"] == Given("3", SECRET)
    assert errors(folder) == []
    assert rows_of(folder, "SELECT promise FROM cqi_promises")[0][0].count('"privacy": "named"') == 1


def test_what_was_told_cannot_be_changed(cohort):
    answer(cohort)
    place = place_of(cohort, ROUND)
    url = place.url.replace("postgresql:", "postgresql+psycopg:") if place.url else f"sqlite:///{place.path}"
    engine = create_engine(url)
    for attack in ("UPDATE cqi_promises SET promise = '{}'", "DELETE FROM cqi_promises"):
        with pytest.raises(Exception, match="what was saved is kept"), engine.begin() as connection:
            connection.execute(text(attack))
    engine.dispose()


def test_nothing_in_the_store_says_in_which_order_people_were_listed(cohort):
    with Store.open(place_of(cohort, ROUND)) as store:
        tokens = store.invite_all(ROUND, [("maple", "frontline")] * 40, at=AT)
        for minute in range(20):  # and one after the other
            tokens += store.invite(ROUND, "maple", "frontline", at=AT + dt.timedelta(minutes=minute))
        numbers = [store.form(token).number for token in tokens]
        ids = [store.form(token).respondent_id for token in tokens]
    for listed in (numbers, ids):
        # Runs upwards of a shuffled list are short; of a counted one there is a single one.
        ups = sum(b > a for a, b in pairwise(listed))
        assert 15 < ups < 45 and len(set(listed)) == 60
    assert {row[0] for row in rows_of(cohort, "SELECT invited_at FROM cqi_invitations")} == {AT.date().isoformat()}
    assert {row[0] for row in rows_of(cohort, "SELECT made_at FROM cqi_links")} == {AT.date().isoformat()}
    place = place_of(cohort, ROUND)
    if place.path is None:  # as the rows lie in the database's file, those that were invited at once
        lie = [row[0] for row in rows_of(cohort, "SELECT number FROM cqi_invitations ORDER BY ctid")]
        assert lie[:40] != numbers[:40] and lie[:40] != sorted(numbers[:40])
        return
    connection = sqlite3.connect(place.path)
    assert [r[0] for r in connection.execute("SELECT number FROM cqi_invitations ORDER BY rowid")] == sorted(numbers)
    with pytest.raises(sqlite3.OperationalError, match="rowid"):
        connection.execute("SELECT rowid FROM cqi_links")
    counters = [row[0] for row in connection.execute("SELECT name FROM sqlite_sequence")]
    assert "cqi_invitations" not in counters
    connection.close()
