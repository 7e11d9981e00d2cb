from __future__ import annotations

import made_responses as made
import pytest
from intake_account import check_account

from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses


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
