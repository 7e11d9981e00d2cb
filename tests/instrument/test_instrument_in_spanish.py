"""What is said of an instrument that somebody wrote, read in Spanish."""

from __future__ import annotations

import json

import pytest
from spoken_problems import english_left, told_by
from test_instrument import FLAT, load, small
from test_translation import OWN, SPANISH, written

from cqi_lib.errors import InstrumentError
from cqi_lib.instrument.advice import advise
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.instrument.outline import outline
from cqi_lib.instrument.questionnaire import export_instrument
from cqi_lib.locale.spoken import speaking


def flawed() -> dict:
    """An instrument with each flaw that is told of what its fields say together."""
    data = small() | {"language": "english", "name": ""}
    levels = data["scales"]["s"]["levels"]
    data["scales"] |= {
        "five": {"levels": [{"code": n, "label": f"L{n}"} for n in range(5)]},
        "odd": {"levels": levels, "target": 9, "challenge_below": 0.5, "low_levels": [2], "dont_know": [4, "Level 1"]},
        "low": {"levels": levels, "target": 2, "low_levels": [1, 2]},
    }
    domains = data["areas"][0]["domains"]
    domains[0]["items"] += [{"id": "D1", "topic": "t", "text": {"english": "x"}, "anchors": {"7": "Seven"}}]
    domains.append({"id": "E", "name": "Other", "scale": "sx", "items": [{"id": "e1", "topic": "t", "text": "T"}]})
    return data


def poor() -> dict:
    """An instrument that can be used and lacks much."""
    data = small()
    data["name"] = {"en": "Small", "es": "Pequeño"}
    data["scales"]["s"]["levels"] = [{"code": n, "label": f"Level {n}"} for n in (10, 20, 30, 40)]
    data["scales"]["s"]["target"] = 3
    item = {"id": "d-2", "topic": {"en": "t"}, "text": "T", "anchors": {"1": "same", "2": "Same"}}
    data["areas"][0]["domains"][0]["items"].append(item)
    return data


def problems_of(call, *arguments, **more):
    with pytest.raises(InstrumentError) as caught:
        call(*arguments, **more)
    with speaking("es"):
        assert " the " not in str(caught.value) and not str(caught.value).startswith("The ")
    return caught.value.problems


def test_flaws_and_advice_are_told_in_spanish(tmp_path):
    found = [*problems_of(load, flawed(), tmp_path), *problems_of(load_instrument, "cqi-62")]
    (tmp_path / "own.json").write_text(json.dumps(poor()), encoding="utf-8")
    advised = advise(tmp_path / "own.json")
    assert len(found) > 12 and len(advised) > 10
    found += advised
    found += problems_of(load_instrument, tmp_path / "none.yml")
    for text in ("x", '{"id": 1, "id": 2}', "3", "[" * 100_000):
        (tmp_path / "own.json").write_text(text, encoding="utf-8")
        found += problems_of(load_instrument, tmp_path / "own.json")
    flat = json.loads(FLAT.read_text(encoding="utf-8"))
    flat["items"][0]["domain"] = "nowhere"
    found += problems_of(load, flat, tmp_path)
    assert not english_left(told_by(found, "instrument_checks", "survey_tools"))


def test_flaws_of_a_translation_are_told_in_spanish(tmp_path):
    spanish = SPANISH.replace('"2"', '"1"').replace("id: other", "id: own").replace("[DK, No sé]", "[No sé]")
    spanish = spanish.replace("{4: Todas", "{3: Hasta las seis., 4: Todas").replace("a1_2, topic: la espera", "a1_1")
    own = OWN.replace("topic: waiting", "topic: {en: waiting, es: espera}").replace(
        "        start: ask three people.\n", ""
    )
    path = written(tmp_path, spanish.replace("id: A1", "id: A2"), own)
    (tmp_path / "own.xx.yml").write_text("id: own\n", encoding="utf-8")
    found = [*problems_of(load_instrument, path, "es"), *problems_of(advise, path)]
    path = written(tmp_path, SPANISH.replace("topic: la espera, ", "").replace('"2"', '"1"'))
    found += advise(path)
    path = written(tmp_path, own=OWN.replace("id: own\n", "id: own\nlanguage: es\n"))
    found += problems_of(advise, path)
    assert len(found) > 8 and not english_left(told_by(found, "instrument_checks", "survey_tools"))


def test_an_outline_and_an_export_that_cannot_be_are_told_in_spanish(tmp_path):
    with speaking("es"):
        lines = outline(load_instrument("cqi-61", "es"))
    assert lines[0].startswith("cqi-61, versión ") and "3 áreas, 13 ámbitos, 61 frases." in lines[0]
    assert any(line.startswith("Escala maturity: 4 niveles") for line in lines)
    assert not [line for line in lines if "level" in line or "counts as" in line]
    data = small()
    data["areas"][0]["domains"][0]["items"] += [{"id": name, "topic": "t", "text": "x"} for name in ("d-1", "1", "D_1")]
    (tmp_path / "own.json").write_text(json.dumps(data), encoding="utf-8")
    found = [
        p for tool in ("redcap", "limesurvey") for p in problems_of(export_instrument, tmp_path / "own.json", tool)
    ]
    assert found and not english_left(told_by(found, "instrument_checks", "survey_tools"))
