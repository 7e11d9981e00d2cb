"""The instrument that a cohort names: a built-in one, or a file beside cohort.yml."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import CohortError, InstrumentError, Problem, place
from ..files.text_file import is_inside, shorten
from ..instrument.instrument import BUILT_IN, Instrument, load_instrument
from ..instrument.translation import beside
from ..locale.pseudo import PSEUDO
from ..locale.said import put_together, sayings
from ..locale.spoken import spoken
from .records.cohort_file import CohortFile

say = sayings("cohort_checks")


def instrument_files(folder: Path, file: CohortFile) -> list[Path]:
    """List the files that a cohort's instrument is read from: its own, and its translations; none of a built-in one."""
    path = folder / file.instrument
    if file.instrument in BUILT_IN:
        return []
    tags = dict.fromkeys((spoken(file.language), *_also(file)))
    return [path, *dict.fromkeys(one for tag in tags for one in beside(path, tag).values())]


def _also(file: CohortFile) -> tuple[str, ...]:
    """List the further languages in which people may answer: that of forms, and those of single programs."""
    return tuple(dict.fromkeys((file.asked_in, *(entry.language for entry in file.programs if entry.language))))


def check_words(folder: Path, file: CohortFile, instrument: Instrument) -> list[Problem]:
    """List what an instrument lacks in the languages of reports and of forms: other words stand in there.

    Parameters
    ----------
    folder, file : the cohort's folder and cohort.yml.
    instrument : the cohort's instrument, as `read_instrument` gives it.

    Returns
    -------
    A warning for each part of the instrument; none for texts of which nothing says in which language they are.
    """
    problems = []
    for tag in dict.fromkeys(tag for tag in (instrument.language, *_also(file)) if tag not in PSEUDO):
        one = instrument if tag == instrument.language else load_instrument(file.instrument, tag, folder)
        translation = f"{Path(file.instrument).stem}.{tag}.yml"
        mend = say("named_instrument-lacks-mend", file=translation)
        for part, texts in one.standing_in.items():
            named = [say("named_instrument-anchor", n=str(n)) if isinstance(n, int) else n for n in texts]
            found = say("named_instrument-lacks-found", language=tag, texts=put_together(named))
            allowed = say("named_instrument-lacks-allowed")
            problems.append(Problem("warning", place(file.instrument, part), found, allowed, mend))
    return problems


def read_instrument(folder: Path, file: CohortFile, problems: Sequence[Problem] = ()) -> Instrument:
    """Load the instrument that cohort.yml names; raises CohortError, with the problems found before."""
    if file.instrument not in BUILT_IN and not is_inside(folder / file.instrument, folder):
        allowed = say("named_instrument-outside-allowed", names=", ".join(BUILT_IN))
        mend = say("named_instrument-outside-mend")
        problem = Problem("error", "cohort.yml, instrument", shorten(file.instrument), allowed, mend)
        raise CohortError(say("any-cannot_be_loaded", cohort=repr(folder.name)), [*problems, problem])
    try:
        return load_instrument(file.instrument, spoken(file.language), folder, also=_also(file))
    except InstrumentError as error:
        found = error.problems or (
            Problem("error", "cohort.yml, instrument", error.message, ", ".join(BUILT_IN), say("any-correct_it")),
        )
        raise CohortError(say("named_instrument-unusable", cohort=repr(folder.name)), [*problems, *found]) from None
