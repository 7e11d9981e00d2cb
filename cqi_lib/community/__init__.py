"""7 Community of practice: the cohort as a group, and what programs can learn from each other."""
