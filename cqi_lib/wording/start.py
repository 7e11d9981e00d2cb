"""What the start notebook lists: the steps, the cohort's programs and rounds; for the evaluator's eyes."""

from __future__ import annotations

from ..files.suite import COHORT_STEP, STEPS
from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)


def steps() -> dict[str, tuple[str, str]]:
    """Name the notebooks in the order of the process, with what each is about."""
    return {stem: (message(f"steps-{stem}"), message(f"steps-{stem}-about")) for stem in (*STEPS, COHORT_STEP)}


def programs_columns() -> tuple[str, str, str, str, str, str]:
    """Head the list of programs."""
    return (
        message("programs_columns-program"),
        message("programs_columns-parameter"),
        message("programs_columns-answered"),
        message("programs_columns-measures"),
        message("programs_columns-cycles"),
        message("programs_columns-problems"),
    )


def programs_caption(cohort: str, round_label: str) -> str:
    """Name the list of programs."""
    return message("programs_caption", cohort=cohort, round_label=round_label)


def programs(names: list[str]) -> str:
    """List the programs in plain words."""
    return message("programs", n=len(names), names=names)


def rounds_columns() -> tuple[str, str, str, str]:
    """Head the list of rounds."""
    return (
        message("rounds_columns-round"),
        message("rounds_columns-parameter"),
        message("rounds_columns-date"),
        message("rounds_columns-answers"),
    )


def rounds_caption() -> str:
    """Name the list of rounds."""
    return message("rounds_caption")


@unmarked
def no_problems() -> str:
    """Stand in the place of a number of problems."""
    return message("no_problems")


@unmarked
def answers(privacy: str) -> str:
    """Say of a round's answers whether they are confidential."""
    return message(f"answers-{privacy}")
