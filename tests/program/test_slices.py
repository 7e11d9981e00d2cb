"""A program's tables are its own rows of the cohort's, read without the others', and published as the gate did."""

import sqlite3

import pandas as pd
import pytest
from made_demo import demo

from cqi_lib.cohort.header import read_header
from cqi_lib.privacy import publish
from cqi_lib.privacy.published import kept_back, kept_of
from cqi_lib.program.prepared import CHANGED, OF_PROGRAM, Prepared, save_about
from cqi_lib.program.slices import FILE, Slices, save_slices


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return demo()[1].save(tmp_path_factory.mktemp("prepared"))


def test_what_a_run_kept_is_what_was_prepared(kept, subtests):
    cohort, prepared = demo()
    for program in cohort.programs:
        mine, read = prepared.of(program), Prepared.load(kept, program)
        for name in (*OF_PROGRAM, CHANGED):
            with subtests.test(program, table=name):
                assert set(getattr(read, name)["program_id"]) <= {program}
                pd.testing.assert_frame_equal(getattr(read, name), getattr(mine, name))
        for name, one in mine.published.items():
            with subtests.test(program, published=name):
                again = read.published[name]
                assert (again.name, again.audience) == (one.name, one.audience)
                pd.testing.assert_frame_equal(again.table, one.table)
                pd.testing.assert_frame_equal(again.held_back, one.held_back, check_dtype=len(one.held_back) > 0)


def test_a_file_that_is_not_there_or_not_whole_is_a_fault_of_the_file(tmp_path):
    with pytest.raises(OSError, match=FILE):
        Slices(tmp_path, "alpha-house").read("domain_scores")
    assert list(tmp_path.iterdir()) == []  # looking makes nothing
    (tmp_path / FILE).write_bytes(b"no database")
    with pytest.raises(OSError, match=FILE):
        Slices(tmp_path, "alpha-house").read("domain_scores")


def test_one_publication_of_all_programs_is_that_of_each(subtests):
    cohort, prepared = demo()
    for program in cohort.programs:
        for name in ("domain_scores", "item_scores"):
            own = publish(getattr(prepared.of(program), name), "program", cohort_file=cohort.file)
            with subtests.test(program, table=name):
                pd.testing.assert_frame_equal(prepared.of(program).published[name].table, own.table)
                assert len(own.held_back) == len(prepared.of(program).published[name].held_back)


def test_a_program_is_read_without_the_others_rows(kept):
    """However many programs there are, one looks up its own."""
    found = sqlite3.connect(kept / FILE)
    asked = "SELECT rows FROM slices WHERE name = ? AND program IN (?, '') ORDER BY program DESC LIMIT 1"
    plan = " ".join(row[-1] for row in found.execute(f"EXPLAIN QUERY PLAN {asked}", ("responses", "maple-street")))
    assert "SEARCH" in plan and "SCAN" not in plan
    found.close()


def test_a_program_without_rows_has_the_columns(tmp_path):
    save_slices({"t": pd.DataFrame({"program_id": ["a", "b", "a"], "n": [1, 2, 3]})}, tmp_path)
    assert Slices(tmp_path, "a").read("t")["n"].tolist() == [1, 3]
    assert (
        Slices(tmp_path, "c").read("t").columns.tolist() == ["program_id", "n"]
        and Slices(tmp_path, "c").read("t").empty
    )


def test_what_does_not_say_for_whom_it_was_published_is_refused():
    _, prepared = demo()
    parts = kept_of(prepared.published["domain_scores"])
    assert kept_back("domain_scores", parts).audience == "program"
    with pytest.raises(TypeError, match="does not say for whom"):
        kept_back("domain_scores", {**parts, "table": prepared.domain_scores})


def test_a_program_is_not_told_of_the_others(tmp_path):
    """What one program reads and checks of cohort.yml does not grow with how many there are."""
    cohort, prepared = demo()
    prepared.save(tmp_path)
    save_about(tmp_path, cohort.as_of, read_header(cohort.folder))
    told, whole = Prepared.load(tmp_path, "maple-street").told["file"], Prepared.load(tmp_path).told["file"]
    assert len(whole["programs"]) == 12 and whole["rounds"][0]["invited"].keys() - {"maple-street"}
    languages = {entry["language"] for entry in whole["programs"] if entry["language"]}
    ids = [entry["id"] for entry in told["programs"]]
    assert "maple-street" in ids and len(ids) <= 1 + len(languages)
    assert languages <= {entry["language"] for entry in told["programs"]} | {None, ""}
    assert all(set(r["invited"]) <= {"maple-street"} for r in told["rounds"])
