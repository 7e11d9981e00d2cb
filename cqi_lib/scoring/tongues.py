"""In which languages people answered a round: what pages may say of it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ..cohort.answered import PERSON, answered
from ..cohort.cohort import Cohort
from ..cohort.records.base import same_language
from ..cohort.records.cohort_file import RoundEntry
from ..cohort.round_instruments import Instruments
from ..tables import Table

ROUND_LANGUAGES = Table(
    "round_languages",  # one round in which somebody's language is known; never which languages, nor whose
    {
        "round_id": "text",  # round
        "several": "flag",  # people answered in more than one language, as far as it is known
        "unreviewed": "flag",  # somebody answered in a translation of which no review is on record
    },
)


def round_languages(responses: pd.DataFrame, of_cohort: pd.DataFrame, asked: Instruments, minimum: int) -> pd.DataFrame:
    """Say of each round whether people answered in several languages, and in a translation without a review.

    Of a whole round: of one program it would tell who answered. So it rests on what the cohort's tables rest on, which no
    later release of a few programs moves. Of people who are neither leader nor coach more than a group must have said
    their language: all five in one, and each of the five is told. Where only one program has such people, a language
    counts from a group of these on.

    Parameters
    ----------
    responses : RESPONSES that programs' pages rest on.
    of_cohort : RESPONSES that the cohort's tables rest on.
    asked : what each round asked.
    minimum : the smallest group.

    Returns
    -------
    ROUND_LANGUAGES; a row for each round in which somebody's language is known to the programs' pages.
    """
    people = of_cohort[of_cohort["language"].notna()]
    people = people[answered(people)].drop_duplicates(PERSON)
    rows = []
    for round_id in sorted(responses.loc[responses["language"].notna(), "round_id"].unique()):
        mine = people[people["round_id"].eq(round_id)]
        others = mine[~mine["role"].isin(["leader", "coach"])]
        if others["program_id"].nunique() < 2:
            mine = others[others.groupby(others["language"].map(same_language))["role"].transform("size").ge(minimum)]
        tags = mine["language"].unique() if len(others) > minimum else []
        rows.append(
            {
                "round_id": round_id,
                "several": len({same_language(tag) for tag in tags}) > 1,
                "unreviewed": any(not asked.of(round_id).reviewed_in(tag) for tag in tags),
            }
        )
    return ROUND_LANGUAGES.frame(rows)


class TellsLanguages:
    """What an opened program, and its cohort, tell of the languages of their round; the same on every page.

    A round in which people answer openly tells nothing before it is closed: no record keeps its answers, so two states of a
    page would tell of who answered between them.
    """

    cohort: Cohort
    round: RoundEntry
    prepared: Any

    @property
    def several_languages(self) -> bool:
        """Whether people of this round, in whatever program, answered in more than one language."""
        return self._told("several")

    @property
    def unreviewed(self) -> bool:
        """Whether somebody of this round answered in a translation of which no review is on record."""
        return self._told("unreviewed")

    def _told(self, what: str) -> bool:
        entry, languages = self.round, self.prepared.languages
        if (
            self.cohort.file.data == "real"
            and entry.openly
            and (entry.closed is None or entry.closed > self.prepared.as_of)
        ):
            return False
        return bool(languages.loc[languages["round_id"].eq(entry.id), what].any())
