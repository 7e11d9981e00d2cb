"""What may be said of events so rare that a run chart says nothing: the times between them."""

from __future__ import annotations

import numpy as np

from ..spc.rare import Between, between
from ..wording import rare as say
from ..wording import study as words
from .measures import Study, chart_of


def times_between(study: Study) -> Between | None:
    """Give the times between events; None where the measure is judged, or is none of single events."""
    return between(chart_of(study, study.aimed)) if study.verdict == "cannot be told" else None


def between_sentence(study: Study) -> str:
    """Say how long it was from one event to the next; empty where that cannot be said."""
    found = times_between(study)
    if found is None:
        return ""
    before, since = (found.periods[which].tolist() for which in (found.before, ~found.before))
    middles = [float(np.median(some)) if some else 0.0 for some in (before, since)]
    last, frequency = period_of(found.dates[-1], study, within=True), study.measure.frequency
    told = before if study.baseline_n else None
    return say.between(told, middles[0], since, middles[1], last, found.quiet, frequency, _start(study))


def _start(study: Study) -> str:
    """Name the period from which on points are compared; empty where all are."""
    shown = study.columns["baseline"] | study.columns["after"]
    dates = study.columns["date"]
    earlier = (dates < dates[shown].min()) & ~np.isnan(study.columns["value"])
    return period_of(dates[shown].min(), study, within=True) if earlier.any() else ""


def period_of(day: np.datetime64, study: Study, *, within: bool = False) -> str:
    """Name the period of a day as the measure counts it, alone or within a sentence."""
    return words.period(day.astype("datetime64[D]").astype(object), study.measure.frequency, within=within)
