"""Remarks that a draft wrote into its files: they go when what they are about is confirmed; what a person wrote stays."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ...locale.catalogue import languages
from ...locale.said import sayings
from ...locale.spoken import speaking
from .guess_reading import read_guess

say = sayings("drafting")


def without_remarks(text: str, right: Collection[str], left: Collection[str]) -> str:
    """Take remarks out of a drafted file.

    Parameters
    ----------
    text : the file.
    right : guesses that were confirmed.
    left : guesses that were not; while there are any, the file goes on saying what they mean.

    Returns
    -------
    The text without the lines about other guesses, also those whose entry somebody deleted by hand.
    """
    return "".join(line for line in text.splitlines(keepends=True) if not _is_stale(line.rstrip(), right, left))


def _is_stale(line: str, right: Collection[str], left: Collection[str]) -> bool:
    if not line.startswith("# "):
        return False
    heads, frames = _written()
    if line in heads:
        return not left
    for before, after in frames:
        guess = line[len(before) : len(line) - len(after)]
        if line == before + guess + after:
            return guess not in left and (guess in right or read_guess(guess) is not None)
    return False


@cache
def _written() -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """Give what a draft writes, in every language: the head that explains guesses, and what stands around a guess."""
    heads, frames = set(), []
    for tag in languages("drafting"):
        with speaking(tag):
            heads.add(f"# {say('head-cohort')}")
            before, after = str(say("head-guess", guess="\ue000")).split("\ue000")
            frames.append((f"# {before}", after))
    return frozenset(heads), tuple(frames)
