"""What stands in one row rests on the same answers."""

import re

import made_assessment as made
from made_assessment import plain

import cqi_lib as cqi


def test_a_domain_without_a_level_has_no_share_at_the_target_either(tmp_path):
    # Half of all answers to the second domain are "don't know"; the leader alone gave levels that may be shown.
    people = [("leader", "44444 44344"), *[("staff", "44443 ddddd")] * 3, *[("staff", "44443 33434")] * 2]
    opened = cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}, (5, 5)), "p")
    text = plain(cqi.profile(opened))
    [row] = re.findall(r"Domain 2 not shown .*? Not enough information", text[text.index("as a table") :])
    assert re.findall(r"\d+ of \d+", row) == ["15 of 30"]


def test_who_did_not_answer_is_not_said_to_be_kept_back(tmp_path):
    """Where no leader answered, "not shown" beside "no answers of a leader are on record" would say that some did."""
    people = [("staff", "44443 44344")] * 6
    text = plain(cqi.profile(cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}, (5, 5)), "p")))
    table = text[text.index("as a table") :]
    assert table.count(" no answers ") == 2 and "not shown" not in table
