"""What the stage gives: activities with their participants, and why a verb opened none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ssc_extract.activities.sectors import Sector
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.extractors.values import Span


class Action(StrEnum):
    """What kind of thing was done; the value is what stands in a record's ``action``."""

    FUND = "fund"
    DONATE = "donate"
    TRAIN = "train"
    CONVENE = "convene"
    PUBLISH = "publish"
    LAUNCH = "launch"
    IMPLEMENT = "implement"
    SUPPORT = "support"
    SIGN = "sign"
    STUDY = "study"
    SHARE = "share"
    OTHER = "other"


class Role(StrEnum):
    """What part a participant takes in an activity."""

    PROVIDER = "provider"
    IMPLEMENTER = "implementer"
    PARTNER = "partner"
    BENEFICIARY = "beneficiary"


class Need(StrEnum):
    """What a sentence may have to hold for a frame to open an activity; `data/frames.csv` explains each."""

    ASPECT = "aspect"
    DONE = "done"
    MEANS = "means"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of `data/frames.csv`: a verb, what may follow it, what it makes of its subject.

    ``objects`` are words one of which stands in what the verb governs (any, where empty);
    ``needs`` are alternatives. A row without an action says that this is none.
    """

    verb: str
    objects: tuple[str, ...]
    action: Action | None
    subject: Role
    needs: tuple[Need, ...]
    weak: bool
    example: str

    @property
    def name(self) -> str:
        """What records and ``explain`` call it."""
        return f"{self.verb}-{self.action or 'none'}"


@dataclass(frozen=True, slots=True)
class Party:
    """A mention or resolved reference that may take part: its canonical name (or alpha-3) and type.

    ``kind`` is entity or country; ``type`` is an entity's type or ``country``.
    """

    mention: Candidate
    name: str
    kind: str
    type: str

    @property
    def start(self) -> int:
        """Where its mention begins in the normalised text."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where its mention ends."""
        return self.mention.end


@dataclass(frozen=True, slots=True)
class Participant:
    """A party with its role, the words that gave the role (normalised span) and the rule that read them."""

    party: Party
    role: Role
    marker: Span | None
    rule: str


class MoneyRole(StrEnum):
    """What a stated amount is."""

    COMMITMENT = "commitment"
    DISBURSEMENT = "disbursement"
    STOCK = "stock"
    IN_KIND = "in_kind"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Quantified:
    """An amount, what it is, the span of the words that say so, whether adding it would count it twice."""

    mention: Candidate
    role: MoneyRole
    basis: Span | None
    counts_twice: bool


@dataclass(frozen=True, slots=True)
class Output:
    """A quantity and the span of what it counts."""

    quantity: Candidate
    what: Span


@dataclass(frozen=True, slots=True)
class Based:
    """A value and the words, or the parties, that it was read from."""

    value: str
    basis: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One statement that named parties did, do or will do something; spans of the normalised text.

    ``sentences`` are those it is read from; ``amounts``, ``dates``, ``outputs`` and ``goals`` stand in
    them. What the text gives no basis for is ``None``.
    """

    sentences: tuple[Span, ...]
    action: Action
    trigger: Span
    frame: str
    participants: tuple[Participant, ...]
    programme: str | None = None
    amounts: tuple[Quantified, ...] = ()
    dates: tuple[Candidate, ...] = ()
    outputs: tuple[Output, ...] = ()
    goals: tuple[Candidate, ...] = ()
    purpose: Span | None = None
    realis: Based | None = None
    modality: Based | None = None
    sector: Sector | None = None

    @property
    def start(self) -> int:
        """Where its first sentence begins."""
        return self.sentences[0][0]

    @property
    def end(self) -> int:
        """Where its last sentence ends."""
        return self.sentences[-1][1]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A verb that a frame was tried at, and why it opened no activity (``None``: it opened one)."""

    span: Span
    verb: str
    frame: str | None
    why_not: str | None
