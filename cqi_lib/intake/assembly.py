"""The tidy table of responses, laid out from what was decided."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..tables import RESPONSES
from .draft import Draft
from .levels import KINDS, Levels
from .people import read_flags


def assemble(people: pd.DataFrame, draft: Draft, levels: Levels, file: str) -> pd.DataFrame:
    """Lay out the tidy table: respondents in the file's order, items in the instrument's order for wide files."""

    def of_person(column: str) -> pd.api.extensions.ExtensionArray:
        return _spread(people[column], draft.person)

    kinds = np.array(["", *KINDS[1:]], dtype=object)
    frame = {
        "program_id": of_person("program_id"),
        "round_id": of_person("round_id"),
        "respondent_id": of_person("respondent_id"),
        "role": of_person("role_code"),
        "item": _spread(pd.Series(draft.items, dtype=object), draft.item),
        "answer": _spread(pd.Series(levels.words, dtype=object), levels.code),
        "level": levels.level,
        "missing_reason": _spread(pd.Series(kinds, dtype=object), levels.kind.astype(np.int64)),
    }
    if draft.comment is None:
        frame["comment"] = _text(pa.nulls(len(draft.row), pa.large_string()))
    else:
        frame["comment"] = _text(np.array([c if c.strip() else None for c in draft.comment], dtype=object))
    if draft.comment_on is None:
        frame["comment_on"] = _text(pa.nulls(len(draft.row), pa.large_string()))
    else:
        frame["comment_on"] = _text(np.array([c or None for c in draft.comment_on], dtype=object))
    if draft.shareable is not None:
        frame["shareable"] = read_flags(pd.Series(draft.shareable)).array
    else:
        frame["shareable"] = people["may_share"].array.take(draft.person)
    frame["started_at"] = people["began"].to_numpy()[draft.person]
    frame["submitted_at"] = people["when"].to_numpy()[draft.person]
    frame["source_file"] = _spread(pd.Series([file]), np.zeros(len(draft.row), dtype=np.int64))
    frame["source_row"] = draft.row
    return RESPONSES.frame(pd.DataFrame(frame))


def _spread(values: pd.Series, index: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """Repeat texts by position, empty ones as missing."""
    words = pa.array(values.to_numpy(dtype=object, na_value=None), pa.large_string())
    words = pc.if_else(pc.equal(words, ""), None, words)
    # Short offsets are several times as fast, as long as all texts together stay below their 2 GB.
    longest = pc.max(pc.binary_length(words)).as_py() or 0
    if longest * len(index) < 2**31:
        words = words.cast(pa.string())
    return _text(words.take(pa.array(index)))


def _text(values: object) -> pd.api.extensions.ExtensionArray:
    return pd.array(values, dtype="str")
