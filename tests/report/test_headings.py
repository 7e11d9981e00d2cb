"""A heading stands over what it names, and over nothing else."""

import made_assessment as made
import made_pages

from cqi_lib.report.merge import Executed, merge

PEOPLE = [("leader", "33344"), *[("staff", "23444")] * 6]


def cells(folder):
    given = {"cohort": str(folder), "program": "p", "round": None}
    notebook = made_pages.execute("3_strengths_challenges", **given)
    return [c.source for c in merge([Executed("3_strengths_challenges", None, notebook)])[0].cells]


def test_topics_do_not_stand_under_equity_where_no_topic_asks_about_it(tmp_path):
    without = cells(made.write(tmp_path / "without", {"2026": {"p": PEOPLE}}))
    assert "### Equity" not in without
    assert without[without.index("cqi.item_levels(opened)") - 1] == "### Topic by topic"
    asked = cells(made.write(tmp_path / "with", {"2026": {"p": PEOPLE}}, equity=("z1_2",)))
    assert asked[asked.index("### Equity") + 1] == "cqi.equity_topics(opened)"
