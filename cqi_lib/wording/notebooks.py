"""Titles, paragraphs and headings of the suite's notebooks, as they stand on a page.

They are written in the notebooks, in English; another language says them by its catalogue.
"""

from __future__ import annotations

import re

from ..locale.catalogue import catalogue, has, spoken_here
from ..locale.spoken import SOURCE, own_texts
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def said(text: str) -> str:
    """Say a title, a paragraph or a heading of a notebook in the language that is spoken.

    Parameters
    ----------
    text : as the notebook has it.

    Returns
    -------
    The same in the language that is spoken; as it is in English, and where a notebook has words of its own.

    Examples
    --------
    >>> from cqi_lib.locale.spoken import speaking
    >>> with speaking("es"):
    ...     said("Strengths and challenges"), said("Our own heading")
    ('Fortalezas y retos', 'Our own heading')
    """
    id = named(text)
    if (spoken_here("notebooks") == SOURCE and own_texts() is None) or not has(__name__, id):
        return text
    return message(id)


@unmarked
def named(text: str) -> str:
    """Give the name that catalogues have for a text of a notebook, which is also the id of a heading on the page.

    Examples
    --------
    >>> named("Not enough information: find out")
    'not-enough-information-find-out'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
