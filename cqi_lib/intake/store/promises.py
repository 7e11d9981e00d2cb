"""What people were told before they answered, kept with their answers, and whether cohort.yml still keeps it.

A promise is what a person's first page says of who sees the answers: its text, and the facts that the text follows from.
Every save names the promise that stood there then. Whatever cohort.yml says later, answers are read only where it
promises each of those people as much.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from ...cohort.records.cohort_file import CohortFile, ProgramEntry, RoundEntry
from ...errors import Problem
from ...locale.catalogue import spoken_here
from ...locale.said import sayings
from ...wording import online as say

message = sayings("online_store")
_BY_ROLE = {"leader": ("comments",), "coach": ("comments",)}
"""Which minimums the text names to a role in a confidential round; to all others it names those of `_GROUP`."""
_GROUP = ("group", "distribution", "comments")


@dataclass(frozen=True)
class Promise:
    """What one person was told.

    Parameters
    ----------
    privacy : `named` or `confidential`, as the round promises it to the person's program.
    minimums : name -> the smallest group, of those that the text names.
    sharing : whether the program is `named` to the other programs.
    data : whose the answers are: with `real` ones, later pages are held against all earlier ones.
    instrument : id and version of what was asked.
    language : of the page.
    text : the sentences, as they stood there.
    """

    privacy: str
    minimums: Mapping[str, int] = field(default_factory=dict)
    sharing: str = "none"
    data: str = "real"
    instrument: str = ""
    language: str = ""
    text: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Name the facts in short: what a page brings back, to tell under which promise it was shown."""
        facts = [self.privacy, dict(self.minimums), self.sharing, self.data]
        return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]

    def written(self) -> str:
        """Write it as the store keeps it: JSON, the same for the same promise."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    def in_short(self) -> str:
        """Write the facts for a table of answers.

        Examples
        --------
        >>> Promise("confidential", {"comments": 10}).in_short()
        'confidential; comments 10; sharing none; data real'
        """
        least = [f"{name} {self.minimums[name]}" for name in _GROUP if name in self.minimums]
        return "; ".join([self.privacy, *least, f"sharing {self.sharing}", f"data {self.data}"])

    @classmethod
    def of_short(cls, text: str) -> Promise:
        """Read what `in_short` wrote; what it does not know is left out.

        Examples
        --------
        >>> Promise.of_short("confidential; comments 10; sharing none; data real").minimums
        {'comments': 10}
        """
        privacy, *rest = (part.strip() for part in text.split(";"))
        facts = dict(part.rpartition(" ")[::2] for part in rest)
        least = {name: int(facts[name]) for name in _GROUP if facts.get(name, "").isdecimal()}
        return cls(privacy, least, facts.get("sharing", "none"), facts.get("data", "real"))

    @classmethod
    def read(cls, text: str) -> Promise:
        """Read what `written` wrote.

        Examples
        --------
        >>> told = Promise("confidential", {"group": 5}, text=("Only together.",))
        >>> Promise.read(told.written()) == told
        True
        """
        known = json.loads(text)
        return cls(**{**known, "text": tuple(known["text"])})


@dataclass(frozen=True)
class Told:
    """A promise, and to whom of a program it was made: ids of respondents."""

    program_id: str
    promise: Promise
    people: tuple[str, ...]


def told_in(programs: Iterable[str], people: Iterable[str], written: Iterable[str]) -> tuple[Told, ...]:
    """Read what people were told from a table of answers, a row each.

    Parameters
    ----------
    programs, people : of each row.
    written : what `in_short` wrote; several promises of one person stand between `|`.
    """
    found: dict[tuple[str, str], dict[str, None]] = {}
    for program, person, text in set(zip(programs, people, written, strict=True)):
        for one in text.split("|"):
            if one.strip():
                found.setdefault((program.strip(), one.strip()), {})[person] = None
    return tuple(Told(p, Promise.of_short(text), tuple(sorted(found[p, text]))) for p, text in sorted(found))


def promise_to(cohort: CohortFile, entry: RoundEntry, program_id: str, role: str, instrument: str = "") -> Promise:
    """Give what somebody is told on the first page, in the language that is spoken now.

    Parameters
    ----------
    cohort, entry : cohort.yml and its round.
    program_id, role : the person's.
    instrument : id and version of what is asked.
    """
    program = _program(cohort, program_id)
    sharing = _sharing(entry, program) if program is not None else "none"
    privacy, least = entry.privacy_for(program.id if program is not None else program_id), cohort.privacy
    minimums: dict[str, int] = {}
    said = [say.desk_reads()]
    if privacy == "named":
        said.append(say.named())
    else:
        minimums = {name: getattr(least, name) for name in _BY_ROLE.get(role, _GROUP)}
        if role == "leader":
            said.append(say.confidential_leader())
        elif role == "coach":
            said.append(say.confidential_coach())
        else:
            said.append(say.confidential_group(least.group, least.distribution))
        said.append(say.comments_confidential(least.comments))
    said.append(say.others_never())
    said.append(say.program_named(sharing == "named"))
    return Promise(privacy, minimums, sharing, cohort.data, instrument, spoken_here("online"), tuple(said))


def broken(
    told: Iterable[Told], cohort: CohortFile, entry: RoundEntry, read: Mapping[str, tuple[str, str]] | None = None
) -> list[Problem]:
    """List where cohort.yml promises less than people were told when they answered.

    Parameters
    ----------
    told : what the store kept.
    cohort, entry : cohort.yml as it is now, and the round.
    read : respondent -> program and role that the answers are read as, where they were read.

    Returns
    -------
    An error for each setting, with how many people it concerns; empty where every promise is kept.
    """
    less: dict[tuple[str, ...], _Less] = {}
    for one in told:
        for person in one.people:
            as_program, as_role = (read or {}).get(person, ("", ""))
            program = _program(cohort, one.program_id) or _program(cohort, as_program)
            if program is None:  # its answers are not read
                continue
            for found in (
                *_less(one.promise, cohort, entry, program),
                *_other(one.promise, program, as_program, as_role),
            ):
                mine = less.setdefault(found.key, found)
                mine.people.add(person)
                mine.programs[program.id] = None
    out = []
    for found in less.values():
        named = ", ".join(found.programs)
        what = message("told-otherwise", found=found.found, n=len(found.people), programs=named)
        out.append(Problem("error", found.where, what, found.allowed, found.mend))
    return out


@dataclass
class _Less:
    """A setting that promises less than was told: `key` tells it from others, in no language; whom it concerns."""

    key: tuple[str, ...]
    where: str
    found: str
    allowed: str
    mend: str
    people: set[str] = field(default_factory=set)
    programs: dict[str, None] = field(default_factory=dict)


def _other(told: Promise, program: ProgramEntry, as_program: str, as_role: str) -> Iterable[_Less]:
    """Give the same where the answers are read as those of somebody else."""
    if as_role in _BY_ROLE and "group" in told.minimums:
        found = message("read-as-role", role=as_role)
        yield _Less(("role", as_role), "cohort.yml, role_labels", found, message("role-allowed"), message("role-mend"))
    if as_program and as_program not in (program.id, *program.former_ids):
        found = message("read-as-program", program=as_program)
        allowed = message("program-allowed", program=program.id)
        yield _Less(
            ("program", as_program, program.id), message("mapping-file"), found, allowed, message("program-mend")
        )


def _less(told: Promise, cohort: CohortFile, entry: RoundEntry, program: ProgramEntry) -> Iterable[_Less]:
    """Give each setting that promises less than was told."""
    own = f"cohort.yml, rounds, {entry.id}"
    if told.privacy == "confidential" and entry.privacy_for(program.id) == "named":
        allowed = message("confidential-allowed")
        if entry.privacy == "named":
            yield _Less(("privacy",), f"{own}, privacy", "`named`", allowed, message("confidential-mend"))
        else:
            mend = message("named-for-mend", program=program.id)
            yield _Less(("named_for", program.id), f"{own}, named_for", f"`{program.id}`", allowed, mend)
    for name, least in told.minimums.items():
        now = getattr(cohort.privacy, name)
        if now < least:
            mend = message("minimum-mend", name=name, least=str(least))
            allowed = message("minimum-allowed", least=str(least))
            yield _Less((name, str(least)), f"cohort.yml, privacy, {name}", str(now), allowed, mend)
    if told.sharing == "none" and _sharing(entry, program) == "named":
        mend = message("sharing-mend", program=program.id, round=entry.id)
        where = f"cohort.yml, programs, {program.id}, sharing"
        yield _Less(("sharing", program.id), where, "`named`", message("sharing-allowed"), mend)
    if told.data == "real" and cohort.data != "real":
        yield _Less(("data",), "cohort.yml, data", f"`{cohort.data}`", "`real`", message("data-mend"))


def _sharing(entry: RoundEntry, program: ProgramEntry) -> str:
    return "none" if program.id in entry.unnamed else program.sharing


def _program(cohort: CohortFile, program_id: str) -> ProgramEntry | None:
    return next((p for p in cohort.programs if program_id in (p.id, *p.former_ids)), None)
