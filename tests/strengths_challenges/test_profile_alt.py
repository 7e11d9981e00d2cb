"""The chart of all domains, read aloud: few domains are told once, with the digits of the table."""

import re

from made_small import cohort, instrument, opened

import cqi_lib as cqi


def heard(folder, people, domains):
    program = opened(cohort(folder, {"first": people}, asked=instrument(domains=domains, items=1)))
    return re.search(r"Dot plot of [^<\"]+\.", str(cqi.profile(program).html))[0]


def test_of_few_domains_none_is_called_highest_and_lowest(tmp_path):
    text = heard(tmp_path, [("leader", "3214")], 4)
    assert "Highest first: Domain 4 4.0, Domain 1 3.0, Domain 2 2.0 and Domain 3 1.0." in text and "Lowest" not in text


def test_of_many_the_two_ends_are_told(tmp_path):
    text = heard(tmp_path, [("leader", "3214321")], 7)
    assert "Highest: Domain 4 4.0, " in text and "Among the lowest: Domain 3 1.0, " in text, "three stand at 2.0"


def test_of_equals_and_of_one_none_is_the_highest(tmp_path):
    for n in (1, 2, 7):
        text = heard(tmp_path / str(n), [("leader", "3" * n)], n)
        assert "evels: Domain 1 3.0" in text if n > 1 else "Level: Domain 1 3.0." in text
        assert "ighest" not in text and "owest" not in text


def test_a_level_just_below_the_target_is_not_read_as_reached(tmp_path):
    people = [("leader", "32"), *[("staff", "32")] * 32, ("staff", "22")]
    assert "Domain 1 2.97 and " in heard(tmp_path, people, 2)


def test_what_nobody_knows_has_no_level_of_anybody(tmp_path):
    """Of two leaders one does not know: the sentence, the picture and the table do not give the other one's level for the domain's."""
    people = [("leader", "44"), ("leader", "d4")]
    program = opened(cohort(tmp_path, {"first": people}, asked=instrument(domains=2, items=1)))
    said = str(cqi.profile(program).html)
    assert "the only domain with a level" in said
    assert "Domain 2 4.0" in said and "Domain 1 4.0" not in said
    row = re.search(r"<tr><th[^>]*>Domain 1</th>.*?</tr>", said, re.S)[0]
    assert "4.0" not in row and "Not enough information" in row
