"""The round that everything is about is said first, and a round with answers "in the future" is a warning."""

from __future__ import annotations

import datetime as dt
import re
from types import SimpleNamespace

import pytest
from made_own import ITEMS, found, own_cohort

from cqi_lib.batch.index import render_index
from cqi_lib.batch.listener import Listener
from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.commands import cli

SAID = (
    "Round: Spring 2025 (2025), begun on March 2, 2025; looked at from March 10, 2026. Later and not looked at: "
    "Spring 2026 (2026), dated April 1, 2026, with answers of 7 people."
)


def answered_on(day: str, people: int) -> str:
    lines = [",".join(["respondent_id", "program", "role", "submitted_at", *ITEMS])]
    lines += [",".join([f"{day}-{n}", "harbor", "staff", f"{day}T10:00:00", *"44434443"]) for n in range(people)]
    return "\n".join(lines) + "\n"


@pytest.fixture
def early(tmp_path):
    """The retake was dated for April; its answers came in March."""
    files = {"2025.csv": answered_on("2025-03-04", 6), "2026.csv": answered_on("2026-03-10", 7)}
    rounds = [
        {"id": "2025", "label": "Spring 2025", "date": "2025-03-02"},
        {"id": "2026", "label": "Spring 2026", "date": "2026-04-01"},
    ]
    return own_cohort(tmp_path / "own", files, programs=("harbor",), rounds=rounds)


def test_answers_of_a_round_that_has_not_begun_are_a_warning_with_its_mend(early):
    cohort = load_cohort(early)
    assert cohort.round().id == "2025" and cohort.as_of == dt.date(2026, 3, 10)
    problem = found(cohort.problems, "answers of 7 people")
    assert problem.severity == "warning" and problem.where.endswith("rounds[2].date")
    assert "2026-04-01" in problem.found and "2026-03-10" in problem.found
    assert "`date:`" in problem.mend and "--as-of" in problem.mend and "2025" in problem.mend
    text = (early / "cohort.yml").read_text("utf-8").replace("2026-04-01", "2026-03-01")
    (early / "cohort.yml").write_text(text, "utf-8")
    cohort = load_cohort(early)
    assert cohort.round().id == "2026" and not [p for p in cohort.problems if "answers of" in p.found]


def test_check_says_the_round_first(early, capsys):
    assert cli.main(["check", str(early)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == SAID


def test_a_run_says_the_round_before_anything_is_made(early, tmp_path):
    class Enough(Exception):
        """Nothing need be made for this."""

    class Ear(Listener):
        def chosen(self, said):
            raise Enough(said)

    with pytest.raises(Enough) as heard:
        run_cohort(early, out=tmp_path / "out", listener=Ear())
    assert str(heard.value) == SAID
    with pytest.raises(Enough, match=r"^Round: Spring 2026 \(2026\), beginning on April 1, 2026; looked at from March"):
        run_cohort(early, out=tmp_path / "out", round_id="2026", listener=Ear())


def test_the_progress_of_a_run_begins_with_the_round(capsys):
    from cqi_lib.commands.progress import Progress

    with Progress() as progress:
        progress.chosen(SAID)
    assert capsys.readouterr().out == SAID + "\n"


def test_pages_of_an_open_round_are_counted_on_and_never_past_their_number(capsys):
    from cqi_lib.commands.progress import Progress

    page = SimpleNamespace(stem="p")
    with Progress() as progress:
        for _ in ("to be shared", "interim"):
            progress.planned(2)
            for _ in range(2):
                progress.started(page)
                progress.ended(page, None)
    assert capsys.readouterr().err.split("\n")[:-1] == [
        f"{n} ready" for n in ("1 of 2: p", "2 of 2: p", "3 of 4: p", "4 of 4: p")
    ]


def test_the_index_says_the_round_first(early):
    html = render_index(scan_cohort(early), [], "2025", "early")
    body = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.partition("<h1")[2]))
    assert SAID in body and body.index(SAID) < body.index("can be read now")
