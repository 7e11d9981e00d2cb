"""Notebook 5: one cycle as its record tells it: what was tried, predicted, found, learned and decided."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...cohort.records.cycle import CycleFile
from ...pdsa.predictions import Comparison
from ...program.program import Program
from ...program.unreadable import MEASURED, rests_on
from ...show.block import NOTHING, Block
from ...show.markup import el, join
from ...wording import completeness as record
from ...wording import cycles as tell
from ...wording import predictions as compared
from ...wording.claim import prose
from ...wording.labels import decision as decision_name
from ...wording.language import sentence
from ..completeness import completeness
from ..contradiction import contradicting
from ..fidelity import length_of
from ..of_program import studies_of
from ..prediction_claims import compared_words, in_one_sentence, predicted_words, unit_of
from ..predictions import compare, compare_all
from ..ramps import previous_of
from ..scale_advice import suggest_size, too_big
from ..study import begun, covered, state


def cycle_number(program: Program, cycle_id: str) -> int:
    """Give a cycle's number: its place among the program's files."""
    return list(program.records.cycles).index(cycle_id) + 1


def cycle_title(program: Program, cycle_id: str) -> str:
    """Give a cycle's number and title."""
    return f"{cycle_number(program, cycle_id)} {program.records.cycles[cycle_id].title}"


def chosen_cycle(program: Program) -> str | None:
    """Give the cycle that was opened, else the program's latest one, else None."""
    return program.cycle_id or (list(program.records.cycles)[-1] if program.records.cycles else None)


def size_words(cycle: CycleFile) -> str:
    """Say how big a test is, in numbers and in the team's words."""
    scale = cycle.scale
    return tell.size(scale.people, scale.sites, scale.days, scale.text)


def date_words(program: Program, cycle: CycleFile) -> str:
    """Say when a cycle ran or is to run; a start that is still to come is a plan."""
    actual, planned = (cycle.actual_start, cycle.actual_end), (cycle.planned_start, cycle.planned_end)
    if cycle.actual_start is not None and not begun(cycle, program.as_of):
        return tell.dates((None, None), actual)
    return tell.dates(actual, planned)


@rests_on("priorities.yml", "cycles/", *MEASURED)
def cycle_record(program: Program) -> Block:
    """Show one cycle as its record tells it: what was tried, predicted, found, learned and decided.

    Parameters
    ----------
    program : an opened program; its cycle, or its latest one.

    Returns
    -------
    A block; nothing for a program without cycles.
    """
    cycle_id = chosen_cycle(program)
    if cycle_id is None:
        return NOTHING
    cycle = program.records.cycles[cycle_id]
    when = date_words(program, cycle)
    facts = [(tell.fact(k), v) for k, v in _facts(program, cycle).items() if v]
    number = cycle_number(program, cycle_id)
    decided = state(cycle, program.as_of) == "decided"
    taught = tell.let_go(sentence(cycle.learned)) if decided and cycle.decision == "abandon" and cycle.learned else ""
    found = completeness(cycle, program.as_of)
    notes = [_covered(program, cycle), _advice(program, cycle_id, cycle), record.filled(found.counts, found.missing)]
    html = el(
        "div",
        el("h3", tell.heading(number, cycle.title), style="margin-top:0"),
        el("p", when, cls="quiet small"),
        el("p", taught, cls="taught") if taught else None,
        el("dl", [el("div", el("dt", k), el("dd", v)) for k, v in facts], cls="facts"),
        el("p", prose(note for note in notes if note), cls="note"),
        cls="cycle",
        id=f"cycle-{number}",
    )
    text = f"{tell.heading(number, cycle.title)}. {when}. {taught}".strip()
    plain = [(name, fact.striptags() if isinstance(fact, Markup) else str(fact)) for name, fact in facts]
    return Block(html, f"{text} " + prose(f"{name}: {fact}" for name, fact in plain))


@rests_on("cycles/")
def coach_notes(program: Program) -> Block:
    """Show what a coach or reviewer noted on each cycle; for the evaluator's desk, not for the program's report.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with a note by cycle, or a sentence that there is none.
    """
    noted = [(cycle_title(program, name), c.note) for name, c in program.records.cycles.items() if c.note.strip()]
    if not noted:
        return Block(el("p", tell.no_notes()), tell.no_notes())
    facts = [el("div", el("dt", title), el("dd", sentence(note))) for title, note in noted]
    return Block(el("dl", facts, cls="facts"), prose(f"{title}: {sentence(note)}" for title, note in noted))


def _facts(program: Program, cycle: CycleFile) -> dict[str, object]:
    """Give what the record says, in the order of Plan, Do, Study, Act; of Plan less once the test has begun."""
    started = begun(cycle, program.as_of)
    pairs = compare_all(cycle, program.as_of)
    main, further = pairs[0], pairs[1:]
    facts: dict[str, object] = {
        "change" if started else "plan": sentence(cycle.change or cycle.objective),
        "theory": "" if started else prose(sentence(t) for t in (cycle.theory, cycle.source) if t),
        "scale": size_words(cycle),
        "participants": "" if started else sentence(cycle.participants),
        "risks": "" if started else prose(sentence(t) for t in (cycle.risks, cycle.left_out, cycle.consent) if t),
        "prediction": _prediction(program, main),
    }
    if started:
        facts |= {
            "result": prose([_result(program, main), contradiction(program, cycle)]),
            "further": _further(program, cycle, further),
            "data": prose((tell.reading(r.on, r.numerator, r.denominator, r.value, r.text) for r in cycle.data), "; "),
            "planned": _planned(cycle),
            "compared": sentence(cycle.compared),
            "learned": sentence(cycle.learned) if cycle.decision != "abandon" else "",
            "surprises": sentence(cycle.surprises),
            "sure_now": _sure_now(cycle, main),
            "groups": sentence(cycle.group_differences),
            "heard": prose(tell.quote(heard.from_, heard.text) for heard in cycle.heard),
            "decision": _decision(program, cycle),
        }
    return facts | _after(program, cycle)


def _prediction(program: Program, pair: Comparison) -> str:
    when = tell.timing(pair.timing, pair.prediction.made_on if pair.prediction else None)
    if pair.prediction is None:
        return when
    said = predicted_words(pair, unit_of(program, pair))
    confidence = pair.prediction.confidence
    sure = prose([", ", tell.how_sure(confidence)], "") if confidence is not None else ""
    return prose([prose([said, sure], ""), when], "; ")


def _result(program: Program, pair: Comparison) -> str:
    unit = unit_of(program, pair)
    if pair.value is None and not pair.found:
        return tell.got(None, "", unit)
    if pair.value is not None and (pair.low is not None or pair.high is not None):
        return tell.predicted_got(predicted_words(pair, ""), tell.got(pair.value, "", unit), compared_words(pair))
    found = tell.got(pair.value, pair.found, unit)
    return prose([sentence(found), sentence(compared_words(pair)) if pair.prediction else ""])


def contradiction(program: Program, cycle: CycleFile) -> str:
    """Say that a result and its measure's points for the same days do not agree; empty where they do."""
    study = studies_of(program).get(compare(cycle, program.as_of).measure or "")
    points = contradicting(cycle, study) if study else ()
    return (
        compared.contradicted([study.figures(p) for p in points], study.measure.frequency) if study and points else ""
    )


def _further(program: Program, cycle: CycleFile, pairs: Sequence[Comparison]) -> str:
    """Say what came of further questions and measures."""
    lines = []
    for pair in pairs:
        measure = program.records.measures.get(pair.measure or "")
        number = pair.question or 0
        about = (measure.short or measure.name) if measure else ""
        about = about or (cycle.questions[number - 1] if 0 < number <= len(cycle.questions) else "")
        unit = unit_of(program, pair)
        said = tell.predicted_got(*in_one_sentence(pair, unit), compared_words(pair))
        lines.append(prose([sentence(about), said]))
    return prose(lines)


def _sure_now(cycle: CycleFile, pair: Comparison) -> str:
    if cycle.confidence_after is None:
        return ""
    return tell.sure_now(cycle.confidence_after, pair.prediction.confidence if pair.prediction else None)


def _planned(cycle: CycleFile) -> str:
    said = tell.as_planned(cycle.as_planned) if cycle.as_planned else ""
    return prose(t for t in (said, sentence(cycle.what_changed)) if t)


def _decision(program: Program, cycle: CycleFile) -> object:
    decision = cycle.decision
    if decision is None or state(cycle, program.as_of) != "decided":
        return tell.decision_open()
    more = {"adapt": cycle.what_changes, "abandon": cycle.instead, "expand": cycle.wider}.get(decision, "")
    said = [sentence(cycle.reason), tell.what_follows(decision, sentence(more)) if more else ""]
    return join([el("b", f"{decision_name(decision)}. "), prose(t for t in said if t)])


def _after(program: Program, cycle: CycleFile) -> dict[str, object]:
    """Say how an adopted change stays, what follows and with whom the result was shared."""
    if state(cycle, program.as_of) != "decided":
        return {}
    out: dict[str, object] = {}
    if cycle.decision == "adopt":
        standard = cycle.standard
        out["standard"] = prose(sentence(t) for t in (standard.procedure, standard.monitoring, standard.owner) if t)
    if cycle.next.plan or cycle.next.on:
        named = cycle.next.cycle if cycle.next.cycle in program.records.cycles else None
        plan = cycle.next.plan or (cycle_title(program, named) if named else "")
        out["next"] = tell.next_plan(plan, cycle.next.on)
    told = [entry for entry in cycle.shared if entry.on is None or entry.on <= program.as_of]
    out["shared"] = prose((tell.shared_with(e.with_, e.on) for e in told), "; ")
    return out


def _covered(program: Program, cycle: CycleFile) -> str:
    study = studies_of(program).get(cycle.measure or "")
    if study is None or not begun(cycle, program.as_of):
        return ""
    return tell.covered(covered(cycle, study), study.measure.frequency)


def _advice(program: Program, cycle_id: str, cycle: CycleFile) -> str:
    """Say of a planned test what size the judgements suggest, or in what a first one is large; of others nothing."""
    if begun(cycle, program.as_of) or state(cycle, program.as_of) != "planned":
        return ""
    size = suggest_size(cycle.scale)
    if size is not None:
        return record.size_suggested(size, program.words.person)
    if previous_of(cycle_id, program.records.cycles) is not None:
        return ""
    days = length_of(cycle)
    big = too_big(cycle.scale, days)
    return (
        record.size_big(cycle.scale.sites if "sites" in big else None, days if "days" in big else None) if big else ""
    )
