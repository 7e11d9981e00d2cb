"""In which languages people answered a round: what pages may say of it."""

from __future__ import annotations

import pandas as pd

from ..cohort.answered import answered
from ..cohort.records.base import same_language
from ..cohort.round_instruments import Instruments
from ..tables import Table

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
