"""What the start notebook lists: the steps, the cohort's programs and rounds; for the evaluator's eyes."""

from __future__ import annotations


def steps() -> dict[str, tuple[str, str]]:
    """Name the notebooks in the order of the process, with what each is about."""
    return {
        "1_groundwork": ("Groundwork", "the vision of quality and how the program works"),
        "2_assessment_intake": ("Assessment", "who answered and which answers count"),
        "3_strengths_challenges": ("Strengths and challenges", "how each domain stands and why"),
        "4_priority_setting": ("Priority and aim", "what was chosen and what should move it"),
        "5_pdsa_study": ("Cycles of change", "one test: predicted, found, learned, decided"),
        "6_capacity_culture": ("Since last time", "the same questions again, and habits of learning"),
        "7_cohort_overview": ("The cohort", "the group as a whole, no program named"),
    }


def programs_columns() -> tuple[str, str, str, str, str, str]:
    """Head the list of programs."""
    return "Program", "Parameter", "Answered", "Measures", "Cycles", "Problems"


def programs_caption(cohort: str, round_label: str) -> str:
    """Name the list of programs."""
    return f"Programs of {cohort}, {round_label}"


def programs(names: list[str]) -> str:
    """List the programs in plain words."""
    return f"{len(names)} programs: {', '.join(names)}"


def rounds_columns() -> tuple[str, str, str, str]:
    """Head the list of rounds."""
    return "Round", "Parameter", "Date", "Answers are"


def rounds_caption() -> str:
    """Name the list of rounds."""
    return "Rounds"
