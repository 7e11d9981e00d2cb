"""A release that was made before languages were kept takes them from the answers of now."""

import pandas as pd
from made_answers import cohort_file, instrument, responses

from cqi_lib.privacy import publish
from cqi_lib.privacy.release.compare import compare


def answers(languages):
    """Twelve staff of whom one, the fourth, wrote a comment; `languages` a tag for each."""
    rows = responses(*[("frontline", f"{1 + n % 4}{1 + n % 3}{4 - n % 4}34") for n in range(12)])
    ids = sorted(rows["respondent_id"].unique())
    rows["language"] = rows["respondent_id"].map(dict(zip(ids, languages, strict=True))).astype("str")
    rows.loc[rows["respondent_id"].eq(ids[3]).idxmax(), "comment"] = "sí"
    return rows


def test_an_old_releases_comment_waits_for_its_language_too():
    none = answers([None] * 12).assign(language=pd.array([pd.NA] * 60, dtype="str"))
    now = answers(["en"] * 3 + ["es"] + ["en"] * 8)
    file = cohort_file()
    assert publish(none, "program", cohort_file=file).table["comment"].tolist() == ["sí"], "nobody's language is known"
    compared = compare(none, now, instrument())
    assert compared.why == "" and compared.later == 0, "a language alone makes nobody somebody else"
    shown = now if compared.rows is None else compared.rows
    assert publish(shown, "program", cohort_file=file).table.empty
    more = responses(*[("frontline", "33333")] * 13).query("respondent_id == 'u12'").assign(language="en")
    rows = compare(none, pd.concat([now, more], ignore_index=True), instrument()).rows
    assert rows is not None and publish(rows, "program", cohort_file=file).table.empty


def test_a_release_that_knows_its_languages_keeps_them():
    kept, now = answers(["es"] * 12), answers(["es"] * 11 + ["en"])
    rows = compare(kept, now, instrument()).rows
    assert set(rows["language"]) == {"es"}
