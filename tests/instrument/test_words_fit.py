"""Words fit the scale that people answered on, and the people a program serves."""

import re

import pytest
from made_small import AGREEMENT, FREQUENCY, MATURITY, cohort, instrument, opened, plain

import cqi_lib as cqi
from cqi_lib.cohort.header import read_header
from cqi_lib.cohort.records.mapping import MappingFile
from cqi_lib.commands.cli import main
from cqi_lib.instrument.build import kind_of
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.instrument.questionnaire.layout import lay_out
from cqi_lib.intake.people import role_words
from cqi_lib.priorities.show.meeting import meeting_page
from cqi_lib.report.first_page import first_page
from cqi_lib.report.reading import appendix

STAFF = [("leader", "2" * 9), *[("frontline", "121221212")] * 6, ("participant_family", "212112121")]
PAGES = (first_page, appendix, meeting_page, cqi.challenges, cqi.views_differ, cqi.who_answered, cqi.profile,
         cqi.agreed, cqi.groundwork_gaps, cqi.equity_topics, cqi.role_gaps, cqi.not_known)  # fmt: skip


def everything(program) -> str:
    return " ".join(plain(page(program)) for page in PAGES)


@pytest.mark.parametrize(
    ("labels", "said", "better"),
    [
        (AGREEMENT, "They say how far people agree; they are not a grade.", "Better would be that more people agree."),
        (
            FREQUENCY,
            "They say how often things happen; they are not a grade.",
            "Better would be that it happens more often.",
        ),
        (MATURITY, "They describe how work is done; they are not a grade.", "The next level is Starting."),
        (("Low", "Middle", "High"), "They are not a grade.", "The next level is Middle."),
    ],
)
def test_sentences_fit_what_the_levels_say(tmp_path, labels, said, better):
    more = {"target": 3, "challenge_below": 2.5, "low_levels": [1, 2]} if len(labels) == 3 else {}
    program = opened(cohort(tmp_path, {"first": STAFF}, asked=instrument(3, 3, labels, **more)))
    page, low = plain(appendix(program)), plain(cqi.challenges(program))
    assert said in page and "They are not a grade." in plain(first_page(program))
    assert better in low, low
    if labels != MATURITY:
        assert "how work is done" not in page
    if labels in (AGREEMENT, FREQUENCY):
        assert "next level" not in low and "if this were" not in low
        assert "what is in the way?" in low
    assert "Neither agree" not in better


def test_better_on_a_reversed_statement_is_less_of_it(tmp_path):
    asked = instrument(3, 3, AGREEMENT)
    for item in asked["areas"][0]["domains"][0]["items"]:
        item["reversed"] = True
    people = [("leader", "555 222 222"), *[("staff", "545 222 222")] * 6]
    low = plain(cqi.challenges(opened(cohort(tmp_path, {"first": people}, asked=asked))))
    assert "Better would be that more people disagree." in low


def test_what_a_scale_says_may_be_written_down_and_is_said_by_check(tmp_path, capsys):
    asked = instrument(3, 3, ("Nie", "Manchmal", "Oft", "Immer"), kind="frequency")
    folder = cohort(tmp_path, {"first": STAFF}, asked=asked)
    assert "They say how often things happen" in plain(appendix(opened(folder)))
    for command in (["check", str(folder)], ["instrument", "check", str(folder / "own.yml")]):
        main(command)
        assert "Scale own is one of frequency (how often something happens)." in capsys.readouterr().out
    cohort(tmp_path / "b", asked=instrument(3, 3, AGREEMENT))
    main(["check", str(tmp_path / "b")])
    out = capsys.readouterr().out
    assert "Scale own is one of agreement (how far people agree), found from its labels." in out
    cohort(tmp_path / "c", asked=instrument(3, 3, ("1", "2", "3", "4")))
    main(["check", str(tmp_path / "c")])
    assert "Scale own: its labels do not tell what its levels say; write `kind:`" in capsys.readouterr().out


def test_labels_of_two_kinds_tell_nothing():
    assert kind_of(["Never agree", "Always agree"]) == ""
    assert kind_of(["Totalmente en desacuerdo", "De acuerdo"]) == "agreement"
    assert kind_of(["Nunca", "A veces", "Siempre"]) == "frequency"
    assert kind_of(["Agree", "x", "y"]) == ""


def test_nobody_but_the_cohort_says_families_or_children(tmp_path):
    program = opened(cohort(tmp_path, {"first": STAFF}))
    text = everything(program)
    assert not re.search(r"famil|child|parent", text, re.IGNORECASE), re.findall(r".{30}famil.{20}", text)
    assert "staff, participants and partners" in text
    assert "What could we try with a few participants by next Tuesday?" in text


def test_the_cohorts_own_words_stand_everywhere(tmp_path):
    words = {"person": "resident", "people": "residents", "staff_member": "volunteer", "staff": "volunteers"}
    program = opened(cohort(tmp_path, {"first": STAFF}, words=words))
    text = everything(program)
    assert "volunteers, residents and partners" in text and "participants" not in text
    assert "with a few residents by next Tuesday?" in text
    assert "differences between residents would not be seen" in text or "No indicator" not in text
    alone = opened(cohort(tmp_path / "b", {"first": [("leader", "2" * 9), ("staff", "1" * 9)]}, words=words))
    assert "One volunteer is too few to show" in plain(cqi.who_answered(alone))
    page = plain(first_page(alone))
    assert "The view of residents: no answers are on record." in page and "The view of volunteers:" in page
    assert "staff" not in page.lower()


def test_the_demo_keeps_its_families():
    program = cqi.open_program("parameters/riverbend", "maple-street")
    assert program.words.people == "families"


RESIDENTS = {"person": "resident", "people": "residents", "staff_member": "volunteer", "staff": "volunteers"}


def test_roles_are_named_in_the_cohorts_words(tmp_path):
    invited = {"p": {"leader": 1, "frontline": 6, "participant_family": 2, "staff": 1}}
    rounds = [{"id": "first", "label": "Spring", "date": "2024-04-08", "privacy": "named", "invited": invited}]
    people = [*STAFF, ("staff", "2" * 9)]
    program = opened(cohort(tmp_path, {"first": people}, asked=instrument(3, 3), rounds=rounds, words=RESIDENTS))
    for verb in (cqi.who_answered, cqi.invited_by_role, cqi.respondents, cqi.role_levels):
        text = plain(verb(program)).lower()
        assert not re.search(r"famil|participant|staff member", text), (verb, text)
    assert "Residents 2 1" in plain(cqi.who_answered(program)) and "Volunteers 1 1" in plain(cqi.who_answered(program))


def test_forms_name_roles_in_the_cohorts_words_and_nobody_a_family(tmp_path):
    asked = load_instrument("cqi-26")
    file = read_header(cohort(tmp_path, asked=instrument(), words=RESIDENTS)).file

    def offers(head):
        roles = next(q for q in lay_out(asked, head).questions if q.name == "role")
        return {offer.code: offer.words for offer in roles.offers}

    assert offers(file)["participant_family"] == "Resident" and offers(file)["staff"] == "Volunteer"
    assert "amil" not in " ".join(offers(None).values())
    assert file.own_word("participant_family", "es") == ""
    known = role_words(asked, file, MappingFile())
    for label in ("Resident", "residents", "Participant or family member", "Participante o familiar", "Participante"):
        assert known[label.lower()] == "participant_family", label
    assert known["volunteer"] == "staff"


def test_a_level_in_which_groups_count_alike_is_not_said_to_count_each_person_once(tmp_path):
    people = [("leader", "111 222 333"), *[("staff", "333 333 333")] * 6]
    program = opened(cohort(tmp_path, {"first": people}, aggregate="role_balanced"))
    assert program.domains.query("domain == 'D1' and group == 'everyone'")["mean"].item() == 2
    text = plain(cqi.profile(program)) + plain(appendix(program))
    assert "each counted once" not in text and "plain average" not in text
    assert "the leaders together counted like everybody else together" in text
    assert "average of two averages, that of the leaders and that of everybody else together" in text
