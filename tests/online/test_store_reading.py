"""Stores as intake, `cqi check`, exports and the batch run read them: nothing is written where they lie."""

import datetime as dt
import hashlib
import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import made_online
import pandas as pd
import pytest
from made_cohort import pair

from cqi_lib.batch import digest
from cqi_lib.batch.layout import Layout
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.header import read_header
from cqi_lib.cohort.response_files import read_answers
from cqi_lib.commands import cli
from cqi_lib.errors import CohortError, StoreError
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake import read_responses
from cqi_lib.intake.store.lock import only_server
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.reading import read_round
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.desk import Desk
from cqi_lib.opening.prepare import prepare_tables
from cqi_lib.program.prepared import TABLES

ROUND = "2025-fall"
NOON = dt.datetime(2025, 10, 14, 12, tzinfo=dt.UTC)
OLD = Path(__file__).parents[1] / "data" / "online" / "version-1.sqlite"
ITEMS = load_instrument("cqi-61").items
HOSTILE = '=HYPERLINK("http://x")\n"quoted", <b>, \t and \u202eback'


@pytest.fixture
def cohort(tmp_path):
    folder = pair(tmp_path)
    for path in (folder / "responses").glob(f"{ROUND}*"):
        path.unlink()
    Desk.of(folder, ROUND).open()
    return folder


def fill(folder, people):
    """Give each person (program, role, answers by item, comments by item) a link and save page by page."""
    with Store.open(place_of(folder, ROUND)) as store:
        ids = []
        for n, (program, role, answers, comments) in enumerate(people):
            [token] = store.invite(ROUND, program, role, at=NOON)
            form = store.form(token)
            ids.append(form.respondent_id)
            pages = {}
            for item in answers:
                pages.setdefault(ITEMS[item].domain, {})[item] = Given(answers[item], *comments.get(item, ("", "")))
            for p, page in enumerate(pages.values()):
                store.save(form, {item: Given("1", "not yet") for item in page}, at=NOON, asked=ITEMS)
                store.save(form, page, at=NOON + dt.timedelta(minutes=n + p), asked=ITEMS)
            store.submit(form, at=NOON + dt.timedelta(minutes=n + 20))
        return ids


def some_people(number=14):
    drawn = random.Random(20251014)
    for n in range(number):
        answers = {item: drawn.choice(["1", "2", "3", "4", "4", "DK", "NA", ""]) for item in ITEMS}
        for item in list(ITEMS)[40:] if n == 3 else ():
            del answers[item]  # somebody who never came to the last pages
        comments = {"a1_1": (HOSTILE, "Minutes")} if n == 1 else {"a1_2": ("fine", "")} if n == 2 else {}
        yield ("alpha-house", "beta-corner")[n % 2], ("leader", "frontline", "staff")[n % 3], answers, comments


def spreadsheet(people, ids, path):
    """Write the same answers as one types them into a spreadsheet: a row per person."""
    rows = []
    for n, ((program, role, answers, comments), who) in enumerate(zip(people, ids, strict=True)):
        row = {"respondent_id": who, "program": program, "role": role}
        row["submitted_at"] = (NOON + dt.timedelta(minutes=n + 20)).isoformat()
        for item in ITEMS:
            row[item] = answers.get(item, "")
        for item in ("a1_1", "a1_2"):
            comment, evidence = comments.get(item, ("", ""))
            row[f"{item}_comment"] = f"{comment} Evidence: {evidence}" if evidence else comment
        rows.append(row)
    pd.DataFrame(rows).to_excel(path, index=False)


def scored(folder):
    cohort = load_cohort(folder)
    assert not [p for p in cohort.problems if p.severity == "error"], cohort.problems
    answers = cohort.responses[cohort.responses["round_id"] == ROUND]
    prepared = prepare_tables(cohort.file, cohort.instrument, answers, cohort.as_of)
    tables = {name: getattr(prepared, name) for name in TABLES}
    columns = ["program_id", "respondent_id", "role", "item", "level", "missing_reason", "comment", "submitted_at"]
    asked = tables.pop("responses")[columns]
    asked["submitted_at"] = asked["submitted_at"].dt.normalize()  # an export gives the day
    # An item that nobody came to has no row in a store and an empty cell in a spreadsheet.
    asked = asked[asked["missing_reason"].ne("blank") | asked["comment"].notna()]
    tables["responses"] = asked.sort_values(["respondent_id", "item"]).reset_index(drop=True)
    return tables


@pytest.mark.slow
def test_store_export_and_spreadsheet_give_the_same_scores(cohort, tmp_path):
    people = list(some_people())
    ids = fill(cohort, people)
    by_store = scored(cohort)
    assert cli.main(["form", "export", str(cohort), ROUND, "--out", str(tmp_path / f"{ROUND}.csv")]) == 0
    (cohort / "responses" / f"{ROUND}.online.sqlite").unlink()
    shutil.copy(tmp_path / f"{ROUND}.csv", cohort / "responses")
    by_export = scored(cohort)
    (cohort / "responses" / f"{ROUND}.csv").unlink()
    spreadsheet(people, ids, cohort / "responses" / f"{ROUND}.xlsx")
    by_hand = scored(cohort)
    assert len(by_store["responses"]) > 600
    assert by_store["domain_scores"]["mean"].notna().sum() > 20
    for name, table in by_store.items():
        pd.testing.assert_frame_equal(table, by_export[name])
        if name == "responses":
            by_hand[name] = by_hand[name].replace({"comment": {"\r\n": "\n"}})
        pd.testing.assert_frame_equal(table, by_hand[name])


def test_comments_come_through_as_they_were_written(cohort, tmp_path):
    fill(cohort, list(some_people(3)))
    with Store.open(place_of(cohort, ROUND)) as store:
        [token] = store.invite(ROUND, "alpha-house", "leader", at=NOON)
        store.save(store.form(token), {"a1_1": Given("3", "Tell everybody", "", True)}, at=NOON)
    taken = load_cohort(cohort).responses
    taken = taken[taken["round_id"] == ROUND]
    said = set(taken["comment"].dropna())
    assert f"{HOSTILE} Evidence: Minutes" in said
    assert taken[taken["comment"] == "Tell everybody"]["shareable"].tolist() == [True]
    assert not taken[taken["comment"] == "fine"]["shareable"].fillna(False).any()
    out = tmp_path / "o.csv"
    assert cli.main(["form", "export", str(cohort), ROUND, "--out", str(out)]) == 0
    assert "\n" + "=" not in out.read_text("utf-8") and ',"=' not in out.read_text("utf-8")
    again = read_responses(out, "cqi-61", cohort=load_cohort(cohort).file, round_id=ROUND).responses
    assert set(again["comment"].dropna()) == said


def contents(folder):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted((folder / "responses").iterdir())}


def test_reading_writes_nothing_beside_the_store(cohort):
    fill(cohort, list(some_people(2)))
    before = contents(cohort)
    load_cohort(cohort)
    digest.of_cohort(cohort)
    assert contents(cohort) == before


@pytest.mark.slow
def test_a_store_left_by_a_killed_process_is_read_whole_and_left_alone(cohort):
    code = (
        "import datetime as dt, os, signal\n"
        "from cqi_lib.intake.store.place import place_of\nfrom cqi_lib.intake.store.store import Given, Store\n"
        f"store = Store.open(place_of({str(cohort)!r}, {ROUND!r}))\n"
        f"now = dt.datetime.now(dt.UTC)\n[token] = store.invite({ROUND!r}, 'alpha-house', 'leader', at=now)\n"
        "store.save(store.form(token), {'a1_1': Given('3')}, at=now)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == -9
    store = cohort / "responses" / f"{ROUND}.online.sqlite"
    assert store.with_name(store.name + "-wal").stat().st_size > 0
    before = contents(cohort)
    assert [row[6:8] for row in read_round(place_of(cohort, ROUND)).rows] == [("a1_1", "3")]
    assert contents(cohort) == before
    assert [p for p in load_cohort(cohort).problems if p.severity == "error"] == []


def test_a_store_that_a_server_holds_is_read_where_it_is(cohort):
    place = place_of(cohort, ROUND)
    with only_server(place.path), Store.open(place) as store:
        [token] = store.invite(ROUND, "alpha-house", "leader", at=NOON)
        store.save(store.form(token), {"a1_1": Given("3")}, at=NOON)
        before = contents(cohort)
        assert read_round(place).rows[0][6:8] == ("a1_1", "3")
        assert digest.of_cohort(cohort)
        assert not [p for p in load_cohort(cohort).problems if p.severity == "error"]
        after = contents(cohort)
        name = f"{place.path.name}-shm"  # where readers note that they read; it holds no answers
        assert after.pop(name) and before.pop(name)
        assert after == before
        store.save(store.form(token), {"a1_1": Given("4")}, at=NOON)
        assert read_round(place).rows[0][7] == "4"
    assert stat.S_IMODE(place.path.stat().st_mode) == 0o600


def test_a_digest_follows_what_the_store_holds(cohort):
    fill(cohort, list(some_people(2)))
    path = cohort / "responses" / f"{ROUND}.online.sqlite"
    name = f"responses/{path.name}"
    first = digest.of_cohort(cohort)
    bytes_before = path.read_bytes()
    connection = sqlite3.connect(path)
    connection.execute("VACUUM")
    connection.execute("PRAGMA user_version = 7")  # other bytes, the same answers
    connection.close()
    assert path.read_bytes() != bytes_before
    assert digest.of_cohort(cohort) == first
    store = Store.open(place_of(cohort, ROUND))
    [token] = store.invite(ROUND, "alpha-house", "leader", at=NOON)
    store.save(store.form(token), {"a1_1": Given("3")}, at=NOON)
    # The answer is in the log only, and SQLite has files beside the store.
    second = digest.of_cohort(cohort)
    assert {n for n in second if "online" in n} == {name}
    assert second[name] != first[name]
    store.close()
    assert digest.of_cohort(cohort) == second


def test_check_knows_the_store(cohort, capsys, tmp_path):
    assert cli.main(["check", str(cohort)]) == 0
    assert "no answers yet: 0 invited, 0 started, 0 submitted" in capsys.readouterr().out
    fill(cohort, list(some_people(4)))
    with Store.open(place_of(cohort, ROUND)) as store:
        [token] = store.invite(ROUND, "alpha-house", "leader", at=NOON)
        store.save(store.form(token), {"a1_1": Given("3")}, at=NOON)
    assert cli.main(["check", str(cohort)]) == 0
    said = capsys.readouterr().out
    assert "the online assessment, open: 5 invited, 5 started, 4 submitted" in said
    assert "1 person has not pressed the last button" in said
    store = cohort / "responses" / f"{ROUND}.online.sqlite"
    store.write_bytes(b"SQLite format 3\0" + os.urandom(5000))
    assert cli.main(["check", str(cohort)]) == 1
    said = capsys.readouterr().out
    assert f"Error in {store.name}" in said and "is damaged" in said
    # Reports without these answers would be worse than none.
    for command in ("run", "status"):
        assert cli.main([command, str(cohort), "--out", str(tmp_path / "out")]) == 1
        said = capsys.readouterr().err
        assert "nothing was looked at or made" in said and "is damaged" in said
    assert not (tmp_path / "out" / "share").exists()


def test_another_instrument_than_was_asked_is_said(cohort):
    fill(cohort, list(some_people(2)))
    text = (cohort / "cohort.yml").read_text()
    (cohort / "cohort.yml").write_text(text.replace("instrument: cqi-61", "instrument: cqi-26"))
    problems = load_cohort(cohort).problems
    assert any("answers to 'cqi-61 1" in p.found and p.severity == "warning" for p in problems), problems


def test_withdrawn_people_and_empty_forms_do_not_count(cohort):
    with Store.open(place_of(cohort, ROUND)) as store:
        one, two, three = store.invite(ROUND, "alpha-house", "leader", at=NOON, number=3)
        store.save(store.form(one), {"a1_1": Given("3")}, at=NOON)
        store.save(store.form(two), {"a1_1": Given("4")}, at=NOON)
        store.save(store.form(three), {"a1_1": Given("")}, at=NOON)
        kept = store.form(one).respondent_id
        store.withdraw(two, at=NOON)
    assert {row[0] for row in read_round(place_of(cohort, ROUND)).rows} == {kept}


def test_a_store_of_version_1_is_read_as_it_is_and_brought_forward_when_it_is_opened(cohort):
    path = cohort / "responses" / f"{ROUND}.online.sqlite"
    shutil.copy(OLD, path)
    before = path.read_bytes()
    kept = read_round(place_of(cohort, ROUND))
    assert path.read_bytes() == before == OLD.read_bytes()
    assert [row[6:] for row in kept.rows] == [
        ("a1_1", "3", "changed my mind", "", "", ""),
        ("a1_2", "DK", "hard to say", "", "", ""),
    ]
    with Store.open(place_of(cohort, ROUND)) as store:
        form = store.form("leader-token-of-version-1")
        assert (form.role, form.submitted) == ("leader", True)
        assert store.latest(form)["a1_1"] == Given("3", "changed my mind")
        store.save(form, {"a1_1": Given("4", "", "minutes", True)}, at=NOON)
        assert store.latest(form)["a1_1"] == Given("4", "", "minutes", True)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT value FROM cqi_about WHERE name = 'version'").fetchone() == ("5",)
    assert connection.execute("SELECT answer FROM cqi_saves ORDER BY seq").fetchall() == [
        (a,) for a in ("2", "DK", "3", "4")
    ]
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("DELETE FROM cqi_saves")
    old = {(*r[1:3], r[3]) for t in TABLE_NAMES for r in connection.execute(f"PRAGMA table_info({t})")}
    connection.close()
    fresh = cohort / "responses" / "fresh.online.sqlite"
    Store.open(fresh, create=True).close()
    connection = sqlite3.connect(fresh)
    new = {(*r[1:3], r[3]) for t in TABLE_NAMES for r in connection.execute(f"PRAGMA table_info({t})")}
    connection.close()
    assert old == new  # an old store that was brought forward is like a new one


TABLE_NAMES = (
    "cqi_about",
    "cqi_rounds",
    "cqi_invitations",
    "cqi_links",
    "cqi_saves",
    "cqi_submissions",
    "cqi_questions",
    "cqi_promises",
)


def test_a_store_of_a_later_version_is_refused(cohort):
    path = cohort / "responses" / f"{ROUND}.online.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("UPDATE cqi_about SET value = '99' WHERE name = 'version'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="version 99; this workbook knows"):
        Store.open(place_of(cohort, ROUND))
    assert any("version 99" in p.found for p in load_cohort(cohort).problems)


def test_a_run_makes_nothing_without_the_answers_of_a_store(cohort):
    fill(cohort, list(some_people(2)))
    head = read_header(cohort)
    store = cohort / "responses" / f"{ROUND}.online.sqlite"
    store.write_bytes(store.read_bytes()[:3000])
    found = read_answers(cohort, head.file, head.instrument)
    assert [p.severity for p in found.problems if store.name in p.where] == ["error"]
    with pytest.raises(CohortError, match="so nothing was made"):
        read_answers(cohort, head.file, head.instrument, whole=True)


def test_codes_of_an_own_scale_and_reversed_items_come_through(tmp_path):
    folder = made_online.make_cohort(tmp_path / "own", instrument="two.yml")
    Desk.of(folder, ROUND).open()
    with Store.open(place_of(folder, ROUND)) as store:
        [token] = store.invite(ROUND, "maple", "leader", at=NOON)
        given = {"a1_1": Given("5"), "a1_2": Given("5"), "a2_1": Given("DK")}
        store.save(store.form(token), given, at=NOON)
    read = load_cohort(folder).responses.set_index("item")
    # By hand: codes 1, 3 and 5 are the levels 1, 2 and 3; a1_2 runs the other way.
    assert (read["level"]["a1_1"], read["level"]["a1_2"]) == (3, 1)
    assert read["missing_reason"]["a2_1"] == "dont_know"


def test_no_copy_of_answers_is_made_anywhere_and_the_export_is_for_its_owner(cohort, tmp_path, monkeypatch):
    fill(cohort, list(some_people(3)))
    empty = tmp_path / "tmp"
    empty.mkdir()

    def refuse(*how, **more):
        raise AssertionError("a copy in the temporary folder")

    for maker in ("mkdtemp", "mkstemp", "TemporaryFile", "NamedTemporaryFile"):
        monkeypatch.setattr(f"tempfile.{maker}", refuse)
    place = place_of(cohort, ROUND)
    assert read_round(place).people == 3 and digest.of_store(place.path, cohort)
    out = tmp_path / "outputs"
    monkeypatch.setattr("cqi_lib.batch.belonging.Layout.of", lambda folder, out=out: Layout(tmp_path / "outputs"))
    path, people, _ = Desk.of(cohort, ROUND).export()
    assert people == 3 and path == out / "desk" / "online" / f"{ROUND}.csv"
    assert sorted(p.name for p in out.iterdir()) == ["cohort.json", "desk"] and [
        p.name for p in path.parent.iterdir()
    ] == [path.name]
    elsewhere, _, _ = Desk.of(cohort, ROUND).export(tmp_path / "mine.csv")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(elsewhere.stat().st_mode) == 0o600
