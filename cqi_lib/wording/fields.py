"""What the fields of a form are called, and the entries of its lists."""

from __future__ import annotations

# By `Record.key`, else by `key`: what the field asks for.
LABELS = {
    "vision": "What good looks like here",
    "population": "Whom the program is for",
    "logic_model": "How the program works",
    "inputs": "What goes in (one in each line)",
    "outputs": "What is delivered (one in each line)",
    "assumptions": "What must hold for it to work (one in each line)",
    "outside": "What else moves the outcomes (one in each line)",
    "activities": "Activities",
    "outcomes": "Outcomes",
    "indicators": "Indicators",
    "Activity.text": "What is done",
    "Activity.leads_to": "Outcomes it should move",
    "Outcome.text": "What changes in people's lives",
    "Outcome.leads_to": "Later outcomes it should bring about",
    "horizon": "How soon",
    "Indicator.name": "Name of the indicator",
    "Indicator.outcome": "Outcome it follows",
    "Indicator.kind": "Kind",
    "definition": "Definition, exact enough for two people to count the same",
    "numerator": "Counted (numerator)",
    "denominator": "Out of (denominator)",
    "source": "Where the numbers come from",
    "frequency": "How often",
    "direction": "Better when it goes",
    "unit": "Unit",
    "baseline": "Where it stands now",
    "baseline_on": "Counted on",
    "target": "Target",
    "target_by": "Target date",
    "Indicator.who": "Who counts",
    "split_by": "Looked at by group (one in each line)",
    "priorities": "Priorities",
    "domain": "Domain",
    "round": "Chosen from the results of",
    "chosen_on": "Chosen on",
    "chosen_by": "Chosen by, such as: coach and staff",
    "why": "Why this one",
    "owner": "Who sees to it",
    "review_on": "To be looked at again on",
    "aim": "Aim",
    "measure": "Measure",
    "from": "From",
    "to": "To",
    "by": "By when",
    "for_whom": "For whom",
    "statement": "The aim in your own words (else it is written from the fields)",
    "equity": "Fair for whom",
    "not_at_cost": "Not at the cost of",
    "drivers": "Drivers: what is thought to move the aim",
    "secondary": "Secondary drivers",
    "ideas": "Change ideas",
    "Priority.ideas": "Change ideas that no driver holds yet",
    "Driver.text": "What is thought to move the aim",
    "Driver.measure": "Measure that shows whether it moves",
    "Secondary.text": "What is thought to move the driver",
    "Idea.text": "What to try",
    "Idea.measure": "Measure that would show whether it works",
    "visits": "Dates agreed",
    "Visit.on": "On",
    "what": "What",
    "who": "Who",
    "when": "By when",
    "where": "Where",
    "tasks": "Tasks",
    "title": "Name of the test",
    "priority": "Priority",
    "driver": "Driver",
    "idea": "Change idea",
    "previous": "Follows the cycle",
    "purpose": "Purpose",
    "objective": "What we want to learn",
    "questions": "Questions (one in each line)",
    "change": "What will be different, so exactly that another could do it",
    "theory": "Why this should work",
    "predictions": "Prediction, written before the test begins",
    "made_on": "Written on",
    "low": "At least",
    "high": "At most",
    "confidence": "How sure, from 0 to 100",
    "Prediction.text": "In words",
    "other_measures": "Also watched",
    "baselines": "The line before the test",
    "Baseline.from": "First period",
    "Baseline.to": "Last period",
    "n": "How many",
    "centre": "Middle",
    "scale": "How small the test is",
    "people": "People",
    "sites": "Sites",
    "days": "Days",
    "data_plan": "Who writes down what, where, how often",
    "risks": "Who could be harmed",
    "left_out": "Who could be left out",
    "consent": "How people agree to take part",
    "participants": "Who takes part",
    "ramp": "Ramp (one word for cycles that belong together)",
    "CycleFile.source": "Where the idea comes from",
    "collection": "Writing the data down",
    "Collection.who": "Who writes it down",
    "form": "On what",
    "belief": "How sure we are that it will work",
    "cost_of_failure": "What it costs when it fails",
    "readiness": "Whether people are ready",
    "question": "Which question, by its number",
    "Prediction.direction": "Which way, where no number can be named",
    "data": "Numbers written down during the test",
    "Reading.on": "On",
    "heard": "What people said",
    "Heard.from": "Said by",
    "Heard.text": "What was said",
    "matched": "Did it come as predicted",
    "answers": "Further answers",
    "what_changes": "Adapt: what is done differently next",
    "instead": "Abandon: what is tried in its place",
    "wider": "Expand: the further conditions",
    "inclusion": "Who or what is counted, and who is not",
    "sampling": "All of them, or how some are chosen",
    "Measure.who": "Who writes it down",
    "Measure.name": "Name of the measure",
    "short": "In a few words, for charts",
    "per": "Shown as so many of every",
    "share": "The counted are part of the others (a share)",
    "indicator": "Indicator in the groundwork",
    "targets": "Targets",
    "phases": "Phases with a line of their own",
    "Target.from": "Holds from",
    "Target.value": "Value",
    "Phase.from": "First day of the new line",
    "decided_on": "Decided on",
    "distinctly_different": "Is it clearly different?",
    "cause_known": "Is the cause known?",
    "desirable": "Is it wanted?",
    "expected_to_last": "Is it expected to last?",
    "planned_start": "Planned from",
    "planned_end": "Planned to",
    "actual_start": "Begun on",
    "actual_end": "Ended on",
    "as_planned": "Carried out as planned",
    "what_changed": "What was different from the plan",
    "observations": "What was seen",
    "result": "What was found",
    "value": "Number",
    "text": "In words",
    "compared": "Compared with the prediction and the line",
    "learned": "What we learned",
    "surprises": "What surprised us",
    "confidence_after": "How sure now, from 0 to 100",
    "group_differences": "Differences between groups",
    "studied_on": "Studied on",
    "decision": "Decision",
    "reason": "Why",
    "standard": "How it stays, when adopted",
    "procedure": "Procedure",
    "monitoring": "How we watch that it holds",
    "next": "Next",
    "plan": "What comes next",
    "cycle": "Cycle",
    "NextStep.cycle": "The cycle that follows",
    "NextStep.on": "When",
    "shared": "Shared with",
    "with": "With whom",
    "Sharing.on": "On",
    "note": "Note",
    "CycleFile.note": "Note of the coach or a reviewer (shown at the desk only)",
    "MappingFile.sheet": "Sheet of the workbook",
    "MappingFile.program": "Program of every row, where no column says it",
    "MappingFile.role": "Role of every row, where no column says it",
    "respondents": "Who a row is: a column says it, or every row is another person (rows)",
    "dates": "Order of day and month in dates",
}
# What one entry of a list is called.
ENTRIES = {
    "activities": "activity",
    "outcomes": "outcome",
    "indicators": "indicator",
    "priorities": "priority",
    "drivers": "driver",
    "secondary": "secondary driver",
    "ideas": "change idea",
    "tasks": "task",
    "visits": "date",
    "predictions": "prediction",
    "baselines": "line before the test",
    "shared": "person or group",
    "data": "number",
    "heard": "saying",
    "answers": "answer",
    "measures": "measure",
    "targets": "target",
    "phases": "phase",
    "cycles": "cycle",
}


def label(owner: str, key: str) -> str:
    """Name a field.

    Examples
    --------
    >>> label("Driver", "text"), label("Aim", "to"), label("Aim", "something_new")
    ('What is thought to move the aim', 'To', 'Something new')
    """
    return LABELS.get(f"{owner}.{key}") or LABELS.get(key) or key.replace("_", " ").capitalize()


def entry(key: str) -> str:
    """Name one entry of a list."""
    return ENTRIES.get(key, key.removesuffix("s").replace("_", " "))


def which(key: str) -> str:
    """Ask which entry of a list is to be seen."""
    return f"Which {entry(key)}"


def new(key: str, asked: str) -> str:
    """Ask for what makes a new entry.

    Examples
    --------
    >>> new("drivers", "What is thought to move the aim")
    'New driver: what is thought to move the aim'
    """
    return f"New {entry(key)}: {asked[:1].lower()}{asked[1:]}"


def add(key: str) -> str:
    """Name the button that adds an entry."""
    return f"Add the {entry(key)}"


def take_out(key: str) -> str:
    """Name the button that takes an entry out."""
    return f"Take this {entry(key)} out"


def none_there(key: str) -> str:
    """Say that a list is empty."""
    return f"No {entry(key)} yet"
