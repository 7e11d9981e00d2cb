"""The pages that are looked at, and those among them that have a page one."""

from collections.abc import Sequence

import pytest

REPORTS = (
    "bright-path",
    "casa-munoz",
    "cedar-grove",
    "grace-avenue",
    "harbor-light",
    "little-oaks",
    "maple-street",
    "northside",
    "river-road",
    "stepping-stones",
    "sunrise",
    "willow-creek",
    "department-f",
    "analysts",
)
# The kinds that are made of other parts: a report, the cohort's page, the index.
FEW = ("maple-street", "cohort", "index")
# One of every kind: usual, one respondent, a long name, answered openly, nobody answered, nobody asked, long labels.
VARIED = (
    "maple-street",
    "little-oaks",
    "casa-munoz",
    "stepping-stones",
    "harbor-light",
    "department-f",
    "analysts",
    "cohort",
    "index",
    "index-failed",
)
# Those among them that are made of parts which no other has.
KINDS = ("maple-street", "harbor-light", "department-f", *FEW[1:], "index-failed")


def turns(names: Sequence[str], every: Sequence[str]) -> list:
    """Give the pages of a test: some are looked at in every run, the others every night."""
    return [name if name in every else pytest.param(name, marks=pytest.mark.nightly) for name in names]
