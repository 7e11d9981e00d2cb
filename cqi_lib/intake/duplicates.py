"""The same respondent, or the same answer, twice."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import RoundEntry
from ..errors import place
from ..locale.said import sayings
from .draft import Draft
from .groups import groups
from .levels import KINDS, Levels
from .log import Log
from .spelling import listed, rows_named, shown
from .times import latest

say = sayings("intake_answers")

BLANK = -KINDS.index("blank")

KEY = ["program_id", "round_id", "respondent_id"]

NUMBERED = 0.5
"""From this share of ids that stand elsewhere too a program seems to number its people for itself."""


Rules = Mapping[str, RoundEntry]
"""The rounds of the cohort, by id: each says who counts in which role, and what counts of who answered twice."""


def one_role_each(people: pd.DataFrame, rules: Rules, sheet: str, log: Log, *, refused: bool) -> None:
    """Keep, of who answered in several roles in a program, the rows in the role that the cohort names.

    Parameters
    ----------
    people, sheet, log : as in `drop_repeated_people`.
    rules : the rounds.
    refused : of a person whose role nobody names nothing is read: where a row is an answer, no row is the later one.

    Nobody counts twice in a program: among five people shown as a group there would be four.
    """
    used = people[people["out"] == ""]
    if used["respondent_id"].is_unique:
        return
    twice = used[used.duplicated(KEY, keep=False)]
    keys, roles, rows = twice[KEY].to_numpy(dtype=object), twice["role_code"].to_numpy(), twice["row"].to_numpy()
    out = people["out"].to_numpy(dtype=object).copy()
    at = people.index.get_indexer(twice.index)
    for here in groups(twice, KEY):
        program, round_id, person = keys[here[0]]
        there = list(dict.fromkeys(roles[here]))
        if len(there) == 1:
            continue
        told = rules[round_id].counts_as.get(str(person), {}).get(program) if round_id in rules else None
        if told in there:
            out[at[here[roles[here] != told]]] = "other role"
            continue
        where = place(sheet, rows_named(rows[here]), say("any-respondent", id=shown(person)))
        line = f"counts_as: {{{person}: {{{program}: {there[0]}}}}}"
        found, allowed = say("duplicates-roles-found", roles=listed(there)), say("duplicates-roles-allowed")
        mend = say("duplicates-roles-mend", line=line, round=str(round_id))
        if refused:
            log.refuse(where, found, allowed, mend)
            out[at[here[1:]]] = "other role"
        else:
            log.warn(where, found, allowed, mend, program=program)
    people["out"] = pd.array(out, dtype=people["out"].dtype)


def drop_repeated_people(
    people: pd.DataFrame, draft: Draft, levels: Levels, sheet: str, log: Log, rules: Rules
) -> None:
    """Decide between several rows of one respondent (a row is a person).

    The same answers twice: the first row is kept. Other answers: the latest complete row counts, all are named; without
    times the file is refused. Where the round says what counts (`answered_twice`), that does, and the order of the rows
    stands for times that are missing.

    Parameters
    ----------
    people : program_id, round_id, respondent_id, role_code, when, row; `out` takes the reason of those not used.
    draft : the answers, ordered by person.
    levels : what each answer means.
    sheet : the sheet as a place, empty where there is none.
    log : takes the problems.
    rules : the rounds.
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
        where = place(sheet, rows_named(rows[group]), say("any-respondent", id=shown(key[2])))
        mail = bool(mails is not None and all(mails[group] != ""))
        if len(set(given.values())) == 1:
            out[group[1:]] = "repeated row"
            found = say("duplicates-same-found", mail=mail)
            log.warn(where, found, say("any-one_row"), say("duplicates-same-mend"), program=key[0])
            continue
        whole = [p for p in group if BLANK not in given[p][1:]] or group
        rule = rules[key[1]].answered_twice if key[1] in rules else None
        if rule:
            kept = _by_rule(
                rule,
                whole,
                group,
                people["when"],
                roles,
                {p: order[starts[p] : starts[p + 1]] for p in group},
                draft,
                levels,
            )
            out[[p for p in group if p != kept]] = "superseded row"
            continue
        newest = latest(people.loc[whole, "when"])
        if newest is None:
            found = say("duplicates-no_times-found", mail=mail)
            log.refuse(where, found, say("any-one_row"), draft.again or say("duplicates-no_times-mend"))
            continue
        kept = whole[newest]
        out[[p for p in group if p != kept]] = "superseded row"
        found, row = say("duplicates-differ-found", mail=mail), str(rows[kept])
        if mail:
            mend = say("duplicates-differ-mend-mail", row=row)
        elif draft.again:
            mend = say("duplicates-differ-mend-again", row=row, again=draft.again)
        else:
            mend = say("duplicates-differ-mend", row=row)
        log.warn(where, found, say("any-one_row"), mend, program=key[0])
    people["out"] = pd.array(out, dtype=people["out"].dtype)


def _by_rule(
    rule: str,
    whole: list[int],
    group: list[int],
    when: pd.Series,
    roles: np.ndarray,
    answers: Mapping[int, np.ndarray],
    draft: Draft,
    levels: Levels,
) -> int:
    """Give the row that counts by the round's rule; put together, it takes what it left blank from the rows before."""
    known = not when.loc[group].isna().any()
    order = (lambda p: (when[p], p)) if known else (lambda p: p)
    if rule != "together":
        return (min if rule == "first" else max)(whole, key=order)
    *before, kept = sorted(group, key=order)
    for p in reversed(before):
        if roles[p] != roles[kept]:
            continue  # what somebody said in another role is not said in this one
        mine, theirs = answers[kept], answers[p]
        blank = levels.kind[mine] == KINDS.index("blank")
        for to, of in zip(mine[blank], theirs[blank], strict=True):
            for column in (levels.kind, levels.code, levels.rank, levels.decimal, draft.answer.codes):
                column[to] = column[of]
        if draft.comment is not None:
            silent = np.array([not str(text or "").strip() for text in draft.comment[mine]], dtype=bool)
            for column in (draft.comment, draft.comment_on, draft.shareable):
                if column is not None:
                    column[mine[silent]] = column[theirs[silent]]
    return kept


def warn_of_shared_ids(people: pd.DataFrame, sheet: str, log: Log, rules: Rules) -> None:
    """Warn where one id stands in several programs: two people with one id, or one person whose program is wrong.

    Programs that number their people each for themselves share many ids: where at least half of a program's ids stand
    elsewhere too, nothing is said.
    """
    used = people[(people["out"] == "") & (people["respondent_id"].fillna("") != "")]
    if used["respondent_id"].is_unique:
        return
    known = {(r, person) for r, entry in rules.items() for person, of in entry.counts_as.items() if len(of) > 1}
    if known:
        used = used[[key not in known for key in zip(used["round_id"], used["respondent_id"], strict=True)]]
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
    ids = listed(map(shown, dict.fromkeys(shared["respondent_id"])), 5)
    log.warn(
        place(sheet, rows_named(rows), "respondent_id"),
        say("duplicates-shared-found", ids=ids),
        say("duplicates-shared-allowed"),
        say("duplicates-shared-mend"),
    )


def warn_of_case(people: pd.DataFrame, sheet: str, log: Log) -> None:
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
                place(sheet, rows_named(rows[here]), "respondent_id"),
                say("duplicates-case-found", ids=listed(map(shown, ids))),
                say("duplicates-case-allowed"),
                say("duplicates-case-mend"),
                program=programs[here[0]],
            )


def warn_of_copies(people: pd.DataFrame, draft: Draft, levels: Levels, sheet: str, log: Log) -> None:
    """Warn of people without ids whose rows are alike, time and all: one response may stand there twice."""
    at = people["when"].to_numpy()[draft.person[:: draft.each]]
    codes = np.where(levels.code > 0, levels.code, -levels.kind).reshape(-1, draft.each)
    frame = people.loc[draft.person[:: draft.each], ["program_id", "round_id", "role_code", "out", "row"]]
    frame = frame.assign(when=at, given=[row.tobytes() for row in codes])
    frame = frame[(frame["out"] == "") & frame["when"].notna()]
    rows, programs = frame["row"].to_numpy(), frame["program_id"].to_numpy(dtype=object)
    for here in groups(frame, ["program_id", "round_id", "role_code", "when", "given"], least=2):
        log.warn(
            place(sheet, rows_named(rows[here])),
            say("duplicates-copies-found"),
            say("any-one_row"),
            say("duplicates-copies-mend"),
            program=programs[here[0]],
        )


def refuse_repeated_answers(people: pd.DataFrame, draft: Draft, items: np.ndarray, sheet: str, log: Log) -> None:
    """Refuse one respondent's answer to one item given twice (a row is an answer)."""
    frame = pd.DataFrame({"person": draft.person, "item": items, "row": draft.row})
    frame = frame[(frame["item"] != "") & (people["out"].to_numpy()[draft.person] == "")]
    twice = frame[frame.duplicated(["person", "item"], keep=False)]
    ids = people["respondent_id"].to_numpy(dtype=object)
    persons, codes, rows = (twice[name].to_numpy() for name in ("person", "item", "row"))
    for here in groups(twice, ["person", "item"]):
        person, item = persons[here[0]], codes[here[0]]
        who, what = say("any-respondent", id=shown(ids[person])), say("duplicates-item", item=str(item))
        log.refuse(
            place(sheet, rows_named(rows[here]), who, what),
            say("duplicates-two-found"),
            say("duplicates-two-allowed"),
            say("duplicates-two-mend"),
        )
