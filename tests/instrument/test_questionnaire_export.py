"""An instrument as a form: what each tool is given, and what it could not hold."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from pyxform.xls2xform import convert

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.errors import CallError, InstrumentError
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.instrument.questionnaire import TOOLS, export_instrument, questionnaires
from cqi_lib.instrument.questionnaire.layout import lay_out

XFORM = {"x": "http://www.w3.org/2002/xforms", "h": "http://www.w3.org/1999/xhtml"}
EXPORTS = Path(__file__).resolve().parents[1] / "data" / "exports"

TWO_LANGUAGES = """
id: ours
version: "3"
name: {en: Our questions, es: Nuestras preguntas}
scales:
  three:
    levels:
      - {code: 1, label: {en: Never, es: Nunca}, anchor: {en: It does not happen., es: No ocurre.}}
      - {code: 3, label: {en: Sometimes, es: A veces}}
      - {code: 5, label: {en: Always, es: Siempre}}
    dont_know: [DK, {en: Don't know, es: No sé}]
    target: 2.5
    challenge_below: 2
    low_levels: [1]
areas:
  - id: A
    name: {en: Area, es: Área}
    domains:
      - id: D
        name: {en: Access, es: Acceso}
        scale: three
        items:
          - {id: d_1, topic: doors, text: {en: Doors are open., es: Las puertas están abiertas.}, short: true}
          - {id: d_2, topic: waits, text: {en: =1+1 waits., es: Hay esperas.}, reversed: true}
"""


@pytest.fixture
def cohort():
    return CohortFile.model_validate(
        {
            "name": "C",
            "programs": [{"id": "maple-street", "name": "Maple Street, Center | East"}, {"id": "b2", "name": "B"}],
            "rounds": [
                {"id": "r1", "label": "One", "date": "2025-03-01", "privacy": "named"},
                {"id": "r2", "label": "Two", "date": "2025-09-01", "named_for": ["b2"]},
            ],
        }
    )


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "ours.yml"
    path.write_text(TWO_LANGUAGES, encoding="utf-8")
    return path


def model(content: bytes) -> ElementTree.Element:
    warnings: list[str] = []
    made = convert(content, file_type=".xlsx", warnings=warnings)
    assert not warnings
    return ElementTree.fromstring(made.xform)


def rows(content: bytes, sheet: str) -> list[dict[str, str]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    head, *rest = book[sheet].iter_rows(values_only=True)
    return [{k: v for k, v in zip(head, row, strict=True) if v is not None} for row in rest]


@pytest.mark.parametrize("tool", TOOLS)
def test_the_same_instrument_gives_the_same_bytes(tool):
    assert export_instrument("cqi-26", tool) == export_instrument("cqi-26", tool)


def test_xlsform_of_the_built_in_instrument_is_sound():
    full = load_instrument("cqi-61")
    form = model(export_instrument("cqi-61", "xlsform"))
    bound = [b.get("nodeset").rsplit("/", 1)[1] for b in form.iterfind(".//x:bind", XFORM)]
    assert set(full.items) <= set(bound) and {"program", "role"} <= set(bound)
    assert {f"{d}_comment" for d in full.domains} <= set(bound)
    selects = {s.get("ref").rsplit("/", 1)[1]: s for s in form.iterfind(".//x:select1", XFORM)}
    assert set(selects) == {*full.items, "role"}
    text = "".join(form.itertext())
    for item in full.items.values():
        assert item.text in text
        assert all(item.anchor(level) in text for level in (1, 2, 3, 4))


def test_xlsform_lists_and_codes():
    content = export_instrument("cqi-26", "xlsform")
    choices = rows(content, "choices")
    lists = {row["list_name"] for row in choices}
    survey = {row["name"]: row for row in rows(content, "survey") if "name" in row}
    assert survey["a1_1"]["type"] == "select_one a1_1" and "a1_1" in lists
    assert [row["name"] for row in choices if row["list_name"] == "a1_1"] == ["1", "2", "3", "4", "DK", "NA"]
    assert rows(content, "settings") == [
        {"form_title": "Program self-assessment", "form_id": "cqi-26", "version": "1.1"}
    ]


def test_xlsform_in_two_languages(own):
    content = export_instrument(own, "xlsform", comments="item")
    form = model(content)
    assert [t.get("lang") for t in form.iterfind(".//x:translation", XFORM)] == ["English (en)", "Español (es)"]
    survey = {row["name"]: row for row in rows(content, "survey") if "name" in row}
    assert survey["d_1"]["label::Español (es)"] == "Las puertas están abiertas."
    assert survey["d_2"]["label::English (en)"] == "=1+1 waits."
    assert survey["program"]["label::Español (es)"] == "¿Sobre qué programa va a responder?"
    assert "d_1_comment" in survey and "D_comment" not in survey
    choices = [row for row in rows(content, "choices") if row["list_name"] == "d_1"]
    assert [row["name"] for row in choices] == ["1", "3", "5", "DK"]
    assert choices[0]["label::Español (es)"] == "Nunca: No ocurre."
    assert choices[3]["label::Español (es)"] == "No sé"


def test_xlsform_notes_the_language_of_the_last_answer(own):
    # https://docs.getodk.org/guide-form-language: a choice's label is that of the language which is being read. Neither Collect
    # (getodk/javarosa#737) nor Enketo asks for it anew when the language changes, only when an answer does that it names.
    form = model(export_instrument(own, "xlsform"))
    binds = {b.get("nodeset").rsplit("/", 1)[1]: b for b in form.iterfind(".//x:bind", XFORM)}
    assert binds["language_shown"].get("relevant") == "false()"
    told = binds["language"].get("calculate")
    assert "jr:choice-name('shown', ' /data/language_shown ')" in told
    named = set(re.findall(r"/data/[\w/]+", told)) - {"/data/language_shown"}
    assert {n.rsplit("/", 1)[1] for n in named} == {q.name for q in questionnaires(own)[0].questions}
    labels = {
        t.get("lang"): t.find("x:text[@id='language_shown-0']/x:value", XFORM).text
        for t in form.iterfind(".//x:translation", XFORM)
    }
    assert labels == {"English (en)": "en", "Español (es)": "es"}
    alone = rows(export_instrument(own, "xlsform", language="es"), "survey")[-1]
    assert alone == {"type": "calculate", "name": "language", "calculation": "'es'"}


@pytest.mark.parametrize("name", ["language", "role", "start"])
def test_xlsform_takes_no_item_by_the_name_of_another_question(own, name):
    own.write_text(TWO_LANGUAGES.replace("id: d_2", f"id: {name}"), encoding="utf-8")
    with pytest.raises(InstrumentError, match=f"'{name}'"):
        export_instrument(own, "xlsform")


def test_texts_are_never_formulas(own):
    book = openpyxl.load_workbook(io.BytesIO(export_instrument(own, "xlsform")))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    cells = [c for row in csv.reader(io.StringIO(export_instrument(own, "redcap").decode())) for c in row]
    assert not [c for c in cells if c.startswith(("=", "+", "@"))]


def test_a_reversed_item_shows_what_its_answers_mean(own):
    item = {q.name: q for q in questionnaires(own, language="en")[0].questions}["d_2"]
    # The scale's words stand with the answer that they belong to, whatever it counts as.
    assert [o.words for o in item.offers] == ["Never: It does not happen.", "Sometimes", "Always", "Don't know"]


def test_redcap_dictionary_has_the_columns_of_a_real_one(cohort):
    content = export_instrument("cqi-61", "redcap", cohort=cohort).decode()
    assert content.split("\r\n")[0] == _first_line(EXPORTS / "redcap" / "redcap_data_dictionary.csv")
    made = {row["Variable / Field Name"]: row for row in csv.DictReader(io.StringIO(content))}
    assert list(made)[:5] == ["record_id", "read_first", "program", "role", "a1_1"]
    assert {row["Form Name"] for row in made.values()} == {"cqi_61"}
    choices = made["program"]["Choices, Calculations, OR Slider Labels"]
    assert choices == "maple_street, Maple Street, Center / East | b2, B"
    codes = [c.split(",")[0].strip() for c in made["a1_1"]["Choices, Calculations, OR Slider Labels"].split("|")]
    assert codes == ["1", "2", "3", "4", "DK", "NA"]
    assert made["a1_1"]["Section Header"].startswith("Outcomes: ") and not made["a1_2"]["Section Header"]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) and len(name) <= 26 for name in made)


def _first_line(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return file.readline().rstrip("\r\n")


def test_limesurvey_structure(own, cohort):
    content = export_instrument(own, "limesurvey", cohort=cohort)
    assert content.startswith(b"\xef\xbb\xbf")
    table = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter="\t"))
    assert [r["text"] for r in table if r["name"] == "additional_languages"] == ["es"]
    english = [r for r in table if r["language"] == "en"]
    assert [r["name"] for r in english if r["class"] == "Q"] == ["program", "role", "d1", "d2", "Dcomment"]
    at = english.index(next(r for r in english if r["name"] == "d1"))
    assert [r["name"] for r in english[at + 1 : at + 5]] == ["1", "3", "5", "DK"]
    assert [r["class"] for r in table if r["language"] == "es"] == [r["class"] for r in english]
    # LimeSurvey's codes have five signs at most: a program's id becomes a letter and a number.
    at = english.index(next(r for r in english if r["name"] == "program"))
    assert [(r["name"], r["text"]) for r in english[at + 1 : at + 3]] == [
        ("A1", "Maple Street, Center | East"),
        ("A2", "B"),
    ]


def test_who_sees_the_answers(cohort):
    def intro(**how):
        return " ".join(questionnaires("cqi-26", **how)[0].intro)

    assert "Who sees this" not in intro()
    assert "shown to your own program as yours" in intro(cohort=cohort, round_id="r1")
    latest = intro(cohort=cohort)
    assert "a group of at least 5 people" in latest and "Only at B, where people agreed" in latest
    assert "only where at least 10 people" in latest
    assert "omment" not in intro(cohort=cohort, comments="none")


def test_short_form_of_any_instrument(own):
    assert [q.name for q in questionnaires(own, short=True)[0].questions if q.item] == ["d_1"]
    assert export_instrument("cqi-61", "redcap", short=True) == export_instrument("cqi-26", "redcap")
    with pytest.raises(CallError, match="no short form"):
        questionnaires(EXPORTS / "instrument.json", short=True)


def test_wrong_calls(own, cohort):
    with pytest.raises(CallError, match="'fr'; it has en, es"):
        export_instrument(own, "redcap", language="fr")
    with pytest.raises(CallError, match="r1, r2"):
        export_instrument(own, "redcap", cohort=cohort, round_id="r3")


UNFIT = {
    "id": "unfit",
    "version": "1",
    "name": "Unfit",
    "scales": {"s": {"levels": [{"code": f"Level {n}", "label": f"Label {n}"} for n in range(1, 5)]}},
    "areas": [
        {
            "id": "A",
            "name": "A",
            "domains": [
                {
                    "id": "D",
                    "name": "D",
                    "scale": "s",
                    "items": [
                        {"id": "1st", "topic": "t", "text": "Costs ${x}"},
                        {"id": "d-2", "topic": "t", "text": "T"},
                        {"id": "d1_1", "topic": "t", "text": "U"},
                        {"id": "d11", "topic": "t", "text": "V"},
                    ],
                }
            ],
        }
    ],
}


@pytest.mark.parametrize(
    ("tool", "said"),
    [
        ("xlsform", ["'1st'", "'Level 1'", "${"]),
        ("redcap", ["'1st'", "'d-2'", "'Level 1'"]),
        ("limesurvey", ["'1st'", "'d11' for 'd1_1' and 'd11'"]),
    ],
)
def test_what_a_tool_cannot_hold_is_listed_at_once(tool, said, tmp_path):
    (tmp_path / "unfit.json").write_text(json.dumps(UNFIT), encoding="utf-8")
    with pytest.raises(InstrumentError) as caught:
        export_instrument(tmp_path / "unfit.json", tool)
    text = str(caught.value)
    assert all(part in text for part in said), text


def test_program_by_hand_where_none_is_known():
    form = lay_out(load_instrument("cqi-26"))
    assert not form.questions[0].offers and form.questions[0].required
    flat = lay_out(load_instrument(EXPORTS / "instrument.json"))
    assert [o.code for o in flat.questions[0].offers] == ["1", "2", "3"]
