from __future__ import annotations

import made_responses as made
import pytest

from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses


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


@pytest.fixture
def read(tmp_path):
    """Write a file and read it; the account must always add up."""

    def _read(content, name="answers.csv", instrument=made.INSTRUMENT, **options):
        path = tmp_path / name
        if isinstance(content, list):
            content = made.text(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        taken = read_responses(path, instrument, **options)
        check_account(taken)
        return taken

    return _read


@pytest.fixture
def refuse(read):
    """Expect a refusal and give its problems as one text."""

    def _refuse(content, *args, **options):
        with pytest.raises(IntakeError) as caught:
            read(content, *args, **options)
        assert any(p.severity == "error" for p in caught.value.problems)
        assert all(p.where and p.found and p.mend for p in caught.value.problems)
        return "\n".join(map(str, caught.value.problems))

    return _refuse
