"""The tidy table of responses, laid out from what was decided."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..tables import RESPONSES
from . import arrow_texts
from .draft import Draft
from .encoded import encode
from .levels import KINDS, Levels
from .people import read_flags


def assemble(people: pd.DataFrame, draft: Draft, levels: Levels, file: str) -> pd.DataFrame:
    """Lay out the tidy table: respondents in the file's order, items in the instrument's order for wide files."""
    n = len(draft.row)

    def of_person(column: str) -> pd.api.extensions.ExtensionArray:
        words = people[column].astype(object).where(people[column].notna(), "")
        if draft.each:
            return arrow_texts.repeated(words.to_numpy()[draft.person[:: draft.each]].tolist(), draft.each)
        return arrow_texts.spread(words.tolist(), draft.person)

    def of_comments(texts: np.ndarray | None) -> pd.api.extensions.ExtensionArray:
        if texts is None:
            return nothing
        found = encode(texts)
        return arrow_texts.spread([w if w.strip() else "" for w in found.words], found.codes)

    unknown = arrow_texts.missing(n)
    nothing = arrow_texts.missing(n) if draft.comment is None or draft.comment_on is None else None
    if draft.shareable is not None:
        shareable = read_flags(pd.Series(draft.shareable)).array
    elif people["may_share"].isna().all():
        shareable = pd.arrays.BooleanArray(np.zeros(n, bool), np.ones(n, bool))
    else:
        shareable = people["may_share"].array.take(draft.person)
    frame = {
        "program_id": of_person("program_id"),
        "round_id": of_person("round_id"),
        "respondent_id": of_person("respondent_id"),
        "role": of_person("role_code"),
        "language": of_person("language_code") if people["language_code"].fillna("").ne("").any() else unknown,
        "item": arrow_texts.tiled(draft.items, n // draft.each)
        if draft.each
        else arrow_texts.spread(draft.items, draft.item),
        "answer": arrow_texts.spread(levels.words, levels.code),
        "level": np.where(levels.rank > 0, levels.rank, np.nan),
        "missing_reason": arrow_texts.spread(["", *KINDS[1:]], levels.kind),
        "comment": of_comments(draft.comment),
        "comment_on": of_comments(draft.comment_on),
        "shareable": shareable,
        "started_at": people["began"].to_numpy("datetime64[us]")[draft.person],
        "submitted_at": people["when"].to_numpy("datetime64[us]")[draft.person],
        "source_file": arrow_texts.repeated([file], n),
        "source_row": pd.arrays.IntegerArray(draft.row.astype(np.int64), np.zeros(n, bool)),
    }
    return RESPONSES.frame(pd.DataFrame(frame, copy=False))
