"""The record of an activity; it stands in the source where its sentences do.

Annotations are evaluated at import, as in `records/mentions.py`, and for the same reason.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from ssc_extract.records.mentions import STRICT, Mention, Span

ActivityRole = Literal["provider", "implementer", "partner", "beneficiary"]


class ParticipantRecord(BaseModel):
    """A party of an activity and what its role was read from."""

    model_config = STRICT

    name: str = Field(description="canonical name of the entity, or alpha-3 code of the country")
    kind: Literal["entity", "country"] = Field(description="what the name is of")
    role: ActivityRole = Field(description="what part it takes")
    mention: str = Field(description="id of the mention or reference that it was read from")
    marker: str | None = Field(description="the words that gave the role; null for a subject or object")
    marker_at: Span | None = Field(description="where these words stand")
    rule: str = Field(description="name of the rule that gave the role")


class AmountRecord(BaseModel):
    """What a stated amount of an activity is."""

    model_config = STRICT

    amount: str = Field(description="amount and currency, as in money")
    mention: str = Field(description="id of the money mention")
    role: Literal["commitment", "disbursement", "stock", "in_kind", "unknown"] = Field(
        description="what the amount is, by the words before it"
    )
    role_basis: str | None = Field(description="these words")
    counts_twice: bool = Field(
        description="whether adding it to other amounts would count it twice: a total, a part of one, a phase"
    )


class OutputRecord(BaseModel):
    """A quantity that an activity came to."""

    model_config = STRICT

    text: str = Field(description="quantity and noun as they stand in the text")
    what: str = Field(description="what is counted")
    mention: str = Field(description="id of the quantity mention")


class SectorRecord(BaseModel):
    """A sector of the OECD DAC list."""

    model_config = STRICT

    code: str = Field(description="three-digit code")
    name_zh: str = Field(description="Chinese name")
    name_en: str = Field(description="English name")
    words: tuple[str, ...] = Field(description="the words of the text that it was read from")


Action = Annotated[
    Literal[
        "fund", "donate", "train", "convene", "publish", "launch", "implement", "support", "sign", "study",
        "share", "other",
    ],
    Field(description="what kind of thing was done"),
]  # fmt: skip


class Activity(Mention):
    """Named parties did, do or will do something; ``text`` is the sentences that say so."""

    kind: Literal["activity"]
    action: Action
    participants: tuple[ParticipantRecord, ...] = Field(description="the parties, each once")
    programme: str | None = Field(description="canonical name of the programme, event or network it is")
    programme_key: str | None = Field(
        description="the programme's name as a key that is the same in every document"
    )
    money: tuple[str, ...] = Field(description="amounts with their currency, as `4000000 USD`")
    amounts: tuple[AmountRecord, ...] = Field(description="what each of these amounts is")
    dates: tuple[str, ...] = Field(description="when it happened, as EDTF")
    date_basis: Literal["stated", "reporting_period"] | None = Field(
        description="whether its sentences state a date, or only the document its reporting period"
    )
    purpose: str | None = Field(description="the words that say what for")
    trigger: Span = Field(description="where the verb stands that told of it")
    realis: Literal["done", "ongoing", "planned"] | None = Field(description="how it stands to time")
    realis_basis: str | None = Field(description="the words that say so")
    modality: Literal["south_south", "triangular", "regional", "multilateral", "bilateral"] | None = Field(
        description="between which sides it goes on"
    )
    modality_basis: str | None = Field(description="the words that say so, or the parties' codes")
    sector: SectorRecord | None = Field(description="sector by the words of the text")
    goals: tuple[str, ...] = Field(description="Sustainable Development Goals named, as SDG-17")
    outputs: tuple[OutputRecord, ...] = Field(description="quantities with what they count")
