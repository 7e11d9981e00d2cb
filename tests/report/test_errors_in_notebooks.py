"""A notebook shows an error of the library in its words, without lines of code."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from cqi_lib.errors import CallError, CohortError, Problem

BROKEN = Problem("error", "cohort.yml, line 3", "a quote that is not closed", "", "Close the quote.")


class Listening(InteractiveShell):
    """A shell that keeps what it would show."""

    def _showtraceback(self, etype, evalue, stb) -> None:
        self.shown = list(stb)


@pytest.fixture(scope="module")
def shell():
    return Listening()


def shown(shell, error: BaseException) -> list[str]:
    def fail():
        raise error

    shell.user_ns["fail"] = fail
    shell.run_cell("fail()")
    return shell.shown


def test_an_input_error_is_shown_in_its_words(shell):
    found = shown(shell, CohortError("The cohort cannot be used.", [BROKEN]))
    assert found[0] == "The cohort cannot be used."
    assert "a quote that is not closed" in found[1] and "Close the quote." in found[1]
    assert len(found) == 2


def test_a_call_error_is_shown_in_its_words(shell):
    assert shown(shell, CallError("No program 'b'. Programs: a.")) == ["No program 'b'. Programs: a."]


def test_an_error_without_words_names_its_class(shell):
    assert shown(shell, CallError()) == ["CallError"]


def test_another_error_keeps_its_lines_of_code(shell):
    assert any("Traceback" in line for line in shown(shell, KeyError("b")))
