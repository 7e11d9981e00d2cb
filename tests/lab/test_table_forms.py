"""Forms over tables: votes and answers; rows nobody touched stay as they are, to the last quote."""

import pytest
from made_cohort import ALPHA, write

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import FormError
from cqi_lib.lab.answer_form import AnswerForm
from cqi_lib.lab.rows import Rows
from cqi_lib.lab.votes_form import VotesForm

ODD = 'person;domain;points;note\n"Ana ""A""";B3;3;"two\nlines"\nBo;B1;1;\n'


def votes(folder, **how):
    return VotesForm(folder, "alpha-house", "2025-fall", ["B1", "B3", "C1"], **how)


def test_rows_that_were_not_touched_stay_to_the_last_quote(pair):
    write(pair, f"{ALPHA}/votes.csv", ODD)
    form = votes(pair)
    assert form.people() == ['Ana "A"', "Bo"] and form.given('Ana "A"', "B3") == "3"
    form.give("Bo", "B1", "2")
    assert form.text == ODD.replace("Bo;B1;1;", "Bo;B1;2;")
    form.give("Bo", "B1", "1")
    form.give("Cy", "C1", "4")
    assert form.text == ODD + "Cy;C1;4;\n"


def test_votes_are_saved_and_read_by_the_batch(pair):
    before = (pair / ALPHA / "votes.csv").read_text("utf-8")
    form = votes(pair)
    form.give("Dee", "B3", "2")
    form.give("Bo", "C1", "")
    assert form.preview() == " Bo,B3,2\n-Bo,C1,2\n Cy,B1,2\n Cy,B3,2\n+Dee,B3,2"
    assert form.save().done
    assert (pair / ALPHA / "votes.csv").read_text("utf-8") == before.replace("Bo,C1,2\n", "") + "Dee,B3,2\n"
    read = load_cohort(pair, responses=False).programs["alpha-house"].votes
    assert read[["person", "domain", "points"]].values.tolist()[-1] == ["Dee", "B3", 2.0]


@pytest.mark.parametrize(("domain", "value", "words"), [
    ("Z9", "2", "Write a domain of the instrument"), ("B1", "-2", "0 or more"), ("B1", "many", "a number"),
])  # fmt: skip
def test_votes_that_typed_files_may_not_hold(pair, domain, value, words):
    before = (pair / ALPHA / "votes.csv").read_bytes()
    form = votes(pair)
    form.give("Dee", domain, value)
    with pytest.raises(FormError, match=words):
        form.save()
    assert (pair / ALPHA / "votes.csv").read_bytes() == before and form.given("Dee", domain) == value


def test_a_new_file_of_votes_and_one_without_its_columns(pair):
    (pair / ALPHA / "votes.csv").unlink()
    form = votes(pair)
    form.give("Ana", "B3", "3")
    assert form.text == "round,person,domain,points\n2025-fall,Ana,B3,3\n"
    assert form.save().done
    write(pair, f"{ALPHA}/votes.csv", "who,what\nAna,B3\n")
    assert "no column person, domain" in votes(pair).problems[0].found


def test_what_a_spreadsheet_would_run_is_text(pair):
    form = votes(pair)
    form.give("=cmd()", "B3", "1")
    assert form.text.endswith("\n'=cmd(),B3,1\n")
    assert Rows("a,b\n=1,2\n", ("a",)).text == "a,b\n=1,2\n", "a row nobody touched is left alone"


def entered(pair, **answers):
    form = AnswerForm(load_cohort(pair), "alpha-house", "2025-fall")
    form.open("e01")
    form.role, form.submitted_on = "leader", "2025-11-03"
    form.answers.update(answers)
    return form


def test_answers_are_entered_and_counted(pair):
    form = entered(pair, a1_1="3", a1_2="DK")
    form.comments["a1_2"] = "Nobody told us,\nreally"
    assert form.check() == [] and form.save().done
    text = (pair / "responses/2025-fall_entered.csv").read_text("utf-8")
    assert text.startswith(
        "respondent_id,program,role,submitted_at,item,answer,comment\n"
        "e01,alpha-house,leader,2025-11-03,a1_1,3,\n"
        'e01,alpha-house,leader,2025-11-03,a1_2,DK,"Nobody told us, really"\n'
        "e01,alpha-house,leader,2025-11-03,a1_3,,\n"
    )
    assert text.count("\n") == 62, "a question without an answer was asked all the same"
    read = load_cohort(pair).responses
    mine = read[read["respondent_id"].eq("e01") & read["answer"].notna()]
    assert set(zip(mine["item"], mine["answer"], strict=True)) >= {("a1_1", "3")} and set(mine["role"]) == {"leader"}


def test_the_next_person_and_a_second_thought(pair):
    form = entered(pair, a1_1="3")
    form.save()
    assert form.people() == ["e01"] and form.next_name() == "e02"
    form.open("e02")
    assert form.answers == {} and form.role == ""
    form.role, form.answers["a1_1"] = "frontline", "1"
    form.save()
    form.open("e01")
    assert form.answers == {"a1_1": "3"} and form.role == "leader"
    form.answers["a1_1"] = "2"
    changed = [line for line in form.preview().splitlines() if line[0] in "+-"]
    assert changed == ["-e01,alpha-house,leader,2025-11-03,a1_1,3,", "+e01,alpha-house,leader,2025-11-03,a1_1,2,"]


def test_an_entry_that_says_too_little_is_refused(pair):
    form = AnswerForm(load_cohort(pair), "alpha-house", "2025-fall")
    form.submitted_on = "3 November"
    with pytest.raises(FormError) as caught:
        form.save()
    said = str(caught.value)
    assert all(words in said for words in ("a label for the person", "Choose a role", "Choose an answer", "2025-10-14"))
    assert not (pair / "responses/2025-fall_entered.csv").exists()


def test_an_answer_that_is_no_level_is_said_where_it_stands(pair):
    form = entered(pair, a1_1="9", a1_2="2")
    assert any("a1_1" in str(p) or "'9'" in p.found for p in form.check()), form.check()


def test_choices_are_the_levels_of_the_scale(pair):
    form = entered(pair)
    assert form.choices("a1_1") == {
        "1": "1 Not yet", "2": "2 Starting", "3": "3 Established", "4": "4 Embedded", "DK": "Don't know",
        "NA": "Does not apply",
    }  # fmt: skip
    assert sum(map(len, form.items().values())) == 61
