"""Printed commands: whole and quoted, also for the shell of Windows."""

import shlex
from types import SimpleNamespace

import pytest

from cqi_lib.cohort.program_sheets import command_for
from cqi_lib.files import pasted

RULE = "connected numerator=Outcome:Met|Done"


def test_what_a_shell_would_take_apart_is_quoted_on_every_system(monkeypatch, tmp_path):
    words = ["measures", "confirm", "our cohort", "oak", "June's log.xlsx", "--count", RULE]
    assert shlex.split(pasted.command(*words)) == ["cqi", *words]
    monkeypatch.setattr(pasted, "os", SimpleNamespace(name="nt"))
    assert pasted.command(*words[:-1], "n=Met|Done") == (
        'cqi measures confirm "our cohort" oak "June\'s log.xlsx" --count "n=Met|Done"'
    )
    assert pasted.command(*words).endswith(f'--count "{RULE}"')


@pytest.mark.parametrize("system", ["nt", "posix"])
def test_the_command_that_looks_at_a_spreadsheet_is_one_of_the_system(monkeypatch, tmp_path, system):
    monkeypatch.setattr(pasted, "os", SimpleNamespace(name=system))
    said = command_for(tmp_path / "our cohort", "oak", tmp_path / "June log.xlsx")
    assert f'"{tmp_path / "June log.xlsx"}"' in said if system == "nt" else f"'{tmp_path / 'June log.xlsx'}'" in said
