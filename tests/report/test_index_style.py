"""Style of the claims: an element that only carries a claim's id must look as if it were not there."""

import re
from pathlib import Path

import pytest

STYLES = sorted((Path(__file__).parents[2] / "cqi_lib" / "show" / "style").glob("*.css"))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_no_rule_reaches_every_span_below_an_element(style):
    """A sentence beside something else stands in a span of its own (`markup.el`); "12 ready" was made small by one."""
    selectors = re.findall(r"([^{}]+)\{", style.read_text("utf-8"))
    parts = [part.strip() for selector in selectors for part in selector.split(",")]
    assert parts and not [part for part in parts if re.search(r"[^>+~\s]\s+span\b", part)]
