"""A cohort's own texts: what may be one, what is said of a flawed one, and that nothing else is said otherwise."""

import pickle
import re

import made_online
import pytest
from made_cohort import load, pair, write
from made_opened import opened_copy

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.commands.cli import main as cqi
from cqi_lib.errors import gathered
from cqi_lib.locale.compare import catalogues, entries, values_of
from cqi_lib.locale.own import Own, OwnText, checked_own, open_by_catalogue, open_texts
from cqi_lib.locale.spoken import FOLDER, SOURCE, speaking
from cqi_lib.online.invitations import mail_text
from cqi_lib.report.papers import papers_beside
from cqi_lib.wording import invitations, meeting, notebooks, online, plan, ten_minutes
from cqi_lib.wording.claim import ids

FILE = "texts.en.ftl"
NUMBERS = r"\d|\b(two|three|four|five|six|seven|eight|nine|ten|none|every|never|only)\b|WORD\(|NUMBER\("


def english(name):
    return entries((FOLDER / SOURCE / f"{name}.ftl").read_text("utf-8"), name)[0]


def own_of_all(text="<b>Q&A</b> **x**"):
    """An own text of every message that may have one, with its values."""
    return "\n".join(
        f"{name}-{id} = {text} {name}-{id} " + " ".join(f"{{ ${v} }}" for v in sorted(values_of(english(name), id)))
        for name, ids_ in open_by_catalogue().items()
        for id in ids_
    )


def test_what_is_open_makes_no_claim():
    """No number and no "only" or "never" in it; nothing of who sees what; no verdict."""
    closed = {
        "verdict",
        "spc",
        "findings",
        "movement",
        "headline",
        "quality",
        "rare",
        "release",
        "questionnaire",
        "labels",
    }
    assert open_by_catalogue() and not closed & set(open_by_catalogue())
    for name, ids_ in open_by_catalogue().items():
        texts = (FOLDER / SOURCE / f"{name}.ftl").read_text("utf-8")
        for id in ids_:
            said = re.search(rf"^{re.escape(id)} =(.*(?:\n +.*)*)", texts, re.MULTILINE)[1]
            said = re.sub(r"\{ \$\w+ ->|\{ \$\w+ \}|\{ -\w+ \}|\[\w+\]", "", said)
            assert not re.search(NUMBERS, said, re.IGNORECASE), (name, id, said)
            assert not re.search(
                r"\b(private|privacy|confidential|who (will )?sees? (?!to)|grade|named)\b", said, re.I
            ), (
                id,
                said,
            )


def test_a_mark_of_one_text_goes_before_that_of_its_group():
    found, _ = entries(
        "## Headings\n## open: a heading\n\none = One\n# locked: a rule\ntwo = Two\n\n## Rest\n\nthree = 3", "x"
    )
    assert [(found[id].open, found[id].locked) for id in ("one", "two", "three")] == [
        ("a heading", ""),
        ("", "a rule"),
        ("", ""),
    ]


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        ("meeting-heding = Evening", 1, "“meeting-heding”, which there is not"),
        ("evening = Evening", 1, "“evening”, which there is not"),
        ("\nverdict-too_few = Nothing is wrong", 2, "“verdict-too_few”, which is locked"),
        ("online-desk_reads = Nobody reads your answers.", 1, "which is locked"),
        ("invitations-mail-way = Pass it on", 1, "which is locked"),
        ("meeting-title = Our evening", 1, "“meeting-title” without { $program }"),
        ("meeting-heading = Evening { $n }", 1, "“meeting-heading” with { $n }"),
        ("meeting-heading = { NUMBER(5) }", 1, "with NUMBER(…)"),
        ('invitations-subject = { $cohort } { DATE($round_label, form: "long") }', 1, "form: “long”"),
        ("meeting-heading = {", 1, "which cannot be read"),
        ("meeting-heading = A\nmeeting-heading = B", 2, "which stands in line 1 too"),
        ("meeting-heading = { heading }", 1, "which is made of itself"),
        ("-a = { -b }\n-b = { -a }\nmeeting-heading = { -a }", 1, "which is made of itself"),
        ("meeting-heading = { -evening }", 1, "with { -evening }, which there is not"),
        ("-evening = Evening { $n }\nmeeting-heading = { -evening }", 1, "“-evening” with { $n }"),
        ("meeting-heading = { nothing }", 1, "with { nothing }, which there is not"),
        ('meeting-heading = {" "}', 1, "which says nothing"),
        ("meeting-heading =\n    .of = Evening", 1, "which says nothing"),
        ("meeting-heading = " + "a" * 6000, 1, "with 6,000 letters"),
    ],
)
def test_a_flawed_text_is_found_with_its_line_and_not_used(text, where, said):
    found = checked_own(text, "en", FILE)
    assert any(said in one.found and one.where == f"{FILE}, line {where}" for one in found), found
    assert all(one.severity == "error" and one.allowed and one.mend for one in found)
    with speaking("en"):
        plain = meeting.heading(), meeting.title("Alpha"), online.desk_reads(), invitations.mail("Pair")
    with speaking("en", Own({"en": text})):
        own = meeting.heading(), meeting.title("Alpha"), online.desk_reads(), invitations.mail("Pair")
    # Where it stands twice, the first is as good as any; where it says something, it is that and not a broken one.
    assert own == (("A", *plain[1:]) if "which stands" in said else plain)


def test_a_text_that_can_be_read_still_stands_beside_a_flawed_one():
    text = (
        "-e = An evening\nmeeting-heading = { -e } together\nmeeting-title = { heading }\nplan-heading = Our { -plan }"
    )
    with speaking("en", Own({"en": text})):
        assert meeting.heading() == "An evening together" and plan.heading() == "Our Capacity Improvement Plan"
        assert meeting.title("Alpha") == "Choosing priorities together: Alpha"
        assert meeting.lead("Fall", 60, "staff").startswith("A guide for coach and staff")
    with speaking("en", Own({"en": 'meeting-heading = {""}'})):
        assert meeting.heading() == "Choosing priorities together"


def test_own_texts_speak_their_language_and_those_without_a_nearer_one():
    own = Own({"es": "meeting-heading = Nuestra tarde", "en": "meeting-heading = Our evening\nplan-heading = Our plan"})
    for tag, heading in (
        ("es", "Nuestra tarde"),
        ("es-MX", "Nuestra tarde"),
        ("en", "Our evening"),
        ("fr", "Our evening"),
    ):
        with speaking(tag, own):
            assert meeting.heading() == heading
    with speaking("es", own):
        assert plan.heading() not in ("Our plan", "Capacity Improvement Plan")
    with speaking("en", own), speaking("es"):  # a page within keeps what the cohort says
        assert meeting.heading() == "Nuestra tarde"
    assert meeting.heading() == "Choosing priorities together"
    assert pickle.loads(pickle.dumps(own)).texts == own.texts


def test_an_own_text_bears_the_id_of_no_claim():
    with speaking("en", Own({"en": "ten_minutes-asked-see = What we heard\nmeeting-foot = Thanks"})):
        assert ids(meeting.foot()) is None and ids(ten_minutes.asked("see")) is None
        assert ids(ten_minutes.asked("next")) == "ten_minutes.asked"
        assert isinstance(meeting.foot(), OwnText)
    assert ids(meeting.foot()) == "meeting.foot"


def test_a_heading_of_a_notebook_may_be_own():
    with speaking("en", Own({"en": "notebooks-who-answered = Our voices"})):
        assert notebooks.said("Who answered") == "Our voices" and notebooks.said("Indicators") == "Indicators"
    assert notebooks.said("Who answered") == "Who answered"


def test_everything_that_is_open_can_be_said_otherwise_and_is_data(tmp_path):
    folder = pair(tmp_path)
    write(folder, FILE, own_of_all())
    assert not [one for one in load_cohort(folder).problems if one.severity == "error"]
    pages = papers_beside(opened_copy(folder, "alpha-house"))
    assert {"plan", "meeting", "heard"} <= set(pages)
    for page in pages.values():
        assert "&lt;b&gt;Q&amp;A&lt;/b&gt; **x**" in page and "<b>Q" not in page
        assert not re.search(r'data-claim="[^"]*">&lt;b&gt;Q&amp;A&lt;/b&gt; \*\*x\*\* [\w-]+ *<', page)


def test_a_cohort_without_own_texts_says_what_it_said(tmp_path):
    folder = pair(tmp_path)
    plain = papers_beside(opened_copy(folder, "alpha-house"))
    assert cqi(["language", "own", str(folder)]) == 0
    assert papers_beside(opened_copy(folder, "alpha-house")) == plain


def test_flaws_of_files_are_told_all_at_once(tmp_path):
    folder = pair(tmp_path)
    write(folder, "texts.en.ftl", "meeting-heading = Ours\nverdict-too_few = x\nverdict-run = x\nmeeting-foot = { $x }")
    write(folder, "texts.es.ftl", "meeting-heading = Reuni\xf3n".encode("latin-1"))
    write(folder, "texts.es-MX.ftl", "meeting-heading = Junta")
    write(folder, "texts.es-US.ftl", "meeting-foot = Gracias")
    for name in ("texts.xx.ftl", "texts.fr.ftl", "texts.es_PR.ftl", "text.en.ftl"):
        write(folder, name, "meeting-heading = ?")
    loaded = load(folder)
    found = {one.where: one.found for one in loaded.problems}
    assert found["texts.en.ftl, line 2"] == "“verdict-too_few”, which is locked"
    assert "with { $x }" in found["texts.en.ftl, line 4"]
    assert "another encoding" in found["texts.es.ftl, line 1"]
    assert "'xx'" in found["texts.xx.ftl"] and "does not speak" in found["texts.fr.ftl"]
    assert found["text.en.ftl"] == "a name that is not read" and "'es_PR'" in found["texts.es_PR.ftl"]
    assert sum("verdict" in one.found for one in gathered(loaded.problems)) == 2
    with speaking("en", loaded.own_texts):
        assert meeting.heading() == "Ours" and meeting.foot().startswith("Afterwards")
    with speaking("es", loaded.own_texts):
        assert meeting.heading() != "Ours"


def test_of_two_files_of_one_language_one_stands_in_for_the_other(tmp_path):
    folder = pair(tmp_path)
    write(folder, "texts.es.ftl", "meeting-heading = Reunión")
    write(folder, "texts.es-MX.ftl", "meeting-foot = Gracias")
    (one,) = [p for p in load(folder).problems if "ftl" in p.where]
    assert (one.severity, one.where, one.found) == ("warning", "texts.es-MX.ftl", "texts.es.ftl too")


def test_the_file_of_all_open_texts_is_begun_and_kept(tmp_path, capsys):
    folder = pair(tmp_path)
    write(folder, FILE, "meeting-heading = Our evening\n")
    assert cqi(["language", "own", str(folder)]) == 0
    text = (folder / FILE).read_text("utf-8")
    assert text.startswith("meeting-heading = Our evening\n")
    assert '# title = { -plan }: { $program }\nplan-title = {""}' in text
    assert set(entries(text, FILE)[0]) == set(open_texts()) and checked_own(text, "en", FILE) == []
    assert cqi(["language", "own", str(folder)]) == 0 and "lacks nothing" in capsys.readouterr().out
    assert cqi(["language", "own", str(folder), "es"]) == 0
    assert "Vota" not in text and "# heading = " in (folder / "texts.es.ftl").read_text("utf-8")
    assert cqi(["language", "own", str(folder), "xx"]) == 2


def test_the_mail_and_the_form_say_own_texts(tmp_path):
    folder = made_online.make_cohort(tmp_path)
    write(
        folder,
        FILE,
        "invitations-mail-greeting = Dear <b>friends</b> & all,\nonline-heading_way = <b>Slowly</b> & well\n"
        "online-heading_who_sees = Nobody sees them",
    )
    loaded = load_cohort(folder)
    mail = mail_text(loaded.file, loaded.file.rounds[0], loaded.own_texts)
    assert "Dear <b>friends</b> & all," in mail and "Please do not pass the link on" in mail
    with made_online.served(folder) as site:
        start = site.get(f"/a/{site.invite()}").text
    assert "&lt;b&gt;Slowly&lt;/b&gt; &amp; well" in start and "<b>Slowly" not in start
    assert "Who will see your answers" in start and "Nobody sees" not in start


def test_a_message_of_two_catalogues_is_never_meant_by_one_name():
    """The catalogue's name goes before the message's, up to the first hyphen."""
    assert not [name for name in catalogues(SOURCE) if "-" in name]
