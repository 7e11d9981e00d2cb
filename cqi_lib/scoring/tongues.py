"""In which languages people answered: what pages may say of a round, and levels by language for the desk."""

from __future__ import annotations

import pandas as pd

from ..cohort.answered import PERSON, answered
from ..cohort.records.base import same_language
from ..cohort.round_instruments import Instruments
from ..instrument.instrument import Instrument
from ..tables import Table
from .answer_grid import read_grid
from .desk_tables import LANGUAGE_LEVELS
from .levels import rater_scores

ROUND_LANGUAGES = Table(
    "round_languages",
    "one round with answers; never which languages, nor whose",
    {
        "round_id": ("text", "round"),
        "several": ("flag", "people answered in more than one language, as far as it is known"),
        "unreviewed": ("flag", "somebody answered in a translation of which no review is on record"),
    },
)


def round_languages(responses: pd.DataFrame, asked: Instruments) -> pd.DataFrame:
    """Say of each round whether people answered in several languages, and in a translation without a review.

    Of a whole round and all of its programs: of one program it would tell who answered.

    Parameters
    ----------
    responses : RESPONSES.
    asked : what each round asked.

    Returns
    -------
    ROUND_LANGUAGES; a row for each round in which somebody's language is known.
    """
    known = responses[responses["language"].notna()]
    tags = known.loc[answered(known), ["round_id", "language"]].drop_duplicates()
    rows = [
        {
            "round_id": round_id,
            "several": len({same_language(tag) for tag in mine["language"]}) > 1,
            "unreviewed": any(not asked.of(str(round_id)).reviewed_in(tag) for tag in mine["language"]),
        }
        for round_id, mine in tags.groupby("round_id", sort=True)
    ]
    return ROUND_LANGUAGES.frame(rows)


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
