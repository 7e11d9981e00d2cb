"""The cohort's own file as a form: its name, its programs and its rounds; and a cohort that is begun."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import ipywidgets as widgets
from babel import Locale

from ..cohort.cohort import Cohort
from ..cohort.records.cohort_file import CohortFile
from ..errors import CallError
from ..files.drafts import place_of
from ..files.places import HOME, shown
from ..files.refusal import refusal
from ..instrument.instrument import BUILT_IN
from ..locale.catalogue import languages
from ..locale.said import sayings
from ..locale.spoken import as_now, bound
from ..show.markup import el
from ..wording import desk as tell
from ..wording import drafts
from ..wording import forms as say
from .draft_widgets import Offers
from .frame import button, framed, grid, heading, text_line, watch
from .ids import free_id
from .keeper import Keeper
from .merging import Place, merge
from .record_form import RecordForm
from .record_widgets import RecordFace
from .references import References
from .scaffold import begin_cohort

refuse = sayings("desk_forms")
_WIDE = {"description_width": "initial"}
NEW = ("name", "programs", "label", "date", "instrument", "privacy", "language")
KEYS = ("name", "notice", "programs", "rounds")
"""What is asked for of `cohort.yml`; its other settings stay as they are."""


class CohortForm(RecordForm):
    """Name, programs and rounds in `cohort.yml`.

    Parameters
    ----------
    folder : the cohort folder.

    Examples
    --------
    >>> form = CohortForm(Path("parameters/riverbend"))
    >>> number = form.add("programs", values={"name": "Harbor House"})
    >>> form.get("programs", number)
    {'id': 'harbor-house', 'name': 'Harbor House'}
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "cohort.yml", CohortFile, program=None, keys=KEYS)


def edit_cohort(cohort: Cohort, program: str) -> RecordFace:
    """Show the editor of a cohort's name, programs and rounds.

    Parameters
    ----------
    cohort, program : the loaded cohort, and one of its programs whose records were read.

    Returns
    -------
    A form over `cohort.yml`; nothing is written until “Save” is pressed.
    """
    return RecordFace(CohortForm(cohort.folder), References(cohort, program))


def begin(name: str, programs: str, label: str, date: dt.date | None, **more: str) -> Path:
    """Make a cohort of what was typed, in `parameters/`.

    Parameters
    ----------
    name : what it is called; its folder's name is made of it.
    programs : the programs' names, one in each line.
    label, date : the first round's name and day.
    more : `instrument`, `privacy` and `language`, as in `scaffold.begin_cohort`.

    Returns
    -------
    The folder.

    Raises
    ------
    CallError
        Where something is not said, or the folder cannot be made.
    """
    name, label = " ".join(name.split()), " ".join(label.split())
    listed = [" ".join(line.split()) for line in programs.splitlines() if line.strip()]
    lacking = [refuse(f"cohort_form-{part}") for part, there in (
        ("name", name), ("program", listed), ("label", label), ("date", date)) if not there]  # fmt: skip
    if lacking or date is None:
        raise CallError(refuse("cohort_form-lacking", lacking=[str(part) for part in lacking]))
    top = HOME / "parameters"
    taken = {path.name for path in top.iterdir()} if top.is_dir() else set()
    return begin_cohort(top / free_id(name, taken), name, listed, label, date, **more)


class NewCohort:
    """A few fields for what a cohort cannot be without; what is typed is kept until it is made.

    Parameters
    ----------
    made : is called with the folder of the cohort that was made.
    """

    def __init__(self, made: Callable[[Path], object]) -> None:
        self.made = made
        self.name = widgets.Text(description=tell.word("new_name"), style=_WIDE)
        self.programs = widgets.Textarea(description=tell.word("new_programs"), rows=3, style=_WIDE)
        self.label = widgets.Text(description=tell.word("new_label"), style=_WIDE)
        self.date = widgets.DatePicker(description=tell.word("new_date"), style=_WIDE)
        self.instrument = self._choice("new_instrument", {name: tell.instrument(name) for name in BUILT_IN[::-1]})
        told = {code: say.choice("privacy", code) for code in ("confidential", "named")}
        self.privacy = self._choice("new_privacy", told)
        tongues = {tag: str(Locale.parse(tag).get_display_name()).capitalize() for tag in languages("shared")}
        self.language = self._choice("new_language", tongues)
        self.language.value = bound() if bound() in tongues else "en"
        self.told, self.warned = text_line(""), text_line("")
        self.form = NewFields({key: getattr(self, key) for key in NEW})
        self.keeper, self.offers = Keeper(self.form, as_now(self._kept)), Offers(self)
        for field in self.form.fields.values():
            watch(field, lambda _: self.keeper.touch())
        short = grid(self.label, self.date, self.instrument, self.privacy, self.language)
        place = place_of(self.form.folder)
        kept = text_line(el("p", drafts.kept_new(shown(place) or str(place)), cls="cqi-quiet"))
        parts = [heading(tell.word("new_cohort")), kept, self.offers.box, self.name, self.programs, short, self.warned]
        gone = text_line(el("p", drafts.gone(), cls="cqi-gone", role="alert", hidden=True))
        self.box = framed([gone, *parts, button(tell.word("make_cohort"), self.make, main=True), self.told])
        self.offers.show()

    @staticmethod
    def _choice(code: str, names: dict[str, str]) -> widgets.Dropdown:
        options = [(words, name) for name, words in names.items()]
        return widgets.Dropdown(options=options, description=tell.word(code), style=_WIDE)

    def _kept(self, what: OSError | Path | None) -> None:
        """Say that a draft cannot be written, or that it can again; where it lies is said already."""
        if not isinstance(what, Path):
            words = drafts.not_kept(refusal(what)) if what else drafts.kept_again()
            self.warned.value = str(el("p", words, role="status"))

    def show_again(self) -> None:
        """Show what the form holds: its fields are what is shown."""

    def touched(self) -> None:
        """Keep what is typed."""
        self.keeper.touch()

    def say(self, text: str) -> None:
        """Say one sentence."""
        self.told.value = str(el("p", text, role="status"))

    def make(self) -> None:
        """Make it, or say what is not said yet."""
        more = {key: getattr(self, key).value for key in ("instrument", "privacy", "language")}
        try:
            folder = begin(self.name.value, self.programs.value, self.label.value, self.date.value, **more)
        except CallError as error:
            self.say(str(error))
            return
        with self.keeper.quiet():
            self.form.put_typed(self.form.base)
        self.keeper.drop()
        self.told.value = ""
        self.made(folder)


class NewFields:
    """The fields of a cohort that is not made yet, as a form whose typing is kept.

    Parameters
    ----------
    fields : the fields by what they ask for.
    """

    file, key, problems = "cohort.yml", "cohort.yml#new", ()

    def __init__(self, fields: dict[str, widgets.Widget]) -> None:
        self.folder, self.fields = HOME / "parameters", fields
        self.base = self.typed()

    def typed(self) -> dict[str, str]:
        """Give what stands in the fields."""
        return {key: str(field.value or "") for key, field in self.fields.items()}

    def put_typed(self, typed: dict[str, str]) -> None:
        """Hold other values; what a field does not offer is left out."""
        for key, field in self.fields.items():
            text = str(typed[key])
            if isinstance(field, widgets.DatePicker):
                field.value = dt.date.fromisoformat(text) if text else None
            elif not isinstance(field, widgets.Dropdown) or text in dict(field.options).values():
                field.value = text

    def take_in(self, base: dict[str, str], typed: dict[str, str]) -> None:
        """Put in what was typed before: where something else stands here by now, that is taken too."""
        self.put_typed(merge(base, typed, self.typed()).data)

    def named(self, place: Place) -> str:
        """Name a field."""
        return tell.word(f"new_{place[0]}")
