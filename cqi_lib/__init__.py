"""The CQI workbook's library: what a cohort of programs knows about itself -> one honest report per program.

A notebook opens one program in one round and shows what its verbs give::

    import cqi_lib as cqi

    program = cqi.open_program("parameters/riverbend", "maple-street")
    cqi.strengths(program)

Names are loaded on use: `import cqi_lib` loads neither matplotlib nor papermill.
"""

from __future__ import annotations

_WHERE = {
    "open_program": "opening",
    "open_cohort": "opening",
    "load_cohort": "cohort",
    "score_file": "file_scores",
    # 1 groundwork
    "vision": "sections.groundwork",
    "logic_model": "sections.groundwork",
    "indicators": "sections.groundwork",
    "groundwork_gaps": "sections.groundwork",
    # 2 assessment
    "who_answered": "sections.intake",
    "answer_counts": "sections.intake",
    "answers_by_domain": "sections.quality",
    "intake_problems": "sections.intake",
    "invited_by_role": "sections.quality",
    "respondents": "sections.quality",
    # 3 strengths and challenges
    "profile": "sections.profile",
    "strengths": "sections.findings",
    "challenges": "sections.findings",
    "views_differ": "sections.findings",
    "role_gaps": "sections.consensus",
    "role_levels": "sections.consensus",
    "least_consensus": "sections.consensus",
    "not_known": "sections.findings",
    "still_building": "sections.findings",
    "item_levels": "sections.findings",
    "equity_topics": "sections.equity",
    "comments": "sections.findings",
    # 4 priorities
    "candidates": "sections.priority",
    "weighing": "sections.priority",
    "impact_effort": "sections.priority",
    "rank_stability": "sections.priority",
    "ranking_without_one": "sections.priority",
    "agreed": "sections.aims",
    "improvement_plan": "sections.plan",
    # 5 PDSA
    "ramp": "sections.ramp",
    "measure_over_time": "sections.pdsa",
    "gap_over_time": "sections.equity",
    "measure_by_group": "sections.beside",
    "measures_beside": "sections.beside",
    "cycle_record": "sections.cycle",
    "prediction_log": "sections.predictions",
    "fidelity_profile": "sections.habits",
    "next_visit": "sections.habits",
    "coach_notes": "sections.cycle",
    # 6 retake and culture
    "since_last_time": "sections.change",
    "chosen_then_and_now": "sections.growth",
    "over_all_rounds": "sections.growth",
    "next_retake": "sections.growth",
    "whole_way": "sections.chain",
    "culture_of_learning": "sections.culture",
    # 7 cohort
    "cohort_domains": "sections.cohort",
    "cohort_states": "sections.cohort",
    "cohort_priorities": "sections.cohort",
    "cohort_cycles": "sections.cohort",
    "cohort_movement_since": "sections.cohort_change",
    "cohort_matches": "sections.cohort_learning",
    "change_ideas": "sections.cohort_learning",
    "cohort_by_name": "sections.cohort_named",
    "meeting_agenda": "sections.cohort_meeting",
    "consistency": "sections.reliability",
    "cohort_fidelity": "sections.cohort_fidelity",
    # start
    "programs": "sections.start",
    "rounds": "sections.start",
    "steps": "sections.start",
    # forms, in JupyterLab only
    "desk": "forms.desk",
    "edit_groundwork": "forms.editors",
    "edit_measures": "forms.editors",
    "edit_priorities": "forms.editors",
    "edit_cycle": "forms.editors",
    "weigh_together": "forms.weighing_face",
    "enter_answers": "forms.answer_face",
    "map_columns": "forms.mapping_face",
}
__all__ = sorted(_WHERE)


def __getattr__(name: str):
    if name not in _WHERE:
        raise AttributeError(f"module 'cqi_lib' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f".{_WHERE[name]}", __name__), name)


def __dir__() -> list[str]:
    return __all__
