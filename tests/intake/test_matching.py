"""Headings among hundreds of measures: the same answers, and few comparisons letter by letter."""

from difflib import SequenceMatcher

from cqi_lib.cohort.records.measures import Measure
from cqi_lib.intake.measures import matching
from cqi_lib.intake.measures.matching import Target, target_of

THINGS = ("meals", "nights", "visits", "calls", "referrals", "boxes", "rides", "classes", "forms", "checks")
DOERS = ("staff", "guests", "children", "elders", "families", "tenants", "volunteers", "drivers", "nurses", "cooks")
PLACES = ("north gate", "harbor", "mill road", "old town")
NAMES = [f"{thing.capitalize()} of {doers} at {place}" for thing in THINGS for doers in DOERS for place in PLACES]
MEASURES = {
    f"m{n}": Measure.model_validate({"id": f"m{n}", "name": name, "direction": "neither"})
    for n, name in enumerate(NAMES)
}


def test_hundreds_of_measures_are_looked_up_and_not_compared_one_by_one(monkeypatch):
    compared = []

    class Counted(SequenceMatcher):
        def ratio(self):
            compared.append(1)
            return super().ratio()

    monkeypatch.setattr(matching, "SequenceMatcher", Counted)
    monkeypatch.setattr(matching, "_last", [])
    assert [target_of(name.upper(), MEASURES) for name in NAMES] == [
        Target(f"m{n}", "value") for n in range(len(NAMES))
    ]
    assert not compared
    assert target_of("Rides of tenants at old towne", MEASURES) == Target(
        f"m{NAMES.index('Rides of tenants at old town')}", "value", sure=False
    )
    assert target_of("Remarks", MEASURES) is None
    # Of 800 names and ids for two headings: what shares too few letters, or is of another length, is not compared.
    assert len(compared) < 300, len(compared)


def test_names_are_looked_up_anew_where_measures_are_others():
    few = {"m0": MEASURES["m0"]}
    assert target_of(NAMES[1], few) is None or not target_of(NAMES[1], few).sure
    assert target_of(NAMES[1], MEASURES) == Target("m1", "value")
