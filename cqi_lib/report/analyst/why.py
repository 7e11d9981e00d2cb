"""Why a result says what it says: the rule, the numbers in its sentences, and the files they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ...privacy.published import Rows, marked
from ...rounding import Figure, half_away
from ...show.markup import el, join, table
from ...tables.table import Table
from ...wording import analyst as say
from ...wording.claim import Claim
from ...wording.language import amount, percent
from .page import numbers, plain

METHOD = "docs/method.md"
ANSWERS, FINDINGS, SHOWN = "Answers and levels", "Findings", "Who may see what"
CHARTS, CYCLES, PRINTED, ROUNDS, PRIORITIES = (
    "Charts over time",
    "Cycles",
    "Numbers as printed",
    "Two rounds",
    "Priorities",
)
RULES: dict[str, tuple[str, str]] = {
    "vision": ("own_words", PRINTED),
    "logic_model": ("links", PRINTED),
    "indicators": ("indicators", PRINTED),
    "groundwork_gaps": ("gaps", PRINTED),
    "who_answered": ("who", ANSWERS),
    "answer_counts": ("answers", ANSWERS),
    "answers_by_domain": ("answers", ANSWERS),
    "intake_problems": ("problems", ANSWERS),
    "invited_by_role": ("who", ANSWERS),
    "levels_by_language": ("language", ANSWERS),
    "respondents": ("people", ANSWERS),
    "profile": ("level", ANSWERS),
    "strengths": ("states", FINDINGS),
    "challenges": ("states", FINDINGS),
    "not_known": ("states", FINDINGS),
    "still_building": ("states", FINDINGS),
    "views_differ": ("views", FINDINGS),
    "role_gaps": ("views", FINDINGS),
    "role_levels": ("level", SHOWN),
    "least_consensus": ("spread", SHOWN),
    "item_levels": ("topics", SHOWN),
    "equity_topics": ("topics", SHOWN),
    "comments": ("comments", SHOWN),
    "candidates": ("candidates", PRIORITIES),
    "weighing": ("weighing", PRIORITIES),
    "impact_effort": ("weighing", PRIORITIES),
    "rank_stability": ("firm", PRIORITIES),
    "ranking_without_one": ("firm", PRIORITIES),
    "agreed": ("agreed", CYCLES),
    "improvement_plan": ("plan", CYCLES),
    "ramp": ("ramp", CYCLES),
    "measure_over_time": ("verdict", CHARTS),
    "measures_beside": ("verdict", CHARTS),
    "gap_over_time": ("gap", CHARTS),
    "measure_by_group": ("groups", CHARTS),
    "cycle_record": ("record", CYCLES),
    "prediction_log": ("predictions", CYCLES),
    "fidelity_profile": ("features", CYCLES),
    "next_visit": ("due", CYCLES),
    "coach_notes": ("record", CYCLES),
    "since_last_time": ("since", ROUNDS),
    "chosen_then_and_now": ("growth", ROUNDS),
    "over_all_rounds": ("rounds", ROUNDS),
    "next_retake": ("retake", ROUNDS),
    "whole_way": ("way", ROUNDS),
    "culture_of_learning": ("culture", CYCLES),
    "cohort_domains": ("bands", SHOWN),
    "cohort_states": ("counts", SHOWN),
    "cohort_priorities": ("counts", SHOWN),
    "cohort_cycles": ("counts", SHOWN),
    "cohort_movement_since": ("movement", ROUNDS),
    "cohort_matches": ("named", SHOWN),
    "change_ideas": ("named", SHOWN),
    "cohort_by_name": ("by_name", SHOWN),
    "meeting_agenda": ("agenda", SHOWN),
    "consistency": ("reliability", ANSWERS),
    "cohort_fidelity": ("features", CYCLES),
    "programs": ("listed", SHOWN),
    "rounds": ("listed", SHOWN),
    "steps": ("suite", PRINTED),
}
"""The rule behind each verb, and the heading of the method page under which it stands."""

NUMBERS = Table("numbers", {"claim": "text", "said": "text", "number": "number"})


@dataclass(frozen=True)
class Why:
    """The reason of a result.

    Parameters
    ----------
    rule : the rule in one sentence or two.
    numbers : a row for each number in the result's sentences, as it is printed, with the sentence.
    source : the files that the result rests on, and where the method page tells the rule.
    heads : caption and heads of the table of numbers, in the language of the rule.
    """

    rule: str
    numbers: Rows = field(repr=False, compare=False)
    source: tuple[str, ...]
    heads: tuple[str, str, str] = field(repr=False, compare=False)

    def __repr__(self) -> str:
        return "\n".join([plain(self.rule), *(f"- {one}" for one in self.source)])

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        cells = [(row.said, f"{row.number:g}") for row in self.numbers.itertuples()]
        parts = [el("p", self.rule), el("ul", [el("li", one) for one in self.source], cls="dash")]
        caption, *heads = self.heads
        columns = list(zip(heads, "lr", strict=True))
        html = join([*parts, table(caption, columns, cells, wide=False) if cells else None])
        return {"text/html": str(el("div", html, cls="cqi")), "text/plain": repr(self)}


def rule_of(verb: str, opened: Any) -> str:
    """Say the rule behind a verb, with the thresholds and minimums of the cohort that was opened."""
    file = getattr(getattr(opened, "cohort", None), "file", None)
    if file is None:
        return say.rule(RULES[verb][0])
    rules, least = file.thresholds, file.privacy
    shares = {"strength": rules.strength_share, "challenge": rules.challenge_share, "unknown": rules.dont_know_share}
    counts = {key: str(getattr(least, key)) for key in ("distribution", "comments", "participants")}
    values = {key: percent(share) for key, share in shares.items()} | counts
    values |= {"gap": amount(Figure(rules.role_gap, 2)), "quartiles": str(least.benchmark_quartiles)}
    return say.rule(RULES[verb][0], one=rules.role_gap == 1, **values)


def why_of(verb: str, opened: Any, claims: Iterable[Claim], files: tuple[str, ...], audience: str) -> Why:
    """Give the reason of a result.

    Parameters
    ----------
    verb, opened : the verb's name, and what it was called with.
    claims : the sentences of its block.
    files : what it rests on.
    audience : whom it may be shown to.
    """
    found = NUMBERS.frame([row for claim in claims for row in _printed(claim)])
    source = (*files, f"{METHOD}, {RULES[verb][1]}")
    return Why(rule_of(verb, opened), marked(found, audience), source, (say.numbers_caption(), *say.numbers_columns()))


def _printed(claim: Claim) -> list[dict[str, Any]]:
    """Give the numbers that stand in a sentence, as they stand there; days and what it only rests on stay out.

    Which value a number is of is not said: "all or nearly all of 28" prints one of two, and the other must not be told.
    """
    meant: set[float] = set()
    for value in claim.values.values():
        if isinstance(value, Figure):
            meant.add(value.printed)
        elif isinstance(value, (int, float)) and not isinstance(value, bool) and value == value:
            meant |= {half_away(value, digits) for digits in range(3)} | {half_away(100 * value)}
    said = plain(claim)
    return [{"claim": claim.id, "said": said, "number": n} for n in numbers(said) if n in meant or -n in meant]
