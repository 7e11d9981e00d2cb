"""What every form has in common: a file it opened, the text it would write, the checks, saving."""

from __future__ import annotations

import copy
import datetime as dt
from pathlib import Path
from typing import Any

from ..errors import FormError, Problem, without_line
from ..files.kept_file import KeptFile, Saved
from ..locale.said import sayings
from .merging import ABSENT, Choice, Entry, Place, merge, put
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
    base : what the form held when the file was read: what is typed is told by what differs.
    contested : places that somebody else changed too, in another way; nothing is saved until each is chosen.
    landed : places where the other's changes came in when both were put together last.
    """

    beside: tuple[str, ...] = ()
    """Response files that the checks read too."""

    def __init__(self, folder: Path, file: str, *, program: str | None, part: str = "", as_of: dt.date | None = None):
        self.folder, self.file, self.program, self.as_of = Path(folder), file, program, as_of
        self.kept = KeptFile(self.folder / file, self.folder, file, part)
        self.problems: tuple[Problem, ...] = ()
        self._begin()

    def _begin(self) -> None:
        """Take over what the file holds; nothing is typed yet."""
        self.contested: list[Choice] = []
        self.landed: list[Place] = []
        self._take()
        self.base = self.typed()

    def _take(self) -> None:
        """Take over what the file holds."""
        self.problems = self.kept.problems

    def _text(self) -> str:
        """Make the file's new text."""
        return self.kept.text

    def reread(self) -> None:
        """Read the file again; what was typed and not saved is gone."""
        self.kept.read()
        self._begin()

    # What is typed

    @property
    def key(self) -> str:
        """What tells this form from others: the file, and its part in it."""
        return f"{self.file}#{self.kept.part}"

    def typed(self) -> Any:
        """Give all that the form holds now, as plain values: what a draft keeps."""
        return {}

    def put_typed(self, typed: Any) -> None:
        """Hold other values, as `typed` gave them."""

    def take_in(self, base: Any, typed: Any) -> None:
        """Put what was typed elsewhere or before into what the form holds now.

        Parameters
        ----------
        base : what the form held when that typing began.
        typed : what it held then.

        What was changed on one side only is taken; what was changed on both is typed's for now, and `contested`.
        """
        now = self.typed()
        merged = merge(base, typed, now)
        self.put_typed(merged.data)
        self.landed, self.contested = merged.landed, [*self.contested, *merged.choices]
        # A choice that is open stays one when a draft of it is taken back.
        for choice in merged.choices:
            put(self.base, choice.path, copy.deepcopy(choice.base))

    def settle(self, choice: Choice, theirs: bool) -> None:
        """Let one of two changes stand; where it is mine, what is in the form by now."""
        if theirs or choice.mine is ABSENT:
            data = self.typed()
            put(data, choice.path, copy.deepcopy(choice.theirs if theirs else ABSENT))
            self.put_typed(data)
        put(self.base, choice.path, copy.deepcopy(choice.theirs))
        self.contested = [other for other in self.contested if other is not choice]

    def named(self, place: Place) -> str:
        """Name a place in words."""
        return " › ".join(step.name if isinstance(step, Entry) else str(step) for step in place)

    def where(self, choice: Choice) -> str:
        """Name the place of a choice in words."""
        return self.named(choice.path)

    def rebase(self) -> bool:
        """Read the file that somebody else saved meanwhile, and put what is typed here into it.

        Returns
        -------
        False where that cannot be done: it is gone or cannot be read; then all is as it was.
        """
        before, base, typed = self.kept, self.base, self.typed()
        self.kept = KeptFile(before.path, self.folder, self.file, before.part)
        if self.kept.there and not self.kept.problems:
            self._take()
            if not self.problems:
                self.base = self.typed()
                self.take_in(base, typed)
                return True
        self.kept = before
        self._take()
        self.put_typed(typed)
        return False

    # The file

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
        Whether it was done; see `KeptFile.save`. Where somebody else changed the file meanwhile, both changes are put
        together and checked again; where both changed the same place it is not done, and `contested` says what to choose.

        Raises
        ------
        FormError
            With what has to be mended first; nothing was written, and what was typed is still here.
        """
        self.meet()
        return Saved(False, self.kept.path) if self.contested else self.write()

    def meet(self) -> None:
        """Put in what somebody else saved meanwhile, if anything is to be saved here."""
        self.landed = []
        if not self.contested and self.changed and self.kept.changed_elsewhere:
            self.rebase()

    def write(self) -> Saved:
        """Save as `save`, when what somebody else saved is in already."""
        text = self.text
        if wrong := self.new_errors():
            raise FormError(say("any-not_saved", file=self.file), wrong)
        saved = self.kept.save(text)
        if saved.done:
            landed = self.landed
            self._begin()
            self.landed = landed
        return saved


def _without_line(problem: Problem) -> tuple[str, str, str]:
    """Tell problems apart although their lines moved."""
    return without_line(problem.where), problem.found, problem.allowed
