"""The tidy table of responses, laid out from what was decided."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa

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
        "answer": _spread_codes(levels.code),
        "level": levels.level,
        "missing_reason": _spread(pd.Series(kinds, dtype=object), levels.kind.astype(np.int64)),
    }
    comment = draft.comment if draft.comment is not None else np.full(len(draft.row), "", dtype=object)
    frame["comment"] = _text(np.array([c if c.strip() else None for c in comment], dtype=object))
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
    clean = [v if isinstance(v, str) and v else None for v in values]
    return _text(pa.array(clean, pa.large_string()).take(pa.array(index)))


def _spread_codes(codes: np.ndarray) -> pd.api.extensions.ExtensionArray:
    number, unique = pd.factorize(codes)
    return _spread(pd.Series(unique, dtype=object), number)


def _text(values: object) -> pd.api.extensions.ExtensionArray:
    return pd.array(values, dtype="str")
