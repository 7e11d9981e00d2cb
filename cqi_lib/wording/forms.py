"""What the forms say: labels of fields, headings, buttons, and what became of a wish to save."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .fields import add as add
from .fields import choice as choice
from .fields import entry as entry
from .fields import label as label
from .fields import new as new
from .fields import none_there as none_there
from .fields import take_out as take_out
from .fields import which as which
from .fields import yes_no as yes_no

message = catalogue(__name__)


def word(code: str) -> str:
    """Name a button, a heading or a choice.

    Examples
    --------
    >>> word("save"), word("not_said")
    ('Save', 'not said yet')
    """
    return message(f"word-{code}")


def heading_columns() -> tuple[str, str]:
    """Head the table of what headings are taken for."""
    return message("heading_columns-heading"), message("heading_columns-taken")


def steps_of_cycle() -> tuple[str, ...]:
    """Head the parts of a cycle: Plan, Do, Study, Act."""
    return tuple(message(f"steps_of_cycle-{step}") for step in ("plan", "do", "study", "act"))


def folded(part: str, shown: bool) -> str:
    """Name the button that folds a part of a form, or shows it.

    Examples
    --------
    >>> folded("Do: what was done", False)
    'Show the part “Do: what was done”'
    """
    return message("folded", part=part, shown=shown)


def levels_of(item: str) -> str:
    """Head what the levels of a question look like, folded away."""
    return message("levels_of", item=item)


def unchanged(file: str) -> str:
    """Say that a file already holds what the form shows."""
    return message("unchanged", file=file)


def not_saved_yet(file: str) -> str:
    """Say that something was typed that is not in the file."""
    return message("not_saved_yet", file=file)


def as_in_file(file: str, there: bool) -> str:
    """Say where what a form shows comes from."""
    return message("as_in_file", file=file, there=there)


def saved(file: str, warnings: int = 0) -> str:
    """Say that a file was saved.

    Examples
    --------
    >>> saved("priorities.yml", 1)
    'Saved in priorities.yml. One thing to look at: see below.'
    """
    return message("saved", file=file, warnings=warnings)


def refused(errors: int) -> str:
    """Say that a file was not saved because of what was typed."""
    return message("refused", errors=errors)


def changed_elsewhere(file: str, kept: str) -> str:
    """Say that a file changed while the form was open, and where both versions are."""
    return message("changed_elsewhere", file=file, kept=kept)


def cannot_open(file: str) -> str:
    """Say that a file cannot be worked on until it is mended."""
    return message("cannot_open", file=file)


def will_be_saved(file: str) -> str:
    """Head the preview of a change."""
    return message("will_be_saved", file=file)


def nothing_to_save(file: str) -> str:
    """Say that saving would change nothing."""
    return message("nothing_to_save", file=file)


def reread(file: str) -> str:
    """Say that a file was read again."""
    return message("reread", file=file)


def written_before(key: str) -> str:
    """Say why an entry cannot be changed."""
    return message("written_before", entry=entry(key))


# The desk


def choose_program() -> str:
    """Name the choice of a program."""
    return message("choose_program")


def found(n: int) -> str:
    """Say how many programs a search left.

    Examples
    --------
    >>> found(0), found(1), found(3)
    ('No program has these words in its name.', '1 program found.', '3 programs found.')
    """
    return message("found", n=n)


def copied(name: str, program: str, new: bool) -> str:
    """Say what a click on a step made."""
    return message("copied", program=program, new=new)


def open_copy(name: str) -> str:
    """Name the link to a copy."""
    return message("open_copy", name=name)


def no_copy(reason: str) -> str:
    """Say that a copy could not be made."""
    return message("no_copy", reason=reason)


def report_of(program: str) -> str:
    """Name the frame that shows a report."""
    return message("report_of", program=program)


def drafted(folder: str) -> str:
    """Say that a cohort was drafted; what was found follows.

    Examples
    --------
    >>> drafted("parameters/ours")
    'parameters/ours is made; the files it was drafted from are as they were. What was found:'
    """
    return message("drafted", folder=folder)


def ready(program: str, path: str, interim: bool | str = False) -> str:
    """Say that a report is there; of a round that is still open, or while something is `guessed`, it is interim."""
    return message("ready", program=program, path=path, interim=interim)


def failed(program: str) -> str:
    """Say that a report could not be made."""
    return message("failed", program=program)


def no_cycle() -> str:
    """Name the choice of no single cycle."""
    return message("no_cycle")


# Columns and answers


def unknown_headings(unknown: int, of: int) -> str:
    """Say how many headings nobody knows.

    Examples
    --------
    >>> unknown_headings(2, 30)
    '2 of 30 headings are not known yet; columns under them are not read.'
    """
    return message("unknown_headings", unknown=unknown, of=of)


def all_headings(of: int) -> str:
    """Head the list of all headings, folded away."""
    return message("all_headings", of=of)


def word_of_file(key: str, value: str) -> str:
    """Ask what a program, a role or an answer of the file means.

    Examples
    --------
    >>> word_of_file("answers", "Mostly")
    'The answer “Mostly” is'
    """
    return message("word_of_file", key=key, value=value)


def taken_for(name: str) -> str:
    """Say what a word of the file is taken for while the mapping says nothing about it.

    Examples
    --------
    >>> taken_for("leader")
    'recognized: leader'
    """
    return message("taken_for", name=name)


def new_person(label: str) -> str:
    """Offer the entry of another person.

    Examples
    --------
    >>> new_person("e02")
    'e02 (a new person)'
    """
    return message("new_person", label=label)


def comment_on(item: str) -> str:
    """Name the field of a comment."""
    return message("comment_on", item=item)


def comment_target(item: str) -> str:
    """Say that a heading stands for the comment on a question."""
    return message("comment_target", item=item)


def answered(count: int, of: int) -> str:
    """Say how many questions have an answer."""
    return message("answered", count=count, of=of)


def words_known(key: str, unknown: int) -> str:
    """Head the words of a response file that stand for programs, roles or answers, with how many nobody knows.

    Examples
    --------
    >>> words_known("programs", 0), words_known("roles", 2)
    ('Programs in the file', 'Roles in the file: 2 not known yet')
    """
    return message("words_known", head=word(key), unknown=unknown)


def new_files(names: Sequence[str]) -> str:
    """Say which response files came while the form was open.

    Examples
    --------
    >>> new_files(["2026-spring_kobo.csv"])
    'New in the list: 2026-spring_kobo.csv.'
    """
    return message("new_files", names=list(names))
