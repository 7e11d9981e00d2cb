"""What is said about an instrument that somebody wrote: every flaw at once, and what would serve better."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_instrument import FLAT, load, refused, small

from cqi_lib.cohort.header import read_header
from cqi_lib.commands.cli import main
from cqi_lib.instrument.advice import advise


def advice(data: dict, folder: Path) -> list[str]:
    (folder / "own.json").write_text(json.dumps(data), encoding="utf-8")
    return [str(problem) for problem in advise(folder / "own.json")]


def test_shape_and_meaning_are_told_at_once(tmp_path):
    data = small()
    data["scales"]["five"] = {"levels": [{"code": n, "label": f"L{n}"} for n in range(5)], "target": 9}
    data["scales"]["torn"] = {"levels": [{"code": 1, "label": "A"}, {"code": 2}, {"code": 3, "label": "C"}]}
    domain = data["areas"][0]["domains"][0]
    domain["items"][0]["shrt"] = True
    domain["items"].append({"id": "d2", "topic": " ", "text": {"english": "T"}})
    said = refused(data, tmp_path)
    for part in ("shrt", "'short'", "five.target", "'english'"):
        assert part in said, part
    # What is left of a torn scale is not judged: its three levels would have become two.
    assert "torn.target" not in said and "torn.levels[2].label" in said


def test_texts_must_say_something(tmp_path):
    data = small()
    data["name"] = {}
    data["scales"]["s"]["levels"][0]["label"] = "  "
    said = refused(data, tmp_path)
    assert "own.json, 2 places (name; scale 's', level 1, label)" in said


def test_a_key_twice_in_json(tmp_path):
    (tmp_path / "own.json").write_text('{"id": "a", "id": "b"}', encoding="utf-8")
    from cqi_lib.errors import InstrumentError
    from cqi_lib.instrument.instrument import load_instrument

    with pytest.raises(InstrumentError, match="the key 'id' twice"):
        load_instrument(tmp_path / "own.json")


def test_flat_shape_tells_strays_with_the_rest(tmp_path):
    data = json.loads(FLAT.read_text(encoding="utf-8"))
    data["items"][0]["domain"] = "LAED"
    data["items"][4]["text"] = ""
    said = refused(data, tmp_path)
    assert "LEAD_1" in said and "DATA_2" in said


def test_words_for_the_two_non_answers_in_several_languages(tmp_path):
    data = small()
    data["scales"]["s"] |= {"dont_know": [88, {"en": "Don't know", "es": "No sé"}], "not_applicable": ["NA"]}
    scale = load(data, tmp_path).domains["D"].scale
    assert scale.dont_know == ("88", "Don't know", "No sé") and scale.dont_know_label == "Don't know"
    data["scales"]["s"]["not_applicable"] = ["NA", "no sé"]
    assert "'no sé' for dont_know and not_applicable" in refused(data, tmp_path)


def test_the_built_in_instrument_lacks_nothing():
    assert advise("cqi-61") == [] == advise("cqi-26")


def test_advice(tmp_path):
    data = small()
    data["scales"]["s"] |= {"levels": [{"code": c, "label": f"L{c}"} for c in (1, 3, 5)]}
    data["scales"]["s"] |= {"target": 3, "challenge_below": 2, "low_levels": [1], "dont_know": ["DK"]}
    items = data["areas"][0]["domains"][0]["items"]
    items[0] |= {"text": {"en": "Same", "es": "Igual"}, "anchors": {"1": "x", "2": "X", "3": {"en": "z"}}}
    items.append({"id": "d-2", "topic": "t", "text": "same"})
    said = advice(data, tmp_path)
    assert all(line.startswith("Warning") for line in said)
    for place, what in (
        ("scale 's', target", "code 5"),
        ("not_applicable", "NA"),
        ("domain 'D', anchors", "in d-2"),
        ("item 'd1', anchors", "same words for two levels"),
        ("item 'd-2', text", "text of another item"),
        ("item 'd1', anchor 3", "no text in es"),
        ("small, name and", "without saying which"),
        ("domain 'D'", "no strong, weak, start, ask, find_out"),
        ("'d-2'", "exported to redcap"),
    ):
        assert any(place in line and what in line for line in said), (place, what, said)
    assert not any("dont_know" in line for line in said)


def test_check_command(tmp_path, capsys):
    assert main(["instrument", "check", "cqi-61"]) == 0
    assert "0 errors, 0 warnings. It can be used." in capsys.readouterr().out
    data = small()
    data["version"] = ["1"]
    data["scales"]["s"]["target"] = 9
    path = tmp_path / "own.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["instrument", "check", str(path)]) == 1
    out = capsys.readouterr().out
    assert "own.json, version" in out and "scales.s.target" in out and "2 errors" in out
    assert main(["instrument", "check", str(tmp_path / "none.yml")]) == 1
    assert "no such file" in capsys.readouterr().out


def test_show_command(tmp_path, capsys):
    assert main(["instrument", "show", "cqi-61", "--brief"]) == 0
    out = capsys.readouterr().out
    assert "3 areas, 13 domains, 61 items" in out and "b1_2  " in out and "[short, equity]" in out
    assert "target: level 3; a challenge below 2.5" in out and "At least once a year, the goals" not in out
    assert main(["instrument", "show", "cqi-26", "--source"]) == 0
    (tmp_path / "mine.yml").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["instrument", "show", str(tmp_path / "mine.yml")]) == 0
    assert "At least once a year, the goals" in capsys.readouterr().out
    assert main(["instrument", "show", "cqi"]) == 1
    assert "cqi-61" in capsys.readouterr().err


def test_export_command(tmp_path, capsys):
    out = tmp_path / "new" / "form.csv"
    call = ["instrument", "export", "cqi-61", "--to", "redcap", "--out", str(out), "--short"]
    assert main(call) == 0
    assert "does not say who sees the answers" in capsys.readouterr().out
    assert out.read_bytes().count(b",radio,") == 26 + 1  # the role, too
    assert main(call) == 2 and "is there already" in capsys.readouterr().err
    assert main([*call, "--force", "--comments", "none"]) == 0
    assert b"_comment" not in out.read_bytes()
    assert main(["instrument", "export", "cqi-61", "--to", "xlsform", "--out", str(out)]) == 2
    assert "must end in .xlsx" in capsys.readouterr().err


def test_export_needs_a_cohort_without_errors(tmp_path, capsys):
    (tmp_path / "cohort.yml").write_text("name: C\nprograms: [{id: p, name: P}, {id: q}]\n", encoding="utf-8")
    out = tmp_path / "f.csv"
    call = ["instrument", "export", "cqi-26", "--to", "redcap", "--out", str(out), "--cohort", str(tmp_path)]
    assert main(call) == 1 and not out.exists()
    assert "programs[2].name" in capsys.readouterr().err


def test_a_cohort_reads_its_instrument_in_the_language_of_its_reports(tmp_path):
    data = small()
    data["name"] = {"en": "Ours", "es": "Nuestro"}
    data["areas"][0]["domains"][0]["name"] = {"en": "Access", "es": "Acceso"}
    (tmp_path / "own.json").write_text(json.dumps(data), encoding="utf-8")
    for language, name, domain in (("en", "Ours", "Access"), ("es-MX", "Nuestro", "Acceso"), ("fr", "Ours", "Access")):
        text = f"name: C\nlanguage: {language}\ninstrument: own.json\nprograms: [{{id: p, name: P}}]\n"
        (tmp_path / "cohort.yml").write_text(text, encoding="utf-8")
        instrument = read_header(tmp_path).instrument
        assert (instrument.name, instrument.domains["D"].name) == (name, domain)
        assert instrument.languages == ("en", "es")
