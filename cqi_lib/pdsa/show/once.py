"""Blocks that every cycle's notebook shows: made once for an opened program, then handed on."""

from __future__ import annotations

from collections.abc import Callable

from ...program import kept
from ...program.program import Program
from ...show.block import Block


def once(program: Program, key: str, make: Callable[[], Block]) -> Block:
    """Give a block that was made for another cycle's notebook already, or make it.

    Parameters
    ----------
    program : an opened program; what `again` opens anew shares its blocks.
    key : what the block is, apart from the program; the block must not depend on the cycle in any other way.
    make : makes it.
    """
    if key not in program.blocks:
        with kept.noted(program.block_rests, key):
            program.blocks[key] = make()
    else:
        kept.found(program.block_rests, key)
    return program.blocks[key]
