"""What every form has in common: a file it opened, the text it would write, the checks, saving."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from ..errors import FormError, Problem, without_line
from ..files.kept_file import KeptFile, Saved
from ..locale.said import sayings
from .trial import try_out

say = sayings("desk_forms")


class FileForm:
    """A form over one file of a cohort.

    Parameters
    ----------
    folder : the cohort folder.
    file : the file's path within it.
    program : the program whose records the checks read too, or None.
    part : what the form changes in the file; see `KeptFile`.
    as_of : the day the checks look from.

    Attributes
    ----------
    problems : why the file cannot be worked on; then nothing can be saved until it is mended and read again.
    """

    beside: tuple[str, ...] = ()
    """Response files that the checks read too."""

    def __init__(self, folder: Path, file: str, *, program: str | None, part: str = "", as_of: dt.date | None = None):
        self.folder, self.file, self.program, self.as_of = Path(folder), file, program, as_of
        self.kept = KeptFile(self.folder / file, self.folder, file, part)
        self.problems: tuple[Problem, ...] = ()
        self._take()

    def _take(self) -> None:
        """Take over what the file holds."""
        self.problems = self.kept.problems

    def _text(self) -> str:
        """Make the file's new text."""
        return self.kept.text

    def reread(self) -> None:
        """Read the file again; what was typed and not saved is gone."""
        self.kept.read()
        self._take()

    @property
    def text(self) -> str:
        """The file as it would be saved.

        Raises
        ------
        FormError
            When the file cannot be worked on.
        """
        if self.problems:
            raise FormError(say("any-not_changeable", file=self.file), self.problems)
        return self._text()

    @property
    def there(self) -> bool:
        """Whether the file was there when it was read."""
        return self.kept.there

    @property
    def changed(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return not self.problems and self.text != self.kept.text

    def preview(self) -> str:
        """Show what saving would change in the file: lines with `+` are new, lines with `-` go."""
        return self.kept.preview(self.text)

    def check(self) -> list[Problem]:
        """List what is wrong with this file as the form would write it, and what that would break elsewhere."""
        return self._new(self._try(self.text))

    def _new(self, after: tuple[Problem, ...]) -> list[Problem]:
        before = set(self._before())
        return [p for p in after if self._mine(p) or p not in before]

    def _mine(self, problem: Problem) -> bool:
        return problem.where == self.file or problem.where.startswith(f"{self.file},")

    def _before(self) -> tuple[Problem, ...]:
        return self._try(self.kept.text if self.kept.there else None)

    def _try(self, text: str | None) -> tuple[Problem, ...]:
        texts = {} if text is None or (not text and not self.there) else {self.file: text}
        return try_out(self.folder, texts, self.program, as_of=self.as_of, responses=self.beside)

    def new_errors(self) -> list[Problem]:
        """List the errors that saving would put into the files; those that were there before do not count."""
        known = {_without_line(p) for p in self._before() if p.severity == "error"}
        after = self._new(self._try(self.text))
        return [p for p in after if p.severity == "error" and _without_line(p) not in known]

    def save(self) -> Saved:
        """Save, unless that would put a new error into the files.

        Returns
        -------
        Whether it was done; see `KeptFile.save`.

        Raises
        ------
        FormError
            With what has to be mended first; nothing was written, and what was typed is still here.
        """
        text = self.text
        if wrong := self.new_errors():
            raise FormError(say("any-not_saved", file=self.file), wrong)
        saved = self.kept.save(text)
        if saved.done:
            self._take()
        return saved


def _without_line(problem: Problem) -> tuple[str, str, str]:
    """Tell problems apart although their lines moved."""
    return without_line(problem.where), problem.found, problem.allowed
