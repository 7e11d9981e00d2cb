"""Own sections: which notebooks lie in a cohort's `own/`, whether they may run, and how they are run."""
