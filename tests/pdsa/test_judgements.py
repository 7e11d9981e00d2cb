"""Verdicts are made once: kept with the prepared tables, the same to the last digit, made again only where they must."""

from __future__ import annotations

import datetime as dt
import json

import numpy as np
import pytest
from made_cohort import ALPHA, edit, pair
from made_program import AS_OF, monthly, program

from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.records.measures import QUESTIONS
from cqi_lib.opening.open import _program_of_run, open_program
from cqi_lib.pdsa import judgements
from cqi_lib.pdsa.judgements import key_of
from cqi_lib.pdsa.measures import chart_of, earlier
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.pdsa.track import track
from cqi_lib.program.place import PREPARED
from cqi_lib.spc import Chart, judge


def chart(values=(4, 7, 5, 6, 5, 8, 4, 6, 5, 7, 6, 5, 9, 8, 9, 7, 9, 8, 10, 9, 8, 9), **more) -> Chart:
    n = len(values)
    dates = np.datetime64("2024-01") + np.arange(n)
    base = np.arange(n) < 12
    told = {"dates": dates.astype("datetime64[D]"), "values": np.array(values, float), "n": None, "kind": "measurement",
            "per": 1.0, "baseline": base, "after": ~base, "frequency": "month"}  # fmt: skip
    return Chart(**told | more)


@pytest.fixture
def counted(monkeypatch):
    """Forget everything, and count what is simulated."""
    calls = []
    monkeypatch.setattr(judgements, "_memory", {})
    monkeypatch.setattr(judgements, "judge", lambda chart: calls.append(chart) or judge(chart))
    _program_of_run.cache_clear()
    yield calls
    _program_of_run.cache_clear()


def test_a_chart_is_judged_once_and_whatever_it_holds_makes_another_one(counted):
    assert judgements.judged(chart()) == judgements.judged(chart()) and len(counted) == 1
    others = [chart(aim=9.0), chart(wanted=1), chart(kind="count"), chart(frequency="quarter"), chart(bounds=(0, None)),
              chart(n=np.full(22, 9.0)), chart(after=np.arange(22) > 12), chart((1, *range(21)))]  # fmt: skip
    assert len({judgements.key_of(one) for one in (chart(), *others)}) == 9


def test_kept_and_made_anew_are_the_same(counted, tmp_path):
    with judgements.noted() as note:
        made = judgements.judged(chart(aim=9.0))
    judgements.save(tmp_path, "alpha", note)
    judgements._memory.clear()
    assert judgements.load(tmp_path, "alpha") == {judgements.key_of(chart(aim=9.0)): made}
    assert judgements.judged(chart(aim=9.0)) == made == judge(chart(aim=9.0)) and len(counted) == 1


@pytest.mark.parametrize("spoilt", ["", "{", '{"made_by": "another workbook", "charts": {}}', "[]"])
def test_what_cannot_be_used_is_made_again(counted, tmp_path, spoilt):
    judgements.save(tmp_path, "alpha", {})
    judgements.place(tmp_path, "alpha").write_text(spoilt, encoding="utf-8")
    assert judgements.load(tmp_path, "alpha") == {} == judgements.load(tmp_path, "nobody")


@pytest.mark.slow
def test_a_run_simulates_once_for_standings_notebooks_and_the_next_run(counted, tmp_path, monkeypatch):
    folder, first = pair(tmp_path), tmp_path / "first"
    scan_cohort(folder, into=first)
    simulated = len(counted)
    assert simulated > 3
    judgements._memory.clear()
    monkeypatch.setenv(PREPARED, str(first))
    told = studies_of(open_program(folder, "alpha-house"))
    assert len(counted) == simulated
    judgements._memory.clear()
    monkeypatch.delenv(PREPARED)
    alone = studies_of(open_program(folder, "alpha-house"))
    assert [s.judged for s in told.values()] == [s.judged for s in alone.values()] and len(counted) > simulated

    # Another file of the program is read again; its charts are the same. One number changes: one chart is another one.
    def again(old: str, new: str, file: str) -> int:
        edit(folder, f"{ALPHA}/{file}", old, new)
        judgements._memory.clear()
        before = len(counted)
        scan_cohort(folder, kept=first, into=tmp_path / file)
        return len(counted) - before

    assert again("Coaching visit", "A coaching visit", "priorities.yml") == 0
    kept = [json.loads(judgements.place(f, "beta-corner").read_text()) for f in (first, tmp_path / "priorities.yml")]
    assert kept[0] == kept[1]
    assert 1 <= again("2025-10-01,connected,,19,29", "2025-10-01,connected,,29,29", "measures.csv") <= 2


@pytest.mark.parametrize("start", ["2025-01-10", "2025-09-10", None])
@pytest.mark.parametrize("phases", [[], [{"from": "2024-05-01"} | dict.fromkeys(QUESTIONS, True)]])
def test_an_earlier_look_is_the_chart_as_it_stood_that_day(start, phases):
    """Gaps, a test that had not begun, and a line that was declared later: the same chart as laid out anew."""
    values = [None if n % 7 == 3 else 40 + (n * 37) % 11 for n in range(24)]
    cycles = {"01": {"measure": "m", "actual_start": start}} if start else {}
    records = program(monthly(values), cycles, measures=[{"id": "m", "phases": phases}])
    now = track(records, "m", AS_OF)
    for month in range(6, 24, 4):
        day = dt.date(2024 + month // 12, month % 12 + 1, 17)
        then = chart_of(track(records, "m", day), 60.0)
        assert key_of(chart_of(earlier(records, now, day), 60.0)) == key_of(then), day
