"""Names of states, roles, kinds and decisions, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .language import number, plural

if TYPE_CHECKING:
    from ..cohort.records.cohort_file import Words

STATES = {
    "strength": "Strength",
    "challenge": "Challenge",
    "building": "Building",
    "not_enough": "Not enough information",
}
ROLES = {
    "leader": ("leader", "leaders"),
    "supervisor": ("supervisor", "supervisors"),
    "frontline": ("frontline worker", "frontline workers"),
    "staff": ("staff member", "staff"),
    "data_eval": ("data or evaluation person", "data or evaluation people"),
    "participant_family": ("participant", "participants"),
    "board_partner": ("board member or partner", "board members or partners"),
    "coach": ("coach", "coaches"),
    "other": ("other person", "other people"),
}
KINDS = {"outcome": "Outcome", "process": "Process", "balancing": "Balancing", "learning": "Learning"}
KIND_QUESTIONS = {
    "outcome": "Is it better for people?",
    "process": "Is the change happening?",
    "balancing": "Is something else suffering?",
    "learning": "What can be learned?",
}
DECISIONS = {
    "adopt": "Adopt",
    "adapt": "Adapt",
    "abandon": "Abandon",
    "expand": "Expand",
    "stopped": "Stopped: no data",
}
PURPOSES = {
    "collect information": "Collect information",
    "develop": "Develop",
    "test": "Test",
    "implement": "Implement",
    "spread": "Spread",
}
IDEA_STATUS = {
    "not tried": "no test on record",
    "planned": "planned",
    "being tested": "being tested",
    "adapted": "tried, then adapted",
    "expanded": "being expanded",
    "adopted": "adopted",
    "abandoned": "tried and let go",
    "stopped": "stopped without data",
}
STAGES = {
    "planned": "Planned",
    "aim and baseline": "Aim and baseline",
    "first test": "First test",
    "repeated tests": "Repeated tests",
    "signal of change": "Signal of change",
    "adopted": "Adopted",
    "held": "Held",
}
CRITERIA = {
    "gap": "Gap to the target",
    "importance": "Importance to the people served",
    "readiness": "Readiness",
    "effort": "Effort",
    "equity": "Equity",
    "control": "Within our control",
}


@dataclass(frozen=True)
class Others:
    """The merged group of a confidential round, in the cohort's own words.

    Parameters
    ----------
    wide : people served, or partners, are among it; the group is true then.
    staff_member, staff, people : what the cohort calls one of staff, staff, and the people served.
    """

    wide: bool
    staff_member: str = "staff member"
    staff: str = "staff"
    people: str = "participants"

    def __bool__(self) -> bool:
        return self.wide

    @property
    def name(self) -> str:
        """The group's name."""
        return f"{self.staff}, {self.people} and partners" if self.wide else self.staff


VERDICTS = {
    "signal": "Signal of change",
    "possible signal": "Possible signal of change",
    "no signal yet": "No signal yet",
    "too few points": "Too few points",
    "cannot be told": "Cannot be told this way",
}


def role(code: str, n: int = 1, words: Words | None = None) -> str:
    """Name a role for one or several people.

    Parameters
    ----------
    code, n : the role, and how many people have it.
    words : what the cohort calls people.

    Examples
    --------
    >>> from cqi_lib.cohort.records.cohort_file import Words
    >>> role("leader"), role("frontline", 3), role("participant_family", 2, Words(person="resident", people="residents"))
    ('leader', 'frontline workers', 'residents')
    """
    own = (
        {}
        if words is None
        else {"participant_family": (words.person, words.people), "staff": (words.staff_member, words.staff)}
    )
    one, many = own.get(code) or ROLES.get(code, (code, code))
    return plural(n, one, many)


def people(code: str, n: int) -> str:
    """Say how many people of a role there are.

    Examples
    --------
    >>> people("leader", 1), people("staff", 5)
    ('1\xa0leader', '5\xa0staff')
    """
    return f"{n}\N{NO-BREAK SPACE}{role(code, n)}"


def criterion(code: str) -> str:
    """Name a criterion by which priorities are weighed."""
    return CRITERIA.get(code, code.replace("_", " ").capitalize())


def verdict(code: str) -> str:
    """Give a verdict in its fixed words."""
    return VERDICTS[code]


def yes_no(value: bool | None) -> str:
    """Say yes, no or not known."""
    return "not known" if value is None else ("yes" if value else "no")


def domains(n: int) -> str:
    """Say a number of domains.

    Examples
    --------
    >>> domains(1), domains(7)
    ('one domain', 'seven domains')
    """
    return f"{number(n)} {plural(n, 'domain')}"


def domain_column() -> str:
    """Head the domains of a table."""
    return "Domain"
