"""Scores of items or of domains alone, for tests that look at one of the two."""

from cqi_lib.scoring.levels import item_and_domain_scores


def item_scores(responses, instrument, named=frozenset()):
    return item_and_domain_scores(responses, instrument, named)[0]


def domain_scores(responses, instrument, named=frozenset(), aggregate="mean", minimums=None):
    return item_and_domain_scores(responses, instrument, named, aggregate, minimums)[1]
