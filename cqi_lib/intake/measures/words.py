"""What a mapping does, in words: so that a person who never saw YAML can say whether it is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import SheetTable
from ...locale.said import put_together, sayings
from ..spelling import listed, shown
from .grids import same
from .matching import target_of

say = sayings("spreadsheets")


def lines_of(
    table: SheetTable, dates: str, measures: Mapping[str, Measure], told: Callable[[str], object]
) -> list[str]:
    """Say where each number of a table comes from, and what of it is not read.

    Parameters
    ----------
    table : the mapping.
    dates : the heading of its periods.
    measures : the program's measures by id.
    told : whether a person said what a heading means.
    """
    lines: list[str] = []
    for one in table.series:
        what = {"measure": repr(one.measure), "part": one.part, "group": one.group or None}
        if one.count:
            words = [say("say-where", column=shown(c), words=listed(map(shown, w))) for c, w in one.where.items()]
            if one.within:
                words.append(
                    say("say-within", start=shown(one.within.start), end=shown(one.within.end), n=one.within.days)
                )
            lines.append(say("say-count", rows=one.count, where=put_together(words) or None, **what))
            continue
        target = target_of(one.heading or "", measures)
        near = bool(target and not target.sure) and not told(one.heading or "") and not one.where
        words = put_together(
            [say("say-where", column=shown(c), words=listed(map(shown, w))) for c, w in one.where.items()]
        )
        lines.append(
            say("say-column", column=shown(one.heading or ""), near=near, unit=one.unit, where=words or None, **what)
        )
    used = {same(one.heading or "") for one in table.series} | {same(dates), same(table.group or "")}
    used |= {
        same(c)
        for one in table.series
        for c in [*one.where, one.person or "", *((one.within.start, one.within.end) if one.within else ())]
    }
    used |= set(map(same, table.where))
    rest = [h for h in table.headings if same(h) not in used and h.strip()]
    if rest:
        lines.append(say("say-rest", names=listed(map(shown, rest), 12)))
    return lines
