"""Notebook 5: what was predicted beside what was found: per measure as a figure, for all cycles as a log."""

from __future__ import annotations

from markupsafe import Markup

from ...cohort.records.cycle import CycleFile
from ...program.program import Program
from ...program.unreadable import MEASURED, rests_on
from ...rounding import as_written
from ...show.block import NOTHING, Block
from ...show.chart import Chart, ChartTable, Column
from ...show.markup import el, join, table
from ...wording import cycles as tell
from ...wording import predictions as say
from ...wording.claim import prose
from ...wording.labels import absent
from ...wording.language import amount, sentence
from ..figures.predictions import PredictionRow, draw_predictions
from ..prediction_claims import compared_words, in_one_sentence, predicted_words, unit_of
from ..predictions import Comparison, compare_all
from ..study import begun
from .cycle import contradiction, cycle_title, size_words


def predictions_figure(program: Program, measure_id: str) -> Markup | None:
    """Draw predictions beside results for the cycles on a measure; nothing until one has begun."""
    rows, lines, heard, pairs = [], [], [], []
    unit = program.records.measures[measure_id].unit
    for cycle_id, cycle in program.records.cycles.items():
        if not begun(cycle, program.as_of):
            continue
        for pair in compare_all(cycle, program.as_of):
            if pair.measure != measure_id or (pair.question or 1) > 1:
                continue
            pairs.append(pair)
            title, size = cycle_title(program, cycle_id), size_words(cycle)
            said = compared_words(pair)
            predicted, got = predicted_words(pair, ""), tell.got(pair.value, pair.found, "")
            row = PredictionRow(
                name=title, low=pair.low, high=pair.high, value=pair.value,
                range_words=predicted if pair.low is not None or pair.high is not None else "",
                value_words=amount(as_written(pair.value)) if pair.value is not None else "",
                detail=size, outcome=said if pair.told else "", strong=pair.told, unit=unit,
                missing="" if pair.told else said,
            )  # fmt: skip
            rows.append(row)
            when = tell.timing(pair.timing, pair.prediction.made_on if pair.prediction else None)
            lines.append((title, size or absent("noted"), predicted, when, got, said))
            heard.append((title, *in_one_sentence(pair), said))
    if not rows:
        return None
    caption = tell.predictions_caption(unit)
    return Chart(
        draw_predictions(rows),
        id=f"predictions-{measure_id}",
        caption=say.held(*counts(pairs)),
        sentence=tell.predictions_alt(heard),
        table=ChartTable(caption, tuple(Column(head) for head in tell.predictions_columns()), tuple(lines)),
    ).html()


def counts(pairs: list[Comparison]) -> tuple[int, int, int]:
    """Count the predictions that held, those that could be compared, and those written after the test began.

    A late one tells nothing about foresight, so it is counted apart, whether it held or not.
    """
    early = [pair for pair in pairs if pair.timing != "late" and pair.told]
    right = sum(pair.outcome == "as predicted" for pair in early)
    return right, len(early), sum(pair.timing == "late" for pair in pairs)


@rests_on("cycles/", *MEASURED)
def prediction_log(program: Program) -> Block:
    """Show every prediction beside its result: how often right, how sure the team was, what was learned.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block that a report keeps once, after the cycles; nothing until a test has begun.
    """
    rows, pairs, missed, learned, doubtful = [], [], 0, 0, 0
    for cycle_id, cycle in program.records.cycles.items():
        if not begun(cycle, program.as_of):
            continue
        doubtful += bool(contradiction(program, cycle))
        for n, pair in enumerate(compare_all(cycle, program.as_of)):
            pairs.append(pair)
            if pair.told and pair.timing != "late" and pair.outcome != "as predicted":
                missed += 1
                learned += bool(cycle.learned)
            rows.append(_log_row(program, cycle_id, cycle, pair, n == 0))
    if not rows:
        return NOTHING
    sure = [
        p.prediction.confidence
        for p in pairs
        if p.told and p.timing != "late" and p.prediction and p.prediction.confidence is not None
    ]
    lines = [say.held(*counts(pairs))]
    mean = sum(sure) / len(sure) if sure else None
    lines += (
        [say.sure(mean, len(sure), *counts(pairs)[:2])] if mean is not None and len(sure) == counts(pairs)[1] else []
    )
    lines += [say.missed_learned(missed, learned)] if missed else []
    lines += [say.contradictions(doubtful)] if doubtful else []
    lines += [say.later(n)] if (n := sum(pair.later for pair in pairs)) else []
    columns = [(name, "l") for name in say.columns()]
    html = join(
        [
            el("h3", say.log_heading(), id="predictions"),
            el("p", prose(lines)),
            el("details", el("summary", say.show_log()), table(say.log_caption(), columns, rows)),
        ]
    )
    return Block(html, prose(lines), once="prediction-log", keep="last")


def _log_row(program: Program, cycle_id: str, cycle: CycleFile, pair: Comparison, first: bool) -> tuple[str, ...]:
    unit = unit_of(program, pair)
    number = pair.question if pair.question is not None else 1
    asked = cycle.questions[number - 1] if 0 < number <= len(cycle.questions) else ""
    measure = program.records.measures.get(pair.measure or "")
    about = asked if first or pair.question else ""
    about = about or ((measure.short or measure.name) if measure else asked)
    prediction = pair.prediction
    return (
        cycle_title(program, cycle_id),
        about or absent("noted"),
        predicted_words(pair, unit),
        say.percent(prediction.confidence) if prediction and prediction.confidence is not None else absent("noted"),
        tell.timing(pair.timing, prediction.made_on if prediction else None),
        tell.got(pair.value, pair.found, unit),
        compared_words(pair, unit),
        sentence(cycle.learned) or absent("noted"),
    )
