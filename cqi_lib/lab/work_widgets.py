"""What can be done at the desk for a program or its cohort: work that goes on outside its kernel, one piece at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import ipywidgets as widgets
from markupsafe import Markup

from ..batch.belonging import bound as bound_outputs
from ..batch.belonging import own
from ..errors import CqiError
from ..files.refusal import refusal
from ..locale.spoken import bound
from ..show.markup import el
from ..wording import desk as say
from .frame import button, row, text_line
from .job import Job, Told
from .picker import Picker

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\S+")
_KINDS = ("check", "report", "run", "release", "share")


class Work:
    """The buttons for work, and what became of it.

    Parameters
    ----------
    done : is called with what was told when a piece of work has ended.
    """

    def __init__(self, done: Callable[[Told], None]) -> None:
        self.done = done
        self.picker: Picker | None = None
        self.buttons = {
            "report": button(say.word("report"), self.report, main=True),
            "run": button(say.word("run"), self.run),
            "check": button(say.word("check"), self.check),
            "preview": button(say.word("preview"), self.preview),
            "release": button(say.word("release"), self.ask),
            "share": button(say.word("share"), self.share),
        }
        self.cancel = button(say.word("cancel"), self.stop)
        self.end_preview = button(say.word("end_preview"), self.close)
        self.told, self.seen, self.warning = text_line(""), text_line(""), text_line("")
        self.sure = widgets.VBox(
            [self.warning, row(button(say.word("release_now"), self.release), button(say.word("leave"), self.leave))]
        )
        self.box = widgets.VBox(
            [
                row(*self.buttons.values()),
                self.sure,
                self.told,
                row(self.cancel),
                self.seen,
                row(self.end_preview),
            ]
        )
        self.asked: str | None = None
        self.job: Job | None = None
        self.watching: Job | None = None
        self._last: dict[Job, Told | None] = {}
        self.turn_to(None)

    def turn_to(self, picker: Picker | None) -> None:
        """Look at another cohort's work."""
        if self.watching is not None:
            self.watching.end()
        self.picker, self.job, self.watching, self._last = picker, None, None, {}
        self.told.value = self.seen.value = ""
        self.leave()
        if picker is not None:
            try:
                place = own(picker.cohort.folder, picker.out).desk / "work"
            except CqiError as error:
                self.say(str(error))
            else:
                self.job, self.watching = Job(place, "work"), Job(place, "preview", stays=False)
                told = self.job.look()
                # What had ended before is no news.
                self._last[self.job] = None if told is None or told.running else told
        self.tick()

    @property
    def _chosen(self) -> Picker:
        assert self.picker is not None, "buttons are there with a cohort only"
        return self.picker

    def report(self) -> None:
        """Make the chosen program's report."""
        self._reports("report", self._chosen.program)

    def run(self) -> None:
        """Make every report of the cohort that is not up to date, and its page."""
        self._reports("run", "")

    def _reports(self, kind: str, program: str) -> None:
        picker = self._chosen
        arguments = [program, picker.round_id or "", str(picker.out.resolve()) if picker.out else "", bound()]
        self._begin(kind, ["-m", "cqi_lib.lab.report_run", str(picker.cohort.folder.resolve()), *arguments])

    def check(self) -> None:
        """Check the cohort's files."""
        self._begin("check", self._command("check"))

    def share(self) -> None:
        """Pack what may leave."""
        self._begin("share", self._command("share", *self._out()))

    def ask(self) -> None:
        """Say what releasing means, before it is done."""
        picker = self._chosen
        self.asked = picker.round_id
        if picker.round_id is not None:
            self.warning.value = str(el("p", say.sure(picker.cohort.round(picker.round_id).label), role="status"))
            self.sure.layout.display = ""

    def leave(self) -> None:
        """Release nothing."""
        self.asked = None
        self.sure.layout.display = "none"

    def release(self) -> None:
        """Release the round that was asked for, whatever is chosen by now."""
        asked = self.asked
        self.leave()
        if asked is not None:
            self._begin("release", self._command("release", asked, *self._out()))

    def preview(self) -> None:
        """Show the pages as a run would make them, anew whenever a file is saved."""
        picker = self._chosen
        only = ["--only", picker.program, *(["--round", picker.round_id] if picker.round_id else [])]
        self._begin("preview", self._command("watch", *only, *self._out()))

    def _out(self) -> list[str]:
        out = self._chosen.out
        return ["--out", str(out)] if out else []

    def _command(self, name: str, *more: str) -> list[str]:
        folder = str(self._chosen.cohort.folder.resolve())
        return ["-m", "cqi_lib", "--language", bound(), name, folder, *more]

    def _begin(self, kind: str, command: list[str]) -> None:
        picker, job = self._chosen, self.watching if kind == "preview" else self.job
        whole = kind not in ("report", "preview")
        name = picker.cohort.file.name if whole else picker.programs()[picker.program]
        if job is None:
            return
        try:
            bound_outputs(picker.cohort.folder, picker.out)
            if job.begin(command, kind=kind, name=name, program="" if whole else picker.program, round=picker.round_id):
                self._last.pop(job, None)
        except CqiError as error:
            self.say(str(error))
        except OSError as error:
            self.say(say.refused([refusal(error)]))
        self.tick()

    def stop(self) -> None:
        """End what goes on."""
        if self.job is not None:
            self.job.end()

    def tick(self) -> None:
        """Say how far work is; called again and again."""
        told = self._look(self.job)
        running = told is not None and told.running
        for kind in _KINDS:
            self.buttons[kind].disabled = self.job is None or running
        self.cancel.layout.display = "" if running else "none"
        seen = self._look(self.watching)
        previewing = seen is not None and seen.running
        self.buttons["preview"].disabled = self.watching is None or previewing
        self.end_preview.layout.display = "" if previewing else "none"

    def _look(self, job: Job | None) -> Told | None:
        """Look at work, and show what is new of it."""
        if job is None:
            return None
        told = job.look()
        if told is None or told == self._last.get(job):
            return told
        self._last[job] = told
        if job is self.watching:
            self._preview(told)
        elif told.running:
            said = say.working(told.about["kind"], told.about["name"])
            how_far = say.pages if told.about["kind"] == "run" else say.step
            self.say(how_far(said, told.step[1], told.step[2], told.step[0]) if told.step else said)
        else:
            self._ended(told)
            self.done(told)
        return told

    def _preview(self, told: Told) -> None:
        found = _ADDRESS.search("\n".join(told.lines))
        link = el("p", el("a", say.word("open_preview"), href=found[0], target="_blank")) if found else None
        text = el("p", say.preview(told.running, told.about["name"]))
        wrong = None if found or told.running else _listed(told.lines)
        self.seen.value = str(el("div", text, link if told.running else None, wrong, role="status"))

    def _ended(self, told: Told) -> None:
        kind, name = told.about["kind"], told.about["name"]
        if kind in ("report", "run"):
            if told.result is None:
                self.say(say.stopped(kind, name), told.lines[-3:])
        elif told.stopped or not told.lines:
            self.say(say.stopped(kind, name), told.lines)
        else:
            self.say(say.ended(kind, name), told.lines)

    def tell(self, text: str, listed: Sequence[str], link: Markup | None = None) -> None:
        """Say what came of a report, with what was found in the files, and where it is."""
        items = el("ul", [el("li", line) for line in listed]) if listed else None
        self.told.value = str(el("div", el("p", text), el("p", link) if link else None, items, role="status"))

    def say(self, text: str, lines: tuple[str, ...] = ()) -> None:
        """Say what goes on, or became of it."""
        self.told.value = str(el("div", el("p", text), _listed(lines), role="status"))

    def close(self) -> None:
        """End what nobody looks at any more; a report goes on."""
        if self.watching is not None:
            self.watching.end()


def _listed(lines: tuple[str, ...]) -> Any:
    return el("pre", "\n".join(lines), tabindex="0") if lines else None
