"""`cohort.yml`: the cohort's name, clock, programs, rounds and settings."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from .base import Date, Field, Record, Role, Slug, main_language, text_in

CLAIM_RATERS = 5
"""Below this in either of two rounds nothing is claimed of growth."""
CLAIM_DOMAINS = 2
"""Below this there is no other domain to compare growth with."""

Privacy = Literal["named", "confidential"]
Word = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class ProgramEntry(Record):
    """One program of the cohort."""

    id: Slug
    name: str = Field(min_length=1, max_length=200)
    aliases: list[str] = []
    former_ids: list[Slug] = []
    """Ids that it had before: answers under them are its own."""
    sharing: Literal["none", "named"] = "none"
    """`named`: the program agreed to be named to other programs."""
    language: str = ""
    """The language of this program's report and papers; empty: the cohort's."""


class RoundEntry(Record):
    """One taking of the assessment."""

    id: Slug
    label: str = Field(min_length=1, max_length=80)
    date: Date
    instrument: str = ""
    """The version of the assessment that was asked then, where it was not the cohort's: a built-in one, or a file."""
    closed: Date | None = None
    """The day from which no more answers were taken. Until it stands here, a confidential round is open."""
    privacy: Privacy = "confidential"
    named_for: list[Slug] = []
    """Programs whose people agreed to answer openly although the round is confidential."""
    unnamed: list[Slug] = []
    """Programs that are not named to the others with results of this round, whatever `sharing:` says: because their
    people were told so when they answered."""
    told_before: bool | None = None
    """Whether people were told, before they answered, who would see their answers and how. The online assessment tells
    them; of other forms a report says it only where it stands here."""
    invited: dict[Slug, dict[Role, int]] = {}
    """How many people were asked, by program and role."""

    @property
    def openly(self) -> bool:
        """Whether people of some program answer openly."""
        return self.privacy == "named" or bool(self.named_for)

    def privacy_for(self, program_id: str) -> Privacy:
        """Give the privacy that was promised to a program's respondents."""
        return "named" if self.privacy == "named" or program_id in self.named_for else "confidential"


class Thresholds(Record):
    """The rules of findings that do not depend on the scale (in words: docs/method.md)."""

    dont_know_share: float = Field(0.40, gt=0, le=1)
    strength_share: float = Field(0.75, gt=0, le=1)
    strength_item_floor: float = 2.0
    challenge_share: float = Field(0.50, gt=0, le=1)
    role_gap: float = Field(1.0, gt=0)
    agreement_floor: float = Field(0.50, gt=0, lt=1)
    polarised_share: float = Field(0.20, gt=0, le=0.5)


class PrivacyMinimums(Record):
    """The smallest groups that may be shown."""

    group: int = Field(5, ge=5)
    distribution: int = Field(8, ge=8)
    comments: int = Field(10, ge=5)
    benchmark_median: int = Field(5, ge=5)
    benchmark_quartiles: int = Field(8, ge=8)
    participants: int = Field(11, ge=5)


class Words(Record):
    """What this cohort calls people; sentences of its reports use these words. Each is a text in the cohort's language, or one
    for each language: `people: {en: families, es: familias}`. What is not given is what the language usually says."""

    person: Word | dict[str, Word] | None = None
    """One of the people served: `family`, `resident`, `student`."""
    people: Word | dict[str, Word] | None = None
    staff_member: Word | dict[str, Word] | None = None
    """One who answers and is neither leader nor served."""
    staff: Word | dict[str, Word] | None = None

    def in_language(self, tag: str, own: str) -> dict[str, str]:
        """Give the words that are there in a language; plain ones are in the cohort's own."""
        out = {}
        for name in type(self).model_fields:
            given = getattr(self, name)
            codes = [own] if isinstance(given, str) else list(given or {})
            if any(main_language(code) == main_language(tag) for code in codes):
                out[name] = text_in(given, tag)
        return out


class CohortFile(Record):
    """The cohort's own file."""

    read_as_example = True

    name: str = Field(min_length=1, max_length=200)
    id: str = Field("", pattern=r"^([a-z0-9][a-z0-9-]{0,62})?$")
    """By what this cohort is told from others, wherever its folder lies and whatever it is called; `cqi new cohort` draws
    one. It is never changed later, and no other cohort has it."""
    as_of: Date | None = None
    timezone: str = "UTC"
    language: str = "en"
    """The language of the reports (`cqi language list` says which there are)."""
    form_language: str = ""
    """The language in which the online assessment and its invitations come first; empty: that of the reports."""
    data: Literal["real", "invented", "public"] = "real"
    """Whose the answers are. Of `invented` or `public` ones nothing has to be kept from one report to the next."""
    notice: str = ""
    """A sentence printed at the foot of every page, such as where the data comes from."""
    instrument: str = "cqi-61"
    """The name of a built-in instrument, or a file beside cohort.yml."""
    aggregate: Literal["mean", "role_balanced"] = "mean"
    programs: list[ProgramEntry] = Field(min_length=1)
    rounds: list[RoundEntry] = []
    words: Words = Words()
    role_labels: dict[str, Role] = {}
    """What the survey called a role -> the role."""
    thresholds: Thresholds = Thresholds()
    privacy: PrivacyMinimums = PrivacyMinimums()
    criteria: dict[str, float] = {
        "gap": 3,
        "importance": 3,
        "readiness": 2,
        "effort": 2,
        "equity": 2,
        "control": 1,
    }
    """Weights of the criteria by which priorities are weighed."""
    retake_months: int = Field(12, ge=1, le=60)

    def own_word(self, role: str, language: str) -> str:
        """Give what the cohort calls a role in a language, empty where it is not said in that one."""
        field = {"participant_family": "person", "staff": "staff_member"}.get(role, "")
        return self.words.in_language(language, self.language).get(field, "")

    @property
    def asked_in(self) -> str:
        """The language in which people are asked first."""
        return self.form_language or self.language
