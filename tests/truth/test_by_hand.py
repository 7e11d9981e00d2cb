"""A section that somebody else wrote: the gate takes its words as data, and lets nothing of ours pretend to stand there."""

from gate import Page, of_others, own_section
from reading import loose, parse

SAID = '<p data-claim="own_sections.by_hand">Added by the evaluator. The workbook did not check these words.</p>'


def page(inner: str, id_: str = "h-own-waiting") -> Page:
    section = f'<section class="more" aria-labelledby="{id_}"><h2 id="{id_}">Nobody waits</h2>{inner}</section>'
    contents = '<nav><a href="#own-waiting"><span>Nobody waits</span></a></nav>'
    return Page("x", parse(f"<main>{contents}{section}</main>"), None, None)  # type: ignore[arg-type]


def test_its_words_are_data_and_it_says_whose_it_is():
    true = page(SAID + "<p>All 12 families waited.</p>")
    assert not list(of_others(true))
    assert all(own_section(node) is not None for node, _ in loose(true.root))


def test_a_section_that_does_not_say_so_and_a_claim_in_it_are_found():
    assert [one.text[:6] for one in of_others(page("<p>All 12 families waited.</p>"))] == ["Nobody"]
    [pretended] = of_others(page(SAID + '<p data-claim="findings.strengths">Four strengths.</p>'))
    assert pretended.id == "findings.strengths"
    assert own_section(page("<p>All</p>", "h-pdsa").root.find("p")[0]) is None
