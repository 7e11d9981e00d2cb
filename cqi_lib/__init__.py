"""The CQI workbook's library: what a cohort of programs knows about itself -> one honest report per program.

A notebook opens one program in one round and shows what its verbs give::

    import cqi_lib as cqi

    program = cqi.open_program("parameters/riverbend", "maple-street")
    cqi.strengths(program)

Names are loaded on use: `import cqi_lib` loads neither matplotlib nor papermill.
"""

from __future__ import annotations

from typing import Any

_WHERE = {
    "open_program": "opening.open",
    "open_cohort": "opening.open",
    "load_cohort": "cohort.cohort",
    "score_file": "opening.file_scores",
    # 1 groundwork
    "vision": "groundwork.show.vision",
    "logic_model": "groundwork.show.vision",
    "indicators": "groundwork.show.vision",
    "groundwork_gaps": "groundwork.show.vision",
    # 2 assessment
    "who_answered": "assessment.show.who_answered",
    "answer_counts": "assessment.show.who_answered",
    "answers_by_domain": "assessment.show.quality",
    "intake_problems": "assessment.show.who_answered",
    "invited_by_role": "assessment.show.quality",
    "levels_by_language": "assessment.show.languages",
    "respondents": "assessment.show.quality",
    # 3 strengths and challenges
    "profile": "strengths_challenges.show.profile",
    "strengths": "strengths_challenges.show.findings",
    "challenges": "strengths_challenges.show.findings",
    "views_differ": "strengths_challenges.show.findings",
    "role_gaps": "strengths_challenges.show.consensus",
    "role_levels": "strengths_challenges.show.consensus",
    "least_consensus": "strengths_challenges.show.consensus",
    "not_known": "strengths_challenges.show.findings",
    "still_building": "strengths_challenges.show.findings",
    "item_levels": "strengths_challenges.show.findings",
    "equity_topics": "pdsa.show.equity",
    "comments": "strengths_challenges.show.findings",
    # 4 priorities
    "candidates": "priorities.show.candidates",
    "weighing": "priorities.show.candidates",
    "impact_effort": "priorities.show.candidates",
    "rank_stability": "priorities.show.candidates",
    "ranking_without_one": "priorities.show.candidates",
    "agreed": "priorities.show.aims",
    "improvement_plan": "priorities.show.plan",
    # 5 PDSA
    "ramp": "pdsa.show.ramp",
    "measure_over_time": "pdsa.show.measure",
    "gap_over_time": "pdsa.show.equity",
    "measure_by_group": "pdsa.show.beside",
    "measures_beside": "pdsa.show.beside",
    "cycle_record": "pdsa.show.cycle",
    "prediction_log": "pdsa.show.predictions",
    "fidelity_profile": "pdsa.show.habits",
    "next_visit": "pdsa.show.habits",
    "coach_notes": "pdsa.show.cycle",
    # 6 retake and culture
    "since_last_time": "capacity.show.change",
    "chosen_then_and_now": "capacity.show.growth",
    "over_all_rounds": "capacity.show.growth",
    "next_retake": "capacity.show.growth",
    "whole_way": "capacity.show.chain",
    "culture_of_learning": "capacity.show.culture",
    # 7 cohort
    "cohort_domains": "community.show.cohort",
    "cohort_states": "community.show.cohort",
    "cohort_priorities": "community.show.cohort",
    "cohort_cycles": "community.show.cohort",
    "cohort_movement_since": "community.show.change",
    "cohort_matches": "community.show.learning",
    "change_ideas": "community.show.learning",
    "cohort_by_name": "community.show.named",
    "meeting_agenda": "community.show.meeting",
    "consistency": "assessment.show.reliability",
    "cohort_fidelity": "community.show.fidelity",
    # for analysts, at the desk
    "table_of_all": "report.analyst.all_programs",
    # for own sections
    "own_tables": "report.own.published",
    "picture": "report.own.picture",
    # for a new coach, at the desk
    "lesson": "report.analyst.lesson",
    # start
    "programs": "report.start",
    "rounds": "report.start",
    "steps": "report.start",
    # forms, in JupyterLab only
    "desk": "lab.desk",
    "edit_groundwork": "lab.editors",
    "edit_measures": "lab.editors",
    "edit_points": "lab.grid_widgets",
    "edit_priorities": "lab.editors",
    "edit_cycle": "lab.editors",
    "weigh_together": "lab.weighing_widgets",
    "enter_answers": "lab.answer_widgets",
    "map_columns": "lab.mapping_widgets",
    # exercises on simulated data, in JupyterLab only
    "learn": "lab.learning_widgets",
}
__all__ = sorted(_WHERE)


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'cqi_lib' has no attribute {name!r}")
    import importlib

    found = getattr(importlib.import_module(f".{_WHERE[name]}", __name__), name)
    shows = ".show." in _WHERE[name] or _WHERE[name] == "report.start"
    if not shows and not _WHERE[name].startswith(("lab.", "report.analyst.lesson")):
        return found
    from .locale.spoken import in_its_language
    from .program.kept import keeping

    verb = in_its_language(keeping(found))
    if shows:
        from .report.analyst.result import result_of

        verb = result_of(name, verb)
    # Set, so that a verb is the same object every time it is asked for.
    return globals().setdefault(name, verb)


def __dir__() -> list[str]:
    return __all__
