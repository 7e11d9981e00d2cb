"""Who the twelve invented programs are, who answered in each round, and how their work truly stands.

Every program is there for a reason; `why` says which case it teaches.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SEED = 471
"""The seed of the shipped cohort, looked for on purpose: in it every large effect is found, the small one is not, and
one of the seventeen measures without any effect (and twelve months of baseline) gets a signal all the same."""

ROUNDS = ("2024-fall", "2025-fall")

ROLE_LABELS = {
    "Program director": "leader",
    "Supervisor": "supervisor",
    "Family worker": "frontline",
    "Teacher": "frontline",
    "Office and support staff": "staff",
    "Data coordinator": "data_eval",
    "Parent or caregiver": "participant_family",
    "Board member or partner": "board_partner",
    "CQI coach": "coach",
}
"""What the survey called a role -> the role."""


@dataclass(frozen=True)
class DemoProgram:
    """One invented program.

    Parameters
    ----------
    id, name, aliases : as in cohort.yml.
    why : the case it teaches.
    people : by round, how many answered under each of the survey's role labels.
    invited : by round, how many were asked, by role; where a role is not given, as many as answered.
    level : how the program's work stands on the whole, 1..4.
    profile : by domain, how far it truly lies from that, in levels.
    growth : by domain, how far it truly moved between the two rounds, in levels; about a level in the domain it chose
        makes a program one that is built to grow (`RETAKE`), less in another domain is there but too little to be seen.
    leader_sees_more : by domain, how many levels higher the leader sees it than the others do.
    spread : how far its people's views lie apart, 1 as usual.
    split : domains in which half of the people see one end of the scale and half the other.
    unknown : by domain, the share of answers that are "don't know", leaders apart.
    newcomers : how many of those who answered in the second round had not answered in the first.
    """

    id: str
    name: str
    why: str
    people: dict[str, dict[str, int]]
    invited: dict[str, dict[str, int]] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    sharing: str = "none"
    level: float = 2.7
    profile: dict[str, float] = field(default_factory=dict)
    growth: dict[str, float] = field(default_factory=dict)
    leader_sees_more: dict[str, float] = field(default_factory=dict)
    spread: float = 1.0
    split: tuple[str, ...] = ()
    unknown: dict[str, float] = field(default_factory=dict)
    newcomers: int = 0


PROGRAMS: tuple[DemoProgram, ...] = (
    DemoProgram(
        "maple-street",
        "Maple Street Family Center",
        "the whole way through: a priority, three linked cycles, a signal of change",
        people={
            "2024-fall": {"Program director": 1, "Supervisor": 1, "Family worker": 3, "Data coordinator": 1},
            "2025-fall": {"Program director": 1, "Supervisor": 1, "Family worker": 3, "Data coordinator": 1},
        },
        invited={"2024-fall": {"frontline": 5}, "2025-fall": {"frontline": 5}},
        aliases=("Maple St. Family Center",),
        sharing="named",
        level=2.75,
        profile={"A1": 0.4, "B1": 0.45, "B2": 0.0, "B3": -1.0, "B5": 0.5, "C3": -0.45},
        growth={"B3": 0.8, "C1": 0.3},
        leader_sees_more={"B2": 0.9},
        spread=0.7,
        unknown={"C2": 0.6},
        newcomers=2,
    ),
    DemoProgram(
        "little-oaks",
        "Little Oaks Early Learning",
        "one respondent only, in both rounds",
        people={"2024-fall": {"Program director": 1}, "2025-fall": {"Program director": 1}},
        level=2.6,
        profile={"B4": -0.8, "B5": 0.4, "C3": -0.6, "B2": 0.5},
    ),
    DemoProgram(
        "harbor-light",
        "Harbor Light Parent Program",
        "missed the second round",
        people={"2024-fall": {"Program director": 1, "Family worker": 4, "Office and support staff": 1}},
        invited={
            "2024-fall": {"frontline": 5},
            "2025-fall": {"leader": 1, "frontline": 5, "staff": 1},
        },
        level=2.5,
        profile={"B2": -0.7, "A1": 0.3, "C5": 0.4, "B3": 0.2},
    ),
    DemoProgram(
        "cedar-grove",
        "Cedar Grove Preschool Partnership",
        "all cycles still in Plan",
        people={
            "2024-fall": {"Program director": 2, "Teacher": 4, "Data coordinator": 1},
            "2025-fall": {"Program director": 2, "Teacher": 4, "Data coordinator": 1},
        },
        invited={"2024-fall": {"frontline": 6}, "2025-fall": {"frontline": 6}},
        level=2.85,
        profile={"C1": -0.9, "C2": -0.4, "B6": 0.5, "B4": 0.4, "B5": 0.3},
        leader_sees_more={"B2": 1.4},
    ),
    DemoProgram(
        "sunrise",
        "Sunrise Home Visiting",
        "a missing quarter of data",
        people={
            "2024-fall": {"Program director": 1, "Supervisor": 1, "Family worker": 5},
            "2025-fall": {"Program director": 1, "Supervisor": 1, "Family worker": 5},
        },
        invited={"2024-fall": {"frontline": 7}, "2025-fall": {"frontline": 6}},
        sharing="named",
        level=2.8,
        profile={"B1": -0.9, "B2": 0.6, "B5": 0.5, "C2": -0.5, "A2": 0.2},
        growth={"B1": 0.9},
        newcomers=2,
    ),
    DemoProgram(
        "northside",
        "Northside Parent Education",
        "a change that failed and was abandoned",
        people={
            "2024-fall": {"Program director": 1, "Family worker": 3, "Office and support staff": 2},
            "2025-fall": {"Program director": 1, "Family worker": 4, "Office and support staff": 2},
        },
        invited={"2025-fall": {"frontline": 5}},
        level=2.55,
        profile={"B1": -0.5, "B3": -0.2, "A1": 0.4, "C5": 0.5, "C4": 0.3},
        growth={"C5": 0.3},
        newcomers=1,
    ),
    DemoProgram(
        "casa-munoz",
        "Casa d'Infância José Muñoz-Peña & Zoë Łukasiewicz",
        "a name full of accents and an apostrophe; a balancing measure that gets worse",
        people={
            "2024-fall": {"Program director": 1, "Family worker": 4, "Parent or caregiver": 1},
            "2025-fall": {"Program director": 1, "Family worker": 4, "Parent or caregiver": 2},
        },
        invited={"2024-fall": {"participant_family": 3}, "2025-fall": {"participant_family": 3}},
        aliases=("Casa Munoz", "Casa d’Infância"),
        level=2.6,
        profile={"B1": -0.6, "B2": 0.6, "B3": 0.3, "C3": -0.4, "B5": 0.4},
        growth={"B1": 1.0},
        newcomers=1,
    ),
    DemoProgram(
        "willow-creek",
        "Willow Creek Family Resource Center",
        "nine respondents who disagree sharply",
        people={
            "2024-fall": {"Program director": 1, "Supervisor": 2, "Family worker": 5, "Data coordinator": 1},
            "2025-fall": {"Program director": 1, "Supervisor": 2, "Family worker": 5, "Data coordinator": 1},
        },
        invited={"2024-fall": {"frontline": 7}, "2025-fall": {"frontline": 7}},
        sharing="named",
        level=2.75,
        profile={"B4": -0.6, "A1": 0.5, "B1": 0.5, "C3": -0.3},
        growth={"C4": 0.3},
        leader_sees_more={"B4": 1.0, "C5": 0.8},
        split=("B4", "C5"),
        newcomers=2,
    ),
    DemoProgram(
        "stepping-stones",
        "Stepping Stones Infant and Family Support",
        "people who answered openly; trial baselines of eight months",
        people={
            "2024-fall": {"Program director": 1, "Supervisor": 1, "Family worker": 3},
            "2025-fall": {"Program director": 1, "Supervisor": 1, "Family worker": 3},
        },
        level=2.7,
        profile={"C4": -0.7, "B5": 0.5, "B4": 0.5, "A2": -0.3},
        growth={"C4": 1.0},
    ),
    DemoProgram(
        "river-road",
        "River Road Fatherhood Project",
        "a leader and three staff: too few staff to show; trial baselines of six months; a real but small effect",
        people={
            "2024-fall": {"Program director": 1, "Family worker": 3},
            "2025-fall": {"Program director": 1, "Family worker": 3},
        },
        invited={"2024-fall": {"frontline": 4}, "2025-fall": {"frontline": 5}},
        level=2.45,
        profile={"C3": -0.5, "B2": 0.6, "B6": -0.3, "C5": 0.4},
    ),
    DemoProgram(
        "bright-path",
        "Bright Path Early Intervention",
        "a coach's rating beside its own",
        people={
            "2024-fall": {"Program director": 1, "Supervisor": 1, "Family worker": 4, "Data coordinator": 1},
            "2025-fall": {
                "Program director": 1,
                "Supervisor": 1,
                "Family worker": 4,
                "Data coordinator": 1,
                "CQI coach": 1,
            },
        },
        invited={"2025-fall": {"frontline": 6}},
        sharing="named",
        level=2.9,
        profile={"A2": -0.8, "C1": 0.4, "B6": 0.5, "B1": -0.3, "B5": 0.3},
        growth={"A2": 1.0, "C3": 0.3},
        newcomers=1,
    ),
    DemoProgram(
        "grace-avenue",
        "Grace Avenue Child Care Network",
        "families and a board member among those who answered; core elements checked",
        people={
            "2024-fall": {
                "Program director": 1,
                "Teacher": 4,
                "Parent or caregiver": 1,
                "Board member or partner": 1,
            },
            "2025-fall": {
                "Program director": 1,
                "Teacher": 4,
                "Parent or caregiver": 2,
                "Board member or partner": 1,
            },
        },
        invited={"2024-fall": {"frontline": 6}, "2025-fall": {"frontline": 6, "participant_family": 4}},
        level=2.65,
        profile={"B6": -0.8, "B2": 0.5, "B5": 0.4, "C2": -0.3},
        unknown={"C2": 0.35},
        newcomers=2,
    ),
)

BY_ID = {program.id: program for program in PROGRAMS}

RETAKE: dict[tuple[str, str], str] = {
    ("maple-street", "B3"): "grew",
    ("little-oaks", "B4"): "cannot tell",
    ("cedar-grove", "C1"): "no clear change",
    ("sunrise", "B1"): "grew",
    ("northside", "B1"): "no clear change",
    ("casa-munoz", "B1"): "grew",
    ("willow-creek", "B4"): "no clear change",
    ("stepping-stones", "C4"): "grew",
    ("river-road", "C3"): "cannot tell",
    ("bright-path", "A2"): "grew",
    ("grace-avenue", "B6"): "declined",
}
"""The answer key of the retake: program and chosen domain -> what the reports of the shipped seed may claim.

Who was built to grow in the domain they chose (`growth`) is shown to grow there; nobody else is. One into whom nothing
was built is told of a decline: a false alarm, as about one such verdict in twenty is. They moved by about a
level, because five to nine people cannot show much less beyond chance.
"""
