"""Questions that were put to a person and not answered: rows that a table of answers leaves out, people without any."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import place
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from .draft import Draft
from .encoded import Encoded, objects
from .levels import KINDS, Levels
from .log import Log
from .spelling import fold, rows_named

say = sayings("intake_answers")

NO_ANSWER = "no answer"


def add_blanks(draft: Draft, instrument: Instrument) -> None:
    """Add the rows that a table with one row per answer leaves out: asked, and left blank.

    The table stands for a form with one question for each item that it holds in a round. Such a question was put to
    everybody of the round whose program has a row in its domain; a program may have been asked about some domains only.

    Parameters
    ----------
    draft : the answers, whose items are codes by now; they grow.
    instrument : gives each item's domain.
    """
    codes, items = pd.factorize(objects(draft.items))
    item = codes[draft.item]
    domain, domains = pd.factorize(np.array([instrument.items[i].domain for i in items], dtype=object))
    rounds = pd.factorize(draft.people["round"].map(fold))[0]
    teams = pd.factorize(draft.people["round"].map(fold) + "\n" + draft.people["program"].map(fold))[0]
    has = np.zeros((len(draft.people), len(items)), dtype=bool)
    has[draft.person, item] = True
    in_round = np.zeros((rounds.max() + 1, len(items)), dtype=bool)
    np.logical_or.at(in_round, rounds, has)
    touched = np.zeros((teams.max() + 1, len(domains)), dtype=bool)
    touched[teams[draft.person], domain[item]] = True
    person, new = np.nonzero(in_round[rounds] & touched[teams][:, domain] & ~has)
    if not len(person):
        return
    words = list(draft.answer.words)
    nothing = words.index("") if "" in words else len(words)
    words += [""] * (nothing == len(words))
    blank = np.full(len(person), nothing, dtype=draft.answer.codes.dtype)
    first = pd.Series(draft.row).groupby(draft.person).min().to_numpy()
    order = np.array([draft.items.index(i) for i in items])
    draft.person = np.concatenate([draft.person, person])
    draft.item = np.concatenate([draft.item, order[new]])
    draft.answer = Encoded(np.concatenate([draft.answer.codes, blank]), words)
    draft.row = np.concatenate([draft.row, first[person]])
    for name in ("comment", "comment_on", "shareable"):
        if (values := getattr(draft, name)) is not None:
            setattr(draft, name, np.concatenate([values, objects([""] * len(person))]))


def drop_silent(people: pd.DataFrame, draft: Draft, levels: Levels, sheet: str, log: Log) -> None:
    """Leave out people who answered nothing: who opens a survey and leaves is no respondent.

    A comment that somebody wrote without answering anything is kept; its writer is counted nowhere.

    Parameters
    ----------
    people, draft, levels : who is there and what they answered; `out` takes the reason.
    sheet : the sheet as a place, empty where there is none.
    log : takes the warnings.
    """
    size = len(people)
    spoke = np.bincount(draft.person[levels.kind != KINDS.index("blank")], minlength=size) > 0
    silent = (people["out"] == "").to_numpy() & ~spoke
    if not silent.any() or not (spoke & (people["out"] == "").to_numpy()).any():
        return  # a file without any answer is refused as a whole
    wrote = np.zeros(size, dtype=bool)
    if draft.comment is not None:
        wrote[draft.person[[bool(text.strip()) for text in draft.comment]]] = True
    for who, what in ((silent & ~wrote, "silent"), (silent & wrote, "comment")):
        if who.any():
            found, mend = (say(f"unanswered-{what}-{part}") for part in ("found", "mend"))
            log.warn(place(sheet, rows_named(people.loc[who, "row"])), found, say("unanswered-allowed"), mend)
    people.loc[silent & ~wrote, "out"] = NO_ANSWER
