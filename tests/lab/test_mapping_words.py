"""The words of a response file: programs, roles and answers, and what each is taken for."""

import pytest
from made_cohort import write

import cqi_lib as cqi
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import FormError
from cqi_lib.lab.mapping_form import MappingForm

PHONE = """respondent_id,program,role,a1_1,a1_2
1,Alpha House,Boss,Mostly,3 Established
2,alpha-house,leader,hardly ever,dunno
3,alpha-house,frontline,mostly,2
"""
MAPPING = "responses/2025-fall_phone.csv.mapping.yml"


@pytest.fixture
def form(pair):
    write(pair, "responses/2025-fall_phone.csv", PHONE)
    return MappingForm(load_cohort(pair), "2025-fall_phone.csv")


def test_answers_that_no_scale_knows_are_given_a_level_and_read_by_the_batch(pair, form):
    assert form.answer_words() == ["Mostly", "hardly ever", "dunno"]
    form.set_meaning("roles", "Boss", "leader")
    for word, meaning in {"Mostly": "3", "hardly ever": "1", "dunno": "dont_know"}.items():
        form.set_meaning("answers", word, meaning)
    assert form.save().done
    text = (pair / MAPPING).read_text("utf-8")
    assert "answers:\n  Mostly: '3'\n  hardly ever: '1'\n  dunno: dont_know\n" in text.replace('"', "'")
    read = load_cohort(pair).responses
    mine = read[read["source_file"].eq("2025-fall_phone.csv")].set_index(["respondent_id", "item"])
    assert [mine.loc[(person, "a1_1"), "level"] for person in "123"] == [3, 1, 3]
    assert mine.loc[("2", "a1_2"), "missing_reason"] == "dont_know" and mine.loc[("1", "a1_2"), "level"] == 3


def test_answers_in_a_column_of_their_own(pair):
    rows = "respondent_id,program,role,item,answer\n1,alpha-house,leader,a1_1,often\n1,alpha-house,leader,a1_2,3\n"
    write(pair, "responses/2025-fall_phone.csv", rows)
    assert MappingForm(load_cohort(pair), "2025-fall_phone.csv").answer_words() == ["often"]


def test_numbers_from_nought_are_asked_for(pair):
    rows = "respondent_id,program,role,a1_1,a1_2\n1,alpha-house,leader,0,1\n2,alpha-house,frontline,2,3\n"
    write(pair, "responses/2025-fall_phone.csv", rows.replace("2,3\n", "0,2\n"))
    assert MappingForm(load_cohort(pair), "2025-fall_phone.csv").answer_words() == ["0"]


def test_what_is_recognized_is_said_and_what_the_mapping_says_wins(pair, form):
    assert form.recognized("programs", "Alpha House") == "alpha-house" and form.recognized("roles", "Boss") == ""
    assert form.recognized("roles", "leader") == "leader" and form.recognized("answers", "Mostly") == ""
    write(pair, MAPPING, "answers: {MOSTLY: '3'}   # as they said on the phone\n")
    form.reread()
    assert form.meaning("answers", "Mostly") == "3"
    form.set_meaning("answers", "Mostly", "4")
    assert form.text.replace('"', "'") == "answers: {MOSTLY: '4'}   # as they said on the phone\n"
    form.set_meaning("answers", "dunno", "blank")
    form.set_meaning("answers", "dunno", "")
    assert form.text.replace('"', "'") == "answers: {MOSTLY: '4'}   # as they said on the phone\n"


def test_a_level_there_is_not_is_refused(pair, form):
    form.set_meaning("answers", "Mostly", "9")
    with pytest.raises(FormError, match="mapping, answers"):
        form.save()
    assert not (pair / MAPPING).exists() and form.meaning("answers", "Mostly") == "9"


def test_the_face_asks_for_each_word(form, pair):
    desk = cqi.map_columns(cqi.open_program(pair, "alpha-house"))
    desk.which.value = "2025-fall_phone.csv"
    asked = desk.face.controls["answers", "Mostly"]
    assert asked.description == "The answer “Mostly” is"
    assert [words for words, _ in asked.options] == [
        "not said yet", "1 Not yet", "2 Starting", "3 Established", "4 Embedded", "don't know", "does not apply",
        "no answer",
    ]  # fmt: skip
    assert desk.face.controls["programs", "Alpha House"].options[0][0].startswith("recognized: ")
    asked.value = "3"
    desk.face.save()
    assert "Saved in responses/2025-fall_phone.csv.mapping.yml" in desk.face.told.value
