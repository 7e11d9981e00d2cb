"""Where a measure counts events so rare that its run chart says nothing: the times between them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...privacy.published import marked
from ...show.chart import Chart, ChartTable, Column
from ...spc.rare import LEAST_EVENTS
from ...wording import rare as say
from ...wording.language import capital
from ..figures.run_chart import draw_run_chart
from ..measures import Study
from ..rare_claims import period_of, times_between

LEAST_DRAWN = 4
"""Times between events that a figure is drawn of; fewer are told in the sentence."""


def between_chart(study: Study, name: str) -> Chart | None:
    """Draw the times between events, a point for each event after the first; None with few of them."""
    found = times_between(study)
    if found is None or len(found.periods) < LEAST_DRAWN:
        return None
    frozen = bool(found.before.sum() >= LEAST_EVENTS)
    line = found.periods[found.before] if frozen else found.periods
    days = pd.DataFrame({"date": found.dates, "value": found.periods.astype(float)})
    points = marked(days.assign(baseline=found.before if frozen else False), "program")
    told = [(period_of(day, study), int(n)) for day, n in zip(found.dates, found.periods, strict=True)]
    ended = [say.ended(bool(early)) if early or study.baseline_n else "" for early in found.before]
    rows = tuple((when, str(n), end) for (when, n), end in zip(told, ended, strict=True))
    heads = say.columns()
    columns = (Column(heads[0]), Column(heads[1], "r"), Column(heads[2]))
    if not study.baseline_n:
        columns, rows = columns[:2], tuple(row[:2] for row in rows)
    frequency = study.measure.frequency
    return Chart(
        draw_run_chart(
            points,
            unit=say.unit(frequency),
            centre=float(np.median(line)),
            first_test=study.first_test if frozen else None,
            frequency=frequency,
        ),
        id=f"between-{study.measure.id}",
        caption=say.caption(capital(name), frequency),
        sentence=say.alt(capital(name), frequency, told),
        table=ChartTable(say.table_caption(study.measure.name), columns, rows),
        note=say.note(),
    )
