"""Who counts as a respondent: somebody who answered something.

Who opened a survey and left it blank is no respondent: not in a count, not in a share of those invited, not towards the
smallest group that may be shown. A comment alone is kept and printed by the rules of comments; it makes nobody one.
"""

from __future__ import annotations

import pandas as pd

PERSON = ["program_id", "round_id", "respondent_id"]


def answered(responses: pd.DataFrame) -> pd.Series:
    """Say, row by row of RESPONSES, whether there is an answer: a level, don't know, not applicable, or one set aside.

    Examples
    --------
    >>> rows = pd.DataFrame({"level": [3, None, None], "missing_reason": [None, "dont_know", "blank"]})
    >>> answered(rows).tolist()
    [True, True, False]
    """
    why = responses["missing_reason"]
    return responses["level"].notna() | (why.notna() & why.ne("blank").fillna(False))


def respondents(responses: pd.DataFrame) -> pd.DataFrame:
    """List the people who answered something.

    Parameters
    ----------
    responses : table RESPONSES.

    Returns
    -------
    Columns program_id, round_id, respondent_id, role; one row per person, in the order of the table.
    """
    return responses.loc[answered(responses), [*PERSON, "role"]].drop_duplicates(ignore_index=True)
