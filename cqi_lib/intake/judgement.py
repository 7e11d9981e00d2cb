"""Who counts and which answers count; everybody else is named with the reason."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.mapping import MappingFile
from ..errors import IntakeError, place
from ..instrument.instrument import Instrument
from ..locale.catalogue import key
from ..locale.said import sayings
from . import duplicates, quality
from .columns import REQUIRED, Columns
from .draft import Draft
from .groups import groups
from .languages import read_languages
from .layout import may_sum_up
from .levels import KINDS, Levels, report_empty_words, report_set_aside
from .log import Log
from .opening import Opened
from .people import check_merges, check_respondents, find_roles, find_rounds, mapped, read_flags, rows_by
from .programs import find_programs, fixed_program
from .sheet import Table, column_named
from .spelling import listed, rows_named, shown
from .summaries import names_summary
from .times import read_beginnings, read_times
from .unanswered import drop_silent

say = sayings("intake_files")

EXAMPLE = "example-"
"""What the ids of invented respondents begin with."""
NOT_STATED = "not-stated"


def judge_people(
    opened: Opened,
    levels: Levels,
    instrument: Instrument,
    cohort: CohortFile | None,
    round_id: str | None,
    told: MappingFile,
    log: Log,
) -> pd.DataFrame:
    """Decide who counts: `out` says why somebody does not; program, round, role and time are found for the rest."""
    draft, table, columns = opened.draft, opened.table, opened.columns
    people = draft.people
    if "out" not in people:
        people["out"] = ""
    size = len(people)
    if levels.decimal.any():
        given = np.bincount(draft.person[levels.kind != KINDS.index("blank")], minlength=size)
        fractions = np.bincount(draft.person[levels.decimal], minlength=size)
        averages = (people["out"] == "") & (fractions >= 2) & (fractions * 2 >= given)
        people.loc[averages, "out"] = "total or average"
    if "respondent_id" in columns.meta and not draft.item_in_cells:
        maybe = np.flatnonzero(may_sum_up(people["respondent_id"].tolist()) & (people["out"] == "").to_numpy())
        named = [i for i in maybe if names_summary(people["respondent_id"].iat[i])]
        people.iloc[named, people.columns.get_loc("out")] = "total or average"
    if EXAMPLE in "\n".join(people["respondent_id"]).casefold():
        invented = people["respondent_id"].map(lambda text: text.strip().casefold().startswith(EXAMPLE))
        people.loc[(people["out"] == "") & invented, "out"] = "example"
    names = [n for n in REQUIRED if n in columns.meta and not (draft.tool and draft.numbered)]
    nobody = np.full(size, bool(names))
    for name in names:
        nobody[nobody] = [not text or text.isspace() for text in people[name].to_numpy()[nobody]]
    people.loc[(people["out"] == "") & nobody, "out"] = "no respondent"
    for reason in ("total or average", "no respondent", "example"):
        rows = people.loc[people["out"] == reason, "row"]
        if len(rows):
            found, mend = say(f"judgement-{key(reason)}-found"), say(f"judgement-{key(reason)}-mend")
            log.warn(place(table.where, rows_named(rows)), found, say("judgement-out-allowed"), mend)
    if (people["out"] != "").all() and (people["out"] == "example").any():
        raise IntakeError(say("judgement-examples", file=log.file), log.problems)
    if (people["out"] != "").all():
        found, allowed = say("judgement-nobody-found"), say("judgement-nobody-allowed")
        log.refuse("", found, allowed, say("judgement-nobody-mend"))
    alive = people[people["out"] == ""].copy()
    if not (draft.tool and "respondent_id" not in columns.meta):
        by_rows = told.respondents == "rows"
        check_respondents(alive, table, None if by_rows else columns.meta.get("respondent_id"), log)
    check_merges(table, [*columns.meta.values(), *columns.items.values()], log)
    if told.program is not None and "program" not in columns.meta:
        alive["program_id"] = fixed_program(told.program, cohort, log)
    elif draft.tool and "program" not in columns.meta:
        alive["program_id"] = NOT_STATED
    else:
        if told.program is not None:
            fixed_program(told.program, cohort, log)
            alive.loc[alive["program"].map(str.strip) == "", "program"] = told.program
        found = find_programs(rows_by(alive["program"], alive["row"]), cohort, instrument, told, log)
        alive["program_id"] = mapped(alive["program"], found)
    if draft.tool and "role" not in columns.meta and told.role is None:
        alive["role_code"] = "other"
    else:
        alive["role_code"] = find_roles(alive, cohort, instrument, told, log)
    _say_told(table, columns, told, log)
    alive["language_code"] = read_languages(alive["language"], alive["row"], log)
    alive["round_id"] = find_rounds(alive, "round" in columns.meta, cohort, round_id, told, log, draft.events)
    how: dict[str, Any] = {
        "zone": told.timezone or opened.zone or (cohort.timezone if cohort is not None else "UTC"),
        "order": told.dates,
        "as_of": cohort.as_of if cohort is not None else None,
    }
    seen = (*people["submitted_at"], *people["started_at"], *opened.dates)
    alive["when"] = read_times(alive["submitted_at"], alive["row"], **how, place="submitted_at", log=log, evidence=seen)
    alive["began"] = read_beginnings(alive["started_at"], alive["submitted_at"], alive["when"], **how, evidence=seen)
    alive["may_share"] = read_flags(alive["shareable"])
    names = ("respondent_id", "program_id", "role_code", "language_code", "round_id", "began", "when", "may_share")
    for name in names:
        people[name] = alive[name].reindex(people.index)
    people.loc[(people["out"] == "") & people["program_id"].isna(), "out"] = "unknown program"
    people.loc[(people["out"] == "") & people["round_id"].isna(), "out"] = "other round"
    return people


def _say_told(table: Table, columns: Columns, told: MappingFile, log: Log) -> None:
    """Say what the mapping's program or role did where the file has a column of its own."""
    for name in ("program", "role"):
        if getattr(told, name) is not None and name in columns.meta:
            log.warn(
                place(say("any-mapping"), name),
                say(
                    "judgement-told-found",
                    told=shown(getattr(told, name)),
                    column=column_named(shown(table.header[columns.meta[name]])),
                ),
                say("judgement-told-allowed"),
                say("judgement-told-mend", name=name),
                say(f"judgement-told-{name}-what"),
            )


def judge_answers(
    people: pd.DataFrame,
    draft: Draft,
    levels: Levels,
    instrument: Instrument,
    cohort: CohortFile | None,
    table: Table,
    log: Log,
) -> None:
    """Resolve duplicates, drop the answers of people who do not count, account for all, name those set aside."""
    drop_silent(people, draft, levels, table.where, log)
    rules = {entry.id: entry for entry in cohort.rounds} if cohort is not None else {}
    duplicates.one_role_each(people, rules, table.where, log, refused=draft.item_in_cells)
    if draft.item_in_cells:
        items = np.array(draft.items, dtype=object)[draft.item]
        duplicates.refuse_repeated_answers(people, draft, items, table.where, log)
        _merge_people(people, log, table)
    else:
        duplicates.drop_repeated_people(people, draft, levels, table.where, log, rules)
    duplicates.warn_of_shared_ids(people, table.where, log, rules)
    duplicates.warn_of_case(people, table.where, log)
    if draft.tool and draft.numbered:
        duplicates.warn_of_copies(people, draft, levels, table.where, log)
    log.stop()
    if (people["out"] != "").any():
        reasons = people["out"].to_numpy(dtype=object)[draft.person]
        for reason in [r for r in dict.fromkeys(people["out"]) if r]:
            log.rows[reason] += len(np.unique(draft.row[reasons == reason]))
            log.answers[reason] += int((reasons == reason).sum())
        used = reasons == ""
        draft.keep(used)
        levels.keep(used)
    counts = Counter({k: int(np.count_nonzero(levels.kind == k)) for k in range(len(KINDS))})
    log.answers.update({KINDS[k]: n for k, n in counts.items()})
    if not len(draft.answer) or counts[KINDS.index("blank")] == len(draft.answer):
        found = say("judgement-no_answers" if len(draft.answer) else "judgement-no_row")
        log.refuse(table.where, found, say("any-answers"), say("judgement-no_answers-mend"))
        log.stop()
    report_empty_words(draft, levels, table.where, log)
    report_set_aside(people, draft, levels, instrument, table.where, log)
    quality.note_straight_lining(people, draft, levels.code, len(instrument.items), table.where, log)
    quality.note_quick(people, draft, levels.code, table.where, log)
    quality.note_comments(people, draft, table.where, log)


def _merge_people(people: pd.DataFrame, log: Log, table: Table) -> None:
    """Refuse tidy people that turn out to be one: two spellings of a program, or of a role, with the same respondent."""
    used = people[people["out"] == ""]
    twice = used[used.duplicated(duplicates.KEY, keep=False)]
    rows, ids = (twice[name].to_numpy(dtype=object) for name in ("row", "respondent_id"))
    spelled = [twice[name].to_numpy(dtype=object) for name in ("program", "round", "role")]
    for here in groups(twice, duplicates.KEY):
        names = next((several for one in spelled if len(several := dict.fromkeys(one[here])) > 1), {})
        log.refuse(
            place(table.where, rows_named(rows[here]), say("judgement-respondent", id=shown(ids[here[0]]))),
            say("judgement-spellings-found", names=listed(map(shown, names))),
            say("judgement-spellings-allowed"),
            say("judgement-spellings-mend"),
        )
