"""That low domains rise by themselves is said where one that was low was chosen, and nowhere else."""

import made_assessment as made
import pytest
from made_assessment import plain

import cqi_lib as cqi

THEN = [("leader", "44444 33333 22222"), *[("staff", "44443 33332 22223")] * 6]
NOW = [("leader", "44444 33333 33333"), *[("staff", "44444 33333 22233")] * 6]


@pytest.mark.parametrize(("chosen", "low"), [(["Z1"], False), (["Z3"], True), (["Z1", "Z3"], True), ([], False)])
def test_the_caution_is_about_a_low_domain(tmp_path, chosen, low):
    folder = made.write(tmp_path / "c", {"2025": {"p": THEN}, "2026": {"p": NOW}}, (5, 5, 5), chosen={"p": chosen})
    text = plain(cqi.since_last_time(cqi.open_program(folder, "p")))
    assert "Read this with care" in text
    assert ("chosen because it is low" in text) is low
