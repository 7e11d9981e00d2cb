"""Opening a cohort or a program: files read and scored, or the tables that a run prepared."""
