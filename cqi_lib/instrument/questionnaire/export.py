"""An instrument as a form in a survey tool: checked first, then written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from ...cohort.records.cohort_file import CohortFile
from ...errors import CallError, InstrumentError
from ...locale.said import sayings
from ..instrument import Instrument, load_instrument, source_path
from ..translation import beside
from . import limesurvey, redcap, xlsform
from .layout import Comments, Questionnaire, lay_out

message = sayings("survey_tools")
TOOLS = {"xlsform": xlsform, "redcap": redcap, "limesurvey": limesurvey}
Tool = Literal["xlsform", "redcap", "limesurvey"]


def export_instrument(
    source: str | Path,
    to: Tool,
    *,
    short: bool = False,
    cohort: CohortFile | None = None,
    round_id: str | None = None,
    comments: Comments = "domain",
    language: str | None = None,
    folder: str | Path | None = None,
) -> bytes:
    """Give an instrument as a form for a survey tool.

    Parameters
    ----------
    source : name of a built-in instrument, or path of a file.
    to : `xlsform` for KoboToolbox and ODK, `redcap`, or `limesurvey` (experimental).
    short : only the items marked `short`.
    cohort : gives the programs to choose from and, with the round, who sees the answers.
    round_id : the round that the form is for; None is the cohort's last one.
    comments : a comment after each domain, after each item, or none.
    language : one language only; None takes all of the file's, or the cohort's where there is one, first.
    folder : folder that a relative path starts from.

    Returns
    -------
    The file's bytes; the same instrument gives the same bytes.

    Raises
    ------
    InstrumentError
        When the instrument cannot be used, or the tool cannot hold it: with every problem.
    CallError
        When there is no such round, no such language, or no item is marked as short.
    """
    tool = TOOLS[to]
    forms = questionnaires(
        source, short=short, cohort=cohort, round_id=round_id, comments=comments, language=language, folder=folder
    )
    found = list(dict.fromkeys(p for form in forms for p in tool.problems(form)))
    if found:
        raise InstrumentError(message("cannot-write", instrument=forms[0].id, tool=to), found)
    return tool.write(forms)


def questionnaires(
    source: str | Path,
    *,
    short: bool = False,
    cohort: CohortFile | None = None,
    round_id: str | None = None,
    comments: Comments = "domain",
    language: str | None = None,
    folder: str | Path | None = None,
) -> list[Questionnaire]:
    """Lay an instrument out in each of its languages; parameters as in `export_instrument`."""
    asked = [code for code in (language, cohort and cohort.asked_in) if code]
    first = load_instrument(source, folder=folder, also=asked)
    given = first.languages or ("en",)
    if language is not None and language not in given:
        known = ", ".join(dict.fromkeys([*given, *beside(source_path(source, folder))]))
        raise CallError(message("no-language", instrument=first.id, language=repr(language), known=known))
    wanted = [language] if language is not None else list(given)
    if cohort is not None and cohort.asked_in in wanted:
        wanted.sort(key=lambda code: code != cohort.asked_in)
    entry = None
    if cohort is not None and cohort.rounds:
        by_id = {r.id: r for r in cohort.rounds}
        if round_id is not None and round_id not in by_id:
            raise CallError(message("no-round", round=repr(round_id), known=", ".join(by_id)))
        entry = by_id[round_id] if round_id is not None else max(cohort.rounds, key=lambda r: r.date)
    forms = []
    for code in wanted:
        instrument = load_instrument(source, code, folder)
        forms.append(lay_out(_shortened(instrument) if short else instrument, cohort, entry, comments))
    return forms


def _shortened(instrument: Instrument) -> Instrument:
    """Keep the items marked as short, and the domains that have any."""
    if instrument.id == "cqi-26":
        return instrument
    if not any(item.short for item in instrument.items.values()):
        raise CallError(message("no-short", instrument=instrument.id))
    areas = []
    for area in instrument.areas:
        kept = [replace(d, items=tuple(i for i in d.items if i.short)) for d in area.domains]
        areas.append(replace(area, domains=tuple(d for d in kept if d.items)))
    name = "cqi-26" if instrument.id == "cqi-61" else f"{instrument.id}-short"
    return replace(instrument, id=name, areas=tuple(a for a in areas if a.domains))
