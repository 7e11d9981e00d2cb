"""A survey that no instrument knows: its questions, scales, domains, programs and roles, found from the export alone."""

import random

import pytest
from test_intake_exports import EXPORTS, FILES, key, people

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.intake import read_responses
from cqi_lib.intake.drafting.instrument import _TURNED_WORDS
from cqi_lib.intake.drafting.instrument import draft as drafted
from cqi_lib.intake.drafting.ladder import family_of, ladder
from cqi_lib.intake.drafting.people import alike, programs, roles_of
from cqi_lib.intake.drafting.survey import look
from cqi_lib.intake.drafting.united import united
from cqi_lib.intake.spelling import fold
from cqi_lib.lab.starting.asked import Nobody
from cqi_lib.lab.starting.cohort_draft import draft_cohort

ASKED = ("LEAD_1", "LEAD_2", "LEAD_3", "DATA_1", "DATA_2", "DATA_3", "CLIM_1", "CLIM_2", "CLIM_3")


def draft(survey, *order):
    return drafted(united([survey]), *order)


def survey(tmp_path, headings, rows):
    path = tmp_path / "survey.csv"
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in [headings, *rows]) + "\n", "utf-8")
    return look(path)


@pytest.mark.parametrize("name", FILES)
def test_every_tools_export_gives_the_levels_of_the_answer_key(name, tmp_path):
    """The same invented survey as ten tools write it: drafted without its instrument, each answer is the level of the key."""
    _, lacking = FILES[name]
    folder = tmp_path / "cohort"
    draft_cohort(folder, [EXPORTS / name], Nobody())
    [export] = [path for path in (folder / "responses").glob("20*") if path.suffix != ".yml"]
    taken = read_responses(export, folder / "instrument.yml")
    frame = taken.responses
    if "redcap" in name:
        frame = frame[frame["round_id"] == "baseline-arm-1"]
    items = list(dict.fromkeys(frame["item"]))
    assert len(items) == len(ASKED)
    levels = [tuple(person[item][0] for item in items) for person in people(frame)]
    expected = [tuple(one[item][0] for item in ASKED) for n, one in key().items() if n not in lacking]
    assert sorted(levels, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("answers", "levels"),
    [
        (["Agree", "Strongly Agree", "neutral"], 5),
        (["Agree", "Disagree"], 2),
        (["Strongly agree", "Somewhat agree", "Disagree"], 6),
        (["Always", "Sometimes"], 3),
        (["Nunca", "A veces", "Siempre"], 3),
        (["2", "5"], 5),
        (["0", "9"], 4),
        (["1 - Poor", "4 - Excellent"], 4),
        (["0 - Not at all", "3", "10 - Completely"], None),
        (["Good", "Very good", "Excellent"], 3),
        (["Often", "Frequently", "Never"], None),
    ],
)
def test_a_scale_is_what_such_a_scale_always_is(answers, levels):
    """Both sides of the middle, both ends; two words for one place are no scale that anybody can put in order."""
    found = ladder(answers, family_of(answers))
    assert (found.k if found else None) == (None if levels in (None, 2) else levels)


@pytest.mark.parametrize(
    "answers", [["0", "1"], ["1999", "2004"], ["Red", "Blue", "Green"], ["Yes", "No"], [], ["a" * 80]]
)
def test_what_is_no_level_is_not_taken_for_one(answers):
    assert family_of(answers) == ""


def test_numbers_that_count_something_are_no_questions(tmp_path):
    headings = [
        "Timestamp",
        "Age",
        "How many years have you been here?",
        "Trust: we listen",
        "Trust: we share",
        "Pay: fair",
        "Pay: clear",
    ]
    rows = [[f"2026-01-0{n}", str(n + 1), str(n), *(str(1 + (n + m) % 5) for m in range(4))] for n in range(1, 9)]
    found = survey(tmp_path, headings, rows)
    assert [one.text for one in found.questions] == headings[3:]
    made = draft(found)
    assert [(domain.name, [item.text for item in domain.items]) for domain in made.domains] == [
        ("Trust", ["we listen", "we share"]),
        ("Pay", ["fair", "clear"]),
    ]


def test_words_of_a_scale_are_levels_whatever_was_asked(tmp_path):
    """Hours, dates and ages in a statement do not make "Often" a number of something."""
    headings = [
        "Timestamp",
        "Our opening hours suit families",
        "Files are kept up to date",
        "How many visits were kept",
    ]
    rows = [[f"2026-01-0{n}", ("Never", "Often", "Always")[n % 3], ("Often", "Never")[n % 2], n] for n in range(1, 8)]
    found = survey(tmp_path, headings, rows)
    assert [one.text for one in found.questions] == headings[1:3] and not found.unordered


def test_answers_without_an_order_are_asked_about_and_else_left_out(tmp_path):
    words = ["Seedling", "Sapling", "Tree"]
    rows = [[f"2026-01-{n:02d}", words[n % 3], words[(n + 1) % 3], words[n % 2]] for n in range(1, 13)]
    found = survey(tmp_path, ["Timestamp", "Planning", "Doing", "Checking"], rows)
    assert not draft(found).domains and draft(found).left == ("Planning", "Doing", "Checking")
    made = draft(found, lambda questions, answers: words)
    [scale] = made.scales.values()
    assert [rung.label for rung in scale.rungs] == words and len(made.items) == 3
    assert not any("level" in guess for guess in made.guesses)  # a person said it


def test_a_typing_mistake_does_not_cost_a_question(tmp_path):
    rows = [[f"2026-01-{n:02d}", "Agree" if n % 2 else "Disagree", "Agre" if n == 3 else "Agree"] for n in range(1, 13)]
    found = survey(tmp_path, ["Timestamp", "We plan", "We check"], rows)
    assert [one.text for one in found.questions] == ["We plan", "We check"]


def test_words_that_turn_a_statement_are_known_in_both_languages(tmp_path):
    texts = (
        "People are blamed",
        "Se culpa a las personas",
        "Nos culpan cuando algo sale mal",
        "There is too much paper",
        "Hay demasiado papel",
        "Rara vez hay tiempo",
    )
    assert all(_TURNED_WORDS.search(fold(text)) for text in texts)
    assert not _TURNED_WORDS.search(fold("Podemos hablar de los errores"))


def test_that_a_higher_level_is_the_better_one_is_a_guess_to_be_confirmed(tmp_path):
    """Of a statement that is bad to agree with, and is not known as such, a page says that more people should agree."""
    rows = [[f"2026-01-{n + 1:02d}", *("Agree", "Disagree", "Strongly agree")[n % 3 :][:1] * 2] for n in range(9)]
    made = draft(survey(tmp_path, ["Timestamp", "People are blamed", "We check"], rows))
    assert "in each question a higher one counts as better" in " ".join(map(str, made.guesses))


@pytest.mark.parametrize("wording", [True, False])
def test_a_question_is_proposed_as_turned_only_by_words_and_answers_together(tmp_path, wording):
    """With 12 people and 26 plain questions some question runs against the rest in 44 of 100 files: that alone says nothing."""
    told = 0
    for seed in range(30):
        drawn = random.Random(seed)
        headings = [
            "Timestamp",
            *(f"Work: {'it is hard to' if wording and n == 0 else 'we'} do {n}" for n in range(26)),
        ]
        rows = []
        for n in range(12):
            mood = drawn.gauss(3, 0.4)
            row = [min(5, max(1, round(mood + drawn.gauss(0, 1)))) for _ in range(26)]
            rows.append([f"2026-01-{n + 1:02d}", *map(str, [6 - row[0] if wording else row[0], *row[1:]])])
        made = draft(survey(tmp_path, headings, rows))
        turned = [item.text for item in made.items if item.turned]
        assert not wording or set(turned) <= {"Work: it is hard to do 0"}
        told += len(turned)
    assert told == 0 if not wording else told > 5


def test_programs_are_one_by_spelling_and_roles_by_their_words(tmp_path):
    headings = ["Timestamp", "Which center do you work in?", "Your position", "We plan", "We check"]
    rows = [
        [
            f"2026-01-{n:02d}",
            ("Oak House", "oak house ", "Elm Center", "Elm Centre")[n % 4],
            ("Cook", "Director")[n % 2],
            "Agree",
            "Disagree",
        ]
        for n in range(1, 17)
    ]
    found = survey(tmp_path, headings, rows)
    named = programs(found.told(found.program))
    assert [(one.id, one.aliases) for one in named] == [
        ("elm-center", ()),
        ("elm-centre", ()),
        ("oak-house", ("oak house",)),
    ]
    assert alike(named) == [("Elm Center", "Elm Centre")]
    assert roles_of(found) == {"Director": (None, 8), "Cook": (None, 8)}


def test_the_role_is_asked_in_a_small_team_too(tmp_path):
    """Where no two people have the same role, it was said that the file says nobody's."""
    words = ("Director", "Cook", "Driver", "Nurse", "Clerk")
    rows = [[f"2026-01-{n:02d}", word, "Agree", "Disagree"] for n, word in enumerate(words, 1)]
    assert set(roles_of(survey(tmp_path, ["Timestamp", "What is your role?", "We plan", "We check"], rows))) == {*words}


def test_the_only_time_there_is_says_when_somebody_answered(tmp_path):
    """A table with a start date and no other was said to have no day."""
    rows = [[f"2026-01-{n:02d} 9:05", "Agree", "Disagree"] for n in range(1, 5)]
    assert survey(tmp_path, ["Start date", "We plan", "We check"], rows).meta == {"submitted_at": 0}


def test_more_numbers_than_levels_are_cut_by_the_rule_that_the_file_says(tmp_path):
    headings = ["Respuesta", "Staff ID", "Team", "q1", "q2", "s1", "s2", "Free"]
    drawn = random.Random(2)
    rows = [
        [
            f"{n}/5/2026",
            f"S{n}",
            "ab"[n % 2],
            *(str(drawn.choice([1, 2, 3, 4, 99])) for _ in "12"),
            *(str(drawn.randint(0, 100)) for _ in "12"),
            "x",
        ]
        for n in range(1, 29)
    ]
    found = survey(tmp_path, headings, rows)
    assert found.meta == {"submitted_at": 0, "respondent_id": 1}
    made = draft(found)
    assert [(scale.k, scale.cut, scale.blank) for scale in made.scales.values()] == [
        (4, (), ("99",)),
        (4, (0, 25, 50, 75, 100), ()),
    ]
    assert [domain.name for domain in made.domains] == ["Q", "S"]
    names = draft(
        survey(
            tmp_path,
            ["Timestamp", "a (0-10)", "b (0-100)", "c", "d"],
            [[f"2026-05-{n:02d}", str(n % 11), str(3 * n), str((n + 3) % 11), str(100 - 3 * n)] for n in range(1, 25)],
        )
    )
    assert [domain.name for domain in names.domains] == ["All questions (1)", "All questions (2)"]


POLISH = ("Nigdy", "Rzadko", "Czasem", "Często", "Zawsze")


def lime(folder, *, answers=POLISH, codes=("A1", "A2", "A3", "A4", "A5"), structure=True, shown=None, people=14):
    """An array of LimeSurvey in a language whose scales no list of words knows, exported with codes."""
    folder.mkdir()
    if structure:
        lines = ["class\ttype/scale\tname\ttext", "Q\tF\tq1\tPraca", *(f"SQ\t\tSQ{n}\tPytanie {n}" for n in (1, 2, 3))]
        lines += [f"A\t0\t{code}\t{text}" for code, text in zip(codes, answers, strict=True)]
        (folder / "structure.txt").write_text("\n".join(lines) + "\n", "utf-8")
    shown, drawn = shown or codes[:5], random.Random(1)
    rows = [["id", "submitdate", "lastpage", "startlanguage", "q1[SQ1]", "q1[SQ2]", "q1[SQ3]"]]
    rows += [
        [str(n), f"2026-03-{n:02d} 09:00:00", "3", "pl", *(drawn.choice(shown) for _ in "123")]
        for n in range(1, people)
    ]
    rows += [[str(people), "2026-03-20 09:00:00", "3", "pl", shown[0], shown[-1], shown[1]]]
    (folder / "results.csv").write_text("\n".join(",".join(f'"{c}"' for c in row) for row in rows) + "\n", "utf-8")
    return folder / "results.csv"


def test_a_list_of_answers_in_another_language_is_in_the_order_of_its_codes(tmp_path):
    """Nobody is asked: the structure has the levels in order. What is far from them is no level, and both are guesses."""
    path = lime(tmp_path / "given", answers=(*POLISH, "Nie dotyczy"), codes=tuple("123459"), shown=tuple("1234593"))
    made = draft_cohort(tmp_path / "ours", [path], Nobody())
    loaded = load_cohort(made.folder)
    assert not [p for p in loaded.problems if p.severity == "error"], loaded.problems
    [scale] = {id(d.scale): d.scale for d in loaded.instrument.domains.values()}.values()
    assert [level.label for level in scale.levels] == [*POLISH]
    given = [line.split(",")[4:] for line in path.read_text("utf-8").splitlines()[1:]]
    told = loaded.responses.sort_values(["respondent_id", "item"]).groupby("respondent_id", sort=False)["level"]
    expected = [["" if x == '"9"' else x.strip('"') for x in row] for row in given]
    assert sorted(["" if x != x else f"{x:g}" for x in one] for one in told.agg(list)) == sorted(expected)
    said = " ".join(made.guesses)
    assert "Nigdy, Rzadko" in said and "“Nie dotyczy”" in said


@pytest.mark.parametrize(
    ("how", "levels"),
    [
        ({}, [*POLISH]),
        ({"codes": ("AO05", "AO04", "AO03", "AO02", "AO01")}, None),  # listed from the top: nobody can tell
        ({"codes": ("n", "r", "c", "o", "z")}, None),
        ({"structure": False, "shown": ("A1", "A2", "A4")}, ["A1", "A2", "A3", "A4"]),
    ],
    ids=["in order", "from the top", "no numbers", "codes alone"],
)
def test_only_codes_that_count_up_say_an_order(tmp_path, how, levels):
    found = look(lime(tmp_path / "given", **how))
    made = draft(found)
    assert [[rung.label for rung in scale.rungs] for scale in made.scales.values()] == ([levels] if levels else [])
    assert bool(levels) or found.unordered
    assert any("codes" in guess for guess in made.guesses) == (levels is not None and levels[0] == "A1")


def test_a_list_of_places_that_one_question_asks_is_no_scale(tmp_path):
    """Only what several questions share is one."""
    path = lime(tmp_path / "given")
    text = path.read_text("utf-8").replace("q1[SQ2]", "other").replace("q1[SQ3]", "more")
    path.write_text(text, "utf-8")
    assert not draft(look(path)).domains


@pytest.mark.parametrize(
    ("questions", "answers", "tag", "guessed"),
    [
        (("Hablamos de los errores", "Usamos los datos"), ("1", "2", "4"), "es", True),
        (("Nous parlons des erreurs", "Les données sont utiles"), ("1", "2", "4"), "fr", True),
        (("We talk about mistakes", "The data are used"), ("1", "2", "4"), "en", False),
        (("Planning", "Doing"), ("1", "2", "4"), "en", True),
        (("Planificar", "Hacer"), ("Nunca", "A veces", "Siempre"), "es", False),
    ],
)
def test_the_language_of_questions_is_told_by_their_words(tmp_path, questions, answers, tag, guessed):
    rows = [[f"2026-01-{n:02d}", answers[n % 3], answers[(n + 1) % 3]] for n in range(1, 10)]
    made = draft(survey(tmp_path, ["Timestamp", *questions], rows))
    assert made.language == tag
    assert any("language: " in guess for guess in made.guesses) == guessed
