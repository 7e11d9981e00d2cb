"""One small reader per survey tool; all are asked, and a file that two of them know is asked about.

The reader of a tool (`Tool`) finds its headings in a sheet and lays the file open as an `Export`; a plain reader
recognises a table by its columns. What texts mean (levels, programs, roles, times, duplicates) is decided once, after
the reader.
"""

from __future__ import annotations

from . import google_forms, kobo, limesurvey, microsoft_forms, odk, qualtrics, redcap, surveymonkey
from .tool import Tool

READERS: tuple[Tool, ...] = (
    qualtrics.READER,
    redcap.READER,
    limesurvey.READER,
    kobo.READER,
    odk.READER,
    surveymonkey.READER,
    microsoft_forms.READER,
    google_forms.READER,
)
