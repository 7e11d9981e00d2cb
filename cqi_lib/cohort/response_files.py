"""The response files of a cohort: which file belongs to which round, read through the intake and put together."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from ..errors import CohortError, IntakeError, Problem, Severity, did_you_mean, nearest, place, row
from ..files.text_file import is_inside, kind_of, shorten, stands
from ..intake.store.place import is_beside_store, is_store
from ..locale.said import sayings
from ..tables import RESPONSES
from .came_from import in_their_time
from .records.cohort_file import CohortFile
from .round_repeats import one_round_each

if TYPE_CHECKING:
    from ..instrument.instrument import Instrument

say = sayings("cohort_checks")
ENDINGS = (".csv", ".tsv", ".xlsx")
MAPPING = ".mapping.yml"
COUNTED = 3
"""From so many respondents on, ids that follow each other only count the rows."""


@dataclass(frozen=True, eq=False)
class Answers:
    """All answers of a cohort (table RESPONSES), what each file was recognised as, and the problems.

    `unread` holds, by round, the errors for which nothing of the round could be read.
    """

    responses: pd.DataFrame
    sources: dict[str, str]
    problems: tuple[Problem, ...]
    unread: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)


def round_of(name: str, rounds: Sequence[str]) -> str | None:
    """Say which round a file belongs to: the longest round id that its name begins with.

    Examples
    --------
    >>> round_of("2025-fall_kobo.csv", ["2025", "2025-fall"])
    '2025-fall'
    """
    return max((r for r in rounds if name.startswith(r)), key=len, default=None)


def files_of(folder: Path, rounds: Sequence[str]) -> dict[str, str]:
    """Name the files in `responses/` that may hold answers, and the round each belongs to.

    Parameters
    ----------
    folder : the cohort folder.
    rounds : the ids of its rounds.
    """
    place = folder / "responses"
    names = sorted(path.name for path in place.iterdir()) if place.is_dir() else []
    shown = [n for n in names if not n.startswith((".", "~")) and (Path(n).suffix.lower() in ENDINGS or is_store(n))]
    return {name: own for name in shown if (own := round_of(name, rounds)) is not None}


def read_answers(
    folder: Path,
    file: CohortFile,
    instrument: Instrument,
    aside: Sequence[str] = (),
    *,
    rounds_own: Mapping[str, Instrument | None] | None = None,
    whole: bool = False,
) -> Answers:
    """Read every response file in `responses/`.

    Parameters
    ----------
    folder : the cohort folder.
    file : its cohort.yml.
    instrument : the cohort's instrument.
    aside : ids of rounds whose entry in cohort.yml is flawed: their files are left out without another problem.
    rounds_own : the instruments of rounds that asked another version; where it is None, the round is not read.
    whole : whether to give up where a store of online answers, or everything of a round, cannot be read: reports without
        these answers would say that nobody answered.

    Returns
    -------
    The answers of all rounds and programs. A file that cannot be used is a problem; the others are read.

    Raises
    ------
    CohortError
        With `whole`, when a store of online answers, or all files of a round, cannot be read.
    """
    from ..intake import read_responses
    from ..intake.online import StoreUnreadable

    own_folder = folder / "responses"
    problems: list[Problem] = []
    rounds = [entry.id for entry in file.rounds]
    frames: list[pd.DataFrame] = []
    sources, with_answers = {}, set()
    asked = rounds_own or {}
    unread: dict[str, list[Problem]] = {}
    if own_folder.exists() and not is_inside(own_folder, folder):
        found, mend = say("any-link_out"), say("any-folder_inside-mend")
        problems.append(Problem("error", "responses", found, say("any-folder_inside"), mend))
    elif own_folder.is_dir():
        for path in sorted(own_folder.iterdir()):
            round_id = _belongs(path, folder, [*rounds, *aside], problems)
            if round_id is None or round_id not in rounds:
                continue
            with_answers.add(round_id)
            own = asked.get(round_id, instrument)
            if own is None:
                found, allowed = say("response_files-instrument-found"), say("any-an_instrument")
                where = f"cohort.yml, rounds, {round_id}, instrument"
                flaw = Problem("error", where, found, allowed, say("any-correct_it"))
                unread.setdefault(round_id, []).append(flaw)
                continue
            try:
                taken = read_responses(
                    path, own, cohort=file, round_id=round_id, mapping=_mapping(path, folder, problems)
                )
            except IntakeError as error:
                if whole and isinstance(error, StoreUnreadable):
                    raise CohortError(say("response_files-online_unread"), error.problems) from None
                flaws = error.problems or (_unusable(path, error),)
                problems += flaws
                if errors := [flaw for flaw in flaws if flaw.severity == "error"]:
                    unread.setdefault(round_id, []).extend(errors)
                continue
            frame = RESPONSES.check(taken.responses)
            with_answers.update(frame["round_id"].dropna().unique())
            if taken.numbered:
                frame = _apart(frame, frames)
            if taken.numbered or _counts_rows(frame):
                frame = _other_people(frame, frames)
            frames.append(frame)
            sources[path.name] = taken.source
            problems += taken.problems
    for entry in file.rounds:
        if entry.id not in with_answers:
            found = say("response_files-no_file-found", round=repr(entry.id))
            allowed, mend = say("response_files-no_file-allowed"), say("response_files-no_file-mend", round=entry.id)
            problems.append(Problem("warning", "responses", found, allowed, mend))
    responses = pd.concat(frames, ignore_index=True) if frames else RESPONSES.empty()
    responses = in_their_time(_of_known_programs(responses, file, problems), file, problems)
    if responses["round_id"].nunique() > 1:
        responses = one_round_each(responses, file, problems)
    if len(frames) > 1:
        responses = _once_each(responses, file, problems)
    lost = {r: tuple(flaws) for r, flaws in unread.items() if not responses["round_id"].eq(r).any()}
    if whole and lost:
        flaws = [flaw for each in lost.values() for flaw in each]
        raise CohortError(say("response_files-unread", rounds=", ".join(lost)), flaws)
    return Answers(responses, sources, tuple(problems), lost)


def _apart(frame: pd.DataFrame, others: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Give respondents whom a tool numbers anew in each file another id, unless it is the same response once more.

    The same number at the same time is the same response, exported twice; at another time it is somebody else. Where there are days
    only, or no times, a file is another one once more when half of these answered alike in both.
    """
    person = ["program_id", "round_id", "respondent_id"]
    seen = pd.concat(others)[[*person, "submitted_at"]].drop_duplicates() if others else frame.head(0)
    mine = frame[[*person, "submitted_at"]].drop_duplicates()
    both = mine.merge(seen, on=person, suffixes=("", "_seen"))
    known = both["submitted_at"].notna() & both["submitted_at_seen"].notna()
    differ = known & (both["submitted_at"] != both["submitted_at_seen"])
    strange = set(map(tuple, both.loc[differ, person].to_numpy()))
    untold = both[~differ & ~(known & both["submitted_at"].ne(both["submitted_at"].dt.normalize()))]
    if len(untold):
        here, there = _given(frame), _given(pd.concat(others))
        unlike = [key for key in map(tuple, untold[person].to_numpy()) if here[key] != there[key]]
        strange |= set(unlike if 2 * len(unlike) > len(untold) else ())
    if not strange:
        return frame
    ids = [
        f"{r}-in-file-{len(others) + 1}" if (p, n, r) in strange else r
        for p, n, r in zip(*(frame[c] for c in person), strict=True)
    ]
    return frame.assign(respondent_id=pd.array(ids, dtype="str"))


def _given(frame: pd.DataFrame) -> dict[tuple[str, str, str], frozenset[tuple[str, str]]]:
    """Give each respondent's answers, as they were written."""
    out: dict[tuple[str, str, str], set[tuple[str, str]]] = {}
    columns = (frame[name] for name in ("program_id", "round_id", "respondent_id", "item", "answer"))
    for program, round_id, who, item, answer in zip(*columns, strict=True):
        out.setdefault((program, round_id, who), set()).add((item, str(answer)))
    return {who: frozenset(given) for who, given in out.items()}


def _counts_rows(frame: pd.DataFrame) -> bool:
    """Say whether the ids of a file's respondents only count its rows: 1, 2, 3 in their order, from three on."""
    people = frame.drop_duplicates(["program_id", "round_id", "respondent_id"]).sort_values("source_row", kind="stable")
    numbers = pd.to_numeric(people["respondent_id"], errors="coerce")
    return len(people) >= COUNTED and bool(numbers.diff().iloc[1:].eq(1).all())


def _other_people(frame: pd.DataFrame, others: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Give respondents who are only numbered another id where the number stands in another round's file.

    Number 3 of one round and number 3 of the next are not one person; nobody may be compared with himself by it.
    """
    person = ["program_id", "respondent_id"]
    seen = pd.concat(others)[["round_id", *person]].drop_duplicates() if others else frame.head(0)
    both = frame[["round_id", *person]].drop_duplicates().merge(seen, on=person, suffixes=("", "_seen"))
    strange = set(map(tuple, both.loc[both["round_id"].ne(both["round_id_seen"]), ["round_id", *person]].to_numpy()))
    if not strange:
        return frame
    keys = zip(frame["round_id"], frame["program_id"], frame["respondent_id"], strict=True)
    ids = [f"{key[2]}-in-{key[0]}" if key in strange else key[2] for key in keys]
    return frame.assign(respondent_id=pd.array(ids, dtype="str"))


def _unusable(path: Path, error: IntakeError) -> Problem:
    allowed, mend = say("response_files-unusable-allowed"), say("response_files-unusable-mend")
    return Problem("error", f"responses/{path.name}", error.message, allowed, mend)


def _belongs(path: Path, folder: Path, rounds: list[str], problems: list[Problem]) -> str | None:
    name, ending = path.name, path.suffix.lower()
    where = f"responses/{shorten(name)[1:-1]}"
    if is_beside_store(name):
        return None
    if name.startswith((".", "~")) or name.endswith((MAPPING, ".md", ".txt", ".lss")) or path.is_dir():
        return None
    if not is_inside(path, folder):
        problems.append(_outside(where))
        return None
    if ending not in ENDINGS and not is_store(name):
        found, mend = say("response_files-ending-found", ending=repr(ending)), say("response_files-ending-mend")
        problems.append(Problem("error", where, found, ", ".join(ENDINGS), mend))
        return None
    round_id = round_of(name, rounds)
    if round_id is None:
        allowed = say(f"response_files-no_round-allowed{'' if rounds else '-none'}", rounds=", ".join(rounds))
        near = nearest(path.stem.casefold(), rounds)
        mend = say("response_files-no_round-mend-near" if near else "response_files-no_round-mend", round=near)
        problems.append(Problem("error", where, say("response_files-no_round-found"), allowed, mend))
    return round_id


def _mapping(path: Path, folder: Path, problems: list[Problem]) -> Path | None:
    for beside in (path.with_name(path.name + MAPPING), path.with_name(path.stem + MAPPING)):
        if stands(beside):
            if is_inside(beside, folder):
                return beside
            problems.append(_outside(f"responses/{beside.name}"))
            continue
        with contextlib.suppress(OSError):  # a name that is too long for a system is no mapping
            if beside.exists():
                allowed, mend = say("response_files-mapping-allowed"), say("response_files-mapping-mend")
                problems.append(Problem("error", f"responses/{beside.name}", kind_of(beside), allowed, mend))
    return None


def _outside(where: str) -> Problem:
    return Problem("error", where, say("any-link_out"), say("any-inside"), say("any-copy"))


def _of_known_programs(responses: pd.DataFrame, file: CohortFile, problems: list[Problem]) -> pd.DataFrame:
    known = [entry.id for entry in file.programs]
    strange = responses[~responses["program_id"].isin(known)]
    for name, rows in strange.groupby("program_id", dropna=False, sort=True):
        none = pd.isna(name)
        found = say("response_files-no_program") if none else say("any-the_program", program=shorten(str(name)))
        where = place(f"responses/{rows['source_file'].iloc[0]}", row(rows["source_row"].iloc[0]))
        mend = say("response_files-program-mend") + did_you_mean(str(name), known)
        problems.append(Problem("error", where, found, ", ".join(known), mend))
    return responses[responses["program_id"].isin(known)].reset_index(drop=True)


def _once_each(responses: pd.DataFrame, file: CohortFile, problems: list[Problem]) -> pd.DataFrame:
    """Keep one set of answers where two files of a round have the same respondent of the same program.

    Where the round says in which role somebody counts, or what counts of who answered twice, that does.
    """
    rules = {entry.id: entry for entry in file.rounds}
    person = ["program_id", "round_id", "respondent_id"]
    from ..intake.groups import groups

    twice = responses.groupby(person)["source_file"].transform("nunique") > 1
    if not twice.any():
        return responses
    position, drop, both = np.flatnonzero(twice), np.zeros(len(responses), dtype=bool), responses[twice]
    like = np.arange(len(responses))
    keys, files, rows, answers, items, roles = (
        both[name].to_numpy(dtype=object) for name in (person, "source_file", "source_row", "answer", "item", "role")
    )
    blank = both["missing_reason"].eq("blank").to_numpy(dtype=bool, na_value=False)
    answers[both["answer"].isna()] = ""
    sent = both["submitted_at"]
    for mine in groups(both, person):
        program, round_id, respondent = keys[mine[0]]
        rule = rules[round_id]
        told = list(dict.fromkeys(roles[mine]))
        wanted = rule.counts_as.get(str(respondent), {}).get(program)
        if len(told) > 1 and wanted in told:
            drop[position[mine[roles[mine] != wanted]]] = True
            mine = mine[roles[mine] == wanted]
        names = sorted(set(files[mine]))
        if len(names) == 1:
            continue
        parts = {name: mine[files[mine] == name] for name in names}
        same = len({tuple(answers[part[np.argsort(items[part], kind="stable")]]) for part in parts.values()}) == 1
        times = {name: sent.iloc[part].max() for name, part in parts.items()}
        where = place(f"responses/{names[-1]}", row(rows[parts[names[-1]][0]]))
        listed = [say("response_files-in_file", file=name) for name in names]
        who = {"respondent": shorten(respondent), "program": shorten(program)}
        found = say("response_files-twice-found", **who, files=listed)
        if len(told) > 1 and wanted not in told:
            line = f"counts_as: {{{respondent}: {{{program}: {told[0]}}}}}"
            roles_found = say("response_files-roles-found", **who, roles=", ".join(told))
            roles_mend = say("response_files-roles-mend", line=line, round=str(round_id))
            allowed = say("response_files-twice-allowed", round=round_id)
            problems.append(Problem("warning", where, roles_found, allowed, roles_mend, program=program))
        known_times = [t for t in times.values() if pd.notna(t)]
        if rule.answered_twice:
            ordered = sorted(names, key=lambda name: (times[name], name)) if len(known_times) == len(names) else names
            if rule.answered_twice == "together":
                kept = _together([parts[name] for name in ordered], items, blank, roles)
            else:
                kept = parts[ordered[0 if rule.answered_twice == "first" else -1]]
            drop[position[np.setdiff1d(mine, kept)]] = True
            like[position[kept]] = (
                position[parts[ordered[-1]][0]] if rule.answered_twice == "together" else position[kept]
            )
            continue
        severity: Severity = "warning"
        if same:
            keep, mend = names[0], say("response_files-twice-mend-same")
        elif len(known_times) == len(names) and len(set(known_times)) == len(names):
            keep = max(names, key=lambda name: times[name])
            mend = say("response_files-twice-mend-latest", file=keep)
        else:
            keep, severity = names[0], "error"
            mend = say("response_files-twice-mend", file=keep)
        drop[position[mine[files[mine] != keep]]] = True
        allowed = say("response_files-twice-allowed", round=round_id)
        problems.append(Problem(severity, where, found, allowed, mend, program=program))
    if (like != np.arange(len(responses))).any():
        # Answers of one person from several files: who that is, and when the answers were sent, is told once.
        own = ["role", "language", "started_at", "submitted_at"]
        responses = responses.assign(**{name: responses[name].array.take(like) for name in own})
    return responses[~drop].reset_index(drop=True)


def _together(parts: Sequence[np.ndarray], items: np.ndarray, blank: np.ndarray, roles: np.ndarray) -> np.ndarray:
    """Give, of one person's answers in several files, the latest to each question that is none left blank.

    What somebody said in another role than the last one is not said in this one.

    Parameters
    ----------
    parts : the places of the answers of each file, the earliest file first.
    items, blank, roles : of all answers.
    """
    role, found = roles[parts[-1][0]], dict[str, int]()
    for part in reversed(parts):
        for at in part[roles[part] == role]:
            item = items[at]
            if item not in found or (blank[found[item]] and not blank[at]):
                found[item] = at
    return np.array(sorted(found.values()))
