"""What is wrong with a cohort's files is told in Spanish too."""

import pytest
from spoken_problems import left_in_english

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.cohort.records.csv_records import read_events, read_series, read_votes
from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.cohort.records.identity import of_two
from cqi_lib.cohort.records.measures import Measure, MeasuresFile
from cqi_lib.cohort.records.yaml_file import parse_yaml, read_record
from cqi_lib.locale.spoken import speaking

FILES = {
    "a tab": (MeasuresFile, "measures:\n\t- id: a\n"),
    "a colon": (MeasuresFile, "measures: a: b\n"),
    "a quotation mark": (MeasuresFile, "measures: 'open\n"),
    "two parts": (MeasuresFile, "measures: []\n---\nmeasures: []\n"),
    "a sign": (MeasuresFile, "measures: @home\n"),
    "an indentation": (MeasuresFile, "measures:\n  - id: a\n   name: b\n"),
    "a control character": (MeasuresFile, "measures: \x01\n"),
    "no end": (MeasuresFile, "[" * 1200),
    "keys": (MeasuresFile, "measures: &a []\nmeasures: []\nx: *a\n? [a, b]\n: 1\ny: !mine 1\n"),
    "a list": (MeasuresFile, "- a\n- b\n"),
    "no text": (MeasuresFile, ""),
    "nothing": (CohortFile, ""),
    "an example": (CycleFile, "example: true\ntitle: x\n"),
    "a cohort": (CohortFile, "example: true\nname: 3\nid: A b\nas_of: 1850-01-01\nretake_months: 70\nprograms: []\nthresholds: {role_gap: 0}\n"),
    "kinds": (CycleFile, "titel: x\nas_planned: maybe\nplanned_start: soon\nquestions: one\nresult: two\nscale: {people: '1,5', sites: -1}\n"
              "predictions: [{made_on: 2025-01-01, low: 1e99}]\nheard: [{text: ''}]\n"),
    "a measure": (MeasuresFile, "measures: [{id: a b, name: 3, share: 7, per: 0}]\n"),
    "a long text": (CycleFile, f"title: {'x' * 5001}\n"),
}  # fmt: skip
SERIES = (
    "soon,a,1,,\n2025-02-30,a,1,,\n03/04/2025,a,1,,\n45658,a,1,,\n1950-01-01,b,1,,\n1901-01-01,a,1,,\n2025-01-01,,1,,\n2025-01-01,a,many,,\n"
    '2025-01-01,a,5%,,\n2025-01-01,a,#REF!,,\n2025-01-01,a,"1,200",,\n2025-01-01,a,1e99,,\n2025-01-01,a,,1,\n2025-01-01,a,,-1,2\n'
    "2025-01-01,a,,1,0\n2025-01-01,a,,3,2\n2025-01-01,a,9,1,2\n2025-02-01,a,1,,\n2025-02-02,a,2,,\n2025-02-03,a,1,,\n2025-03-01,a,,1,2\n"
    "2025-03-02,a,,1,2\n2025-03-02,a,,1,2,3,4\n"
)


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_keys(tmp_path, name):
    model, text = FILES[name]
    (tmp_path / "x.yml").write_text(text, encoding="utf-8")
    problems = read_record(tmp_path / "x.yml", model, "x.yml", root=tmp_path).problems
    assert problems and not left_in_english(problems)


def test_tables(tmp_path):
    def wrong(read, text, **how):
        (tmp_path / "x.csv").write_text(text, encoding="utf-8")
        problems = read(tmp_path / "x.csv", "x.csv", root=tmp_path, program="a", **how)[1]
        assert problems and not left_in_english(problems)
        return problems

    measures = {"a": Measure(id="a", name="A")}
    head = "date,measure,value,numerator,denominator\n"
    assert len(wrong(read_series, head + SERIES, measures=measures)) > 20
    wrong(read_series, head + "2025-01-01,b,1,,\n", measures={})
    for text in (
        "",
        "dat,measure,,valu,valu\n",
        "date;measure;value;x\n2025-01-01;a;1,5;\n2025-02-01;a;1.500;\n",
        'date,"measure\n',
        'date,measure\n"a"b\n',
    ):
        wrong(read_series, text, measures=measures)
    for more in ("", "2025-02-01,a,1,yes\n"):
        wrong(read_series, f"date,measure,value,example\n2025-01-01,a,1,yes\n{more}", measures=measures)
    wrong(read_votes, "person,domain,rank,turn\na,x,1,1\na,x,1,1\na,y,1,1\na,x,1.5,0\na,x,,\n", domains=["x"])
    wrong(read_events, f"date,label,measure\n2025-01-01,{'x' * 5001},\n2025-01-01,x,b\n1949-01-01,x,\n", measures=[])
    assert not left_in_english([of_two("cohort.yml", "c-1", "copy")])


def test_a_few_sentences():
    with speaking("es"):
        [tag] = parse_yaml("a: !mine 1\n", "x.yml").problems
        assert (
            str(tag)
            == "Error en x.yml, línea 1: se encontró: la etiqueta '!mine'; se permite: valores simples sin etiquetas. Borre la etiqueta."
        )
