"""What people answered: a rater model with domains, people, items and chance, then the ways in which answers go missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from ruamel.yaml import YAML

from ..instrument.instrument import Instrument, load_instrument
from .draws import stream
from .programs import ROLE_LABELS, ROUNDS, DemoProgram

FIRST_DAY = {"2024-fall": dt.date(2024, 10, 7), "2025-fall": dt.date(2025, 10, 13)}
"""The Monday on which a round opened; people answered within two weeks."""

SHAPE = {"A1": 0.25, "A2": -0.2, "B1": 0.2, "B2": 0.1, "B5": 0.2, "C2": -0.1, "C3": -0.3, "C4": -0.1, "C5": 0.15}
"""How domains usually differ: purpose and care come easier than measuring."""

# Standard deviations, in levels. Together a person's mean of a domain lies about 0.5 from the truth: people of one small
# team agree a little more than the 0.7 often assumed, so that the marks for far-apart views stay rare enough to teach.
PERSON, PERSON_DOMAIN, MOOD, ITEM, CELL, DRIFT = 0.25, 0.30, 0.25, 0.30, 0.36, 0.08

UNKNOWN = {"A2": 0.10, "B3": 0.05, "B6": 0.06, "C1": 0.05, "C2": 0.14, "C3": 0.08, "C4": 0.04}
"""The usual share of "don't know" among those who do not lead."""
UNKNOWN_OUTSIDE = 0.30
"""The same for families, partners and board members in what they seldom see: measuring."""
BLANK = 0.012
NOT_APPLICABLE = {"b1_5": 0.05, "b3_3": 0.10, "b6_3": 0.06, "c4_5": 0.03}
"""Items that do not fit every program, and how often people say so."""

STOPPED_HALFWAY = {("northside", "2024-fall", "Office and support staff-2"): "C"}
"""Who left which area, and all after it, unanswered."""
SAME_ANSWER = {("sunrise", "2025-fall", "Family worker-5-new"): 3}
"""Who gave one answer throughout."""


@cache
def comments() -> dict[str, dict[str, list[str]]]:
    """Give what people may write, by item: `low` for levels 1 and 2, `high` for levels 3 and 4."""
    text = (Path(__file__).parent / "texts" / "comments.yml").read_text(encoding="utf-8")
    return YAML(typ="safe").load(text)


def answer_program(program: DemoProgram, round_id: str, seed: int, instrument: Instrument | None = None) -> list[dict]:
    """Answer one round for one program.

    Parameters
    ----------
    program : who answers, and how their work truly stands.
    round_id : the round.
    seed : the demo's seed.
    instrument : the assessment; `cqi-61` when not given.

    Returns
    -------
    One dict per respondent: `respondent_id`, `label` (the survey's name of the role), `role`, `started_at`, `submitted_at`,
    `answers` (item -> 1..4, "DK", "NA" or None for a blank) and `comments` (item -> text).
    """
    instrument = instrument or load_instrument("cqi-61")
    truth = _true_levels(program, round_id, seed, instrument)
    rows = []
    for number, (label, key) in enumerate(_people(program, round_id)):
        rng = stream(seed, "answers", program.id, round_id, key)
        answers = _answer(program, label, number, key, truth, instrument, seed, rng)
        for domain in instrument.domains.values():
            if domain.area >= STOPPED_HALFWAY.get((program.id, round_id, key), "Z"):
                answers.update(dict.fromkeys(item.id for item in domain.items))
        if (program.id, round_id, key) in SAME_ANSWER:
            answers = dict.fromkeys(answers, SAME_ANSWER[program.id, round_id, key])
        day = FIRST_DAY[round_id] + dt.timedelta(days=int(rng.choice([0, 1, 2, 3, 4, 7, 8, 9, 10, 11])))
        time = dt.time(int(rng.integers(8, 18)), int(rng.integers(0, 60)), int(rng.integers(0, 60)))
        sent = dt.datetime.combine(day, time)
        taken = dt.timedelta(seconds=_seconds(program, round_id, key, seed))
        rows.append(
            {
                "respondent_id": _respondent_id(program.id, key, seed),
                "label": label,
                "role": ROLE_LABELS[label],
                "started_at": sent - taken,
                "submitted_at": sent,
                "answers": answers,
                "comments": _comment(answers, rng),
            }
        )
    return rows


def _people(program: DemoProgram, round_id: str) -> list[tuple[str, str]]:
    """Give (role label, person) for everybody who answered; newcomers of the second round are other persons."""
    people = [(label, f"{label}-{k}") for label, n in program.people.get(round_id, {}).items() for k in range(1, n + 1)]
    if round_id == ROUNDS[-1] and program.newcomers:
        # Leaders stay: the newcomers are the last of the list.
        people = people[: -program.newcomers] + [(label, key + "-new") for label, key in people[-program.newcomers :]]
    return people


def _seconds(program: DemoProgram, round_id: str, key: str, seed: int) -> int:
    """Give how long a person took: mostly 15 to 45 minutes; who gave one answer throughout, about a second an item."""
    rng = stream(seed, "seconds", program.id, round_id, key)
    if (program.id, round_id, key) in SAME_ANSWER:
        return int(rng.integers(70, 100))
    return int(np.clip(rng.lognormal(np.log(25 * 60), 0.35), 8 * 60, 90 * 60))


def _respondent_id(program_id: str, key: str, seed: int) -> str:
    """Give a person's code; it says nothing about role or program."""
    return "p" + "".join(str(d) for d in stream(seed, "code", program_id, key).integers(0, 10, 6))


def _true_levels(program: DemoProgram, round_id: str, seed: int, instrument: Instrument) -> dict[str, float]:
    """Give the true level of every item."""
    base = stream(seed, "truth", program.id)
    drift = stream(seed, "drift", program.id, round_id)
    levels: dict[str, float] = {}
    for domain in instrument.domains.values():
        level = program.level + SHAPE.get(domain.id, 0.0) + program.profile.get(domain.id, 0.0)
        level += base.normal(0, 0.15) + drift.normal(0, DRIFT)
        if round_id == ROUNDS[-1]:
            level += program.growth.get(domain.id, 0.0)
        levels |= {item.id: level + base.normal(0, ITEM) for item in domain.items}
    return levels


def _answer(
    program: DemoProgram,
    label: str,
    number: int,
    key: str,
    truth: dict[str, float],
    instrument: Instrument,
    seed: int,
    rng: np.random.Generator,
) -> dict[str, int | str | None]:
    # A person's own view stays from one round to the next; the rest is new each time.
    own = stream(seed, "person", program.id, key)
    person = program.spread * own.normal(0, PERSON)
    leads = ROLE_LABELS[label] == "leader"
    outside = ROLE_LABELS[label] in ("participant_family", "board_partner")
    answers: dict[str, int | str | None] = {}
    for domain in instrument.domains.values():
        view = person + program.spread * (own.normal(0, PERSON_DOMAIN) + rng.normal(0, MOOD))
        if leads:
            view += program.leader_sees_more.get(domain.id, 0.0)
        elif domain.id in program.split:
            view += 1.35 if number % 2 else -1.35
        unknown = program.unknown.get(domain.id, UNKNOWN.get(domain.id, 0.01))
        if outside and domain.area != "B":
            unknown = max(unknown, UNKNOWN_OUTSIDE)
        if leads:
            unknown = 0.02
        for item in domain.items:
            level = int(np.clip(np.rint(truth[item.id] + view + rng.normal(0, CELL)), 1, 4))
            chance = rng.random(3)
            if chance[0] < NOT_APPLICABLE.get(item.id, 0.003):
                answers[item.id] = "NA"
            elif chance[1] < unknown:
                answers[item.id] = "DK"
            else:
                answers[item.id] = None if chance[2] < BLANK else level
    return answers


def _comment(answers: Mapping[str, int | str | None], rng: np.random.Generator) -> dict[str, str]:
    """Choose what a person writes: now and then, beside an answer that fits it."""
    written = {}
    for item, texts in comments().items():
        wants, which = rng.random(), rng.random()
        level = answers.get(item)
        side = texts.get("low" if isinstance(level, int) and level <= 2 else "high", [])
        if isinstance(level, int) and wants < 0.16 and side:
            written[item] = side[int(which * len(side))]
    return written
