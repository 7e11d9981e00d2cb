"""Where a run left the tables of its cohort for the processes that make pages. Imported by what starts them: no tables."""

from __future__ import annotations

import os

ABOUT = "prepared.json"
"""What stands beside the tables: the day looked from and, of a run, what it read of cohort.yml."""
PREPARED = "CQI_PREPARED"
"""Names the folder of tables that a run prepared; not set when a person opens a notebook."""


def prepared_cache() -> str | None:
    """Give the folder of tables that a batch run prepared, or None when a person opened the notebook."""
    return os.environ.get(PREPARED) or None
