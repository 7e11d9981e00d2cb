"""Every mend come undone, and more falsehoods thought of afterwards: the gate finds each on a page that was true."""

import pytest
from gate import judge
from made_truth import made
from planted import AFTERWARDS, UNDONE, plant
from truth import of_page, pages

# Cohorts with enough of everything: two rounds, hidden topics, turned items, tests, late predictions, aims, a domain that fell,
# domains compared on two groups of people, a signal of an aim’s measure.
SEEDS = (*range(0, 5), 7, 9, 10, 28)


def caught(changed, lie, before):
    """Say whether a page says something false that it did not say before; the claim that was changed comes first."""
    for said in changed.of(lie.id):
        if any(f"{changed.name}: [{said.id}] {said.text!r}: {why}" not in before for why in judge(said)):
            return True
    return bool({str(found) for found in of_page(changed)} - before)


@pytest.mark.nightly
@pytest.mark.slow
def test_all_planted_falsehoods_are_found():
    whole = [page for s in SEEDS for page in pages(made(s) / "in" / f"c{s}", made(s) / "out" / f"c{s}")]
    before = {id(page): {str(found) for found in of_page(page)} for page in whole}
    homeless, unseen = [], []
    for lie in [*UNDONE, *AFTERWARDS]:
        for page in whole:
            changed = plant(page, lie)
            if changed is None:
                continue
            if caught(changed, lie, before[id(page)]):
                break
            unseen.append(f"{lie.about} ({lie.id}) on {page.name}")
            break
        else:
            homeless.append(f"{lie.about} ({lie.id})")
    assert not unseen and not homeless, f"not found: {unseen}; no place for: {homeless}"
