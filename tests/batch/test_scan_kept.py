"""What a run looked at before is taken as it was kept, program by program; a damaged record of it is made again."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from made_cohort import ALPHA, BETA, edit, pair, write

from cqi_lib.batch import scanning
from cqi_lib.batch.layout import NOW
from cqi_lib.batch.scan import FILE, Scan, kept_scan, load_scan
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.community.standing import FILE as STANDINGS
from cqi_lib.files.sealed import stands
from cqi_lib.pdsa import judgements
from cqi_lib.program.place import ABOUT
from cqi_lib.spc import judge

WORK = (
    "read_program",
    "check_program",
    "standing",
    "check_answers",
    "check_verdicts",
    "prepare_tables",
    "read_answers",
)
FILES = ("measures.yml", "measures.csv", "priorities.yml", "groundwork.yml", "votes.csv", "events.csv")


@pytest.fixture
def work(monkeypatch):
    """Note which program is read, checked and judged, and what is done for all."""
    done: dict[str, list] = {name: [] for name in (*WORK, "judge")}

    def noted(name, whole):
        def act(*given, **more):
            done[name].append(next((g.id for g in given if isinstance(getattr(g, "id", None), str)), ""))
            return whole(*given, **more)

        return act

    for name in WORK:
        monkeypatch.setattr(scanning, name, noted(name, getattr(scanning, name)))
    monkeypatch.setattr(judgements, "judge", noted("judge", judge))
    monkeypatch.setattr(judgements, "_memory", {})
    return done


def again(folder: Path, kept: Path, into: Path, work: dict[str, list]) -> Scan:
    for each in work.values():
        each.clear()
    judgements._memory.clear()
    scan_cohort(folder, kept=kept, into=into)
    scan = load_scan(into)
    assert scan is not None
    return scan


def same(one: Scan, other: Scan, *but: str) -> bool:
    """Whether two scans say the same, of all programs but some."""
    told = [{p: s for p, s in scan.programs.items() if p not in but} for scan in (one, other)]
    return told[0] == told[1]


@pytest.fixture
def first(tmp_path, work) -> tuple[Path, Path, Scan]:
    folder, kept = pair(tmp_path), tmp_path / "first"
    scan_cohort(folder, kept=None, into=kept)
    return folder, kept, load_scan(kept)


def test_nothing_changed_and_nothing_is_worked_out_again(first, work, tmp_path):
    folder, kept, before = first
    assert sorted(work["standing"]) == ["alpha-house", "beta-corner"] and work["judge"]
    now = again(folder, kept, tmp_path / "next", work)
    assert not any(work.values()), work
    assert dataclasses.replace(now, key="") == dataclasses.replace(before, key="")


def test_one_number_is_one_programs_work_and_the_verdicts_of_one_measure(first, work, tmp_path):
    folder, kept, before = first
    edit(folder, f"{ALPHA}/measures.csv", "2025-10-01,connected,,19,29", "2025-10-01,connected,,29,29")
    now = again(folder, kept, tmp_path / "next", work)
    assert work["read_program"] == work["check_program"] == work["standing"] == ["alpha-house"]
    assert not work["check_answers"] and not work["check_verdicts"] and not work["prepare_tables"]
    # The chart as it is now, and as it was a period ago where that is another one; no other measure's.
    assert 1 <= len(work["judge"]) <= 2
    assert same(now, before, "alpha-house") and not same(now, before)
    names = [judgements.place(folder_, "beta-corner").read_bytes() for folder_ in (kept, tmp_path / "next")]
    assert names[0] == names[1]


SPOILT = [(name, broken) for broken in (b"\xff\xfe: [", b"") for name in (*FILES, "cycles/01-text-reminder.yml")]
EVERY_RUN = {("measures.yml", b"\xff\xfe: ["), ("votes.csv", b"\xff\xfe: ["), ("groundwork.yml", b"")}


@pytest.mark.parametrize(
    ("name", "broken"), [pytest.param(*s, marks=[] if s in EVERY_RUN else pytest.mark.nightly) for s in SPOILT]
)
def test_one_bad_file_is_never_another_programs(first, work, tmp_path, name, broken):
    folder, kept, before = first
    write(folder, f"{ALPHA}/{name}", broken)
    now = again(folder, kept, tmp_path / "next", work)
    assert set(work["read_program"]) <= {"alpha-house"} and not work["prepare_tables"]
    assert same(now, before, "alpha-house")
    assert now.parts["answers"] == before.parts["answers"] and now.wide == before.wide
    if broken:
        assert now.programs["alpha-house"].failed
        # And the other way round: the good one is read while the bad one is left as it was.
        edit(folder, f"{BETA}/measures.yml", "name:", "name: The")
        third = again(folder, tmp_path / "next", tmp_path / "third", work)
        assert work["read_program"] == ["beta-corner"] and same(third, now, "beta-corner")


def test_a_damaged_record_of_a_round_that_is_open_is_not_taken(tmp_path):
    folder = pair(tmp_path / "in")
    text = (folder / "cohort.yml").read_text("utf-8")
    edit(folder, "cohort.yml", text, re.sub(r"(?m)^ *closed:.*\n|, closed: [0-9-]+|^data:.*\n", "", text))
    scan_cohort(folder, key="one", into=tmp_path / "kept")
    kept = kept_scan(tmp_path / "kept", "one")
    assert kept is not None and kept.now
    for name in (ABOUT, STANDINGS):
        path = tmp_path / "kept" / NOW / name
        whole = path.read_bytes()
        path.write_bytes(whole + b" ")
        assert kept_scan(tmp_path / "kept", "one") is None
        path.write_bytes(whole)
    assert kept_scan(tmp_path / "kept", "one") is not None


@pytest.mark.parametrize("name", [FILE, STANDINGS, ABOUT, "judgements/alpha-house.json"])
def test_a_damaged_record_is_made_again(first, work, tmp_path, name):
    folder, kept, before = first
    path = kept / name
    assert stands(path)
    text = path.read_text("utf-8")
    digits = [n for n, sign in enumerate(text) if n > 100 and sign in "123456789"]
    spoilt = digits[len(digits) // 2]
    path.unlink()  # it may be linked with another run's
    path.write_text(text[:spoilt] + str(int(text[spoilt]) - 1) + text[spoilt + 1 :], encoding="utf-8")
    assert not stands(path)
    if not name.startswith("judgements"):
        assert kept_scan(kept, before.key) is None
    now = again(folder, kept, tmp_path / "next", work)
    assert stands(tmp_path / "next" / name)
    # Without the survey every program is looked at; its charts are known all the same.
    assert set(work["standing"]) == {FILE: {"alpha-house", "beta-corner"}, STANDINGS: set(), ABOUT: set()}.get(
        name, {"alpha-house"}
    )
    assert bool(work["judge"]) == name.startswith("judgements")
    assert dataclasses.replace(now, key="", tables={}) == dataclasses.replace(before, key="", tables={})
