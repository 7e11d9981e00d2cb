"""What a run writes and prints about equal problems: one entry each; `problems.csv` keeps all."""

import re

import batch_runs
import made_cohort as made
import pytest

from cqi_lib.batch import run as run_module
from cqi_lib.batch.settings import Settings
from cqi_lib.batch.status import status
from cqi_lib.commands import cli
from cqi_lib.lab import report_run

THOUSANDS = "date;measure;value\n" + "".join(f"2024-{m:02}-01;calls;1,{d}33\n" for d in range(3) for m in range(1, 13))


@pytest.mark.slow
def test_index_status_forms_and_terminal_gather(pair, tmp_path, monkeypatch, capsys):
    made.write(pair, "programs/alpha-house/measures.csv", THOUSANDS)
    out, whole = tmp_path / "floods", run_module.run_cohort
    how = batch_runs.settings("1_ok", workers=1, render_index=Settings().render_index)

    def small(*args, **more):
        return whole(*args, **{**more, "settings": how})

    monkeypatch.setattr(run_module, "run_cohort", small)
    monkeypatch.setattr(report_run, "run_cohort", small)
    assert cli.main(["run", str(pair), "--out", str(out)]) == 1
    said = capsys.readouterr().out
    assert sum("thousands" in line for line in said.splitlines()) == 1 and "36 errors" in said
    index = (out / "desk" / "index.html").read_text("utf-8")
    assert len(re.findall("thousands sign", index)) == 2, "once in the card, once in the list"
    assert index.count("36 rows (first 2, 3, 4)") == 2 and "row 5, value" not in index
    kept = (out / "desk" / "problems.csv").read_text("utf-8-sig")
    assert kept.count("a number that can be read in one way only") == 36
    assert "1,033" not in (out / "run.jsonl").read_text("utf-8")
    line = next(line for line in status(pair, out=out, settings=how).lines if line.stem == "alpha-house")
    assert "36 rows (first 2, 3, 4)" in line.failure.where and line.errors == 36
    assert report_run.main([str(pair), "alpha-house", "", str(out), "en"]) == 0
    told = capsys.readouterr().out
    assert told.count("thousands") == 2, "once as the failure, once among the problems"
