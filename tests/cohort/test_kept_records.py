"""What tests keep of files they read is what would be read anew, and no test's change reaches another."""

import shutil

import kept_records
import pandas as pd
from made_demo import DEMO

from cqi_lib.cohort.program_records import read_program
from cqi_lib.cohort.records.cohort_file import ProgramEntry


def test_kept_is_what_is_read_and_nobody_elses(tmp_path):
    folder, entry = tmp_path / "c", ProgramEntry(id="maple-street", name="Maple Street")
    shutil.copytree(DEMO, folder)
    own = folder / "programs" / "maple-street"
    kept, _, problems = kept_records.program(folder, entry, ["A1"])
    anew, _, found = read_program(folder, entry, ["A1"])
    pd.testing.assert_frame_equal(kept.series, anew.series)
    assert (kept.measures, kept.cycles, kept.files, problems) == (anew.measures, anew.cycles, anew.files, found)
    kept.series.loc[:, "value"] = 0.0
    kept.measures.clear()
    problems.clear()
    again, _, more = kept_records.program(folder, entry, ["A1"])
    pd.testing.assert_frame_equal(again.series, anew.series)
    assert again.measures == anew.measures and more == found
    (own / "priorities.yml").write_text("priorities: [", encoding="utf-8")
    _, _, broken = kept_records.program(folder, entry, ["A1"])
    assert broken == read_program(folder, entry, ["A1"])[2] != found
