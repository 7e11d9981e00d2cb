import pytest

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.cohort.records.groundwork import GroundworkFile
from cqi_lib.cohort.records.measures import MeasuresFile
from cqi_lib.cohort.records.yaml_file import parse_yaml, read_record


def read(folder, text, model=MeasuresFile, **how):
    path = folder / "file.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_record(path, model, "file.yml", root=folder, **how)


def only(loaded):
    assert len(loaded.problems) == 1, loaded.problems
    problem = loaded.problems[0]
    assert problem.where.startswith("file.yml") and problem.found and problem.allowed and problem.mend
    return problem


def test_plain_values_and_lines():
    document = parse_yaml("a: 1\nb:\n  - 2.5\n  - yes\n  - 2025-02-30\n  - ~\n  - true\n  - 0o17\n  - 1_000\n", "x.yml")
    assert document.data == {"a": 1, "b": [2.5, "yes", "2025-02-30", None, True, 15, 1000]}
    assert document.at("b", 1) == "x.yml, line 4, b[2]"
    assert document.at("b", 9, "deeper") == "x.yml, line 2, b[10].deeper"


@pytest.mark.parametrize(
    "text",
    [
        "measures: !!python/object/apply:os.system ['touch {mark}']",
        "!!python/object/apply:os.system ['touch {mark}']",
        "measures:\n  - !!python/object/new:os.system ['touch {mark}']",
        "measures: !mine {{a: 1}}",
        "!!python/name:os.system : 1",
    ],
)
def test_a_tag_is_refused_and_never_followed(tmp_path, text):
    mark = tmp_path / "ran"
    loaded = read(tmp_path, text.format(mark=mark))
    assert any("tag" in problem.found or "key" in problem.found for problem in loaded.problems)
    assert all(problem.severity == "error" for problem in loaded.problems)
    assert not mark.exists()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("measures:\n\t- id: a\n", "a tab"),
        ("measures: a: b\n", "colon"),
        ("measures: 'open\n", "quotation mark"),
        ("measures: [1, 2\n", "not YAML"),
        ("measures: []\n---\nmeasures: []\n", "second part"),
        ("measures: @home\n", "special sign"),
        ("measures:\n  - id: a\n   name: b\n", "line"),
        ("measures: \x01\n", "control characters"),
        ("[" * 1200, "lists within lists"),
        ("measures: []\nmeasures: []\n", "second time"),
        ("measures: &a []\nx: *a\n", "alias"),
        ("? [a, b]\n: 1\n", "not a word"),
        ("- a\n- b\n", "a list"),
        ("just words\n", "just words"),
    ],
)
def test_malformed_yaml_is_said_in_words(tmp_path, text, found):
    loaded = read(tmp_path, text)
    assert any(found in problem.found for problem in loaded.problems), loaded.problems
    assert loaded.problems[0].severity == "error"


def test_lines_of_malformed_yaml(tmp_path):
    assert only(read(tmp_path, "# note\n\nmeasures:\n\t- id: a\n")).where == "file.yml, line 4"
    assert only(read(tmp_path, "# note\nmeasures: 'open\n\n\n")).where == "file.yml, line 2"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("measures: []\nx: caf\xe9\n".encode("cp1252"), "another encoding"),
        ("measures: []".encode("utf-16"), "utf-16"),
        (b"a: \x00\x01\x02", ""),
        (b"PK\x03\x04rest", "an Excel workbook"),
        (b"#" * 1_000_001, "1.0 MB"),
    ],
)
def test_what_is_no_text_file(tmp_path, raw, found):
    loaded = read(tmp_path, raw)
    assert loaded.record is None
    assert found in loaded.problems[0].found


def test_the_line_of_a_foreign_letter_is_named(tmp_path):
    assert only(read(tmp_path, b"a: 1\nb: \xe9\n")).where == "file.yml, line 2"


def test_byte_order_mark_is_fine(tmp_path):
    assert read(tmp_path, b"\xef\xbb\xbfmeasures: []\n").problems == ()


def test_empty_file_is_a_warning_where_nothing_is_needed(tmp_path):
    assert only(read(tmp_path, "# only a note\n", GroundworkFile)).severity == "warning"
    assert only(read(tmp_path, "", CohortFile)).severity == "error"


def test_a_folder_and_a_missing_file(tmp_path):
    (tmp_path / "file.yml").mkdir()
    loaded = read_record(tmp_path / "file.yml", MeasuresFile, "file.yml", root=tmp_path)
    assert "not a file" in only(loaded).found


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "secret.yml").write_text("measures: []")
    root = tmp_path / "cohort"
    root.mkdir()
    (root / "file.yml").symlink_to(tmp_path / "secret.yml")
    loaded = read_record(root / "file.yml", MeasuresFile, "file.yml", root=root)
    assert "link" in only(loaded).found and loaded.record is None


@pytest.mark.parametrize(
    ("line", "where", "found", "said"),
    [
        ("directon: increase", "directon", "the key 'directon'", "Did you mean 'direction'?"),
        ("direction: increse", "direction", "'increse'", "Did you mean 'increase'?"),
        ("per: 0", "per", "0", "more than 0"),
        ("per: '3,5'", "per", "'3,5'", "decimal comma"),
        ("per: .inf", "per", "'.inf'", "a number"),
        ("unit: 5", "unit", "5", "in quotes"),
        ("targets: 5", "targets", "5", "a list"),
        ("targets: [{from: soon, value: 1}]", "targets[1].from", "'soon'", "2025-03-31"),
        ("targets: [{from: 31.3.2025, value: 1}]", "targets[1].from", "'31.3.2025'", "2025-03-31"),
        ("targets: [{from: 2025-02-30, value: 1}]", "targets[1].from", "'2025-02-30'", "2025-03-31"),
        ("targets: [{from: 20250331, value: 1}]", "targets[1].from", "20250331", "2025-03-31"),
        ("targets: [{from: '86400', value: 1}]", "targets[1].from", "'86400'", "2025-03-31"),
        ("targets: [{from: 2025-03-31}]", "targets[1].value", "nothing", "needed"),
        ("targets: [5]", "targets[1]", "5", "keys with values"),
        ("phases: [{from: 2025-01-01, desirable: maybe}]", "phases[1].desirable", "'maybe'", "true or false"),
    ],
)
def test_a_wrong_value_names_file_line_key_found_and_allowed(tmp_path, line, where, found, said):
    loaded = read(tmp_path, f"measures:\n  - id: calls\n    name: Calls\n    {line}\n")
    problem = only(loaded)
    assert problem.where == f"file.yml, line 4, measures[1].{where}"
    assert problem.found == found
    assert said in f"{problem.allowed} {problem.mend}"


def test_ids_that_could_be_paths_are_refused(tmp_path):
    for name in ("../x", "a/b", "..", "", "A B", "con\\x", "x" * 64, "-a", "a\n"):
        loaded = read(tmp_path, f"name: C\nprograms:\n  - id: {name!r}\n    name: X\n", CohortFile)
        assert "programs[1].id" in loaded.problems[0].where, name
        assert "small letters" in loaded.problems[0].allowed


def test_all_flaws_at_once_and_the_rest_is_used(tmp_path):
    text = """measures:
  - {id: good, name: Good}
  - {id: bad id, name: Bad, kind: wrong}
  - {name: No id}
  - {id: fine, name: Fine, per: many}
colour: red
"""
    loaded = read(tmp_path, text)
    assert [problem.where for problem in loaded.problems] == [
        "file.yml, line 3, measures[2].id",
        "file.yml, line 3, measures[2].kind",
        "file.yml, line 4, measures[3].id",
        "file.yml, line 5, measures[4].per",
        "file.yml, line 6, colour",
    ]
    assert [measure.id for measure in loaded.record.measures] == ["good"]
    assert read(tmp_path, text, salvage=False).record is None


def test_a_flawed_prediction_is_set_aside_alone(tmp_path):
    text = "title: T\npredictions:\n  - {made_on: never}\n  - {made_on: 2025-01-01, low: 5}\nresult: {value: ten}\n"
    loaded = read(tmp_path, text, CycleFile)
    assert [problem.where for problem in loaded.problems] == [
        "file.yml, line 3, predictions[1].made_on",
        "file.yml, line 5, result.value",
    ]
    assert [entry.low for entry in loaded.record.predictions] == [5]
    assert loaded.record.result.value is None


def test_text_from_people_stays_text(tmp_path):
    loaded = read(tmp_path, "vision: '<script>alert(1)</script> =1+1 ../x'\n", GroundworkFile)
    assert loaded.record.vision == "<script>alert(1)</script> =1+1 ../x"


def test_long_values_are_shortened_and_on_one_line(tmp_path):
    text = 'measures:\n  - {id: a, name: A, kind: "' + "x\\n" * 500 + '"}\n'
    problem = only(read(tmp_path, text))
    assert len(problem.found) < 130 and "\n" not in str(problem)
