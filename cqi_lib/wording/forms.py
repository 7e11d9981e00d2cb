"""What the forms say: labels of fields, headings, buttons, and what became of a wish to save."""

from __future__ import annotations

from .fields import add as add
from .fields import choice as choice
from .fields import entry as entry
from .fields import label as label
from .fields import new as new
from .fields import none_there as none_there
from .fields import take_out as take_out
from .fields import which as which
from .fields import yes_no as yes_no
from .language import number, plural

SHOW = "Show what will be saved"
SAVE = "Save"
AGAIN = "Read the file again"
OPEN = "Open"
NOT_SAID = "not said yet"
WHOSE = "Whose answers"
ROLE = "Role"
ANSWERED_ON = "Answered on"
BLANK = "not answered"
WHICH_FILE = "Which response file"
NO_FILE = "No response file yet"
WHICH_HEADING = "Which heading"
NO_HEADING = "No heading found"
STANDS_FOR = "It stands for"
NOT_KNOWN = "not known"
OWN = "the survey tool's own"
WHOLE_FILE = "For the whole file"
HEADINGS = "What the headings are taken for"
WORDS_OF_FILE = {
    "programs": "Programs in the file",
    "roles": "Roles in the file",
    "answers": "Answers that no scale knows",
}
HEADING_COLUMNS = ("Heading in the file", "Taken for")
COHORT = "Cohort"
ROUND = "Round"
CYCLE = "Cycle (for notebook 5)"
OPEN_A_STEP = "Open a step for this program"
FRESH = "Make a fresh copy, even where there is one"
THE_REPORT = "The program's report"
RUN = "Run and preview this program's report"
NEW_CYCLE = "Name of the new test"
NEW_CYCLE_HEADING = "Start a new cycle"
START_CYCLE = "Start the cycle"
STEPS_OF_CYCLE = ("Plan: before the test begins", "Do: what was done", "Study: what was found", "Act: what follows")


def unchanged(file: str) -> str:
    """Say that a file already holds what the form shows."""
    return f"This stands in {file} already; nothing was written."


def not_saved_yet(file: str) -> str:
    """Say that something was typed that is not in the file."""
    return f"Not saved yet; nothing was written to {file}."


def as_in_file(file: str, there: bool) -> str:
    """Say where what a form shows comes from."""
    return f"Shown as it stands in {file}." if there else f"{file} is not there yet; saving makes it."


def saved(file: str, warnings: int = 0) -> str:
    """Say that a file was saved.

    Examples
    --------
    >>> saved("priorities.yml", 1)
    'Saved in priorities.yml. One thing to look at: see below. Run the cells again to see it on the page.'
    """
    look = f" {number(warnings, start=True)} {plural(warnings, 'thing')} to look at: see below." if warnings else ""
    return f"Saved in {file}.{look} Run the cells again to see it on the page."


def refused(file: str, errors: int) -> str:
    """Say that a file was not saved because of what was typed."""
    return f"Not saved: {number(errors)} {plural(errors, 'thing')} to mend first. What you typed is still here."


def changed_elsewhere(file: str, kept: str) -> str:
    """Say that a file changed while the form was open, and where both versions are."""
    return (
        f"Not saved: {file} was changed after this form read it, in another window or by hand. Nothing was overwritten. "
        f"Their version is {file}; yours was kept beside it as {kept}. "
        f"Press “{AGAIN}” to see theirs, then type in what is missing."
    )


def cannot_open(file: str) -> str:
    """Say that a file cannot be worked on until it is mended."""
    return f"{file} cannot be changed here until this is mended in a text editor. Then press “{AGAIN}”."


def will_be_saved(file: str) -> str:
    """Head the preview of a change."""
    return f"What saving changes in {file} (+ is new, - goes):"


def nothing_to_save(file: str) -> str:
    """Say that saving would change nothing."""
    return f"Saving would change nothing in {file}."


def reread(file: str) -> str:
    """Say that a file was read again."""
    return f"Read again; shown as it stands in {file}."


def written_before(key: str) -> str:
    """Say why an entry cannot be changed."""
    return f"Written down before and therefore kept as it is. Add another {entry(key)} when your mind has changed."


# The desk


def choose_program() -> str:
    """Name the choice of a program."""
    return "Program"


def copied(name: str, program: str, new: bool) -> str:
    """Say what a click on a step made."""
    return f"A copy for {program} was made." if new else f"Your copy for {program} from before, as you left it."


def open_copy(name: str) -> str:
    """Name the link to a copy."""
    return f"Open {name}"


def no_copy(reason: str) -> str:
    """Say that a copy could not be made."""
    return f"The copy could not be written ({reason.lower()}). Free some space, or ask for the right to write there."


def report_of(program: str) -> str:
    """Name the frame that shows a report."""
    return f"Report of {program}"


def runs(done: int, of: int, step: str) -> str:
    """Say how far a report is."""
    return f"Step {done} of {of}: {step} …"


def preparing() -> str:
    """Say that the files are being read."""
    return "Reading the files …"


def ready(program: str, path: str) -> str:
    """Say that a report is there."""
    return f"The report of {program} is ready: {path}. It is shown below."


def failed(program: str) -> str:
    """Say that a report could not be made."""
    return f"The report of {program} could not be made:"


def no_cycle() -> str:
    """Name the choice of no single cycle."""
    return "the latest"


# Columns and answers


def unknown_headings(unknown: int, of: int) -> str:
    """Say how many headings nobody knows.

    Examples
    --------
    >>> unknown_headings(2, 30)
    '2 of 30 headings are not known yet; columns under them are not read.'
    """
    if not unknown:
        return f"All {of} headings are known."
    return f"{unknown} of {of} headings {plural(unknown, 'is', 'are')} not known yet; columns under them are not read."


def all_headings(of: int) -> str:
    """Head the list of all headings, folded away."""
    return f"Show what each of the {of} headings is taken for"


def word_of_file(key: str, value: str) -> str:
    """Ask what a program, a role or an answer of the file means.

    Examples
    --------
    >>> word_of_file("answers", "Mostly")
    'The answer “Mostly” is'
    """
    kind = {"programs": "program", "roles": "role"}.get(key, "answer")
    return f"The {kind} “{value}” is"


def taken_for(name: str) -> str:
    """Say what a word of the file is taken for while the mapping says nothing about it.

    Examples
    --------
    >>> taken_for("leader")
    'recognized: leader'
    """
    return f"recognized: {name}"


def new_person(label: str) -> str:
    """Offer the entry of another person.

    Examples
    --------
    >>> new_person("e02")
    'e02 (a new person)'
    """
    return f"{label} (a new person)"


def comment_on(item: str) -> str:
    """Name the field of a comment."""
    return f"{item}: comment"


def answered(count: int, of: int) -> str:
    """Say how many questions have an answer."""
    return f"{count} of {of} questions answered."
