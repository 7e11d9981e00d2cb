"""The same respondent, or the same answer, twice."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .draft import Draft
from .groups import groups
from .levels import KINDS, Levels
from .log import Log
from .spelling import listed, rows_named, shown
from .times import latest

BLANK = -KINDS.index("blank")

KEY = ["program_id", "round_id", "respondent_id"]

NUMBERED = 0.5
"""From this share of ids that stand elsewhere too a program seems to number its people for itself."""


def drop_repeated_people(people: pd.DataFrame, draft: Draft, levels: Levels, place: str, log: Log) -> None:
    """Decide between several rows of one respondent (a row is a person).

    The same answers twice: the first row is kept. Other answers: the latest complete row counts, all are named; without
    times the file is refused.

    Parameters
    ----------
    people : program_id, round_id, respondent_id, role_code, when, row; `out` takes the reason of those not used.
    draft : the answers, ordered by person.
    levels : what each answer means.
    place : how places begin in messages.
    log : takes the problems.
    """
    used = people[people["out"] == ""]
    if used["respondent_id"].is_unique:
        return
    twice = used[used.duplicated(KEY, keep=False)]
    if twice.empty:
        return
    # What each answer means, as a number: equal numbers are equal answers, those of blanks are `BLANK`.
    codes = np.where(levels.code > 0, levels.code, -levels.kind)
    order = np.argsort(draft.person, kind="stable")
    starts = np.searchsorted(draft.person[order], np.arange(len(people) + 1))
    roles, rows, out = (people[name].to_numpy(dtype=object) for name in ("role_code", "row", "out"))
    out, mails = out.copy(), people["mail"].to_numpy(dtype=object) if "mail" in people else None
    keys = twice[KEY].to_numpy(dtype=object)
    for here in groups(twice, KEY):
        key, group = keys[here[0]], twice.index[here].tolist()
        given = {}
        for p in group:
            mine = order[starts[p] : starts[p + 1]]
            given[p] = (roles[p], *codes[mine].tolist())
        where = f"{place}{rows_named(rows[group])}, respondent {shown(key[2])}"
        mail = mails is not None and all(mails[group] != "")
        who = "one mail address" if mail else "one respondent"
        if len(set(given.values())) == 1:
            out[group[1:]] = "repeated row"
            found = "the same answers from one mail address twice" if mail else "the same answers twice"
            log.warn(where, found, "one row for each respondent", "The first row was kept.",
                     program=key[0])  # fmt: skip
            continue
        whole = [p for p in group if BLANK not in given[p][1:]] or group
        newest = latest(people.loc[whole, "when"])
        if newest is None:
            log.refuse(
                where,
                f"{who} with different answers, and no times to tell which came last",
                "one row for each respondent",
                draft.again or "Delete the row that does not count, or give different people different ids.",
            )
            continue
        kept = whole[newest]
        out[[p for p in group if p != kept]] = "superseded row"
        log.warn(
            where,
            f"{who} with different answers",
            "one row for each respondent",
            f"Row {rows[kept]}, the latest complete one, counts; "
            + (
                "if several people share the address, write `ignore` for its column in the mapping file."
                if mail
                else draft.again or "delete the other if it does not."
            ),
            program=key[0],
        )
    people["out"] = pd.array(out, dtype=people["out"].dtype)


def warn_of_shared_ids(people: pd.DataFrame, place: str, log: Log) -> None:
    """Warn where one id stands in several programs: two people with one id, or one person whose program is wrong.

    Programs that number their people each for themselves share many ids: where at least half of a program's ids stand
    elsewhere too, nothing is said.
    """
    used = people[(people["out"] == "") & (people["respondent_id"].fillna("") != "")]
    if used["respondent_id"].is_unique:
        return
    programs = used.drop_duplicates(["round_id", "respondent_id", "program_id"])
    shared = programs[programs.duplicated(["round_id", "respondent_id"], keep=False)]
    if shared.empty:
        return
    elsewhere = shared.groupby(["round_id", "program_id"]).size() / programs.groupby(["round_id", "program_id"]).size()
    numbered = set(elsewhere[elsewhere >= NUMBERED].index)
    own = np.array(
        [pair in numbered for pair in zip(shared["round_id"], shared["program_id"], strict=True)], dtype=bool
    )
    told = set(zip(shared.loc[own, "round_id"], shared.loc[own, "respondent_id"], strict=True))
    keys = zip(shared["round_id"], shared["respondent_id"], strict=True)
    shared = shared[np.array([key not in told for key in keys], dtype=bool)]
    if shared.empty:
        return
    rows = used[used["respondent_id"].isin(shared["respondent_id"])]["row"]
    ids = list(dict.fromkeys(shared["respondent_id"]))
    named = ", ".join(shown(i) for i in ids[:5]) + (f" and {len(ids) - 5} more" if len(ids) > 5 else "")
    log.warn(
        f"{place}{rows_named(rows)}, respondent_id",
        f"ids that stand in more than one program: {named}",
        "one program for each respondent",
        "They were read as different people. If one person is meant, correct the program; otherwise nothing is to do.",
    )


def warn_of_case(people: pd.DataFrame, place: str, log: Log) -> None:
    """Warn of ids of one program that differ only in case: some tools mean two people by them, a typist one."""
    used = people[people["out"] == ""]
    low = pd.Series([text.casefold() for text in used["respondent_id"]], index=used.index, dtype=object)
    if low.nunique() == used["respondent_id"].nunique():
        return
    given, rows, programs = (used[n].to_numpy(dtype=object) for n in ("respondent_id", "row", "program_id"))
    for here in groups(used.assign(low=low), ["program_id", "round_id", "low"], least=2):
        ids = list(dict.fromkeys(given[here]))
        if len(ids) > 1:
            log.warn(
                f"{place}{rows_named(rows[here])}, respondent_id",
                "ids that differ only in case or blanks: " + listed(map(shown, ids)),
                "one spelling for each respondent",
                "They were read as different people; if they are one person, spell the id alike.",
                program=programs[here[0]],
            )


def warn_of_copies(people: pd.DataFrame, draft: Draft, levels: Levels, place: str, log: Log) -> None:
    """Warn of people without ids whose rows are alike, time and all: one response may stand there twice."""
    at = people["when"].to_numpy()[draft.person[:: draft.each]]
    codes = np.where(levels.code > 0, levels.code, -levels.kind).reshape(-1, draft.each)
    frame = people.loc[draft.person[:: draft.each], ["program_id", "round_id", "role_code", "out", "row"]]
    frame = frame.assign(when=at, given=[row.tobytes() for row in codes])
    frame = frame[(frame["out"] == "") & frame["when"].notna()]
    rows, programs = frame["row"].to_numpy(), frame["program_id"].to_numpy(dtype=object)
    for here in groups(frame, ["program_id", "round_id", "role_code", "when", "given"], least=2):
        log.warn(
            f"{place}{rows_named(rows[here])}",
            "rows with the same answers at the same time",
            "one row for each respondent",
            "All count; delete the copy if it is one response that stands there twice.",
            program=programs[here[0]],
        )


def refuse_repeated_answers(people: pd.DataFrame, draft: Draft, items: np.ndarray, place: str, log: Log) -> None:
    """Refuse one respondent's answer to one item given twice (a row is an answer)."""
    frame = pd.DataFrame({"person": draft.person, "item": items, "row": draft.row})
    frame = frame[(frame["item"] != "") & (people["out"].to_numpy()[draft.person] == "")]
    twice = frame[frame.duplicated(["person", "item"], keep=False)]
    ids = people["respondent_id"].to_numpy(dtype=object)
    persons, codes, rows = (twice[name].to_numpy() for name in ("person", "item", "row"))
    for here in groups(twice, ["person", "item"]):
        person, item = persons[here[0]], codes[here[0]]
        log.refuse(
            f"{place}{rows_named(rows[here])}, respondent {shown(ids[person])}, item {item}",
            "two answers to one item",
            "one answer to each item",
            "Delete the answer that does not count, or give different people different ids.",
        )
