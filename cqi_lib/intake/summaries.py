"""Words that name a total or an average, in files of answers and in those of measures."""

from __future__ import annotations

import re

from .spelling import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of a label such as "Overall mean score of all respondents" or "Std. dev."; none of them names anybody.
_SUMMARY_WORDS = _words(
    "a all an and answer answers average averages avg benchmark by cohort column columns count dev "
    "deviation domain for grand group high highest in item items low lowest max maximum mean means "
    "median min minimum n no number of out overall per percent percentage program programs question "
    "questions rating ratings respondent respondents response responses row rows score scores sd site "
    "sites staff standard std subtotal sum survey team the to total totals value values % favorable "
    "favourable"
)
SUMMARY_SIGNS = _words(
    "average averages avg benchmark mean means median sum total totals subtotal deviation dev sd count "
    "percent overall minimum maximum"
)
SIGN = re.compile("|".join(sorted(SUMMARY_SIGNS)), re.IGNORECASE)


def names_summary(text: str) -> bool:
    """Tell whether a text names a total or an average, and nobody.

    Examples
    --------
    >>> names_summary("Overall mean score"), names_summary("Total Family Care"), names_summary("Std. dev.")
    (True, False, True)
    """
    if not SIGN.search(text):
        return False
    words = re.findall(r"[^\W\d_]+|%", fold(text))
    return 0 < len(words) < 9 and _SUMMARY_WORDS.issuperset(words) and not SUMMARY_SIGNS.isdisjoint(words)
