"""What a cohort calls programs, coaches, staff and the people served is said on every page, form and mail, with its grammar."""

import pickle
import re

import made_pseudo
import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax import parse as parse_ftl
from made_online import make_cohort
from reading import parse
from test_pseudo_pages import NAMES, texts

from cqi_lib.cohort.header import read_header
from cqi_lib.cohort.records.cohort_file import Words
from cqi_lib.errors import CohortError
from cqi_lib.locale.own import Own
from cqi_lib.locale.spoken import FOLDER, speaking
from cqi_lib.locale.terms import TERMS, entry
from cqi_lib.wording import charts, cohort, community, meeting, movement, questionnaire, reading

ENGLISH = """{program: {one: site, other: sites}, coach: {one: mentor, other: mentors},
  staff: {one: team member, other: team members}, people: {one: resident, other: residents}}"""
SPANISH = """
  program: {one: centro, other: centros, gender: masculine}
  coach: {one: mentora, other: mentoras, gender: feminine}
  staff: {one: persona del equipo, other: equipo, gender: masculine}
  people: {one: residente, other: residentes}"""
USUAL = {
    "en": r"programs?|coach(?:es)?|staff|participants?|families",
    "es": r"programas?|coach(?:es)?|participantes?|personal",
}
WRONG = {
    "en": r"\b(?:an (?:site|mentor)|a (?:sites|mentors|team members))\b",
    "es": r"\b(?:(?:el|los|un|del|al|este|ningún|otro) mentoras?|(?:la|las|una|esta|ninguna|otra) (?:centros?|equipo))\b",
}


def left(text: str, usual: re.Pattern, wrote: str) -> list[str]:
    """Usual words of a text that nobody wrote: with two of the words around them they stand in no file."""
    out = []
    for part in re.split(r"[^\w\s'’-]+", NAMES.sub("|", text.replace("enlace personal", ""))):
        words = made_pseudo.plain(part).split()
        for n, word in enumerate(words):
            if usual.fullmatch(word):
                near = [" ".join(words[max(0, n - k) : n - k + 3]) for k in range(3)]
                out += [] if any(f" {one} " in wrote for one in near) else [near[1]]
    return out


@pytest.fixture(scope="module")
def wrote() -> str:
    """What people wrote, and the instrument in both languages: it says what it says."""
    instrument = made_pseudo.made_pages.ROOT / "cqi_lib/instrument/builtin/cqi-61.es.yml"
    return f" {made_pseudo.plain(made_pseudo.data())} {made_pseudo.plain(instrument.read_text(encoding='utf-8'))} "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("which", "tag", "words"),
    [
        pytest.param(made_pseudo.demo, "en", ENGLISH, id="reports-en"),
        pytest.param(made_pseudo.demo, "es", SPANISH, id="reports-es", marks=pytest.mark.nightly),
        pytest.param(made_pseudo.forms, "en", ENGLISH, id="forms-en"),
        pytest.param(made_pseudo.forms, "es", SPANISH, id="forms-es"),
    ],
)
def test_no_usual_word_is_left(which, tag, words, wrote):
    usual, found, said = re.compile(USUAL[tag]), {}, []
    for name, html in which(tag, words).items():
        for text in [html] if name == "mail" else dict.fromkeys(texts(parse(html))):
            said.append(text)
            for near in left(text, usual, wrote):
                found.setdefault((near, " ".join(text.split())[:160]), name)
    assert found == {}, "\n".join(f"{name}: {near!r} in {text!r}" for (near, text), name in found.items())
    whole = " ".join(said)
    assert len(re.findall(r"\b(?:sites?|centros?)\b", whole)) > 5
    assert not (wrong := re.findall(WRONG[tag], whole, re.IGNORECASE)), wrong


def test_what_nobody_wrote_is_found(wrote):
    usual = re.compile(USUAL["en"])
    assert left("Which program do you mean?", usual, wrote) == ["which program do"]
    assert left("65 of every 100 families, up from 45", usual, wrote) == []


@pytest.mark.parametrize(("tag", "gender"), [("en", ""), ("es", "masculine"), ("es", "feminine")])
def test_a_word_has_every_form_that_the_usual_one_has(tag, gender):
    """What a sentence asks of `-program` it gets of a cohort's word, or it would fall back to the default form unseen."""

    def forms(text: str) -> set[str]:
        [term] = parse_ftl(text).body
        return {variant.key.name for variant in term.value.elements[0].expression.variants}

    shared = (FOLDER / tag / "shared.ftl").read_text(encoding="utf-8")
    usual = {f"-{item.id.name}": item for item in parse_ftl(shared).body if isinstance(item, ast.Term)}
    word = (("one", "casa"), ("other", "casas"), *((("gender", gender),) if gender else ()))
    for term in TERMS:
        mine = {variant.key.name for variant in usual[f"-{term}"].value.elements[0].expression.variants}
        assert mine <= forms(entry(term, tag, tuple(sorted(word)))), term
        asked = set()
        for path in (FOLDER / tag).glob("*.ftl"):
            asked |= set(
                re.findall(rf'-{term}\(form: "([\w-]+)"\)', path.read_text(encoding="utf-8").partition("## Lo que")[0])
            )
        assert asked <= mine, term


def test_the_grammar_agrees():
    agency = {"program": {"one": "agencia", "other": "agencias", "gender": "feminine"}}
    with speaking("es", Own({}, {"es": agency})):
        assert cohort.few_short() == "muy pocas agencias para mostrar"
        assert community.nobody_agreed().startswith("Según los registros, ninguna agencia ha aceptado")
        assert "Las respuestas de una más se están revisando de nuevo" in movement.lead_withheld(3, 1, 20, 1)
        assert "ninguna agencia" in community.nobody_agreed() and "puede ayudar a otras" in community.nobody_agreed()
        assert questionnaire.which_role() == "¿Cuál es su función en esta agencia?"
    with speaking("en", Own({}, {"en": {"coach": {"one": "adviser", "other": "advisers"}}})):
        assert "An adviser’s" in reading.level_rule("all", 9)
    own = Own({}, {"en": {"program": {"one": "hour", "other": "hours", "article": "an"}}})
    with speaking("en", own):
        assert pickle.loads(pickle.dumps(own)).terms_in("en") == own.terms_in("en")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{program: site}", "words.program: found 'site'; allowed: keys with values"),
        ("{program: {one: site}}", "words.program.other: found nothing"),
        (
            "{coach: {one: mentor, other: mentors, plural: x}}",
            "words.coach.plural: found the key 'plural'; allowed: one, other",
        ),
        ("{coach: {one: mentor, other: mentors, gender: none}}", "words.coach.gender"),
        ("{coaches: {one: mentor, other: mentors}}", "words.coaches: found the key 'coaches'"),
        ("{program: {es: {one: centro, other: centros}}}", "words.program.es: found “centros” without `gender`"),
        ("{staff: {es: {one: a, other: equipo}}}", "words.staff.es: found “equipo” without `gender`"),
    ],
)
def test_a_flawed_word_is_found_with_its_line(tmp_path, words, said):
    [problem] = told(tmp_path, words)
    assert problem.severity == "error" and said in f"{problem}" and "line 10" in problem.where


def test_a_plain_word_for_staff_is_warned_of_where_it_needs_a_gender(tmp_path):
    folder = make_cohort(tmp_path / "c", language="es")
    with (folder / "cohort.yml").open("a", encoding="utf-8") as file:
        file.write("words: {staff: equipo, staff_member: persona del equipo}\n")
    head = read_header(folder)
    assert [p.severity for p in head.problems if "words" in p.where] == ["warning"] and head.own_texts is None


@pytest.mark.parametrize("sign", ["\\n", "\\r", "\\0", "\\u2066", "\\u200B", "{", "}", ";", ":", "<", ">", "1", '\\"'])
@pytest.mark.parametrize("words", ['program: {one: "a%sb", other: bs}', 'people: {en: "a%sb"}', 'staff_member: "a%sb"'])
def test_a_word_has_no_sign_that_breaks_a_sentence(tmp_path, words, sign):
    folder = make_cohort(tmp_path / "c")
    with (folder / "cohort.yml").open("a", encoding="utf-8") as file:
        file.write(f"words: {{{words % sign}}}\n")
    with pytest.raises(CohortError) as raised:
        read_header(folder)
    [problem] = raised.value.problems
    assert "words." in problem.where and "line 10" in problem.where and "in letters only" in problem.mend


@pytest.mark.parametrize("word", ["family’s home", "ʻohana", "o'clock", "équipe/nurse", "परिवार", "co-op", "N.G.O."])
def test_a_word_may_be_of_any_script(word):
    assert Words(people=word).people == word


def told(tmp_path, words: str, **settings: str) -> list:
    """What is said of some words."""
    folder = make_cohort(tmp_path / "c", **settings)
    with (folder / "cohort.yml").open("a", encoding="utf-8") as file:
        file.write(f"words: {words}\n")
    try:
        problems = read_header(folder).problems
    except CohortError as error:
        problems = error.problems
    return [problem for problem in problems if "words" in problem.where]


@pytest.mark.parametrize(
    ("words", "where", "other"),
    [
        ("{coach: {one: leader, other: leaders}}", "words.coach", "leader"),
        ("{coach: {one: guide, other: LEADERS}}", "words.coach", "leader"),
        ("{coach: {one: program leader, other: guides}}", "words.coach", "leader"),
        ("{program: {one: coach, other: coaches}}", "words.program", "words.coach"),
        ("{person: guest, people: staff}", "words.people", "words.staff"),
        ("{coach: {one: partner, other: partners}}", "words.coach", "board_partner"),
        ("{people: {en: {one: guest, other: supervisors}}}", "words.people.en", "supervisor"),
        ("{staff: {one: mentor, other: team}, coach: {one: mentor, other: mentors}}", "words.staff", "words.coach"),
        ("{coach: {es: {one: dirección, other: guías, gender: feminine}}}", "words.coach.es", "leader"),
        ("{program: {es: {one: Personal, other: centros, gender: masculine}}}", "words.program.es", "words.staff"),
    ],
)
def test_a_word_that_names_something_else_already_is_an_error(tmp_path, words, where, other):
    """Who answers is promised something about those “who are neither leader nor coach”."""
    [problem] = told(tmp_path, words)
    assert problem.severity == "error" and f"{where}:" in f"{problem}" and f"`{other}` is called too" in f"{problem}"
    assert "line 10" in problem.where


@pytest.mark.parametrize(
    "words",
    [
        "{program: {one: coach, other: coaches}, coach: {one: mentor, other: mentors}}",
        "{person: family, people: families}",
        "{staff: {one: staff, other: staff}, coach: {one: coach, other: coaches}}",
    ],
)
def test_words_that_are_told_apart_pass(tmp_path, words):
    assert told(tmp_path, words) == []


@pytest.mark.parametrize("code", ["sp", "Spanish", "español", "esp", "ES", "es_MX"])
@pytest.mark.parametrize("words", ["coach: {%s: {one: mentora, other: mentoras}}", "person: {%s: familia}"])
def test_a_language_that_there_is_not_is_an_error(tmp_path, words, code):
    [problem] = told(tmp_path, f"{{{words % code}}}")
    assert problem.severity == "error" and f"`{code}`, which is no language" in f"{problem}"
    assert "Did you mean 'es'?" in problem.mend and "line 10" in problem.where


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (
            "{program: {en: {one: site, other: sites}, es: {one: centro, other: centros}}}",
            "Below `words.program` write `es: {one: centro, other: centros, gender: masculine}`",
        ),
        (
            "{program: {one: centro, other: centros}}",
            "Below `words` write `program: {one: centro, other: centros, gender",
        ),
        ("{staff: maestras}", "Below `words` write `staff: {one: …, other: maestras, gender: masculine}`"),
        (
            "{staff: {es: maestras}, staff_member: {es: maestra}}",
            "Below `words.staff` write `es: {one: maestra, other: m",
        ),
    ],
)
def test_the_mend_of_a_missing_gender_deletes_no_other_language(tmp_path, words, mend):
    [problem] = told(tmp_path, words, language="es")
    assert mend in problem.mend and "stands everywhere" in problem.mend


@pytest.mark.parametrize("words", [{"staff": "maestras"}, {"staff": "maestras", "staff_member": "maestra"}])
def test_staff_without_a_gender_is_called_by_the_usual_word_everywhere(words):
    """Where an article goes with it the usual word has to stand; a page that says both speaks of two groups."""
    assert Words(**words).in_language("es", "es") == {}
    assert Words(**words).in_language("en", "en") == (words if len(words) == 2 else {})
    whole = {"one": "maestra", "other": "maestras", "gender": "feminine"}
    assert Words(staff=whole).in_language("es", "es") == {"staff_member": "maestra", "staff": "maestras"}


@pytest.mark.parametrize(
    ("words", "where", "mend"),
    [
        ("{people: families}", "words.people: found “families” without `one`", "`people: {one: …, other: families}`"),
        ("{person: family}", "words.person: found “family” without `other`", "`people: {one: family, other: …}`"),
        ("{staff: aides}", "words.staff: found “aides” without `one`", "`staff: {one: …, other: aides}`"),
        (
            "{people: {en: tenants}}",
            "words.people.en: found",
            "Below `words.people` write `en: {one: …, other: tenants}`",
        ),
        (
            "{staff_member: {en: aide}}",
            "words.staff_member.en: found",
            "Below `words.staff` write `en: {one: aide, other: …}`",
        ),
    ],
)
def test_a_plain_word_for_one_or_several_alone_is_said_and_the_usual_one_stands_everywhere(
    tmp_path, words, where, mend
):
    """A page said "families" in some sentences and "participants" in others."""
    [problem] = told(tmp_path, words)
    assert problem.severity == "warning" and where in f"{problem}" and "line 10" in problem.where
    assert mend in problem.mend and "gender" not in problem.mend and "stands everywhere" in problem.mend
    head = read_header(tmp_path / "c")
    assert head.own_texts is None and head.file.words.in_language("en", "en") == {}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "{person: family, people: {one: resident, other: residents}}",
            "words.person: found “family”, where “resident”",
        ),
        (
            "{staff_member: {es: guía}, staff: {es: {one: persona del equipo, other: equipo, gender: masculine}}}",
            "words.staff_member.es: found “guía”, where “persona del equipo” is given too",
        ),
    ],
)
def test_a_word_that_is_given_twice_differently_is_an_error(tmp_path, words, said):
    [problem] = told(tmp_path, words)
    assert problem.severity == "error" and said in f"{problem}" and "line 10" in problem.where


def test_of_a_word_that_is_given_twice_the_forms_win():
    words = Words(person="family", people={"one": "resident", "other": "residents"})
    assert words.in_language("en", "en") == {"person": "resident", "people": "residents"}
    assert words.terms("en", "en")["people"] == {"one": "resident", "other": "residents"}


AREA = {"one": "área", "other": "áreas", "gender": "feminine", "article": "el"}


def test_a_feminine_word_with_a_stressed_a_has_the_article_of_masculine_ones():
    """What stands between article and word takes the feminine: "el área", "una sola área" (RAE, Diccionario panhispánico)."""
    with speaking("es", Own({}, {"es": {"program": AREA, "staff": AREA | {"other": "área"}}})):
        assert questionnaire.role("leader") == "Dirección del área"
        assert questionnaire.role("staff") == "Otra persona del área"
        assert charts.key_person() == "una persona del área" and charts.key_staff() == "el área en conjunto"
    asked = ("a", "the", "of-the", "to-the", "no", "this", "a-single", "the-only", "the-many")
    text = entry("program", "es", tuple(sorted(AREA.items())))
    text += "".join(f'm{n} = {{ -program(form: "{form}") }}\n' for n, form in enumerate(asked))
    bundle = FluentBundle(["es"], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    got = [bundle.format_pattern(bundle.get_message(f"m{n}").value)[0] for n in range(len(asked))]
    assert got[:5] == ["un área", "el área", "del área", "al área", "ningún área"]
    assert got[5:] == ["esta área", "una sola área", "la única área", "las áreas"]


@pytest.mark.parametrize("one", ["área", "aula", "ala", "agua", "alma", "hada", "Aula de día", "águila", "haba"])
def test_check_asks_for_the_article_of_a_word_with_a_stressed_a(tmp_path, one):
    word = f"one: {one}, other: otras, gender: feminine"
    [problem] = told(tmp_path, f"{{program: {{{word}}}}}", language="es")
    assert problem.severity == "error" and "without `article`" in f"{problem}" and "article: el" in problem.mend
    (tmp_path / "c").rename(tmp_path / "before")
    assert told(tmp_path, f"{{program: {{{word}, article: la}}}}", language="es") == []


@pytest.mark.parametrize("one", ["agencia", "asociación", "alianza", "academia", "acción", "casa", "aldea"])
def test_check_asks_for_no_article_of_other_words(tmp_path, one):
    word = f"one: {one}, other: otras, gender: feminine"
    assert told(tmp_path, f"{{program: {{{word}}}}}", language="es") == []


@pytest.mark.parametrize(("tag", "article"), [("es", "an"), ("en", "el")])
def test_an_article_is_one_of_its_language(tmp_path, tag, article):
    word = f"one: casa, other: casas, gender: feminine, article: {article}"
    [problem] = told(tmp_path, f"{{program: {{{tag}: {{{word}}}}}}}")
    assert problem.severity == "error" and f"words.program.{tag}.article: found `{article}`" in f"{problem}"


def test_no_and_stands_before_a_word_of_the_cohorts_own():
    """Spanish says "e" before the sound of i: "mentora e instructoras"."""
    words = {"coach": {"one": "guía", "other": "guías", "gender": "feminine"}}
    with speaking("es", Own({}, {"es": words})):
        assert meeting.lead("otoño", 60, "instructoras").startswith(
            "Una guía para quien acompaña como guía y para el grupo «instructoras», de unos 60 minutos"
        )
    lines = [line for path in (FOLDER / "es").glob("*.ftl") for line in path.read_text("utf-8").splitlines()]
    joined = re.compile(r"[^#].* [yo] \{ (?:-|\$staff |\$people )")
    assert len(lines) > 1000 and not [line for line in lines if joined.match(line)]
    # Nor does "de" before "el", nor a word of one gender before one that a cohort may say in the other.
    met = re.compile(r"[^#].*\b(?:de|a) \{ -\w+\(form: \"the\"")
    masculine = re.compile(r"[^#].*\b(?:el|un|del|al|los|este|estos|otros?|todos|ningún) \{ -(?:program|coach|staff)\b")
    assert not [line for line in lines if met.match(line) or masculine.match(line)]


def test_a_form_that_is_misspelt_is_asked_for_as_one(tmp_path):
    problems = told(tmp_path, "{people: {onee: resident, othr: residents}}")
    assert [problem.mend.partition("Did you mean ")[2] for problem in problems] == ["'one'?", "'other'?"]


def test_words_of_two_places_contradict_nothing(tmp_path):
    forms = "es-MX: {one: residente, other: residentes}, es: {one: familia, other: familias}"
    assert told(tmp_path, f"{{people: {{{forms}}}, person: {{es: familia}}}}") == []


def test_words_of_two_places_are_told_apart_where_one_stands_for_the_other(tmp_path):
    """A page in British English takes what is given for English alone, and the other way round."""
    words = "{program: {en: {one: site, other: sites}}, coach: {en-GB: {one: guide, other: sites}}}"
    assert {p.where.split(", ")[-1] for p in told(tmp_path, words)} == {"words.program.en", "words.coach.en-GB"}
