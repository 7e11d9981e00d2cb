"""What a block claims can be asked of it: the ids that stand on the page, in their order, with the values behind them."""

import inspect
import re
from pathlib import Path

import pytest

import cqi_lib as cqi
from cqi_lib.show.block import Block
from cqi_lib.show.markup import el, join, table
from cqi_lib.wording.claim import Claim, prose
from cqi_lib.wording.findings import level, strength_reason

PAIR = Path(__file__).parents[1] / "fixtures" / "pair"


def ids(html):
    return " ".join(re.findall(r'data-claim="([^"]*)"', str(html))).split()


@pytest.fixture(scope="module")
def program():
    return cqi.open_program(PAIR, "alpha-house")


def shown(program):
    """Every block that a verb shows of a program without being told more."""
    for name in sorted(cqi.__all__):
        verb = getattr(cqi, name)
        if not inspect.isfunction(verb):
            continue
        needed = [p for p in inspect.signature(verb).parameters.values() if p.default is p.empty]
        if [p.name for p in needed] == ["program"]:
            block = verb(program)
            if isinstance(block, Block):
                yield name, block


def test_a_block_knows_every_claim_that_stands_on_the_page(program):
    blocks = dict(shown(program))
    assert len(blocks) > 20 and sum(len(block.claims) for block in blocks.values()) > 100
    for name, block in blocks.items():
        assert [claim.id for claim in block.claims] == ids(block.html), name


def test_the_values_of_a_claim_are_those_of_the_published_table(program):
    found = program.findings.query("state == 'strength'").set_index("domain")
    reasons = [c for c in cqi.strengths(program).claims if c.id == "findings.strength_reason"]
    told = [(c.values["at_target"], c.values["used"]) for c in reasons]
    assert told and sorted(told) == sorted(zip(found["at_target"], found["used"], strict=True))


def test_claims_come_through_elements_lists_tables_pictures_and_prose():
    one, two = strength_reason(5, 6, "Met", None), level("3.1", 5)
    said = [
        el("p", one),
        join([el("b", el("i", one)), None, ["plain", [two]]]),
        el("p", prose([one, "plain", two])),
        table(one, [("a", "l")], [[el("b", two)]]),
        el("img", src="x", alt=one),
        el("p", el("b", "3.1"), data_claim=two),
    ]
    assert [[c.id.partition(".")[2] for c in piece.claims] for piece in said] == [
        ["strength_reason"],
        ["strength_reason", "level"],
        ["strength_reason", "level"],
        ["strength_reason", "level"],
        ["strength_reason"],
        ["level"],
    ]
    for piece in said:
        assert [c.id for c in piece.claims] == ids(piece)
    assert all(isinstance(c, Claim) and c.values for piece in said for c in piece.claims)
    assert el("p", "nothing said").claims == Block(el("p"), "").claims == ()
