"""Figures: each is two drawings, a sentence that stands for them, and a table with their numbers.

A figure is drawn at its final size, once for a page (848 pixels) and once for a phone (358 pixels). The functions
take plain values that have passed the privacy gate, and words; text that came from people is never taken for mark-up.
Names are loaded on use: the command line and the small marks need no matplotlib.
"""

from __future__ import annotations

import importlib

_WHERE = {
    "ActivityNode": "logic_model",
    "Aim": "run_chart",
    "BandRow": "cohort_bands",
    "ChangeRow": "change",
    "Chart": "chart",
    "ChartTable": "chart",
    "Column": "chart",
    "DomainRow": "domain_profile",
    "DriverNode": "driver_diagram",
    "Evidence": "driver_diagram",
    "FeatureRow": "fidelity_profile",
    "Flag": "run_chart",
    "IdeaNode": "driver_diagram",
    "Lane": "run_chart",
    "LineStep": "run_chart",
    "OutcomeNode": "logic_model",
    "Place": "impact_effort",
    "PredictionRow": "predictions",
    "RampStep": "ramp",
    "RankRow": "rank_stability",
    "StateRow": "cohort_states",
    "TargetStep": "run_chart",
    "aim_line": "marks",
    "draw_change": "change",
    "draw_cohort_bands": "cohort_bands",
    "draw_cohort_states": "cohort_states",
    "draw_domain_profile": "domain_profile",
    "draw_driver_diagram": "driver_diagram",
    "draw_fidelity": "fidelity_profile",
    "draw_impact_effort": "impact_effort",
    "draw_logic_model": "logic_model",
    "draw_predictions": "predictions",
    "draw_ramp": "ramp",
    "draw_rank_stability": "rank_stability",
    "draw_run_chart": "run_chart",
    "level_scale": "marks",
    "spark": "marks",
    "stage_dots": "marks",
    "who_answered": "marks",
}
__all__ = list(_WHERE)


def __getattr__(name: str):
    if name in _WHERE:
        return getattr(importlib.import_module(f".{_WHERE[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_WHERE})
