"""The built-in instrument, and what is refused in instruments that people write."""

from __future__ import annotations

import copy
import json
import pickle
import re
from pathlib import Path

import pytest

from cqi_lib.errors import InstrumentError
from cqi_lib.instrument.instrument import BUILT_IN, load_instrument

FLAT = Path(__file__).parents[1] / "data" / "exports" / "instrument.json"

COUNTS = {"A1": 5, "A2": 5, "B1": 5, "B2": 5, "B3": 5, "B4": 5, "B5": 5, "B6": 4,
          "C1": 4, "C2": 4, "C3": 4, "C4": 5, "C5": 5}  # fmt: skip
SHORT = {f"{d.lower()}_{n}" for d in COUNTS for n in (1, 2)}
EQUITY = {
    "a1_3",
    "a1_4",
    "a2_4",
    "b1_2",
    "b1_3",
    "b2_2",
    "b2_4",
    "b3_5",
    "b4_5",
    "b5_2",
    "b6_4",
    "c1_4",
    "c3_2",
    "c4_5",
}


@pytest.fixture(scope="module")
def full():
    return load_instrument("cqi-61")


def small() -> dict:
    return {
        "id": "small",
        "version": "1",
        "name": "Small",
        "scales": {"s": {"levels": [{"code": n, "label": f"Level {n}"} for n in range(1, 5)]}},
        "areas": [
            {
                "id": "A",
                "name": "Area",
                "domains": [
                    {"id": "D", "name": "Domain", "scale": "s", "items": [{"id": "d1", "topic": "t", "text": "T"}]}
                ],
            }
        ],
    }


def load(data: dict, folder: Path):
    (folder / "own.json").write_text(json.dumps(data), encoding="utf-8")
    return load_instrument("own.json", folder=folder)


def refused(data: dict, folder: Path) -> str:
    with pytest.raises(InstrumentError) as caught:
        load(data, folder)
    assert caught.value.problems
    return str(caught.value)


def test_built_in_has_the_structure(full):
    assert [a.id for a in full.areas] == ["A", "B", "C"]
    assert {d: len(x.items) for d, x in full.domains.items()} == COUNTS
    assert list(full.items) == [f"{d.lower()}_{n}" for d, count in COUNTS.items() for n in range(1, count + 1)]
    assert {i.id for i in full.items.values() if i.short} == SHORT
    assert {i.id for i in full.items.values() if i.equity} == EQUITY
    scale = full.domains["A1"].scale
    assert [lv.label for lv in scale.levels] == ["Not yet", "Starting", "Established", "Embedded"]
    assert (scale.k, scale.target, scale.challenge_below, scale.low_levels) == (4, 3.0, 2.5, (1, 2))


def test_short_form_is_the_marked_items(full):
    short = load_instrument("cqi-26")
    assert set(short.items) == SHORT
    assert short.id == "cqi-26"
    assert all(short.items[i] == full.items[i] for i in short.items)


def test_built_in_wording(full):
    topics = [i.topic for i in full.items.values()]
    texts = [i.text for i in full.items.values()]
    assert len(set(topics)) == len(set(texts)) == 61
    for item in full.items.values():
        assert not item.topic.endswith(".") and not re.match(r"[A-Z]", item.topic), item.id
        assert item.text.endswith(".") and len(item.text.split()) <= 20, item.id
        assert set(item.anchors) == {1, 2, 3, 4} and all(item.anchors.values())
        assert "famil" not in item.text.lower()
    for domain in full.domains.values():
        for sentence in (domain.about, domain.strong, domain.weak):
            assert re.match(r"[A-Z].*\.$", sentence), domain.id
        assert len(domain.weak.split()) <= 14
        assert "not yet" in domain.weak
        assert domain.start.endswith(".") and not domain.start[0].isupper()
        assert domain.ask.endswith("?") and domain.find_out.endswith("?")


def test_every_built_in_item_has_anchors_of_its_own(full):
    general = {lv.anchor for lv in full.domains["A1"].scale.levels}
    anchors = [anchor for item in full.items.values() for anchor in item.anchors.values()]
    assert len(set(anchors)) == 61 * 4 and not general & set(anchors)
    for anchor in anchors:
        assert re.fullmatch(r"[A-Z][^.?!]*\.( [A-Z][^.?!]*\.)?", anchor), anchor
        assert 12 <= len(anchor.split()) <= 25, anchor
        assert "famil" not in anchor and "child" not in anchor, anchor


def test_anchors_are_plain_enough(full):
    """The grade after Kincaid and others (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    for level in (1, 2, 3, 4):
        text = " ".join(item.anchor(level) for item in full.items.values())
        words = re.findall(r"[a-z'-]+", text.lower())
        syllables = sum(
            max(1, len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$|(?<=[^td])ed$", "", w)))) for w in words
        )
        assert 0.39 * len(words) / text.count(".") + 11.8 * syllables / len(words) - 15.59 <= 8.5, level


def test_the_highest_anchor_looks_at_data_and_goes_on(full):
    for item in full.items.values():
        best = item.anchor(4)
        # Found out by data, counts, tests, records or by asking those concerned ...
        assert re.search(
            r"data|Charts|asked|count|compare|measure|record|result|rate\b|test|check|review|feedback|answers|say", best
        ), best
        # ... and then something follows, or it outlasts people.
        assert re.search(
            r"chang|clos|improv|fix|remov|drop|set\b|cut\b|acted|decide|rewritten|undone|stronger|backup|staff change"
            r"|correct|act on|seeks|builds|shape|passes on", best
        ), best  # fmt: skip


def test_an_anchor_in_another_language_or_of_the_scale(tmp_path):
    data = small()
    for level in data["scales"]["s"]["levels"]:
        level["anchor"] = f"General {level['code']}"
    items = data["areas"][0]["domains"][0]["items"]
    items[0]["anchors"] = {"2": {"en": "Own two", "es": "Dos propio"}}
    items.append({"id": "d2", "topic": "t", "text": "U", "reversed": True, "anchors": {"4": "Hardly any"}})
    own = load(data, tmp_path).items
    assert [own["d1"].anchor(n) for n in range(1, 6)] == ["General 1", "Own two", "General 3", "General 4", ""]
    assert [own["d1"].anchor(2, x) for x in ("es", "en", "fr")] == ["Dos propio", "Own two", "Own two"]
    # Level 1 of a reversed item is the scale's highest answer.
    assert [own["d2"].anchor(n) for n in range(1, 5)] == ["General 4", "General 3", "General 2", "Hardly any"]


def test_an_instrument_is_given_back_and_can_be_pickled(full):
    assert load_instrument(full) is full
    assert pickle.loads(pickle.dumps(full)) == full
    assert hash(full.domains["A1"].scale) == hash(load_instrument("cqi-26").domains["A1"].scale)


def test_unknown_name():
    with pytest.raises(InstrumentError, match=r"Did you mean 'cqi-61'\?"):
        load_instrument("cqi-6")
    assert BUILT_IN == ("cqi-61", "cqi-26")


def test_flat_shape():
    flat = load_instrument(FLAT)
    assert list(flat.domains) == ["LEAD", "DATA", "CLIM"]
    assert flat.items["CLIM_3"].reversed and not flat.items["CLIM_1"].reversed
    assert flat.domains["LEAD"].scale.dont_know == ("99", "Don't know / not applicable")
    assert flat.domains["LEAD"].scale.low_levels == (1, 2)
    assert flat.programs["3"] == "Youth Drop-In" and flat.roles["1"] == "Program leader"


def test_yaml_file_with_languages_and_reversed_scale(tmp_path):
    (tmp_path / "own.yml").write_text(
        """
id: own
version: "2"
name: {en: Own, es: Propio}
scales:
  coa:
    reversed: true
    levels: [{code: 1, label: Best}, {code: 2, label: Good}, {code: 3, label: Poor}, {code: 4, label: Worst}]
areas:
  - id: A
    name: Area
    domains:
      - id: D
        name: {en: Domain, es: Dominio}
        scale: coa
        items:
          - {id: d1, topic: one, text: One, anchors: {4: Own words}}
""",
        encoding="utf-8",
    )
    own = load_instrument(tmp_path / "own.yml", language="es")
    assert own.name == "Propio" and own.domains["D"].name == "Dominio"
    scale = own.domains["D"].scale
    assert [(lv.rank, lv.code) for lv in scale.levels] == [(1, "4"), (2, "3"), (3, "2"), (4, "1")]
    assert scale.label(4) == "Best"
    assert own.items["d1"].anchors[4] == "Own words"


def test_what_a_file_need_not_say_is_the_same_in_both_shapes(tmp_path):
    data = small()
    data["scales"]["s"]["levels"].append({"code": 5, "label": "Level 5"})
    for key in ("id", "version", "name"):
        data.pop(key, None)
    (item, *_) = data["areas"][0]["domains"][0]["items"]
    del item["topic"]
    full = load(data, tmp_path)
    flat = {
        "scales": {"s": {"levels": {level["code"]: level["label"] for level in data["scales"]["s"]["levels"]}}},
        "domains": {"D": {"scale": "s"}},
        "items": [{"code": item["id"], "text": item["text"], "domain": "D"}],
    }
    side = load(flat, tmp_path)
    for one in (full, side):
        scale = one.domains["D"].scale
        assert (scale.k, scale.target, scale.challenge_below, scale.low_levels) == (5, 4.0, 3.0, (1, 2))
        assert (one.id, one.version, one.name) == ("own", "1", "Assessment")
        assert one.items[item["id"]].topic == item["text"]
    flat["scales"]["s"] |= {"target": 5, "kind": "maturity"}
    assert load(flat, tmp_path).domains["D"].scale.target == 5 and load(flat, tmp_path).domains["D"].scale.kind_stated


def test_all_problems_at_once(tmp_path):
    data = small()
    domain = data["areas"][0]["domains"][0]
    domain["items"].append({"id": "D1", "topic": "t", "text": "T", "anchors": {"9": "x"}})
    data["areas"][0]["domains"].append({**copy.deepcopy(domain), "id": "E", "scale": "t", "items": domain["items"][:1]})
    data["scales"]["s"]["levels"][1]["code"] = 1
    data["scales"]["s"]["target"] = 7
    data["scales"]["s"]["low_levels"] = [2, 3]
    said = refused(data, tmp_path)
    for part in ("item 'd1'", "anchors", "'t'", "'1' for level 1 and level 2", "s.target", "s.low_levels"):
        assert part in said, part


def test_shape_is_checked_with_did_you_mean(tmp_path):
    data = small()
    data["areas"][0]["domains"][0]["items"][0]["topik"] = data["areas"][0]["domains"][0]["items"][0].pop("topic")
    data["version"] = [1]
    said = refused(data, tmp_path)
    assert "topik" in said and "version" in said


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.yml", "a: !!python/object/apply:os.system ['echo']\n", "tag"),
        ("a.yml", "a: &x [1]\nb: *x\n", "alias"),
        ("a.yml", "a: [1\n", "YAML"),
        ("a.json", '{"a": 1,}', "line 1"),
        ("a.json", "[1]", "no keys"),
        ("a.yml", "", "no keys"),
    ],
)
def test_malformed_files_are_refused(tmp_path, name, content, said):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InstrumentError, match=said):
        load_instrument(tmp_path / name)


def test_missing_file(tmp_path):
    with pytest.raises(InstrumentError, match="no such file"):
        load_instrument("none.yml", folder=tmp_path)


def test_flat_shape_with_an_unknown_domain(tmp_path):
    data = json.loads(FLAT.read_text(encoding="utf-8"))
    data["items"][0]["domain"] = "LAED"
    assert "LEAD_1" in refused(data, tmp_path)
