"""The same person twice in a round: taken in two waves, or answered in two roles; what counts, and what check says."""

from __future__ import annotations

from pathlib import Path

import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.opening.open import open_cohort

COHORT = """name: Twice
as_of: 2025-11-20
data: invented
instrument: now.yml
programs: [{id: maple, name: Maple}, {id: oak, name: Oak}]
rounds: [{id: fall, label: Fall, date: 2025-10-01, closed: 2025-10-20MORE}]
"""
INSTRUMENT = """name: Ours
scales: {maturity: {levels: [{code: 1, label: No}, {code: 2, label: Partly}, {code: 3, label: Yes}]}}
areas: [{id: A, name: A, domains: [{id: D, name: D, items: [{id: d1, text: One}, {id: d2, text: Two}]}]}]
"""
OTHERS = "".join(f"s{n},{p},staff,2025-10-03T09:0{n}:00,2,2\n" for p in ("maple", "oak") for n in range(1, 4))
HEAD = "respondent_id,program,role,submitted_at,d1,d2\n"


def read(folder: Path, more: str, *files: str):
    """Give the answers of r1 by program (role, d1, d2) and what check says of people."""
    (folder / "responses").mkdir(parents=True, exist_ok=True)
    (folder / "cohort.yml").write_text(COHORT.replace("MORE", f", {more}" if more else ""), encoding="utf-8")
    (folder / "now.yml").write_text(INSTRUMENT, encoding="utf-8")
    for n, text in enumerate(files, start=1):
        (folder / "responses" / f"fall-{n}.csv").write_text(HEAD + text, encoding="utf-8")
    cohort = load_cohort(folder)
    told = [p for p in cohort.problems if "programs/" not in p.where]
    mine = cohort.responses[cohort.responses["respondent_id"].eq("r1")]
    given = mine.pivot_table(index=["program_id", "role"], columns="item", values="level", dropna=False).reset_index()
    by = {
        r.program_id: (r.role, *(None if v != v else int(v) for v in (r.d1, r.d2)))
        for r in given.itertuples()
        if (r.d1 == r.d1 or r.d2 == r.d2)
    }
    return by, told


EARLY, LATE = "r1,maple,staff,2025-10-02T09:00:00,1,3\n", "r1,maple,staff,2025-10-15T09:00:00,2,\n"


@pytest.mark.parametrize("apart", [False, True], ids=["one file", "two files"])
@pytest.mark.parametrize(
    ("rule", "counts"),
    [("first", (1, 3)), ("latest", (2, None)), ("together", (2, 3))],
)
def test_of_two_waves_what_the_round_says_counts(tmp_path, apart, rule, counts):
    files = (EARLY + OTHERS, LATE) if apart else (EARLY + OTHERS + LATE,)
    if rule == "latest" and not apart:
        counts = (1, 3)  # in one file a complete row stands before one that is not
    by, told = read(tmp_path, f"answered_twice: {rule}", *files)
    assert by == {"maple": ("staff", *counts)} and told == []
    timeless = [text.replace("2025-10-02T09:00:00", "").replace("2025-10-15T09:00:00", "") for text in files]
    assert read(tmp_path, f"answered_twice: {rule}", *timeless)[0] == by, (
        "files and rows stand in the order of the waves"
    )


def test_without_the_field_the_latest_count_and_that_is_said(tmp_path):
    by, [one] = read(tmp_path, "", EARLY + OTHERS, LATE)
    assert by == {"maple": ("staff", 2, None)} and "fall-2.csv, count" in one.mend
    answered = load_cohort(tmp_path).responses
    assert (
        answered["respondent_id"].nunique() == 4
        and not answered.duplicated(["program_id", "respondent_id", "item"]).any()
    )


def test_put_together_is_one_person_with_one_time_and_language(tmp_path):
    read(tmp_path, "answered_twice: together", EARLY + OTHERS, LATE)
    mine = load_cohort(tmp_path).responses.query("respondent_id == 'r1'")
    assert mine["submitted_at"].nunique() == 1 and mine["role"].nunique() == 1 and len(mine) == 2


LEADS = "r1,maple,leader,2025-10-02T09:00:00,3,3\n"


@pytest.mark.parametrize("apart", [False, True], ids=["one file", "two files"])
def test_nobody_counts_twice_in_a_program_and_check_asks_for_the_role(tmp_path, apart):
    files = (LEADS + OTHERS, LATE) if apart else (LEADS + OTHERS + LATE,)
    _, told = read(tmp_path, "", *files)
    [asked] = [p for p in told if "roles" in p.found]
    assert "leader, staff" in asked.found and "`counts_as: {r1: {maple: leader}}` at the round fall" in asked.mend
    for role, counts in (("leader", (3, 3)), ("staff", (2, None))):
        by, told = read(tmp_path, f"counts_as: {{r1: {{maple: {role}}}}}", *files)
        assert by == {"maple": (role, *counts)} and told == []
    # What somebody said as leader does not fill what she left blank as one of the staff.
    by, _ = read(tmp_path, "answered_twice: together", *files)
    assert by == {"maple": ("staff", 2, None)}


def tidy(rows):
    """Write rows of people as rows of answers."""
    people = [line.rsplit(",", 2) for line in rows.splitlines()]
    return "".join(f"{who},{n},{v}\n" for who, *both in people for n, v in zip(("d1", "d2"), both, strict=True) if v)


def test_where_a_row_is_an_answer_the_role_is_asked_before_anything_is_read(tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "HEAD", "respondent_id,program,role,submitted_at,item,answer\n")
    rows = tidy(LEADS + OTHERS + EARLY)
    by, told = read(tmp_path / "asked", "", rows)
    [asked] = [p for p in told if p.severity == "error"]
    assert not by and "leader, staff" in asked.found
    assert "`counts_as: {r1: {maple: leader}}` at the round fall" in asked.mend
    for role, counts in (("leader", (3, 3)), ("staff", (1, 3))):
        by, told = read(tmp_path / role, f"counts_as: {{r1: {{maple: {role}}}}}", rows)
        assert by == {"maple": (role, *counts)} and told == []
    by, told = read(tmp_path / "spelled", "", tidy(EARLY + OTHERS) + tidy(LATE.replace(",staff,", ",staff member,")))
    [told] = [p for p in told if p.severity == "error"]
    assert not by and "spellings of program, round or role: 'staff', 'staff member'" in told.found


def test_a_leader_here_and_staff_there_is_one_person_of_the_cohort(tmp_path):
    both = LEADS + "r1,oak,staff,2025-10-02T10:00:00,1,1\n" + OTHERS.replace("oak,", "oak,").replace("s1,oak", "t1,oak")
    both = both.replace("s2,oak", "t2,oak").replace("s3,oak", "t3,oak")
    by, told = read(tmp_path, "", both)
    assert "counts_as" in told[0].mend and by == {"maple": ("leader", 3, 3), "oak": ("staff", 1, 1)}
    assert open_cohort(tmp_path).heads == 8
    same, told = read(tmp_path, "counts_as: {r1: {maple: leader, oak: staff}}", both)
    assert same == by and told == [] and open_cohort(tmp_path).heads == 7


def test_a_role_that_nobody_has_is_said(tmp_path):
    _, [one] = read(tmp_path, "counts_as: {r1: {maple: coach}}", LEADS + OTHERS)
    assert "r1" in one.found and "coach" in one.found
    _, told = read(tmp_path, "counts_as: {r1: {mapel: leader}}", LEADS + OTHERS)
    assert [p.severity for p in told if "mapel" in p.found].count("error") == 1
