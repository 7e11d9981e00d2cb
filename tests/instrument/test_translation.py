"""A translation beside an instrument: what it gives, and what is said of one that does not fit."""

from __future__ import annotations

import re
from pathlib import Path

import made_online
import pytest

from cqi_lib.batch.digest import of_cohort
from cqi_lib.batch.layout import Layout
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.batch.settings import Settings
from cqi_lib.batch.stale import page_states
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.records import instrument_file, translation_file
from cqi_lib.cohort.round_instruments import differences
from cqi_lib.commands.cli import main
from cqi_lib.errors import InstrumentError
from cqi_lib.instrument import instrument as module
from cqi_lib.instrument import translation
from cqi_lib.instrument.advice import advise
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.instrument.questionnaire.export import questionnaires
from cqi_lib.online.assessment import Assessment

OWN = """\
id: own
version: "2"
name: Our questions
about: How we work.
scales:
  steps:
    levels:
      - {code: 1, label: Never, anchor: It does not happen.}
      - {code: 2, label: Rarely}
      - {code: 3, label: Often}
      - {code: 4, label: Always}
    dont_know: [DK, "Don't know"]
areas:
  - id: A
    name: Services
    domains:
      - id: A1
        name: Access
        scale: steps
        start: ask three people.
        items:
          - {id: a1_1, topic: opening hours, text: We are open when people can come., anchors: {4: Every evening.}}
          - {id: a1_2, topic: waiting, text: Nobody waits.}
"""
SPANISH = """\
id: own
version: "2"
name: Nuestras preguntas
about: Cómo trabajamos.
scales:
  steps:
    levels:
      - {code: 1, label: Nunca, anchor: No ocurre.}
      - {code: 2, label: Rara vez}
      - {code: 3, label: A menudo}
      - {code: 4, label: Siempre}
    dont_know: [DK, No sé]
areas:
  - id: A
    name: Servicios
    domains:
      - id: A1
        name: Acceso
        start: pregunte a tres personas.
        items:
          - {id: a1_1, topic: el horario, text: Abrimos cuando la gente puede venir., anchors: {4: Todas las tardes.}}
          - {id: a1_2, topic: la espera, text: Nadie espera.}
"""


def written(folder: Path, spanish: str = SPANISH, own: str = OWN) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "own.yml").write_text(own, encoding="utf-8")
    (folder / "own.es.yml").write_text(spanish, encoding="utf-8")
    return folder / "own.yml"


def refused(folder: Path, spanish: str) -> str:
    with pytest.raises(InstrumentError) as caught:
        load_instrument(written(folder, spanish), "es")
    return str(caught.value)


def test_a_translation_gives_every_text_and_changes_nothing_else(tmp_path):
    path = written(tmp_path)
    es, en = load_instrument(path, "es"), load_instrument(path)
    assert (es.name, es.about, es.areas[0].name) == ("Nuestras preguntas", "Cómo trabajamos.", "Servicios")
    domain = es.domains["A1"]
    assert (domain.name, domain.start) == ("Acceso", "pregunte a tres personas.")
    assert [level.label for level in domain.scale.levels] == ["Nunca", "Rara vez", "A menudo", "Siempre"]
    assert domain.scale.dont_know == ("DK", "Don't know", "No sé") and domain.scale.dont_know_label == "No sé"
    assert es.items["a1_1"].anchors == {1: "No ocurre.", 2: "", 3: "", 4: "Todas las tardes."}
    assert es.items["a1_1"].topic == "el horario" and es.items["a1_1"].anchor(4, "en") == "Every evening."
    assert es.languages == ("en", "es") and es.standing_in == {}
    # English alone does not read it: it would be refused.
    (tmp_path / "own.es.yml").write_text("[", encoding="utf-8")
    assert load_instrument(path) == en and en.languages == () and en.items["a1_1"].topic == "opening hours"


def test_what_is_not_translated_stands_there_in_its_own_language_and_can_be_asked_for(tmp_path):
    spanish = SPANISH.replace("        start: pregunte a tres personas.\n", "").replace("topic: la espera, ", "")
    spanish = spanish.replace(", anchors: {4: Todas las tardes.}", "").replace("    dont_know: [DK, No sé]\n", "")
    path = written(tmp_path, spanish.replace("{code: 2, label: Rara vez}", "{code: 2}"))
    es = load_instrument(path, "es-MX")
    assert es.domains["A1"].start == "ask three people." and es.domains["A1"].stands_in == {"start": "en"}
    assert es.items["a1_1"].stands_in == {4: "en"} and es.items["a1_2"].stands_in == {"topic": "en"}
    assert es.domains["A1"].scale.stands_in == {"dont_know_label": "en"}
    assert list(es.standing_in) == [
        "scale 'steps'",
        "scale 'steps', level '2'",
        "domain 'A1'",
        "item 'a1_1'",
        "item 'a1_2'",
    ]
    said = [str(problem) for problem in advise(path) if "own.es.yml" in problem.where]
    assert len(said) == 5 and all("Write it; until then" in line for line in said)
    assert "Warning in own.es.yml, line 20, item 'a1_2': found no topic in es" in said[-1]
    # Nothing is known of a file that says nothing of its language and has no translation.
    assert load_instrument(path, "fr").standing_in == {}
    path.write_text(OWN.replace("name: Our", "language: en\nname: Our"), encoding="utf-8")
    assert load_instrument(path, "fr").stands_in == {"name": "en", "about": "en"}


def test_everything_that_does_not_fit_is_said_at_once(tmp_path):
    said = refused(
        tmp_path,
        SPANISH.replace("id: own", "id: other")
        .replace("id: a1_2", "id: a1_3")
        .replace("label: Siempre", "labl: Siempre")
        .replace("{4: Todas", "{3: Hasta las seis., 4: Todas")
        .replace("[DK, No sé]", "[No sé]")
        .replace("code: 3", "code: 7")
        .replace("    dont_know", "    not_applicable: [NA, No corresponde]\n    dont_know"),
    )
    for part in (
        "own.es.yml, line 1, id: found instrument 'other', which own.yml does not have; allowed: own.",
        "line 10, scales.steps.levels[3].code: found scale 'steps', level '7'",
        "line 12, scales.steps.not_applicable: found first 'NA'; allowed: nothing",
        "line 13, scales.steps.dont_know: found first 'No sé'; allowed: first the code 'DK', then the words",
        "line 11, scales.steps.levels[4].labl",
        "line 22, areas[1].domains[1].items[1].anchors.3: found a text that own.yml does not have",
        "line 23, areas[1].domains[1].items[2].id: found item 'a1_3', which own.yml does not have; allowed: a1_1, a1_2",
    ):
        assert part in said, (part, said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Nuestras", "Nuestras: [", "own.es.yml, line 3"),
        ("id: a1_2", "id: a1_1", "line 22, areas[1].domains[1].items[2].id: found item 'a1_1' a second time"),
        ("label: Nunca", "label: {es: Nunca}", "levels[1].label"),
        ("label: Rara vez", "label: Nunca", "own.es.yml"),
        ("label: Rara vez", "label: no sé", "own.es.yml"),
    ],
)
def test_faults_are_told_with_the_translation_s_name(tmp_path, old, new, said):
    assert said in refused(tmp_path, SPANISH.replace(old, new))


def test_another_encoding_and_a_language_given_twice(tmp_path):
    path = written(tmp_path)
    (tmp_path / "own.es.yml").write_bytes(SPANISH.encode("cp1252"))
    with pytest.raises(InstrumentError, match=r"own\.es.yml, line 4: found letters in another encoding than UTF-8"):
        load_instrument(path, "es")
    written(tmp_path, own=OWN.replace("name: Services", "name: {en: Services, es: Servicios}"))
    with pytest.raises(InstrumentError, match=r"a text that own\.yml has in es too"):
        load_instrument(path, "es")
    written(tmp_path, own=OWN.replace("name: Our", "language: es\nname: Our"))
    with pytest.raises(InstrumentError, match=r"a translation into es, in which own\.yml is written") as caught:
        load_instrument(path, "es")
    assert "language:" in str(caught.value)


def test_check_reads_all_translations(tmp_path, capsys):
    path = written(tmp_path, SPANISH.replace('"2"', '"1"'))
    (tmp_path / "own.pt-BR.yml").write_text('id: own\nversion: "2"\nname: Nossas perguntas\n', encoding="utf-8")
    (tmp_path / "own.zz.yml").write_text("x", encoding="utf-8")
    assert main(["instrument", "check", str(path)]) == 0
    said = capsys.readouterr().out
    assert "own.es.yml, line 2, version: found a translation of version 1; allowed: version 2" in said
    assert "own.zz.yml: found no language 'zz'; it is not read" in said
    assert "own.pt-BR.yml, item 'a1_1': found no topic, text, anchor 4 in pt-BR" in said
    (tmp_path / "own.es.yml").write_text(SPANISH.replace("id: A1", "id: A2"), encoding="utf-8")
    assert main(["instrument", "check", str(path)]) == 1
    assert "domain 'A2', which own.yml does not have" in capsys.readouterr().out
    assert main(["instrument", "check", str(tmp_path / "own.es.yml")]) == 2
    assert "own.es.yml is a translation of own.yml" in capsys.readouterr().err


def test_two_regions_each_have_their_own_and_share_the_rest(tmp_path):
    path = written(tmp_path)
    (tmp_path / "own.es-MX.yml").write_text('id: own\nversion: "2"\nname: Preguntas de aquí\n', encoding="utf-8")
    assert load_instrument(path, "es-MX").name == "Preguntas de aquí"
    assert load_instrument(path, "es-MX").about == "Cómo trabajamos."
    assert load_instrument(path, "es").name == "Nuestras preguntas"
    assert load_instrument(path, "es-MX").standing_in == {}


def cohort(folder: Path, told: str = "form_language: es\n", spanish: str = SPANISH) -> Path:
    made_online.make_cohort(folder, instrument="own.yml")
    written(folder, spanish)
    text = (folder / "cohort.yml").read_text("utf-8").replace("language: en\n", told)
    (folder / "cohort.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_form_in_spanish_takes_the_translation_and_answers_in_its_words_are_known(tmp_path):
    folder = cohort(tmp_path)
    site = Assessment.read(folder, made_online.ROUND)
    assert site.languages == ("es", "en")
    assert (
        site.texts["es"].items["a1_2"].text == "Nadie espera."
        and site.texts["en"].items["a1_2"].text == "Nobody waits."
    )
    loaded = load_cohort(folder)
    assert loaded.instrument.items["a1_2"].text == "Nobody waits."
    assert loaded.instrument.items["a1_2"].texts == ("Nobody waits.", "Nadie espera.")
    assert loaded.instrument.domains["A1"].names == ("Access", "Acceso")
    assert [form.language for form in questionnaires("own.yml", cohort=loaded.file, folder=folder)] == ["es", "en"]
    assert [form.language for form in questionnaires("own.yml", folder=folder)] == ["en"]
    assert questionnaires("own.yml", language="es", folder=folder)[0].title == "Nuestras preguntas"


def test_answers_under_spanish_statements_are_read(tmp_path):
    folder = cohort(tmp_path)
    (folder / "responses").mkdir()
    head = "respondent_id,program,role,Abrimos cuando la gente puede venir.,Nadie espera.,¿Algo que agregar sobre «Acceso»? (opcional)"
    text = f"{head}\n1,maple,staff,A menudo,No sé,Bien\n"
    (folder / "responses" / "2025-fall.csv").write_text(text, encoding="utf-8")
    loaded = load_cohort(folder)
    assert not [problem for problem in loaded.problems if "2025-fall.csv" in problem.where]
    read = loaded.responses.set_index("item")
    assert read["level"]["a1_1"] == 3 and read["missing_reason"]["a1_2"] == "dont_know"
    assert loaded.responses["comment"].eq("Bien").any()


def test_the_cohort_s_check_names_each_part_that_a_spanish_form_shows_in_english(tmp_path):
    folder = cohort(tmp_path, spanish=SPANISH.replace("topic: la espera, ", ""))
    said = [str(problem) for problem in load_cohort(folder).problems if "own.yml" in problem.where]
    assert (
        len(said) == 1 and "own.yml, item 'a1_2': found nothing in es for topic" in said[0] and "own.es.yml" in said[0]
    )
    assert not [p for p in load_cohort(cohort(tmp_path / "two", "")).problems if "own.yml" in p.where]
    # So does a program that speaks Spanish alone: its report and its people's form show it too.
    third = cohort(tmp_path / "three", "language: en\n", SPANISH.replace("topic: la espera, ", ""))
    text = (third / "cohort.yml").read_text("utf-8").replace("name: Little Oaks", "name: Little Oaks, language: es")
    (third / "cohort.yml").write_text(text, encoding="utf-8")
    assert [str(p) for p in load_cohort(third).problems if "own.yml" in p.where] == said


def test_a_translation_is_part_of_the_digest_where_it_is_read(tmp_path):
    folder, other = cohort(tmp_path / "es"), cohort(tmp_path / "en", "language: en\n")
    before = [scan_cohort(one).parts["instrument"] for one in (folder, other)]
    for one in (folder, other):
        (one / "own.es.yml").write_text(SPANISH.replace("Nadie", "Ninguna persona"), encoding="utf-8")
    after = [scan_cohort(one).parts["instrument"] for one in (folder, other)]
    assert before[0] != after[0] and before[1] == after[1]


def test_a_page_in_another_language_than_the_cohort_s_is_stale_when_the_translation_changes(tmp_path):
    folder = cohort(tmp_path / "own", "language: en\n")
    seen = []
    for spanish in (SPANISH, SPANISH.replace("Nadie", "Ninguna persona")):
        (folder / "own.es.yml").write_text(spanish, encoding="utf-8")
        scan, inputs, layout = scan_cohort(folder), of_cohort(folder), Layout(tmp_path / "out")
        for one in (layout, layout.speaking("es")):
            pages = page_states(scan, folder, inputs, made_online.ROUND, Settings(), one)
            seen.append([page.parts["instrument"] for page in pages])
    assert seen[0] == seen[2] and all(before != after for before, after in zip(seen[1], seen[3], strict=True))


def test_two_rounds_are_compared_also_where_only_one_instrument_was_translated(tmp_path):
    new = load_instrument(written(tmp_path), "es")
    for name, text in {
        "old": OWN,
        "other": OWN.replace("Nobody waits", "No one waits").replace("Rarely", "Seldom"),
    }.items():
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    assert differences(new, load_instrument(tmp_path / "old.yml", "es")) == {}
    assert differences(new, load_instrument(tmp_path / "other.yml", "es")) == {"a1_1": "scale", "a1_2": "text"}
    assert differences(new, load_instrument(written(tmp_path), "es")) == {}


def test_english_alone_reads_one_file(monkeypatch):
    read = []
    kept = module.read_source
    monkeypatch.setattr(module, "read_source", lambda path, shown: read.append(path.name) or kept(path, shown))
    monkeypatch.setattr(module, "beside", lambda path, tag: read.append(tag) or {})
    module._built_in.__wrapped__("cqi-61", "en", ())
    assert read == ["cqi-61.yml", "en"]


@pytest.fixture(scope="module")
def both():
    return load_instrument("cqi-61"), load_instrument("cqi-61", "es")


def texts(instrument) -> dict[str, str]:
    """Every text of an instrument by its place."""
    out = {"name": instrument.name, "about": instrument.about}
    scale = instrument.domains["A1"].scale
    out |= {"dont_know": scale.dont_know_label, "not_applicable": scale.not_applicable_label}
    for level in scale.levels:
        out |= {f"{level.code} label": level.label, f"{level.code} anchor": level.anchor}
    out |= {area.id: area.name for area in instrument.areas}
    for domain in instrument.domains.values():
        keys = ("name", "about", "strong", "weak", "start", "ask", "find_out")
        out |= {f"{domain.id} {key}": getattr(domain, key) for key in keys}
    for item in instrument.items.values():
        out |= {f"{item.id} topic": item.topic, f"{item.id} text": item.text}
        out |= {f"{item.id} {level}": text for level, text in item.anchors.items()}
    return out


def test_the_built_in_one_is_there_in_spanish_whole(both):
    en, es = map(texts, both)
    assert list(en) == list(es) and len(es) == 2 + 2 + 8 + 3 + 13 * 7 + 61 * 6
    assert both[1].standing_in == {} and not advise("cqi-61")
    for place, text in es.items():
        assert text.strip() and text != en[place], place
        assert not re.search(r"@|/a\b|\(a\)|\(as\)|[“”\"]|\b(?:los|las) (?:y|o|/) (?:los|las)\b", text), (place, text)
        # Staff, leaders and participants are men and women.
        assert not re.search(r"(?i)\b(?:los participantes|empleados|directores|todos y todas|ellos mismos)\b", text), (
            place
        )
    short = load_instrument("cqi-26", "es")
    assert all(short.items[name] == both[1].items[name] for name in short.items) and len(short.items) == 26


def test_spanish_texts_have_the_form_that_sentences_need(both):
    es = both[1]
    for item in es.items.values():
        assert re.match(r"(el|la|un|una) ", item.topic) and not item.topic.endswith("."), item.topic
        assert re.fullmatch(r"[A-ZÁÉÍÓÚ][^.?!:]*\.", item.text), item.text
        assert all(
            re.fullmatch(r"[A-ZÁÉÍÓÚ][^.?!:]*\.( [A-ZÁÉÍÓÚ][^.?!:]*\.)?", text) for text in item.anchors.values()
        ), item.id
    for domain in es.domains.values():
        for sentence in (domain.about, domain.strong, domain.weak):
            assert re.fullmatch(r"[A-Z][^.]*\.", sentence), domain.id
        assert "odavía no" in domain.weak and "odavía no" not in domain.strong
        assert re.match(r"[a-z]", domain.start) and domain.start.endswith("."), domain.start
        for question in (domain.ask, domain.find_out):
            assert re.fullmatch(r"¿[a-zé][^¿?]*\?", question), question
    assert len({item.topic for item in es.items.values()}) == len({item.text for item in es.items.values()}) == 61
    assert len({text for item in es.items.values() for text in item.anchors.values()}) == 61 * 4


STRICT = {
    r"at least once a year|within the past year": r"al menos una vez al año|en el último año",
    r"\bwritten\b|written down|in writing|writing|recorded": r"escrit|por escrito|anota|registr",
    r"\bset dates\b|dates that are set": r"en fechas fij",
    r"\bset times\b|fixed times": r"momentos fijos",
    r"now and then": r"de vez en cuando",
    r"\bmost\b(?! often)": r"mayoría|sobre todo|como mucho",
    r"\bsome\b": r"algun|parte de|unos grupos",
    r"\b(?:(?<!at )all|every|everyone|everywhere|each(?! other)|always)\b": r"tod[oa]s?\b|cada|siempre|los tres tipos|quien los recibe",
    r"\bnobody\b|\bno one\b": r"nadie",
    r"\bbackup\b": r"suplente",
    r"\bat least every quarter\b": r"al menos cada trimestre",
    r"\bdata\b": r"datos|gráfica|capacitación",
    r"\bcompared?\b": r"compara",
    r"\b(?:not|no|nobody|nothing|none|without|never)\b": r"\b(?:no|nadie|nada|ning\w+|sin|nunca|ni)\b",
}


@pytest.mark.parametrize("english", STRICT)
def test_levels_are_as_strict_in_spanish(both, english):
    """What a level turns on stands in both languages: how often, how many, written or not."""
    en, es = both
    found = 0
    for name, item in en.items.items():
        for level, text in item.anchors.items():
            if re.search(english, text, re.IGNORECASE):
                found += 1
                assert re.search(STRICT[english], es.items[name].anchors[level], re.IGNORECASE), (name, level, text)
    assert found


def test_spanish_levels_say_no_more_than_english_ones(both):
    en, es = both
    for word, there in (
        ("al menos una vez al año", "at least once a year"),
        ("fechas fij", "dates"),
        ("suplente", "backup"),
    ):
        for name, item in es.items.items():
            for level, text in item.anchors.items():
                assert word not in text.lower() or there in en.items[name].anchors[level].lower(), (name, level, word)


@pytest.mark.parametrize("part", ["Level", "Scale", "Item", "Domain", "Area"])
def test_a_translation_has_every_text_of_an_instrument_and_what_names_its_place(part):
    """The shape is written twice, to be read; a text that the instrument gets later is one of its translation too."""
    entry = getattr(instrument_file, f"{part}Entry").model_fields
    words = getattr(translation_file, f"{part}Words").model_fields
    texts = {name for name, field in entry.items() if "dict[str, str]" in str(field.annotation)}
    groups = {name for name, field in entry.items() if "Entry]" in str(field.annotation)}
    assert set(words) - {"id", "code"} == texts | groups
    assert ("id" in words, "code" in words) == ("id" in entry, "code" in entry)
    plain = {name for name in texts if entry[name].annotation == str | dict[str, str]}
    assert plain <= translation._TEXTS
