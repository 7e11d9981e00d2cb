"""The mapping of a file that is not understood by itself."""

import pytest
from made_cohort import write

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import FormError
from cqi_lib.lab.mapping_form import MappingForm

STUBBORN = "Nr,Agency,Job,Do our goals name changes?,q2\n1,Alpha,Boss,3,2\n2,Alpha,Case worker,2,DK\n"


@pytest.fixture
def form(pair):
    write(pair, "responses/2025-fall_phone.csv", STUBBORN)
    return MappingForm(load_cohort(pair), "2025-fall_phone.csv")


def test_what_is_not_known_is_said(form):
    assert form.headings == ["Nr", "Agency", "Job", "Do our goals name changes?", "q2"]
    assert form.unknown() == form.headings
    assert [p for p in form.check() if p.severity == "error"]
    assert MappingForm.files(form.cohort)[-1] == "2025-fall_phone.csv"


def test_headings_are_mapped_and_the_batch_reads_the_file(pair, form):
    pairs = {"Nr": "respondent_id", "Agency": "program", "Job": "role", "Do our goals name changes?": "a1_1"}
    for heading, target in pairs.items():
        form.set_target(heading, target)
    assert form.unknown() == ["q2"]
    form.set_target("q2", "a1_2")
    assert form.values("role") == ["Boss", "Case worker"]
    form.set_meaning("roles", "Boss", "leader")
    assert form.check() == [] or all(p.severity == "warning" for p in form.check())
    assert form.save().done
    text = (pair / "responses/2025-fall_phone.csv.mapping.yml").read_text("utf-8")
    assert text.startswith("columns:\n  Nr: respondent_id\n") and "roles:\n  Boss: leader\n" in text
    cohort = load_cohort(pair)
    mine = cohort.responses[cohort.responses["source_file"].eq("2025-fall_phone.csv")]
    assert set(mine["role"]) == {"leader", "frontline"} and {"a1_1", "a1_2"} <= set(mine["item"])


def test_comments_of_a_mapping_stay(pair, form):
    notes = "# asked by phone\ncolumns:\n  Nr: respondent_id   # their own number\nrespondents: column\n"
    write(pair, "responses/2025-fall_phone.csv.mapping.yml", notes)
    form.reread()
    form.set_target("q2", "ignore")
    assert form.text == notes.replace("number\n", "number\n  q2: ignore\n")
    form.set_target("q2", "")
    assert form.text == notes


def test_a_target_there_is_not_is_refused(pair, form):
    for heading, target in {"Nr": "respondent_id", "Agency": "program", "Job": "role", "q2": "a1_99"}.items():
        form.set_target(heading, target)
    with pytest.raises(FormError, match="a1_99"):
        form.save()
    assert not (pair / "responses/2025-fall_phone.csv.mapping.yml").exists()


def test_a_file_that_cannot_be_opened_says_why(pair):
    write(pair, "responses/2025-fall_bad.csv", b"%PDF-1.4 nothing")
    assert "a document or picture" in str(MappingForm(load_cohort(pair), "2025-fall_bad.csv").unread)
