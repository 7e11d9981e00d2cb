"""A file as a form found it: saved whole or not at all, and never over somebody else's change."""

from __future__ import annotations

import contextlib
import difflib
import glob
import os
import tempfile
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import FormError, Problem
from ..locale.said import sayings
from .refusal import refusal
from .scratch import umask
from .text_file import MEGABYTE, is_inside, read_text

say = sayings("files")

UNSAVED = ".unsaved-{}.txt"
"""Ending of the file that keeps what could not be saved: no reader of records opens it."""
_STAGED = ".tmp"


@dataclass(frozen=True)
class Saved:
    """What became of a wish to save.

    Parameters
    ----------
    done : the file now holds what the form shows.
    path : the file.
    kept : where the form's text was kept because the file had changed meanwhile, or None.
    changed : lines were written; False when the file held the same already.
    """

    done: bool
    path: Path
    kept: Path | None = None
    changed: bool = True


class KeptFile:
    """A text file, remembered byte for byte since it was read.

    Parameters
    ----------
    path : the file; it need not be there yet.
    root : the cohort folder; nothing outside it is read or written.
    where : how problems name it: its path within the cohort folder.
    part : what a form changes in it; forms in one window that change different parts do not disturb each other.
    """

    _open: weakref.WeakSet[KeptFile] = weakref.WeakSet()

    def __init__(self, path: Path, root: Path, where: str, part: str = "") -> None:
        self.path, self.root, self.where, self.part = path, root, where, part
        self.problems: tuple[Problem, ...] = ()
        self.text = ""
        self._bytes: bytes | None = None
        self.newline, self.mark = "\n", False
        self.read()
        KeptFile._open.add(self)

    @property
    def there(self) -> bool:
        """Whether the file was there when it was read."""
        return self._bytes is not None

    def read(self) -> None:
        """Read the file (again) and remember it; one that cannot be read has `problems` and an empty text."""
        self.problems, self.text = (), ""
        if not is_inside(self.path, self.root):
            found, allowed, mend = say("any-link_out"), say("any-inside"), say("any-copy")
            self.problems = (Problem("error", self.where, found, allowed, mend),)
            self._bytes = None
            return
        if self.path.parent.is_dir():
            with _alone(self.path.parent, wait=False) as held:
                self._sweep(held)
        self._bytes = now = self._now()
        if now is None:
            return
        file = read_text(self.path, self.where, root=self.root, max_bytes=10 * MEGABYTE)
        self.problems = file.problems
        if file.text is not None:
            self.newline = "\r\n" if "\r\n" in file.text else "\n"
            self.mark = now.startswith(b"\xef\xbb\xbf")
            self.text = file.text.replace("\r\n", "\n")

    def _now(self) -> bytes | None:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError:
            return b""  # `read_text` says in words what is the matter

    @property
    def changed_elsewhere(self) -> bool:
        """Whether the file is no longer what was read."""
        return self._now() != self._bytes

    def preview(self, text: str) -> str:
        """Show what saving a text would change: lines with `+` are new, lines with `-` go; empty when nothing would."""
        before, after = self.text.splitlines(), text.splitlines()
        lines = difflib.unified_diff(before, after, "", "", lineterm="", n=1)
        return "\n".join(line for line in list(lines)[2:] if not line.startswith("@@"))

    def save(self, text: str) -> Saved:
        """Write a text in the file's place.

        Parameters
        ----------
        text : the whole new text, with `\\n` at the end of lines.

        Returns
        -------
        Whether it was done. When the file had changed since it was read it is left alone, and the text is kept in a
        file of its own beside it.

        Raises
        ------
        FormError
            When it cannot be written: the folder is read-only, the disk is full. The file is as it was.
        """
        content = text.replace("\n", self.newline).encode("utf-8")
        content = b"\xef\xbb\xbf" + content if self.mark else content
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with _alone(self.path.parent) as held:
                self._sweep(held)
                if self._now() != self._bytes:
                    return Saved(False, self.path, self._keep(content))
                if content == self._bytes:
                    return Saved(True, self.path, changed=False)
                _put(self.path, content)
        except OSError as error:
            raise FormError(say("kept_file-not_saved", file=self.where), [_refused(error, self.where)]) from None
        before, self._bytes, self.text = self._bytes, content, text
        for other in list(KeptFile._open):
            if other is not self and other.path == self.path and other.part != self.part and other._bytes == before:
                other._bytes, other.text = content, text
        return Saved(True, self.path)

    def _sweep(self, held: bool) -> None:
        """Remove what killed processes were writing; while the folder is held nobody else writes in it."""
        if not held:
            return
        with contextlib.suppress(OSError):  # a folder that may only be read stays as it is
            for left in self.path.parent.glob(f".{glob.escape(self.path.name)}*-*{_STAGED}"):
                left.unlink(missing_ok=True)

    def _keep(self, content: bytes) -> Path:
        for number in range(1, 1000):
            beside = self.path.with_name(self.path.name + UNSAVED.format(number))
            if not beside.exists():
                _put(beside, content)
                return beside
            if beside.read_bytes() == content:
                return beside
        raise OSError(17, say("kept_file-too_many"))


def _put(path: Path, content: bytes) -> None:
    """Write a file beside its place, bring it to the disk and move it in whole."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", suffix=_STAGED, dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files for their owner only; others in the team keep the access they had.
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def _alone(folder: Path, wait: bool = True) -> Iterator[bool]:
    """Hold a folder against another window that saves at the same moment, where the system can; give whether it is held."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield False
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            held = True
        except OSError:
            held = False
        yield held
    finally:
        os.close(handle)


def _refused(error: OSError, where: str) -> Problem:
    found = say("kept_file-refused-found", why=refusal(error))
    return Problem("error", where, found, say("kept_file-refused-allowed"), say("kept_file-refused-mend"))
