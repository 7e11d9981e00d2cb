"""The figures of the cohort."""
