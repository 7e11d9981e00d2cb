"""A cohort drafted from a survey: safe where nobody is asked, at the desk until its guesses are confirmed."""

import datetime as dt
import json
import re

import pandas as pd
import pytest
from batch_runs import settings
from click.testing import CliRunner
from made_surveys import STATEMENTS, export

from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.commands import asking
from cqi_lib.commands import start as command
from cqi_lib.commands.cli import cqi
from cqi_lib.errors import CallError, CohortError, InputError
from cqi_lib.files.pasted import command as pasted
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake.measures.answers import Answers
from cqi_lib.lab import report_run
from cqi_lib.lab.program_sheets import ProgramSheets
from cqi_lib.lab.starting.asked import Nobody, Told
from cqi_lib.lab.starting.cohort_draft import draft_cohort
from cqi_lib.lab.starting.confirming import confirm, guesses_of
from cqi_lib.lab.starting.guess_places import GuessPlaces
from cqi_lib.privacy.release.step import Cohort as Releasing


@pytest.fixture
def made(tmp_path):
    return draft_cohort(tmp_path / "team's cohort", [export(tmp_path / "survey.csv")], Nobody())


def test_where_nobody_is_asked_everything_is_safe(made):
    """Confidential, nobody a leader, nothing reversed; and each of these stands among what is to be confirmed."""
    loaded = load_cohort(made.folder)
    [round_] = loaded.file.rounds
    assert round_.privacy == "confidential" and not round_.named_for
    assert set(loaded.responses["role"]) == {"staff"}
    assert not any(item.reversed for item in loaded.instrument.items.values())
    text = (made.folder / "instrument.yml").read_text("utf-8")
    for said in ("Program leader", "d1_2", "Fall 2026 takes no more"):
        assert any(said in guess for guess in loaded.file.guesses)
    assert all(guess in text for guess in made.guesses if "scale" in guess or "domains" in guess)
    assert [p.where for p in loaded.problems if "guess" in p.found] == ["cohort.yml, line 17, guesses"]
    assert len(loaded.responses) == 24 * len(STATEMENTS) and loaded.responses["level"].notna().all()


def test_a_person_may_say_who_leads(tmp_path):
    class Person(Nobody):
        def leader(self, word, people):
            return (word, people) == ("Program leader", 3)

    made = draft_cohort(tmp_path / "cohort", [export(tmp_path / "survey.csv")], Person())
    assert load_cohort(made.folder).responses.groupby("respondent_id")["role"].first().value_counts().to_dict() == {
        "staff": 21,
        "leader": 3,
    }
    assert not any("leader" in guess for guess in made.guesses)


@pytest.mark.slow
def test_pages_stay_at_the_desk_until_every_guess_is_confirmed(made, tmp_path, capsys):
    out, small = tmp_path / "out", settings("1_ok", render_index=Settings().render_index)
    run = run_cohort(made.folder, out=out, settings=Settings(workers=2))
    assert not run.failed and {o.status for o in run.outcomes} == {"waiting"}
    assert not [p for p in (out / "share").rglob("*") if p.is_file()]
    assert not (made.folder / "releases").exists()
    pages = sorted((out / "desk" / "interim").glob("*_2026-fall.html"))
    assert [page.name for page in pages] == ["cohort_2026-fall.html", "elm_2026-fall.html", "oak_2026-fall.html"]
    assert all("rests on guesses" in page.read_text("utf-8") for page in pages)
    index = (out / "desk" / "index.html").read_text("utf-8")
    assert "cqi start --confirm" in index and "can be sent" not in index and "../share" not in index
    # What the terminal prints can be pasted where it was started, and names no folder of reports that are not there.
    told = CliRunner().invoke(cqi, ["run", str(made.folder), "--out", str(out)], standalone_mode=False).output
    told += CliRunner().invoke(cqi, ["status", str(made.folder), "--out", str(out)], standalone_mode=False).output
    assert told.count(f"To confirm: {pasted('start', '--confirm', made.folder)}") == 2 and "may leave" not in told

    # The desk's own run says so, and finds the interim pages.
    for program, told in (("", {"ready": 3, "of": 3}), ("oak", {"interim": "guessed", "report": str(pages[2])})):
        assert report_run.main([str(made.folder), program, "", str(out), "en"]) == 0
        assert told.items() <= json.loads(capsys.readouterr().out.splitlines()[-1]).items()

    guesses = guesses_of(made.folder)
    assert confirm(made.folder, guesses[1:]) == guesses[:1]
    assert not [p for p in (run_cohort(made.folder, out=out, settings=small).layout.share).rglob("*") if p.is_file()]
    assert confirm(made.folder, guesses[:1]) == []
    run = run_cohort(made.folder, out=out, settings=small)
    assert not run.failed and {o.status for o in run.outcomes} == {"ready"}
    assert sorted(p.name for p in (out / "share").glob("*_2026-fall.html")) == [page.name for page in pages]
    assert (made.folder / "releases" / "2026-fall").is_dir() and not (out / "desk" / "interim").exists()

    # A guess written down later takes everything out again, before anything is made.
    file = made.folder / "cohort.yml"
    file.write_text(file.read_text("utf-8") + "guesses:\n  - the answers of spring\n", "utf-8")
    run_cohort(made.folder, out=out, settings=small, only=["oak"])
    assert not [p for p in (out / "share").rglob("*") if p.is_file()]


def test_nothing_is_released_while_anything_is_guessed(made):
    loaded = load_cohort(made.folder)
    cohort = Releasing(made.folder, loaded.file, loaded.instruments, loaded.responses, loaded.as_of, None, {})
    with pytest.raises(CallError, match="--confirm"):
        cohort.look("2026-fall")


def test_confirming_changes_nothing_else_of_the_file(made):
    file = made.folder / "cohort.yml"
    before = file.read_text("utf-8").replace("name: ", "name:   ").replace("programs:", "# ours\nprograms:")
    file.write_text(before, "utf-8")
    guesses = guesses_of(made.folder)
    confirm(made.folder, guesses)
    rest = before[before.index("\n") + 1 : before.index("\nguesses:") + 1]  # its first line explains guesses
    assert file.read_text("utf-8") == rest
    file.write_bytes(before.replace("\n", "\r\n").encode())  # as an editor on Windows leaves it
    confirm(made.folder, guesses)
    assert file.read_bytes() == rest.replace("\n", "\r\n").encode()


def test_a_remark_about_a_guess_goes_with_it_and_what_a_person_wrote_stays(made):
    """Also when the guess was deleted from cohort.yml by hand."""
    file = made.folder / "instrument.yml"
    own = "# Guessed: by Ana, not by us.\n# Guessed\n"
    text = file.read_text("utf-8")
    remarks = [line for line in text.splitlines(keepends=True) if line.startswith("# Guessed: ")]
    assert len(remarks) == 3
    file.write_text(own + text + "# ours\n", "utf-8")
    guesses = guesses_of(made.folder)
    about = [guess for guess in guesses if f"# Guessed: {guess}.\n" in remarks]
    confirm(made.folder, about[:1])
    assert file.read_text("utf-8") == own + text.replace(f"# Guessed: {about[0]}.\n", "") + "# ours\n"
    cohort = made.folder / "cohort.yml"
    lines = cohort.read_text("utf-8").splitlines(keepends=True)
    cohort.write_text("".join(line for line in lines if about[1][:30] not in line), "utf-8")
    confirm(made.folder, [])
    assert about[2] in guesses_of(made.folder)
    left = text.replace(f"# Guessed: {about[0]}.\n", "").replace(f"# Guessed: {about[1]}.\n", "")
    assert file.read_text("utf-8") == own + left + "# ours\n"
    assert "While a line stands" in cohort.read_text("utf-8")
    confirm(made.folder, guesses_of(made.folder))
    assert not any(line in file.read_text("utf-8") for line in remarks)
    assert "While a line stands" not in cohort.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        ("empty.csv", b"", "empty"),
        ("numbers.csv", b"Name,Calls\nAna,12\nBo,31\nEva,44\n", "no question"),
        ("words.csv", b"Timestamp,Plan,Do\n2026-01-01,Red,Blue\n2026-01-02,Blue,Red\n", "no question"),
        ("few.csv", b"Timestamp,Plan,Do\n2026-01-01,Good,Good\n2026-01-02,Very good,Good\n", "ticked “Good”"),
    ],
    ids=["photo", "empty", "numbers", "words", "two levels"],
)
def test_what_is_no_survey_is_said_and_nothing_is_made(tmp_path, name, content, said):
    """Also beside one that is: all that cannot be used is said at once, and no half cohort lies anywhere."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as raised:
        draft_cohort(tmp_path / "cohort", [export(tmp_path / "survey.csv"), path], Nobody())
    assert any(name in p.where and said in str(p) for p in raised.value.problems)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([name, "survey.csv"])


@pytest.mark.parametrize("tool", [True, False], ids=["limesurvey", "plain"])
def test_an_export_with_one_of_the_questions_of_another_is_the_same_survey_in_another_year(tmp_path, tool):
    """Alone its numbers may count anything; the other year says what they are."""
    own = ["Last page", "Start language", "Seed"] if tool else []
    asked = ["Plans [We can rely on the plan]", "Plans [We can rely on the budget]"]
    for year, questions in (("2025", asked), ("2024", asked[:1])):
        head = ["Response ID", "Date submitted", *own, "Which program are you answering for?", "What is your role?"]
        rows = [",".join(f'"{name}"' for name in [*head, "How old are you?", *questions])]
        for n in range(11):
            cells = [n + 1, f"{year}-11-{n + 8:02} 10:00:00", *([4, "en", 170 + n] if tool else [])]
            cells += ["Oak", "Case worker", 20 + 3 * n, *((n * 7) % 11 for _ in questions)]
            rows.append(",".join(f'"{cell}"' for cell in cells))
        (tmp_path / f"team {year}.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")
    made = draft_cohort(tmp_path / "cohort", sorted(tmp_path.glob("team *.csv")), Nobody())
    rounds = load_cohort(made.folder)
    assert [r.id for r in rounds.file.rounds] == ["2024-fall", "2025-fall"]
    assert rounds.responses.groupby("round_id")["level"].count().to_dict() == {"2024-fall": 11, "2025-fall": 22}


def test_a_folder_that_holds_something_is_left_alone(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("mine")
    with pytest.raises(CallError, match="mine-2"):
        draft_cohort(tmp_path / "mine", [export(tmp_path / "survey.csv")], Nobody())


def test_two_exports_far_apart_are_two_rounds(tmp_path):
    spring = export(tmp_path / "spring.csv", seed=4)
    spring.write_text(spring.read_text().replace("2026-10", "2026-03"), "utf-8")
    made = draft_cohort(tmp_path / "cohort", [export(tmp_path / "fall.csv"), spring], Nobody())
    loaded = load_cohort(made.folder)
    assert [r.id for r in loaded.file.rounds] == ["2026-spring", "2026-fall"]
    assert loaded.responses.groupby("round_id")["level"].count().to_dict() == {"2026-fall": 96, "2026-spring": 96}


def test_a_built_in_assessment_is_known_and_not_drafted(tmp_path):
    items = load_instrument("cqi-26").items
    lines = ["respondent_id,program,role,submitted_at," + ",".join(items)]
    lines += [
        f"r{n},Oak,staff,2026-05-0{n}T09:00:00," + ",".join("1234"[(n + m) % 4] for m in range(len(items)))
        for n in range(1, 8)
    ]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    made = draft_cohort(tmp_path / "cohort", [path], Nobody())
    assert load_cohort(made.folder).file.instrument == "cqi-26" and not (made.folder / "instrument.yml").exists()


def test_the_command_tells_what_it_found_and_what_comes_next(tmp_path, monkeypatch):
    export(tmp_path / "my survey.csv")
    monkeypatch.chdir(tmp_path)
    said = CliRunner().invoke(cqi, ["start", "our cohort", "my survey.csv", "--yes"], standalone_mode=False)
    assert said.exit_code == 0 and "24 people in 2 programs: Elm and Oak" in said.output
    assert "cqi run 'our cohort'" in said.output and "cqi start --confirm 'our cohort'" in said.output
    with pytest.raises(CallError, match="person"):
        CliRunner().invoke(cqi, ["start", "--confirm", "our cohort"], standalone_mode=False, catch_exceptions=False)
    monkeypatch.setattr(command, "somebody_there", lambda: True)
    before = guesses_of(tmp_path / "our cohort")
    # Of a question that looks turned round two things are asked.
    answers = "".join("y\n" if "scale" in guess else "\n\n" if "looks turned" in guess else "\n" for guess in before)
    said = CliRunner().invoke(cqi, ["start", "our cohort", "--confirm"], input=answers, standalone_mode=False)
    assert guesses_of(tmp_path / "our cohort") == [guess for guess in before if "scale" not in guess]
    assert f"{len(before) - 1} guesses are left" in said.output


@pytest.mark.parametrize(
    ("answers", "reversed", "settled"), [("y\n", True, True), ("n\ny\n", False, True), ("\n\n", False, False)]
)
def test_who_says_that_a_question_is_turned_round_has_it_turned_round(
    tmp_path, monkeypatch, answers, reversed, settled
):
    """ "Right?" of "looks turned round" took the guess out and left the question as it stood."""
    export(tmp_path / "survey.csv")
    folder = draft_cohort(tmp_path / "ours", [tmp_path / "survey.csv"], Nobody(), "Ours").folder
    monkeypatch.setattr(command, "somebody_there", lambda: True)
    before = guesses_of(folder)
    said = "".join(answers if "looks turned round" in guess else "\n" for guess in before)
    CliRunner().invoke(
        cqi, ["start", str(folder), "--confirm"], input=said, standalone_mode=False, catch_exceptions=False
    )
    loaded = load_cohort(folder)
    assert loaded.instrument.items["d1_2"].reversed == reversed
    assert len(before) - len(loaded.file.guesses) == settled


def test_at_the_terminal_an_order_is_asked_until_it_can_be_used(tmp_path, monkeypatch):
    words = ["Seedling", "Sapling", "Tree"]
    lines = ["Timestamp,Site,Planning,Doing"]
    lines += [f"2026-01-{n:02d},Oak,{words[n % 3]},{words[(n + 1) % 3]}" for n in range(1, 13)]
    (tmp_path / "survey.csv").write_text("\n".join(lines) + "\n", "utf-8")
    monkeypatch.setattr(asking, "somebody_there", lambda: True)
    monkeypatch.chdir(tmp_path)
    call = ["instrument", "draft", "survey.csv", "--out", "own.yml"]
    said = CliRunner().invoke(cqi, call, input="1 2\n3 1 2\n", standalone_mode=False)
    assert said.exit_code == 0 and "Write each of the 3 numbers once." in said.output
    asked = [line.split()[1] for line in said.output.splitlines() if line.startswith("  ")]
    scale = load_instrument(tmp_path / "own.yml").domains["D1"].scale
    assert [level.label for level in scale.levels] == [asked[2], asked[0], asked[1]]
    with pytest.raises(CallError, match=r"own\.yml"):
        CliRunner().invoke(cqi, call, input="1 2 3\n", standalone_mode=False, catch_exceptions=False)


def test_days_that_can_be_read_in_two_ways_are_asked_about_and_else_left_out(tmp_path):
    path = export(tmp_path / "survey.csv")
    lines = [line.replace("2026-10-", "").partition(" 09:00:00") for line in path.read_text().splitlines()]
    path.write_text(
        "\n".join((f"{int(day) % 9 + 1}/4/2026" if rest else day) + rest for day, _, rest in lines) + "\n", "utf-8"
    )
    with pytest.raises(InputError, match="two ways"):
        draft_cohort(tmp_path / "cohort", [path], Nobody())
    made = draft_cohort(tmp_path / "one", [path], Nobody(dt.date(2026, 4, 9)))
    assert any("two ways" in guess for guess in made.guesses)
    assert load_cohort(made.folder).responses["submitted_at"].isna().all()

    class Person(Nobody):
        def order_of_days(self, file):
            return "day first"

    made = draft_cohort(tmp_path / "two", [path], Person())
    assert {day.month for day in load_cohort(made.folder).responses["submitted_at"]} == {4}


def test_what_is_not_read_yet_comes_with_the_command_that_can_be_run_first(tmp_path):
    """`propose` was named where no measure was defined, which refused and named `draft` without its file."""
    log = tmp_path / "oak days.csv"
    log.write_text("Date,Calls\n" + "".join(f"{n}/{n}/2026,{n + 20}\n3/4/2026,9\n" for n in range(5, 9)), "utf-8")
    made = draft_cohort(tmp_path / "cohort", [export(tmp_path / "survey.csv"), log], Nobody())
    (line,) = [line for line in made.found if "oak days.csv is not read yet" in line]
    first = f"cqi measures draft {made.folder} oak '{log}'"
    assert first in line
    with pytest.raises(CohortError, match=re.escape(first)):
        ProgramSheets(made.folder, "oak").look(log, Answers())


def test_spreadsheets_of_numbers_go_to_their_programs(tmp_path):
    """By what stands in them, by the file's name, or nowhere: a number is never given to a program by a guess."""
    months = [f"{2025 + n // 12}-{n % 12 + 1:02d}" for n in range(14)]
    both = "Month,Site,Visits\n" + "".join(
        f"{month},{site},{30 + n}\n" for n, month in enumerate(months) for site in ("Oak", "Elm")
    )
    (tmp_path / "all.csv").write_text(both, "utf-8")
    own = "Month,On time,Total\n" + "".join(f"{month},{60 + n}%,9\n" for n, month in enumerate(months))
    (tmp_path / "elm log.csv").write_text(own, "utf-8")
    (tmp_path / "whose.csv").write_text(own, "utf-8")
    (tmp_path / "oak days.csv").write_text(
        "Date,Calls\n" + "".join(f"{n}/{n}/2026,{n + 20}\n3/4/2026,9\n" for n in range(5, 9)), "utf-8"
    )
    files = [
        export(tmp_path / "survey.csv"),
        *(tmp_path / name for name in ("all.csv", "elm log.csv", "whose.csv", "oak days.csv")),
    ]
    made = draft_cohort(tmp_path / "cohort", files, Nobody())
    loaded = load_cohort(made.folder)
    assert not [p for p in loaded.problems if p.severity == "error"]
    read = {p: {m: len(rows) for m, rows in loaded.programs[p].series.groupby("measure")} for p in ("oak", "elm")}
    assert read == {"oak": {"visits": 14}, "elm": {"visits": 14, "on-time": 14}}
    of_elm = loaded.programs["elm"].series
    assert of_elm[of_elm["measure"].eq("on-time")].set_index("date")["value"][pd.Timestamp(2026, 2, 1)] == 73
    said = "\n".join(made.found)
    assert (
        "whose numbers whose.csv holds: it is not read" in said
        and "cqi measures propose" in said
        and "oak 'oak days.csv'" not in said
    )
    assert not (made.folder / "programs" / "oak" / "measures" / "oak days.csv").exists()
    assert {m.direction for m in loaded.programs["elm"].measures.values()} == {"neither"}
    assert sum("process measure" in guess for guess in made.guesses) == 3


def test_which_column_says_the_program_is_asked_with_what_stands_in_each(tmp_path):
    heads = "Timestamp,House,Nearest office,We plan,We check"
    rows = [f"2026-03-{n:02d},{'ABCD'[n % 4]} House,{'NS'[n % 2]},Agree,Strongly agree" for n in range(1, 13)]
    (tmp_path / "survey.csv").write_text("\n".join([heads, *rows]) + "\n", "utf-8")
    asked = Told({})
    draft_cohort(tmp_path / "ours", [tmp_path / "survey.csv"], asked)
    [question] = asked.open
    assert question.text == "Which column of survey.csv says the program?" and not (tmp_path / "ours").exists()
    assert question.choices == ["House (B House, C House, D House, …)", "Nearest office (S, N)"]


SPANISH = "Timestamp,Sede,Hablamos de los errores,Los datos son útiles\n" + "".join(
    f"2026-03-{n:02d} 09:00:00,{('Oak', 'Elm')[n % 2]},{('Nunca', 'A veces', 'Siempre')[n % 3]},A menudo\n"
    for n in range(1, 16)
)


def test_pages_of_a_spanish_survey_are_proposed_in_spanish(tmp_path):
    """As a guess, with rounds and domains called in Spanish; who says a language has that one."""
    path = tmp_path / "encuesta.csv"
    path.write_text(SPANISH, "utf-8")
    made = draft_cohort(tmp_path / "ours", [path], Nobody())
    loaded = load_cohort(made.folder)
    assert loaded.file.language == loaded.instrument.language == "es"
    assert [r.label for r in loaded.file.rounds] == ["Primavera de 2026"]
    assert [d.name for d in loaded.instrument.domains.values()] == ["Todas las preguntas"]
    [guess] = [guess for guess in guesses_of(made.folder) if "Spanish" in guess]
    [place] = GuessPlaces(made.folder).of(guess)
    confirm(made.folder, [guess], [(place, "en")])
    assert load_cohort(made.folder).file.language == "en" and guess not in guesses_of(made.folder)

    told = draft_cohort(tmp_path / "english", [path], Nobody(), language="en")
    assert load_cohort(told.folder).file.language == "en" and not any("Spanish" in guess for guess in told.guesses)
    both = draft_cohort(tmp_path / "both", [path, export(tmp_path / "survey.csv")], Nobody())
    assert load_cohort(both.folder).file.language == "en"
