"""What must hold of every file that was read."""


def check_account(taken) -> None:
    """Rows and answers in are those used plus those left out for a reason; every used answer is in the table."""
    assert taken.rows["in"] == sum(n for reason, n in taken.rows.items() if reason != "in")
    assert taken.answers["in"] == sum(n for reason, n in taken.answers.items() if reason != "in")
    frame = taken.responses
    kinds = frame["missing_reason"].fillna("level").value_counts().to_dict()
    counted = {k: taken.answers[k] for k in ("level", "dont_know", "not_applicable", "blank", "set_aside")}
    assert kinds == {k: n for k, n in counted.items() if n}
    assert (frame["level"].notna() == frame["missing_reason"].isna()).all()
    assert frame["source_row"].nunique() == taken.rows["used"]
