"""An instrument as a form that people fill in: what it asks, and how survey tools want it written.

`lay_out` gives the questions, whatever the tool; `export_instrument` writes them for KoboToolbox and ODK (XLSForm),
REDCap (data dictionary) and LimeSurvey (structure, experimental). Names of questions are the items' codes, so that an
export filled in is read back without a mapping.
"""

from .export import TOOLS, export_instrument, questionnaires
from .layout import Offer, Part, Question, Questionnaire, lay_out

__all__ = [
    "TOOLS",
    "Offer",
    "Part",
    "Question",
    "Questionnaire",
    "export_instrument",
    "lay_out",
    "questionnaires",
]
