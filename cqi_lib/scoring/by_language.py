"""Levels by the language in which people answered, for the desk."""

from __future__ import annotations

import pandas as pd

from ..cohort.answered import PERSON
from ..cohort.records.base import same_language
from ..instrument.instrument import Instrument
from .answer_grid import read_grid
from .desk_tables import LANGUAGE_LEVELS
from .levels import rater_scores


def language_levels(responses: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Give each domain's mean level of those who answered in the same language.

    Parameters
    ----------
    responses : RESPONSES of one instrument.
    instrument : what was asked.

    Returns
    -------
    LANGUAGE_LEVELS, in the instrument's order.
    """
    rows = responses[responses["role"].ne("coach")]
    people = rows.drop_duplicates(PERSON)[[*PERSON, "language"]]
    people = people.assign(language=people["language"].fillna("").map(same_language))
    levels = rater_scores(read_grid(rows, instrument), instrument).dropna(subset="level").merge(people, on=PERSON)
    found = levels.groupby(["program_id", "round_id", "domain", "language"], sort=True)["level"].agg(["size", "mean"])
    found = found.rename(columns={"size": "raters"}).reset_index()
    order = {domain: n for n, domain in enumerate(instrument.domains)}
    return LANGUAGE_LEVELS.frame(found.sort_values("domain", key=lambda ids: ids.map(order), kind="stable"))
