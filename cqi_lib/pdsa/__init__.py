"""5 Plan-Do-Study-Act: cycles and their records, measures over time and what they say.

A **cycle**, as of a date and from its record alone, has a state (`study.state`), a prediction beside its result
(`predictions.compare`), points of a measure that it covers (`study.covered`), features of a full cycle
(`fidelity.fidelity`) and fields filled and empty (`completeness.completeness`). Cycles on one change idea make a
**ramp** (`ramps.ramps`); what became of each idea follows from them (`ramps.idea_status`), and beside the measures what
speaks for each driver and idea (`evidence.evidence`). How far a priority has come is its **stage** (`stages.stage`, one
of `stages.STAGES`), and what is due next is the **agenda** (`agenda.agenda`).
"""
