"""What one server shows: one round of one cohort, its instrument in each language, and what people were promised."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..cohort.header import read_header
from ..cohort.named_instrument import read_instrument
from ..cohort.records.base import main_language
from ..cohort.records.cohort_file import CohortFile, ProgramEntry, RoundEntry
from ..errors import CallError, CohortError, InstrumentError, did_you_mean
from ..instrument.instrument import Instrument, load_instrument
from ..locale.catalogue import spoken_here
from ..locale.own import Own
from ..locale.said import sayings
from ..locale.spoken import speaking

message = sayings("online_desk")
_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, eq=False)
class Assessment:
    """One round as people see it.

    Parameters
    ----------
    cohort : cohort.yml.
    entry : the round.
    texts : language code -> the round's instrument in it; the first is what people see who ask for none of them.
    written : language code -> the language of the instrument's texts, where these are not there in it.
    own_texts : what the cohort says in its own words; None where it does not.
    """

    cohort: CohortFile
    entry: RoundEntry
    texts: dict[str, Instrument]
    written: Mapping[str, str] = field(default_factory=dict)
    own_texts: Own | None = None

    @classmethod
    def read(cls, folder: str | Path, round_id: str) -> Assessment:
        """Read a cohort's folder for one round.

        Parameters
        ----------
        folder : the folder that holds cohort.yml.
        round_id : the round.

        Raises
        ------
        CohortError
            When cohort.yml or the instrument cannot be used.
        CallError
            When there is no such round.

        Examples
        --------
        >>> from cqi_lib.files.places import PARTS
        >>> riverbend = Assessment.read(PARTS / "parameters" / "riverbend", "2025-fall")
        >>> riverbend.languages, len(riverbend.domains)
        (('en',), 13)
        """
        folder = Path(folder)
        head = read_header(folder)
        file, own = head.file, head.own_texts
        rounds = {entry.id: entry for entry in file.rounds}
        if round_id not in rounds:
            unknown = message("no-round", round=repr(round_id), known=", ".join(rounds) or message("none-yet"))
            raise CallError(unknown + did_you_mean(round_id, rounds))
        entry = rounds[round_id]
        asked = file.model_copy(update={"instrument": entry.instrument or file.instrument})
        first = read_instrument(folder, asked)
        languages = [code for code in first.languages if _CODE.fullmatch(code)]
        if len(languages) < 2:
            # Texts without a language are those of the people who wrote them.
            texts = (languages or [first.written_in or file.asked_in])[0]
            with speaking(file.asked_in):
                there = main_language(spoken_here("online")) == main_language(file.asked_in)
            frame = file.asked_in if there else texts
            return cls(file, entry, {frame: first}, {frame: texts}, own)
        languages.sort(key=lambda code: (code != file.asked_in, main_language(code) != main_language(file.asked_in)))
        try:
            texts_in = {code: load_instrument(asked.instrument, code, folder) for code in languages}
        except InstrumentError as error:
            raise CohortError(error.message, error.problems) from None
        return cls(file, entry, texts_in, own_texts=own)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that people can choose from, the usual one first."""
        return tuple(self.texts)

    @property
    def domains(self) -> tuple[str, ...]:
        """Ids of the domains, one page each, in their order."""
        return tuple(next(iter(self.texts.values())).domains)

    @cached_property
    def programs(self) -> dict[str, ProgramEntry]:
        """Programs by id."""
        return {program.id: program for program in self.cohort.programs}

    @cached_property
    def zone(self) -> zoneinfo.ZoneInfo:
        """The cohort's time zone."""
        return zoneinfo.ZoneInfo(self.cohort.timezone)

    def language(self, asked: str | None, accepted: str = "") -> str:
        """Choose the language of a page.

        Parameters
        ----------
        asked : the language asked for; None or an unknown one asks for nothing.
        accepted : what a browser says of its reader (the header Accept-Language).

        Returns
        -------
        The language asked for, else the first that the reader's browser accepts, else the usual one.
        """
        if asked in self.texts:
            return asked
        near = {main_language(code).lower(): code for code in reversed(self.languages)}
        for code in _by_preference(accepted):
            if found := near.get(main_language(code).lower()):
                return found
        return self.languages[0]


def _by_preference(accepted: str) -> list[str]:
    """List the languages of the header Accept-Language, the best liked first; what is not one is left out."""
    liked = []
    for part in accepted[:200].split(","):
        code, _, weight = part.strip().partition(";q=")
        try:
            liked.append((-(float(weight) if weight else 1.0), code))
        except ValueError:
            continue
    return [code for weight, code in sorted(liked, key=lambda pair: pair[0]) if code and weight < 0]
