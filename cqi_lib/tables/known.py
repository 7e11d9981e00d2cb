"""The columns of every table, declared once.

A step is a function table -> table. `RESPONSES.check(frame)` says at once every column that is missing or of the
wrong kind; `RESPONSES.empty()` gives a table with no rows. What the columns of tables that leave the desk mean stands in
`locale/*/tables.ftl`, for their data dictionary; what those of all others mean, beside them here.
"""

from __future__ import annotations

from .table import Table

RESPONSES = Table(
    "responses",  # one respondent's answer to one item
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "respondent_id": "text",  # respondent, unique within program and round
        "role": "text",  # role of the respondent
        "language": "text",  # language answered in, such as es; empty where it is not known; for the desk
        "item": "text",  # item code of the instrument
        "answer": "text",  # the scale's code as given, before reversing; empty when there is none
        "level": "number",  # rank 1..K after reversing; empty when the answer is not a level
        "missing_reason": "text",  # blank, dont_know, not_applicable or set_aside; empty when there is a level
        "comment": "text",  # what the respondent wrote about the item, or about what `comment_on` says
        "comment_on": "text",  # a domain's id, or `everything`; empty where the comment is about the item
        "shareable": "flag",  # the respondent marked the comment as one that may be shown
        "started_at": "date",  # when the respondent began, UTC; empty where the survey does not say
        "submitted_at": "date",  # when the answers were sent, UTC
        "source_file": "text",  # file it was read from
        "source_row": "count",  # row in that file, headings counted
    },
)

# A group is: everyone (all but coach), leader, staff (all but leader and coach), coach; in a named round also
# every role that answered, by its own name.
DOMAIN_SCORES = Table(
    "domain_scores",  # one domain in one program and round, for one group of respondents
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "area": "text",  # area id
        "domain": "text",  # domain id
        "group": "text",  # everyone, leader, staff, coach or (named rounds) a role
        "basis": "text",  # group the levels rest on: its own, or leader or none where staff may not be shown
        "respondents": "count",  # people in the group who were asked
        "participants": "count",  # people who gave a level, don't know or not applicable in the domain
        "raters": "count",  # people whose answers made a domain level (half rule)
        "mean": "number",  # mean of the raters' domain levels, 1..K
        "sd": "number",  # standard deviation of the raters' domain levels
        "low": "number",  # 95 % interval of the mean, lower end; only from 5 raters
        "high": "number",  # 95 % interval of the mean, upper end; only from 5 raters
        "asked": "count",  # answers asked for: respondents x items
        "answered": "count",  # answers that are a level
        "used": "count",  # answers that count: those of raters
        "dropped": "count",  # levels given by respondents with too few answers in the domain
        "dont_know": "count",  # answers 'don't know'
        "not_applicable": "count",  # answers 'not applicable'
        "blank": "count",  # no answer
        "set_aside": "count",  # answers that could not be read as a level
        "at_target": "count",  # used answers at the target level or above
        "at_low": "count",  # used answers at the low levels
        "lowest_item_mean": "number",  # smallest item mean of the domain
        "item_raters": "count",  # raters of the item that has the fewest
        "agreement": "number",  # median r_wg of the domain's items; only from 5 raters
        "deviation": "number",  # median of the items' average deviation from their mean, in levels; from 5 raters
        "polarised_item": "text",  # an item with at least 2 raters and 20 % at each end of the scale
        "levels_k": "count",  # number of levels K of the domain's scale
        "step_mean": "number",  # level worked out from steps of the topics, where fewer than 8 staff rated one
        "step_target": "count",  # answers at the target level or above, worked out from steps likewise
        "step_low": "count",  # answers at the low levels, worked out from steps likewise
        "steps": "flag",  # mean, at_target and at_low are those of the steps; no interval or agreement is given
    },
)

ITEM_SCORES = Table(
    "item_scores",  # one item in one program and round, for one group of respondents
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "domain": "text",  # domain id
        "item": "text",  # item code
        "group": "text",  # as in domain_scores
        "basis": "text",  # as in domain_scores
        "raters": "count",  # people whose level counts: those with enough answers in the domain
        "mean": "number",  # mean level
        "sd": "number",  # standard deviation of the levels
        "agreement": "number",  # r_wg against a uniform null, 0..1; only from 5 raters
        "deviation": "number",  # average deviation from the mean, in levels; only from 5 raters
        "asked": "count",  # people asked
        "dropped": "count",  # levels given by people with too few answers in the domain
        "dont_know": "count",  # answers 'don't know'
        "not_applicable": "count",  # answers 'not applicable'
        "blank": "count",  # no answer
        "set_aside": "count",  # answers that could not be read as a level
        "at_target": "count",  # levels at the target or above
        "at_low": "count",  # levels at the low levels
        **{f"n_{k}": "count" for k in range(1, 8)},  # answers at level k
        "levels_k": "count",  # number of levels K of the item's scale
        "low": "number",  # lower end of the step that the mean lies in; empty where it is given as it is
        "high": "number",  # upper end of the step; the mean is rounded to halves, up to 1.5 and from K - 0.5 together
    },
)

RATER_SCORES = Table(
    "rater_scores",  # one respondent's level in one domain
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "respondent_id": "text",  # respondent
        "role": "text",  # role
        "domain": "text",  # domain id
        "asked": "count",  # items asked
        "applicable": "count",  # items asked less not applicable
        "answered": "count",  # items with a level
        "dont_know": "count",  # answers 'don't know'
        "level": "number",  # mean of the levels; empty where fewer than half, or fewer than 2, were answered
    },
)

AREA_SCORES = Table(
    "area_scores",  # one area in one program and round, for one group
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "area": "text",  # area id
        "group": "text",  # as in domain_scores
        "basis": "text",  # as in domain_scores; one basis for all domains
        "domains": "count",  # domains of the area with a level
        "of": "count",  # domains of the area
        "mean": "number",  # mean of the domains' means; needs 2/3 of them and one K
    },
)

FINDINGS = Table(
    "findings",  # one domain's state in one program and round
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "area": "text",  # area id
        "domain": "text",  # domain id
        "state": "text",  # strength, challenge, building or not_enough
        "reason": "text",  # code of the rule that decided
        "basis": "text",  # the group it rests on: everyone, leader or none
        "raters": "count",  # raters of the basis
        "mean": "number",  # mean of the basis
        "conversation": "flag",  # worth a conversation
        "conversation_reason": "text",  # role_gap, agreement or polarised; several joined by a blank
        "leader_mean": "number",  # mean of the leaders, where shown
        "staff_mean": "number",  # mean of the staff, where shown
        "gap": "number",  # leader mean less staff mean, where both are shown
        "used": "count",  # answers that count
        "at_target": "count",  # answers at target or above
        "at_low": "count",  # answers at low levels
        "steps": "flag",  # mean, at_target and at_low are worked out from steps of the topics
        "asked": "count",  # answers asked for
        "dont_know": "count",  # answers 'don't know'
        "applicable": "count",  # answers asked for less not applicable
        "lowest_item": "text",  # item with the smallest shown mean
        "lowest_item_mean": "number",  # its mean
        "polarised_item": "text",  # item answered at both ends
    },
)

BENCHMARK = Table(
    "benchmark",  # one domain beside the other programs of the cohort
    {
        "program_id": "text",  # program that is left out
        "round_id": "text",  # round
        "domain": "text",  # domain id
        "others": "count",  # other programs with a level that may be used
        "median": "number",  # median of the others, to 0.25; from 5 others
        "lower": "number",  # lower quartile of the others, to 0.25; from 8 others
        "upper": "number",  # upper quartile of the others, to 0.25; from 8 others
    },
)

SERIES = Table(
    "series",  # one value of one measure at one date
    {
        "program_id": "text",  # program
        "measure": "text",  # measure id
        "group": "text",  # group of participants; empty for all
        "date": "date",  # first day of the period
        "value": "number",  # value, or numerator / denominator x per; empty where there is no data
        "numerator": "number",  # numerator
        "denominator": "number",  # denominator
        "reason": "text",  # why nothing was collected, where it was not
        "source_row": "count",  # row in measures.csv, heading counted
    },
)

EVENTS = Table(
    "events",  # one dated event to mark on charts
    {
        "program_id": "text",  # program
        "date": "date",  # day
        "label": "text",  # what happened
        "measure": "text",  # measure it concerns; empty for all
        "source_row": "count",  # row in events.csv, heading counted
    },
)

VOTES = Table(
    "votes",  # one person's vote for one domain
    {
        "program_id": "text",  # program
        "round_id": "text",  # round whose results were voted on; empty for the newest that was weighed
        "turn": "count",  # 1 for the first vote, 2 for the second on those left
        "person": "text",  # who voted (any label)
        "domain": "text",  # domain id
        "points": "number",  # dots or points given
        "rank": "count",  # place given in a nominal group, 1 for the first
        "source_row": "count",  # row in votes.csv, heading counted
    },
)

TALLY = Table(
    "tally",  # what one turn of a vote came to for one domain
    {
        "program_id": "text",  # program
        "round_id": "text",  # round whose results were voted on
        "method": "text",  # dots, hundred or rank
        "turn": "count",  # 1 for the first vote
        "domain": "text",  # domain id
        "points": "number",  # dots or points together; empty where too few people voted
        "place": "count",  # 1 for the most points, ties sharing the better place
        "voters": "count",  # people who voted in the turn
    },
)

CHANGES = Table(
    "changes",  # one domain between two rounds of one program
    {
        "program_id": "text",  # program
        "domain": "text",  # domain id
        "from_round": "text",  # earlier round
        "to_round": "text",  # later round
        "basis": "text",  # everyone or leader: the same in both rounds; empty where they cannot be compared
        "before": "number",  # mean level before, same items
        "after": "number",  # mean level after, same items
        "change": "number",  # after less before
        "items": "count",  # items compared
        "items_up": "count",  # items that rose by half a level or more
        "items_down": "count",  # items that fell by half a level or more
        "chosen": "flag",  # chosen as a priority from the earlier round
        "raters_before": "count",  # raters of the basis before
        "raters_after": "count",  # raters of the basis after
    },
)

HELD_BACK = Table(
    "held_back",  # one thing that was not shown, and why
    {
        "program_id": "text",  # program
        "round_id": "text",  # round; empty for measures
        "table": "text",  # table it was held back from
        "domain": "text",  # domain, or measure; empty when it is everything
        "item": "text",  # item; empty when it is the whole domain
        "group": "text",  # group it was about
        "code": "text",  # why, as listed in cqi_lib.privacy.CODES
        "n": "count",  # how many: people, comments or values, as the code says
    },
)

COHORT_BANDS = Table(
    "cohort_bands",
    {
        "round_id": "text",
        "area": "text",
        "domain": "text",
        "programs": "count",
        "median": "number",
        "lower": "number",
        "upper": "number",
    },
)

COHORT_STATES = Table(
    "cohort_states",
    {
        "round_id": "text",
        "area": "text",
        "domain": "text",
        "programs": "count",
        "strength": "count",
        "challenge": "count",
        "building": "count",
        "not_enough": "count",
        "conversation": "count",
    },
)

COHORT_MOVEMENT = Table(
    "cohort_movement",
    {
        "from_round": "text",
        "to_round": "text",
        "area": "text",
        "domain": "text",
        "programs": "count",
        "change": "number",
        "p": "number",
        "p_holm": "number",
        "d_z": "number",
        "exact": "flag",
    },
)

SHARED_NAMES = Table(
    "shared_names",  # one program that agreed to be named to the others, and one domain
    {
        "round_id": "text",  # round
        "domain": "text",  # domain id
        "program_id": "text",  # program
        "what": "text",  # strength: the domain is one; works_on: chosen as a priority
    },
)

SHARED_IDEAS = Table(
    "shared_ideas",  # one change idea of a program that agreed to be named to the others
    {
        "domain": "text",  # domain id
        "program_id": "text",  # program
        "idea": "text",  # the idea as its people wrote it
        "status": "text",  # what became of it
        "learned": "text",  # what its last decided cycle taught, as its people wrote it
    },
)

IDEA_COUNTS = Table(
    "idea_counts",  # change ideas of all programs in one domain with one outcome; from 5 programs
    {
        "domain": "text",  # domain id
        "status": "text",  # what became of them
        "ideas": "count",  # ideas
    },
)

DOMAIN_NAMES = Table(
    "domain_names",
    {
        "area": "text",
        "area_name": "text",
        "domain": "text",
        "domain_name": "text",
    },
)

ALL = (
    RESPONSES,
    RATER_SCORES,
    ITEM_SCORES,
    DOMAIN_SCORES,
    AREA_SCORES,
    FINDINGS,
    BENCHMARK,
    SERIES,
    EVENTS,
    VOTES,
    TALLY,
    CHANGES,
    HELD_BACK,
    COHORT_BANDS,
    COHORT_STATES,
    COHORT_MOVEMENT,
    SHARED_NAMES,
    SHARED_IDEAS,
    IDEA_COUNTS,
    DOMAIN_NAMES,
)
