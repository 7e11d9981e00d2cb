"""What is said before a round is taken: that its retake will bring no verdict, and why."""

import made_assessment as made
import pytest

import cqi_lib as cqi
from cqi_lib.instrument.advice import advise

PEOPLE = {"2025": {"p": [("leader", "333 333")]}}


def told(folder):
    return [p for p in cqi.load_cohort(folder).problems if "verdict on growth" in p.found + p.allowed]


def cohort(place, invited, privacy="confidential", sizes=(3, 3), rounds=PEOPLE):
    folder = made.write(place / "c", rounds, sizes, privacy=privacy)
    text = (folder / "cohort.yml").read_text("utf-8")
    entry = f"  - {{id: r2027, label: Round 2027, date: 2027-10-01, privacy: {privacy}, invited: {{p: {invited}}}}}\n"
    (folder / "cohort.yml").write_text(text.rstrip() + "\n" + entry, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("invited", "privacy", "few"),
    [
        ("{leader: 1, frontline: 4}", "confidential", True),  # five people, but four staff may not be shown
        ("{leader: 1, frontline: 4}", "named", False),
        ("{leader: 1, frontline: 5, coach: 1}", "confidential", False),
        ("{leader: 3, coach: 2}", "confidential", True),
        ("{leader: 5}", "confidential", False),
    ],
)
def test_too_few_people_are_invited(tmp_path, invited, privacy, few):
    found = told(cohort(tmp_path, invited, privacy))
    assert len(found) == few and all(p.severity == "warning" and "House p" in p.found for p in found)


def test_a_round_that_has_answers_is_past_this_advice(tmp_path):
    folder = cohort(tmp_path, "{leader: 1}")
    text = (folder / "cohort.yml").read_text("utf-8")
    (folder / "cohort.yml").write_text(text.replace("id: r2027", "id: r2026").replace("id: r2025", "id: r2027", 1).replace("id: r2026", "id: r2025"), "utf-8")  # fmt: skip
    assert not told(folder)


def test_one_domain_has_nothing_to_be_set_beside(tmp_path):
    one = cohort(tmp_path, "{leader: 1, frontline: 6}", sizes=(6,), rounds={"2025": {"p": []}})
    assert [p.found for p in told(one)] == ["no second domain on as many levels as 'Domain 1'"]
    assert any("verdict on growth" in p.allowed for p in advise(one / "instrument.yml"))
    two = made.write(tmp_path / "two", PEOPLE, (3, 3))
    assert not any("verdict on growth" in p.allowed for p in advise(two / "instrument.yml"))
