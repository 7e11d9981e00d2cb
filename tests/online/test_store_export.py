"""`cqi form export`: enough to work with, too little to say who answered after whom."""

import csv
import datetime as dt
import re
import stat

import pytest
from made_online import ROUND, make_cohort, served

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.header import read_header
from cqi_lib.commands import cli
from cqi_lib.intake import read_responses
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.desk import Desk
from cqi_lib.online.export import BANDS, COLUMNS, band
from cqi_lib.scoring.response_quality import response_quality

EVENING = dt.datetime(2025, 10, 15, 2, 30, tzinfo=dt.UTC)  # October 14, 10:30 PM in New York


@pytest.fixture
def cohort(tmp_path):
    """Three people, the last listed being the first to answer; one hastens, one answers twice."""
    folder = make_cohort(tmp_path / "c")
    Desk.of(folder, ROUND).open()
    items = list(read_header(folder).instrument.items)
    with Store.open(place_of(folder, ROUND)) as store:
        forms = [store.form(t) for t in store.invite_all(ROUND, [("maple", "frontline")] * 3, at=EVENING)]
        at = EVENING
        for form, seconds in zip(reversed(forms), (1, 60, 90), strict=True):
            for n, item in enumerate(reversed(items)):
                store.save(form, {item: Given("1234"[n % 4])}, at=at + dt.timedelta(seconds=seconds * n), asked=items)
            at += dt.timedelta(seconds=seconds * len(items))
            store.submit(form, at=at)
        store.submit(forms[0], at=at + dt.timedelta(minutes=1))
        ids = [form.respondent_id for form in forms]
    return folder, ids, items


def exported(folder, path):
    assert cli.main(["form", "export", str(folder), ROUND, "--out", str(path)]) == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_day_the_minutes_in_bands_and_the_number_of_the_submission(cohort, tmp_path):
    folder, ids, items = cohort
    rows = exported(folder, tmp_path / "out.csv")
    assert tuple(rows[0]) == COLUMNS and "started_at" not in rows[0]
    people = {row["respondent_id"]: (row["submitted_at"], row["minutes"], row["submissions"]) for row in rows}
    assert people == {
        ids[0]: ("2025-10-14", "40 to 60", "2"),
        ids[1]: ("2025-10-14", "20 to 40", "1"),
        ids[2]: ("2025-10-14", "under 2", "1"),
    }
    text = (tmp_path / "out.csv").read_text("utf-8-sig")
    assert not re.search(r"\d\d:\d\d", text) and "T02" not in text
    # People by their drawn ids, answers as the form asks: neither as they came.
    assert list(people) == sorted(ids)
    assert [row["item"] for row in rows] == items * 3


def test_haste_is_judged_from_the_store_as_before(cohort, tmp_path):
    folder, ids, _ = cohort
    loaded = load_cohort(folder)
    found = response_quality(loaded.responses, loaded.instrument).set_index("respondent_id")
    assert found["quick"].to_dict() == {ids[0]: False, ids[1]: False, ids[2]: True}
    assert any("quick" in str(p).lower() or "second" in str(p).lower() for p in loaded.problems), loaded.problems
    exported(folder, tmp_path / "o.csv")
    again = read_responses(tmp_path / "o.csv", loaded.instrument, cohort=loaded.file, round_id=ROUND)
    assert [p for p in again.problems if p.severity == "error"] == []
    assert len(again.responses) == len(loaded.responses)
    # A band is no time: from the file nobody's haste is judged.
    assert not response_quality(again.responses, loaded.instrument)["quick"].any()


def test_an_export_is_for_its_owners_eyes_only(cohort, tmp_path):
    path = tmp_path / "o.csv"
    path.write_text("an older one, which everybody could read")
    path.chmod(0o644)
    beside = path.with_name(".o.csv.part")
    beside.write_text("left by one that broke off")
    exported(cohort[0], path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 and not beside.exists()


def test_bands_meet():
    assert [band(edge) for edge in BANDS] == ["2 to 5", "5 to 10", "10 to 20", "20 to 40", "40 to 60", "60 or more"]
    assert [band(edge - 0.01) for edge in BANDS] == ["under 2", "2 to 5", "5 to 10", "10 to 20", "20 to 40", "40 to 60"]


def test_the_promise_goes_where_the_answers_go(cohort, tmp_path):
    """A store's export in its place: cohort.yml may not promise less either."""
    folder = cohort[0]
    with Store.open(place_of(folder, ROUND)) as store, served(folder, store=store) as site:
        for program, role in (("oaks", "leader"), ("oaks", "staff"), ("maple", "staff")):
            token = site.invite(role, program)
            assert site.post(f"/a/{token}/A1", site.fields(f"/a/{token}/A1") | {"answer-a1_1": "3"}).status == 303
    path = folder / "responses" / f"{ROUND}.csv"
    rows = exported(folder, path)
    (folder / "responses" / f"{ROUND}.online.sqlite").unlink()
    told = {(row["program"], row["role"]): row["promised"] for row in rows}
    assert told["oaks", "leader"] == "confidential; comments 10; sharing none; data real"
    assert told["oaks", "staff"] == "confidential; group 5; distribution 8; comments 10; sharing none; data real"
    assert told["maple", "frontline"] == ""  # nobody kept it
    loaded = load_cohort(folder)
    said = [str(problem) for problem in loaded.problems]
    assert not [one for one in said if "not used" in one or "Error" in one]
    assert loaded.responses["respondent_id"].nunique() == 6
    text = (folder / "cohort.yml").read_text("utf-8")
    (folder / "cohort.yml").write_text(text.replace("privacy: confidential", "privacy: named"), "utf-8")
    [problem] = [p for p in load_cohort(folder).problems if p.severity == "error"]
    assert problem.found == "`named`, but 3 people were told otherwise before answering (maple, oaks)"
    assert load_cohort(folder).responses.empty
