"""Every mend come undone, and more falsehoods thought of afterwards: the gate finds each on a page that was true."""

import pytest
from planted import AFTERWARDS, UNDONE, plant
from truth import of_page, rendered

# Cohorts with enough of everything: two rounds, hidden topics, turned items, tests, late predictions, aims, a domain that fell,
# domains compared on two groups of people.
SEEDS = (*range(0, 5), 7, 9, 10)


@pytest.mark.slow
def test_all_planted_falsehoods_are_found(tmp_path):
    pages = rendered(tmp_path, SEEDS)
    before = {id(page): {str(found) for found in of_page(page)} for page in pages}
    homeless, unseen = [], []
    for lie in [*UNDONE, *AFTERWARDS]:
        for page in pages:
            changed = plant(page, lie)
            if changed is None:
                continue
            if {str(found) for found in of_page(changed)} - before[id(page)]:
                break
            unseen.append(f"{lie.about} ({lie.id}) on {page.name}")
            break
        else:
            homeless.append(f"{lie.about} ({lie.id})")
    assert not unseen and not homeless, f"not found: {unseen}; no place for: {homeless}"
