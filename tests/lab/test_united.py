"""Several exports beside each other are one instrument: in two languages, in two waves, one of each program."""

import datetime as dt
import json
import random

import openpyxl
import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import InputError
from cqi_lib.intake.measures import apart
from cqi_lib.lab.starting.asked import Nobody
from cqi_lib.lab.starting.cohort_draft import draft_cohort
from cqi_lib.lab.starting.exports import opened

ENGLISH = [
    "Food: the soup is warm",
    "Food: portions are large enough",
    "Room: the hall is clean",
    "Room: chairs suffice",
]
SPANISH = [
    "Comida: la sopa está caliente",
    "Comida: las raciones son grandes",
    "Sala: la sala está limpia",
    "Sala: hay sillas para todos",
]
OFTEN = ["Never", "Rarely", "Sometimes", "Often", "Always"]
MENUDO = ["Nunca", "Rara vez", "A veces", "A menudo", "Siempre"]


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Look for spreadsheets in this process: what is held here is not that they have one of their own."""
    monkeypatch.setattr(apart, "_answer", lambda asked: json.loads(json.dumps(apart.answer_to(json.loads(asked)))))
    monkeypatch.setattr(apart, "_REMEMBERED", {})


def export(path, questions, levels, *, month=4, people=8, agency=("Pier 9", "Annex"), seed=1, most=5, sep=";"):
    """Write an export, and give what each person answered as places on the scale."""
    drawn = random.Random(seed)
    lines, answers = [sep.join(["When", *(["Agency"] if agency else []), *questions])], []
    for n in range(people):
        places = [drawn.randrange(most) for _ in questions]
        answers.append(places)
        cells = [f"2026-{month:02d}-{n + 1:02d}", *([agency[n % len(agency)]] if agency else [])]
        lines.append(sep.join([*cells, *(levels[place] for place in places)]))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return answers


def read(folder):
    loaded = load_cohort(folder)
    assert not [p for p in loaded.problems if p.severity == "error"], loaded.problems
    return loaded


def levels(loaded, source=None):
    """Give the levels of each person, by the texts of the questions."""
    frame = loaded.responses
    frame = frame if source is None else frame[frame["source_file"].str.contains(source)]
    texts = {item.id: item.text for item in loaded.instrument.items.values()}
    return {
        who: {texts[i]: int(v) for i, v in zip(own["item"], own["level"], strict=True) if v == v}
        for who, own in frame.groupby(["round_id", "source_file", "respondent_id"])
    }


def told(loaded, source=None):
    return sorted(sorted(one.values()) for one in levels(loaded, source).values())


def test_two_languages_of_one_form_are_one_instrument(tmp_path):
    """Known by their order, which is a guess; levels are called by the words of the cohort's language, also those that only the other has."""
    here = export(tmp_path / "english.csv", ENGLISH, OFTEN, most=4)
    there = export(tmp_path / "espanol.csv", SPANISH, MENUDO, seed=2)
    made = draft_cohort(tmp_path / "ours", [tmp_path / "espanol.csv", tmp_path / "english.csv"], Nobody())
    loaded = read(made.folder)
    assert [item.text for item in loaded.instrument.items.values()] == [text.split(": ")[1] for text in ENGLISH]
    [scale] = {id(d.scale): d.scale for d in loaded.instrument.domains.values()}.values()
    assert [level.label for level in scale.levels] == OFTEN
    assert told(loaded) == sorted(sorted(p + 1 for p in places) for places in [*here, *there])
    about = "\n".join(made.guesses)
    assert "another language" in about and "“Siempre” counts as “Always”" in about
    assert any("espanol.csv" in line and "4 questions" in line for line in made.found)
    assert f"# Guessed: {next(g for g in made.guesses if 'another language' in g)}." in (
        made.folder / "instrument.yml"
    ).read_text("utf-8")


def test_a_second_wave_with_added_and_dropped_questions_is_drafted_whole(tmp_path):
    """An added question goes to its domain; what differs is told, and a word that was mended is a guess."""
    later = [
        ENGLISH[0],
        "Food: portions are large enough!",
        "Room: the halls is clean",
        "Food: the cook listens",
        "Pay: it comes on time",
    ]
    first = export(tmp_path / "march.csv", ENGLISH, OFTEN, month=3)
    second = export(tmp_path / "october.csv", later, OFTEN, month=10, seed=2)
    made = draft_cohort(tmp_path / "ours", [tmp_path / "march.csv", tmp_path / "october.csv"], Nobody())
    loaded = read(made.folder)
    found = {d.name: [i.text for i in d.items] for d in loaded.instrument.domains.values()}
    assert found["Food"] == ["the soup is warm", "portions are large enough", "the cook listens"]
    assert [r.id for r in loaded.file.rounds] == ["2026-spring", "2026-fall"]
    assert told(loaded, "spring") == sorted(sorted(p + 1 for p in places) for places in first)
    assert told(loaded, "fall") == sorted(sorted(p + 1 for p in places) for places in second)
    lines = "\n".join(made.found)
    assert "october.csv asks 2 questions that the files before it do not" in lines
    assert "october.csv does not ask one question of the other files" in lines and "chairs suffice" in lines
    assert any("the halls is clean” in october.csv is taken for" in guess for guess in made.guesses)


def test_one_export_of_each_program_is_named_by_its_file(tmp_path):
    """Each alone shows a part of the scale; together they are one."""
    files, answers = [], []
    for n, (name, low) in enumerate((("Pier 9", 0), ("Annex", 2), ("Old Mill", 1))):
        files.append(tmp_path / f"spring_survey {name}.csv")
        part = [str(k + 1 + low) for k in range(3)]
        answers += [[p + low for p in places] for places in export(files[-1], ENGLISH, part, agency=(), seed=n, most=3)]
    made = draft_cohort(tmp_path / "ours", files, Nobody())
    loaded = read(made.folder)
    assert {p.name for p in loaded.file.programs} == {"Pier 9", "Annex", "Old Mill"}
    assert next(iter(loaded.instrument.domains.values())).scale.k == 5
    assert told(loaded) == sorted(sorted(p + 1 for p in places) for places in answers)
    assert sum("names no program" in guess for guess in made.guesses) == 3


@pytest.mark.parametrize(
    ("questions", "words", "n"),
    [
        (
            ["Hope: we plan", "Hope: we dream", "Care: we ask", "Care: we call"],
            OFTEN,
            8,
        ),  # another form in the same language
        (ENGLISH, ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"], 8),  # on another scale
        (["Food: the soup is not warm", *ENGLISH[1:]], OFTEN, 5),  # the contrary of a question
    ],
    ids=["another form", "another scale", "the contrary"],
)
def test_what_is_not_the_same_is_not_taken_for_it(tmp_path, questions, words, n):
    one = export(tmp_path / "a.csv", ENGLISH, OFTEN)
    two = export(tmp_path / "b.csv", questions, words, seed=2)
    made = draft_cohort(tmp_path / "ours", [tmp_path / "a.csv", tmp_path / "b.csv"], Nobody())
    loaded = read(made.folder)
    assert len(loaded.instrument.items) == n
    assert told(loaded) == sorted(sorted(p + 1 for p in places) for places in [*one, *two])
    assert not any("another language" in guess or "taken for" in guess for guess in made.guesses)


def test_numbers_that_end_elsewhere_in_another_file_are_said(tmp_path):
    export(tmp_path / "a.csv", ENGLISH, list("12345"))
    export(tmp_path / "b.csv", ENGLISH, ["1", "3", "6", "9", "10"], seed=2)
    made = draft_cohort(tmp_path / "ours", [tmp_path / "a.csv", tmp_path / "b.csv"], Nobody(dt.date(2026, 4, 9)))
    assert any("end elsewhere" in guess and "b.csv" in guess for guess in made.guesses)


def test_an_export_of_words_that_nobody_knows_is_named_and_nothing_is_made(tmp_path):
    """Its answers are not put among those of another file, whose order they may not have."""
    export(tmp_path / "a.csv", ENGLISH, OFTEN)
    french = ["La soupe", "Les portions", "La salle", "Les chaises"]
    export(tmp_path / "b.csv", french, ["jamais", "peu", "assez", "souvent", "toujours"], seed=2)
    with pytest.raises(InputError) as raised:
        draft_cohort(tmp_path / "ours", [tmp_path / "a.csv", tmp_path / "b.csv"], Nobody())
    assert [p.where for p in raised.value.problems] == ["b.csv"] and "puts in order" in str(raised.value.problems[0])
    assert not (tmp_path / "ours").exists()


@pytest.mark.parametrize(
    "words", [["Seedling", "Sapling", "Young tree", "Tree"], list("1234")], ids=["words", "numbers"]
)
def test_a_question_that_stands_alone_in_one_export_is_known_by_the_other(tmp_path, words):
    """A small first round that asked one question of the scale: its answers were left out, and pages said that it was not asked."""
    given = {}
    for name, month, people, own in (("march", 3, 5, 1), ("october", 10, 12, 4)):
        lines = [["When", "Agency", *ENGLISH[:own], "Tea: it is hot", "Tea: it is free"]]
        given[month] = [[(n + m) % 4 for m in range(own)] for n in range(people)]
        for n, places in enumerate(given[month]):
            often = [OFTEN[(n + m) % 5] for m in range(2)]
            lines.append([f"2026-{month:02d}-{n + 1:02d}", "Pier 9", *(words[place] for place in places), *often])
        (tmp_path / f"{name}.csv").write_text("\n".join(map(",".join, lines)) + "\n", "utf-8")

    class Person(Nobody):
        def order(self, questions, answers):
            return words

    made = draft_cohort(tmp_path / "ours", [tmp_path / "october.csv", tmp_path / "march.csv"], Person())
    loaded = read(made.folder)
    [item] = [item.id for item in loaded.instrument.items.values() if item.text == "the soup is warm"]
    soup = loaded.responses[loaded.responses["item"].eq(item)]
    for month, season in ((3, "spring"), (10, "fall")):
        levels = soup.loc[soup["round_id"].eq(f"2026-{season}"), "level"]
        assert sorted(levels) == sorted(places[0] + 1 for places in given[month])


def test_months_across_above_cells_that_say_of_how_many_are_no_questions(tmp_path):
    """Days that can be read in two ways, and "14 of 22" as people's answers would be, made a survey of a spreadsheet."""
    table = [["Pier 9: monthly numbers", *[""] * 4], ["Month", *(f"{month:02}/01/2025" for month in (1, 2, 3, 4))]]
    table += [["Visits kept", "14 of 22", "8 of 13", "n/a", "22 of 34"], ["Families reached", "37", "22", "25", "24"]]
    book = openpyxl.Workbook()
    for row in table:
        book.active.append(row)
    book.save(sheet := tmp_path / "Pier 9 log.xlsx")
    survey = tmp_path / "survey.csv"
    export(survey, ENGLISH, OFTEN)
    exports, _, sheets = opened([survey, sheet])
    assert [one.survey.path for one in exports] == [survey] and sheets == [sheet]
