"""How large a page will be is known before it is made: `check` says it, and what it passes can be sent."""

import contextlib
import datetime as dt
import io

import made_cohort as made
import pytest
import yaml
from hostile_folders import read_yaml
from made_pages import prepared, program_page

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.page_size import MAX_BYTES, page_size
from cqi_lib.commands.cli import main
from cqi_lib.report import checks


def program(folder, *, measures=0, points=24, cycles=0, beside=False, frequency="month", events=0, bare=False):
    """Give the pair's first program more measures, points, cycles and events; `bare` takes its own cycles away."""
    pair = made.pair(folder)
    own = pair / "programs" / "alpha-house"
    names = [f"m{k}" for k in range(measures)]
    file = read_yaml((own / "measures.yml").read_text())
    file["measures"] += [{"id": m, "name": f"Families reached, part {m}", "frequency": frequency} for m in names]
    (own / "measures.yml").write_text(yaml.safe_dump(file, sort_keys=False, allow_unicode=True))
    step = {"month": 30.4375, "day": 1}[frequency]
    days = [dt.date(2025, 11, 1) - dt.timedelta(days=int(step * n)) for n in range(points)]
    days = [day.replace(day=1) if frequency == "month" else day for day in days]
    with (own / "measures.csv").open("a") as csv:
        csv.writelines(
            f"{day},{m},{(7 * n) % 50 + k % 9},,\n" for k, m in enumerate(names) for n, day in enumerate(days)
        )
    one = read_yaml((own / "cycles" / "01-text-reminder.yml").read_text())
    if bare:
        for path in (own / "cycles").iterdir():
            path.unlink()
    for n in range(cycles):
        more = {"measure": names[n % measures], "other_measures": names if beside else []} if measures else {}
        (own / "cycles" / f"{n + 10}-more.yml").write_text(yaml.safe_dump(one | more, allow_unicode=True))
    if events:
        rows = "".join(f"2025-{n % 9 + 1:02}-1{n % 10},Event {n} of the year,\n" for n in range(events))
        (own / "events.csv").write_text("date,label,measure\n" + rows)
    return pair


def size_errors(pair):
    return [p for p in load_cohort(pair).problems if p.severity == "error" and "kB" in p.found]


@pytest.mark.slow
@pytest.mark.parametrize(
    "made_of",
    [
        {"bare": True},
        {"measures": 6, "points": 24, "cycles": 6, "events": 20},
        {"measures": 2, "points": 300, "frequency": "day", "bare": True},
        *(
            pytest.param(made_of, marks=pytest.mark.nightly)
            for made_of in (
                {},
                {"measures": 12, "points": 60, "bare": True},
                {"measures": 8, "points": 36, "cycles": 8, "beside": True},
                {"cycles": 25},
            )
        ),
    ],
    ids=str,
)
def test_a_page_is_no_larger_than_was_reckoned_and_not_half_of_it(tmp_path, monkeypatch, made_of):
    monkeypatch.setattr(checks, "MAX_BYTES", 10 * MAX_BYTES)
    pair = program(tmp_path, **made_of)
    loaded = load_cohort(pair)
    reckoned = page_size(loaded.programs["alpha-house"], loaded.instrument, dt.date(2025, 11, 14)).total
    with contextlib.redirect_stdout(io.StringIO()), prepared(pair) as survey:
        page = program_page(pair, "alpha-house", survey.programs["alpha-house"].cycles)
    assert reckoned / 2 < len(page.encode()) <= reckoned


@pytest.mark.parametrize(
    ("made_of", "most", "mend"),
    [
        ({"measures": 300, "bare": True}, "303 charts with ", "Keep the measures that are looked at"),
        ({"measures": 9, "points": 900, "frequency": "day", "bare": True}, "12 charts with ", "months instead of days"),
        (
            {"measures": 25, "cycles": 25, "beside": True, "points": 3},
            " measures listed beside others about ",
            "Name fewer",
        ),
        ({"cycles": 200}, "202 cycles about ", "Move cycles that ended long ago"),
    ],
    ids=["measures", "points", "beside", "cycles"],
)
def test_check_says_that_a_page_would_be_too_large(tmp_path, capsys, made_of, most, mend):
    pair = program(tmp_path, **made_of)
    found = [p for p in size_errors(pair) if "a page of about" in p.found]
    assert [p.program for p in found] == ["alpha-house"]
    assert most in found[0].found.split(", of which ")[1] and mend in found[0].mend
    assert found[0].allowed == "at most 1,000 kB, so that the page can be sent"
    assert main(["check", str(pair)]) == 1
    assert "a page of about" in capsys.readouterr().out


def test_a_run_makes_the_others(tmp_path):
    pair = program(tmp_path, measures=300, bare=True)
    with prepared(pair) as survey:
        assert survey.programs["alpha-house"].failed and not survey.programs["beta-corner"].failed
        assert any("a page of about" in p.found for p in survey.programs["alpha-house"].problems)


def test_a_program_as_it_should_be_is_let_through(tmp_path):
    assert not size_errors(program(tmp_path, measures=10, points=60, cycles=8))
