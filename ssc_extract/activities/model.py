"""What the stage gives: activities with their participants, and why a verb opened none."""

from __future__ import annotations

from enum import StrEnum

from ssc_extract.activities.sectors import Sector
from ssc_extract.documents.offsets import Span
from ssc_extract.extractors.candidate import Candidate
from ssc_extract.frozen import frozen


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


PROVIDER, IMPLEMENTER = Role.PROVIDER, Role.IMPLEMENTER
PARTNER, BENEFICIARY = Role.PARTNER, Role.BENEFICIARY
# By themselves, because ``Role.PARTNER`` is looked up by the enumeration's own code whenever it is read.


class Need(StrEnum):
    """What a sentence may have to hold for a frame to open an activity; `data/frames.csv` explains each."""

    ASPECT = "aspect"
    DONE = "done"
    MEANS = "means"
    MARKED = "marked"


@frozen
class Frame:
    """A row of `data/frames.csv`: a verb, what may follow it, what it makes of its subject.

    ``name`` is what records and ``explain`` call it. ``objects`` are words one of which stands in what
    the verb governs (any, where empty); ``needs`` are alternatives. A row without an action says that
    this is none.
    """

    name: str
    verb: str
    objects: tuple[str, ...]
    action: Action | None
    subject: Role
    needs: tuple[Need, ...]
    weak: bool
    example: str


@frozen
class Party:
    """A mention or resolved reference that may take part: its canonical name (or alpha-3) and type.

    ``start`` and ``end`` are its mention's; ``kind`` is entity or country; ``type`` is an entity's
    type or ``country``.
    """

    start: int
    end: int
    mention: Candidate
    name: str
    kind: str
    type: str


@frozen
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


@frozen
class Quantified:
    """An amount, what it is, the span of the words that say so, whether adding it would count it twice."""

    mention: Candidate
    role: MoneyRole
    basis: Span | None
    counts_twice: bool


@frozen
class Output:
    """A quantity and the span of what it counts."""

    quantity: Candidate
    what: Span


@frozen
class Based:
    """A value and the words, or the parties, that it was read from."""

    value: str
    basis: str


@frozen
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


@frozen
class Attempt:
    """A verb that a frame was tried at, and why it opened no activity (``None``: it opened one)."""

    span: Span
    verb: str
    frame: str | None
    why_not: str | None
