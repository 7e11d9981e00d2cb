"""What the gate itself reads and writes: lists of names that hold commas and "and", and cohorts as they are possible."""

import pandas as pd
from cohorts import make
from gate import listing


def test_a_known_name_in_a_list_stays_whole():
    known = ["Referrals and partnerships", "Food, rent and fuel", "Access"]
    assert listing("Access, Referrals and partnerships and Food, rent and fuel", known) == [
        known[2],
        known[0],
        known[1],
    ]
    assert listing("Referrals and partnerships", ["Referrals", *known]) == known[:1]
    assert listing("a, b and c") == ["a", "b", "c"] and listing("a and b", known) == ["a", "b"] and not listing("")


def test_somebody_answered_something_in_every_file_of_responses(tmp_path):
    """A file without an answer is refused as no file of responses; in one of this seed the one person left all blank."""
    folder = make(tmp_path / "c", 20389)
    files = [pd.read_csv(path, dtype=str, keep_default_na=False) for path in folder.glob("responses/*.csv")]
    assert files and all(wide.filter(regex=r"^[abc]\d_\d$").ne("").any(axis=None) for wide in files)
