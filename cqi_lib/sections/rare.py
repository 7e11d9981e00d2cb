"""Where a measure counts events so rare that its run chart says nothing: the times between them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..charts import Chart, ChartTable, Column, draw_run_chart
from ..measures import Study, chart_of
from ..spc.rare import LEAST_EVENTS, Between, between
from ..wording import rare as say
from ..wording import study as words
from ..wording.language import capital

LEAST_DRAWN = 4
"""Times between events that a figure is drawn of; fewer are told in the sentence."""


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
    last, frequency = _period(found.dates[-1], study), study.measure.frequency
    told = before if study.baseline_n else None
    return say.between(told, middles[0], since, middles[1], last, found.quiet, frequency)


def between_chart(study: Study, name: str, language: str) -> Chart | None:
    """Draw the times between events, a point for each event after the first; None with few of them."""
    found = times_between(study)
    if found is None or len(found.periods) < LEAST_DRAWN:
        return None
    frozen = bool(found.before.sum() >= LEAST_EVENTS)
    line = found.periods[found.before] if frozen else found.periods
    points = pd.DataFrame({"date": found.dates, "value": found.periods.astype(float)})
    points["baseline"] = found.before if frozen else False
    told = [(_period(day, study), int(n)) for day, n in zip(found.dates, found.periods, strict=True)]
    ended = [say.BEFORE if early else say.SINCE if study.baseline_n else "" for early in found.before]
    rows = tuple((when, str(n), end) for (when, n), end in zip(told, ended, strict=True))
    columns = (Column(say.COLUMNS[0]), Column(say.COLUMNS[1], "r"), Column(say.COLUMNS[2]))
    if not study.baseline_n:
        columns, rows = columns[:2], tuple(row[:2] for row in rows)
    frequency = study.measure.frequency
    return draw_run_chart(
        points,
        id=f"between-{study.measure.id}",
        caption=say.caption(capital(name), frequency),
        sentence=say.alt(capital(name), frequency, told),
        table=ChartTable(say.table_caption(study.measure.name), columns, rows),
        unit=say.unit(frequency),
        note=say.note(),
        centre=float(np.median(line)),
        first_test=study.first_test if frozen else None,
        frequency=frequency,
        language=language,
    )


def _period(day: np.datetime64, study: Study) -> str:
    return words.period(day.item(), study.measure.frequency)
