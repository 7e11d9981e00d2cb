"""The columns of the tables that only the evaluator sees, declared once."""

from __future__ import annotations

from ..tables import Table

RESPONDENTS = Table(
    "respondents",  # how one respondent's answers came about; for the evaluator
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "respondent_id": "text",  # respondent
        "role": "text",  # role
        "asked": "count",  # items asked
        "answered": "count",  # items with a level
        "dont_know": "count",  # answers 'don't know'
        "not_applicable": "count",  # answers 'not applicable'
        "blank": "count",  # no answer
        "set_aside": "count",  # answers that could not be read as a level
        "longest_run": "count",  # most answers in a row that are the same as ticked, in the instrument's order
        "same_level": "flag",  # one and the same answer ticked throughout, from 10 levels
        "minutes": "number",  # minutes from beginning to sending; empty where the survey does not say
        "quick": "flag",  # less than two seconds per item answered
    },
)

RELIABILITY = Table(
    "reliability",  # one domain over all respondents of a round; for the evaluator
    {
        "round_id": "text",  # round
        "domain": "text",  # domain id
        "n": "count",  # respondents with a level for every item, coaches left out
        "caution": "flag",  # fewer than 50 of them: read alpha and omega with caution; none under 30
        "alpha": "number",  # Cronbach's alpha
        "alpha_low": "number",  # 95 % interval (Feldt), lower end
        "alpha_high": "number",  # 95 % interval (Feldt), upper end
        "alpha_centred": "number",  # alpha of items centred by program: consistency within programs
        "centred_low": "number",  # 95 % interval of the centred alpha, lower end
        "centred_high": "number",  # 95 % interval of the centred alpha, upper end
        "omega": "number",  # omega total of one factor
        "respondents": "count",  # respondents with a level in the domain
        "programs": "count",  # programs they belong to
        "k": "number",  # respondents per program that ICC(1) uses, adjusted for unequal numbers
        "icc1": "number",  # ICC(1), Shrout-Fleiss ICC(1,1)
        "icc1_low": "number",  # 95 % interval, lower end
        "icc1_high": "number",  # 95 % interval, upper end
        "icc2": "number",  # ICC(2), Shrout-Fleiss ICC(1,k)
        "icc2_low": "number",  # 95 % interval, lower end
        "icc2_high": "number",  # 95 % interval, upper end
    },
)

LANGUAGE_LEVELS = Table(
    "language_levels",  # one domain and the people of a program who answered in one language; for the evaluator
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "domain": "text",  # domain id
        "language": "text",  # language's tag without its place; empty of those whose language is not known
        "raters": "count",  # people with a level, coaches left out
        "mean": "number",  # mean of their levels
    },
)

ALL = (RESPONDENTS, RELIABILITY, LANGUAGE_LEVELS)
