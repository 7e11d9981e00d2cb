"""Tables as CSV that a spreadsheet may open: no text in them runs there."""

from __future__ import annotations

import pandas as pd

from .text_file import FORMULA_SIGNS


def neutral(data: pd.DataFrame) -> pd.DataFrame:
    """Make text that a spreadsheet would take for a formula into plain text.

    Parameters
    ----------
    data : any table; numbers and dates are left as they are.

    Returns
    -------
    A copy in which every text cell (and column heading) that begins with `=`, `+`, `-`, `@`, a tab or a line break
    has an apostrophe before it: text that people wrote must never run on the desk of those who read it
    (https://owasp.org/www-community/attacks/CSV_Injection).

    Examples
    --------
    >>> neutral(pd.DataFrame({"comment": ["=1+1", "fine"], "value": [-1.0, 2.0]})).to_dict("list")
    {'comment': ["'=1+1", 'fine'], 'value': [-1.0, 2.0]}
    """
    out = data.copy()
    for name in out.columns:
        if out[name].dtype == object or pd.api.types.is_string_dtype(out[name]):
            out[name] = out[name].map(_neutral_cell, na_action="ignore")
    out.columns = [_neutral_cell(name) for name in out.columns]
    return out


def _neutral_cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    # Python before 3.13 leaves a lone carriage return unquoted, and it would begin a new row.
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def csv_bytes(data: pd.DataFrame) -> bytes:
    """Write a table as CSV: UTF-8 with the mark that lets Excel see it, the same line end everywhere."""
    return neutral(data).to_csv(index=False, lineterminator="\n").encode("utf-8-sig")
