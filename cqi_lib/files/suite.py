"""The suite: its notebooks by their file names without `.ipynb`, in the order of the process."""

from __future__ import annotations

STEPS = (
    "1_groundwork",
    "2_assessment_intake",
    "3_strengths_challenges",
    "4_priority_setting",
    "5_pdsa_study",
    "6_capacity_culture",
)
"""Those that a program's report is made of."""
PER_CYCLE = "5_pdsa_study"
"""The one that is run once for each cycle."""
COHORT_STEP = "7_cohort_overview"
"""The one that the cohort's page is made of."""
